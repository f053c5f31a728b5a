"""Financiamiento, Cuotas de la membresía: one member's account and its ladder of arrears, walked day by day.

A :class:`Walk` takes in budgets and payments in the order of their days, once. On each day the account is
what all payments up to it make of the budgets then in force; money already laid out is laid out anew only
where a budget changes what earlier money would have paid. The ladder (``finance.arrears.*``) is looked at
only on days on which a due quota is unpaid or a consequence of arrears is running.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from charter.budgets import BUDGET, DUE, Books, Budget
from charter.calendar import LAST_DAY, add_months
from charter.facts import Fact
from charter.money_rules import MoneyRules
from charter.parties import Level

LAST = LAST_DAY.toordinal()
_YEAR = attrgetter("year")
_DESIGNATED = "designated-else-oldest-first"
_CURRENT = "current-year-first"


class Entry:
    """The quota of one year: cents due and paid, the budgets that fixed it, the payments laid out to it."""

    __slots__ = ("assessed", "counted", "currency", "due", "facts", "is_due", "paid", "payments", "quota", "year")

    def __init__(self, budget: Budget, quota: int) -> None:
        self.year = budget.year
        self.quota = quota
        self.due = budget.due
        self.counted = budget.counted
        self.currency = budget.currency
        self.facts = [budget.fact]
        self.paid = 0
        self.payments: list[tuple[str, int]] = []
        self.is_due = False
        self.assessed = True

    def copy(self) -> Entry:
        """The same entry, to be changed without changing this one."""
        other = object.__new__(Entry)
        for slot in self.__slots__:
            setattr(other, slot, getattr(self, slot))
        other.payments = list(self.payments)
        return other


class Money:
    """A payment as the account takes it in: its day (an ordinal), fact, cents, designation and currency."""

    __slots__ = ("cents", "currency", "day", "fact", "year", "year_paid")

    def __init__(self, day: int, fact: str, cents: int, year: int | None, currency: str, year_paid: int) -> None:
        self.day = day
        self.fact = fact
        self.cents = cents
        self.year = year
        self.currency = currency
        self.year_paid = year_paid


def money_of(facts: Sequence[Fact], rules: MoneyRules) -> list[Money]:
    """The payments of a member in the order in which the account takes them in.

    Their day is the value date, or the day of recording where ``arrears.cure-moment`` is read so.
    """
    found = []
    for fact in facts:
        data = fact.data
        currency = data.get("currency") or "USD"
        if not rules.takes(str(currency)):
            continue
        day = max(fact.on, fact.recorded.date()) if rules.by_record else fact.on
        year = data.get("for_year")
        cents = data["amount"]
        found.append(Money(day.toordinal(), fact.id, cents, year, str(currency), fact.on.year))  # type: ignore[arg-type]
    if rules.by_record:
        found.sort(key=lambda money: money.day)
    return found


class Walk:
    """The account and the level of one member as days go by; see :meth:`advance` and :meth:`foresee`."""

    __slots__ = (
        "_at",
        "_before",
        "_begun",
        "_cursor",
        "_paid",
        "_timers",
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

    def __init__(
        self, member: str, books: Books, rules: MoneyRules, money: list[Money], arrangements: Sequence[Fact] = ()
    ) -> None:
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
        self.voice_until = 0
        self.level = Level.FULL
        self.since = books.in_force
        self._at = 0
        self._paid = 0
        self._cursor = 0
        self._begun = False
        self._waiting: set[int] = set()
        self._before = (0, False, False, 0)
        relies = rules.plan_cures or rules.regularisation == "approved-payment-plan"
        self.arrangements = list(arrangements) if relies else []
        timers = {fact.on.toordinal() for fact in self.arrangements}
        timers.update(fact.until.toordinal() for fact in self.arrangements if fact.until is not None)
        self._timers = sorted(timers)

    # -- days ------------------------------------------------------------------------------------------------

    def advance(self, to: int) -> None:
        """Take in everything that happens up to and on the day ``to`` (an ordinal)."""
        while self.step(to):
            pass

    def step(self, to: int, *, happening: bool = True) -> bool:
        """Take in the next day on which something happens, up to ``to``; give whether there was one.

        With ``happening`` false nothing new happens: approved quotas fall due and terms run, no more.
        """
        agenda = self.books.agenda
        money = self.money
        at = self._at
        paid = self._paid
        day = agenda[at][0]
        coming = happening and paid < len(money)
        if coming and money[paid].day < day:
            day = money[paid].day
        if self._timers and self._timers[0] < day:
            day = self._timers[0]
        if day > to:
            return False
        look = False
        relay = False
        while agenda[at][0] == day:
            _, kind, what = agenda[at]
            at += 1
            if kind == BUDGET:
                if happening or what.continued:  # type: ignore[union-attr]
                    relay = self._approve(what) or relay  # type: ignore[arg-type]
            elif kind == DUE:
                relay = self._fall_due(what) or relay  # type: ignore[arg-type]
                look = True
            else:
                look = True
        self._at = at
        while self._timers and self._timers[0] == day:
            self._timers.pop(0)
            look = True
        first = paid
        if coming:
            while paid < len(money) and money[paid].day == day:
                paid += 1
            self._paid = paid
        if relay:
            self._lay_out_anew()
            look = True
        elif paid > first:
            for item in money[first:paid]:
                self._lay_out(item)
            if self.late:
                self._recount()
                look = True
        if look and (self.late or self.excluded or self.vote_lost or self.voice_until or not self._begun):
            self._look(day)
        return True

    def foresee(self) -> int | None:
        """The first day (an ordinal) on which the level changes if nothing more happens; ``None`` if it never does.

        The walk moves on to that day: ask last.
        """
        level = self.level
        while self.step(LAST, happening=False):
            if self.level is not level:
                return self.since
        return None

    # -- the account -------------------------------------------------------------------------------------------

    def _approve(self, budget: Budget) -> bool:
        """Take in an approved budget; give whether earlier money has to be laid out anew."""
        quota = budget.quotas[self.member]
        entry = self.entries.get(budget.year)
        if entry is not None:
            entry.facts.append(budget.fact)
            if entry.assessed:
                entry.quota = quota
                entry.currency = budget.currency
            return True
        entry = Entry(budget, quota)
        self.entries[budget.year] = entry
        simple = self.rules.allocation != _CURRENT
        if not entry.counted:
            return budget.year in self._waiting
        newest = not self.counted or budget.year > self.counted[-1].year
        insort(self.counted, entry, key=_YEAR)
        untouched = newest and not self.credit and budget.year not in self._waiting
        return not (untouched and (simple or not self._paid))

    def _fall_due(self, year: int) -> bool:
        """Let the quota of ``year`` fall due; give whether money has to be laid out anew."""
        entry = self.entries.get(year)
        if entry is None or not entry.counted:
            return False
        if self.excluded and not self.rules.still_assessed:
            # A year that falls due during exclusion is not assessed where so read.
            entry.assessed = entry.counted = False
            entry.quota = 0
            self.counted.remove(entry)
            return True
        entry.is_due = True
        insort(self.due, entry, key=_YEAR)
        if entry.paid * 100 < entry.quota * self.rules.threshold:
            insort(self.late, entry, key=_YEAR)
        return False

    def _recount(self) -> None:
        threshold = self.rules.threshold
        self.late = [entry for entry in self.due if entry.paid * 100 < entry.quota * threshold]

    def _lay_out_anew(self) -> None:
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

    def _lay_out(self, item: Money) -> None:
        """Lay out one payment: its own year first, then the oldest open year; the rest is credit."""
        cents = item.cents
        rules = self.rules
        if rules.allocation == _DESIGNATED:
            first = item.year
            if first is not None and first not in self.entries:
                self._waiting.add(first)
                return
        else:
            first = item.year_paid if rules.allocation == _CURRENT else None
        if first is not None:
            entry = self.entries.get(first)
            if entry is not None and (entry.counted or rules.allocation == _DESIGNATED):
                cents -= self._put(entry, item, cents)
        counted = self.counted
        cursor = self._cursor
        while cents and cursor < len(counted):
            entry = counted[cursor]
            room = entry.quota - entry.paid
            if room <= 0:
                cursor += 1
            elif entry.currency == item.currency:
                cents -= self._put(entry, item, cents)
            else:
                cents -= self._past(item, cents, cursor + 1)
                break
        self._cursor = cursor
        self.credit += cents

    def _past(self, item: Money, cents: int, start: int) -> int:
        """Lay out money beyond an open year of another currency."""
        left = cents
        for entry in self.counted[start:]:
            if left and entry.currency == item.currency:
                left -= self._put(entry, item, left)
        return cents - left

    @staticmethod
    def _put(entry: Entry, item: Money, cents: int) -> int:
        room = entry.quota - entry.paid
        if room <= 0 or entry.currency != item.currency:
            return 0
        taken = cents if cents < room else room
        entry.paid += taken
        entry.payments.append((item.fact, taken))
        return taken

    def waiting_money(self) -> list[tuple[str, int, int]]:
        """Payments taken in that wait for a budget of the year they are designated to: fact, cents, year."""
        if self.rules.allocation != _DESIGNATED:
            return []
        taken = self.money[: self._paid]
        return [(item.fact, item.cents, item.year) for item in taken if item.year and item.year not in self.entries]

    # -- the ladder ----------------------------------------------------------------------------------------------

    def arranged(self, day: int) -> Fact | None:
        """The approved payment plan in force on ``day``, the latest of them."""
        for fact in reversed(self.arrangements):
            if fact.on.toordinal() <= day and (fact.until is None or day < fact.until.toordinal()):
                return fact
        return None

    def open_years(self, day: int) -> list[Entry]:
        """Due years that count as unpaid on ``day``: a payment plan covers those due before it where so read."""
        if self.rules.plan_cures:
            plan = self.arranged(day)
            if plan is not None:
                return [entry for entry in self.late if entry.due >= plan.on]
        return self.late

    def longest_run(self, unpaid: list[Entry]) -> list[Entry]:
        """The longest stretch of consecutive due years that are unpaid, the latest of equal ones."""
        if len(unpaid) < 2:
            return unpaid
        marked = set(map(id, unpaid))
        best: list[Entry] = []
        run: list[Entry] = []
        for entry in self.due:
            if id(entry) not in marked:
                run = []
                continue
            if run and self.rules.gap_breaks and self._gap(run[-1].year, entry.year):
                run = []
            run.append(entry)
            if len(run) >= len(best):
                best = list(run)
        return best

    def _gap(self, before: int, after: int) -> bool:
        return any(year not in self.entries for year in range(before + 1, after))

    def reached(self, unpaid: list[Entry], years: int, day: int) -> bool:
        """Whether arrears of ``years`` years are reached on ``day``, on the basis read (``arrears.period-basis``)."""
        rules = self.rules
        if rules.by_months:
            if not unpaid:
                return False
            oldest = min(entry.due for entry in unpaid)
            return day > add_months(oldest, years * 12, rules.month_end).toordinal()
        if rules.by_amount:
            owed = sum(entry.quota - entry.paid for entry in unpaid)
            if len(self.due) < years or not owed:
                return False
            return owed >= sum(entry.quota for entry in self.due[-years:])
        return len(self.longest_run(unpaid)) >= years

    def _look(self, day: int) -> None:
        """Reckon the level of the day from that of the day before."""
        if day < self.books.in_force:
            return
        if self._before[0] != day:
            self._before = (day, self.excluded, self.vote_lost, self.voice_until)
        self._begun = True
        rules = self.rules
        unpaid = self.open_years(day)
        two = self.reached(unpaid, rules.two, day)
        four = self.reached(unpaid, rules.four, day)
        spared = rules.regularisation == "approved-payment-plan" and self.arranged(day) is not None
        if self.excluded:
            if not unpaid or spared or (rules.regularisation == "run-below-two" and not two):
                self.excluded = False
                if rules.voice_year:
                    self.voice_until = add_months(date.fromordinal(day), 12, rules.month_end).toordinal()
                    insort(self._timers, self.voice_until)
        elif four and not spared:
            self.excluded = True
        self.vote_lost = two or (rules.cure_all and self.vote_lost and bool(unpaid))
        if self.voice_until <= day:
            self.voice_until = 0
        level = Level.FULL
        if self.excluded:
            level = Level.EXCLUDED
        elif self.vote_lost or self.voice_until:
            level = Level.VOICE_WITHOUT_VOTE
        if level is not self.level:
            self.level = level
            self.since = day

    # -- what if ---------------------------------------------------------------------------------------------------

    def paying(self, day: int, cents: int, year: int | None = None) -> Walk:
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
        if cents:
            money = Money(day, "", cents, year, self._currency(), date.fromordinal(day).year)
            other.money = [*self.money[: self._paid], money]
            other._paid = self._paid + 1
            other._lay_out(money)
        other._recount()
        other._look(day)
        return other

    def _currency(self) -> str:
        return self.late[0].currency if self.late else (self.counted[-1].currency if self.counted else "USD")
