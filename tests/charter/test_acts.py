"""Who may do what: every act for every kind of actor, each refusal before its permission."""

from __future__ import annotations

from datetime import date

import pytest
from charter.actors import CONTEXT, UnknownContext
from charter.acts import ACTS, Outcome, UnknownAct, may
from charter.because import cited_clauses, cited_facts
from charter.clauses import CLAUSES
from charter.competences import HELD, POWERS
from charter.consensus import Question
from charter.errors import NotInForce, UnknownParty
from charter.verdicts import Verdict
from charter.view import View

from tests.charter.histories import TODAY, D, History, conference

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED
LETTERS = {"p": P, "f": F, ".": N}

ACTORS = ("CRI", "MEX", "HND", "NIC", "COL", "ARG", "IOM", "OEI", "RROCM", "XXX", "vm", "ppt", "grcm", "se", "troika", "wg:borders", "wg:none", "public")  # fmt: skip

# One letter for each actor: p permitted, f forbidden, . not empowered.
MATRIX = {
    "attend-meeting":                   "pppf pfpf p. .p.p....",
    "attend-closed-session":            "pppf ffff f. .p.p....",
    "speak":                            "pppf pfpf p. .p.p....",
    "propose-agenda-item":              "pppf ff.. .. .p......",
    "take-part-in-decision":            "pppf ff.. .. .p......",
    "state-position":                   "pppf ff.. .. .p......",
    "withdraw-position":                "pppf ff.. .. .p......",
    "block-consensus":                  "ppff ff.. .. .p......",
    "reserve":                          "pppf ff.. .. .p......",
    "draft-decision-text":              "pppf ff.. .. .ppp....",
    "request-extraordinary-meeting":    "pppf .... .. .p......",
    "propose-charter-amendment":        "pppf .... .. .p......",
    "accredit-delegation":              "pppf pfpf p. .p......",
    "contribute-to-fund":               "pppp pfpp p. .p......",
    "propose-activity":                 "pppp pfpf p. .p...p..",
    "share-practice":                   "pppp pfpf p. .p.p.p..",
    "designate-focal-point":            "pppp pfpf p. .p.p....",
    "invite-person":                    ".... .... .. ...p....",
    "report-commitment":                "pppp pfpf p. pppp.p..",
    "ask-review":                       "pppp pppp p. .p......",
    "apply-for-membership":             "ffff ffff ff .f......",
    "apply-for-observer-status":        ".... .p.p .p ........",
    "preside-vice-ministerial-meeting": "p..f .... .. .p......",
    "convene-meeting":                  "p... .... .. .ppppp..",
    "confirm-delegation":               "p... .... .. .p.p....",
    "publish-agenda":                   "p... .... .. .p.p....",
    "take-attendance":                  "p..f .... .. .p.p....",
    "open-session":                     "p..f .... .. .p......",
    "close-doors":                      "pppf .... .. .p...p..",
    "open-doors":                       "p..f .... .. .p......",
    "end-session":                      "p..f .... .. .p......",
    "put-to-consensus":                 "p..f .... .. .p......",
    "close-as-adopted":                 "p..f .... .. .p......",
    "close-as-not-adopted":             "p..f .... .. .p......",
    "suspend-question":                 "p..f .... .. .p......",
    "approve-budget":                   ".... .... .. p.......",
    "approve-plan":                     ".... .... .. p.......",
    "approve-working-group-report":     ".... .... .. ..p.....",
    "designate-ppt":                    ".... .... .. p.......",
    "admit-observer":                   ".... .... .. p.......",
    "readmit-observer":                 ".... .... .. p.......",
    "establish-working-group":          ".... .... .. p.......",
    "extend-working-group":             ".... .... .. p.......",
    "appoint-executive-secretary":      ".... .... .. p.......",
    "extend-executive-secretary":       ".... .... .. p.......",
    "decide-reading":                   ".... .... .. p.......",
    "authorise-donation":               "p... .... .. .p......",
    "accept-donation":                  ".... .... .. ...p....",
    "edit-draft":                       "p... .... .. .p.p....",
    "record-payment":                   ".... .... .. ...p....",
    "record-budget-recommendation":     ".... .... .. ...p....",
    "register-document":                "p... .... .. .p.p....",
    "close-commitment":                 ".... .... .. ...p....",
    "send-notice":                      "p... .... .. .p.p....",
    "record-charter-adoption":          ".... .... .. ...p....",
    "import-charter":                   ".... .... .. ...p....",
    "keep-directory":                   ".... .... .. ...p....",
    "answer-review":                    ".... .... .. ...p....",
}  # fmt: skip


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


