"""Red Regional de Organizaciones Civiles: contributions, answers and the tripartite mechanism as JSON; facts and acts of the pages."""

from __future__ import annotations

import datetime as dt

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema, Status
from ninja.security import django_auth

from . import acts, audience, facts
from .models import Answer, Contribution, Tripartite

router = Router()
MOST = 100


class AnswerOut(Schema):
    """The answer given to a contribution."""

    outcome: str
    text_es: str
    text_en: str
    body: str
    day: dt.date


class ContributionOut(Schema):
    """A contribution its reader may see, with the answers given; none: it is open."""

    slug: str
    party: str
    type: str
    title: str
    text: str
    language: str
    cites: list[str]
    body: str
    meeting: str
    audience: str
    day: dt.date
    fictitious: bool
    answers: list[AnswerOut]

    @staticmethod
    def resolve_answers(row: Contribution) -> list[Answer]:
        return list(row.answers.all())


class ContributionIn(Schema):
    """A contribution of civil society."""

    type: str
    title: str = Field(min_length=1, max_length=250)
    text: str = Field(min_length=1, max_length=8000)
    language: str = Field("es", pattern="^(es|en)$")
    body: str = Field(max_length=60)
    cites: list[str] = Field(default_factory=list, max_length=20)
    audience: str = "members"


class AnswerIn(Schema):
    """The answer to a contribution."""

    outcome: str
    text_es: str = Field(min_length=1, max_length=8000)
    text_en: str = Field("", max_length=8000)


class TripartiteOut(Schema):
    """A meeting of the tripartite mechanism its reader may see; offices, never names."""

    slug: str
    day: dt.date
    mode: str
    place: str
    presidency: str
    state: str
    agenda_es: str
    agenda_en: str
    result_es: str
    result_en: str
    reason: str
    fictitious: bool
    seats: dict[str, list[str]]

    @staticmethod
    def resolve_seats(row: Tripartite) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for seat in row.seats.all():
            found.setdefault(seat.part, []).append(seat.office)
        return found


def fetch(request: HttpRequest, slug: str) -> Contribution:
    row = audience.visible(Contribution.objects.filter(slug=slug), request.delegate).first()
    if row is None:
        raise Http404
    return row


@router.get("/contributions", response=list[ContributionOut], summary="Contributions of civil society with their answers, newest first")
def contribution_list(request: HttpRequest, open: bool | None = None) -> list[Contribution]:
    """Those this reader may see, a hundred at most; `open`: only those without answer (true) or with one (false)."""
    rows = facts.contributions(request.delegate).prefetch_related("answers")
    return list((rows if open is None else rows.filter(answered=not open))[:MOST])


@router.get("/contributions/{contribution}", response=ContributionOut, summary="One contribution")
def contribution(request: HttpRequest, contribution: str) -> Contribution:
    """One contribution; 404 when it is not this reader's to see."""
    return fetch(request, contribution)


@router.post("/contributions", response={201: ContributionOut}, auth=django_auth, summary="File a contribution (RROCM)")
def contribute(request: HttpRequest, body: ContributionIn) -> Status[Contribution]:
    """The same act as the page; refused (403) with its reasons for who may not."""
    return Status(201, acts.contribute(request.delegate, fictitious=bool(request.demonstration), **body.dict()))


@router.post("/contributions/{contribution}/answers", response={201: ContributionOut}, auth=django_auth,
             summary="Answer a contribution (Secretariat, Presidency)")
def answer(request: HttpRequest, contribution: str, body: AnswerIn) -> Status[Contribution]:
    """The same act as the page."""
    row = fetch(request, contribution)
    acts.answer(request.delegate, row, **body.dict())
    return Status(201, row)


@router.get("/tripartite", response=list[TripartiteOut], summary="Meetings of the tripartite mechanism, newest first")
def tripartite_list(request: HttpRequest) -> list[Tripartite]:
    """Those this reader may see, a hundred at most."""
    return list(audience.visible_tripartite(Tripartite.objects.all(), request.delegate).prefetch_related("seats")[:MOST])
