"""Presidencia Pro-Témpore: the presidencies of a member, shown on its page in the room of participants."""

from __future__ import annotations

from django.utils.translation import gettext as _

from secretariat.chronicle.delegate import Delegate
from secretariat.participants.models import Party
from secretariat.participants.panels import Panel

from . import facts


def presidencies(party: Party, delegate: Delegate) -> Panel | None:
    """The years in which this member presided. Public; no query of its own once remembered."""
    if party.category != "member":
        return None
    return Panel(
        _("Presidencias"),
        "institutions/_presidencies_of_party.html",
        {"years": facts.years_of(party.code), "code": party.code, "holder": facts.offices_on().ppt},
    )
