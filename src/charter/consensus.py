"""Mandato, consenso y reserva: whether a question is adopted, who blocks, who does not, who reserves.

Decisions are adopted when no member entitled to withhold consensus objects (``mandate.consensus``,
``vm.consensus``). A reservation never blocks unless so read (``mandate.reservation-right``); the
Charter's own notes 1, 2, 4 and 5 attach by tag.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from charter.arrears import in_force
from charter.because import Because, all_of
from charter.clause import clause
from charter.errors import CharterError
from charter.facts import is_party
from charter.interpretation import adopted_by, reading_is
from charter.meetings import VM, is_body
from charter.parties import MEMBERS, Category, Level
from charter.standing import Standing, standing
from charter.view import View

AGREE, RESERVE, OBJECT = "agree", "reserve", "object"
POSITIONS = (AGREE, RESERVE, OBJECT)
ADOPTED, NOT_ADOPTED = "adopted", "not-adopted"
DECLARED = "declared"

CONSENSUS = "mandate.consensus"
VM_CONSENSUS = "vm.consensus"
RESERVATION = "mandate.reservation-right"
EXCLUSION = "finance.arrears.four-years-exclusion"
NO_VOTE = "finance.arrears.two-years-no-vote"
NO_DECISIONS = "observer.country.no-decision-making"

_SILENCE = "consensus.silence"
_ABSENT = "consensus.absent-member"
_QUORUM = "consensus.quorum"
_OBJECTION = "consensus.non-voting-objection"
_SCOPE = "arrears.vote-loss-scope"
_EXCLUDED = "consensus.excluded-member"
_BLOCKS = "reservation.blocks-consensus"
_WITHOUT_VOTE = "reservation.without-vote"
_NOTES = "reservation.standing-footnotes"

# The reservations that stand in the Charter itself: tag -> (note, clause, countries).
STANDING_NOTES: Mapping[str, tuple[tuple[str, str, tuple[str, ...]], ...]] = {
    "agenda-2030": (("note-1", "reservation.fn1.us-agenda-2030", ("USA",)),),
    "global-compact": (
        ("note-2", "reservation.fn2.gcm-non-parties", ("DOM", "USA")),
        ("note-5", "reservation.fn5.compacts-parties-only", ("DOM", "USA")),
    ),
    "best-interest-of-child": (("note-4", "reservation.fn4.us-crc", ("USA",)),),
}
_NOTE_CLAUSES = tuple(dict.fromkeys(note for notes in STANDING_NOTES.values() for _, note, _ in notes))


class BadQuestion(CharterError):
    """A question that is not well formed; ``field`` names where."""

    def __init__(self, field_name: str, es: str, en: str) -> None:
        self.field = field_name
        super().__init__(f"Pregunta, campo «{field_name}»: {es}.", f"Question, field “{field_name}”: {en}.")


@dataclass(frozen=True, slots=True)
class Question:
    """A question put to consensus in a body.

    ``positions``: party to ``agree``, ``reserve`` or ``object``; ``present``: who was there (a party with a
    position was asked, present or not); ``tags`` attach the Charter's notes. ``deadline`` is the last day to
    object and ``consulted`` the absent members who were asked, where readings look at them.
    Raise :class:`BadQuestion` for an unknown body, party or position.
    """

    body: str = VM
    positions: Mapping[str, str] = field(default_factory=dict)
    present: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    deadline: date | None = None
    consulted: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not is_body(self.body):
            raise BadQuestion(
                "body",
                f"no existe el órgano «{self.body}»; use vm, grcm o wg:<nombre>",
                f"there is no body “{self.body}”; use vm, grcm or wg:<slug>",
            )
        for party, position in self.positions.items():
            _check_party("positions", party)
            if position not in POSITIONS:
                raise BadQuestion(
                    "positions",
                    f"«{position}» no es una posición; use agree, reserve u object",
                    f"“{position}” is not a position; use agree, reserve or object",
                )
        for name, parties in (("present", self.present), ("consulted", self.consulted)):
            for party in parties:
                _check_party(name, party)


def _check_party(name: str, party: str) -> None:
    if not is_party(party):
        raise BadQuestion(name, f"«{party}» no es el código de una parte", f"“{party}” is not the code of a party")


@dataclass(frozen=True, slots=True)
class NotBlocking:
    """A position that does not block, and the clause that says so."""

    party: str
    clause: str


@dataclass(frozen=True, slots=True)
class Reservation:
    """A reservation and where it comes from: ``declared`` or a note of the Charter."""

    party: str
    source: str
    clause: str = RESERVATION


@dataclass(frozen=True, slots=True)
class Result:
    """What the positions make of a question; ``silent`` were present and said nothing, ``absent`` were neither."""

    outcome: str
    base: tuple[str, ...]
    objections: tuple[str, ...]
    not_blocking: tuple[NotBlocking, ...]
    reservations: tuple[Reservation, ...]
    silent: tuple[str, ...]
    absent: tuple[str, ...]
    why: Because


@dataclass(frozen=True, slots=True)
class _Room:
    """The question seen with everybody's standing on the day."""

    view: View
    question: Question
    members: Mapping[str, Standing]

    def level(self, party: str) -> Level:
        return self.members[party].level

    @property
    def base(self) -> tuple[str, ...]:
        consulted = self.view.reading(_EXCLUDED) == "consulted"
        return tuple(party for party in MEMBERS if consulted or self.level(party) is not Level.EXCLUDED)

    @property
    def clause(self) -> str:
        """The clause that asks for consensus in this body."""
        return VM_CONSENSUS if self.question.body == VM else CONSENSUS

    @property
    def there(self) -> frozenset[str]:
        """Who was present or took a position."""
        return frozenset((*self.question.present, *self.question.positions))

    @property
    def silent(self) -> tuple[str, ...]:
        """Members present that said nothing."""
        said = self.question.positions
        return tuple(party for party in self.base if party in self.question.present and party not in said)

    @property
    def absent(self) -> tuple[str, ...]:
        """Members that were neither present nor asked."""
        return tuple(party for party in self.base if party not in self.there)

    @property
    def entitled(self) -> tuple[str, ...]:
        """Members whose objection would count."""
        return tuple(party for party in self.base if self.may_block(party))

    @property
    def objections(self) -> tuple[str, ...]:
        """Members whose position withholds consensus."""
        blocking = [OBJECT] if not self.view.reading(_BLOCKS) else [OBJECT, RESERVE]
        return tuple(party for party in self.said(*blocking) if party in self.entitled)

    def may_block(self, party: str) -> bool:
        """Whether a member's objection withholds consensus here."""
        level = self.level(party)
        if level is Level.FULL:
            return True
        if level is Level.EXCLUDED:
            return False
        here = self.question.body == VM or self.view.reading(_SCOPE) == "all-bodies"
        return not here or self.view.reading(_OBJECTION) == "blocks"

    def said(self, *positions: str) -> tuple[str, ...]:
        return tuple(party for party in sorted(self.question.positions) if self.question.positions[party] in positions)


