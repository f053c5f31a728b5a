"""Países Miembros, Presidencia: from an account and a day to the delegate who acts. No rule of its own: it asks the core."""

from __future__ import annotations

import datetime as dt

from charter.offices import ppt
from charter.standing import standing
from charter.view import NotInForce

from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import THE_PUBLIC, Delegate

from .models import Account, Capacity

KINDS = {
    "member": "member",
    "observer-country": "observer-country",
    "observer-organisation": "observer-organisation",
    "civil-society": "civil-society",
}


def presiding(on: dt.date | None = None) -> str | None:
    """Code of the member that holds the Presidency Pro-Témpore on a day, or None. Kept until the chronicle moves."""
    day = on or clock.today()

    def find() -> str | None:
        try:
            held = ppt(facts.view(day))
        except NotInForce:
            return None
        return held.party if held else None

    return facts.remembered(("ppt", day), find)


def standing_of(party: str, on: dt.date | None = None) -> tuple[str, str]:
    """Category and level of a party on a day, as the core derives them; ("none", "none") before the Charter."""
    day = on or clock.today()

    def find() -> tuple[str, str]:
        try:
            found = standing(facts.view(day), party)
        except NotInForce:
            return "none", "none"
        return str(found.category.value), str(found.level.value)

    return facts.remembered(("standing", party, day), find)


def capacity_today(account: Account, party: str = "") -> Capacity | None:
    """The capacity in force today; of several, the one for `party`, else the first. One query."""
    day = clock.today()
    current = [
        c for c in Capacity.objects.filter(account=account, since__lte=day)
        if c.until is None or c.until > day
    ]
    chosen = [c for c in current if c.party == party] or current
    return chosen[0] if chosen else None


def delegate_for(account: Account | None, language: str = "es", party: str = "") -> Delegate:
    """Who acts, for whom, with the standing of today. Without account or capacity: the public (signed in, but nobody's)."""
    if account is None:
        return THE_PUBLIC.speaking(language)
    capacity = capacity_today(account, party)
    name = account.person.called(language)
    if capacity is None:
        return Delegate(account=account.pk, person=name, language=language)
    if capacity.party == "se":
        return Delegate("se", "se", capacity.kind, "", False, account.pk, name, language)
    category, level = standing_of(capacity.party)
    presides = capacity.kind == "focal-point" and presiding() == capacity.party
    return Delegate(capacity.party, KINDS.get(category, "public"), capacity.kind, level, presides, account.pk, name, language)
