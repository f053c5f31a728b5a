"""Quotas: exact 64ths of the budget, to the cent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.budgets import QUOTA_CLAUSES, SIXTY_FOURTHS
from charter.finance import quotas
from charter.parties import MEMBERS

HALF_EVEN = "round-half-even-difference-to-budget"


@given(st.integers(0, 10**15))
def test_quotas_add_up_to_every_budget_and_none_is_a_cent_from_its_share(budget: int) -> None:
    found = quotas(budget)
    assert sum(found.values()) == budget
    assert set(found) == set(MEMBERS)
    for member, cents in found.items():
        exact = Fraction(budget * SIXTY_FOURTHS[member], 64)
        assert abs(cents - exact) < 1
        assert cents >= 0


@given(st.integers(0, 10**15))
def test_cents_left_over_go_to_the_largest_remainders_then_by_the_alphabet(budget: int) -> None:
    found = quotas(budget)
    over = [member for member in MEMBERS if found[member] > budget * SIXTY_FOURTHS[member] // 64]
    rests = {member: budget * SIXTY_FOURTHS[member] % 64 for member in MEMBERS}
    rank = sorted(MEMBERS, key=lambda member: (-rests[member], member))
    assert sorted(over) == sorted(rank[: len(over)])


@given(st.integers(0, 10**15))
def test_rounding_half_to_even_adds_up_too(budget: int) -> None:
    found = quotas(budget, HALF_EVEN)
    assert sum(found.values()) == budget
    for member in MEMBERS[:-1]:
        assert found[member] == round(Fraction(budget * SIXTY_FOURTHS[member], 64))


def test_the_scale_is_the_charters() -> None:
    found = quotas(64_00)
    assert (found["USA"], found["CAN"], found["MEX"], found["HND"]) == (32_00, 16_00, 8_00, 1_00)
    assert sum(SIXTY_FOURTHS.values()) == 64
    assert set(QUOTA_CLAUSES) == set(MEMBERS)


def test_the_smallest_budgets_go_to_the_largest_shares() -> None:
    assert {member: cents for member, cents in quotas(1).items() if cents} == {"USA": 1}
    assert {member: cents for member, cents in quotas(3).items() if cents} == {"USA": 2, "CAN": 1}
    assert not any(quotas(0).values())


def test_a_negative_budget_is_refused() -> None:
    with pytest.raises(ValueError, match="not negative"):
        quotas(-1)
