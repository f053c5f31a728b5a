"""Presidencia y Secretaría Ejecutiva, funciones: who prepares, opens, closes and records meetings.

The Presidency presides (``ppt.function.preside``), the Secretariat supports it
(``se.function.support-meetings``); each body convenes its own.
"""

from __future__ import annotations

from dataclasses import replace

from charter.actors import Case, exists
from charter.because import Because, any_of
from charter.competences import HELD, SHARE, TOWARDS, kind_of_body
from charter.consensus import Question, consensus
from charter.interpretation import adopted_by, reading_is
from charter.meetings import EVENT, GRCM, GROUP, ORDINARY, PPT, TROIKA, VM
from charter.participation import excluded
from charter.parties import Level
from charter.shares import MEMBER
from charter.verdicts import Remedy, Rule

EXTRAORDINARY = "vm.extraordinary"
SUBSET = "vm.subset-meetings"
PRESIDE = "ppt.function.preside"
PRIVATE_DIALOGUE = "observer.country.admission-private-dialogue"
REVIEW = "grcm.power.review-declarations"

IN_MEETINGS = frozenset(
    {
        "preside-vice-ministerial-meeting",
        "open-session",
        "close-doors",
        "open-doors",
        "end-session",
        "put-to-consensus",
        "close-as-adopted",
        "close-as-not-adopted",
        "suspend-question",
        "take-attendance",
    }
)


def by_competence(case: Case, act: str) -> Rule:
    """The rule of an act that belongs to bodies: whether the actor is one of them (``structure.five-bodies``)."""
    power = HELD[act]
    actor = case.actor
    gives = power.clauses
    parts: list[Because] = []
    if actor.body and actor.body != PPT:
        parts.append(_is_body(case, power.bodies, gives[0]))
        gives = _gives(act, actor.body, gives, bool(parts[0].holds))
    if PPT in power.bodies and (actor.party or actor.vacant_presidency):
        parts.append(case.presidency(gives[0]))
        gives = _gives(act, PPT, gives, bool(parts[0].holds))
    if not parts:
        value = {"party": actor.party or actor.code, "bodies": power.bodies}
        parts.append(Because(gives[0], False, value, code="competence.another"))
    grant = parts[0] if len(parts) == 1 else any_of(gives[0], *parts)
    barred = excluded(case) if act in IN_MEETINGS else ()
    return Rule(
        gives,
        grant,
        barred,
        empowered=power.bodies,
        towards=TOWARDS.get((kind_of_body(actor.body or actor.code), act), ""),
        by_status=False,
        about=(actor.status,),
    )


def _is_body(case: Case, bodies: tuple[str, ...], clause: str) -> Because:
    body = case.actor.body
    return Because(clause, body in bodies, {"body": body, "bodies": bodies}, code="competence.body")


def _gives(act: str, body: str, clauses: tuple[str, ...], holds: bool) -> tuple[str, ...]:
    share = SHARE.get((act, body))
    return (share, *clauses) if holds and share else clauses


def preparing(case: Case, act: str) -> Rule:
    """To convene a meeting: the Presidency, the Secretariat for it, each group and the GRCM for itself."""
    rule = by_competence(case, act)
    actor = case.actor
    place = case.place
    if actor.body in (GRCM, TROIKA) or actor.body.startswith(GROUP):
        return _own_meeting(case, rule)
    if place.startswith(EVENT) and actor.category is MEMBER and not actor.presides:
        value = {"party": actor.party}
        grant = Because(SUBSET, True, value, code="convene.subset")
        return replace(rule, gives=(SUBSET,), grant=grant, bars=excluded(case))
    requires: list[Because] = []
    if place == VM and case["meeting_form"] == "extraordinary":
        requires.append(_members_decided(case, EXTRAORDINARY, "vm.extraordinary-decision", "convene.decided"))
    elif place == VM and case["mode"] == "virtual":
        requires.append(reading_is(case.view, "vm.virtual-allowed", "vm.ordinary-virtual", "allowed", code="convene.virtual"))
    return replace(rule, requires=tuple(requires))


def _own_meeting(case: Case, rule: Rule) -> Rule:
    body = case.actor.body
    clause = {
        GRCM: "grcm.power.two-meetings",
        TROIKA: "troika.support-role",
    }.get(body, "wg.power.two-meetings")
    own = case["body"] in (None, body) and exists(case.view, body)
    grant = Because(clause, own, {"body": body}, code="convene.own")
    return replace(rule, gives=(clause,) if own else rule.gives, grant=grant)


def _members_decided(case: Case, clause: str, param: str, code: str) -> Because:
    decided = case["decided"]
    holds = decided if isinstance(decided, bool) else None
    missing = ("decision_taken",) if holds is None else ()
    facts = adopted_by(case.view, param)
    return Because(clause, holds, {"body": case.place}, facts, missing, (param,), code=code)


