"""Grupos de Trabajo, competencias: work plans, reports to the RCGM and yearly evaluations, owed and met."""

from __future__ import annotations

import pytest

from charter.obligations import Obligation, obligations
from charter.readings import ReadingValue
from tests.charter.histories import D, History
from tests.charter.planning import planned

B = "wg:borders"
PLAN, REPORT, EVALUATION, MEETINGS = "wg.power.work-plan", "wg.power.reports-to-grcm", "wg.annual-evaluation", "wg.power.two-meetings"


def owed(
    history: History, on: str, clause: str, start: str = "2025-01-01", end: str = "2029-01-01", **readings: ReadingValue
) -> list[Obligation]:
    return [one for one in obligations(history.on(on, **readings), D(start), D(end)) if one.clause == clause]


def told(found: list[Obligation]) -> list[tuple[str, str, str, str, bool | None]]:
    return [(one.about, one.opens.isoformat(), one.due.isoformat(), one.status.value, one.why.holds) for one in found]


# -- work plans ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "due"), [(90, "2025-06-18"), (60, "2025-05-19"), (30, "2025-04-19")])
def test_a_group_owes_a_work_plan_some_days_after_it_begins(days: int, due: str) -> None:
    read = {"wg__work_plan_days": days}
    assert told(owed(planned(), due, PLAN, **read)) == [(B, "2025-03-20", due, "open", None)]
    (over,) = owed(planned(), "2025-06-19", PLAN, **read)
    assert (over.status.value, over.why.holds, over.debtor, over.act) == ("overdue", False, B, "submit-work-plan")
    assert over.key == "wg.power.work-plan:wg:borders:wg:borders:2025-03-20"
    assert over.why.missing == ("wg_plan_submitted",)
    assert over.why.readings == ("wg.work-plan-days",)


def test_a_work_plan_meets_the_duty_in_time_or_late() -> None:
    for on, status, holds in (("2025-06-18", "met", True), ("2025-06-19", "late", False)):
        history = planned()
        history.add("wg_plan_submitted", "2025-03-19", B)
        first = history.add("wg_plan_submitted", on, B)
        history.add("wg_plan_submitted", "2025-12-01", B)
        (one,) = owed(history, "2025-12-31", PLAN)
        assert (one.status.value, one.why.holds, one.met_by) == (status, holds, first)


def test_a_short_group_owes_its_work_plan_by_its_last_day_and_one_that_never_was_owes_none() -> None:
    history = History()
    history.add("wg_established", "2025-03-20", B, ends="2025-05-01")
    history.add("wg_established", "2025-03-20", "wg:never", ends="2025-03-20")
    history.add("wg_established", "2025-03-20", "wg:day", ends="2025-03-21")
    assert [(one.debtor, one.due.isoformat()) for one in owed(history, "2025-03-20", PLAN)] == [
        ("wg:day", "2025-03-20"), (B, "2025-04-30"),
    ]  # fmt: skip


def test_a_work_plan_is_owed_in_the_year_of_its_last_day() -> None:
    history = History()
    history.add("wg_established", "2025-12-20", B, ends="2027-05-01")
    assert owed(history, "2026-01-01", PLAN, "2025-01-01", "2026-01-01") == []
    assert [one.due.isoformat() for one in owed(history, "2026-01-01", PLAN, "2026-01-01", "2027-01-01")] == ["2026-03-20"]


# -- reports to the RCGM -------------------------------------------------------------------------------------------


def grcm(history: History, *days: str) -> History:
    for day in days:
        history.add("meeting_held", day, "grcm", meeting=f"g-{day}")
    return history