@pytest.mark.parametrize("act", MATRIX)
def test_every_actor_gets_its_verdict_on_every_act(view: View, act: str) -> None:
    letters = MATRIX[act].replace(" ", "")
    expected = {actor: LETTERS[letter] for actor, letter in zip(ACTORS, letters, strict=True)}
    assert {actor: may(view, actor, act).outcome for actor in ACTORS} == expected


def test_the_table_of_acts_is_whole() -> None:
    assert set(MATRIX) == set(ACTS)
    assert all(set(act.label) == {"es", "en"} and all(act.label.values()) for act in ACTS.values())
    assert set(HELD) <= set(ACTS)


@pytest.mark.parametrize("act", ACTS)
def test_every_act_can_be_refused_with_a_clause_that_exists(view: View, act: str) -> None:
    refusals = [found for actor in ACTORS if (found := may(view, actor, act)).outcome is not P]
    assert refusals
    for verdict in refusals:
        assert verdict.clauses
        assert set(verdict.clauses) | set(cited_clauses(verdict.why)) <= set(CLAUSES)
        assert verdict.cure is not None


@pytest.mark.parametrize("act", ACTS)
def test_a_verdict_asked_again_on_the_facts_it_cites_is_the_same_verdict(view: View, act: str) -> None:
    for actor in ACTORS:
        verdict = may(view, actor, act)
        cited = set(cited_facts(verdict.why))
        again = may(View([fact for fact in view.facts if fact.id in cited], view.on), actor, act)
        assert (again.outcome, again.clauses, again.why) == (verdict.outcome, verdict.clauses, verdict.why), (actor, act)


def test_the_powers_of_the_five_bodies_are_the_charter_s_lists() -> None:
    prefixes = ("vm.power.", "ppt.function.", "grcm.power.", "wg.power.", "se.function.")
    named = {id_ for id_, clause in CLAUSES.items() if id_.startswith(prefixes) and clause.type != "criterion"}
    assert {clause for clauses in POWERS.values() for clause in clauses} == named


def ask(view: View, actor: str, act: str, **context: object) -> Verdict:
    return may(view, actor, act, **context)


def test_unknown_acts_circumstances_and_codes_are_refused_with_a_sentence(view: View) -> None:
    with pytest.raises(UnknownAct, match="no act"):
        may(view, "CRI", "fly")
    with pytest.raises(UnknownContext, match="not a circumstance"):
        may(view, "CRI", "speak", door_closed=True)
    with pytest.raises(UnknownParty):
        may(view, "honduras", "speak")
    with pytest.raises(NotInForce):
        may(History().on("2019-12-31"), "CRI", "speak")


# -- members in arrears ------------------------------------------------------------------------------------------


def test_without_vote_a_member_cannot_block_and_learns_what_would_give_the_vote_back(view: View) -> None:
    verdict = ask(view, "HND", "block-consensus")
    assert (verdict.outcome, verdict.clauses) == (F, ("finance.arrears.two-years-no-vote",))
    remedy = verdict.cure.remedies[0]
    assert (remedy.code, remedy.amount, remedy.gives) == ("payment", 1_000_00, "full")
    assert remedy.lost_again_on is None


@pytest.mark.parametrize(("member", "act"), [("HND", "block-consensus"), ("NIC", "attend-meeting"), ("NIC", "reserve")])
def test_paying_what_the_cure_says_cures_and_a_cent_less_does_not(member: str, act: str) -> None:
    history = conference()
    amount = ask(history.on(TODAY), member, act).cure.remedies[0].amount
    for cents, outcome in ((amount - 1, F), (amount, P)):
        what_if = conference()
        what_if.add("payment", TODAY, member, amount=cents)
        assert ask(what_if.on(TODAY), member, act).outcome is outcome


