"""Situación de un participante as JSON, in the shapes of the contract, to the audiences of the pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema
from ninja.errors import HttpError

from charter.errors import NotInForce
from charter.prose import explain
from charter.standing import Standing, timeline
from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language

from . import facts
from .audience import day_told, sees_level, sees_reasons, standings_told

router = Router()


class StandingOut(Schema):
    """A party's standing. `level` is "" and days are null where they are not the reader's; `why` likewise."""

    party: str
    category: str
    level: str
    since: dt.date | None
    until: dt.date | None
    why: dict[str, Any] | None


class StandingsOut(Schema):
    """The standing of one or all parties on a day."""

    on: dt.date
    standings: list[StandingOut]


def out(found: Standing, delegate: Delegate, lang: str, *, why: bool = True) -> dict[str, Any]:
    """The row as far as this reader may know it."""
    whole = sees_reasons(delegate, found.party)
    said = sees_level(delegate, found.party, found.category)
    return {
        "party": found.party, "category": found.category.value, "level": found.level.value if said else "",
        "since": found.since if said else None, "until": found.until if whole else None,
        "why": explain(found.why, lang) if whole and why else None,
    }


def spoken(request: HttpRequest) -> str:
    """The language of the sentences: English where the caller asks for it."""
    return "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else language("es")


def in_force(on: dt.date | None, lang: str) -> View:
    """The view of a day; HTTP 422 with the sentence of the core where no Charter is in force."""
    view = record.view(on or clock.today())
    if not view.in_force:
        raise HttpError(422, NotInForce(view.on, view.charter.on if view.charter else None).sentence(lang))
    return view


@router.get("", response=StandingsOut, url_name="standings")
def every(request: HttpRequest, on: dt.date | None = None) -> dict[str, Any]:
    """All parties, without reasons; what is not the reader's is left blank, and of days to come she is told what is so today."""
    lang = spoken(request)
    view = in_force(on, lang)
    delegate = request.delegate  # type: ignore[attr-defined]
    return {"on": view.on, "standings": [out(found, delegate, lang, why=False) for found in standings_told(delegate, view)]}


@router.get("{code}", response=StandingsOut, url_name="standing")
def one(request: HttpRequest, code: str, on: dt.date | None = None) -> dict[str, Any]:
    """One party with its reasons; `on` is today where a day to come is not the reader's."""
    lang = spoken(request)
    view = in_force(on, lang)
    if not facts.known_party(code, view):
        raise Http404
    delegate = request.delegate  # type: ignore[attr-defined]
    view = in_force(day_told(delegate, view.on, code), lang)
    return {"on": view.on, "standings": [out(facts.page(view, code).standing, delegate, lang)]}


@router.get("{code}/timeline", response=StandingsOut, url_name="timeline")
def line(request: HttpRequest, code: str, start: dt.date, end: dt.date) -> dict[str, Any]:
    """One row for each stretch of unchanged level from `start` to `end` (exclusive); 404 where it is not the reader's."""
    lang = spoken(request)
    view = record.view(clock.today())
    if not facts.known_party(code, view) or not sees_reasons(request.delegate, code):  # type: ignore[attr-defined]
        raise Http404
    if end.year > clock.today().year + 60:
        raise HttpError(422, "end: ask for at most sixty years ahead")
    try:
        rows = timeline(view, code, start, end)
    except NotInForce as fault:
        raise HttpError(422, fault.sentence(lang)) from fault
    return {"on": view.on, "standings": [out(row, request.delegate, lang) for row in rows]}  # type: ignore[attr-defined]
