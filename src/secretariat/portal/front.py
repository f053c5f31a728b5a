"""Secretaría Virtual: the public front page, made from the records; nothing on it is typed twice."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from charter.clauses import CLAUSES
from charter.offices import offices
from charter.view import NotInForce
from secretariat.chronicle import clock, facts
from secretariat.decisions import audience as decisions_audience
from secretariat.decisions import facts as decisions
from secretariat.decisions.models import Commitment, Decision
from secretariat.furniture.figures import WEEKDAYS, weekday_date
from secretariat.meetings import facts as meetings
from secretariat.participants import facts as participants

MODES = {"in-person": _("en persona"), "virtual": _("por video"), "hybrid": _("en persona y por video")}


def show(request: HttpRequest) -> HttpResponse:
    """Next meeting, who presides, the latest Declaration, commitments counted, the ways in, the eleven members."""
    lang = "en" if get_language() == "en" else "es"
    today = clock.today()
    meeting = meetings.next_meeting(request.delegate)
    declaration = decisions_audience.visible(
        Decision.objects.filter(kind="declaration"), request.delegate).order_by("-rank").first()
    return render(request, "portal/front.html", {
        "meeting": meeting, "days": (meeting.starts - today).days if meeting and meeting.starts else None,
        "declaration": declaration, "opening": opening(declaration, lang) if declaration else "",
        "span": span(meeting.starts, meeting.ends, lang) if meeting and meeting.starts else "", "lang": lang,
        "mode": MODES.get(meeting.mode, "") if meeting else "",
        "paragraphs": sum(p.get("kind") == "operative" for p in declaration.data.get("paragraphs") or ()) if declaration else 0,
        "beyond": facts.view(today).beyond, "held": held_offices(today), "commitments": counted(request, today), "clauses": len(CLAUSES),
        "members": next((s.parties for s in participants.shelves(lang) if s.category == "member"), ()),
    })


def span(first: dt.date, last: dt.date | None, lang: str) -> str:
    """The days of a meeting: «Jueves 3 y viernes 4 de diciembre de 2026»; «Del lunes 30 de noviembre al…»."""
    if last is None or last == first:
        words = weekday_date(first, lang)
    elif (last - first).days == 1 and first.month == last.month:
        words = f"{WEEKDAYS[lang][first.weekday()]} {first.day} {'and' if lang == 'en' else 'y'} {weekday_date(last, lang)}"
    else:
        begins = weekday_date(first, lang)
        if first.year == last.year:
            begins = begins.removesuffix(f" {first.year}").removesuffix(" de")
        words = f"{begins} to {weekday_date(last, lang)}" if lang == "en" else f"del {begins} al {weekday_date(last, lang)}"
    return words[:1].upper() + words[1:]


def held_offices(day: dt.date) -> dict[str, Any] | None:
    """The contract's offices on a day, or None before the Charter is in force. Kept until the chronicle moves."""

    def find() -> dict[str, Any] | None:
        try:
            view = facts.view(day)
            view.law_in_force  # noqa: B018 — raises before the Charter, when nobody holds an office under it
            return offices(view)
        except NotInForce:
            return None

    return facts.remembered(("offices", day), find)


def opening(declaration: Decision, lang: str) -> str:
    """The first operative paragraph of a Declaration, in the reader's language; "" when its text is not kept."""
    paragraphs = declaration.data.get("paragraphs") or []
    first = next((p for p in paragraphs if p.get("kind") == "operative"), None)
    return (first.get(lang) or first.get("es") or "") if first else ""


def counted(request: HttpRequest, today: dt.date) -> dict[str, int]:
    """How many commitments this reader may see are open, overdue and done. One query."""
    counts = {"open": 0, "overdue": 0, "done": 0}
    rows = decisions_audience.visible_commitments(Commitment.objects.only("closed", "reported", "due", "result"), request.delegate)
    for row in rows[:2000]:
        state = decisions.status(row, today)
        key = "overdue" if state == "overdue" else "done" if row.closed else "open"
        counts[key] += 1
    return counts
