"""PILARES, PLAN ESTRATÉGICO y Anexo A — 4: what is true of the plan and its matrix on a day, clause by clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import zip_longest

from charter.because import Because
from charter.calendar import add_months
from charter.chapters.plan import matrix as rows_of
from charter.chapters.plan.kinds import FINISHED, NOT_ACHIEVED
from charter.chapters.plan.matrix import COLUMNS, Row, matrix
from charter.chapters.plan.pillars import PILLARS, pillars_of
from charter.chapters.plan.plan_duties import annual
from charter.clause import state
from charter.facts import Fact
from charter.groups import working_groups
from charter.interpretation import adopted_by
from charter.meetings import ordinary_meetings
from charter.plan import Plan, in_fact, plan, plans
from charter.view import View

THREE_PILLARS = "pillar.grcm-plan-duty"
DRAFTING = "plan.drafting-and-monitoring"
APPROVAL = "plan.approval"
THREE_YEARS = "plan.three-year-term"
GUIDELINES = "plan.guidelines-annex-a"
EVALUATION = "plan.annual-evaluation"
RENEWAL = "annex-a.renewal-before-end"
RENEWAL_INPUTS = "annex-a.renewal-inputs"
COMMITMENTS = "annex-a.report.commitments"

_ALL = "plan.all-pillars"
_GAP = "plan.gap"
_LEAD = "plan.renewal-lead-months"


@state(*PILLARS.values())
def pillars(view: View) -> Iterator[Because]:
    """For each pillar, the actions of the plan in force and the groups that belong to it."""
    current = plan(view)
    actions = matrix(view, current.plan) if current else ()
    for id_ in PILLARS.values():
        of_it = [row for row in actions if id_ in pillars_of(row.pillar)]
        teams = [known for known in working_groups(view) if id_ in pillars_of(known.pillar)]
        facts = tuple(fact for row in of_it for fact in row.facts)
        value = {"pillar": id_, "count": len(of_it), "groups": tuple(known.group for known in teams)}
        parts = (*((current.why(view),) if current else ()), *(known.why(view) for known in teams))
        yield Because(id_, bool(of_it or teams), value, facts, parts=parts, code="pillar.used")


def _proposal(view: View, slug: str) -> list[Fact]:
    """The last proposal of a plan by the GRCM, if any."""
    return [fact for fact in view.of("plan_proposed") if fact.text("plan") == slug][-1:]


@state(THREE_PILLARS)
def on_three_pillars(view: View) -> Iterator[Because]:
    """For the plan in force and each one proposed, whether it touches the three pillars or says why not."""
    current = plan(view)
    running = (current.plan,) if current else ()
    for slug in dict.fromkeys((*running, *(fact.text("plan") for fact in _awaiting(view)))):
        told = _proposal(view, slug)
        facts = [fact for fact in view.of("plan_action") if fact.text("plan") == slug]
        named = {id_ for fact in facts for id_ in pillars_of(fact.text("pillar"))}.union(*(_named(one) for one in told))
        without = tuple(id_ for id_ in PILLARS.values() if id_ not in named)
        reason = next((one.text("omission") for one in told), "")
        cited = (*(fact.id for fact in (*facts, *told)), *adopted_by(view, _ALL))
        parts = (current.why(view),) if current and slug in running else ()
        value = {"plan": slug, "without": without, "reason": reason}
        yield Because(THREE_PILLARS, not without or bool(reason), value, cited, readings=(_ALL,), parts=parts, code="plan.on-pillars")


def _named(told: Fact) -> Iterator[str]:
    """The pillars that a proposal names."""
    words = told.get("pillars")
    return (id_ for word in words for id_ in pillars_of(str(word))) if isinstance(words, tuple) else iter(())


def _awaiting(view: View) -> list[Fact]:
    """Plans proposed and not yet approved, the last proposal of each."""
    approved = {known.plan for known in plans(view)}
    last = {fact.text("plan"): fact for fact in view.of("plan_proposed")}
    return [fact for slug, fact in last.items() if slug not in approved]


def _not_over(view: View) -> Iterator[Plan]:
    """The plans that run or are to come: neither ended nor overtaken by another."""
    found = plans(view)
    return (known for known in found if view.on < in_fact(known, found).ends)


@state(DRAFTING)
def drafted(view: View) -> Iterator[Because]:
    """For each plan that runs or is to come, whether the GRCM drafted it before it was approved."""
    for known in _not_over(view):
        approved = view.fact(known.facts[0])
        told = [fact for fact in view.of("plan_proposed") if fact.text("plan") == known.plan]
        holds = any(approved is not None and fact.on <= approved.on for fact in told) if told else None
        missing = () if told else ("plan_proposed",)
        facts = tuple(fact.id for fact in told)
        yield Because(DRAFTING, holds, {"plan": known.plan}, facts, missing, parts=(known.why(view),), code="plan.drafted")


@state(APPROVAL)
def approved(view: View) -> Iterator[Because]:
    """Each plan that runs or is to come by its approval; each proposal that awaits it."""
    for known in _not_over(view):
        yield Because(APPROVAL, True, {"plan": known.plan}, known.facts, parts=(known.why(view),), code="plan.approved")
    for fact in _awaiting(view):
        yield Because(APPROVAL, False, {"plan": fact.text("plan")}, (fact.id,), ("plan_approved",), code="plan.approved")


@state(THREE_YEARS)
def in_force(view: View) -> Iterator[Because]:
    """Whether a plan is in force, and until when; the gap where none is."""
    current, known = plan(view), plans(view)
    facts = (*(id_ for one in known for id_ in one.facts), *adopted_by(view, _GAP))
    if current is not None:
        code = "plan.runs" if view.on < current.ends else "plan.goes-on"
        value = {"plan": current.plan, "ends": current.ends}
        yield Because(THREE_YEARS, True, value, facts, readings=(_GAP,), parts=(current.why(view),), code=code)
    elif known:
        yield Because(THREE_YEARS, False, {"plan": known[-1].plan}, facts, readings=(_GAP,), code="plan.gap")
    else:
        yield Because(THREE_YEARS, None, {}, missing=("plan_approved",), readings=(_GAP,), code="plan.none-yet")


def _each(view: View, judged: Callable[[View, Row], Because | None]) -> Iterator[Because]:
    """What a clause says of each row of the plan in force, with the term of the plan beneath."""
    current = plan(view)
    for row in matrix(view, current.plan) if current else ():
        why = judged(view, row)
        if why is not None and current is not None:
            yield Because(
                why.clause, why.holds, why.value, why.facts, why.missing, why.readings, (*why.parts, current.why(view)), why.code
            )


@state(*COLUMNS)
def columns(view: View) -> Iterator[Because]:
    """For each row of the matrix and each column, whether the row says it."""
    for place in range(len(COLUMNS)):
        yield from _each(view, partial(_column, place))


def _column(place: int, _: View, row: Row) -> Because:
    return tuple(rows_of.columns(row))[place]


@state(rows_of.DEADLINE)
def deadlines(view: View) -> Iterator[Because]:
    """For each row with a deadline, whether it is overdue."""
    return _each(view, lambda view_, row: rows_of.in_time(view_, row) if row.deadline else None)


@state(rows_of.STATUS)
def statuses(view: View) -> Iterator[Because]:
    """For each row, whether its status is one of the Annex's."""
    return _each(view, rows_of.status)


