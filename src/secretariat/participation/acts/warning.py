"""Países Observadores; Organismos: the notice of a lapse that draws near, its receipt, and the means by which it is followed up."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import Level
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.figures import long_date
from secretariat.meetings.rolls import addresses
from secretariat.notices import acts as letters

from .. import facts
from ..letters import context_of, told_of
from ..models import HOW, Notice

MEANS = ("notice", "meeting", "visit")


@transaction.atomic
def send_notice(delegate: Delegate, party: str) -> Notice:
    """Send the notice of a lapse to the observer concerned, in the language of its letters; its papers can be printed in both.

    Act of the Presidency or the Secretariat (observer.country.lapse-notice, observer.org.lapse-notice). A late notice is sent all
    the same and stays a breach. Raises Refused, and Conflict: nothing to warn of, too early, sent already, or no mailbox.
    """
    alone()
    subject = f"participants.party:{party}"
    verdict = permit(delegate, "send-notice", subject=subject)
    today = clock.today()
    found = facts.countdown(record.view(today), party)
    if found is None or found.level != Level.OBSERVER.value or found.lapse is None or found.due is None or found.opens is None:
        raise Conflict(_("No hay una pérdida de la condición por delante de la que avisar."), "none")
    if found.sent:
        raise Conflict(_("El aviso de esta pérdida ya salió el %(day)s.") % {"day": long_date(found.sent)}, "sent")
    if today < found.opens:
        raise Conflict(_("Todavía es pronto: este aviso puede salir desde el %(day)s.") % {"day": long_date(found.opens)}, "early")
    language, to = addresses([party]).get(party, ("es", ""))
    if not to:
        raise Conflict(_("Su ficha no tiene buzón oficial: anótelo allí y vuelva a enviar el aviso."), "mailbox")
    paper = told_of(found)
    fictitious = record.memory().demonstration
    letter = letters.queue(
        kind="lapse-notice",
        template="participation/letters/lapse-notice",
        party=party,
        to=to,
        language=language,
        context=context_of(party, found.category, paper, language, fictitious=fictitious),
        about=subject,
        audience=MEMBERS,
    )
    entry = enter(
        delegate,
        "participation.send-notice",
        subject=subject,
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=[{"kind": "notice_sent", "subject": party, "on": today, "data": {"about": "observer-lapse", "lapse": found.lapse}}],
        data={"party": party, "lapse": found.lapse, "due": found.due, "late": today > found.due, "letter": letter.pk},
        fictitious=fictitious,
    )
    return Notice.objects.create(
        party=party,
        category=found.category,
        lapse=found.lapse,
        due=found.due,
        sent=today,
        to=to,
        language=language,
        paper=paper,
        letter=letter.pk,
        fact=f"e{entry.seq}-1",
        fictitious=fictitious,
    )


@transaction.atomic
def note_receipt(delegate: Delegate, notice: Notice, *, day: dt.date, how: str) -> Notice:
    """Note on which day, and how, the observer acknowledged its notice. Presidency or Secretariat. Raises Refused, Conflict."""
    verdict = permit(delegate, "send-notice", subject=notice.address)
    row = Notice.objects.select_for_update().get(pk=notice.pk)
    if row.received:
        raise Conflict(_("El acuse de recibo ya consta desde el %(day)s.") % {"day": long_date(row.received)}, "received")
    if day < row.sent:
        raise Conflict(_("El acuse no puede ser anterior al aviso."), "day")
    if day > clock.today():
        raise Conflict(_("El acuse no puede quedar en el futuro."), "day")
    if how not in dict(HOW):
        raise Conflict(_("Elija cómo llegó el acuse."), "how")
    row.received, row.received_how, row.received_noted = day, how, clock.now()
    row.save(update_fields=["received", "received_how", "received_noted"])
    enter(
        delegate,
        "participation.note-receipt",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"party": row.party, "day": day, "how": how},
        fictitious=row.fictitious,
    )
    return row


@transaction.atomic
def choose_means(delegate: Delegate, party: str, *, means: str, day: dt.date, note: str = "") -> str:
    """Choose how a notice is followed up (another notice, a meeting, a visit), and give the fact's id (observer.country.notice-means).

    Act of the Secretariat. day: when it is, or was, done: today or before. Raises Refused, and Conflict where nothing is followed up.
    """
    verdict = permit(delegate, "choose-notice-means", subject=f"participants.party:{party}", kept={_("Nota"): note})
    found = facts.countdown(record.view(clock.today()), party)
    if found is None or found.lapse is None or found.state not in ("warn", "late", "warned"):
        raise Conflict(_("No hay un aviso de pérdida que dar seguimiento."), "none")
    if means not in MEANS:
        raise Conflict(_("Elija uno de los tres medios: aviso, reunión o visita."), "means")
    if day > clock.today():
        raise Conflict(_("Regístrelo el día en que se haga: el hecho no puede quedar en el futuro."), "day")
    fact: dict[str, Any] = {
        "kind": "follow_up_action",
        "subject": party,
        "on": day,
        "data": {"means": means, "lapse": found.lapse},
    }
    if note.strip():
        fact["source"] = note.strip()
    entry = enter(
        delegate,
        "participation.choose-means",
        subject=f"participants.party:{party}",
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=[fact],
        data={"party": party, "means": means, "lapse": found.lapse},
        fictitious=record.memory().demonstration,
    )
    return f"e{entry.seq}-1"
