"""Reunión Viceministerial, seguimiento: the commitments that are open when one presidency hands over to the next."""

from __future__ import annotations

from django.urls import reverse

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language
from secretariat.presidency.inventory import SHOWN, Found, Thing

from .audience import visible_commitments
from .models import Commitment
from .owed import owner_name, status


def commitments(delegate: Delegate) -> Found:
    """Commitments not closed yet, as far as the delegate may see them. Two queries."""
    held, today = visible_commitments(Commitment.objects.filter(closed=None), delegate), clock.today()
    things = tuple(
        Thing(
            f"{row.called(language())} · {owner_name(row.owner)}",
            reverse("decisions:commitment", args=[row.pk]),
            row.due,
            status(row, today),
        )
        for row in held.order_by("rank")[:SHOWN]
    )
    return Found(held.count(), things)
