"""Países Observadores; Organismos: an attendance that the table lacks is contested with evidence, and answered before it bites."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents import store
from secretariat.meetings.rolls import addresses
from secretariat.notices import acts as letters

from .. import facts
from ..letters import answer_context
from ..models import Contest


@transaction.atomic
def contest(delegate: Delegate, party: str, *, meeting: str, text: str, upload: tuple[str, bytes] | None = None) -> Contest:
    """Say that an observer did attend a meeting where the table has it as absent, with the evidence.

    The observer's own act (mandate.coordination-transparency), or the Secretariat's on its word (se.function.support-meetings).
    Raises Refused, `store.Unfit`, and Conflict: no such meeting in its table, present already, or contested already.
    """
    subject = f"participants.party:{party}"
    kept = {_("Reunión"): meeting, _("Constancia"): text}
    if delegate.party == party:
        verdict = permit(delegate, "ask-review", subject=subject, kept=kept)
    else:
        verdict = permit(delegate, "take-attendance", subject=subject, kept=kept)
    rows = {one.slug: one for one in facts.table(record.view(clock.today()), party)}
    if meeting not in rows:
        raise Conflict(_("Elija una reunión de su tabla de asistencia."), "meeting")
    if rows[meeting].attended:
        raise Conflict(_("En esa reunión ya consta su asistencia."), "meeting")
    if not text.strip():
        raise Conflict(_("Diga quién asistió, por su cargo, y qué lo muestra."), "text")
    if Contest.objects.filter(party=party, meeting=meeting, state="open").exists():
        raise Conflict(_("Esa asistencia ya está en revisión: espere la respuesta."), "meeting")
    stored = store.keep(upload[1], upload[0]) if upload else None
    file: dict[str, Any] = {}
    if stored:
        file = {"name": stored.name, "content_type": stored.content_type, "size": stored.size, "sha256": stored.sha256}
    row = Contest.objects.create(
        party=party,
        meeting=meeting,
        text=text.strip(),
        raised=clock.now(),
        by=delegate.party,
        fictitious=record.memory().demonstration,
        **file,
    )
    enter(
        delegate,
        "participation.contest",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"party": party, "meeting": meeting},
        fictitious=row.fictitious,
    )
    return row


@transaction.atomic
def answer_contest(delegate: Delegate, row: Contest, *, accepted: bool, answer: str = "") -> Contest:
    """Accept a contested attendance, which puts the attendance on record, or answer with the reason why not.

    Secretariat or Presidency (se.function.support-meetings). Raises Refused, and Conflict: answered already, no reason, or the
    meeting is no longer on record as held.
    """
    alone()
    verdict = permit(delegate, "take-attendance", subject=row.address, kept={_("Respuesta"): answer})
    row = Contest.objects.select_for_update().get(pk=row.pk)
    if row.state != "open":
        raise Conflict(_("Ya fue respondida."), "answered")
    if not accepted and not answer.strip():
        raise Conflict(_("Diga por qué no se acepta: el observador lo lee."), "answer")
    wanted: list[dict[str, Any]] = []
    if accepted:
        held = {one.slug: one for one in facts.table(record.view(clock.today()), row.party)}.get(row.meeting)
        if held is None:
            raise Conflict(_("Esa reunión ya no consta como celebrada en el tiempo de su condición."), "meeting")
        if not held.attended:
            source = _("Asistencia impugnada y aceptada (n.º %(number)s)") % {"number": row.pk}
            data = {"meeting": row.meeting}
            wanted.append({"kind": "attendance", "subject": row.party, "on": held.on, "data": data, "source": source})
    entry = enter(
        delegate,
        "participation.answer-contest",
        subject=row.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=wanted,
        data={"party": row.party, "meeting": row.meeting, "accepted": accepted},
        fictitious=row.fictitious,
    )
    row.state, row.answer, row.answered = "accepted" if accepted else "refused", answer.strip(), clock.now()
    row.fact = f"e{entry.seq}-1" if wanted else ""
    row.save(update_fields=["state", "answer", "answered", "fact"])
    language, to = addresses([row.party]).get(row.party, ("es", ""))
    if to:
        letters.queue(
            kind="contest-answer",
            template="participation/letters/contest-answer",
            party=row.party,
            to=to,
            language=language,
            context=answer_context(row, language),
            about=row.address,
            audience=MEMBERS,
        )
    return row
