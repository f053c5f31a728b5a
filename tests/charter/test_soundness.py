"""Facts that are well formed but break the Charter: accepted, without effect, named with their clause."""

from __future__ import annotations

import pytest

from charter.clauses import CLAUSES
from charter.laws import knowing
from charter.soundness import not_judged, without_effect
from tests.charter.amending import lenient, way
from tests.charter.histories import D, History, conference, presidencies


def meeting(history: History, on: str, slug: str, *, open_: bool = True, body: str = "vm") -> None:
    history.add("meeting_held", on, body, meeting=slug, open=open_)


def test_an_empty_record_has_nothing_without_effect() -> None:
    assert without_effect(()) == ()


def test_a_sound_conference_has_nothing_without_effect() -> None:
    assert without_effect(conference().facts) == ()


def test_each_fact_that_breaks_the_charter_is_named_once_in_the_order_of_the_days() -> None:
    history = History()
    history.add("se_appointed", "2020-03-01", person="A", nationality="HND", takes_office="2020-03-01")
    for day in ("2022-01-10", "2024-01-10"):
        history.add("se_extended", day, person="A")
    third = history.add("se_extended", "2025-01-10", person="A")
    stranger = history.add("se_appointed", "2026-01-01", person="B", nationality="COL", takes_office="2026-03-01")
    late = history.add("se_extended", "2026-04-01", person="A")
    history.add("plan_approved", "2024-11-20", plan="p25", starts="2025-01-01")
    outliving = history.add("wg_established", "2025-03-20", "wg:data", ends="2029-03-20")
    handover = history.add("ppt_handover", "2025-06-01", "BLZ")
    assert without_effect(history.facts) == (
        (third, "se.term-two-years"),
        (outliving, "annex-a.wg-limited-life"),
        (handover, "ppt.designation-by-consensus"),
        (stranger, "se.criterion.national"),
        (late, "se.term-two-years"),
    )
    assert {clause for _, clause in without_effect(history.facts)} <= set(CLAUSES)
    assert without_effect(reversed(history.facts)) == without_effect(history.facts)


CLOSED = [
    ("COL", "country", "observer.country.closed-door"),
    ("IOM", "organisation", "wg.closed-door"),
    ("RROCM", "", "rrocm.closed-door"),
]


@pytest.mark.parametrize(("party", "category", "clause"), CLOSED)
def test_attendance_behind_closed_doors_has_no_effect(party: str, category: str, clause: str) -> None:
    history = History()
    if category:
        history.add("observer_admitted", "2020-03-10", party, category=category)
    meeting(history, "2020-06-01", "open")
    meeting(history, "2020-07-01", "closed", open_=False)
    history.add("attendance", "2020-06-01", party, meeting="open")
    behind = history.add("attendance", "2020-07-01", party, meeting="closed")
    history.add("attendance", "2020-07-01", "MEX", meeting="closed")
    history.add("attendance", "2020-07-01", party, meeting="never-recorded")
    assert without_effect(history.facts) == ((behind, clause),)


def test_an_organisation_s_closed_attendance_stands_where_doors_leave_it_out_of_groups_only() -> None:
    history = History()
    history.add("observer_admitted", "2020-03-10", "IOM", category="organisation")
    meeting(history, "2020-07-01", "closed", open_=False)
    history.add("attendance", "2020-07-01", "IOM", meeting="closed")
    meeting(history, "2020-08-01", "closed-group", open_=False, body="wg:borders")
    in_group = history.add("attendance", "2020-08-01", "IOM", meeting="closed-group")
    read = {"session.closed-excludes-organisations": "working-groups-only"}
    assert without_effect(history.facts, readings=read) == ((in_group, "wg.closed-door"),)


def test_the_attendance_of_a_party_before_its_admission_breaks_nothing() -> None:
    history = History()
    meeting(history, "2020-02-01", "closed", open_=False)
    history.add("attendance", "2020-02-01", "COL", meeting="closed")
    history.add("observer_admitted", "2020-03-10", "COL", category="country")
    assert without_effect(history.facts) == ()


def test_the_attendance_of_an_excluded_member_has_no_effect() -> None:
    history = conference()
    there = history.add("attendance", "2026-03-20", "NIC", meeting="vm-2026")
    assert without_effect(history.facts) == ((there, "finance.arrears.four-years-exclusion"),)


@pytest.mark.parametrize(("party", "category"), [("ARG", "country"), ("OEI", "org")])
def test_the_attendance_of_an_observer_whose_status_has_lapsed_has_no_effect(party: str, category: str) -> None:
    history = conference()
    there = history.add("attendance", "2026-03-20", party, meeting="vm-2026")
    assert without_effect(history.facts) == ((there, f"observer.{category}.lapse-two-years"),)


def test_members_and_civil_society_are_not_admitted_nor_strangers_readmitted() -> None:
    history = History()
    member = history.add("observer_admitted", "2020-03-10", "MEX", category="country")
    civil = history.add("observer_admitted", "2020-03-11", "RROCM", category="organisation")
    stranger = history.add("observer_readmitted", "2020-03-12", "COL")
    history.add("observer_admitted", "2020-03-13", "ARG", category="country")
    history.add("observer_readmitted", "2020-03-14", "ARG")
    assert without_effect(history.facts) == (
        (member, "membership.eleven-permanent"),
        (civil, "rrocm.permanent-participation"),
        (stranger, "observer.country.readmission"),
    )


