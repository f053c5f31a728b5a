"""PPT, Troika, GRCM y Secretaría Ejecutiva, funciones: to represent, to spend, to appoint staff, to accredit, and who may."""

from __future__ import annotations

from dataclasses import replace

from charter import participation
from charter.actors import Case
from charter.because import Because
from charter.chapters.institutions.kinds import LEVELS
from charter.clause import clause
from charter.conduct import by_competence
from charter.interpretation import adopted_by, reading_is
from charter.meetings import GRCM, SE, TROIKA, VM
from charter.parties import Level
from charter.presidency import TROIKA as COMPOSITION
from charter.presidency import troika
from charter.secretary import executive_secretary
from charter.shares import MEMBER
from charter.verdicts import Rule
from charter.view import View

HIGHEST = "se.highest-officer-and-representation"
ENTRUSTED = "se.function.participate"
LOGISTICS = "ppt.function.logistics-costs"
TRAVEL = "troika.own-costs"
COOPERATION = "se.function.fundraise"
STAFF = "se.technical-team"
IOM_CRITERIA = "se.technical-team.iom-criteria"
REPORTS = "se.function.quarterly-reports"
VICE_MINISTERIAL = "vm.composition"
TECHNICAL = "grcm.composition"

_MANDATE = "se.representation-needs-mandate"
_LEVEL = "vm.level"
_CHECK = "grcm.level-check"
CONSULTATIVE = "consultative-process"


def representing(case: Case, act: str) -> Rule:
    """To represent the Conference: the Presidency, or the Executive Secretary, who needs a mandate as read."""
    rule = by_competence(case, act)
    if case.actor.body != SE:
        return rule
    grant = Because(HIGHEST, True, {"body": SE}, code="competence.body")
    return replace(rule, gives=(HIGHEST,), grant=grant, requires=(in_office(case.view), *_entrusted(case)))


@clause(HIGHEST)
def in_office(view: View) -> Because:
    """Whether somebody holds the office of the Executive Secretary, who represents the Conference."""
    held = executive_secretary(view)
    if held is None:
        return Because(HIGHEST, False, missing=("se_appointed",), code="representation.in-office")
    return Because(HIGHEST, True, {"person": held.person}, parts=(held.why,), code="representation.in-office")


@clause(ENTRUSTED)
def _entrusted(case: Case) -> tuple[Because, ...]:
    """Whether the meeting or the Presidency entrusted it; consultative processes need no mandate unless so read."""
    facts = adopted_by(case.view, _MANDATE)
    if case.view.reading(_MANDATE) != "always-mandate":
        if case["forum"] is None:
            return ()
        if case["forum"] == CONSULTATIVE:
            return (Because(ENTRUSTED, True, facts=facts, readings=(_MANDATE,), code="representation.general"),)
    given = case["entrusted"]
    holds = None if given is None else bool(given)
    missing = ("mandate_given",) if holds is None else ()
    return (Because(ENTRUSTED, holds, facts=facts, missing=missing, readings=(_MANDATE,), code="representation.entrusted"),)


def charging(case: Case, act: str) -> Rule:
    """To charge an expense to the Secretariat's budget: not what the Presidency or each country of the Troika bears."""
    return replace(by_competence(case, act), requires=(*_logistics(case), *_travel(case)))


@clause(LOGISTICS)
def _logistics(case: Case) -> tuple[Because, ...]:
    """Whether the logistics of a meeting may fall on that budget: not of the two that the Presidency bears."""
    if case["expense"] != "logistics":
        return ()
    param = "ppt.logistics-virtual"
    as_read = case["mode"] == "virtual" and case.view.reading(param) == "secretariat-budget"
    holds = case.place not in (VM, GRCM) or as_read
    facts = adopted_by(case.view, param)
    return (Because(LOGISTICS, holds, facts=facts, readings=(param,), code="expense.logistics"),)


@clause(TRAVEL)
def _travel(case: Case) -> tuple[Because, ...]:
    if case["expense"] != "travel":
        return ()
    return (Because(TRAVEL, case.place != TROIKA, code="expense.travel"),)


def seeking_cooperation(case: Case, act: str) -> Rule:
    """To seek cooperation: the Secretariat, and none that is to be paid back."""
    return replace(by_competence(case, act), requires=_not_paid_back(case))


