"""Reunión Viceministerial, PPT, Troika y GRCM: each condition of an act refused before it is met."""

from __future__ import annotations

import pytest

from charter import prose_cures_en, prose_cures_es
from charter.acts import Outcome
from charter.competences import TOWARDS
from charter.view import View
from tests.charter.histories import TODAY, History, ask, conference, presidencies
from tests.charter.institutions import node, same_on_its_facts

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


# -- whose the powers are ------------------------------------------------------------------------------------------

OTHERS = [
    ("grcm", "set-priorities", ("vm",), ""),
    ("grcm", "approve-manual", ("vm",), "vm.power.approve-manual"),
    ("ppt", "approve-ppt-plan", ("vm",), "ppt.function.priority-activities"),
    ("se", "approve-rules", ("vm",), "se.function.draft-rules"),
    ("MEX", "represent-conference", ("ppt", "se"), ""),
    ("troika", "represent-conference", ("ppt", "se"), "troika.support-role"),
    ("vm", "appoint-staff", ("se",), ""),
    ("vm", "charge-expense", ("se",), ""),
    ("CRI", "advise-presidency", ("troika",), ""),
    ("grcm", "take-up-network-document", ("wg:",), ""),
]


@pytest.mark.parametrize(("actor", "act", "bodies", "towards"), OTHERS)
def test_who_lacks_a_power_is_told_whose_it_is_and_its_own_share(
    view: View, actor: str, act: str, bodies: tuple[str, ...], towards: str
) -> None:
    verdict = ask(view, actor, act)
    assert verdict.cure is not None
    assert (verdict.outcome, verdict.cure.empowered, verdict.cure.towards) == (N, bodies, towards)
    for lang in ("es", "en"):
        assert "wg:" not in verdict.cure.sentence(lang)


SHARES = [
    ("approve-budget", "recomendar el presupuesto a la Reunión Viceministerial.", "to recommend the budget to the Vice-"),
    ("approve-manual", "elevar el manual ", "to submit the manual "),
    ("approve-fund-priorities", "recomendar a la Reunión Viceministerial las prioridades ", "to recommend the priorities "),
    ("evaluate-executive-secretary", "recomendar lo que la Reunión Viceministerial ", "to recommend what the Vice-Ministerial "),
]


@pytest.mark.parametrize(("act", "es", "en"), SHARES)
def test_the_grcm_is_told_that_its_share_is_to_recommend_never_the_vice_ministers_power(view: View, act: str, es: str, en: str) -> None:
    cure = ask(view, "grcm", act).cure
    assert cure is not None
    assert f"Lo que sí le corresponde: {es}" in cure.sentence("es")
    assert f"What does belong to it: {en}" in cure.sentence("en")


def test_every_share_of_a_body_has_its_own_words_in_both_languages() -> None:
    shares = set(TOWARDS.values())
    for table in (prose_cures_es, prose_cures_en):
        assert set(table.SHARES) == shares
        assert all(text[0].islower() and text.endswith(".") for text in table.SHARES.values())


def test_a_working_group_that_has_ended_takes_up_no_document(view: View) -> None:
    clause = "structure.fn8.liaison-networks"
    for day, outcome in (("2027-03-20", N), ("2027-03-19", P)):
        verdict = ask(conference().on(day), "wg:borders", "take-up-network-document")
        assert (verdict.outcome, verdict.clauses) == (outcome, (clause,))
    assert ask(view, "wg:none", "take-up-network-document").outcome is N


# -- meetings ------------------------------------------------------------------------------------------------------


