"""Presidencia y Secretaría Ejecutiva, funciones: who prepares, opens, closes and records meetings.

The Presidency presides (``ppt.function.preside``), the Secretariat supports it
(``se.function.support-meetings``); each body convenes its own.
"""

from __future__ import annotations

from dataclasses import replace

from charter.actors import Case, exists
from charter.because import Because
from charter.clause import clause, rows
from charter.competences import HELD, SHARE, TOWARDS, kind_of_body
from charter.consensus import Question, consensus
from charter.interpretation import adopted_by, reading_is
from charter.meetings import EVENT, GRCM, GROUP, ORDINARY, PPT, TROIKA, VM
from charter.participation import excluded
from charter.parties import MEMBERS, Level
from charter.presidency import troika
from charter.rows import Power
from charter.shares import MEMBER
from charter.verdicts import Remedy, Rule

EXTRAORDINARY = "vm.extraordinary"
SUBSET = "vm.subset-meetings"
PRESIDE = "ppt.function.preside"
PRIVATE_DIALOGUE = "observer.country.admission-private-dialogue"
REVIEW = "grcm.power.review-declarations"
VIRTUAL = "vm.virtual-allowed"
OWN_GRCM = "grcm.power.two-meetings"
VIRTUAL_GRCM = "grcm.power.virtual-meetings"
SUPPORT = "troika.support-role"
GROUP_DOORS = "wg.closed-door"
DOORS = ("observer.country.closed-door", "rrocm.closed-door")
REGISTER = "annex-a.activity-register"

_CLOSING = "session.closing-authority"
_KEEPER = "annex-a.register-keeper"

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
    power, actor = HELD[act], case.actor
    body, grant = _capacity(case, power)
    return Rule(
        _gives(act, body, power.clauses, bool(grant.holds)),
        grant,
        excluded(case) if act in IN_MEETINGS else (),
        empowered=power.bodies,
        towards=TOWARDS.get((kind_of_body(actor.body or actor.code), act), ""),
        by_status=False,
        about=(actor.status, *(_nobody_named(case, act) if body == PPT and grant.holds else ())),
    )


@clause(PRESIDE)
def _nobody_named(case: Case, act: str) -> tuple[Because, ...]:
    """That the Charter does not say who presides while the Presidency is excluded; the exclusion bars it from sessions only."""
    actor = case.actor
    if actor.level is not Level.EXCLUDED or act not in (*IN_MEETINGS, "convene-meeting"):
        return ()
    return (Because(PRESIDE, None, {"party": actor.party}, code="preside.silent"),)


# The first clause of each act is the one that its grant stands for.
rows(by_competence, {power.clauses[0] for power in HELD.values()})


def _capacity(case: Case, power: Power) -> tuple[str, Because]:
    """The body as which the actor acts, "" for none, and whether the act is that body's."""
    actor, clause = case.actor, power.clauses[0]
    if actor.body and actor.body != PPT:
        return actor.body, _is_body(case, power.bodies, clause)
    if PPT in power.bodies and (actor.party or actor.vacant_presidency):
        return PPT, case.presidency(clause)
    value = {"party": actor.party or actor.code, "bodies": power.bodies}
    return "", Because(clause, False, value, code="competence.another")


def _is_body(case: Case, bodies: tuple[str, ...], clause: str) -> Because:
    """Whether the body is one of ``bodies`` (``wg:`` for any working group) and exists on that day."""
    body = case.actor.body
    own = kind_of_body(body) in bodies and exists(case.view, body)
    return Because(clause, own, {"body": body, "bodies": bodies}, code="competence.body")


def _gives(act: str, body: str, clauses: tuple[str, ...], holds: bool) -> tuple[str, ...]:
    share = SHARE.get((act, body))
    return (share, *clauses) if holds and share else clauses


def preparing(case: Case, act: str) -> Rule:
    """To convene a meeting: the Presidency, the Secretariat for it, each group and the GRCM for itself."""
    rule = by_competence(case, act)
    actor = case.actor
    if actor.body in (GRCM, TROIKA) or actor.body.startswith(GROUP):
        grant = _own_meeting(case)
        rule = replace(rule, gives=(grant.clause,) if grant.holds else rule.gives, grant=grant)
    elif case.place.startswith(EVENT) and actor.category is MEMBER and not actor.presides:
        grant = Because(SUBSET, True, {"party": actor.party}, code="convene.subset")
        rule = replace(rule, gives=(SUBSET,), grant=grant, bars=excluded(case))
    return replace(rule, requires=(*_two_members(case), *_extraordinary(case), *_virtual(case), *_troika_meets(case)))


