"""Calendar and reasons to the last detail: what a small change of them would do, some test here notices."""

from __future__ import annotations

import re
from datetime import UTC, date

import pytest

from charter.because import Because, all_of, any_of, no, unless
from charter.calendar import add_months, parse_day, parse_instant, year_start

ONE, OTHER = Because("a", True, facts=("1",)), Because("b", False, facts=("2",))


# -- the calendar ---------------------------------------------------------------------------------------------------


def test_months_are_taken_away_down_to_the_first_year_of_the_calendar() -> None:
    assert add_months(date(2, 1, 15), -12) == date(1, 1, 15)
    assert add_months(date(1, 2, 15), -1) == date(1, 1, 15)
    assert add_months(date(1, 1, 15), -1) == date.min


def test_the_last_year_of_the_calendar_has_a_first_day() -> None:
    assert year_start(9999) == date(9999, 1, 1)
    assert year_start(10_000) == date.max


@pytest.mark.parametrize("text", ["26-1-1", "2026-01-01T00:00"])
def test_what_is_no_day_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        parse_day(text)


@pytest.mark.parametrize("text", ["2026-01-01", "9999-12-31T23:59:59-10:00"])
def test_what_is_no_instant_or_lies_beyond_the_calendar_is_named(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        parse_instant(text)


def test_an_instant_is_kept_in_universal_time() -> None:
    assert parse_instant("2026-01-01T10:00:00-06:00").tzinfo is UTC


# -- reasons ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("made", "holds"),
    [
        (all_of("x", ONE, OTHER, code="told", value=7), False),
        (any_of("x", ONE, OTHER, code="told", value=7), True),
        (unless("x", ONE, OTHER, code="told", value=7), True),
    ],
)
def test_what_follows_from_parts_keeps_clause_value_sentence_and_parts(made: Because, holds: bool) -> None:
    assert made == Because("x", holds, 7, parts=(ONE, OTHER), code="told")


def test_a_denial_keeps_clause_value_sentence_and_its_part() -> None:
    assert no("x", ONE, code="told", value=7) == Because("x", False, 7, parts=(ONE,), code="told")
