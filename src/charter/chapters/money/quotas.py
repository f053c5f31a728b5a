"""Financiamiento — Cuotas de la membresía: what is true on a day because of each clause on quotas and arrears."""

from __future__ import annotations

from collections.abc import Iterator

from charter.arrears import (
    BUDGET,
    CONTRIBUTIONS,
    DEFINITION,
    FOUR_YEARS,
    GUATEMALA,
    OTHER_BODIES,
    REGULARISATION,
    TWO_YEARS,
    VOICE_KEPT,
    percent,
)
from charter.because import Because, Cents
from charter.budgets import QUOTA_CLAUSES, parts
from charter.clause import clause, state
from charter.facts import Fact
from charter.finance import YearAccount, account, cures
from charter.interpretation import adopted_by
from charter.money_rules import money_rules
from charter.parties import MEMBERS, Level
from charter.standing import Standing, standing
from charter.view import View

MEANING = "finance.voluntary-meaning"
NO_BUDGET = "finance.no-budget"
_YEARLY = ("finance.due-date", "arrears.partial-payment", "arrears.allocation")


def _of_year(view: View) -> dict[str, YearAccount]:
    """Each member's account of the year of ``view.on``, where that year has a budget."""
    found = {}
    for member in MEMBERS:
        year = next((one for one in account(view, member).years if one.year == view.on.year), None)
        if year is not None:
            found[member] = year
    return found


def _facts(year: YearAccount) -> tuple[str, ...]:
    return (*year.budget_facts, *(fact for fact, _ in year.payments))


@state(CONTRIBUTIONS)
def contributions(view: View) -> Iterator[Because]:
    """Whether the members have paid all of the year's budget by their contributions, and what their being voluntary means."""
    years = _of_year(view)
    value: dict[str, object] = {"year": view.on.year, "option": view.reading(MEANING)}
    adopted = adopted_by(view, MEANING)
    if not years:
        yield Because(CONTRIBUTIONS, None, value, adopted, ("budget_approved",), (MEANING,), code="state.contributions-none")
        return
    paid = sum(year.paid for year in years.values())
    budget = sum(year.quota for year in years.values())
    value |= {"paid": Cents(paid), "budget": Cents(budget)}
    facts = tuple(dict.fromkeys(fact for year in years.values() for fact in _facts(year)))
    yield Because(CONTRIBUTIONS, paid >= budget, value, (*facts, *adopted), readings=(MEANING,), code="state.contributions")


@state(*dict.fromkeys(QUOTA_CLAUSES.values()))
def quotas_of_year(view: View) -> Iterator[Because]:
    """Each member's quota of the year: whether it is paid, and what is open."""
    years = _of_year(view)
    for member in MEMBERS:
        yield _quota(view, member, years.get(member))


@clause(*dict.fromkeys(QUOTA_CLAUSES.values()))
def _quota(view: View, member: str, year: YearAccount | None) -> Because:
    share = percent(parts(money_rules(view).scale)[member])
    value: dict[str, object] = {"party": member, "year": view.on.year, "percent": share}
    quota = QUOTA_CLAUSES[member]
    if year is None:
        return Because(quota, None, value, missing=("budget_approved",), code="state.quota-none")
    value |= {"quota": Cents(year.quota), "outstanding": Cents(year.outstanding), "due": year.due}
    readings = ("finance.rounding", "finance.currency", *_YEARLY)
    return Because(quota, not year.outstanding, value, _facts(year), readings=readings, code="state.quota")


@state(GUATEMALA)
def names_of_quotas(view: View) -> Iterator[Because]:
    """Whose quota is called a financial contribution, and whose is not."""
    yield Because(GUATEMALA, True, {"party": "GTM"}, code="quota.guatemala")
    others = tuple(member for member in MEMBERS if member != "GTM")
    yield Because(GUATEMALA, False, {"members": others}, code="state.called-quota")


@state(BUDGET)
def budget_of_year(view: View) -> Iterator[Because]:
    """Whether the year has an approved budget, without which no quota of it is owed, unless the one before goes on."""
    value: dict[str, object] = {"year": view.on.year, "option": view.reading(NO_BUDGET)}
    adopted = adopted_by(view, NO_BUDGET)
    approved = [fact for fact in view.of("budget_approved") if fact.data["year"] == view.on.year]
    if not approved:
        yield Because(BUDGET, False, value, adopted, ("budget_approved",), (NO_BUDGET,), code="state.budget-none")
        return
    last: Fact = approved[-1]
    value |= {"amount": Cents(last.number("amount")), "on": last.on}
    yield Because(BUDGET, True, value, (last.id, *adopted), readings=(NO_BUDGET,), code="state.budget")


@state(DEFINITION)
def up_to_date(view: View) -> Iterator[Because]:
    """Which members owe quotas that have fallen due, and how much."""
    for member in MEMBERS:
        found = account(view, member)
        late = tuple(year.year for year in found.years if year.counted and year.is_due and year.outstanding)
        value = {"party": member, "owed": Cents(found.owed_due), "years": late}
        yield Because(DEFINITION, found.owed_due > 0, value, found.facts, readings=_YEARLY, code="state.arrears")


def _members(view: View) -> Iterator[Standing]:
    for member in MEMBERS:
        yield standing(view, member)


def _nodes(found: Standing, asked: str) -> Iterator[Because]:
    """The reasons under ``asked`` that made a standing: as they were reckoned, not anew."""
    return (why for why in found.why.walk() if why is not found.why and why.clause == asked)


@state(TWO_YEARS)
def votes(view: View) -> Iterator[Because]:
    """Who has lost the vote and why, who has not, and when it would be lost if nothing more were paid."""
    for found in _members(view):
        yield from _nodes(found, TWO_YEARS)
        if found.level is Level.FULL and found.until is not None:
            value = {"party": found.party, "on": found.until}
            yield Because(TWO_YEARS, False, value, (), code="state.vote-at-risk")


@state(FOUR_YEARS)
def exclusions(view: View) -> Iterator[Because]:
    """Who is excluded from meetings and why, and who is not."""
    for found in _members(view):
        yield from _nodes(found, FOUR_YEARS)


@state(VOICE_KEPT, OTHER_BODIES)
def rights_kept(view: View) -> Iterator[Because]:
    """What a member without vote keeps: its voice, and its rights in the other bodies."""
    for found in _members(view):
        yield from _nodes(found, VOICE_KEPT)
        yield from _nodes(found, OTHER_BODIES)


@state(REGULARISATION)
def ways_back(view: View) -> Iterator[Because]:
    """What each excluded member would have to pay to come back, and as what."""
    for found in _members(view):
        if found.level is Level.EXCLUDED:
            yield _way_back(view, found)
        yield from (why for why in _nodes(found, REGULARISATION) if why.holds)


@clause(REGULARISATION)
def _way_back(view: View, found: Standing) -> Because:
    back = next((cure for cure in cures(view, found.party) if isinstance(cure.gives, Level)), None)
    value: dict[str, object] = {"party": found.party}
    readings = ("arrears.regularisation", "arrears.after-regularisation")
    facts = account(view, found.party).facts
    if back is None:
        return Because(REGULARISATION, False, value, facts, readings=readings, code="state.way-back-declared")
    value |= {"amount": Cents(back.amount), "level": str(back.gives)}
    code = "state.way-back" if back.gives is Level.FULL else "state.way-back-voice"
    return Because(REGULARISATION, False, value, facts, readings=readings, code=code)