@clause(OWN_GRCM, VIRTUAL_GRCM, SUPPORT, "wg.power.two-meetings")
def _own_meeting(case: Case) -> Because:
    """Whether a body that convenes only its own meetings convenes its own; the GRCM virtually too."""
    body = case.actor.body
    of_grcm = VIRTUAL_GRCM if case["mode"] == "virtual" else OWN_GRCM
    id_ = {GRCM: of_grcm, TROIKA: SUPPORT}.get(body, "wg.power.two-meetings")
    own = case["body"] in (None, body) and exists(case.view, body)
    return Because(id_, own, {"body": body}, code="convene.own")


@clause(SUBSET)
def _two_members(case: Case) -> tuple[Because, ...]:
    """Whether a meeting among members has two of them at least; nothing while it is not said who they are."""
    parties = case["parties"]
    if not case.place.startswith(EVENT) or not isinstance(parties, (tuple, list)):
        return ()
    members = tuple(party for party in MEMBERS if party in parties)
    return (Because(SUBSET, len(members) >= 2, {"members": members}, code="joint.two-members"),)


@clause(EXTRAORDINARY)
def _extraordinary(case: Case) -> tuple[Because, ...]:
    """Whether the members decided the extraordinary meeting, at a meeting where so read."""
    if case.place != VM or case["meeting_form"] != "extraordinary":
        return ()
    param = "vm.extraordinary-decision"
    found = members_decided(case, EXTRAORDINARY, param, "convene.decided")
    if case["procedure"] == "written" and case.view.reading(param) == "consensus-at-meeting":
        found = replace(found, holds=False, missing=())
    return (found,)


@clause(VIRTUAL)
def _virtual(case: Case) -> tuple[Because, ...]:
    """Whether the Vice-Ministerial Meeting may be virtual: an extraordinary one always, an ordinary one as read."""
    if case.place != VM or case["mode"] != "virtual":
        return ()
    if case["meeting_form"] == "extraordinary":
        return (Because(VIRTUAL, True, {"body": VM}, code="convene.virtual-extraordinary"),)
    return (reading_is(case.view, VIRTUAL, "vm.ordinary-virtual", "allowed", code="convene.virtual"),)


def _troika_meets(case: Case) -> tuple[Because, ...]:
    """Whether the Troika can meet as it is composed (``troika.composition``)."""
    return (troika(case.view).why,) if TROIKA in (case.actor.body, case.place) else ()


def members_decided(case: Case, clause: str, param: str, code: str) -> Because:
    """Whether the members decided it, as the circumstances say; open while they are silent."""
    decided = case["decided"]
    holds = decided if isinstance(decided, bool) else None
    missing = ("decision_taken",) if holds is None else ()
    facts = adopted_by(case.view, param)
    return Because(clause, holds, {"body": case.place}, facts, missing, (param,), code=code)


def publishing(case: Case, act: str) -> Rule:
    """To publish the agenda, which has the dialogue with RROCM in it or a recorded reason (``rrocm.dialogue-space``)."""
    return replace(by_competence(case, act), requires=_dialogue(case))


@clause("rrocm.dialogue-space")
def _dialogue(case: Case) -> tuple[Because, ...]:
    param = "rrocm.dialogue-at"
    form = case["meeting_form"] or ORDINARY
    due = case.place == VM and (form == ORDINARY or case.view.reading(param) == "every-meeting")
    if case["dialogue_item"] is not False or not due:
        return ()
    reason = str(case["reason"] or "")
    facts = adopted_by(case.view, param)
    return (Because("rrocm.dialogue-space", bool(reason), {"reason": reason}, facts, readings=(param,), code="agenda.dialogue"),)