def test_a_report_is_owed_to_each_meeting_of_the_grcm_in_the_life_of_a_group() -> None:
    history = grcm(planned(), "2025-03-20", "2025-06-20", "2025-11-20", "2027-03-19", "2027-03-20")
    assert told(owed(history, "2027-06-01", REPORT)) == [
        ("g-2025-06-20", "2025-03-20", "2025-06-20", "overdue", False),
        ("g-2025-11-20", "2025-06-21", "2025-11-20", "overdue", False),
        ("g-2027-03-19", "2025-11-21", "2027-03-19", "overdue", False),
    ]
    one = owed(history, "2027-06-01", REPORT)[0]
    assert (one.debtor, one.act, one.why.readings, one.why.missing) == (B, "submit-group-report", ("wg.report-frequency",), ("wg_report",))
    assert one.key == "wg.power.reports-to-grcm:wg:borders:g-2025-06-20"


def test_a_report_names_its_meeting_or_comes_before_it() -> None:
    history = grcm(planned(), "2025-06-20", "2025-11-20", "2026-06-20", "2026-11-20")
    unnamed = history.add("wg_report", "2025-06-20", B, report="a")
    named = history.add("wg_report", "2025-11-21", B, report="b", meeting="g-2025-11-20")
    history.add("wg_report", "2026-06-21", B, report="c")
    history.add("wg_report", "2026-01-01", "wg:other", report="d")
    found = owed(history, "2027-01-01", REPORT)
    assert [(one.status.value, one.why.holds) for one in found] == [
        ("met", True), ("late", False), ("overdue", False), ("met", True),
    ]  # fmt: skip
    assert [one.met_by for one in found[:2]] == [unnamed, named]


def test_a_report_that_names_another_meeting_meets_no_duty_before_it() -> None:
    history = grcm(planned(), "2025-06-20", "2025-11-20")
    history.add("wg_report", "2025-06-01", B, report="a", meeting="g-2025-11-20")
    assert [one.status.value for one in owed(history, "2025-12-01", REPORT)] == ["overdue", "met"]


def test_a_report_of_an_earlier_life_of_the_group_does_not_count() -> None:
    history = grcm(planned(), "2025-06-20")
    history.add("wg_report", "2025-03-19", B, report="a", meeting="g-2025-06-20")
    assert [one.status.value for one in owed(history, "2025-12-01", REPORT)] == ["overdue"]
    history.add("wg_report", "2025-03-20", B, report="a", meeting="g-2025-06-20")
    assert [one.status.value for one in owed(history, "2025-12-01", REPORT)] == ["met"]


def test_a_meeting_that_is_convened_has_its_report_due_already() -> None:
    history = planned()
    history.add("meeting_convened", "2025-05-01", "grcm", meeting="g", day="2025-06-20")
    assert told(owed(history, "2025-05-01", REPORT)) == [("g", "2025-03-20", "2025-06-20", "open", None)]
    assert owed(history, "2025-05-01", REPORT, "2025-01-01", "2025-06-20") == []


def test_a_meeting_of_another_time_than_asked_about_owes_no_report() -> None:
    history = grcm(planned(), "2025-06-20", "2027-03-10")
    assert [one.about for one in owed(history, "2027-03-19", REPORT, "2025-01-01", "2025-12-31")] == ["g-2025-06-20"]


def test_reports_are_yearly_where_so_read() -> None:
    history = grcm(planned(), "2025-06-20")
    history.add("wg_report", "2026-12-31", B, report="a")
    read = {"wg__report_frequency": "yearly"}
    assert told(owed(history, "2027-03-20", REPORT, **read)) == [
        ("2025", "2025-03-20", "2025-12-31", "overdue", False),
        ("2026", "2026-01-01", "2026-12-31", "met", True),
        ("2027", "2027-01-01", "2027-03-19", "overdue", False),
    ]
    eve = History()
    eve.add("wg_established", "2025-03-20", B, ends="2026-01-01")
    assert [one.about for one in owed(eve, "2026-03-20", REPORT, **read)] == ["2025"]
    assert [one.about for one in owed(planned(), "2025-04-01", REPORT, "2026-01-01", "2027-01-01", **read)] == ["2026"]


# -- yearly evaluations --------------------------------------------------------------------------------------------


