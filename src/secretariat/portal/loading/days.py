"""Demostración, no la Carta: moving the day that the demonstration believes, so that each act of its story bears its own."""

from __future__ import annotations

import datetime as dt

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import facts
from secretariat.chronicle.delegate import THE_SYSTEM


def believe(day: str | dt.date) -> None:
    """Make the demonstration believe `day`; asks nothing of the chronicle when it does already."""
    wanted = dt.date.fromisoformat(day) if isinstance(day, str) else day
    if facts.memory().day != wanted:
        chronicle.set_day(THE_SYSTEM, wanted)
