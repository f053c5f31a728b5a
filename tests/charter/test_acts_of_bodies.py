"""Presidencia, Secretaría y Reunión Viceministerial: their acts, each condition refused before it is met."""

from __future__ import annotations

import pytest

from charter.actors import CONTEXT
from charter.acts import Outcome
from charter.consensus import Question
from charter.view import View
from tests.charter.histories import TODAY, D, History, ask, conference
from tests.charter.institutions import node, same_on_its_facts

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


# -- the Presidency, the Secretariat, meetings ---------------------------------------------------------------------


def test_asked_as_the_presidency_while_it_is_vacant_the_question_stays_open() -> None:
    view = History().on(TODAY)
    for act in ("authorise-donation", "open-session", "speak", "close-doors"):
        verdict = ask(view, "ppt", act)
        assert (verdict.outcome, verdict.cure.missing) == (U, ("ppt_designated",))
    assert ask(view, "ppt", "approve-budget").outcome is N
    assert ask(view, "CRI", "open-session").outcome is N


def test_what_is_the_presidency_s_moves_with_the_presidency_by_itself(view: View) -> None:
    verdict = ask(view, "MEX", "authorise-donation")
    assert (verdict.outcome, verdict.cure.empowered) == (N, ("ppt",))
    assert [remedy.code for remedy in verdict.cure.remedies] == ["designation"]
    later = view.at(D("2026-12-01"))
    assert ask(later, "MEX", "authorise-donation").outcome is P
    assert ask(later, "CRI", "authorise-donation").outcome is N


def test_an_excluded_presidency_neither_presides_nor_speaks_but_authorises() -> None:
    history = conference()
    history.facts = [fact for fact in history.facts if not (fact.kind == "ppt_designated" and fact.subject == "MEX")]
    history.add("ppt_designated", "2020-02-02", "NIC", takes_office="2026-04-01")
    view = history.on(TODAY)
    assert ask(view, "ppt", "preside-vice-ministerial-meeting").clauses == ("finance.arrears.four-years-exclusion",)
    assert ask(view, "ppt", "speak").outcome is F
    assert ask(view, "NIC", "authorise-donation").outcome is P


def test_while_the_presidency_is_excluded_the_verdict_says_that_the_charter_names_nobody_to_preside() -> None:
    history = conference()
    history.facts = [fact for fact in history.facts if not (fact.kind == "ppt_designated" and fact.subject == "MEX")]
    history.add("ppt_designated", "2020-02-02", "NIC", takes_office="2026-04-01")
    view = history.on(TODAY)
    for act, outcome in (("open-session", F), ("put-to-consensus", F), ("convene-meeting", P)):
        verdict = ask(view, "ppt", act)
        silent = node(verdict, "preside.silent")
        assert (verdict.outcome, silent.clause, silent.holds, silent.value) == (outcome, "ppt.function.preside", None, {"party": "NIC"})
        assert same_on_its_facts(view, "ppt", act)
    for actor, act in (("ppt", "authorise-donation"), ("se", "take-attendance"), ("PAN", "open-session")):
        assert "preside.silent" not in {part.code for part in ask(view, actor, act).why.walk()}
    for actor in ("ppt", "NIC"):  # Nicaragua is excluded and does not preside
        assert "preside.silent" not in {part.code for part in ask(conference().on(TODAY), actor, "open-session").why.walk()}


def test_a_body_that_lacks_a_power_is_told_whose_it_is_and_its_own_share(view: View) -> None:
    verdict = ask(view, "grcm", "approve-budget")
    assert (verdict.outcome, verdict.cure.empowered) == (N, ("vm",))
    assert verdict.cure.towards == "vm.power.approve-budget"
    assert ask(view, "se", "authorise-donation").cure.towards == "se.function.accept-donations"
    assert ask(view, "wg:borders", "approve-working-group-report").cure.empowered == ("grcm",)


def test_an_extraordinary_meeting_needs_the_members_decision(view: View) -> None:
    form = {"meeting_form": "extraordinary"}
    assert ask(view, "se", "convene-meeting", decided=False, **form).clauses == ("vm.extraordinary",)
    open_ = ask(view, "se", "convene-meeting", **form)
    assert (open_.outcome, open_.cure.missing) == (U, ("decision_taken",))
    assert ask(view, "se", "convene-meeting", decided=True, **form).outcome is P
    assert ask(view, "se", "convene-meeting", body="grcm", **form).outcome is P


def test_ordinary_meetings_are_virtual_unless_read_otherwise(view: View) -> None:
    virtual = {"mode": "virtual"}
    only = view.reading_as({"vm.ordinary-virtual": "extraordinary-only"})
    assert ask(only, "se", "convene-meeting", **virtual).clauses == ("vm.virtual-allowed",)
    assert ask(view, "se", "convene-meeting", **virtual).outcome is P


