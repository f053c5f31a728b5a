"""Plan Estratégico y Anexo A, seguimiento: what is owed for a plan, derived at the moment of reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from charter.because import Because
from charter.calendar import Period, add_days, add_months, year_end, year_start
from charter.clause import clause
from charter.duties import Met, Obligation, Owed, obligation
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.meetings import GRCM, PPT, VM
from charter.plan import Plan, in_fact, overtaking, plans
from charter.presidency import Term, terms
from charter.view import View

EVALUATION = "plan.annual-evaluation"
GRCM_EVALUATES = "grcm.power.annual-evaluation"
REVIEW = "annex-a.annual-review"
ANNUAL_REPORT = "annex-a.ppt-annual-report"
RENEWAL = "annex-a.renewal-before-end"

_PLAN_YEARS = "plan.evaluation-basis"
_REPORT_DUE = "report.ppt-annual-due"
_LEAD = "plan.renewal-lead-months"


def evaluations(view: View, first: int, last: int) -> Iterator[Owed]:
    """One evaluation by the GRCM for each year of the plan, due at its end, or on the eve of the plan that overtakes it."""
    found = plans(view)
    for known in found:
        after = overtaking(known, found)
        terms_ = tuple(one.why(view) for one in (known, after) if one is not None)
        for period in _years_of(view, in_fact(known, found)):
            due = add_days(period.end or period.start, -1)
            if first <= due.year <= last:
                yield _evaluation(view, known, period.start, due, terms_), due


@clause(EVALUATION)
def _evaluation(view: View, known: Plan, opens: date, due: date, why: tuple[Because, ...]) -> Obligation:
    met = _evaluated(view, known.plan, due.year)
    same = tuple(_same_duty(view, id_, met, due) for id_ in (GRCM_EVALUATES, REVIEW))
    return obligation(
        view, EVALUATION, GRCM, known.plan, "evaluate-plan", opens, due,
        occasion=str(due.year), met=met, facts=(*known.facts, *adopted_by(view, _PLAN_YEARS)),
        readings=(_PLAN_YEARS,), parts=(*why, *same),
    )  # fmt: skip


@clause(GRCM_EVALUATES, REVIEW)
def _same_duty(view: View, id_: str, met: Met | None, due: date) -> Because:
    # The Charter lays the yearly evaluation down three times: one duty, three clauses.
    if met is not None:
        return Because(id_, met.on <= due, {"debtor": GRCM}, (met.fact,), code="owed.same")
    return Because(id_, None if view.on <= due else False, {"debtor": GRCM}, missing=("plan_evaluated",), code="owed.same")


def _evaluated(view: View, slug: str, year: int) -> Met | None:
    """The first evaluation of a plan for a year."""
    facts = (fact for fact in view.of("plan_evaluated") if fact.text("plan") == slug and fact.number("year") == year)
    first = next(facts, None)
    return None if first is None else Met(first.id, first.on)


def _years_of(view: View, known: Plan) -> tuple[Period, ...]:
    """The years by which a plan is evaluated: its own, or calendar years where so read."""
    if view.reading(_PLAN_YEARS) == "plan-anniversary":
        return tuple(known.years())
    years = range(known.starts.year, add_days(known.ends, -1).year + 1)
    return tuple(Period(max(known.starts, year_start(year)), min(known.ends, year_start(year + 1))) for year in years)


def annual_reports(view: View, first: int, last: int) -> Iterator[Owed]:
    """The yearly report of each presidency, before it hands over, or by 31 December where so read."""
    by_year = view.reading(_REPORT_DUE) == "31-december"
    found = terms(view)
    for reporting in _calendar_years(found, first, last) if by_year else _presidency_years(found, last):
        if first <= reporting.due.year <= last:
            yield _annual_report(view, reporting), reporting.due


@dataclass(frozen=True, slots=True)
class _Reporting:
    """A report owed by a presidency: about whom or which year, from when to when, and the presidency after it."""

    term: Term
    about: str
    opens: date
    due: date
    after: Term | None = None


def _presidency_years(found: tuple[Term, ...], last: int) -> Iterator[_Reporting]:
    """Each presidency up to the eve of the next; year by year while nobody is designated to follow."""
    for term, after in zip_longest(found, found[1:]):
        if after is not None:
            yield _Reporting(term, term.party, term.start, add_days(after.start, -1), after)
            continue
        for year in range(last - term.start.year + 1):
            end = add_months(term.start, 12 * (year + 1))
            yield _Reporting(term, term.party, add_months(term.start, 12 * year), add_days(end, -1))


def _calendar_years(found: tuple[Term, ...], first: int, last: int) -> Iterator[_Reporting]:
    """Each calendar year on whose last day there is a presidency, which then owes the report."""
    for year in range(first, last + 1):
        begun = [term for term in found if term.start <= year_end(year)]
        if begun:
            yield _Reporting(begun[-1], str(year), year_start(year), year_end(year))


def annual(view: View) -> Iterator[Fact]:
    """The yearly reports that presidencies have issued."""
    return (fact for fact in view.of("report_issued", PPT) if fact.text("report") == "ppt-annual")


@clause(ANNUAL_REPORT)
def _annual_report(view: View, owed: _Reporting) -> Obligation:
    issued = next((fact for fact in annual(view) if fact.text("period") == str(owed.due.year) and fact.on >= owed.opens), None)
    met = None if issued is None else Met(issued.id, issued.on)
    return obligation(
        view, ANNUAL_REPORT, PPT, owed.about, "issue-annual-report", owed.opens, owed.due,
        occasion=owed.due.isoformat(), met=met, facts=adopted_by(view, _REPORT_DUE),
        readings=(_REPORT_DUE,), parts=tuple(term.reason for term in (owed.term, owed.after) if term is not None),
    )  # fmt: skip


def renewals(view: View, first: int, last: int) -> Iterator[Owed]:
    """The decision on what follows each plan, some months before it ends, on its last day at the latest."""
    found = plans(view)
    for known, after in zip_longest(found, found[1:]):
        due = add_days(known.ends, -1)
        if first <= due.year <= last:
            yield _renewal(view, known, after, due), due


@clause(RENEWAL)
def _renewal(view: View, known: Plan, after: Plan | None, due: date) -> Obligation:
    opens = add_months(known.ends, -int(view.reading(_LEAD)))
    decided = None if after is None else view.fact(after.facts[0])
    met = None if decided is None else Met(decided.id, decided.on)
    return obligation(
        view, RENEWAL, VM, known.plan, "renew-plan", opens, due,
        met=met, facts=(*known.facts, *adopted_by(view, _LEAD)), readings=(_LEAD,), parts=(known.why(view),),
    )  # fmt: skip
