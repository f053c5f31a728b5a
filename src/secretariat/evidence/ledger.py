"""Toda la Carta: the ledger of evidence, written from a run of the tests and kept beside the product.

One row a clause: which answers of the core rested on it, a test that drew it holding and one that drew it failing,
the tests that bite when it is made to hold, to fail or to owe nothing, and on what kind of page a browser saw it.
"""

from __future__ import annotations

import json
import pathlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

FILE = pathlib.Path(__file__).with_name("ledger.json")
CHARTER_PAGE, WORKING_PAGE, REFUSAL = "charter", "working", "refused"


@dataclass(frozen=True, slots=True)
class Row:
    """What a run of the tests showed of one clause; "" and nothing where it showed nothing.

    ``teeth`` names for each mutant (``holds``, ``fails``, ``nothing``) the test that noticed it; ``screen`` the kinds
    of pages on which a browser saw the clause: ``charter``, ``working``, ``refused``.
    """

    answers: tuple[str, ...] = ()
    holds: str = ""
    fails: str = ""
    teeth: Mapping[str, str] = field(default_factory=dict)
    screen: tuple[str, ...] = ()


@cache
def ledger() -> Mapping[str, Row]:
    """The rows of the ledger that ships with the product, by clause."""
    return read(FILE.read_text())


def read(text: str) -> dict[str, Row]:
    """The rows written in ``text``."""
    return {clause: _row(row) for clause, row in json.loads(text)["clauses"].items()}


def _row(row: Mapping[str, Any]) -> Row:
    return Row(tuple(row["answers"]), row["holds"], row["fails"], dict(row["teeth"]), tuple(row["screen"]))


def written(rows: Mapping[str, Row]) -> str:
    """The rows as the file keeps them: one clause a line, so that a change of one shows as one."""
    lines = [f"{json.dumps(clause)}: {json.dumps(_plain(row), ensure_ascii=False)}" for clause, row in rows.items()]
    return '{"law": 1, "clauses": {\n' + ",\n".join(lines) + "\n}}\n"


def _plain(row: Row) -> dict[str, object]:
    return {
        "answers": list(row.answers),
        "holds": row.holds,
        "fails": row.fails,
        "teeth": dict(row.teeth),
        "screen": list(row.screen),
    }
