"""Avisos: what the rooms above may ask of the letters; never writes."""

from __future__ import annotations

from django.db.models import Case, Q, Value, When

from .models import Letter


def for_desk(limit: int = 5) -> list[Letter]:
    """Letters for the Secretariat's desk: those that could not be delivered first, then the newest. One query."""
    stuck = Case(When(Q(sent=None, held=None) & ~Q(failure=""), then=Value(0)), default=Value(1))
    return list(Letter.objects.annotate(stuck=stuck).order_by("stuck", "-queued", "-id")[:limit])
