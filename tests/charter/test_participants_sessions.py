"""Mandato, Observadores y sociedad civil: consensus as it is read, voices, reservations, closed doors, the dialogue."""

from __future__ import annotations

import pytest

from charter.because import Because
from charter.prose import sentence
from charter.soundness import without_effect
from charter.view import View
from tests.charter.histories import TODAY, D, conference
from tests.charter.participating import World, holding, one, told

DAY = "2022-06-01"
CONSENSUS = "mandate.consensus"
RESERVATION = "mandate.reservation-right"
DISCUSSION = "mandate.open-discussion-space"
CLOSED_SINCE = "membership.closed-1999"
DIALOGUE = "rrocm.dialogue-space"


def test_what_consensus_asks_is_told_as_it_is_read() -> None:
    world = World()
    params = ["consensus.silence", "consensus.absent-member", "consensus.quorum"]
    found = told(world.on(DAY), CONSENSUS)
    assert [(why.holds, why.value["param"]) for why in found] == [(True, param) for param in params]
    adopted = world.add("reading_adopted", "2022-05-01", param="consensus.quorum", value="all-entitled")
    quorum = one(world.on(DAY), CONSENSUS, param="consensus.quorum", option="all-entitled")
    assert quorum.facts == (adopted,)


def test_only_members_reserve_and_their_reservation_goes_with_the_decision() -> None:
    world = World()
    taken = world.add("decision_taken", "2022-05-01", "vm", decision="D-1", title="Declaración")
    world.add("decision_proposed", "2022-05-01", "PAN", decision="D-2", title="Propuesta")
    made = world.add("reservation_recorded", "2022-05-01", "NIC", decision="D-1")
    world.add("reservation_recorded", "2022-05-01", "MEX", decision="D-2")
    world.add("reservation_recorded", "2022-05-01", "HND", decision="D-3")
    stray = world.add("reservation_recorded", "2022-05-01", "ESP", decision="D-1")
    found = told(world.on(DAY), RESERVATION)
    assert [(why.value["party"], why.value["decision"], why.holds) for why in found] == [
        ("NIC", "Declaración", True),
        ("MEX", "Propuesta", True),
        ("HND", "D-3", True),
        ("ESP", "Declaración", False),
    ]
    assert found[0].facts == (made, taken)
    assert [why.code for why in found] == ["reservation.in-time", *["reservation.recorded"] * 3]
    assert without_effect(world.facts) == ((stray, RESERVATION),)


@pytest.mark.parametrize(("window", "day", "timely"), [
    ("until-close-of-meeting", "2022-04-30", True),
    ("until-close-of-meeting", "2022-05-01", True),
    ("until-close-of-meeting", "2022-05-02", False),
    ("days-after:30", "2022-05-31", True),
    ("days-after:30", "2022-06-01", False),
    ("any-time", "2023-05-01", True),
])  # fmt: skip
def test_a_reservation_after_its_time_is_a_later_statement(window: str, day: str, timely: bool) -> None:
    world = World()
    taken = world.add("decision_taken", "2022-05-01", "vm", decision="D-1")
    read = world.add("reading_adopted", "2022-04-01", param="reservation.window", value=window)
    made = world.add("reservation_recorded", day, "PAN", decision="D-1")
    found = one(world.on("2023-12-10"), RESERVATION)
    assert (found.holds, found.code, found.facts, found.readings) == (
        timely, "reservation.in-time", (made, taken, read), ("reservation.window",),
    )  # fmt: skip
    assert found.value == {"party": "PAN", "decision": "D-1", "on": D(day), "option": window}
    assert ("declaración posterior" in sentence(found)) is not timely
    assert ("a later statement" in sentence(found, "en")) is not timely


def test_a_meeting_that_goes_on_keeps_the_time_of_reserving_open() -> None:
    world = World()
    world.add("decision_taken", "2022-05-01", "vm", decision="D-1", meeting="vm-22")
    world.add("meeting_held", "2022-05-03", "grcm", meeting="vm-22")
    world.add("meeting_held", "2022-05-03", "vm", meeting="other")
    world.add("reservation_recorded", "2022-05-02", "PAN", decision="D-1")
    assert holding(world.on(DAY), RESERVATION) == [False]
    closed = world.add("meeting_held", "2022-05-02", "vm", meeting="vm-22")
    found = one(world.on(DAY), RESERVATION)
    assert (found.holds, found.facts[-1]) == (True, closed)


