"""Plazos de la estructura institucional: what offices, bodies and the Secretariat owe, to the day."""

from __future__ import annotations

import pytest

from charter.because import Because
from charter.duties import Obligation
from charter.duty_words import act_words
from charter.obligations import obligations
from charter.prose import sentence
from charter.readings import ReadingValue
from tests.charter.histories import D, History, presidencies
from tests.charter.institutions import reads_well

Row = tuple[str, str, str, str]


def owed(history: History, on: str, clause: str, **readings: ReadingValue) -> list[Obligation]:
    found = obligations(history.on(on, **readings), D("2018-01-01"), D("2040-01-01"))
    return [one for one in found if one.clause == clause]


def told(history: History, on: str, clause: str, **readings: ReadingValue) -> list[Row]:
    """About whom, when it opens, when it is due, and where it stands."""
    return [(one.about, one.opens.isoformat(), one.due.isoformat(), one.status.value) for one in owed(history, on, clause, **readings)]


def holds(history: History, on: str, clause: str, **readings: ReadingValue) -> list[bool | None]:
    return [one.why.holds for one in owed(history, on, clause, **readings)]


# -- meetings ------------------------------------------------------------------------------------------------------

RESULTS = "vm.subset-results-shared"


def joint() -> History:
    history = History()
    history.add("joint_meeting_held", "2024-03-01", "event:border", meeting="border", parties=("MEX", "GTM"))
    return history


def test_results_of_a_joint_meeting_are_shared_within_thirty_days() -> None:
    history = joint()
    assert told(history, "2024-02-28", RESULTS) == []
    assert told(history, "2024-03-31", RESULTS) == [("border", "2024-03-01", "2024-03-31", "open")]
    assert told(history, "2024-04-01", RESULTS)[0][3] == "overdue"
    assert [(one.debtor, one.act) for one in owed(history, "2024-03-02", RESULTS)] == [("se", "share-joint-results")]
    history.add("joint_result_shared", "2024-03-31", "event:other", meeting="other")
    assert told(history, "2024-04-01", RESULTS)[0][3] == "overdue"
    history.add("joint_result_shared", "2024-03-31", "event:border", meeting="border")
    history.add("joint_result_shared", "2024-04-20", "event:border", meeting="border")
    assert [(one.status.value, one.met_by, one.why.holds) for one in owed(history, "2024-04-01", RESULTS)] == [
        ("met", history.facts[3].id, True)
    ]


def test_a_recorded_reason_for_not_sharing_ends_the_duty_and_the_days_are_a_reading() -> None:
    history = joint()
    for days, due in ((15, "2024-03-16"), (60, "2024-04-30")):
        found = owed(history, "2024-03-02", RESULTS, joint__share_days=days)[0]
        assert (found.due, found.why.readings) == (D(due), ("joint.share-days",))
    history.add("joint_result_shared", "2024-04-01", "event:border", meeting="border", withheld="personal data")
    assert (told(history, "2024-04-02", RESULTS)[0][3], holds(history, "2024-04-02", RESULTS)) == ("late", [False])


def test_a_meeting_of_fewer_than_two_members_has_no_results_to_share() -> None:
    for parties, owes in ((("MEX",), 0), (("MEX", "COL"), 0), (("MEX", "GTM"), 1)):
        history = History()
        history.add("joint_meeting_held", "2024-03-01", "event:border", meeting="border", parties=parties)
        assert len(owed(history, "2024-04-15", RESULTS)) == owes


def vice_ministers(on: str = "2024-12-05") -> History:
    history = History()
    history.add("meeting_convened", "2024-10-01", "vm", meeting="vm-24", day=on)
    history.add("meeting_convened", "2024-10-01", "vm", meeting="vm-x", day="2024-11-05", form="extraordinary")
    return history


DRAFTS = [
    ("ppt.function.draft-declaration", "ppt", "declaration_drafted"),
    ("grcm.power.review-declarations", "grcm", "declaration_reviewed"),
]


