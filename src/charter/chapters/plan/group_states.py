"""Grupos de Trabajo, Anexo A — 2 y 3: what is true of the groups on a day, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator

from charter.because import Because
from charter.calendar import add_days, add_months
from charter.chapters.plan.kinds import EXTRA_REGIONAL, LIAISON
from charter.chapters.plan.pillars import pillars_of
from charter.clause import state
from charter.facts import Fact
from charter.groups import Group, groups, working_groups
from charter.interpretation import adopted_by
from charter.meetings import GROUP
from charter.parties import MEMBERS, Level
from charter.plan import Plan, plan
from charter.standing import standing
from charter.view import View

ESTABLISHED = "wg.establishment"
TERM = "wg.mandate-objectives-term"
EXTENSION = "wg.extension"
AD_HOC = "wg.ad-hoc"
COMPOSITION = "wg.composition"
OTHERS = "wg.rrocm-and-orgs-participate"
WORK_PLAN = "wg.power.work-plan"
LEGACY = {LIAISON: "wg.legacy-liaison-documents", EXTRA_REGIONAL: "wg.legacy-extra-regional"}
LIMITED_LIFE = "annex-a.wg-limited-life"
RECOMMENDED = "annex-a.wg-recommended-and-approved"
OPEN = "annex-a.wg-open-voluntary"
AREAS = "annex-a.areas-from-pillars"
OBJECTIVES = "annex-a.wg-sets-objectives"
REGISTER = "annex-a.activity-register"

_DAYS = "wg.work-plan-days"
_KEEPER = "annex-a.register-keeper"
_SLIP = "text.grm"
_LISTED = "arrears.excluded-in-wg"
_DEEDS = ("meeting_held", "wg_plan_submitted", "wg_report", "wg_evaluated", "activity_logged")


@state(ESTABLISHED)
def established(view: View) -> Iterator[Because]:
    """Each group that exists by a decision; and what was done in the name of one that did not."""
    for known in working_groups(view):
        value = {"group": known.group, "since": known.since}
        yield Because(ESTABLISHED, True, value, known.facts, parts=(known.why(view),), code="group.alive")
    ever = {known.group: known for known in groups(view)}
    for deed in _deeds(view):
        born, last = view.of("wg_established", deed.subject), ever.get(deed.subject)
        if last is None or deed.on < born[0].on or deed.on >= last.ends:
            value = {"group": deed.subject, "on": deed.on}
            facts = (deed.id, *(fact.id for fact in born), *(last.facts if last else ()))
            yield Because(ESTABLISHED, False, value, facts, code="group.not-alive")


def _deeds(view: View) -> Iterator[Fact]:
    """What was done in the name of groups under the Charter."""
    since = view.law_in_force.on
    return (fact for kind in _DEEDS for fact in view.of(kind) if fact.subject.startswith(GROUP) and fact.on >= since)


def proposals(view: View, known: Group) -> list[Fact]:
    """The GRCM's proposals of a group, of this life of it."""
    return [fact for fact in view.of("wg_proposed", known.group) if add_months(fact.on, 12) > known.since]


@state(TERM)
def mandated(view: View) -> Iterator[Because]:
    """For each group its term, and whether its mandate and its objectives are on record."""
    for known in working_groups(view):
        told = proposals(view, known)
        written = bool(told and told[-1].get("mandate") and told[-1].get("objectives"))
        value = {"group": known.group, "ends": known.ends}
        facts, missing = tuple(fact.id for fact in told[-1:]), () if told else ("wg_proposed",)
        yield Because(TERM, written if told else None, value, facts, missing, parts=(known.why(view),), code="group.mandated")


@state(EXTENSION)
def extended(view: View) -> Iterator[Because]:
    """For each group, whether its term was extended."""
    for known in working_groups(view):
        value = {"group": known.group, "ends": known.ends}
        yield Because(EXTENSION, len(known.facts) > 1, value, known.facts, parts=(known.why(view),), code="group.extended")


@state(AD_HOC)
def ad_hoc(view: View) -> Iterator[Because]:
    """The groups on topics outside the plan."""
    for known in working_groups(view):
        if known.ad_hoc:
            yield Because(AD_HOC, True, {"group": known.group, "ends": known.ends}, known.facts, code="group.is-ad-hoc")


def listed(view: View, name: str) -> list[Fact]:
    """Who is in a group on ``view.on``: the last time each party joined, unless it left or its term there ended."""
    left = {fact.subject: fact.on for fact in view.of("wg_member_left") if fact.text("group") == name}
    joined = {fact.subject: fact for fact in view.of("wg_member_joined") if fact.text("group") == name}
    return [
        fact
        for party, fact in sorted(joined.items())
        if not (party in left and left[party] >= fact.on) and (fact.until is None or view.on < fact.until)
    ]


@state(COMPOSITION)
def composed(view: View) -> Iterator[Because]:
    """For each member in a group, whether it sends officials of technical level."""
    for known in working_groups(view):
        for fact in listed(view, known.group):
            if fact.subject in MEMBERS:
                level = fact.text("level")
                holds = level == "technical" if level else None
                value = {"party": fact.subject, "group": known.group}
                missing = () if level else ("wg_member_joined",)
                yield Because(COMPOSITION, holds, value, (fact.id,), missing, parts=(known.why(view),), code="group.officials")