@state(rows_of.UPDATE)
def updates(view: View) -> Iterator[Because]:
    """For each row, whether it was brought up to date in time."""
    return _each(view, rows_of.fresh)


@state(rows_of.RESULTS)
def managed_by_results(view: View) -> Iterator[Because]:
    """For each row, whether it says result, indicator and target."""
    return _each(view, lambda _, row: rows_of.results(row))


@state(rows_of.IMPLEMENTATION)
def implementation(view: View) -> Iterator[Because]:
    """For each row, whether an existing group answers for it."""
    return _each(view, rows_of.implemented)


@state(rows_of.AREAS)
def areas(view: View) -> Iterator[Because]:
    """For each row, whether it belongs to a pillar."""
    return _each(view, lambda _, row: rows_of.in_a_pillar(row))


@state(rows_of.SUBTOPICS)
def subtopics(view: View) -> Iterator[Because]:
    """For each row with a sub-topic that members selected, whether it lies within a pillar."""
    return _each(view, lambda _, row: rows_of.subtopic(row))


@state(rows_of.MATRIX)
def has_matrix(view: View) -> Iterator[Because]:
    """Whether the plan in force has its matrix, and how many of its rows are complete."""
    current = plan(view)
    if current is None:
        return
    judged = tuple(rows_of.whole(view, row) for row in matrix(view, current.plan))
    complete = sum(why.holds is True for why in judged)
    value = {"plan": current.plan, "rows": len(judged), "complete": complete}
    missing = () if judged else ("plan_action",)
    yield Because(rows_of.MATRIX, bool(judged), value, (), missing, parts=(current.why(view), *judged), code="matrix.of-plan")


