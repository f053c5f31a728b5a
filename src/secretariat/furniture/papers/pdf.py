"""Toda la Carta: a paper as a tagged, accessible PDF (PDF/UA-1) on the Conference's letterhead, the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst
from django.utils import translation
from django.utils.translation import gettext as _

from secretariat.furniture.figures import long_date

from .content import Block, Grid, Heading, Pairs, Paper, Picture, Points, Words

HERE = Path(__file__).resolve().parent
FONTS = HERE.parent / "static" / "house" / "print"
ONLY_CHART = 900  # points: width at which a chart is drawn for Word, which takes no SVG


def pdf(paper: Paper) -> bytes:
    """The PDF of a paper; its date is the paper's day, so that it can be made again byte for byte."""
    with translation.override(paper.language):
        data = said(paper)
    maker = typst.Compiler(
        str(HERE / "letterhead.typ"),
        root=str(HERE),
        font_paths=[str(FONTS)] if FONTS.is_dir() else [],
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
    )
    return bytes(maker.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0))


def said(paper: Paper) -> dict[str, Any]:
    """Everything the drawing prints, in the paper's language (which must be the active one)."""
    house = _("Conferencia Regional sobre Migración")
    day = long_date(paper.day, paper.language)
    return {
        "language": paper.language,
        "title": paper.title,
        "symbol": paper.symbol,
        "day": paper.day.isoformat(),
        "date": day,
        "house": house,
        "office": _("Secretaría Ejecutiva"),
        "footer": " · ".join(part for part in (paper.symbol, day) if part),
        "fictitious": fictitious(paper),
        "to": list(paper.to),
        "wide": paper.wide,
        "blocks": [part for block in paper.blocks for part in drawn(block)],
        "signature": list(paper.signature),
        "reference": paper.reference,
    }


def fictitious(paper: Paper) -> str:
    """The sentence by which a paper of the demonstration says what it is; "" on a real one."""
    return _("Datos ficticios de demostración.") if paper.fictitious else ""


def figures_of(chart: Picture) -> Grid:
    """The table of a chart's figures: a picture never stands alone."""
    made = chart.chart
    return Grid(made.title, made.columns, made.rows, frozenset(range(1, len(made.columns))))


def drawn(block: Block) -> list[dict[str, Any]]:
    match block:
        case Heading(text, level):
            return [{"kind": "heading", "text": text, "level": level}]
        case Words(text, small):
            return [{"kind": "words", "text": text, "small": small}]
        case Points(items, numbered):
            return [{"kind": "points", "items": list(items), "numbered": numbered}]
        case Pairs(rows):
            return [{"kind": "pairs", "rows": [list(row) for row in rows]}]
        case Grid(caption, columns, rows, numbers, strong):
            return [{"kind": "grid", "caption": caption, "columns": list(columns), "rows": [list(row) for row in rows],
                     "numbers": sorted(numbers), "strong": sorted(strong)}]
        case Picture(chart):
            return [{"kind": "picture", "svg": chart.svg, "alt": chart.alt, "title": chart.title}, *drawn(figures_of(block))]
