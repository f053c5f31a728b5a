"""Grupos de Trabajo: who joins and leaves a group, what a group does in its own name, and what is refused it."""

from __future__ import annotations

import pytest

from charter.acts import Outcome
from charter.because import Because, cited_facts
from charter.prose import sentence
from charter.verdicts import Verdict
from charter.view import View
from tests.charter.histories import TODAY, D, ask, conference

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


def nodes(verdict: Verdict, clause: str, code: str = "") -> list[Because]:
    return [node for node in verdict.why.walk() if node.clause == clause and code in ("", node.code) and node is not verdict.why]


def only(verdict: Verdict, clause: str, code: str) -> Because:
    (node,) = nodes(verdict, clause, code)
    return node


# -- establishing and extending ------------------------------------------------------------------------------------


def test_a_group_is_refused_a_pillar_that_is_none_of_the_three(view: View) -> None:
    for pillar in ("", "4", "trade", "0"):
        verdict = ask(view, "vm", "establish-working-group", pillar=pillar)
        assert (verdict.outcome, verdict.clauses) == (F, ("annex-a.areas-from-pillars",))
    for pillar, clause in (("1", "pillar.governance"), ("2", "pillar.integration-development"), ("protection", "pillar.protection")):
        verdict = ask(view, "vm", "establish-working-group", pillar=pillar)
        assert verdict.outcome is P
        assert only(verdict, "annex-a.areas-from-pillars", "group.pillar").holds is True
        assert [node.holds for node in nodes(verdict, clause)] == [True]
    both = ask(view, "vm", "establish-working-group", pillar="1, 3")
    assert [node.clause for node in both.why.walk() if node.code == "pillar.named"] == ["pillar.governance", "pillar.protection"]
    assert ask(view, "vm", "establish-working-group", pillar="", ad_hoc=True).outcome is P


def test_an_ad_hoc_group_is_for_what_the_plan_does_not_contain(view: View) -> None:
    refused = ask(view, "vm", "establish-working-group", ad_hoc=True, topic_in_plan=True)
    assert (refused.outcome, refused.clauses) == (F, ("wg.ad-hoc",))
    assert [remedy.code for remedy in refused.cure.remedies] == ["group.outside-plan"]
    allowed = ask(view, "vm", "establish-working-group", ad_hoc=True, topic_in_plan=False)
    assert (allowed.outcome, only(allowed, "wg.ad-hoc", "group.outside-plan").holds) == (P, True)
    for said in ({"ad_hoc": False, "topic_in_plan": True}, {"ad_hoc": True}):
        assert nodes(ask(view, "vm", "establish-working-group", **said), "wg.ad-hoc") == []


def test_the_grcm_alone_approves_ad_hoc_groups_where_so_read(view: View) -> None:
    refused = ask(view, "grcm", "establish-working-group", ad_hoc=True)
    assert (refused.outcome, only(refused, "wg.ad-hoc", "group.ad-hoc").holds) == (N, False)
    read = view.reading_as({"wg.ad-hoc-approval": "grcm"})
    allowed = ask(read, "grcm", "establish-working-group", ad_hoc=True)
    assert (allowed.outcome, allowed.clauses) == (P, ("wg.ad-hoc",))
    assert ask(read, "grcm", "establish-working-group").outcome is N
    assert ask(read, "vm", "establish-working-group", ad_hoc=True).outcome is P


def test_a_regular_group_needs_the_proposal_of_the_grcm_which_the_annex_calls_grm(view: View) -> None:
    refused = ask(view, "vm", "establish-working-group", recommended=False)
    node = only(refused, "annex-a.wg-recommended-and-approved", "group.recommended")
    assert (refused.outcome, node.holds, node.readings) == (F, False, ("text.grm",))
    allowed = ask(view, "vm", "establish-working-group", recommended=True)
    assert (allowed.outcome, only(allowed, "annex-a.wg-recommended-and-approved", "group.recommended").holds) == (P, True)
    assert nodes(ask(view, "vm", "establish-working-group"), "annex-a.wg-recommended-and-approved") == []


