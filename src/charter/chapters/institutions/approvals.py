"""Reunión Viceministerial, PPT y GRCM, competencias: what is submitted, proposed and approved, and what each needs first."""

from __future__ import annotations

from dataclasses import replace

from charter.actors import Case
from charter.because import Because
from charter.clause import clause
from charter.conduct import by_competence
from charter.plan import plan
from charter.verdicts import Rule
from charter.view import View

MINISTERS = "vm.may-promote-ministers"
WORK_PLAN = "vm.power.approve-ppt-plan"
PRIORITIES = "ppt.function.priority-activities"
MANUAL = "vm.power.approve-manual"
EVALUATE = "vm.power.evaluate-se"
RULES = "se.function.draft-rules"
NORMS = "se.function.draft-rules.iom-norms"
PROPOSE_GROUP = "grcm.power.propose-wg"
UPDATE = "grcm.power.update-plan"


def promoting_ministers(case: Case, act: str) -> Rule:
    """To promote a meeting of ministers: the vice-ministers, when something merits it."""
    return replace(by_competence(case, act), requires=_merited(case))


@clause(MINISTERS)
def _merited(case: Case) -> tuple[Because, ...]:
    merits = case["merits"]
    if merits is None:
        return ()
    return (Because(MINISTERS, bool(merits), {"reason": str(merits)}, code="ministers.merited"),)


def submitting_work_plan(case: Case, act: str) -> Rule:
    """To submit the Presidency's work plan: after consulting the members, aligned with the Strategic Plan."""
    named = case["plan"]
    aligned = () if named is None else (aligned_with(case.view, str(named)),)
    return replace(by_competence(case, act), requires=(*_consulted(case), *aligned))


def approving_work_plan(case: Case, act: str) -> Rule:
    """To approve the Presidency's work plan: as submitted, after consultation, aligned with the Strategic Plan."""
    rule = by_competence(case, act)
    slug = case["work_plan"]
    if not isinstance(slug, str):
        return rule
    found = [fact for fact in case.view.of("ppt_plan_submitted") if fact.text("work_plan") == slug]
    submitted = _on_file(case.view, WORK_PLAN, "ppt_plan_submitted", "work_plan", slug, "work-plan.submitted")
    aligned = tuple(aligned_with(case.view, fact.text("plan"), fact.id) for fact in found[-1:])
    return replace(rule, requires=(submitted, *_consulted(case), *aligned))


@clause(PRIORITIES)
def _consulted(case: Case) -> tuple[Because, ...]:
    """Whether the members were consulted on the work plan that is named."""
    slug = case["work_plan"]
    if not isinstance(slug, str):
        return ()
    return (_on_file(case.view, PRIORITIES, "consultation_held", "work_plan", slug, "work-plan.consulted"),)


@clause(PRIORITIES)
def aligned_with(view: View, named: str, *facts: str) -> Because:
    """Whether a work plan names the Strategic Plan in force; open while none is."""
    known = plan(view)
    if known is None:
        return Because(PRIORITIES, None, None, facts, ("plan_approved",), code="work-plan.aligned")
    return Because(PRIORITIES, named == known.plan, {"plan": known.plan}, facts, parts=(known.why(view),), code="work-plan.aligned")


@clause(WORK_PLAN, PRIORITIES, MANUAL, RULES)
def _on_file(view: View, id_: str, kind: str, key: str, slug: str, code: str) -> Because:
    """Whether a paper of this name is on record."""
    facts = tuple(fact.id for fact in view.of(kind) if fact.text(key) == slug)
    return Because(id_, bool(facts), {key: slug}, facts, () if facts else (kind,), code=code)


def approving_manual(case: Case, act: str) -> Rule:
    """To approve or modify the manual: the version that the GRCM submitted."""
    rule = by_competence(case, act)
    version = case["version"]
    if not isinstance(version, str):
        return rule
    return replace(rule, requires=(_on_file(case.view, MANUAL, "manual_submitted", "version", version, "manual.submitted"),))


@clause(EVALUATE)
def evaluating(case: Case, act: str) -> Rule:
    """To evaluate the Executive Secretary: having heard the GRCM's recommendations."""
    rule = by_competence(case, act)
    if case["recommended"] is None:
        return rule
    heard = Because(EVALUATE, bool(case["recommended"]), code="decision.recommended")
    return replace(rule, requires=(heard,))


def approving_rules(case: Case, act: str) -> Rule:
    """To approve the administrative regulations: the version that the Secretariat submitted, with the rules it considered."""
    rule = by_competence(case, act)
    version = case["version"]
    if not isinstance(version, str):
        return rule
    submitted = _on_file(case.view, RULES, "rules_submitted", "version", version, "rules.submitted")
    found = [fact for fact in case.view.of("rules_submitted") if fact.text("version") == version]
    return replace(rule, requires=(submitted, *(considered(fact.get("norms"), fact.id) for fact in found[-1:])))


def submitting_rules(case: Case, act: str) -> Rule:
    """To submit the administrative regulations: with the list of the norms taken into account."""
    norms = case["norms"]
    return replace(by_competence(case, act), requires=() if norms is None else (considered(norms),))


@clause(NORMS)
def considered(norms: object, *facts: str) -> Because:
    """Whether a draft lists the norms of the IOM and of the international civil service that it takes into account."""
    listed = tuple(str(norm) for norm in norms) if isinstance(norms, (tuple, list)) else ()
    return Because(NORMS, bool(listed), {"norms": listed}, facts, code="rules.norms")


@clause(PROPOSE_GROUP)
def proposing_group(case: Case, act: str) -> Rule:
    """To propose a working group: with its mandate, its objectives and its term, each named when it lacks."""
    codes = {"mandate": "proposal.mandate", "objectives": "proposal.objectives", "term": "proposal.term"}
    written = tuple(Because(PROPOSE_GROUP, bool(case[key]), code=code) for key, code in codes.items() if case[key] is not None)
    return replace(by_competence(case, act), requires=written)


def proposing_update(case: Case, act: str) -> Rule:
    """To propose an update of the Strategic Plan: while one is in force."""
    return replace(by_competence(case, act), requires=(_in_force(case.view),))


@clause(UPDATE)
def _in_force(view: View) -> Because:
    known = plan(view)
    if known is None:
        return Because(UPDATE, False, missing=("plan_approved",), code="plan-update.in-force")
    return Because(UPDATE, True, {"plan": known.plan}, parts=(known.why(view),), code="plan-update.in-force")
