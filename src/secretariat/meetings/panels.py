"""Reuniones: the meetings that a country hosted, shown on its page in the room of participants."""

from __future__ import annotations

from django.utils.translation import gettext as _

from secretariat.chronicle.delegate import Delegate
from secretariat.participants.models import Party
from secretariat.participants.panels import Panel

from . import audience
from .models import Meeting


def hosted(party: Party, delegate: Delegate) -> Panel | None:
    """Meetings held in this country, newest first, as far as this reader may see them. One query; None where there is none."""
    if party.category not in {"member", "observer-country"}:
        return None
    found = list(audience.visible(Meeting.objects.filter(country=party.code), delegate).order_by("-year", "-starts")[:60])
    return Panel(_("Reuniones que acogió"), "meetings/_hosted.html", {"meetings": found}) if found else None
