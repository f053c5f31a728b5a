"""Plazos y deberes: who owes what by when, where it stands on a day, and what met it."""

from __future__ import annotations

import pytest

from charter.because import cited_facts
from charter.clauses import CLAUSES
from charter.duties import ACTS, Obligation
from charter.duty_words import act_words, debtor_words
from charter.errors import NotInForce
from charter.obligations import obligations
from charter.readings import ReadingValue
from tests.charter.histories import TODAY, D, History, conference, presidencies


def owed(
    history: History, on: str, clause: str, start: str = "2020-01-01", end: str = "2031-01-01", **readings: ReadingValue
) -> list[Obligation]:
    found = obligations(history.on(on, **readings), D(start), D(end))
    return [one for one in found if one.clause == clause]


def told(found: list[Obligation]) -> list[tuple[str, str, str]]:
    return [(one.about, one.due.isoformat(), one.status.value) for one in found]


GRCM, VM, WG = "grcm.power.two-meetings", "vm.ordinary-yearly", "wg.power.two-meetings"
REPORTS, EVALUATION = "se.function.quarterly-reports", "plan.annual-evaluation"
COUNTRY, ORGANISATION = "observer.country.lapse-notice", "observer.org.lapse-notice"
ATTENDANCE = "observer.org.annual-attendance"
YEAR = {"start": "2024-01-01", "end": "2025-01-01"}


def test_before_the_charter_nothing_is_owed_to_anybody() -> None:
    with pytest.raises(NotInForce):
        obligations(History("2024-05-01").on("2024-04-30"), D("2024-01-01"), D("2025-01-01"))


def test_a_duty_whose_period_ended_before_the_charter_is_not_owed() -> None:
    history = History("2024-08-01")
    assert told(owed(history, "2024-09-01", GRCM, **YEAR)) == [("2024", "2024-12-31", "open")]
    assert told(owed(history, "2024-09-01", REPORTS, **YEAR)) == [("2024Q3", "2024-10-30", "upcoming")] * 2
    assert told(owed(History("2024-07-31"), "2024-09-01", GRCM, **YEAR))[0] == ("2024", "2024-07-31", "overdue")


def test_only_what_falls_due_in_the_half_open_period_is_listed_in_the_order_of_the_days() -> None:
    history = History()
    found = obligations(history.on("2024-01-01"), D("2024-07-31"), D("2024-12-31"))
    assert [one.due for one in found] == sorted(one.due for one in found)
    assert {one.due.isoformat() for one in found} == {"2024-07-31", "2024-10-30", "2024-12-30"}
    assert obligations(history.on("2024-01-01"), D("2024-07-31"), D("2024-07-31")) == ()


def test_keys_are_stable_and_tell_all_obligations_apart() -> None:
    history = conference()
    early = {one.key: one.due for one in obligations(history.on("2026-01-01"), D("2025-01-01"), D("2027-01-01"))}
    late = {one.key: one.due for one in obligations(history.on("2026-12-31"), D("2025-01-01"), D("2027-01-01"))}
    found = obligations(history.on(TODAY), D("2025-01-01"), D("2027-01-01"))
    assert len({one.key for one in found}) == len(found)
    # What is owed for a meeting is known once the meeting is.
    assert set(early) >= {one.key for one in found if one.debtor in ("se", "grcm") and not one.about.startswith("vm-")}
    assert set(late) & set(early)


def test_every_obligation_cites_clauses_that_exist_and_facts_that_stand() -> None:
    view = conference().on(TODAY)
    for one in obligations(view, D("2020-01-01"), D("2030-01-01")):
        assert {node.clause for node in one.why.walk()} <= set(CLAUSES)
        assert all(view.fact(id_) is not None for id_ in cited_facts(one.why))
        assert one.act in ACTS
        for lang in ("es", "en"):
            assert "{" not in act_words(one.act, one.about, lang) + debtor_words(one.debtor, lang)


# -- meetings ----------------------------------------------------------------------------------------------------