def publishing(case: Case, act: str) -> Rule:
    """To publish the agenda, which has the dialogue with RROCM in it or a recorded reason (``rrocm.dialogue-space``)."""
    rule = by_competence(case, act)
    param = "rrocm.dialogue-at"
    form = case["meeting_form"] or ORDINARY
    due = case.place == VM and (form == ORDINARY or case.view.reading(param) == "every-meeting")
    if case["dialogue_item"] is not False or not due:
        return rule
    reason = case["reason"]
    item = Because(
        "rrocm.dialogue-space",
        bool(reason),
        {"reason": str(reason or "")},
        adopted_by(case.view, param),
        readings=(param,),
        code="agenda.dialogue",
    )
    return replace(rule, requires=(item,))


def closing_doors(case: Case, act: str) -> Rule:
    """To close the doors: the Presidency, or at any member's request, or by consensus where so read."""
    param = "session.closing-authority"
    actor = case.actor
    clauses: tuple[str, ...] = ("observer.country.closed-door", "rrocm.closed-door")
    if case.in_group:
        clauses = ("wg.closed-door", *clauses)
    by_any = case.view.reading(param) == "ppt-or-any-member-request"
    facts = adopted_by(case.view, param)
    value = {"party": actor.party or actor.code, "body": case.place}
    if actor.body.startswith(GROUP):
        own = case["body"] in (None, actor.body) and exists(case.view, actor.body)
        grant = Because("wg.closed-door", own, value, code="doors.group")
    elif actor.category is MEMBER and not actor.presides:
        grant = Because(clauses[0], by_any, value, facts, readings=(param,), code="doors.member")
    else:
        grant = case.presidency(PRESIDE)
    requires: tuple[Because, ...] = ()
    if not by_any or case["contested"]:
        requires = (_members_decided(case, clauses[0], param, "doors.decided"),)
    gives = (PRESIDE, *clauses) if actor.presides else clauses
    return Rule(gives, grant, excluded(case), requires, empowered=(PPT,), by_status=False, about=(actor.status,))


def putting(case: Case, act: str) -> Rule:
    """To put a question to consensus: its draft reviewed by the GRCM, an admission behind closed doors."""
    rule = by_competence(case, act)
    return replace(rule, requires=(*_reviewed(case), *private_dialogue(case)))


def _reviewed(case: Case) -> tuple[Because, ...]:
    if case["reviewed"] is not False:
        return ()
    reason = case["reason"]
    return (Because(REVIEW, bool(reason), {"reason": str(reason or "")}, code="draft.reviewed"),)


def private_dialogue(case: Case) -> tuple[Because, ...]:
    """Whether the admission of an observer country is decided in the private dialogue of the vice-ministers."""
    if case["category"] != "country" or case["doors_closed"] is None:
        return ()
    closed = bool(case["doors_closed"]) and case.place == VM
    return (Because(PRIVATE_DIALOGUE, closed, {"body": case.place}, code="admission.private"),)


def closing(case: Case, act: str) -> Rule:
    """To close a question as the positions leave it: adopted only without a blocking objection (``vm.consensus``)."""
    rule = by_competence(case, act)
    question = case["question"]
    requires: tuple[Because, ...] = private_dialogue(case) if act == "close-as-adopted" else ()
    if isinstance(question, Question):
        result = consensus(case.view, question)
        adopted = result.outcome == "adopted"
        holds = adopted if act == "close-as-adopted" else not adopted
        code = "close.adopted" if act == "close-as-adopted" else "close.not-adopted"
        value = {"objections": result.objections}
        requires = (*requires, Because("mandate.consensus", holds, value, parts=(result.why,), code=code))
        if question.body == VM:
            requires = (*requires, Because("vm.consensus", holds, value, code=code))
    return replace(rule, requires=requires)


def closing_commitment(case: Case, act: str) -> Rule:
    """To close a commitment in the register: its keeper, the Secretariat or, where so read, the group itself."""
    rule = by_competence(case, act)
    param = "annex-a.register-keeper"
    if not case.actor.body.startswith(GROUP) or case.view.reading(param) != "working-group-coordinator":
        return rule
    grant = Because(
        "annex-a.activity-register",
        exists(case.view, case.actor.body),
        {"body": case.actor.body},
        adopted_by(case.view, param),
        readings=(param,),
        code="register.keeper",
    )
    return replace(rule, gives=("annex-a.activity-register",), grant=grant)


def cure_of_competence(case: Case, rule: Rule) -> tuple[Remedy, ...]:
    """What would give a member the Presidency's functions: its designation; nothing gives a body another's power."""
    if PPT in rule.empowered and case.actor.category is MEMBER and case.actor.level is not Level.EXCLUDED:
        return (Remedy("ppt.designation-by-consensus", "designation"),)
    return ()
