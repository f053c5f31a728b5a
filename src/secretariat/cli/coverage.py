"""Carta Estatutaria: what evidence there is of each clause, from the ledger of a run of the tests and the code that runs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from charter.clauses import FORCE_LABELS
from secretariat.evidence.columns import COLUMNS, Line, by_force, table

_COLUMNS = {
    "text": {"es": "texto", "en": "text"},
    "code": {"es": "código", "en": "code"},
    "both_ways": {"es": "ambos sentidos", "en": "both ways"},
    "teeth": {"es": "pruebas que muerden", "en": "tests that bite"},
    "screen": {"es": "pantalla", "en": "screen"},
}
_WORDS = {
    "es": {
        "clauses": "cláusulas", "complete": "con todo", "not_judged": "se muestran, no se juzgan", "lacks": "falta",
        "later": "pantalla pendiente: {room}", "decided": "{n} de {all} lecturas abiertas decididas por los miembros",
    },
    "en": {
        "clauses": "clauses", "complete": "with everything", "not_judged": "shown, not judged", "lacks": "lacks",
        "later": "screen still to come: {room}", "decided": "{n} of {all} open readings decided by the members",
    },
}  # fmt: skip


def coverage(decided: Collection[str] = ()) -> dict[str, Any]:
    """The table as a document: counts by force, never one percentage, and every clause with its columns.

    ``decided`` are the parameters of readings that the record's members decided.
    """
    lines = table(decided)
    return {
        "law": 1,
        "columns": list(COLUMNS),
        "by_force": {
            force: {**counts, "reported": "judged" if not counts["not_judged"] else "shown, not judged"}
            for force, counts in by_force(lines).items()
        },
        "clauses": [_row(line) for line in lines],
    }


def _row(line: Line) -> dict[str, Any]:
    row = line.row
    return {
        "id": line.clause.id,
        "force": line.clause.force,
        "judged": line.clause.judged,
        **{column: state == "yes" for column, state in line.columns.items()},
        "lacks": list(line.lacks),
        "functions": list(line.functions),
        "cited_by": list(row.answers),
        "seen": [word for word, test in (("holds", row.holds), ("fails", row.fails)) if test],
        "tests": {"holds": row.holds, "fails": row.fails},
        "bitten_by": dict(row.teeth),
        "screens": list(row.screen),
        "one_way": dict(line.one_way) if line.one_way else None,
        "room_to_come": dict(line.room) if line.room else None,
        "readings": list(line.settled),
        "settled": [param for param, settled in line.settled.items() if settled],
    }


def told(document: Mapping[str, Any], lang: str) -> Iterator[str]:
    """The same in words: by force what there is, then each judged clause that lacks something, and what."""
    words = _WORDS[lang]
    for force, counts in document["by_force"].items():
        shown = f"{FORCE_LABELS[force][lang]}: {counts['clauses']} {words['clauses']}"
        if counts["not_judged"]:
            yield f"{shown}; {words['not_judged']}"
            continue
        columns = ", ".join(f"{_COLUMNS[column][lang]} {counts[column]}" for column in document["columns"])
        yield f"{shown}; {columns}; {words['complete']} {counts['complete']}"
    readings = {param for row in document["clauses"] for param in row["readings"]}
    settled = {param for row in document["clauses"] for param in row["settled"]}
    yield words["decided"].format(n=len(settled), all=len(readings))
    for row in document["clauses"]:
        if row["judged"] and row["lacks"]:
            yield f"  {row['id']}: {words['lacks']} {', '.join(_lack(row, column, lang) for column in row['lacks'])}"


def _lack(row: Mapping[str, Any], column: str, lang: str) -> str:
    if column == "screen" and row["room_to_come"]:
        return _WORDS[lang]["later"].format(room=row["room_to_come"][lang])
    return _COLUMNS[column][lang]
