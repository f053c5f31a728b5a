"""Documentos: what the rooms above may ask; constant numbers of queries, never writes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from secretariat.chronicle.delegate import Delegate

from . import audience
from .models import Document, Version

RESTRICTED = "R"  # series of documents for members only, so that numbers of the open series show no gap


@dataclass(frozen=True, slots=True)
class Language:
    """The newest version of a document in one language; `behind` when the original has a later revision."""

    version: Version
    behind: bool


def with_versions(documents: QuerySet[Document]) -> QuerySet[Document]:
    """The documents with their versions fetched beside them (one more query), texts left out."""
    versions = Version.objects.defer("text").order_by("language", "-revision")
    return documents.prefetch_related(Prefetch("versions", queryset=versions))


def languages(document: Document) -> list[Language]:
    """Newest version in each language, the original first. Uses fetched versions when there are some."""
    versions = sorted(document.versions.all(), key=lambda v: (v.language, -v.revision))
    newest: dict[str, Version] = {}
    for version in versions:
        newest.setdefault(version.language, version)
    originals = [v.revision for v in versions if v.status == "original"]
    latest = max(originals, default=0)
    rows = [Language(v, v.revision < latest and v.status != "original") for v in newest.values()]
    return sorted(rows, key=lambda row: (row.version.status != "original", row.version.language))


def papers(delegate: Delegate, about: str) -> list[Document]:
    """What was issued about a thing (`meetings.meeting:slug`) and this delegate may see. Two queries."""
    rows = with_versions(audience.visible(Document.objects.filter(about=about).defer("fold"), delegate))
    return sorted(rows, key=lambda d: natural(d.symbol))


def natural(symbol: str) -> list[tuple[int, str]]:
    """Sorting key of a symbol: DOC/2 before DOC/10."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", symbol)]


def next_symbol(stem: str, audience_of_it: str) -> str:
    """The next free symbol of a series: `CRM/RV/XXXI/DOC/4`; of members' own papers `CRM/RV/XXXI/DOC/R/2`. One
    query.
    """
    series = f"{stem}/DOC/" + ("" if audience_of_it in {"public", "participants"} else f"{RESTRICTED}/")
    taken = Document.objects.filter(symbol__startswith=series).values_list("symbol", flat=True)
    numbers = [int(tail) for tail in (symbol[len(series) :] for symbol in taken) if tail.isdigit()]
    return f"{series}{max(numbers, default=0) + 1}"


def search(delegate: Delegate, words: Iterable[str]) -> QuerySet[Document]:
    """Documents in whose title, symbol or text every folded word occurs, as far as this delegate may see them."""
    found = audience.visible(Document.objects.all(), delegate)
    for word in words:
        found = found.filter(fold__contains=f" {word} ")
    return found
