"""Carta Estatutaria: mutation testing of the core: every small change of a clause function must make a test fail.

    ./secretariat test --mutants charter.calendar charter.because     these modules
    ./secretariat test --mutants                                      the whole core

The changes are those of mutmut (its operators, on its syntax trees). Its runner is not used, for it leaves out every
function with a decorator, and ours name their clauses by one. Here the core's tests run once, under coverage, so that it is known
which of them reach each line; then each mutant is a child of one process: the function's code is exchanged in place and the
tests that reach the line run, the quickest first, until one fails.

SECRETARIAT_SURVIVORS names a file for those that survive; SECRETARIAT_AGAIN such a file, of which alone are tried again.
Survivors that change nothing anybody could notice are listed with a reason in `equivalents.json`.
"""

from __future__ import annotations

import difflib
import gc
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import CodeType, FunctionType
from typing import Any

import pytest

from tests.evidence.forked import HUNG, few_examples_always_the_same, noticed, settle
from tests.evidence.recorder import caches

ROOT = pathlib.Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
EQUIVALENTS = pathlib.Path(__file__).with_name("equivalents.json")
MOST_SECONDS = 40.0
# Tables and texts, which other guards look after.
DATA = ("texts", "prose", "readings_", "act_labels", "duty_words", "anchors", "record_errors", "errors", "kinds", "rows", "competences",
        "shares")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of one function: where, what the line was and is, and the module's source with it."""

    module: str
    line: int
    was: str
    now: str
    source: str


def modules() -> list[str]:
    """The modules of the core that hold rules, by name."""
    found = (path.relative_to(SRC).with_suffix("").parts for path in sorted((SRC / "charter").rglob("*.py")))
    names = (".".join(parts) for parts in found if parts[-1] != "__init__")
    return [name for name in names if not any(part.startswith(DATA) for part in name.split(".")[1:])]


def mutants(module: str) -> Iterator[Mutant]:
    """Every change that mutmut knows of the functions of a module, decorated ones included."""
    import libcst as cst
    from libcst.metadata import MetadataWrapper, PositionProvider
    from mutmut.mutation.file_mutation import MutationVisitor
    from mutmut.mutation.mutators import mutation_operators
    from mutmut.mutation.pragma_handling import get_ignored_lines

    class Visitor(MutationVisitor):
        def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
            if isinstance(node, cst.FunctionDef):
                return False
            return bool(super()._skip_node_and_children(node))

    path = SRC / (module.replace(".", "/") + ".py")
    text = path.read_text(encoding="utf-8")
    wrapper = MetadataWrapper(cst.parse_module(text))
    visitor = Visitor(mutation_operators, get_ignored_lines(str(path), text, wrapper, None))
    wrapper.visit(visitor)
    places = wrapper.resolve(PositionProvider)
    seen = set()
    for change in visitor.mutations:
        if change.contained_by_top_level_function is None:
            continue
        source = wrapper.module.deep_replace(change.original_node, change.mutated_node).code
        was, now = _difference(text, source)
        if source in seen or source == text or _of_a_guard(was, now) or _of_memory(was):
            continue
        seen.add(source)
        yield Mutant(module, places[change.original_node].start.line, was, now, source)


def _of_a_guard(was: str, now: str) -> bool:
    """Whether only `strict=` of a zip differs, which asserts and decides nothing."""
    plain = [re.sub(r",\s*strict=\w+|,\s*(?=\))", "", line) for line in (was, now)]
    return "strict=" in was and plain[0] == plain[1]


def _of_memory(was: str) -> bool:
    """Whether only what a view remembers differs: it would forget and reckon again, slower and the same."""
    return bool(re.search(r"\.cache(\.get\(|\[)|^key = \(\"", was))


def _difference(before: str, after: str) -> tuple[str, str]:
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))[2:]
    return (
        " ".join(line[1:].strip() for line in lines if line.startswith("-")),
        " ".join(line[1:].strip() for line in lines if line.startswith("+")),
    )


def exchange(mutant: Mutant, functions: Mapping[tuple[str, int], Sequence[FunctionType]]) -> Callable[[], None]:
    """The change, to be made in a child: the code of the function around the mutated line is exchanged in place."""

    def change() -> None:
        path = str(SRC / (mutant.module.replace(".", "/") + ".py"))
        for cache in caches():
            cache.cache_clear()
        for code in _codes(compile(mutant.source, path, "exec", dont_inherit=True)):
            for function in functions.get((path + code.co_qualname, code.co_firstlineno), ()):
                if len(function.__code__.co_freevars) == len(code.co_freevars):
                    function.__code__ = code

    return change


