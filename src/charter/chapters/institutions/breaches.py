"""Estructura institucional: facts that this chapter leaves without effect, each with the clause it broke."""

from __future__ import annotations

from collections.abc import Iterator

from charter.chapters.institutions import states_offices, states_secretariat, states_technical
from charter.chapters.institutions.prepared import prepared
from charter.chapters.institutions.secretariat_duties import MANDATES, may_mandate
from charter.chapters.institutions.undertakings import STAFF
from charter.clause import clause
from charter.meetings import SE
from charter.view import View

Breach = tuple[str, str]

# What a state of the day finds against a fact; the fact itself is the first that it cites.
_AGAINST = (
    states_offices.joint_meetings,
    states_offices.ministers,
    states_secretariat.representations,
    states_secretariat.cooperation,
)
# Of expenses, only those charged to the Secretariat: that another bore them breaks no rule that the record could undo.
_CHARGED = (states_technical.logistics, states_technical.travel)


def breaches(view: View) -> Iterator[Breach]:
    """What was approved unprepared, done or mandated without power, charged to the Secretariat, appointed without parameters."""
    for kind in ("manual_approved", "rules_approved", "ppt_plan_approved"):
        for fact in view.of(kind):
            yield from ((fact.id, why.clause) for why in prepared(view, fact) if not why.holds)
    for state in _AGAINST:
        yield from ((why.facts[0], why.clause) for why in state(view) if why.holds is False)
    charged = {fact.id for fact in view.of("expense_recorded", SE)}
    for state in _CHARGED:
        yield from ((why.facts[0], why.clause) for why in state(view) if why.holds is False and why.facts[0] in charged)
    yield from without_parameters(view)
    yield from without_power_to_mandate(view)


@clause(MANDATES)
def without_power_to_mandate(view: View) -> Iterator[Breach]:
    """Mandates to the Secretariat of whoever may give it none, such as a single party."""
    for fact in view.of("mandate_given"):
        if not may_mandate(fact.text("by")):
            yield fact.id, MANDATES


@clause(STAFF)
def without_parameters(view: View) -> Iterator[Breach]:
    """Staff appointed before the members had approved any parameters."""
    approved = view.of("parameters_approved")
    for fact in view.of("staff_appointed"):
        if not approved or fact.on < approved[0].on:
            yield fact.id, STAFF