def test_a_reservation_is_judged_by_the_reading_of_its_own_day() -> None:
    world = World()
    world.add("decision_taken", "2022-05-01", "vm", decision="D-1")
    world.add("reservation_recorded", "2022-05-02", "PAN", decision="D-1")
    world.add("reading_adopted", "2022-05-03", param="reservation.window", value="any-time")
    assert holding(world.on(DAY), RESERVATION) == [False]


# -- objections on record against what was adopted -----------------------------------------------------------------------

BODIES = [("vm", "vm.consensus"), ("grcm", CONSENSUS), ("wg:fronteras", CONSENSUS)]


def decided_over(world: World, position: str, body: str = "vm", party: str = "CAN", day: str = "2022-05-03", **said: str) -> list[str]:
    return [
        world.add("decision_taken", "2022-05-03", body, decision="dx", title="DX", **said),
        world.add("decision_position", day, party, decision="dx", position=position),
    ]


def objections(view: View, clause: str) -> list[Because]:
    return [why for why in told(view, clause) if why.code == "decision.objected"]


@pytest.mark.parametrize(("body", "clause"), BODIES)
@pytest.mark.parametrize(("position", "holds"), [("object", False), ("agree", True), ("reserve", True)])
def test_a_decision_recorded_as_adopted_shows_the_objection_that_withholds_consensus(
    body: str, clause: str, position: str, holds: bool
) -> None:
    world = World()
    facts = decided_over(world, position, body)
    (found,) = objections(world.on(DAY), clause)
    assert (found.clause, found.holds, list(found.facts)) == (clause, holds, facts)
    assert found.value == {"decision": "DX", "members": () if holds else ("CAN",)}
    assert found.parts[0].code == ("consensus.no-objection" if holds else "consensus.objections")
    assert [part.value["party"] for part in found.parts[1:]] == ([] if position == "agree" else ["CAN"])
    if not holds:
        assert sentence(found, "en") == "“DX” is on record as adopted, and the objection of Canada withholds consensus."
        assert sentence(found) == "«DX» consta como adoptada, y la objeción de Canadá impide el consenso."
    assert objections(world.on("2022-05-02"), clause) == []
    other = "vm.consensus" if clause == CONSENSUS else CONSENSUS
    assert objections(world.on(DAY), other) == []


def test_the_last_position_by_the_day_of_the_decision_counts() -> None:
    world = World()
    decided_over(world, "object", day="2022-05-01")
    world.add("decision_position", "2022-05-04", "MEX", decision="dx", position="object")
    world.add("decision_position", "2022-05-03", "PAN", decision="another", position="object")
    assert [why.value["members"] for why in objections(world.on(DAY), "vm.consensus")] == [("CAN",)]
    world.add("decision_position", "2022-05-03", "CAN", decision="dx", position="agree")
    assert [why.holds for why in objections(world.on(DAY), "vm.consensus")] == [True]


def test_a_reservation_stands_in_the_way_only_where_so_read() -> None:
    world = World()
    decided_over(world, "reserve")
    read = world.add("reading_adopted", "2022-05-01", param="reservation.blocks-consensus", value=True)
    (found,) = objections(world.on(DAY), "vm.consensus")
    assert found.holds is False
    assert read in found.parts[0].facts


@pytest.mark.parametrize(("party", "holds"), [("MEX", False), ("HND", True), ("NIC", True), ("COL", True)])
def test_an_objection_that_cannot_withhold_consensus_does_not_tell_against_the_decision(party: str, holds: bool) -> None:
    world = conference()
    world.add("decision_taken", TODAY, "vm", decision="dx")
    world.add("decision_position", TODAY, party, decision="dx", position="object")
    (found,) = objections(world.on(TODAY), "vm.consensus")
    assert found.holds is holds
    assert found.parts[1].value["party"] == party


@pytest.mark.parametrize(("answer", "count"), [("accepted", 1), ("rejected", 0), ("no-consensus", 0)])
def test_what_was_not_adopted_needs_no_consensus(answer: str, count: int) -> None:
    world = World()
    decided_over(world, "object", answer=answer)
    assert len(objections(world.on(DAY), "vm.consensus")) == count


def test_nothing_is_told_of_a_decision_without_positions_or_of_no_body() -> None:
    world = World()
    world.add("decision_taken", "2022-05-03", "vm", decision="d1")
    world.add("decision_taken", "2022-05-03", "event:feria", decision="d2")
    world.add("decision_position", "2022-05-03", "CAN", decision="d2", position="object")
    assert objections(world.on(DAY), "vm.consensus") == objections(world.on(DAY), CONSENSUS) == []