@pytest.mark.parametrize(("key", "code"), [("mandate", "group.mandate"), ("objectives", "group.objectives")])
def test_a_group_has_a_mandate_and_objectives_each_of_which_is_named_when_it_lacks(view: View, key: str, code: str) -> None:
    assert only(ask(view, "vm", "establish-working-group", **{key: False}), "wg.mandate-objectives-term", code).holds is False
    assert only(ask(view, "vm", "establish-working-group", **{key: True}), "wg.mandate-objectives-term", code).holds is True
    both = ask(view, "vm", "establish-working-group", mandate=False, objectives=False)
    assert [node.code for node in both.why.walk() if node.holds is False and node.code.startswith("group.")] == [
        "group.mandate", "group.objectives",
    ]  # fmt: skip


def test_a_term_ends_after_today_and_within_the_plan(view: View) -> None:
    assert only(ask(view, "vm", "establish-working-group", ends=D("2026-06-01")), "wg.mandate-objectives-term", "group.term").holds is False
    assert only(ask(view, "vm", "establish-working-group", ends=D("2026-06-02")), "wg.mandate-objectives-term", "group.term").holds is True
    late = ask(view, "vm", "establish-working-group", ends=D("2028-01-02"))
    assert (late.outcome, only(late, "annex-a.wg-limited-life", "group.within-plan").holds) == (F, False)
    last = ask(view, "vm", "establish-working-group", ends=D("2028-01-01"))
    assert (last.outcome, only(last, "annex-a.wg-limited-life", "group.within-plan").holds) == (P, True)
    own = ask(view.reading_as({"wg.ends-with-plan": "own-term"}), "vm", "establish-working-group", ends=D("2028-01-02"))
    assert own.outcome is P


def test_an_extension_needs_a_proposal_and_a_group_that_still_runs(view: View) -> None:
    refused = ask(view, "vm", "extend-working-group", group="wg:borders", recommended=False)
    assert (refused.outcome, only(refused, "wg.extension", "group.recommended").holds) == (F, False)
    allowed = ask(view, "vm", "extend-working-group", group="wg:borders", recommended=True)
    assert (allowed.outcome, only(allowed, "wg.extension", "group.running").holds) == (P, True)
    assert only(allowed, "wg.extension", "group.recommended").holds is True
    ended = ask(view.at(D("2027-03-20")), "vm", "extend-working-group", group="wg:borders")
    assert (ended.outcome, only(ended, "wg.extension", "group.running").holds) == (F, False)
    assert ask(view.at(D("2027-03-19")), "vm", "extend-working-group", group="wg:borders").outcome is P
    assert only(ask(view, "vm", "extend-working-group", group="wg:none"), "wg.extension", "group.unknown").missing == ("wg_established",)


# -- joining and leaving -------------------------------------------------------------------------------------------


def test_no_member_is_refused_and_nobody_may_refuse_one(view: View) -> None:
    for actor in ("vm", "grcm", "wg:borders", "MEX", "se", "ppt"):
        verdict = ask(view, actor, "refuse-group-member", candidate="HND")
        assert (verdict.outcome, verdict.clauses) == (F, ("annex-a.wg-open-voluntary",))
        assert only(verdict, "annex-a.wg-open-voluntary", "join.never-refused").holds is True
        assert verdict.cure.remedies == ()
    stranger = ask(view, "wg:borders", "refuse-group-member", candidate="IOM")
    assert (stranger.outcome, stranger.clauses) == (N, ("wg.rrocm-and-orgs-participate",))
    assert only(stranger, "wg.rrocm-and-orgs-participate", "join.not-refused").holds is False


@pytest.mark.parametrize("actor", ["MEX", "HND", "ppt"])
def test_joining_is_open_to_every_member_with_or_without_vote(view: View, actor: str) -> None:
    verdict = ask(view, actor, "join-working-group", group="wg:borders")
    assert (verdict.outcome, verdict.clauses[0]) == (P, "annex-a.wg-open-voluntary")
    assert only(verdict, "annex-a.wg-open-voluntary", "join.open").holds is True
    assert only(verdict, "wg.establishment", "group.exists").holds is True


def test_a_member_excluded_for_arrears_joins_only_where_it_may_be_listed(view: View) -> None:
    refused = ask(view, "NIC", "join-working-group")
    bar = only(refused, "finance.arrears.four-years-exclusion", "join.excluded")
    assert (refused.outcome, bar.holds, bar.readings) == (F, True, ("arrears.excluded-in-wg",))
    listed = view.reading_as({"arrears.excluded-in-wg": "may-stay-listed"})
    allowed = ask(listed, "NIC", "join-working-group")
    assert (allowed.outcome, only(allowed, "finance.arrears.four-years-exclusion", "join.excluded").holds) == (P, False)
    assert ask(view, "NIC", "leave-working-group").outcome is P
    assert nodes(ask(view, "MEX", "join-working-group"), "finance.arrears.four-years-exclusion", "join.excluded") == []


