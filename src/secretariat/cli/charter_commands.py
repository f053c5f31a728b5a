"""Carta Estatutaria: its clauses and their evidence on the command line, and the import of the official text."""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Iterator, Mapping
from typing import Any

from charter.clauses import CLAUSES
from secretariat.cli.asking import readings_of
from secretariat.cli.installed import command
from secretariat.cli.telling import tell


def clauses(options: argparse.Namespace) -> int:
    """``charter clauses``: every clause with its place, kind, force and our text in both languages."""
    readings_of(options)
    document = {
        "law": 1,
        "clauses": [
            {
                "id": clause.id,
                "n": clause.n,
                "heading": clause.heading,
                "place": dict(clause.place),
                "type": clause.type,
                "force": clause.force,
                "notes": list(clause.notes),
                "readings": list(clause.readings),
                "text": dict(clause.text),
                "does": dict(clause.does),
                "judged": clause.judged,
            }
            for clause in CLAUSES.values()
        ],
    }
    lang = options.lang
    tell(options, document, (f"{c.id}\n  {c.place[lang]}\n  {c.text[lang]}" for c in CLAUSES.values()))
    return 0


def coverage(options: argparse.Namespace) -> int:
    """``charter coverage``: what evidence there is of each clause, by force; never one percentage."""
    from secretariat.cli.coverage import coverage as evidence

    readings_of(options)
    document = evidence()
    tell(options, document, _coverage_told(document, options.lang))
    return 0


def _coverage_told(document: Mapping[str, Any], lang: str) -> Iterator[str]:
    of, cited, shown = {
        "es": ("de", "citadas por alguna regla del núcleo", "se muestran, no se juzgan"),
        "en": ("of", "cited by some rule of the core", "shown, not judged"),
    }[lang]
    for force, counts in document["by_force"].items():
        yield f"{force}: {counts['code']} {of} {counts['clauses']} {cited}; {counts['not_judged']} {shown}"
    for row in document["clauses"]:
        if row["judged"] and not row["code"]:
            yield f"  {row['id']}"


def take_in(options: argparse.Namespace) -> int:
    """``charter import FILE``: the official text of the Charter, which then shows beside its clauses."""
    document = command("charter_import", pathlib.Path(options.file))
    told = {
        "es": "{paragraphs} párrafos; {clauses} cláusulas tienen ya su texto oficial.",
        "en": "{paragraphs} paragraphs; {clauses} clauses now have their official text.",
    }[options.lang]
    lines = [told.format(**document), *(f"  - {id_}" for id_ in document["without"])]
    tell(options, document, lines)
    return 0
