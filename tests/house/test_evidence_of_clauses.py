"""The ledger of evidence is whole and true to the code: its clauses are the Charter's, its tests exist."""

from __future__ import annotations

import re
from functools import cache

from charter.clauses import CLAUSES
from secretariat.evidence.columns import by_force, table, wanting
from secretariat.evidence.ledger import FILE, ledger, read, written
from secretariat.evidence.nature import ONE_WAY, ROOMS_TO_COME
from tests.house.files import ROOT

MOST_ONE_WAY = 12
KINDS_OF_PAGE = {"charter", "working", "refused"}


@cache
def names_of(path: str) -> frozenset[str]:
    file = ROOT / path
    return frozenset(re.findall(r"^\s*def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)) if file.exists() else frozenset()


def exists(test: str) -> bool:
    path, _, name = test.partition("::")
    return name.partition("[")[0].rpartition("::")[2] in names_of(path)


def test_the_ledger_has_a_row_for_each_clause_in_the_order_of_the_charter() -> None:
    assert list(ledger()) == list(CLAUSES)
    assert written(read(FILE.read_text())) == FILE.read_text()
    assert {kind for row in ledger().values() for kind in row.screen} <= KINDS_OF_PAGE


def test_every_test_that_the_ledger_names_exists() -> None:
    named = {(id_, test) for id_, row in ledger().items() for test in (row.holds, row.fails, *row.teeth.values()) if test}
    assert sorted((id_, test) for id_, test in named if not exists(test)) == []


def test_nothing_lacks_a_column_unless_its_room_is_still_to_be_built() -> None:
    """Code, tests both ways and teeth are asked of all that is judged; of the rest, that a page shows it."""
    assert list(wanting(table())) == []


def test_every_clause_stands_on_the_charter_s_own_pages() -> None:
    assert [id_ for id_, row in ledger().items() if "charter" not in row.screen] == []


def test_clauses_that_go_one_way_only_are_few_known_and_explained() -> None:
    assert len(ONE_WAY) <= MOST_ONE_WAY
    assert [id_ for id_ in ONE_WAY if id_ not in CLAUSES or not CLAUSES[id_].judged] == []
    assert {way for way, _ in ONE_WAY.values()} <= {"holds", "fails"}
    assert [id_ for id_, (_, why) in ONE_WAY.items() if not (why["es"].endswith(".") and why["en"].endswith("."))] == []


def test_a_room_to_come_stands_for_some_clause_that_no_working_page_showed() -> None:
    """A room that was built leaves the list."""
    idle = [begins for begins, _ in ROOMS_TO_COME if not any(_waits(id_, begins) for id_ in CLAUSES)]
    assert idle == []


def _waits(id_: str, begins: str) -> bool:
    return id_.startswith(begins) and CLAUSES[id_].judged and "working" not in ledger()[id_].screen


def test_clauses_are_counted_by_force() -> None:
    counts = by_force(table())
    assert sum(found["clauses"] for found in counts.values()) == len(CLAUSES)
    assert counts["programmatic"]["not_judged"] + counts["declaratory"]["not_judged"] == sum(not c.judged for c in CLAUSES.values())
