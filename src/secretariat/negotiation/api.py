"""The same facts and acts of this room as JSON; no logic of its own."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from ninja.security import django_auth

from . import acts, audience, facts
from .models import Provision, Text

router = Router()


class TextRow(Schema):
    """A text under negotiation."""

    id: int
    symbol: str
    kind: str
    title_es: str
    title_en: str
    meeting: str
    version: int
    frozen: bool
    adopted: bool
    fictitious: bool


class TextOut(TextRow):
    """A text with its paragraphs as they stand, in both languages."""

    paragraphs: list[dict[str, Any]]


class ProposalIn(Schema):
    """Another wording for a paragraph (`key`), or a new paragraph (without it)."""

    es: str
    en: str = ""
    reason: str = ""
    key: str = ""


@router.get("/texts", response=list[TextRow])
def texts(request: HttpRequest) -> Any:
    """The newest hundred texts that the reader may see."""
    return list(audience.visible(Text.objects.all(), request.delegate).order_by("-pk")[:100])


@router.get("/texts/{pk}", response=TextOut)
def text(request: HttpRequest, pk: int) -> Any:
    """One text."""
    row = get_object_or_404(audience.visible(Text.objects.all(), request.delegate), pk=pk)
    kept = {key: getattr(row, key) for key in TextRow.model_fields}
    return {**kept, "paragraphs": facts.as_frozen(facts.lines(row))}


@router.post("/texts/{pk}/proposals", response={201: dict[str, int]}, auth=django_auth)
def propose(request: HttpRequest, pk: int, given: ProposalIn) -> Any:
    """Propose a wording; the Presidency answers."""
    row = get_object_or_404(audience.visible(Text.objects.all(), request.delegate), pk=pk)
    provisions = audience.visible_provisions(Provision.objects.filter(text=row), request.delegate)
    provision = get_object_or_404(provisions, key=given.key) if given.key else None
    made = acts.propose(request.delegate, row, es=given.es, en=given.en, reason=given.reason, provision=provision)
    return {"id": made.pk}
