"""Reunión Viceministerial, competencias: its decisions on offices, groups, plan and observers, and their conditions.

The meeting alone takes them (``vm.decision-organ``); several need the recommendation of the GRCM, a
mandate, a candidate who consents. What is not said of the circumstances is not judged.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from charter.absence_reasons import READMISSION
from charter.actors import EXCLUSION, NO_VOTE, Case
from charter.because import Because, cited_facts
from charter.calendar import add_months
from charter.chapters.institutions.evaluations import evaluated
from charter.chapters.institutions.terminology import SUCCESSION, read_anew
from charter.chapters.participants import files
from charter.clause import clause
from charter.conduct import PRIVATE_DIALOGUE, by_competence, private_dialogue
from charter.facts import Fact
from charter.interpretation import adopted_by, reading_is
from charter.meetings import VM
from charter.parties import MEMBERS, Category, Level
from charter.presidency import DESIGNATION, YEARLY, ppt
from charter.secretary import APPOINTMENT, NATIONAL, SIX_YEARS, TWO_YEARS, career, executive_secretary
from charter.standing import standing
from charter.verdicts import Rule
from charter.view import View

CONSENT = "ppt.consent"
AHEAD = 24  # months: the Charter sets no bound, the Conference designates up to two years ahead
CALL = "se.election-after-call"
DONATIONS = "se.function.accept-donations"


def _stated(case: Case, key: str, id_: str, code: str) -> tuple[Because, ...]:
    """A condition that the circumstances state: nothing while they are silent."""
    if case[key] is None:
        return ()
    return (Because(id_, bool(case[key]), {"body": case.actor.code}, code=code),)


@clause("vm.power.approve-budget", "vm.power.approve-plan", "vm.power.fund-priorities")
def recommended(case: Case, act: str) -> Rule:
    """To approve a budget, a plan or priorities of the Fund: on the recommendation of the GRCM."""
    rule = by_competence(case, act)
    return replace(rule, requires=_stated(case, "recommended", rule.gives[0], "decision.recommended"))


def designating(case: Case, act: str) -> Rule:
    """To designate the next Presidency: a member that consents, is not excluded and does not follow itself."""
    candidate, takes_office = case["candidate"], case["takes_office"]
    requires = _consents(case)
    if isinstance(candidate, str):
        requires = (*requires, *_candidate(case.view, candidate))
        if isinstance(takes_office, date):
            requires = (*requires, consent_on_file(case.view, candidate, takes_office.year))
    if isinstance(takes_office, date):
        requires = (*requires, _not_too_far(case.view, takes_office))
    return replace(by_competence(case, act), requires=requires)


@clause(CONSENT)
def _consents(case: Case) -> tuple[Because, ...]:
    return _stated(case, "consent", CONSENT, "designation.consent")


@clause(CONSENT)
def consent_on_file(view: View, candidate: str, year: int) -> Because:
    """Whether a member's last word on a year is on record and lets it be designated."""
    # Of one day, the one recorded later: ids tell no order.
    words = sorted(
        (fact for fact in view.of("ppt_consent", candidate) if fact.number("year") == year), key=lambda fact: (fact.on, fact.recorded)
    )
    holds = bool(words) and words[-1].text("form") != "withdrawn"
    facts, missing = tuple(fact.id for fact in words[-1:]), () if words else ("ppt_consent",)
    return Because(CONSENT, holds, {"party": candidate, "year": year}, facts, missing, code="designation.on-file")


@clause(YEARLY)
def _not_too_far(view: View, takes_office: date) -> Because:
    """Whether the day lies within two years: a Presidency a year, the coming one and the one after it, is as far as it is told."""
    latest = add_months(view.on, AHEAD)
    return Because(YEARLY, takes_office <= latest, {"day": takes_office, "latest": latest}, code="designation.ahead")


def _candidate(view: View, candidate: str) -> tuple[Because, ...]:
    is_member = _is_member(candidate)
    if not is_member.holds:
        return (is_member,)
    return is_member, *_has_standing(view, candidate), *_changes(view, candidate)


