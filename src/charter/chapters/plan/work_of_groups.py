"""Grupos de Trabajo, competencias: what a group does in its own name, and the register of what it did."""

from __future__ import annotations

from dataclasses import replace

from charter.actors import Case, exists
from charter.because import Because
from charter.chapters.plan.joining import existing
from charter.chapters.plan.kinds import EXTRA_REGIONAL, LIAISON
from charter.clause import clause
from charter.competences import HELD, TOWARDS, kind_of_body
from charter.conduct import by_competence
from charter.interpretation import adopted_by
from charter.meetings import GRCM, GROUP
from charter.verdicts import Rule

WORK_PLAN = "wg.power.work-plan"
OBJECTIVES = "annex-a.wg-sets-objectives"
REPORTS = "wg.power.reports-to-grcm"
EVALUATION = "wg.annual-evaluation"
ACTIVITIES = "wg.power.propose-activities"
LEGACY = {LIAISON: "wg.legacy-liaison-documents", EXTRA_REGIONAL: "wg.legacy-extra-regional"}
REGISTER = "annex-a.activity-register"

_RELATION = "wg.objectives-relation"
_KEEPER = "annex-a.register-keeper"


def by_group(case: Case, act: str) -> Rule:
    """The rule of an act of working groups: whether the actor is one, and whether it exists on the day."""
    power, actor = HELD[act], case.actor
    grant = _own(case, power.clauses[0])
    requires = existing(case, actor.body) if grant.holds else ()
    towards = TOWARDS.get((kind_of_body(actor.body), act), "")
    return Rule(
        power.clauses, grant, requires=requires, empowered=power.bodies, towards=towards, by_status=False, about=(actor.status,)
    )


@clause(WORK_PLAN, REPORTS, EVALUATION, ACTIVITIES, *LEGACY.values())
def _own(case: Case, id_: str) -> Because:
    """Whether the act is one of the group's own, by the clause that gives it to groups."""
    actor = case.actor
    value = {"party": actor.party or actor.code, "body": actor.body, "bodies": (GROUP,)}
    return Because(id_, actor.body.startswith(GROUP), value, code="competence.body" if actor.body else "competence.another")


def submitting_plan(case: Case, act: str) -> Rule:
    """To submit a work plan (``wg.power.work-plan``): with objectives and priorities, within what was approved."""
    rule = by_group(case, act)
    return replace(rule, requires=(*rule.requires, *_objectives(case), *_within_mandate(case)))


@clause(OBJECTIVES)
def _objectives(case: Case) -> tuple[Because, ...]:
    """The objectives and the priorities of a work plan, each on its own."""
    codes = {"objectives": "work-plan.objectives", "priorities": "work-plan.priorities"}
    value = {"body": case.actor.code}
    return tuple(Because(OBJECTIVES, bool(case[key]), value, code=code) for key, code in codes.items() if case[key] is not None)


@clause(OBJECTIVES)
def _within_mandate(case: Case) -> tuple[Because, ...]:
    """Whether the group's objectives detail those approved with it, where that is how the two are read."""
    if case["within_mandate"] is None:
        return ()
    own = case.view.reading(_RELATION) == "own"
    holds = own or bool(case["within_mandate"])
    facts = adopted_by(case.view, _RELATION)
    return (Because(OBJECTIVES, holds, {"body": case.actor.code}, facts, readings=(_RELATION,), code="work-plan.within"),)


def reporting(case: Case, act: str) -> Rule:
    """To present a report of work (``wg.power.reports-to-grcm``): to the GRCM, to no other body."""
    rule = by_group(case, act)
    return replace(rule, requires=(*rule.requires, *_to_grcm(case)))


@clause(REPORTS)
def _to_grcm(case: Case) -> tuple[Because, ...]:
    place = case["body"]
    return () if place is None else (Because(REPORTS, place == GRCM, {"body": str(place)}, code="report.to-grcm"),)


def evaluating(case: Case, act: str) -> Rule:
    """To evaluate its own year (``wg.annual-evaluation``): by what its actions achieved."""
    rule = by_group(case, act)
    return replace(rule, requires=(*rule.requires, *_by_results(case)))


@clause(EVALUATION)
def _by_results(case: Case) -> tuple[Because, ...]:
    if case["results"] is None:
        return ()
    return (Because(EVALUATION, bool(case["results"]), {"body": case.actor.code}, code="evaluation.results"),)


def proposing(case: Case, act: str) -> Rule:
    """To propose an activity of its own (``wg.power.propose-activities``): one that adds to its work plan."""
    rule = by_group(case, act)
    return replace(rule, requires=(*rule.requires, *_linked(case)))


@clause(ACTIVITIES)
def _linked(case: Case) -> tuple[Because, ...]:
    if case["linked"] is None:
        return ()
    return (Because(ACTIVITIES, bool(case["linked"]), {"body": case.actor.code}, code="activity.linked"),)


def taking_up(case: Case, act: str) -> Rule:
    """To take up an earlier document: of the liaison networks, once approved in the CRM, or of the group on extra-regional migrants."""
    rule = by_group(case, act)
    origin = case["origin"]
    if origin is None:
        return rule
    id_ = LEGACY.get(str(origin), LEGACY[LIAISON])
    return replace(rule, gives=(id_,), grant=_own(case, id_), requires=(*rule.requires, *_approved(case, id_)))


@clause(LEGACY[LIAISON])
def _approved(case: Case, id_: str) -> tuple[Because, ...]:
    """Only the networks' documents need to have been approved in the Conference."""
    if id_ != LEGACY[LIAISON] or case["approved"] is None:
        return ()
    return (Because(id_, bool(case["approved"]), {"body": case.actor.code}, code="legacy.approved"),)


def logging(case: Case, act: str) -> Rule:
    """To enter an activity in the register: its keeper, the Secretariat or, where so read, each group its own."""
    rule = by_competence(case, act)
    if not case.actor.body.startswith(GROUP):
        return rule
    return replace(rule, grant=_keeper(case))


@clause(REGISTER)
def _keeper(case: Case) -> Because:
    body = case.actor.body
    keeps = case.view.reading(_KEEPER) == "working-group-coordinator" and exists(case.view, body)
    value, facts = {"body": body}, adopted_by(case.view, _KEEPER)
    return Because(REGISTER, keeps, value, facts, readings=(_KEEPER,), parts=(case.actor.status,), code="register.group")
