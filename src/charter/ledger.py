"""Financiamiento, Cuotas de la membresía: one member's account, what of it is due and what is unpaid.

On each day the account is what all payments up to it make of the budgets then in force. It is taken in once, in the
order of days; money already laid out is laid out anew only where a budget changes what earlier money would have paid.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from charter.budgets import Budget
from charter.facts import Fact
from charter.money_rules import MoneyRules

# What a day changes: the ladder may have moved, money is to be laid out anew, a year fell due unpaid.
LOOK, RELAY, FELL = 1, 2, 4
_ON = attrgetter("on")
_YEAR = attrgetter("year")
_DESIGNATED = "designated-else-oldest-first"
_CURRENT = "current-year-first"


class Entry:
    """The quota of one year: cents due and paid, the budgets that fixed it, the payments laid out to it."""

    __slots__ = (
        "assessed",
        "counted",
        "currency",
        "due",
        "facts",
        "is_due",
        "paid",
        "payments",
        "quota",
        "rank",
        "year",
    )

    def __init__(self, budget: Budget, quota: int) -> None:
        self.year = budget.year
        self.quota = quota
        self.due = budget.due
        self.counted = budget.counted
        self.currency = budget.currency
        self.facts = budget.facts
        self.paid = 0
        self.payments: list[tuple[str, int]] = []
        self.is_due = False
        self.rank = 0  # its place among the years fallen due
        self.assessed = True

    def copy(self) -> Entry:
        """The same entry, to be changed without changing this one."""
        other = object.__new__(Entry)
        for slot in self.__slots__:
            setattr(other, slot, getattr(self, slot))
        other.payments = list(self.payments)
        return other


def money_of(facts: Sequence[Fact], rules: MoneyRules) -> Sequence[Fact]:
    """The payments of a member that belong to the account, by the days on which they tell.

    That is the value date, or the day of recording where ``arrears.cure-moment`` is read so.
    """
    if not rules.any_currency:
        facts = [fact for fact in facts if fact.data.get("currency", "USD") == "USD"]
    if rules.by_record:
        facts = [replace(fact, on=max(fact.on, fact.recorded.date())) for fact in facts]
        facts.sort(key=_ON)
    return facts


def _insert(entries: list[Entry], entry: Entry) -> None:
    """Put an entry in its place by year, which is nearly always the last."""
    if entries and entries[-1].year > entry.year:
        insort(entries, entry, key=_YEAR)
    else:
        entries.append(entry)


class Ledger:
    """The account of one member as budgets, due dates and payments are taken in.

    ``counted`` are the years in the account, ``due`` those of them fallen due, ``late`` those of these that are unpaid,
    all in the order of years; ``used`` are payments that were once laid out otherwise; ``excluded`` tells whether the
    member is excluded, for years that then fall due.
    """

    __slots__ = (
        "_cursor",
        "_designating",
        "_paid",
        "_tail",
        "_touched",
        "_waiting",
        "counted",
        "credit",
        "due",
        "entries",
        "excluded",
        "late",
        "member",
        "money",
        "rules",
        "run_length",
        "used",
    )

    def __init__(self, member: str, rules: MoneyRules, money: Sequence[Fact]) -> None:
        self.member = member
        self.rules = rules
        self.money = money
        self.entries: dict[int, Entry] = {}
        self.counted: list[Entry] = []
        self.due: list[Entry] = []
        self.late: list[Entry] = []
        self.credit = 0
        self.used: dict[str, None] = {}
        self.excluded = False
        self.run_length = 0  # of the longest stretch of consecutive due years unpaid
        self._tail = 0  # of the stretch that reaches the last year due
        self._paid = 0  # how many payments have been taken in
        self._cursor = 0  # no year before this place takes money
        self._designating = rules.allocation == _DESIGNATED
        self._touched = False  # whether a payment has reached a year fallen due
        self._waiting: set[int] = set()

    def _approve(self, budget: Budget) -> int:
        """Take in an approved budget; give ``RELAY`` when earlier money has to be laid out anew."""
        quota = budget.quotas[self.member]
        entry = self.entries.get(budget.year)
        if entry is not None:
            entry.facts += budget.facts
            if entry.assessed:
                entry.quota = quota
                entry.currency = budget.currency
            return RELAY
        self.entries[budget.year] = entry = Entry(budget, quota)
        awaited = budget.year in self._waiting
        if not entry.counted:
            return RELAY if awaited else 0
        _insert(self.counted, entry)
        # Money is laid out as before when the newest year takes none of it.
        if awaited or self.credit or self.counted[-1] is not entry:
            return RELAY
        return RELAY if self._paid and self.rules.allocation == _CURRENT else 0

    def _fall_due(self, year: int) -> int:
        """Let the quota of ``year`` fall due; give what that changes: ``LOOK`` at the ladder, ``RELAY`` money."""
        entry = self.entries.get(year)
        if entry is None or not entry.counted:
            return 0
        if self.excluded and not self.rules.still_assessed:
            # A year that falls due during exclusion is not assessed where so read.
            entry.assessed = entry.counted = False
            entry.quota = 0
            self.counted.remove(entry)
            return RELAY
        entry.is_due = True
        entry.rank = len(self.due)
        unpaid = entry.paid * 100 < entry.quota * self.rules.threshold
        if self.due and self.due[-1].year > year:
            _insert(self.due, entry)
            for rank, later in enumerate(self.due):
                later.rank = rank
            self._recount()
            return LOOK
        self.due.append(entry)
        if not unpaid:
            self._tail = 0
            return LOOK if self.rules.by_amount else 0
        self.late.append(entry)
        # A stretch that reaches the year due before goes on, but for a gap where so read.
        gap = self._tail and self.rules.gap_breaks and self.broken(self.due[-2], entry)
        self._tail = 1 if gap else self._tail + 1
        if self._tail > self.run_length:
            self.run_length = self._tail
        return FELL

    def _recount(self) -> None:
        """Gather the years fallen due and unpaid, and the stretches they make."""
        threshold = self.rules.threshold
        self.late = [entry for entry in self.due if entry.paid * 100 < entry.quota * threshold]
        best = tail = 0
        before: Entry | None = None
        for entry in self.late:
            tail = 1 if before is None or self.broken(before, entry) else tail + 1
            if tail > best:
                best = tail
            before = entry
        self.run_length = best
        self._tail = tail if before is not None and before is self.due[-1] else 0

    def broken(self, before: Entry, entry: Entry) -> bool:
        """Whether two due years do not follow one another: one lies between, or one without a budget where so read."""
        if entry.rank != before.rank + 1:
            return True
        gap = range(before.year + 1, entry.year)
        return self.rules.gap_breaks and any(year not in self.entries for year in gap)

    def _lay_out_anew(self) -> None:
        """Lay out all payments taken in against the budgets now in force."""
        for entry in self.entries.values():
            self.used.update(dict.fromkeys(fact for fact, _ in entry.payments))
            entry.paid = 0
            entry.payments = []
        self.credit = 0
        self._cursor = 0
        self._waiting = set()
        for item in self.money[: self._paid]:
            self._lay_out(item)
        self._recount()

    def _lay_out(self, item: Fact) -> None:
        """Lay out one payment: its own year first, then the oldest open year; the rest is credit."""
        data = item.data
        cents: int = data["amount"]  # type: ignore[assignment]
        currency = data.get("currency", "USD")
        if self._designating:
            year: int | None = data.get("for_year")  # type: ignore[assignment]
            if year is not None:
                own = self.entries.get(year)
                if own is None:
                    self._waiting.add(year)
                    return
                if own.currency == currency:
                    if cents <= own.quota - own.paid and not own.is_due:  # nearly always: paid in time, by its name
                        own.paid += cents
                        own.payments.append((item.id, cents))
                        return
                    cents -= self._put(own, item.id, cents)
        elif self.rules.allocation == _CURRENT:
            own = self.entries.get(item.on.year)
            if own is not None and own.counted and own.currency == currency:
                cents -= self._put(own, item.id, cents)
        counted = self.counted
        while cents and self._cursor < len(counted):
            entry = counted[self._cursor]
            if entry.currency != currency and entry.paid < entry.quota:
                cents -= self._past(item.id, currency, cents)
                break
            cents -= self._put(entry, item.id, cents)
            if cents:
                self._cursor += 1
        self.credit += cents

    def _past(self, fact: str, currency: object, cents: int) -> int:
        """Lay out money beyond an open year of another currency; give how much of it."""
        left = cents
        for entry in self.counted[self._cursor + 1 :]:
            if left and entry.currency == currency:
                left -= self._put(entry, fact, left)
        return cents - left

    def _put(self, entry: Entry, fact: str, cents: int) -> int:
        """Lay out what fits of ``cents`` to one year; give how much that is."""
        room = entry.quota - entry.paid
        if room <= 0:
            return 0
        if entry.is_due:
            self._touched = True
        if cents < room:
            room = cents
        entry.paid += room
        entry.payments.append((fact, room))
        return room

    def waiting_money(self) -> list[tuple[str, int, int]]:
        """Payments taken in that wait for a budget of the year they are designated to: fact, cents, year."""
        if not self._designating:
            return []
        found = []
        for fact in self.money[: self._paid]:
            year = fact.data.get("for_year")
            if isinstance(year, int) and year not in self.entries:
                found.append((fact.id, fact.number("amount"), year))
        return found

    def _after_payment(self) -> int:
        """Recount the unpaid years after a payment of one fallen due; give whether the ladder may have moved."""
        self._touched = False
        owing = len(self.late)
        self._recount()
        return LOOK if len(self.late) != owing or self.rules.by_amount else 0

    def _currency(self) -> str:
        """The currency of the oldest year that is open."""
        return next((entry.currency for entry in self.counted if entry.paid < entry.quota), "USD")
