"""Financiamiento, Cuotas de la membresía: how the open points on quotas and arrears are read.

The readings in force on a day are gathered once into :class:`MoneyRules`, with the facts that adopted
them, so that each verdict can cite them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from charter.laws import FIRST, PENDING, Law
from charter.readings import DEFAULTS, UnhonouredReading, percentage
from charter.view import View

PARAMS: tuple[str, ...] = (
    "arrears.period-basis",
    "arrears.partial-payment",
    "arrears.allocation",
    "arrears.payment-plan",
    "arrears.automatic",
    "arrears.cure-vote",
    "arrears.cure-moment",
    "arrears.pre-charter-years",
    "arrears.no-budget-year",
    "arrears.four-years-count",
    "arrears.excluded-still-assessed",
    "arrears.regularisation",
    "arrears.after-regularisation",
    "finance.due-date",
    "finance.no-budget",
    "finance.rounding",
    "finance.currency",
    "finance.budget-year",
    "dates.month-end",
)


Scale = tuple[int, int, int, int]


class Step(NamedTuple):
    """The ladder of an earlier version of the Charter: it ruled from ``since`` (``None``: the first) to ``until``.

    What was completed under it, by due dates before ``until``, keeps its effect (``amendment.pending-periods``).
    """

    two: int
    four: int
    scale: Scale
    since: date | None
    until: date


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """The readings on quotas and arrears, one attribute each; ``adopted`` are the facts that chose them.

    ``two`` and ``four`` are the years of the ladder and ``scale`` the shares of the budget, by the version of the Charter
    that rules from ``since`` (``None``: all along); ``steps`` are the versions before it whose completed periods count.
    """

    basis: str = "consecutive-budget-years-unpaid"
    threshold: int = 100
    allocation: str = "designated-else-oldest-first"
    plan_cures: bool = False
    automatic: bool = True
    cure_all: bool = False
    by_record: bool = False
    pre_charter: bool = False
    gap_breaks: bool = False
    two: int = 2
    four: int = 4
    still_assessed: bool = True
    regularisation: str = "nothing-owed"
    voice_year: bool = False
    due_date: str = "31-december-of-budget-year"
    budget_continues: bool = False
    rounding: str = "cents-largest-remainder-alphabetical"
    any_currency: bool = False
    month_end: str = "clamp-to-last-day"
    scale: Scale = FIRST.scale
    since: date | None = None
    steps: tuple[Step, ...] = ()
    adopted: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    @property
    def by_months(self) -> bool:
        """Whether lateness is counted in months from a due date."""
        return self.basis == "24-months-from-oldest-due-date"

    @property
    def by_amount(self) -> bool:
        """Whether lateness is weighed by the amount owed."""
        return self.basis == "amount-equals-two-years"

    def scale_for(self, due: date) -> Scale:
        """The shares by which a budget year is parted: of the version under which it fell due, else of the one in force."""
        return next((step.scale for step in self.steps if due < step.until), self.scale)

    def takes(self, currency: str) -> bool:
        """Whether a budget or payment in ``currency`` belongs to the account (``finance.currency``)."""
        return self.any_currency or currency == "USD"


AS_WRITTEN = MoneyRules()


def money_rules(view: View) -> MoneyRules:
    """The readings on money, and the version of the Charter, in force on the view's day.

    Raise :class:`charter.readings.UnhonouredReading` for a reading that this version cannot apply and
    :class:`charter.errors.UnknownLaw` where a version rules that this software does not know.
    """
    law = view.law
    if law is FIRST and not view.readings and not view.of("reading_adopted"):
        return AS_WRITTEN
    # How running periods pass to a new text matters only once there is one.
    params = PARAMS if law is FIRST or view.supposed else (*PARAMS, PENDING)
    read = {param: view.reading(param) for param in params}
    after_loss = read["arrears.four-years-count"] == "four-after-loss-of-vote"
    steps = _steps(view, after_loss=after_loss)
    two, four = _ladder(law, after_loss=after_loss)
    if read["finance.budget-year"] != "calendar-year":
        raise UnhonouredReading("finance.budget-year", read["finance.budget-year"])
    adoptions = [view.adoption(param) for param in params]
    return MoneyRules(
        basis=str(read["arrears.period-basis"]),
        threshold=percentage(read["arrears.partial-payment"]) or 100,
        allocation=str(read["arrears.allocation"]),
        plan_cures=read["arrears.payment-plan"] != "does-not-cure",
        automatic=read["arrears.automatic"] is True,
        cure_all=read["arrears.cure-vote"] == "when-nothing-owed",
        by_record=read["arrears.cure-moment"] == "record-date",
        pre_charter=read["arrears.pre-charter-years"] == "counted",
        gap_breaks=read["arrears.no-budget-year"] == "breaks-run",
        two=two,
        four=four,
        still_assessed=read["arrears.excluded-still-assessed"] is True,
        regularisation=str(read["arrears.regularisation"]),
        voice_year=read["arrears.after-regularisation"] == "voice-only-for-a-year",
        due_date=str(read["finance.due-date"]),
        budget_continues=read["finance.no-budget"] == "previous-budget-continues",
        rounding=str(read["finance.rounding"]),
        any_currency=read["finance.currency"] == "other",
        month_end=str(read["dates.month-end"]),
        scale=law.scale,
        since=steps[-1].until if steps else None,
        steps=steps,
        adopted=tuple(fact.id for fact in adoptions if fact is not None),
        changed=tuple(param for param in params if read[param] != DEFAULTS[param]),
    )


def _ladder(law: Law, *, after_loss: bool) -> tuple[int, int]:
    """The years that take the vote and those that exclude, as a version has them and ``arrears.four-years-count`` counts."""
    two, four = law.numbers["arrears.years-to-loss-of-vote"], law.numbers["arrears.years-to-exclusion"]
    return two, four + two if after_loss else four


def _steps(view: View, *, after_loss: bool) -> tuple[Step, ...]:
    found: list[Step] = []
    for law, until in view.earlier:
        since = found[-1].until if found else None
        found.append(Step(*_ladder(law, after_loss=after_loss), law.scale, since, until))
    return tuple(found)
