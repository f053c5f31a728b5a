"""A contribution to the Fund and a donation: each step its own act, none before the one it needs."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.fund import acts, facts
from secretariat.fund.models import Donation, Pledge, Support
from secretariat.ledger.models import Posting
from tests.factories import SE, TODAY, member, observer, rrocm
from tests.secretariat.fund.conftest import IOM, PRESIDENCY, pledged

pytestmark = pytest.mark.django_db


def test_a_member_does_not_announce_anothers_contribution(the_fund: None) -> None:
    with pytest.raises(Refused):
        acts.announce(member("CRI"), contributor="CAN", form="cash", amount=100)


def test_what_is_not_confirmed_does_not_arrive_and_what_is_not_authorised_is_not_confirmed(the_fund: None) -> None:
    canada = member("CAN")
    pledge = acts.announce(canada, contributor="CAN", form="cash", amount=100_00)
    with pytest.raises(Conflict) as conflict:
        acts.confirm(canada, pledge, document="Carta")
    assert conflict.value.code == "unauthorised"
    acts.authorise(canada, pledge, document="Nota")
    with pytest.raises(Conflict) as conflict:
        acts.receive(SE, pledge, day=TODAY, document="R", amount=100)
    assert conflict.value.code == "unconfirmed"
    acts.confirm(canada, pledge, document="Carta")
    with pytest.raises(Refused):
        acts.receive(canada, pledge, day=TODAY, document="R", amount=100)
    for amount in (0, 100_01):
        with pytest.raises(Conflict):
            acts.receive(SE, pledge, day=TODAY, document="R", amount=amount)
    assert facts.balance().promised == 100_00
    acts.receive(SE, pledge, day=TODAY, document="R", amount=60_00)
    assert record.view(TODAY).of("fund_contribution", "CAN")[-1].number("amount") == 60_00
    assert [line.state for line in facts.lines(Pledge.objects.all())] == ["confirmed"]
    acts.receive(SE, pledge, day=TODAY, document="R 2", amount=40_00)
    assert [line.state for line in facts.lines(Pledge.objects.all())] == ["received"]
    assert sum(row.debit - row.credit for row in Posting.objects.filter(fund="fev", account="1010")) == 100_00


def test_what_arrived_is_not_withdrawn(the_fund: None) -> None:
    pledge = pledged()
    with pytest.raises(Conflict) as conflict:
        acts.withdraw(member("CAN"), pledge, reason="x")
    assert conflict.value.code == "received"


def test_a_giver_from_outside_needs_the_presidency_and_a_firm_is_looked_into(the_fund: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.announce(SE, contributor="EMPRESA-A", form="cash", amount=100)
    assert conflict.value.code == "contributor"
    with pytest.raises(Conflict) as conflict:
        acts.record_contributor(SE, code="EMPRESA-A", kind="private-sector", name_es="Empresa A", name_en="Firm A")
    assert conflict.value.code == "diligence"
    acts.record_contributor(SE, code="empresa-a", kind="private-sector", name_es="Empresa A", name_en="Firm A", diligence="Sin conflictos.")
    pledge = acts.announce(SE, contributor="EMPRESA-A", form="cash", amount=100_00)
    assert facts.name_of("EMPRESA-A", "en") == "Firm A"
    with pytest.raises(Refused) as refused:
        acts.authorise(SE, pledge, document="x")
    assert refused.value.verdict.clauses == ("se.function.accept-donations",)
    acts.authorise(PRESIDENCY, pledge, document="Nota de la Presidencia")
    acts.confirm(SE, pledge, document="Convenio")


def test_goods_are_described_and_never_in_the_sums(the_fund: None) -> None:
    with pytest.raises(Conflict):
        acts.announce(IOM, contributor="IOM", form="kind", amount=None)
    pledge = acts.announce(IOM, contributor="IOM", form="kind", amount=5_000_00, description="Diez equipos")
    acts.authorise(IOM, pledge, document="Nota")
    acts.confirm(IOM, pledge, document="Carta")
    acts.receive(SE, pledge, day=TODAY, document="Acta de entrega")
    assert facts.balance() == facts.Balance(0, 0, 0)
    assert record.view(TODAY).of("fund_contribution") == []


@pytest.mark.parametrize(("earmark", "purpose"), [("pillar", "caminos"), ("activity", "ninguna"), ("line", " ")])
def test_an_earmark_names_something_that_is_there(earmark: str, purpose: str, the_fund: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.announce(member("CAN"), contributor="CAN", form="cash", amount=100, earmark=earmark, purpose=purpose)
    assert conflict.value.code == "purpose"


def test_a_priority_is_approved_only_after_its_recommendation(the_fund: None) -> None:
    with pytest.raises(Refused) as refused:
        acts.record_priority(SE, slug="retorno", title="Retorno", stage="approved", decision="CRM/D/3")
    assert "vm.power.fund-priorities" in refused.value.verdict.clauses
    acts.record_priority(SE, slug="retorno", title="Retorno", stage="recommended")
    acts.record_priority(SE, slug="retorno", title="", stage="approved", decision="CRM/D/3")
    assert [row.slug for row in facts.priorities(record.view(TODAY)) if row.approved] == ["ninez", "retorno"]


@pytest.mark.parametrize(("changed", "code"), [({"form": "gold"}, "form"), ({"earmark": "foo", "purpose": "x"}, "earmark")])
def test_a_contribution_is_in_money_or_kind_and_for_something_known(the_fund: None, changed: dict[str, str], code: str) -> None:
    given = {"contributor": "CAN", "form": "cash", "amount": 100, **changed}
    with pytest.raises(Conflict) as conflict:
        acts.announce(member("CAN"), **given)
    assert conflict.value.code == code
    with pytest.raises(IntegrityError), transaction.atomic():
        Pledge.objects.create(code="X", kind="member", announced=TODAY, description="x", **given)


# -- donations ---------------------------------------------------------------------------------------------------------


def offered(**more: object) -> Donation:
    return acts.offer(SE, **{"donor": "IOM", "form": "cash", "value": 500_00, "description": "Fondos para equipo", **more})  # type: ignore[arg-type]


def test_what_would_be_paid_back_is_refused_with_its_clause(the_fund: None) -> None:
    with pytest.raises(Refused) as refused:
        offered(reimbursable=True)
    assert refused.value.verdict.clauses == ("se.function.fundraise",)
    assert not Donation.objects.exists()


def test_no_donation_is_accepted_before_the_presidency_authorises_it(the_fund: None) -> None:
    donation = offered()
    acts.give_opinion(SE, donation, opinion="Útil y sin condiciones.")
    acts.note_procedure(SE, donation, procedure="OIM-2026-77")
    with pytest.raises(Refused) as refused:
        acts.accept(SE, donation, document="Carta")
    assert refused.value.verdict.clauses == ("se.function.accept-donations",)
    cure = refused.value.verdict.cure
    assert cure is not None
    assert [remedy.code for remedy in cure.remedies] == ["donation.authorised"]
    with pytest.raises(Refused):
        acts.authorise_donation(member("CRI"), donation, document="x")
    acts.authorise_donation(PRESIDENCY, donation, document="PPT/12")
    acts.accept(SE, donation, document="Carta")
    acts.receive_donation(SE, donation, document="Recibo 5")
    assert [fact.kind for fact in record.view(TODAY).facts if fact.kind.startswith("donation_")] == [
        "donation_offered",
        "donation_authorised",
        "donation_accepted",
    ]
    assert sum(row.credit for row in Posting.objects.filter(account="4300")) == 500_00


def test_the_steps_of_a_donation_are_taken_in_their_order(the_fund: None) -> None:
    donation = offered(form="kind", value=None, quantity="10", description="Computadoras")
    with pytest.raises(Conflict):
        acts.receive_donation(SE, donation, document="x")
    acts.authorise_donation(PRESIDENCY, donation, document="PPT/12")
    with pytest.raises(Conflict) as conflict:
        acts.accept(SE, donation, document="Carta")
    assert conflict.value.code == "procedure"
    with pytest.raises(Conflict):
        offered(form="kind", value=100, valued_by=" ")


# -- support -----------------------------------------------------------------------------------------------------------


def test_an_event_serves_the_plan_or_is_not_backed(the_fund: None) -> None:
    given = {"slug": "taller", "support": "technical", "event": "Taller regional", "description": "Dos expertas"}
    with pytest.raises(Refused) as refused:
        acts.register_support(IOM, action="caminos", **given)
    assert refused.value.verdict.clauses == ("contribution.regional-events",)
    for outsider in (member("CRI"), observer()):
        with pytest.raises(Refused):
            acts.register_support(outsider, action="albergues", **given)
    acts.register_support(rrocm(), action="albergues", **given)
    told = record.view(TODAY).of("contribution", "RROCM")[-1]
    assert (told.text("event"), told.text("action")) == ("event:taller", "albergues")
    assert Support.objects.get().day == TODAY
    with pytest.raises(Conflict):
        acts.register_support(IOM, action="caminos", slug="apoyo", support="technical", description="x")
    with pytest.raises(Conflict):
        acts.register_support(IOM, action="datos", **given)
    with pytest.raises(Conflict):
        acts.register_support(IOM, action="datos", slug="otro", support="technical", description="x", day=TODAY + dt.timedelta(days=1))
