"""Grupos de Trabajo, competencias: what each group owes every year, derived at the moment of reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from charter.calendar import add_days, add_months, year_end, year_start
from charter.clause import clause
from charter.duties import Met, Obligation, Owed, obligation
from charter.groups import Group, groups
from charter.interpretation import adopted_by
from charter.meetings import GRCM, Meeting, convened, held, held_in
from charter.view import View

TWO_MEETINGS = "wg.power.two-meetings"
WORK_PLAN = "wg.power.work-plan"
REPORTS = "wg.power.reports-to-grcm"
EVALUATION = "wg.annual-evaluation"

_FIRST_YEAR = "wg.meetings-first-year"
_PLAN_DAYS = "wg.work-plan-days"
_FREQUENCY = "wg.report-frequency"


def meetings(view: View, first: int, last: int) -> Iterator[Owed]:
    """Two meetings of each working group a calendar year, fewer in its first and last year."""
    for known in groups(view):
        for year in range(max(first, known.since.year), min(last, known.ends.year) + 1):
            yield from _meetings_of(view, known, year)


@clause(TWO_MEETINGS)
def _meetings_of(view: View, known: Group, year: int) -> Iterator[Owed]:
    opens, end = max(year_start(year), known.since), year_end(year)
    found = held_in(view, known.group, opens, min(add_days(end, 1), known.ends))
    facts = (*known.facts, *adopted_by(view, _FIRST_YEAR))
    for number in range(1, _meetings_due(view, known, year) + 1):
        met = Met(found[number - 1].fact, found[number - 1].on) if number <= len(found) else None
        owed = obligation(
            view, TWO_MEETINGS, known.group, str(year), "hold-meeting", opens, end,
            occasion=str(number), met=met, facts=facts, readings=(_FIRST_YEAR,), parts=(known.why(view),),
        )  # fmt: skip
        yield owed, end


def _meetings_due(view: View, known: Group, year: int) -> int:
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


def work_plans(view: View, first: int, last: int) -> Iterator[Owed]:
    """A work plan of each working group, some days after it is established, on its last day at the latest."""
    days = int(view.reading(_PLAN_DAYS))
    for known in groups(view):
        due = min(add_days(known.since, days), add_days(known.ends, -1))
        if first <= due.year <= last and known.since < known.ends:
            yield _work_plan(view, known, due), due


@clause(WORK_PLAN)
def _work_plan(view: View, known: Group, due: date) -> Obligation:
    submitted = next((fact for fact in view.of("wg_plan_submitted", known.group) if fact.on >= known.since), None)
    met = None if submitted is None else Met(submitted.id, submitted.on)
    return obligation(
        view, WORK_PLAN, known.group, known.group, "submit-work-plan", known.since, due,
        occasion=known.since.isoformat(), met=met, facts=(*known.facts, *adopted_by(view, _PLAN_DAYS)),
        readings=(_PLAN_DAYS,), parts=(known.why(view),),
    )  # fmt: skip


def reports(view: View, first: int, last: int) -> Iterator[Owed]:
    """A report of each working group to each meeting of the GRCM in its life, or each year where so read."""
    yearly = view.reading(_FREQUENCY) == "yearly"
    meetings_known = [] if yearly else [*held(view, GRCM), *convened(view, GRCM)]
    for known in groups(view):
        occasions = _by_year(known, first, last) if yearly else _by_meeting(known, meetings_known)
        for about, opens, due, facts in occasions:
            if first <= due.year <= last:
                yield _report(view, known, about, opens, due, facts), due


Occasion = tuple[str, date, date, tuple[str, ...]]


def _by_meeting(known: Group, found: list[Meeting]) -> Iterator[Occasion]:
    """Each meeting of the GRCM after the group began and before it ends, open since the one before."""
    opens: date = known.since
    before: tuple[str, ...] = ()
    for meeting in found:
        if known.since < meeting.on < known.ends:
            yield meeting.slug, opens, meeting.on, (*before, meeting.fact)
            opens, before = add_days(meeting.on, 1), (meeting.fact,)


def _by_year(known: Group, first: int, last: int) -> Iterator[Occasion]:
    for year in range(max(first, known.since.year), last + 1):
        opens, due = max(year_start(year), known.since), min(year_end(year), add_days(known.ends, -1))
        if opens <= due:
            yield str(year), opens, due, ()


@clause(REPORTS)
def _report(view: View, known: Group, about: str, opens: date, due: date, facts: tuple[str, ...]) -> Obligation:
    met = _reported(view, known, about, opens, due)
    return obligation(
        view, REPORTS, known.group, about, "submit-group-report", opens, due,
        met=met, facts=(*known.facts, *facts, *adopted_by(view, _FREQUENCY)), readings=(_FREQUENCY,),
        parts=(known.why(view),),
    )  # fmt: skip


def _reported(view: View, known: Group, about: str, opens: date, due: date) -> Met | None:
    """The report for that meeting, or one that names none and came in its time."""
    for fact in view.of("wg_report", known.group):
        named = fact.text("meeting")
        if fact.on >= known.since and (named == about or (not named and opens <= fact.on <= due)):
            return Met(fact.id, fact.on)
    return None


def evaluations(view: View, first: int, last: int) -> Iterator[Owed]:
    """An evaluation of its own by each working group for each whole year of its existence."""
    for known in groups(view):
        end = add_months(known.since, 12)
        while end <= known.ends and end.year <= last + 1:
            due = add_days(end, -1)
            if due.year >= first:
                yield _evaluation(view, known, due), due
            end = add_months(known.since, 12 * (end.year - known.since.year + 1))


@clause(EVALUATION)
def _evaluation(view: View, known: Group, due: date) -> Obligation:
    opens = add_months(add_days(due, 1), -12)
    done = [fact for fact in view.of("wg_evaluated", known.group) if fact.number("year") == due.year and fact.on >= opens]
    met = Met(done[0].id, done[0].on) if done else None
    return obligation(
        view, EVALUATION, known.group, str(due.year), "evaluate-group", opens, due,
        met=met, facts=known.facts, parts=(known.why(view),),
    )  # fmt: skip
