"""Arrears: two years take the vote, four exclude, and paying cures to the cent and to the day."""

from __future__ import annotations

import pytest

from charter.because import cited_clauses, cited_facts, cited_readings
from charter.errors import NotInForce, UnknownParty
from charter.finance import Cure, account, cures, designated_cures
from charter.standing import Level, standing, timeline
from tests.charter.members import QUOTA, level, node, since, stretches, years
from tests.charter.worlds import D, adopted, budget, payment, view

# -- the ladder ------------------------------------------------------------------------------------------------


def test_two_years_unpaid_leave_voice_and_take_the_vote() -> None:
    facts = years(2020, 2025)
    assert level(facts, "2021-12-31") == "full"
    assert level(facts, "2022-01-01") == "voice-without-vote"
    found = standing(view(facts, "2022-01-01"), "HND")
    assert found.since == D("2022-01-01")
    assert {"finance.arrears.two-years-no-vote", "finance.arrears.voice-kept"} <= set(cited_clauses(found.why))
    assert {"b-2020", "b-2021"} <= set(cited_facts(found.why))
    assert "arrears.period-basis" in cited_readings(found.why)


def test_four_years_unpaid_exclude_until_no_due_quota_is_owed() -> None:
    facts = [*years(2020, 2026), payment("p", "2024-05-01", 3 * QUOTA), payment("q", "2024-06-01", QUOTA)]
    assert stretches(facts, "2020-01-01", "2024-12-31") == [
        ("2020-01-01", "full"),
        ("2022-01-01", "voice-without-vote"),
        ("2024-01-01", "excluded"),
        ("2024-06-01", "full"),
    ]
    found = standing(view(facts, "2024-05-15"), "HND")
    lasting = node(found.why, "arrears.exclusion-lasts")
    assert lasting.holds
    assert node(found.why, "arrears.not-regularised").clause == "finance.arrears.regularisation"


def test_the_year_in_between_when_paid_breaks_the_row() -> None:
    facts = [*years(2020, 2024), payment("p", "2023-05-01", QUOTA, 2021), payment("q", "2024-05-02", QUOTA, 2023)]
    assert level(facts, "2025-01-01") == "full"


def test_an_older_year_approved_late_and_paid_breaks_the_row_when_it_falls_due() -> None:
    facts = [
        adopted("2019-06-01"),
        budget(2020),
        budget(2022),
        budget(2021, on="2023-02-10"),
        payment("p", "2023-02-10", QUOTA, 2021),
    ]
    assert level(facts, "2023-02-10") == "voice-without-vote"
    assert level(facts, "2023-02-11") == "full"
    unpaid = [*facts[:4], budget(2023)]
    assert level(unpaid, "2024-01-01") == "excluded"
    seen = view(unpaid, "2024-01-01")
    assert node(standing(seen, "HND").why, "arrears.four-years").value == {
        "party": "HND",
        "count": 4,
        "threshold": 4,
        "years": (2020, 2021, 2022, 2023),
        "owed": 4 * QUOTA,
    }


def test_of_two_rows_the_longest_counts() -> None:
    facts = [*years(2020, 2025), payment("p", "2024-05-01", QUOTA, 2022)]
    found = standing(view(facts, "2026-01-01"), "HND")
    assert found.level is Level.EXCLUDED
    lost = node(found.why, "arrears.two-years").value
    assert isinstance(lost, dict)
    assert lost["years"] == (2023, 2024, 2025)
    early = standing(view([*years(2020, 2024), payment("p", "2023-05-01", QUOTA, 2023)], "2025-01-01"), "HND")
    told = node(early.why, "arrears.two-years").value
    assert isinstance(told, dict)
    assert told["years"] == (2020, 2021, 2022)


