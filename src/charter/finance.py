"""Financiamiento: quotas, a member's account of them, and what would cure its arrears.

Money is integer cents. Clauses ``finance.*`` of the chapter «Cuotas de la membresía».
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from charter.arrears import level_of, walk_of
from charter.budgets import QUOTA_CLAUSES, SIXTY_FOURTHS, quotas
from charter.errors import UnknownParty
from charter.ladder import Walk
from charter.ledger import Entry
from charter.parties import MEMBERS, Level
from charter.view import View

__all__ = [
    "QUOTA_CLAUSES",
    "SIXTY_FOURTHS",
    "Account",
    "Cure",
    "YearAccount",
    "account",
    "cures",
    "designated_cures",
    "quotas",
]

UP_TO_DATE = "up-to-date"  # nothing that has fallen due is owed
PAID_AHEAD = "paid-ahead"  # nor anything approved that is still to fall due

_SEVERITY = {Level.FULL: 0, Level.VOICE_WITHOUT_VOTE: 1, Level.EXCLUDED: 2}


@dataclass(frozen=True, slots=True)
class YearAccount:
    """The quota of one year on a day, in cents; ``counted`` years are in the account, ``is_due`` ones fallen due."""

    year: int
    quota: int
    paid: int
    outstanding: int
    due: date
    is_due: bool
    counted: bool
    budget_fact: str
    payments: tuple[tuple[str, int], ...]
    budget_facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """A member's account on a day: its years in order, what is owed of them, money left over for years to come.

    ``owed_due`` is what has fallen due and is unpaid, ``owed_all`` that and what is approved and not yet due;
    ``waiting`` are payments (fact, cents, year) designated to a year that has no budget yet.
    """

    party: str
    years: tuple[YearAccount, ...]
    owed_due: int
    owed_all: int
    credit: int
    waiting: tuple[tuple[str, int, int], ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """All facts that the account rests on."""
        found: dict[str, None] = {}
        for year in self.years:
            found.update(dict.fromkeys(year.budget_facts))
            found.update((fact, None) for fact, _ in year.payments)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Cure:
    """An amount in cents which, paid on the day asked about, gives a level or leaves nothing owed.

    ``gives`` is a :class:`Level`, ``"up-to-date"`` or ``"paid-ahead"``; ``lost_again_on`` the first day on which the
    member would again be worse off if nothing more happened. ``for_year`` is the year it must be designated to.
    """

    amount: int
    gives: Level | str
    lost_again_on: date | None
    for_year: int | None = None


def _member(party: str) -> str:
    if party not in MEMBERS:
        raise UnknownParty(party)
    return party


def _standing_walk(view: View, party: str) -> Walk:
    walk = walk_of(view, _member(party))
    walk.advance(view.on)
    return walk


def account(view: View, party: str) -> Account:
    """The account of the member ``party`` on ``view.on``.

    Raise :class:`UnknownParty` when it is not a member, :class:`charter.errors.NotInForce` before the Charter.
    Clauses ``finance.quota.*``, ``finance.arrears.definition``.
    """
    walk = _standing_walk(view, party)
    years = [_year(entry) for _, entry in sorted(walk.entries.items())]
    counted = [year for year in years if year.counted]
    return Account(
        party,
        tuple(years),
        sum(year.outstanding for year in counted if year.is_due),
        sum(year.outstanding for year in counted),
        walk.credit,
        tuple(walk.waiting_money()),
    )


def _year(entry: Entry) -> YearAccount:
    return YearAccount(
        entry.year,
        entry.quota,
        entry.paid,
        entry.quota - entry.paid,
        entry.due,
        entry.is_due,
        entry.counted,
        entry.facts[-1],
        tuple(entry.payments),
        tuple(entry.facts),
    )


def cures(view: View, party: str) -> tuple[Cure, ...]:
    """What the member ``party`` could pay on ``view.on``, undesignated, to stand better: smallest amount first.

    For each better level the least amount that gives it, to the cent; then what leaves nothing due, then what
    pays the years approved too. Empty when nothing is open. Raise as :func:`account` does.
    """
    walk = _standing_walk(view, party)
    day = view.on
    now, _ = level_of(view, walk, day)
    everything = sum(max(entry.quota - entry.paid, 0) for entry in walk.counted)
    found: dict[int, Cure] = {}
    if walk.rules.automatic:
        for level in (Level.VOICE_WITHOUT_VOTE, Level.FULL):
            if _SEVERITY[level] < _SEVERITY[now]:
                _add(found, walk, day, _least(walk, day, level, everything), None)
    due = sum(max(entry.quota - entry.paid, 0) for entry in walk.due)
    for amount, gives in ((_settling(walk, day, due), UP_TO_DATE), (everything, PAID_AHEAD)):
        if amount and amount not in found:
            found[amount] = Cure(amount, gives, _lost_again(walk.paying(day, amount)))
    return tuple(found[amount] for amount in sorted(found))


def _settling(walk: Walk, day: date, due: int) -> int:
    """The least undesignated amount after which nothing that has fallen due is owed."""
    if not due:
        return 0
    low, high = due, sum(max(entry.quota - entry.paid, 0) for entry in walk.counted)
    while low < high:
        middle = (low + high) // 2
        paid = walk.paying(day, middle)
        if any(entry.paid < entry.quota for entry in paid.due):
            low = middle + 1
        else:
            high = middle
    return low


def _least(walk: Walk, day: date, level: Level, most: int) -> int:
    """The least undesignated amount in cents after which the level is ``level`` or better; 0 when none is."""
    wanted = _SEVERITY[level]
    if not most or _SEVERITY[walk.paying(day, most).level] > wanted:
        return 0
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        if _SEVERITY[walk.paying(day, middle).level] > wanted:
            low = middle + 1
        else:
            high = middle
    return low


def _add(found: dict[int, Cure], walk: Walk, day: date, amount: int, year: int | None) -> None:
    if amount:
        paid = walk.paying(day, amount, year)
        gives = paid.level
        found[amount] = Cure(amount, gives, _lost_again(paid), year)


def _lost_again(paid: Walk) -> date | None:
    """The first day on which a walk gets worse if nothing more happens."""
    severity = _SEVERITY[paid.level]
    while (day := paid.foresee()) is not None:
        if _SEVERITY[paid.level] > severity:
            return day
        severity = _SEVERITY[paid.level]
    return None


def designated_cures(view: View, party: str) -> tuple[Cure, ...]:
    """Where paying one year by name costs less than :func:`cures` for the same level: that payment.

    Only where designation counts (``arrears.allocation``). Raise as :func:`account` does.
    """
    walk = _standing_walk(view, party)
    day = view.on
    general = {cure.gives: cure.amount for cure in cures(view, party) if isinstance(cure.gives, Level)}
    best: dict[Level, Cure] = {}
    if walk.rules.allocation != "designated-else-oldest-first":
        return ()
    for entry in walk.late:
        needed = -(-entry.quota * walk.rules.threshold // 100) - entry.paid
        trial: dict[int, Cure] = {}
        _add(trial, walk, day, needed, entry.year)
        cure = trial[needed]
        level = Level(cure.gives)
        cheaper = cure.amount < general.get(level, 0)
        if cheaper and (level not in best or cure.amount < best[level].amount):
            best[level] = cure
    return tuple(sorted(best.values(), key=lambda cure: cure.amount))
