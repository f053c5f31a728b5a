"""Carta Estatutaria: days, calendar months and half-open periods.

Months are calendar months with a written rule for their end, never thirty days; periods
contain their first day and not their last. Arithmetic that would leave the calendar stops
at its first or last day, so that no question about a far date ends in an error.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta

CLAMP = "clamp-to-last-day"
NEXT_DAY = "next-day"
FIRST_DAY = date.min
LAST_DAY = date.max

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)


def add_days(day: date, days: int) -> date:
    """The day ``days`` after ``day`` (before it when negative)."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return LAST_DAY if days > 0 else FIRST_DAY


def add_months(day: date, months: int, month_end: str = CLAMP) -> date:
    """The same day of the month ``months`` later (earlier when negative).

    Where that month has no such day: its last day (``clamp-to-last-day``) or the first day of
    the month after (``next-day``), as the reading ``dates.month-end`` says.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month += 1
    if year > MAXYEAR:
        return LAST_DAY
    if year < MINYEAR:
        return FIRST_DAY
    if day.day <= 28:  # every month has such a day
        return date(year, month, day.day)
    length = 31 if month in (1, 12) else monthrange(year, month)[1]
    if day.day <= length:
        return date(year, month, day.day)
    last = date(year, month, length)
    return last if month_end == CLAMP else add_days(last, 1)


def year_end(year: int) -> date:
    """31 December of ``year``."""
    return date(year, 12, 31)


def year_start(year: int) -> date:
    """1 January of ``year``; the last day of the calendar for years beyond it."""
    return date(year, 1, 1) if year <= MAXYEAR else LAST_DAY


def midnight(day: date) -> datetime:
    """The first instant of ``day``, in universal time."""
    return datetime.combine(day, time(), UTC)


def parse_day(text: str) -> date:
    """Read ``YYYY-MM-DD``; raise :class:`ValueError` for anything else or a day that does not exist."""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def parse_instant(text: str) -> datetime:
    """Read an instant with its zone (``2024-03-07T15:00:00Z``) as universal time.

    Raise :class:`ValueError` for anything else or an instant that does not exist.
    """
    if not _INSTANT.fullmatch(text):
        raise ValueError(text)
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(text) from error


@dataclass(frozen=True, slots=True)
class Period:
    """A half-open period of days: ``start`` belongs to it, ``end`` does not; open when ``None``."""

    start: date
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlap(self, other: Period) -> Period | None:
        """The part that both periods share, or ``None``."""
        ends = [end for end in (self.end, other.end) if end is not None]
        shared = Period(max(self.start, other.start), min(ends, default=None))
        return shared if shared.end is None or shared.start < shared.end else None
