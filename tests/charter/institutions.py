"""Helpers for the tests of the institutions: nodes of verdicts, states of a day, each resting on the facts it cites."""

from __future__ import annotations

from typing import Any

from charter.because import Because, cited_facts
from charter.facts import KINDS
from charter.prose import LANGUAGES, TABLES, sentence
from charter.readings import ReadingValue
from charter.today import state
from charter.verdicts import Verdict
from charter.view import View
from tests.charter.histories import History, ask

ON = "2024-06-01"


def node(verdict: Verdict, code: str) -> Because:
    """The one node of this sentence in the reason of a verdict."""
    found = [one for one in verdict.why.walk() if one.code == code]
    assert len(found) == 1, code
    reads_well(found[0])
    return found[0]


def reads_well(why: Because) -> None:
    """Every value that the sentence of this node names is there, in both languages."""
    for lang in LANGUAGES:
        text = sentence(why, lang)
        assert any(why.code in sentences for sentences, _ in TABLES[lang]), why.code
        assert not [mark for mark in ("…", "None", "{", why.code) if mark in text], text


def same_on_its_facts(view: View, actor: str, act: str, **context: object) -> bool:
    """Whether the verdict asked again on the facts it cites is the same verdict."""
    verdict = ask(view, actor, act, **context)
    kept = set(cited_facts(verdict.why))
    facts = [fact for fact in view.facts if fact.id in kept or fact.kind in ("charter_adopted", "reading_adopted")]
    again = ask(View(facts, view.on, readings=view.readings), actor, act, **context)
    return (again.outcome, again.why) == (verdict.outcome, verdict.why)


def true(history: History, clause: str, on: str = ON, **readings: ReadingValue) -> list[tuple[bool | None, Any]]:
    """Whether the clause is satisfied and for whom: each answer checked to rest on the facts it cites alone."""
    view = history.on(on, **readings)
    found = state(view, clause)
    cited = {id_ for why in found for id_ in cited_facts(why)}
    kept = [fact for fact in view.facts if fact.id in cited or fact.kind == "charter_adopted"]
    assert state(View(kept, view.on, readings=view.readings), clause) == found
    for why in found:
        assert not (why.holds and why.missing)
        for node in why.walk():
            assert set(node.missing) <= set(KINDS)
            reads_well(node)
    return [(why.holds, why.value) for why in found]


def answers(history: History, clause: str, on: str = ON, **readings: ReadingValue) -> list[bool | None]:
    return [holds for holds, _ in true(history, clause, on, **readings)]


def reason(history: History, clause: str, on: str = ON, **readings: ReadingValue) -> Because:
    return state(history.on(on, **readings), clause)[0]


def secretary(*extended: str) -> History:
    """The Executive Secretary since 2023-01-01, extended on these days."""
    history = History()
    history.add("se_appointed", "2023-01-01", person="A", nationality="PAN", takes_office="2023-01-01")
    for on in extended:
        history.add("se_extended", on, person="A")
    return history