def grcm(*days: str, vm: str | None = "2024-12-05") -> History:
    history = History()
    if vm:
        history.add("meeting_convened", "2024-01-10", "vm", meeting="vm-24", day=vm)
    for number, day in enumerate(days):
        history.add("meeting_held", day, "grcm", meeting=f"grcm-{number}")
    return history


CASES = [
    ((), "overdue", "overdue"),
    (("2024-06-20",), "met", "overdue"),
    (("2024-06-20", "2024-10-05"), "met", "met"),
    (("2024-02-10", "2024-06-20"), "met", "met"),
    (("2024-08-10", "2024-10-05"), "late", "met"),
    (("2024-08-10",), "overdue", "met"),
    (("2024-06-20", "2024-12-05"), "met", "late"),
    (("2024-06-20", "2024-12-20"), "met", "late"),
    (("2024-12-20",), "late", "overdue"),
    (("2024-12-20", "2024-12-22"), "late", "late"),
    (("2024-06-20", "2025-01-10"), "met", "overdue"),
]


@pytest.mark.parametrize(("days", "first", "second"), CASES)
def test_the_grcm_owes_one_meeting_in_mid_year_and_another_before_the_vice_ministers(
    days: tuple[str, ...], first: str, second: str
) -> None:
    found = owed(grcm(*days), "2025-02-01", GRCM, **YEAR)
    assert told(found) == [("2024", "2024-07-31", first), ("2024", "2024-12-04", second)]
    assert [one.debtor for one in found] == ["grcm", "grcm"]
    met = [one.met_by for one in found if one.met_by]
    assert len(set(met)) == len(met)


def test_the_window_of_the_first_meeting_opens_in_june() -> None:
    for on, status in (("2024-05-31", "upcoming"), ("2024-06-01", "open"), ("2024-07-31", "open"), ("2024-08-01", "overdue")):
        assert owed(grcm(), on, GRCM, **YEAR)[0].status.value == status


def test_the_second_meeting_is_due_at_year_s_end_while_no_vice_ministerial_meeting_is_convened() -> None:
    assert owed(grcm(vm=None), "2024-03-01", GRCM, **YEAR)[1].due == D("2024-12-31")
    extraordinary = grcm(vm=None)
    extraordinary.add("meeting_held", "2024-09-01", "vm", meeting="vm-x", form="extraordinary")
    assert owed(extraordinary, "2024-10-01", GRCM, **YEAR)[1].due == D("2024-12-31")


def test_the_second_meeting_follows_the_day_on_which_the_vice_ministers_meet_after_all() -> None:
    history = grcm("2024-06-20", "2024-12-06")
    history.add("meeting_convened", "2024-11-01", "vm", meeting="vm-24", day="2024-12-10")
    assert told(owed(history, "2024-12-07", GRCM, **YEAR))[1] == ("2024", "2024-12-09", "met")
    history.add("meeting_held", "2024-12-06", "vm", meeting="vm-24")
    assert told(owed(history, "2024-12-07", GRCM, **YEAR))[1] == ("2024", "2024-12-05", "late")


def test_when_the_vice_ministers_meet_in_june_the_meeting_before_them_is_the_second_duty_s() -> None:
    history = grcm("2024-06-05", "2024-07-10", vm="2024-06-15")
    found = owed(history, "2024-08-01", GRCM, **YEAR)
    assert [(one.due.isoformat(), one.status.value, one.met_by) for one in found] == [
        ("2024-06-14", "met", history.facts[2].id),
        ("2024-07-31", "met", history.facts[3].id),
    ]


def test_one_meeting_serves_both_duties_where_so_read() -> None:
    both: dict[str, ReadingValue] = {"grcm__one_meeting_for_both": True}
    assert [one.status.value for one in owed(grcm("2024-06-20"), "2025-02-01", GRCM, **YEAR, **both)] == ["met", "met"]
    late = owed(grcm("2024-12-20"), "2025-02-01", GRCM, **YEAR, **both)
    assert [one.status.value for one in late] == ["late", "late"]


