"""Fixtures of the Presidency: Guatemala presides in 2026, Costa Rica may follow, a Strategic Plan is in force."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from secretariat.chronicle.delegate import Delegate
from tests import factories
from tests.factories import fact

PLAN = {
    "activity_es": "Foro sobre movilidad laboral",
    "activity_en": "Forum on labour mobility",
    "pillar": 2,
    "aligned": "2.1",
    "month": dt.date(2026, 12, 1),
    "responsible": "Viceministerio de Relaciones Exteriores",
    "result_es": "Recomendaciones",
    "result_en": "Recommendations",
}


@pytest.fixture
def year(db: None) -> None:
    """23 November 2026: Guatemala in office since 15 January."""
    factories.the_conference()
    factories.record(fact("plan_approved", "CRM", "2025-12-01", plan="plan-2026-2028", starts="2026-01-01"))


@pytest.fixture
def following(year: None) -> None:
    """Costa Rica offered itself and is designated from 15 January 2027."""
    factories.record(
        fact("ppt_consent", "CRI", "2026-01-20", year=2027, form="request"),
        fact("ppt_designated", "CRI", "2026-11-20", takes_office="2027-01-15", decision="CRM/RV/XXXI/D/1"),
    )


GTM = factories.member("GTM", presides=True)
CRI = factories.member("CRI")
HND = factories.member("HND")
PAN = factories.member("PAN")
SE = factories.SE


def on(day: str) -> Callable[[], None]:
    """Let the installation believe another day."""
    factories.set_today(dt.date.fromisoformat(day))
    return lambda: factories.set_today()


__all__ = ["CRI", "GTM", "HND", "PAN", "PLAN", "SE", "Delegate", "following", "on", "year"]
