"""Presidencia Pro-Témpore and Troika: who presides, since when, until when, and who comes next."""

from __future__ import annotations

from charter.because import cited_clauses, cited_facts
from charter.presidency import breaches, ppt, terms, troika
from tests.charter.histories import History, presidencies


def held(history: History, day: str, **readings: str) -> tuple[str, str, str | None, bool] | None:
    found = ppt(history.on(day, **readings))
    if found is None:
        return None
    return found.party, found.since.isoformat(), found.until and found.until.isoformat(), found.ad_interim


def three(history: History, day: str, **readings: str) -> tuple[str | None, str | None, str | None]:
    found = troika(history.on(day, **readings))
    return found.outgoing, found.current, found.incoming


def test_without_a_designation_the_presidency_is_vacant() -> None:
    history = History()
    assert held(history, "2024-01-01") is None
    assert three(history, "2024-01-01") == (None, None, None)


def test_a_handover_without_a_designation_has_no_effect() -> None:
    history = History()
    alone = history.add("ppt_handover", "2024-01-01", "PAN")
    before = history.add("ppt_handover", "2024-02-01", "CRI")
    history.add("ppt_designated", "2024-03-01", "CRI", takes_office="2024-06-01")
    assert breaches(history.on("2024-07-01")) == [
        (alone, "ppt.designation-by-consensus"),
        (before, "ppt.designation-by-consensus"),
    ]
    assert held(history, "2024-05-31") is None
    assert held(history, "2024-06-01") == ("CRI", "2024-06-01", None, False)


def test_a_member_does_not_follow_itself_unless_so_read() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"), ("CRI", "2025-01-01"))
    assert breaches(history.on("2024-02-01")) == [(history.facts[2].id, "ppt.yearly-change")]
    assert held(history, "2025-02-01") == ("CRI", "2024-01-01", None, True)
    allowed = {"ppt__consecutive_terms": "allowed-by-consensus"}
    assert held(history, "2025-02-01", **allowed) == ("CRI", "2025-01-01", None, False)


def test_an_excluded_member_is_not_designated() -> None:
    history = History()
    history.add("reading_adopted", "2020-02-01", param="arrears.automatic", value="declared-by-viceministers")
    history.add("standing_declared", "2021-02-01", "NIC", level="excluded")
    presidencies(history, ("NIC", "2024-01-01"))
    assert breaches(history.on("2024-02-01"))[0][1] == "finance.arrears.four-years-exclusion"
    assert held(history, "2024-02-01") is None


def test_a_member_without_vote_is_designated_unless_read_otherwise() -> None:
    history = History()
    history.add("reading_adopted", "2020-02-01", param="arrears.automatic", value="declared-by-viceministers")
    history.add("standing_declared", "2021-02-01", "HND", level="voice-without-vote")
    presidencies(history, ("HND", "2024-01-01"))
    assert held(history, "2024-02-01") == ("HND", "2024-01-01", None, False)
    assert held(history, "2024-02-01", ppt__designate_non_voting="refused") is None
    refused = history.on("2024-02-01", ppt__designate_non_voting="refused")
    assert breaches(refused)[0][1] == "finance.arrears.two-years-no-vote"


def test_a_designation_opens_a_presidency_by_itself_and_the_next_one_ends_it() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"), ("MEX", "2024-12-10"))
    assert held(history, "2023-12-31") is None
    assert held(history, "2024-01-01") == ("CRI", "2024-01-01", "2024-12-10", False)
    assert held(history, "2024-12-09") == ("CRI", "2024-01-01", "2024-12-10", False)
    assert held(history, "2024-12-10") == ("MEX", "2024-12-10", None, False)


def test_a_handover_moves_the_day_either_way_and_is_seen_ahead() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"), ("MEX", "2025-01-01"))
    history.add("ppt_handover", "2025-03-01", "MEX")
    assert held(history, "2024-05-01") == ("CRI", "2024-01-01", "2025-03-01", False)
    assert held(history, "2025-02-01") == ("CRI", "2024-01-01", "2025-03-01", True)
    early = presidencies(History(), ("CRI", "2024-01-01"), ("MEX", "2025-01-01"))
    early.add("ppt_handover", "2024-12-10", "MEX")
    assert held(early, "2024-12-10") == ("MEX", "2024-12-10", None, False)