@pytest.mark.parametrize(("clause", "debtor", "kind"), DRAFTS)
def test_a_declaration_is_drafted_and_reviewed_before_each_ordinary_meeting(clause: str, debtor: str, kind: str) -> None:
    history = vice_ministers()
    assert told(history, "2024-12-04", clause) == [("vm-24", "2024-01-01", "2024-12-04", "open")]
    assert [(one.status.value, one.why.holds, one.debtor) for one in owed(history, "2024-12-05", clause)] == [("overdue", False, debtor)]
    history.add(kind, "2024-12-04", debtor, meeting="vm-24")
    assert [(one.status.value, one.why.holds) for one in owed(history, "2024-12-05", clause)] == [("met", True)]
    assert told(History(), "2024-12-05", clause) == []


@pytest.mark.parametrize(("clause", "debtor", "kind"), [*DRAFTS, ("grcm.power.report-compliance", "grcm", "compliance_reported")])
def test_nothing_is_owed_for_a_meeting_once_its_day_has_passed_without_it(clause: str, debtor: str, kind: str) -> None:
    history = vice_ministers()
    history.add("plan_approved", "2021-11-20", plan="p", starts="2022-01-01")
    assert [one.status.value for one in owed(history, "2024-12-05", clause)] != ["waived"]
    waived = owed(history, "2024-12-06", clause)[0]
    assert (waived.status.value, waived.met_by, waived.why.holds, waived.why.code) == ("waived", None, True, "owed.not-held")
    reads_well(waived.why)
    history.add(kind, "2024-12-04", debtor, meeting="vm-24")
    met = owed(history, "2024-12-06", clause)[0]
    assert (met.status.value, met.why.code) == ("met", "owed.met")
    late = vice_ministers()
    late.add("plan_approved", "2021-11-20", plan="p", starts="2022-01-01")
    late.add("meeting_held", "2024-12-05", "vm", meeting="vm-24", form="ordinary")
    assert [one.status.value for one in owed(late, "2024-12-06", clause)] == ["overdue"]


def test_the_eve_of_the_meeting_is_told_as_ours_and_the_budget_year_as_a_reading() -> None:
    for clause, _, _ in DRAFTS:
        (part,) = owed(vice_ministers(), "2024-12-04", clause)[0].why.parts
        assert (part.clause, part.holds, part.code) == (clause, True, "owed.eve")
        reads_well(part)
    history = History()
    adopted = history.add("reading_adopted", "2024-01-02", param="finance.budget-year", value="calendar-year")
    for clause in ("se.function.budgets", "finance.budget-by-consensus"):
        for one in owed(history, "2024-06-01", clause):
            assert (one.why.readings, adopted in one.why.facts) == (("finance.budget-year",), True)


def test_a_draft_for_a_meeting_on_new_year_s_day_is_due_on_the_eve() -> None:
    assert told(vice_ministers("2025-01-01"), "2024-12-31", DRAFTS[0][0]) == [("vm-24", "2024-12-31", "2024-12-31", "open")]


COMPLIANCE = "grcm.power.report-compliance"


def test_the_grcm_reports_on_the_plan_in_force_at_each_ordinary_meeting() -> None:
    assert told(vice_ministers(), "2024-12-05", COMPLIANCE) == []
    for starts, owes in (("2021-12-05", False), ("2021-12-06", True), ("2024-12-05", True), ("2024-12-06", False)):
        history = vice_ministers()
        history.add("plan_approved", "2021-11-20", plan="p", starts=starts)
        assert bool(told(history, "2024-12-05", COMPLIANCE)) is owes, starts
    history = vice_ministers()
    history.add("plan_approved", "2021-11-20", plan="p22", starts="2022-01-01")
    history.add("plan_approved", "2024-11-20", plan="p24", starts="2024-12-01")
    assert told(history, "2024-12-05", COMPLIANCE) == [("vm-24", "2024-01-01", "2024-12-05", "open")]
    history.add("meeting_held", "2024-12-05", "vm", meeting="vm-24", form="ordinary")
    found = owed(history, "2024-12-06", COMPLIANCE)[0]
    assert (found.status.value, found.debtor, found.why.holds) == ("overdue", "grcm", False)
    assert [part.value for part in found.why.parts if isinstance(part.value, dict) and part.value["plan"] == "p24"]
    history.add("compliance_reported", "2024-12-05", "grcm", meeting="vm-24")
    assert holds(history, "2024-12-06", COMPLIANCE) == [True]


