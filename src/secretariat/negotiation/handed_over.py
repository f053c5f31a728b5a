"""Reunión Viceministerial: the texts that are under negotiation when one presidency hands over to the next."""

from __future__ import annotations

from django.urls import reverse

from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language
from secretariat.presidency.inventory import SHOWN, Found, Thing

from .audience import visible
from .models import Text


def texts(delegate: Delegate) -> Found:
    """Texts not adopted yet, as far as the delegate may see them. Two queries."""
    held = visible(Text.objects.filter(adopted=False), delegate)
    things = tuple(
        Thing(
            f"{one.symbol} · {one.called(language())}",
            reverse("negotiation:text", args=[one.pk]),
            None,
            "frozen" if one.frozen else "draft",
        )
        for one in held[:SHOWN]
    )
    return Found(held.count(), things)
