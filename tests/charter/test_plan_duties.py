"""Plan Estratégico y Anexo A: yearly evaluation, the Presidency's report and the decision on the next plan."""

from __future__ import annotations

import pytest

from charter.because import cited_facts
from charter.obligations import Obligation, obligations
from charter.prose import sentence
from charter.readings import ReadingValue
from charter.today import state
from tests.charter.histories import D, History, presidencies
from tests.charter.planning import planned

EVALUATION, REPORT, RENEWAL = "plan.annual-evaluation", "annex-a.ppt-annual-report", "annex-a.renewal-before-end"
SAME = ("grcm.power.annual-evaluation", "annex-a.annual-review")


def owed(
    history: History, on: str, clause: str, start: str = "2024-01-01", end: str = "2030-01-01", **readings: ReadingValue
) -> list[Obligation]:
    return [one for one in obligations(history.on(on, **readings), D(start), D(end)) if one.clause == clause]


def told(found: list[Obligation]) -> list[tuple[str, str, str, str, bool | None]]:
    return [(one.about, one.opens.isoformat(), one.due.isoformat(), one.status.value, one.why.holds) for one in found]


# -- evaluation ----------------------------------------------------------------------------------------------------


def test_the_yearly_evaluation_holds_or_fails_under_each_of_its_three_clauses() -> None:
    history = planned()
    history.add("plan_evaluated", "2025-12-31", "grcm", plan="p25", year=2025)
    history.add("plan_evaluated", "2027-01-01", "grcm", plan="p25", year=2026)
    history.add("plan_evaluated", "2025-12-31", "grcm", plan="other", year=2027)
    met, late, open_ = owed(history, "2027-12-31", EVALUATION)
    for one, holds in ((met, True), (late, False), (open_, None)):
        same = [node for node in one.why.walk() if node.clause in SAME]
        assert ([node.clause for node in same], [node.holds for node in same]) == (list(SAME), [holds, holds])
        assert one.why.holds is holds
    assert [node.missing for node in open_.why.walk() if node.clause in SAME] == [("plan_evaluated",)] * 2
    overdue = owed(history, "2028-01-01", EVALUATION)[2]
    assert [node.holds for node in overdue.why.walk() if node.clause in SAME] == [False, False]
    assert [node.facts for node in met.why.walk() if node.clause in SAME] == [(met.met_by,)] * 2


# -- the Presidency's report ---------------------------------------------------------------------------------------


def two() -> History:
    return presidencies(History(), ("PAN", "2025-02-01"), ("CRI", "2026-01-15"))


def test_each_presidency_owes_its_report_before_it_hands_over() -> None:
    found = owed(two(), "2026-01-14", REPORT, "2024-01-01", "2028-01-01")
    assert told(found) == [
        ("PAN", "2025-02-01", "2026-01-14", "open", None),
        ("CRI", "2026-01-15", "2027-01-14", "upcoming", None),
    ]
    assert (found[0].debtor, found[0].act, found[0].why.missing, found[0].why.readings) == (
        "ppt", "issue-annual-report", ("report_issued",), ("report.ppt-annual-due",),
    )  # fmt: skip
    assert told(owed(two(), "2026-01-15", REPORT))[0][3:] == ("overdue", False)


def test_a_presidency_that_nobody_follows_owes_a_report_each_year() -> None:
    found = owed(two(), "2026-06-01", REPORT, "2027-01-01", "2030-01-01")
    assert [one.due.isoformat() for one in found] == ["2027-01-14", "2028-01-14", "2029-01-14"]
    assert [one.opens.isoformat() for one in found] == ["2026-01-15", "2027-01-15", "2028-01-15"]
    assert len({one.key for one in found}) == 3


def test_a_report_meets_the_duty_of_the_year_it_names() -> None:
    for on, period, status, holds in (
        ("2026-01-14", "2026", "met", True),
        ("2026-01-15", "2026", "late", False),
        ("2025-12-01", "2025", "overdue", False),
        ("2025-01-31", "2026", "overdue", False),
        ("2025-02-01", "2026", "met", True),
    ):
        history = two()
        issued = history.add("report_issued", on, "ppt", report="ppt-annual", period=period)
        one = owed(history, "2026-06-01", REPORT)[0]
        assert (one.status.value, one.why.holds, one.met_by) == (status, holds, issued if holds is True or status == "late" else None)


def test_a_quarterly_report_is_no_annual_one() -> None:
    history = two()
    history.add("report_issued", "2025-12-01", "ppt", report="quarterly-financial", period="2026")
    history.add("report_issued", "2025-12-01", "se", report="ppt-annual", period="2026")
    assert owed(history, "2026-06-01", REPORT)[0].why.holds is False


def test_reports_are_due_on_31_december_where_so_read() -> None:
    read = {"report__ppt_annual_due": "31-december"}
    history = two()
    history.add("report_issued", "2025-12-31", "ppt", report="ppt-annual", period="2025")
    found = owed(history, "2026-06-01", REPORT, "2024-01-01", "2027-01-01", **read)
    assert told(found) == [
        ("2025", "2025-01-01", "2025-12-31", "met", True),
        ("2026", "2026-01-01", "2026-12-31", "open", None),
    ]
    assert [one.why.parts[0].value["party"] for one in found] == ["PAN", "CRI"]
    assert owed(History(), "2026-06-01", REPORT, **read) == owed(History(), "2026-06-01", REPORT) == []
    on_the_day = presidencies(History(), ("PAN", "2025-12-31"))
    assert [one.about for one in owed(on_the_day, "2026-06-01", REPORT, "2024-01-01", "2026-01-01", **read)] == ["2025"]