def test_loss_of_vote_concerns_the_vice_ministerial_meeting_only_unless_read_otherwise(view: View) -> None:
    assert ask(view, "HND", "block-consensus", body="vm").outcome is F
    verdict = ask(view, "HND", "block-consensus", body="grcm")
    assert verdict.outcome is P
    assert "finance.arrears.other-bodies-unaffected" in verdict.clauses
    everywhere = view.reading_as({"arrears.vote-loss-scope": "all-bodies"})
    assert ask(everywhere, "HND", "block-consensus", body="grcm").outcome is F
    blocks = view.reading_as({"consensus.non-voting-objection": "blocks"})
    assert ask(blocks, "HND", "block-consensus").outcome is P


def test_voice_without_vote_is_told_by_its_own_clause(view: View) -> None:
    assert "finance.arrears.voice-kept" in ask(view, "HND", "speak").clauses


READ_OTHERWISE = [
    ("propose-agenda-item", "arrears.voice-includes-proposing", False, "finance.arrears.voice-kept"),
    ("request-extraordinary-meeting", "vm.extraordinary-request-by-non-voting", "refused", "vm.extraordinary"),
    ("propose-charter-amendment", "amendment.proposer-standing", "voting-members", "charter.amendment-proposal"),
    ("reserve", "reservation.without-vote", "refused", "mandate.reservation-right"),
]


@pytest.mark.parametrize(("act", "param", "value", "clause"), READ_OTHERWISE)
def test_what_a_member_without_vote_may_do_depends_on_the_reading(
    view: View, act: str, param: str, value: object, clause: str
) -> None:
    verdict = ask(view.reading_as({param: value}), "HND", act)
    assert (verdict.outcome, verdict.clauses) == (F, (clause,))
    assert verdict.cure.remedies[0].gives == "full"
    assert ask(view, "HND", act).outcome is P


def test_an_adopted_reading_is_cited_with_the_fact_that_adopted_it() -> None:
    history = conference()
    adopted = history.add("reading_adopted", "2026-05-01", param="reservation.without-vote", value="refused")
    verdict = ask(history.on(TODAY), "HND", "reserve")
    assert verdict.outcome is F
    assert adopted in cited_facts(verdict.why)


def test_exclusion_covers_gatherings_beyond_the_bodies_unless_read_otherwise(view: View) -> None:
    assert ask(view, "NIC", "attend-meeting", body="event:fair").outcome is F
    bodies = view.reading_as({"arrears.exclusion-scope": "bodies-only"})
    assert ask(bodies, "NIC", "attend-meeting", body="event:fair").outcome is P
    assert ask(bodies, "NIC", "attend-meeting", body="grcm").outcome is F


def test_where_arrears_are_declared_only_a_declaration_gives_the_vote_back() -> None:
    history = conference()
    history.add("reading_adopted", "2026-05-01", param="arrears.automatic", value="declared-by-viceministers")
    history.add("standing_declared", "2026-05-02", "HND", level="voice-without-vote")
    remedies = ask(history.on(TODAY), "HND", "block-consensus").cure.remedies
    assert [remedy.code for remedy in remedies] == ["declaration"]


def test_where_a_regularised_member_waits_a_year_only_time_gives_the_vote_back() -> None:
    history = conference()
    history.add("reading_adopted", "2026-05-01", param="arrears.after-regularisation", value="voice-only-for-a-year")
    history.add("payment", "2026-05-20", "NIC", amount=6_000_00)
    remedies = ask(history.on(TODAY), "NIC", "block-consensus").cure.remedies
    assert [remedy.code for remedy in remedies] == ["time"]


# -- observers, organisations, RROCM ------------------------------------------------------------------------------


def test_an_observer_country_that_proposes_an_item_learns_what_it_may_do_instead(view: View) -> None:
    verdict = ask(view, "COL", "propose-agenda-item")
    assert (verdict.outcome, verdict.clauses) == (F, ("observer.country.no-agenda-items",))
    assert verdict.cure.remedies == ()
    assert verdict.cure.instead == ("speak", "share-practice", "propose-activity", "contribute-to-fund")
    assert all(clause in CLAUSES for other in verdict.cure.alternatives for clause in other.clauses)