def test_bodies_convene_their_own_meetings_and_members_meet_among_themselves(view: View) -> None:
    assert ask(view, "wg:borders", "convene-meeting", body="vm").outcome is N
    assert ask(view, "wg:borders", "convene-meeting", body="wg:borders").clauses == ("wg.power.two-meetings",)
    assert ask(view, "NIC", "convene-meeting", body="event:joint").outcome is F
    assert ask(view, "HND", "convene-meeting", body="event:joint").clauses == ("vm.subset-meetings",)


def test_the_agenda_has_the_dialogue_with_rrocm_or_says_why_not(view: View) -> None:
    missing = {"dialogue_item": False}
    verdict = ask(view, "se", "publish-agenda", **missing)
    assert (verdict.outcome, verdict.clauses) == (F, ("rrocm.dialogue-space",))
    assert ask(view, "se", "publish-agenda", reason="RROCM asked to be heard later", **missing).outcome is P
    assert ask(view, "se", "publish-agenda", dialogue_item=True).outcome is P
    extraordinary = {"meeting_form": "extraordinary", **missing}
    assert ask(view, "se", "publish-agenda", **extraordinary).outcome is P
    every = view.reading_as({"rrocm.dialogue-at": "every-meeting"})
    assert ask(every, "se", "publish-agenda", **extraordinary).outcome is F
    assert ask(every, "se", "publish-agenda", body="grcm", **missing).outcome is P


def test_doors_close_at_the_request_of_one_member_unless_contested_or_read_otherwise(view: View) -> None:
    assert ask(view, "MEX", "close-doors", contested=True, decided=False).outcome is F
    assert ask(view, "MEX", "close-doors", contested=True).outcome is U
    assert ask(view, "MEX", "close-doors").outcome is P
    assert ask(view, "MEX", "close-doors", body="wg:borders").clauses[0] == "wg.closed-door"
    consensus = view.reading_as({"session.closing-authority": "consensus"})
    assert ask(consensus, "MEX", "close-doors").outcome is N
    assert ask(consensus, "CRI", "close-doors").outcome is U
    assert ask(consensus, "CRI", "close-doors", decided=False).outcome is F
    assert ask(consensus, "CRI", "close-doors", decided=True).outcome is P


def test_a_question_is_put_once_the_grcm_reviewed_its_draft_or_with_a_reason(view: View) -> None:
    assert ask(view, "CRI", "put-to-consensus", reviewed=False).clauses == ("grcm.power.review-declarations",)
    assert ask(view, "CRI", "put-to-consensus", reviewed=False, reason="urgent").outcome is P
    assert ask(view, "CRI", "put-to-consensus", reviewed=True).outcome is P


def test_an_observer_country_is_admitted_in_the_private_dialogue_of_the_vice_ministers(view: View) -> None:
    private = "observer.country.admission-private-dialogue"
    for act, actor in (("admit-observer", "vm"), ("put-to-consensus", "CRI"), ("close-as-adopted", "CRI")):
        assert ask(view, actor, act, category="country", doors_closed=False).clauses == (private,)
        assert ask(view, actor, act, category="country", doors_closed=True).outcome is P
    assert ask(view, "vm", "admit-observer", category="organisation", doors_closed=False).outcome is P


def test_a_question_cannot_be_closed_as_adopted_against_a_standing_objection(view: View) -> None:
    against = Question("vm", {"MEX": "object", "CRI": "agree"}, ("MEX", "CRI"))
    verdict = ask(view, "CRI", "close-as-adopted", question=against)
    assert (verdict.outcome, verdict.clauses) == (F, ("mandate.consensus", "vm.consensus"))
    assert verdict.cure.remedies[0].code == "close.adopted"
    assert ask(view, "CRI", "close-as-not-adopted", question=against).outcome is P
    in_vain = Question("vm", {"HND": "object", "CRI": "agree"}, ("HND", "CRI"))
    assert ask(view, "CRI", "close-as-adopted", question=in_vain).outcome is P
    assert ask(view, "CRI", "close-as-not-adopted", question=in_vain).outcome is F
    in_grcm = Question("grcm", {"HND": "object"}, ("HND",))
    assert ask(view, "CRI", "close-as-adopted", question=in_grcm).clauses == ("mandate.consensus",)