def test_a_group_that_does_not_exist_cannot_be_joined(view: View) -> None:
    unknown = ask(view, "MEX", "join-working-group", group="wg:none")
    node = only(unknown, "wg.establishment", "group.exists")
    assert (unknown.outcome, node.holds, node.missing) == (F, False, ("wg_established",))
    for day, outcome in (("2025-03-19", F), ("2025-03-20", P), ("2027-03-19", P), ("2027-03-20", F)):
        assert ask(view.at(D(day)), "MEX", "join-working-group", group="wg:borders").outcome is outcome


def test_organisations_and_rrocm_join_by_a_related_mandate_and_a_current_status(view: View) -> None:
    for actor in ("IOM", "RROCM"):
        refused = ask(view, actor, "join-working-group", related_mandate=False)
        assert (refused.outcome, refused.clauses) == (F, ("wg.rrocm-and-orgs-participate",))
        assert only(refused, "wg.rrocm-and-orgs-participate", "join.related").holds is False
        allowed = ask(view, actor, "join-working-group", related_mandate=True)
        assert (allowed.outcome, only(allowed, "wg.rrocm-and-orgs-participate", "join.by-mandate").holds) == (P, True)
    lapsed = ask(view, "OEI", "join-working-group")
    assert (lapsed.outcome, lapsed.clauses) == (F, ("observer.org.lapse-two-years",))
    assert ask(view, "OEI", "leave-working-group").outcome is P


@pytest.mark.parametrize(("option", "told"), [("open-sessions", "in open sessions"), ("no", "they take no part")])
def test_observer_countries_are_in_no_group_whatever_their_place_in_its_sessions(view: View, option: str, told: str) -> None:
    verdict = ask(view.reading_as({"wg.observer-countries": option}), "COL", "join-working-group")
    node = only(verdict, "wg.rrocm-and-orgs-participate", "join.countries")
    assert (verdict.outcome, node.holds, node.readings) == (N, False, ("wg.observer-countries",))
    assert told in sentence(node, "en")


def test_another_level_than_technical_is_pointed_out_and_not_refused(view: View) -> None:
    pointed = ask(view, "MEX", "join-working-group", officials="other")
    assert (pointed.outcome, only(pointed, "wg.composition", "join.officials").holds) == (P, False)
    technical = ask(view, "MEX", "join-working-group", officials="technical")
    assert (technical.outcome, only(technical, "wg.composition", "join.officials").holds) == (P, True)
    assert nodes(ask(view, "MEX", "join-working-group"), "wg.composition") == []


# -- in a group's own name -----------------------------------------------------------------------------------------

OWN = {
    "submit-work-plan": "wg.power.work-plan",
    "submit-group-report": "wg.power.reports-to-grcm",
    "evaluate-group": "wg.annual-evaluation",
    "propose-group-activity": "wg.power.propose-activities",
    "take-up-legacy-document": "wg.legacy-liaison-documents",
}


@pytest.mark.parametrize(("act", "clause"), OWN.items())
def test_only_a_group_that_exists_acts_in_its_own_name(view: View, act: str, clause: str) -> None:
    for actor in ("MEX", "grcm", "se", "vm"):
        refused = ask(view, actor, act)
        assert (refused.outcome, refused.clauses[0], refused.cure.empowered) == (N, clause, ("wg:",))
        assert [node.holds for node in nodes(refused, clause)] == [False]
    assert "Working Groups" in ask(view, "MEX", act).cure.sentence("en")
    ghost = ask(view, "wg:none", act)
    assert (ghost.outcome, ghost.clauses) == (F, ("wg.establishment",))
    allowed = ask(view, "wg:borders", act)
    assert (allowed.outcome, allowed.clauses[0]) == (P, clause)
    assert [node.holds for node in nodes(allowed, clause)] == [True]
    ended = ask(view.at(D("2027-03-20")), "wg:borders", act)
    assert (ended.outcome, ended.clauses) == (F, ("wg.establishment",))


