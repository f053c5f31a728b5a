"""Toda la Carta: the first start of an installation. The Conference comes in by the same acts a real secretariat would use."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from django.db import transaction

from secretariat.chronicle import facts

from .fiction import begin, load_fiction
from .history import load_conference
from .rooms import load_rooms
from .xxxi import load_xxxi

__all__ = ["State", "first_start", "load_conference", "load_fiction", "load_xxxi"]

Say = Callable[[str], None]


class State(StrEnum):
    """What an installation holds: only what is public, or the demonstration with its fictitious facts."""

    REAL = "real"
    DEMONSTRATION = "demonstration"


def first_start(*, empty: bool, say: Say) -> State:
    """Load the Conference when the chronicle is still empty, all or nothing; afterwards do nothing.

    `empty` leaves every fictitious fact out: what a real secretariat starts from. `say` tells the person what happens now.
    """
    if facts.head()[0]:
        return State.DEMONSTRATION if facts.memory().demonstration else State.REAL
    with transaction.atomic(), facts.one_reading():
        if not empty:
            begin()
        say("loading the Conference since 1996 (public sources)")
        load_conference()
        if empty:
            return State.REAL
        say("loading the fictitious facts: budgets, payments, attendance, people")
        load_fiction()
        say("loading the XXXI Vice-Ministerial Meeting (fictitious)")
        load_xxxi()
        say("loading what each room shows of the demonstration (fictitious)")
        load_rooms()
    return State.DEMONSTRATION
