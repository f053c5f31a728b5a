"""Mandato, Principios y Objetivos: what is on record of proposals and decisions, and which clauses they cite."""

from __future__ import annotations

from collections.abc import Iterable

from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.view import View

CHILD = "principle.best-interest-of-child"
CHILD_TAG = "best-interest-of-child"
FLAG = "principle.child.flag"
ADOPTED, REJECTED, NO_CONSENSUS = "accepted", "rejected", "no-consensus"


def listed(fact: Fact, key: str) -> tuple[str, ...]:
    """The list under ``key`` in the data of a fact, empty when it has none."""
    found = fact.data.get(key)
    return tuple(str(item) for item in found) if isinstance(found, tuple) else ()


def titled(fact: Fact) -> str:
    """What a proposal or decision is called: its title, else its symbol."""
    return fact.text("title") or fact.text("decision")


def decisions(view: View) -> list[Fact]:
    """The decisions on record by ``view.on`` that were taken under the Charter."""
    since = view.law_in_force.on
    return [fact for fact in view.of("decision_taken") if fact.on >= since]


def ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    """The ids of facts, as a reason cites them."""
    return tuple(fact.id for fact in facts)


def of_decision(view: View, kind: str, decision: str) -> list[Fact]:
    """The facts of ``kind`` about one proposal or decision."""
    return [fact for fact in view.of(kind) if fact.text("decision") == decision]


def about_children(view: View, proposal: Fact) -> tuple[bool, tuple[str, ...]]:
    """Whether a proposal is flagged as affecting children, and by which facts (``principle.child.flag``).

    The proposer flags it and anybody may contest; or the Secretariat alone does, where so read. The last word counts.
    """
    said = [proposal] if "affects_children" in proposal.data else []
    said.extend(of_decision(view, "decision_flagged", proposal.text("decision")))
    if view.reading(FLAG) == "set-by-secretariat":
        said = [fact for fact in said if fact.subject == "se"]
    flagged = bool(said) and said[-1].flag("affects_children")
    return flagged, (*ids(said[-1:]), *adopted_by(view, FLAG))


def tags_of(view: View, decision: Fact) -> dict[str, tuple[str, ...]]:
    """The tags of a decision that attach notes of the Charter, each with the facts that set it."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(listed(decision, "tags"), (decision.id,))
    for proposal in of_decision(view, "decision_proposed", decision.text("decision")):
        flagged, facts = about_children(view, proposal)
        if flagged:
            found.setdefault(CHILD_TAG, (decision.id, proposal.id, *facts))
    return found
