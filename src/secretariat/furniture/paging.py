"""Toda la Carta: lists paged by key. The next page starts after the last row shown, however long the list has grown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

PARAMETER = "desde"


@dataclass(frozen=True, slots=True)
class KeyPage:
    """Rows of one page, and the address of the next and of the first page ("" when there is none)."""

    rows: Sequence[Any]
    next_url: str
    first_url: str


def page_by_key(request: HttpRequest, rows: QuerySet[Any], key: str = "-pk", size: int = 50) -> KeyPage:
    """One page of `rows` in the order of `key` (one unique field, "-" in front for newest first). One query.

    The key after which the page starts is in the address (`?desde=…`); a key that cannot be read shows the first page.
    """
    field, newest = key.lstrip("-"), key.startswith("-")
    after = request.GET.get(PARAMETER, "")
    ordered = rows.order_by(key)
    if after:
        try:
            ordered = ordered.filter(**{f"{field}__{'lt' if newest else 'gt'}": after})
            found = list(ordered[: size + 1])
        except (ValueError, TypeError):
            after, found = "", list(rows.order_by(key)[: size + 1])
    else:
        found = list(ordered[: size + 1])
    query = request.GET.copy()
    query.pop(PARAMETER, None)
    first = f"{request.path}?{query.urlencode()}".rstrip("?") if after else ""
    following = ""
    if len(found) > size:
        found = found[:size]
        query[PARAMETER] = str(getattr(found[-1], field))
        following = f"{request.path}?{query.urlencode()}"
    return KeyPage(found, following, first)
