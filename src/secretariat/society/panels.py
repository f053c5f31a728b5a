"""Red Regional de Organizaciones Civiles: its contributions on its page in the room of participants."""

from __future__ import annotations

from django.utils.translation import gettext as _

from secretariat.chronicle.delegate import Delegate
from secretariat.participants.models import Party
from secretariat.participants.panels import Panel

from . import facts


def contributed(party: Party, delegate: Delegate) -> Panel | None:
    """How many contributions civil society filed and how many await an answer. One query; nobody else's page has it."""
    if party.category != "civil-society":
        return None
    every, waiting = facts.counts(delegate)
    return Panel(_("Aportes y respuestas"), "society/_on_party.html", {"every": every, "waiting": waiting})
