"""Reuniones de la CRM: the list of meetings, newest first, paged by key; a meeting whose day is not known stands
at its year's end.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest

from secretariat.furniture.paging import PARAMETER, KeyPage

from .models import Meeting

SIZE = 40


def key_of(meeting: Meeting) -> str:
    """Year, day ("-" when not known) and slug of the last row shown."""
    return f"{meeting.year}_{meeting.starts or '-'}_{meeting.slug}"


def after(key: str) -> Q | None:
    """The rows that come after a key, in the order of `page`; None when the key cannot be read."""
    parts = key.split("_", 2)
    if len(parts) != 3 or not parts[0].isdecimal() or len(parts[0]) > 4:
        return None
    year, slug = int(parts[0]), parts[2]
    if parts[1] == "-":
        rest = Q(starts=None, slug__lt=slug)
    else:
        try:
            day = dt.date.fromisoformat(parts[1])
        except ValueError:
            return None
        rest = Q(starts__lt=day) | Q(starts=None) | Q(starts=day, slug__lt=slug)
    return Q(year__lt=year) | (Q(year=year) & rest)


def page(request: HttpRequest, rows: QuerySet[Meeting], size: int = SIZE) -> KeyPage:
    """One page of meetings. One query (and those of its prefetches)."""
    ordered = rows.order_by("-year", F("starts").desc(nulls_last=True), "-slug")
    condition = after(request.GET.get(PARAMETER, ""))
    found = list((ordered.filter(condition) if condition is not None else ordered)[: size + 1])
    query = request.GET.copy()
    query.pop(PARAMETER, None)
    first = f"{request.path}?{query.urlencode()}".rstrip("?") if condition is not None else ""
    following = ""
    if len(found) > size:
        found = found[:size]
        query[PARAMETER] = key_of(found[-1])
        following = f"{request.path}?{query.urlencode()}"
    return KeyPage(found, following, first)
