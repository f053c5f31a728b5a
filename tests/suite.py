"""Every check, each with its name and time; exits 1 when any fails. Run by `./secretariat test`.

    ./secretariat test                    everything
    ./secretariat test --only-tests       the tests alone, without lint, types, coverage and evidence (CI on PostgreSQL)
    ./secretariat test --teeth            the core's tests and their evidence alone: does each clause bite?
    ./secretariat test --write-evidence   everything, and the ledger of evidence written anew (with --teeth: the core's part)
    ./secretariat test tests/charter      only these tests (words are given to pytest)

The tests run in groups, two at a time: each group is a pytest of its own with a database of its own.
"""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parents[1]
PY = sys.executable
BIN = pathlib.Path(PY).parent
AT_ONCE = 2
CORE_FLOOR, APPLICATION_FLOOR = 100, 90
TEETH, LEDGER = "teeth of the core's tests", "ledger of evidence"
TOLD_WHOLE = {TEETH, LEDGER}
RECORDER = ["-p", "tests.evidence.recorder"]

CHECKS = [
    ("lint", [PY, "-m", "ruff", "check", "src", "tests", "manage.py", "secretariat"]),
    ("types of the core", [PY, "-m", "mypy", "-p", "charter"]),
    ("storeys", [str(BIN / "lint-imports"), "--no-cache"]),
    ("migrations match the models", [PY, "manage.py", "makemigrations", "--check", "--dry-run", "-v0"]),
    ("translations", [PY, "manage.py", "catalogues", "--check"]),
]
# The longest first, so that the two ends meet.
GROUPS: dict[str, list[str]] = {
    "journeys": ["tests/journeys"],
    "house": ["tests/house"],
    "decisions": ["tests/secretariat/decisions", "tests/secretariat/negotiation"],
    "meetings": ["tests/secretariat/meetings", "tests/secretariat/notices", "tests/secretariat/documents"],
    "loading and durability": ["tests/secretariat/portal_loading", "tests/durability"],
    "people": ["tests/secretariat/people", "tests/secretariat/participants", "tests/secretariat/institutions"],
    "core": ["tests/charter"],
}
# They walk the house from outside: they run a line without asking whether it is right, and being traced costs them half as much again.
UNCOVERED = {"journeys", "house"}
SAYING = threading.Lock()
TALLY = re.compile(r"(\d+) (passed|failed|skipped|error)")


def groups() -> dict[str, list[str]]:
    """GROUPS and, as the last, every folder of tests that none of them names: nothing is forgotten."""
    named = {path for paths in GROUPS.values() for path in paths}
    folders = [p for p in (*sorted(ROOT.glob("tests/*")), *sorted(ROOT.glob("tests/secretariat/*"))) if p.is_dir()]
    folders = [p for p in folders if list(p.rglob("test_*.py"))]
    rest = [name for p in folders if (name := p.relative_to(ROOT).as_posix()) not in named and name != "tests/secretariat"]
    return {**GROUPS, "other rooms": rest}


def step(name: str, command: list[str], **environment: str) -> tuple[bool, str]:
    """Run one check; show what it said when it is done. Gives whether it passed, and its words."""
    started = time.monotonic()
    result = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, text=True, check=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    word = "passed" if result.returncode == 0 else f"FAILED (exit {result.returncode})"
    with SAYING:
        whole = result.returncode or name in TOLD_WHOLE
        tail = result.stdout.rstrip() if whole else "\n".join(result.stdout.rstrip().splitlines()[-3:])
        print(f"── {name}: {word} in {time.monotonic() - started:.0f} s\n{tail}\n", flush=True)
    return result.returncode == 0, result.stdout


