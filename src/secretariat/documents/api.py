"""The same facts of this room as JSON; no logic of its own."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest
from django.urls import reverse
from ninja import Field, Router, Schema

from . import audience, facts, words
from .models import Document

router = Router()
MOST = 100


class FileOut(Schema):
    """One language of a document: its newest revision."""

    language: str
    revision: int
    status: str
    content_type: str
    size: int
    sha256: str
    behind: bool = Field(description="the original has a later revision")
    url: str


class DocumentOut(Schema):
    """A document as its reader may see it."""

    symbol: str
    kind: str
    title_es: str
    title_en: str
    about: str
    audience: str
    issued: dt.date
    party: str
    fictitious: bool
    files: list[FileOut]


def shown(row: Document) -> DocumentOut:
    files = [
        FileOut(
            language=v.language,
            revision=v.revision,
            status=v.status,
            content_type=v.content_type,
            size=v.size,
            sha256=v.sha256,
            behind=line.behind,
            url=reverse("documents:file", args=[v.pk]),
        )
        for line in facts.languages(row)
        for v in [line.version]
    ]
    return DocumentOut(
        symbol=row.symbol,
        kind=row.kind,
        title_es=row.title_es,
        title_en=row.title_en,
        about=row.about,
        audience=row.audience,
        issued=row.issued,
        party=row.party,
        fictitious=row.fictitious,
        files=files,
    )


@router.get("/", response=list[DocumentOut], summary="Documents by symbol; page with `after` (symbol of the last row)")
def document_list(request: HttpRequest, about: str = "", q: str = "", after: str = "") -> list[DocumentOut]:
    """Documents this reader may see, in the order of their symbols; `after` is the last symbol of the page before."""
    asked = words.words(q, "es")
    rows = facts.search(request.delegate, asked) if asked else audience.visible(Document.objects.all(), request.delegate)
    if about:
        rows = rows.filter(about=about)
    if after:
        rows = rows.filter(symbol__gt=after)
    return [shown(row) for row in facts.with_versions(rows.order_by("symbol").defer("fold"))[:MOST]]


@router.get("/{path:symbol}", response=DocumentOut, summary="One document by its symbol")
def document(request: HttpRequest, symbol: str) -> DocumentOut:
    """One document; 404 when it is not there or not this reader's to see."""
    row = facts.with_versions(audience.visible(Document.objects.filter(symbol=symbol), request.delegate)).first()
    if row is None:
        raise Http404
    return shown(row)
