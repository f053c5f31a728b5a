"""A cure is exact: that much paid on that day gives the level back; one cent less, or one day later, does not."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from charter.acts import may
from charter.facts import Fact
from charter.finance import account, cures
from charter.parties import Level
from charter.standing import standing
from charter.verdicts import Outcome
from charter.view import View
from tests.charter.members import QUOTA
from tests.charter.worlds import D, adopted, budget, payment, view

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
SEVERITY = {Level.FULL: 0, Level.VOICE_WITHOUT_VOTE: 1, Level.EXCLUDED: 2}


@st.composite
def debtors(draw: st.DrawFn) -> list[Fact]:
    """A Charter and budgets approved ahead, of which the member paid few years, in full, in part or to one cent."""
    found = [adopted("2018-01-01")]
    for year in range(2018, 2028):
        found.append(budget(year, draw(st.sampled_from((6_400_00, 6_400_01, 123_456_78))), on="2017-12-01"))
        if draw(st.integers(0, 3)) == 0:
            cents = draw(st.sampled_from((1, 50_00, 99_99, 100_00, 100_01, 1_929_01)))
            day = draw(st.dates(date(year, 1, 1), date(year + 1, 6, 1)))
            found.append(payment(f"p-{year}", day, cents, draw(st.sampled_from((None, year)))))
    return found


debts = st.dates(date(2020, 1, 1), date(2026, 6, 1))


def paying(seen: View, cents: int, on: date | None = None) -> View:
    """What if the member paid that much on that day, after all else it paid."""
    return seen.adding(payment("~cure", on or seen.on, cents))


@quick
@given(debtors(), debts)
def test_the_amount_that_gives_a_level_gives_it_and_one_cent_less_does_not(facts: list[Fact], on: date) -> None:
    seen = View(facts, on)
    found = [cure for cure in cures(seen, "HND") if isinstance(cure.gives, Level)]
    assume(found)
    for cure in found:
        assert standing(paying(seen, cure.amount), "HND").level is cure.gives
        before = standing(paying(seen, cure.amount - 1), "HND").level if cure.amount > 1 else standing(seen, "HND").level
        assert SEVERITY[before] > SEVERITY[Level(cure.gives)]


@quick
@given(debtors(), debts)
def test_a_payment_of_the_day_after_cures_a_day_later(facts: list[Fact], on: date) -> None:
    seen = View(facts, on)
    found = [cure for cure in cures(seen, "HND") if isinstance(cure.gives, Level)]
    assume(found)
    late = paying(seen, found[0].amount, seen.on + timedelta(days=1))
    assert standing(late, "HND").level is standing(seen, "HND").level


@quick
@given(debtors(), debts)
def test_what_leaves_nothing_due_leaves_nothing_due_and_one_cent_less_does(facts: list[Fact], on: date) -> None:
    seen = View(facts, on)
    found = [cure for cure in cures(seen, "HND") if cure.gives == "up-to-date"]
    assume(found)
    assert account(paying(seen, found[0].amount), "HND").owed_due == 0
    assert account(paying(seen, found[0].amount - 1), "HND").owed_due > 0


@quick
@given(debtors(), debts, st.booleans())
def test_a_level_given_back_is_lost_on_the_day_that_the_cure_says(facts: list[Fact], on: date, last: bool) -> None:
    # Nothing more is to happen: payments of later days are left out.
    seen = View([fact for fact in facts if fact.on <= on], on)
    found = [cure for cure in cures(seen, "HND") if isinstance(cure.gives, Level) and cure.lost_again_on is not None]
    assume(found)
    cure = found[-1 if last else 0]
    paid = paying(seen, cure.amount)
    assert cure.lost_again_on is not None
    eve = standing(paid.at(cure.lost_again_on - timedelta(days=1)), "HND").level
    assert SEVERITY[eve] <= SEVERITY[Level(cure.gives)]
    assert SEVERITY[standing(paid.at(cure.lost_again_on), "HND").level] > SEVERITY[Level(cure.gives)]


def test_the_vote_comes_back_by_the_payment_that_the_refusal_names() -> None:
    facts = [adopted("2019-06-01"), *(budget(year) for year in range(2020, 2024))]
    seen = view(facts, "2022-06-01")
    refused = may(seen, "HND", "block-consensus")
    assert refused.outcome is Outcome.FORBIDDEN
    assert refused.cure is not None
    remedy = refused.cure.remedies[0]
    assert (remedy.amount, remedy.gives, remedy.lost_again_on) == (QUOTA, "full", D("2023-01-01"))
    assert may(paying(seen, QUOTA), "HND", "block-consensus").outcome is Outcome.PERMITTED
    assert may(paying(seen, QUOTA - 1), "HND", "block-consensus").outcome is Outcome.FORBIDDEN
    assert may(paying(seen, QUOTA, D("2022-06-02")), "HND", "block-consensus").outcome is Outcome.FORBIDDEN
    lost = paying(seen, QUOTA)
    assert may(lost.at(D("2022-12-31")), "HND", "block-consensus").outcome is Outcome.PERMITTED
    assert may(lost.at(D("2023-01-01")), "HND", "block-consensus").outcome is Outcome.FORBIDDEN


def test_an_excluded_member_comes_back_by_all_it_owes_and_by_no_cent_less() -> None:
    facts = [adopted("2019-06-01"), *(budget(year) for year in range(2020, 2024))]
    seen = view(facts, "2024-01-02")
    assert may(seen, "HND", "attend-meeting").outcome is Outcome.FORBIDDEN
    assert may(paying(seen, 4 * QUOTA - 1), "HND", "attend-meeting").outcome is Outcome.FORBIDDEN
    assert may(paying(seen, 4 * QUOTA), "HND", "attend-meeting").outcome is Outcome.PERMITTED
    # On the very day of the exclusion one year's quota still averts it.
    first = seen.at(D("2024-01-01"))
    assert may(first, "HND", "attend-meeting").outcome is Outcome.FORBIDDEN
    assert may(paying(first, QUOTA), "HND", "attend-meeting").outcome is Outcome.PERMITTED
    assert may(paying(first, QUOTA - 1), "HND", "attend-meeting").outcome is Outcome.FORBIDDEN
    assert may(seen.at(D("2023-12-31")), "HND", "attend-meeting").outcome is Outcome.PERMITTED