def test_members_meet_among_themselves_when_they_are_two_at_least(view: View) -> None:
    one = ask(view, "MEX", "convene-meeting", body="event:border", parties=("MEX", "COL"))
    assert (one.outcome, one.clauses) == (F, ("vm.subset-meetings",))
    assert one.cure is not None
    assert [remedy.code for remedy in one.cure.remedies] == ["joint.two-members"]
    two = ask(view, "MEX", "convene-meeting", body="event:border", parties=["MEX", "GTM"])
    assert (two.outcome, two.clauses) == (P, ("vm.subset-meetings",))
    assert node(two, "joint.two-members").value == {"members": ("GTM", "MEX")}
    assert ask(view, "MEX", "convene-meeting", body="event:border", parties="MEX").outcome is P
    assert ask(view, "CRI", "convene-meeting", body="event:border", parties=("CRI",)).outcome is F
    assert ask(view, "se", "convene-meeting", body="vm", parties=("CRI",)).outcome is P
    assert ask(view, "COL", "convene-meeting", body="event:border", parties=("COL", "MEX")).outcome is N


def test_an_extraordinary_meeting_is_decided_in_writing_unless_read_otherwise(view: View) -> None:
    asked = {"meeting_form": "extraordinary", "decided": True, "procedure": "written"}
    assert ask(view, "se", "convene-meeting", **asked).outcome is P
    at_meeting = view.reading_as({"vm.extraordinary-decision": "consensus-at-meeting"})
    refused = ask(at_meeting, "se", "convene-meeting", **asked)
    assert (refused.outcome, refused.clauses) == (F, ("vm.extraordinary",))
    assert node(refused, "convene.decided").readings == ("vm.extraordinary-decision",)
    undecided = ask(at_meeting, "se", "convene-meeting", meeting_form="extraordinary", procedure="written")
    assert (undecided.outcome, node(undecided, "convene.decided").missing) == (F, ())
    assert ask(at_meeting, "se", "convene-meeting", **{**asked, "procedure": "meeting"}).outcome is P
    assert ask(at_meeting, "se", "convene-meeting", body="grcm", **asked).outcome is P


def test_an_extraordinary_meeting_may_always_be_virtual(view: View) -> None:
    only = view.reading_as({"vm.ordinary-virtual": "extraordinary-only"})
    virtual = ask(only, "se", "convene-meeting", mode="virtual", meeting_form="extraordinary", decided=True)
    assert (virtual.outcome, node(virtual, "convene.virtual-extraordinary").holds) == (P, True)
    assert ask(only, "se", "convene-meeting", mode="virtual", body="grcm").outcome is P
    assert ask(only, "se", "convene-meeting", mode="hybrid").outcome is P


def test_the_grcm_meets_virtually_as_it_needs_but_convenes_no_other_body(view: View) -> None:
    other = ask(view, "grcm", "convene-meeting", body="wg:borders", mode="virtual")
    assert (other.outcome, node(other, "convene.own").clause) == (N, "grcm.power.virtual-meetings")
    own = ask(view, "grcm", "convene-meeting", body="grcm", mode="virtual")
    assert (own.outcome, own.clauses) == (P, ("grcm.power.virtual-meetings",))
    assert ask(view, "grcm", "convene-meeting").clauses == ("grcm.power.two-meetings",)
    elsewhere = ask(view, "grcm", "convene-meeting", body="vm")
    assert (elsewhere.outcome, node(elsewhere, "convene.own").clause) == (N, "grcm.power.two-meetings")


def test_an_incomplete_troika_meets_and_is_coordinated_unless_read_otherwise() -> None:
    view = presidencies(History(), ("PAN", "2025-01-01"), ("CRI", "2026-01-01")).on(TODAY)
    not_so = view.reading_as({"troika.incomplete": "does-not-meet"})
    for actor, act in (("troika", "convene-meeting"), ("CRI", "coordinate-troika"), ("ppt", "coordinate-troika")):
        refused = ask(not_so, actor, act)
        assert (refused.outcome, refused.clauses) == (F, ("troika.composition",))
        assert node(refused, "troika.incomplete").readings == ("troika.incomplete",)
        assert refused.cure is not None
        assert refused.cure.remedies[0].code == "troika.incomplete"
        assert ask(view, actor, act).outcome is P
        assert same_on_its_facts(not_so, actor, act)
    assert ask(not_so, "CRI", "convene-meeting", body="troika").outcome is F
    assert ask(not_so, "CRI", "convene-meeting", body="vm").outcome is P
    assert ask(not_so, "troika", "convene-meeting", body="grcm").outcome is N
    assert node(ask(not_so, "troika", "convene-meeting", body="grcm"), "convene.own").clause == "troika.support-role"
    assert ask(view, "troika", "convene-meeting", body="troika").clauses == ("troika.support-role",)