def test_the_window_may_be_read_narrower() -> None:
    narrow = owed(grcm("2024-06-10"), "2024-08-01", GRCM, **YEAR, grcm__first_meeting_window="06-15..07-15")
    assert (narrow[0].opens, narrow[0].due) == (D("2024-06-15"), D("2024-07-15"))


def test_the_presidency_owes_one_ordinary_vice_ministerial_meeting_a_year() -> None:
    history = History()
    history.add("meeting_held", "2024-09-01", "vm", meeting="vm-x", form="extraordinary")
    assert told(owed(history, "2024-12-31", VM, **YEAR)) == [("2024", "2024-12-31", "open")]
    assert told(owed(history, "2025-01-01", VM, **YEAR)) == [("2024", "2024-12-31", "overdue")]
    held = history.add("meeting_held", "2024-12-05", "vm", meeting="vm-24")
    found = owed(history, "2025-01-01", VM, **YEAR)
    assert [(one.debtor, one.status.value, one.met_by) for one in found] == [("ppt", "met", held)]
    assert owed(history, "2024-12-04", VM, **YEAR)[0].status.value == "open"


def test_the_yearly_meeting_may_be_read_to_belong_to_each_presidency() -> None:
    history = presidencies(History(), ("PAN", "2023-06-01"), ("CRI", "2024-06-20"))
    history.add("meeting_held", "2024-06-10", "vm", meeting="vm-24")
    found = owed(history, "2024-07-01", VM, "2023-01-01", "2026-01-01", year__meeting_basis="ppt-term")
    assert told(found) == [("PAN-2023-06-01", "2024-06-19", "met"), ("CRI-2024-06-20", "2025-06-19", "open")]
    later = owed(history, "2024-07-01", VM, "2026-01-01", "2027-01-01", year__meeting_basis="ppt-term")
    assert told(later) == [("CRI-2025-06-20", "2026-06-19", "upcoming")]


def group(since: str, ends: str, *meetings: str, **data: object) -> History:
    history = History()
    history.add("wg_established", since, "wg:borders", ends=ends, **data)
    for number, day in enumerate(meetings):
        history.add("meeting_held", day, "wg:borders", meeting=f"wg-{number}")
    return history


LIVES = [
    ("2024-01-01", "2025-01-01", {"2024": 2}),
    ("2024-01-02", "2025-01-01", {"2024": 1}),
    ("2024-07-01", "2025-07-01", {"2024": 1, "2025": 1}),
    ("2024-07-02", "2025-06-30", {"2025": 1}),
    ("2024-07-02", "2025-06-29", {}),
    ("2024-11-01", "2027-03-01", {"2025": 2, "2026": 2}),
    ("2024-03-01", "2024-09-01", {"2024": 1}),
]


@pytest.mark.parametrize(("since", "ends", "expected"), LIVES)
def test_a_working_group_owes_two_meetings_a_year_and_fewer_in_its_first_and_last(since: str, ends: str, expected: dict[str, int]) -> None:
    found = owed(group(since, ends), "2024-01-01" if since == "2024-01-01" else since, WG)
    counted = {about: sum(one.about == about for one in found) for about in {one.about for one in found}}
    assert counted == expected
    assert all(one.due == D(f"{one.about}-12-31") for one in found)


def test_a_working_group_s_meetings_meet_its_duties_one_by_one() -> None:
    history = group("2023-01-01", "2026-01-01", "2024-03-01", "2024-12-31")
    found = owed(history, "2025-01-01", WG, "2024-01-01", "2025-12-31")
    assert [(one.status.value, one.met_by) for one in found] == [("met", history.facts[2].id), ("met", history.facts[3].id)]
    one_only = group("2023-01-01", "2026-01-01", "2024-03-01")
    assert [one.status.value for one in owed(one_only, "2025-01-01", WG, **YEAR)] == ["met", "overdue"]


