"""Financiamiento, Cuotas de la membresía: the ladder of arrears, walked day by day.

Two consecutive years unpaid take the vote, four exclude until nothing due is owed (``finance.arrears.*``), as the
readings have it. The ladder is looked at only on days on which a due quota is unpaid or a consequence of arrears runs.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from charter.budgets import DUE, TICK, Books
from charter.calendar import LAST_DAY, add_days, add_months
from charter.facts import Fact
from charter.ledger import FELL, LOOK, RELAY, Entry, Ledger
from charter.money_rules import MoneyRules, Step
from charter.parties import Level

_END = add_days(LAST_DAY, -1)  # the last day of the calendar stands for never


def completed_under(step: Step, unpaid: list[Entry]) -> list[Entry]:
    """The unpaid years that fell due while an earlier version of the Charter ruled."""
    return [entry for entry in unpaid if entry.due < step.until]


class Walk(Ledger):
    """The account and the level of one member as days go by; see :meth:`run` and :meth:`foresee`."""

    __slots__ = (
        "_at",
        "_before",
        "_begun",
        "_by_run",
        "_plain",
        "_timers",
        "arrangements",
        "books",
        "level",
        "since",
        "voice_until",
        "vote_lost",
    )

    def __init__(self, member: str, books: Books, rules: MoneyRules, money: Sequence[Fact], arrangements: Sequence[Fact] = ()) -> None:
        super().__init__(member, rules, money)
        self.books = books
        self.vote_lost = False
        self.voice_until: date | None = None
        self.level = Level.FULL
        self.since = books.in_force
        self._at = 0
        self._begun = False
        self._by_run = not (rules.by_months or rules.by_amount)
        self._before: tuple[date | None, bool, bool, date | None] = (None, False, False, None)
        relies = rules.plan_cures or rules.regularisation == "approved-payment-plan"
        self.arrangements = list(arrangements) if relies else []
        self._by_run = self._by_run and not rules.steps
        self._plain = self._by_run and not self.arrangements
        timers = {fact.on for fact in self.arrangements}
        timers.update(fact.until for fact in self.arrangements if fact.until is not None)
        self._timers = sorted(timers)

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
            while paid < payments and money[paid].on == limit:
                if not change & RELAY:
                    self._lay_out(money[paid])
                paid += 1
            self._paid = paid
            if self._touched:
                change |= self._after_payment()
            if change and self._settle(limit, change) and pause and self.level is not level:
                return True
        return self.level is not level

    def _settle(self, day: date, change: int) -> bool:
        """Bring account and level up to date at the end of ``day``; give whether the ladder was looked at."""
        if change & RELAY:
            self._lay_out_anew()
        elif change == FELL and self._plain:
            # One more unpaid year moves the ladder only where a step is reached that was not.
            run = self.run_length
            if (run < self.rules.two or self.vote_lost) and (run < self.rules.four or self.excluded):
                return False
        if self.late or self.vote_lost or self.excluded or self.voice_until or not self._begun:
            self._look(day)
            return True
        return False

    def foresee(self) -> date | None:
        """The first day on which the level changes if nothing more happens; ``None`` if it never does.

        The walk moves on to that day: ask last.
        """
        return self.since if self.run(LAST_DAY, happening=False, pause=True) else None

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
            if before is not None and self.broken(before, entry):
                start = index
            if index + 1 - start >= best:
                best = index + 1 - start
                end = index + 1
            before = entry
        return unpaid[end - best : end]

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
            due = [entry for entry in self.due if entry.due < day]
            if len(due) < years or not owed:
                return False
            return owed >= sum(entry.quota for entry in due[-years:])
        return len(self.longest_run(unpaid)) >= years

    def _steps_reached(self, unpaid: list[Entry], day: date) -> tuple[bool, bool]:
        """Whether the loss of vote and the exclusion are reached: by the text in force, or completed under an earlier one."""
        rules = self.rules
        rules_now = rules.since is None or rules.since <= day
        two = rules_now and self.reached(unpaid, rules.two, day)
        four = rules_now and self.reached(unpaid, rules.four, day)
        for step in rules.steps:
            if step.since is None or step.since <= day:
                two = two or self.completed(unpaid, step.two, step, day)
                four = four or self.completed(unpaid, step.four, step, day)
        return two, four

    def completed(self, unpaid: list[Entry], years: int, step: Step, day: date) -> bool:
        """Whether arrears of ``years`` years were completed while ``step`` ruled, and are unpaid still."""
        return self.reached(completed_under(step, unpaid), years, min(day, step.until))

    def _look(self, day: date) -> None:
        """Reckon the level of the day from that of the day before."""
        if day < self.books.in_force:
            return
        if self._before[0] != day:
            self._before = (day, self.excluded, self.vote_lost, self.voice_until)
        self._begun = True
        rules = self.rules
        unpaid, spared = self.late, False
        if self.arrangements:
            unpaid = self.open_years(day)
            spared = rules.regularisation == "approved-payment-plan" and self.arranged(day) is not None
        if self._by_run:
            run = len(self.longest_run(unpaid)) if self.arrangements else self.run_length
            two, four = run >= rules.two, run >= rules.four
        else:
            two, four = self._steps_reached(unpaid, day)
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

    def paying(self, day: date, cents: int, year: int | None = None) -> Walk:
        """A copy of this walk, which stands on ``day``, in which ``cents`` more are paid that day."""
        other = object.__new__(Walk)
        for slot in (*Ledger.__slots__, *Walk.__slots__):
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
