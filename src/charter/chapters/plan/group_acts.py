"""Grupos de Trabajo: who establishes, extends, joins and leaves a group, and what a group does in its own name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from charter.actors import Case
from charter.because import Because
from charter.chapters.plan.pillars import pillars_of
from charter.clause import clause
from charter.conduct import by_competence
from charter.groups import EXTENSION, LIMITED_LIFE, TERM, group
from charter.interpretation import adopted_by, reading_is
from charter.meetings import GRCM
from charter.plan import plan
from charter.verdicts import Rule

AD_HOC = "wg.ad-hoc"
RECOMMENDED = "annex-a.wg-recommended-and-approved"
AREAS = "annex-a.areas-from-pillars"

_SLIP = "text.grm"


def establishing(case: Case, act: str) -> Rule:
    """To establish a working group: on the GRCM's proposal, with mandate, objectives, term and pillar."""
    rule = by_competence(case, act)
    if case["ad_hoc"] and case.actor.body == GRCM:
        grant = _by_grcm(case)
        rule = replace(rule, gives=(AD_HOC,) if grant.holds else rule.gives, grant=grant)
    requires = (*_recommended(case), *_written(case), *_area(case), *_outside_plan(case), *_term(case), *_within_plan(case))
    return replace(rule, requires=requires)


@clause(AD_HOC)
def _by_grcm(case: Case) -> Because:
    """Whether the GRCM may establish an ad hoc group itself."""
    return reading_is(case.view, AD_HOC, "wg.ad-hoc-approval", "grcm", code="group.ad-hoc")


@clause(RECOMMENDED)
def _recommended(case: Case) -> tuple[Because, ...]:
    if case["recommended"] is None:
        return ()
    value = {"body": case.actor.code}
    facts = adopted_by(case.view, _SLIP)
    return (Because(RECOMMENDED, bool(case["recommended"]), value, facts, readings=(_SLIP,), code="group.recommended"),)


@clause(TERM)
def _written(case: Case) -> tuple[Because, ...]:
    """The mandate and the objectives of a group, each on its own; nothing while the circumstances are silent."""
    codes = {"mandate": "group.mandate", "objectives": "group.objectives"}
    value = {"body": case.actor.code}
    return tuple(Because(TERM, bool(case[key]), value, code=code) for key, code in codes.items() if case[key] is not None)


@clause(AREAS)
def _area(case: Case) -> tuple[Because, ...]:
    pillar = case["pillar"]
    if pillar is None or case["ad_hoc"]:
        return ()
    named = pillars_of(str(pillar))
    parts = tuple(Because(id_, True, {"pillar": id_}, code="pillar.named") for id_ in named)
    return (Because(AREAS, bool(named), {"pillar": named or str(pillar)}, parts=parts, code="group.pillar"),)


@clause(AD_HOC)
def _outside_plan(case: Case) -> tuple[Because, ...]:
    """An ad hoc group is for what the plan does not contain."""
    if not case["ad_hoc"] or case["topic_in_plan"] is None:
        return ()
    return (Because(AD_HOC, not case["topic_in_plan"], {"body": case.actor.code}, code="group.outside-plan"),)


@clause(TERM)
def _term(case: Case) -> tuple[Because, ...]:
    ends = case["ends"]
    return (Because(TERM, ends > case.view.on, {"ends": ends}, code="group.term"),) if isinstance(ends, date) else ()


@clause(LIMITED_LIFE)
def _within_plan(case: Case) -> tuple[Because, ...]:
    view, ends, known = case.view, case["ends"], plan(case.view)
    if known is None or case["ad_hoc"] or not isinstance(ends, date):
        return ()
    param = "wg.ends-with-plan"
    within = view.reading(param) == "own-term" or ends <= known.ends
    value = {"ends": ends, "plan": known.plan, "plan_ends": known.ends}
    facts = adopted_by(view, param)
    return (Because(LIMITED_LIFE, within, value, facts, readings=(param,), parts=(known.why(view),), code="group.within-plan"),)


def extending(case: Case, act: str) -> Rule:
    """To extend a working group (``wg.extension``): before it ends, on the GRCM's proposal."""
    rule = by_competence(case, act)
    if case.actor.body == GRCM:
        grant = reading_is(case.view, EXTENSION, "wg.extension-by", "grcm", code="group.extended-by")
        rule = replace(rule, gives=(EXTENSION,), grant=grant)
    return replace(rule, requires=(*_extension_proposed(case), *_still_running(case)))


@clause(EXTENSION)
def _extension_proposed(case: Case) -> tuple[Because, ...]:
    if case["recommended"] is None:
        return ()
    return (Because(EXTENSION, bool(case["recommended"]), {"body": case.actor.code}, code="group.recommended"),)


@clause(EXTENSION)
def _still_running(case: Case) -> tuple[Because, ...]:
    name = case["group"]
    if not isinstance(name, str):
        return ()
    view, known, param = case.view, group(case.view, name), "wg.extension-after-expiry"
    if known is None:
        return (Because(EXTENSION, False, {"group": name}, missing=("wg_established",), code="group.unknown"),)
    running = view.on in known.life or view.reading(param) == "retroactive-allowed"
    facts, parts = adopted_by(view, param), (known.why(view),)
    return (Because(EXTENSION, running, {"group": name}, facts, readings=(param,), parts=parts, code="group.running"),)
