"""Toda la Carta: which entries of the chronicle a delegate may see."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from .delegate import Delegate
from .models import Entry


def visible(entries: QuerySet[Entry], delegate: Delegate) -> QuerySet[Entry]:
    """Entries of the delegate's audiences, and every entry of its own party. Decided in the query."""
    allowed = Q(audience__in=delegate.audiences)
    if delegate.party:
        allowed |= Q(party=delegate.party)
    return entries.filter(allowed)
