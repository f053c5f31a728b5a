"""Every check, one after the other, each with its name and time; exits 1 when any fails. Run by `./secretariat test`.

./secretariat test                 everything
./secretariat test --only-tests    the tests alone, without lint, types and coverage (CI on PostgreSQL)
./secretariat test tests/charter   only these tests (words are given to pytest)
"""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
PY = sys.executable
BIN = pathlib.Path(PY).parent


def step(name: str, command: list[str]) -> bool:
    """Run one check with its output shown; gives whether it passed."""
    print(f"── {name}", flush=True)
    started = time.monotonic()
    result = subprocess.run(command, cwd=ROOT, check=False)
    word = "passed" if result.returncode == 0 else f"FAILED (exit {result.returncode})"
    print(f"── {name}: {word} in {time.monotonic() - started:.0f} s\n", flush=True)
    return result.returncode == 0


def main(words: list[str]) -> int:
    os.environ["PYTHONPATH"] = str(ROOT / "src")
    if words == ["--only-tests"]:
        return 0 if step("tests", [PY, "-m", "pytest", "tests", "-q"]) else 1
    if words:
        return 0 if step("tests", [PY, "-m", "pytest", *words]) else 1
    checks = [
        ("lint", [PY, "-m", "ruff", "check", "src", "tests", "manage.py", "secretariat"]),
        ("types of the core", [PY, "-m", "mypy", "-p", "charter"]),
        ("storeys", [str(BIN / "lint-imports"), "--no-cache"]),
        ("migrations match the models", [PY, "manage.py", "makemigrations", "--check", "--dry-run", "-v0"]),
        ("translations", [PY, "manage.py", "catalogues", "--check"]),
        (
            "core: tests and branches",
            [
                PY,
                "-m",
                "pytest",
                "tests/charter",
                "-q",
                "-p",
                "no:playwright",
                "--cov=charter",
                "--cov-branch",
                "--cov-report=term-missing:skip-covered",
                "--cov-fail-under=100",
            ],
        ),
        (
            "application and journeys",
            [
                PY,
                "-m",
                "pytest",
                "tests",
                "-q",
                "--ignore=tests/charter",
                "--cov=secretariat",
                "--cov-branch",
                "--cov-report=term:skip-covered",
                "--cov-fail-under=90",
            ],
        ),
    ]
    failed = [name for name, command in checks if not step(name, command)]
    if failed:
        print("FAILED: " + ", ".join(failed), flush=True)
        return 1
    print("All checks passed.", flush=True)
    return 0


if __name__ == "__main__":
    if shutil.which("git") is None:
        print("git was not found: checks of committed files are left out", file=sys.stderr)
    sys.exit(main(sys.argv[1:]))
