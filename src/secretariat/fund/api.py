"""Fondo Especial Voluntario as JSON: activities for everybody, contributions for those who may see them. Money is decimal text."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Field, Router, Schema, Status
from ninja.security import django_auth

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.financing.api import cents

from . import acts, audience, facts
from .acts.checks import decimal

router = Router()


class PhaseIn(Schema):
    """A phase of a proposed activity."""

    title: str = Field(max_length=200)
    starts: dt.date
    ends: dt.date
    cost: str = Field(max_length=24)


class ActivityIn(Schema):
    """An activity proposed by the party that speaks."""

    slug: str = Field(max_length=60)
    title_es: str = Field(max_length=200)
    title_en: str = Field("", max_length=200)
    summary_es: str = Field(max_length=4000)
    summary_en: str = Field("", max_length=4000)
    objective: str = Field(max_length=120)
    pillar: str = Field(max_length=24)
    line: str = Field("", max_length=120)
    phases: list[PhaseIn] = Field(max_length=12)


class StretchOut(Schema):
    """What a phase costs, what is confirmed of it and what lacks."""

    number: int
    cost: str
    confirmed: str
    lacking: str


class ActivityOut(Schema):
    """An activity; its phases' cover only for those who may see it."""

    slug: str
    title_es: str
    title_en: str
    proposer: str
    state: str
    cost: str
    approved: dt.date | None
    result_es: str
    result_en: str
    phases: list[StretchOut] | None


class PledgeIn(Schema):
    """A contribution announced by the party that speaks."""

    form: str = Field(max_length=8)
    amount: str = Field("", max_length=24)
    description: str = Field("", max_length=400)
    earmark: str = Field("free", max_length=8)
    purpose: str = Field("", max_length=120)
    conditions: str = Field("", max_length=400)


class PledgeOut(Schema):
    """A contribution with its figures."""

    code: str
    contributor: str
    state: str
    amount: str | None
    earmark: str
    purpose: str
    received: str
    spent: str
    balance: str


class PriorityOut(Schema):
    """A priority for the use of the Fund."""

    slug: str
    title: str
    recommended: dt.date | None
    approved: dt.date | None


def _plan(plan: facts.Plan, *, inside: bool) -> dict[str, Any]:
    row = plan.activity
    phases = [
        {"number": s.number, "cost": decimal(s.cost), "confirmed": decimal(s.covered), "lacking": decimal(s.gap)} for s in plan.cover.phases
    ]
    shown = {name: getattr(row, name) for name in ("slug", "title_es", "title_en", "proposer", "approved", "result_es", "result_en")}
    state = "approved" if plan.state == "short" and not inside else plan.state
    return {**shown, "state": state, "cost": decimal(plan.cover.cost), "phases": phases if inside else None}


def _pledge(line: facts.Line) -> dict[str, Any]:
    row = line.pledge
    return {"code": row.code, "contributor": row.contributor, "state": line.state, "amount": decimal(row.amount) if row.amount else None,
            "earmark": row.earmark, "purpose": row.purpose, "received": decimal(line.received), "spent": decimal(line.spent),
            "balance": decimal(line.left)}  # fmt: skip


@router.get("priorities", response=list[PriorityOut], url_name="fund_priorities")
def priorities(request: HttpRequest) -> list[facts.Priority]:
    """The priorities of the Fund: recommended and approved. Public."""
    return facts.priorities(record.view(clock.today()))


@router.get("activities", response=list[ActivityOut], url_name="fund_activities")
def activities(request: HttpRequest) -> list[dict[str, Any]]:
    """The activities that the reader may see; what is confirmed and lacks only for members, the Secretariat and the proposer."""
    delegate = request.delegate  # type: ignore[attr-defined]
    return [_plan(plan, inside=audience.inside(plan.activity, delegate)) for plan in facts.plans(audience.activities(delegate))]


@router.get("activities/{slug}", response=ActivityOut, url_name="fund_activity")
def activity(request: HttpRequest, slug: str) -> dict[str, Any]:
    """One activity; 404 for who may not see it."""
    delegate = request.delegate  # type: ignore[attr-defined]
    plans = facts.plans(audience.activities(delegate).filter(pk=slug))
    if not plans:
        raise Http404
    return _plan(plans[0], inside=audience.inside(plans[0].activity, delegate))


@router.get("contributions", response=list[PledgeOut], url_name="fund_contributions")
def contributions(request: HttpRequest) -> list[dict[str, Any]]:
    """The contributions that the reader may see: members and the Secretariat all, a giver its own."""
    return [_pledge(line) for line in facts.lines(audience.pledges(request.delegate))]  # type: ignore[attr-defined]


@router.get("contributions/{code}", response=PledgeOut, url_name="fund_contribution")
def contribution(request: HttpRequest, code: str) -> dict[str, Any]:
    """One contribution; 404 for who may not see it."""
    row = get_object_or_404(audience.pledges(request.delegate), pk=code)  # type: ignore[attr-defined]
    return _pledge(facts.lines([row])[0])


@router.post("contributions", response={201: PledgeOut}, auth=django_auth, url_name="fund_announce")
def announce(request: HttpRequest, pledge: PledgeIn) -> Status[Any]:
    """Announce a contribution: the same act, gate and refusals as the page."""
    delegate = request.delegate  # type: ignore[attr-defined]
    given = pledge.dict()
    sum_ = given.pop("amount")
    made = acts.announce(delegate, contributor=delegate.party, amount=cents(sum_) if sum_ else None, **given)
    return Status(201, _pledge(facts.lines([made])[0]))


@router.post("activities", response={201: ActivityOut}, auth=django_auth, url_name="fund_propose")
def propose(request: HttpRequest, proposal: ActivityIn) -> Status[Any]:
    """Propose an activity: the same act, gate and refusals as the page."""
    delegate = request.delegate  # type: ignore[attr-defined]
    given = proposal.dict()
    phases = [{**phase, "cost": cents(phase["cost"])} for phase in given.pop("phases")]
    made = acts.propose(delegate, phases=phases, **given)
    return Status(201, _plan(facts.plans(audience.activities(delegate).filter(pk=made.slug))[0], inside=True))
