"""The same facts and acts of this room as JSON; no logic of its own."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema, Status
from ninja.security import django_auth

from . import acts, audience, paging
from .acts.delegations import Accredited
from .models import Delegation, Item, Meeting, Session
from .rooms import sees_item

router = Router()
MOST = 50


class MeetingOut(Schema):
    """A meeting as its reader may see it; days that are not known are null."""

    slug: str
    body: str
    number: str
    title_es: str
    title_en: str
    form: str
    mode: str
    open: bool
    state: str
    city: str
    country: str
    zone: str
    year: int
    starts: dt.date | None
    ends: dt.date | None
    sources: list[str]
    confidence: str
    fictitious: bool


class SessionOut(Schema):
    """A session whose doors are open to its reader."""

    number: int
    title_es: str
    title_en: str
    starts: dt.datetime
    ends: dt.datetime
    opened: dt.datetime | None
    ended: dt.datetime | None
    closed: bool


class ItemOut(Schema):
    """An agenda item its reader may see."""

    id: int
    kind: str
    title_es: str
    title_en: str
    proposed_by: str
    state: str
    session: int | None = None

    @staticmethod
    def resolve_session(row: Item) -> int | None:
        return row.session.number if row.session else None


class MeetingDetail(MeetingOut):
    """A meeting with its visible sessions and items."""

    sessions: list[SessionOut]
    items: list[ItemOut]


class ItemIn(Schema):
    """An agenda item as proposed."""

    title_es: str = Field(min_length=1, max_length=250)
    title_en: str = Field(min_length=1, max_length=250)
    motive: str = Field("", max_length=4000)


class PersonIn(Schema):
    """One person of a delegation."""

    office: str = Field(min_length=1, max_length=160)
    name: str = Field("", max_length=160)
    level: str
    head: bool = False


class PersonOut(PersonIn):
    fictitious: bool = False


class DelegationOut(Schema):
    """A delegation; names of persons are for members and the Secretariat, and each party's own."""

    party: str
    submitted: dt.datetime
    confirmed: dt.datetime | None
    returned: dt.datetime | None
    note: str
    people: list[PersonOut]

    @staticmethod
    def resolve_people(row: Delegation) -> list[object]:
        return list(row.people.all())


def fetch(request: HttpRequest, slug: str) -> Meeting:
    row = audience.visible(Meeting.objects.filter(slug=slug), request.delegate).first()
    if row is None:
        raise Http404
    return row


@router.get("/", response=list[MeetingOut], summary="Meetings, newest first; page with `after`: year_day_slug of the last row")
def meeting_list(request: HttpRequest, body: str = "", year: int | None = None, after: str = "") -> list[Meeting]:
    """Meetings this reader may see; a row's key is `{year}_{starts or -}_{slug}`."""
    rows = audience.visible(Meeting.objects.defer("fold"), request.delegate)
    if body:
        rows = rows.filter(body=body)
    if year is not None:
        rows = rows.filter(year=year)
    condition = paging.after(after)
    if condition is not None:
        rows = rows.filter(condition)
    return list(rows[:MOST])


@router.get("/{slug}", response=MeetingDetail, summary="One meeting with its sessions and agenda")
def meeting(request: HttpRequest, slug: str) -> dict[str, object]:
    """One meeting; 404 when it is not this reader's to see."""
    row = fetch(request, slug)
    sessions = audience.visible_sessions(Session.objects.filter(meeting=row).order_by("starts", "number"), request.delegate)
    items = audience.visible_items(Item.objects.filter(meeting=row).select_related("session").order_by("order", "id"), request.delegate)
    shown = {name: getattr(row, name) for name in MeetingOut.model_fields}
    return {**shown, "sessions": list(sessions), "items": [i for i in items if sees_item(request.delegate, i)]}


@router.get("/{slug}/delegations", response=list[DelegationOut], summary="Delegations this reader may see")
def delegation_list(request: HttpRequest, slug: str) -> list[Delegation]:
    """All for members and the Secretariat, its own for an observer, none for the public."""
    rows = Delegation.objects.filter(meeting=fetch(request, slug))
    return list(audience.visible_delegations(rows, request.delegate).prefetch_related("people"))


@router.post("/{slug}/items", response={201: ItemOut}, auth=django_auth, summary="Propose an agenda item (Member Countries)")
def propose_item(request: HttpRequest, slug: str, body: ItemIn) -> Status[Item]:
    """The same act as the page; refused (403) with its reasons for who may not."""
    item = acts.propose_item(request.delegate, fetch(request, slug), title_es=body.title_es, title_en=body.title_en, motive=body.motive)
    return Status(201, item)


@router.put("/{slug}/delegation", response=DelegationOut, auth=django_auth, summary="Accredit one's own delegation")
def accredit(request: HttpRequest, slug: str, body: list[PersonIn]) -> Delegation:
    """The same act as the page: replaces what was accredited; then it awaits confirmation."""
    return acts.accredit(request.delegate, fetch(request, slug), [Accredited(p.office, p.level, p.name, p.head) for p in body])