@state(OTHERS)
def others(view: View) -> Iterator[Because]:
    """For each organisation and RROCM in a group, whether its status is current; the mandate it stated is told."""
    for known in working_groups(view):
        for fact in listed(view, known.group):
            if fact.subject not in MEMBERS:
                found = standing(view, fact.subject)
                current = found.level in (Level.OBSERVER, Level.PERMANENT)
                value = {"party": fact.subject, "group": known.group, "mandate": fact.text("mandate") or "mandate.unstated"}
                yield Because(OTHERS, current, value, (fact.id,), parts=(found.why, known.why(view)), code="group.others")


@state(WORK_PLAN)
def work_plans(view: View) -> Iterator[Because]:
    """For each group, whether it has a work plan, and one newer than the Strategic Plan it implements."""
    current, days = plan(view), int(view.reading(_DAYS))
    for known in working_groups(view):
        told = [fact for fact in view.of("wg_plan_submitted", known.group) if fact.on >= known.since][-1:]
        due = add_days(known.since, days)
        outdated = bool(told) and _older(told[0], known, current)
        holds = None if not told and view.on <= due else bool(told) and not outdated
        facts = (*(fact.id for fact in told), *adopted_by(view, _DAYS))
        parts = (known.why(view), *((current.why(view),) if current else ()))
        missing = () if told else ("wg_plan_submitted",)
        code = "work-plan.outdated" if outdated else "work-plan.on-file"
        yield Because(WORK_PLAN, holds, {"group": known.group, "due": due}, facts, missing, (_DAYS,), parts, code)


def _older(told: Fact, known: Group, current: Plan | None) -> bool:
    """Whether a work plan was made before the Strategic Plan that its group now implements."""
    return current is not None and not known.ad_hoc and told.on < current.starts


@state(*LEGACY.values())
def legacy(view: View) -> Iterator[Because]:
    """The earlier documents that groups took up; those of the networks stand by their approval in the Conference."""
    for fact in view.of("legacy_taken_up"):
        liaison = fact.text("origin") == LIAISON
        approved = fact.get("approved") if liaison else True
        value = {"group": fact.subject, "document": fact.text("document")}
        holds = approved if isinstance(approved, bool) else None
        missing = () if isinstance(approved, bool) else ("legacy_taken_up",)
        code = "legacy.network" if liaison else "legacy.regional"
        yield Because(LEGACY[fact.text("origin")], holds, value, (fact.id,), missing, code=code)


@state(LIMITED_LIFE)
def limited(view: View) -> Iterator[Because]:
    """For each group that implements the plan, whether the term decided for it lies within the plan."""
    for known in working_groups(view):
        if known.plan is not None:
            value = {"group": known.group, "plan": known.plan.plan, "ends": known.ends, "decided": known.decided_end}
            within = known.decided_end <= known.ends
            yield Because(LIMITED_LIFE, within, value, known.facts, parts=(known.why(view),), code="group.limited")


@state(RECOMMENDED)
def recommended(view: View) -> Iterator[Because]:
    """For each group, whether the GRCM's proposal came before its approval."""
    for known in working_groups(view):
        told = proposals(view, known)
        holds = any(fact.on <= known.since for fact in told) if told else None
        facts = (*(fact.id for fact in told), *adopted_by(view, _SLIP))
        missing = () if told else ("wg_proposed",)
        value = {"group": known.group}
        yield Because(RECOMMENDED, holds, value, facts, missing, (_SLIP,), (known.why(view),), "group.was-recommended")


@state(OPEN)
def joined(view: View) -> Iterator[Because]:
    """The members in each group; one excluded for arrears stays listed without attending, or is listed as so read."""
    for known in working_groups(view):
        told = [fact for fact in listed(view, known.group) if fact.subject in MEMBERS]
        value = {"group": known.group, "members": tuple(fact.subject for fact in told)}
        facts = (*(fact.id for fact in told), *adopted_by(view, _LISTED))
        missing = () if told else ("wg_member_joined",)
        yield Because(OPEN, True if told else None, value, facts, missing, (_LISTED,), (known.why(view),), "group.members")


@state(AREAS)
def areas(view: View) -> Iterator[Because]:
    """For each group that implements the plan, the pillars on which it is based."""
    for known in working_groups(view):
        if not known.ad_hoc:
            named = pillars_of(known.pillar)
            value = {"group": known.group, "pillars": named}
            yield Because(AREAS, bool(named), value, known.facts, parts=(known.why(view),), code="group.pillars")


@state(OBJECTIVES)
def objectives(view: View) -> Iterator[Because]:
    """For each group, whether its last work plan sets objectives and priorities."""
    for known in working_groups(view):
        told = [fact for fact in view.of("wg_plan_submitted", known.group) if fact.on >= known.since][-1:]
        holds = bool(told[0].get("objectives") and told[0].get("priorities")) if told else None
        missing = () if told else ("wg_plan_submitted",)
        facts = tuple(fact.id for fact in told)
        yield Because(OBJECTIVES, holds, {"group": known.group}, facts, missing, parts=(known.why(view),), code="group.objectives-set")


@state(REGISTER)
def register(view: View) -> Iterator[Because]:
    """For each group, whether the register has an activity of the last twelve months; in its first year it may be to come."""
    for known in working_groups(view):
        recent = [fact for fact in view.of("activity_logged", known.group) if add_months(fact.on, 12) > view.on and fact.on >= known.since]
        young = add_months(known.since, 12) > view.on
        holds = True if recent else (None if young else False)
        facts = (*(fact.id for fact in recent), *adopted_by(view, _KEEPER))
        missing = () if recent else ("activity_logged",)
        value = {"group": known.group, "count": len(recent)}
        yield Because(REGISTER, holds, value, facts, missing, (_KEEPER,), (known.why(view),), "group.register")