@clause(DESIGNATION)
def _is_member(candidate: str) -> Because:
    return Because(DESIGNATION, candidate in MEMBERS, {"party": candidate}, code="designation.member")


@clause(EXCLUSION, NO_VOTE)
def _has_standing(view: View, candidate: str) -> tuple[Because, ...]:
    """Whether arrears let the member be designated: exclusion never, loss of vote as read."""
    found = standing(view, candidate)
    allowed = found.level is not Level.EXCLUDED
    excluded = Because(EXCLUSION, allowed, {"party": candidate}, parts=(found.why,), code="designation.not-excluded")
    if found.level is not Level.VOICE_WITHOUT_VOTE:
        return (excluded,)
    return excluded, reading_is(view, NO_VOTE, "ppt.designate-non-voting", "allowed", code="designation.non-voting")


@clause(YEARLY)
def _changes(view: View, candidate: str) -> tuple[Because, ...]:
    """Whether the Presidency changes: a member follows itself only where so read."""
    held = ppt(view)
    if held is None or held.party != candidate:
        return ()
    found = reading_is(view, YEARLY, "ppt.consecutive-terms", "allowed-by-consensus", code="designation.change")
    return (replace(found, value={"party": candidate}, facts=(*cited_facts(held.why), *found.facts)),)


def admitting(case: Case, act: str) -> Rule:
    """To admit an observer, a country in the private dialogue; or to readmit one, which asks for consensus only."""
    rule = by_competence(case, act)
    requires: list[Because] = []
    if act == "admit-observer":
        requires.extend((*private_dialogue(case), *_right_meeting(case)))
    candidate = case["candidate"]
    if isinstance(candidate, str):
        requires.append(_eligible(case, candidate, rule.gives[0], again=act == "readmit-observer"))
        requires.extend(_whole(case, candidate))
    return replace(rule, requires=tuple(requires))


def _whole(case: Case, candidate: str) -> tuple[Because, ...]:
    """Each criterion of the candidate's file, where one is on record and waits: an incomplete file is decided on by nobody."""
    waiting = (file for file in files.pending(case.view) if file.party == candidate)
    return tuple(part for file in waiting for part in files.complete(case.view, file))


@clause(PRIVATE_DIALOGUE)
def _right_meeting(case: Case) -> tuple[Because, ...]:
    """Whether a country may be admitted in this form of the meeting (``observer.admission-meeting``)."""
    if case["meeting_form"] != "extraordinary" or case["category"] == "organisation":
        return ()
    param = "observer.admission-meeting"
    return (reading_is(case.view, PRIVATE_DIALOGUE, param, "ordinary-or-extraordinary", code="admission.meeting"),)


@clause("vm.power.admit-observer-countries", "membership.eleven-permanent", *READMISSION.values())
def _eligible(case: Case, candidate: str, gives: str, *, again: bool) -> Because:
    """Whether the candidate's standing is the one from which this status can be given."""
    found = standing(case.view, candidate)
    given = "membership.eleven-permanent" if found.category is Category.MEMBER else gives
    fits = found.level is Level.LAPSED if again else found.category is Category.NONE
    if again and found.category in READMISSION:
        given = READMISSION[found.category]
    value = {"party": candidate, "level": found.level.value}
    return Because(given, fits, value, parts=(found.why,), code="admission.lapsed" if again else "admission.new")


def appointing(case: Case, act: str) -> Rule:
    """To appoint the Executive Secretary: a member's national, after a call, within six years in all."""
    requires = (*_after_call(case), *_at_meeting(case), *_office_named(case), *_national(case))
    person = case["person"]
    if isinstance(person, str):
        tried = _as_if(case, "se_appointed", {"person": person, "nationality": MEMBERS[0], "takes_office": case.view.on})
        requires = (*requires, _without_breach(case, tried, person, SIX_YEARS, "secretary.cap"))
    return replace(by_competence(case, act), requires=requires)


@clause(CALL)
def _after_call(case: Case) -> tuple[Because, ...]:
    return _stated(case, "call_completed", CALL, "secretary.call")