def tests(folder: str, *, coverage: bool, evidence: str) -> list[str]:
    """Run all groups, AT_ONCE at a time; gives the names of those that failed.

    Coverage data lies in `folder`; with `evidence`, the core's tests and the browsers leave theirs in that folder.
    """
    counts: Counter[str] = Counter()
    failed: list[str] = []

    def one(item: tuple[str, list[str]]) -> None:
        name, paths = item
        slug = re.sub(r"\W", "_", name)
        words = ["-m", "pytest", "-q", "-p", "no:cacheprovider", *paths]
        if evidence and name == "core":
            words += RECORDER
        if coverage and name not in UNCOVERED:
            # Begun before pytest reads its plugins: the recorder's reads the core, and what was read before is not counted.
            part = "charter" if name == "core" else "secretariat"
            words = ["-m", "coverage", "run", "--branch", f"--source={part}", *words]
        good, said = step(name, [PY, *words], COVERAGE_FILE=f"{folder}/.coverage.{slug}", SECRETARIAT_TEST_DATABASE=slug,
                          SECRETARIAT_VAR=f"{folder}/{slug}", SECRETARIAT_EVIDENCE=evidence)
        for number, word in TALLY.findall(said.splitlines()[-1] if said.strip() else ""):
            counts["failed" if word == "error" else word] += int(number)
        if not good:
            failed.append(name)

    chosen = groups()
    if not coverage and os.environ.get("DATABASE_URL"):
        chosen.pop("core")  # it knows of no database: the run on SQLite was its run
        print("core: not run again, it knows of no database", flush=True)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(one, chosen.items()))
    print(f"tests: {counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped", flush=True)
    return failed


def covered(folder: str) -> list[str]:
    """Put the groups' coverage together and hold both floors; gives the names of those that do not."""
    data = f"{folder}/.coverage"
    step("coverage data", [PY, "-m", "coverage", "combine", "--keep", "--data-file", data, folder])
    failed = []
    for part, floor in (("charter", CORE_FLOOR), ("secretariat", APPLICATION_FLOOR)):
        report = [PY, "-m", "coverage", "report", "--data-file", data, f"--include=src/{part}/*", "--skip-covered"]
        if not step(f"branches of {part}", [*report, f"--fail-under={floor}"])[0]:
            failed.append(f"branches of {part}")
    return failed


def evidence(folder: str, *, write: bool) -> list[str]:
    """Whether the tests bite, and whether any clause lost a column of the ledger; gives the names of those that fail."""
    steps = {
        TEETH: [PY, "-m", "tests.evidence.teeth", folder],
        LEDGER: [PY, "-m", "tests.evidence.gather", "write" if write else "compare", folder],
    }
    return [name for name, command in steps.items() if not step(name, command)[0]]


def teeth(folder: str, *, write: bool) -> list[str]:
    """The core's tests with their recorder, and what follows from it."""
    core = [PY, "-m", "pytest", "-q", "-p", "no:cacheprovider", *RECORDER, *GROUPS["core"]]
    return evidence(folder, write=write) if step("core", core, SECRETARIAT_EVIDENCE=folder)[0] else ["core"]


def main(words: list[str]) -> int:
    os.environ["PYTHONPATH"] = str(ROOT / "src")
    asked = set(words)
    if not asked <= {"--only-tests", "--teeth", "--write-evidence"}:
        return subprocess.call([PY, "-m", "pytest", *words], cwd=ROOT)
    started = time.monotonic()
    failed: list[str] = []
    write, bare = "--write-evidence" in asked, "--only-tests" in asked
    with tempfile.TemporaryDirectory(prefix="secretariat-suite-", ignore_cleanup_errors=True) as folder:
        kept = os.environ.get("SECRETARIAT_EVIDENCE") or f"{folder}/evidence"
        if "--teeth" in asked:
            failed += teeth(kept, write=write)
        else:
            if not bare:
                failed += [name for name, command in CHECKS if not step(name, command)[0]]
            failed += tests(folder, coverage=not bare, evidence="" if bare else kept)
            if not bare:
                failed += covered(folder)
                failed += ["evidence (the tests failed)"] if failed and write else evidence(kept, write=write)
    minutes = (time.monotonic() - started) / 60
    print(f"FAILED: {', '.join(failed)}" if failed else "All checks passed.", f"({minutes:.1f} minutes)", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