def test_a_group_that_never_exists_owes_nothing_and_a_full_count_may_be_read() -> None:
    assert owed(group("2024-03-01", "2024-03-01"), "2024-04-01", WG) == []
    full = owed(group("2024-11-15", "2025-03-01"), "2024-12-01", WG, wg__meetings_first_year="full")
    assert [one.about for one in full] == ["2024", "2024", "2025", "2025"]


def test_a_group_that_outlives_its_plan_owes_nothing_beyond_it() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    history.add("wg_established", "2024-02-01", "wg:borders", ends="2030-01-01")
    assert {one.about for one in owed(history, "2024-03-01", WG)} == {"2024", "2025", "2026"}


# -- reports and evaluations --------------------------------------------------------------------------------------


def test_the_secretariat_owes_two_reports_within_thirty_days_of_each_quarter() -> None:
    history = History()
    in_time = history.add("report_issued", "2024-04-30", "se", report="quarterly-financial", period="2024Q1")
    history.add("report_issued", "2024-05-01", "se", report="quarterly-operational", period="2024Q1")
    found = owed(history, "2024-07-01", REPORTS, "2024-04-01", "2024-08-01")
    assert [(one.about, one.act, one.opens.isoformat(), one.due.isoformat(), one.status.value) for one in found] == [
        ("2024Q1", "issue-financial-report", "2024-04-01", "2024-04-30", "met"),
        ("2024Q1", "issue-operational-report", "2024-04-01", "2024-04-30", "late"),
        ("2024Q2", "issue-financial-report", "2024-07-01", "2024-07-30", "open"),
        ("2024Q2", "issue-operational-report", "2024-07-01", "2024-07-30", "open"),
    ]
    assert found[0].met_by == in_time
    assert told(owed(history, "2024-06-30", REPORTS, "2024-07-01", "2024-08-01"))[0][2] == "upcoming"
    assert told(owed(history, "2024-07-31", REPORTS, "2024-07-01", "2024-08-01"))[0][2] == "overdue"


def test_the_fourth_quarter_s_reports_fall_due_in_the_next_year() -> None:
    assert told(owed(History(), "2025-01-15", REPORTS, "2025-01-01", "2025-02-01"))[0] == ("2024Q4", "2025-01-30", "open")


def test_quarters_and_days_may_be_read_otherwise() -> None:
    history = presidencies(History(), ("PAN", "2023-06-01"), ("CRI", "2024-06-10"))
    fifteen = owed(history, "2024-01-01", REPORTS, "2024-04-01", "2024-05-01", report__days_after_quarter=15)
    assert {one.due for one in fifteen} == {D("2024-04-15")}
    terms = owed(history, "2024-01-01", REPORTS, "2023-08-01", "2025-01-01", report__quarter_basis="ppt-term")
    assert sorted({(one.about, one.due.isoformat()) for one in terms}, key=lambda pair: pair[1]) == [
        ("2023Q1", "2023-09-30"), ("2023Q2", "2023-12-30"), ("2023Q3", "2024-03-30"), ("2023Q4", "2024-06-30"),
        ("2024Q1", "2024-10-09"),
    ]  # fmt: skip


def test_the_grcm_evaluates_the_plan_at_the_end_of_each_of_its_years() -> None:
    history = History()
    history.add("plan_approved", "2023-06-20", plan="p23", starts="2023-07-01")
    history.add("plan_evaluated", "2024-06-30", "grcm", plan="p23", year=2024)
    late = history.add("plan_evaluated", "2025-07-01", "grcm", plan="p23", year=2025)
    found = owed(history, "2025-08-01", EVALUATION)
    assert told(found) == [
        ("p23", "2024-06-30", "met"),
        ("p23", "2025-06-30", "late"),
        ("p23", "2026-06-30", "open"),
    ]
    assert (found[1].met_by, found[0].debtor, found[0].opens) == (late, "grcm", D("2023-07-01"))


