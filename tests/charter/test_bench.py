"""The benchmark measures what it says, on a history that is the same each time."""

from __future__ import annotations

import pytest

from charter.parties import MEMBERS
from secretariat.bench import charter_bench, invented_history


def test_the_invented_history_is_the_same_for_the_same_seed() -> None:
    assert invented_history(5, 7) == invented_history(5, 7)
    assert invented_history(5, 7) != invented_history(5, 8)
    assert len(invented_history(30)) > 30 * len(MEMBERS) // 2


def test_the_benchmark_prints_median_and_spread_of_both_questions(capsys: pytest.CaptureFixture[str]) -> None:
    found = charter_bench(rounds=2, years=3)
    assert set(found) == {"history", "as of"}
    assert all(times == sorted(times) and len(times) == 2 for times in found.values())
    printed = capsys.readouterr().out
    assert printed.count("median") == 2
    assert "11 members, 3 years" in printed
