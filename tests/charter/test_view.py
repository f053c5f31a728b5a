"""A view shows the facts of a day as known at an instant, with the readings in force on it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from charter.errors import NotInForce, UnknownLaw
from charter.facts import Fact
from charter.readings import UnknownReading
from charter.view import View
from tests.charter.worlds import D, adopt, adopted, payment, view


def recorded(fact: Fact, when: str) -> Fact:
    import dataclasses

    return dataclasses.replace(fact, recorded=datetime.fromisoformat(when).replace(tzinfo=UTC))


def withdrawing(id_: str, target: str, on: str = "2024-06-01") -> Fact:
    return Fact(id_, "retraction", D(on), retracts=target)


def ids(found: Any) -> list[str]:
    return [fact.id for fact in found]


def test_facts_are_seen_from_their_day_in_the_order_of_day_and_id() -> None:
    seen = view([payment("b", "2024-02-01", 1), payment("a", "2024-02-01", 1), payment("c", "2024-01-01", 1)], "2024-02-01")
    assert ids(seen.of("payment", "HND")) == ["c", "a", "b"]
    assert ids(seen.at(D("2024-01-31")).of("payment", "HND")) == ["c"]
    assert ids(seen.at(D("2023-01-31")).of("payment")) == []
    assert ids(seen.at(D("2023-01-31")).ahead("payment")) == ["c", "a", "b"]
    assert seen.at(seen.on) is seen
    assert ids(seen.of("payment", "NIC")) == []


def test_a_kind_asked_for_without_subject_gathers_all_subjects_in_order() -> None:
    seen = view([payment("b", "2024-02-01", 1, member="NIC"), payment("a", "2024-01-01", 1)], "2024-12-01")
    assert ids(seen.of("payment")) == ["a", "b"]
    assert ids(seen.of("payment")) == ["a", "b"]


def test_what_was_recorded_after_the_instant_is_not_seen() -> None:
    facts = [recorded(payment("late", "2024-01-01", 1), "2024-03-01"), payment("p", "2024-02-01", 1)]
    known = View(facts, D("2024-12-01"), datetime(2024, 2, 28, tzinfo=UTC))
    assert ids(known.of("payment")) == ["p"]
    assert ids(View(facts, D("2024-12-01"), datetime(2024, 3, 1, tzinfo=UTC)).of("payment")) == ["late", "p"]


def test_a_withdrawal_works_whatever_its_day_and_only_once_known() -> None:
    facts = [payment("p", "2024-01-01", 1), recorded(withdrawing("w", "p", "2030-01-01"), "2024-06-01")]
    assert ids(View(facts, D("2024-01-01")).of("payment")) == []
    assert ids(View(facts, D("2024-01-01"), datetime(2024, 5, 1, tzinfo=UTC)).of("payment")) == ["p"]


def test_a_fact_that_withdraws_another_asserts_itself() -> None:
    import dataclasses

    new = dataclasses.replace(payment("new", "2024-01-01", 2), retracts="old")
    assert ids(view([payment("old", "2024-01-01", 1), new], "2024-02-01").of("payment")) == ["new"]
    assert ids(view([new], "2024-02-01").of("payment")) == ["new"]


def test_a_withdrawal_that_is_withdrawn_has_no_effect() -> None:
    facts = [payment("p", "2024-01-01", 1), withdrawing("w1", "p"), withdrawing("w2", "w1")]
    assert ids(view(facts, "2024-02-01").of("payment")) == ["p"]
    facts.append(withdrawing("w3", "w2"))
    assert ids(view(facts, "2024-02-01").of("payment")) == []


def test_withdrawals_in_a_circle_all_fall() -> None:
    facts = [payment("p", "2024-01-01", 1), withdrawing("w1", "w2"), withdrawing("w2", "w1"), withdrawing("w", "p")]
    found = view(facts, "2024-12-01")
    assert ids(found.facts) == ["w"]


def test_what_if_adds_and_leaves_out_facts() -> None:
    seen = view([payment("p", "2024-01-01", 1)], "2024-02-01")
    assert ids(seen.adding(payment("q", "2024-01-02", 1)).of("payment")) == ["p", "q"]
    assert ids(seen.without("p").of("payment")) == []
    assert ids(seen.of("payment")) == ["p"]
    assert seen.adding(withdrawing("w", "p")).fact("p") is None
    assert seen.fact("p") is seen.fact("p")
    assert seen.fact("nothing") is None


def test_a_reading_is_the_override_else_the_adopted_else_the_default() -> None:
    param = "arrears.cure-vote"
    seen = view([adopt(param, "when-nothing-owed", "2024-01-01")], "2023-12-31")
    assert seen.reading(param) == "when-run-below-two"
    assert seen.adoption(param) is None
    later = seen.at(D("2024-01-01"))
    assert later.reading(param) == "when-nothing-owed"
    assert later.adoption(param) is not None
    forced = later.reading_as({param: "when-run-below-two"})
    assert forced.reading(param) == "when-run-below-two"
    assert forced.adoption(param) is None
    assert later.reading(param) == "when-nothing-owed"


def test_the_latest_adoption_is_in_force() -> None:
    param = "arrears.cure-vote"
    facts = [
        adopt(param, "when-nothing-owed", "2024-01-01", "r1"),
        adopt(param, "when-run-below-two", "2025-01-01", "r2"),
    ]
    assert view(facts, "2024-06-01").reading(param) == "when-nothing-owed"
    assert view(facts, "2025-06-01").reading(param) == "when-run-below-two"


def test_what_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownReading):
        view([], "2024-01-01", no__such="x")
    with pytest.raises(UnknownReading):
        view([], "2024-01-01").reading("no.such")
    with pytest.raises(UnknownLaw) as caught:
        View([], date(2024, 1, 1), law=2)
    assert "2" in caught.value.sentence("es")


def test_the_charter_is_in_force_from_its_first_adoption() -> None:
    facts = [adopted("2020-01-01"), Fact("again", "charter_adopted", D("2022-01-01"), "CRM", {"version": 1})]
    seen = view(facts, "2020-01-01")
    assert seen.in_force
    assert seen.law_in_force.id == "charter"
    before = seen.at(D("2019-12-31"))
    assert not before.in_force
    with pytest.raises(NotInForce) as caught:
        _ = before.law_in_force
    assert "2020-01-01" in caught.value.sentence("es")
    assert "2020-01-01" in caught.value.sentence("en")
    with pytest.raises(NotInForce) as never:
        _ = view([], "2024-01-01").law_in_force
    assert "charter_adopted" in never.value.sentence()
    assert view([], "2024-01-01").charter is None
