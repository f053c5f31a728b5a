"""Secretaría Ejecutiva, funciones: what is true on a day of its mandates, rules, advice, glossary and staff."""

from __future__ import annotations

from collections.abc import Iterator

from charter.because import Because
from charter.calendar import add_months
from charter.chapters.institutions.approvals import NORMS, RULES, considered
from charter.chapters.institutions.prepared import effective, prepared
from charter.chapters.institutions.undertakings import (
    COOPERATION,
    ENTRUSTED,
    HIGHEST,
    IOM_CRITERIA,
    STAFF,
    criteria_applied,
    in_office,
    parameters,
)
from charter.clause import clause, state
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.meetings import GRCM, SE
from charter.view import View

MECHANISMS = "se.function.inform-grcm-mechanisms"
ADVICE = "se.function.advise"
GLOSSARY = "se.function.glossary"
CONTACT = "se.function.contact-focal-points"

_MANDATE = "se.representation-needs-mandate"
_APPROVAL = "se.rules-need-approval"
_STALE = "glossary.stale-months"


@state(HIGHEST)
def representative(view: View) -> Iterator[Because]:
    """Who represents the Conference as head of the Secretariat, or that nobody does."""
    yield in_office(view)


@state(ENTRUSTED)
def representations(view: View) -> Iterator[Because]:
    """Each time the Secretariat represented the Conference: by a mandate on record, or without one where so read."""
    for fact in view.of("representation_act", SE):
        yield _represented(view, fact)


@clause(ENTRUSTED)
def _represented(view: View, fact: Fact) -> Because:
    general = fact.flag("consultative_process") and view.reading(_MANDATE) != "always-mandate"
    mandate = fact.text("mandate")
    given = [one.id for one in view.of("mandate_given") if mandate and one.text("mandate") == mandate and one.on <= fact.on]
    facts = (fact.id, *given, *adopted_by(view, _MANDATE))
    missing = () if general or given else ("mandate_given",)
    return Because(ENTRUSTED, general or bool(given), {"forum": fact.text("forum")}, facts, missing, (_MANDATE,), code="representation.act")


@state(COOPERATION)
def cooperation(view: View) -> Iterator[Because]:
    """Each request for cooperation: none to be paid back."""
    for fact in view.of("cooperation_request"):
        yield Because(COOPERATION, not fact.flag("reimbursable"), facts=(fact.id,), code="cooperation.non-reimbursable")


@state(MECHANISMS)
def mechanisms(view: View) -> Iterator[Because]:
    """Whether each meeting of the GRCM this year was told of mechanisms of collaboration."""
    told = {fact.text("meeting"): fact.id for fact in view.of("mechanisms_reported")}
    for fact in view.of("meeting_held", GRCM):
        if fact.on.year == view.on.year:
            meeting = fact.text("meeting")
            facts = (fact.id, told[meeting]) if meeting in told else (fact.id,)
            yield Because(MECHANISMS, meeting in told, {"meeting": meeting}, facts, code="mechanisms.reported")


@state(RULES)
def rules(view: View) -> Iterator[Because]:
    """The administrative regulations in force: as approved, or as submitted where so read."""
    by_approval = view.reading(_APPROVAL) is True
    last = effective(view, "rules_approved")[-1:] if by_approval else [*view.of("rules_submitted")[-1:]]
    parts = tuple(why for fact in last if by_approval for why in prepared(view, fact))
    value = {"version": last[0].text("version")} if last else None
    cited = (*(fact.id for fact in last), *adopted_by(view, _APPROVAL))
    missing = () if last else ("rules_approved" if by_approval else "rules_submitted",)
    yield Because(RULES, bool(last), value, cited, missing, (_APPROVAL,), parts, "rules.in-force")


@state(NORMS)
def norms(view: View) -> Iterator[Because]:
    """The norms that each submitted version of the rules says it takes into account."""
    for fact in view.of("rules_submitted"):
        yield considered(fact.get("norms"), fact.id)


@state(ADVICE)
def advice(view: View) -> Iterator[Because]:
    """Each request for advice: answered, or waiting."""
    given = {fact.text("request"): fact.id for fact in view.of("advice_given")}
    for fact in view.of("advice_request"):
        request = fact.text("request")
        facts = (fact.id, given[request]) if request in given else (fact.id,)
        value = {"request": request, "party": fact.subject}
        yield Because(ADVICE, request in given, value, facts, () if request in given else ("advice_given",), code="advice.answered")


@state(GLOSSARY)
def glossary(view: View) -> Iterator[Because]:
    """Whether the glossary was updated within the months after which it counts as stale."""
    months = int(view.reading(_STALE))
    facts, last = adopted_by(view, _STALE), view.of("glossary_entry_changed")[-1:]
    if not last:
        yield Because(GLOSSARY, False, facts=facts, missing=("glossary_entry_changed",), readings=(_STALE,), code="glossary.never")
        return
    fresh = view.on <= add_months(last[0].on, months)
    yield Because(GLOSSARY, fresh, {"months": months}, (last[0].id, *facts), readings=(_STALE,), code="glossary.fresh")


@state(CONTACT)
def contacts(view: View) -> Iterator[Because]:
    """Whether the Secretariat was in contact this year with the focal points of each member that has one."""
    pointed = {fact.subject: fact for fact in view.of("focal_point_designated") if fact.until is None or view.on < fact.until}
    for party in sorted(pointed):
        logged = tuple(fact.id for fact in view.of("contact_logged", party) if fact.on.year == view.on.year)
        facts, missing = (pointed[party].id, *logged[:1]), () if logged else ("contact_logged",)
        yield Because(CONTACT, bool(logged), {"party": party}, facts, missing, code="contact.this-year")


@state(STAFF)
def staff(view: View) -> Iterator[Because]:
    """Whether the technical team has parameters that the members approved."""
    yield parameters(view)


@state(IOM_CRITERIA)
def criteria(view: View) -> Iterator[Because]:
    """The criteria of the IOM that each appointment of staff says it applied."""
    for fact in view.of("staff_appointed"):
        yield criteria_applied(fact.get("criteria"), fact.id)
