"""Reunión Viceministerial, competencias: what it approved with the recommendation of the GRCM on record, and what without.

An approval without it keeps its effect: the record shows the lack, and the members judge it.
"""

from __future__ import annotations

from collections.abc import Iterator

from charter.because import Because
from charter.clause import state
from charter.view import View

APPROVE_BUDGET = "vm.power.approve-budget"
FUND_PRIORITIES = "vm.power.fund-priorities"


@state(APPROVE_BUDGET)
def budgets(view: View) -> Iterator[Because]:
    """Each budget approved: recommended by the GRCM for its year by that day, or not."""
    told = view.of("budget_recommended")
    for fact in view.of("budget_approved"):
        year = fact.number("year")
        found = tuple(one.id for one in told if one.number("year") == year and one.on <= fact.on)
        missing = () if found else ("budget_recommended",)
        yield Because(APPROVE_BUDGET, bool(found), {"year": year}, (fact.id, *found), missing, code="budget.recommended")


@state(FUND_PRIORITIES)
def fund_priorities(view: View) -> Iterator[Because]:
    """Each priority of the Fund that was approved: the record has no fact of its recommendation, so that it stays open."""
    for fact in view.of("fund_priority_approved"):
        yield Because(FUND_PRIORITIES, None, {"priority": fact.text("priority")}, (fact.id,), code="fund-priority.recommended")
