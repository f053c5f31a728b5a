"""A meeting for tests: the XXXI Vice-Ministerial Meeting of December 2026, in any state of its life."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from secretariat.meetings import acts, receipts
from secretariat.meetings.acts.preparing import Sitting
from secretariat.meetings.models import Meeting, Session
from secretariat.participants.models import Party
from tests import factories

ZONE = "America/Guatemala"
PPT = factories.member("GTM", presides=True)
HND, CRI = factories.member("HND"), factories.member("CRI")
ARG, IOM, RROCM = factories.observer("ARG"), factories.organisation("IOM"), factories.rrocm()
OUTSIDERS = (ARG, IOM, RROCM, factories.PUBLIC)


NAMES = {"HND": "Honduras", "NIC": "Nicaragua"}


def at(day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(2026, 12, day, hour, minute, tzinfo=ZoneInfo(ZONE))


SITTINGS = (
    Sitting("Apertura", "Opening", at(3, 9), at(3, 12)),
    Sitting("Diálogo con la RROCM", "Dialogue with RNCOM", at(3, 15), at(3, 17)),
    Sitting("Diálogo privado", "Private dialogue", at(4, 9), at(4, 11), closed=True),
    Sitting("Adopción", "Adoption", at(4, 11, 30), at(4, 13)),
)


def parties() -> None:
    """Mailboxes of everybody, so that convocations have where to go. English: United States, Canada, Belize and the organisation."""
    codes = {
        **dict.fromkeys(("BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"), "member"),
        "ARG": "observer-country", "JAM": "observer-country", "IOM": "observer-organisation", "RROCM": "civil-society",
    }
    for code, category in codes.items():
        Party.objects.update_or_create(code=code, defaults={
            "category": category, "name_es": NAMES.get(code, code), "name_en": NAMES.get(code, code), "sort_es": code, "sort_en": code,
            "language": "en" if code in {"USA", "CAN", "BLZ", "IOM"} else "es", "mail": f"{code.lower()}@example.org",
        })


def draft(**fields: Any) -> Meeting:
    """A drafted meeting of the Vice-Ministers."""
    given: dict[str, Any] = {
        "body": "vm", "number": "XXXI", "title_es": "XXXI Reunión Viceministerial", "title_en": "XXXI Vice-Ministerial Meeting",
        "starts": dt.date(2026, 12, 3), "ends": dt.date(2026, 12, 4), "city": "Ciudad de Guatemala", "country": "GTM", "zone": ZONE,
        "sittings": SITTINGS, **fields,
    }
    return acts.draft(factories.SE, **given)


def convened(**fields: Any) -> Meeting:
    meeting = draft(**fields)
    if receipts.of_presence(meeting).lacking:
        factories.receipts_seen(meeting.slug)
    return acts.convene(factories.SE, meeting)


def session(meeting: Meeting, title: str = "Apertura") -> Session:
    return Session.objects.get(meeting=meeting, title_es=title)


def opened(meeting: Meeting, title: str = "Apertura") -> Session:
    return acts.open_session(PPT, session(meeting, title))


def agenda(meeting: Meeting) -> None:
    """An agenda as the Charter wants it, published."""
    dialogue = session(meeting, "Diálogo con la RROCM")
    acts.add_item(factories.SE, meeting, title_es="Informe del GRCM", title_en="Report of the RCGM", kind="report",
                  session=session(meeting))
    acts.add_item(factories.SE, meeting, title_es="Diálogo", title_en="Dialogue", kind="rrocm-dialogue", session=dialogue)
    acts.publish_agenda(factories.SE, meeting)
