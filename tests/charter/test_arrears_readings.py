"""Arrears: every option of every reading of the chapter is honoured, or refused with a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from charter.because import cited_facts
from charter.facts import Fact
from charter.finance import Cure, account, cures
from charter.readings import UnhonouredReading
from charter.standing import Level, standing
from tests.charter.members import QUOTA, level, node, since, stretches, years
from tests.charter.worlds import DAY, D, adopt, adopted, budget, payment, view

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
