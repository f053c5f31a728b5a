"""Carta Estatutaria: whether the tests bite. Each clause is made to hold always, then never, and some test must fail.

    PYTHONPATH=src python -m tests.evidence.teeth FOLDER [CLAUSE…]

FOLDER holds `core.json` of the recorder; `teeth.json` is written beside it. The core's tests are collected once; each
mutant is a child of that process, so nothing that it breaks outlives it. It runs the tests that drew the clause, the
one that bit last time first, then the quickest, until one fails. A third mutant lets the functions that
stand for a duty owe nothing.
"""

from __future__ import annotations

import gc
import json
import pathlib
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pytest

from tests.evidence.forked import few_examples_always_the_same, noticed, settle
from tests.evidence.recorder import NO_JUDGES

MOST_SECONDS = 60.0  # of one mutant
Evidence = Mapping[str, Any]


def bites_before() -> Mapping[str, Mapping[str, str]]:
    """The test that bit each mutant last time, from the ledger."""
    from secretariat.evidence.ledger import ledger

    return {clause: row.teeth for clause, row in ledger().items()}


class Teeth:
    """A plugin of pytest which instead of running the tests once runs some of them for each mutant."""

    def __init__(self, evidence: Evidence, only: frozenset[str]) -> None:
        self.evidence, self.only = evidence, only
        self.before = bites_before()
        self.found: dict[str, dict[str, str]] = {}
        self.made: list[Any] = []  # reasons that were there before any test

    def pytest_configure(self) -> None:
        few_examples_always_the_same()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        from charter.because import Because

        items = {item.nodeid: item for item in session.items}
        self.made = [thing for thing in gc.get_objects() if type(thing) is Because]
        settle()
        for clause, mutant, change in self.mutants():
            tests = [items[name] for name in self.tests_of(clause, mutant) if name in items]
            self.found.setdefault(clause, {})[mutant] = noticed(tests, change, MOST_SECONDS)
        return True

    def mutants(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        from charter.clauses import CLAUSES

        for clause in self.evidence["drawn"]:
            if clause not in CLAUSES or not CLAUSES[clause].judged or (self.only and clause not in self.only):
                continue
            for mutant, holds in (("holds", True), ("fails", False)):
                yield clause, mutant, lambda clause=clause, holds=holds: force(clause, holds, self.made)  # type: ignore[misc]
            duties = duty_functions(clause)
            if duties:
                yield clause, "nothing", lambda duties=duties: silence(duties)  # type: ignore[misc]

    def tests_of(self, clause: str, mutant: str) -> list[str]:
        """The tests that drew the clause, the quickest first; before them the one that bit last time.

        To be made to hold, only tests that saw it otherwise can tell, and the other way round; the rest come last.
        """
        drawn, seconds = self.evidence["drawn"][clause], self.evidence["seconds"]
        same = set(drawn.get(mutant, ())) if mutant in ("holds", "fails") else set()
        other = {name for word, names in drawn.items() if word != mutant for name in names}
        judges = (name for name in same | other if not NO_JUDGES.search(name))
        last = self.before.get(clause, {}).get(mutant, "")
        return sorted(judges, key=lambda name: (name != last, name not in other, seconds.get(name, 9.0)))


def force(clause: str, holds: bool, made: list[Any]) -> None:
    """From now on every reason of `clause` has this answer, those made already included."""
    from charter.because import Because

    make = Because.__init__

    def forced(self: Any, clause_: str, holds_: bool | None, *rest: Any, **named: Any) -> None:
        make(self, clause_, holds if clause_ == clause else holds_, *rest, **named)

    Because.__init__ = forced  # type: ignore[assignment, method-assign]
    for thing in made:
        if thing.clause == clause:
            object.__setattr__(thing, "holds", holds)


def duty_functions(clause: str) -> list[Any]:
    """The functions registered for a clause that yield obligations."""
    from charter.clause import CODE

    return [f for f in CODE.get(clause, ()) if "Owed" in str(f.__annotations__.get("return", ""))]


def _nothing(*words: Any, **named: Any) -> Iterator[Any]:
    yield from ()


def silence(functions: list[Any]) -> None:
    """From now on these functions yield nothing, whoever holds them."""
    for function in functions:
        function.__code__ = _nothing.__code__


CORE = ("-p", "no:randomly", "tests/charter")


def main(words: list[str], tests: Sequence[str] = CORE) -> int:
    """Run every mutant against the tests and write who bit it; the clauses that nobody bites are named, not refused."""
    folder = pathlib.Path(words[0])
    evidence = json.loads((folder / "core.json").read_text())
    teeth = Teeth(evidence, frozenset(words[1:]))
    started = time.monotonic()
    status = pytest.main(["-q", "--no-header", "--no-summary", "-p", "no:cacheprovider", "--capture=no", *tests], plugins=[teeth])
    (folder / "teeth.json").write_text(json.dumps(teeth.found, indent=0, sort_keys=True))
    bald = [f"{clause}: {mutant}" for clause, row in sorted(teeth.found.items()) for mutant, name in row.items() if not name]
    mutants = sum(map(len, teeth.found.values()))
    for line in bald:
        print(f"  nobody notices {line}")
    print(f"teeth: {mutants} mutants, {mutants - len(bald)} bitten in {time.monotonic() - started:.0f} s")
    return 0 if status in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED) and mutants else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
