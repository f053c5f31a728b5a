"""Preámbulo, Principios y Objetivos: aims and recitals, which are shown and cited and never judged."""

from __future__ import annotations

from collections.abc import Iterator

from charter.because import Because
from charter.chapters.participants.papers import decisions, ids, listed, of_decision, titled
from charter.clause import state
from charter.clauses import CLAUSES
from charter.facts import Fact
from charter.interpretation import adopted_by, reading_is
from charter.parties import MEMBERS, Category
from charter.standing import category
from charter.view import View

SHOWN = tuple(id_ for id_, clause in CLAUSES.items() if not clause.judged)
LEGACY = "preamble.past-outcomes-in-force"
PERSPECTIVES = "preamble.all-perspectives"
TARGETS = "preamble.challenges-with-deadlines"
CONSISTENCY = "preamble.consistency-with-other-processes"
PURPOSE = "mandate.priorities-and-governance"
RECITAL = "preamble.relaunch-review"
LAWS = "principle.rule-of-law"
COOPERATION = "principle.international-cooperation"

_STATUS = "decision.legacy-status"
_POSITIONS = ("agree", "reserve", "object")

@state(*SHOWN)
def cited(view: View) -> Iterator[Because]:
    """How many decisions and proposals of record cite each aim and recital: shown, not judged."""
    found: dict[str, tuple[list[Fact], list[Fact]]] = {}
    for place, kind in enumerate(("decision_taken", "decision_proposed")):
        for fact in view.of(kind):
            for clause in listed(fact, "cites"):
                found.setdefault(clause, ([], []))[place].append(fact)
    for clause in SHOWN:
        taken, proposed = found.get(clause, ([], []))
        value = {"decisions": len(taken), "proposals": len(proposed)}
        yield Because(clause, True, value, ids((*taken, *proposed)), code="cited.by" if taken or proposed else "cited.by-none")

@state(LEGACY)
def legacy(view: View) -> Iterator[Because]:
    """Outcomes from before the Charter: in force until a later decision replaces them, or history only where so read."""
    in_force = view.reading(_STATUS) == "in-force-until-superseded"
    replaced = {fact.text("replaces"): fact for fact in view.of("decision_taken") if fact.text("replaces")}
    for fact in view.of("decision_taken"):
        if fact.on < view.law_in_force.on:
            by = replaced.get(fact.text("decision"))
            value = {"decision": titled(fact), "option": view.reading(_STATUS)}
            facts = (fact.id, *ids([by] if by else []), *adopted_by(view, _STATUS))
            yield Because(LEGACY, in_force and by is None, value, facts, readings=(_STATUS,), code="legacy.in-force")

@state(PERSPECTIVES)
def perspectives(view: View) -> Iterator[Because]:
    """Every member's recorded position beside each decision, silence included."""
    for fact in decisions(view):
        said = of_decision(view, "decision_position", fact.text("decision"))
        by = {one.subject: str(one.data["position"]) for one in said}
        value = {name: tuple(party for party in MEMBERS if by.get(party) == name) for name in _POSITIONS}
        silent = tuple(party for party in MEMBERS if party not in by)
        told = {"decision": titled(fact), **value, "silent": silent}
        holds = (not silent) if said else None  # positions may be kept where only members read them
        missing = () if said else ("decision_position",)
        yield Because(PERSPECTIVES, holds, told, ids((fact, *said)), missing, code="decision.positions")

@state(TARGETS)
def targets(view: View) -> Iterator[Because]:
    """Actions of the plan without a deadline or a target: incomplete, and said so."""
    latest = {(fact.data.get("plan"), fact.data.get("action")): fact for fact in view.of("plan_action")}
    for (plan, action), fact in latest.items():
        whole = bool(fact.data.get("deadline")) and bool(fact.data.get("target"))
        yield Because(TARGETS, whole, {"action": action, "plan": plan}, (fact.id,), code="action.whole")

@state(CONSISTENCY)
def related(view: View) -> Iterator[Because]:
    """Proposals that name the other process they are to be consistent with."""
    for fact in view.of("decision_proposed"):
        if fact.text("related_process"):
            value = {"decision": titled(fact), "process": fact.text("related_process")}
            yield Because(CONSISTENCY, True, value, (fact.id,), code="decision.related")

@state(PURPOSE)
def without_purpose(view: View) -> Iterator[Because]:
    """Decisions that cite no clause at all, for review."""
    for fact in decisions(view):
        if not listed(fact, "cites"):
            yield Because(PURPOSE, False, {"decision": titled(fact)}, (fact.id,), code="cited.nothing")

@state(RECITAL)
def recital(view: View) -> Iterator[Because]:
    """What weight recitals have: a help in doubt, or none."""
    yield reading_is(view, RECITAL, "text.recital-weight", "interpretive-aid", code="recital.weight")

@state(LAWS)
def shared_laws(view: View) -> Iterator[Because]:
    """The laws, policies and practices that each member has shared: shown, not judged."""
    param = "principle.enforcement"
    for party in MEMBERS:
        facts = view.of("national_measure_shared", party)
        value = {"party": party, "count": len(facts), "option": view.reading(param)}
        yield Because(LAWS, True, value, (*ids(facts), *adopted_by(view, param)), readings=(param,), code="member.laws")

@state(COOPERATION)
def contributions(view: View) -> Iterator[Because]:
    """The contributions on record by kind of participant."""
    by: dict[Category, list[Fact]] = {}
    for fact in view.of("contribution"):
        by.setdefault(category(view, fact.subject), []).append(fact)
    for kind, facts in by.items():
        yield Because(COOPERATION, True, {"category": kind.value, "count": len(facts)}, ids(facts), code="contributions.kind")

