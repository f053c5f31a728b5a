"""Fondo Especial Voluntario; Contribución de los Organismos: who gives to what, and what the money may serve.

The fund serves activities of the plan (``fund.purpose``), whose proposer confirms the money for the whole of it
(``fund.confirm-resources``). Organisations and civil society may support the Conference and its regional events.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from charter.actors import Case
from charter.because import Because, Cents
from charter.clause import clause, state
from charter.conduct import by_competence
from charter.facts import Fact
from charter.participation import by_share
from charter.parties import Category, Level
from charter.standing import standing
from charter.verdicts import Rule
from charter.view import View

ESTABLISHMENT = "fund.establishment"
PURPOSE = "fund.purpose"
PROPOSERS = "fund.proposers"
CONFIRM = "fund.confirm-resources"
SUPPORT = "contribution.technical-and-financial"
EVENTS = "contribution.regional-events"
SUPPORTERS = (Category.OBSERVER_ORGANISATION, Category.CIVIL_SOCIETY)
_CLAUSES = {"support-conference": SUPPORT, "back-regional-event": EVENTS}


# -- acts ------------------------------------------------------------------------------------------------------------


def disbursing(case: Case, act: str) -> Rule:
    """To pay out of the fund: for an objective of the plan, within a priority that was approved."""
    rule = by_competence(case, act)
    requires = []
    if isinstance(case["objective"], str):
        requires.append(serves_objective(case.view, case["objective"]))
    if isinstance(case["priority"], str):
        requires.append(within_priority(case.view, case["priority"]))
    if isinstance(case["paid_activity"], str):
        requires.append(approved(case.view, case["paid_activity"]))
    if isinstance(case["amount"], int) and isinstance(case["available"], int):
        requires.append(within_earmarks(case["amount"], case["available"]))
    return replace(rule, requires=tuple(requires))


@clause(PURPOSE)
def serves_objective(view: View, objective: str) -> Because:
    """Whether the objective is one of the plan: an action of its matrix on record by ``view.on``; "" names none."""
    actions = [fact for fact in view.of("plan_action") if fact.text("action") == objective]
    facts = tuple(fact.id for fact in actions[-1:])
    missing = () if actions else ("plan_action",)
    return Because(PURPOSE, bool(actions), {"objective": objective or "—"}, facts, missing, code="fund.objective")


@clause(PURPOSE)
def within_priority(view: View, priority: str) -> Because:
    """Whether the vice-ministers have approved the priority of the fund by ``view.on``; "" names none."""
    facts = tuple(fact.id for fact in view.of("fund_priority_approved") if fact.text("priority") == priority)[:1]
    missing = () if facts else ("fund_priority_approved",)
    return Because(PURPOSE, bool(facts), {"priority": priority or "—"}, facts, missing, code="fund.priority")


@clause(PURPOSE)
def approved(view: View, slug: str) -> Because:
    """Whether the vice-ministers have approved the activity by ``view.on``."""
    facts = tuple(fact.id for fact in view.of("fund_activity_approved") if fact.text("activity") == slug)[:1]
    missing = () if facts else ("fund_activity_approved",)
    return Because(PURPOSE, bool(facts), {"activity": slug}, facts, missing, code="fund.approved")


@clause(PURPOSE)
def within_earmarks(amount: int, available: int) -> Because:
    """Whether those who gave the money let so much of it be used for the activity."""
    value = {"amount": Cents(amount), "available": Cents(available), "lacking": Cents(max(amount - available, 0))}
    return Because(PURPOSE, amount <= available, value, code="fund.earmark")


def approving(case: Case, act: str) -> Rule:
    """To approve an activity for the fund: the money for the whole of it confirmed by its proposer."""
    rule = by_competence(case, act)
    slug = case["activity"]
    return replace(rule, requires=(covered(case.view, slug),)) if isinstance(slug, str) else rule


def confirming(case: Case, act: str) -> Rule:
    """To confirm the money for an activity: whoever proposed it, and nobody else."""
    rule = by_share(case, act)
    slug, party = case["activity"], case.actor.party
    if not isinstance(slug, str) or not rule.grant.holds:
        return rule
    grant = proposed_by(case.view, slug, party)
    return replace(rule, grant=grant, empowered=tuple(fact.subject for fact in (_proposed(case.view, slug),) if fact))


@clause(CONFIRM)
def proposed_by(view: View, slug: str, party: str) -> Because:
    """Whether the party is the one that proposed the activity; open while no proposal is on record."""
    proposed = _proposed(view, slug)
    if proposed is None:
        return Because(CONFIRM, None, {"party": party, "activity": slug}, missing=("activity_proposed",), code="fund.proposer")
    value = {"party": party, "activity": slug}
    return Because(CONFIRM, proposed.subject == party, value, (proposed.id,), code="fund.proposer")


@clause(CONFIRM)
def covered(view: View, slug: str) -> Because:
    """Whether the proposer has confirmed the money for the whole activity; open while its budget is not on record."""
    proposed = _proposed(view, slug)
    budget = None if proposed is None else proposed.data.get("amount")
    value: dict[str, object] = {"activity": slug}
    if proposed is None or not isinstance(budget, int):
        known = () if proposed is None else (proposed.id,)
        return Because(CONFIRM, None, value, known, ("activity_proposed",), code="fund.no-budget")
    confirmed = _confirmed(view, slug, proposed.subject)
    sure = sum(fact.number("amount") if "amount" in fact.data else budget for fact in confirmed)
    value |= {"party": proposed.subject, "budget": Cents(budget), "confirmed": Cents(sure), "lacking": Cents(max(budget - sure, 0))}
    facts = (proposed.id, *(fact.id for fact in confirmed))
    missing = () if sure >= budget else ("activity_funding_confirmed",)
    return Because(CONFIRM, sure >= budget, value, facts, missing, code="fund.covered")


def _proposed(view: View, slug: str) -> Fact | None:
    """The last word of the proposer on the activity."""
    found = [fact for fact in view.of("activity_proposed") if fact.text("activity") == slug]
    return found[-1] if found else None


def _confirmed(view: View, slug: str, party: str) -> list[Fact]:
    """What the proposer has confirmed; a confirmation without an amount is of the whole."""
    return [fact for fact in view.of("activity_funding_confirmed", party) if fact.text("activity") == slug]


def supporting(case: Case, act: str) -> Rule:
    """To support the Conference or a regional event with technique or money: organisations and civil society."""
    actor = case.actor
    gives = _CLAUSES[act]
    requires: tuple[Because, ...] = ()
    if act == "back-regional-event" and isinstance(case["objective"], str):
        requires = (event_serves_plan(case.view, case["objective"]),)
    value = {"party": actor.party or actor.code, "category": actor.category.value}
    grant = Because(gives, actor.category in SUPPORTERS, value, code="support.party")
    return Rule((gives,), grant, requires=requires, about=(actor.status,))


@clause(EVENTS)
def event_serves_plan(view: View, objective: str) -> Because:
    """Whether a regional event serves an objective of the plan: an action of its matrix on record by ``view.on``."""
    serves = serves_objective(view, objective)
    return Because(EVENTS, serves.holds, serves.value, serves.facts, serves.missing, code="event.objective")


# -- what is true on a day -------------------------------------------------------------------------------------------


def _category(view: View, fact: Fact) -> tuple[Category, Level]:
    """What the subject of a fact was on its day; before the Charter, as on its first day."""
    found = standing(view.at(max(fact.on, view.law_in_force.on)), fact.subject)
    return found.category, found.level


@state(ESTABLISHMENT)
def gifts(view: View) -> Iterator[Because]:
    """Each contribution to the fund: by one of the kinds on its list, or by whom the record does not say what it is."""
    for fact in view.of("fund_contribution"):
        yield _gift(view, fact)


@clause(ESTABLISHMENT)
def _gift(view: View, fact: Fact) -> Because:
    kind, level = _category(view, fact)
    listed = kind is not Category.NONE and level is not Level.LAPSED
    value = {"party": fact.subject, "amount": Cents(fact.number("amount")), "on": fact.on, "category": kind.value}
    country = None if listed else _country(view, fact)
    if country is not None:
        return Because(ESTABLISHMENT, False, value, (fact.id, country.id), code="state.gift-of-state")
    missing = () if listed else ("contributor",)
    return Because(ESTABLISHMENT, listed or None, value, (fact.id,), missing, code="state.gift")


def _country(view: View, fact: Fact) -> Fact | None:
    """What says that the contributor is a country: it was admitted as one, or asked to be."""
    said = (*view.of("observer_admitted", fact.subject), *view.of("observer_requested", fact.subject))
    return next((one for one in said if one.text("category") == "country"), None)


@state(PURPOSE)
def payments_out(view: View) -> Iterator[Because]:
    """Whether each payment out of the fund serves an objective of the plan and a priority that had been approved."""
    for fact in view.of("fund_disbursement"):
        then = view.at(fact.on)
        parts = (serves_objective(then, fact.text("objective")), within_priority(then, fact.text("priority")))
        value = {"activity": fact.text("activity"), "amount": Cents(fact.number("amount")), "on": fact.on}
        yield Because(PURPOSE, all(part.holds for part in parts), value, (fact.id,), parts=parts, code="state.disbursed")


@state(PROPOSERS)
def proposers(view: View) -> Iterator[Because]:
    """Each activity proposed for the fund: by a member, an observer with its status, or civil society, or by another."""
    for fact in view.of("activity_proposed"):
        kind, level = _category(view, fact)
        listed = kind is not Category.NONE and level is not Level.LAPSED
        value = {"party": fact.subject, "activity": fact.text("activity"), "on": fact.on}
        yield Because(PROPOSERS, listed, value, (fact.id,), code="state.proposer")


@state(CONFIRM)
def covers(view: View) -> Iterator[Because]:
    """Whether the money for each activity proposed is confirmed for the whole of it."""
    for slug in dict.fromkeys(fact.text("activity") for fact in view.of("activity_proposed")):
        yield covered(view, slug)


@state(SUPPORT)
def supports(view: View) -> Iterator[Because]:
    """Each support on record that is not for an event: from whom, and whether it is linked to the plan."""
    for fact in view.of("contribution"):
        if fact.text("support") and not fact.text("event"):
            yield _support(view, fact, SUPPORT, fact.text("contribution"))


@state(EVENTS)
def backed_events(view: View) -> Iterator[Because]:
    """Each support of a regional event: from whom, and whether it is linked to the plan."""
    for fact in view.of("contribution"):
        if fact.text("support") and fact.text("event"):
            yield _support(view, fact, EVENTS, fact.text("event"))


@clause(SUPPORT, EVENTS)
def _support(view: View, fact: Fact, asked: str, what: str) -> Because:
    kind, level = _category(view, fact)
    linked = fact.text("action")
    value = {"party": fact.subject, "support": f"{fact.text('support')}-support", "what": what, "action": linked, "on": fact.on}
    holds = kind in SUPPORTERS and level is not Level.LAPSED
    return Because(asked, holds, value, (fact.id,), code="state.support-linked" if linked else "state.support")
