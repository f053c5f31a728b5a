"""Toda la Carta: the only place that reads a clock. The demonstration believes the day that was set for it."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from . import facts


def now() -> dt.datetime:
    """This moment (aware, UTC); in the demonstration, the believed day with the true time of day."""
    true = timezone.now()
    day = facts.memory().day
    if day is None:
        return true
    local = timezone.localtime(true)
    return local.replace(year=day.year, month=day.month, day=day.day, fold=0).astimezone(dt.UTC)


def machine() -> dt.datetime:
    """This moment by the machine, whatever day the demonstration believes: by it the worker waits."""
    return timezone.now()


def today() -> dt.date:
    """Today at the seat of the Secretariat; in the demonstration, the believed day."""
    return facts.memory().day or timezone.localdate()
