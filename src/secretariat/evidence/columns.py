"""Toda la Carta: the columns of the table of evidence, one clause a line, reported by force and never as one percentage.

Binding and constitutive clauses must have every column; permissive ones must be offered, with a test in which they
permit; programmatic and declaratory ones are shown and not judged. What the running product can see for itself
(texts, functions, readings decided) is asked live; what only a run of the tests can show comes from the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import charter.acts
import charter.obligations
import charter.today  # noqa: F401 — with these three every function of the core has named its clauses
from charter.anchors import ANCHORS
from charter.clause import CODE
from charter.clauses import CLAUSES, Clause
from charter.texts.literals import Text
from secretariat.evidence.ledger import CHARTER_PAGE, REFUSAL, WORKING_PAGE, Row, ledger
from secretariat.evidence.nature import ONE_WAY, room_to_come

YES, NO, LATER, NOT_ASKED = "yes", "no", "later", "not-asked"
TEXT, FUNCTION, WAYS, TEETH, SCREEN = "text", "code", "both_ways", "teeth", "screen"
COLUMNS: Final = (TEXT, FUNCTION, WAYS, TEETH, SCREEN)
FORCES: Final = ("binding", "constitutive", "permissive", "programmatic", "declaratory")

# What a row of the ledger has, cell by cell: a later run may not have less.
CELLS: tuple[Callable[[Row], Collection[str]], ...] = (
    lambda row: ("answers",) if row.answers else (),
    lambda row: ("holds",) if row.holds else (),
    lambda row: ("fails",) if row.fails else (),
    lambda row: tuple(f"teeth {mutant}" for mutant, name in row.teeth.items() if name),
    lambda row: tuple(f"screen {kind}" for kind in row.screen),
)


@dataclass(frozen=True, slots=True)
class Line:
    """One clause in the table.

    ``columns`` says for each of :data:`COLUMNS` yes, no, later (its room is still to be built) or not asked (of what is
    not judged); ``functions`` are the places in code that stand for it, ``one_way`` why it never holds or
    never fails, ``settled`` for each reading it leaves open whether the members decided it, ``room`` where its screen
    will be; ``official`` whether an imported official text has its paragraph, None while there is no such text.
    """

    clause: Clause
    columns: Mapping[str, str]
    row: Row
    functions: tuple[str, ...]
    settled: Mapping[str, bool]
    one_way: Text | None
    room: Text | None
    official: bool | None

    @property
    def lacks(self) -> tuple[str, ...]:
        """The columns it should have and has not, those of a room to come included."""
        return tuple(name for name in COLUMNS if self.columns[name] in (NO, LATER))


def table(decided: Collection[str] = (), found: Collection[str] | None = None) -> tuple[Line, ...]:
    """Every clause in the order of the Charter.

    ``decided`` are the parameters of the readings that the members decided; ``found`` the clauses whose paragraph an
    imported official text has, None when none was imported.
    """
    return tuple(_line(clause, ledger().get(clause.id, Row()), decided, found) for clause in CLAUSES.values())


def _line(clause: Clause, row: Row, decided: Collection[str], found: Collection[str] | None) -> Line:
    functions = tuple(dict.fromkeys(f"{f.__module__}.{f.__qualname__}" for f in CODE.get(clause.id, ())))
    room = None if WORKING_PAGE in row.screen or not clause.judged else room_to_come(clause.id)
    one_way = ONE_WAY.get(clause.id)
    return Line(
        clause,
        {
            TEXT: _yes(all(clause.text.values()) and clause.id in ANCHORS),
            FUNCTION: _judged(clause, bool(functions and row.answers)),
            WAYS: _judged(clause, _both_ways(clause, row)),
            TEETH: _judged(clause, _bites(clause, row)),
            SCREEN: _screen(clause, row, room),
        },
        row,
        functions,
        {param: param in decided for param in clause.readings},
        one_way[1] if one_way else None,
        room,
        None if found is None else clause.id in found,
    )


def _yes(so: bool) -> str:
    return YES if so else NO


def _judged(clause: Clause, so: bool) -> str:
    return _yes(so) if clause.judged else NOT_ASKED


def ways(clause: Clause) -> tuple[str, ...]:
    """The ways in which tests must have drawn a clause: a permission must have permitted."""
    if clause.force == "permissive":
        return ("holds",)
    missing = ONE_WAY[clause.id][0] if clause.id in ONE_WAY else ""
    return tuple(way for way in ("holds", "fails") if way != missing)


def _both_ways(clause: Clause, row: Row) -> bool:
    return all(getattr(row, way) for way in ways(clause))


def _bites(clause: Clause, row: Row) -> bool:
    """Every mutant was noticed; where a clause never fails, making it hold changes nothing and is not asked."""
    spared = {"fails": "holds", "holds": "fails"}.get(ONE_WAY[clause.id][0]) if clause.id in ONE_WAY else None
    asked = {mutant: name for mutant, name in row.teeth.items() if mutant != spared}
    return bool(asked) and all(asked.values())


def _screen(clause: Clause, row: Row, room: Text | None) -> str:
    if not clause.judged:
        return _yes(CHARTER_PAGE in row.screen or WORKING_PAGE in row.screen)
    if WORKING_PAGE in row.screen or REFUSAL in row.screen:
        return YES
    return LATER if room else NO


def by_force(lines: Collection[Line]) -> dict[str, dict[str, int]]:
    """For each force how many clauses there are, how many have each column, and how many have all they should."""
    return {force: _counts([line for line in lines if line.clause.force == force]) for force in FORCES}


def _counts(lines: Collection[Line]) -> dict[str, int]:
    counts = {"clauses": len(lines), "complete": sum(not line.lacks for line in lines)}
    for column in COLUMNS:
        counts[column] = sum(line.columns[column] == YES for line in lines)
    counts["later"] = sum(LATER in line.columns.values() for line in lines)
    counts["not_judged"] = sum(not line.clause.judged for line in lines)
    return counts


def wanting(lines: Collection[Line]) -> Iterator[tuple[str, str]]:
    """Each clause with a column that it lacks and that no room to come excuses."""
    for line in lines:
        for column in COLUMNS:
            if line.columns[column] == NO:
                yield line.clause.id, column
