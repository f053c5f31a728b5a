"""The Conference of 2026 with a budget and payments, what the book says of them, and a contribution to the Fund."""

from __future__ import annotations

import datetime as dt

import pytest

from charter.finance import quotas
from secretariat.fund import acts as fund
from tests import factories
from tests.factories import SE, fact, member


@pytest.fixture
def a_year_of_money(db: None) -> None:
    factories.the_conference()
    shares = quotas(32_000_000)
    factories.record(
        fact("budget_approved", "CRM", "2025-12-05", year=2026, amount="320000.00"),
        *(
            fact("payment", code, "2026-08-03", amount=f"{cents // 100}.{cents % 100:02}", for_year=2026, id=f"p-{code}")
            for code, cents in shares.items()
            if code not in ("HND", "SLV")
        ),
        fact("payment", "HND", "2026-02-01", amount="1000.00", for_year=2026, id="p-HND"),
        fact("payment", "CAN", "2025-08-01", amount="900.00", for_year=2026, id="p-CAN-2025"),
        fact("meeting_held", "grcm", "2026-09-10", meeting="grcm-2026", form="ordinary"),
        fact("mandate_given", "se", "2026-07-05", mandate="estudio", by="vm", title="Estudio de albergues"),
        fact("mandate_closed", "se", "2026-09-20", mandate="estudio", result="Entregado"),
        fact("mandate_given", "se", "2026-08-05", mandate="sitio", by="grcm", title="Renovar el sitio"),
    )
    canada = member("CAN")
    pledge = fund.announce(canada, contributor="CAN", form="cash", amount=500_00)
    fund.authorise(canada, pledge, document="Nota")
    fund.confirm(canada, pledge, document="Carta")
    fund.receive(SE, pledge, day=dt.date(2026, 9, 1), document="R", amount=500_00)
