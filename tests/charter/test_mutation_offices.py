"""Presidency to the last detail: who may be designated and why, which handover is whose, and who steps in."""

from __future__ import annotations

import pytest

from charter.because import Because
from charter.presidency import _eligible, breaches, ppt, terms
from charter.secretary import _whole_months, career, executive_secretary
from charter.view import View
from tests.charter.histories import D, History, conference, presidencies

DESIGNATION = "ppt.designation-by-consensus"
EXCLUSION, NO_VOTE = "finance.arrears.four-years-exclusion", "finance.arrears.two-years-no-vote"


def eligible(view: View, party: str) -> Because:
    return _eligible(view, next(fact for fact in view.ahead("ppt_designated") if fact.subject == party))


def starts(history: History, day: str, **readings: str) -> list[tuple[str, str]]:
    return [(term.party, term.start.isoformat()) for term in terms(history.on(day, **readings))]


# -- who may be designated ------------------------------------------------------------------------------------------


def test_an_excluded_member_is_told_by_which_facts_it_is() -> None:
    history = presidencies(conference(), ("NIC", "2027-06-01"))
    why = eligible(history.on("2027-07-01"), "NIC")
    assert (why.clause, why.holds, why.code) == (EXCLUSION, False, "ppt.designee-excluded")
    assert why.value == {"party": "NIC", "level": "excluded", "on": D("2027-05-01")}
    assert set(why.facts) >= {"charter_adopted-1", "budget_approved-2"}
    assert breaches(history.on("2027-07-01")) == [(history.facts[-1].id, EXCLUSION)]


def test_a_member_without_vote_is_refused_only_where_so_read_and_told_why() -> None:
    history = presidencies(conference(), ("HND", "2026-08-01"))
    view = history.on("2026-09-01", ppt__designate_non_voting="refused")
    refused, allowed = eligible(view, "HND"), eligible(history.on("2026-09-01"), "HND")
    value = {"party": "HND", "level": "voice-without-vote", "on": D("2026-07-01")}
    assert (refused.clause, refused.holds, refused.code, refused.value) == (NO_VOTE, False, "ppt.designee-without-vote", value)
    assert (allowed.clause, allowed.holds, allowed.code, allowed.value) == (DESIGNATION, True, "ppt.eligible", value)
    assert refused.readings == allowed.readings == ("ppt.designate-non-voting",)
    assert refused.facts == allowed.facts
    assert "charter_adopted-1" in refused.facts


def test_before_the_charter_and_before_any_budget_nobody_can_owe_anything() -> None:
    history = presidencies(History("2024-01-01"), ("PAN", "2023-06-01"), ("CRI", "2025-01-01"))
    view = history.on("2025-02-01")
    assert eligible(view, "PAN") == Because(DESIGNATION, True, {"party": "PAN"}, code="ppt.before-charter")
    assert eligible(view, "CRI") == Because(DESIGNATION, True, {"party": "CRI"}, code="ppt.eligible")


def test_an_announced_designation_is_judged_as_of_each_day_that_asks() -> None:
    history = presidencies(conference(), ("HND", "2026-08-01"))
    view = history.on("2025-12-31", ppt__designate_non_voting="refused")
    assert eligible(view, "HND").holds is True
    assert eligible(view.at(D("2026-07-01")), "HND").holds is False
    assert eligible(view.at(D("2026-09-01")), "HND").holds is False


def test_each_day_remembers_its_own_answer() -> None:
    history = presidencies(conference(), ("HND", "2026-08-01"))
    view = history.on("2025-12-31", ppt__designate_non_voting="refused")
    before = [term.party for term in terms(view)]
    after = [term.party for term in terms(view.at(D("2026-09-01")))]
    assert ("HND" in before, "HND" in after) == (True, False)


def test_what_was_declared_of_another_member_makes_nobody_owe() -> None:
    history = History()
    history.add("standing_declared", "2021-02-01", "NIC", level="excluded")
    presidencies(history, ("CRI", "2025-01-01"))
    assert eligible(history.on("2025-02-01"), "CRI") == Because(DESIGNATION, True, {"party": "CRI"}, code="ppt.eligible")


def test_a_designation_without_effect_does_not_hide_the_next() -> None:
    history = conference()
    history.facts = [fact for fact in history.facts if fact.kind != "ppt_designated"]
    presidencies(history, ("NIC", "2027-01-01"), ("PAN", "2028-01-01"))
    assert starts(history, "2028-02-01") == [("PAN", "2028-01-01")]


# -- handovers ------------------------------------------------------------------------------------------------------


def test_a_handover_moves_the_day_of_that_member_s_own_designation() -> None:
    history = presidencies(History(), ("CRI", "2024-01-01"), ("MEX", "2025-01-01"))
    history.add("ppt_handover", "2024-12-01", "CRI")
    assert starts(history, "2025-06-01") == [("CRI", "2024-12-01"), ("MEX", "2025-01-01")]


