"""Participación: what arrears, closed doors, lapses and readings leave of what each party may do."""

from __future__ import annotations

from datetime import date

import pytest

from charter.acts import Outcome
from charter.because import cited_facts
from charter.clauses import CLAUSES
from charter.view import View
from tests.charter.histories import TODAY, History, ask, conference

P, F, N, U = Outcome.PERMITTED, Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED, Outcome.UNDETERMINED


@pytest.fixture(scope="module")
def view() -> View:
    return conference().on(TODAY)


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
def test_what_a_member_without_vote_may_do_depends_on_the_reading(view: View, act: str, param: str, value: object, clause: str) -> None:
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
        assert ask(view, "HND", act, doors_closed=True).outcome is P
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
def test_which_meetings_are_open_to_whom_depends_on_the_reading(view: View, party: str, body: str, param: str, value: str) -> None:
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
    without = History().on(TODAY, observer__org__plan_at="plan-in-force-at-request")
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


def test_what_only_members_may_do_is_said_to_be_theirs_and_what_others_share_is_not(view: View) -> None:
    assert ask(view, "COL", "request-extraordinary-meeting").cure.empowered == ("member",)
    assert ask(view, "XXX", "attend-meeting").cure.empowered == ()


def test_without_presidency_its_share_waits_for_the_designation() -> None:
    verdict = ask(History().on(TODAY), "ppt", "speak")
    assert (verdict.outcome, verdict.clauses, verdict.cure.missing) == (U, ("ppt.designation-by-consensus",), ("ppt_designated",))


@pytest.mark.parametrize("actor", ["se", "XXX"])
def test_a_reason_names_who_asked_body_or_party(view: View, actor: str) -> None:
    grant = ask(view, actor, "propose-agenda-item").why.parts[1]
    assert (grant.holds, grant.value["party"]) == (False, actor)
