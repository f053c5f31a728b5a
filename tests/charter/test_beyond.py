"""A version that this software does not know is decided for later: what comes is told up to its first day, and no further."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from charter.errors import UnknownLaw
from charter.facts import Fact
from charter.foreseen import cut, foreseen
from charter.laws import knowing
from charter.obligations import obligations
from charter.parties import MEMBERS
from charter.readings import READINGS, UnhonouredReading
from charter.standing import standings, timeline
from charter.view import View
from charter.whatif import Supposition, compare, period_of
from tests.charter.amending import lenient, strict, way
from tests.charter.histories import TODAY, D, conference
from tests.charter.worlds import DAY, adopted, budget, days, payment, view

BEFORE = conference().on(TODAY)
FIRST_DAY = D("2027-06-01")
CHANGED = BEFORE.adding(*way("2026-05-02", takes_effect=FIRST_DAY))
# Budgets approved years ahead, of which nothing is paid: the vote is lost in 2022 and the seat in 2024.
OWED = [adopted("2020-01-01"), *(budget(year, on="2020-01-10") for year in range(2020, 2026))]
TWO = payment("p", "2020-06-01", 10_000_00)


def owing(since: str, *more: Fact, on: str = "2020-06-01", decided: str = "2020-05-01") -> View:
    return view([*OWED, *way(decided, takes_effect=D(since)), *more], on)


# -- which version, and where it cuts ----------------------------------------------------------------------------------


def test_the_version_beyond_is_the_first_that_is_not_known() -> None:
    assert BEFORE.beyond is None
    assert CHANGED.beyond is not None
    assert (CHANGED.beyond.version, CHANGED.beyond.since) == (2, FIRST_DAY)
    assert CHANGED.under(1).beyond is None
    with knowing(lenient()):
        assert CHANGED.beyond is None
        later = CHANGED.adding(*way("2026-05-03", "next", 3, takes_effect=D("2028-01-01")))
        assert later.beyond is not None
        assert later.beyond.version == 3
        with knowing(strict(lenient())):
            assert later.beyond is None
    assert later.beyond.version == 2


def test_days_are_cut_at_the_earliest_first_day_and_not_before() -> None:
    known = CHANGED.beyond
    assert cut(FIRST_DAY, BEFORE, CHANGED) == (FIRST_DAY, None)
    assert cut(FIRST_DAY + DAY, BEFORE, CHANGED) == (FIRST_DAY, known)
    assert cut(FIRST_DAY + DAY, CHANGED, BEFORE) == (FIRST_DAY, known)
    assert cut(FIRST_DAY + DAY, BEFORE) == (FIRST_DAY + DAY, None)
    sooner = BEFORE.adding(*way("2026-05-02", takes_effect=FIRST_DAY - DAY))
    assert cut(D("2040-01-01"), CHANGED, sooner) == (FIRST_DAY - DAY, sooner.beyond)


# -- what comes --------------------------------------------------------------------------------------------------------


def test_what_comes_is_told_up_to_the_first_day_and_says_so() -> None:
    found = foreseen(CHANGED, D("2040-01-01"))
    assert (found.until, found.beyond) == (FIRST_DAY, CHANGED.beyond)
    until = foreseen(BEFORE, FIRST_DAY)
    assert (until.until, until.beyond) == (FIRST_DAY, None)
    assert (found.levels, [one.key for one in found.obligations]) == (until.levels, [one.key for one in until.obligations])
    assert [one for one in found.offices if one.on < FIRST_DAY] == list(found.offices)


def test_a_level_that_would_change_on_the_first_day_or_later_is_not_foreseen() -> None:
    assert foreseen(owing("2022-01-01"), D("2030-01-01")).levels == ()
    told = foreseen(owing("2022-01-02"), D("2030-01-01")).levels
    assert {(one.on, one.party) for one in told} == {(D("2022-01-01"), party) for party in MEMBERS}


def test_an_amendment_decided_on_a_later_day_does_not_cut_what_is_foreseen_before_it() -> None:
    found = foreseen(owing("2022-01-01", decided="2020-06-02"), D("2022-01-02"))
    assert found.beyond is None
    assert len(found.levels) == len(MEMBERS)


# -- two worlds --------------------------------------------------------------------------------------------------------


def test_worlds_are_compared_up_to_the_first_day_and_the_comparison_says_so() -> None:
    world = owing("2022-06-01")
    found = compare(world, Supposition(adding=(TWO,)).of(world))
    assert (found.start, found.end, found.beyond) == (D("2020-01-01"), D("2022-06-01"), world.beyond)
    (row,) = found.lines
    assert [(one.since, one.until) for one in row.stretches] == [(D("2022-01-01"), D("2022-06-01"))]
    whole = compare(world, Supposition(adding=(TWO,)).of(world), D("2020-01-01"), D("2022-06-01"))
    assert (whole.lines, whole.beyond) == (found.lines, None)


def test_a_period_that_begins_beyond_has_no_days_and_today_is_compared_all_the_same() -> None:
    world = owing("2022-06-01", on="2022-03-01")
    found = compare(world, Supposition(without=("ca-three-years",), adding=(TWO,)).of(world), D("2023-01-01"), D("2024-01-01"))
    assert (found.lines, found.obligations) == ((), ())
    assert found.beyond == world.beyond
    assert [one.party for one in found.standings] == ["HND"]


def test_every_reading_can_be_tried_before_an_unknown_version_rules() -> None:
    for param, known in READINGS.items():
        for option in known.options:
            value = option if not str(option).endswith(":N") else f"{str(option)[:-1]}50"
            try:
                found = compare(CHANGED, CHANGED.reading_as({param: value}))
            except UnhonouredReading:
                continue
            assert found.end <= period_of(CHANGED.on)[1]
            assert found.beyond is not None, param


# -- until then, and after ---------------------------------------------------------------------------------------------


@given(days)
def test_until_its_first_day_an_unknown_version_takes_no_answer_away(on: date) -> None:
    world = owing("2022-06-01", on="2020-05-01").at(min(max(on, D("2020-05-01")), D("2022-05-31")))
    assert len(standings(world)) == len(MEMBERS) + 1
    assert obligations(world, D("2020-01-01"), D("2030-01-01"))
    assert foreseen(world, D("2030-01-01")).until == D("2022-06-01")
    assert compare(world, world).beyond == world.beyond


def test_from_its_first_day_on_everything_is_refused_and_the_version_named() -> None:
    world = owing("2022-06-01", on="2022-06-01")
    for ask in (
        lambda: foreseen(world, D("2023-01-01")),
        lambda: compare(world, world),
        lambda: timeline(world, "HND", D("2022-05-31"), D("2022-06-02")),
    ):
        with pytest.raises(UnknownLaw) as caught:
            ask()
        assert (caught.value.law, caught.value.since) == (2, D("2022-06-01"))
