"""Avisos: what the rooms above may ask of the letters; never writes."""

from __future__ import annotations

from .models import Letter

PERSONAL = frozenset({"invitation", "password"})
"""Kinds whose text carries a secret for one person: the register shows that they left, never what they say."""


def troubled() -> int:
    """How many letters could not be delivered, for the Secretariat's desk. One query."""
    return Letter.objects.filter(sent=None, held=None).exclude(failure="").count()


def recent(limit: int = 5) -> list[Letter]:
    """The newest letters, for the Secretariat's desk. One query."""
    return list(Letter.objects.order_by("-queued", "-id")[:limit])
