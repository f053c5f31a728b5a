"""An activity of the Fund: its whole cost confirmed before it is approved, paid only for what was approved, within each earmark."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from charter.acts import may
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.fund import acts, facts
from secretariat.fund.awaiting import awaited
from secretariat.fund.models import Activity, Disbursement, Draw, Pledge, Source
from secretariat.ledger.models import Posting
from secretariat.notices.models import Letter
from tests import factories
from tests.factories import SE, TODAY, member, observer, rrocm, signed_in
from tests.secretariat.fund.conftest import IOM, PRESIDENCY, approved, pledged, proposed, sourced

pytestmark = pytest.mark.django_db


def codes(refused: pytest.ExceptionInfo[Refused]) -> set[str]:
    return {node.code for node in refused.value.verdict.why.walk() if node.holds is False}


def test_a_country_without_status_proposes_nothing(the_fund: None) -> None:
    with pytest.raises(Refused) as refused:
        proposed(100, proposer=observer("BRA", "none"))
    assert refused.value.verdict.clauses == ("fund.proposers",)
    assert not Activity.objects.exists()


def test_a_proposal_names_an_action_of_the_plan_and_what_each_phase_costs(the_fund: None) -> None:
    for wrong, field in (({"objective": "caminos"}, "objective"), ({"slug": "Con Espacios"}, "slug")):
        with pytest.raises(Conflict) as conflict:
            proposed(100, **wrong)
        assert conflict.value.code == field
    for costs in ((), (0,), (100, -1)):
        with pytest.raises(Conflict) as conflict:
            proposed(*costs)
        assert conflict.value.code == "phases"
    proposed(600_00, 400_01)
    told = record.view(TODAY).of("activity_proposed", "IOM")[-1]
    assert (told.text("activity"), told.number("amount")) == ("curso", 1_000_01)
    with pytest.raises(Conflict):
        proposed(1)


def test_one_cent_lacking_in_one_phase_stops_the_approval_even_if_another_has_too_much(the_fund: None) -> None:
    activity = proposed(600_00, 400_00)
    sourced(activity, 1, 900_00)
    sourced(activity, 2, 399_99)
    with pytest.raises(Refused) as refused:
        acts.approve(SE, activity, decision="CRM/D/2", priority="ninez")
    assert refused.value.verdict.clauses == ("fund.confirm-resources",)
    lacking = next(node.value for node in refused.value.verdict.why.walk() if node.code == "fund.covered")
    assert lacking["lacking"] == 1
    sourced(activity, 2, 1)
    acts.approve(SE, activity, decision="CRM/D/2", priority="ninez")
    assert record.view(TODAY).of("fund_activity_approved")[-1].text("activity") == "curso"


def test_announced_money_covers_nothing_until_its_document(the_fund: None) -> None:
    activity = proposed(100_00)
    source = sourced(activity, 1, 100_00, confirm=False)
    assert facts.plans(Activity.objects.all())[0].cover.gap == 100_00
    with pytest.raises(Conflict):
        acts.confirm_source(IOM, activity, source=source, document=" ")
    acts.confirm_source(IOM, activity, source=source, document="Carta")
    assert facts.plans(Activity.objects.all())[0].cover.whole


def test_only_who_proposed_says_where_the_money_comes_from(the_fund: None) -> None:
    activity = proposed(100_00)
    with pytest.raises(Refused) as refused:
        acts.add_source(member("CAN"), activity, phase=1, amount=100)
    assert refused.value.verdict.clauses == ("fund.confirm-resources",)


def test_a_contribution_serves_an_activity_within_its_earmark_and_once(the_fund: None) -> None:
    activity = proposed(100_00)
    other = pledged(amount=500_00, earmark="pillar", purpose="governance", received=0)
    with pytest.raises(Conflict) as conflict:
        acts.add_source(SE, activity, phase=1, amount=100, pledge=other.code)
    assert conflict.value.code == "pledge"
    own = pledged(amount=80_00, earmark="pillar", purpose="protection", received=0)
    with pytest.raises(Conflict) as conflict:
        acts.add_source(SE, activity, phase=1, amount=80_01, pledge=own.code)
    assert conflict.value.code == "amount"
    sourced(activity, 1, 80_00, pledge=own.code)
    with pytest.raises(Conflict):
        acts.add_source(SE, activity, phase=1, amount=1, pledge=own.code)


def test_an_observer_learns_of_no_contribution_by_guessing_its_code(the_fund: None) -> None:
    activity = proposed(100_00)
    pledge = pledged(amount=100_00, earmark="pillar", purpose="governance", received=0)
    told = set()
    for code in (pledge.code, "FEV-2026-999"):
        with pytest.raises(Conflict) as conflict:
            acts.add_source(IOM, activity, phase=1, amount=1, pledge=code)
        told.add((conflict.value.code, conflict.value.message))
    assert len(told) == 1
    assert not Source.objects.exists()


def test_a_contribution_is_tied_up_only_by_its_giver_or_the_secretariat(the_fund: None) -> None:
    activity = proposed(100_00, proposer=member("CRI"))
    pledge = pledged(amount=100_00, received=0)
    asked = acts.add_source(member("CRI"), activity, phase=1, amount=100_00, pledge=pledge.code)
    for nobody in (member("CRI"), member("HND"), IOM):
        with pytest.raises(Refused):
            acts.confirm_source(nobody, activity, source=asked.pk, document="Carta")
    with pytest.raises(Refused):
        acts.add_source(member("HND"), activity, phase=1, amount=1, pledge=pledge.code)
    given = acts.add_source(member("CAN"), activity, phase=1, amount=100_00, pledge=pledge.code)
    acts.confirm_source(member("CAN"), activity, source=given.pk, document="Carta")
    with pytest.raises(Conflict) as conflict:
        acts.confirm_source(SE, activity, source=asked.pk, document="Carta")
    assert conflict.value.code == "amount"


def test_nobody_confirms_anothers_money(the_fund: None) -> None:
    activity = proposed(100_00, proposer=rrocm())
    with pytest.raises(Conflict) as conflict:
        acts.add_source(rrocm(), activity, phase=1, amount=100_00, contributor="NADIE")
    assert conflict.value.code == "contributor"
    source = acts.add_source(rrocm(), activity, phase=1, amount=60_00, contributor="usa")
    with pytest.raises(Refused):
        acts.confirm_source(rrocm(), activity, source=source.pk, document="Carta")
    assert facts.plans(Activity.objects.all())[0].cover.gap == 100_00
    acts.confirm_source(member("USA"), activity, source=source.pk, document="Carta")
    other = acts.add_source(rrocm(), activity, phase=1, amount=40_00, contributor="CAN")
    acts.confirm_source(SE, activity, source=other.pk, document="Carta")
    assert facts.plans(Activity.objects.all())[0].cover.whole


def test_a_contribution_withdrawn_later_leaves_its_activity_short_and_its_proposer_is_told(the_fund: None) -> None:
    factories.account("IOM")
    pledge = pledged(amount=100_00, received=0)
    activity = proposed(100_00, 50_00)
    sourced(activity, 1, 100_00, pledge=pledge.code)
    sourced(activity, 2, 50_00)
    acts.approve(SE, activity, decision="CRM/D/2", priority="ninez")
    assert may(record.view(TODAY), "vm", "approve-fund-activity", activity="curso").outcome.value == "permitted"
    acts.withdraw(member("CAN"), pledge, reason="Cambio de presupuesto")
    assert may(record.view(TODAY), "vm", "approve-fund-activity", activity="curso").outcome.value == "forbidden"
    (short,) = facts.shortfalls(IOM)
    assert [phase.gap for phase in short.cover.phases] == [100_00, 0]
    letter = Letter.objects.get(kind="fund-shortfall")
    assert "US$ 100.00" in letter.body
    sourced(activity, 1, 100_00)
    assert facts.shortfalls(IOM) == []


def test_nothing_is_paid_for_what_was_not_approved(the_fund: None) -> None:
    pledged()
    activity = proposed(100_00)
    sourced(activity, 1, 100_00)
    with pytest.raises(Refused) as refused:
        acts.disburse(SE, activity, phase=1, amount=1, day=TODAY, concept="Aula", document="F-1")
    assert refused.value.verdict.clauses == ("fund.purpose",)
    assert codes(refused) >= {"fund.approved", "fund.priority"}
    assert not Disbursement.objects.exists()


def test_nothing_is_paid_beyond_what_those_who_gave_let_be_used(the_fund: None) -> None:
    pledged(amount=1_000_00, earmark="pillar", purpose="governance")
    pledged(amount=30_00)
    activity = approved(100_00)
    with pytest.raises(Refused) as refused:
        acts.disburse(SE, activity, phase=1, amount=30_01, day=TODAY, concept="Aula", document="F-1")
    assert codes(refused) - {"may.forbidden"} == {"fund.earmark"}
    cure = refused.value.verdict.cure
    assert cure is not None
    assert [remedy.code for remedy in cure.remedies] == ["fund.earmark"]
    acts.disburse(SE, activity, phase=1, amount=30_00, day=TODAY, concept="Aula", document="F-1")
    pledged(amount=900_00)
    with pytest.raises(Conflict):
        acts.disburse(SE, activity, phase=1, amount=70_01, day=TODAY, concept="Aula", document="F-2")


def test_a_payment_draws_first_on_what_binds_most_and_stands_in_the_book(the_fund: None) -> None:
    activity = approved(100_00)
    free = pledged(amount=100_00)
    bound = pledged(amount=40_00, earmark="activity", purpose="curso")
    acts.disburse(SE, activity, phase=1, amount=50_00, day=TODAY, concept="Aula", document="F-1")
    assert dict(Draw.objects.values_list("pledge", "amount")) == {bound.code: 40_00, free.code: 10_00}
    lines = {line.pledge.code: line.left for line in facts.lines(Pledge.objects.all())}
    assert lines == {free.code: 90_00, bound.code: 0}
    booked = Posting.objects.filter(fund="fev", account="1010")
    assert sum(row.debit - row.credit for row in booked) == facts.balance().left == 90_00


def test_only_the_secretariat_pays(the_fund: None) -> None:
    activity = approved(100_00)
    with pytest.raises(Refused):
        acts.disburse(IOM, activity, phase=1, amount=1, day=TODAY, concept="Aula", document="F-1")


def test_what_was_paid_is_never_changed(the_fund: None) -> None:
    pledged()
    activity = approved(100_00)
    acts.disburse(SE, activity, phase=1, amount=10_00, day=TODAY, concept="Aula", document="F-1")
    for rows in (Disbursement.objects.all(), Draw.objects.all()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.update(amount=1)


def test_an_activity_ends_with_its_result(the_fund: None) -> None:
    activity = proposed(100_00)
    with pytest.raises(Conflict):
        acts.close(IOM, activity, result_es="Hecho")
    sourced(activity, 1, 100_00)
    acts.approve(SE, activity, decision="CRM/D/2", priority="ninez")
    acts.close(IOM, activity, result_es="Se formó a 40 personas.")
    activity.refresh_from_db()
    with pytest.raises(Conflict):
        acts.disburse(SE, activity, phase=1, amount=0, day=TODAY, concept="x", document="x")


def test_what_lacks_waits_on_the_desk_of_its_proposer_and_a_donation_on_the_presidencys(client: Client, the_fund: None) -> None:
    activity = approved(100_00)
    source = activity.phases.get().sources.get()
    donation = acts.offer(SE, donor="IOM", form="kind", description="Equipo")
    acts.give_opinion(SE, donation, opinion="Útil.")
    assert awaited(IOM) == []
    acts.withdraw_source(IOM, activity, source=source.pk, reason="Otro uso")
    assert [row.clause for row in awaited(IOM)] == ["fund.confirm-resources"]
    assert "US$ 100.00" in awaited(SE)[0].sentence
    assert [row.clause for row in awaited(PRESIDENCY)] == ["se.function.accept-donations"]
    assert awaited(member("CRI")) == []
    assert "Confirmar recursos: Curso de atención" in signed_in(client, "IOM").get("/es/mesa/").content.decode()
