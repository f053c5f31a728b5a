"""Finanzas: two officials who record the same payment at the same moment record it once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from secretariat.chronicle import clock, facts
from secretariat.chronicle.gate import Conflict
from secretariat.chronicle.models import RecordedFact
from secretariat.financing import acts
from secretariat.portal.acts import record_charter_adoption
from tests import factories
from tests.secretariat.decisions.test_at_once import at_once, lasting

__all__ = ["lasting"]

PAYMENT: dict[str, Any] = {"party": "HND", "amount": 100_000, "value_date": dt.date(2026, 11, 2), "source": "Recibo 7"}


@pytest.mark.usefixtures("lasting")
def test_the_same_payment_recorded_twice_at_once_is_on_record_once() -> None:
    factories.the_conference()
    given = at_once(*[lambda: acts.record_payment(factories.SE, **PAYMENT)] * 4)
    assert sum(isinstance(one, Conflict) for one in given) == 3
    assert RecordedFact.objects.filter(kind="payment").count() == 1


@pytest.mark.usefixtures("lasting")
def test_a_payment_withdrawn_twice_at_once_is_withdrawn_once() -> None:
    factories.the_conference()
    paid = acts.record_payment(factories.SE, **PAYMENT).facts.get().id
    given = at_once(*[lambda: acts.withdraw_payment(factories.SE, fact=paid, reason="Error")] * 4)
    assert sum(isinstance(one, Conflict) for one in given) == 3
    assert RecordedFact.objects.filter(kind="retraction").count() == 1


@pytest.mark.usefixtures("lasting")
def test_the_charters_adoption_is_entered_once() -> None:
    factories.set_today()
    given = at_once(*[lambda: record_charter_adoption(factories.SE, on=dt.date(2021, 12, 3), source="Acta")] * 4)
    assert sum(isinstance(one, Conflict) for one in given) == 3
    assert len(facts.view(clock.today()).of("charter_adopted")) == 1
