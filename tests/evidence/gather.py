"""Carta Estatutaria: puts the evidence of a run together, holds it against the ledger, and writes the ledger anew.

    PYTHONPATH=src python -m tests.evidence.gather compare FOLDER
    PYTHONPATH=src python -m tests.evidence.gather write FOLDER

FOLDER is where the recorder, the teeth and the browsers left theirs. What a run did not gather (a machine without a
browser has seen no screen) is taken from the ledger and said.
"""

from __future__ import annotations

import json
import pathlib
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from charter.clauses import CLAUSES
from secretariat.evidence.columns import CELLS
from secretariat.evidence.ledger import FILE, Row, ledger, written
from tests.evidence.recorder import NO_JUDGES

SCREENS = "screens"
WHAT_TO_DO = {
    "answers": "let an answer of the core (may, standing, obligations, consensus, offices, state) rest on it again",
    "holds": "let a test of tests/charter draw it holding",
    "fails": "let a test of tests/charter draw it failing",
    "teeth": "let a test of tests/charter assert on it, so that forcing it is noticed",
    "screen": "let a journey of tests/journeys see it again",
}


def _read(path: pathlib.Path) -> Any:
    return json.loads(path.read_text()) if path.exists() else None


def screens(folder: pathlib.Path) -> dict[str, set[str]] | None:
    """By clause the kinds of pages a browser saw it on, or None when no browser went anywhere."""
    files = sorted((folder / SCREENS).glob("*.jsonl"))
    if not files:
        return None
    found: dict[str, set[str]] = {}
    for file in files:
        for line in file.read_text().splitlines():
            seen = json.loads(line)
            for clause in seen["clauses"]:
                found.setdefault(clause, set()).add(seen["kind"])
    return found


def gathered(folder: pathlib.Path, before: Mapping[str, Row]) -> dict[str, Row]:
    """The rows of this run, in the order of the Charter; columns it did not gather stay as they were."""
    core, teeth, seen = _read(folder / "core.json"), _read(folder / "teeth.json"), screens(folder)
    rows = {}
    for clause in CLAUSES:
        row = before.get(clause, Row())
        if core is not None:
            row = replace(row, answers=tuple(core["answers"].get(clause, ())), **_drawn(core, teeth or {}, clause, row))
        if teeth is not None:
            row = replace(row, teeth=dict(sorted(teeth.get(clause, {}).items())))
        if seen is not None:
            row = replace(row, screen=tuple(sorted(seen.get(clause, ()))))
        rows[clause] = row
    return rows


def _drawn(core: Mapping[str, Any], teeth: Mapping[str, Mapping[str, str]], clause: str, row: Row) -> dict[str, str]:
    """A test for each way: the one that notices when it goes the other way, the one known before, or the quickest."""
    found = {}
    for way, other in (("holds", "fails"), ("fails", "holds")):
        names = set(core["drawn"].get(clause, {}).get(way, ()))
        liked = [name for name in (teeth.get(clause, {}).get(other, ""), getattr(row, way)) if name in names and not NO_JUDGES.search(name)]
        quickest = sorted(names, key=lambda name: (bool(NO_JUDGES.search(name)), core["seconds"].get(name, 9.0), name))
        found[way] = next(iter((*liked, *quickest)), "")
    return found


def losses(before: Mapping[str, Row], now: Mapping[str, Row]) -> Iterator[str]:
    """One sentence for each clause that lost a column: which, and what to do."""
    for clause, column in _fewer(before, now):
        yield f"{clause} lost «{column}»: {WHAT_TO_DO[column.partition(' ')[0]]}."


def gains(before: Mapping[str, Row], now: Mapping[str, Row]) -> Iterator[str]:
    """The same, the other way round."""
    for clause, column in _fewer(now, before):
        yield f"{clause} gained «{column}»"


def _fewer(before: Mapping[str, Row], now: Mapping[str, Row]) -> Iterator[tuple[str, str]]:
    for clause, row in before.items():
        if clause not in CLAUSES:
            continue
        after = now.get(clause, Row())
        for column in CELLS:
            kept = column(after)
            for cell in column(row):
                if cell not in kept:
                    yield clause, cell


def compare(folder: pathlib.Path) -> int:
    """1 when a clause lost a column, else 0. Says what was lost, gained, and not gathered."""
    before = ledger()
    now = gathered(folder, before)
    for part, name in ((folder / "core.json", "core"), (folder / "teeth.json", "teeth"), (folder / SCREENS, "screens")):
        if not part.exists():
            print(f"not gathered in this run: {name}; the ledger's word stands")
    lost, more = [*losses(before, now)], [*gains(before, now)]
    if more:
        print(f"{len(more)} gained; `./secretariat test --write-evidence` keeps them", *more[:20], sep="\n  ")
    if lost:
        print(f"{len(lost)} lost. If a clause was taken back on purpose: ./secretariat test --write-evidence", *lost, sep="\n  ")
    print(f"evidence: {len(now)} clauses, {len(lost)} columns lost, {len(more)} gained")
    return 1 if lost else 0


def write(folder: pathlib.Path) -> int:
    """Write the ledger from this run."""
    FILE.write_text(written(gathered(folder, ledger())))
    print(f"evidence written: {FILE.name}")
    return 0


if __name__ == "__main__":
    sys.exit({"compare": compare, "write": write}[sys.argv[1]](pathlib.Path(sys.argv[2])))