@pytest.mark.parametrize(
    ("party", "clause"),
    [("COL", "observer.country.closed-door"), ("IOM", "wg.closed-door"), ("RROCM", "rrocm.closed-door")],
)
def test_closed_doors_leave_out_observers_organisations_and_civil_society(view: View, party: str, clause: str) -> None:
    for act in ("attend-meeting", "speak", "accredit-delegation"):
        for context in ({"doors_closed": True}, {"meeting_open": False}):
            verdict = ask(view, party, act, **context)
            assert (verdict.outcome, verdict.clauses) == (F, (clause,))
            assert [remedy.code for remedy in verdict.cure.remedies] == ["doors"]
        assert ask(view, party, act).outcome is P
    assert ask(view, party, "attend-closed-session").clauses == (clause,)
    assert ask(view, party, "attend-closed-session").cure.remedies == ()


def test_beyond_groups_closed_doors_leave_organisations_out_by_a_reading(view: View) -> None:
    groups_only = view.reading_as({"session.closed-excludes-organisations": "working-groups-only"})
    assert ask(groups_only, "IOM", "attend-closed-session").outcome is P
    assert ask(groups_only, "IOM", "attend-closed-session", body="wg:borders").outcome is F


SCOPES = [
    ("COL", "grcm", "observer.meeting-scope", "viceministerial-only"),
    ("IOM", "grcm", "observer.meeting-scope", "viceministerial-only"),
    ("COL", "wg:borders", "wg.observer-countries", "no"),
    ("RROCM", "grcm", "rrocm.meeting-scope", "viceministerial-and-working-groups"),
]


@pytest.mark.parametrize(("party", "body", "param", "value"), SCOPES)
def test_which_meetings_are_open_to_whom_depends_on_the_reading(
    view: View, party: str, body: str, param: str, value: str
) -> None:
    assert ask(view.reading_as({param: value}), party, "attend-meeting", body=body).outcome is N
    assert ask(view, party, "attend-meeting", body=body).outcome is P
    assert ask(view, "RROCM", "attend-meeting", body="wg:borders").clauses[0] == "wg.rrocm-and-orgs-participate"


def test_a_lapsed_observer_is_forbidden_what_its_lapse_took_away_and_shown_the_way_back(view: View) -> None:
    for party, clause, back in (
        ("ARG", "observer.country.lapse-two-years", "observer.country.readmission"),
        ("OEI", "observer.org.lapse-two-years", "observer.org.readmission"),
    ):
        verdict = ask(view, party, "speak")
        assert (verdict.outcome, verdict.clauses) == (F, (clause,))
        assert [remedy.clause for remedy in verdict.cure.remedies] == [back]
        assert "apply-for-observer-status" in verdict.cure.instead
        assert ask(view, party, "apply-for-observer-status").clauses == (back,)


def test_a_lapsed_observer_that_could_never_propose_is_not_told_that_readmission_would_help(view: View) -> None:
    verdict = ask(view, "ARG", "propose-agenda-item")
    assert verdict.clauses == ("observer.country.lapse-two-years", "observer.country.no-agenda-items")
    assert verdict.cure.remedies == ()


def test_a_lapsed_observer_attends_by_invitation_where_so_read(view: View) -> None:
    assert ask(view, "ARG", "attend-meeting", invited=True).outcome is F
    by_invitation = view.reading_as({"observer.pending-attendance": "by-invitation"})
    assert ask(by_invitation, "ARG", "attend-meeting").outcome is F
    assert ask(by_invitation, "ARG", "attend-meeting", invited=True).outcome is P
    assert ask(by_invitation, "ARG", "propose-activity", invited=True).outcome is F


def test_a_lapsed_organisation_contributes_as_an_international_entity_unless_read_otherwise(view: View) -> None:
    refused = view.reading_as({"fund.lapsed-observer-contribution": "refused"})
    verdict = ask(refused, "OEI", "contribute-to-fund")
    assert verdict.outcome is F
    assert verdict.clauses[0] == "observer.org.lapse-two-years"
    assert ask(view, "OEI", "contribute-to-fund").outcome is P
    assert ask(view, "ARG", "contribute-to-fund").outcome is F


