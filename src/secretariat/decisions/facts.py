"""Mandato, consenso y reserva: reads questions, positions and decisions, and asks the core what they come to. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from charter.because import cited_clauses, cited_facts
from charter.clauses import CLAUSES
from charter.consensus import DECLARED, Result, consensus
from charter.consensus import Question as Asked
from charter.parties import MEMBERS
from charter.standing import standing
from charter.view import View
from secretariat.chronicle import facts
from secretariat.chronicle.models import RecordedFact
from secretariat.furniture.names import party_name, sort_key
from secretariat.people.delegation import presiding

from .models import Position, Question
from .owed import Awaited, answers, awaited, owner_name, status

__all__ = [
    "Awaited",
    "Board",
    "Line",
    "answers",
    "as_kept",
    "asked",
    "awaited",
    "base",
    "board",
    "cited",
    "owner_name",
    "result",
    "situation",
    "stances",
    "status",
    "tags",
]

STANCE_STATUS = {"agree": "agrees", "reserve": "agrees-with-reservation"}


@dataclass(frozen=True, slots=True)
class Line:
    """How one member stands on a question. `status` is a kind of furniture.statuses; numbers are those printed."""

    party: str
    name: str
    status: str
    level: str
    since: str
    present: bool
    presides: bool
    votes: bool
    clause: str
    notes: tuple[str, ...]
    at: dt.datetime | None = None
    reason: str = ""
    reason_en: str = ""
    person: str = ""
    numbers: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()

    @property
    def blocks(self) -> bool:
        return self.status == "objects-blocks"

    @property
    def named(self) -> list[tuple[str, str]]:
        """The paragraphs that the position names: key and printed number."""
        return list(zip(self.keys, self.numbers, strict=True))


@dataclass(frozen=True, slots=True)
class Board:
    """The eleven in alphabetical order of the reader's language, and how many stand where."""

    lines: Sequence[Line]
    moved: int
    state: str
    latest: dt.datetime | None = None

    def _count(self, *statuses: str) -> int:
        return sum(line.status in statuses for line in self.lines)

    @property
    def agrees(self) -> int:
        return self._count("agrees")

    @property
    def reserves(self) -> int:
        return self._count("agrees-with-reservation")

    @property
    def silent(self) -> int:
        return self._count("silent")

    @property
    def absent(self) -> int:
        return self._count("absent")

    @property
    def objects(self) -> int:
        return self._count("objects-blocks")

    @property
    def objects_idle(self) -> int:
        return self._count("objects-does-not-block")

    @property
    def voting(self) -> int:
        """Members present whose objection would block."""
        return sum(line.present and line.votes for line in self.lines)

    @property
    def without_vote(self) -> int:
        """Members present with voice and no vote."""
        return sum(line.present and not line.votes and line.status != "excluded" for line in self.lines)

    @property
    def blocking(self) -> list[Line]:
        return [line for line in self.lines if line.blocks]

    def of(self, party: str) -> Line | None:
        """The line of one member."""
        return next((line for line in self.lines if line.party == party), None)


def board(question: Question, positions: Iterable[Position], language: str) -> Board:
    """How the eleven stand now. Pure: `positions` in the order in which they were stated."""
    last: dict[str, Position] = {}
    latest = None
    for position in positions:
        last[position.party] = position
        latest = position.at
    numbers = {row["key"]: str(row["number"] or row["key"]) for row in question.frozen}
    chair = presiding(question.on)
    lines = [_line(code, question.base[code], last.get(code), numbers, chair, language) for code in question.base]
    lines.sort(key=lambda line: sort_key(line.name))
    return Board(lines, question.moved, question.state, latest)