def test_a_group_evaluates_each_whole_year_of_its_existence() -> None:
    history = planned()
    first = history.add("wg_evaluated", "2026-03-19", B, year=2026)
    late = history.add("wg_evaluated", "2027-03-20", B, year=2027)
    found = owed(history, "2027-06-01", EVALUATION)
    assert told(found) == [
        ("2026", "2025-03-20", "2026-03-19", "met", True),
        ("2027", "2026-03-20", "2027-03-19", "late", False),
    ]
    assert [one.met_by for one in found] == [first, late]
    assert (found[0].debtor, found[0].act) == (B, "evaluate-group")


def test_an_evaluation_of_another_year_or_from_before_meets_nothing() -> None:
    history = planned()
    history.add("wg_evaluated", "2026-03-19", B, year=2025)
    history.add("wg_evaluated", "2025-03-19", B, year=2026)
    (one,) = owed(history, "2026-06-01", EVALUATION, "2026-01-01", "2027-01-01")
    assert (one.status.value, one.why.holds, one.why.missing) == ("overdue", False, ("wg_evaluated",))
    history.add("wg_evaluated", "2025-03-20", B, year=2026)
    assert owed(history, "2026-06-01", EVALUATION, "2026-01-01", "2027-01-01")[0].why.holds is True


@pytest.mark.parametrize(
    ("ends", "years"), [("2026-03-19", []), ("2026-03-20", ["2026"]), ("2027-03-19", ["2026"]), ("2027-03-20", ["2026", "2027"])]
)
def test_a_year_begun_and_not_completed_owes_no_evaluation(ends: str, years: list[str]) -> None:
    history = History()
    history.add("wg_established", "2025-03-20", B, ends=ends)
    assert [one.about for one in owed(history, "2025-04-01", EVALUATION)] == years


def test_years_of_a_group_that_began_on_a_leap_day_and_on_new_year() -> None:
    history = History()
    history.add("wg_established", "2024-02-29", B, ends="2028-02-29")
    assert [one.due.isoformat() for one in owed(history, "2024-03-01", EVALUATION, "2024-01-01")] == [
        "2025-02-27", "2026-02-27", "2027-02-27", "2028-02-28",
    ]  # fmt: skip
    new_year = History()
    new_year.add("wg_established", "2025-01-01", B, ends="2028-01-01")
    assert [one.due.isoformat() for one in owed(new_year, "2025-03-01", EVALUATION, "2026-12-31", "2027-01-01")] == ["2026-12-31"]


# -- meetings ------------------------------------------------------------------------------------------------------


def test_meetings_of_a_group_hold_or_fail_with_its_duties() -> None:
    history = planned()
    history.add("meeting_held", "2026-03-01", B, meeting="m")
    history.add("meeting_held", "2026-03-02", "grcm", meeting="g")
    found = owed(history, "2027-01-01", MEETINGS, "2026-01-01", "2027-01-01")
    assert [(one.status.value, one.why.holds) for one in found] == [("met", True), ("overdue", False)]


def test_each_meeting_meets_one_duty_of_its_own_year_on_its_day() -> None:
    history = planned()
    for day in ("2026-01-01", "2026-12-31", "2027-01-01"):
        history.add("meeting_held", day, B, meeting=f"m-{day}")
    found = owed(history, "2027-02-01", MEETINGS, "2026-01-01", "2028-01-01")
    assert [(one.about, one.why.value["on"]) for one in found] == [("2026", D("2026-01-01")), ("2026", D("2026-12-31"))]
    history.add("wg_extended", "2027-02-01", B, ends="2027-10-01")
    found = owed(history, "2027-02-01", MEETINGS, "2027-01-01", "2028-01-01")
    assert [(one.about, one.why.value["on"]) for one in found] == [("2027", D("2027-01-01"))]
    only_next = planned()
    only_next.add("meeting_held", "2027-01-01", B, meeting="m")
    assert [one.why.holds for one in owed(only_next, "2027-02-01", MEETINGS, "2026-01-01", "2027-01-01")] == [False, False]
