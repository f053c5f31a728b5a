"""The Special Voluntary Fund and the support of organisations: what money may serve, who may give, each refusal first."""

from __future__ import annotations

from typing import Any

import pytest

from charter.acts import may
from charter.because import Because, cited_facts
from charter.clauses import CLAUSES
from charter.facts import Fact
from charter.prose import sentence
from charter.record import as_json, parse_fact
from charter.today import state
from charter.verdicts import Outcome, Verdict
from charter.view import View
from tests.charter.histories import TODAY, conference
from tests.charter.worlds import D, admitted, adopted, view

PURPOSE, CONFIRM = "fund.purpose", "fund.confirm-resources"
SUPPORT, EVENTS = "contribution.technical-and-financial", "contribution.regional-events"


def fact(kind: str, on: str, subject: str, id_: str = "", **data: Any) -> Fact:
    return Fact(id_ or f"{kind}-{subject}-{on}", kind, D(on), subject, data)


ACTION = fact("plan_action", "2024-02-01", "CRM", plan="p25", action="shelters")
PRIORITY = fact("fund_priority_approved", "2024-03-01", "CRM", priority="children")
APPROVED = fact("fund_activity_approved", "2024-05-01", "CRM", activity="course")
PROPOSED = fact("activity_proposed", "2024-03-01", "IOM", activity="course", amount=1_000_00)
TYPES = (admitted("IOM", "2020-03-10", "organisation"), admitted("COL", "2020-03-10"))


def world(*facts: Fact, on: str = "2024-06-01") -> View:
    return view([adopted("2019-06-01"), *TYPES, *facts], on)


def nodes(verdict: Verdict, clause: str) -> dict[str, bool | None]:
    return {node.code: node.holds for node in verdict.why.walk() if node.clause == clause and node.code.startswith(("fund.", "event."))}


def only(seen: View, clause: str) -> Because:
    (one,) = state(seen, clause)
    return one


def value(why: Because) -> dict[str, Any]:
    assert isinstance(why.value, dict)
    return why.value


# -- what the fund may serve -------------------------------------------------------------------------------------------


def test_a_payment_without_objective_and_priority_is_refused_with_both_named() -> None:
    verdict = may(world(), "se", "disburse-from-fund", objective="shelters", priority="children")
    assert (verdict.outcome, verdict.clauses) == (Outcome.FORBIDDEN, (PURPOSE,))
    assert nodes(verdict, PURPOSE) == {"fund.objective": False, "fund.priority": False}
    assert verdict.cure is not None
    assert [remedy.code for remedy in verdict.cure.remedies] == ["fund.objective", "fund.priority"]
    unnamed = may(world(ACTION, PRIORITY), "se", "disburse-from-fund", objective="", priority="")
    assert nodes(unnamed, PURPOSE) == {"fund.objective": False, "fund.priority": False}


def test_a_payment_for_an_objective_within_a_priority_is_permitted_from_the_day_both_are_on_record() -> None:
    asked = {"objective": "shelters", "priority": "children"}
    eve = may(world(ACTION, PRIORITY, on="2024-02-29"), "se", "disburse-from-fund", **asked)
    assert nodes(eve, PURPOSE) == {"fund.objective": True, "fund.priority": False}
    assert eve.outcome is Outcome.FORBIDDEN
    day = may(world(ACTION, PRIORITY, on="2024-03-01"), "se", "disburse-from-fund", **asked)
    assert (day.outcome, day.clauses) == (Outcome.PERMITTED, ("se.function.budgets", PURPOSE))
    assert {ACTION.id, PRIORITY.id} <= set(cited_facts(day.why))
    again = [fact("plan_action", "2024-02-02", "CRM", plan="p25", action="shelters"),
             fact("fund_priority_approved", "2024-03-02", "CRM", priority="children")]  # fmt: skip
    late = may(world(ACTION, PRIORITY, *again), "se", "disburse-from-fund", **asked)
    facts = {node.code: node.facts for node in late.why.walk() if node.clause == PURPOSE}
    # An action as it stands last, a priority as it was approved first.
    assert (facts["fund.objective"], facts["fund.priority"]) == ((again[0].id,), (PRIORITY.id,))
    other = may(world(ACTION, PRIORITY), "se", "disburse-from-fund", objective="roads", priority="youth")
    assert set(nodes(other, PURPOSE).values()) == {False}
    assert may(world(), "se", "disburse-from-fund").outcome is Outcome.PERMITTED


