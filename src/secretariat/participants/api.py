"""Países Miembros, Observadores, RROCM as JSON: the same cards and the same words of standing as on the pages."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from . import facts
from .models import Party

router = Router()


class PartyOut(Schema):
    """A party's card. `standing`: code of its standing today, "" where it is not the reader's to know."""

    code: str
    category: str
    name: dict[str, str]
    acronym: dict[str, str]
    attested: str
    note: dict[str, str]
    sources: list[str]
    standing: str
    since: dt.date | None


class FocalPointOut(Schema):
    """An office designated as focal point; `until` is exclusive."""

    institution: dict[str, str]
    office: dict[str, str]
    since: dt.date
    until: dt.date | None
    fictitious: bool


class PartyPageOut(PartyOut):
    """A party's card with its focal points in force today."""

    focal_points: list[FocalPointOut]


def out(party: Party, word: facts.Word | None) -> dict[str, object]:
    return {
        "code": party.code,
        "category": party.category,
        "name": {"es": party.name_es, "en": party.name_en},
        "acronym": {"es": party.acronym_es, "en": party.acronym_en},
        "attested": party.attested,
        "note": {"es": party.note_es, "en": party.note_en},
        "sources": party.sources,
        "standing": word.kind if word else "",
        "since": word.since if word else None,
    }


@router.get("", response=list[PartyOut], url_name="participants")
def parties(request: HttpRequest) -> list[dict[str, object]]:
    """All parties: members in alphabetical order, observers, civil society."""
    words = facts.words_today(request.delegate)  # type: ignore[attr-defined]
    return [out(party, words.get(party.code)) for shelf in facts.shelves("es") for party in shelf.parties]


@router.get("{code}", response=PartyPageOut, url_name="participant")
def party(request: HttpRequest, code: str) -> dict[str, object]:
    """One party with its focal points."""
    found = facts.party(code)
    if found is None:
        raise Http404
    word = facts.words_today(request.delegate).get(code)  # type: ignore[attr-defined]
    points = facts.focal_points(code) if found.category == "member" else []
    return {
        **out(found, word),
        "focal_points": [
            {
                "institution": {"es": p.institution_es, "en": p.institution_en},
                "office": {"es": p.office_es, "en": p.office_en},
                "since": p.since,
                "until": p.until,
                "fictitious": p.fictitious,
            }
            for p in points
        ],
    }
