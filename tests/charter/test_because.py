"""Reasons combine in three values, keep every part and cite everything once."""

from __future__ import annotations

import dataclasses
from itertools import product

import pytest

from charter.because import (
    Because,
    Cents,
    all_of,
    any_of,
    cited_clauses,
    cited_facts,
    cited_readings,
    every,
    missing,
    no,
    opposite,
    some,
    unless,
)

VALUES = (True, False, None)


def leaf(holds: bool | None, fact: str = "f") -> Because:
    return Because("x.leaf", holds, facts=(fact,))


@pytest.mark.parametrize(("one", "other"), list(product(VALUES, VALUES)))
def test_false_beats_unknown_and_unknown_beats_true_in_a_conjunction(one: bool | None, other: bool | None) -> None:
    found = all_of("x.all", leaf(one), leaf(other))
    assert found.holds is (False if False in (one, other) else None if None in (one, other) else True)
    assert found.holds is every(iter((one, other)))
    assert len(found.parts) == 2


@pytest.mark.parametrize(("one", "other"), list(product(VALUES, VALUES)))
def test_a_disjunction_is_the_denial_of_denied_parts(one: bool | None, other: bool | None) -> None:
    found = any_of("x.any", leaf(one), leaf(other))
    assert found.holds is opposite(every(iter((opposite(one), opposite(other)))))
    assert found.holds is some(iter((one, other)))


@pytest.mark.parametrize(("rule", "exception"), list(product(VALUES, VALUES)))
def test_a_rule_holds_unless_an_exception_does(rule: bool | None, exception: bool | None) -> None:
    found = unless("x.unless", leaf(rule), leaf(exception))
    assert found.holds is every(iter((rule, opposite(exception))))
    assert [part.holds for part in found.parts] == [rule, exception]


@pytest.mark.parametrize("value", VALUES)
def test_no_denies_and_keeps_its_part(value: bool | None) -> None:
    found = no("x.no", leaf(value), code="c", value=3)
    assert found.holds is opposite(value)
    assert (found.code, found.value, len(found.parts)) == ("c", 3, 1)


def test_an_unknown_part_does_not_hide_a_later_false_one() -> None:
    assert all_of("x", leaf(None), leaf(False), leaf(None)).holds is False
    assert any_of("x", leaf(None), leaf(True), leaf(None)).holds is True


def test_everything_cited_stands_once_in_the_order_of_reading() -> None:
    inner = Because("b", True, facts=("2", "1"), missing=("m",), readings=("r",))
    outer = Because("a", True, facts=("1",), readings=("s",), parts=(inner, Because("", None, facts=("3",)), inner))
    assert cited_facts(outer) == ("1", "2", "3")
    assert cited_clauses(outer) == ("a", "b")
    assert cited_readings(outer) == ("s", "r")
    assert missing(outer) == ("m",)
    assert [node.clause for node in outer.walk()] == ["a", "b", "", "b"]


def test_a_reason_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        leaf(True).holds = False  # type: ignore[misc]


def test_cents_are_whole_numbers_with_a_meaning() -> None:
    assert Cents(5) == 5
    assert isinstance(Cents(5), int)
