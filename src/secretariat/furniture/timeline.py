"""Países Miembros, Observadores y sociedad civil: the line of a standing through time, drawn by the server.

Solid is past, hatched is what happens if nothing changes, a line is today. The same data stand in a table beside it.
Positions are shares of the width, so that the drawing fits any column without script.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from .figures import short_date
from .statuses import status_of

Place = Callable[[dt.date], float]
NEAR = 11.5  # two dates nearer than this (per cent) cannot both be read
LETTER = 0.68  # width of a letter as a share of a line of 1,100 px, in per cent


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time of unchanged standing: from `start` until `end` (the first day without), a kind of status or a level,
    and its own words where those of the status do not do."""

    start: dt.date
    end: dt.date
    kind: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of the line: place and width in per cent, tone, hatched or solid."""

    at: float
    width: float
    tone: str
    projected: bool

    @property
    def x(self) -> str:
        return f"{self.at:.2f}%"

    @property
    def w(self) -> str:
        return f"{self.width:.2f}%"


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of the line (per cent), set from there ("start"), around it ("middle") or up to it ("end")."""

    at: float
    words: str
    side: str = "start"
    strong: bool = False
    near: bool = False  # too near its neighbour for a narrow column

    @property
    def x(self) -> str:
        return f"{self.at:.2f}%"


@dataclass(frozen=True, slots=True)
class Row:
    """The same stretch as a row of the table."""

    start: dt.date
    end: dt.date
    words: str
    tone: str
    projected: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything the template draws."""

    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    years: tuple[Label, ...]
    dates: tuple[Label, ...]
    today: Label | None
    rows: tuple[Row, ...]
    tones: tuple[str, ...]
    title: str


def timeline(stretches: Sequence[Stretch], today: dt.date, lang: str = "") -> Timeline:
    """The drawing of `stretches` (in order, without gaps) as seen on `today`. Raises ValueError when there is none."""
    if not stretches:
        raise ValueError("A timeline needs at least one stretch.")
    start, end = stretches[0].start, stretches[-1].end
    span = max((end - start).days, 1)

    def place(day: dt.date) -> float:
        return round(100 * (day - start).days / span, 2)

    rows = tuple(_rows(stretches, today))
    bars = tuple(_bars(rows, place, today))
    at_today = place(today) if start <= today <= end else None
    changes = [stretch.start for stretch in stretches[1:]]
    dates = (
        [Label(at_today, _("hoy, %(day)s") % {"day": short_date(today, lang)}, _side(at_today), True)]
        if at_today is not None
        else []
    )
    for day in changes:
        at = place(day)
        gap = min((abs(at - other.at) for other in dates), default=100.0)
        if gap > NEAR:
            dates.append(Label(at, short_date(day, lang), _side(at), near=gap < 2 * NEAR))
    return Timeline(
        bars,
        tuple(_labels([(place(s.start), place(s.end), s.words or str(status_of(s.kind).word)) for s in stretches])),
        tuple(_years(start, end, place)),
        tuple(sorted(dates, key=lambda label: label.at)),
        dates[0] if at_today is not None else None,
        rows,
        tuple(dict.fromkeys(bar.tone for bar in bars if bar.projected)),
        "; ".join(
            _("%(standing)s desde el %(day)s") % {"standing": row.words, "day": short_date(row.start, lang)}
            + (f" ({_('si nada cambia')})" if row.projected else "")
            for row in rows
        ),
    )


def _rows(stretches: Sequence[Stretch], today: dt.date) -> Iterator[Row]:
    for stretch in stretches:
        status = status_of(stretch.kind)
        tone = "mast" if status.tone == "ink" else status.tone
        yield Row(
            stretch.start,
            stretch.end,
            stretch.words or str(status.word),
            tone,
            stretch.start > today,
            stretch.start <= today < stretch.end,
        )


def _bars(rows: Sequence[Row], place: Place, today: dt.date) -> Iterator[Bar]:
    """Each row as one bar; the row of today as two, solid up to today and hatched after it."""
    for row in rows:
        edges = [row.start, today, row.end] if row.current and row.start < today else [row.start, row.end]
        for first, last in pairwise(edges):
            yield Bar(place(first), round(place(last) - place(first), 2), row.tone, first >= today)


def _side(at: float) -> str:
    """Words near an end of the line are set inwards."""
    return "start" if at < 6 else "end" if at > 94 else "middle"


def _labels(stretches: list[tuple[float, float, str]]) -> Iterator[Label]:
    """Words above each stretch, left out where the next one stands too near to read both (the table has them all)."""
    free = 0.0
    for at, until, words in stretches:
        width = len(words) * LETTER
        if at + width <= 100:
            if at < free or (at + width > until + 12 and until < 100):
                continue
            yield Label(at, words)
            free = at + width + 1
        elif 100 - width >= free:
            yield Label(100, words, "end")
            free = 100


def _years(start: dt.date, end: dt.date, place: Place) -> Iterator[Label]:
    """A tick at each January, every second, fifth or tenth one where years are many."""
    count = end.year - start.year + 1
    step = 1 if count <= 10 else 2 if count <= 20 else 5 if count <= 50 else 10
    for year in range(start.year, end.year + 1):
        first = dt.date(year, 1, 1)
        if start <= first < end and (year - start.year) % step == 0:
            at = place(first)
            if at <= 97:
                yield Label(at, str(year))