LEVELS = [
    ("vm", "vice-minister", True), ("vm", "equivalent", True), ("vm", "director", False), ("vm", "lower", False),
    ("grcm", "vice-minister", True), ("grcm", "director", True), ("grcm", "middle-rank", True), ("grcm", "lower", False),
]  # fmt: skip


@pytest.mark.parametrize(("body", "level", "fits"), LEVELS)
def test_the_level_of_a_delegation_is_told_and_refuses_nobody(view: View, body: str, level: str, fits: bool) -> None:
    verdict = ask(view, "MEX", "accredit-delegation", body=body, level=level)
    found = node(verdict, "delegation.level")
    assert (verdict.outcome, found.holds) == (P, fits)
    assert found.clause == {"vm": "vm.composition", "grcm": "grcm.composition"}[body]


def test_the_level_binds_and_is_strict_where_so_read(view: View) -> None:
    refuse = view.reading_as({"grcm.level-check": "refuse"})
    refused = ask(refuse, "MEX", "accredit-delegation", body="grcm", level="lower")
    assert (refused.outcome, refused.clauses) == (F, ("grcm.composition",))
    assert ask(refuse, "MEX", "accredit-delegation", body="grcm", level="middle-rank").outcome is P
    assert ask(refuse, "MEX", "accredit-delegation", body="vm", level="lower").outcome is P
    strict = view.reading_as({"vm.level": "strict"})
    told = ask(strict, "MEX", "accredit-delegation", body="vm", level="equivalent")
    assert (node(told, "delegation.level").holds, node(told, "delegation.level").readings) == (False, ("vm.level",))
    assert node(ask(strict, "MEX", "accredit-delegation", level="vice-minister"), "delegation.level").holds is True
    assert node(ask(strict, "MEX", "accredit-delegation", body="grcm", level="director"), "delegation.level").holds is True


def test_no_level_is_asked_of_observers_nor_in_other_bodies(view: View) -> None:
    for actor, context in (("COL", {"level": "lower"}), ("MEX", {"level": "lower", "body": "wg:borders"}), ("MEX", {})):
        codes = {one.code for one in ask(view, actor, "accredit-delegation", **context).why.walk()}
        assert "delegation.level" not in codes


# -- what is submitted and approved --------------------------------------------------------------------------------


def test_a_meeting_of_ministers_is_promoted_when_something_merits_it(view: View) -> None:
    refused = ask(view, "vm", "promote-ministers-meeting", merits="")
    assert (refused.outcome, refused.clauses) == (F, ("vm.may-promote-ministers",))
    assert refused.cure is not None
    assert [remedy.code for remedy in refused.cure.remedies] == ["ministers.merited"]
    given = ask(view, "vm", "promote-ministers-meeting", merits="a hurricane")
    assert (given.outcome, given.clauses) == (P, ("vm.power.promote-ministers", "vm.may-promote-ministers"))
    assert node(given, "ministers.merited").value == {"reason": "a hurricane"}


def work_plan(*without: str, plan: str = "p25") -> History:
    history = conference()
    if "submitted" not in without:
        history.add("ppt_plan_submitted", "2026-02-01", "ppt", work_plan="w26", plan=plan)
    if "consulted" not in without:
        history.add("consultation_held", "2026-01-20", "ppt", work_plan="w26")
    history.add("ppt_plan_submitted", "2026-02-01", "ppt", work_plan="w00", plan="p25")
    history.add("consultation_held", "2026-01-20", "ppt", work_plan="w00")
    return history


