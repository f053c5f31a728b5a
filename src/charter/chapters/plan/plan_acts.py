"""Plan Estratégico y Anexo A: who proposes, follows, reports and renews the plan, and what it must contain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from charter.actors import Case
from charter.because import Because
from charter.chapters.plan.joining import existing
from charter.chapters.plan.matrix import SUBTOPICS, as_row, columns, implemented, in_a_pillar, matrix, results, status, whole
from charter.chapters.plan.pillars import PILLARS, pillars_of
from charter.chapters.plan.plan_duties import annual
from charter.clause import clause
from charter.conduct import by_competence
from charter.interpretation import adopted_by
from charter.meetings import GROUP, PPT
from charter.participation import by_share
from charter.plan import Plan, plan, plans
from charter.verdicts import Rule

DRAFTING = "plan.drafting-and-monitoring"
THREE_PILLARS = "pillar.grcm-plan-duty"
GUIDELINES = "plan.guidelines-annex-a"
RENEWAL = "annex-a.renewal-before-end"
INPUTS = "annex-a.renewal-inputs"
# The parts of the yearly report of the Presidency, each by its clause.
SECTIONS: Mapping[str, str] = {
    "commitments": "annex-a.report.commitments",
    "balance": "annex-a.report.balance",
    "recommendations": "annex-a.report.recommendations",
}

_ALL = "plan.all-pillars"


def proposing(case: Case, act: str) -> Rule:
    """To propose a Strategic Plan: the GRCM, coordinated by the Presidency and the Secretariat, on the three pillars."""
    rule = by_competence(case, act)
    pillars = _on_three_pillars(case)
    refused = case.view.reading(_ALL) == "refuse"
    requires = (*_coordinated(case), *(pillars if refused else ()), *_by_guidelines(case))
    return replace(rule, requires=requires, about=(*rule.about, *(() if refused else pillars)))


@clause(DRAFTING)
def _coordinated(case: Case) -> tuple[Because, ...]:
    if case["coordinated"] is None:
        return ()
    return (Because(DRAFTING, bool(case["coordinated"]), {"body": case.actor.code}, code="plan.coordinated"),)


@clause(THREE_PILLARS)
def _on_three_pillars(case: Case) -> tuple[Because, ...]:
    """Whether the plan touches all three pillars, or says why it leaves one out."""
    told = case["pillars"]
    if not isinstance(told, (tuple, list)):
        return ()
    named = {id_ for word in told for id_ in pillars_of(str(word))}
    without = tuple(id_ for id_ in PILLARS.values() if id_ not in named)
    value = {"without": without, "reason": str(case["reason"] or "")}
    facts = adopted_by(case.view, _ALL)
    return (Because(THREE_PILLARS, not without or bool(case["reason"]), value, facts, readings=(_ALL,), code="plan.pillars"),)


@clause(GUIDELINES)
def _by_guidelines(case: Case) -> tuple[Because, ...]:
    """Whether the actions on record for the plan follow the Annex, row by row."""
    slug = case["plan"]
    if not isinstance(slug, str):
        return ()
    parts = tuple(whole(case.view, row) for row in matrix(case.view, slug))
    if not parts:
        return (Because(GUIDELINES, None, {"plan": slug}, missing=("plan_action",), code="plan.guidelines"),)
    bad = sum(part.holds is not True for part in parts)
    return (Because(GUIDELINES, bad == 0, {"plan": slug, "count": bad}, parts=parts, code="plan.guidelines"),)


def stating_action(case: Case, act: str) -> Rule:
    """To enter a row of the follow-up matrix: with every column of the Annex, a status of its list, a pillar."""
    rule = by_competence(case, act)
    told = case["row"]
    requires = list(existing(case, case["group"]))
    if not isinstance(told, Mapping):
        return replace(rule, requires=tuple(requires))
    row = as_row(told, case.view.on)
    requires += [*columns(row), status(case.view, row), results(row), in_a_pillar(row)]
    for body in row.responsible:
        requires += existing(case, body) if body.startswith(GROUP) else ()
    return replace(rule, requires=tuple(requires), about=(*rule.about, implemented(case.view, row)))


def selecting(case: Case, act: str) -> Rule:
    """To select a sub-topic of the plan: the members, within one of the three pillars."""
    rule = by_share(case, act)
    return replace(rule, requires=_in_pillar(case))


@clause(SUBTOPICS)
def _in_pillar(case: Case) -> tuple[Because, ...]:
    pillar = case["pillar"]
    if pillar is None:
        return ()
    named = pillars_of(str(pillar))
    return (Because(SUBTOPICS, bool(named), {"party": case.actor.party, "pillars": named}, code="subtopic.pillar"),)


def reporting(case: Case, act: str) -> Rule:
    """To issue the yearly report of the Presidency: with its three parts."""
    rule = by_competence(case, act)
    return replace(rule, requires=_sections(case))


@clause(*SECTIONS.values())
def _sections(case: Case) -> tuple[Because, ...]:
    told = case["sections"]
    if not isinstance(told, (tuple, list)):
        return ()
    return tuple(Because(id_, name in told, {"body": PPT}, code=_SECTION[name]) for name, id_ in SECTIONS.items())


_SECTION = {"commitments": "report.commitments", "balance": "report.balance", "recommendations": "report.recommendations"}


def renewing(case: Case, act: str) -> Rule:
    """To modify or redefine the plan for another three years: before it ends, on the inputs the Annex names."""
    rule = by_competence(case, act)
    begun = [known for known in plans(case.view) if known.starts <= case.view.on]
    last = plan(case.view) or (begun[-1] if begun else None)
    if last is None:
        missing = Because(RENEWAL, None, {}, missing=("plan_approved",), code="renewal.no-plan")
        return replace(rule, requires=(missing,))
    return replace(rule, requires=(_before_end(case, last), *_inputs(case, last)))


@clause(RENEWAL)
def _before_end(case: Case, last: Plan) -> Because:
    value = {"plan": last.plan, "ends": last.ends}
    return Because(RENEWAL, case.view.on < last.ends, value, parts=(last.why(case.view),), code="renewal.before-end")


@clause(INPUTS)
def _inputs(case: Case, last: Plan) -> tuple[Because, ...]:
    """What the decision considers, each on file or not: the matrix, the goals achieved, the recommendations."""
    view = case.view
    found = {
        "renewal.matrix": ("plan_action", [fact for fact in view.of("plan_action") if fact.text("plan") == last.plan]),
        "renewal.goals": ("plan_evaluated", [fact for fact in view.of("plan_evaluated") if fact.text("plan") == last.plan]),
        "renewal.recommendations": ("report_issued", [fact for fact in annual(view) if fact.on >= last.starts]),
    }
    return tuple(
        Because(INPUTS, bool(facts), {"plan": last.plan}, tuple(fact.id for fact in facts), () if facts else (kind,), code=code)
        for code, (kind, facts) in found.items()
    )
