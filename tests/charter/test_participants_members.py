"""Países Miembros: permanence, acceptance, criteria by evidence, focal points and their days of grace."""

from __future__ import annotations

from datetime import date

import pytest

from charter.acts import Outcome
from charter.because import cited_facts
from charter.chapters.participants.membership import CRITERIA, SHARING
from charter.obligations import Obligation, obligations
from charter.parties import MEMBERS
from charter.soundness import without_effect
from charter.view import View
from tests.charter.histories import D, ask
from tests.charter.participating import World, holding, one, told

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
ADOPTERS = "preamble.adopting-states"
ELEVEN = "membership.eleven-permanent"
ACCEPTED = "membership.accept-charter"
FOCAL = "membership.focal-points"


# -- the eleven ----------------------------------------------------------------------------------------------------


def test_who_else_accepts_the_charter_is_not_among_its_eleven_states() -> None:
    world = World()
    stray = world.add("charter_accepted", "2021-01-01", "ESP", version=1)
    assert holding(world.on("2020-12-31"), ADOPTERS) == [True] * 11
    view = world.on("2021-01-01")
    assert [why.value for why in told(view, ADOPTERS) if why.holds is False] == [{"party": "ESP"}]
    assert stray in one(view, ADOPTERS, party="ESP").facts
    assert without_effect(world.facts) == ((stray, ADOPTERS),)
    world.add("charter_accepted", "2021-02-01", "BLZ", version=1)
    assert without_effect(world.facts) == ((stray, ADOPTERS),)
    assert next(why.value for why in told(view, ADOPTERS) if why.holds) == {"party": "BLZ"}


def test_a_withdrawal_changes_nothing_and_has_no_effect_unless_read_as_a_statement() -> None:
    world = World()
    stated = world.add("withdrawal_stated", "2022-05-01", "NIC")
    view = world.on("2022-05-01")
    assert holding(view, ELEVEN) == [True] * 11
    assert one(view, ELEVEN, party="NIC").code == "member.despite-statement"
    assert stated in one(view, ELEVEN, party="NIC").facts
    assert one(world.on("2022-04-30"), ELEVEN, party="NIC").code == "member.permanent"
    assert without_effect(world.facts) == ((stated, ELEVEN),)
    assert without_effect(world.facts, readings={"membership.withdrawal": "record-as-statement"}) == ()


def test_a_member_may_not_withdraw_and_may_say_so_only_where_so_read() -> None:
    world = World()
    view = world.on("2022-05-01")
    verdict = ask(view, "NIC", "state-withdrawal")
    assert (verdict.outcome, verdict.clauses) == (F, (ELEVEN,))
    assert (ask(view, "ESP", "state-withdrawal").outcome, ask(view, "se", "state-withdrawal").outcome) == (N, N)
    adopted = world.add("reading_adopted", "2022-04-01", param="membership.withdrawal", value="record-as-statement")
    verdict = ask(world.on("2022-05-01"), "NIC", "state-withdrawal")
    assert verdict.outcome is P
    assert adopted in cited_facts(verdict.why)
    assert ask(world.on("2022-05-01"), "ESP", "state-withdrawal").outcome is N


def test_no_reading_opens_membership_without_an_amendment() -> None:
    view = World().on("2022-05-01")
    for option in ("only-by-amendment", "never"):
        verdict = ask(view.reading_as({"membership.reopening": option}), "ESP", "apply-for-membership")
        assert (verdict.outcome, verdict.clauses) == (F, ("membership.closed-1999",))
        assert "membership.reopening" in verdict.why.parts[-1].readings
    assert ask(view, "vm", "apply-for-membership").outcome is N
    member = ask(view, "PAN", "apply-for-membership")
    assert (member.outcome, member.clauses) == (F, (ELEVEN,))
    assert [why.code for why in member.why.parts[1:]] == ["membership.asked", "membership.already"]


def test_a_lapsed_observer_s_application_for_membership_meets_the_closed_door_and_not_its_lapse() -> None:
    world = World()
    world.add("observer_admitted", "2020-06-15", "ESP", category="country")
    for year in (2021, 2022, 2023):
        world.add("meeting_held", f"{year}-11-20", "vm", meeting=f"vm-{year}")
    verdict = ask(world.on("2023-08-01"), "ESP", "apply-for-membership")
    assert (verdict.outcome, verdict.clauses) == (F, ("membership.closed-1999",))
    assert [(why.holds, why.code) for why in verdict.why.parts[1:]] == [(True, "membership.asked"), (True, "membership.closed")]


# -- acceptance ----------------------------------------------------------------------------------------------------