def test_a_year_without_budget_is_skipped_and_not_counted() -> None:
    facts = [adopted("2019-06-01"), budget(2020), budget(2022)]
    assert level(facts, "2023-01-01") == "voice-without-vote"
    assert level(facts, "2023-01-01", arrears__no_budget_year="breaks-run") == "full"
    assert "arrears.no-budget-year" in cited_readings(standing(view(facts, "2023-01-01"), "HND").why)


def test_years_due_before_the_charter_are_outside_the_account_unless_counted() -> None:
    facts = [adopted("2022-06-01"), *(budget(year) for year in range(2018, 2023))]
    assert level(facts, "2022-06-01") == "full"
    assert level(facts, "2022-06-01", arrears__pre_charter_years="counted") == "excluded"
    assert since(facts, "2023-06-01", arrears__pre_charter_years="counted") == "2022-06-01"
    found = standing(view(facts, "2022-06-01"), "HND")
    assert node(found.why, "arrears.years-before-charter").value == {"party": "HND", "years": (2018, 2019, 2020, 2021)}


def test_a_quota_is_due_on_the_day_of_a_late_approval() -> None:
    facts = [adopted("2019-06-01"), budget(2020), budget(2021, on="2022-03-10")]
    assert level(facts, "2022-03-10") == "full"
    assert level(facts, "2022-03-11") == "voice-without-vote"


def test_a_later_budget_replaces_the_earlier_and_the_first_fixes_the_due_date() -> None:
    facts = [adopted("2019-06-01"), budget(2020), budget(2021), budget(2021, 12_800_00, "2022-03-01", "new")]
    paid = [*facts, payment("p", "2021-05-01", QUOTA, 2020), payment("q", "2021-06-01", QUOTA, 2021)]
    assert account(view(paid, "2022-02-28"), "HND").owed_due == 0
    found = account(view(paid, "2022-03-01"), "HND")
    assert found.owed_due == QUOTA
    assert found.years[1].due == D("2021-12-31")
    assert found.years[1].budget_fact == "new"
    assert found.years[1].budget_facts == ("b-2021", "new")
    assert "p" in found.facts
    assert "new" in found.facts


def test_a_budget_replaced_on_the_day_of_a_payment_is_paid_by_it() -> None:
    facts = [*years(2020, 2020), budget(2020, 12_800_00, "2020-05-01", "new"), payment("p", "2020-05-01", 2 * QUOTA)]
    assert account(view(facts, "2021-01-01"), "HND").owed_due == 0