def test_a_donation_accepted_without_the_presidency_s_authorisation_has_no_effect() -> None:
    history = presidencies(History(), ("PAN", "2021-01-01"), ("CRI", "2022-01-01"))
    early = history.add("donation_accepted", "2021-02-01", "se", donation="vans")
    history.add("donation_authorised", "2021-03-01", "ppt", donation="vans")
    history.add("donation_accepted", "2021-04-01", "se", donation="vans")
    after = history.add("donation_accepted", "2022-04-01", "se", donation="vans")
    other = history.add("donation_accepted", "2022-05-01", "se", donation="boats")
    clause = "se.function.accept-donations"
    assert without_effect(history.facts) == ((early, clause), (other, clause))
    bound = {"donation.authorisation-survives-handover": False}
    assert without_effect(history.facts, readings=bound) == ((early, clause), (after, clause), (other, clause))


def test_facts_from_before_the_charter_are_not_judged_by_it() -> None:
    history = History("2021-01-01")
    history.add("se_appointed", "2019-03-01", person="B", nationality="COL", takes_office="2019-03-01")
    history.add("observer_admitted", "2019-03-10", "COL", category="country")
    meeting(history, "2019-07-01", "closed", open_=False)
    history.add("attendance", "2019-07-01", "COL", meeting="closed")
    assert without_effect(history.facts) == ()


def test_a_record_without_the_charter_s_adoption_is_judged_as_if_it_applied() -> None:
    history = History(None)
    stranger = history.add("se_appointed", "2020-03-01", person="B", nationality="COL", takes_office="2020-03-01")
    for party, category in (("COL", "country"), ("IOM", "organisation")):
        history.add("observer_admitted", "2020-03-10", party, category=category)
    meeting(history, "2020-07-01", "closed", open_=False)
    behind = [history.add("attendance", "2020-07-01", party, meeting="closed") for party in ("COL", "IOM", "RROCM")]
    history.add("attendance", "2020-07-01", "MEX", meeting="closed")
    history.add("attendance", "2020-07-01", "XXX", meeting="closed")
    assert [id_ for id_, _ in without_effect(history.facts)] == [stranger, *behind]


def test_what_was_not_known_by_then_is_not_judged() -> None:
    history = History()
    history.add("ppt_handover", "2025-06-01", "BLZ")
    known = History().facts[0].recorded
    assert without_effect(history.facts, known) == ()
    assert D("2025-06-01") == history.facts[1].on


# -- versions of the Charter that the software does not know ---------------------------------------------------------


def _with_a_second_version(decided: str, **data: object) -> tuple[History, dict[str, str]]:
    """Readmissions that break the Charter before and after a second version: the names of the facts by their days."""
    history = History()
    history.add("se_appointed", "2026-06-01", person="A", nationality="SLV", takes_office="2026-07-01")
    days = ("2026-08-01", "2026-12-31", "2027-01-01", "2027-06-01")
    named = {day: history.add("observer_readmitted", day, "COL") for day in days}
    history.facts.extend(way(decided, **data))
    return history, named


def test_a_sound_record_stays_sound_when_a_version_comes_that_nobody_knows_yet() -> None:
    history = History()
    history.add("se_appointed", "2026-06-01", person="A", nationality="SLV", takes_office="2026-07-01")
    facts = [*history.facts, *way("2027-01-01")]
    assert without_effect(facts) == ()
    assert not_judged(facts) == ("af-three-years",)  # passed on that very day; the decision made the version


def test_each_fact_is_judged_under_the_law_of_its_own_day_or_not_at_all() -> None:
    history, named = _with_a_second_version("2027-01-01")
    clause = "observer.country.readmission"
    before, eve, day, after = named.values()
    assert without_effect(history.facts) == ((before, clause), (eve, clause))
    assert set(not_judged(history.facts)) == {"af-three-years", day, after}
    with knowing(lenient()):
        assert [id_ for id_, _ in without_effect(history.facts)] == [before, eve, day, after]
        assert not_judged(history.facts) == ()


def test_a_version_decided_for_later_leaves_what_was_done_until_then_to_the_law_known() -> None:
    history, named = _with_a_second_version("2026-12-31", takes_effect=D("2027-06-01"))
    before, eve, day, after = named.values()
    assert [id_ for id_, _ in without_effect(history.facts)] == [before, eve, day]
    assert not_judged(history.facts) == (after,)


def test_a_version_that_rules_after_all_that_is_on_record_leaves_nothing_unjudged() -> None:
    history, named = _with_a_second_version("2026-12-31", takes_effect=D("2027-06-02"))
    assert [id_ for id_, _ in without_effect(history.facts)] == list(named.values())
    assert not_judged(history.facts) == not_judged(()) == ()
    assert without_effect(conference().facts + way("2028-01-01")) == ()