def test_each_member_accepts_with_the_consensus_or_by_itself_where_so_read() -> None:
    world = World()
    view = world.on("2021-01-01")
    assert holding(view, ACCEPTED) == [True] * 11
    apart = world.on("2021-01-01", amendment__acceptance="individual-acceptance")
    assert holding(apart, ACCEPTED) == [False] * 11
    assert one(apart, ACCEPTED, party="PAN").missing == ("charter_accepted",)
    own = world.add("charter_accepted", "2021-01-01", "PAN", version=1)
    other = world.add("charter_accepted", "2021-01-01", "MEX", version=2)
    apart = world.on("2021-01-01", amendment__acceptance="individual-acceptance")
    assert [why.value["party"] for why in told(apart, ACCEPTED) if why.holds] == ["PAN"]
    assert own in one(apart, ACCEPTED, party="PAN").facts
    assert other not in one(apart, ACCEPTED, party="MEX").facts
    assert one(apart, ACCEPTED, party="PAN").code == "charter.accepted-itself"
    assert one(apart, ACCEPTED, party="MEX").code == "charter.accepted"


def test_only_members_accept_the_charter() -> None:
    view = World().on("2021-01-01")
    assert ask(view, "PAN", "accept-charter").clauses == (ACCEPTED,)
    assert ask(view, "PAN", "accept-charter").outcome is P
    assert ask(view, "ESP", "accept-charter").outcome is N


# -- criteria ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("criterion", CRITERIA)
def test_a_criterion_is_open_without_evidence_met_by_it_and_no_longer_once_it_ended(criterion: str) -> None:
    world = World()
    assert holding(world.on("2021-01-01"), criterion) == [None] * 11
    assert one(world.on("2021-01-01"), criterion, party="PAN").missing == ("member_criterion_evidence",)
    shown = world.until("2022-01-01", "member_criterion_evidence", "2021-01-01", "PAN", criterion=criterion, evidence="Ley 3")
    other = next(known for known in CRITERIA if known != criterion)
    assert one(world.on("2020-12-31"), criterion, party="PAN").holds is None
    found = one(world.on("2021-12-31"), criterion, party="PAN")
    assert (found.holds, found.facts, found.missing) == (True, (shown,), ())
    ended = one(world.on("2022-01-01"), criterion, party="PAN")
    assert (ended.holds, ended.facts, ended.missing) == (False, (shown,), ())
    assert one(world.on("2021-06-01"), other, party="PAN").holds is None
    assert one(world.on("2021-06-01"), criterion, party="MEX").holds is None


def test_shared_laws_are_evidence_that_a_member_shares_and_of_nothing_else() -> None:
    world = World()
    law = world.add("national_measure_shared", "2021-03-01", "SLV", measure="Ley 286")
    view = world.on("2021-03-01")
    assert one(view, SHARING, party="SLV").facts == (law,)
    assert one(view, SHARING, party="SLV").value["count"] == 1
    assert [one(view, known, party="SLV").holds for known in CRITERIA] == [None, None, None, None, True]


# -- focal points --------------------------------------------------------------------------------------------------


def _owed(view: View, start: str = "2020-01-01", end: str = "2030-01-01") -> list[Obligation]:
    found = obligations(view, D(start), D(end))
    return [owed for owed in found if owed.act == "designate-focal-point" and owed.debtor == "PAN"]


def test_a_member_without_focal_point_has_days_of_grace_and_then_lacks_it() -> None:
    world = World("2020-01-01")
    assert holding(world.on("2020-01-31"), FOCAL) == [None] * 11
    assert holding(world.on("2020-02-01"), FOCAL) == [False] * 11
    found = one(world.on("2020-02-01"), FOCAL, party="PAN")
    assert found.missing == ("focal_point_designated",)
    assert (found.value["since"], found.value["due"]) == (date(2020, 1, 1), date(2020, 1, 31))
    named = world.add("focal_point_designated", "2020-02-01", "PAN", person="Ana")
    found = one(world.on("2020-02-01"), FOCAL, party="PAN")
    assert (found.holds, found.facts) == (True, (named,))


@pytest.mark.parametrize(("days", "last"), [(0, "2020-01-01"), (30, "2020-01-31"), (60, "2020-03-01"), (90, "2020-03-31")])
def test_the_days_of_grace_are_a_reading(days: int, last: str) -> None:
    world = World("2020-01-01")
    named = {"focal-point.vacancy-grace-days": days}
    eve, after = D(last), date.fromordinal(D(last).toordinal() + 1)
    view = world.on("2020-01-01").reading_as(named)
    assert one(view.at(eve), FOCAL, party="PAN").holds is None
    assert one(view.at(after), FOCAL, party="PAN").holds is False
    assert [owed.due for owed in _owed(view)] == [eve]


