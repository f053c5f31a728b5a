"""The Secretariat with its head since 1 April 2025, for the tests of this room."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.test import Client

from secretariat.executive import acts
from secretariat.executive.models import Call
from tests import factories

CALL = {
    "slug": "se-2027",
    "title_es": "Secretaria o Secretario Ejecutivo",
    "title_en": "Executive Secretary",
    "profile_es": "Dirige la Secretaría.",
    "profile_en": "Heads the Secretariat.",
    "apply_es": "Por la Presidencia.",
    "apply_en": "Through the Presidency.",
}


def house(*facts: dict[str, Any]) -> None:
    """The Conference, its Executive Secretary, and these facts."""
    factories.the_conference()
    factories.record(
        factories.fact("se_appointed", "CRM", "2025-01-01", person="Titular", nationality="CRI", takes_office="2025-04-01"), *facts
    )


def call(**fields: Any) -> Call:
    """A call open until the last day of the year."""
    return acts.open_call(factories.SE, **{**CALL, "closes": dt.date(2027, 1, 1), "source": "CRM/RV/XXXI/D/1", **fields})


def given(**fields: Any) -> str:
    """A mandate of the Presidency, due at the end of January."""
    words = {"title_es": "Un estudio.", "title_en": "A study.", "source": "Nota PPT 1/2026", "due": dt.date(2027, 1, 31)}
    return acts.give_mandate(factories.member("GTM", presides=True), by="ppt", **{**words, **fields})


def as_(party: str) -> Client:
    """A browser of somebody who speaks for this party; of a visitor without one."""
    return factories.signed_in(Client(), party) if party else Client()
