"""Observers: the readings of absence, and the notice owed before a lapse."""

from __future__ import annotations

from typing import Any

import pytest

from charter.absence import absence_rules
from charter.because import cited_clauses, cited_facts
from charter.observers import attend_before, current_spell, notice_window, notices_of
from charter.parties import Category
from charter.standing import standing, timeline
from tests.charter.observing import YEARLY, level, node, until, world
from tests.charter.worlds import (
    DAY,
    D,
    admitted,
    adopt,
    attended,
    held,
    readmitted,
    view,
    warned,
)

# -- readings --------------------------------------------------------------------------------------------------------


def test_calendar_years_count_from_the_year_after_the_last_participation() -> None:
    reading = {"absence__period": "calendar-years"}
    facts = world(admitted(on="2020-03-10"))
    assert until(facts, "2020-06-01", **reading) == "2023-01-01"
    assert level(facts, "2022-12-31", **reading) == "observer"
    assert level(facts, "2023-01-01", **reading) == "lapsed"
    meetings = [one for one in YEARLY if one.on.year != 2021]
    assert until(world(admitted(on="2020-03-10"), meetings=meetings), "2022-06-01", **reading) == "2024-01-01"


def test_absence_may_run_from_the_first_meeting_after_admission() -> None:
    reading = {"absence__start": "first-meeting-after-admission"}
    facts = world(admitted("ESP", "2020-03-10"), admitted("ARG", "2020-04-10"), attended("vm-2021", "2021-11-20"))
    assert until(facts, "2020-06-01", **reading) == "None"
    assert until(facts, "2020-12-01", **reading) == "2022-11-20"
    assert until(facts, "2021-12-01", **reading) == "2023-11-20"
    assert until(facts, "2021-12-01", "ARG", **reading) == "2023-11-20"
    found = standing(view(facts, "2020-06-01", **reading), "ESP")
    assert node(found.why, "absence.unending").holds is False
    assert attend_before(view(facts, "2020-06-01", **reading), "ESP") is None


def test_without_notice_a_lapse_may_wait_for_it_and_six_months_more() -> None:
    reading = {"absence__lapse_without_notice": "suspend-lapse-until-notice-plus-six-months"}
    facts = world(admitted(on="2020-03-10"))
    assert level(facts, "2024-01-01", **reading) == "observer"
    assert until(facts, "2020-06-01", **reading) == "None"
    late = world(admitted(on="2020-03-10"), warned("ESP", "2022-02-28", "2022-03-10"))
    assert level(late, "2022-08-27", **reading) == "observer"
    assert level(late, "2022-08-28", **reading) == "lapsed"
    assert level(late, "2022-03-10") == "lapsed"
    early = world(admitted(on="2020-03-10"), warned("ESP", "2021-05-01", "2022-03-10"))
    assert level(early, "2022-03-10", **reading) == "lapsed"
    assert "n-ESP-2021-05-01" in cited_facts(standing(view(early, "2022-03-10", **reading), "ESP").why)


def test_a_late_notice_may_extend_the_lapse() -> None:
    reading = {"notice__late": "extends-lapse"}
    late = world(admitted(on="2020-03-10"), warned("ESP", "2022-02-28", "2022-03-10"))
    assert until(late, "2022-03-01", **reading) == "2022-08-28"
    assert level(world(admitted(on="2020-03-10")), "2022-03-10", **reading) == "lapsed"
    after = world(admitted(on="2020-03-10"), warned("ESP", "2022-03-10", "2022-03-10"))
    assert level(after, "2022-03-10", **reading) == "lapsed"
    in_time = world(admitted(on="2020-03-10"), warned("ESP", "2021-08-01", "2022-03-10"))
    assert until(in_time, "2021-09-01", **reading) == "2022-03-10"


def test_virtual_meetings_may_not_count() -> None:
    meetings = [*YEARLY, held("x", "2021-06-01", mode="virtual")]
    facts = world(admitted(), attended("x", "2021-06-01"), meetings=meetings)
    assert until(facts, "2021-07-01") == "2023-06-01"
    assert until(facts, "2021-07-01", attendance__virtual_counts="false") == "2022-03-10"


def test_for_countries_only_vice_ministerial_meetings_may_count() -> None:
    meetings = [*YEARLY, held("x", "2021-06-01", "grcm")]
    facts = world(
        admitted(),
        admitted("IOM", "2020-03-10", "organisation"),
        attended("x", "2021-06-01"),
        attended("x", "2021-06-01", "IOM"),
        meetings=meetings,
    )
    reading = {"observer__meeting_scope": "viceministerial-only"}
    assert until(facts, "2021-07-01", **reading) == "2022-03-10"
    assert until(facts, "2021-07-01", "IOM", **reading) == "2023-06-01"


def test_for_organisations_events_may_not_count() -> None:
    meetings = [*YEARLY, held("x", "2021-06-01", "event:fair")]
    facts = world(admitted("ESP", "2020-03-10", "organisation"), attended("x", "2021-06-01"), meetings=meetings)
    assert until(facts, "2021-07-01", observer__org__participation_kinds="meetings-only") == "2022-03-10"