@pytest.mark.parametrize(("on", "approved"), [("2024-04-30", False), ("2024-05-01", True)])
def test_the_fund_pays_for_an_activity_from_the_day_of_its_approval(on: str, approved: bool) -> None:
    verdict = may(world(APPROVED, on=on), "se", "disburse-from-fund", paid_activity="course")
    assert nodes(verdict, PURPOSE) == {"fund.approved": approved}
    assert (verdict.outcome is Outcome.PERMITTED) is approved
    assert (APPROVED.id in cited_facts(verdict.why)) is approved
    other = may(world(APPROVED, on=on), "se", "disburse-from-fund", paid_activity="roads")
    assert other.outcome is Outcome.FORBIDDEN
    assert other.cure is not None
    assert [remedy.code for remedy in other.cure.remedies] == ["fund.approved"]
    assert next(node.missing for node in other.why.walk() if node.code == "fund.approved") == ("fund_activity_approved",)


@pytest.mark.parametrize(("amount", "lacking"), [(500_01, 1), (900_00, 400_00), (500_00, 0), (1, 0)])
def test_the_fund_pays_no_more_than_those_who_gave_let_be_used(amount: int, lacking: int) -> None:
    verdict = may(world(), "se", "disburse-from-fund", amount=amount, available=500_00)
    assert nodes(verdict, PURPOSE) == {"fund.earmark": not lacking}
    assert (verdict.outcome is Outcome.FORBIDDEN) is bool(lacking)
    why = next(node for node in verdict.why.walk() if node.code == "fund.earmark")
    assert value(why) == {"amount": amount, "available": 500_00, "lacking": lacking}
    if lacking:
        assert verdict.cure is not None
        assert [remedy.code for remedy in verdict.cure.remedies] == ["fund.earmark"]
    for half in ({"amount": 5}, {"available": 5}):
        assert nodes(may(world(), "se", "disburse-from-fund", **half), PURPOSE) == {}


def test_only_who_proposed_an_activity_confirms_its_money() -> None:
    mexico = may(world(PROPOSED), "MEX", "confirm-fund-resources", activity="course")
    assert (mexico.outcome, mexico.clauses) == (Outcome.NOT_EMPOWERED, (CONFIRM,))
    assert mexico.cure is not None
    assert mexico.cure.empowered == ("IOM",)
    assert nodes(mexico, CONFIRM) == {"fund.proposer": False}
    assert may(world(PROPOSED), "IOM", "confirm-fund-resources", activity="course").outcome is Outcome.PERMITTED
    unknown = may(world(PROPOSED), "IOM", "confirm-fund-resources", activity="roads")
    assert unknown.outcome is Outcome.UNDETERMINED
    assert unknown.cure is not None
    assert unknown.cure.missing == ("activity_proposed",)
    assert unknown.cure.empowered == ()
    nobody = may(world(PROPOSED), "public", "confirm-fund-resources", activity="course")
    assert (nobody.outcome, nodes(nobody, CONFIRM)) == (Outcome.NOT_EMPOWERED, {})


@pytest.mark.parametrize("actor", ["vm", "grcm", "MEX", "COL", "public"])
def test_only_the_secretariat_pays_out_of_the_fund(actor: str) -> None:
    verdict = may(conference().on(TODAY), actor, "disburse-from-fund")
    assert verdict.outcome is Outcome.NOT_EMPOWERED
    assert verdict.cure is not None
    assert verdict.cure.empowered == ("se",)


