"""Reunión Viceministerial, competencias: its decisions on offices, groups, plan and observers, and their conditions.

The meeting alone takes them (``vm.decision-organ``); several need the recommendation of the GRCM, a
mandate, a candidate who consents. What is not said of the circumstances is not judged.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from charter.actors import EXCLUSION, NO_VOTE, Case
from charter.because import Because, cited_facts
from charter.conduct import by_competence, private_dialogue
from charter.facts import Fact
from charter.groups import EXTENSION, LIMITED_LIFE, TERM, group
from charter.interpretation import adopted_by, reading_is
from charter.meetings import GRCM
from charter.parties import MEMBERS, Category, Level
from charter.plan import plan
from charter.presidency import DESIGNATION, YEARLY, ppt
from charter.secretary import NATIONAL, SIX_YEARS, TWO_YEARS, career
from charter.standing import standing
from charter.verdicts import Rule

CONSENT = "ppt.consent"
CALL = "se.election-after-call"
APPROVE_GROUP = "vm.power.approve-wg"
RECOMMENDED = "annex-a.wg-recommended-and-approved"
PILLAR = "annex-a.areas-from-pillars"
DONATIONS = "se.function.accept-donations"


def _stated(case: Case, key: str, clause: str, code: str) -> tuple[Because, ...]:
    """A condition that the circumstances state: nothing while they are silent."""
    if case[key] is None:
        return ()
    return (Because(clause, bool(case[key]), {"body": case.actor.code}, code=code),)


def recommended(case: Case, act: str) -> Rule:
    """To approve a budget or a plan: on the recommendation of the GRCM."""
    rule = by_competence(case, act)
    return replace(rule, requires=_stated(case, "recommended", rule.gives[0], "decision.recommended"))


def designating(case: Case, act: str) -> Rule:
    """To designate the next Presidency: a member that consents, is not excluded and does not follow itself."""
    rule = by_competence(case, act)
    requires = list(_stated(case, "consent", CONSENT, "designation.consent"))
    candidate = case["candidate"]
    if isinstance(candidate, str):
        requires.extend(_candidate(case, candidate))
    return replace(rule, requires=tuple(requires))


def _candidate(case: Case, candidate: str) -> list[Because]:
    view = case.view
    value = {"party": candidate}
    if candidate not in MEMBERS:
        return [Because(DESIGNATION, False, value, code="designation.member")]
    level = standing(view, candidate)
    parts = (level.why,)
    found = [Because(EXCLUSION, level.level is not Level.EXCLUDED, value, parts=parts, code="designation.not-excluded")]
    if level.level is Level.VOICE_WITHOUT_VOTE:
        found.append(reading_is(view, NO_VOTE, "ppt.designate-non-voting", "allowed", code="designation.non-voting"))
    held = ppt(view)
    if held is not None and held.party == candidate:
        param = "ppt.consecutive-terms"
        allowed = view.reading(param) == "allowed-by-consensus"
        facts = (*cited_facts(held.why), *adopted_by(view, param))
        found.append(Because(YEARLY, allowed, value, facts, readings=(param,), code="designation.change"))
    return found


def admitting(case: Case, act: str) -> Rule:
    """To admit an observer: a party that is neither member nor observer, a country in the private dialogue."""
    rule = by_competence(case, act)
    requires = list(private_dialogue(case))
    if case["meeting_form"] == "extraordinary":
        requires.append(
            reading_is(
                case.view,
                "observer.country.admission-private-dialogue",
                "observer.admission-meeting",
                "ordinary-or-extraordinary",
                code="admission.meeting",
            )
        )
    candidate = case["candidate"]
    if isinstance(candidate, str):
        found = standing(case.view, candidate)
        clause = "membership.eleven-permanent" if found.category is Category.MEMBER else rule.gives[0]
        again = act == "readmit-observer"
        fits = found.level is Level.LAPSED if again else found.category is Category.NONE
        code = "admission.lapsed" if again else "admission.new"
        value = {"party": candidate, "level": found.level.value}
        requires.append(Because(clause, fits, value, parts=(found.why,), code=code))
    return replace(rule, requires=tuple(requires))


def establishing(case: Case, act: str) -> Rule:
    """To establish a working group: on the GRCM's proposal, with mandate, objectives, term and pillar."""
    rule = by_competence(case, act)
    ad_hoc = bool(case["ad_hoc"])
    if ad_hoc and case.actor.body == GRCM:
        param = "wg.ad-hoc-approval"
        holds = case.view.reading(param) == "grcm"
        facts = adopted_by(case.view, param)
        grant = Because("wg.ad-hoc", holds, {"body": GRCM}, facts, readings=(param,), code="group.ad-hoc")
        rule = replace(rule, gives=("wg.ad-hoc",) if holds else rule.gives, grant=grant)
    requires = [
        *_stated(case, "recommended", RECOMMENDED, "group.recommended"),
        *_stated(case, "mandate", TERM, "group.mandate"),
        *_stated(case, "objectives", TERM, "group.objectives"),
    ]
    pillar = case["pillar"]
    if pillar is not None and not ad_hoc:
        requires.append(Because(PILLAR, bool(pillar), {"pillar": str(pillar)}, code="group.pillar"))
    ends = case["ends"]
    if isinstance(ends, date):
        requires.extend(_term(case, ends, ad_hoc=ad_hoc))
    return replace(rule, requires=tuple(requires))


