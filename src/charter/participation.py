"""Participación: what members, observers and civil society may do in the Conference.

``charter.shares`` says what each kind of party is given or denied; the functions here add what depends
on doors, votes, arrears and readings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from charter.actors import EXCLUSION, NO_VOTE, Actor, Case, exists
from charter.because import Because
from charter.clause import clause, rows
from charter.interpretation import adopted_by, reading_is
from charter.meetings import EVENT, GRCM, GROUP, PPT, SE, VM
from charter.parties import Category, Level
from charter.rows import Clauses, Share
from charter.shares import (
    CIVIL,
    CLOSED,
    COUNTRY,
    FUND,
    MEMBER,
    NO_DECISIONS,
    OBSERVERS,
    OPEN_DISCUSSIONS,
    ORGANISATION,
    OTHER_BODIES,
    PERMANENT,
    RESERVATION,
    SHARES,
    VOICE_KEPT,
)
from charter.verdicts import Remedy, Rule

# The composition of each body, by which a delegation is accredited to it.
COMPOSITION: Mapping[str, str] = {"vm": "vm.composition", "grcm": "grcm.composition", GROUP: "wg.composition"}


def by_share(case: Case, act: str) -> Rule:
    """The rule of an act of the table: what the actor's kind is given or denied, and whether arrears bar it."""
    share = SHARES[act]
    actor = case.actor
    given = _given(case, share)
    gives = given or share.members
    if actor.category is MEMBER and actor.level is Level.VOICE_WITHOUT_VOTE and share.in_meetings:
        gives = (*gives, VOICE_KEPT)
    return Rule(
        gives,
        _granted(case, share, given),
        (*_denied(actor, share), *(excluded(case) if share.in_meetings else ())),
        empowered=("member",) if not share.gives else (),
        about=(actor.status,),
    )


def _granted(case: Case, share: Share, given: Clauses) -> Because:
    """Whether a clause gives the act to the actor's kind, and which."""
    actor = case.actor
    if actor.vacant_presidency:
        return case.presidency("ppt.designation-by-consensus")
    value = {"party": actor.party or actor.code, "category": actor.category.value}
    return Because((given or share.members)[0], bool(given), value, code="granted" if given else _ungiven(actor))


def _denied(actor: Actor, share: Share) -> tuple[Because, ...]:
    """The clause that says no to the actor's kind, if one does."""
    denied = share.denies.get(actor.category)
    value = {"party": actor.party or actor.code, "category": actor.category.value}
    return (Because(denied, True, value, code=f"denied.{denied}"),) if denied else ()


def _in_table() -> Iterator[str]:
    """The clauses that the table of shares gives and denies by."""
    for share in SHARES.values():
        for clauses in (share.members, *share.gives.values(), *share.bodies.values()):
            yield from clauses
        yield from share.denies.values()


rows(by_share, dict.fromkeys(_in_table()))


def _ungiven(actor: Actor) -> str:
    """The sentence for an act that no clause gives: to a kind of party, to a body, to who is neither."""
    if actor.body:
        return "not-granted.body"
    return "not-granted.outsider" if actor.category is Category.NONE else "not-granted"


def _given(case: Case, share: Share) -> Clauses:
    actor = case.actor
    if actor.party:
        return share.members if actor.category is MEMBER else share.gives.get(actor.category, ())
    key = GROUP if actor.body.startswith(GROUP) else actor.body
    return share.bodies.get(key, ()) if exists(case.view, actor.body) else ()


@clause(EXCLUSION)
def excluded(case: Case) -> tuple[Because, ...]:
    """The bar of four years of arrears: it covers meetings, of bodies only where so read."""
    if case.actor.level is not Level.EXCLUDED:
        return ()
    value = {"party": case.actor.party}
    facts = adopted_by(case.view, "arrears.exclusion-scope")
    covered = not case.place.startswith(EVENT) or case.view.reading("arrears.exclusion-scope") == "all-crm-meetings"
    return (Because(EXCLUSION, covered, value, facts, readings=("arrears.exclusion-scope",), code="bar.excluded"),)