@clause(COOPERATION)
def _not_paid_back(case: Case) -> tuple[Because, ...]:
    if case["reimbursable"] is None:
        return ()
    return (Because(COOPERATION, not case["reimbursable"], code="cooperation.non-reimbursable"),)


def appointing_staff(case: Case, act: str) -> Rule:
    """To appoint staff: within parameters that the members approved, by criteria of the IOM."""
    return replace(by_competence(case, act), requires=(parameters(case.view), *_criteria(case)))


@clause(STAFF)
def parameters(view: View) -> Because:
    """Whether the members have approved parameters for the technical team."""
    facts = tuple(fact.id for fact in view.of("parameters_approved"))
    missing = () if facts else ("parameters_approved",)
    return Because(STAFF, bool(facts), facts=facts[-1:], missing=missing, code="staff.parameters")


@clause(IOM_CRITERIA)
def _criteria(case: Case) -> tuple[Because, ...]:
    return () if case["criteria"] is None else (criteria_applied(case["criteria"]),)


@clause(IOM_CRITERIA)
def criteria_applied(criteria: object, *facts: str) -> Because:
    """Whether an appointment says which criteria of the IOM were applied; the Executive Secretary judges them."""
    listed = tuple(str(one) for one in criteria) if isinstance(criteria, (tuple, list)) else ()
    return Because(IOM_CRITERIA, bool(listed), {"criteria": listed}, facts, code="staff.criteria")


def reading_reports(case: Case, act: str) -> Rule:
    """To read the quarterly reports: every member, an excluded one as read."""
    rule = participation.by_share(case, act)
    return replace(rule, requires=_while_excluded(case)) if case.actor.level is Level.EXCLUDED else rule


@clause(REPORTS)
def _while_excluded(case: Case) -> tuple[Because, ...]:
    return (reading_is(case.view, REPORTS, "report.access-when-excluded", True, code="reports.while-excluded"),)


def accrediting(case: Case, act: str) -> Rule:
    """To accredit a delegation: as attendance allows; the level of its head is told, and binds where so read."""
    rule = participation.attending(case, act)
    level = case["level"]
    if case.actor.category is not MEMBER or level is None or case.place not in (VM, GRCM):
        return rule
    found = level_of(case.view, case.actor.party, case.place, str(level))
    if case.place == GRCM and case.view.reading(_CHECK) == "refuse":
        return replace(rule, requires=(*rule.requires, found))
    return replace(rule, about=(*rule.about, found))


@clause(VICE_MINISTERIAL, TECHNICAL)
def level_of(view: View, party: str, body: str, level: str, *facts: str) -> Because:
    """Whether the head of a delegation has the level of the body; open while it is not said."""
    id_, param = (VICE_MINISTERIAL, _LEVEL) if body == VM else (TECHNICAL, _CHECK)
    strict = view.reading(_LEVEL) == "strict"
    fitting = LEVELS[: 1 if strict else 2] if body == VM else LEVELS[:4]
    value = {"party": party, "body": body, "level": level}
    cited = (*facts, *adopted_by(view, param))
    if not level:
        return Because(id_, None, value, cited, ("delegation_accredited",), (param,), code="delegation.level")
    return Because(id_, level in fitting, value, cited, readings=(param,), code="delegation.level")


def handing_over(case: Case, act: str) -> Rule:
    """To prepare and sign a handover: the Presidency and the Secretariat, and each country of the Troika, past and coming."""
    rule = by_competence(case, act)
    if rule.grant.holds or not case.actor.party:
        return rule
    grant = _of_the_troika(case.view, case.actor.party)
    return replace(rule, gives=(COMPOSITION,), grant=grant) if grant.holds else rule


@clause(COMPOSITION)
def _of_the_troika(view: View, party: str) -> Because:
    """Whether a country presided last, presides or is to preside next."""
    found = troika(view)
    return Because(COMPOSITION, party in found.members(), {"party": party}, parts=(found.why,), code="handover.troika")


def coordinating(case: Case, act: str) -> Rule:
    """To coordinate the Troika: the Presidency in office, while the Troika can work as it is composed."""
    return replace(by_competence(case, act), requires=(troika(case.view).why,))


