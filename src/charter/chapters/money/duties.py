"""Financiamiento; Inicio y modificaciones: what is owed by its clauses, derived at the moment of reading."""

from __future__ import annotations

from collections.abc import Iterator

from charter.arrears import BUDGET
from charter.calendar import year_end, year_start
from charter.clause import clause
from charter.duties import DutyRule, Met, Owed, obligation
from charter.interpretation import adopted_by
from charter.meetings import VM
from charter.view import View

_YEAR = "finance.budget-year"


@clause(BUDGET)
def budgets_to_approve(view: View, first: int, last: int) -> Iterator[Owed]:
    """The budget of each year, owed by the Vice-Ministerial Meeting before the year begins."""
    approved: dict[int, Met] = {}
    for fact in view.of("budget_approved"):
        approved.setdefault(fact.number("year"), Met(fact.id, fact.on))
    for year in range(first + 1, last + 2):
        due = year_end(year - 1)
        opens = year_start(year - 1)
        yield obligation(
            view, BUDGET, VM, str(year), "approve-budget", opens, due,
            met=approved.get(year), facts=adopted_by(view, _YEAR), readings=(_YEAR,),
        ), due  # fmt: skip


DUTIES: tuple[DutyRule, ...] = (budgets_to_approve,)
