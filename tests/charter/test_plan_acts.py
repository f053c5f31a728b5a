"""Plan Estratégico y Anexo A: who proposes, follows, reports and renews the plan, each unmet condition named."""

from __future__ import annotations

import pytest

from charter.acts import Outcome
from charter.because import Because
from charter.verdicts import Verdict
from charter.view import View
from tests.charter.histories import TODAY, D, History, ask, conference
from tests.charter.planning import WHOLE, action

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
ALL = ("governance", "2", "protection")


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


def only(verdict: Verdict, clause: str, code: str) -> Because:
    (node,) = (node for node in verdict.why.walk() if (node.clause, node.code) == (clause, code))
    return node


# -- proposing -----------------------------------------------------------------------------------------------------


def test_the_grcm_drafts_the_plan_and_nobody_else(view: View) -> None:
    for actor in ("vm", "se", "ppt", "MEX", "wg:borders", "IOM"):
        refused = ask(view, actor, "propose-plan")
        assert (refused.outcome, refused.clauses[0], refused.cure.empowered) == (N, "plan.drafting-and-monitoring", ("grcm",))
        assert {node.holds for node in refused.why.walk() if node.clause == "plan.drafting-and-monitoring"} == {False}
    allowed = ask(view, "grcm", "propose-plan")
    assert (allowed.outcome, allowed.clauses) == (P, ("plan.drafting-and-monitoring", "pillar.grcm-plan-duty"))
    assert ask(view, "se", "propose-plan").cure.towards == "plan.drafting-and-monitoring"


def test_the_presidency_and_the_secretariat_coordinate_the_draft(view: View) -> None:
    refused = ask(view, "grcm", "propose-plan", coordinated=False)
    assert (refused.outcome, only(refused, "plan.drafting-and-monitoring", "plan.coordinated").holds) == (F, False)
    assert [remedy.code for remedy in refused.cure.remedies] == ["plan.coordinated"]
    allowed = ask(view, "grcm", "propose-plan", coordinated=True)
    assert (allowed.outcome, only(allowed, "plan.drafting-and-monitoring", "plan.coordinated").holds) == (P, True)


@pytest.mark.parametrize(
    ("pillars", "reason", "holds", "without"),
    [
        (ALL, "", True, ()),
        (ALL[:2], "", False, ("pillar.protection",)),
        ((), "", False, ("pillar.governance", "pillar.integration-development", "pillar.protection")),
        (ALL[:2], "se aborda en otro foro", True, ("pillar.protection",)),
        (("trade", *ALL[1:]), "", False, ("pillar.governance",)),
    ],
)
def test_a_plan_on_fewer_pillars_is_warned_of_or_refused_as_read(
    view: View, pillars: tuple[str, ...], reason: str, holds: bool, without: tuple[str, ...]
) -> None:
    warned = ask(view, "grcm", "propose-plan", pillars=pillars, reason=reason)
    node = only(warned, "pillar.grcm-plan-duty", "plan.pillars")
    assert (warned.outcome, node.holds, node.value["without"], node.readings) == (P, holds, without, ("plan.all-pillars",))
    read = ask(view.reading_as({"plan.all-pillars": "refuse"}), "grcm", "propose-plan", pillars=list(pillars), reason=reason)
    assert (read.outcome, only(read, "pillar.grcm-plan-duty", "plan.pillars").holds) == (P if holds else F, holds)


def test_the_actions_of_a_proposed_plan_follow_the_annex() -> None:
    history = conference()
    unknown = ask(history.on(TODAY), "grcm", "propose-plan", plan="p28")
    assert (unknown.outcome, unknown.clauses, unknown.cure.missing) == (U, ("plan.guidelines-annex-a",), ("plan_action",))
    action(history, "2026-05-01", "uno", plan="p28", deadline="2029-01-01", **WHOLE)
    allowed = ask(history.on(TODAY), "grcm", "propose-plan", plan="p28")
    assert (allowed.outcome, only(allowed, "plan.guidelines-annex-a", "plan.guidelines").holds) == (P, True)
    action(history, "2026-05-01", "dos", plan="p28", line="x")
    refused = ask(history.on(TODAY), "grcm", "propose-plan", plan="p28")
    node = only(refused, "plan.guidelines-annex-a", "plan.guidelines")
    assert (refused.outcome, node.holds, node.value) == (F, False, {"plan": "p28", "count": 1})


# -- the matrix ----------------------------------------------------------------------------------------------------

ROW: dict[str, object] = {"deadline": D("2027-12-31"), **WHOLE}


@pytest.mark.parametrize("actor", ["grcm", "se", "ppt", "CRI"])
def test_the_bodies_that_follow_the_plan_enter_whole_rows(view: View, actor: str) -> None:
    assert ask(view, actor, "record-plan-action", row=ROW).outcome is P
    assert ask(view, "MEX", "record-plan-action", row=ROW).outcome is N


