"""Secretaría Ejecutiva, funciones: the quarters and what is due of them, and the figures of each from the book and the record.

Figures are whole cents. What is assembled for a quarter is the same for everybody and for ever once it is issued.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Sum

from charter.calendar import add_days, add_months
from charter.duties import Obligation
from charter.obligations import obligations
from charter.parties import MEMBERS
from charter.view import View
from secretariat.chronicle import facts as record
from secretariat.financing import facts_budgets
from secretariat.financing.models import BudgetVersion
from secretariat.fund.models import Activity, Disbursement, Draw, Pledge, Receipt
from secretariat.ledger import facts as ledger
from secretariat.ledger.chart import ACCOUNTS, BANK, EXPENSE

from .models import Draft, Issue

REPORTS = "se.function.quarterly-reports"
FINANCIAL, OPERATIONAL = "quarterly-financial", "quarterly-operational"
_ACTS = {"issue-financial-report": FINANCIAL, "issue-operational-report": OPERATIONAL}
SPENT = tuple(code for code, account in ACCOUNTS.items() if account.kind == EXPENSE)
WORDS = ("done", "difficulties", "next")


@dataclass(frozen=True, slots=True)
class Quarter:
    """A report that the Charter asks for: its kind, its quarter with first day and first day after, until when, and how it stands."""

    kind: str
    period: str
    start: dt.date
    end: dt.date
    due: dt.date
    status: str
    met_by: str

    @property
    def ended(self) -> bool:
        """Whether the quarter is over, so that it can be reported on."""
        return self.status != "upcoming"

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return add_days(self.end, -1)


def _quarter(owed: Obligation) -> Quarter:
    return Quarter(_ACTS[owed.act], owed.about, add_months(owed.opens, -3), owed.opens, owed.due, str(owed.status), owed.met_by or "")


def quarters(view: View, first: int, last: int) -> list[Quarter]:
    """The reports due for the quarters of these years, newest first (se.function.quarterly-reports). None before the Charter."""
    if not view.in_force:
        return []
    found = obligations(view, dt.date(first, 1, 1), dt.date(last + 1, 7, 1))
    rows = [_quarter(owed) for owed in found if owed.clause == REPORTS and owed.act in _ACTS]
    return sorted((row for row in rows if first <= row.start.year <= last), key=lambda row: (row.end, row.kind == FINANCIAL), reverse=True)


def quarter(view: View, kind: str, period: str) -> Quarter | None:
    """One report that is due, by its kind and quarter; None where the Charter asks for none."""
    if len(period) != 6 or not (period[:4].isascii() and period[:4].isdigit()):
        return None
    year = int(period[:4])
    if not 1996 <= year <= 2200:
        return None
    return next((row for row in quarters(view, year - 1, year + 1) if (row.kind, row.period) == (kind, period)), None)


# -- figures -----------------------------------------------------------------------------------------------------------


def assemble(row: Quarter, view: View, draft: Draft | None) -> dict[str, Any]:
    """Everything that the report of a quarter says, as plain values: a constant number of queries."""
    words = {f"{name}_{lang}": getattr(draft, f"{name}_{lang}") if draft else "" for name in WORDS for lang in ("es", "en")}
    head = {"kind": row.kind, "period": row.period, "start": row.start.isoformat(), "end": row.end.isoformat(), "words": words}
    return {**head, **(_financial(row, view) if row.kind == FINANCIAL else _operational(row, view))}


def _financial(row: Quarter, view: View) -> dict[str, Any]:
    year = row.last.year
    approved = {fact.number("year"): fact for fact in view.of("budget_approved")}.get(year)
    return {
        "year": year,
        "budget": approved.number("amount") if approved else None,
        "lines": _lines(row, view, year),
        "expenses": _expenses(row),
        "income": _income(row, view),
        "fund": _fund(row),
        "balances": _balances(row.last),
        "closed": _closed(row.last),
    }


def _expenses(row: Quarter) -> list[dict[str, Any]]:
    """What was spent by account of the general fund: in the quarter, and since the year began. Two queries."""
    begun = dt.date(row.last.year, 1, 1)
    now = ledger.balances(row.last, since=row.start, account=SPENT, fund="core")
    year = ledger.balances(row.last, since=begun, account=SPENT, fund="core")
    return [
        {"account": code, "quarter": now[(code,)].net if (code,) in now else 0, "year": year[(code,)].net}
        for code in SPENT
        if (code,) in year
    ]


def _lines(row: Quarter, view: View, year: int) -> list[dict[str, Any]]:
    """The lines of the budget in force with what was spent on each; lines without spending too. Four queries."""
    versions = list(BudgetVersion.objects.filter(year=year).order_by("number"))
    stages = facts_budgets.stages(view, versions)
    chosen = next((version for version in reversed(versions) if stages.get(version.number) == "approved"), None)
    if chosen is None:
        return []
    begun = dt.date(year, 1, 1)
    now = ledger.balances(row.last, since=row.start, by=("budget_line",), account=SPENT)
    whole = ledger.balances(row.last, since=begun, by=("budget_line",), account=SPENT)
    return [
        {
            "code": line.code,
            "words": f"{line.heading}: {line.description}",
            "budget": line.amount,
            "quarter": now[(line.code,)].net if (line.code,) in now else 0,
            "year": whole[(line.code,)].net if (line.code,) in whole else 0,
        }
        for line in chosen.lines.all()
    ]


def _income(row: Quarter, view: View) -> list[dict[str, Any]]:
    """What each member paid in the quarter and since the year began, by the days on which it arrived."""
    begun, found = dt.date(row.last.year, 1, 1), {code: [0, 0] for code in MEMBERS}
    for fact in view.of("payment"):
        if fact.subject in found and begun <= fact.on < row.end:
            found[fact.subject][1] += fact.number("amount")
            found[fact.subject][0] += fact.number("amount") if fact.on >= row.start else 0
    return [{"party": code, "quarter": sums[0], "year": sums[1]} for code, sums in found.items()]


def _fund(row: Quarter) -> list[dict[str, Any]]:
    """Each contribution to the Special Voluntary Fund: received, spent and left when the quarter ended. Three queries."""
    received = dict(Receipt.objects.filter(day__lte=row.last).order_by().values_list("pledge").annotate(Sum("amount")))
    spent = dict(Draw.objects.filter(disbursement__day__lte=row.last).order_by().values_list("pledge").annotate(Sum("amount")))
    pledges = Pledge.objects.filter(form="cash", code__in=list(received)).order_by("code")
    return [
        {
            "code": pledge.code,
            "party": pledge.contributor,
            "earmark": pledge.earmark,
            "purpose": pledge.purpose,
            "received": received[pledge.code],
            "spent": spent.get(pledge.code, 0),
        }
        for pledge in pledges
    ]


def _balances(day: dt.date) -> list[dict[str, Any]]:
    """What the administering organisation held for each fund at the end of the day, by the book. One query."""
    found = ledger.balances(day, by=("fund",), account=BANK)
    return [{"fund": str(key[0]), "cents": balance.net} for key, balance in sorted(found.items(), key=lambda pair: str(pair[0][0]))]


def _closed(day: dt.date) -> str:
    """Up to which day the book was closed by then, "" for none. One query."""
    return next((closing.through.isoformat() for closing in ledger.closings() if closing.through <= day), "")


def _operational(row: Quarter, view: View) -> dict[str, Any]:
    def within(kind: str) -> list[Any]:
        return [fact for fact in view.of(kind) if row.start <= fact.on < row.end]

    given = {fact.text("mandate"): fact for fact in view.of("mandate_given")}
    closed = {fact.text("mandate") for fact in view.of("mandate_closed") if fact.on < row.end}
    owed = [one for one in obligations(view, row.start, row.end) if one.debtor == "se"] if view.in_force else []
    return {
        "meetings": [{"meeting": fact.text("meeting"), "body": fact.subject, "on": fact.on.isoformat()} for fact in within("meeting_held")],
        "coming": [
            {"meeting": fact.text("meeting"), "body": fact.subject, "on": fact.day("day").isoformat()}
            for fact in view.of("meeting_convened")
            if row.end <= fact.day("day") < add_months(row.end, 3) and fact.on < row.end
        ],
        "mandates_done": [
            {
                "mandate": fact.text("mandate"),
                "title": given[fact.text("mandate")].text("title") if fact.text("mandate") in given else "",
                "result": fact.text("result"),
                "on": fact.on.isoformat(),
            }
            for fact in within("mandate_closed")
        ],
        "mandates_open": [
            {"mandate": slug, "title": fact.text("title"), "by": fact.text("by")}
            for slug, fact in given.items()
            if slug not in closed and fact.on < row.end
        ],
        "activities": [
            {"activity": fact.text("activity"), "description": fact.text("description"), "group": fact.subject, "on": fact.on.isoformat()}
            for fact in within("activity_logged")
        ],
        "fund_activities": _fund_activities(row),
        "duties": {status: sum(str(one.status) == status for one in owed) for status in ("met", "late", "overdue", "open")},
    }


def _fund_activities(row: Quarter) -> list[dict[str, Any]]:
    """The approved activities of the Fund that were alive in the quarter, with what was paid for them in it. Two queries."""
    paid = dict(Disbursement.objects.filter(day__gte=row.start, day__lt=row.end).order_by().values_list("activity").annotate(Sum("amount")))
    rows = Activity.objects.filter(approved__lt=row.end).exclude(closed__lt=row.start).order_by("slug")
    return [
        {
            "slug": one.slug,
            "es": one.title_es,
            "en": one.title_en,
            "party": one.proposer,
            "paid": paid.get(one.slug, 0),
            "closed": one.closed.isoformat() if one.closed and one.closed < row.end else "",
        }
        for one in rows
    ]


# -- what was issued ---------------------------------------------------------------------------------------------------


def canonical(data: Mapping[str, Any]) -> str:
    """The figures as the one text that is kept and hashed."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """The hash by which an issued report can be checked."""
    return hashlib.sha256(text.encode()).hexdigest()


def issues(kind: str, period: str) -> list[Issue]:
    """The versions of a report, newest first. One query."""
    return list(Issue.objects.filter(kind=kind, period=period).order_by("-version"))


def intact(issue: Issue) -> bool:
    """Whether the kept text still has the hash it was issued with."""
    return digest(issue.content) == issue.sha256


def draft_of(kind: str, period: str) -> Draft | None:
    """The words written for a report so far. One query."""
    return Draft.objects.filter(kind=kind, period=period).first()


def on_record(view: View, kind: str, period: str) -> bool:
    """Whether the record already says that the report was issued."""
    return any((fact.text("report"), fact.text("period")) == (kind, period) for fact in view.of("report_issued", "se"))


# -- a year ------------------------------------------------------------------------------------------------------------


def year_figures(view: View, year: int, day: dt.date) -> dict[str, Any]:
    """A year's money up to a day and that of the year before up to the same date: by member, by fund, by line."""
    whole = Quarter(FINANCIAL, str(year), dt.date(year, 1, 1), add_days(day, 1), day, "", "")
    before = _same_day(day, year - 1)
    earlier = Quarter(FINANCIAL, str(year - 1), dt.date(year - 1, 1, 1), add_days(before, 1), before, "", "")
    last = {row["party"]: row["year"] for row in _income(earlier, view.at(before))}
    budgets = {fact.number("year"): fact.number("amount") for fact in view.of("budget_approved")}
    return {
        "year": year,
        "day": day,
        "before": before,
        "budget": budgets.get(year),
        "budget_before": budgets.get(year - 1),
        "income": [{**row, "last": last[row["party"]]} for row in _income(whole, view)],
        "lines": _lines(whole, view, year),
        "expenses": _expenses(whole),
        "fund": _fund(whole),
        "balances": _balances(day),
    }


def _same_day(day: dt.date, year: int) -> dt.date:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def years() -> list[int]:
    """The years with a budget or a payment on record, newest first. Remembered."""

    def find() -> list[int]:
        kept = record.recorded_facts()
        return sorted(
            {
                fact.on.year if fact.kind == "payment" else fact.number("year")
                for fact in kept
                if fact.kind in ("payment", "budget_approved")
            },
            reverse=True,
        )

    return list(record.remembered("reports.years", find))