PRIORITIES, APPROVED = "ppt.function.priority-activities", "vm.power.approve-ppt-plan"
UNPREPARED = [
    (work_plan("submitted"), (APPROVED,), "work-plan.submitted"),
    (work_plan("consulted"), (PRIORITIES,), "work-plan.consulted"),
    (work_plan(plan="p22"), (PRIORITIES,), "work-plan.aligned"),
    (work_plan("submitted", "consulted"), (APPROVED, PRIORITIES), "work-plan.submitted"),
]


@pytest.mark.parametrize(("history", "clauses", "code"), UNPREPARED)
def test_a_work_plan_is_not_approved_unsubmitted_unconsulted_or_unaligned(history: History, clauses: tuple[str, ...], code: str) -> None:
    verdict = ask(history.on(TODAY), "vm", "approve-ppt-plan", work_plan="w26")
    assert (verdict.outcome, verdict.clauses, node(verdict, code).holds) == (F, clauses, False)
    assert verdict.cure is not None
    assert code in {remedy.code for remedy in verdict.cure.remedies}


def test_a_work_plan_is_approved_as_submitted_after_consultation_and_aligned() -> None:
    view = work_plan().on(TODAY)
    verdict = ask(view, "vm", "approve-ppt-plan", work_plan="w26")
    assert (verdict.outcome, verdict.clauses) == (P, (APPROVED,))
    assert {one.clause for one in verdict.why.walk() if one.holds and one.code.startswith("work-plan.")} == {APPROVED, PRIORITIES}
    assert same_on_its_facts(view, "vm", "approve-ppt-plan", work_plan="w26")
    assert ask(work_plan("consulted").on(TODAY), "vm", "approve-ppt-plan").outcome is P
    again = work_plan(plan="p22")
    again.add("ppt_plan_submitted", "2026-03-01", "ppt", work_plan="w26", plan="p25")
    assert ask(again.on(TODAY), "vm", "approve-ppt-plan", work_plan="w26").outcome is P


def test_a_work_plan_is_submitted_after_consultation_and_aligned_with_the_plan_in_force() -> None:
    view = work_plan("submitted").on(TODAY)
    refused = ask(view, "CRI", "submit-ppt-plan", plan="p22")
    assert (refused.outcome, refused.clauses) == (F, (PRIORITIES,))
    assert ask(view, "CRI", "submit-ppt-plan", plan="p25", work_plan="w26").outcome is P
    assert ask(work_plan("consulted").on(TODAY), "CRI", "submit-ppt-plan", work_plan="w26").outcome is F
    assert ask(view, "MEX", "submit-ppt-plan", plan="p25").outcome is N
    without = presidencies(History(), ("CRI", "2026-01-01")).on(TODAY)
    open_ = ask(without, "CRI", "submit-ppt-plan", plan="p25")
    assert node(open_, "work-plan.aligned").holds is None
    assert node(refused, "work-plan.aligned").value == {"plan": "p25"}
    assert open_.cure is not None
    assert (open_.outcome, open_.cure.missing) == (U, ("plan_approved",))


RECOMMENDED = [
    ("approve-fund-priorities", "vm.power.fund-priorities"),
    ("approve-budget", "vm.power.approve-budget"),
    ("approve-plan", "vm.power.approve-plan"),
    ("evaluate-executive-secretary", "vm.power.evaluate-se"),
]


@pytest.mark.parametrize(("act", "clause"), RECOMMENDED)
def test_what_the_grcm_recommends_is_not_decided_without_it(view: View, act: str, clause: str) -> None:
    refused = ask(view, "vm", act, recommended=False)
    assert (refused.outcome, refused.clauses) == (F, (clause,))
    given = ask(view, "vm", act, recommended=True)
    assert (given.outcome, given.clauses[0], node(given, "decision.recommended").holds) == (P, clause, True)


