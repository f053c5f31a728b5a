"""Mandato, Reunión Viceministerial: a text is put to consensus; text and base are frozen until the Presidency ends the question."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.clauses import CLAUSES
from charter.consensus import STANDING_NOTES
from charter.parties import MEMBERS as THE_ELEVEN
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.meetings import receipts
from secretariat.meetings.models import Attendance, Meeting, Session
from secretariat.negotiation import acts as drafting
from secretariat.negotiation import facts as drafts
from secretariat.negotiation.models import Text

from .. import effects, facts, symbols
from ..models import Question, Reservation


@transaction.atomic
def put(delegate: Delegate, text: Text, session: Session) -> Question:
    """Put a text to consensus in an open sitting: text frozen with its hash, base frozen with its reasons.

    Rests on ppt.function.preside. Raises `Refused`; `Conflict` when the sitting is not open, when text or languages are
    not complete, or when the Charter would leave something that the text causes without effect (paragraph and clause named).
    """
    meeting = session.meeting
    verdict = permit(delegate, "put-to-consensus", subject=text.address, audience=MEMBERS, body=meeting.body)
    text = Text.objects.select_for_update().get(pk=text.pk)
    drafting.refuse_frozen(text)
    session = Session.objects.get(pk=session.pk)
    if text.meeting != meeting.slug:
        raise Conflict(_("Este texto es de otra reunión."), "meeting")
    if not session.opened or session.ended:
        raise Conflict(_("La sesión no está abierta: ábrala primero y pase lista; después pregunte."), "session")
    lines = drafts.lines(text)
    if not any(line.number for line in lines):
        raise Conflict(_("El texto no tiene todavía ningún párrafo dispositivo."), "empty")
    if lacking := drafts.untranslated(lines):
        raise Conflict(
            _("Faltan las palabras en inglés de %(keys)s: se pregunta por los dos idiomas a la vez.")
            % {"keys": ", ".join(str(line.number or line.key) for line in lacking)},
            "languages",
        )
    frozen = drafts.as_frozen(lines)
    found = consequences(frozen, meeting, text.kind)
    permit(delegate, "put-to-consensus", subject=text.address, audience=MEMBERS, body=meeting.body, **effects.circumstances(found, session))
    effects.examine(delegate, found, meeting, session)
    receipts.require(receipts.of(meeting))
    today, now = clock.today(), clock.now()
    present = Attendance.objects.filter(session=session).values_list("party", flat=True)
    question = Question.objects.create(
        slug=_slug(text),
        body=meeting.body,
        meeting=meeting.slug,
        session=session.pk,
        text=text.pk,
        version=text.version,
        title_es=text.title_es,
        title_en=text.title_en,
        frozen=frozen,
        sha256=drafts.seal(frozen),
        base=facts.base(record.view(today), meeting.body, present, frozen),
        head=record.head()[0],
        on=today,
        asked=next(line.key for line in lines if line.number),
        put=now,
        put_by=delegate.party,
        fictitious=text.fictitious,
    )
    _attach_standing(question)
    drafting.freeze(text)
    enter(
        delegate,
        "decisions.put",
        subject=question.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={
            "question": question.slug,
            "title_es": text.title_es,
            "title_en": text.title_en,
            "version": text.version,
            "sha256": question.sha256,
            "session": session.number,
            "meeting": meeting.slug,
            "base": {code: [row["level"], row["present"], row["votes"]] for code, row in question.base.items()},
        },
    )
    return question


def _slug(text: Text) -> str:
    stem = text.symbol.lower().replace("/", "-")[:60]
    return f"{stem}-v{text.version}-{Question.objects.filter(text=text.pk).count() + 1}"


def consequences(frozen: Any, meeting: Meeting, kind: str) -> list[effects.Consequence]:
    """What frozen paragraphs would cause, each under the symbol its decision would bear today."""
    first = symbols.last(meeting) + (kind != "declaration")
    return effects.consequences(frozen, lambda n: f"{symbols.stem(meeting)}/D/{first + n}")


def _attach_standing(question: Question) -> None:
    """The reservations that stand in the Charter's own notes, for each member and note that the core names."""
    notes = {source: (tag, clause) for tag, found in STANDING_NOTES.items() for source, clause, _parties in found}
    for party in THE_ELEVEN:
        for source in question.base[party]["notes"]:
            tag, clause = notes[source]
            words = CLAUSES[clause].text
            Reservation.objects.create(
                question=question,
                party=party,
                source=source,
                at=question.put,
                es=words["es"],
                en=words["en"],
                provisions=[row["key"] for row in question.frozen if tag in row["tags"]],
            )