def test_each_payment_on_record_is_told_with_what_it_served_on_its_day() -> None:
    def paid(on: str, **data: Any) -> Fact:
        return fact("fund_disbursement", on, "se", activity="course", amount=50_00, **data)

    early = only(world(ACTION, PRIORITY, paid("2024-02-29", objective="shelters", priority="children")), PURPOSE)
    assert early.holds is False
    late = only(world(ACTION, PRIORITY, paid("2024-03-01", objective="shelters", priority="children")), PURPOSE)
    assert (late.holds, value(late)["amount"]) == (True, 50_00)
    assert {part.code for part in late.parts} == {"fund.objective", "fund.priority"}
    assert only(world(ACTION, PRIORITY, paid("2024-03-01")), PURPOSE).holds is False
    assert only(world(ACTION, paid("2024-03-01", objective="shelters", priority="children")), PURPOSE).holds is False
    assert state(world(), PURPOSE) == ()


# -- the money for the whole activity ----------------------------------------------------------------------------------


def confirmed(cents: int | None, on: str = "2024-04-01", party: str = "IOM", activity: str = "course") -> Fact:
    data = {} if cents is None else {"amount": cents}
    return fact("activity_funding_confirmed", on, party, f"c-{party}-{on}-{cents}", activity=activity, **data)


@pytest.mark.parametrize(
    ("facts", "holds", "lacking"),
    [
        ([PROPOSED], False, 1_000_00),
        ([PROPOSED, confirmed(999_99)], False, 1),
        ([PROPOSED, confirmed(1_000_00)], True, 0),
        ([PROPOSED, confirmed(1_000_01)], True, 0),
        ([PROPOSED, confirmed(600_00), confirmed(400_00, "2024-04-02")], True, 0),
        ([PROPOSED, confirmed(None)], True, 0),
        ([PROPOSED, confirmed(1_000_00, "2024-06-02")], False, 1_000_00),
        ([PROPOSED, confirmed(1_000_00, party="COL")], False, 1_000_00),
        ([PROPOSED, confirmed(1_000_00, activity="other")], False, 1_000_00),
    ],
)
def test_an_activity_is_approved_only_with_all_of_its_money_confirmed(facts: list[Fact], holds: bool, lacking: int) -> None:
    seen = world(*facts)
    verdict = may(seen, "vm", "approve-fund-activity", activity="course")
    assert verdict.outcome is (Outcome.PERMITTED if holds else Outcome.FORBIDDEN)
    why = only(seen, CONFIRM)
    assert (why.holds, value(why)["lacking"], why.missing) == (holds, lacking, () if holds else ("activity_funding_confirmed",))
    if not holds:
        assert verdict.clauses == (CONFIRM,)
        assert verdict.cure is not None
        assert [remedy.code for remedy in verdict.cure.remedies] == ["fund.covered"]


def test_what_an_activity_costs_must_be_on_record_before_it_can_be_judged() -> None:
    unknown = may(world(), "vm", "approve-fund-activity", activity="course")
    assert (unknown.outcome, unknown.clauses) == (Outcome.UNDETERMINED, (CONFIRM,))
    assert unknown.cure is not None
    assert unknown.cure.missing == ("activity_proposed",)
    unpriced = world(fact("activity_proposed", "2024-03-01", "IOM", activity="course"), confirmed(1_000_00))
    why = only(unpriced, CONFIRM)
    assert (why.holds, why.facts) == (None, ("activity_proposed-IOM-2024-03-01",))
    assert may(unpriced, "vm", "approve-fund-activity", activity="course").outcome is Outcome.UNDETERMINED
    repriced = world(PROPOSED, fact("activity_proposed", "2024-03-02", "IOM", activity="course", amount=2_000_00), confirmed(1_000_00))
    assert value(only(repriced, CONFIRM))["lacking"] == 1_000_00
    assert may(world(), "vm", "approve-fund-activity").outcome is Outcome.PERMITTED
    assert may(world(), "se", "approve-fund-activity").outcome is Outcome.NOT_EMPOWERED


# -- who gives, who proposes -------------------------------------------------------------------------------------------


def test_a_gift_of_one_on_the_list_is_told_apart_from_one_of_whom_nothing_is_on_record() -> None:
    def gift(party: str, on: str = "2021-01-10") -> Because:
        return only(world(fact("fund_contribution", on, party, amount=5)), "fund.establishment")

    for party in ("HND", "COL", "IOM", "RROCM"):
        assert gift(party).holds is True
    unknown = gift("ACME")
    assert (unknown.holds, unknown.missing) == (None, ("contributor",))
    assert gift("JAM").holds is None
    assert gift("HND", "2019-01-01").holds is True
    assert "no consta" in sentence(unknown, "es")