def consensus(view: View, question: Question) -> Result:
    """What ``question`` comes to on ``view.on``: adopted or not, with all that counts and why.

    Raise :class:`charter.errors.NotInForce` before the Charter.
    """
    view.law_in_force  # noqa: B018 - before the Charter there is nothing to decide under
    room = _Room(view, question, {party: standing(view, party) for party in MEMBERS})
    reservations = (*_declared(room), *_standing_notes(room))
    why = _decided(room, reservations)
    return Result(
        ADOPTED if why.holds else NOT_ADOPTED,
        room.base,
        room.objections,
        tuple(_not_blocking(room)),
        reservations,
        room.silent,
        room.absent,
        why,
    )


@clause(CONSENSUS, VM_CONSENSUS)
def _decided(room: _Room, reservations: tuple[Reservation, ...]) -> Because:
    """Whether the question is adopted: no blocking objection, and silence, absence and quorum as they are read."""
    # Silence, absence and quorum are looked at among those whose objection would count: what a member
    # cannot do by objecting it does not do by keeping away.
    deciding = (
        _no_objection(room),
        _silence(room, tuple(party for party in room.silent if party in room.entitled)),
        _absence(room, tuple(party for party in room.absent if party in room.entitled)),
        _quorum(room, room.entitled, sum(party in room.there for party in room.entitled)),
    )
    in_vain = (_objects_in_vain(room, item) for item in _not_blocking(room))
    told = (_reserved(room, reservations), *_suggested(room), _base(room, room.base))
    holds = all_of(room.clause, *deciding).holds is True
    value = {"body": room.question.body, "base": room.base, "objections": room.objections}
    parts = (in_force(room.view), deciding[0], *in_vain, *deciding[1:], *told)
    return Because(room.clause, holds, value, parts=parts, code="consensus.adopted" if holds else "consensus.not-adopted")


@clause(EXCLUSION)
def _base(room: _Room, base: tuple[str, ...]) -> Because:
    parts = tuple(
        Because(
            CONSENSUS if party in base else EXCLUSION,
            party in base,
            {"party": party, "level": found.level.value},
            parts=(found.why,),
            code="consensus.in-base" if party in base else "consensus.outside-base",
        )
        for party, found in room.members.items()
    )
    facts = adopted_by(room.view, _EXCLUDED)
    return Because(CONSENSUS, True, {"members": base}, facts, readings=(_EXCLUDED,), parts=parts, code="consensus.base")


def _not_blocking(room: _Room) -> Iterator[NotBlocking]:
    """Objections of members that cannot withhold consensus, and every position of who is no member."""
    for party in room.said(*POSITIONS):
        if party not in MEMBERS:
            yield NotBlocking(party, _outsider_clause(room.view, party))
        elif room.question.positions[party] == OBJECT and not room.may_block(party):
            yield NotBlocking(party, EXCLUSION if room.level(party) is Level.EXCLUDED else NO_VOTE)


def _outsider_clause(view: View, party: str) -> str:
    return NO_DECISIONS if standing(view, party).category is Category.OBSERVER_COUNTRY else CONSENSUS


