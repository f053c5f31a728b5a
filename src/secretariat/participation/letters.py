"""Países Observadores; Organismos: what the letters of this room tell, in the words of one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from secretariat.chronicle import clock
from secretariat.furniture.clauses import shown
from secretariat.furniture.figures import long_date
from secretariat.furniture.names import party_name
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings.models import Meeting

from .facts import Countdown
from .models import Contest


def told_of(found: Countdown) -> dict[str, Any]:
    """What is frozen of a notice when it leaves: days and slugs, so that its papers read the same ever after."""
    ahead = Meeting.objects.filter(state="convened", open=True, starts__gte=clock.today(), starts__lt=found.lapse)
    reader = meetings_audience.guest(found.party, found.category, found.level)  # told only of what it may know of itself
    ahead = meetings_audience.visible(ahead, reader).order_by("starts")
    return {
        "lapse": found.lapse.isoformat() if found.lapse else "",
        "attend_by": found.attend_by.isoformat() if found.attend_by else "",
        "last": found.last.isoformat() if found.last else "",
        "meeting": found.last_meeting,
        "since": found.since.isoformat(),
        "ahead": list(ahead.values_list("slug", flat=True)[:5]),
    }


def title_of(slug: str, language: str) -> str:
    """What a meeting is called; its slug where no row names it. One query."""
    row = Meeting.objects.filter(slug=slug).first() if slug else None
    return row.called(language) if row else slug


def context_of(party: str, category: str, paper: Mapping[str, Any], language: str, *, fictitious: bool) -> dict[str, Any]:
    """The values of the letter and of the paper, in the words of one language."""
    organisation = category == "observer-organisation"
    notice = "observer.org.lapse-notice" if organisation else "observer.country.lapse-notice"
    lapse = "observer.org.lapse-two-years" if organisation else "observer.country.lapse-two-years"
    back = "observer.org.readmission" if organisation else "observer.country.readmission"
    rows = {row.slug: row for row in Meeting.objects.filter(slug__in=[*paper["ahead"], paper["meeting"]])}
    last = rows.get(paper["meeting"])
    with translation.override(language):
        page = settings.SITE_URL + reverse("participation:life", args=[party])
    return {
        "party": party_name(party, language),
        "organisation": organisation,
        "lapse": _day(paper["lapse"], language),
        "attend_by": _day(paper["attend_by"], language),
        "last": _day(paper["last"], language),
        "meeting": last.called(language) if last else paper["meeting"],
        "since": _day(paper["since"], language),
        "ahead": [f"{row.called(language)} ({_row_day(row, language)})" for slug in paper["ahead"] if (row := rows.get(slug))],
        "places": [shown(one, language).place for one in (lapse, notice, back)],
        "page": page,
        "fictitious": fictitious,
    }


def _day(text: str, language: str) -> str:
    return long_date(dt.date.fromisoformat(text), language) if text else ""


def _row_day(row: Meeting, language: str) -> str:
    return long_date(row.starts, language) if row.starts else str(row.year)


def answer_context(row: Contest, language: str) -> dict[str, Any]:
    """The values of the letter that answers a contested attendance."""
    with translation.override(language):
        page = settings.SITE_URL + reverse("participation:life", args=[row.party])
    return {
        "party": party_name(row.party, language),
        "meeting": title_of(row.meeting, language),
        "accepted": row.state == "accepted",
        "answer": row.answer,
        "page": page,
        "fictitious": row.fictitious,
    }
