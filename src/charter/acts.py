"""Carta Estatutaria: the acts the Charter knows, and whether an actor may perform one on a day.

``ACTS`` is the one table of acts; ``may`` is total over it: every actor gets one of four outcomes, with
the clauses, the whole reason and what would cure a refusal. What the circumstances do not say is not judged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from charter import conduct, mandates, participation
from charter.absence import LAPSE
from charter.act_labels import LABELS
from charter.actors import EXCLUSION, NO_VOTE, Case, RuleOf, UnknownContext, case
from charter.because import Because
from charter.chapters.institutions import acts as institutions_acts
from charter.chapters.institutions import rows as institutions_rows
from charter.chapters.money import acts as money_acts
from charter.chapters.money import rows as money_rows
from charter.chapters.participants import acts as participants_acts
from charter.chapters.participants import rows as participants_rows
from charter.chapters.plan import acts as plan_acts
from charter.chapters.plan import rows as plan_rows
from charter.clause import clause
from charter.competences import HELD
from charter.errors import CharterError
from charter.finance import cures
from charter.interpretation import adopted_by
from charter.meetings import SE
from charter.parties import Category, Level
from charter.shares import CIVIL, MEMBER, SHARES
from charter.standing import standing
from charter.verdicts import Alternative, Cure, Outcome, Remedy, Rule, Verdict, missing_facts, outcome_of, summed_up
from charter.view import View

__all__ = ["ACTS", "Act", "Outcome", "UnknownAct", "UnknownContext", "Verdict", "may"]


class UnknownAct(CharterError):
    """Asked about an act that is not in the table."""

    def __init__(self, act: object) -> None:
        known = ", ".join(sorted(ACTS))
        super().__init__(
            f"No existe el acto «{act}»; elija uno de: {known}.",
            f"There is no act “{act}”; choose one of: {known}.",
        )


@dataclass(frozen=True, slots=True)
class Act:
    """An act: its name, the function that rules on it, and its label in each language."""

    name: str
    rule: RuleOf
    label: Mapping[str, str]


_RULES: dict[str, RuleOf] = {
    "attend-meeting": participation.attending,
    "attend-closed-session": participation.closed_session,
    "speak": participation.attending,
    "propose-agenda-item": participation.proposing,
    "take-part-in-decision": participation.deciding,
    "state-position": participation.deciding,
    "withdraw-position": participation.by_share,
    "block-consensus": participation.blocking,
    "reserve": participation.reserving,
    "draft-decision-text": participation.drafting,
    "request-extraordinary-meeting": participation.asking_for_meeting,
    "propose-charter-amendment": participation.amending,
    "accredit-delegation": participation.attending,
    "contribute-to-fund": participation.contributing,
    "propose-activity": participation.by_share,
    "share-practice": participation.for_itself,
    "designate-focal-point": participation.for_itself,
    "invite-person": participation.inviting,
    "report-commitment": participation.reporting,
    "ask-review": participation.asking_for_review,
    "preside-vice-ministerial-meeting": conduct.by_competence,
    "convene-meeting": conduct.preparing,
    "confirm-delegation": conduct.by_competence,
    "publish-agenda": conduct.publishing,
    "take-attendance": conduct.by_competence,
    "open-session": conduct.by_competence,
    "close-doors": conduct.closing_doors,
    "open-doors": conduct.by_competence,
    "end-session": conduct.by_competence,
    "put-to-consensus": conduct.putting,
    "close-as-adopted": conduct.closing,
    "close-as-not-adopted": conduct.closing,
    "suspend-question": conduct.by_competence,
    "approve-budget": mandates.recommended,
    "approve-plan": mandates.recommended,
    "approve-working-group-report": conduct.by_competence,
    "designate-ppt": mandates.designating,
    "admit-observer": mandates.admitting,
    "readmit-observer": mandates.admitting,
    "appoint-executive-secretary": mandates.appointing,
    "extend-executive-secretary": mandates.extending_secretary,
    "decide-reading": conduct.by_competence,
    "authorise-donation": conduct.by_competence,
    "accept-donation": mandates.accepting,
    "record-payment": conduct.by_competence,
    "record-budget-recommendation": conduct.by_competence,
    "register-document": conduct.by_competence,
    "close-commitment": conduct.closing_commitment,
    "send-notice": conduct.by_competence,
    "record-charter-adoption": conduct.by_competence,
    "import-charter": conduct.by_competence,
    "keep-directory": conduct.by_competence,
    "answer-review": conduct.by_competence,
    "edit-draft": conduct.by_competence,
    **participants_acts.RULES,
    **institutions_acts.RULES,
    **plan_acts.RULES,
    **money_acts.RULES,
}

ACTS: Mapping[str, Act] = MappingProxyType({name: Act(name, rule, MappingProxyType(LABELS[name])) for name, rule in _RULES.items()})

# What is offered instead of a refused act, by kind of actor, the nearest first; only what is permitted is shown.
_INSTEAD: Mapping[Category, tuple[str, ...]] = {
    MEMBER: (
        "speak",
        "propose-agenda-item",
        "take-part-in-decision",
        "reserve",
        "request-extraordinary-meeting",
        "contribute-to-fund",
        "report-commitment",
        "designate-focal-point",
    ),
    Category.OBSERVER_COUNTRY: ("speak", "share-practice", "propose-activity", "contribute-to-fund"),
    Category.OBSERVER_ORGANISATION: ("speak", "share-practice", "propose-activity", "contribute-to-fund"),
    CIVIL: ("speak", "share-practice", "propose-activity", "contribute-to-fund"),
    Category.NONE: ("apply-for-observer-status",),
}
# What a member may do towards an act that belongs to a body.
_TOWARDS_A_DECISION = ("propose-agenda-item", "take-part-in-decision")
_LAPSED = ("apply-for-observer-status", "contribute-to-fund")
_SECRETARIAT = ("draft-decision-text", "convene-meeting", "publish-agenda", "send-notice")
_SHOWN = 4


def may(view: View, actor: str, act: str, **context: object) -> Verdict:
    """Whether ``actor`` may perform ``act`` on ``view.on``.

    ``actor`` is a party code, a body (``vm``, ``ppt``, ``grcm``, ``se``, ``troika``, ``wg:x``) or ``public``;
    ``context`` says more of the circumstances (the keys of ``charter.actors.CONTEXT``), and what it leaves
    out is not judged. Raise :class:`UnknownAct`, :class:`charter.actors.UnknownContext`,
    :class:`charter.errors.UnknownParty`, and :class:`charter.errors.NotInForce` before the Charter.
    """
    known = ACTS.get(act)
    if known is None:
        raise UnknownAct(act)
    asked = case(view, actor, context)
    rule = _ruled(asked, known)
    outcome, clauses, why = summed_up(act, actor, rule)
    if outcome is Outcome.PERMITTED:
        return Verdict(outcome, clauses, why, None, view.law.version)
    return Verdict(outcome, clauses, why, _cure(asked, known, rule, outcome), view.law.version)


def _ruled(asked: Case, act: Act) -> Rule:
    # A later version of the Charter may judge an act by another rule.
    rule_of: RuleOf = asked.view.law.acts.get(act.name, act.rule)
    rule = rule_of(asked, act.name)
    if asked.actor.level is Level.LAPSED and rule.by_status and (rule.bars or rule.grant.holds is not False):
        return _lapsed(asked, act, rule)
    return rule


@clause(*LAPSE.values())
def _lapsed(asked: Case, act: Act, rule: Rule) -> Rule:
    """Take away what rests on a status that has lapsed (``observer.country.lapse-two-years``)."""
    actor = asked.actor
    param = "observer.pending-attendance"
    invited = bool(asked["invited"]) and asked.view.reading(param) == "by-invitation"
    holds = not (invited and act.name in ("attend-meeting", "speak", "accredit-delegation"))
    facts = adopted_by(asked.view, param)
    value = {"party": actor.party, "category": actor.category.value}
    bar = Because(LAPSE[actor.category], holds, value, facts, readings=(param,), code="bar.lapsed")
    return replace(rule, bars=(bar, *rule.bars))


def _cure(asked: Case, act: Act, rule: Rule, outcome: Outcome) -> Cure:
    return Cure(
        remedies=_remedies(asked, act, rule, outcome),
        empowered=rule.empowered if outcome is Outcome.NOT_EMPOWERED else (),
        towards=rule.towards,
        alternatives=_alternatives(asked, act),
        missing=missing_facts(rule, outcome),
    )


def _remedies(asked: Case, act: Act, rule: Rule, outcome: Outcome) -> tuple[Remedy, ...]:
    """Everything that would cure the refusal: one remedy for each unmet condition that has one."""
    found: list[Remedy] = []
    incurable = False
    for bar in (bar for bar in rule.bars if bar.holds):
        cured = _of_bar(asked, bar)
        incurable = incurable or not cured
        found.extend(cured)
    for part in rule.requires:
        if part.holds is not True:
            cured = _of_condition(asked, part)
            incurable = incurable or not cured
            found.extend(cured)
    if outcome is Outcome.NOT_EMPOWERED:
        found.extend(_of_power(asked, act, rule))
    if outcome is Outcome.UNDETERMINED and rule.grant.holds is None:
        found.append(Remedy(rule.grant.clause, "fact"))
    return () if incurable else tuple(dict.fromkeys(found))


def _of_bar(asked: Case, bar: Because) -> tuple[Remedy, ...]:
    if bar.clause in (EXCLUSION, NO_VOTE):
        return _payments(asked, bar.clause, asked.actor.party)
    if bar.code == "bar.lapsed":
        return participation.cure_of_absence(asked.actor)
    if bar.code == "bar.doors" and asked.behind_closed_doors:
        return (Remedy(bar.clause, "doors"),)
    return ()


_ENOUGH: Mapping[str, tuple[Level, ...]] = {
    EXCLUSION: (Level.VOICE_WITHOUT_VOTE, Level.FULL),
    NO_VOTE: (Level.FULL,),
}


def _payments(asked: Case, clause: str, party: str) -> tuple[Remedy, ...]:
    """What the member would have to pay for the level it lacks, to the cent, and when it would be lost again.

    After the least amount, those that also leave nothing owed; where paying gives no level, what does.
    """
    found = cures(asked.view, party)
    least = min((cure.amount for cure in found if cure.gives in _ENOUGH[clause]), default=None)
    if least is not None:
        return tuple(Remedy(clause, "payment", cure.amount, str(cure.gives), cure.lost_again_on) for cure in found if cure.amount >= least)
    if asked.view.reading("arrears.automatic") is not True:
        return (Remedy("vm.decision-organ", "declaration"),)
    until = standing(asked.view, party).until
    return (Remedy(clause, "time", since=until),)


def _of_condition(asked: Case, part: Because) -> tuple[Remedy, ...]:
    """What meets an unmet condition of the act: its own sentence, a payment where the vote is what lacks."""
    if part.code in ("voice.proposes", "voice.suffices", "reserve.without-vote"):
        return _payments(asked, NO_VOTE, asked.actor.party)
    if part.code in ("designation.not-excluded", "designation.non-voting"):
        return _payments(asked, part.clause, str(asked["candidate"]))
    if part.code in _CONDITIONS:
        return (Remedy(part.clause, part.code),)
    return ()


# Conditions of acts that somebody can still meet; those left out can be met by nothing.
_CONDITIONS = frozenset(
    {
        "convene.decided",
        "doors.decided",
        "agenda.dialogue",
        "draft.reviewed",
        "admission.private",
        "admission.meeting",
        "close.adopted",
        "decision.recommended",
        "designation.consent",
        "group.recommended",
        "group.mandate",
        "group.objectives",
        "group.pillar",
        "group.term",
        "group.within-plan",
        "group.running",
        "secretary.call",
        "donation.authorised",
        "plan.none",
    }
).union(participants_rows.CURABLE, institutions_rows.CURABLE, plan_rows.CURABLE, money_rows.CURABLE)


def _of_power(asked: Case, act: Act, rule: Rule) -> tuple[Remedy, ...]:
    """What would give the power itself: a status for who has none, the Presidency for a member."""
    actor = asked.actor
    if actor.party and actor.category is Category.NONE and act.name in SHARES and SHARES[act.name].gives:
        return participation.cure_of_absence(actor)
    return conduct.cure_of_competence(asked, rule)


def _alternatives(asked: Case, act: Act) -> tuple[Alternative, ...]:
    """Acts open to the actor instead, on the same day, whatever the circumstances."""
    actor = asked.actor
    names: tuple[str, ...]
    if actor.body:
        names = _SECRETARIAT if actor.body == SE else ()
    elif actor.level is Level.LAPSED:
        names = _LAPSED
    else:
        names = _INSTEAD[actor.category]
    if act.name in HELD and actor.category is MEMBER:
        names = _TOWARDS_A_DECISION
    general = Case(asked.view, actor, {})
    found: list[Alternative] = []
    for name in names:
        if name == act.name or len(found) == _SHOWN:
            continue
        rule = _ruled(general, ACTS[name])
        if outcome_of(rule) is Outcome.PERMITTED:
            found.append(Alternative(name, rule.gives))
    return tuple(found)
