"""Toda la Carta: charts made by the server as SVG, each with its figures as a table and its alternative text; they print.

Colour never speaks alone: every bar carries its figure in words, series are told apart by hatching too. Presentation
attributes only, no style: the content security policy of the house allows nothing else.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.translation import gettext as _

WIDTH, LABEL, ROW, BAR, GAP = 720, 210, 30, 18, 8
FACE = "Public Sans, Arial, sans-serif"
INK, QUIET, RULE = "#17242f", "#495866", "#c9d1d8"
TONES = ("#14507f", "#b08d3c", "#1c5f4a", "#7a8894")
MOST_SERIES = len(TONES)


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, what it says to those who do not see it, and the figures it was drawn from (header and rows of texts)."""

    title: str
    svg: str
    alt: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its words, a value for each series (0 or more; None: no datum, never drawn as zero), and each value in words."""

    label: str
    values: tuple[float | None, ...]
    told: tuple[str, ...]


def _text(x: float, y: float, words: str, *, anchor: str = "start", fill: str = INK, size: int = 13) -> str:
    return (f'<text x="{x:g}" y="{y:g}" font-family="{FACE}" font-size="{size}" fill="{fill}" '
            f'text-anchor="{anchor}">{escape(words)}</text>')


def _rect(x: float, y: float, width: float, height: float, series: int) -> str:
    base = f'<rect x="{x:.1f}" y="{y:g}" width="{max(width, 0.5):.1f}" height="{height:g}"'
    plain = f'{base} fill="{TONES[series]}"/>'
    return plain if series == 0 else f'{plain}{base} fill="url(#@hatch{series})"/>'


def _hatches(series: int) -> str:
    if series < 2:
        return ""
    drawn = "".join(
        f'<pattern id="@hatch{n}" width="{3 + 3 * n}" height="{3 + 3 * n}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({45 * n})"><line x1="0" y1="0" x2="0" y2="{3 + 3 * n}" stroke="#ffffff" stroke-width="1.5"/></pattern>'
        for n in range(1, series))
    return f"<defs>{drawn}</defs>"


def _framed(title: str, alt: str, height: float, inside: str) -> str:
    inside = inside.replace("@hatch", f"hatch-{zlib.crc32(alt.encode()):x}-")  # several charts on one page, each with its own
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" role="img" aria-label="{escape(alt)}">'
            f'<title>{escape(title)}</title>{inside}</svg>')


def _shorter(words: str, most: int = 30) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _legend(series: Sequence[str]) -> str:
    x, drawn = float(LABEL), ""
    for number, words in enumerate(series):
        drawn += _rect(x, 4, 12, 12, number) + _text(x + 18, 15, words, fill=QUIET)
        x += 34 + 7.2 * len(words)
    return drawn


def bars(title: str, rows: Sequence[Bar], *, head: str = "", series: Sequence[str] = ()) -> Chart:
    """Bars lying down, one group a row, one bar a series, in the order given: who orders the rows decides what is said.

    head: what the rows are ("País"); series: the words of each series, at most four. Raises ValueError where they do not fit.
    """
    _fits(rows, series)
    most = max((value for row in rows for value in row.values if value is not None), default=0) or 1
    count = max(1, len(series))
    top = 26 if len(series) > 1 else 4
    step = ROW + (count - 1) * (BAR - 4)
    drawn = _hatches(count) + (_legend(series) if len(series) > 1 else "")
    room = WIDTH - LABEL - 130
    for at, row in enumerate(rows):
        y = top + at * step
        drawn += _text(LABEL - GAP, y + 17, _shorter(row.label), anchor="end")
        for number, (value, told) in enumerate(zip(row.values, row.told, strict=True)):
            line = y + 3 + number * (BAR - 4)
            height = BAR if count == 1 else BAR - 6
            if value is not None:
                drawn += _rect(LABEL, line, room * value / most, height, number)
            x = LABEL + (room * value / most if value is not None else 0) + 6
            drawn += _text(x, line + height - 3, told or _("sin dato"), fill=QUIET, size=12)
    return _chart(title, drawn, top + len(rows) * step + 6, head, series, rows)


def stacked(title: str, rows: Sequence[Bar], *, head: str = "", series: Sequence[str] = (), total: Sequence[str] = ()) -> Chart:
    """Bars lying down, the series of a row one after the other; `total`: each row's whole in words, printed at its end."""
    _fits(rows, series)
    sums = [sum(value or 0 for value in row.values) for row in rows]
    most = max(sums, default=0) or 1
    drawn = _hatches(len(series)) + _legend(series)
    room = WIDTH - LABEL - 130
    for at, row in enumerate(rows):
        y, x = 26 + at * ROW, float(LABEL)
        drawn += _text(LABEL - GAP, y + 17, _shorter(row.label), anchor="end")
        for number, value in enumerate(row.values):
            if value:
                drawn += _rect(x, y + 3, room * value / most, BAR, number)
                x += room * value / most
        if total:
            drawn += _text(x + 6, y + 17, total[at], fill=QUIET, size=12)
    return _chart(title, drawn, 26 + len(rows) * ROW + 6, head, series, rows)


