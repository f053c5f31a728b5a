"""The benchmark measures what it says, on a history that is the same each time."""

from __future__ import annotations

import pytest

from charter.parties import MEMBERS
from secretariat.bench import busy_history, charter_bench, invented_history, shell_bench


def test_the_invented_history_is_the_same_for_the_same_seed() -> None:
    assert invented_history(5, 7) == invented_history(5, 7)
    assert invented_history(5, 7) != invented_history(5, 8)
    assert len(invented_history(30)) > 30 * len(MEMBERS) // 2


def test_the_benchmark_prints_median_and_spread_of_each_question(capsys: pytest.CaptureFixture[str]) -> None:
    found = charter_bench(rounds=2, years=3)
    assert set(found) == {"history", "as of", "obligations"}
    assert all(times == sorted(times) and len(times) == 2 for times in found.values())
    printed = capsys.readouterr().out
    assert printed.count("median") == 3
    assert "11 members, 3 years" in printed


def test_thirty_busy_years_are_a_record_of_five_thousand_facts() -> None:
    assert 4_900 <= len(busy_history(30)) <= 5_300
    assert busy_history(2) == busy_history(2)


def test_every_command_of_the_contract_is_timed_and_answers(capsys: pytest.CaptureFixture[str]) -> None:
    found = shell_bench(rounds=1, years=1)
    assert {"standing", "timeline", "may", "obligations", "offices", "consensus", "record check"} <= set(found)
    assert capsys.readouterr().out.count("bar 400.0") == len(found)