@clause(APPOINTMENT)
def _at_meeting(case: Case) -> tuple[Because, ...]:
    """Whether the appointment is decided at a Vice-Ministerial Meeting; nothing while it is not said how."""
    if case["procedure"] is None:
        return ()
    held = case["procedure"] == "meeting" and case.place == VM
    return (Because(APPOINTMENT, held, {"body": case.place}, code="appointment.at-meeting"),)


@clause(SUCCESSION)
def _office_named(case: Case) -> tuple[Because, ...]:
    """Whether the office that the paper names is the Executive Secretary's, as old terms are read anew."""
    office = case["office"]
    if not isinstance(office, str):
        return ()
    return (read_anew(case.view, office),)


@clause(NATIONAL)
def _national(case: Case) -> tuple[Because, ...]:
    nationality = case["nationality"]
    if not isinstance(nationality, str):
        return ()
    return (Because(NATIONAL, nationality in MEMBERS, {"party": nationality}, code="se.national"),)


def extending_secretary(case: Case, act: str) -> Rule:
    """To extend the Executive Secretary's term: before it ends, twice at most, six years in all; evaluated, where the record is asked.

    Asked without a person, it is asked of the holder of today.
    """
    requires: tuple[Because, ...] = (_called_again(case),)
    held = executive_secretary(case.view)
    person = case["person"] or (held.person if held else None)
    if isinstance(person, str):
        tried = _as_if(case, "se_extended", {"person": person})
        requires = (*requires, _without_breach(case, tried, person, TWO_YEARS, "secretary.extension"))
        if case["evaluation"] == "on-record":
            requires = (*requires, *evaluated(case.view, person))
    return replace(by_competence(case, act), requires=requires)


@clause(CALL)
def _called_again(case: Case) -> Because:
    """Whether an extension has the call that it needs, which it does only where so read."""
    param = "se.call-for-extension"
    facts = adopted_by(case.view, param)
    if case.view.reading(param) == "no":
        return Because(CALL, True, None, facts, readings=(param,), code="secretary.no-call-needed")
    done = case["call_completed"]
    holds = None if done is None else bool(done)
    missing = ("se_selected",) if holds is None else ()
    return Because(CALL, holds, None, facts, missing, (param,), code="secretary.call")


_TRIED = "as-if"


def _as_if(case: Case, kind: str, data: dict[str, object]) -> tuple[tuple[str, str], ...]:
    """The breaches that such a decision, taken today, would be found to be."""
    tried = case.view.adding(Fact(_TRIED, kind, case.view.on, "CRM", data))
    return tuple(breach for breach in career(tried).breaches if breach[0] == _TRIED)


@clause(TWO_YEARS, SIX_YEARS)
def _without_breach(case: Case, breaches: tuple[tuple[str, str], ...], person: str, id_: str, code: str) -> Because:
    events = (fact.id for kind in ("se_appointed", "se_extended", "se_ended") for fact in case.view.of(kind))
    broken = breaches[0][1] if breaches else id_
    return Because(broken, not breaches, {"person": person}, tuple(events), code=code)


def accepting(case: Case, act: str) -> Rule:
    """To accept a donation: the Secretariat, after the Presidency has authorised it (``se.function.accept-donations``)."""
    rule = by_competence(case, act)
    slug = case["donation"]
    return replace(rule, requires=(authorised(case.view, slug),)) if isinstance(slug, str) else rule


@clause(DONATIONS)
def authorised(view: View, slug: str) -> Because:
    """Whether the Presidency has authorised the donation by ``view.on``: an earlier one as read."""
    param = "donation.authorisation-survives-handover"
    given = [fact for fact in view.of("donation_authorised") if fact.text("donation") == slug]
    parts: tuple[Because, ...] = ()
    if view.reading(param) is not True:
        held = ppt(view)
        given = [fact for fact in given if held is not None and fact.on >= held.since]
        parts = () if held is None else (held.why,)
    facts = (*(fact.id for fact in given), *adopted_by(view, param))
    missing = () if given else ("donation_authorised",)
    return Because(DONATIONS, bool(given), {"donation": slug}, facts, missing, (param,), parts, "donation.authorised")
