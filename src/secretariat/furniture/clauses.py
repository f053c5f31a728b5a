"""Toda la Carta: a clause as pages show it. Its place in words, its own address, our short text."""

from __future__ import annotations

from dataclasses import dataclass

from charter.clauses import CLAUSES

from .addresses import house_url
from .figures import language


@dataclass(frozen=True, slots=True)
class ShownClause:
    """A clause in one language: `place` ("Mandato, párr. 1, nota 3"), `text` (our words), `url` ("" if no page yet)."""

    id: str
    place: str
    text: str
    url: str


def shown(clause: str, lang: str = "") -> ShownClause:
    """The clause as the reader's page shows it. An id the Charter does not know shows as itself, without link."""
    known = CLAUSES.get(clause)
    if known is None:
        return ShownClause(clause, clause, "", "")
    lang = language(lang)
    page = house_url("portal:clause", clause)
    if not page:
        charter = house_url("portal:charter")
        page = f"{charter}#{clause}" if charter else ""
    return ShownClause(clause, known.place[lang], known.text[lang], page)
