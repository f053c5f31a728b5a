"""The same facts and acts of this room as JSON; no logic of its own."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from ninja.security import django_auth

from . import acts, audience, facts
from .models import Commitment, Decision, Question, Reservation
from .views.register import reservations

router = Router()
PAGE = 50


class DecisionOut(Schema):
    """A decision of the register."""

    symbol: str
    kind: str
    title_es: str
    title_en: str
    year: int
    adopted: dt.date | None
    meeting: str
    clauses: list[str]
    cites: list[str]
    facts: list[str]
    entry: int | None
    fictitious: bool


class Register(Schema):
    """One page of the register; `next` is the value of `after` for the following page, or null."""

    decisions: list[DecisionOut]
    next: str | None


class ReservationOut(Schema):
    """A numbered reservation."""

    number: int
    party: str
    source: str
    provisions: list[str]
    es: str
    en: str


class TextOut(DecisionOut):
    """An adopted text: its paragraphs as frozen, its reservations, who was present."""

    sha256: str
    paragraphs: list[dict[str, Any]]
    reservations: list[ReservationOut]
    present: dict[str, Any]
    effects: list[str]


class CommitmentOut(Schema):
    """A commitment; `status` is derived on the day of asking."""

    id: int
    decision: str
    provision: str
    owner: str
    title_es: str
    title_en: str
    due: dt.date | None
    status: str
    fictitious: bool


class LineOut(Schema):
    """How one member stands on a question."""

    party: str
    status: str
    level: str
    present: bool
    votes: bool
    clause: str
    notes: list[str]
    at: dt.datetime | None
    reason: str
    provisions: list[str]


class QuestionOut(Schema):
    """A question before the members: frozen text, base and positions. Members and the Secretariat only."""

    slug: str
    state: str
    body: str
    meeting: str
    version: int
    title_es: str
    title_en: str
    sha256: str
    asked: str
    moved: int
    paragraphs: list[dict[str, Any]]
    positions: list[LineOut]


class PositionIn(Schema):
    """A position: agree, reserve (with reason and provisions) or object (with reason)."""

    stance: str
    reason: str = ""
    reason_en: str = ""
    provisions: list[str] = []


def _decision(row: Decision) -> dict[str, Any]:
    return {key: getattr(row, key) for key in DecisionOut.model_fields}


@router.get("/register", response=Register)
def register(request: HttpRequest, year: int | None = None, kind: str = "", meeting: str = "", after: str = "") -> Any:
    """Decisions, the newest first, paged by key."""
    rows = audience.visible(Decision.objects.defer("data", "present", "fold"), request.delegate).order_by("-rank")
    rows = rows.filter(year=year) if year else rows
    rows = rows.filter(kind=kind) if kind else rows
    rows = rows.filter(meeting=meeting) if meeting else rows
    found = list((rows.filter(rank__lt=after) if after else rows)[: PAGE + 1])
    return {"decisions": [_decision(row) for row in found[:PAGE]], "next": found[PAGE - 1].rank if len(found) > PAGE else None}


@router.get("/commitments", response=list[CommitmentOut])
def commitments(request: HttpRequest, owner: str = "", open: bool = False) -> Any:
    """Commitments by deadline (the first hundred); of one owner, or only those not closed."""
    rows = audience.visible_commitments(Commitment.objects.select_related("decision"), request.delegate)
    rows = rows.filter(owner=owner) if owner else rows
    rows = rows.filter(closed=None) if open else rows
    return [
        {
            "id": row.pk,
            "decision": row.decision.symbol,
            "status": facts.status(row, request.today),
            **{key: getattr(row, key) for key in ("provision", "owner", "title_es", "title_en", "due", "fictitious")},
        }
        for row in rows[:100]
    ]


def _question(request: HttpRequest, slug: str) -> Question:
    return get_object_or_404(audience.visible_questions(Question.objects.all(), request.delegate), slug=slug)


def _as_seen(row: Question) -> dict[str, Any]:
    lines = facts.board(row, row.positions.all(), "es").lines
    keys = [key for key in QuestionOut.model_fields if key not in ("paragraphs", "positions")]
    names = [key for key in LineOut.model_fields if key not in ("provisions", "notes")]
    return {
        **{key: getattr(row, key) for key in keys},
        "paragraphs": row.frozen,
        "positions": [
            {**{key: getattr(line, key) for key in names}, "notes": list(line.notes), "provisions": list(line.keys)} for line in lines
        ],
    }


@router.get("/questions/{slug}", response=QuestionOut)
def question(request: HttpRequest, slug: str) -> Any:
    """One question, for members and the Secretariat; for all others there is no such address."""
    return _as_seen(_question(request, slug))


@router.post("/questions/{slug}/position", response=QuestionOut, auth=django_auth)
def position(request: HttpRequest, slug: str, given: PositionIn) -> Any:
    """State the position of one's State. 403 with the reasons when the Charter does not permit it, 409 when it cannot be done."""
    row = _question(request, slug)
    acts.state(request.delegate, row, **given.dict())
    return _as_seen(_question(request, slug))


@router.get("/register/{path:symbol}", response=TextOut)
def decision(request: HttpRequest, symbol: str) -> Any:
    """One decision; of an adopted text also its paragraphs and reservations."""
    row = get_object_or_404(audience.visible(Decision.objects.all(), request.delegate), symbol=symbol)
    notes: list[Reservation] = reservations(row) if row.question_id and not row.parent_id else []
    effects = audience.visible(Decision.objects.filter(parent=row), request.delegate).values_list("symbol", flat=True)
    return {
        **_decision(row),
        "sha256": row.data.get("sha256", ""),
        "paragraphs": row.data.get("paragraphs", []),
        "present": row.present,
        "effects": list(effects),
        "reservations": [{key: getattr(note, key) for key in ReservationOut.model_fields} for note in notes],
    }