@clause(CONSENSUS, VM_CONSENSUS)
def _no_objection(room: _Room) -> Because:
    """Whether no member that may withhold consensus does."""
    params = (_OBJECTION, _SCOPE, _BLOCKS)
    objections = room.objections
    return Because(
        room.clause,
        not objections,
        {"objections": objections, "body": room.question.body},
        adopted_by(room.view, *params),
        readings=params,
        code="consensus.objections" if objections else "consensus.no-objection",
    )


@clause(NO_DECISIONS, EXCLUSION, NO_VOTE)
def _objects_in_vain(room: _Room, item: NotBlocking) -> Because:
    found = room.members.get(item.party)
    parts = (standing(room.view, item.party).why,) if found is None else ()
    return Because(item.clause, True, {"party": item.party}, parts=parts, code="consensus.not-blocking")


@clause(CONSENSUS)
def _silence(room: _Room, silent: tuple[str, ...]) -> Because:
    """Whether the silence of those present is assent."""
    view = room.view
    option = str(view.reading(_SILENCE))
    holds: bool | None = not silent or option == "assent-if-present-and-asked"
    missing: tuple[str, ...] = ()
    if silent and option == "assent-after-no-objection-deadline":
        deadline = room.question.deadline
        holds = None if deadline is None else view.on > deadline
        missing = ("deadline",) if deadline is None else ()
    value = {"members": silent, "option": option, "deadline": room.question.deadline}
    facts = adopted_by(view, _SILENCE)
    return Because(CONSENSUS, holds, value, facts, missing, (_SILENCE,), code="consensus.silence")


@clause(CONSENSUS)
def _absence(room: _Room, absent: tuple[str, ...]) -> Because:
    """Whether the members who were not there stand in the way."""
    option = str(room.view.reading(_ABSENT))
    if option == "must-be-consulted":
        absent = tuple(party for party in absent if party not in room.question.consulted)
    holds = not absent or option == "does-not-block"
    value = {"members": absent, "option": option}
    return Because(CONSENSUS, holds, value, adopted_by(room.view, _ABSENT), readings=(_ABSENT,), code="consensus.absence")


@clause(CONSENSUS)
def _quorum(room: _Room, entitled: tuple[str, ...], present: int) -> Because:
    """Whether enough of the members entitled were there: the Charter asks for no quorum unless so read."""
    option = str(room.view.reading(_QUORUM))
    needed = {"none": 0, "majority-of-entitled": len(entitled) // 2 + 1}.get(option, len(entitled))
    value = {"present": present, "needed": needed, "option": option}
    facts = adopted_by(room.view, _QUORUM)
    return Because(CONSENSUS, present >= needed, value, facts, readings=(_QUORUM,), code="consensus.quorum")


def _declared(room: _Room) -> Iterator[Reservation]:
    """Reservations of members that may take part, those without vote too unless read otherwise."""
    allowed = room.view.reading(_WITHOUT_VOTE) == "allowed"
    for party in room.said(RESERVE):
        if party not in MEMBERS or room.level(party) is Level.EXCLUDED:
            continue
        if allowed or room.level(party) is Level.FULL:
            yield Reservation(party, DECLARED)


def _standing_notes(room: _Room) -> Iterator[Reservation]:
    if room.view.reading(_NOTES) == "attach-automatically":
        yield from _notes(room.question)


def _notes(question: Question) -> Iterator[Reservation]:
    found = [note for tag in dict.fromkeys(question.tags) for note in STANDING_NOTES.get(tag, ())]
    for source, note, parties in sorted(found):
        for party in parties:
            yield Reservation(party, source, note)


@clause(RESERVATION, *_NOTE_CLAUSES)
def _reserved(room: _Room, reservations: tuple[Reservation, ...]) -> Because:
    params = (_BLOCKS, _WITHOUT_VOTE, _NOTES)
    parts = tuple(
        Because(item.clause, True, {"party": item.party, "source": item.source}, code=f"reservation.{item.source}") for item in reservations
    )
    facts = adopted_by(room.view, *params)
    code = "consensus.reserved-blocking" if room.view.reading(_BLOCKS) else "consensus.reserved"
    value = {"members": tuple(dict.fromkeys(item.party for item in reservations))}
    return Because(RESERVATION, True, value, facts, readings=params, parts=parts, code=code if reservations else "consensus.unreserved")


def _suggested(room: _Room) -> tuple[Because, ...]:
    """The Charter's notes that would attach, where they wait for their country to confirm them."""
    if room.view.reading(_NOTES) == "attach-automatically":
        return ()
    return tuple(_waiting(room, item) for item in _notes(room.question))


@clause(*_NOTE_CLAUSES)
def _waiting(room: _Room, item: Reservation) -> Because:
    """A note of the Charter that waits for its country to confirm it."""
    reading = reading_is(room.view, item.clause, _NOTES, "suggest-and-confirm")
    value = {"members": (item.party,)}
    return Because(item.clause, False, value, missing=("reservation_recorded",), parts=(reading,), code="consensus.suggested")
