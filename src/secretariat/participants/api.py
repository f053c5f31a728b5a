"""Países Miembros, Observadores, RROCM as JSON: the same cards and the same words of standing as on the pages."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from . import directory_facts, facts
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


class LineOut(Schema):
    """An office designated to a function; `until` is exclusive. `person` is null where she is not the reader's to know."""

    function: str
    matter: str
    rank: str
    institution: dict[str, str]
    unit: dict[str, str]
    office: dict[str, str]
    since: dt.date
    until: dt.date | None
    instrument: str
    instrument_on: dt.date | None
    confirmed: dt.date
    person: dict[str, str] | None
    fictitious: bool


class PartyPageOut(PartyOut):
    """A party's card with its directory of today; its focal points stand apart too."""

    focal_points: list[LineOut]
    directory: list[LineOut]


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
    """One party with its focal points and the rest of its directory."""
    found = facts.party(code)
    if found is None:
        raise Http404
    word = facts.words_today(request.delegate).get(code)  # type: ignore[attr-defined]
    lines = [line_out(line) for line in directory_facts.current(request.delegate, code, "es")]  # type: ignore[attr-defined]
    return {**out(found, word), "directory": lines, "focal_points": [line for line in lines if line["function"] == "focal-point"]}


def line_out(line: directory_facts.Line) -> dict[str, object]:
    row, post, institution, holder = line.row, line.row.post, line.row.post.institution, line.holder
    held = ("treatment", "given", "family", "mail", "phone", "language", "visibility")
    return {
        "function": row.function,
        "matter": row.matter,
        "rank": row.rank,
        "institution": {"es": institution.name_es, "en": institution.name_en},
        "unit": {"es": post.unit_es, "en": post.unit_en},
        "office": {"es": post.office_es, "en": post.office_en},
        "since": row.since,
        "until": row.until,
        "instrument": row.instrument,
        "instrument_on": row.instrument_on,
        "confirmed": line.confirmed,
        "person": {name: getattr(holder, name) for name in held} if holder else None,
        "fictitious": row.fictitious,
    }