def _term(case: Case, ends: date, *, ad_hoc: bool) -> list[Because]:
    view = case.view
    found = [Because(TERM, ends > view.on, {"ends": ends}, code="group.term")]
    known = plan(view)
    if known is None or ad_hoc:
        return found
    param = "wg.ends-with-plan"
    own = view.reading(param) == "own-term"
    value = {"ends": ends, "plan": known.plan, "plan_ends": known.ends}
    within = Because(
        LIMITED_LIFE,
        own or ends <= known.ends,
        value,
        adopted_by(view, param),
        readings=(param,),
        parts=(known.why(view),),
        code="group.within-plan",
    )
    return [*found, within]


def extending_group(case: Case, act: str) -> Rule:
    """To extend a working group (``wg.extension``): before it ends, on the GRCM's proposal."""
    rule = by_competence(case, act)
    view = case.view
    param = "wg.extension-by"
    if case.actor.body == GRCM:
        holds = view.reading(param) == "grcm"
        facts = adopted_by(view, param)
        grant = Because(EXTENSION, holds, {"body": GRCM}, facts, readings=(param,), code="group.extended-by")
        rule = replace(rule, gives=(EXTENSION,), grant=grant)
    requires = list(_stated(case, "recommended", EXTENSION, "group.recommended"))
    name = case["group"]
    if isinstance(name, str):
        known = group(view, name)
        late = view.reading("wg.extension-after-expiry") == "retroactive-allowed"
        value = {"group": name}
        if known is None:
            requires.append(Because(EXTENSION, False, value, missing=("wg_established",), code="group.unknown"))
        else:
            running = view.on in known.life or late
            parts = (known.why(view),)
            requires.append(Because(EXTENSION, running, value, parts=parts, code="group.running"))
    return replace(rule, requires=tuple(requires))


def appointing(case: Case, act: str) -> Rule:
    """To appoint the Executive Secretary: a member's national, after a call, within six years in all."""
    rule = by_competence(case, act)
    requires = list(_stated(case, "call_completed", CALL, "secretary.call"))
    nationality = case["nationality"]
    if isinstance(nationality, str):
        requires.append(Because(NATIONAL, nationality in MEMBERS, {"party": nationality}, code="se.national"))
    person = case["person"]
    if isinstance(person, str):
        tried = _as_if(case, "se_appointed", {"person": person, "nationality": MEMBERS[0], "takes_office": case.view.on})
        requires.append(_without_breach(case, tried, person, SIX_YEARS, "secretary.cap"))
    return replace(rule, requires=tuple(requires))


def extending_secretary(case: Case, act: str) -> Rule:
    """To extend the Executive Secretary's term: before it ends, twice at most, six years in all."""
    rule = by_competence(case, act)
    person = case["person"]
    if not isinstance(person, str):
        return rule
    tried = _as_if(case, "se_extended", {"person": person})
    return replace(rule, requires=(_without_breach(case, tried, person, TWO_YEARS, "secretary.extension"),))


_TRIED = "as-if"


def _as_if(case: Case, kind: str, data: dict[str, object]) -> tuple[tuple[str, str], ...]:
    """The breaches that such a decision, taken today, would be found to be."""
    tried = case.view.adding(Fact(_TRIED, kind, case.view.on, "CRM", data))
    return tuple(breach for breach in career(tried).breaches if breach[0] == _TRIED)


def _without_breach(case: Case, breaches: tuple[tuple[str, str], ...], person: str, clause: str, code: str) -> Because:
    events = (fact.id for kind in ("se_appointed", "se_extended", "se_ended") for fact in case.view.of(kind))
    broken = breaches[0][1] if breaches else clause
    return Because(broken, not breaches, {"person": person}, tuple(events), code=code)


def accepting(case: Case, act: str) -> Rule:
    """To accept a donation: the Secretariat, after the Presidency has authorised it (``se.function.accept-donations``)."""
    rule = by_competence(case, act)
    slug = case["donation"]
    if not isinstance(slug, str):
        return rule
    return replace(rule, requires=(authorised(case, slug),))


def authorised(case: Case, slug: str) -> Because:
    """Whether the Presidency has authorised the donation by ``view.on``."""
    facts = tuple(fact.id for fact in case.view.of("donation_authorised") if fact.text("donation") == slug)
    missing = () if facts else ("donation_authorised",)
    return Because(DONATIONS, bool(facts), {"donation": slug}, facts, missing, code="donation.authorised")
