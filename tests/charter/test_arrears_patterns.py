"""Arrears: every pattern of years paid, paid late and never paid, against a regular expression over years."""

from __future__ import annotations

import re
from datetime import date
from itertools import product

from charter.arrears import levels
from charter.facts import Fact
from charter.view import View
from tests.charter.members import QUOTA, years
from tests.charter.worlds import D, payment

# -- every pattern of eight years -------------------------------------------------------------------------------


def spelled(pattern: str, on: date) -> str:
    """Letters of the years fallen due on a day: o paid by then, x not; the years begin in 2020."""
    letters = ""
    for index, kind in enumerate(pattern):
        year = 2020 + index
        if on > date(year, 12, 31):
            paid = kind == "P" or (kind == "L" and on >= date(year + 2, 7, 1))
            letters += "o" if paid else "x"
    return letters


def expected(pattern: str, end: int, four: int, cure_all: bool, below: bool) -> list[tuple[str, str]]:
    """The ladder as a regular expression over years, half-year by half-year."""
    found: list[tuple[str, str]] = []
    excluded = lost = False
    for year in range(2020, end):
        for on in (date(year, 1, 1), date(year, 7, 1)):
            letters = spelled(pattern, on)
            run = max((len(row) for row in re.findall("x+", letters)), default=0)
            open_ = "x" in letters
            if excluded:
                excluded = open_ and not (below and run < 2)
            elif run >= four:
                excluded = True
            lost = run >= 2 or (cure_all and lost and open_)
            level_ = "excluded" if excluded else "voice-without-vote" if lost else "full"
            if not found or found[-1][1] != level_:
                found.append((on.isoformat(), level_))
    return found


def facts_of(pattern: str) -> list[Fact]:
    facts = years(2020, 2019 + len(pattern))
    for index, kind in enumerate(pattern):
        year = 2020 + index
        if kind != "U":
            on = date(year, 7, 1) if kind == "P" else date(year + 2, 7, 1)
            facts.append(payment(f"p-{year}", on, QUOTA, year))
    return facts


def test_every_pattern_of_eight_years_paid_late_or_never() -> None:
    for letters in product("PLU", repeat=8):
        pattern = "".join(letters)
        facts = facts_of(pattern)
        found = levels(View(facts, D("2020-01-01")), "HND", D("2020-01-01"), D("2030-12-31"))
        told = [(since.isoformat(), str(level.value)) for since, level in found]
        assert told == expected(pattern, 2031, 4, False, False), pattern


def test_every_pattern_of_five_years_under_the_readings_of_the_ladder() -> None:
    for four, cure_all, below in product((4, 6), (False, True), (False, True)):
        readings = {
            "arrears.four-years-count": "four-after-loss-of-vote" if four == 6 else "total-from-first-unpaid-year",
            "arrears.cure-vote": "when-nothing-owed" if cure_all else "when-run-below-two",
            "arrears.regularisation": "run-below-two" if below else "nothing-owed",
        }
        for letters in product("PLU", repeat=5):
            pattern = "".join(letters)
            if four == 6:
                pattern += "UU"
            seen = View(facts_of(pattern), D("2020-01-01"), readings=readings)
            found = levels(seen, "HND", D("2020-01-01"), D("2030-12-31"))
            told = [(since.isoformat(), str(level.value)) for since, level in found]
            assert told == expected(pattern, 2031, four, cure_all, below), (pattern, readings)