# -- the Presidency ------------------------------------------------------------------------------------------------

WORK_PLAN, SUCCESSOR = "vm.power.approve-ppt-plan", "ppt.yearly-change"


def presiding() -> History:
    return presidencies(History(), ("PAN", "2024-01-10"), ("CRI", "2025-01-20"))


def test_each_presidency_submits_its_work_plan_sixty_days_after_it_began() -> None:
    history = presiding()
    early = history.add("ppt_plan_submitted", "2024-01-09", "ppt", work_plan="w23")
    assert told(history, "2024-03-10", WORK_PLAN)[0] == ("PAN", "2024-01-10", "2024-03-10", "open")
    assert told(history, "2024-03-11", WORK_PLAN)[0][3] == "overdue"
    own = history.add("ppt_plan_submitted", "2024-03-10", "ppt", work_plan="w24")
    history.add("ppt_plan_submitted", "2025-01-19", "ppt", work_plan="w24-b")
    assert early != own
    assert [(one.about, one.status.value, one.met_by, one.why.holds) for one in owed(history, "2025-03-22", WORK_PLAN)] == [
        ("PAN", "met", own, True),
        ("CRI", "overdue", None, False),
    ]
    following = history.add("ppt_plan_submitted", "2025-01-20", "ppt", work_plan="w25")
    assert [one.met_by for one in owed(history, "2025-03-22", WORK_PLAN)] == [own, following]


def test_a_work_plan_of_the_day_of_the_handover_is_the_next_presidency_s() -> None:
    history = presiding()
    own = history.add("ppt_plan_submitted", "2025-01-20", "ppt", work_plan="w25")
    assert [one.met_by for one in owed(history, "2025-01-20", WORK_PLAN)] == [None, own]
    before = presiding()
    last = before.add("ppt_plan_submitted", "2025-01-19", "ppt", work_plan="w24")
    assert [one.met_by for one in owed(before, "2025-01-20", WORK_PLAN)] == [last, None]


def test_the_days_for_the_work_plan_are_a_reading_and_vacant_presidencies_owe_none() -> None:
    for days, due in ((30, "2024-02-09"), (90, "2024-04-09")):
        found = owed(presiding(), "2024-01-11", WORK_PLAN, ppt__plan_due_days_after_start=days)[0]
        assert (found.due, found.debtor, found.why.readings) == (D(due), "ppt", ("ppt.plan-due-days-after-start",))
    assert told(History(), "2024-01-11", WORK_PLAN) == []


def test_the_vice_ministers_designate_a_successor_before_each_presidency_s_year_ends() -> None:
    history = presidencies(History(), ("PAN", "2024-01-10"))
    assert told(history, "2025-01-09", SUCCESSOR) == [("PAN", "2024-01-10", "2025-01-09", "open")]
    assert [(one.status.value, one.debtor, one.why.holds) for one in owed(history, "2025-01-10", SUCCESSOR)] == [("overdue", "vm", False)]
    later = history.add("ppt_designated", "2025-01-09", "CRI", takes_office="2025-02-01")
    found = owed(history, "2025-01-10", SUCCESSOR)[0]
    assert (found.status.value, found.met_by, found.why.holds) == ("met", later, True)
    assert [told(history, on, SUCCESSOR)[0][3] for on in ("2025-01-08", "2025-01-09")] == ["open", "met"]
    assert [one.due.isoformat() for one in owed(history, "2025-01-10", SUCCESSOR)] == ["2025-01-09", "2026-01-31"]
    assert len({one.key for one in owed(history, "2025-01-10", SUCCESSOR)}) == 2


# -- the plan ------------------------------------------------------------------------------------------------------

DRAFT_PLAN = "grcm.power.draft-plan"


