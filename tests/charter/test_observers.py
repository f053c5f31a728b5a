"""Observers: two years of absence end the status; a meeting must have been open, and a readmission brings it back."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings

from charter.because import cited_clauses, cited_facts
from charter.errors import UnknownParty
from charter.facts import Fact
from charter.observers import observers, spells
from charter.parties import Category
from charter.standing import category, standing, standings, timeline
from charter.view import View
from tests.charter.observing import YEARLY, level, node, until, world
from tests.charter.worlds import (
    D,
    admitted,
    adopted,
    attendances,
    attended,
    held,
    plain_observer,
    readmitted,
    view,
)

# -- the row of two years ----------------------------------------------------------------------------------------


def test_two_years_without_participation_lose_the_status_on_the_anniversary() -> None:
    facts = world(admitted(on="2020-03-10"))
    assert until(facts, "2020-06-01") == "2022-03-10"
    assert level(facts, "2022-03-09") == "observer"
    found = standing(view(facts, "2022-03-10"), "ESP")
    assert (found.level, found.since, found.until) == ("lapsed", D("2022-03-10"), None)
    assert "observer.country.lapse-two-years" in cited_clauses(found.why)
    assert set(cited_facts(found.why)) == {"charter", "a-ESP-2020-03-10", "m-vm-2020", "m-vm-2021"}


def test_participation_starts_the_row_again_and_its_own_meeting_is_no_open_meeting_of_it() -> None:
    facts = world(admitted(on="2020-03-10"), attended("vm-2020", "2020-11-20"))
    assert until(facts, "2021-01-01") == "2022-11-20"
    alone = world(
        admitted(on="2020-03-10"),
        attended("vm-2020", "2020-11-20"),
        meetings=[held("vm-2020", "2020-11-20"), held("vm-2022", "2022-03-01")],
    )
    assert until(alone, "2022-06-01") == "2023-11-20"


def test_attendance_on_the_anniversary_itself_comes_too_late() -> None:
    meetings = [*YEARLY, held("grcm-2019", "2019-06-01", "grcm")]
    facts = world(admitted(on="2018-11-20"), attended("vm-2020", "2020-11-20"), meetings=meetings)
    assert level(facts, "2020-11-20") == "lapsed"
    eve = world(admitted(on="2018-11-21"), attended("vm-2020", "2020-11-20"), meetings=meetings)
    assert level(eve, "2021-06-01") == "observer"


def test_a_year_without_open_meeting_does_not_count_and_does_not_break_the_row() -> None:
    meetings = [held("a", "2020-05-01"), held("closed", "2021-05-01", open=False), held("b", "2022-05-01")]
    facts = world(admitted(on="2020-03-10"), meetings=meetings)
    assert until(facts, "2021-03-10") == "2022-03-10"
    assert until(facts, "2022-03-10") == "2023-03-10"
    assert level(facts, "2023-03-10") == "lapsed"
    found = node(standing(view(facts, "2023-03-10"), "ESP").why, "absence.lapsed")
    assert found.value == {
        "party": "ESP",
        "since": D("2020-03-10"),
        "from": "admission",
        "idle": 1,
        "lapse": D("2023-03-10"),
        "years": 2,
    }
    assert level(facts, "2022-03-10", absence__no_meeting_held="count-anyway") == "lapsed"


def test_where_no_meeting_is_ever_held_nothing_lapses() -> None:
    facts = world(admitted(on="2020-03-10"), meetings=[])
    assert level(facts, "2040-01-01") == "observer"
    assert until(facts, "2040-01-01") == "2041-03-10"
    assert standing(view(facts, "9999-06-01"), "ESP").until is None


def test_attendance_never_makes_a_lapse_earlier() -> None:
    meetings = [held("a", "2020-03-11"), held("b", "2022-06-01"), held("c", "2023-06-01")]
    absent = world(admitted(on="2020-03-10"), meetings=meetings)
    present = world(admitted(on="2020-03-10"), attended("a", "2020-03-11"), meetings=meetings)
    assert until(absent, "2023-01-01") == "2023-03-10"
    assert until(present, "2023-01-01") == "2024-03-11"
    late = world(
        admitted(on="2020-03-10"),
        attended("x", "2021-03-09"),
        meetings=[held("w", "2020-04-01"), held("x", "2021-03-09"), held("y", "2021-06-01"), held("z", "2022-06-01")],
    )
    assert until(late, "2022-01-01") == "2023-03-09"


def test_the_later_of_two_lapses_counts_though_it_is_reckoned_from_an_earlier_day() -> None:
    meetings = [held("a", "2020-11-10"), held("b", "2020-12-10"), held("c", "2022-04-10")]
    facts = world(admitted(on="2020-01-10"), attended("a", "2020-11-10"), meetings=meetings)
    assert until(facts, "2022-06-01") == "2023-01-10"
    assert level(facts, "2022-11-10") == "observer"
    assert level(facts, "2023-01-10") == "lapsed"


@pytest.mark.parametrize(
    ("body", "kind", "counts"),
    [
        ("vm", "country", True),
        ("grcm", "country", True),
        ("wg:x", "country", True),
        ("event:fair", "country", False),
        ("event:fair", "organisation", True),
        ("vm", "organisation", True),
    ],
)
def test_gatherings_that_are_not_of_bodies_count_for_organisations_only(body: str, kind: str, counts: bool) -> None:
    meetings = [*YEARLY, held("x", "2021-06-01", body)]
    facts = world(admitted("ESP", "2020-03-10", kind), attended("x", "2021-06-01"), meetings=meetings)
    assert until(facts, "2021-07-01") == ("2023-06-01" if counts else "2022-03-10")


def test_an_attendance_counts_only_where_the_meeting_was_held_and_open() -> None:
    closed = world(admitted(), attended("x", "2021-06-01"), meetings=[*YEARLY, held("x", "2021-06-01", open=False)])
    assert until(closed, "2021-07-01") == "2022-03-10"
    assert until(world(admitted(), attended("nowhere", "2021-06-01")), "2021-07-01") == "2022-03-10"
    early = world(admitted(), attended("x", "2021-06-01"), meetings=[*YEARLY, held("x", "2021-06-03")])
    assert until(early, "2021-06-02") == "2022-03-10"
    assert until(early, "2021-06-03") == "2023-06-03"


def test_a_readmission_brings_the_status_back_and_one_too_soon_changes_nothing() -> None:
    facts = world(admitted(on="2020-03-10"), readmitted("ESP", "2021-01-01"), readmitted("ESP", "2023-05-01"))
    found = timeline(view(facts, "2020-01-01"), "ESP", D("2020-01-01"), D("2026-01-01"))
    assert [(one.since.isoformat(), str(one.level.value)) for one in found] == [
        ("2020-01-01", "none"),
        ("2020-03-10", "observer"),
        ("2022-03-10", "lapsed"),
        ("2023-05-01", "observer"),
        ("2025-05-01", "lapsed"),
    ]
    current = standing(view(facts, "2024-01-01"), "ESP")
    assert current.since == D("2023-05-01")
    assert "observer.country.readmission" in cited_clauses(current.why)
    assert "ra-ESP-2021-01-01" not in cited_facts(current.why)
    assert node(current.why, "absence.lapsed-before").holds


def test_a_readmission_on_the_day_of_the_lapse_leaves_no_gap() -> None:
    facts = world(admitted(on="2020-03-10"), readmitted("ESP", "2022-03-10"))
    found = standing(view(facts, "2022-06-01"), "ESP")
    assert (found.level, found.since) == ("observer", D("2020-03-10"))


def test_an_attendance_after_the_lapse_changes_nothing() -> None:
    facts = world(admitted(on="2020-03-10"), attended("vm-2022", "2022-11-20"))
    assert level(facts, "2023-01-01") == "lapsed"


def test_a_new_admission_after_the_lapse_may_change_the_category() -> None:
    facts = world(admitted("OIM", "2020-03-10"), admitted("OIM", "2024-03-10", "organisation"))
    assert category(view(facts, "2023-01-01"), "OIM") is Category.OBSERVER_COUNTRY
    assert category(view(facts, "2024-06-01"), "OIM") is Category.OBSERVER_ORGANISATION


def test_a_readmission_of_one_never_admitted_gives_nothing() -> None:
    facts = world(readmitted("ESP", "2021-01-01"))
    assert level(facts, "2022-01-01") == "none"
    assert observers(view(facts, "2022-01-01")) == ()


def test_status_before_the_charter_counts_from_the_charter_on() -> None:
    facts = [adopted("2022-01-01"), *YEARLY, admitted("ESP", "2019-01-01"), admitted("ARG", "2021-03-01")]
    assert standing(view(facts, "2022-01-01"), "ARG").since == D("2022-01-01")
    lapsed = standing(view(facts, "2022-06-01"), "ESP")
    assert (lapsed.level, lapsed.since) == ("lapsed", D("2022-01-01"))


# -- who is listed --------------------------------------------------------------------------------------------------


def test_standings_list_members_then_observers_then_civil_society() -> None:
    facts = world(admitted("UNHCR", "2020-01-01", "organisation"), admitted("ESP"), admitted("ARG", "2030-01-01"))
    facts += [admitted("HND", "2020-01-01"), admitted("RROCM", "2020-01-01"), attended("vm-2020", "2020-11-20", "HND")]
    found = standings(view(facts, "2021-01-01"))
    assert [one.party for one in found][11:] == ["ESP", "UNHCR", "RROCM"]
    assert found[5].level == "full"
    assert category(view(facts, "2021-01-01"), "HND") is Category.MEMBER
    assert spells(view(facts, "2021-01-01"), "HND") == ()


def test_civil_society_takes_part_permanently() -> None:
    found = standing(view(world(), "2030-01-01"), "RROCM")
    assert (found.level, found.category, found.since, found.until) == (
        "permanent",
        Category.CIVIL_SOCIETY,
        D("2019-06-01"),
        None,
    )
    assert cited_clauses(found.why)[0] == "rrocm.permanent-participation"
    (stretch,) = timeline(view(world(), "2020-01-01"), "RROCM", D("2020-01-01"), D("2021-01-01"))
    assert (stretch.since, stretch.until) == (D("2020-01-01"), D("2021-01-01"))


def test_a_party_never_admitted_has_no_status_and_a_name_that_is_no_party_is_refused() -> None:
    found = standing(view(world(), "2022-01-01"), "FRA")
    assert (found.level, found.category, found.since, found.until) == ("none", Category.NONE, D("2019-06-01"), None)
    assert node(found.why, "observer.never-admitted").missing == ("observer_admitted",)
    assert category(view(world(), "2022-01-01"), "RROCM") is Category.CIVIL_SOCIETY
    with pytest.raises(UnknownParty):
        standing(view(world(), "2022-01-01"), "Francia")
    with pytest.raises(UnknownParty):
        timeline(view(world(), "2022-01-01"), "wg:x", D("2020-01-01"), D("2021-01-01"))
    assert standing(view(world(), "2022-01-01"), "CRM").level == "none"


# -- every pattern of five years by half-year, and a second reckoning ---------------------------------------------------


def test_every_pattern_of_attendance_over_five_years_by_half_year() -> None:
    """Meetings in April and October; absence ends the status two years after the last attendance or the admission."""
    meetings = [held(f"{year}-{month}", f"{year}-{month}-15") for year in range(2020, 2029) for month in ("04", "10")]
    slots = [(year, month) for year in range(2020, 2025) for month in ("04", "10")]
    for pattern in product((False, True), repeat=10):
        present = [attended(f"{year}-{month}", f"{year}-{month}-15") for (year, month), there in zip(slots, pattern, strict=True) if there]
        facts = world(admitted(on="2020-01-01"), *present, meetings=meetings)
        last = date(2020, 1, 1)
        for fact in present:
            if fact.on < date(last.year + 2, last.month, last.day):
                last = fact.on
        found = timeline(View(facts, D("2020-01-01")), "ESP", D("2020-01-01"), D("2028-01-01"))
        lapse = date(last.year + 2, last.month, last.day)
        assert [(one.since, one.level.value) for one in found] == [(D("2020-01-01"), "observer"), (lapse, "lapsed")], pattern


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(attendances())
def test_a_second_reckoning_from_the_words_of_the_contract_agrees(facts: list[Fact]) -> None:
    for year in range(2020, 2030):
        for on in (date(year, 1, 1), date(year, 7, 2)):
            assert standing(View(facts, on), "ESP").level == plain_observer(facts, "ESP", on)
