"""Presidencia Pro-Témpore, plan y titular de la Secretaría: what is owed so that no office or plan runs out unseen."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from charter.calendar import add_days, add_months
from charter.clause import clause
from charter.duties import Met, Owed, obligation
from charter.interpretation import adopted_by
from charter.meetings import GRCM, PPT, VM
from charter.plan import Plan, plans
from charter.presidency import YEARLY, Term, terms
from charter.secretary import TWO_YEARS, Career, Service, career
from charter.view import View

WORK_PLAN = "vm.power.approve-ppt-plan"
EVALUATION = "vm.power.evaluate-se"
DRAFT_PLAN = "grcm.power.draft-plan"

_PLAN_DUE = "ppt.plan-due-days-after-start"
_FREQUENCY = "se.evaluation-frequency"
_REMINDER = "se.extension-reminder-months"
_LEAD = "plan.renewal-lead-months"
_EXTENDED_BY = "se.extension-decided-by"


def _in_turn(view: View) -> Iterator[tuple[Term, Term | None]]:
    """Each presidency with the one that follows it, when one is designated."""
    found = terms(view)
    return zip_longest(found, found[1:])


@clause(WORK_PLAN)
def work_plans(view: View, first: int, last: int) -> Iterator[Owed]:
    """The work plan of each presidency, some days after it began."""
    days, facts = int(view.reading(_PLAN_DUE)), adopted_by(view, _PLAN_DUE)
    submitted = view.of("ppt_plan_submitted")
    for term, after in _in_turn(view):
        own = (fact for fact in submitted if term.start <= fact.on and (after is None or fact.on < after.start))
        met = next((Met(fact.id, fact.on) for fact in own), None)
        due = add_days(term.start, days)
        yield obligation(
            view, WORK_PLAN, PPT, term.party, "submit-ppt-plan", term.start, due,
            occasion=term.start.isoformat(), met=met, facts=(*term.facts, *facts), readings=(_PLAN_DUE,),
        ), due  # fmt: skip


@clause(YEARLY)
def successions(view: View, first: int, last: int) -> Iterator[Owed]:
    """The designation of the next presidency, before the year of each ends."""
    for term, after in _in_turn(view):
        due = add_days(add_months(term.start, view.months("ppt.term-months", term.start)), -1)
        decided = None if after is None else view.fact(after.facts[0])
        met = None if decided is None or decided.on > view.on else Met(decided.id, decided.on)
        yield obligation(
            view, YEARLY, VM, term.party, "designate-successor", term.start, due,
            occasion=term.start.isoformat(), met=met, facts=term.facts,
        ), due  # fmt: skip


@clause(TWO_YEARS)
def secretaries(view: View, first: int, last: int) -> Iterator[Owed]:
    """A decision on each end of the Executive Secretary's term: an extension or a successor."""
    months, readings = int(view.reading(_REMINDER)), (_REMINDER, _EXTENDED_BY)
    facts, found = adopted_by(view, *readings), career(view)
    for service in found.services:
        for number, end, met in _ends(view, found, service):
            opens, due = add_months(end, -months), add_days(end, -1)
            act = "decide-on-secretary" if _extensible(view, service, number, end) else "decide-succession"
            yield obligation(
                view, TWO_YEARS, VM, str(due.year), act, opens, due,
                occasion=end.isoformat(), met=met, facts=(*service.facts, *facts), readings=readings,
            ), due  # fmt: skip


def _ends(view: View, found: Career, service: Service) -> Iterator[tuple[int, date, Met | None]]:
    """Each end of a term of one service, with its number and the decision that carried the office beyond it.

    Where extensions are tacit, only the last end asks for a decision.
    """
    numbers = range(1, service.extensions + 2)
    decided = [fact for fact in (view.fact(id_) for id_ in service.facts) if fact and fact.kind == "se_extended"]
    if view.reading(_EXTENDED_BY) == "tacit":
        numbers, decided = range(service.extensions + 1, service.extensions + 2), []
    following = found.services[found.services.index(service) + 1 :]
    decided.extend(fact for fact in (view.fact(after.facts[0]) for after in following) if fact)
    for index, number in enumerate(numbers):
        end = min(add_months(service.since, view.months("se.term-months", service.since, number)), service.latest)
        yield number, end, Met(decided[index].id, decided[index].on) if index < len(decided) else None


def _extensible(view: View, service: Service, number: int, end: date) -> bool:
    """Whether the term of this number was or can still be extended, so that not only a successor is to be decided."""
    if number <= service.extensions:
        return True
    return not service.ended and end < service.latest and service.extensions < view.number_on("se.extensions", add_days(end, -1))


@clause(EVALUATION)
def evaluations(view: View, first: int, last: int) -> Iterator[Owed]:
    """The evaluation of the Executive Secretary: each year of service, or once a term where so read."""
    facts, found, done = adopted_by(view, _FREQUENCY), career(view), view.of("se_evaluated")
    for service in found.services:
        for start, end in _evaluated_years(view, found, service):
            own = (fact for fact in done if fact.text("person") == service.person and start <= fact.on < end)
            met, due = next((Met(fact.id, fact.on) for fact in own), None), add_days(end, -1)
            yield obligation(
                view, EVALUATION, VM, str(due.year), "evaluate-secretary", start, due,
                occasion=end.isoformat(), met=met, facts=(*service.facts, *facts), readings=(_FREQUENCY,),
            ), due  # fmt: skip


def _evaluated_years(view: View, found: Career, service: Service) -> Iterator[tuple[date, date]]:
    """The whole years of a service, or its whole terms where so read."""
    yearly = view.reading(_FREQUENCY) == "yearly-and-before-extension"
    months = 12 if yearly else view.months("se.term-months", service.since)
    start, number, until = service.since, 1, found.until(service)
    while (end := add_months(service.since, months * number)) <= until:
        yield start, end
        start, number = end, number + 1


@clause(DRAFT_PLAN)
def drafts_of_plans(view: View, first: int, last: int) -> Iterator[Owed]:
    """The draft of the next Strategic Plan, before each plan ends."""
    months, facts = int(view.reading(_LEAD)), adopted_by(view, _LEAD)
    for known in plans(view):
        opens, due = add_months(known.ends, -months), add_days(known.ends, -1)
        yield obligation(
            view, DRAFT_PLAN, GRCM, known.plan, "draft-plan", opens, due,
            met=_drafted(view, known), waived=_followed(view, known), facts=(*known.facts, *facts),
            readings=(_LEAD,), parts=(known.why(view),),
        ), due  # fmt: skip


def _followed(view: View, known: Plan) -> Met | None:
    """The approval of the plan after ``known``: with it there is nothing left to draft."""
    found = plans(view)
    after = found[found.index(known) + 1 :][:1]
    decided = next((view.fact(other.facts[0]) for other in after), None)
    return None if decided is None else Met(decided.id, decided.on)


def _drafted(view: View, known: Plan) -> Met | None:
    """The first draft, while ``known`` ran or after it, of a plan that is none of those that ran until then."""
    past = {other.plan for other in plans(view) if other.starts <= known.starts}
    drafts = (fact for fact in view.of("plan_proposed") if known.starts <= fact.on and fact.text("plan") not in past)
    return next((Met(fact.id, fact.on) for fact in drafts), None)