def test_the_grcm_drafts_the_next_plan_before_this_one_ends() -> None:
    history = History()
    history.add("plan_approved", "2021-11-20", plan="p22", starts="2022-01-01")
    assert told(history, "2023-12-31", DRAFT_PLAN) == [("p22", "2024-01-01", "2024-12-31", "upcoming")]
    assert told(history, "2024-12-31", DRAFT_PLAN)[0][3] == "open"
    found = owed(history, "2025-01-01", DRAFT_PLAN)[0]
    assert (found.status.value, found.debtor, found.why.holds) == ("overdue", "grcm", False)
    found = owed(history, "2024-01-01", DRAFT_PLAN, plan__renewal_lead_months=6)[0]
    assert (found.opens, found.status.value) == (D("2024-07-01"), "upcoming")
    history.add("plan_proposed", "2021-12-31", "grcm", plan="p25")
    history.add("plan_proposed", "2024-06-01", "grcm", plan="p22")
    assert told(history, "2025-01-01", DRAFT_PLAN)[0][3] == "overdue"
    draft = history.add("plan_proposed", "2024-12-31", "grcm", plan="p25")
    assert [(one.status.value, one.met_by, one.why.holds) for one in owed(history, "2025-01-01", DRAFT_PLAN)] == [("met", draft, True)]
    history.add("plan_approved", "2024-12-31", plan="p25", starts="2025-01-01")
    assert [one.met_by for one in owed(history, "2025-01-01", DRAFT_PLAN)] == [draft, None]
    early = History()
    early.add("plan_approved", "2021-11-20", plan="p22", starts="2022-01-01")
    on_the_day = early.add("plan_proposed", "2022-01-01", "grcm", plan="p25")
    assert [one.met_by for one in owed(early, "2022-01-02", DRAFT_PLAN)] == [on_the_day]


# -- the Executive Secretary ---------------------------------------------------------------------------------------

TERM, EVALUATION = "se.term-two-years", "vm.power.evaluate-se"


def secretary() -> History:
    history = History()
    history.add("se_appointed", "2021-12-01", person="A", nationality="PAN", takes_office="2022-01-01")
    return history


def test_without_a_secretary_ever_appointed_nothing_is_owed_for_one() -> None:
    assert told(History(), "2024-01-01", TERM) == []
    assert told(History(), "2024-01-01", EVALUATION) == []


def test_an_extension_or_a_successor_is_decided_before_the_term_ends() -> None:
    history = secretary()
    assert told(history, "2023-06-30", TERM) == [("2023", "2023-07-01", "2023-12-31", "upcoming")]
    assert told(history, "2023-12-31", TERM)[0][3] == "open"
    assert [(one.status.value, one.debtor, one.why.holds) for one in owed(history, "2024-01-01", TERM)] == [("overdue", "vm", False)]
    for months, opens in ((3, "2023-10-01"), (12, "2023-01-01")):
        assert owed(history, "2023-01-01", TERM, se__extension_reminder_months=months)[0].opens == D(opens)
    extended = history.add("se_extended", "2023-12-31", person="A")
    assert [(one.due.isoformat(), one.met_by, one.why.holds) for one in owed(history, "2024-01-01", TERM)] == [
        ("2023-12-31", extended, True),
        ("2025-12-31", None, None),
    ]
    successor = history.add("se_appointed", "2025-11-20", person="B", nationality="MEX", takes_office="2026-01-01")
    told_of = [(one.about, one.met_by) for one in owed(history, "2026-01-02", TERM)]
    assert told_of == [("2023", extended), ("2025", successor), ("2027", None)]