def test_the_fund_is_open_to_the_other_kinds_of_its_list(view: View) -> None:
    assert ask(view, "XXX", "contribute-to-fund").outcome is N
    assert ask(view, "XXX", "contribute-to-fund", contributor="private-sector").outcome is P
    assert ask(view, "ARG", "contribute-to-fund", contributor="international-entity").outcome is P


def test_a_party_without_status_is_told_that_it_may_apply(view: View) -> None:
    verdict = ask(view, "XXX", "speak")
    assert verdict.outcome is N
    assert [remedy.code for remedy in verdict.cure.remedies] == ["observer-status"]
    assert verdict.cure.instead == ("apply-for-observer-status",)
    assert ask(view, "XXX", "block-consensus").cure.remedies == ()


def test_membership_is_closed_and_nothing_would_open_it(view: View) -> None:
    verdict = ask(view, "XXX", "apply-for-membership")
    assert (verdict.outcome, verdict.clauses) == (F, ("membership.closed-1999",))
    assert verdict.cure.remedies == ()
    assert verdict.cure.instead == ("apply-for-observer-status",)
    assert ask(view, "MEX", "apply-for-membership").clauses == ("membership.eleven-permanent",)


def test_an_application_names_the_way_of_its_category(view: View) -> None:
    country = ask(view, "XXX", "apply-for-observer-status", category="country")
    organisation = ask(view, "XXX", "apply-for-observer-status", category="organisation")
    assert "observer.country.criterion.written-support" in country.clauses
    assert "observer.org.criterion.mandate" in organisation.clauses


def test_an_organisation_s_request_needs_a_plan_in_force_where_so_read(view: View) -> None:
    at_request = {"observer.org.plan-at": "plan-in-force-at-request"}
    without = History().on(TODAY, **{"observer__org__plan_at": "plan-in-force-at-request"})
    verdict = ask(without, "XXX", "apply-for-observer-status", category="organisation")
    assert (verdict.outcome, verdict.cure.missing) == (U, ("plan_approved",))
    with_plan = ask(view.reading_as(at_request), "XXX", "apply-for-observer-status", category="organisation")
    assert with_plan.outcome is P


def test_an_observer_may_give_a_paper_without_commitments_unless_all_are_closed(view: View) -> None:
    assert ask(view, "COL", "draft-decision-text").outcome is F
    assert ask(view, "COL", "draft-decision-text", commitments=False).outcome is P
    closed = view.reading_as({"observer.document-scope": "all-documents-closed"})
    assert ask(closed, "COL", "draft-decision-text", commitments=False).outcome is F


def test_reservations_come_before_the_meeting_closes_unless_read_otherwise(view: View) -> None:
    late = {"meeting_closed": True, "days_since_close": 30}
    assert ask(view, "MEX", "reserve", **late).clauses == ("mandate.reservation-right",)
    assert ask(view, "MEX", "reserve", meeting_open=False).outcome is F
    thirty = view.reading_as({"reservation.window": "days-after:30"})
    assert ask(thirty, "MEX", "reserve", meeting_closed=True, days_since_close=31).outcome is F
    assert ask(thirty, "MEX", "reserve", meeting_closed=True, decided=date(2026, 5, 1)).outcome is F
    assert ask(thirty, "MEX", "reserve", **late).outcome is P
    assert ask(thirty, "MEX", "reserve", meeting_closed=True, decided=date(2026, 5, 2)).outcome is P
    assert ask(thirty, "MEX", "reserve", meeting_closed=True).outcome is U
    assert ask(view.reading_as({"reservation.window": "any-time"}), "MEX", "reserve", **late).outcome is P
    assert ask(view, "MEX", "state-position", position="reserve", **late).outcome is F
    assert ask(view, "MEX", "state-position", position="object", **late).outcome is P


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
    assert [remedy.code for remedy in verdict.cure.remedies][0] == "close.adopted"
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
