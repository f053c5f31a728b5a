"""Carta Estatutaria: what is true on a day because of a clause."""

from __future__ import annotations

from charter.because import Because
from charter.chapters.institutions import states as institutions
from charter.chapters.money import states as money
from charter.chapters.participants import states as participants
from charter.chapters.plan import states as plan
from charter.clause import STATES
from charter.clauses import CLAUSES
from charter.view import View

__all__ = ["ROOMS", "state"]

ROOMS = (participants, institutions, plan, money)


def state(view: View, clause: str) -> tuple[Because, ...]:
    """What is true on ``view.on`` because of ``clause``: one reason for each party or thing concerned.

    Raise :class:`KeyError` for an id that is no clause and :class:`charter.errors.NotInForce` before the Charter.
    """
    CLAUSES[clause]
    view.law_in_force  # noqa: B018 — raises before the Charter
    return tuple(why for rule in STATES.get(clause, ()) for why in rule(view) if why.clause == clause)
