"""Mandato, consenso y reserva: adopted or not, who blocks, who does not, who reserves."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charter.because import cited_facts
from charter.clauses import CLAUSES
from charter.consensus import BadQuestion, Question, Result, consensus
from charter.errors import NotInForce
from charter.parties import MEMBERS
from charter.readings import ReadingValue
from charter.view import View
from tests.charter.histories import TODAY, D, History, conference

VIEW = conference().on(TODAY)
EVERYBODY = tuple(member for member in MEMBERS if member != "NIC")


def put(
    positions: dict[str, str] | None = None, present: tuple[str, ...] = EVERYBODY, body: str = "vm",
    tags: tuple[str, ...] = (), view: View = VIEW, **readings: ReadingValue,
) -> Result:  # fmt: skip
    readings = {key.replace("__", ".").replace("_", "-"): value for key, value in readings.items()}
    return consensus(view.reading_as(readings) if readings else view, Question(body, positions or {}, present, tags))


def listed(result: Result) -> list[tuple[str, str]]:
    return [(item.party, item.clause) for item in result.not_blocking]


def reserved(result: Result) -> list[tuple[str, str]]:
    return [(item.party, item.source) for item in result.reservations]


def test_an_objection_of_a_member_with_vote_blocks() -> None:
    result = put({"MEX": "object", "CRI": "agree"})
    assert (result.outcome, result.objections) == ("not-adopted", ("MEX",))
    assert put({"MEX": "agree", "CRI": "agree"}).outcome == "adopted"


def test_an_objection_of_a_member_without_vote_is_recorded_and_does_not_block() -> None:
    result = put({"HND": "object"})
    assert (result.outcome, result.objections) == ("adopted", ())
    assert listed(result) == [("HND", "finance.arrears.two-years-no-vote")]


def test_loss_of_vote_takes_effect_in_the_vice_ministerial_meeting_only() -> None:
    assert put({"HND": "object"}, body="grcm").outcome == "not-adopted"
    assert put({"HND": "object"}, body="wg:borders").objections == ("HND",)
    everywhere = put({"HND": "object"}, body="grcm", arrears__vote_loss_scope="all-bodies")
    assert everywhere.outcome == "adopted"


def test_a_member_without_vote_blocks_where_so_read() -> None:
    result = put({"HND": "object"}, consensus__non_voting_objection="blocks")
    assert (result.outcome, result.objections, result.not_blocking) == ("not-adopted", ("HND",), ())


def test_an_excluded_member_is_outside_the_base_and_its_position_blocks_nothing() -> None:
    result = put({"NIC": "object"})
    assert "NIC" not in result.base
    assert len(result.base) == 10
    assert listed(result) == [("NIC", "finance.arrears.four-years-exclusion")]
    assert result.outcome == "adopted"
    assert put({"NIC": "agree"}).not_blocking == ()


def test_an_excluded_member_is_consulted_where_so_read_and_still_does_not_block() -> None:
    result = put({"NIC": "object"}, consensus__excluded_member="consulted")
    assert result.base == MEMBERS
    assert (result.outcome, listed(result)) == ("adopted", [("NIC", "finance.arrears.four-years-exclusion")])


@pytest.mark.parametrize("position", ["agree", "object", "reserve"])
def test_the_position_of_who_is_no_member_is_listed_as_not_blocking(position: str) -> None:
    result = put(dict.fromkeys(("COL", "ARG", "IOM", "RROCM", "XXX"), position))
    country, decides = "observer.country.no-decision-making", "mandate.consensus"
    assert listed(result) == [("ARG", country), ("COL", country), ("IOM", decides), ("RROCM", decides), ("XXX", decides)]
    assert (result.outcome, result.reservations) == ("adopted", ())


def test_silence_is_assent_of_who_is_present_unless_read_otherwise() -> None:
    present = ("CRI", "MEX")
    assert put({"CRI": "agree"}, present).outcome == "adopted"
    assert put({"CRI": "agree"}, present).silent == ("MEX",)
    explicit = {"consensus__silence": "explicit-support-required"}
    assert put({"CRI": "agree"}, present, **explicit).outcome == "not-adopted"
    assert put({"CRI": "agree", "MEX": "reserve"}, present, **explicit).outcome == "adopted"


def test_silence_is_assent_after_the_deadline_where_so_read() -> None:
    view = VIEW.reading_as({"consensus.silence": "assent-after-no-objection-deadline"})
    without = consensus(view, Question("vm", {}, ("CRI",)))
    assert without.outcome == "not-adopted"
    assert consensus(view, Question("vm", {}, ("CRI",), deadline=D(TODAY))).outcome == "not-adopted"
    assert consensus(view, Question("vm", {}, ("CRI",), deadline=D("2026-05-31"))).outcome == "adopted"


def test_an_absent_member_does_not_block_unless_read_otherwise() -> None:
    result = put({}, ("CRI",))
    assert result.outcome == "adopted"
    assert "MEX" in result.absent
    assert put({}, ("CRI",), consensus__absent_member="blocks").outcome == "not-adopted"
    assert put({}, ("CRI",), consensus__absent_member="must-be-consulted").outcome == "not-adopted"
    view = VIEW.reading_as({"consensus.absent-member": "must-be-consulted"})
    asked = tuple(member for member in EVERYBODY if member != "CRI")
    assert consensus(view, Question("vm", {}, ("CRI",), consulted=asked)).outcome == "adopted"


def test_silence_and_absence_of_who_cannot_block_do_not_block_either() -> None:
    others = {member: "agree" for member in EVERYBODY if member != "HND"}
    explicit = {"consensus__silence": "explicit-support-required"}
    assert put(others, ("HND",), **explicit).outcome == "adopted"
    assert put(others, ("HND",), body="grcm", **explicit).outcome == "not-adopted"
    assert put(others, (), consensus__absent_member="blocks").outcome == "adopted"
    assert put(others, (), body="grcm", consensus__absent_member="blocks").outcome == "not-adopted"


def test_a_written_objection_of_an_absent_member_blocks() -> None:
    assert put({"MEX": "object"}, ()).objections == ("MEX",)


QUORUMS = [("majority-of-entitled", 4, 5), ("all-entitled", 9, 10)]  # nine have the vote


@pytest.mark.parametrize(("quorum", "short", "enough"), QUORUMS)
def test_a_quorum_is_asked_only_where_so_read(quorum: str, short: int, enough: int) -> None:
    assert put({}, EVERYBODY[:short], consensus__quorum=quorum).outcome == "not-adopted"
    assert put({}, EVERYBODY[:enough], consensus__quorum=quorum).outcome == "adopted"
    assert put({}, ()).outcome == "adopted"


def test_a_reservation_attaches_and_does_not_block_unless_read_otherwise() -> None:
    result = put({"MEX": "reserve", "HND": "reserve"})
    assert (result.outcome, reserved(result)) == ("adopted", [("HND", "declared"), ("MEX", "declared")])
    blocks = put({"MEX": "reserve"}, reservation__blocks_consensus=True)
    assert (blocks.outcome, blocks.objections) == ("not-adopted", ("MEX",))
    assert put({"HND": "reserve"}, reservation__blocks_consensus=True).outcome == "adopted"


def test_who_may_reserve_depends_on_exclusion_and_on_the_reading_for_members_without_vote() -> None:
    assert reserved(put({"NIC": "reserve"})) == []
    assert reserved(put({"HND": "reserve"}, reservation__without_vote="refused")) == []


def test_the_notes_of_the_charter_attach_by_tag() -> None:
    assert reserved(put(tags=("agenda-2030",))) == [("USA", "note-1")]
    assert reserved(put(tags=("best-interest-of-child",))) == [("USA", "note-4")]
    compact = [("DOM", "note-2"), ("USA", "note-2"), ("DOM", "note-5"), ("USA", "note-5")]
    assert reserved(put(tags=("global-compact", "global-compact", "other"))) == compact
    both = put({"USA": "reserve"}, tags=("agenda-2030",))
    assert reserved(both) == [("USA", "declared"), ("USA", "note-1")]
    assert both.outcome == "adopted"


def test_the_notes_wait_for_confirmation_where_so_read() -> None:
    waiting = put(tags=("agenda-2030",), reservation__standing_footnotes="suggest-and-confirm")
    assert waiting.reservations == ()
    assert "consensus.suggested" in {node.code for node in waiting.why.walk()}
    assert put(reservation__standing_footnotes="suggest-and-confirm").reservations == ()


def test_every_clause_a_result_cites_exists() -> None:
    result = put({"HND": "object", "COL": "agree", "MEX": "reserve"}, tags=("agenda-2030", "global-compact"))
    assert {node.clause for node in result.why.walk()} <= set(CLAUSES)
    assert {item.clause for item in result.reservations} <= set(CLAUSES)


def test_a_question_that_is_not_well_formed_names_its_field() -> None:
    faults = [
        ("body", lambda: Question("parliament")),
        ("body", lambda: Question("wg:")),
        ("positions", lambda: Question("vm", {"MEX": "veto"})),
        ("positions", lambda: Question("vm", {"mexico": "agree"})),
        ("present", lambda: Question("vm", {}, ("mexico",))),
        ("consulted", lambda: Question("vm", consulted=("CRM",))),
    ]
    for field, make in faults:
        with pytest.raises(BadQuestion, match=field) as caught:
            make()
        assert caught.value.field == field
        assert field in caught.value.sentence("es")


def test_before_the_charter_there_is_no_consensus_to_reckon() -> None:
    with pytest.raises(NotInForce):
        consensus(History().on("2019-01-01"), Question("vm"))


PARTIES = (*MEMBERS, "COL", "IOM", "RROCM")
positions = st.dictionaries(st.sampled_from(PARTIES), st.sampled_from(("agree", "object", "reserve")))
questions = st.builds(
    Question,
    st.sampled_from(("vm", "grcm", "wg:borders")),
    positions,
    st.lists(st.sampled_from(PARTIES), unique=True).map(tuple),
    st.lists(st.sampled_from(("agenda-2030", "global-compact", "best-interest-of-child")), unique=True).map(tuple),
)
OPTIONS: dict[str, tuple[ReadingValue, ...]] = {
    "consensus.silence": ("assent-if-present-and-asked", "explicit-support-required"),
    "consensus.absent-member": ("does-not-block", "must-be-consulted", "blocks"),
    "consensus.quorum": ("none", "majority-of-entitled", "all-entitled"),
    "consensus.non-voting-objection": ("recorded-not-blocking", "blocks"),
    "consensus.excluded-member": ("outside-base", "consulted"),
    "arrears.vote-loss-scope": ("viceministerial-decisions-only", "all-bodies"),
    "reservation.without-vote": ("allowed", "refused"),
}
readings = st.fixed_dictionaries({}, optional={param: st.sampled_from(values) for param, values in OPTIONS.items()})


@settings(deadline=None, max_examples=60)
@given(questions, readings, st.sampled_from(MEMBERS))
def test_an_added_objection_of_a_member_never_creates_consensus(question: Question, read: dict[str, ReadingValue], member: str) -> None:
    view = VIEW.reading_as(read)
    if consensus(view, question).outcome == "adopted":
        return
    if question.positions.get(member) == "object":
        return
    objecting = Question(question.body, {**question.positions, member: "object"}, question.present, question.tags)
    assert consensus(view, objecting).outcome == "not-adopted"


@settings(deadline=None, max_examples=60)
@given(questions, readings, st.sampled_from(MEMBERS))
def test_a_reservation_never_destroys_consensus(question: Question, read: dict[str, ReadingValue], member: str) -> None:
    view = VIEW.reading_as(read)
    if consensus(view, question).outcome == "not-adopted":
        return
    reserving = Question(question.body, {**question.positions, member: "reserve"}, question.present, question.tags)
    assert consensus(view, reserving).outcome == "adopted"


@settings(deadline=None, max_examples=40)
@given(questions, readings)
def test_a_result_reckoned_again_on_the_facts_it_cites_is_the_same_result(question: Question, read: dict[str, ReadingValue]) -> None:
    result = consensus(VIEW.reading_as(read), question)
    cited = set(cited_facts(result.why))
    outsiders = {party for party in question.positions if party not in MEMBERS}
    kept = [fact for fact in VIEW.facts if fact.id in cited]
    assert {fact.subject for fact in kept} >= outsiders & {"COL", "IOM"}
    assert consensus(View(kept, VIEW.on, readings=read), question) == result


@settings(deadline=None, max_examples=40)
@given(questions)
def test_blocking_not_blocking_and_base_are_kept_apart(question: Question) -> None:
    result = consensus(VIEW, question)
    blocking, idle = set(result.objections), {item.party for item in result.not_blocking}
    assert blocking <= set(result.base)
    assert not blocking & idle
    assert (result.outcome == "adopted") == (not blocking)