def closing_doors(case: Case, act: str) -> Rule:
    """To close the doors: the Presidency, or at any member's request, or by consensus where so read."""
    actor = case.actor
    clauses = (GROUP_DOORS, *DOORS) if case.in_group else DOORS
    by_any = case.view.reading(_CLOSING) == "ppt-or-any-member-request"
    requires: tuple[Because, ...] = ()
    if not by_any or case["contested"]:
        requires = (members_decided(case, clauses[0], _CLOSING, "doors.decided"),)
    gives = (PRESIDE, *clauses) if actor.presides else clauses
    grant = _who_closes(case, clauses[0], by_any=by_any)
    return Rule(gives, grant, excluded(case), requires, empowered=(PPT,), by_status=False, about=(actor.status,))


@clause(GROUP_DOORS, DOORS[0], PRESIDE)
def _who_closes(case: Case, clause: str, *, by_any: bool) -> Because:
    """Whether the actor may close these doors: a group its own, a member as read, else the Presidency."""
    actor = case.actor
    value = {"party": actor.party or actor.code, "body": case.place}
    if actor.body.startswith(GROUP):
        own = case["body"] in (None, actor.body) and exists(case.view, actor.body)
        return Because(GROUP_DOORS, own, value, code="doors.group")
    if actor.category is MEMBER and not actor.presides:
        return Because(clause, by_any, value, adopted_by(case.view, _CLOSING), readings=(_CLOSING,), code="doors.member")
    return case.presidency(PRESIDE)


def putting(case: Case, act: str) -> Rule:
    """To put a question to consensus: its draft reviewed by the GRCM, an admission behind closed doors."""
    rule = by_competence(case, act)
    return replace(rule, requires=(*_reviewed(case), *private_dialogue(case)))


@clause(REVIEW)
def _reviewed(case: Case) -> tuple[Because, ...]:
    if case["reviewed"] is not False:
        return ()
    reason = case["reason"]
    return (Because(REVIEW, bool(reason), {"reason": str(reason or "")}, code="draft.reviewed"),)


@clause(PRIVATE_DIALOGUE)
def private_dialogue(case: Case) -> tuple[Because, ...]:
    """Whether the admission of an observer country is decided in the private dialogue of the vice-ministers."""
    if case["category"] != "country" or case["doors_closed"] is None:
        return ()
    closed = bool(case["doors_closed"]) and case.place == VM
    return (Because(PRIVATE_DIALOGUE, closed, {"body": case.place}, code="admission.private"),)


def closing(case: Case, act: str) -> Rule:
    """To close a question as the positions leave it: adopted only without a blocking objection (``vm.consensus``)."""
    dialogue = private_dialogue(case) if act == "close-as-adopted" else ()
    return replace(by_competence(case, act), requires=(*dialogue, *_as_positions_leave_it(case, act)))


@clause("mandate.consensus", "vm.consensus")
def _as_positions_leave_it(case: Case, act: str) -> tuple[Because, ...]:
    question = case["question"]
    if not isinstance(question, Question):
        return ()
    result = consensus(case.view, question)
    adopted = result.outcome == "adopted"
    holds = adopted if act == "close-as-adopted" else not adopted
    code = "close.adopted" if act == "close-as-adopted" else "close.not-adopted"
    value = {"objections": result.objections}
    found = (Because("mandate.consensus", holds, value, parts=(result.why,), code=code),)
    return (*found, Because("vm.consensus", holds, value, code=code)) if question.body == VM else found


def closing_commitment(case: Case, act: str) -> Rule:
    """To close a commitment in the register: its keeper, the Secretariat or, where so read, the group itself."""
    rule = by_competence(case, act)
    if not case.actor.body.startswith(GROUP) or case.view.reading(_KEEPER) != "working-group-coordinator":
        return rule
    return replace(rule, gives=(REGISTER,), grant=_keeper(case))


@clause(REGISTER)
def _keeper(case: Case) -> Because:
    """Whether the group that keeps its part of the register exists."""
    body, facts = case.actor.body, adopted_by(case.view, _KEEPER)
    return Because(REGISTER, exists(case.view, body), {"body": body}, facts, readings=(_KEEPER,), code="register.keeper")


def cure_of_competence(case: Case, rule: Rule) -> tuple[Remedy, ...]:
    """What would give a member the Presidency's functions: its designation; nothing gives a body another's power."""
    if PPT in rule.empowered and case.actor.category is MEMBER and case.actor.level is not Level.EXCLUDED:
        return (Remedy("ppt.designation-by-consensus", "designation"),)
    return ()
