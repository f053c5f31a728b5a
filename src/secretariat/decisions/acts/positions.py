"""Mandato, párr. 1 y nota 3: members state, change and withdraw positions. The position is the State's; who entered it is on record."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from charter.acts import Outcome
from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit, verdict
from secretariat.meetings.models import Meeting

from ..models import Decision, Position, Question, Reservation
from .questions import moving, refuse_closed

STANCES = ("agree", "reserve", "object")


@transaction.atomic
def state(
    delegate: Delegate, question: Question, *, stance: str, reason: str = "", reason_en: str = "", provisions: Sequence[str] = ()
) -> Position:
    """State the position of the delegate's State, or change it: agree, reserve or object.

    A reservation needs its words and the paragraphs it concerns; an objection its words. Rests on mandate.consensus and
    mandate.reservation-right. Raises `Refused`; `Conflict` when the question is not open or something is missing.
    """
    if stance not in STANCES:
        raise Conflict(_("Una posición es «de acuerdo», «de acuerdo, con reserva» u «objeta»."), "stance")
    kept = {"stance": stance, "reason": reason, "reason_en": reason_en}
    if stance == "reserve":
        permit(delegate, "reserve", subject=question.address, audience=MEMBERS, body=question.body, kept=kept)
    question, verdict = moving(delegate, question, "state-position", kept=kept)
    refuse_closed(question)
    named = _checked(question, stance, reason, provisions)
    position = _enter_position(delegate, question, stance, reason, reason_en, named)
    if stance == "reserve":
        _reserve(delegate, question, reason, reason_en, named)
    enter(
        delegate,
        "decisions.state",
        subject=question.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"question": question.slug, "stance": stance, "provisions": named},
    )
    return position


def _checked(question: Question, stance: str, reason: str, provisions: Sequence[str]) -> list[str]:
    known = [row["key"] for row in question.frozen]
    named = [key for key in known if key in set(provisions)]
    if stance == "reserve" and not named:
        raise Conflict(_("Indique a qué párrafos se refiere la reserva."), "provisions")
    if stance != "agree" and not reason.strip():
        raise Conflict(_("Escriba el texto de la reserva.") if stance == "reserve" else _("Escriba en qué consiste la objeción."), "reason")
    return named


def _enter_position(
    delegate: Delegate, question: Question, stance: str, reason: str = "", reason_en: str = "", named: Sequence[str] = ()
) -> Position:
    Reservation.objects.filter(question=question, party=delegate.party, source="declared", withdrawn=None).update(withdrawn=clock.now())
    question.moved += 1
    question.save(update_fields=["moved"])
    return Position.objects.create(
        question=question,
        party=delegate.party,
        stance=stance,
        reason=reason.strip(),
        reason_en=reason_en.strip(),
        provisions=list(named),
        account=delegate.account,
        person=delegate.person,
        capacity=delegate.capacity,
        move=question.moved,
        at=clock.now(),
    )


def _reserve(delegate: Delegate, question: Question, es: str, en: str, named: Sequence[str], number: int | None = None) -> Reservation:
    return Reservation.objects.create(
        question=question,
        party=delegate.party,
        provisions=list(named),
        es=es.strip(),
        en=en.strip(),
        person=delegate.person,
        at=clock.now(),
        number=number,
    )


@transaction.atomic
def withdraw(delegate: Delegate, question: Question) -> Position:
    """Withdraw the State's position: an objection withdrawn frees the question, a reservation withdrawn is not printed."""
    question, verdict = moving(delegate, question, "withdraw-position")
    refuse_closed(question)
    last = question.positions.filter(party=delegate.party).order_by("-id").first()
    if last is None or last.stance == "withdrawn":
        raise Conflict(_("No consta ninguna posición que retirar."), "none")
    position = _enter_position(delegate, question, "withdrawn")
    enter(
        delegate,
        "decisions.withdraw",
        subject=question.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"question": question.slug, "stance": last.stance},
    )
    return position


@transaction.atomic
def reserve_after(delegate: Delegate, decision: Decision, *, reason: str, reason_en: str = "", provisions: Sequence[str]) -> Reservation:
    """Enter a reservation to an adopted text while the window of the reading is open; it takes the next note's number."""
    question = decision.question
    if question is None:
        raise Conflict(_("A esta decisión no se le conocen párrafos: no admite reservas aquí."), "no-text")
    verdict = permit(
        delegate,
        "reserve",
        subject=decision.address,
        audience=MEMBERS,
        body=decision.body,
        kept={"reason": reason, "reason_en": reason_en},
        **window(decision),
    )
    question = Question.objects.select_for_update().get(pk=question.pk)
    named = _checked(question, "reserve", reason, provisions)
    count = question.reservations.exclude(number=None).count()
    row = _reserve(delegate, question, reason, reason_en, named, count + 1)
    enter(
        delegate,
        "decisions.reserve_after",
        subject=decision.address,
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"symbol": decision.symbol, "number": row.number, "provisions": named},
    )
    return row


def window(decision: Decision) -> dict[str, object]:
    """What the core needs to know of the window for reservations: whether the meeting is over, and since how many days."""
    meeting = Meeting.objects.filter(slug=decision.meeting).first()
    if meeting is None or meeting.state != "held":
        return {"meeting_closed": False}
    over = meeting.ends or meeting.starts
    return {"meeting_closed": True, **({"days_since_close": (clock.today() - over).days} if over else {})}


def window_open(delegate: Delegate, decision: Decision) -> bool:
    """Whether a reservation to an adopted text would still be taken from this delegate today."""
    return verdict(delegate, "reserve", body=decision.body, **window(decision)).outcome is Outcome.PERMITTED
