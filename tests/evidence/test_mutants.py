"""A mutant takes the place of a function wherever it is held, and the tests that reach its line are tried in a good order."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from charter import calendar
from charter.calendar import year_end
from tests.evidence import mutants
from tests.evidence.mutants import SRC, Mutant, Mutations, exchange, live_functions, modules

TEXT = (SRC / "charter" / "calendar.py").read_text(encoding="utf-8")


def test_the_code_of_a_function_is_exchanged_wherever_it_is_held() -> None:
    was = year_end.__code__
    source = TEXT.replace("return date(year, 12, 31)", "return date(year, 12, 30)")
    try:
        exchange(Mutant("charter.calendar", 1, "", "", source), live_functions())()
        assert year_end(2026) == calendar.year_end(2026) == date(2026, 12, 30)
    finally:
        year_end.__code__ = was
    assert year_end(2026) == date(2026, 12, 31)


def test_the_test_that_noticed_last_goes_first_then_those_named_like_the_module_then_the_quickest(tmp_path: Path) -> None:
    seconds = {"t/test_a.py::slow": 3.0, "t/test_a.py::quick": 0.1, "t/test_calendar.py::own": 1.0, "t/test_z.py::last": 9.0}
    (tmp_path / "reach.seconds").write_text(json.dumps(seconds))
    found = Mutations([], str(tmp_path / "reach"), lambda mutant, name: None)
    reached = {7: ["", *(f"{name}|run" for name in seconds)], 8: ["t/test_b.py::other|run"]}
    order = found.tests_of(reached, Mutant("charter.calendar", 7, "", "", ""), "t/test_z.py::last")
    assert order == ["t/test_z.py::last", "t/test_calendar.py::own", "t/test_a.py::quick", "t/test_a.py::slow"]
    assert found.tests_of(reached, Mutant("charter.calendar", 9, "", "", ""), "") == []


def test_a_guard_of_lengths_decides_nothing() -> None:
    was = "lacking = tuple(zip(a, b, strict=True))"
    assert all(mutants._of_a_guard(was, was.replace(*change)) for change in ((", strict=True", ", "), ("True", "False"), ("True", "None")))
    assert not mutants._of_a_guard(was, was.replace("a, b", "a, a"))
    assert not mutants._of_a_guard("f(a, b)", "f(a, )")


def test_what_a_view_remembers_decides_nothing() -> None:
    assert all(map(mutants._of_memory, ('found = view.cache.get(key)', 'view.cache[key] = found', 'key = ("eligible", fact.id, day)')))
    assert not any(map(mutants._of_memory, ("found = view.of(key)", "key = found.key", "days = (1, 2)")))


def test_rules_are_mutated_and_tables_and_texts_are_not() -> None:
    found = modules()
    assert {"charter.because", "charter.arrears", "charter.chapters.institutions.duties"} <= set(found)
    assert not {"charter.prose_es", "charter.texts.mandate", "charter.readings_money", "charter.chapters.plan.prose_en"} & set(found)


def test_each_known_equivalent_says_why_and_still_stands_in_the_code() -> None:
    rows = json.loads(mutants.EQUIVALENTS.read_text(encoding="utf-8"))
    assert [row for row in rows if not row["why"].endswith(".")] == []
    lines = {row["module"]: (SRC / (row["module"].replace(".", "/") + ".py")).read_text(encoding="utf-8") for row in rows}
    flat = {module: " ".join(line.strip() for line in text.splitlines()) for module, text in lines.items()}
    assert [row for row in rows if row["was"] not in flat[row["module"]]] == []
