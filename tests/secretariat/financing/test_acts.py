"""Recording a payment, withdrawing one, recording a recommended budget: refusals first."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from charter.finance import account
from charter.standing import standing
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.chronicle.sentences import sentence
from secretariat.financing import acts
from tests import factories
from tests.factories import PUBLIC, SE, TODAY, member, observer, rrocm

pytestmark = pytest.mark.django_db

CURE = 188_281


def given(**changed: Any) -> dict[str, Any]:
    return {"party": "HND", "amount": CURE, "value_date": TODAY, "for_year": None, "source": "Recibo 901", **changed}


OTHERS = [member("HND"), member("GTM", presides=True), observer("ARG"), rrocm(), PUBLIC]


@pytest.mark.parametrize("delegate", OTHERS, ids=lambda d: d.party or "public")
def test_nobody_but_the_secretariat_records_a_payment(delegate: Any, honduras_like: None) -> None:
    with pytest.raises(Refused) as refused:
        acts.record_payment(delegate, **given())
    assert refused.value.verdict.clauses[0] == "se.function.reports"
    assert refused.value.kept["Recibo"] == "Recibo 901"
    assert not RecordedFact.objects.filter(source="Recibo 901").exists()


@pytest.mark.parametrize(("changed", "field"), [
    ({"party": "ARG"}, "party"), ({"amount": 0}, "amount"), ({"value_date": TODAY + dt.timedelta(days=1)}, "value_date"),
    ({"source": " "}, "source"),
])
def test_a_payment_that_cannot_stand_is_told_with_its_field(changed: dict[str, Any], field: str, honduras_like: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.record_payment(SE, **given(**changed))
    assert conflict.value.code == field


def test_the_same_receipt_is_not_recorded_twice(honduras_like: None) -> None:
    acts.record_payment(SE, **given())
    with pytest.raises(Conflict) as conflict:
        acts.record_payment(SE, **given(source=" Recibo 901 "))
    assert conflict.value.code == "source"


def test_the_exact_cure_gives_back_the_vote_the_same_day(honduras_like: None) -> None:
    entry = acts.record_payment(SE, **given())
    assert (entry.data["before"], entry.data["after"]) == ("voice-without-vote", "full")
    assert standing(record.view(TODAY), "HND").level == "full"
    assert entry.audience == "members"
    assert entry.facts.get().fictitious  # a demonstration's payments are fictitious


def test_one_cent_less_leaves_things_as_they_were(honduras_like: None) -> None:
    entry = acts.record_payment(SE, **given(amount=CURE - 1))
    assert entry.data["after"] == "voice-without-vote"


def test_a_designated_payment_fills_its_year(honduras_like: None) -> None:
    acts.record_payment(SE, **given(amount=497_500, for_year=2026))
    years = {line.year: line.outstanding for line in account(record.view(TODAY), "HND").years}
    assert (years[2024], years[2026]) == (CURE, 0)


def test_the_chronicle_tells_a_payment_in_one_sentence(honduras_like: None) -> None:
    told = sentence(acts.record_payment(SE, **given()))
    assert told == ("Se registró un pago de Honduras: US$ 1,882.81, con fecha valor 23 de noviembre de 2026. Pasa a tener voz y voto.")


def test_only_the_secretariat_withdraws_a_payment(honduras_like: None) -> None:
    with pytest.raises(Refused):
        acts.withdraw_payment(member("HND"), fact="p-HND-2023", reason="No es nuestro")
    assert acts.payment_of("p-HND-2023") is not None


def test_a_withdrawal_needs_a_reason_and_a_payment_that_stands(honduras_like: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.withdraw_payment(SE, fact="p-HND-2023", reason="  ")
    assert conflict.value.code == "reason"
    acts.withdraw_payment(SE, fact="p-HND-2023", reason="Doble asiento")
    with pytest.raises(Conflict) as conflict:
        acts.withdraw_payment(SE, fact="p-HND-2023", reason="Otra vez")
    assert conflict.value.code == "gone"


def test_a_withdrawn_payment_no_longer_counts_and_stays_in_the_record(honduras_like: None) -> None:
    entry = acts.withdraw_payment(SE, fact="p-HND-2022", reason="Doble asiento")
    assert account(record.view(TODAY), "HND").owed_due == 188_281 + 497_500 + 468_750
    retraction = entry.facts.get()
    assert (retraction.kind, retraction.retracts, retraction.source) == ("retraction", "p-HND-2022", "Doble asiento")
    assert RecordedFact.objects.filter(id="p-HND-2022").exists()
    assert "Se retiró un pago de Honduras" in sentence(entry)


def test_what_is_not_a_members_payment_cannot_be_withdrawn(honduras_like: None) -> None:
    assert acts.payment_of("b-2025") is None
    assert acts.payment_of("nada") is None


def test_only_the_secretariat_records_what_the_grcm_recommends(honduras_like: None) -> None:
    with pytest.raises(Refused) as refused:
        acts.record_recommendation(member("GTM"), year=2027, amount=32_000_000, day=TODAY, source="Informe")
    assert refused.value.act == "record-budget-recommendation"


@pytest.mark.parametrize(("changed", "field"), [
    ({"amount": 0}, "amount"), ({"day": TODAY + dt.timedelta(days=1)}, "day"), ({"source": ""}, "source"),
])
def test_a_recommendation_that_cannot_stand_is_told_with_its_field(changed: dict[str, Any], field: str, honduras_like: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.record_recommendation(SE, **{"year": 2027, "amount": 32_000_000, "day": TODAY, "source": "Informe", **changed})
    assert conflict.value.code == field


def test_a_recommended_budget_gives_nobody_a_quota(honduras_like: None) -> None:
    entry = acts.record_recommendation(SE, year=2027, amount=32_000_000, day=TODAY, source="Informe del GRCM")
    found = entry.facts.get()
    assert (found.kind, found.subject, found.data) == ("budget_recommended", "grcm", {"year": 2027, "amount": "320000.00"})
    assert 2027 not in {line.year for line in account(record.view(TODAY), "HND").years}
    assert "recomendó" in sentence(entry)
    with pytest.raises(Conflict):
        acts.record_recommendation(SE, year=2027, amount=32_000_000, day=TODAY, source="Otro papel")


def test_a_real_installation_records_real_payments(db: None) -> None:
    factories.record(factories.fact("charter_adopted", "CRM", "2021-12-03", version=1))
    entry = acts.record_payment(SE, **given(value_date=dt.date(2022, 1, 5)))
    assert not entry.facts.get().fictitious
    assert Entry.objects.filter(act="financing.record-payment").count() == 1
