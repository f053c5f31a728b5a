"""Toda la Carta: how the command line tells its answers, as one JSON document or as prose."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from charter.parties import Level, name

LEVELS: Mapping[str, Mapping[Level, str]] = {
    "es": {
        Level.FULL: "voz y voto",
        Level.VOICE_WITHOUT_VOTE: "voz sin voto",
        Level.EXCLUDED: "sin participación en las reuniones",
        Level.OBSERVER: "observador",
        Level.LAPSED: "estatus perdido",
        Level.NONE: "sin estatus",
        Level.PERMANENT: "participación permanente",
    },
    "en": {
        Level.FULL: "voice and vote",
        Level.VOICE_WITHOUT_VOTE: "voice but no vote",
        Level.EXCLUDED: "no participation in meetings",
        Level.OBSERVER: "observer",
        Level.LAPSED: "status lost",
        Level.NONE: "no status",
        Level.PERMANENT: "permanent participation",
    },
}


def tell(options: argparse.Namespace, document: Mapping[str, object], lines: Iterable[str]) -> None:
    """Write the answer: ``document`` with ``--json``, else ``lines`` (made only when wanted)."""
    if options.json:
        json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return
    for line in lines:
        sys.stdout.write(f"{line}\n")


def titled(code: str, lang: str) -> str:
    """The name of a party at the head of a line, its code beside it where it has a name."""
    known = name(code, lang)
    return code if known == code else f"{known[:1].upper()}{known[1:]} ({code})"


def span(since: date | None, until: date | None, lang: str) -> str:
    """A half-open period in a few words."""
    words = ("desde", "hasta antes de") if lang == "es" else ("from", "until before")
    parts = [f"{word} {day.isoformat()}" for word, day in zip(words, (since, until), strict=True) if day is not None]
    return ", ".join(parts)


def indented(why: Mapping[str, Any], depth: int = 1) -> Iterator[str]:
    """A reason, already explained, as a tree of lines with the clause of each node."""
    mark = {True: "+", False: "-", None: "?"}[why["holds"]]
    yield f"{'  ' * depth}{mark} {why['text']}  [{why['clause']}]"
    for part in why["parts"]:
        yield from indented(part, depth + 1)
