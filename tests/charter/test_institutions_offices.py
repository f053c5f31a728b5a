"""Reunión Viceministerial, PPT, Troika y titular de la Secretaría: what is true on a day because of each clause, holding and not."""

from __future__ import annotations

from charter.because import cited_facts
from charter.readings import ReadingValue
from charter.today import state
from tests.charter.histories import D, History, presidencies
from tests.charter.institutions import ON, answers, reason, secretary, true

# -- offices and decisions -----------------------------------------------------------------------------------------


def test_five_bodies_make_the_structure_and_the_troika_only_where_so_read() -> None:
    assert answers(History(), "structure.five-bodies") == [True] * 5 + [False]
    assert answers(History(), "structure.five-bodies", structure__troika="body") == [True] * 6
    assert [value["body"] for _, value in true(History(), "structure.five-bodies")[:5]] == ["vm", "ppt", "grcm", "wg:", "se"]


def test_a_joint_meeting_on_record_is_of_two_members_at_least() -> None:
    history = History()
    history.add("joint_meeting_held", "2024-01-10", "event:a", meeting="a", parties=("MEX", "COL"))
    history.add("joint_meeting_held", "2024-01-11", "event:b", meeting="b", parties=("MEX", "GTM"))
    assert true(history, "vm.subset-meetings") == [(False, {"members": ("MEX",)}), (True, {"members": ("GTM", "MEX")})]


def test_priorities_are_in_force_until_their_end_or_until_others_are_set() -> None:
    history = History()
    assert answers(history, "vm.power.priorities") == []
    history.add("priorities_set", "2023-01-01", topics=("return",))
    assert answers(history, "vm.power.priorities") == [True]
    history.add("priorities_set", "2024-01-01", topics=("labour",), ends="2024-06-01")
    assert true(history, "vm.power.priorities", "2024-05-31") == [(True, {"topics": ("labour",)})]
    assert answers(history, "vm.power.priorities", "2024-06-01") == [False]


def test_a_meeting_of_ministers_on_record_says_what_merits_it() -> None:
    history = History()
    history.add("ministers_meeting_promoted", "2024-01-01")
    history.add("ministers_meeting_promoted", "2024-02-01", reason="a hurricane")
    assert answers(history, "vm.may-promote-ministers") == [False, True]


def test_the_work_plan_of_the_presidency_waits_to_be_submitted_and_approved() -> None:
    clause = "vm.power.approve-ppt-plan"
    assert answers(History(), clause) == []
    history = presidencies(History(), ("PAN", "2024-01-01"))
    history.add("ppt_plan_submitted", "2023-12-31", "ppt", work_plan="w23")
    assert true(history, clause) == [(None, {"party": "PAN"})]
    assert reason(history, clause).missing == ("ppt_plan_submitted",)
    history.add("ppt_plan_submitted", "2024-01-01", "ppt", work_plan="w24")
    history.add("ppt_plan_approved", "2024-02-01", work_plan="w23")
    assert answers(history, clause) == [False]
    assert reason(history, clause).missing == ("ppt_plan_approved",)
    history.add("ppt_plan_approved", "2024-02-02", work_plan="w24")
    assert answers(history, clause) == [False]
    history.add("consultation_held", "2024-02-02", "ppt", work_plan="w24")
    assert true(history, clause) == [(True, {"party": "PAN"})]
    assert reason(history, clause).missing == ()
    again = history.add("ppt_plan_approved", "2024-03-02", work_plan="w24")
    assert again not in cited_facts(reason(history, clause))


def test_papers_with_the_old_names_are_read_anew() -> None:
    assert answers(History(), "terminology.se-succession") == [True, True]


MANUAL = "se.selection-manual"


def test_the_manual_of_2017_governs_the_selection_until_another_is_approved_or_so_read() -> None:
    history = History()
    assert true(history, MANUAL) == [(True, {"version": "2017"})]
    assert answers(history, MANUAL, se__manual_carry_over="needs-new-approval") == [False]
    for reading, serves in (("needs-new-approval", False), ("applies-with-terms-read-anew", True)):
        found = state(history.on(ON, se__manual_carry_over=reading), "se.manual-2017")
        assert [why.holds for why in found if why.code == "manual.of-2017"] == [serves]
    read: dict[str, ReadingValue] = {"se__manual_carry_over": "needs-new-approval"}
    history.add("manual_approved", "2024-02-01", version="m1")
    assert answers(history, MANUAL, **read) == [False]
    assert true(history, "vm.power.approve-manual") == [(False, {"version": "m1"})]
    history.add("manual_submitted", "2024-02-02", "grcm", version="m1")
    assert answers(history, "vm.power.approve-manual") == [False]
    history.add("manual_submitted", "2024-02-01", "grcm", version="m1")
    assert true(history, MANUAL, **read) == [(True, {"version": "m1"})]
    assert answers(history, "vm.power.approve-manual") == [True]
    history.add("manual_approved", "2024-03-01", version="m2")
    assert true(history, MANUAL) == [(True, {"version": "m1"})]
    history.add("manual_submitted", "2024-03-01", "grcm", version="m2")
    assert true(history, MANUAL) == [(True, {"version": "m2"})]
    assert true(history, "vm.power.approve-manual") == [(True, {"version": "m2"})]


def test_a_budget_approved_without_the_recommendation_of_the_grcm_is_marked_and_keeps_its_effect() -> None:
    clause = "vm.power.approve-budget"
    assert answers(History(), clause) == []
    history = History()
    history.add("budget_recommended", "2023-01-31", "grcm", year=2023, amount=64_000_00)
    history.add("budget_recommended", "2023-02-02", "grcm", year=2024, amount=64_000_00)
    for year, on in ((2023, "2023-02-01"), (2024, "2023-02-01")):
        history.add("budget_approved", on, year=year, amount=64_000_00)
    assert true(history, clause) == [(True, {"year": 2023}), (False, {"year": 2024})]
    assert [why.missing for why in state(history.on(ON), clause)] == [(), ("budget_recommended",)]
    history.add("budget_recommended", "2023-02-01", "grcm", year=2024, amount=64_000_00)
    assert answers(history, clause) == [True, True]


