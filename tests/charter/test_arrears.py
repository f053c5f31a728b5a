"""Arrears: two years take the vote, four exclude, and paying cures to the cent and to the day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import pytest

from charter.because import Because, cited_clauses, cited_facts, cited_readings
from charter.errors import NotInForce, UnknownParty
from charter.facts import Fact
from charter.finance import Cure, account, cures, designated_cures
from charter.readings import UnhonouredReading
from charter.standing import Level, standing, timeline
from charter.view import View
from tests.charter.worlds import DAY, D, adopt, adopted, budget, payment, view

QUOTA = 100_00  # HND's share of a budget of 6,400.00


def years(first: int, last: int, **more: Any) -> list[Fact]:
    return [adopted("2019-06-01"), *(budget(year, **more) for year in range(first, last + 1))]


def level(facts: list[Fact], on: str, **readings: Any) -> str:
    return standing(view(facts, on, **readings), "HND").level


def since(facts: list[Fact], on: str, **readings: Any) -> str:
    return standing(view(facts, on, **readings), "HND").since.isoformat()


def node(found: Because, code: str) -> Because:
    return next(one for one in found.walk() if one.code == code)


def stretches(facts: list[Fact], start: str, end: str, **readings: Any) -> list[tuple[str, str]]:
    found = timeline(view(facts, start, **readings), "HND", D(start), D(end))
    return [(one.since.isoformat(), str(one.level.value)) for one in found]


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
        found = timeline(View(facts, D("2020-01-01")), "HND", D("2020-01-01"), D("2031-01-01"))
        told = [(one.since.isoformat(), str(one.level.value)) for one in found]
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
            found = timeline(seen, "HND", D("2020-01-01"), D("2031-01-01"))
            told = [(one.since.isoformat(), str(one.level.value)) for one in found]
            assert told == expected(pattern, 2031, four, cure_all, below), (pattern, readings)


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


# -- readings -----------------------------------------------------------------------------------------------------


def test_months_from_the_oldest_due_date_count_from_the_day_after_it() -> None:
    facts = years(2020, 2026)
    basis = {"arrears__period_basis": "24-months-from-oldest-due-date"}
    assert level(facts, "2022-12-31", **basis) == "full"
    assert level(facts, "2023-01-01", **basis) == "voice-without-vote"
    assert level(facts, "2024-12-31", **basis) == "voice-without-vote"
    assert level(facts, "2025-01-01", **basis) == "excluded"
    assert standing(view(facts, "2022-06-01", **basis), "HND").until == D("2023-01-01")
    codes = {one.code for one in standing(view(facts, "2025-01-01", **basis), "HND").why.walk()}
    assert {"arrears.two-years-by-months", "arrears.four-years-by-months"} <= codes
    assert node(standing(view(facts, "2022-01-01", **basis), "HND").why, "arrears.below-two-by-months").value


def test_arrears_by_amount_weigh_the_last_two_years() -> None:
    facts = [*years(2020, 2023), budget(2023, 64_000_00, "2023-02-01", "larger")]
    basis = {"arrears__period_basis": "amount-equals-two-years"}
    assert level(facts, "2022-01-01", **basis) == "voice-without-vote"
    assert level(facts, "2024-01-01", **basis) == "excluded"
    part = [*facts, payment("p", "2022-02-01", 1)]
    assert level(part, "2022-02-01", **basis) == "full"
    assert level(part, "2022-02-01") == "voice-without-vote"
    found = standing(view(part, "2022-02-01", **basis), "HND")
    assert node(found.why, "arrears.below-two-by-amount").value == {
        "party": "HND",
        "count": 2,
        "threshold": 2,
        "years": (2020, 2021),
        "owed": 2 * QUOTA - 1,
        "bar": 2 * QUOTA,
    }


def test_a_threshold_makes_a_part_payment_enough() -> None:
    facts = [*years(2020, 2021), payment("p", "2021-05-01", 80_00, 2020)]
    assert level(facts, "2022-01-01") == "voice-without-vote"
    assert level(facts, "2022-01-01", arrears__partial_payment="threshold-percent:80") == "full"
    assert level(facts, "2022-01-01", arrears__partial_payment="threshold-percent:81") == "voice-without-vote"


def test_oldest_first_ignores_what_the_payer_names() -> None:
    facts = [*years(2020, 2023), payment("p", "2022-05-01", QUOTA, 2021), payment("w", "2021-05-01", 1, 2030)]
    found = account(view(facts, "2022-06-01", arrears__allocation="oldest-first"), "HND")
    assert [year.paid for year in found.years] == [QUOTA, 1, 0]
    assert found.waiting == ()


def test_current_year_first_pays_the_year_of_the_payment() -> None:
    facts = [*years(2020, 2023), payment("p", "2022-05-01", 3 * QUOTA // 2)]
    found = account(view(facts, "2022-06-01", arrears__allocation="current-year-first"), "HND")
    assert [year.paid for year in found.years] == [QUOTA // 2, 0, QUOTA]
    before = [adopted("2019-06-01"), budget(2020), payment("p", "2021-05-01", QUOTA), budget(2021, on="2021-06-01")]
    assert [year.paid for year in account(view(before, "2021-07-01", arrears__allocation="current-year-first"), "HND").years] == [0, QUOTA]


def test_payments_may_tell_from_the_day_of_their_recording() -> None:
    late = replace(payment("p", "2021-12-01", QUOTA), recorded=datetime(2022, 2, 1, 15, tzinfo=UTC))
    facts = [*years(2020, 2021), late]
    assert level(facts, "2022-01-01") == "full"
    reading = {"arrears__cure_moment": "record-date"}
    assert level(facts, "2022-01-01", **reading) == "voice-without-vote"
    assert level(facts, "2022-02-01", **reading) == "full"


def test_what_the_vice_ministers_declare_counts_where_so_read() -> None:
    declared = [
        Fact("d1", "standing_declared", D("2023-03-01"), "HND", {"level": "voice-without-vote"}),
        Fact("d2", "standing_declared", D("2024-03-01"), "HND", {"level": "voice-without-vote"}),
        Fact("d3", "standing_declared", D("2025-03-01"), "HND", {"level": "excluded"}),
        Fact("d4", "standing_declared", D("2026-03-01"), "HND", {"level": "full"}),
    ]
    facts = [*years(2020, 2021), *declared]
    reading = {"arrears__automatic": "declared-by-viceministers"}
    assert stretches(facts, "2020-01-01", "2027-01-01", **reading) == [
        ("2020-01-01", "full"),
        ("2023-03-01", "voice-without-vote"),
        ("2025-03-01", "excluded"),
        ("2026-03-01", "full"),
    ]
    assert level(facts, "2023-06-01") == "voice-without-vote"
    found = standing(view(facts, "2024-06-01", **reading), "HND")
    assert (found.since, found.until) == (D("2023-03-01"), None)
    assert {"d1", "d2"} <= set(cited_facts(found.why))
    assert node(standing(view(facts, "2022-06-01", **reading), "HND").why, "arrears.not-declared").holds is False
    assert [cure.gives for cure in cures(view(facts, "2024-06-01", **reading), "HND")] == ["up-to-date"]
    early = [adopted("2024-01-01"), Fact("d", "standing_declared", D("2023-01-01"), "HND", {"level": "excluded"})]
    assert since(early, "2024-06-01", **reading) == "2024-01-01"


def test_a_year_that_falls_due_in_exclusion_may_go_unassessed() -> None:
    facts = [*years(2020, 2026), payment("p", "2025-02-01", 4 * QUOTA)]
    reading = {"arrears__excluded_still_assessed": "false"}
    assert level(facts, "2025-02-01") == "excluded"
    assert level(facts, "2025-02-01", **reading) == "full"
    found = standing(view(facts, "2025-02-01", **reading), "HND")
    assert node(found.why, "arrears.years-not-assessed").value == {"party": "HND", "years": (2024,)}
    revised = [*facts, budget(2024, 64_000_00, "2025-03-01", "late")]
    assert account(view(revised, "2025-04-01", **reading), "HND").owed_due == 0


def test_after_regularising_the_vote_may_wait_a_year() -> None:
    facts = [*years(2020, 2024), payment("p", "2024-05-31", 6 * QUOTA)]
    reading = {"arrears__after_regularisation": "voice-only-for-a-year"}
    assert stretches(facts, "2023-12-01", "2026-01-01", **reading) == [
        ("2023-12-01", "voice-without-vote"),
        ("2024-01-01", "excluded"),
        ("2024-05-31", "voice-without-vote"),
        ("2025-05-31", "full"),
    ]
    found = standing(view(facts, "2024-06-01", **reading), "HND")
    assert found.until == D("2025-05-31")
    assert node(found.why, "arrears.voice-year").readings == ("arrears.after-regularisation",)


def test_where_the_vote_waits_a_year_no_payment_gives_it_back_at_once() -> None:
    seen = view(years(2020, 2023), "2024-06-01", arrears__after_regularisation="voice-only-for-a-year")
    assert cures(seen, "HND") == (Cure(4 * QUOTA, Level.VOICE_WITHOUT_VOTE, None),)


def arranged(on: str = "2024-03-01", until: str | None = "2025-03-01") -> Fact:
    end = None if until is None else D(until)
    return Fact("plan", "payment_arrangement", D(on), "HND", {"decision": "RV/2024/3"}, until=end)


def test_an_approved_payment_plan_covers_what_was_due_before_it_where_so_read() -> None:
    facts = [*years(2020, 2026), arranged()]
    assert level(facts, "2024-06-01") == "excluded"
    reading = {"arrears__payment_plan": "cures-if-approved-by-viceministers"}
    assert stretches(facts, "2023-12-31", "2026-12-31", **reading) == [
        ("2023-12-31", "voice-without-vote"),
        ("2024-01-01", "excluded"),
        ("2024-03-01", "full"),
        ("2025-03-01", "excluded"),
    ]
    found = standing(view(facts, "2024-06-01", **reading), "HND")
    assert found.until == D("2025-03-01")
    assert "plan" in cited_facts(node(found.why, "arrears.year-arranged"))
    endless = [*years(2020, 2023), arranged(until=None)]
    assert standing(view(endless, "2024-06-01", **reading), "HND").until is None


def test_an_approved_payment_plan_may_end_exclusion_without_the_vote() -> None:
    facts = [*years(2020, 2026), arranged()]
    reading = {"arrears__regularisation": "approved-payment-plan"}
    assert stretches(facts, "2023-12-31", "2026-12-31", **reading) == [
        ("2023-12-31", "voice-without-vote"),
        ("2024-01-01", "excluded"),
        ("2024-03-01", "voice-without-vote"),
        ("2025-03-01", "excluded"),
    ]
    ahead = [*years(2020, 2026), arranged("2023-06-01", "2024-06-01")]
    assert level(ahead, "2024-01-01", **reading) == "voice-without-vote"
    assert level(ahead, "2024-06-01", **reading) == "excluded"


@pytest.mark.parametrize(
    ("rule", "due"),
    [("31-december-of-budget-year", "2021-12-31"), ("days-after-approval:90", "2021-03-01"), ("1-january", "2021-01-01")],
)
def test_the_due_date_is_as_read(rule: str, due: str) -> None:
    facts = [adopted("2019-06-01"), budget(2021)]
    found = account(view(facts, "2020-12-15", finance__due_date=rule), "HND")
    assert found.years[0].due == D(due)
    assert not account(view(facts, due, finance__due_date=rule), "HND").years[0].is_due
    assert account(view(facts, (D(due) + DAY).isoformat(), finance__due_date=rule), "HND").years[0].is_due


def test_a_budget_may_go_on_where_none_is_approved() -> None:
    facts = [adopted("2019-06-01"), budget(2020), budget(2021, 12_800_00), budget(2024, on="2023-12-01")]
    reading = {"finance__no_budget": "previous-budget-continues"}
    found = account(view(facts, "2024-06-01", **reading), "HND")
    assert [(year.year, year.quota, year.budget_fact) for year in found.years] == [
        (2020, QUOTA, "b-2020"),
        (2021, 2 * QUOTA, "b-2021"),
        (2022, 2 * QUOTA, "b-2021"),
        (2023, 2 * QUOTA, "b-2021"),
        (2024, QUOTA, "b-2024"),
    ]
    assert level(facts, "2024-01-01", **reading) == "excluded"
    assert level(facts, "2024-01-01") == "voice-without-vote"
    paid = [*facts, payment("p", "2023-05-01", 7 * QUOTA)]
    assert standing(view(paid, "2024-06-01", **reading), "HND").until == D("2026-01-01")
    assert account(view([adopted("2019-06-01")], "2024-06-01", **reading), "HND").years == ()
    late = [*facts, budget(2022, on="2023-02-01", id_="late")]
    assert account(view(late, "2023-06-01", **reading), "HND").years[2].quota == QUOTA
    retro = [adopted("2019-06-01"), budget(2021), budget(2020, on="2021-05-01")]
    assert [year.year for year in account(view(retro, "2021-12-01", **reading), "HND").years] == [2020, 2021]


def test_the_vote_may_be_lost_in_all_bodies() -> None:
    facts = years(2020, 2021)
    found = standing(view(facts, "2022-06-01", arrears__vote_loss_scope="all-bodies"), "HND")
    assert node(found.why, "arrears.other-bodies").holds is False
    adopted_ = standing(view([*facts, adopt("arrears.vote-loss-scope", "all-bodies")], "2022-06-01"), "HND")
    assert "r-arrears.vote-loss-scope" in cited_facts(adopted_.why)


def test_a_budget_year_by_terms_of_the_presidency_is_refused_with_a_sentence() -> None:
    with pytest.raises(UnhonouredReading) as caught:
        level(years(2020, 2021), "2022-06-01", finance__budget_year="ppt-term")
    assert "finance.budget-year" in caught.value.sentence("en")


def test_an_adopted_reading_tells_from_its_day_and_is_cited() -> None:
    facts = [*years(2020, 2022), payment("p", "2022-05-01", QUOTA), adopt("arrears.cure-vote", "when-nothing-owed", "2022-08-01")]
    assert stretches(facts, "2021-12-01", "2023-06-01") == [
        ("2021-12-01", "full"),
        ("2022-01-01", "voice-without-vote"),
        ("2022-05-01", "full"),
        ("2022-08-01", "voice-without-vote"),
    ]
    found = standing(view(facts, "2023-05-01"), "HND")
    assert found.since == D("2022-08-01")
    assert "r-arrears.cure-vote" in cited_facts(found.why)
    assert node(standing(view(facts, "2022-09-01"), "HND").why, "arrears.until-nothing-owed").holds
    assert since(facts, "2022-07-31") == "2022-05-01"
    without = [*facts[:-1], adopt("arrears.no-budget-year", "breaks-run", "2022-03-01")]
    assert since(without, "2022-04-01") == "2022-01-01"


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