def test_the_last_decision_falls_due_with_the_six_years_and_who_resigns_is_succeeded_by_the_term() -> None:
    history = secretary()
    for on in ("2023-06-01", "2025-06-01"):
        history.add("se_extended", on, person="A")
    assert [one.due.isoformat() for one in owed(history, "2026-01-01", TERM)] == ["2023-12-31", "2025-12-31", "2027-12-31"]
    resigned = secretary()
    resigned.add("se_ended", "2022-06-01", person="A")
    assert told(resigned, "2022-07-01", TERM) == [("2023", "2023-07-01", "2023-12-31", "upcoming")]
    again = History("2010-01-01")
    again.add("se_appointed", "2015-12-01", person="A", nationality="PAN", takes_office="2016-01-01")
    again.add("se_extended", "2017-12-01", person="A")
    again.add("se_extended", "2019-12-01", person="A")
    again.add("se_ended", "2020-07-01", person="A")
    again.add("se_appointed", "2020-12-01", person="A", nationality="PAN", takes_office="2021-01-01")
    assert owed(again, "2021-01-02", TERM)[-1].due == D("2022-06-30")


def acts(history: History, on: str, **readings: ReadingValue) -> list[str]:
    return [one.act for one in owed(history, on, TERM, **readings)]


def test_where_no_extension_is_left_only_a_successor_is_to_be_decided() -> None:
    history = secretary()
    assert acts(history, "2023-07-01") == ["decide-on-secretary"]
    history.add("se_extended", "2023-06-01", person="A")
    assert acts(history, "2025-06-01") == ["decide-on-secretary"] * 2
    assert acts(history, "2025-06-01", se__extension_decided_by="tacit") == ["decide-on-secretary"]
    history.add("se_extended", "2025-06-01", person="A")
    assert acts(history, "2026-01-01") == ["decide-on-secretary", "decide-on-secretary", "decide-succession"]
    assert acts(history, "2026-01-01", se__extension_decided_by="tacit") == ["decide-succession"]
    for lang, words in (("es", "decidir la sucesión de quien dirige"), ("en", "to decide on the succession of the Executive")):
        assert act_words("decide-succession", "2027", lang).startswith(words)
    resigned = secretary()
    resigned.add("se_ended", "2022-06-01", person="A")
    assert acts(resigned, "2022-07-01") == ["decide-succession"]
    capped = History("2010-01-01")
    capped.add("se_appointed", "2015-12-01", person="A", nationality="PAN", takes_office="2016-01-01")
    capped.add("se_ended", "2020-12-31", person="A")
    capped.add("se_appointed", "2020-12-31", person="A", nationality="PAN", takes_office="2020-12-31")
    assert acts(capped, "2021-06-01")[-1] == "decide-succession"


def test_where_extensions_are_tacit_only_the_last_end_asks_for_a_decision() -> None:
    history = secretary()
    found = told(history, "2025-01-01", TERM, se__extension_decided_by="tacit")
    assert found == [("2025", "2025-07-01", "2025-12-31", "upcoming")]
    history.add("se_extended", "2023-12-01", person="A")
    explicit = owed(history, "2024-01-01", TERM, se__extension_decided_by="tacit")
    assert [(one.due.isoformat(), one.met_by) for one in explicit] == [("2025-12-31", None)]
    assert "se.extension-decided-by" in explicit[0].why.readings


def test_the_executive_secretary_is_evaluated_each_year_of_service() -> None:
    history = secretary()
    assert told(history, "2023-01-01", EVALUATION) == [
        ("2022", "2022-01-01", "2022-12-31", "overdue"),
        ("2023", "2023-01-01", "2023-12-31", "open"),
    ]
    assert {one.debtor for one in owed(history, "2023-01-01", EVALUATION)} == {"vm"}
    assert all(":A" not in one.key for one in owed(history, "2023-01-01", EVALUATION))  # no person in the key of a duty
    last = history.add("se_evaluated", "2022-12-31", person="A")
    history.add("se_evaluated", "2023-06-01", person="B")
    assert [(one.met_by, one.why.holds) for one in owed(history, "2024-01-01", EVALUATION)] == [(last, True), (None, False)]
    first = history.add("se_evaluated", "2023-01-01", person="A")
    assert [one.met_by for one in owed(history, "2024-01-01", EVALUATION)] == [last, first]


def test_an_evaluation_belongs_to_the_year_of_service_in_which_it_was_made() -> None:
    history = secretary()
    done = history.add("se_evaluated", "2023-01-01", person="A")
    assert [one.met_by for one in owed(history, "2024-01-01", EVALUATION)] == [None, done]


