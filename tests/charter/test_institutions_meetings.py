"""Reunión Viceministerial, GRCM e informes: the yearly meetings and the quarterly reports, to the day."""

from __future__ import annotations

import pytest

from charter.obligations import obligations
from charter.readings import ReadingValue
from tests.charter.histories import D, History, presidencies

GRCM, REPORTS = "grcm.power.two-meetings", "se.function.quarterly-reports"


def first_and_second(*held: str) -> list[bool]:
    """Whether the first and the second meeting of the GRCM in 2024 are met in time, the vice-ministers meeting on 5 December."""
    history = History()
    history.add("meeting_held", "2024-12-05", "vm", meeting="vm")
    for number, day in enumerate(held):
        history.add("meeting_held", day, "grcm", meeting=f"g{number}")
    found = obligations(history.on("2025-01-01"), D("2024-01-01"), D("2025-01-01"))
    rows = {one.key: one.status.value == "met" for one in found if one.clause == GRCM}
    assert list(rows) == [f"{GRCM}:grcm:2024:1", f"{GRCM}:grcm:2024:2"]
    return list(rows.values())


WINDOWS = [
    (("2024-05-31",), [False, True]),
    (("2024-06-01",), [True, False]),
    (("2024-07-31",), [True, False]),
    (("2024-08-01",), [False, True]),
    (("2024-07-01", "2024-12-04"), [True, True]),
    (("2024-07-01", "2024-12-05"), [True, False]),
    (("2024-01-01", "2024-07-01"), [True, True]),
]


@pytest.mark.parametrize(("held", "met"), WINDOWS)
def test_the_two_meetings_of_the_grcm_have_their_windows_to_the_day(held: tuple[str, ...], met: list[bool]) -> None:
    assert first_and_second(*held) == met


def quarters(history: History, start: str, end: str, **readings: ReadingValue) -> list[tuple[str, str]]:
    found = obligations(history.on("2026-12-31", **readings), D(start), D(end))
    return [(one.about, one.due.isoformat()) for one in found if one.clause == REPORTS and one.act == "issue-financial-report"]


def test_the_charter_asks_for_the_reports_of_quarters_that_end_in_its_time() -> None:
    assert quarters(History("2024-06-30"), "2024-01-01", "2024-08-01") == [("2024Q2", "2024-07-30")]
    assert quarters(History("2024-07-01"), "2024-01-01", "2024-11-01") == [("2024Q3", "2024-10-30")]


def test_quarters_of_presidencies_are_named_once_and_completed_by_who_goes_on() -> None:
    read: dict[str, ReadingValue] = {"report__quarter_basis": "ppt-term"}
    history = presidencies(History(), ("PAN", "2023-06-01"), ("CRI", "2024-09-01"))
    assert quarters(history, "2024-01-01", "2025-04-01", **read) == [
        ("2023Q3", "2024-03-30"), ("2023Q4", "2024-06-30"), ("2024Q1", "2024-09-30"), ("2024Q2", "2025-03-30"),
    ]  # fmt: skip
    eve = presidencies(History(), ("PAN", "2023-06-01"), ("CRI", "2024-08-31"))
    assert quarters(eve, "2024-07-01", "2025-01-01", **read) == [("2024Q1", "2024-12-29")]


def test_the_statuses_of_the_older_duties_are_reasons_too() -> None:
    history = History()
    history.add("meeting_held", "2024-06-30", "grcm", meeting="g")
    history.add("meeting_held", "2024-12-05", "vm", meeting="v")
    history.add("report_issued", "2024-04-30", "se", report="quarterly-financial", period="2024Q1")
    found = obligations(history.on("2026-01-01"), D("2024-01-01"), D("2026-01-01"))
    rows = {(one.clause, one.about, one.act): one.why.holds for one in found}
    assert rows["grcm.power.two-meetings", "2024", "hold-first-meeting"] is True
    assert rows["grcm.power.two-meetings", "2024", "hold-second-meeting"] is False
    assert rows["vm.ordinary-yearly", "2024", "hold-ordinary-meeting"] is True
    assert rows["vm.ordinary-yearly", "2025", "hold-ordinary-meeting"] is False
    assert rows["se.function.quarterly-reports", "2024Q1", "issue-financial-report"] is True
    assert rows["se.function.quarterly-reports", "2024Q1", "issue-operational-report"] is False
