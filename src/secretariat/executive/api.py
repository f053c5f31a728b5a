"""Secretaría Ejecutiva as JSON: the office on a day, the mandates, and their closing; the same facts and acts as the pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema, Status
from ninja.security import django_auth

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import MEMBERS

from . import acts, facts, mandates

router = Router()


class MandateOut(Schema):
    """A mandate: `state` is open, due-soon, overdue or closed; `due` null where nobody set a term."""

    slug: str
    by: str
    title: str
    given: dt.date
    due: dt.date | None
    state: str
    closed: dt.date | None
    result: str
    decision: str
    fictitious: bool


class NoteIn(Schema):
    """How a mandate goes, and what shows it."""

    words: str = Field(max_length=4000)
    evidence: str = Field("", max_length=300)


class ResultIn(Schema):
    """With which result a mandate is closed, and the document that shows it."""

    result: str = Field(max_length=4000)
    evidence: str = Field("", max_length=200)


def _language(request: HttpRequest) -> str:
    return "en" if request.headers.get("Accept-Language", "").lower().startswith("en") else "es"


@router.get("", url_name="executive_office")
def office(request: HttpRequest, on: dt.date | None = None) -> dict[str, Any]:
    """Who holds the office on a day (today when left out), her terms, and the calls; `holder` null while it is vacant."""
    view = record.view(on or clock.today())
    held, inside = facts.office(view), request.delegate.sees(MEMBERS)  # type: ignore[attr-defined]
    return {
        "on": view.on.isoformat(),
        "holder": held.holder.as_json() if held.holder else None,
        "terms": [
            {"number": term.number, "since": term.since, "until": term.until, "decided": term.decided, "evaluations": term.evaluations}
            for term in held.terms
        ],
        "calls": [
            {"call": one.slug, "opened": one.opened, "closes": one.closes, "state": one.state}
            for one in facts.calls(view, inside=inside)
        ],
    }


@router.get("mandates", response=list[MandateOut], url_name="mandates")
def listing(request: HttpRequest) -> list[mandates.Line]:
    """The mandates that the caller may see, those that wait longest first."""
    return mandates.lines(request.delegate, clock.today(), _language(request))  # type: ignore[attr-defined]


def _found(request: HttpRequest, slug: str) -> mandates.Line:
    one = mandates.line(request.delegate, slug, clock.today(), _language(request))  # type: ignore[attr-defined]
    if one is None:
        raise Http404
    return one


@router.get("mandates/{slug}", response=MandateOut, url_name="mandate")
def mandate(request: HttpRequest, slug: str) -> mandates.Line:
    """One mandate."""
    return _found(request, slug)


@router.post("mandates/{slug}/notes", response={201: MandateOut}, auth=django_auth, url_name="mandate_note")
def note(request: HttpRequest, slug: str, given: NoteIn) -> Status[mandates.Line]:
    """Note how a mandate goes. The Secretariat."""
    _found(request, slug)
    acts.note(request.delegate, slug, words=given.words, evidence=given.evidence)  # type: ignore[attr-defined]
    return Status(201, _found(request, slug))


@router.post("mandates/{slug}/result", response=MandateOut, auth=django_auth, url_name="mandate_result")
def close(request: HttpRequest, slug: str, given: ResultIn) -> mandates.Line:
    """Close a mandate with its result. The Secretariat."""
    _found(request, slug)
    acts.close_mandate(request.delegate, slug, result=given.result, evidence=given.evidence)  # type: ignore[attr-defined]
    return _found(request, slug)
