"""Presidencia Pro-Témpore, Troika: the Conference speaks elsewhere, meets other forums, and who bore what.

ppt.function.spokesperson, se.function.participate, troika.synergies, ppt.function.logistics-costs, troika.own-costs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit

from .. import audience
from ..models import Cost, OutsideAct

FIELDS = ("forum", "forum_es", "forum_en", "place", "day", "topic_es", "topic_en")
CONSULTATIVE = "consultative-process"


def _entrusted(mandate: str) -> bool:
    """Whether a mandate of this name was given to the Secretariat by today."""
    return any(fact.text("mandate") == mandate for fact in record.view(clock.today()).of("mandate_given"))


@transaction.atomic
def represent(delegate: Delegate, given: Mapping[str, Any], *, consultative: bool = False, mandate: str = "") -> OutsideAct:
    """Record that the Presidency or the Executive Secretary spoke for the Conference. `given`: FIELDS. Gives the act.

    The core needs the mandate on which it was done: where that is the members' own, so is the entry which names it.
    The Presidency by its function; the Secretariat with a mandate on record, and as read without one in consultative processes.
    Raises Refused with the clause, and Conflict for a day too far ahead.
    """
    alone()
    about: dict[str, Any] = {"forum": CONSULTATIVE if consultative else "other"}
    if delegate.is_secretariat:
        about["entrusted"] = bool(mandate) and _entrusted(mandate)
    said = permit(delegate, "represent-conference", subject="presidency.outside_acts", kept={_("Foro"): given["forum_es"]}, **about)
    _day(given["day"])
    quality = "se" if delegate.is_secretariat else "ppt"
    made = _make(delegate, "representation", quality, given, consultative=consultative, mandate=mandate)
    data: dict[str, Any] = {"forum": made.forum, "consultative_process": consultative, **({"mandate": mandate} if mandate else {})}
    _enter(
        delegate,
        "represent",
        made,
        said.clauses,
        {"kind": "representation_act", "subject": quality, "on": made.day.isoformat(), "data": data},
        seen_by=PUBLIC if not mandate or audience.mandate_is_public(mandate) else MEMBERS_ONLY,
    )
    return made


@transaction.atomic
def contact(delegate: Delegate, given: Mapping[str, Any]) -> OutsideAct:
    """Record a contact of the Troika, or of the Secretariat that supports it, with another forum. Gives the act.

    A country of the Troika acts for it (troika.synergies). Raises Refused for anybody else, Conflict for a day too far ahead.
    """
    alone()
    troika = audience.of_the_troika(delegate)
    said = permit(
        delegate, "contact-forum", actor="troika" if troika else None, subject="presidency.troika", kept={_("Foro"): given["forum_es"]}
    )
    _day(given["day"])
    quality = "troika" if troika else "se"
    made = _make(delegate, "contact", quality, given)
    fact = {
        "kind": "external_forum_contact",
        "subject": quality,
        "on": made.day.isoformat(),
        "data": {"forum": made.forum, "topic": made.topic_es},
    }
    _enter(delegate, "contact", made, said.clauses, fact)
    return made


@transaction.atomic
def report(delegate: Delegate, act: OutsideAct, *, report_es: str, report_en: str = "") -> OutsideAct:
    """Write what was said and agreed; members read it. Act of who acted, or of the Secretariat. Raises Refused, Conflict."""
    act = OutsideAct.objects.select_for_update().get(pk=act.pk)
    name = "represent-conference" if act.kind == "representation" else "contact-forum"
    actor = "troika" if act.quality == "troika" and delegate.party == act.party else None
    if not delegate.is_secretariat:
        said = permit(delegate, name, actor=actor, subject=act.address, kept={_("Informe"): report_es})
    else:
        said = permit(delegate, "register-document", subject=act.address, kept={_("Informe"): report_es})
    if not delegate.is_secretariat and delegate.party != act.party:
        raise Conflict(_("El informe lo escribe quien actuó, o la Secretaría Ejecutiva."), "party")
    if not report_es.strip():
        raise Conflict(_("Escriba el informe: qué se dijo y qué se acordó."), "report_es")
    act.report_es, act.report_en, act.reported = report_es.strip(), report_en.strip(), clock.now()
    act.save(update_fields=["report_es", "report_en", "reported"])
    _enter(delegate, "report_outside", act, said.clauses)
    return act


@transaction.atomic
def bear(
    delegate: Delegate,
    *,
    concept: str,
    body: str,
    meeting: str,
    what: str,
    day: dt.date,
    in_kind: bool,
    cents: int | None,
    budget: bool = False,
    mode: str = "",
) -> Cost | None:
    """Note what a country bore outside the budget; or ask to charge it to the budget, which the Charter judges. Gives the note.

    Logistics: the Presidency; travel to a meeting of the Troika: each of its countries for itself. Raises Refused with
    ppt.function.logistics-costs or troika.own-costs when it would fall on the budget, and Conflict for what cannot stand.
    """
    alone()
    kept = {_("Gasto"): what, _("Reunión"): meeting}
    if budget:
        said = permit(
            delegate,
            "charge-expense",
            subject="presidency.costs",
            kept=kept,
            expense=concept,
            body=body,
            **({"mode": mode} if mode else {}),
        )
        bearer = "se"
    elif concept == "travel":
        actor = "troika" if audience.of_the_troika(delegate) else None
        said, bearer = permit(delegate, "advise-presidency", actor=actor, subject="presidency.costs", kept=kept), delegate.party
    else:
        said, bearer = permit(delegate, "coordinate-troika", subject="presidency.costs", kept=kept), delegate.party
    if (concept, body) not in (("logistics", "vm"), ("logistics", "grcm"), ("travel", "troika")):
        raise Conflict(_("La logística se anota de reuniones Viceministeriales y del GRCM; la movilización, de las de la Troika."), "body")
    if day > clock.today():
        raise Conflict(_("El día no puede ser posterior a hoy."), "day")
    if bearer != "se" and bearer not in MEMBERS:
        raise Conflict(_("Lo anota el País Miembro que lo asumió."), "party")
    clause = "ppt.function.logistics-costs" if concept == "logistics" else "troika.own-costs"
    fact: dict[str, Any] = {
        "kind": "expense_recorded",
        "subject": bearer,
        "on": day.isoformat(),
        "source": what[:200],
        "data": {"concept": concept, "body": body, "meeting": meeting},
    }
    if cents:
        fact["data"]["amount"] = f"{cents // 100}.{cents % 100:02d}"
    made = None
    if bearer != "se":
        made = Cost.objects.create(
            concept=concept,
            body=body,
            meeting=meeting,
            party=bearer,
            day=day,
            what=what,
            in_kind=in_kind,
            cents=cents,
            noted=clock.now(),
            fictitious=record.memory().demonstration,
        )
    enter(
        delegate,
        "presidency.bear",
        subject="presidency.costs",
        clauses=(clause, *said.clauses),
        audience=MEMBERS_ONLY,
        fictitious=record.memory().demonstration,
        facts=[fact],
        data={"concept": concept, "body": body, "meeting": meeting, "bearer": bearer, "amount": cents, "in_kind": in_kind},
    )
    return made


def _make(delegate: Delegate, kind: str, quality: str, given: Mapping[str, Any], **more: Any) -> OutsideAct:
    return OutsideAct.objects.create(
        kind=kind,
        quality=quality,
        party=delegate.party,
        fictitious=record.memory().demonstration,
        **{key: given.get(key, "") for key in FIELDS},
        **more,
    )


def _day(day: dt.date) -> None:
    if day > clock.today():
        raise Conflict(_("Registre el acto cuando haya ocurrido: el día no puede ser posterior a hoy."), "day")


def _enter(delegate: Delegate, verb: str, act: OutsideAct, clauses: tuple[str, ...], *facts: dict[str, Any], seen_by: str = PUBLIC) -> None:
    enter(
        delegate,
        f"presidency.{verb}",
        subject=act.address,
        clauses=clauses,
        audience=seen_by if facts else MEMBERS_ONLY,
        fictitious=act.fictitious,
        data={"forum": act.forum, "quality": act.quality, "party": act.party, "day": act.day, "act": act.pk},
        facts=facts,
    )