def test_commitments_are_reported_by_their_owner_and_closed_by_the_keeper_of_the_register(view: View) -> None:
    verdict = ask(view, "MEX", "report-commitment", owner="PAN")
    assert (verdict.outcome, verdict.cure.empowered) == (N, ("PAN",))
    assert ask(view, "MEX", "report-commitment", owner="MEX").outcome is P
    assert ask(view, "CRI", "report-commitment", owner="ppt").outcome is P
    assert ask(view, "se", "report-commitment", owner="PAN").outcome is P
    assert ask(view, "wg:borders", "close-commitment").outcome is N
    groups = view.reading_as({"annex-a.register-keeper": "working-group-coordinator"})
    assert ask(groups, "wg:borders", "close-commitment").outcome is P


def test_a_party_designates_and_invites_its_own_people_only(view: View) -> None:
    assert ask(view, "MEX", "designate-focal-point", party="PAN").outcome is N
    assert ask(view, "MEX", "designate-focal-point", party="MEX").outcome is P
    assert ask(view, "se", "designate-focal-point", party="PAN").outcome is P
    assert ask(view, "MEX", "share-practice", party="PAN").outcome is N
    assert ask(view, "MEX", "share-practice", party="MEX").outcome is P
    assert ask(view, "se", "submit-practice", party="PAN").outcome is not P
    assert ask(view, "MEX", "submit-practice", party="PAN").outcome is N
    assert ask(view, "PAN", "submit-practice", party="PAN").outcome is P
    assert ask(view, "MEX", "invite-person", party="PAN", capacity="focal-point").outcome is N
    assert ask(view, "MEX", "invite-person", party="MEX", capacity="delegate").outcome is N
    assert ask(view, "MEX", "invite-person", party="MEX", capacity="focal-point", kind="delegate").outcome is P
    assert ask(view, "se", "invite-person", party="MEX", capacity="secretariat").outcome is P


# -- decisions of the vice-ministers --------------------------------------------------------------------------------


DECISIONS = [
    ("approve-plan", {"recommended": False}, {"recommended": True}, "vm.power.approve-plan"),
    ("approve-budget", {"recommended": False}, {"recommended": True}, "vm.power.approve-budget"),
    ("designate-ppt", {"consent": False}, {"consent": True}, "ppt.consent"),
    ("designate-ppt", {"candidate": "COL"}, {"candidate": "GTM"}, "ppt.designation-by-consensus"),
    ("designate-ppt", {"candidate": "NIC"}, {"candidate": "HND"}, "finance.arrears.four-years-exclusion"),
    ("designate-ppt", {"candidate": "CRI"}, {"candidate": "PAN"}, "ppt.yearly-change"),
    ("admit-observer", {"candidate": "MEX"}, {"candidate": "XXX"}, "membership.eleven-permanent"),
    ("admit-observer", {"candidate": "COL"}, {"candidate": "XXX"}, "vm.power.admit-observer-countries"),
    ("readmit-observer", {"candidate": "COL"}, {"candidate": "ARG"}, "observer.country.readmission"),
    ("establish-working-group", {"recommended": False}, {"recommended": True}, "annex-a.wg-recommended-and-approved"),
    ("establish-working-group", {"mandate": False}, {"mandate": True}, "wg.mandate-objectives-term"),
    ("establish-working-group", {"objectives": False}, {"objectives": True}, "wg.mandate-objectives-term"),
    ("establish-working-group", {"pillar": ""}, {"pillar": "governance"}, "annex-a.areas-from-pillars"),
    ("establish-working-group", {"pillar": ""}, {"pillar": "", "ad_hoc": True}, "annex-a.areas-from-pillars"),
    ("establish-working-group", {"ends": D(TODAY)}, {"ends": D("2026-06-02")}, "wg.mandate-objectives-term"),
    ("establish-working-group", {"ends": D("2028-01-02")}, {"ends": D("2028-01-01")}, "annex-a.wg-limited-life"),
    ("establish-working-group", {"ends": D("2028-01-02")}, {"ends": D("2028-01-02"), "ad_hoc": True}, "annex-a.wg-limited-life"),
    ("extend-working-group", {"group": "wg:none"}, {"group": "wg:borders"}, "wg.extension"),
    ("extend-working-group", {"recommended": False}, {"recommended": True}, "wg.extension"),
    ("appoint-executive-secretary", {"nationality": "COL"}, {"nationality": "PAN"}, "se.criterion.national"),
    ("appoint-executive-secretary", {"call_completed": False}, {"call_completed": True}, "se.election-after-call"),
    ("extend-executive-secretary", {"person": "Nobody"}, {}, "se.term-two-years"),
]  # fmt: skip


@pytest.mark.parametrize(("act", "refused", "permitted", "clause"), DECISIONS)
def test_a_decision_is_refused_by_its_condition_and_permitted_when_it_is_met(
    view: View, act: str, refused: dict[str, object], permitted: dict[str, object], clause: str
) -> None:
    verdict = ask(view, "vm", act, **refused)
    assert (verdict.outcome, verdict.clauses) == (F, (clause,))
    assert ask(view, "vm", act, **permitted).outcome is P


