"""Países Observadores; Organismos Observadores: the term of an observer, shown on its page in the room of participants."""

from __future__ import annotations

from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.participants.models import Party
from secretariat.participants.panels import Panel

from . import audience, facts


def term(party: Party, delegate: Delegate) -> Panel | None:
    """Until when an observer keeps its status, to who may know it. No query of its own."""
    if party.category not in {"observer-country", "observer-organisation"} or not audience.sees_life(delegate, party.code):
        return None
    view = record.view(clock.today())
    found = facts.countdown(view, party.code) if view.in_force else None
    return Panel(_("Plazo como observador"), "participation/_term.html", {"found": found}) if found else None
