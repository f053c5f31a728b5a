"""Financiamiento, Cuotas de la membresía: the budget in force, the quotas that follow from it, and each member's account.

Everything is derived by the core from the facts of the record; this room keeps no figure of its own.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from charter.facts import Fact
from charter.finance import SIXTY_FOURTHS, Account, Cure, YearAccount, account, cures, quotas
from charter.parties import MEMBERS
from charter.standing import Standing, standing
from charter.view import View
from secretariat.chronicle import facts as record
from secretariat.chronicle.keeping import kept
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name, sort_key


def in_order(lang: str = "") -> list[str]:
    """The eleven in the alphabetical order of the reader's language: the only order in which they are ever listed."""
    lang = language(lang)
    named = record.remembered("financing.names", lambda: {
        both: {code: party_name(code, both) for code in MEMBERS} for both in ("es", "en")})
    return sorted(MEMBERS, key=lambda code: sort_key(named[lang][code]))


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget of one year, in cents, with the fact that approved or recommended it and its decision ("" if none is named)."""

    year: int
    amount: int
    on: dt.date
    fact: str
    decision: str
    source: str


def _budget(fact: Fact) -> Budget:
    return Budget(fact.number("year"), fact.number("amount"), fact.on, fact.id, fact.text("decision"), fact.source or "")


def approved(view: View) -> dict[int, Budget]:
    """The budgets approved by the view's day, by year; a later approval of a year replaces the earlier (finance.budget-by-consensus)."""
    return {found.year: found for found in map(_budget, view.of("budget_approved"))}


def recommended(view: View) -> list[Budget]:
    """Budgets that the GRCM has recommended and the Vice-Ministers have not yet approved, by year (vm.power.approve-budget)."""
    done = {(budget.year, budget.amount) for budget in map(_budget, view.of("budget_approved"))}
    latest = {found.year: found for found in map(_budget, view.of("budget_recommended"))}
    last = {budget.year: budget.on for budget in approved(view).values()}
    return [latest[year] for year in sorted(latest)
            if (year, latest[year].amount) not in done and (year not in last or last[year] < latest[year].on)]


@dataclass(frozen=True, slots=True)
class Share:
    """One member's line of a year: its 64ths, quota, what was paid and what is outstanding (cents)."""

    party: str
    parts: int
    quota: int
    paid: int
    outstanding: int

    @property
    def guatemala(self) -> bool:
        """Its agreement calls the quota a financial contribution (finance.fn16.guatemala-term)."""
        return self.party == "GTM"


@dataclass(frozen=True, slots=True)
class Year:
    """A year's budget divided among the eleven. `extra`: members that take a cent left over; `due`: last day in time."""

    budget: Budget
    shares: tuple[Share, ...]
    extra: tuple[str, ...]
    due: dt.date | None
    is_due: bool

    @property
    def paid(self) -> int:
        return sum(share.paid for share in self.shares)

    @property
    def outstanding(self) -> int:
        return sum(share.outstanding for share in self.shares)


def accounts(view: View) -> Mapping[str, Account]:
    """The account of each member on the view's day, by code."""
    return {code: account(view, code) for code in MEMBERS}


def year_of(view: View, budget: Budget, held: Mapping[str, Account]) -> Year:
    """One year's table. Where a member has no line of that year (not assessed), its quota is still the Charter's share."""
    own = quotas(budget.amount, str(view.reading("finance.rounding")))
    lines: dict[str, YearAccount | None] = {
        code: next((line for line in held[code].years if line.year == budget.year), None) for code in MEMBERS}
    shares = []
    for code in in_order():
        line = lines[code]
        quota = line.quota if line else own[code]
        paid = line.paid if line else 0
        owing = line.outstanding if line and line.counted else 0
        shares.append(Share(code, SIXTY_FOURTHS[code], quota, paid, owing))
    some = next((line for line in lines.values() if line is not None), None)
    extra = tuple(code for code in in_order() if own[code] > budget.amount * SIXTY_FOURTHS[code] // 64)
    return Year(budget, tuple(shares), extra, some.due if some else None, some.is_due if some else False)


@dataclass(frozen=True, slots=True)
class Owing:
    """One member's line of what is outstanding in cents: by year (newest first), before those years, fallen due, and all."""

    party: str
    years: tuple[int, ...]
    before: int
    due: int
    everything: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The money of the Conference on one day: budgets, the year shown, and what is outstanding by member."""

    budgets: dict[int, Budget]
    recommended: list[Budget]
    year: Year | None
    shown: tuple[int, ...]
    owing: tuple[Owing, ...]
    rounding: str


SHOWN = 5  # years in the table of what is outstanding


def overview(view: View, year: int | None) -> Overview:
    """The figures of the front page of this room. `year`: the one asked for; left out, that of the day or the last before it."""
    held = kept(view, ("financing.accounts",), lambda: accounts(view))
    budgets = approved(view)
    if year not in budgets:
        year = max((one for one in budgets if one <= view.on.year), default=max(budgets, default=None))
    shown = tuple(sorted(budgets, reverse=True)[:SHOWN])
    owing = []
    for code in in_order():
        by_year = {line.year: line.outstanding for line in held[code].years if line.counted}
        late = sum(cents for one, cents in by_year.items() if one not in shown)
        owing.append(Owing(code, tuple(by_year.get(one, 0) for one in shown), late, held[code].owed_due, held[code].owed_all))
    return Overview(budgets, recommended(view), year_of(view, budgets[year], held) if year is not None else None, shown,
                    tuple(owing), str(view.reading("finance.rounding")))


@dataclass(frozen=True, slots=True)
class Change:
    """What an entry would change for a member: its standing, its account and its cures before and after."""

    before: Standing
    after: Standing
    owed_before: Account
    owed_after: Account
    cures_after: tuple[Cure, ...]

    @property
    def level_changes(self) -> bool:
        return self.before.level is not self.after.level

    @property
    def paid(self) -> tuple[tuple[int, int], ...]:
        """For each year that changes, what it would gain (or lose) in cents."""
        was = {line.year: line.paid for line in self.owed_before.years}
        now = {line.year: line.paid for line in self.owed_after.years}
        return tuple((year, now[year] - was.get(year, 0)) for year in sorted(now) if now[year] != was.get(year, 0))


def change(view: View, other: View, party: str) -> Change:
    """What would change for `party` if the record were `other` instead of `view`: nothing is written."""
    return Change(standing(view, party), standing(other, party), account(view, party), account(other, party), cures(other, party))