# -- the next plan -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("months", "opens"), [(12, "2027-01-01"), (6, "2027-07-01"), (18, "2026-07-01")])
def test_the_next_plan_is_decided_before_the_present_one_ends(months: int, opens: str) -> None:
    read = {"plan__renewal_lead_months": months}
    assert told(owed(planned(), "2027-12-31", RENEWAL, **read)) == [("p25", opens, "2027-12-31", "open", None)]
    (over,) = owed(planned(), "2028-01-01", RENEWAL, **read)
    assert (over.status.value, over.why.holds, over.debtor, over.act, over.why.missing) == (
        "overdue", False, "vm", "renew-plan", ("plan_approved",),
    )  # fmt: skip
    assert over.why.readings == ("plan.renewal-lead-months",)
    assert owed(planned(), "2026-06-30", RENEWAL, **read)[0].status.value == "upcoming"


@pytest.mark.parametrize(("on", "status", "holds"), [("2027-12-31", "met", True), ("2028-01-01", "late", False)])
def test_a_plan_that_follows_meets_the_duty(on: str, status: str, holds: bool) -> None:
    history = planned()
    approved = history.add("plan_approved", on, plan="p28", starts="2028-01-01")
    found = owed(history, "2028-06-01", RENEWAL, "2024-01-01", "2028-01-01")
    assert [(one.about, one.status.value, one.why.holds, one.met_by) for one in found] == [("p25", status, holds, approved)]
    assert [one.about for one in owed(history, "2028-06-01", RENEWAL, "2028-01-01", "2031-01-01")] == ["p28"]


# -- a plan that another overtakes ---------------------------------------------------------------------------------


def overtaken(starts: str = "2026-07-01") -> History:
    """The plan p25 of 2025 to 2027, and q, approved on 1 May 2026, which takes its place before its end."""
    history = planned()
    history.add("plan_approved", "2026-05-01", plan="q", starts=starts)
    return history


def evaluations(history: History, on: str, **readings: ReadingValue) -> list[tuple[str, str, str]]:
    return [(one.about, one.opens.isoformat(), one.due.isoformat()) for one in owed(history, on, EVALUATION, **readings)]


@pytest.mark.parametrize("basis", ["plan-anniversary", "calendar-year"])
def test_no_evaluation_is_owed_for_the_days_on_which_another_plan_runs(basis: str) -> None:
    read = {"plan__evaluation_basis": basis}
    assert [row for row in evaluations(overtaken("2027-01-01"), "2026-12-31", **read) if row[0] == "p25"] == [
        ("p25", "2025-01-01", "2025-12-31"), ("p25", "2026-01-01", "2026-12-31"),
    ]  # fmt: skip
    assert evaluations(overtaken(), "2028-06-01", **read)[:2] == [("p25", "2025-01-01", "2025-12-31"), ("p25", "2026-01-01", "2026-06-30")]
    assert len([row for row in evaluations(overtaken(), "2026-04-30", **read) if row[0] == "p25"]) == 3


def test_a_plan_that_starts_on_the_day_of_another_leaves_it_no_year() -> None:
    assert {row[0] for row in evaluations(overtaken("2025-01-01"), "2026-06-01")} == {"q"}
    assert {row[0] for row in evaluations(overtaken("2028-01-01"), "2026-06-01")} == {"p25", "q"}
    assert [row[2] for row in evaluations(overtaken("2028-01-01"), "2026-06-01")][:3] == ["2025-12-31", "2026-12-31", "2027-12-31"]


def test_an_evaluation_cut_short_cites_the_plan_that_cut_it() -> None:
    history = overtaken()
    for one in owed(history, "2028-06-01", EVALUATION):
        cited = cited_facts(one.why)
        again = [fact for fact in history.facts if fact.id in cited or fact.kind == "charter_adopted"]
        alone = History(None)
        alone.facts = again
        assert one in owed(alone, "2028-06-01", EVALUATION)


def test_nothing_is_left_to_draft_once_a_plan_that_follows_is_approved() -> None:
    def drafts(on: str) -> list[tuple[str, str]]:
        return [(one.about, one.status.value) for one in owed(overtaken(), on, "grcm.power.draft-plan")]

    assert drafts("2026-04-30") == [("p25", "upcoming")]
    assert drafts("2026-05-01") == [("p25", "waived"), ("q", "upcoming")]
    waived = owed(overtaken(), "2026-05-01", "grcm.power.draft-plan")[0]
    assert (waived.why.holds, sentence(waived.why, "en")) == (
        True, "No longer owed: the Plan that follows “p25” was approved on 1 May 2026.",
    )  # fmt: skip
    assert "se aprobó el 1 de mayo de 2026" in sentence(waived.why, "es")


def test_a_plan_overtaken_is_no_longer_told_among_those_that_run() -> None:
    history = overtaken("2027-06-01")
    history.add("plan_proposed", "2024-10-01", "grcm", plan="p25")

    def told_of(on: str, clause: str) -> list[object]:
        return [why.value["plan"] for why in state(history.on(on), clause)]

    for clause in ("plan.approval", "plan.drafting-and-monitoring"):
        assert told_of("2027-05-31", clause) == ["p25", "q"]
        assert told_of("2027-06-01", clause) == ["q"]
    assert told_of("2027-05-31", "annex-a.renewal-inputs") == ["p25"]
    assert told_of("2027-06-01", "annex-a.renewal-inputs") == []