def test_an_organisation_may_lose_its_status_by_one_year_missed() -> None:
    reading = {"observer__org__one_year_miss": "lose-status"}
    facts = world(
        admitted("IOM", "2020-03-10", "organisation"),
        attended("vm-2021", "2021-11-20", "IOM"),
        admitted("ESP"),
    )
    assert until(facts, "2020-06-01", "IOM", **reading) == "2022-01-01"
    assert level(facts, "2022-12-31", "IOM", **reading) == "observer"
    found = standing(view(facts, "2023-01-01", **reading), "IOM")
    assert found.level == "lapsed"
    assert node(found.why, "absence.lapsed-yearly").clause == "observer.org.annual-attendance"
    assert level(facts, "2022-03-10", "ESP", **reading) == "lapsed"
    full = {**reading, "observer__org__first_year": "full"}
    assert until(facts, "2020-06-01", "IOM", **full) == "2021-01-01"
    assert level(facts, "2021-01-01", "IOM", **full) == "lapsed"
    again = [*facts, readmitted("IOM", "2024-02-01")]
    assert until(again, "2024-06-01", "IOM", **reading) == "2026-01-01"
    idle = [one for one in YEARLY if one.on.year == 2020]
    quiet = world(admitted("IOM", "2020-03-10", "organisation"), meetings=idle)
    assert until(quiet, "2023-06-01", "IOM", **reading) == "2024-01-01"


def test_an_adopted_reading_tells_from_its_day() -> None:
    change = adopt("absence.no-meeting-held", "count-anyway", "2024-06-01")
    facts = world(admitted(on="2020-03-10"), change, meetings=[])
    found = timeline(view(facts, "2020-03-10"), "ESP", D("2020-03-10"), D("2026-01-01"))
    assert [(one.since.isoformat(), str(one.level.value)) for one in found] == [
        ("2020-03-10", "observer"),
        ("2024-06-01", "lapsed"),
    ]
    lapsed = standing(view(facts, "2025-01-01"), "ESP")
    assert lapsed.since == D("2024-06-01")
    assert "r-absence.no-meeting-held" in cited_facts(lapsed.why)
    back = adopt("absence.no-meeting-held", "years-without-open-meeting-do-not-count", "2022-03-10", "again")
    at_once = world(admitted(on="2020-03-10"), adopt("absence.no-meeting-held", "count-anyway", "2020-01-01"), back, meetings=[])
    assert level(at_once, "2022-03-09") == "observer"
    assert standing(view(at_once, "2023-01-01"), "ESP").since == D("2020-03-10")


# -- notice -----------------------------------------------------------------------------------------------------------


def test_the_lack_of_notice_is_a_breach_shown_beside_the_lapse() -> None:
    facts = world(admitted(on="2020-08-31"))
    assert not [one for one in standing(view(facts, "2022-02-28"), "ESP").why.walk() if one.code.startswith("notice")]
    breach = node(standing(view(facts, "2022-03-01"), "ESP").why, "notice.missing")
    assert breach.clause == "observer.country.lapse-notice"
    assert breach.holds is False
    assert breach.value == {"party": "ESP", "due": D("2022-02-28"), "lapse": D("2022-08-31")}
    sent = [*facts, warned("ESP", "2022-02-28", "2022-08-31")]
    assert node(standing(view(sent, "2022-03-01"), "ESP").why, "notice.in-time").facts == ("n-ESP-2022-02-28",)
    late = [*facts, warned("ESP", "2022-03-01", "2022-08-31")]
    assert node(standing(view(late, "2022-03-01"), "ESP").why, "notice.late").holds is False
    assert notices_of(view(late, "2022-03-01"), "ESP", D("2022-08-31"))[0].id == "n-ESP-2022-03-01"
    assert notices_of(view(late, "2022-03-01"), "ESP", D("2022-09-30")) == ()


@pytest.mark.parametrize(
    ("readings", "kind", "opens", "due"),
    [
        ({}, Category.OBSERVER_COUNTRY, "2021-08-31", "2022-02-28"),
        ({"dates__month_end": "next-day"}, Category.OBSERVER_COUNTRY, "2021-08-31", "2022-03-01"),
        ({"notice__six_months": "window:-6-to-0-months"}, Category.OBSERVER_COUNTRY, "2022-02-28", "2022-08-30"),
        ({"notice__org_lead_months": "3"}, Category.OBSERVER_ORGANISATION, "2021-11-30", "2022-05-31"),
        ({"notice__org_lead_months": "3"}, Category.OBSERVER_COUNTRY, "2021-08-31", "2022-02-28"),
        ({"notice__org_lead_months": "0"}, Category.OBSERVER_ORGANISATION, "2022-02-28", "2022-08-31"),
    ],
)
def test_the_notice_falls_due_six_calendar_months_before_the_lapse(readings: dict[str, Any], kind: Category, opens: str, due: str) -> None:
    found = notice_window(view(world(), "2021-01-01", **readings), D("2022-08-31"), kind)
    assert found == (D(opens), D(due))


def test_organisations_are_notified_by_their_own_clause() -> None:
    facts = world(admitted("IOM", "2020-03-10", "organisation"))
    found = standing(view(facts, "2022-06-01"), "IOM")
    assert node(found.why, "notice.missing").clause == "observer.org.lapse-notice"
    assert {"observer.org.lapse-two-years", "observer.org.readmission"} <= set(cited_clauses(found.why))


def test_the_last_day_to_attend_is_the_day_before_the_lapse() -> None:
    facts = world(admitted(on="2020-03-10"))
    seen = view(facts, "2021-06-01")
    limit = attend_before(seen, "ESP")
    assert limit == D("2022-03-10")
    for on, expected in ((limit - DAY, "observer"), (limit, "lapsed")):
        more = [held("last", on.isoformat(), "grcm"), attended("last", on.isoformat())]
        assert standing(seen.adding(*more).at(limit), "ESP").level == expected
    assert attend_before(seen.at(D("2023-01-01")), "ESP") is None
    assert attend_before(seen, "FRA") is None
    assert current_spell(seen, "FRA") is None


def test_readings_on_absence_are_gathered_with_the_facts_that_adopted_them() -> None:
    rules = absence_rules(view([adopt("notice.late", "extends-lapse")], "2021-01-01"))
    assert rules.adopted == ("r-notice.late",)
    assert rules.changed == ("notice.late",)
