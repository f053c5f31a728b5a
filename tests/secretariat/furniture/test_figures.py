"""Money, days and hours as the Conference writes them."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation

from secretariat.furniture import figures
from secretariat.furniture.templatetags import house

DAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("cents", "written"),
    [
        (188281, "US$ 1,882.81"),
        (0, "US$ 0.00"),
        (5, "US$ 0.05"),
        (32160000, "US$ 321,600.00"),
        (-150, "US$ −1.50"),
        (123456789012, "US$ 1,234,567,890.12"),
    ],
)
def test_money_is_written_to_the_cent_and_the_same_in_both_languages(cents: int, written: str) -> None:
    for lang in ("es", "en"):
        with translation.override(lang):
            assert figures.money(cents) == written
            assert house.money(cents) == written


def test_a_column_that_names_the_currency_shows_the_figure_alone() -> None:
    assert house.amount(497500) == "4,975.00"


def test_no_amount_is_not_zero() -> None:
    assert house.money(None) == ""
    assert house.amount(None) == ""


def test_days_are_written_as_each_language_writes_them() -> None:
    assert figures.long_date(DAY, "es") == "23 de noviembre de 2026"
    assert figures.long_date(DAY, "en") == "23 November 2026"
    assert figures.short_date(DAY, "es") == "23 nov. 2026"
    assert figures.short_date(DAY, "en") == "23 Nov 2026"
    assert figures.day_month(DAY, "es") == "23 nov"
    assert figures.weekday_date(DAY, "es") == "lunes 23 de noviembre de 2026"
    assert figures.weekday_date(DAY, "en") == "Monday 23 November 2026"


def test_the_reader_s_language_is_used_when_none_is_named() -> None:
    with translation.override("en"):
        assert house.long_date(DAY) == "23 November 2026"
    with translation.override("es"):
        assert house.long_date("2026-11-23") == "23 de noviembre de 2026"


def test_a_moment_is_read_at_the_seat_of_the_secretariat() -> None:
    midnight_in_london = dt.datetime(2026, 11, 24, 0, 5, tzinfo=dt.UTC)
    assert house.short_date(midnight_in_london) in {"23 nov. 2026", "23 Nov 2026"}
    assert house.clock(midnight_in_london) == "18:05"
    assert house.clock(dt.time(9, 5)) == "9:05"


def test_what_is_no_day_shows_nothing() -> None:
    for value in (None, "", "ayer", 7):
        assert house.long_date(value) == ""
    assert house.clock(None) == ""


@pytest.mark.parametrize(
    ("days", "es", "en"),
    [
        (0, "hoy", "today"),
        (1, "mañana", "tomorrow"),
        (-1, "ayer", "yesterday"),
        (3, "en 3 días", "in 3 days"),
        (-9, "hace 9 días", "9 days ago"),
    ],
)
def test_days_until_and_since_are_said_in_words(days: int, es: str, en: str) -> None:
    for lang, words in (("es", es), ("en", en)):
        with translation.override(lang):
            assert house.days_from(DAY + dt.timedelta(days), DAY) == words


def test_days_until_an_unknown_day_are_not_said() -> None:
    assert house.days_from(None, DAY) == ""