def lines(title: str, rows: Sequence[Bar], *, head: str = "", series: Sequence[str] = ()) -> Chart:
    """A line for each series over the rows (years, quarters) from zero up; a missing datum interrupts the line."""
    _fits(rows, series)
    most = max((value for row in rows for value in row.values if value is not None), default=0) or 1
    left, top, height, width = 20.0, 34.0, 200.0, WIDTH - 60.0
    step = width / max(1, len(rows) - 1)
    drawn = _legend(series) if len(series) > 1 else ""
    drawn += f'<line x1="{left:g}" y1="{top + height:g}" x2="{left + width:g}" y2="{top + height:g}" stroke="{RULE}"/>'
    dashes = ("", ' stroke-dasharray="7 4"', ' stroke-dasharray="2 4"', ' stroke-dasharray="10 3 2 3"')
    for number in range(max(1, len(series))):
        path, pen = "", "M"
        for at, row in enumerate(rows):
            value = row.values[number]
            if value is None:
                pen = "M"
                continue
            x, y = left + at * step, top + height - height * value / most
            path += f"{pen}{x:.1f} {y:.1f}"
            pen = "L"
            drawn += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{TONES[number]}"/>'
        drawn += f'<path d="{path}" fill="none" stroke="{TONES[number]}" stroke-width="2"{dashes[number]}/>' if path else ""
    every = max(1, len(rows) // 12)
    for at, row in enumerate(rows):
        if at % every == 0:
            drawn += _text(left + at * step, top + height + 18, _shorter(row.label, 10), anchor="middle", fill=QUIET, size=12)
    return _chart(title, drawn, top + height + 30, head, series, rows)


def _fits(rows: Sequence[Bar], series: Sequence[str]) -> None:
    count = max(1, len(series))
    if count > MOST_SERIES or any(len(row.values) != count or len(row.told) != count for row in rows):
        raise ValueError("each row needs a value and its words for each series, at most four series")
    if any(value is not None and value < 0 for row in rows for value in row.values):
        raise ValueError("a bar cannot be drawn below zero")


def _chart(title: str, drawn: str, height: float, head: str, series: Sequence[str], rows: Sequence[Bar]) -> Chart:
    said = "; ".join(f"{row.label}: {', '.join(told or _('sin dato') for told in row.told)}" for row in rows)
    alt = f"{title}. {said}." if said else _("%(title)s. Sin datos.") % {"title": title}
    columns = (head, *(series or (_("Valor"),)))
    table = tuple((row.label, *(told or _("sin dato") for told in row.told)) for row in rows)
    return Chart(title, _framed(title, alt, height, drawn), alt, columns, table)