def test_a_candidate_s_arrears_are_cured_by_paying(view: View) -> None:
    remedies = ask(view, "vm", "designate-ppt", candidate="NIC").cure.remedies
    assert remedies[0].amount == 6_000_00
    refused = view.reading_as({"ppt.designate-non-voting": "refused"})
    verdict = ask(refused, "vm", "designate-ppt", candidate="HND")
    assert verdict.clauses == ("finance.arrears.two-years-no-vote",)
    assert verdict.cure.remedies[0].amount == 1_000_00
    assert ask(view, "vm", "designate-ppt", candidate="COL").cure.remedies == ()


def test_an_admission_waits_for_the_ordinary_meeting_where_so_read(view: View) -> None:
    ordinary = view.reading_as({"observer.admission-meeting": "ordinary-only"})
    assert ask(ordinary, "vm", "admit-observer", meeting_form="extraordinary").outcome is F
    assert ask(ordinary, "vm", "admit-observer", meeting_form="ordinary").outcome is P
    assert ask(view, "vm", "admit-observer", meeting_form="extraordinary").outcome is P


def test_the_same_member_may_follow_itself_where_so_read(view: View) -> None:
    allowed = view.reading_as({"ppt.consecutive-terms": "allowed-by-consensus"})
    assert ask(allowed, "vm", "designate-ppt", candidate="CRI").outcome is P


def test_the_grcm_establishes_ad_hoc_groups_and_extends_groups_only_where_so_read(view: View) -> None:
    assert ask(view, "grcm", "establish-working-group", ad_hoc=True).outcome is N
    assert ask(view, "grcm", "extend-working-group").outcome is N
    by_grcm = view.reading_as({"wg.ad-hoc-approval": "grcm", "wg.extension-by": "grcm"})
    assert ask(by_grcm, "grcm", "establish-working-group", ad_hoc=True).clauses == ("wg.ad-hoc",)
    assert ask(by_grcm, "grcm", "extend-working-group").outcome is P


def test_a_group_is_extended_before_it_ends_unless_read_otherwise(view: View) -> None:
    later = view.at(D("2027-03-20"))
    assert ask(later, "vm", "extend-working-group", group="wg:borders").outcome is F
    retroactive = later.reading_as({"wg.extension-after-expiry": "retroactive-allowed"})
    assert ask(retroactive, "vm", "extend-working-group", group="wg:borders").outcome is P


def test_a_group_outlives_its_plan_where_so_read(view: View) -> None:
    own = view.reading_as({"wg.ends-with-plan": "own-term"})
    assert ask(own, "vm", "establish-working-group", ends=D("2030-01-01")).outcome is P
    assert ask(History().on(TODAY), "vm", "establish-working-group", ends=D("2030-01-01")).outcome is P


def test_the_same_secretary_is_extended_twice_and_not_appointed_beyond_six_years() -> None:
    history = History()
    history.add("se_appointed", "2020-06-01", person="A", nationality="PAN", takes_office="2020-06-01")
    history.add("se_extended", "2022-01-01", person="A")
    assert ask(history.on("2023-01-01"), "vm", "extend-executive-secretary", person="A").outcome is P
    history.add("se_extended", "2024-01-01", person="A")
    third = ask(history.on("2025-01-01"), "vm", "extend-executive-secretary", person="A")
    assert (third.outcome, third.clauses) == (F, ("se.term-two-years",))
    of_today = ask(history.on("2025-01-01"), "vm", "extend-executive-secretary")
    assert (of_today.outcome, of_today.clauses) == (F, ("se.term-two-years",))
    assert ask(History().on("2025-01-01"), "vm", "extend-executive-secretary").outcome is P
    again = ask(history.on(TODAY), "vm", "appoint-executive-secretary", person="A")
    assert (again.outcome, again.clauses) == (F, ("se.term-six-year-cap",))
    assert ask(history.on(TODAY), "vm", "appoint-executive-secretary", person="B").outcome is P


def test_a_donation_is_accepted_after_the_presidency_authorised_it() -> None:
    history = conference()
    refused = ask(history.on(TODAY), "se", "accept-donation", donation="vans")
    assert (refused.outcome, refused.clauses) == (F, ("se.function.accept-donations",))
    history.add("donation_authorised", "2026-05-01", "ppt", donation="vans")
    assert ask(history.on(TODAY), "se", "accept-donation", donation="vans").outcome is P


def test_every_circumstance_is_explained() -> None:
    assert all(CONTEXT.values())
