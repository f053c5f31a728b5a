"""The arithmetic of the Fund: no phase pays for another, no payment goes beyond an earmark, whatever the order of acts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from secretariat.fund.cover import Aim, Purse, available, cover, draws

PHASES = st.lists(st.integers(1, 10**9), min_size=1, max_size=6)
AIMS = (Aim("curso", "albergues", "protection"), Aim("datos", "", "governance"), Aim("otra", "albergues", "governance"))
EARMARKS = (
    ("free", ""),
    ("pillar", "protection"),
    ("pillar", "governance"),
    ("line", "albergues"),
    ("activity", "curso"),
    ("activity", "datos"),
)


@given(PHASES, st.lists(st.tuples(st.integers(1, 6), st.integers(1, 10**9), st.booleans()), max_size=12))
def test_the_whole_is_covered_only_where_each_phase_is(costs: list[int], sources: list[tuple[int, int, bool]]) -> None:
    found = cover(list(enumerate(costs, 1)), sources)
    sure = {n: sum(cents for number, cents, confirmed in sources if number == n and confirmed) for n in range(1, len(costs) + 1)}
    assert found.whole == all(sure[n] >= cost for n, cost in enumerate(costs, 1))
    assert found.covered + found.gap == found.cost == sum(costs)
    assert [phase.gap for phase in found.phases] == [max(cost - sure[n], 0) for n, cost in enumerate(costs, 1)]


@given(
    PHASES,
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 10**9), st.booleans()), max_size=8),
    st.integers(1, 6),
    st.integers(1, 10**9),
)
def test_one_more_confirmed_source_never_widens_the_gap(
    costs: list[int], sources: list[tuple[int, int, bool]], phase: int, cents: int
) -> None:
    before, after = (cover(list(enumerate(costs, 1)), rows) for rows in (sources, [*sources, (phase, cents, True)]))
    assert 0 <= before.gap - after.gap <= cents


def test_an_activity_without_phases_is_never_covered() -> None:
    assert not cover([], []).whole


@pytest.mark.parametrize("earmark", ["line", "pillar", "activity"])
def test_an_earmark_without_name_fits_nothing(earmark: str) -> None:
    assert not Aim("", "", "").fits(earmark, "")


class Payments(RuleBasedStateMachine):
    """Contributions arrive and activities are paid in any order; what each gave for is kept to."""

    def __init__(self) -> None:
        super().__init__()
        self.received: dict[str, int] = {}
        self.earmarks: dict[str, tuple[str, str]] = {}
        self.paid: list[tuple[Aim, str, int]] = []

    def purses(self) -> list[Purse]:
        drawn = {code: sum(cents for _aim, c, cents in self.paid if c == code) for code in self.received}
        return [Purse(code, *self.earmarks[code], sum_, drawn[code]) for code, sum_ in self.received.items()]

    @rule(earmark=st.sampled_from(EARMARKS), cents=st.integers(1, 1_000_00))
    def arrives(self, earmark: tuple[str, str], cents: int) -> None:
        code = f"FEV-2026-{len(self.received) + 1:03d}"
        self.received[code], self.earmarks[code] = cents, earmark

    @rule(aim=st.sampled_from(AIMS), cents=st.integers(1, 1_500_00))
    def is_paid(self, aim: Aim, cents: int) -> None:
        purses = self.purses()
        if cents > available(purses, aim):
            with pytest.raises(ValueError, match=r"\d+"):
                draws(purses, aim, cents)
            return
        parts = draws(purses, aim, cents)
        assert sum(part for _code, part in parts) == cents
        assert all(part > 0 for _code, part in parts)
        self.paid += [(aim, code, part) for code, part in parts]

    @invariant()
    def nothing_is_overdrawn_nor_used_for_another_end(self) -> None:
        assert all(purse.left >= 0 for purse in self.purses())
        assert all(aim.fits(*self.earmarks[code]) for aim, code, _cents in self.paid)


TestPayments = Payments.TestCase