@pytest.mark.parametrize(
    ("key", "clauses"),
    [
        ("line", ("annex-a.matrix.line-of-action",)),
        ("description", ("annex-a.matrix.description",)),
        ("indicator", ("annex-a.matrix.results-indicators-targets", "plan.results-based")),
        ("responsible", ("annex-a.matrix.responsible",)),
        ("deadline", ("annex-a.matrix.deadline",)),
        ("status", ("annex-a.matrix.status",)),
        ("pillar", ("annex-a.areas-from-pillars",)),
    ],
)
def test_a_row_is_refused_by_the_clause_of_the_column_it_lacks(view: View, key: str, clauses: tuple[str, ...]) -> None:
    refused = ask(view, "se", "record-plan-action", row={name: value for name, value in ROW.items() if name != key})
    assert (refused.outcome, refused.clauses) == (F, clauses)
    assert len(refused.cure.remedies) == len(clauses)


def test_an_empty_row_is_refused_by_every_column(view: View) -> None:
    assert ask(view, "se", "record-plan-action", row={}).clauses == (
        "annex-a.matrix.line-of-action", "annex-a.matrix.description", "annex-a.matrix.results-indicators-targets",
        "annex-a.matrix.responsible", "annex-a.matrix.deadline", "annex-a.matrix.status", "plan.results-based",
        "annex-a.areas-from-pillars",
    )  # fmt: skip


def test_an_action_not_begun_is_refused_its_own_status_unless_so_read(view: View) -> None:
    row = {**ROW, "status": "not-started"}
    assert ask(view, "se", "record-plan-action", row=row).clauses == ("annex-a.matrix.status",)
    read = view.reading_as({"matrix.not-started": "fourth-value"})
    assert ask(read, "se", "record-plan-action", row=row).outcome is P


def test_an_action_is_assigned_to_groups_that_exist(view: View) -> None:
    told = ask(view, "se", "record-plan-action", row=ROW)
    assert only(told, "plan.implementation-by-wg", "matrix.implemented").holds is True
    without = ask(view, "se", "record-plan-action", row={**ROW, "responsible": ("MEX",)})
    assert (without.outcome, only(without, "plan.implementation-by-wg", "matrix.implemented").holds) == (P, False)
    ghost = ask(view, "se", "record-plan-action", row={**ROW, "responsible": ("wg:none",)})
    assert (ghost.outcome, ghost.clauses) == (F, ("wg.establishment",))
    assert ask(view, "se", "record-plan-action", group="wg:none").clauses == ("wg.establishment",)
    assert ask(view, "se", "record-plan-action", group="wg:borders").outcome is P


def test_members_select_sub_topics_within_the_pillars(view: View) -> None:
    clause = "annex-a.members-select-subtopics"
    for actor in ("se", "IOM", "grcm", "XXX"):
        refused = ask(view, actor, "select-subtopics")
        assert (refused.outcome, refused.clauses, only(refused, clause, refused.why.parts[1].code).holds) == (N, (clause,), False)
    outside = ask(view, "MEX", "select-subtopics", pillar="trade")
    assert (outside.outcome, outside.clauses, only(outside, clause, "subtopic.pillar").holds) == (F, (clause,), False)
    inside = ask(view, "HND", "select-subtopics", pillar="3")
    assert (inside.outcome, only(inside, clause, "subtopic.pillar").holds, only(inside, clause, "granted").holds) == (P, True, True)


# -- the report of the Presidency ----------------------------------------------------------------------------------


def test_the_presidency_issues_its_report_and_the_secretariat_supports_it(view: View) -> None:
    for actor in ("se", "MEX", "vm", "IOM"):
        refused = ask(view, actor, "issue-annual-report")
        assert (refused.outcome, refused.clauses) == (N, ("annex-a.ppt-annual-report",))
        assert {node.holds for node in refused.why.walk() if node.clause == "annex-a.ppt-annual-report"} == {False}
    assert ask(view, "se", "issue-annual-report").cure.towards == "annex-a.ppt-annual-report"
    allowed = ask(view, "CRI", "issue-annual-report")
    assert (allowed.outcome, only(allowed, "annex-a.ppt-annual-report", "presides").holds) == (P, True)
    vacant = ask(History().on(TODAY), "ppt", "issue-annual-report")
    assert (vacant.outcome, vacant.cure.missing) == (U, ("ppt_designated",))


@pytest.mark.parametrize("part", ["commitments", "balance", "recommendations"])
def test_a_report_without_one_of_its_parts_is_refused_by_that_part(view: View, part: str) -> None:
    parts = ["commitments", "balance", "recommendations"]
    clause = f"annex-a.report.{part}"
    refused = ask(view, "ppt", "issue-annual-report", sections=[other for other in parts if other != part])
    assert (refused.outcome, refused.clauses, only(refused, clause, f"report.{part}").holds) == (F, (clause,), False)
    assert [remedy.code for remedy in refused.cure.remedies] == [f"report.{part}"]
    whole = ask(view, "ppt", "issue-annual-report", sections=tuple(parts))
    assert (whole.outcome, only(whole, clause, f"report.{part}").holds) == (P, True)