def test_a_handover_moves_the_designation_nearest_to_it() -> None:
    history = presidencies(History(), ("CRI", "2021-01-01"), ("MEX", "2022-01-01"), ("CRI", "2025-01-01"))
    history.add("ppt_handover", "2025-02-01", "CRI")
    found = [(term.party, term.start.isoformat()) for term in terms(history.on("2025-03-01"))]
    assert found == [("CRI", "2021-01-01"), ("MEX", "2022-01-01"), ("CRI", "2025-02-01")]


def test_designations_of_later_days_are_seen_ahead() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"), ("MEX", "2025-01-01"))
    assert history.facts[-1].on.isoformat() == "2024-12-01"
    assert three(history, "2024-02-01") == (None, "CRI", "MEX")


def test_with_no_successor_after_a_year_the_holder_goes_on_ad_interim_and_the_reason_says_so() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"))
    assert held(history, "2024-12-31") == ("CRI", "2024-01-01", None, False)
    assert held(history, "2025-01-01") == ("CRI", "2024-01-01", None, True)
    why = ppt(history.on("2025-01-01")).why
    assert why.code == "ppt.ad-interim"
    assert "ppt.yearly-change" in cited_clauses(why)
    assert cited_facts(why) == ("ppt_designated-2",)


def test_the_vacancy_may_be_read_as_vacant_or_as_passing_through_the_troika() -> None:
    history = presidencies(History(), ("PAN", "2023-01-01"), ("CRI", "2024-01-01"))
    assert held(history, "2025-02-01", ppt__vacancy="vacant") is None
    assert three(history, "2025-02-01", ppt__vacancy="vacant") == ("CRI", None, None)
    assert held(history, "2025-02-01", ppt__vacancy="troika-rotates") == ("PAN", "2025-01-01", None, True)
    alone = presidencies(History(), ("CRI", "2024-01-01"))
    assert held(alone, "2025-02-01", ppt__vacancy="troika-rotates") == ("CRI", "2025-01-01", None, True)
    presidencies(history, ("MEX", "2025-06-01"))
    assert held(history, "2025-02-01", ppt__vacancy="troika-rotates") == ("MEX", "2025-01-01", "2025-06-01", True)


def test_terms_may_be_read_to_follow_the_calendar_year() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"), ("MEX", "2024-12-10"))
    calendar = {"ppt__term_basis": "calendar-year"}
    assert held(history, "2024-12-31", **calendar) == ("CRI", "2024-01-01", "2025-01-01", False)
    assert held(history, "2025-01-01", **calendar) == ("MEX", "2025-01-01", None, False)


def test_of_two_designations_for_one_day_the_later_decision_counts() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"))
    history.add("ppt_designated", "2024-10-01", "MEX", takes_office="2025-01-01")
    history.add("ppt_designated", "2024-11-01", "PAN", takes_office="2025-01-01")
    assert three(history, "2025-02-01") == ("CRI", "PAN", None)


def test_the_troika_is_the_presidency_before_the_one_in_office_and_the_nearest_to_come() -> None:
    history = presidencies(History(), ("GTM", "2023-01-01"), ("CRI", "2024-01-01"), ("MEX", "2025-01-01"), ("PAN", "2026-01-01"))
    assert three(history, "2022-12-31") == (None, None, "GTM")
    assert three(history, "2024-06-01") == ("GTM", "CRI", "MEX")
    assert three(history, "2026-06-01") == ("MEX", "PAN", None)
    assert troika(history.on("2024-06-01")).members() == ("GTM", "CRI", "MEX")


def test_presidencies_from_before_the_charter_are_read_too() -> None:
    history = presidencies(History("2024-06-01"), ("CRI", "2023-12-01"))
    assert held(history, "2024-01-01") == ("CRI", "2023-12-01", None, False)


def test_a_designation_after_budgets_were_approved_cites_what_made_the_member_eligible() -> None:
    history = History()
    budget = history.add("budget_approved", "2020-02-01", year=2020, amount=64_000_00)
    presidencies(history, ("CRI", "2021-12-01"))
    assert budget in cited_facts(ppt(history.on("2022-01-01")).why)