def attending(case: Case, act: str) -> Rule:
    """To attend a meeting, to speak or to be accredited: open to observers only where doors are open."""
    rule = _scoped(case, by_share(case, act))
    if act == "accredit-delegation" and case.actor.category is MEMBER:
        composition = COMPOSITION.get(GROUP if case.in_group else case.place, "vm.composition")
        rule = replace(rule, gives=(composition, *rule.gives[1:]))
    if case.in_group and case.actor.category in (ORGANISATION, CIVIL):
        rule = replace(rule, gives=("wg.rrocm-and-orgs-participate", *rule.gives))
    if case.behind_closed_doors:
        rule = replace(rule, bars=(*rule.bars, *shut_out(case)))
    return rule


@clause(*CLOSED.values())
def closed_session(case: Case, act: str) -> Rule:
    """To attend a session closed to all but members (``observer.country.closed-door`` and its like)."""
    rule = by_share(case, act)
    if case.actor.category not in CLOSED:
        return rule
    bars = shut_out(case)
    let_in = not any(bar.holds for bar in bars)
    return replace(rule, bars=bars, grant=replace(rule.grant, holds=let_in, code="granted" if let_in else "not-granted"))


@clause(*CLOSED.values())
def shut_out(case: Case) -> tuple[Because, ...]:
    """The bar of closed doors for observers and civil society; for organisations by a reading beyond groups."""
    category = case.actor.category
    closed_by = CLOSED.get(category)
    if closed_by is None:
        return ()
    value = {"party": case.actor.party, "category": category.value}
    if category is not ORGANISATION:
        return (Because(closed_by, True, value, code="bar.doors"),)
    param = "session.closed-excludes-organisations"
    closed = case.in_group or case.view.reading(param) == "yes-everywhere"
    return (Because(closed_by, closed, value, adopted_by(case.view, param), readings=(param,), code="bar.doors"),)


@clause("wg.rrocm-and-orgs-participate", OPEN_DISCUSSIONS, PERMANENT)
def _scoped(case: Case, rule: Rule) -> Rule:
    """Which meetings observers and RROCM may attend at all, by readings of their clauses."""
    category = case.actor.category
    if category is COUNTRY and case.in_group:
        scope = reading_is(case.view, "wg.rrocm-and-orgs-participate", "wg.observer-countries", "open-sessions")
    elif category in OBSERVERS and case.place in (GRCM,):
        scope = reading_is(case.view, OPEN_DISCUSSIONS, "observer.meeting-scope", "all-open-crm-meetings")
    elif category is CIVIL and case.place == GRCM:
        scope = reading_is(case.view, PERMANENT, "rrocm.meeting-scope", "all-open-crm-meetings")
    else:
        return rule
    return replace(rule, grant=scope)


@clause(VOICE_KEPT)
def proposing(case: Case, act: str) -> Rule:
    """To propose an item of the agenda: for members, with or without vote where voice includes it."""
    rule = by_share(case, act)
    if case.actor.level is not Level.VOICE_WITHOUT_VOTE:
        return rule
    kept = reading_is(case.view, VOICE_KEPT, "arrears.voice-includes-proposing", True, code="voice.proposes")
    return replace(rule, requires=(kept,))


def deciding(case: Case, act: str) -> Rule:
    """To take part in a decision or to state a position: every member not excluded, whether or not it can block."""
    rule = by_share(case, act)
    if case["position"] == "reserve":
        return replace(rule, requires=_may_reserve(case))
    return rule


@clause("mandate.consensus", OTHER_BODIES)
def blocking(case: Case, act: str) -> Rule:
    """To withhold consensus: not without vote in the Vice-Ministerial Meeting (``finance.arrears.two-years-no-vote``)."""
    rule = by_share(case, act)
    if case.actor.level is not Level.VOICE_WITHOUT_VOTE:
        return rule
    bar = without_vote(case)
    if not bar.holds:
        rule = replace(rule, gives=("mandate.consensus", OTHER_BODIES))
    return replace(rule, bars=(*rule.bars, bar))