def test_an_empty_report_is_refused_by_all_three(view: View) -> None:
    assert ask(view, "ppt", "issue-annual-report", sections=()).clauses == (
        "annex-a.report.commitments", "annex-a.report.balance", "annex-a.report.recommendations",
    )  # fmt: skip


# -- renewal -------------------------------------------------------------------------------------------------------


def ready() -> History:
    history = conference()
    action(history, "2025-05-01", "uno", line="x")
    history.add("plan_evaluated", "2025-12-20", "grcm", plan="p25", year=2025)
    history.add("report_issued", "2026-01-01", "ppt", report="ppt-annual", period="2025")
    return history


def test_the_next_plan_is_decided_on_the_inputs_the_annex_names() -> None:
    refused = ask(conference().on(TODAY), "vm", "renew-plan")
    assert (refused.outcome, refused.clauses) == (F, ("annex-a.renewal-inputs",))
    assert [remedy.code for remedy in refused.cure.remedies] == ["renewal.matrix", "renewal.goals", "renewal.recommendations"]
    missing = [node.missing for node in refused.why.walk() if node.clause == "annex-a.renewal-inputs" and node.missing]
    assert missing == [("plan_action",), ("plan_evaluated",), ("report_issued",)]
    allowed = ask(ready().on(TODAY), "vm", "renew-plan")
    assert (allowed.outcome, allowed.clauses) == (P, ("annex-a.renewal-before-end", "plan.approval"))
    for code in ("renewal.matrix", "renewal.goals", "renewal.recommendations"):
        assert only(allowed, "annex-a.renewal-inputs", code).holds is True
    assert ask(ready().on(TODAY), "grcm", "renew-plan").outcome is N
    assert ask(ready().on(TODAY), "grcm", "renew-plan").cure.towards == "grcm.power.draft-plan"


@pytest.mark.parametrize(
    ("kind", "data", "code"),
    [
        ("plan_action", {"plan": "p28", "action": "a"}, "renewal.matrix"),
        ("plan_evaluated", {"plan": "p28", "year": 2025}, "renewal.goals"),
        ("report_issued", {"report": "quarterly-financial", "period": "2025"}, "renewal.recommendations"),
    ],
)
def test_what_concerns_another_plan_or_is_another_report_is_no_input(kind: str, data: dict[str, object], code: str) -> None:
    history = conference()
    history.add(kind, "2026-01-01", "ppt", **data)
    assert only(ask(history.on(TODAY), "vm", "renew-plan"), "annex-a.renewal-inputs", code).holds is False


def test_a_report_from_before_the_plan_is_no_input() -> None:
    for on, holds in (("2024-12-31", False), ("2025-01-01", True)):
        history = conference()
        history.add("report_issued", on, "ppt", report="ppt-annual", period="2025")
        verdict = ask(history.on(TODAY), "vm", "renew-plan")
        assert only(verdict, "annex-a.renewal-inputs", "renewal.recommendations").holds is holds


def test_the_decision_comes_before_the_plan_ends() -> None:
    last = ask(ready().on("2027-12-31"), "vm", "renew-plan")
    assert (last.outcome, only(last, "annex-a.renewal-before-end", "renewal.before-end").holds) == (P, True)
    late = ask(ready().on("2028-01-01"), "vm", "renew-plan")
    assert (late.outcome, late.clauses) == (F, ("annex-a.renewal-before-end",))
    assert late.cure.remedies == ()
    goes_on = ask(ready().on("2028-01-01", plan__gap="old-plan-continues"), "vm", "renew-plan")
    assert goes_on.outcome is F


def test_without_any_plan_there_is_none_to_renew() -> None:
    verdict = ask(History().on(TODAY), "vm", "renew-plan")
    assert (verdict.outcome, verdict.clauses, verdict.cure.missing) == (U, ("annex-a.renewal-before-end",), ("plan_approved",))
    assert [remedy.code for remedy in verdict.cure.remedies] == ["renewal.no-plan"]
    to_come = History()
    to_come.add("plan_approved", "2025-11-20", plan="p27", starts="2027-01-01")
    assert ask(to_come.on(TODAY), "vm", "renew-plan").outcome is U
    to_come.add("plan_approved", "2020-11-20", plan="p21", starts="2021-01-01")
    assert ask(to_come.on(TODAY), "vm", "renew-plan").clauses[0] == "annex-a.renewal-before-end"
    assert only(ask(to_come.on(TODAY), "vm", "renew-plan"), "annex-a.renewal-before-end", "renewal.before-end").value["plan"] == "p21"