def test_a_state_without_status_is_not_on_the_list_of_the_fund() -> None:
    def gift(party: str, *more: Fact, on: str = "2021-01-10") -> Because:
        return only(world(fact("fund_contribution", on, party, amount=5), *more), "fund.establishment")

    for early in ("2020-03-09", "2019-01-01"):
        found = gift("COL", on=early)
        assert (found.holds, found.code, found.missing, len(found.facts)) == (False, "state.gift-of-state", (), 2)
    asked = fact("observer_requested", "2021-01-01", "JAM", category="country")
    found = gift("JAM", asked)
    assert (found.holds, found.facts[-1]) == (False, asked.id)
    assert "un Estado no es una entidad internacional" in sentence(found, "es")
    assert "a State is neither" in sentence(found, "en")
    assert gift("PAHO", fact("observer_requested", "2021-01-01", "PAHO", category="organisation")).holds is None
    assert gift("IOM", on="2020-03-09").holds is None


def test_who_may_contribute_is_on_the_list_or_refused() -> None:
    seen = conference().on(TODAY)
    refused = may(seen, "XXX", "contribute-to-fund")
    assert (refused.outcome, refused.clauses) == (Outcome.NOT_EMPOWERED, ("fund.establishment",))
    assert may(seen, "XXX", "contribute-to-fund", contributor="private-sector").outcome is Outcome.PERMITTED
    assert may(seen, "MEX", "contribute-to-fund").outcome is Outcome.PERMITTED
    strict = seen.reading_as({"fund.lapsed-observer-contribution": "refused"})
    assert may(seen, "OEI", "contribute-to-fund").outcome is Outcome.PERMITTED
    assert may(strict, "OEI", "contribute-to-fund").outcome is Outcome.FORBIDDEN


def test_activities_are_proposed_by_those_with_a_status_in_force() -> None:
    def proposer(party: str, on: str = "2021-01-10") -> bool | None:
        meetings = [fact("meeting_held", f"{year}-03-20", "vm", f"m-{year}", meeting=f"vm-{year}") for year in range(2019, 2025)]
        return only(world(*meetings, fact("activity_proposed", on, party, activity="course")), "fund.proposers").holds

    assert [proposer(party) for party in ("HND", "COL", "IOM", "RROCM")] == [True, True, True, True]
    assert proposer("ACME") is False
    assert proposer("COL", "2022-03-09") is True
    assert proposer("COL", "2022-03-10") is False
    seen = conference().on(TODAY)
    assert may(seen, "XXX", "propose-activity").outcome is Outcome.NOT_EMPOWERED
    assert may(seen, "IOM", "propose-activity").clauses == ("fund.proposers",)


# -- the support of others ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("act", "clause"), [("support-conference", SUPPORT), ("back-regional-event", EVENTS)])
def test_observer_organisations_and_civil_society_support_others_do_not(act: str, clause: str) -> None:
    seen = conference().on(TODAY)
    for actor in ("MEX", "NIC", "COL", "XXX", "se", "vm", "public"):
        verdict = may(seen, actor, act)
        assert (verdict.outcome, verdict.clauses) == (Outcome.NOT_EMPOWERED, (clause,))
    lapsed = may(seen, "OEI", act)
    assert (lapsed.outcome, lapsed.clauses) == (Outcome.FORBIDDEN, ("observer.org.lapse-two-years",))
    for actor in ("IOM", "RROCM"):
        verdict = may(seen, actor, act)
        assert (verdict.outcome, verdict.clauses) == (Outcome.PERMITTED, (clause,))
        assert verdict.why.parts


def test_an_event_is_backed_for_an_objective_of_the_plan() -> None:
    refused = may(world(), "IOM", "back-regional-event", objective="shelters")
    assert (refused.outcome, refused.clauses) == (Outcome.FORBIDDEN, (EVENTS,))
    assert nodes(refused, EVENTS) == {"event.objective": False}
    assert refused.cure is not None
    assert [remedy.code for remedy in refused.cure.remedies] == ["event.objective"]
    backed = may(world(ACTION), "IOM", "back-regional-event", objective="shelters")
    assert backed.outcome is Outcome.PERMITTED
    assert ACTION.id in cited_facts(backed.why)
    assert may(world(), "IOM", "support-conference", objective="shelters").outcome is Outcome.PERMITTED


