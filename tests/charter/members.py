"""One member's history for the tests of arrears: budgets of 6,400.00, of which Honduras owes 100.00."""

from __future__ import annotations

from typing import Any

from charter.because import Because
from charter.facts import Fact
from charter.standing import standing, timeline
from tests.charter.worlds import D, adopted, budget, view

QUOTA = 100_00  # HND's share of a budget of 6,400.00


def years(first: int, last: int, **more: Any) -> list[Fact]:
    return [adopted("2019-06-01"), *(budget(year, **more) for year in range(first, last + 1))]


def level(facts: list[Fact], on: str, **readings: Any) -> str:
    return standing(view(facts, on, **readings), "HND").level


def since(facts: list[Fact], on: str, **readings: Any) -> str:
    return standing(view(facts, on, **readings), "HND").since.isoformat()


def node(found: Because, code: str) -> Because:
    return next(one for one in found.walk() if one.code == code)


def stretches(facts: list[Fact], start: str, end: str, **readings: Any) -> list[tuple[str, str]]:
    found = timeline(view(facts, start, **readings), "HND", D(start), D(end))
    return [(one.since.isoformat(), str(one.level.value)) for one in found]