def _codes(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _codes(constant)


def live_functions() -> dict[tuple[str, int], list[FunctionType]]:
    """Every function of the core in memory, by file and name, and first line."""
    found: dict[tuple[str, int], list[FunctionType]] = {}
    for thing in gc.get_objects():
        if type(thing) is FunctionType and thing.__code__.co_filename.startswith(str(SRC / "charter")):
            code = thing.__code__
            found.setdefault((code.co_filename + code.co_qualname, code.co_firstlineno), []).append(thing)
    return found


class Mutations:
    """A plugin of pytest which instead of running the tests once runs some of them for each mutant."""

    def __init__(self, names: Sequence[str], data: str, told: Callable[[Mutant, str], None]) -> None:
        self.names, self.data, self.told = names, data, told
        self.seconds: Mapping[str, float] = json.loads(pathlib.Path(data + ".seconds").read_text())
        again = os.environ.get("SECRETARIAT_AGAIN")
        self.again = changes(pathlib.Path(again)) if again else set()

    def pytest_configure(self) -> None:
        few_examples_always_the_same()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        from coverage import CoverageData

        items = {item.nodeid: item for item in session.items}
        covered = CoverageData(self.data)
        covered.read()
        functions = live_functions()
        settle()
        for module in self.names:
            path = str(SRC / (module.replace(".", "/") + ".py"))
            reached = covered.contexts_by_lineno(path)
            last = ""
            for mutant in mutants(module):
                if self.again and (mutant.module, mutant.was, mutant.now) not in self.again:
                    continue
                names = self.tests_of(reached, mutant, last)
                found = noticed([items[name] for name in names if name in items], exchange(mutant, functions), MOST_SECONDS)
                last = found if found != HUNG else last
                self.told(mutant, found)
        return True

    def tests_of(self, reached: Mapping[int, Sequence[str]], mutant: Mutant, last: str) -> list[str]:
        """The tests that reach the line: the one that noticed the mutant before, those named like the module, the quickest.

        With SECRETARIAT_MOST_TESTS, that many at most: a first look, which may take for a survivor what a later test notices.
        """
        names = {context.rpartition("|")[0] for context in reached.get(mutant.line, ())} - {""}
        own = mutant.module.rpartition(".")[2].rstrip("s")
        found = sorted(names, key=lambda name: (name != last, own not in name.partition("::")[0], self.seconds.get(name, 9.0)))
        return found[: int(os.environ.get("SECRETARIAT_MOST_TESTS", "0")) or None]


class Seconds:
    """A plugin of pytest that keeps how long each test took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration


def reach(data: str) -> int:
    """Run the core's tests once, noting which of them reach each line, and how long each takes."""
    timer = Seconds()
    os.environ["COVERAGE_FILE"] = data
    words = ["-q", "-p", "no:cacheprovider", "--cov=charter", "--cov-context=test", "--cov-report=", "tests/charter"]
    status = pytest.main(words, plugins=[timer])
    pathlib.Path(data + ".seconds").write_text(json.dumps(timer.seconds))
    return int(status)


def changes(file: pathlib.Path) -> set[tuple[str, str, str]]:
    """The changes listed in a file, as (module, the line before, the line after)."""
    rows = json.loads(file.read_text(encoding="utf-8"))
    return {(row["module"], row["was"], row["now"]) for row in rows}


def main(words: Sequence[str]) -> int:
    """Try every mutant of the modules named; 1 when one survives that is not known to be equivalent."""
    names = [word for word in words if not word.startswith("-")] or modules()
    known, survivors, counts = changes(EQUIVALENTS), list[dict[str, Any]](), Counter[str]()
    started = time.monotonic()

    def told(mutant: Mutant, found: str) -> None:
        counts["mutants"] += 1
        if found:
            counts["hung" if found == HUNG else "killed"] += 1
        elif (mutant.module, mutant.was, mutant.now) in known:
            counts["equivalent"] += 1
        else:
            counts["survived"] += 1
            survivors.append({"module": mutant.module, "line": mutant.line, "was": mutant.was, "now": mutant.now})
            print(f"SURVIVED {mutant.module}:{mutant.line}\n    - {mutant.was}\n    + {mutant.now}", flush=True)

    with tempfile.TemporaryDirectory(prefix="secretariat-mutants-") as folder:
        data = os.environ.get("SECRETARIAT_REACH") or f"{folder}/reach"
        if not pathlib.Path(data).exists():
            # In a process of its own: coverage must not watch the children.
            done = subprocess.run([sys.executable, "-m", "tests.evidence.mutants", "--reach", data], cwd=ROOT, check=False)
            if done.returncode:
                return 1
        quiet = ["-q", "--no-header", "--no-summary", "-p", "no:cacheprovider", "-p", "no:cov", "--timeout=0", "--capture=no"]
        pytest.main([*quiet, "tests/charter"], plugins=[Mutations(names, data, told)])
    print(f"mutants: {dict(counts)} in {time.monotonic() - started:.0f} s")
    if "SECRETARIAT_SURVIVORS" in os.environ:
        pathlib.Path(os.environ["SECRETARIAT_SURVIVORS"]).write_text(json.dumps(survivors, indent=1, ensure_ascii=False))
    return 1 if survivors or not counts else 0


if __name__ == "__main__":
    sys.exit(reach(sys.argv[2]) if sys.argv[1:2] == ["--reach"] else main(sys.argv[1:]))
