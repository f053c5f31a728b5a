"""Carta Estatutaria, texto oficial: importing it as a document and finding the paragraph beside each clause."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import get_language

from charter.clauses import CLAUSES
from charter.official import NotACharter, OfficialText, official_of, parse_official
from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit

from .models import CharterText

LARGEST = 2_000_000  # characters: ten times the Charter


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would bring: paragraphs and notes found, clauses that find their paragraph, and those that do not."""

    paragraphs: int
    notes: int
    found: tuple[str, ...]
    missing: tuple[str, ...]
    sha256: str


def preview(text: str) -> Preview:
    """Read an official text without keeping it. Raises `Conflict` with what to do when it is not a Charter."""
    if len(text) > LARGEST:
        raise Conflict(_too_long())
    try:
        official = parse_official(text)
    except NotACharter as fault:
        raise Conflict(fault.sentence("en" if get_language() == "en" else "es"), "not-a-charter") from fault
    found = tuple(id_ for id_ in CLAUSES if official_of(id_, official))
    missing = tuple(id_ for id_ in CLAUSES if id_ not in set(found))
    return Preview(len(official.paragraphs), len(official.notes), found, missing, hashlib.sha256(text.encode()).hexdigest())


def _too_long() -> str:
    from django.utils.translation import gettext

    return gettext("El archivo es demasiado largo para ser la Carta. Elija el archivo de texto de la Carta (menos de 2 MB).")


@transaction.atomic
def import_official(delegate: Delegate, *, text: str, source: str = "") -> CharterText:
    """Keep the official text (act `import-charter`). The same text again changes nothing and gives the row there is.

    Raises `Refused` for anybody but the Secretariat and `Conflict` when no clause finds its paragraph in the text.
    """
    verdict = permit(delegate, "import-charter", subject="portal.charter:1", audience=PUBLIC)
    seen = preview(text)
    if not seen.found:
        raise Conflict(NotACharter().sentence("en" if get_language() == "en" else "es"), "not-a-charter")
    known = CharterText.objects.filter(version=1).first()
    if known and known.sha256 == seen.sha256:
        return known
    row = CharterText.objects.create(text=text, sha256=seen.sha256, source=source, imported=clock.now())
    acts.enter(delegate, "portal.import-charter", subject="portal.charter:1", clauses=verdict.clauses, audience=PUBLIC,
               data={"sha256": seen.sha256, "clauses": len(seen.found), "source": source})
    return row


def current() -> OfficialText | None:
    """The official text shown beside the clauses, or None before any import. Kept until the chronicle moves."""

    def read() -> OfficialText | None:
        row = CharterText.objects.filter(version=1).first()
        return parse_official(row.text) if row else None

    return facts.remembered("official-charter", read)


def official_paragraph(clause_id: str) -> str | None:
    """The official paragraph or note in which a clause stands, or None."""
    official = current()
    return official_of(clause_id, official) if official else None