@pytest.mark.parametrize(
    ("act", "unmet", "met", "clause", "code"),
    [
        ("submit-work-plan", {"objectives": False}, {"objectives": True}, "annex-a.wg-sets-objectives", "work-plan.objectives"),
        ("submit-work-plan", {"priorities": False}, {"priorities": True}, "annex-a.wg-sets-objectives", "work-plan.priorities"),
        ("submit-work-plan", {"within_mandate": False}, {"within_mandate": True}, "annex-a.wg-sets-objectives", "work-plan.within"),
        ("submit-group-report", {"body": "vm"}, {"body": "grcm"}, "wg.power.reports-to-grcm", "report.to-grcm"),
        ("evaluate-group", {"results": False}, {"results": True}, "wg.annual-evaluation", "evaluation.results"),
        ("propose-group-activity", {"linked": False}, {"linked": True}, "wg.power.propose-activities", "activity.linked"),
        (
            "take-up-legacy-document",
            {"origin": "liaison-network", "approved": False},
            {"origin": "liaison-network", "approved": True},
            "wg.legacy-liaison-documents",
            "legacy.approved",
        ),
    ],
)
def test_each_condition_of_a_groups_acts_is_named_where_it_is_not_met(
    view: View, act: str, unmet: dict[str, object], met: dict[str, object], clause: str, code: str
) -> None:
    refused = ask(view, "wg:borders", act, **unmet)
    assert (refused.outcome, refused.clauses, only(refused, clause, code).holds) == (F, (clause,), False)
    assert [remedy.code for remedy in refused.cure.remedies] == [code]
    allowed = ask(view, "wg:borders", act, **met)
    assert (allowed.outcome, only(allowed, clause, code).holds) == (P, True)


def test_a_work_plan_without_objectives_and_priorities_is_told_both(view: View) -> None:
    verdict = ask(view, "wg:borders", "submit-work-plan", objectives=False, priorities=False)
    assert [remedy.code for remedy in verdict.cure.remedies] == ["work-plan.objectives", "work-plan.priorities"]


def test_objectives_are_the_groups_own_where_so_read(view: View) -> None:
    own = view.reading_as({"wg.objectives-relation": "own"})
    verdict = ask(own, "wg:borders", "submit-work-plan", within_mandate=False)
    assert (verdict.outcome, only(verdict, "annex-a.wg-sets-objectives", "work-plan.within").readings) == (P, ("wg.objectives-relation",))


def test_what_came_from_the_group_on_extra_regional_migrants_needs_no_approval(view: View) -> None:
    verdict = ask(view, "wg:borders", "take-up-legacy-document", origin="extra-regional-group", approved=False)
    assert (verdict.outcome, verdict.clauses) == (P, ("wg.legacy-extra-regional",))
    assert [node.holds for node in nodes(verdict, "wg.legacy-extra-regional")] == [True]
    refused = ask(view, "MEX", "take-up-legacy-document", origin="extra-regional-group")
    assert (refused.outcome, refused.clauses) == (N, ("wg.legacy-extra-regional",))
    assert [node.holds for node in nodes(refused, "wg.legacy-extra-regional")] == [False]
    silent = ask(view, "wg:borders", "take-up-legacy-document", origin="liaison-network")
    assert (silent.outcome, silent.clauses) == (P, ("wg.legacy-liaison-documents",))


def test_the_register_of_activities_is_kept_by_the_secretariat_or_by_each_group_where_so_read(view: View) -> None:
    assert ask(view, "se", "log-activity").outcome is P
    refused = ask(view, "wg:borders", "log-activity")
    node = only(refused, "annex-a.activity-register", "register.group")
    assert (refused.outcome, node.holds, node.readings) == (N, False, ("annex-a.register-keeper",))
    groups = view.reading_as({"annex-a.register-keeper": "working-group-coordinator"})
    allowed = ask(groups, "wg:borders", "log-activity")
    assert (allowed.outcome, only(allowed, "annex-a.activity-register", "register.group").holds) == (P, True)
    assert ask(groups, "wg:none", "log-activity").outcome is N
    assert ask(view, "MEX", "log-activity").outcome is N


def test_a_groups_verdict_cites_the_facts_by_which_the_group_exists(view: View) -> None:
    verdict = ask(view, "wg:borders", "submit-work-plan")
    kinds = {view.fact(id_).kind for id_ in cited_facts(verdict.why)}
    assert {"charter_adopted", "wg_established", "plan_approved"} <= kinds
