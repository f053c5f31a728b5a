"""Países Miembros, criterios as JSON: the laws and policies shared and the good practices published, as the pages filter them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from . import facts, files
from .forms import AskForm

router = Router()


class MeasureOut(Schema):
    """A law, policy or regulation. `verified`: the last day on which its country said that it still is so."""

    party: str
    kind: str
    title_es: str
    title_en: str
    institution: str
    pillar: str
    topics: str
    valid_from: dt.date
    valid_until: dt.date | None
    link: str
    language: str
    verified: dt.date
    fictitious: bool


class PracticeOut(Schema):
    """The public wording of a good practice."""

    party: str
    title_es: str
    title_en: str
    year: int
    pillar: str
    topics: str
    context: str
    problem: str
    done: str
    results: str
    evidence: str
    partners: str
    contact: str
    number: int
    published_on: dt.date
    fictitious: bool


@router.get("measures", response=list[MeasureOut], url_name="measures")
def measures(request: HttpRequest) -> list[dict[str, Any]]:
    """What is shared, by q, de (party), tipo, pilar, tema, anio."""
    found = facts.measures(request.delegate, AskForm(request.GET).asked())  # type: ignore[attr-defined]
    return [files.of_measure(row, "es") for row in found[:500]]


@router.get("", response=list[PracticeOut], url_name="practices")
def practices(request: HttpRequest) -> list[dict[str, Any]]:
    """Good practices published, by q, de (party), pilar, tema, anio."""
    found = facts.practices(request.delegate, AskForm(request.GET).asked())  # type: ignore[attr-defined]
    return [files.of_practice(row, "es") for row in found[:500]]
