"""Carta Estatutaria: which function stands for which clause.

``@clause`` names the clauses that a function draws into a reason: one clause, one place in code. ``@state`` does so
for a function of the day that says what is true because of the clause: who is at risk, what is on file, what lacks.
``rows`` names a function that reads clauses from a table, such as the powers of a body.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from charter.because import Because
from charter.view import View

Function = TypeVar("Function", bound=Callable[..., object])
StateOf = Callable[[View], Iterable[Because]]

CODE: dict[str, list[Callable[..., object]]] = {}
STATES: dict[str, list[StateOf]] = {}


def clause(*ids: str) -> Callable[[Function], Function]:
    """Name the clauses that the function beneath stands for."""

    def named(function: Function) -> Function:
        for id_ in ids:
            CODE.setdefault(id_, []).append(function)
        return function

    return named


def state(*ids: str) -> Callable[[StateOf], StateOf]:
    """Name the clauses of which the function beneath says what is true on a day.

    It takes a view and gives one reason for each party, body or thing concerned, none where nothing is; each holds
    where the clause is satisfied, fails where it is not, and is open where a fact is missing.
    """

    def named(function: StateOf) -> StateOf:
        for id_ in ids:
            STATES.setdefault(id_, []).append(function)
        return clause(*ids)(function)

    return named


def rows(function: Callable[..., object], ids: Iterable[str]) -> None:
    """Name the clauses that ``function`` reads from the rows of a table."""
    clause(*ids)(function)
