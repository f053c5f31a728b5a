"""Mandato; Países Observadores; Red Regional de Organizaciones Civiles: consensus, voice, reservations, doors and the dialogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from charter.because import Because
from charter.calendar import add_days
from charter.chapters.participants.papers import ADOPTED, decisions, ids, of_decision, titled
from charter.clause import clause, state
from charter.consensus import AGREE, VM_CONSENSUS, Question, consensus
from charter.facts import Fact
from charter.interpretation import adopted_by, reading_is
from charter.meetings import ORDINARY, VM, is_body
from charter.parties import MEMBERS, Category, Level
from charter.standing import category, standing
from charter.view import View

CONSENSUS = "mandate.consensus"
RESERVATION = "mandate.reservation-right"
DISCUSSION = "mandate.open-discussion-space"
CLOSED_SINCE = "membership.closed-1999"
DIALOGUE = "rrocm.dialogue-space"
DOORS = {"observer.country.closed-door": Category.OBSERVER_COUNTRY, "rrocm.closed-door": Category.CIVIL_SOCIETY}

_REOPENING = "membership.reopening"
_WINDOW = "reservation.window"
_AT = "rrocm.dialogue-at"


@state(CONSENSUS)
def consensus_as_read(view: View) -> Iterator[Because]:
    """How the members read what consensus asks of silence, absence and numbers."""
    for param in ("consensus.silence", "consensus.absent-member", "consensus.quorum"):
        yield reading_is(view, CONSENSUS, param, view.reading(param))


@state(CONSENSUS, VM_CONSENSUS)
def objections_on_record(view: View) -> Iterator[Because]:
    """Decisions recorded as adopted, with the positions on record: an objection that counts stands in their way."""
    for fact in decisions(view):
        if is_body(fact.subject) and fact.text("answer") in ("", ADOPTED):
            said = [one for one in of_decision(view, "decision_position", fact.text("decision")) if one.on <= fact.on]
            if said:
                yield objected(view.at(fact.on), fact, {one.subject: one for one in said})


@clause(CONSENSUS, VM_CONSENSUS)
def objected(view: View, decision: Fact, said: Mapping[str, Fact]) -> Because:
    """Whether no objection on record withheld consensus on the day the decision was taken; silence is not judged here."""
    question = Question(decision.subject, {party: fact.text("position") for party, fact in said.items()})
    result = consensus(view, question)
    value = {"decision": titled(decision), "members": result.objections}
    against = [party for party, fact in said.items() if fact.text("position") != AGREE]
    parts = (result.why.parts[1], *(standing(view, party).why for party in against))  # what is said of objections
    by = VM_CONSENSUS if decision.subject == VM else CONSENSUS
    return Because(by, not result.objections, value, ids((decision, *said.values())), parts=parts, code="decision.objected")


@state(RESERVATION)
def reservations(view: View) -> Iterator[Because]:
    """The reservations on record, which go with their decision and do not stand in its way; only members have the right."""
    titles = {fact.text("decision"): titled(fact) for kind in ("decision_proposed", "decision_taken") for fact in view.of(kind)}
    for fact in view.of("reservation_recorded"):
        value = {"party": fact.subject, "decision": titles.get(fact.text("decision"), fact.text("decision"))}
        taken = of_decision(view, "decision_taken", fact.text("decision"))
        if taken and fact.subject in MEMBERS:
            yield reserved_in_time(view, fact, taken[-1], value)
        else:
            yield Because(RESERVATION, fact.subject in MEMBERS, value, (fact.id,), code="reservation.recorded")


@clause(RESERVATION)
def reserved_in_time(view: View, fact: Fact, taken: Fact, value: Mapping[str, object]) -> Because:
    """Whether a member's reservation came while it could, by the reading of its day; later it is a statement."""
    then = view.at(fact.on)
    window = str(then.reading(_WINDOW))
    slug = taken.text("meeting")
    held = [one for one in view.of("meeting_held", taken.subject) if slug and one.text("meeting") == slug]
    last = taken.on
    if window.startswith("days-after:"):
        last = add_days(taken.on, int(window.partition(":")[2]))
    timely = window == "any-time" or fact.on <= max(last, *(one.on for one in (taken, *held)))
    told = {**value, "on": fact.on, "option": window}
    cited = (fact.id, taken.id, *ids(held), *adopted_by(then, _WINDOW))
    return Because(RESERVATION, timely, told, cited, readings=(_WINDOW,), code="reservation.in-time")


@state(DISCUSSION)
def voices(view: View) -> Iterator[Because]:
    """Every member has voice, unless arrears exclude it."""
    for party in MEMBERS:
        found = standing(view, party)
        yield Because(DISCUSSION, found.level is not Level.EXCLUDED, {"party": party}, parts=(found.why,), code="member.voice")


@state(CLOSED_SINCE)
def admission_closed(view: View) -> Iterator[Because]:
    """The admission of members is closed, and what could reopen it."""
    value = {"option": view.reading(_REOPENING)}
    yield Because(CLOSED_SINCE, True, value, adopted_by(view, _REOPENING), readings=(_REOPENING,), code="membership.closed-since")


@state(*DOORS)
def closed_meetings(view: View) -> Iterator[Because]:
    """Meetings held behind closed doors, and whether somebody is on record there whom they left out."""
    for fact in view.of("meeting_held"):
        if not fact.flag("open") and fact.on >= view.law_in_force.on:
            for doors, kind in DOORS.items():
                yield left_out(view, fact, doors, kind)


@clause(*DOORS)
def left_out(view: View, meeting: Fact, doors: str, kind: Category) -> Because:
    """Whether nobody of a kind is on record as having attended a meeting that was closed to it."""
    slug = meeting.text("meeting")
    there = [
        fact for fact in view.of("attendance") if fact.text("meeting") == slug and category(view.at(fact.on), fact.subject) is kind
    ]
    value = {"meeting": slug, "parties": tuple(fact.subject for fact in there)}
    parts = tuple(standing(view.at(fact.on), fact.subject).why for fact in there)
    return Because(doors, not there, value, ids((meeting, *there)), parts=parts, code="doors.kept")


@state(DIALOGUE)
def dialogues(view: View) -> Iterator[Because]:
    """The dialogue with RROCM in each agenda of the Vice-Ministerial Meeting; open while one to come has no agenda."""
    everywhere = view.reading(_AT) == "every-meeting"
    for fact in {fact.text("meeting"): fact for fact in view.of("meeting_convened", VM)}.values():
        items = [item for item in view.of("agenda_item", VM) if item.text("meeting") == fact.text("meeting")]
        if (items or fact.day("day") >= view.on) and (everywhere or fact.text("form") == ORDINARY):
            found = [item for item in items if item.flag("dialogue")]
            value = {"meeting": fact.text("meeting")}
            cited = (fact.id, *ids(found or items), *adopted_by(view, _AT))
            holds, missing = (bool(found), ()) if items else (None, ("agenda_item",))
            yield Because(DIALOGUE, holds, value, cited, missing, (_AT,), code="agenda.has-dialogue")