def _line(
    code: str, base: Mapping[str, Any], position: Position | None, numbers: Mapping[str, str], chair: str | None, language: str
) -> Line:
    stands = position if position and position.stance != "withdrawn" else None
    present = bool(base["present"] or position)
    notes = tuple(base.get("notes", ()))
    if not base["in_base"]:
        status = "excluded"
    elif stands and stands.stance == "object":
        status = "objects-blocks" if base["votes"] else "objects-does-not-block"
    elif stands:
        status = STANCE_STATUS["reserve" if notes else stands.stance]
    else:
        status = "silent" if present else "absent"
    return Line(
        party=code,
        name=party_name(code, language),
        status=status,
        level=base["level"],
        since=base.get("since") or "",
        present=present,
        presides=code == chair,
        votes=base["votes"],
        clause=base.get("clause", ""),
        notes=notes,
        at=stands.at if stands else None,
        reason=stands.reason if stands else "",
        reason_en=stands.reason_en if stands else "",
        person=stands.person if stands else "",
        numbers=tuple(numbers.get(key, key) for key in stands.provisions) if stands else (),
        keys=tuple(stands.provisions) if stands else (),
    )


def stances(positions: Iterable[Position]) -> dict[str, str]:
    """The stance of each party that stands: the last one stated, unless it was withdrawn."""
    last = {position.party: position.stance for position in positions}
    return {party: stance for party, stance in last.items() if stance != "withdrawn"}


def tags(frozen: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """All tags of frozen paragraphs, each once."""
    return tuple(sorted({tag for row in frozen for tag in row["tags"]}))


def cited(frozen: Iterable[Mapping[str, Any]]) -> list[str]:
    """The clauses that frozen paragraphs cite, each once, in the Charter's order. Texts frozen before they could cite name none."""
    named = {id_ for row in frozen for id_ in row.get("cites", ())}
    return [id_ for id_ in CLAUSES if id_ in named]


def situation(question: Question) -> View:
    """The record as it stood when the question was put, on that day: what came later does not move its base. One query."""
    later = RecordedFact.objects.filter(entry_id__gt=question.head).values_list("id", flat=True)
    view = facts.view(question.on)
    return view.without(*later) if later else view


def asked(question: Question, positions: Sequence[Position]) -> Asked:
    """The question as the core takes it. A party that stated a position was there."""
    seen = {position.party for position in positions}
    present = tuple(code for code, row in question.base.items() if row["present"] or code in seen)
    return Asked(question.body, stances(positions), present, tags(question.frozen))


def result(question: Question, positions: Sequence[Position]) -> Result:
    """What the core says of the question as it stands now, on the record as it stood when it was put. One query."""
    return consensus(situation(question), asked(question, positions))


def base(view: View, body: str, present: Iterable[str], frozen: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """For each of the eleven: level, since, present, whether its objection would block and by which clause, facts, notes.

    Found by asking the core what would come of it if each of them objected: so that no rule is written twice.
    """
    there = [code for code in MEMBERS if code in set(present)]
    probe = consensus(view, Asked(body, dict.fromkeys(MEMBERS, "object"), tuple(there), tags(frozen)))
    idle = {row.party: row.clause for row in probe.not_blocking}
    notes: dict[str, list[str]] = {}
    for row in probe.reservations:
        if row.source != DECLARED:
            notes.setdefault(row.party, []).append(row.source)
    rows = {}
    for code in MEMBERS:
        held = standing(view, code)
        rows[code] = {
            "level": str(held.level.value),
            "since": held.since.isoformat() if held.since else "",
            "present": code in there,
            "in_base": code in probe.base,
            "votes": code in probe.objections,
            "clause": idle.get(code, ""),
            "clauses": list(cited_clauses(held.why)),
            "facts": list(cited_facts(held.why)),
            "notes": notes.get(code, []),
        }
    return rows


def as_kept(answer: Result) -> dict[str, Any]:
    """The core's answer as the question keeps it when it is closed."""
    return {
        "outcome": answer.outcome,
        "base": list(answer.base),
        "objections": list(answer.objections),
        "not_blocking": [{"party": row.party, "clause": row.clause} for row in answer.not_blocking],
        "reservations": [{"party": row.party, "source": row.source} for row in answer.reservations],
        "silent": list(answer.silent),
        "absent": list(answer.absent),
        "clauses": list(cited_clauses(answer.why)),
    }