def test_every_member_has_voice_unless_it_is_excluded() -> None:
    found = told(conference().on(TODAY), DISCUSSION)
    assert [why.value["party"] for why in found if why.holds is False] == ["NIC"]
    assert len(found) == 11
    assert all(why.holds is not None for why in found)


def test_membership_is_closed_and_a_reading_says_what_could_reopen_it() -> None:
    world = World()
    assert (one(world.on(DAY), CLOSED_SINCE).holds, one(world.on(DAY), CLOSED_SINCE).value) == (True, {"option": "only-by-amendment"})
    never = world.add("reading_adopted", "2022-05-01", param="membership.reopening", value="never")
    found = one(world.on(DAY), CLOSED_SINCE)
    assert (found.value, found.facts, found.readings) == ({"option": "never"}, (never,), ("membership.reopening",))


@pytest.mark.parametrize(("clause", "party"), [("observer.country.closed-door", "ESP"), ("rrocm.closed-door", "RROCM")])
def test_a_closed_meeting_is_told_with_those_it_should_have_left_out(clause: str, party: str) -> None:
    world = World("2020-01-01")
    for other, category in (("ESP", "country"), ("IOM", "organisation")):
        world.add("observer_admitted", "2020-03-10", other, category=category)
    world.add("meeting_held", "2019-12-31", "vm", meeting="before", open=False)
    world.add("meeting_held", "2022-04-01", "vm", meeting="open")
    held = world.add("meeting_held", "2022-05-01", "vm", meeting="shut", open=False)
    for other in ("IOM", "PAN"):
        world.add("attendance", "2022-05-01", other, meeting="shut")
    world.add("attendance", "2022-04-01", party, meeting="open")
    found = one(world.on(DAY), clause)
    assert (found.holds, found.value, found.facts) == (True, {"meeting": "shut", "parties": ()}, (held,))
    there = world.add("attendance", "2022-05-01", party, meeting="shut")
    found = one(world.on(DAY), clause)
    assert (found.holds, found.value, found.facts) == (False, {"meeting": "shut", "parties": (party,)}, (held, there))


def test_a_meeting_held_on_the_first_day_of_the_charter_is_judged_by_it() -> None:
    world = World("2020-01-01")
    world.add("meeting_held", "2020-01-01", "vm", meeting="first", open=False)
    assert holding(world.on(DAY), "rrocm.closed-door") == [True]


def test_an_agenda_on_record_has_the_dialogue_with_rrocm_or_not_yet() -> None:
    world = World()
    convened = world.add("meeting_convened", "2022-04-01", "vm", meeting="vm-22", day="2022-11-20")
    world.add("meeting_convened", "2022-04-01", "vm", meeting="x-22", day="2022-12-20", form="extraordinary")
    world.add("agenda_item", "2022-04-01", "grcm", meeting="vm-22", item="Otro", dialogue=True)
    found = one(world.on(DAY), DIALOGUE)
    assert (found.holds, found.missing, found.facts, found.value) == (None, ("agenda_item",), (convened,), {"meeting": "vm-22"})
    assert "No consta todavía la agenda" in sentence(found)
    assert holding(world.on("2022-11-20"), DIALOGUE) == [None]
    assert told(world.on("2022-11-21"), DIALOGUE) == []
    item = world.add("agenda_item", "2022-04-02", "vm", meeting="vm-22", item="Apertura")
    world.add("agenda_item", "2022-04-02", "vm", meeting="x-22", item="Único")
    found = one(world.on(DAY), DIALOGUE)
    assert (found.holds, found.value, found.facts) == (False, {"meeting": "vm-22"}, (convened, item))
    dialogue = world.add("agenda_item", "2022-04-03", "vm", meeting="vm-22", item="Diálogo", dialogue=True)
    found = one(world.on(DAY), DIALOGUE)
    assert (found.holds, found.facts, found.missing) == (True, (convened, dialogue), ())
    assert holding(world.on("2022-11-21"), DIALOGUE) == [True]
    every = world.on(DAY, rrocm__dialogue_at="every-meeting")
    assert [(why.value["meeting"], why.holds) for why in told(every, DIALOGUE)] == [("vm-22", True), ("x-22", False)]
