"""Países Miembros, Observadores: who may ask to be one, and who has nothing to ask for."""

from __future__ import annotations

from charter.actors import Case
from charter.because import Because
from charter.clause import clause
from charter.interpretation import adopted_by
from charter.parties import Category, Level
from charter.plan import plan
from charter.rows import Clauses
from charter.shares import CIVIL, MEMBER, ORGANISATION, PERMANENT
from charter.verdicts import Rule

ELEVEN = "membership.eleven-permanent"
CLOSED_SINCE = "membership.closed-1999"
WELCOME = "observer.country.welcome-new"
WRITTEN = "observer.org.criterion.written-request"
MANDATE = "observer.org.criterion.mandate"


@clause(ELEVEN, CLOSED_SINCE)
def applying_for_membership(case: Case, act: str) -> Rule:
    """To apply for membership: closed since 1999 (``membership.closed-1999``); the eleven are members already."""
    actor = case.actor
    value = {"party": actor.party or actor.code}
    if not actor.party:
        grant = Because(CLOSED_SINCE, False, value, code="membership.bodies")
        return Rule((CLOSED_SINCE,), grant, about=(actor.status,))
    param = "membership.reopening"
    closed_by = ELEVEN if actor.category is MEMBER else CLOSED_SINCE
    code = "membership.already" if actor.category is MEMBER else "membership.closed"
    bar = Because(closed_by, True, value, adopted_by(case.view, param), readings=(param,), code=code)
    grant = Because(closed_by, True, value, code="membership.asked")
    return Rule((closed_by,), grant, (bar,), by_status=False, about=(actor.status,))


def applying_for_observer(case: Case, act: str) -> Rule:
    """To apply for observer status, anew or after a lapse; who already takes part needs no application."""
    actor = case.actor
    if actor.level is Level.LAPSED:
        return _again(case)
    if actor.category is Category.NONE and actor.party:
        return _anew(case)
    known_by = {MEMBER: ELEVEN, CIVIL: PERMANENT}.get(actor.category, WELCOME)
    value = {"party": actor.party or actor.code, "category": actor.category.value}
    return Rule((known_by,), Because(known_by, False, value, code="observer.no-need"), by_status=False, about=(actor.status,))


@clause("observer.country.readmission", "observer.org.readmission")
def _again(case: Case) -> Rule:
    """To state one's interest again after a lapse: the former observer itself."""
    actor = case.actor
    gives = "observer.org.readmission" if actor.category is ORGANISATION else "observer.country.readmission"
    value = {"party": actor.party, "category": actor.category.value}
    grant = Because(gives, True, value, readings=("observer.readmission-criteria",), code="observer.again")
    return Rule((gives,), grant, by_status=False, about=(actor.status,))


@clause(WELCOME)
def _anew(case: Case) -> Rule:
    """To ask for a status never held: any party that is none of the Conference's."""
    gives: Clauses = (WELCOME, WRITTEN)
    requires: tuple[Because, ...] = ()
    if case["category"] == "organisation":
        gives = (WRITTEN, MANDATE)
        requires = plan_at_request(case)
    elif case["category"] == "country":
        gives = (WELCOME, "observer.country.criterion.written-support")
    value = {"party": case.actor.party, "category": case.actor.category.value}
    grant = Because(WELCOME, True, value, code="observer.may-apply")
    return Rule(gives, grant, requires=requires, by_status=False, about=(case.actor.status,))


@clause(MANDATE)
def plan_at_request(case: Case) -> tuple[Because, ...]:
    """Where the plan is looked at on the day of the request, one must be in force then."""
    param = "observer.org.plan-at"
    if case.view.reading(param) != "plan-in-force-at-request":
        return ()
    known = plan(case.view)
    facts = adopted_by(case.view, param)
    if known is None:
        return (Because(MANDATE, None, {"party": case.actor.party}, facts, ("plan_approved",), (param,), code="plan.none"),)
    parts = (known.why(case.view),)
    return (Because(MANDATE, True, {"plan": known.plan}, facts, readings=(param,), parts=parts, code="plan.at-request"),)