def test_a_plan_of_calendar_years_is_evaluated_by_their_last_day() -> None:
    history = History()
    history.add("plan_approved", "2023-11-20", plan="p24", starts="2024-01-01")
    assert [one.due.isoformat() for one in owed(history, "2024-01-01", EVALUATION)] == ["2024-12-31", "2025-12-31", "2026-12-31"]
    history.add("plan_approved", "2026-06-20", plan="p27", starts="2027-07-01")
    by_year = owed(history, "2026-07-01", EVALUATION, "2027-01-01", plan__evaluation_basis="calendar-year")
    assert [one.due.isoformat() for one in by_year] == ["2027-12-31", "2028-12-31", "2029-12-31", "2030-06-30"]


# -- observers ----------------------------------------------------------------------------------------------------


def observer(category: str = "country", *attended: str) -> History:
    history = History()
    history.add("observer_admitted", "2020-03-10", "COL", category=category)
    for year in range(2020, 2027):
        history.add("meeting_held", f"{year}-03-20", "vm", meeting=f"vm-{year}")
        history.add("meeting_held", f"{year}-11-10", "grcm", meeting=f"grcm-{year}")
    for slug in attended:
        year = slug.split("-")[1]
        history.add("attendance", f"{year}-{'03-20' if slug[0] == 'v' else '11-10'}", "COL", meeting=slug)
    return history


def test_notice_of_a_lapse_opens_twelve_and_falls_due_six_months_before() -> None:
    history = observer("country", "vm-2021")
    expected = [("2022-03-19", "upcoming"), ("2022-03-20", "open"), ("2022-09-20", "open"), ("2022-09-21", "overdue"),
                ("2023-06-01", "overdue")]  # fmt: skip
    for on, status in expected:
        found = owed(history, on, COUNTRY, "2022-01-01")
        assert [(one.debtor, one.about, one.opens.isoformat(), one.due.isoformat(), one.status.value) for one in found] == [
            ("ppt", "COL", "2022-03-20", "2022-09-20", status)
        ]


def test_a_notice_meets_the_duty_only_for_the_lapse_it_names() -> None:
    history = observer("country", "vm-2021")
    history.add("notice_sent", "2022-04-01", "COL", about="observer-lapse", lapse="2023-03-21")
    assert owed(history, "2022-05-01", COUNTRY, "2022-01-01")[0].status.value == "open"
    sent = history.add("notice_sent", "2022-09-21", "COL", about="observer-lapse", lapse="2023-03-20")
    found = owed(history, "2022-10-01", COUNTRY, "2022-01-01")[0]
    assert (found.status.value, found.met_by) == ("late", sent)
    history.add("notice_sent", "2022-09-20", "COL", about="observer-lapse", lapse="2023-03-20")
    assert owed(history, "2022-10-01", COUNTRY, "2022-01-01")[0].status.value == "met"


def test_an_observer_that_returns_before_notice_was_due_is_owed_none() -> None:
    history = observer("country", "vm-2021", "vm-2022")
    assert [one.due.isoformat() for one in owed(history, "2022-04-01", COUNTRY)] == ["2023-09-20"]


def test_a_notice_no_longer_owed_because_the_observer_returned_is_waived_and_kept_in_view() -> None:
    history = observer("country", "vm-2021", "grcm-2022")
    found = owed(history, "2022-12-01", COUNTRY)
    assert told(found) == [("COL", "2022-09-20", "waived"), ("COL", "2024-05-10", "upcoming")]
    history.add("notice_sent", "2022-09-01", "COL", about="observer-lapse", lapse="2023-03-20")
    assert told(owed(history, "2022-12-01", COUNTRY))[0] == ("COL", "2022-09-20", "met")


def test_an_earlier_participation_may_put_the_notice_off_further_than_a_later_one() -> None:
    history = History()
    history.add("observer_admitted", "2020-01-01", "COL", category="country")
    for slug, day in (("a", "2020-06-01"), ("b", "2020-12-01"), ("c", "2022-03-01"), ("d", "2022-12-01")):
        history.add("meeting_held", day, "vm", meeting=slug)
    history.add("attendance", "2020-06-01", "COL", meeting="a")
    history.add("attendance", "2022-12-01", "COL", meeting="d")
    # From June 2020 two periods with meetings end in June 2022; from January 2020 the year 2021 had none.
    assert told(owed(history, "2023-01-01", COUNTRY))[0] == ("COL", "2022-07-01", "waived")


