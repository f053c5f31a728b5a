"""Carta Estatutaria, plazos: who owes what by when, by which clause, and what met it.

Obligations are derived at the moment of reading from the facts known on ``view.on``, one row for each
thing owed. A duty belongs to a period and is owed when the Charter was in force on its last day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import zip_longest

from charter.because import Because
from charter.calendar import Period, add_days, add_months, year_end, year_start
from charter.duties import Met, Obligation, Status, obligation
from charter.facts import Fact
from charter.groups import Group, groups
from charter.interpretation import adopted_by
from charter.meetings import GRCM, PPT, SE, Meeting, held_in, ordinary_meetings
from charter.observer_duties import attendances, notices
from charter.plan import plans
from charter.presidency import terms
from charter.view import View

__all__ = ["Obligation", "Status", "obligations"]

TWO_MEETINGS = "grcm.power.two-meetings"
YEARLY_MEETING = "vm.ordinary-yearly"
GROUP_MEETINGS = "wg.power.two-meetings"
REPORTS = "se.function.quarterly-reports"
EVALUATION = "plan.annual-evaluation"

_WINDOW = "grcm.first-meeting-window"
_BOTH = "grcm.one-meeting-for-both"
_YEAR = "year.meeting-basis"
_FIRST_YEAR = "wg.meetings-first-year"
_QUARTERS = "report.quarter-basis"
_DAYS = "report.days-after-quarter"
_PLAN_YEARS = "plan.evaluation-basis"

# The Charter lays the yearly evaluation down three times: one duty, three clauses.
_SAME_DUTY = tuple(
    Because(clause, True, {"debtor": GRCM}, code="owed.same") for clause in ("grcm.power.annual-evaluation", "annex-a.annual-review")
)


def obligations(view: View, start: date, end: date) -> tuple[Obligation, ...]:
    """All obligations due in the half-open period from ``start`` to ``end``, as they stand on ``view.on``.

    In the order of their due days. Raise :class:`charter.errors.NotInForce` when the Charter is not in
    force on ``view.on``.
    """
    since = view.law_in_force.on
    found: list[Obligation] = []
    # One year on either side: a quarter's report falls due in the next year, a meeting's eve in the last.
    for rule in _RULES:
        for owed, period_end in rule(view, start.year - 1, end.year + 1):
            if start <= owed.due < end and period_end >= since:
                found.append(owed)
    return tuple(sorted(found, key=lambda owed: (owed.due, owed.key)))


# A rule gives what is owed in the years from the first to the last, each with the last day of its period.
Owed = tuple[Obligation, date]
Rule = Callable[[View, int, int], Iterator[Owed]]


def _grcm(view: View, first: int, last: int) -> Iterator[Owed]:
    """Two meetings of the GRCM a year: about the end of the first semester, and before the Vice-Ministerial Meeting."""
    meetings = ordinary_meetings(view)
    for year in range(first, last + 1):
        start, end = year_start(year), year_end(year)
        opens, due = _window(view, year)
        ordinary = next((meeting for meeting in meetings if meeting.on.year == year), None)
        eve = end if ordinary is None else add_days(ordinary.on, -1)
        one, other = _shared_out(view, held_in(view, GRCM, start, add_days(end, 1)), (opens, due), (start, eve))
        readings = (_WINDOW, _BOTH)
        facts = adopted_by(view, *readings)
        yield (
            obligation(
                view, TWO_MEETINGS, GRCM, str(year), "hold-first-meeting", opens, due, occasion="1", met=one, facts=facts, readings=readings
            ),
            due,
        )
        known = facts if ordinary is None else (*facts, ordinary.fact)
        yield (
            obligation(
                view,
                TWO_MEETINGS,
                GRCM,
                str(year),
                "hold-second-meeting",
                start,
                eve,
                occasion="2",
                met=other,
                facts=known,
                readings=readings,
            ),
            eve,
        )


def _window(view: View, year: int) -> tuple[date, date]:
    """The days about the end of the first semester (``06-01..07-31``)."""
    opens, due = str(view.reading(_WINDOW)).split("..")
    return date.fromisoformat(f"{year}-{opens}"), date.fromisoformat(f"{year}-{due}")


def _shared_out(view: View, meetings: list[Meeting], first: tuple[date, date], second: tuple[date, date]) -> tuple[Met | None, Met | None]:
    """Which meeting meets which of two duties: in time before late, the one due first before the other.

    A meeting meets one duty, unless the reading lets one meeting serve both.
    """
    met: list[Met | None] = [None, None]
    windows = (first, second)
    both = view.reading(_BOTH) is True
    spare: list[Meeting] = []
    for meeting in meetings:
        fitting = [index for index, (opens, due) in enumerate(windows) if met[index] is None and opens <= meeting.on <= due]
        fitting.sort(key=lambda index: windows[index][1])
        for index in fitting if both else fitting[:1]:
            met[index] = Met(meeting.fact, meeting.on)
        if not fitting:
            spare.append(meeting)
    for meeting in spare:
        overdue = [index for index, (_, due) in enumerate(windows) if met[index] is None and due < meeting.on]
        overdue.sort(key=lambda index: windows[index][1])
        for index in overdue if both else overdue[:1]:
            met[index] = Met(meeting.fact, meeting.on)
    return met[0], met[1]


def _ordinary(view: View, first: int, last: int) -> Iterator[Owed]:
    """One ordinary Vice-Ministerial Meeting a year, owed by the Presidency."""
    meetings = [meeting for meeting in ordinary_meetings(view) if meeting.held]
    for about, period in _meeting_years(view, first, last):
        end = period.end or period.start
        first_held = next((meeting for meeting in meetings if period.start <= meeting.on < end), None)
        met = None if first_held is None else Met(first_held.fact, first_held.on)
        due = add_days(end, -1)
        owed = obligation(
            view,
            YEARLY_MEETING,
            PPT,
            about,
            "hold-ordinary-meeting",
            period.start,
            due,
            met=met,
            facts=adopted_by(view, _YEAR),
            readings=(_YEAR,),
        )
        yield owed, due


def _meeting_years(view: View, first: int, last: int) -> Iterator[tuple[str, Period]]:
    """The years of ``each year``: calendar years, or the years of each presidency where so read."""
    if view.reading(_YEAR) == "calendar-year":
        for year in range(first, last + 1):
            yield str(year), Period(year_start(year), year_start(year + 1))
        return
    yield from _presidency_years(view, first, last)


def _presidency_years(view: View, first: int, last: int) -> Iterator[tuple[str, Period]]:
    """From handover to handover; while nobody is designated to follow, year by year."""
    found = terms(view)
    for term, after in zip_longest(found, found[1:]):
        periods = _years_from(term.start, last) if after is None else iter((Period(term.start, after.start),))
        for period in periods:
            if first <= period.start.year:
                yield f"{term.party}-{period.start.isoformat()}", period


def _years_from(start: date, last: int) -> Iterator[Period]:
    while start.year <= last:
        yield Period(start, add_months(start, 12))
        start = add_months(start, 12)


def _groups(view: View, first: int, last: int) -> Iterator[Owed]:
    """Two meetings of each working group a calendar year, fewer in its first and last year."""
    for known in groups(view):
        for year in range(max(first, known.since.year), min(last, known.ends.year) + 1):
            yield from _group_year(view, known, year)


def _group_year(view: View, known: Group, year: int) -> Iterator[Owed]:
    start, end = year_start(year), year_end(year)
    meetings = held_in(view, known.group, max(start, known.since), min(add_days(end, 1), known.ends))
    facts = (*known.facts, *adopted_by(view, _FIRST_YEAR))
    for number in range(1, _owed_in(view, known, year) + 1):
        meeting = meetings[number - 1] if number <= len(meetings) else None
        met = None if meeting is None else Met(meeting.fact, meeting.on)
        owed = obligation(
            view,
            GROUP_MEETINGS,
            known.group,
            str(year),
            "hold-meeting",
            max(start, known.since),
            end,
            occasion=str(number),
            met=met,
            facts=facts,
            readings=(_FIRST_YEAR,),
            parts=(known.why(view),),
        )
        yield owed, end


def _owed_in(view: View, known: Group, year: int) -> int:
    """How many meetings a group owes in a year: floor of twice its full months by twelve."""
    if known.ends <= max(known.since, year_start(year)):
        return 0
    if view.reading(_FIRST_YEAR) == "full":
        return 2
    months = 0
    for month in range(1, 13):
        first = date(year, month, 1)
        last = add_days(add_months(first, 1), -1)
        months += known.since <= first and last <= known.ends
    return 2 * months // 12


def _reports(view: View, first: int, last: int) -> Iterator[Owed]:
    """A financial and an operational report for each quarter, some days after its end."""
    days = int(view.reading(_DAYS))
    readings = (_QUARTERS, _DAYS)
    facts = adopted_by(view, *readings)
    issued: dict[tuple[str, str], Fact] = {}
    for fact in view.of("report_issued", SE):
        issued.setdefault((fact.text("report"), fact.text("period")), fact)
    for about, quarter in _quarters(view, first, last):
        end = quarter.end or quarter.start
        for report, act in (
            ("quarterly-financial", "issue-financial-report"),
            ("quarterly-operational", "issue-operational-report"),
        ):
            known = issued.get((report, about))
            met = None if known is None else Met(known.id, known.on)
            owed = obligation(
                view, REPORTS, SE, about, act, end, add_days(end, days - 1), occasion=report, met=met, facts=facts, readings=readings
            )
            yield owed, add_days(end, -1)


def _quarters(view: View, first: int, last: int) -> Iterator[tuple[str, Period]]:
    if view.reading(_QUARTERS) == "calendar":
        for year in range(first, last + 1):
            yield from _quarters_from(year_start(year))
        return
    named: set[str] = set()
    found = terms(view)
    for term, after in zip_longest(found, found[1:]):
        for whole in _years_from(term.start, last):
            for name, quarter in _quarters_from(whole.start):
                # A presidency has its four quarters; beyond its year only those that it completes.
                begun = whole.start == term.start or after is None or (quarter.end or after.start) <= after.start
                if begun and name not in named and first <= whole.start.year:
                    named.add(name)
                    yield name, quarter


def _quarters_from(start: date) -> Iterator[tuple[str, Period]]:
    """Four quarters, named after the year in which they begin to be counted."""
    for number in range(4):
        yield f"{start.year}Q{number + 1}", Period(add_months(start, 3 * number), add_months(start, 3 * number + 3))


def _evaluations(view: View, first: int, last: int) -> Iterator[Owed]:
    """One evaluation by the GRCM for each year of the plan, due at its end."""
    done: dict[tuple[str, int], Fact] = {}
    for fact in view.of("plan_evaluated"):
        done.setdefault((fact.text("plan"), fact.number("year")), fact)
    facts = adopted_by(view, _PLAN_YEARS)
    for known in plans(view):
        for period in _years_of(view, known.starts, known.ends, tuple(known.years())):
            due = add_days(period.end or period.start, -1)
            if not first <= due.year <= last:
                continue
            evaluated = done.get((known.plan, due.year))
            met = None if evaluated is None else Met(evaluated.id, evaluated.on)
            owed = obligation(
                view,
                EVALUATION,
                GRCM,
                known.plan,
                "evaluate-plan",
                period.start,
                due,
                occasion=str(due.year),
                met=met,
                facts=(*known.facts, *facts),
                readings=(_PLAN_YEARS,),
                parts=(known.why(view), *_SAME_DUTY),
            )
            yield owed, due


def _years_of(view: View, starts: date, ends: date, anniversaries: tuple[Period, ...]) -> tuple[Period, ...]:
    """The years by which a plan is evaluated: its own, or calendar years where so read."""
    if view.reading(_PLAN_YEARS) == "plan-anniversary":
        return anniversaries
    last = add_days(ends, -1).year
    years = range(starts.year, last + 1)
    return tuple(Period(max(starts, year_start(year)), min(ends, year_start(year + 1))) for year in years)


_RULES: tuple[Rule, ...] = (_grcm, _ordinary, _groups, _reports, notices, attendances, _evaluations)
