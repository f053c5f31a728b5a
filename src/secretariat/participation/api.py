"""Países Observadores; Organismos Observadores as JSON: countdowns, the life of each, applications and notices; the same acts."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema, Status
from ninja.security import django_auth

from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record

from . import acts, audience, facts
from .models import Application, Notice

router = Router()


class CountdownOut(Schema):
    """Where an observer stands: last attendance, day of lapse, day by which notice is due, and whether it is late."""

    party: str
    category: str
    level: str
    state: str
    since: dt.date
    last_attendance: dt.date | None
    lapse: dt.date | None
    attend_by: dt.date | None
    notice_opens: dt.date | None
    notice_due: dt.date | None
    notice_sent: dt.date | None
    late: bool
    clauses: list[str]


class MomentOut(Schema):
    """One event of an observer's life, with its fact and clause."""

    on: dt.date
    kind: str
    clause: str
    fact: str
    meeting: str
    foreseen: bool


class ApplicationOut(Schema):
    """An application as its register shows it; the office that applies is not told here."""

    number: int
    code: str
    category: str
    name: dict[str, str]
    state: str
    sent: dt.datetime | None
    registered: dt.datetime | None
    forwarded: dt.datetime | None
    fact: str
    fictitious: bool


class NoticeOut(Schema):
    """A notice of lapse that left."""

    number: int
    party: str
    lapse: dt.date
    due: dt.date
    sent: dt.date
    late: bool
    received: dt.date | None
    received_how: str
    fact: str
    fictitious: bool


class ContestIn(Schema):
    """An absence that is contested, and what shows the attendance."""

    meeting: str = Field(max_length=60)
    text: str = Field(max_length=4000)


def _view() -> View:
    view = record.view(clock.today())
    if not view.in_force:
        raise Http404
    return view


def _told(found: facts.Countdown) -> dict[str, Any]:
    return {
        "party": found.party,
        "category": found.category,
        "level": found.level,
        "state": found.state,
        "since": found.since,
        "last_attendance": found.last,
        "lapse": found.lapse,
        "attend_by": found.attend_by,
        "notice_opens": found.opens,
        "notice_due": found.due,
        "notice_sent": found.sent,
        "late": found.late,
        "clauses": [found.clause, found.notice_clause],
    }


def _notice(row: Notice) -> dict[str, Any]:
    named = ("party", "lapse", "due", "sent", "late", "received", "received_how", "fact", "fictitious")
    return {"number": row.pk, **{name: getattr(row, name) for name in named}}


@router.get("observers", response=list[CountdownOut], url_name="observers")
def countdowns(request: HttpRequest) -> list[dict[str, Any]]:
    """The countdown of every observer, for members and the Secretariat; an observer gets its own."""
    rows = facts.countdowns(_view())
    return [_told(row) for row in rows if audience.sees_life(request.delegate, row.party)]


@router.get("observers/{party}/life", response=list[MomentOut], url_name="observer_life")
def life(request: HttpRequest, party: str) -> list[dict[str, Any]]:
    """The life of one observer, newest first; 404 for who may not see it."""
    if not audience.sees_life(request.delegate, party):
        raise Http404
    found = facts.life(_view(), party)
    if not found:
        raise Http404
    named = ("on", "kind", "clause", "fact", "meeting")
    return [{**{name: getattr(one, name) for name in named}, "foreseen": one.ahead} for one in found]


@router.get("applications", response=list[ApplicationOut], url_name="applications")
def applications(request: HttpRequest) -> list[dict[str, Any]]:
    """The newest hundred applications this reader may see."""
    rows = audience.applications(Application.objects.all(), request.delegate).order_by("-pk")[:100]
    named = ("code", "category", "state", "sent", "registered", "forwarded", "fact", "fictitious")
    return [
        {"number": row.pk, "name": {"es": row.name_es, "en": row.name_en}, **{name: getattr(row, name) for name in named}} for row in rows
    ]


@router.get("notices", response=list[NoticeOut], url_name="lapse_notices")
def notices(request: HttpRequest) -> list[dict[str, Any]]:
    """The newest hundred notices this reader may see."""
    return [_notice(row) for row in audience.notices(Notice.objects.all(), request.delegate).order_by("-sent", "-pk")[:100]]


@router.post("observers/{party}/notice", response={201: NoticeOut}, auth=django_auth, url_name="send_lapse_notice")
def send_notice(request: HttpRequest, party: str) -> Any:
    """Send the notice of a lapse; 403 with its clause, 409 where nothing is to be sent."""
    return Status(201, _notice(acts.send_notice(request.delegate, party)))


@router.post("observers/{party}/contests", response={201: dict[str, int]}, auth=django_auth, url_name="contest_absence")
def contest(request: HttpRequest, party: str, given: ContestIn) -> Any:
    """Contest an absence of the attendance table."""
    return Status(201, {"number": acts.contest(request.delegate, party, meeting=given.meeting, text=given.text).pk})
