"""Financiamiento, Cuotas de la membresía: the division of any sum into quotas, and what calls a year would have or has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from charter.budgets import parts
from charter.finance import account, quotas
from charter.money_rules import money_rules
from charter.view import View
from secretariat.chronicle import facts as record
from secretariat.chronicle.keeping import kept
from secretariat.meetings.rolls import addresses
from secretariat.notices.models import Letter

from . import facts
from .models import Call

REMINDER, CALL, WARNING = "quota-reminder", "quota-call", "quota-warning"


@dataclass(frozen=True, slots=True)
class Part:
    """One member's part of a sum: 64ths, cents before the remainder, whether it takes a cent of it, and how near the cent it was."""

    party: str
    parts: int
    amount: int
    extra: bool
    rest: int

    @property
    def guatemala(self) -> bool:
        return self.party == "GTM"


def division(view: View | None, cents: int) -> tuple[list[Part], str]:
    """A sum divided among the eleven by the reading of cents in force, in alphabetical order, and that reading (finance.quota.*)."""
    if view is not None and view.in_force:
        rounding, scale = str(view.reading("finance.rounding")), money_rules(view).scale
        shares, of = quotas(cents, rounding, scale), parts(scale)
    else:
        rounding = "cents-largest-remainder-alphabetical"
        shares, of = quotas(cents), {code: facts.SIXTY_FOURTHS[code] for code in facts.SIXTY_FOURTHS}
    found = [Part(code, of[code], shares[code], shares[code] > cents * of[code] // 64, cents * of[code] % 64) for code in facts.in_order()]
    return found, rounding


@dataclass(frozen=True, slots=True)
class Proposed:
    """A call that could be made: to whom, how much, by when, in which language and to which address ("" where none is known)."""

    party: str
    parts: int
    amount: int
    extra: bool
    due: dt.date
    language: str
    to: str
    known: Call | None

    @property
    def same(self) -> bool:
        """Whether the current call says this already."""
        return self.known is not None and (self.known.amount, self.known.due) == (self.amount, self.due)

    @property
    def guatemala(self) -> bool:
        return self.party == "GTM"


def proposed(view: View, budget: facts.Budget) -> list[Proposed]:
    """The calls of a year as they would be made today, in alphabetical order; members not assessed that year have none. Three queries."""
    found, _rounding = division(view, budget.amount)
    held = kept(view, ("financing.accounts",), lambda: facts.accounts(view))
    current = {call.party: call for call in Call.objects.filter(year=budget.year, current=True).select_related("letter")}
    mail = addresses([part.party for part in found])
    rows = []
    for part in found:
        line = next((line for line in held[part.party].years if line.year == budget.year and line.counted), None)
        if line is not None:
            language, to = mail.get(part.party, ("es", ""))
            extra = line.quota > budget.amount * part.parts // 64
            rows.append(Proposed(part.party, part.parts, line.quota, extra, line.due, language, to, current.get(part.party)))
    return rows


def outstanding(view: View, year: int) -> Mapping[str, int]:
    """What each member has still to pay of a year, in cents; those with nothing are left out."""
    found = {
        code: next((line.outstanding for line in account(view, code).years if line.year == year and line.counted), 0)
        for code in facts.in_order()
    }
    return {code: cents for code, cents in found.items() if cents}


def reminded(year: int) -> dict[str, dt.date]:
    """The last day on which each member was reminded of a year. One query."""
    rows = Letter.objects.filter(kind=REMINDER, about=f"financing.calls:{year}").order_by("queued").values_list("party", "queued")
    return {party: queued.date() for party, queued in rows}


def fictitious() -> bool:
    return record.memory().demonstration
