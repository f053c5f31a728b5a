"""Financiamiento, Cuotas de la membresía: who is on the way the Charter describes for quotas not up to date, what follows, what cures."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from charter.facts import Fact
from charter.finance import Cure, YearAccount, account, cures
from charter.parties import Level
from charter.standing import Standing, standing
from charter.view import View
from secretariat.notices.models import Letter

from .facts import in_order
from .facts_calls import WARNING


@dataclass(frozen=True, slots=True)
class Way:
    """One member with years that fell due unpaid: its standing, the level it would have from `standing.until` on, what cures, and
    since when it was told (None: not of these years)."""

    party: str
    late: tuple[YearAccount, ...]
    standing: Standing
    next: Level | None
    cures: tuple[Cure, ...]
    told: dt.date | None
    arrangements: tuple[Fact, ...]

    @property
    def owed(self) -> int:
        return sum(year.outstanding for year in self.late)

    @property
    def guatemala(self) -> bool:
        return self.party == "GTM"

    @property
    def about(self) -> str:
        """What its warning is about: the last year that fell due."""
        return f"financing.warning:{self.late[-1].year}"


def way(view: View, party: str, told: dict[tuple[str, str], dt.date]) -> Way | None:
    """The way of one member; None where nothing that fell due is open."""
    late = tuple(year for year in account(view, party).years if year.counted and year.is_due and year.outstanding)
    if not late:
        return None
    now = standing(view, party)
    after = standing(view.at(now.until), party).level if now.until else None
    worse = after if after is not None and after is not Level.FULL and after is not now.level else None
    arrangements = tuple(view.of("payment_arrangement", party))
    return Way(party, late, now, worse, cures(view, party), told.get((party, f"financing.warning:{late[-1].year}")), arrangements)


def ways(view: View) -> list[Way]:
    """All members with years that fell due unpaid, in alphabetical order (finance.arrears.definition). One query."""
    told = warned()
    return [found for code in in_order() if (found := way(view, code, told)) is not None]


def warned() -> dict[tuple[str, str], dt.date]:
    """The day on which each member was told of a year: {(party, about): day}. One query."""
    rows = Letter.objects.filter(kind=WARNING).order_by("queued").values_list("party", "about", "queued")
    return {(party, about): queued.date() for party, about, queued in rows}
