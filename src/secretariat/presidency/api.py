"""Presidencia Pro-Témpore y Troika as JSON: who comes when, the work plan, joint meetings, acts abroad; the same acts as the pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Field, Router, Schema
from ninja.security import django_auth

from secretariat.institutions.facts import offices_on

from . import audience, facts
from .acts import joint as joint_acts
from .acts import offers as offer_acts
from .acts import outside as outside_acts
from .models import JointMeeting, OutsideAct

router = Router()


class YearOut(Schema):
    """One year of the calendar. `offers`: members whose word stands or is awaited; empty for outsiders."""

    year: int
    party: str | None
    since: dt.date | None
    offers: list[str]


class PresidencyOut(Schema):
    """Who presides, until when, who follows, and the years to come."""

    party: str | None
    since: dt.date | None
    until: dt.date | None
    ad_interim: bool
    successor: str | None
    years: list[YearOut]


class LineOut(Schema):
    """One activity of a work plan."""

    order: int
    activity: str
    pillar: int
    month: dt.date
    responsible: str
    result: str
    state: str
    outcome: str


class PlanOut(Schema):
    """A work plan with its activities."""

    slug: str
    party: str
    year: int
    state: str
    version: int
    lines: list[LineOut]


class JointOut(Schema):
    """A meeting of two or more members. `results`: empty where the reader may not read them yet."""

    slug: str
    topic: str
    parties: list[str]
    day: dt.date
    held: dt.date | None
    shared: bool
    withheld: str
    results: str


class OutsideOut(Schema):
    """An act towards the outside. `report`: members' own."""

    id: int
    kind: str
    quality: str
    party: str
    forum: str
    day: dt.date
    topic: str
    report: str


class OfferIn(Schema):
    """A member's offer."""

    takes_office: dt.date
    note: str = Field("", max_length=4000)
    instrument: str = Field("", max_length=160)


class OfferOut(Schema):
    """What stands of a member's word."""

    id: int
    party: str
    year: int
    state: str


class ContactIn(Schema):
    """A contact with another forum."""

    forum: str = Field(max_length=60)
    forum_es: str = Field(max_length=200)
    forum_en: str = Field("", max_length=200)
    place: str = Field("", max_length=160)
    day: dt.date
    topic_es: str = Field(max_length=250)
    topic_en: str = Field("", max_length=250)


def _joint(delegate: Any, row: JointMeeting) -> dict[str, Any]:
    reads = audience.reads_results(delegate, row)
    return {
        "slug": row.slug, "topic": row.topic, "parties": row.parties, "day": row.day, "held": row.held, "shared": row.shared is not None,
        "withheld": row.withheld, "results": row.results if reads else "",
    }  # fmt: skip


def _outside(delegate: Any, row: OutsideAct) -> dict[str, Any]:
    report = row.report if audience.reads_reports(delegate) else ""
    return {
        "id": row.pk, "kind": row.kind, "quality": row.quality, "party": row.party, "forum": row.where, "day": row.day, "topic": row.topic,
        "report": report,
    }  # fmt: skip


@router.get("/", response=PresidencyOut, url_name="presidency_now", summary="Who presides and who comes when")
def now(request: HttpRequest) -> dict[str, Any]:
    """Public; offers for members and the Secretariat."""
    held, after = offices_on().ppt, facts.successor()
    years = [
        {"year": one.year, "party": one.term.party if one.term else None, "since": one.term.start if one.term else None,
         "offers": [offer.party for offer in one.offers]}
        for one in facts.calendar(request.delegate)
    ]  # fmt: skip
    return {
        "party": held.party if held else None, "since": held.since if held else None, "until": held.until if held else None,
        "ad_interim": bool(held and held.ad_interim), "successor": after.party if after else None, "years": years,
    }  # fmt: skip


@router.get("/plans", response=list[PlanOut], url_name="presidency_plans", summary="Work plans")
def plans(request: HttpRequest) -> list[dict[str, Any]]:
    """For members and the Secretariat; empty for others."""
    rows = facts.consulting(audience.plans(request.delegate)).prefetch_related("lines")[:100]
    return [
        {"slug": plan.slug, "party": plan.party, "year": plan.year, "state": facts.plan_state(plan, consulting=plan.consulting),
         "version": plan.version, "lines": list(plan.lines.all())}
        for plan in rows
    ]  # fmt: skip


@router.get("/joint-meetings", response=list[JointOut], url_name="presidency_joint", summary="Meetings of two or more members")
def joint_meetings(request: HttpRequest) -> list[dict[str, Any]]:
    """For members and the Secretariat; empty for others."""
    return [_joint(request.delegate, row) for row in audience.joint_meetings(request.delegate)[:200]]


@router.post("/joint-meetings/{slug}/share", response=JointOut, auth=django_auth, url_name="presidency_share", summary="Share results")
def share(request: HttpRequest, slug: str) -> dict[str, Any]:
    """Share the results of a meeting with every member. Act of the Secretariat (vm.subset-results-shared)."""
    audience.members_only(request.delegate)
    found = get_object_or_404(audience.joint_meetings(request.delegate), pk=slug)
    return _joint(request.delegate, joint_acts.share(request.delegate, found))


@router.get("/outside", response=list[OutsideOut], url_name="presidency_outside", summary="Acts towards the outside")
def outside(request: HttpRequest, kind: str = "representation") -> list[dict[str, Any]]:
    """`kind`: representation or contact. Public; reports for members and the Secretariat."""
    return [_outside(request.delegate, row) for row in audience.outside_acts(request.delegate, kind)[:200]]


@router.post("/contacts", response=OutsideOut, auth=django_auth, url_name="presidency_contact", summary="Record a contact")
def contact(request: HttpRequest, given: ContactIn) -> dict[str, Any]:
    """Record a contact with another forum. Act of a country of the Troika or the Secretariat (troika.synergies)."""
    audience.members_only(request.delegate)
    return _outside(request.delegate, outside_acts.contact(request.delegate, given.dict()))


@router.post("/offers", response=OfferOut, auth=django_auth, url_name="presidency_offer", summary="Offer to preside")
def offer(request: HttpRequest, given: OfferIn) -> Any:
    """A member offers itself for a year. Act of that member (ppt.consent)."""
    audience.members_only(request.delegate)
    return offer_acts.offer(request.delegate, **given.dict())


