"""Carta Estatutaria: the reason of a verdict, which is the verdict itself.

A :class:`Because` says which clause was asked, whether it holds (``None`` when a fact is
missing), with which facts and readings, and from which parts it follows. The combinators
evaluate every part, so that a refusal lists all unmet conditions, and are three-valued,
so that a missing fact is named instead of being read as false.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


class Cents(int):
    """An amount of money in integer cents inside a reason, so that prose can print it as money."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Because:
    """One node of a reason.

    ``clause`` is an id of the inventory ("" only for pure arithmetic), ``code`` names the
    sentence that tells this node (see ``charter.prose``) and ``value`` feeds it: a mapping of
    names to days, :class:`Cents`, numbers, party codes or tuples of these. ``facts`` are ids
    of facts used here, ``missing`` the names of facts that would decide, ``readings`` the
    parameters of the readings applied here.
    """

    clause: str
    holds: bool | None
    value: object = None
    facts: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    parts: tuple[Because, ...] = ()
    code: str = ""

    def walk(self) -> Iterator[Because]:
        """Yield this node and all nodes beneath it, in the order of reading."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.parts))


def every(values: Iterator[bool | None]) -> bool | None:
    """Three-valued conjunction: false beats unknown, unknown beats true."""
    answer: bool | None = True
    for value in values:
        if value is False:
            answer = False
        elif value is None and answer:
            answer = None
    return answer


def some(values: Iterator[bool | None]) -> bool | None:
    """Three-valued disjunction: true beats unknown, unknown beats false."""
    answer: bool | None = False
    for value in values:
        if value:
            answer = True
        elif value is None and answer is False:
            answer = None
    return answer


def opposite(value: bool | None) -> bool | None:
    """Three-valued negation."""
    return None if value is None else not value


def all_of(clause: str, *parts: Because, code: str = "", value: object = None) -> Because:
    """Holds when every part holds; all parts are kept."""
    return Because(clause, every(part.holds for part in parts), value, parts=parts, code=code)


def any_of(clause: str, *parts: Because, code: str = "", value: object = None) -> Because:
    """Holds when at least one part holds; all parts are kept."""
    return Because(clause, some(part.holds for part in parts), value, parts=parts, code=code)


def unless(clause: str, rule: Because, *exceptions: Because, code: str = "", value: object = None) -> Because:
    """Holds when ``rule`` holds and none of ``exceptions`` does."""
    excepted = some(part.holds for part in exceptions)
    holds = every(iter((rule.holds, opposite(excepted))))
    return Because(clause, holds, value, parts=(rule, *exceptions), code=code)


def no(clause: str, part: Because, *, code: str = "", value: object = None) -> Because:
    """Holds when ``part`` does not."""
    return Because(clause, opposite(part.holds), value, parts=(part,), code=code)


def _gather(root: Because, of: str) -> tuple[str, ...]:
    seen: dict[str, None] = {}
    for node in root.walk():
        for item in getattr(node, of):
            seen[item] = None
    return tuple(seen)


def cited_facts(root: Because) -> tuple[str, ...]:
    """Ids of all facts used anywhere in the reason, each once, in the order of reading."""
    return _gather(root, "facts")


def cited_readings(root: Because) -> tuple[str, ...]:
    """Parameters of all readings applied anywhere in the reason, each once."""
    return _gather(root, "readings")


def cited_clauses(root: Because) -> tuple[str, ...]:
    """Ids of all clauses of the reason, each once, the deciding one first."""
    return tuple(dict.fromkeys(node.clause for node in root.walk() if node.clause))


def missing(root: Because) -> tuple[str, ...]:
    """Names of all facts that are missing anywhere in the reason, each once."""
    return _gather(root, "missing")