def test_a_member_designated_and_handed_over_to_on_one_day_presides_from_that_day() -> None:
    history = History()
    history.add("ppt_designated", "2024-01-10", "CRI", takes_office="2024-03-01")
    history.add("ppt_handover", "2024-01-10", "CRI")
    assert breaches(history.on("2024-02-01")) == []
    assert starts(history, "2024-02-01") == [("CRI", "2024-01-10")]


# -- who steps in -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("designated", "day", "instead"),
    [
        ((("PAN", "2023-01-01"), ("CRI", "2024-01-01"), ("MEX", "2025-03-01")), "2025-02-01", "MEX"),
        ((("PAN", "2023-01-01"), ("CRI", "2024-01-01")), "2025-02-01", "PAN"),
        ((("CRI", "2024-01-01"),), "2025-02-01", "CRI"),
    ],
)
def test_after_its_year_who_comes_next_steps_in_else_who_went_before_else_the_holder(
    designated: tuple[tuple[str, str], ...], day: str, instead: str
) -> None:
    found = ppt(presidencies(History(), *designated).on(day, ppt__vacancy="troika-rotates"))
    assert found is not None
    assert (found.party, found.since, found.ad_interim, found.why.code) == (instead, D("2025-01-01"), True, "ppt.rotated")
    assert isinstance(found.why.value, dict)
    assert found.why.value["year_ends"] == D("2025-01-01")




# -- the Executive Secretariat ----------------------------------------------------------------------------------------

INTERIM = {"se__vacancy": "holder-continues-ad-interim"}


def appoint(history: History, on: str, takes_office: str, person: str = "A") -> str:
    return history.add("se_appointed", on, person=person, nationality="HND", takes_office=takes_office)


def test_a_holder_ad_interim_is_told_as_one_with_the_reading_that_keeps_it() -> None:
    history = History()
    appoint(history, "2020-01-01", "2020-03-01")
    found = executive_secretary(history.on("2022-06-01", **INTERIM))
    assert found is not None
    assert found.ad_interim is True
    assert found.until is None
    assert found.as_json()["until"] is None
    assert found.why.code == "se.holder-ad-interim"
    assert "se.vacancy" in found.why.readings
    in_office = executive_secretary(history.on("2022-02-28", **INTERIM))
    assert in_office is not None
    assert in_office.ad_interim is False
    assert "se.vacancy" not in in_office.why.readings
    assert executive_secretary(history.on("2026-03-01", **INTERIM)) is None


def test_who_gave_up_the_office_before_taking_it_does_not_keep_it_ad_interim() -> None:
    history = History()
    appoint(history, "2020-01-01", "2020-03-01")
    appoint(history, "2021-11-01", "2022-03-01", "B")
    ended = history.add("se_ended", "2021-12-01", person="B")
    found = executive_secretary(history.on("2022-06-01", **INTERIM))
    assert found is not None
    assert found.person == "A"
    assert ended not in found.why.facts


def test_the_end_of_a_service_is_cited() -> None:
    history = History()
    appointed = appoint(history, "2020-01-01", "2020-03-01")
    ended = history.add("se_ended", "2021-12-01", person="A")
    assert career(history.on("2022-01-01")).services[0].facts == [appointed, ended]


def test_of_two_appointments_to_one_day_the_later_decision_holds() -> None:
    history = History()
    appoint(history, "2020-01-01", "2020-03-01", "A")
    appoint(history, "2020-02-01", "2020-03-01", "B")
    assert [service.person for service in career(history.on("2020-03-01")).services] == ["A", "B"]
    found = executive_secretary(history.on("2020-03-01"))
    assert found is not None
    assert found.person == "B"


def test_a_tacit_extension_comes_twice_and_not_beyond_six_years() -> None:
    history = History()
    appoint(history, "2020-01-01", "2020-03-01")
    tacit = {"se__extension_decided_by": "tacit"}
    extended = [career(history.on(day, **tacit)).services[0].extensions for day in ("2022-02-28", "2022-03-01", "2024-03-01", "2026-03-01")]
    assert extended == [0, 1, 2, 2]
    assert executive_secretary(history.on("2026-02-28", **tacit)) is not None
    assert executive_secretary(history.on("2026-03-01", **tacit)) is None


def test_a_second_service_is_extended_tacitly_up_to_six_years_in_all_and_no_further() -> None:
    history = History()
    appoint(history, "2020-01-01", "2020-03-01")
    appoint(history, "2022-01-01", "2022-03-01")
    tacit = {"se__extension_decided_by": "tacit"}
    found = career(history.on("2026-03-01", **tacit)).services
    assert [(service.extensions, service.end) for service in found] == [(0, D("2022-03-01")), (1, D("2026-03-01"))]


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [("2020-01-15", "2020-03-15", 2), ("2020-01-15", "2020-03-14", 1), ("2020-01-31", "2020-02-29", 1), ("2020-01-15", "2020-01-15", 0)],
)
def test_months_served_are_counted_whole(start: str, end: str, months: int) -> None:
    assert _whole_months(D(start), D(end)) == months