@clause(NO_VOTE)
def without_vote(case: Case) -> Because:
    """Whether loss of vote takes away, in this body, the power to withhold consensus."""
    view = case.view
    params = ("consensus.non-voting-objection", "arrears.vote-loss-scope")
    blocks = view.reading(params[0]) == "blocks"
    everywhere = view.reading(params[1]) == "all-bodies"
    holds = not blocks and (case.place == VM or everywhere)
    value = {"party": case.actor.party, "body": case.place}
    return Because(NO_VOTE, holds, value, adopted_by(view, *params), readings=params, code="bar.without-vote")


def reserving(case: Case, act: str) -> Rule:
    """To enter a reservation (``mandate.reservation-right``): with or without vote, in its time."""
    return replace(by_share(case, act), requires=_may_reserve(case))


@clause(RESERVATION)
def _may_reserve(case: Case) -> tuple[Because, ...]:
    requires = []
    if case.actor.level is Level.VOICE_WITHOUT_VOTE:
        requires.append(reading_is(case.view, RESERVATION, "reservation.without-vote", "allowed", code="reserve.without-vote"))
    # To a member, a meeting that is no longer open is one that is over.
    if case["meeting_closed"] or case["meeting_open"] is False:
        requires.append(_window(case))
    return tuple(requires)


@clause(RESERVATION)
def _window(case: Case) -> Because:
    """Whether a reservation after the close of the meeting is still in time."""
    param = "reservation.window"
    window = str(case.view.reading(param))
    holds: bool | None = window == "any-time"
    missing: Clauses = ()
    if window.startswith("days-after:"):
        days = _days_since(case)
        holds = None if days is None else days <= int(window.partition(":")[2])
        missing = ("meeting_held",) if days is None else ()
    value = {"party": case.actor.party, "option": window}
    return Because(RESERVATION, holds, value, adopted_by(case.view, param), missing, (param,), code="reserve.window")


def _days_since(case: Case) -> int | None:
    """Days since the decision, or since the meeting closed."""
    decided = case["decided"]
    days = (case.view.on - decided).days if isinstance(decided, date) else case["days_since_close"]
    return days if isinstance(days, int) else None


def drafting(case: Case, act: str) -> Rule:
    """To draft what the Conference will decide: members, the Presidency, the Secretariat in support of it."""
    rule = by_share(case, act)
    if case.actor.presides:
        chair = case.presidency("ppt.function.draft-declaration")
        return replace(rule, gives=(chair.clause, *rule.gives), about=(*rule.about, chair))
    if case.actor.category is COUNTRY and case["commitments"] is False:
        return _without_commitments(case, rule)
    return rule


@clause(NO_DECISIONS, OPEN_DISCUSSIONS)
def _without_commitments(case: Case, rule: Rule) -> Rule:
    """A text without recommendations or commitments is open to observer countries, unless all are read as closed."""
    param = "observer.document-scope"
    value = {"party": case.actor.party, "category": COUNTRY.value}
    closed = case.view.reading(param) == "all-documents-closed"
    bar = Because(NO_DECISIONS, closed, value, adopted_by(case.view, param), readings=(param,), code="draft.all-documents")
    grant = Because(OPEN_DISCUSSIONS, True, value, code="granted")
    return replace(rule, gives=(OPEN_DISCUSSIONS,), grant=grant, bars=(bar,))


@clause("vm.extraordinary")
def asking_for_meeting(case: Case, act: str) -> Rule:
    """To ask for an extraordinary meeting (``vm.extraordinary``): any member not excluded, without vote if so read."""
    return _voice_suffices(case, act, "vm.extraordinary", "vm.extraordinary-request-by-non-voting", "allowed")


