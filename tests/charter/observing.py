"""Observers' histories for the tests: a Vice-Ministerial Meeting each 20 November."""

from __future__ import annotations

from typing import Any

from charter.because import Because
from charter.facts import Fact
from charter.standing import standing
from tests.charter.worlds import (
    adopted,
    held,
    view,
)

YEARLY = [held(f"vm-{year}", f"{year}-11-20") for year in range(2019, 2031)]


def world(*facts: Fact, meetings: list[Fact] | None = None) -> list[Fact]:
    return [adopted("2019-06-01"), *(YEARLY if meetings is None else meetings), *facts]


def level(facts: list[Fact], on: str, party: str = "ESP", **readings: Any) -> str:
    return standing(view(facts, on, **readings), party).level


def until(facts: list[Fact], on: str, party: str = "ESP", **readings: Any) -> str:
    return str(standing(view(facts, on, **readings), party).until)


def node(found: Because, code: str) -> Because:
    return next(one for one in found.walk() if one.code == code)