def test_a_manual_is_approved_only_as_the_grcm_submitted_it() -> None:
    history = conference()
    history.add("manual_submitted", "2026-03-01", "grcm", version="m26")
    view = history.on(TODAY)
    refused = ask(view, "vm", "approve-manual", version="m27")
    assert (refused.outcome, refused.clauses) == (F, ("vm.power.approve-manual",))
    assert node(refused, "manual.submitted").missing == ("manual_submitted",)
    given = ask(view, "vm", "approve-manual", version="m26")
    assert (given.outcome, node(given, "manual.submitted").facts) == (P, (history.facts[-1].id,))
    assert ask(history.on("2026-02-28"), "vm", "approve-manual", version="m26").outcome is F
    assert ask(view, "vm", "approve-manual").outcome is P


def test_the_rules_are_submitted_with_the_norms_they_consider(view: View) -> None:
    refused = ask(view, "se", "submit-rules", norms=())
    assert (refused.outcome, refused.clauses) == (F, ("se.function.draft-rules.iom-norms",))
    assert ask(view, "se", "submit-rules", norms="IOM").outcome is F
    given = ask(view, "se", "submit-rules", norms=["IOM staff rules"])
    assert (given.outcome, node(given, "rules.norms").value) == (P, {"norms": ("IOM staff rules",)})
    assert ask(view, "se", "submit-rules").outcome is P


def test_the_rules_are_approved_as_submitted_with_their_norms() -> None:
    history = conference()
    history.add("rules_submitted", "2026-03-01", "se", version="r1")
    history.add("rules_submitted", "2026-03-02", "se", version="r2", norms=("ICS",))
    view = history.on(TODAY)
    assert ask(view, "vm", "approve-rules", version="r3").clauses == ("se.function.draft-rules",)
    assert ask(view, "vm", "approve-rules", version="r1").clauses == ("se.function.draft-rules.iom-norms",)
    given = ask(view, "vm", "approve-rules", version="r2")
    assert (given.outcome, node(given, "rules.submitted").holds, node(given, "rules.norms").holds) == (P, True, True)
    history.add("rules_submitted", "2026-04-01", "se", version="r1", norms=("IOM",))
    assert ask(history.on(TODAY), "vm", "approve-rules", version="r1").outcome is P
    assert ask(view, "vm", "approve-rules").outcome is P


@pytest.mark.parametrize("lacking", ["mandate", "objectives", "term"])
def test_a_working_group_is_not_proposed_without_mandate_objectives_and_term(view: View, lacking: str) -> None:
    whole = dict.fromkeys(("mandate", "objectives", "term"), True)
    refused = ask(view, "grcm", "propose-working-group", **{**whole, lacking: False})
    assert (refused.outcome, refused.clauses) == (F, ("grcm.power.propose-wg",))
    assert refused.cure is not None
    assert [remedy.code for remedy in refused.cure.remedies] == [f"proposal.{lacking}"]
    assert ask(view, "grcm", "propose-working-group", **whole).outcome is P


def test_every_part_that_a_proposal_of_a_group_lacks_is_listed(view: View) -> None:
    refused = ask(view, "grcm", "propose-working-group", mandate=False, objectives=False, term=False)
    assert refused.cure is not None
    assert [remedy.code for remedy in refused.cure.remedies] == ["proposal.mandate", "proposal.objectives", "proposal.term"]


def test_an_update_is_proposed_while_a_plan_is_in_force() -> None:
    refused = ask(conference().on("2028-01-01"), "grcm", "propose-plan-update")
    assert (refused.outcome, refused.clauses) == (F, ("grcm.power.update-plan",))
    assert node(refused, "plan-update.in-force").missing == ("plan_approved",)
    given = ask(conference().on("2027-12-31"), "grcm", "propose-plan-update")
    assert (given.outcome, node(given, "plan-update.in-force").value) == (P, {"plan": "p25"})
