"""PPT, Troika y GRCM: what is true on a day of delegations, costs, contacts and the plan's obstacles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from charter.because import Because
from charter.chapters.institutions.approvals import UPDATE
from charter.chapters.institutions.undertakings import LOGISTICS, TECHNICAL, TRAVEL, VICE_MINISTERIAL, level_of
from charter.clause import clause, state
from charter.facts import Fact
from charter.interpretation import adopted_by, reading_is
from charter.meetings import GRCM, PPT, SE, TROIKA, VM
from charter.parties import MEMBERS
from charter.presidency import ppt
from charter.view import View

CAPACITY = "grcm.capacity"
SYNERGIES = "troika.synergies"
OBSTACLES = "grcm.power.critical-aspects"

SOUTH_AMERICA = "south-american-conference"

_VIRTUAL = "ppt.logistics-virtual"
_EFFECT = "plan.update-effect"


def _delegations(view: View, body: str) -> list[Fact]:
    """The delegations accredited to the last meeting of a body for which any was, the last of each member."""
    found = [fact for fact in view.of("delegation_accredited") if fact.text("body") == body]
    last = {fact.subject: fact for fact in found if fact.text("meeting") == found[-1].text("meeting")}
    return [last[party] for party in sorted(last)]


@state(VICE_MINISTERIAL, TECHNICAL)
def levels(view: View) -> Iterator[Because]:
    """The level of each delegation to the last meetings of the vice-ministers and of the GRCM."""
    for body in (VM, GRCM):
        for fact in _delegations(view, body):
            yield level_of(view, fact.subject, body, fact.text("level"), fact.id)


@state(CAPACITY)
def credentials(view: View) -> Iterator[Because]:
    """Whether each delegation to the GRCM can decide and propose, as its credentials say."""
    for fact in _delegations(view, GRCM):
        said = fact.get("empowered")
        holds = said if isinstance(said, bool) else None
        missing = () if isinstance(said, bool) else ("delegation_accredited",)
        yield Because(CAPACITY, holds, {"party": fact.subject}, (fact.id,), missing, code="delegation.empowered")


@state(LOGISTICS)
def logistics(view: View) -> Iterator[Because]:
    """Who bore the logistics of each meeting of the vice-ministers and of the GRCM, and who should have."""
    for fact in view.of("expense_recorded"):
        if fact.text("concept") == "logistics" and fact.text("body") in (VM, GRCM):
            yield _borne(view, fact)


@clause(LOGISTICS)
def _borne(view: View, fact: Fact) -> Because:
    value = {"meeting": fact.text("meeting"), "bearer": fact.subject}
    facts = (fact.id, *adopted_by(view, _VIRTUAL))
    virtual = [held for held in view.of("meeting_held", fact.text("body")) if _is_virtual(held, fact.text("meeting"))]
    if virtual and view.reading(_VIRTUAL) == "secretariat-budget":
        held_virtually = (*facts, *(one.id for one in virtual))
        return Because(LOGISTICS, fact.subject == SE, {**value, "due": SE}, held_virtually, readings=(_VIRTUAL,), code="expense.borne")
    presidency = ppt(view.at(fact.on))
    if presidency is None:
        return Because(LOGISTICS, None, value, facts, ("ppt_designated",), (_VIRTUAL,), code="expense.borne")
    due, parts = {**value, "due": presidency.party}, (presidency.why,)
    holds = fact.subject in (presidency.party, PPT)
    return Because(LOGISTICS, holds, due, facts, readings=(_VIRTUAL,), parts=parts, code="expense.borne")


def _is_virtual(held: Fact, meeting: str) -> bool:
    return held.text("meeting") == meeting and held.text("mode") == "virtual"


@state(TRAVEL)
def travel(view: View) -> Iterator[Because]:
    """Who paid the travel to each meeting of the Troika: the country that travelled."""
    for fact in view.of("expense_recorded"):
        if fact.text("concept") == "travel" and fact.text("body") == TROIKA:
            value = {"meeting": fact.text("meeting"), "bearer": fact.subject}
            yield Because(TRAVEL, fact.subject in MEMBERS, value, (fact.id,), code="expense.own-travel")


@state(SYNERGIES)
def synergies(view: View) -> Iterator[Because]:
    """The forums contacted since the present presidency began, the South American Conference named in any case."""
    held = ppt(view)
    since = date.min if held is None else held.since
    parts = () if held is None else (held.why,)
    contacts = {fact.text("forum"): fact for fact in view.of("external_forum_contact") if fact.on >= since}
    for forum in dict.fromkeys((SOUTH_AMERICA, *contacts)):
        facts = (contacts[forum].id,) if forum in contacts else ()
        missing = () if facts else ("external_forum_contact",)
        yield Because(SYNERGIES, bool(facts), {"forum": forum}, facts, missing, parts=parts, code="synergies.contact")


@state(OBSTACLES)
def obstacles(view: View) -> Iterator[Because]:
    """Each open obstacle to the plan: with a strategy or without one."""
    latest = {fact.text("issue"): fact for fact in view.of("issue_logged")}
    for issue, fact in latest.items():
        if fact.text("status") == "open":
            yield Because(OBSTACLES, bool(fact.text("strategy")), {"issue": issue}, (fact.id,), code="issue.strategy")


@state(UPDATE)
def updates(view: View) -> Iterator[Because]:
    """Each update of a plan by the GRCM: in force at once, or once the vice-ministers approved it, as read."""
    for fact in view.of("plan_updated"):
        plan = fact.text("plan")
        read = reading_is(view, UPDATE, _EFFECT, "grcm-alone", code="plan-update.effect")
        approved = [one.id for one in view.of("plan_approved") if one.text("plan") == plan and one.on >= fact.on]
        facts = (fact.id, *approved[:1], *read.facts)
        value = {"plan": plan, "option": view.reading(_EFFECT)}
        yield Because(UPDATE, read.holds or bool(approved), value, facts, readings=(_EFFECT,), code="plan-update.effect")
