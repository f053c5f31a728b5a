"""Cuotas de la membresía: a member's account on its desk, in the word that the member uses for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter.finance import Cure, YearAccount, account, cures
from charter.view import NotInForce
from secretariat.chronicle import clock, facts
from secretariat.financing.facts import Share
from secretariat.furniture.figures import money

QUOTA, TERM = "finance.annual-voluntary-contributions", "finance.fn16.guatemala-term"
GIVES: dict[str, Promise] = {
    "full": gettext_lazy("Con %(sum)s recupera el voto."),
    "voice-without-vote": gettext_lazy("Con %(sum)s vuelve a las reuniones, con voz y sin voto."),
    "up-to-date": gettext_lazy("Con %(sum)s queda al día."),
}


@dataclass(frozen=True, slots=True)
class Money:
    """A member's account in short: cents owed that fell due, its last years, the next year to fall due, the nearest cures."""

    party: str
    owed: int
    years: tuple[YearAccount, ...]
    unpaid: tuple[YearAccount, ...]
    next: YearAccount | None
    cures: tuple[Cure, ...]

    @property
    def contribution(self) -> bool:
        """Whether its agreement calls the quota a financial contribution (finance.fn16.guatemala-term)."""
        return Share(self.party, 0, 0, 0, 0).guatemala

    @property
    def clause(self) -> str:
        """The clause by which the account bears its name."""
        return TERM if self.contribution else QUOTA


def of(party: str) -> Money | None:
    """The account of a member today, or None before the Charter is in force. Kept until the chronicle moves."""
    day = clock.today()

    def find() -> Money | None:
        try:
            view = facts.view(day)
            kept, ways = account(view, party), cures(view, party)
        except NotInForce:
            return None
        unpaid = tuple(y for y in kept.years if y.counted and y.outstanding)
        coming = next((y for y in unpaid if not y.is_due), None)
        return Money(party, kept.owed_due, kept.years[-3:][::-1], unpaid, coming, tuple(ways))

    return facts.remembered(("desk-money", party, day), find)


def due(kept: Money) -> Iterator[dict[str, Any]]:
    """Each year's share that is not whole yet: words, day, clause and page for a row of the desk."""
    remedy = next((_cure(c) for c in kept.cures if str(c.gives) in GIVES), "")
    for year in kept.unpaid:
        words = _("Contribución financiera de %(year)s: faltan %(sum)s") if kept.contribution else _("Cuota de %(year)s: faltan %(sum)s")
        yield {"due": year.due, "title": words % {"year": year.year, "sum": money(year.outstanding)},
               "sentence": remedy if year.is_due else "", "clause": kept.clause,
               "url": reverse("financing:statement", args=[kept.party]), "act": _("Ver la cuenta")}
        if year.is_due:
            remedy = ""


def _cure(cure: Cure) -> str:
    return str(GIVES[str(cure.gives)]) % {"sum": money(cure.amount)}
