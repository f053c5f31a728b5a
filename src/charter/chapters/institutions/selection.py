"""Secretaría Ejecutiva, elección: the call, its candidacies, and the selection under the manual in force.

A candidacy is named by its number; whose it is, is no matter of the record. The members judge the merits.
"""

from __future__ import annotations

from dataclasses import replace

from charter.actors import Case
from charter.because import Because
from charter.chapters.institutions.states_offices import manual
from charter.clause import clause
from charter.conduct import by_competence
from charter.facts import Fact
from charter.mandates import CALL
from charter.parties import MEMBERS
from charter.secretary import NATIONAL
from charter.verdicts import Rule
from charter.view import View


def opening_call(case: Case, act: str) -> Rule:
    """To open a call for the office: the vice-ministers, under the manual in force."""
    return replace(by_competence(case, act), requires=tuple(manual(case.view)))


def registering_candidacy(case: Case, act: str) -> Rule:
    """To register a candidacy: while its call is open, of a member's national."""
    return replace(by_competence(case, act), requires=(*_still_open(case), *_national(case)))


def selecting(case: Case, act: str) -> Rule:
    """To select: once the call has closed, a candidacy on file of a member's national, under the manual in force."""
    requires = (*manual(case.view), *_closed(case), *_on_file(case))
    return replace(by_competence(case, act), requires=requires)


@clause(CALL)
def _still_open(case: Case) -> tuple[Because, ...]:
    """Whether the call that is named takes candidacies on the day: from its opening to the day on which it closes, if it says one."""
    call = case["call"]
    if not isinstance(call, str):
        return ()
    opened = _opened(case.view, call)
    taken = any("closes" not in fact.data or case.view.on < fact.day("closes") for fact in opened)
    return (_of_call(call, opened, taken, "selection.open"),)


@clause(CALL)
def _closed(case: Case) -> tuple[Because, ...]:
    """Whether the call that is named has closed, as far as it says when."""
    call = case["call"]
    if not isinstance(call, str):
        return ()
    opened = _opened(case.view, call)
    ended = any("closes" not in fact.data or fact.day("closes") <= case.view.on for fact in opened)
    return (_of_call(call, opened, ended, "selection.closed"),)


def _opened(view: View, call: str) -> list[Fact]:
    """The last word on the call of this name, if any."""
    return [fact for fact in view.of("se_call_opened") if fact.text("call") == call][-1:]


@clause(CALL)
def _of_call(call: str, opened: list[Fact], holds: bool, code: str) -> Because:
    missing = () if opened else ("se_call_opened",)
    return Because(CALL, holds, {"call": call}, tuple(fact.id for fact in opened), missing, code=code)


@clause(CALL, NATIONAL)
def _on_file(case: Case) -> tuple[Because, ...]:
    """Whether the candidacy that is named is on file in the call, and of a member's national."""
    call, person = case["call"], case["person"]
    if not (isinstance(call, str) and isinstance(person, str)):
        return ()
    found = [fact for fact in case.view.of("se_candidate") if (fact.text("call"), fact.text("person")) == (call, person)]
    if not found:
        return (Because(CALL, False, {"person": person, "call": call}, missing=("se_candidate",), code="selection.candidate"),)
    facts, nationality = (found[-1].id,), found[-1].text("nationality")
    on_file = Because(CALL, True, {"person": person, "call": call}, facts, code="selection.candidate")
    return on_file, Because(NATIONAL, nationality in MEMBERS, {"party": nationality}, facts, code="se.national")


@clause(NATIONAL)
def _national(case: Case) -> tuple[Because, ...]:
    nationality = case["nationality"]
    if not isinstance(nationality, str):
        return ()
    return (Because(NATIONAL, nationality in MEMBERS, {"party": nationality}, code="se.national"),)