def test_an_evaluation_before_the_extension_suffices_where_so_read() -> None:
    history = secretary()
    history.add("se_evaluated", "2022-12-31", person="A")
    read: dict[str, ReadingValue] = {"se__evaluation_frequency": "before-extension"}
    assert told(history, "2024-01-01", EVALUATION, **read) == [("2023", "2022-01-01", "2023-12-31", "met")]
    history.add("se_ended", "2023-12-31", person="A")
    assert told(history, "2024-01-01", EVALUATION, **read) == []
    assert [row[2] for row in told(history, "2024-01-01", EVALUATION)] == ["2022-12-31"]


# -- the Secretariat -----------------------------------------------------------------------------------------------

BUDGETS, RULES, MANDATES = "se.function.budgets", "se.function.draft-rules", "se.function.execute-mandates"


def budget(history: History, on: str, about: str = "2025") -> Obligation:
    return next(one for one in owed(history, on, BUDGETS) if one.about == about)


def test_the_draft_budget_is_due_before_the_grcm_that_recommends_it() -> None:
    assert (budget(History(), "2024-06-01").opens, budget(History(), "2024-06-01").due) == (D("2024-01-01"), D("2024-12-30"))
    history = vice_ministers()
    assert budget(history, "2024-10-02").due == D("2024-12-03")
    history.add("meeting_held", "2024-06-20", "grcm", meeting="g1")
    assert budget(history, "2024-10-02").due == D("2024-06-19")
    history.add("meeting_convened", "2024-10-01", "grcm", meeting="g2", day="2024-12-04")
    history.add("meeting_convened", "2024-10-01", "grcm", meeting="g3", day="2024-12-05")
    found = budget(history, "2024-12-03")
    assert (found.due, found.status.value, found.debtor, found.why.holds) == (D("2024-12-03"), "open", "se", None)
    assert (budget(history, "2024-12-04").status.value, budget(history, "2024-12-04").why.holds) == ("overdue", False)
    history.add("budget_drafted", "2024-12-02", "se", year=2024)
    drafted = history.add("budget_drafted", "2024-12-03", "se", year=2025)
    history.add("budget_drafted", "2024-12-04", "se", year=2025)
    met = budget(history, "2024-12-04")
    assert (met.status.value, met.met_by, met.why.holds) == ("met", drafted, True)


def test_a_meeting_of_the_grcm_on_new_year_s_day_is_not_the_one_that_recommends() -> None:
    history = History()
    history.add("meeting_held", "2024-01-01", "grcm", meeting="g")
    assert budget(history, "2024-06-01").due == D("2024-12-30")
    history.add("meeting_held", "2024-01-02", "grcm", meeting="h")
    assert (budget(history, "2024-06-01").opens, budget(history, "2024-06-01").due) == (D("2024-01-01"), D("2024-01-01"))


def no_term(found: Obligation) -> Because:
    return next(part for part in found.why.parts if part.code == "owed.no-term")


def test_the_administrative_rules_are_owed_without_a_term_until_submitted_and_approved() -> None:
    history = History()
    for on, due in (("2020-01-01", "2020-12-31"), ("2024-12-31", "2024-12-31"), ("2025-01-01", "2025-12-31")):
        found = owed(history, on, RULES)
        assert [(one.debtor, one.act, one.due.isoformat(), one.status.value) for one in found] == [("se", "submit-rules", due, "open")]
        assert (found[0].opens, no_term(found[0]).holds) == (D("2020-01-01"), None)
    submitted = history.add("rules_submitted", "2024-03-01", "se", version="r1", norms=("IOM",))
    history.add("rules_submitted", "2024-06-01", "se", version="r2", norms=("IOM",))
    found = owed(history, "2025-02-01", RULES)
    assert [(one.debtor, one.due.isoformat(), one.status.value, one.met_by) for one in found] == [
        ("se", "2024-12-31", "met", submitted),
        ("vm", "2025-12-31", "open", None),
    ]
    assert (found[1].opens, found[1].act, no_term(found[0]).holds) == (D("2024-03-01"), "approve-rules", True)
    approved = history.add("rules_approved", "2025-02-01", version="r2")
    assert [(one.met_by, one.why.holds) for one in owed(history, "2025-02-01", RULES)] == [(submitted, True), (approved, True)]
    only = owed(history, "2025-02-01", RULES, se__rules_need_approval=False)
    assert [(one.debtor, one.why.readings) for one in only] == [("se", ("se.rules-need-approval",))]


