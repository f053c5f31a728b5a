"""Carta Estatutaria, plazos: who owes what by when, by which clause, and what met it.

Obligations are derived at the moment of reading from the facts known on ``view.on``, one row for each
thing owed. A duty belongs to a period and is owed when the Charter was in force on its last day.
"""

from __future__ import annotations

from datetime import date

from charter.chapters.institutions import duties as institutions
from charter.chapters.money import duties as money
from charter.chapters.participants import duties as participants
from charter.chapters.plan import duties as plan
from charter.duties import DutyRule, Obligation, Status
from charter.observer_duties import attendances, notices
from charter.view import View

__all__ = ["Obligation", "Status", "obligations"]


def obligations(view: View, start: date, end: date) -> tuple[Obligation, ...]:
    """All obligations due in the half-open period from ``start`` to ``end``, as they stand on ``view.on``.

    In the order of their due days. Raise :class:`charter.errors.NotInForce` when the Charter is not in
    force on ``view.on``.
    """
    since = view.law_in_force.on
    found: list[Obligation] = []
    # One year on either side: a quarter's report falls due in the next year, a meeting's eve in the last.
    for rule in _RULES:
        for owed, period_end in rule(view, start.year - 1, end.year + 1):
            if start <= owed.due < end and period_end >= since:
                found.append(owed)
    return tuple(sorted(found, key=lambda owed: (owed.due, owed.key)))


_RULES: tuple[DutyRule, ...] = (
    *(notices, attendances),
    *(*participants.DUTIES, *institutions.DUTIES, *plan.DUTIES, *money.DUTIES),
)
