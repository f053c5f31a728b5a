"""Estructura institucional as JSON: the offices of a day in the contract's shape, the history of the presidency."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from charter.offices import offices
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record

from . import facts

router = Router()


class YearOut(Schema):
    """Who presided in a year: `party` null where not found; `confidence` says how it is known."""

    year: int
    party: str | None
    confidence: str
    since: dt.date | None
    note: dict[str, str]
    sources: list[str]


class GroupOut(Schema):
    """A working group with its mandate; `ends` is the first day without it, null where the record has no term."""

    group: str
    name: dict[str, str]
    mandate: dict[str, str]
    objectives: dict[str, str]
    pillar: int | None
    decision: str
    ends: dt.date | None
    fictitious: bool


@router.get("", url_name="offices")
def offices_of_a_day(request: HttpRequest, on: dt.date | None = None) -> dict[str, Any]:
    """Presidency, Troika, Executive Secretary, plan and working groups on a day (today when left out)."""
    day = on or clock.today()
    lang = "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "es"
    return {"on": day.isoformat(), **offices(record.view(day), lang)}


@router.get("presidencies", response=list[YearOut], url_name="presidencies")
def presidencies(request: HttpRequest) -> list[dict[str, Any]]:
    """Year by year, newest first."""
    found = []
    for year in facts.years():
        term, row = (year.terms[-1] if year.terms else None), year.row
        found.append(
            {
                "year": year.year,
                "party": (term.party if term else None) or (row.party if row else None) or None,
                "confidence": "record" if term else row.confidence if row else "unknown",
                "since": term.start if term else None,
                "note": {"es": row.note_es if row else "", "en": row.note_en if row else ""},
                "sources": row.sources if row else [],
            }
        )
    return found


@router.get("groups", response=list[GroupOut], url_name="groups")
def working_groups(request: HttpRequest) -> list[dict[str, Any]]:
    """The working groups kept here, with the term the record gives them today."""
    ends = {group.group: group.ends for group in facts.offices_on().groups}
    return [
        {
            "group": code,
            "name": {"es": row.name_es, "en": row.name_en},
            "mandate": {"es": row.mandate_es, "en": row.mandate_en},
            "objectives": {"es": row.objectives_es, "en": row.objectives_en},
            "pillar": row.pillar,
            "decision": row.decision,
            "ends": ends.get(code),
            "fictitious": row.fictitious,
        }
        for code, row in facts.rows().bodies.items()
        if code.startswith("wg:")
    ]
