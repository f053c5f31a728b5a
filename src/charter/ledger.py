"""Financiamiento, Cuotas de la membresía: one member's account and its ladder of arrears, walked day by day.

A :class:`Walk` takes in budgets and payments in the order of their days, once. On each day the account is
what all payments up to it make of the budgets then in force; money already laid out is laid out anew only
where a budget changes what earlier money would have paid. The ladder (``finance.arrears.*``) is looked at
only on days on which a due quota is unpaid or a consequence of arrears is running.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from charter.budgets import DUE, TICK, Books, Budget
from charter.calendar import LAST_DAY, add_days, add_months
from charter.facts import Fact
from charter.money_rules import MoneyRules
from charter.parties import Level

_END = add_days(LAST_DAY, -1)  # the last day of the calendar stands for never
LOOK, RELAY = 1, 2  # what a day changes: the ladder may have moved, money is to be laid out anew
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


class Walk:
    """The account and the level of one member as days go by; see :meth:`run` and :meth:`foresee`."""

    __slots__ = (
        "_at",
        "_before",
        "_begun",
        "_by_run",
        "_cursor",
        "_designating",
        "_paid",
        "_timers",
        "_touched",
        "_waiting",
        "arrangements",
        "books",
        "counted",
        "credit",
        "due",
        "entries",
        "excluded",
        "late",
        "level",
        "member",
        "money",
        "rules",
        "since",
        "used",
        "voice_until",
        "vote_lost",
    )

    def __init__(self, member: str, books: Books, rules: MoneyRules, money: Sequence[Fact], arrangements: Sequence[Fact] = ()) -> None:
        self.member = member
        self.books = books
        self.rules = rules
        self.money = money
        self.entries: dict[int, Entry] = {}
        self.counted: list[Entry] = []  # in the order of years
        self.due: list[Entry] = []  # counted and fallen due, in the order of years
        self.late: list[Entry] = []  # of these, the unpaid
        self.credit = 0
        self.used: dict[str, None] = {}  # payments ever laid out differently from now
        self.excluded = False
        self.vote_lost = False
        self.voice_until: date | None = None
        self.level = Level.FULL
        self.since = books.in_force
        self._at = 0
        self._paid = 0
        self._by_run = not (rules.by_months or rules.by_amount)
        self._designating = rules.allocation == _DESIGNATED
        self._cursor = 0
        self._begun = False
        self._touched = False
        self._waiting: set[int] = set()
        self._before: tuple[date | None, bool, bool, date | None] = (None, False, False, None)
        relies = rules.plan_cures or rules.regularisation == "approved-payment-plan"
        self.arrangements = list(arrangements) if relies else []
        timers = {fact.on for fact in self.arrangements}
        timers.update(fact.until for fact in self.arrangements if fact.until is not None)
        self._timers = sorted(timers)

    # -- days ------------------------------------------------------------------------------------------------

    def advance(self, to: date) -> None:
        """Take in everything that happens up to and on the day ``to``."""
        self.run(to)

    def run(self, to: date, *, happening: bool = True, pause: bool = False) -> bool:
        """Take in day by day what happens up to and on ``to``; where ``pause``, stop on a day that changes the level.

        Gives whether it stopped so. With ``happening`` false nothing new happens: approved quotas fall due and
        terms run, no more.
        """
        agenda = self.books.agenda
        money = self.money
        timers = self._timers
        at, paid = self._at, self._paid
        payments = len(money) if happening else 0
        level = self.level
        if to > _END:
            to = _END
        coming = agenda[at]
        limit = None
        while limit != to:
            # Up to the next payment or the next end of a term, only the agenda tells.
            limit = to
            if paid < payments and money[paid].on < limit:
                limit = money[paid].on
            if timers and timers[0] < limit:
                limit = timers[0]
            change = 0
            while coming[0] <= limit:
                day, kind, what = coming
                at += 1
                coming = agenda[at]
                if kind == DUE:
                    change |= self._fall_due(what)  # type: ignore[arg-type]
                elif kind == TICK:
                    change |= LOOK
                elif happening or what.continued:  # type: ignore[union-attr]
                    change |= self._approve(what)  # type: ignore[arg-type]
                if change and day != limit and coming[0] != day:
                    self._at = at
                    if self._settle(day, change) and pause and self.level is not level:
                        return True
                    change = 0
            self._at = at
            if timers and timers[0] == limit:
                timers.pop(0)  # each day stands in it once
                change |= LOOK
            if paid < payments and money[paid].on == limit:
                first = paid
                while paid < payments and money[paid].on == limit:
                    paid += 1
                self._paid = paid
                if not change & RELAY:
                    change |= self._take_in(first)
            if change and self._settle(limit, change) and pause and self.level is not level:
                return True
        return self.level is not level

    def _settle(self, day: date, change: int) -> bool:
        """Bring account and level up to date at the end of ``day``; give whether the ladder was looked at."""
        if change & RELAY:
            self._lay_out_anew()
        if self.late or self.vote_lost or self.excluded or self.voice_until or not self._begun:
            self._look(day)
            return True
        return False

    def _take_in(self, first: int) -> int:
        """Lay out the payments taken in from the ``first`` on; give whether the ladder may have moved."""
        self._touched = self.rules.by_amount
        for item in self.money[first : self._paid]:
            self._lay_out(item)
        if not self._touched or not self.late:
            return 0
        owing = len(self.late)
        self._recount()
        return LOOK if len(self.late) != owing or self.rules.by_amount else 0

    def foresee(self) -> date | None:
        """The first day on which the level changes if nothing more happens; ``None`` if it never does.

        The walk moves on to that day: ask last.
        """
        return self.since if self.run(LAST_DAY, happening=False, pause=True) else None

    # -- the account -------------------------------------------------------------------------------------------

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
        change = LOOK if self.rules.by_amount else 0
        if self.due and self.due[-1].year > year:
            _insert(self.due, entry)
            for rank, later in enumerate(self.due):
                later.rank = rank
            change = LOOK
        else:
            self.due.append(entry)
        if entry.paid * 100 < entry.quota * self.rules.threshold:
            _insert(self.late, entry)
            change = LOOK
        return change

    def _recount(self) -> None:
        threshold = self.rules.threshold
        self.late = [entry for entry in self.due if entry.paid * 100 < entry.quota * threshold]

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
            year = data.get("for_year")
            if year is not None:
                own = self.entries.get(year)  # type: ignore[call-overload]
                if own is None:
                    self._waiting.add(year)
                    return
                if own.currency == currency:
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

    # -- the ladder ----------------------------------------------------------------------------------------------

    def arranged(self, day: date) -> Fact | None:
        """The approved payment plan in force on ``day``, the latest of them."""
        for fact in reversed(self.arrangements):
            if fact.on <= day and (fact.until is None or day < fact.until):
                return fact
        return None

    def open_years(self, day: date) -> list[Entry]:
        """Due years that count as unpaid on ``day``: a payment plan covers those due before it where so read."""
        if self.rules.plan_cures:
            plan = self.arranged(day)
            if plan is not None:
                return [entry for entry in self.late if entry.due >= plan.on]
        return self.late

    def longest_run(self, unpaid: list[Entry]) -> list[Entry]:
        """The longest stretch of consecutive due years that are unpaid, the latest of equal ones."""
        best = start = 0
        end = 0
        before: Entry | None = None
        for index, entry in enumerate(unpaid):
            if before is not None and self._broken(before, entry):
                start = index
            if index + 1 - start >= best:
                best = index + 1 - start
                end = index + 1
            before = entry
        return unpaid[end - best : end]

    def _broken(self, before: Entry, entry: Entry) -> bool:
        """Whether two unpaid years do not follow one another: a paid year lies between, or one without a budget."""
        if entry.rank != before.rank + 1:
            return True
        return self.rules.gap_breaks and self._gap(before.year, entry.year)

    def _gap(self, before: int, after: int) -> bool:
        return any(year not in self.entries for year in range(before + 1, after))

    def reached(self, unpaid: list[Entry], years: int, day: date) -> bool:
        """Whether arrears of ``years`` years are reached on ``day``, on the basis read (``arrears.period-basis``)."""
        rules = self.rules
        if rules.by_months:
            if not unpaid:
                return False
            oldest = min(entry.due for entry in unpaid)
            return day > add_months(oldest, years * 12, rules.month_end)
        if rules.by_amount:
            owed = sum(entry.quota - entry.paid for entry in unpaid)
            if len(self.due) < years or not owed:
                return False
            return owed >= sum(entry.quota for entry in self.due[-years:])
        return len(unpaid) >= years and self._length(unpaid) >= years

    def _length(self, unpaid: list[Entry]) -> int:
        """The length of the longest run, without gathering it."""
        if self.rules.gap_breaks:
            return len(self.longest_run(unpaid))
        best = run = 0
        before = -1
        for entry in unpaid:
            run = run + 1 if entry.rank == before else 1
            before = entry.rank + 1
            if run > best:
                best = run
        return best

    def _look(self, day: date) -> None:
        """Reckon the level of the day from that of the day before."""
        if day < self.books.in_force:
            return
        if self._before[0] != day:
            self._before = (day, self.excluded, self.vote_lost, self.voice_until)
        self._begun = True
        rules = self.rules
        unpaid = self.open_years(day) if self.arrangements else self.late
        if self._by_run:
            run = self._length(unpaid)
            two, four = run >= rules.two, run >= rules.four
        else:
            two = self.reached(unpaid, rules.two, day)
            four = self.reached(unpaid, rules.four, day)
        spared = self.arranged(day) is not None and rules.regularisation == "approved-payment-plan"
        if self.excluded:
            if not unpaid or spared or (rules.regularisation == "run-below-two" and not two):
                self.excluded = False
                if rules.voice_year:
                    self.voice_until = add_months(day, 12, rules.month_end)
                    self._timers[:] = sorted({*self._timers, self.voice_until})
        elif four and not spared:
            self.excluded = True
        self.vote_lost = two or (rules.cure_all and self.vote_lost and bool(unpaid))
        if self.voice_until is not None and self.voice_until <= day:
            self.voice_until = None
        level = Level.FULL
        if self.excluded:
            level = Level.EXCLUDED
        elif self.vote_lost or self.voice_until:
            level = Level.VOICE_WITHOUT_VOTE
        if level is not self.level:
            self.level = level
            self.since = day

    # -- what if ---------------------------------------------------------------------------------------------------

    def paying(self, day: date, cents: int, year: int | None = None) -> Walk:
        """A copy of this walk, which stands on ``day``, in which ``cents`` more are paid that day."""
        other = object.__new__(Walk)
        for slot in self.__slots__:
            setattr(other, slot, getattr(self, slot))
        copies = {id(entry): entry.copy() for entry in self.entries.values()}
        other.entries = {year: copies[id(entry)] for year, entry in self.entries.items()}
        other.counted = [copies[id(entry)] for entry in self.counted]
        other.due = [copies[id(entry)] for entry in self.due]
        other._waiting = set(self._waiting)
        other.used = dict(self.used)
        other._timers = list(self._timers)
        if self._before[0] == day:
            other.excluded, other.vote_lost, other.voice_until = self._before[1:]
        data = {"amount": cents, "currency": self._currency(), "for_year": year}
        money = Fact("", "payment", day, self.member, data)
        other.money = [*self.money[: self._paid], money]
        other._paid = self._paid + 1
        other._lay_out(money)
        other._recount()
        other._look(day)
        return other

    def _currency(self) -> str:
        """The currency of the oldest year that is open."""
        return next((entry.currency for entry in self.counted if entry.paid < entry.quota), "USD")
