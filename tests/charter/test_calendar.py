"""Calendar months, half-open periods, and days and instants as they are written."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.calendar import (
    CLAMP,
    FIRST_DAY,
    LAST_DAY,
    NEXT_DAY,
    Period,
    add_days,
    add_months,
    midnight,
    parse_day,
    parse_instant,
    year_end,
    year_start,
)


@pytest.mark.parametrize(
    ("day", "months", "clamped", "next_day"),
    [
        ("2024-08-31", -6, "2024-02-29", "2024-03-01"),
        ("2023-08-31", -6, "2023-02-28", "2023-03-01"),
        ("2024-02-29", 12, "2025-02-28", "2025-03-01"),
        ("2024-02-29", 48, "2028-02-29", "2028-02-29"),
        ("2024-01-31", 1, "2024-02-29", "2024-03-01"),
        ("2024-12-31", 2, "2025-02-28", "2025-03-01"),
        ("2024-05-15", 8, "2025-01-15", "2025-01-15"),
        ("2024-01-15", -1, "2023-12-15", "2023-12-15"),
    ],
)
def test_a_month_without_that_day_ends_as_the_reading_says(day: str, months: int, clamped: str, next_day: str) -> None:
    assert add_months(date.fromisoformat(day), months, CLAMP) == date.fromisoformat(clamped)
    assert add_months(date.fromisoformat(day), months, NEXT_DAY) == date.fromisoformat(next_day)


@given(st.dates(), st.integers(-1200, 1200))
def test_twelve_times_a_month_is_a_year_and_the_day_stays_where_it_can(day: date, months: int) -> None:
    found = add_months(day, months)
    assert found in (FIRST_DAY, LAST_DAY) or found.day == day.day or (found.day < day.day and found.day >= 28)


def test_arithmetic_stops_at_the_ends_of_the_calendar() -> None:
    assert add_months(date(9999, 6, 1), 12) == LAST_DAY
    assert add_months(date(1, 6, 1), -12) == FIRST_DAY
    assert add_months(date(9999, 10, 31), 1, NEXT_DAY) == date(9999, 12, 1)
    assert add_days(LAST_DAY, 1) == LAST_DAY
    assert add_days(FIRST_DAY, -1) == FIRST_DAY
    assert add_days(date(2024, 2, 28), 1) == date(2024, 2, 29)
    assert year_start(10_000) == LAST_DAY


def test_a_year_has_a_first_and_a_last_day() -> None:
    assert (year_start(2026), year_end(2026)) == (date(2026, 1, 1), date(2026, 12, 31))
    assert midnight(date(2026, 1, 1)) == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_period_has_its_first_day_and_not_its_last() -> None:
    period = Period(date(2024, 1, 1), date(2024, 2, 1))
    assert date(2024, 1, 1) in period
    assert date(2024, 1, 31) in period
    assert date(2024, 2, 1) not in period
    assert date(2023, 12, 31) not in period
    assert date(2900, 1, 1) in Period(date(2024, 1, 1))


def test_periods_overlap_only_where_they_share_a_day() -> None:
    first = Period(date(2024, 1, 1), date(2024, 2, 1))
    assert first.overlap(Period(date(2024, 2, 1))) is None
    assert first.overlap(Period(date(2024, 1, 15))) == Period(date(2024, 1, 15), date(2024, 2, 1))
    assert Period(date(2024, 1, 1)).overlap(Period(date(2025, 1, 1))) == Period(date(2025, 1, 1))


@pytest.mark.parametrize("text", ["2024-02-30", "2024-2-3", "20240203", "2024-W05-1", "2024-02-03T00:00", "", "٢٠٢٤-02-03"])
def test_a_day_that_does_not_exist_or_is_written_otherwise_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the type is all that is promised
        parse_day(text)


def test_instants_are_read_with_their_zone_as_universal_time() -> None:
    assert parse_day("2024-02-29") == date(2024, 2, 29)
    assert parse_instant("2024-03-07T15:00:00Z") == datetime(2024, 3, 7, 15, tzinfo=UTC)
    assert parse_instant("2024-03-07T09:00:00.5-06:00") == datetime(2024, 3, 7, 15, 0, 0, 500000, tzinfo=UTC)
    assert parse_instant("2024-03-07T15:00Z") == datetime(2024, 3, 7, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["2024-03-07", "2024-03-07T15:00:00", "2024-03-07T25:00:00Z", "2024-02-30T00:00:00Z", "0001-01-01T00:00:00+10:00"],
)
def test_an_instant_without_zone_or_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the type is all that is promised
        parse_instant(text)
