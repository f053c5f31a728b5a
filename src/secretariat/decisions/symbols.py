"""Documentos y Declaraciones: the symbols of decisions: CRM/RV/XXXI/DEC for a Declaration, CRM/RV/XXXI/D/4 for a decision."""

from __future__ import annotations

import datetime as dt

from secretariat.meetings.models import Meeting

from .models import Decision

BODIES = {"vm": "RV", "grcm": "GRCM", "ppt": "PPT", "troika": "TROIKA", "se": "SE"}


def stem(meeting: Meeting) -> str:
    """The part that all symbols of a meeting share: CRM/RV/XXXI."""
    kind, _colon, slug = meeting.body.partition(":")
    body = BODIES.get(meeting.body, f"GT/{slug.upper()}" if kind == "wg" else f"EV/{slug.upper()}")
    return f"CRM/{body}/{meeting.number or meeting.slug.upper()}"


def of_text(meeting: Meeting, kind: str) -> str:
    """The symbol of the next Declaration of a meeting, or of its next single decision."""
    if kind != "declaration":
        return f"{stem(meeting)}/D/{last(meeting) + 1}"
    count = Decision.objects.filter(meeting=meeting.slug, kind="declaration").count()
    return f"{stem(meeting)}/DEC" + (f"/{count + 1}" if count else "")


def last(meeting: Meeting) -> int:
    """The highest n of the symbols …/D/n that a meeting has given; 0 when none."""
    start = f"{stem(meeting)}/D/"
    known = Decision.objects.filter(meeting=meeting.slug, symbol__startswith=start).values_list("symbol", flat=True)
    return max((int(tail) for symbol in known if (tail := symbol.removeprefix(start)).isdigit()), default=0)


def rank(year: int, day: dt.date | None, number: int) -> str:
    """A text that sorts the register by year, day and order of entry; unknown days come before the year's known ones."""
    return f"{year:04d}-{day.strftime('%m-%d') if day else '00-00'}-{number:08d}"
