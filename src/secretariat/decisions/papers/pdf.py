"""Documentos y Declaraciones: an adopted text as a tagged, accessible PDF (PDF/UA-1), the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst
from django.utils import translation
from django.utils.translation import gettext as _

from secretariat.furniture.figures import long_date

from .content import Paper

HERE = Path(__file__).resolve().parent
FONTS = HERE.parents[1] / "furniture" / "static" / "house" / "print"


def made(paper: Paper) -> bytes:
    """The PDF of a paper. Its date is the day of adoption, so that it can be made again byte for byte."""
    with translation.override(paper.language):
        data = words(paper)
    maker = typst.Compiler(
        str(HERE / "declaration.typ"),
        root=str(HERE),
        font_paths=[str(FONTS)] if FONTS.is_dir() else [],
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
    )
    content = maker.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)
    return bytes(content)


def words(paper: Paper) -> dict[str, Any]:
    """Everything that the drawing prints, in the paper's language."""
    seen: set[int] = set()
    paragraphs = []
    for row in paper.paragraphs:
        notes = []
        for number in row.notes:
            notes.append({"number": number, "first": number not in seen})
            seen.add(number)
        paragraphs.append(
            {"kind": row.kind, "number": row.number, "opening": row.opening, "rest": row.rest.replace("US$ ", "US$\u00a0"), "notes": notes}
        )
    return {
        "language": paper.language,
        "symbol": paper.symbol,
        "title": paper.title,
        "meeting": paper.meeting,
        "day": str(paper.adopted or "1996-01-01"),
        "author": _("Conferencia Regional sobre Migración"),
        "house": _("Conferencia Regional sobre Migración"),
        "adopted": _("Adoptada por consenso"),
        "outcome": paper.outcome,
        "footer": f"{paper.symbol} · {long_date(paper.adopted, paper.language)}" if paper.adopted else paper.symbol,
        "paragraphs": paragraphs,
        "present": _("Presentes"),
        "columns": [_("País Miembro"), _("Jefatura de delegación")],
        "notes": {
            str(note.number): {
                "head": _("Reserva de %(party)s:") % {"party": note.name},
                "words": note.words,
                "language": note.language,
                "where": note.where,
            }
            for note in paper.notes
        },
        "members": [{"name": row.name, "head": row.head or "–"} for row in paper.members],
        "attendance": paper.attendance,
        "integrity": integrity(paper),
        "address": paper.address,
        "fictitious": _("Datos ficticios de demostración.") if paper.fictitious else "",
    }


def integrity(paper: Paper) -> str:
    """The line that lets a reader check the text: hash and number of the chronicle's entry."""
    said = _("Huella SHA-256 del texto: %(hash)s.") % {"hash": paper.sha256}
    if paper.entry:
        said += " " + _("Entrada %(number)s de la crónica.") % {"number": paper.entry}
    return said
