"""Carta Estatutaria: notes, while the core's tests run, which clause each test drew, holding, failing or open.

A plugin of pytest (`-p tests.evidence.recorder`), asleep unless SECRETARIAT_EVIDENCE names a folder: there it writes
`core.json`. It must be loaded before the core, so that reasons made once, when a module is read, are noted too.
"""

from __future__ import annotations

import functools
import gc
import json
import os
import pathlib
import re
import sys
from collections.abc import Callable, Generator, Iterable
from typing import Any

import pytest

FOLDER = os.environ.get("SECRETARIAT_EVIDENCE", "")
# Tests of words and of speed judge nothing: that they fall over a reason without its sentence is no bite.
NO_JUDGES = re.compile(r"test_prose|test_bench|_sentence")
WORDS = {True: "holds", False: "fails", None: "open"}
# What carries a reason to whoever asked, and the name of the question.
ANSWERS = {
    "charter.verdicts.Verdict": "may",
    "charter.standing.Standing": "standing",
    "charter.duties.Obligation": "obligations",
    "charter.consensus.Result": "consensus",
    "charter.presidency.Presidency": "offices",
    "charter.presidency.Troika": "offices",
    "charter.secretary.Secretary": "offices",
}


class Notes:
    """What was drawn: by clause and word the tests that did, by clause the answers that rested on it."""

    def __init__(self) -> None:
        self.now: set[tuple[str, bool | None]] = set()
        self.drawn: dict[str, dict[str, list[str]]] = {}
        self.answers: dict[str, set[str]] = {}
        self.seconds: dict[str, float] = {}
        self.constants: dict[int, Any] = {}
        self.reading = True  # modules are being read: what is made now belongs to no test
        self.failed: set[str] = set()

    def test_ended(self, name: str) -> None:
        if name not in self.failed:
            for clause, holds in self.now:
                self.drawn.setdefault(clause, {}).setdefault(WORDS[holds], []).append(name)
        self.now.clear()

    def rests(self, answer: str, why: Any) -> None:
        for node in why.walk():
            known = self.answers.get(node.clause)
            if known is None:
                known = self.answers[node.clause] = set()
            known.add(answer)

    def write(self, folder: pathlib.Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        document = {
            "drawn": {clause: words for clause, words in sorted(self.drawn.items()) if clause},
            "answers": {clause: sorted(by) for clause, by in sorted(self.answers.items()) if clause},
            "seconds": self.seconds,
        }
        (folder / "core.json").write_text(json.dumps(document, indent=0, ensure_ascii=False))


NOTES = Notes()


def watch_reasons() -> None:
    """Note every reason that is made, and the ready-made ones that become part of another."""
    from charter.because import Because

    make: Callable[..., None] = Because.__init__
    now, constants = NOTES.now, NOTES.constants

    def noted(self: Any, *rest: Any, **named: Any) -> None:
        make(self, *rest, **named)
        now.add((self.clause, self.holds))
        if NOTES.reading:
            constants[id(self)] = self
        for part in self.parts:
            if id(part) in constants:
                now.update((node.clause, node.holds) for node in part.walk())

    Because.__init__ = noted  # type: ignore[method-assign]


def watch_answers() -> None:
    """Note which clauses each answer of the core rests on, and what the state of a day says."""
    import importlib

    from charter.clause import STATES

    for path, answer in ANSWERS.items():
        module, _, name = path.rpartition(".")
        kind = getattr(importlib.import_module(module), name, None)
        if kind is not None:
            _watch_answer(kind, answer)
    importlib.import_module("charter.today")
    for rules in STATES.values():
        rules[:] = [_watched_state(rule) for rule in rules]


def _watch_answer(kind: Any, answer: str) -> None:
    make = kind.__init__

    def noted(self: Any, *rest: Any, **named: Any) -> None:
        make(self, *rest, **named)
        NOTES.rests(answer, self.why)

    kind.__init__ = noted


def _watched_state(rule: Callable[[Any], Iterable[Any]]) -> Callable[[Any], Iterable[Any]]:
    @functools.wraps(rule)
    def noted(view: Any) -> Iterable[Any]:
        for why in rule(view):
            NOTES.rests("state", why)
            yield why

    return noted


def caches() -> list[Any]:
    """What functions of the core remember, so that no test lives on what another one drew."""
    kept = functools._lru_cache_wrapper
    found = [value for name, module in sys.modules.items() if name.split(".")[0] == "charter" for value in vars(module).values()]
    return [value for value in found if isinstance(value, kept)]


if FOLDER:
    watch_reasons()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(session: pytest.Session) -> None:
        NOTES.reading = False
        watch_answers()
        NOTES.now.clear()
        gc.collect()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
        for cache in caches():
            cache.cache_clear()
        NOTES.now.clear()
        result = yield
        NOTES.test_ended(item.nodeid)
        return result

    def pytest_runtest_logreport(report: pytest.TestReport) -> None:
        NOTES.seconds[report.nodeid] = round(NOTES.seconds.get(report.nodeid, 0.0) + report.duration, 4)
        if not report.passed:
            NOTES.failed.add(report.nodeid)

    def pytest_sessionfinish(session: pytest.Session) -> None:
        NOTES.write(pathlib.Path(FOLDER))