@state(GUIDELINES)
def guidelines(view: View) -> Iterator[Because]:
    """The Annex's checklist for the plan in force: matrix, pillars, groups, results."""
    current = plan(view)
    if current is None:
        return
    told = matrix(view, current.plan)
    parts = tuple(rows_of.whole(view, row) for row in told)
    bad = sum(part.holds is not True for part in parts)
    missing = () if told else ("plan_action",)
    value = {"plan": current.plan, "count": bad}
    parts = (current.why(view), *parts)
    yield Because(GUIDELINES, bad == 0 if told else None, value, (), missing, parts=parts, code="plan.guidelines")


@state(COMMITMENTS)
def commitments(view: View) -> Iterator[Because]:
    """The part of the yearly report that the matrix gives: what is achieved, in process and pending."""
    current = plan(view)
    if current is None:
        return
    told = matrix(view, current.plan)
    value: dict[str, object] = {"plan": current.plan, **balance(told)}
    facts = tuple(fact for row in told for fact in row.facts)
    missing = () if told else ("plan_action",)
    yield Because(COMMITMENTS, True if told else None, value, facts, missing, parts=(current.why(view),), code="report.from-matrix")


def balance(told: tuple[Row, ...]) -> dict[str, int]:
    """How many actions are achieved, in process, and pending: not achieved or not begun."""
    achieved = sum(row.status == FINISHED for row in told)
    pending = sum(row.status in (NOT_ACHIEVED, "not-started", "") for row in told)
    return {"achieved": achieved, "in_process": len(told) - achieved - pending, "pending": pending}


@state(RENEWAL_INPUTS)
def renewal_inputs(view: View) -> Iterator[Because]:
    """For a plan about to end, whether the inputs of the decision on the next are on file."""
    lead = int(view.reading(_LEAD))
    for known in _not_over(view):
        if add_months(known.ends, -lead) <= view.on:
            found = _inputs(view, known)
            lacking = tuple(f"input.{name}" for name, facts in found.items() if not facts)
            missing = tuple(name for name, facts in found.items() if not facts)
            cited = (*(fact.id for facts in found.values() for fact in facts), *adopted_by(view, _LEAD))
            value, parts = {"plan": known.plan, "ends": known.ends, "lacking": lacking}, (known.why(view),)
            yield Because(RENEWAL_INPUTS, not lacking, value, cited, missing, (_LEAD,), parts, "renewal.inputs")


def _inputs(view: View, known: Plan) -> dict[str, list[Fact]]:
    """What the decision on the next plan considers, by kind of fact."""
    by_plan = {kind: [fact for fact in view.of(kind) if fact.text("plan") == known.plan] for kind in ("plan_action", "plan_evaluated")}
    return {**by_plan, "report_issued": [fact for fact in annual(view) if fact.on >= known.starts]}


@state(EVALUATION)
def informed(view: View) -> Iterator[Because]:
    """For each evaluation of the plan in force, whether the Vice-Ministers were informed of it at their next meeting."""
    current = plan(view)
    for fact in view.of("plan_evaluated") if current else ():
        if current is not None and fact.text("plan") == current.plan:
            told = [one for one in view.of("compliance_reported") if one.on >= fact.on and one.text("plan") in ("", current.plan)][:1]
            met = [one for one in ordinary_meetings(view) if one.held and one.on > fact.on][:1]
            holds = None if not told and not met else bool(told) and (not met or told[0].on <= met[0].on)
            cited = (fact.id, *(one.id for one in told), *(one.fact for one in met))
            value, missing = {"plan": current.plan, "year": fact.number("year")}, () if told else ("compliance_reported",)
            yield Because(EVALUATION, holds, value, cited, missing, parts=(current.why(view),), code="plan.informed")


@state(RENEWAL)
def renewed(view: View) -> Iterator[Because]:
    """For a plan about to end or ended last, whether the plan that follows was approved before its end."""
    lead, known = int(view.reading(_LEAD)), plans(view)
    for one, after in zip_longest(known, known[1:]):
        over = one.ends <= view.on
        if add_months(one.ends, -lead) <= view.on and (after is None or view.on < after.starts):
            decided = view.fact(after.facts[0]) if after else None
            holds = decided.on < one.ends if decided else (False if over else None)
            value, missing = {"plan": one.plan, "ends": one.ends}, () if decided else ("plan_approved",)
            cited = (*((decided.id,) if decided else ()), *adopted_by(view, _LEAD))
            parts = tuple(each.why(view) for each in (one, after) if each is not None)
            yield Because(RENEWAL, holds, value, cited, missing, (_LEAD,), parts, "plan.renewed")
