"""Secretaría Ejecutiva, funciones: its reports, the draft budget, the administrative regulations and its mandates, as owed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from charter.because import Because
from charter.calendar import add_days, add_months, year_end, year_start
from charter.chapters.institutions.meeting_duties import eve_of, first_by, ordinary_by_year, years_from
from charter.clause import clause
from charter.duties import Met, Obligation, Owed, obligation
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.meetings import GRCM, GROUP, PPT, SE, VM, Meeting, convened, held
from charter.presidency import terms
from charter.view import View

REPORTS = "se.function.quarterly-reports"
BUDGETS = "se.function.budgets"
RULES = "se.function.draft-rules"
MANDATES = "se.function.execute-mandates"

# A mandate of the plan is given ``by`` its slug: ``plan:…``.
PLAN = "plan:"

_YEAR = "finance.budget-year"
_QUARTERS = "report.quarter-basis"
_DAYS = "report.days-after-quarter"
_APPROVAL = "se.rules-need-approval"
_COMMA = "text.se-mandates-comma"

_KINDS = (("quarterly-financial", "issue-financial-report"), ("quarterly-operational", "issue-operational-report"))


@clause(REPORTS)
def reports(view: View, first: int, last: int) -> Iterator[Owed]:
    """A financial and an operational report for each quarter, some days after its end."""
    days, readings = int(view.reading(_DAYS)), (_QUARTERS, _DAYS)
    facts, issued = adopted_by(view, *readings), _issued(view)
    for about, end in _quarters(view, first, last):
        due = add_days(end, days - 1)
        for report, act in _KINDS:
            yield obligation(
                view, REPORTS, SE, about, act, end, due,
                occasion=report, met=issued.get((report, about)), facts=facts, readings=readings,
            ), add_days(end, -1)  # fmt: skip


def _issued(view: View) -> dict[tuple[str, str], Met]:
    """The first report of each kind on each quarter."""
    found: dict[tuple[str, str], Met] = {}
    for fact in view.of("report_issued", SE):
        found.setdefault((fact.text("report"), fact.text("period")), Met(fact.id, fact.on))
    return found


def _quarters(view: View, first: int, last: int) -> Iterator[tuple[str, date]]:
    """The quarters, each with the first day after it."""
    if view.reading(_QUARTERS) == "calendar":
        for year in range(first, last + 1):
            yield from _quarters_from(year_start(year))
        return
    named: set[str] = set()
    found = terms(view)
    for term, after in zip_longest(found, found[1:]):
        for whole in years_from(term.start, last):
            for name, end in _quarters_from(whole.start):
                # A presidency has its four quarters; beyond its year only those that it completes.
                begun = whole.start == term.start or after is None or end <= after.start
                if begun and name not in named and first <= whole.start.year:
                    named.add(name)
                    yield name, end


def _quarters_from(start: date) -> Iterator[tuple[str, date]]:
    """Four quarters, named after the year in which they begin to be counted."""
    for number in range(1, 5):
        yield f"{start.year}Q{number}", add_months(start, 3 * number)


def budgets(view: View, first: int, last: int) -> Iterator[Owed]:
    """The draft budget of each year, before the meeting of the GRCM that recommends it in the year before."""
    ordinary = ordinary_by_year(view)
    meetings = (*held(view, GRCM), *convened(view, GRCM))
    drafted: dict[int, Met] = {}
    for fact in view.of("budget_drafted"):
        drafted.setdefault(fact.number("year"), Met(fact.id, fact.on))
    for year in range(first, last + 1):
        owed = _draft_budget(view, year, ordinary.get(year), meetings, drafted.get(year + 1))
        yield owed, owed.due


@clause(BUDGETS)
def _draft_budget(view: View, year: int, ordinary: Meeting | None, meetings: tuple[Meeting, ...], met: Met | None) -> Obligation:
    start, eve = year_start(year), eve_of(ordinary, year)
    before = [meeting for meeting in meetings if start < meeting.on <= eve]
    recommending = max(before, key=lambda meeting: meeting.on, default=None)
    due = add_days(eve if recommending is None else recommending.on, -1)
    facts = tuple(meeting.fact for meeting in (ordinary, recommending) if meeting is not None)
    return obligation(
        view, BUDGETS, SE, str(year + 1), "draft-budget", min(start, due), due,
        met=met, facts=(*facts, *adopted_by(view, _YEAR)), readings=(_YEAR,),
    )  # fmt: skip


def rules(view: View, first: int, last: int) -> Iterator[Owed]:
    """The administrative regulations: to be submitted by the Secretariat and, as read, decided on by the vice-ministers."""
    submitted = view.of("rules_submitted")
    yield _rules_of(view, SE, "submit-rules", view.law_in_force, submitted)
    if submitted and view.reading(_APPROVAL) is True:
        yield _rules_of(view, VM, "approve-rules", submitted[0], view.of("rules_approved"))


@clause(RULES)
def _rules_of(view: View, debtor: str, act: str, since: Fact, done: list[Fact] | tuple[Fact, ...]) -> Owed:
    met = Met(done[0].id, done[0].on) if done else None
    due = without_term(view, since.on, met)
    parts, facts = (_no_term(RULES, met),), (since.id, *adopted_by(view, _APPROVAL))
    owed = obligation(view, RULES, debtor, "", act, since.on, due, met=met, facts=facts, readings=(_APPROVAL,), parts=parts)
    return told_without_term(owed), due


def without_term(view: View, opens: date, met: Met | None) -> date:
    """The day under which a duty without a term is listed: the end of the year in which it was met, else of this one."""
    return year_end(met.on.year if met else max(view.on, opens).year)


def told_without_term(owed: Obligation) -> Obligation:
    """The duty as its words must have it: without the day under which it is listed, which is no term of the Charter."""
    return replace(owed, why=replace(owed.why, code=f"{owed.why.code}-without-term"))


@clause(RULES, MANDATES)
def _no_term(id_: str, met: Met | None) -> Because:
    """That the Charter sets no term: such a duty is open until it is met, never overdue."""
    return Because(id_, True if met else None, facts=(met.fact,) if met else (), code="owed.no-term")


def mandates(view: View, first: int, last: int) -> Iterator[Owed]:
    """Each mandate given to the Secretariat, until it is closed; those of groups alone only as the comma is read."""
    closed = first_by(view, "mandate_closed", "mandate")
    plan_only = view.reading(_COMMA) == "groups-plan-only"
    for fact in view.of("mandate_given"):
        if may_mandate(fact.text("by")) and not (plan_only and fact.text("by").startswith(GROUP)):
            yield _mandate(view, fact, closed.get(fact.text("mandate")))


def may_mandate(by: str) -> bool:
    """Whether the Secretariat carries out mandates of ``by``: the bodies that decide or prepare, each group, the plan."""
    return by in (VM, PPT, GRCM) or by.startswith((GROUP, PLAN))


@clause(MANDATES)
def _mandate(view: View, fact: Fact, met: Met | None) -> Owed:
    dated = "due" in fact.data
    due = fact.day("due") if dated else without_term(view, fact.on, met)
    parts, facts = () if dated else (_no_term(MANDATES, met),), (fact.id, *adopted_by(view, _COMMA))
    owed = obligation(
        view, MANDATES, SE, fact.text("mandate"), "carry-out-mandate", fact.on, due,
        met=met, facts=facts, readings=(_COMMA,), parts=parts,
    )  # fmt: skip
    return owed if dated else told_without_term(owed), due
