"""Financiamiento, Cuotas de la membresía: how the open points on quotas and arrears are read.

The readings in force on a day are gathered once into :class:`MoneyRules`, with the facts that adopted
them, so that each verdict can cite them.
"""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """The readings on quotas and arrears, one attribute each; ``adopted`` are the facts that chose them."""

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

    def takes(self, currency: str) -> bool:
        """Whether a budget or payment in ``currency`` belongs to the account (``finance.currency``)."""
        return self.any_currency or currency == "USD"


AS_WRITTEN = MoneyRules()


def money_rules(view: View) -> MoneyRules:
    """The readings on money in force on the view's day.

    Raise :class:`charter.readings.UnhonouredReading` for one that this version cannot apply.
    """
    if not view.readings and not view.of("reading_adopted"):
        return AS_WRITTEN
    read = {param: view.reading(param) for param in PARAMS}
    if read["finance.budget-year"] != "calendar-year":
        raise UnhonouredReading("finance.budget-year", read["finance.budget-year"])
    adoptions = [view.adoption(param) for param in PARAMS]
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
        four=6 if read["arrears.four-years-count"] == "four-after-loss-of-vote" else 4,
        still_assessed=read["arrears.excluded-still-assessed"] is True,
        regularisation=str(read["arrears.regularisation"]),
        voice_year=read["arrears.after-regularisation"] == "voice-only-for-a-year",
        due_date=str(read["finance.due-date"]),
        budget_continues=read["finance.no-budget"] == "previous-budget-continues",
        rounding=str(read["finance.rounding"]),
        any_currency=read["finance.currency"] == "other",
        month_end=str(read["dates.month-end"]),
        adopted=tuple(fact.id for fact in adoptions if fact is not None),
        changed=tuple(param for param in PARAMS if read[param] != DEFAULTS[param]),
    )
