"""Absence to the last detail: which readings it knows, the versions of the Charter behind it, and the first meeting that counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from charter.absence import (
    AS_WRITTEN,
    AbsenceRules,
    Anchor,
    Lapse,
    Meetings,
    Rows,
    Step,
    absence_rules,
    changes,
    lapse_from,
    lapse_of,
    meetings,
    put_off,
)
from charter.facts import Fact
from charter.laws import amended, knowing
from charter.parties import Category
from tests.charter.amending import lenient, strict, way
from tests.charter.worlds import D, admitted, adopt, adopted, held, view, warned

COUNTRY, ORGANISATION = Category.OBSERVER_COUNTRY, Category.OBSERVER_ORGANISATION
FIRST_MEETING = {"absence__start": "first-meeting-after-admission"}
SECOND = strict()
THIRD = amended(SECOND, lenient().changes)


@pytest.fixture(autouse=True)
def _three_versions() -> Iterator[None]:
    with knowing(SECOND, THIRD):
        yield


def amending(*more: Fact) -> list[Fact]:
    """Version 2 (one year of absence) from June 2022, version 3 (three years) from September 2023."""
    return [adopted("2020-01-01"), *way("2022-06-01"), *way("2023-09-01", "again", 3), *more]


def test_a_reading_that_says_nothing_of_absence_leaves_its_rules_as_written() -> None:
    assert absence_rules(view([adopted()], "2024-01-01", finance__currency="other")) == AS_WRITTEN
    adopted_elsewhere = [adopted(), adopt("finance.currency", "other")]
    assert absence_rules(view(adopted_elsewhere, "2024-01-01")) == AS_WRITTEN


def test_the_versions_before_are_steps_each_with_its_years_and_its_days() -> None:
    rules = absence_rules(view(amending(), "2024-01-01"))
    assert rules.steps == (Step(Rows(2, 2), None, D("2022-06-01")), Step(Rows(1, 2), D("2022-06-01"), D("2023-09-01")))
    assert (rules.rows, rules.since) == (Rows(3, 2), D("2023-09-01"))
    first = absence_rules(view(amending(), "2022-05-31"))
    assert (first.steps, first.rows, first.since) == ((), Rows(2, 2), None)


@pytest.mark.parametrize(
    ("day", "since"), [("2022-05-31", []), ("2022-06-01", ["2022-06-01"]), ("2023-09-01", ["2022-06-01", "2023-09-01"])]
)
def test_a_version_changes_standings_from_its_very_day(day: str, since: list[str]) -> None:
    assert sorted(one.isoformat() for one in changes(view(amending(), day))) == since


def lapse(facts: list[Fact], since: str, day: str, category: Category = COUNTRY) -> str | None:
    at = view(facts, day)
    rules = absence_rules(at)
    found = lapse_of(Anchor(D(since), (), "participation"), meetings(at, category, rules), rules, at.on, category)
    return found.on.isoformat() if found.on else None


MEETINGS = [held(f"vm-{year}", f"{year}-11-20") for year in range(2019, 2027)]


def test_an_absence_completed_under_an_earlier_version_ends_the_status_on_its_first_day_or_when_it_was_completed() -> None:
    facts = amending(*MEETINGS)
    assert lapse(facts, "2020-12-01", "2024-01-01") == "2022-06-01"  # one year and a half, when one year became enough
    assert lapse(facts, "2021-06-01", "2024-01-01") == "2022-06-01"  # one year, on that very day
    assert lapse(facts, "2022-03-10", "2024-01-01") == "2023-03-10"
    assert lapse(facts, "2023-03-10", "2024-01-01") == "2026-03-10"  # it ran when three years became needed


def test_organisations_keep_their_two_years_under_every_version() -> None:
    facts = amending(*MEETINGS)
    assert lapse(facts, "2022-03-10", "2024-06-01", ORGANISATION) == "2024-03-10"


def test_the_first_meeting_after_admission_may_be_held_on_the_next_day_and_counts_from_its_own_day() -> None:
    facts = [adopted(), admitted("ESP", "2020-03-10"), held("next", "2020-03-11"), *MEETINGS]
    for day, on in (("2020-03-10", None), ("2020-03-11", "2022-03-11")):
        at = view(facts, day, **FIRST_MEETING)
        rules = absence_rules(at)
        found = lapse_from(Anchor(D("2020-03-10"), ("a",), "admission"), meetings(at, COUNTRY, rules), rules, at.on, row=2)
        assert (found.on.isoformat() if found.on else None) == on


def test_meetings_are_gathered_once_for_a_view_and_by_kind_of_observer() -> None:
    at = view([adopted(), held("open", "2020-05-01"), held("event", "2020-06-01", "event:y")], "2021-01-01")
    rules = absence_rules(at)
    countries, organisations = meetings(at, COUNTRY, rules), meetings(at, ORGANISATION, rules)
    assert [fact.data["meeting"] for fact in countries.facts] == ["open"]
    assert [fact.data["meeting"] for fact in organisations.facts] == ["open", "event"]
    assert meetings(at, COUNTRY, rules) is countries
    assert meetings(at, ORGANISATION, rules) is organisations


def test_an_absence_that_begins_with_the_first_meeting_keeps_what_it_began_from() -> None:
    at = view([adopted(), held("next", "2020-03-11")], "2021-01-01", **FIRST_MEETING)
    rules = absence_rules(at)
    found = lapse_from(Anchor(D("2020-03-10"), ("a",), "admission"), meetings(at, COUNTRY, rules), rules, at.on, row=2)
    assert found.anchor == Anchor(D("2020-03-11"), ("a", "m-next"), "admission", "next")


@pytest.mark.parametrize(("kind", "lapses"), [("participation", "2022-01-01"), ("admission", "2021-01-01"), ("readmission", "2021-01-01")])
def test_the_year_of_admission_counts_whole_where_so_read_and_that_of_a_participation_never(kind: str, lapses: str) -> None:
    rules = replace(AS_WRITTEN, first_year_full=True)
    none = Meetings((), ())
    found = lapse_from(Anchor(D("2020-03-10"), (), kind), none, rules, D("2020-04-01"), row=1, yearly=True)
    assert found.on == D(lapses)


def test_an_absence_from_the_last_day_of_february_ends_as_months_are_read() -> None:
    none, anchor = Meetings((), ()), Anchor(D("2020-02-29"), (), "participation")
    assert lapse_from(anchor, none, AS_WRITTEN, D("2020-03-01"), row=1).on == D("2021-02-28")
    next_day = replace(AS_WRITTEN, month_end="next-day")
    assert lapse_from(anchor, none, next_day, D("2020-03-01"), row=1).on == D("2021-03-01")


def test_an_absence_that_would_outlast_the_calendar_never_ends_and_tells_its_periods() -> None:
    anchor = Anchor(date(9998, 6, 1), (), "participation")
    meeting = Fact("m", "meeting_held", date(9998, 7, 1), "vm", {"meeting": "late", "open": True})
    one = Meetings((meeting,), (meeting.on,))
    asked = (AS_WRITTEN, date(9999, 12, 30))
    assert lapse_from(anchor, one, *asked, row=2) == Lapse(None, anchor, ("m",), (date(9999, 6, 1),), ())
    assert lapse_from(anchor, Meetings((), ()), *asked, row=2) == Lapse(None, anchor, (), (), (date(9999, 6, 1),))


# -- notices --------------------------------------------------------------------------------------------------------

FORESEEN = Lapse(D("2022-01-10"), Anchor(D("2020-01-10"), ("a",), "admission"), ("m",), (D("2021-01-10"), D("2022-01-10")), yearly=True)
NEEDED, EXTENDING = replace(AS_WRITTEN, needs_notice=True), replace(AS_WRITTEN, late_notice_extends=True)


def notice(on: str) -> Fact:
    return warned("ESP", on, "2022-01-10")


def moved(rules: AbsenceRules, asked: str, *notices: Fact) -> tuple[str | None, str]:
    found = put_off(FORESEEN, notices, rules, 6, D(asked))
    assert replace(found, on=FORESEEN.on, notice="") == FORESEEN
    return found.on.isoformat() if found.on else None, found.notice


def test_without_the_notice_that_is_needed_no_status_ends() -> None:
    assert moved(NEEDED, "2022-06-01") == (None, "")
    assert moved(NEEDED, "2022-06-01", notice("2020-01-09")) == (None, "")
    assert moved(NEEDED, "2021-01-09", notice("2021-01-10")) == (None, "")


def test_a_notice_tells_from_the_day_absence_begins_and_on_its_own_day() -> None:
    assert moved(NEEDED, "2022-06-01", notice("2020-01-10")) == ("2022-01-10", "n-ESP-2020-01-10")
    assert moved(NEEDED, "2021-12-10", notice("2021-12-10")) == ("2022-06-10", "n-ESP-2021-12-10")


@pytest.mark.parametrize("rules", [NEEDED, EXTENDING])
@pytest.mark.parametrize(("month_end", "on"), [("clamp-to-last-day", "2022-02-28"), ("next-day", "2022-03-01")])
def test_six_months_after_a_late_notice_end_as_months_are_read(rules: AbsenceRules, month_end: str, on: str) -> None:
    assert moved(replace(rules, month_end=month_end), "2022-06-01", notice("2021-08-31")) == (on, "n-ESP-2021-08-31")


def test_a_notice_on_the_day_of_the_lapse_puts_nothing_off() -> None:
    assert moved(EXTENDING, "2022-06-01", notice("2022-01-10")) == ("2022-01-10", "")
    assert moved(EXTENDING, "2022-06-01", notice("2022-01-09")) == ("2022-07-09", "n-ESP-2022-01-09")


def test_idle_periods_are_told_by_their_ends() -> None:
    anchor = Anchor(D("2020-01-10"), (), "participation")
    found = lapse_from(anchor, Meetings((), ()), AS_WRITTEN, D("2021-06-01"), row=1)
    assert found == Lapse(D("2022-01-10"), anchor, (), (D("2022-01-10"),), (D("2021-01-10"),))


def test_how_running_periods_are_read_is_told_once_a_second_version_rules() -> None:
    read = {"amendment__pending_periods": "new-rule-for-all"}
    assert absence_rules(view(amending(), "2024-01-01", **read)).changed == ("amendment.pending-periods",)
    assert absence_rules(view(amending(), "2022-05-31", **read)).changed == ()