def moving(delegate: Delegate, question: Question, act: str, **context: Any) -> tuple[Question, Any]:
    """The question locked, and the verdict on `act`. All who change a question pass here, one after the other."""
    verdict = permit(delegate, act, subject=question.address, audience=MEMBERS, body=question.body, **context)
    return Question.objects.select_for_update().get(pk=question.pk), verdict


def refuse_closed(question: Question) -> None:
    """Raise `Conflict` when the question no longer takes positions."""
    if question.state == "suspended":
        raise Conflict(_("La cuestión está suspendida: la Presidencia la reanuda cuando termine la consulta."), "suspended")
    if question.state != "open":
        raise Conflict(_("La cuestión ya se cerró."), "closed")


@transaction.atomic
def ask_paragraph(delegate: Delegate, question: Question, key: str) -> Question:
    """The Presidency says which paragraph is under consideration, so that every screen shows it."""
    question, verdict = moving(delegate, question, "put-to-consensus")
    refuse_closed(question)
    if key not in {row["key"] for row in question.frozen}:
        raise Conflict(_("El texto congelado no tiene ese párrafo."), "key")
    question.asked, question.moved = key, question.moved + 1
    question.save(update_fields=["asked", "moved"])
    enter(
        delegate,
        "decisions.ask_paragraph",
        subject=question.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"question": question.slug, "key": key},
    )
    return question


@transaction.atomic
def suspend(delegate: Delegate, question: Question) -> Question:
    """Suspend a question for consultation: positions stay, none is taken until it is resumed."""
    question, verdict = moving(delegate, question, "suspend-question")
    refuse_closed(question)
    return _turn(delegate, question, "suspended", "decisions.suspend", verdict)


@transaction.atomic
def resume(delegate: Delegate, question: Question) -> Question:
    """Take a suspended question up again, on the same frozen text and base."""
    question, verdict = moving(delegate, question, "suspend-question")
    if question.state != "suspended":
        raise Conflict(_("La cuestión no está suspendida."), "not-suspended")
    return _turn(delegate, question, "open", "decisions.resume", verdict)


@transaction.atomic
def take_back(delegate: Delegate, question: Question) -> Question:
    """Take the question back without an outcome, so that another wording can be proposed and put. The record keeps it."""
    question, verdict = moving(delegate, question, "suspend-question")
    if not question.live:
        raise Conflict(_("La cuestión ya se cerró."), "closed")
    drafting.thaw(question.text)
    return _turn(delegate, question, "taken-back", "decisions.take_back", verdict)


@transaction.atomic
def close_as_not_adopted(delegate: Delegate, question: Question) -> Question:
    """Close without adoption. The positions stay on the members' record; the text may move again."""
    question, verdict = moving(delegate, question, "close-as-not-adopted")
    if not question.live:
        raise Conflict(_("La cuestión ya se cerró."), "closed")
    question.result = facts.as_kept(facts.result(question, list(question.positions.all())))
    drafting.thaw(question.text)
    return _turn(delegate, question, "not-adopted", "decisions.close_not_adopted", verdict)


def _turn(delegate: Delegate, question: Question, state: str, act: str, verdict: Any) -> Question:
    question.state, question.moved = state, question.moved + 1
    if not question.live:
        question.closed = clock.now()
    question.save(update_fields=["state", "moved", "closed", "result"])
    enter(
        delegate,
        act,
        subject=question.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"question": question.slug, "title_es": question.title_es, "title_en": question.title_en},
    )
    return question
