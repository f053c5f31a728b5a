"""Financiamiento: before arrears take a right in a meeting, somebody has seen that the receipts are complete."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charter.chapters.money.receipts import VALID, confirmation, excluded, touched
from charter.facts import Fact
from charter.finance import quotas
from charter.parties import MEMBERS
from charter.view import View

DAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def history(**unpaid: tuple[int, ...]) -> list[Fact]:
    """Budgets of 2022 to 2025, paid by everybody on time but for the years named."""
    facts = [Fact("c", "charter_adopted", date(2021, 12, 3), "CRM", {"version": 1})]
    for year in range(2022, 2026):
        facts.append(Fact(f"b{year}", "budget_approved", date(year, 1, 10), "CRM", {"year": year, "amount": 32_000_000}))
        facts += [
            Fact(f"p{code}{year}", "payment", date(year, 3, 1), code, {"amount": cents, "for_year": year})
            for code, cents in quotas(32_000_000).items()
            if year not in unpaid.get(code, ())
        ]
    return facts


TWO_AND_FOUR = history(HND=(2024, 2025), SLV=(2022, 2023, 2024, 2025))


def confirmed(through: date = DAY, members: tuple[str, ...] = ("HND", "SLV"), meeting: str = "rv", number: int = 1) -> Fact:
    data = {"meeting": meeting, "through": through, "members": members}
    return Fact(f"k{number}", "receipts_confirmed", through, "se", data, recorded=NOON)


@pytest.mark.parametrize(("body", "members"), [("vm", ("HND", "SLV")), ("grcm", ("SLV",)), ("wg:x", ("SLV",))])
def test_the_vote_is_at_stake_before_the_vice_ministers_and_presence_before_all(body: str, members: tuple[str, ...]) -> None:
    view = View(TWO_AND_FOUR, DAY)
    assert touched(view, body) == members
    assert excluded(view) == ("SLV",)


def test_where_nobody_loses_anything_nothing_needs_confirming() -> None:
    view = View(history(PAN=(2025,)), DAY)
    found = confirmation(view, "rv", touched(view, "vm"))
    assert (found.complete, found.fact, found.until) == (True, None, None)


def test_without_a_confirmation_all_whom_it_touches_are_lacking() -> None:
    view = View(TWO_AND_FOUR, DAY)
    found = confirmation(view, "rv", touched(view, "vm"))
    assert not found.complete
    assert found.lacking == ("HND", "SLV")


@pytest.mark.parametrize(("changed", "lacking"), [
    ({}, ()),
    ({"meeting": "another"}, ("HND", "SLV")),
    ({"members": ("SLV",)}, ("HND",)),
    ({"through": DAY - VALID}, ()),
    ({"through": DAY - VALID - timedelta(days=1)}, ("HND", "SLV")),
    ({"through": DAY + timedelta(days=1)}, ("HND", "SLV")),  # a confirmation that is still to come
])
def test_a_confirmation_serves_for_its_meeting_its_members_and_fifteen_days(changed: dict, lacking: tuple[str, ...]) -> None:  # type: ignore[type-arg]
    view = View([*TWO_AND_FOUR, confirmed(**changed)], DAY)
    found = confirmation(view, "rv", touched(view, "vm"))
    assert found.lacking == lacking
    if not lacking:
        assert found.fact is not None
        assert found.until == found.fact.day("through") + timedelta(days=15)


def test_two_confirmations_add_up_and_the_newest_is_shown() -> None:
    first, second = confirmed(DAY - timedelta(days=2), ("HND",)), confirmed(DAY, ("SLV",), number=2)
    found = confirmation(View([*TWO_AND_FOUR, first, second], DAY), "rv", ("HND", "SLV"))
    assert found.complete
    assert found.fact == second


@pytest.mark.parametrize(("subject", "hours", "on", "complete"), [
    ("HND", 1, DAY, False), ("HND", -1, DAY, True), ("PAN", 1, DAY, True), ("HND", 1, DAY + timedelta(days=1), True),
])
def test_a_payment_withdrawn_afterwards_asks_for_another_look(subject: str, hours: int, on: date, complete: bool) -> None:
    gone = Fact("r", "retraction", on, subject, {}, recorded=NOON + timedelta(hours=hours), retracts=f"p{subject}2023")
    found = confirmation(View([*TWO_AND_FOUR, confirmed(), gone], DAY), "rv", ("HND", "SLV"))
    assert found.complete is complete


@given(st.sets(st.sampled_from(MEMBERS)), st.sets(st.sampled_from(MEMBERS)), st.integers(-3, 20))
def test_what_lacks_is_what_is_at_stake_less_what_was_looked_at_in_time(stake: set[str], named: set[str], days: int) -> None:
    at_stake = tuple(code for code in MEMBERS if code in stake)
    told = confirmed(DAY - timedelta(days=days), tuple(sorted(named)))
    found = confirmation(View([told], DAY), "rv", at_stake)
    expected = stake - named if 0 <= days <= 15 else stake
    assert set(found.lacking) == expected
    assert found.complete is not bool(expected)
