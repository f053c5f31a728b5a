"""Standing, whatever the history: order, sufficiency, relevance, days, money, and a second reckoning."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from charter.because import cited_facts
from charter.facts import Fact
from charter.finance import account, cures, designated_cures
from charter.parties import MEMBERS
from charter.standing import Level, standing, standings, timeline
from charter.view import View
from tests.charter.worlds import (
    DAY,
    accounts,
    adopted,
    attendances,
    budget,
    days,
    payment,
    payments,
    plain_level,
)

quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
SEVERITY = {Level.FULL: 0, Level.VOICE_WITHOUT_VOTE: 1, Level.EXCLUDED: 2}

READINGS: dict[str, tuple[Any, ...]] = {
    "arrears.period-basis": ("24-months-from-oldest-due-date", "amount-equals-two-years"),
    "arrears.partial-payment": ("threshold-percent:50", "threshold-percent:99"),
    "arrears.allocation": ("oldest-first", "current-year-first"),
    "arrears.cure-vote": ("when-nothing-owed",),
    "arrears.cure-moment": ("record-date",),
    "arrears.pre-charter-years": ("counted",),
    "arrears.no-budget-year": ("breaks-run",),
    "arrears.four-years-count": ("four-after-loss-of-vote",),
    "arrears.regularisation": ("run-below-two",),
    "arrears.after-regularisation": ("voice-only-for-a-year",),
    "finance.due-date": ("days-after-approval:90", "1-january"),
}
readings = st.dictionaries(st.sampled_from(sorted(READINGS)), st.integers(0, 1), max_size=3).map(
    lambda chosen: {param: READINGS[param][index % len(READINGS[param])] for param, index in chosen.items()}
)


def seen(facts: list[Fact], on: date, **more: Any) -> View:
    charter = next(fact for fact in facts if fact.kind == "charter_adopted")
    return View(facts, max(on, charter.on), **more)


def same(one: View, other: View, party: str) -> bool:
    return standing(one, party) == standing(other, party)


@quick
@given(accounts(), days, readings)
def test_a_second_reckoning_from_the_words_of_the_contract_agrees(facts: list[Fact], on: date, read: dict[str, Any]) -> None:
    view = seen(facts, on, readings=read)
    assert standing(view, "HND").level == plain_level(facts, "HND", view.on, read)


@quick
@given(accounts(), readings)
def test_a_timeline_is_what_each_day_says(facts: list[Fact], read: dict[str, Any]) -> None:
    charter = next(fact for fact in facts if fact.kind == "charter_adopted")
    view = View(facts, charter.on, readings=read)
    end = date(2029, 6, 1)
    stretches = timeline(view, "HND", charter.on, end)
    assert stretches[0].since == charter.on
    assert stretches[-1].until == end
    for one, after in itertools.pairwise(stretches):
        assert one.until == after.since
        assert one.level != after.level
    for stretch in stretches:
        assert stretch.until is not None
        for day in (stretch.since, stretch.since + (stretch.until - stretch.since) // 2, stretch.until - DAY):
            found = standing(view.at(day), "HND")
            assert found.level == stretch.level
            assert found.since == stretch.since
        assert standing(view.at(stretch.since), "HND").why == stretch.why


@quick
@given(accounts(), days, st.randoms())
def test_the_order_of_facts_does_not_matter(facts: list[Fact], on: date, chance: Any) -> None:
    other = list(facts)
    chance.shuffle(other)
    assert same(seen(facts, on), seen(other, on), "HND")


@quick
@given(accounts(), days, readings)
def test_the_facts_cited_suffice_and_no_other_fact_matters(facts: list[Fact], on: date, read: dict[str, Any]) -> None:
    view = seen(facts, on, readings=read)
    found = standing(view, "HND")
    cited = set(cited_facts(found.why))
    assert standing(View([fact for fact in facts if fact.id in cited], view.on, readings=read), "HND") == found
    for fact in facts:
        if fact.id not in cited:
            assert standing(view.without(fact.id), "HND") == found


@quick
@given(attendances(), days)
def test_the_facts_cited_for_an_observer_suffice_and_no_other_matters(facts: list[Fact], on: date) -> None:
    view = seen(facts, on)
    found = standing(view, "ESP")
    cited = set(cited_facts(found.why))
    fewer = View([fact for fact in facts if fact.id in cited], view.on)
    assert (standing(fewer, "ESP").level, standing(fewer, "ESP").since, standing(fewer, "ESP").until) == (
        found.level,
        found.since,
        found.until,
    )
    assert standing(fewer, "ESP") == found


@quick
@given(attendances())
def test_an_observers_timeline_is_what_each_day_says(facts: list[Fact]) -> None:
    start, end = date(2020, 1, 1), date(2031, 1, 1)
    view = View(facts, start)
    stretches = timeline(view, "ESP", start, end)
    for one, after in itertools.pairwise(stretches):
        assert one.until == after.since
        assert one.level != after.level
    for stretch in stretches:
        assert stretch.until is not None
        step = max((stretch.until - stretch.since).days // 3, 1)
        for offset in range(0, (stretch.until - stretch.since).days, step):
            found = standing(view.at(stretch.since + offset * DAY), "ESP")
            assert (found.level, found.since) == (stretch.level, stretch.since)
        assert standing(view.at(stretch.until - DAY), "ESP").level == stretch.level


@quick
@given(attendances(), days)
def test_one_more_attendance_never_brings_a_lapse_nearer(facts: list[Fact], on: date) -> None:
    # A readmission may do more than an attendance that makes it come too soon, and so change nothing.
    view = seen([fact for fact in facts if fact.kind != "observer_readmitted"], on)
    before = standing(view, "ESP")
    attended = {fact.data["meeting"] for fact in facts if fact.kind == "attendance"}
    for meeting in [fact for fact in facts if fact.kind == "meeting_held"]:
        if meeting.data["meeting"] not in attended:
            more = Fact("more", "attendance", meeting.on, "ESP", {"meeting": meeting.data["meeting"]})
            after = standing(view.adding(more), "ESP")
            if before.level is Level.OBSERVER:
                assert after.level is Level.OBSERVER
                assert before.until is None or after.until is None or after.until >= before.until


@quick
@given(accounts(), days)
def test_what_is_recorded_later_or_happens_later_is_not_seen(facts: list[Fact], on: date) -> None:
    view = seen(facts, on)
    assert same(view, View([fact for fact in facts if fact.on <= view.on], view.on), "HND")
    from charter.calendar import midnight

    known = midnight(on)
    early = [fact for fact in facts if fact.recorded <= known]
    assume(any(fact.kind == "charter_adopted" for fact in early))
    assert same(View(facts, view.on, known), View(early, view.on), "HND")


@quick
@given(accounts(), days, st.sampled_from((1, 50_00, 100_00, 40_000_00)), days)
def test_paying_more_never_worsens_standing(facts: list[Fact], on: date, cents: int, paid: date) -> None:
    view = seen(facts, on)
    more = view.adding(payment("p-more", paid, cents))
    assert SEVERITY[standing(more, "HND").level] <= SEVERITY[standing(view, "HND").level]


@quick
@given(accounts(), days, st.integers(1, 900))
def test_paying_undesignated_money_earlier_never_worsens_standing(facts: list[Fact], on: date, sooner: int) -> None:
    plain = [fact for fact in facts if fact.data.get("for_year") is None]
    view = seen(plain, on)
    for fact in plain:
        if fact.kind == "payment":
            early = payment("p-early", fact.on - timedelta(days=sooner), int(str(fact.data["amount"])))
            other = view.without(fact.id).adding(early)
            assert SEVERITY[standing(other, "HND").level] <= SEVERITY[standing(view, "HND").level]


@quick
@given(accounts(), days)
def test_splitting_a_payment_in_two_changes_nothing(facts: list[Fact], on: date) -> None:
    view = seen(facts, on)
    found = standing(view, "HND")
    total = account(view, "HND")
    for fact in facts:
        if fact.kind == "payment" and fact.number("amount") > 1:
            half = fact.number("amount") // 2
            year = fact.data["for_year"]
            parts = [
                payment(fact.id, fact.on, half, year),  # type: ignore[arg-type]
                payment(f"{fact.id}+", fact.on, fact.number("amount") - half, year),  # type: ignore[arg-type]
            ]
            other = view.without(fact.id).adding(*parts)
            split = standing(other, "HND")
            assert (split.level, split.since, split.until) == (found.level, found.since, found.until)
            assert account(other, "HND").owed_all == total.owed_all


@quick
@given(accounts(), days, readings)
def test_each_cure_is_exact_to_the_cent(facts: list[Fact], on: date, read: dict[str, Any]) -> None:
    read = {param: value for param, value in read.items() if param != "arrears.cure-moment"}
    view = seen(facts, on, readings=read)
    now = standing(view, "HND").level

    def paying(cents: int, year: int | None = None) -> View:
        return view.adding(payment("~cure", view.on, cents, year)) if cents else view

    amounts = [cure.amount for cure in cures(view, "HND")]
    assert amounts == sorted(set(amounts))
    for cure in (*cures(view, "HND"), *designated_cures(view, "HND")):
        after = standing(paying(cure.amount, cure.for_year), "HND")
        short = standing(paying(cure.amount - 1, cure.for_year), "HND")
        if isinstance(cure.gives, Level):
            assert after.level is cure.gives
            assert SEVERITY[cure.gives] < SEVERITY[now]
            assert SEVERITY[short.level] > SEVERITY[cure.gives]
        elif cure.gives == "up-to-date":
            assert account(paying(cure.amount), "HND").owed_due == 0
            assert account(paying(cure.amount - 1), "HND").owed_due > 0
        else:
            assert account(paying(cure.amount), "HND").owed_all == 0
            assert account(paying(cure.amount - 1), "HND").owed_all == 1


@quick
@given(accounts(), days)
def test_what_is_foreseen_comes_true_if_nothing_more_happens(facts: list[Fact], on: date) -> None:
    view = seen(facts, on)
    found = standing(view, "HND")
    only = View([fact for fact in facts if fact.on <= view.on], view.on)
    if found.until is None:
        assert standing(only.at(date(2040, 1, 1)), "HND").level == found.level
    else:
        assert standing(only.at(found.until - DAY), "HND").level == found.level
        assert standing(only.at(found.until), "HND").level != found.level


@quick
@given(accounts(), payments("NIC"), days)
def test_two_equal_members_that_change_names_change_standing(facts: list[Fact], others: list[Fact], on: date) -> None:
    everything = [*facts, *others]
    names = {"HND": "NIC", "NIC": "HND"}
    swapped = [Fact(fact.id, fact.kind, fact.on, names.get(fact.subject, fact.subject), fact.data) for fact in everything]
    # Left-over cents go by the alphabet: budgets that leave none make the eight equal.
    even = [fact for fact in everything if fact.kind != "budget_approved" or fact.number("amount") % 64 == 0]
    swapped = [fact for fact in swapped if fact.kind != "budget_approved" or fact.number("amount") % 64 == 0]
    for member in ("HND", "NIC"):
        one = standing(seen(even, on), member)
        other = standing(seen(swapped, on), names[member])
        assert (one.level, one.since, one.until) == (other.level, other.since, other.until)


@quick
@given(accounts(), days)
def test_standings_list_every_party_once_and_agree_with_each_alone(facts: list[Fact], on: date) -> None:
    view = seen(facts, on)
    found = standings(view)
    assert [one.party for one in found] == [*MEMBERS, "RROCM"]
    assert all(one == standing(view, one.party) for one in found)


@quick
@given(accounts(), days)
@example([adopted("2020-01-01"), budget(2020), payment("p", "2020-05-01", 40_000_00)], date(2021, 6, 1))
def test_an_account_leaves_no_cent_out(facts: list[Fact], on: date) -> None:
    view = seen(facts, on)
    found = account(view, "HND")
    paid = sum(fact.number("amount") for fact in view.of("payment", "HND"))
    laid_out = sum(cents for year in found.years for _, cents in year.payments)
    assert paid == laid_out + found.credit + sum(cents for _, cents, _ in found.waiting)
    for year in found.years:
        assert year.paid == sum(cents for _, cents in year.payments)
        assert year.paid + year.outstanding == year.quota