def test_money_goes_to_its_year_then_to_the_oldest_then_to_years_to_come() -> None:
    facts = [
        *years(2020, 2022),
        payment("a", "2020-05-01", 3 * QUOTA // 2, 2021),
        payment("b", "2020-06-01", 2 * QUOTA),
    ]
    found = account(view(facts, "2020-07-01"), "HND")
    assert [(year.year, year.paid) for year in found.years] == [(2020, QUOTA)]
    assert found.waiting == (("a", 15000, 2021),)
    assert found.credit == QUOTA
    later = account(view(facts, "2022-01-01"), "HND")
    assert [(year.year, year.paid) for year in later.years] == [(2020, QUOTA), (2021, QUOTA), (2022, QUOTA)]
    assert later.credit == QUOTA // 2
    assert later.years[1].payments == (("a", QUOTA),)


def test_money_named_for_a_year_before_the_charter_is_absorbed_up_to_its_quota() -> None:
    facts = [adopted("2020-06-01"), budget(2019), budget(2020), payment("a", "2020-07-01", 3 * QUOTA // 2, 2019)]
    found = account(view(facts, "2021-01-01"), "HND")
    assert [(year.year, year.paid, year.counted) for year in found.years] == [
        (2019, QUOTA, False),
        (2020, QUOTA // 2, True),
    ]
    assert found.owed_due == QUOTA // 2
    early = [adopted("2020-06-01"), payment("a", "2018-02-01", QUOTA, 2019), budget(2019)]
    assert account(view(early, "2021-01-01"), "HND").years[0].paid == QUOTA


def test_money_in_another_currency_pays_only_budgets_in_it() -> None:
    facts = [
        adopted("2019-06-01"),
        budget(2020, currency="CAD"),
        budget(2021),
        payment("a", "2021-06-01", QUOTA, currency="CAD"),
        payment("b", "2021-06-02", QUOTA),
    ]
    plain = account(view(facts, "2022-06-01"), "HND")
    assert [(year.year, year.paid) for year in plain.years] == [(2021, QUOTA)]
    mixed = account(view(facts, "2022-06-01", finance__currency="other"), "HND")
    assert [(year.year, year.payments) for year in mixed.years] == [(2020, (("a", QUOTA),)), (2021, (("b", QUOTA),))]
    more = [*facts[:3], payment("b", "2021-06-02", 2 * QUOTA)]
    unpaid = account(view(more, "2022-06-01", finance__currency="other"), "HND")
    assert [year.paid for year in unpaid.years] == [0, QUOTA]
    assert unpaid.credit == QUOTA
    third = [*facts[:3], budget(2022, currency="EUR"), budget(2023), payment("b", "2023-06-02", 2 * QUOTA)]
    skipped = account(view(third, "2023-07-01", finance__currency="other"), "HND")
    assert [year.paid for year in skipped.years] == [0, QUOTA, 0, QUOTA]
    named = [*facts[:3], payment("b", "2021-06-02", QUOTA, 2020)]
    elsewhere = account(view(named, "2022-06-01", finance__currency="other"), "HND")
    assert [year.paid for year in elsewhere.years] == [0, QUOTA]


# -- cures ------------------------------------------------------------------------------------------------------


def test_the_cure_is_exact_at_one_cent_and_one_day() -> None:
    facts = [*years(2024, 2026, amount=312_484_48), payment("p-204", "2025-03-07", 3_000_00, 2024)]
    seen = view(facts, "2026-11-23")
    assert standing(seen, "HND").level is Level.VOICE_WITHOUT_VOTE
    missing_2024 = 4_882_57 - 3_000_00
    all_due = missing_2024 + 4_882_57
    assert cures(seen, "HND") == (
        Cure(missing_2024, Level.FULL, D("2027-01-01")),
        Cure(all_due, "up-to-date", None),
        Cure(all_due + 4_882_57, "paid-ahead", None),
    )
    paid = seen.adding(payment("~", "2026-11-23", missing_2024))
    assert standing(paid, "HND").level is Level.FULL
    assert standing(paid, "HND").until == D("2027-01-01")
    assert standing(paid.at(D("2026-11-22")), "HND").level is Level.VOICE_WITHOUT_VOTE
    short = seen.adding(payment("~", "2026-11-23", missing_2024 - 1))
    assert standing(short, "HND").level is Level.VOICE_WITHOUT_VOTE


def test_an_excluded_member_owes_everything_due_for_its_return() -> None:
    facts = years(2020, 2024)
    found = cures(view(facts, "2024-06-01"), "HND")
    assert found == (
        Cure(4 * QUOTA, Level.FULL, None),
        Cure(5 * QUOTA, "paid-ahead", None),
    )
    lower = cures(view(facts, "2024-06-01", arrears__regularisation="run-below-two"), "HND")
    assert lower[0] == Cure(3 * QUOTA, Level.FULL, D("2025-01-01"))
    kept = cures(view(facts, "2024-06-01", arrears__regularisation="run-below-two", arrears__cure_vote="when-nothing-owed"), "HND")
    assert [(cure.amount, cure.gives) for cure in kept] == [
        (3 * QUOTA, Level.VOICE_WITHOUT_VOTE),
        (4 * QUOTA, Level.FULL),
        (5 * QUOTA, "paid-ahead"),
    ]
    assert kept[0].lost_again_on is None


def test_naming_the_year_in_between_may_cost_less() -> None:
    facts = [*years(2020, 2023), payment("p", "2020-05-01", QUOTA, 2020)]
    seen = view(facts, "2024-01-01")
    assert [cure.amount for cure in cures(seen, "HND")][:1] == [2 * QUOTA]
    assert designated_cures(seen, "HND") == (Cure(QUOTA, Level.FULL, None, 2022),)
    assert designated_cures(seen.reading_as({"arrears.allocation": "oldest-first"}), "HND") == ()
    assert designated_cures(view(years(2020, 2021), "2022-06-01"), "HND") == ()


def test_a_cure_on_the_day_of_exclusion_comes_before_it() -> None:
    seen = view(years(2020, 2023), "2024-01-01")
    assert standing(seen, "HND").level is Level.EXCLUDED
    assert cures(seen, "HND")[0] == Cure(QUOTA, Level.VOICE_WITHOUT_VOTE, None)
    assert standing(seen.adding(payment("~", "2024-01-01", QUOTA)), "HND").level is Level.VOICE_WITHOUT_VOTE
    assert cures(view(years(2020, 2023), "2024-01-02"), "HND")[0].amount == 4 * QUOTA


def test_a_member_up_to_date_has_nothing_to_cure() -> None:
    facts = [*years(2020, 2020), payment("p", "2020-05-01", QUOTA)]
    assert cures(view(facts, "2021-06-01"), "HND") == ()
    assert cures(view([adopted()], "2021-06-01"), "HND") == ()


def test_money_named_for_a_later_year_can_make_all_due_cost_more_only_in_its_own_order() -> None:
    facts = [*years(2020, 2021), payment("p", "2021-05-01", QUOTA, 2021)]
    assert [cure.amount for cure in cures(view(facts, "2021-06-01"), "HND")] == [QUOTA]
    newest_first = view(years(2020, 2022), "2022-06-01", arrears__allocation="current-year-first")
    assert [(cure.amount, cure.gives) for cure in cures(newest_first, "HND")] == [
        (2 * QUOTA, Level.FULL),
        (3 * QUOTA, "up-to-date"),
    ]


# -- what is refused ------------------------------------------------------------------------------------------------


def test_before_the_charter_there_is_no_account_and_no_standing() -> None:
    with pytest.raises(NotInForce):
        account(view(years(2020, 2021), "2019-05-31"), "HND")
    with pytest.raises(NotInForce):
        standing(view(years(2020, 2021), "2019-05-31"), "HND")
    with pytest.raises(NotInForce):
        timeline(view([], "2020-01-01"), "HND", D("2020-01-01"), D("2021-01-01"))
    with pytest.raises(NotInForce):
        timeline(view(years(2020, 2021), "2020-01-01"), "HND", D("2018-01-01"), D("2019-06-01"))


def test_only_members_have_an_account() -> None:
    with pytest.raises(UnknownParty) as caught:
        account(view([adopted()], "2021-01-01"), "ESP")
    assert "ESP" in caught.value.sentence("es")
    with pytest.raises(UnknownParty):
        cures(view([adopted()], "2021-01-01"), "IOM")


def test_a_timeline_is_clipped_and_leaves_out_days_before_the_charter() -> None:
    facts = years(2020, 2021)
    assert stretches(facts, "2018-01-01", "2020-01-01") == [("2019-06-01", "full")]
    assert timeline(view(facts, "2020-01-01"), "HND", D("2021-01-01"), D("2021-01-01")) == ()
    found = timeline(view(facts, "2020-01-01"), "HND", D("2022-03-01"), D("2022-04-01"))
    assert [(one.since, one.until) for one in found] == [(D("2022-03-01"), D("2022-04-01"))]


def test_far_days_end_in_no_error() -> None:
    facts = [adopted("2019-06-01"), budget(9999, on="2020-01-01"), budget(9998, on="2020-01-01")]
    assert level(facts, "9999-12-31") == "full"
    assert level(facts, "9999-12-31", arrears__period_basis="24-months-from-oldest-due-date") == "full"
    assert level(facts, "9999-12-31", finance__no_budget="previous-budget-continues") == "full"