def mandate(**data: object) -> History:
    history = History()
    history.add("mandate_given", "2024-03-01", "se", mandate="map", **data)
    return history


def test_a_mandate_is_owed_until_it_is_closed() -> None:
    history = mandate(by="vm", due="2024-06-30")
    assert told(history, "2024-06-30", MANDATES) == [("map", "2024-03-01", "2024-06-30", "open")]
    assert [(one.status.value, one.debtor, one.why.holds, one.why.parts) for one in owed(history, "2024-07-01", MANDATES)] == [
        ("overdue", "se", False, ())
    ]
    history.add("mandate_closed", "2024-06-30", "se", mandate="other")
    assert holds(history, "2024-07-01", MANDATES) == [False]
    closed = history.add("mandate_closed", "2024-06-30", "se", mandate="map")
    assert [(one.met_by, one.why.holds) for one in owed(history, "2024-07-01", MANDATES)] == [(closed, True)]


def test_a_mandate_without_a_day_stays_open_and_is_never_overdue() -> None:
    history = mandate(by="grcm")
    assert told(history, "2026-01-01", MANDATES) == [("map", "2024-03-01", "2026-12-31", "open")]
    assert no_term(owed(history, "2026-01-01", MANDATES)[0]).clause == MANDATES
    history.add("mandate_closed", "2025-05-01", "se", mandate="map")
    found = owed(history, "2026-01-01", MANDATES)[0]
    assert (found.due, found.status.value, no_term(found).holds) == (D("2025-12-31"), "met", True)


def test_only_the_bodies_that_may_mandate_the_secretariat_bind_it() -> None:
    for by in ("vm", "ppt", "grcm", "wg:borders", "plan:p22"):
        assert len(told(mandate(by=by, due="2024-06-30"), "2024-07-01", MANDATES)) == 1, by
    for by in ("COL", "MEX", "se", "troika", "rrocm"):
        assert told(mandate(by=by, due="2024-06-30"), "2024-07-01", MANDATES) == [], by


def test_a_duty_without_a_term_is_told_without_the_day_under_which_it_is_listed() -> None:
    history = mandate(by="grcm")
    found = owed(history, "2026-01-01", MANDATES)[0].why
    assert (found.code, sentence(found, "es")) == ("owed.open-without-term", "Abierto: la Carta no fija plazo.")
    assert "31" not in sentence(found, "en")
    reads_well(owed(history, "2026-01-01", RULES)[0].why)
    assert owed(history, "2026-01-01", RULES)[0].why.code == "owed.open-without-term"
    history.add("mandate_closed", "2025-05-01", "se", mandate="map")
    done = owed(history, "2026-01-01", MANDATES)[0].why
    assert sentence(done, "es") == "Cumplido el 1 de mayo de 2025; la Carta no fija plazo."
    assert owed(mandate(by="grcm", due="2024-06-30"), "2024-06-01", MANDATES)[0].why.code == "owed.open"


def test_mandates_of_groups_alone_are_owed_only_as_the_comma_is_read() -> None:
    read: dict[str, ReadingValue] = {"text__se_mandates_comma": "groups-plan-only"}
    assert told(mandate(by="wg:borders", due="2024-06-30"), "2024-04-01", MANDATES, **read) == []
    assert len(told(mandate(by="wg:borders", due="2024-06-30"), "2024-04-01", MANDATES)) == 1
    kept = owed(mandate(by="plan:p22", due="2024-06-30"), "2024-04-01", MANDATES, **read)
    assert [one.why.readings for one in kept] == [("text.se-mandates-comma",)]
