"""Países Miembros, Presidencia: from an account and a day to the delegate who acts. It asks the core."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from charter.offices import ppt
from charter.parties import MEMBERS, RROCM
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
# Of several capacities, the one taken until the person chooses: the office before the seat in a delegation.
FIRST = ("secretariat", "focal-point", "representative", "delegate")


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
    """Category and level of a party on a day, as the core derives them.

    Before the Charter's adoption is on record there is no level (""), yet the eleven and RROCM are who they are:
    the Secretariat of an empty installation must be able to work with them.
    """
    day = on or clock.today()

    def find() -> tuple[str, str]:
        try:
            found = standing(facts.view(day), party)
        except NotInForce:
            known = "member" if party in MEMBERS else "civil-society" if party == RROCM else "none"
            return known, ""
        return str(found.category.value), str(found.level.value)

    return facts.remembered(("standing", party, day), find)


def in_force(on: dt.date) -> Q:
    """The condition of a capacity (half-open) in force on a day."""
    return Q(since__lte=on) & (Q(until__isnull=True) | Q(until__gt=on))


def capacities_today(account: Account) -> list[Capacity]:
    """The capacities in force today, the office first. One query."""
    current = Capacity.objects.filter(in_force(clock.today()), account=account)
    return sorted(current, key=lambda c: (FIRST.index(c.kind), c.since, c.pk))


def capacity_today(account: Account, chosen: int | None = None) -> Capacity | None:
    """The capacity in force today that the person chose (its id); the first where she chose none. One query.

    None where the one she chose has ended: nobody acts for another party than she believes; she chooses again.
    """
    current = capacities_today(account)
    if chosen is None:
        return current[0] if current else None
    return next((c for c in current if c.pk == chosen), None)


def delegate_for(account: Account | None, language: str = "es", chosen: int | None = None) -> Delegate:
    """Who acts, for whom, with the standing of today. Without account or capacity: the public.

    `chosen` is the id of the capacity picked on screen. The presidency's rights go with the day: all who speak
    for the member that presides on it have them, and nobody has to do anything for that (ppt.yearly-change).
    """
    if account is None:
        return THE_PUBLIC.speaking(language)
    capacity = capacity_today(account, chosen)
    name = account.person.called(language)
    if capacity is None:
        return Delegate(account=account.pk, person=name, language=language)
    if capacity.party == "se":
        return Delegate("se", "se", capacity.kind, "", False, account.pk, name, language)
    category, level = standing_of(capacity.party)
    presides = presiding() == capacity.party
    return Delegate(
        capacity.party, KINDS.get(category, "public"), capacity.kind, level, presides, account.pk, name, language
    )