@clause("charter.amendment-proposal")
def amending(case: Case, act: str) -> Rule:
    """To propose a modification of the Charter (``charter.amendment-proposal``), through the GRCM."""
    param = "amendment.proposer-standing"
    return _voice_suffices(case, act, "charter.amendment-proposal", param, "any-member-not-excluded")


def _voice_suffices(case: Case, act: str, clause: str, param: str, option: str) -> Rule:
    rule = by_share(case, act)
    if case.actor.level is not Level.VOICE_WITHOUT_VOTE:
        return rule
    return replace(rule, requires=(reading_is(case.view, clause, param, option, code="voice.suffices"),))


@clause(FUND)
def contributing(case: Case, act: str) -> Rule:
    """To contribute to the Special Voluntary Fund (``fund.establishment``): those on its list, lapsed or not."""
    rule = by_share(case, act)
    actor = case.actor
    if case["contributor"] in ("international-entity", "private-sector", "civil-society"):
        value = {"party": actor.party or actor.code, "contributor": case["contributor"]}
        grant = Because(FUND, True, value, code="fund.listed-kind")
        return replace(rule, gives=(FUND,), grant=grant, by_status=False)
    if actor.level is Level.LAPSED and actor.category is ORGANISATION:
        # An international organisation is an international entity, with or without status here.
        option = "as-international-entity-or-refused"
        entity = reading_is(case.view, FUND, "fund.lapsed-observer-contribution", option, code="fund.lapsed")
        return replace(rule, gives=(FUND,), requires=(entity,), by_status=not entity.holds)
    return rule


@clause("annex-a.matrix.responsible")
def reporting(case: Case, act: str) -> Rule:
    """To report on a commitment: its responsible party, and the Secretariat, which keeps the register."""
    rule = by_share(case, act)
    owner = case["owner"]
    if owner is None or case.actor.body == SE:
        return rule
    value = {"party": case.actor.party or case.actor.code, "owner": owner}
    owns = owner in (case.actor.code, case.actor.party)
    parts: tuple[Because, ...] = ()
    if owner == PPT and not owns:
        parts = (case.presidency(rule.gives[0]),)
        owns = case.actor.presides
    grant = Because(rule.gives[0], owns, value, parts=parts, code="commitment.owner")
    return replace(rule, grant=grant, empowered=(str(owner),))


def for_itself(case: Case, act: str) -> Rule:
    """To designate a focal point, or to share a law or practice: each party its own, the Secretariat on the party's word."""
    rule = by_share(case, act)
    actor = case.actor
    party = case["party"]
    if party is None or actor.body == SE or party in (actor.code, actor.party):
        return rule
    grant = Because(rule.gives[0], False, {"party": actor.party or actor.code, "owner": party}, code="itself")
    return replace(rule, grant=grant, bars=(), empowered=(str(party),))


def asking_for_review(case: Case, act: str) -> Rule:
    """To ask that a refusal be looked at again: every party, in arrears or lapsed too (``mandate.coordination-transparency``)."""
    return replace(by_share(case, act), by_status=False)


@clause("se.function.website")
def inviting(case: Case, act: str) -> Rule:
    """To invite a person: the Secretariat for any party, the focal point or representative of a party for its own."""
    rule = by_share(case, act)
    actor = case.actor
    if actor.body == SE:
        return rule
    own = case["party"] in (actor.code, actor.party) and case["capacity"] in (None, "focal-point", "representative")
    if own:
        return rule
    grant = Because("se.function.website", False, {"party": actor.party or actor.code}, code="invite.secretariat")
    return replace(rule, gives=("se.function.website",), grant=grant, bars=(), empowered=(SE,))


def cure_of_absence(actor: Actor) -> tuple[Remedy, ...]:
    """What gives a status to one who has none, or gives it back: an application, a readmission."""
    if actor.level is Level.LAPSED:
        org = actor.category is ORGANISATION
        return (Remedy("observer.org.readmission" if org else "observer.country.readmission", "readmission"),)
    return (Remedy("observer.country.welcome-new", "observer-status"),)
