"""Financiamiento, Cuotas de la membresía: budgets, and the quotas that follow from them.

Quotas are exact 64ths of the budget in integer cents (``finance.quota.*``); they exist only from the
approval of a budget by consensus (``finance.budget-by-consensus``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from charter.calendar import LAST_DAY, add_days, add_months, year_end, year_start
from charter.clause import clause
from charter.facts import Fact
from charter.laws import FIRST
from charter.money_rules import MoneyRules, Scale
from charter.parties import MEMBERS
from charter.view import View

SIXTY_FOURTHS: Mapping[str, int] = {**dict.fromkeys(MEMBERS, 1), "USA": 32, "CAN": 16, "MEX": 8}
QUOTA_CLAUSES: Mapping[str, str] = {
    **dict.fromkeys(MEMBERS, "finance.quota.remaining-members"),
    "USA": "finance.quota.united-states",
    "CAN": "finance.quota.canada",
    "MEX": "finance.quota.mexico",
}
LARGEST_REMAINDER = "cents-largest-remainder-alphabetical"

# Kinds of entries of the agenda of budgets, in the order in which they take effect on one day.
BUDGET, DUE, TICK = 0, 1, 2

# Years to come for which a continuing budget is foreseen: more than any ladder needs.
_HORIZON = 12


def parts(scale: Scale) -> dict[str, int]:
    """Each member's share in 64ths by a scale (``finance.quota.*``)."""
    usa, can, mex, other = scale
    return {**dict.fromkeys(MEMBERS, other), "USA": usa, "CAN": can, "MEX": mex}


@clause(*dict.fromkeys(QUOTA_CLAUSES.values()))
@lru_cache(maxsize=512)
def _quotas(budget: int, rounding: str, scale: Scale = FIRST.scale) -> Mapping[str, int]:
    if budget < 0:
        raise ValueError("a budget is not negative")
    if rounding != LARGEST_REMAINDER:
        return _half_even(budget, parts(scale))
    of = parts(scale)
    shares = {member: budget * part // 64 for member, part in of.items()}
    left = budget - sum(shares.values())
    # MEMBERS is in alphabetical order and sorting is stable, which breaks ties.
    for member in sorted(MEMBERS, key=lambda code: -(budget * of[code] % 64))[:left]:
        shares[member] += 1
    return shares


def _half_even(budget: int, of: Mapping[str, int]) -> Mapping[str, int]:
    shares = {}
    for member, part in of.items():
        whole, rest = divmod(budget * part, 64)
        shares[member] = whole + (rest > 32 or (rest == 32 and whole % 2 == 1))
    # What rounding leaves over or short falls on the largest share, where it weighs least.
    shares["USA"] += budget - sum(shares.values())
    return shares


def quotas(budget_cents: int, rounding: str = LARGEST_REMAINDER, scale: Scale = FIRST.scale) -> dict[str, int]:
    """The quota of each member in cents for a budget in cents; they add up to the budget.

    ``rounding`` is an option of the reading ``finance.rounding``, ``scale`` the shares of a version of the Charter.
    Raise :class:`ValueError` for a negative budget. Clauses ``finance.quota.united-states`` to ``finance.quota.remaining-members``.
    """
    return dict(_quotas(budget_cents, rounding, scale))


class Budget(NamedTuple):
    """A budget as approved: its year, the fact that approved it, its currency and quotas in cents.

    ``counted`` says whether its year is in the account, ``continued`` whether it is the budget before that goes on.
    """

    year: int
    facts: tuple[str, ...]
    currency: str
    quotas: Mapping[str, int]
    due: date
    counted: bool
    continued: bool


@dataclass(frozen=True, slots=True)
class Books:
    """All budgets under one set of readings, shared by the members.

    ``agenda`` holds ``(day, kind, budget or year)`` in the order in which they take effect: a budget is
    approved, a year has fallen due (the first day on which a member is late), a term of months has run.
    """

    agenda: tuple[tuple[date, int, Budget | int], ...]
    in_force: date


def books(view: View, rules: MoneyRules) -> Books:
    """The budgets approved on any day, as ``rules`` read them; shared through the cache of the view."""
    key = ("books", rules, view.on if rules.budget_continues else None)
    found = view.cache.get(key)
    if not isinstance(found, Books):
        found = _books(view, rules)
        view.cache[key] = found
    return found


def _books(view: View, rules: MoneyRules) -> Books:
    charter = view.law_in_force.on
    approvals = _approvals(view, rules)
    due: dict[int, date] = {}
    agenda: list[tuple[date, int, Budget | int]] = []
    for day, year, fact in approvals:
        if year not in due:
            due[year] = _due(year, day, rules)
            agenda.extend(_dates(year, due[year], rules))
        counted = rules.pre_charter or charter <= due[year]
        shares = _quotas(fact.number("amount"), rules.rounding, rules.scale_for(due[year]))
        continued = fact.data["year"] != year
        budget = Budget(year, (fact.id,), _currency(fact), shares, due[year], counted, continued)
        agenda.append((day, BUDGET, budget))
    agenda.append((charter, TICK, 0))
    agenda.extend((max(step.until, charter), TICK, 0) for step in rules.steps)
    agenda.sort(key=itemgetter(0, 1))
    agenda.append((LAST_DAY, TICK, 0))
    return Books(tuple(agenda), charter)


def _dates(year: int, due: date, rules: MoneyRules) -> list[tuple[date, int, Budget | int]]:
    """When a member that has not paid ``year`` is late, and when months of lateness have run."""
    found: list[tuple[date, int, Budget | int]] = [(add_days(due, 1), DUE, year)]
    if rules.by_months:
        years = {rules.two, rules.four, *(count for step in rules.steps for count in (step.two, step.four))}
        found.extend((add_days(add_months(due, count * 12, rules.month_end), 1), TICK, year) for count in sorted(years))
    return found


def _due(year: int, approved: date, rules: MoneyRules) -> date:
    """The last day on which the quota of ``year`` is in time (reading ``finance.due-date``)."""
    if rules.due_date == "days-after-approval:90":
        return add_days(approved, 90)
    return max(approved, year_start(year) if rules.due_date == "1-january" else year_end(year))


def _approvals(view: View, rules: MoneyRules) -> list[tuple[date, int, Fact]]:
    """Budgets approved, as (day, year, fact); where a budget continues, the year it continues into too."""
    # What goes on without a budget of its own depends on what had been approved by the day asked about.
    facts = view.of("budget_approved") if rules.budget_continues else view.ahead("budget_approved")
    found = [(fact.on, fact.number("year"), fact) for fact in facts if rules.takes(_currency(fact))]
    if rules.budget_continues and found:
        found = _continued(found, view.on.year + _HORIZON)
    return found


def _currency(fact: Fact) -> str:
    return str(fact.data.get("currency", "USD"))


def _continued(approved: list[tuple[date, int, Fact]], last: int) -> list[tuple[date, int, Fact]]:
    """With, for each year that begins without its own budget, the one before it (``finance.no-budget``)."""
    found = list(approved)
    first = min(year for _, year, _ in approved)
    for year in range(first + 1, min(max(last, first + 1), 9999) + 1):
        start = year_start(year)
        before = [entry for entry in found if entry[0] <= start and entry[1] <= year]
        if before and not any(entry[1] == year for entry in before):
            nearest = max(entry[1] for entry in before)
            found.append((start, year, [entry[2] for entry in before if entry[1] == nearest][-1]))
    found.sort(key=lambda entry: (entry[0], entry[2].id))
    return found