def test_an_organisation_is_warned_as_its_reading_says() -> None:
    history = observer("organisation", "vm-2021")
    found = owed(history, "2022-01-01", ORGANISATION)
    assert told(found) == [("COL", "2022-09-20", "upcoming")]
    assert owed(history, "2022-01-01", ORGANISATION, notice__org_lead_months=3)[0].due == D("2022-12-20")
    assert owed(history, "2022-01-01", COUNTRY) == []


def test_in_a_window_of_six_months_notice_is_in_time_until_the_lapse() -> None:
    found = owed(observer("country", "vm-2021"), "2022-10-01", COUNTRY, notice__six_months="window:-6-to-0-months")
    assert [(one.opens.isoformat(), one.due.isoformat(), one.status.value) for one in found] == [("2022-09-20", "2023-03-19", "open")]


def test_where_a_lapse_waits_for_its_notice_the_notice_is_still_owed() -> None:
    history = observer("country", "vm-2021")
    waits = {"absence__lapse_without_notice": "suspend-lapse-until-notice-plus-six-months"}
    assert told(owed(history, "2023-06-01", COUNTRY, **waits)) == [("COL", "2022-09-20", "overdue")]
    sent = history.add("notice_sent", "2023-07-01", "COL", about="observer-lapse", lapse="2023-03-20")
    found = owed(history, "2023-08-01", COUNTRY, **waits)
    assert [(one.due.isoformat(), one.met_by) for one in found] == [("2023-07-01", sent)]


def test_a_lapse_that_cannot_be_foreseen_asks_for_no_notice() -> None:
    history = History()
    history.add("observer_admitted", "2020-03-10", "COL", category="country")
    assert owed(history, "2024-01-01", COUNTRY, absence__start="first-meeting-after-admission") == []


def test_notices_of_an_earlier_status_stay_in_view_after_readmission() -> None:
    history = observer("country", "vm-2021")
    history.add("observer_readmitted", "2024-03-20", "COL")
    assert told(owed(history, "2024-06-01", COUNTRY)) == [("COL", "2022-09-20", "overdue"), ("COL", "2025-09-20", "upcoming")]


def test_an_organisation_attends_once_a_year_from_the_year_after_its_admission() -> None:
    history = observer("organisation", "vm-2021", "vm-2022")
    found = owed(history, "2023-06-01", ATTENDANCE)
    assert told(found) == [("2021", "2021-12-31", "met"), ("2022", "2022-12-31", "met"), ("2023", "2023-12-31", "open")]
    assert {one.debtor for one in found} == {"COL"}
    full = owed(history, "2023-06-01", ATTENDANCE, observer__org__first_year="full")
    assert told(full)[0] == ("2020", "2020-12-31", "overdue")
    assert owed(observer("country", "vm-2021"), "2022-01-01", ATTENDANCE) == []


def test_an_organisation_whose_status_has_lapsed_owes_no_attendance() -> None:
    history = observer("organisation", "vm-2021")
    assert told(owed(history, "2024-06-01", ATTENDANCE)) == [("2021", "2021-12-31", "met"), ("2022", "2022-12-31", "overdue")]


def test_an_organisation_that_holds_its_status_owes_each_year_asked_about_and_no_other() -> None:
    history = observer("organisation", "vm-2021", "vm-2022")
    assert told(owed(history, "2022-12-31", ATTENDANCE, "2021-01-01", "2022-01-01")) == [("2021", "2021-12-31", "met")]
    assert told(owed(history, "2022-12-31", ATTENDANCE, "2022-01-01", "2023-01-01")) == [("2022", "2022-12-31", "met")]