def test_whether_a_priority_of_the_fund_was_recommended_stays_open() -> None:
    assert answers(History(), "vm.power.fund-priorities") == []
    history = History()
    history.add("fund_priority_approved", "2023-04-01", priority="children")
    assert true(history, "vm.power.fund-priorities") == [(None, {"priority": "children"})]


def test_the_troika_of_the_day_names_whom_it_lacks() -> None:
    history = presidencies(History(), ("PAN", "2023-01-01"), ("CRI", "2024-01-01"))
    ((holds, value),) = true(history, "troika.composition")
    assert (holds, value["outgoing"], value["current"], value["lacking"]) == (True, "PAN", "CRI", ("incoming",))
    assert answers(history, "troika.composition", troika__incomplete="does-not-meet") == [False]
    presidencies(history, ("MEX", "2024-12-01"))
    ((holds, value),) = true(history, "troika.composition", troika__incomplete="does-not-meet")
    assert (holds, value["incoming"], value["lacking"]) == (True, "MEX", ())


def test_who_heads_the_secretariat_and_within_which_limits() -> None:
    assert answers(History(), "se.appointment") == [False]
    assert reason(History(), "se.appointment").missing == ("se_appointed",)
    vacant = History()
    adopted = vacant.add("reading_adopted", "2020-02-01", param="se.vacancy", value="holder-continues-ad-interim")
    assert (reason(vacant, "se.appointment").facts, reason(vacant, "se.appointment").readings) == ((adopted,), ("se.vacancy",))
    assert answers(History(), "se.term-two-years") == []
    history = secretary("2024-12-01")
    assert answers(history, "se.appointment", "2025-06-01") == [True]
    assert true(history, "se.term-two-years", "2025-06-01") == [(True, {"extensions": 1})]
    assert true(history, "se.term-six-year-cap", "2025-06-01") == [(True, {"latest": D("2029-01-01")})]
    assert (True, {"party": "PAN"}) in true(history, "se.criterion.national", "2025-06-01")


CALL = "se.election-after-call"


def test_a_selection_is_under_way_then_closed_then_ended() -> None:
    history = History()
    history.add("se_call_opened", "2024-01-01", call="c1", closes="2024-06-01")
    assert true(history, CALL, "2024-05-31") == [(None, {"call": "c1"})]
    assert answers(history, CALL, "2024-06-01") == [False]
    history.add("se_selected", "2024-06-01", call="c0", person="Z")
    assert answers(history, CALL, "2024-06-01") == [False]
    history.add("se_selected", "2024-06-01", call="c1", person="B")
    assert true(history, CALL, "2024-06-01") == [(True, {"call": "c1", "person": "B"})]
    history.add("se_call_opened", "2024-06-02", call="c3")
    assert true(history, CALL, "2024-06-02") == [(None, {"call": "c3"})]
    open_ended = History()
    open_ended.add("se_call_opened", "2024-01-01", call="c2")
    assert answers(open_ended, CALL, "2030-01-01") == [None]


def test_who_holds_the_office_was_selected_after_a_call() -> None:
    history = secretary()
    assert true(history, CALL) == [(False, {"person": "A"})]
    history.add("se_selected", "2023-01-02", call="c", person="A")
    history.add("se_selected", "2022-12-01", call="c", person="B")
    assert answers(history, CALL) == [False]
    history.add("se_selected", "2023-01-01", call="c", person="A")
    assert answers(history, CALL) == [True]


QUALITIES = ("career", "impartiality", "independence", "integrity")


def candidate(*filed: str, nationality: str = "PAN") -> History:
    history = History()
    history.add("se_call_opened", "2023-01-01", call="c0")
    history.add("se_candidate", "2023-01-02", call="c0", person="Old", nationality="COL")
    history.add("se_call_opened", "2024-01-01", call="c1")
    history.add("se_candidate", "2024-01-10", call="c1", person="B", nationality=nationality)
    for quality in filed:
        history.add("candidate_evidence", "2024-01-11", call="c1", person="B", quality=quality, evidence="letter")
    history.add("candidate_evidence", "2024-01-11", call="c1", person="C", quality="career", evidence="letter")
    history.add("candidate_evidence", "2023-01-11", call="c0", person="B", quality="career", evidence="letter")
    return history


def test_the_file_of_a_candidate_names_what_it_lacks_and_judges_nothing() -> None:
    assert true(candidate(), "se.criterion.merits") == [(None, {"person": "B", "lacking": QUALITIES})]
    assert true(candidate(*QUALITIES[1:]), "se.criterion.merits") == [(None, {"person": "B", "lacking": ("career",)})]
    assert true(candidate(*QUALITIES), "se.criterion.merits") == [(True, {"person": "B", "lacking": ()})]
    assert answers(candidate(), "se.criterion.manual") == [None]
    for clause in ("se.criterion.merits", "se.criterion.manual"):
        assert reason(candidate(), clause).missing == ("candidate_evidence",)
        assert reason(candidate(*QUALITIES, "manual"), clause).missing == ()
    assert answers(candidate("manual"), "se.criterion.manual") == [True]
    assert answers(History(), "se.criterion.merits") == []


def test_a_candidate_is_a_national_of_a_member() -> None:
    assert true(candidate(), "se.criterion.national") == [(True, {"person": "B"})]
    assert answers(candidate(nationality="COL"), "se.criterion.national") == [False]