def test_a_designation_ends_with_its_period_or_when_it_is_ended() -> None:
    world = World("2020-01-01")
    first = world.until("2021-01-01", "focal_point_designated", "2020-01-01", "PAN", person="Ana")
    assert one(world.on("2020-12-31"), FOCAL, party="PAN").holds is True
    vacant = one(world.on("2021-01-01"), FOCAL, party="PAN")
    assert (vacant.holds, vacant.value["since"], vacant.facts) == (None, date(2021, 1, 1), (first,))
    second = world.add("focal_point_designated", "2021-01-11", "PAN", person="Eva")
    assert one(world.on("2022-01-01"), FOCAL, party="PAN").facts == (second,)
    other = world.add("focal_point_ended", "2022-01-01", "PAN", person="Ana")
    assert one(world.on("2022-01-01"), FOCAL, party="PAN").holds is True
    ended = world.add("focal_point_ended", "2022-02-01", "PAN", person="Eva")
    vacant = one(world.on("2022-02-01"), FOCAL, party="PAN")
    assert (vacant.holds, vacant.facts) == (None, (second, ended))
    assert other not in vacant.facts
    assert one(world.on("2022-03-04"), FOCAL, party="PAN").holds is False


def test_an_end_recorded_after_the_period_does_not_lengthen_it() -> None:
    world = World("2020-01-01")
    world.until("2021-01-01", "focal_point_designated", "2020-01-01", "PAN", person="Ana")
    world.add("focal_point_ended", "2021-06-01", "PAN", person="Ana")
    assert one(world.on("2021-06-01"), FOCAL, party="PAN").value["since"] == date(2021, 1, 1)


def test_a_designation_may_end_on_its_own_day() -> None:
    world = World("2020-01-01")
    world.add("focal_point_designated", "2020-05-01", "PAN", person="Ana")
    ended = world.add("focal_point_ended", "2020-05-01", "PAN", person="Ana")
    vacant = one(world.on("2020-05-01"), FOCAL, party="PAN")
    assert (vacant.value["since"], vacant.facts[1]) == (date(2020, 5, 1), ended)
    world.add("focal_point_designated", "2020-06-01", "PAN", person="Ana")
    assert one(world.on("2020-06-01"), FOCAL, party="PAN").holds is True


def test_a_second_focal_point_covers_the_end_of_the_first() -> None:
    world = World("2020-01-01")
    world.until("2021-01-01", "focal_point_designated", "2020-01-01", "PAN", person="Ana")
    world.until("2020-09-01", "focal_point_designated", "2020-06-01", "PAN", person="Eva")
    world.add("focal_point_designated", "2021-01-01", "PAN", person="Luz")
    assert one(world.on("2021-01-01"), FOCAL, party="PAN").holds is True
    assert _owed(world.on("2025-01-01")) == []


def test_a_designation_from_before_the_charter_counts() -> None:
    world = World("2020-01-01")
    world.until("2020-05-01", "focal_point_designated", "2019-01-01", "PAN", person="Ana")
    assert one(world.on("2020-04-30"), FOCAL, party="PAN").holds is True
    assert [(owed.opens, owed.due) for owed in _owed(world.on("2020-06-01"))] == [(date(2020, 5, 1), date(2020, 5, 31))]


def test_each_time_without_focal_point_is_owed_until_the_next_designation() -> None:
    world = World("2020-01-01")
    first = world.until("2021-01-01", "focal_point_designated", "2020-01-31", "PAN", person="Ana")
    assert [(str(owed.status), owed.met_by) for owed in _owed(world.on("2020-01-30"))] == [("open", None)]
    rows = _owed(world.on("2021-02-01"))
    assert [(owed.key, str(owed.status), owed.met_by) for owed in rows] == [
        ("membership.focal-points:PAN:PAN:2020-01-01", "met", first),
        ("membership.focal-points:PAN:PAN:2021-01-01", "overdue", None),
    ]
    assert rows[1].why.holds is False
    late = world.add("focal_point_designated", "2021-02-01", "PAN", person="Eva")
    assert [(str(owed.status), owed.met_by) for owed in _owed(world.on("2021-02-01"))][1] == ("late", late)
    assert _owed(world.on("2021-02-01"), "2022-01-01") == []
    assert [owed.due for owed in _owed(world.on("2021-02-01"), "2020-01-31", "2020-02-01")] == [date(2020, 1, 31)]


def test_a_focal_point_whose_end_is_foreseen_is_owed_again_after_it() -> None:
    world = World("2020-01-01")
    world.until("2021-01-01", "focal_point_designated", "2020-01-01", "PAN", person="Ana")
    assert [str(owed.status) for owed in _owed(world.on("2020-06-01"))] == ["upcoming"]


def test_all_members_are_told_in_their_order() -> None:
    view = World().on("2021-01-01")
    for clause in (ADOPTERS, ELEVEN, ACCEPTED, FOCAL, *CRITERIA):
        assert tuple(why.value["party"] for why in told(view, clause)) == MEMBERS
