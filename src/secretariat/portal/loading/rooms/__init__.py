"""Demostración, no la Carta: what each room shows of the fiction, one module a room, loaded in this order."""

from __future__ import annotations

from collections.abc import Callable

from . import budgets, directory, executive, fund, ledger, minutes, participation, practices, presidency, reports, society

ROOMS: tuple[Callable[[], None], ...] = (
    directory.load,
    budgets.load,
    ledger.load,
    practices.load,
    presidency.load,
    participation.load,
    fund.load,
    executive.load,
    society.load,
    minutes.load,
    reports.load,  # the last: it tells of the others
)


def load_rooms() -> None:
    """Let every room load its part of the demonstration, in the order of ROOMS."""
    for load in ROOMS:
        load()