def test_support_on_record_is_told_with_its_link_to_the_plan() -> None:
    def given(party: str, on: str = "2021-01-10", **data: Any) -> Fact:
        return fact("contribution", on, party, contribution="x", **data)

    plain = only(world(given("IOM", support="technical")), SUPPORT)
    assert (plain.holds, plain.code) == (True, "state.support")
    assert "apoyo técnico" in sentence(plain, "es")
    linked = only(world(given("RROCM", support="financial", action="shelters")), SUPPORT)
    assert (linked.holds, linked.code) == (True, "state.support-linked")
    assert only(world(given("COL", support="technical")), SUPPORT).holds is False
    assert only(world(given("IOM", "2020-03-09", support="technical")), SUPPORT).holds is False
    event = only(world(given("IOM", support="technical", event="event:forum")), EVENTS)
    assert (event.holds, value(event)["what"]) == (True, "event:forum")
    assert only(world(given("COL", support="technical", event="event:forum", action="shelters")), EVENTS).holds is False
    assert state(world(given("IOM", support="technical", event="event:forum")), SUPPORT) == ()
    assert state(world(given("IOM", support="technical")), EVENTS) == ()
    information = world(given("IOM"), fact("contribution", "2021-01-11", "IOM", contribution="y", event="event:forum"))
    assert state(information, SUPPORT) == state(information, EVENTS) == ()


def test_support_by_an_organisation_whose_status_had_lapsed_is_told_as_such() -> None:
    meetings = [fact("meeting_held", f"{year}-03-20", "vm", f"m-{year}", meeting=f"vm-{year}") for year in range(2019, 2025)]
    for on, holds in (("2022-03-09", True), ("2022-03-10", False)):
        given = fact("contribution", on, "IOM", contribution="x", support="technical")
        assert only(world(*meetings, given), SUPPORT).holds is holds


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_state_of_the_fund_is_a_whole_sentence(lang: str) -> None:
    facts = [
        ACTION, PRIORITY, PROPOSED, confirmed(5),
        fact("activity_proposed", "2024-03-01", "ACME", activity="other"),
        fact("fund_contribution", "2024-03-01", "ACME", amount=5),
        fact("fund_contribution", "2024-03-01", "HND", amount=5),
        fact("fund_disbursement", "2024-03-01", "se", activity="course", amount=50_00),
        fact("contribution", "2021-01-10", "IOM", contribution="x", support="technical"),
        fact("contribution", "2021-01-10", "COL", contribution="x", support="financial", action="shelters", event="event:forum"),
    ]  # fmt: skip
    seen = world(*facts)
    for clause in (id_ for id_ in CLAUSES if id_.startswith(("fund.", "contribution."))):
        for why in state(seen, clause):
            for node in why.walk():
                text = sentence(node, lang)
                assert text.endswith((".", ")."))
                assert "…" not in text
                assert "None" not in text
    for act, context in (("disburse-from-fund", {"objective": "", "priority": ""}), ("back-regional-event", {"objective": "roads"})):
        verdict = may(seen, "IOM" if act.startswith("back") else "se", act, **context)
        assert verdict.cure is not None
        assert verdict.cure.sentence(lang)


def test_the_kinds_of_the_fund_and_of_amendments_are_written_and_read() -> None:
    for known in (
        PRIORITY,
        fact("fund_disbursement", "2024-03-01", "se", activity="course", amount=50_00, objective="shelters", priority="children"),
        fact("charter_amended", "2024-03-01", "CRM", version=2, amendment="x", takes_effect=D("2025-01-01")),
        fact("amendment_proposed", "2024-03-01", "HND", amendment="x", title="X", clauses=("fund.purpose",), text="…"),
        fact("amendment_forwarded", "2024-03-01", "grcm", amendment="x", opinion="unfavourable", reason="…"),
    ):
        assert parse_fact(as_json(known)) == known
