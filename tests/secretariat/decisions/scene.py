"""A Vice-Ministerial Meeting with an open sitting and a Declaration ready to be put: the valid minimum for these tests."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from secretariat.chronicle import clock
from secretariat.decisions import acts
from secretariat.decisions.models import Question
from secretariat.meetings.models import Attendance, Delegates, Delegation, Meeting, Session
from secretariat.negotiation import acts as drafting
from secretariat.negotiation.models import Text
from tests import factories

DAY = dt.date(2026, 12, 4)
ALL = ("BLZ", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA")  # Canada is absent

PROVISIONS: tuple[dict[str, Any], ...] = (
    {
        "kind": "preamble",
        "es": "Las Viceministras y los Viceministros, reunidos en Ciudad de Guatemala,",
        "en": "The Vice-Ministers, meeting in Guatemala City,",
    },
    {"kind": "heading", "es": "Gobernanza migratoria", "en": "Migration governance"},
    {"es": "Toman nota del informe del GRCM.", "en": "Take note of the report of the RCGM."},
    {
        "es": "Acuerdan un procedimiento común de alerta temprana.",
        "en": "Agree on a common early warning procedure.",
        "tags": ["agenda-2030"],
    },
    {
        "es": "Designan a Costa Rica para ejercer la Presidencia Pro-Témpore.",
        "en": "Designate Costa Rica to preside.",
        "effect": {"kind": "ppt_designated", "party": "CRI", "takes_office": "2027-01-15"},
    },
    {
        "es": "Aprueban el presupuesto de 2027.",
        "en": "Approve the budget for 2027.",
        "effect": {"kind": "budget_approved", "year": 2027, "amount": "321600.00"},
    },
    {
        "es": "Encargan un manual a la Secretaría Ejecutiva.",
        "en": "Entrust a manual to the Executive Secretariat.",
        "effect": {"kind": "commitment", "owner": "se", "due": "2027-06-30", "title_es": "Manual regional", "title_en": "Regional manual"},
    },
)


def ppt() -> Any:
    """Guatemala, which presides."""
    return factories.member("GTM", presides=True)


def meeting(*, state: str = "under-way", closed: bool = False, present: tuple[str, ...] = ALL) -> Session:
    """The Conference on 4 December 2026, its XXXI meeting with one open sitting and who is there."""
    factories.the_conference()
    factories.record(factories.fact("ppt_consent", "CRI", "2025-11-20", year=2027, form="request"))
    factories.set_today(DAY)
    row = Meeting.objects.create(
        slug="xxxi",
        body="vm",
        number="XXXI",
        title_es="XXXI Reunión Viceministerial",
        title_en="XXXI Vice-Ministerial Meeting",
        city="Ciudad de Guatemala",
        country="GTM",
        starts=dt.date(2026, 12, 3),
        ends=DAY,
        year=2026,
        state=state,
    )
    now = timezone.now()
    session = Session.objects.create(
        meeting=row, number=4, title_es="Adopción", title_en="Adoption", starts=now, ends=now, opened=now, closed=closed
    )
    for code in present:
        Attendance.objects.create(session=session, party=code, at=now)
    delegation = Delegation.objects.create(meeting=row, party="GTM", submitted=now, confirmed=now)
    Delegates.objects.create(
        delegation=delegation, name="–", office="Viceministro de Relaciones Exteriores", level="vice-minister", head=True
    )
    return session


def draft(provisions: tuple[dict[str, Any], ...] = PROVISIONS, **fields: Any) -> Text:
    """A draft Declaration for the meeting."""
    return drafting.draft(
        factories.SE,
        **{
            "symbol": "CRM/RV/XXXI/DEC/PROY",
            "title_es": "Declaración de Ciudad de Guatemala",
            "title_en": "Declaration of Guatemala City",
            "meeting": "xxxi",
            "provisions": provisions,
            **fields,
        },
    )


def question(**fields: Any) -> Question:
    """The Declaration put to consensus by the Presidency."""
    session = meeting(**fields)
    return acts.put(ppt(), draft(), session)


def agree(row: Question, *codes: str) -> None:
    """Members state that they agree."""
    for code in codes or ALL:
        acts.state(factories.member(code), row, stance="agree")


def declaration(**fields: Any) -> Any:
    """An adopted Declaration, to which Panama reserved."""
    row = question(**fields)
    agree(row, "BLZ", "CRI", "GTM")
    acts.state(
        factories.member("PAN"), row, stance="reserve", reason="Según su legislación.", reason_en="Under its law.", provisions=["p2"]
    )
    return acts.adopt(ppt(), row)


def tomorrow(days: int = 1) -> None:
    """The demonstration's day moves on."""
    factories.set_today(clock.today() + dt.timedelta(days=days))
