"""Propuesta de Declaración: reads drafts as the pages and the rooms above need them. Never writes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .models import Amendment, Provision, Text


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as a reader meets it: with the number it has in print (None for preamble and headings)."""

    provision: Provision
    number: int | None

    @property
    def key(self) -> str:
        return self.provision.key


def numbered(provisions: Iterable[Provision]) -> list[Line]:
    """Paragraphs in order with their printed numbers: operative ones count from 1."""
    lines, count = [], 0
    for provision in provisions:
        if provision.removed:
            continue
        operative = provision.kind == "operative"
        count += operative
        lines.append(Line(provision, count if operative else None))
    return lines


def lines(text: Text) -> list[Line]:
    """The paragraphs of a text as they stand. One query."""
    return numbered(Provision.objects.filter(text=text, removed=False).order_by("order", "id"))


def as_frozen(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The paragraphs as a question freezes them: keys, numbers, words in both languages, tags, clauses cited, effects."""
    return [
        {
            "key": line.key,
            "number": line.number,
            "kind": line.provision.kind,
            "es": line.provision.es,
            "en": line.provision.en,
            "tags": sorted(line.provision.tags),
            "cites": list(line.provision.cites),
            "effect": line.provision.effect,
        }
        for line in lines
    ]


def seal(frozen: Sequence[Any]) -> str:
    """SHA-256 of the canonical JSON (sorted keys, no blanks, UTF-8) of frozen paragraphs, in hexadecimal."""
    spelt = json.dumps(frozen, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(spelt.encode()).hexdigest()


def open_amendments(text: Text) -> dict[str, list[Amendment]]:
    """Proposals that await an answer, by the key of their paragraph ("" for new paragraphs). One query."""
    found: dict[str, list[Amendment]] = {}
    rows = Amendment.objects.filter(text=text, state="proposed").select_related("provision").order_by("id")
    for row in rows:
        found.setdefault(row.provision.key if row.provision else "", []).append(row)
    return found


def untranslated(lines: Sequence[Line]) -> list[Line]:
    """Paragraphs that lack their English: both languages go to consensus together."""
    return [line for line in lines if not line.provision.en.strip()]
