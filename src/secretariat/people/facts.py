"""Países Miembros, puntos focales: reads people's rows for the pages, in a constant number of queries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from allauth.mfa.models import Authenticator

from charter.parties import MEMBERS, RROCM
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.names import party_name, sort_key

from . import audience
from .delegation import in_force
from .models import Account, Capacity, Invitation
from .second_factor import FACTORS


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one capacity, as the list shows it on a day."""

    capacity: Capacity
    email: str
    name: str
    office_es: str
    office_en: str
    fictitious: bool
    current: bool
    second_factor: bool

    def office(self, language: str) -> str:
        return self.office_en if language == "en" else self.office_es


@dataclass(slots=True)
class PartyPeople:
    """The people of one party: those who speak for it, those who did, and the invitations that wait."""

    party: str
    current: list[Seat] = field(default_factory=list)
    ended: list[Seat] = field(default_factory=list)
    pending: list[Invitation] = field(default_factory=list)


def people_of(delegate: Delegate, party: str = "", language: str = "es") -> list[PartyPeople]:
    """People of each party that this delegate may see, the Secretariat first, then by alphabet. Three queries."""
    today = clock.today()
    capacities = audience.visible(Capacity.objects.select_related("account__person"), delegate)
    invitations = audience.visible(Invitation.objects.filter(accepted=None, expires__gt=clock.now()), delegate)
    if party:
        capacities, invitations = capacities.filter(party=party), invitations.filter(party=party)
    rows = list(capacities)
    strong = (
        set(
            Authenticator.objects.filter(user__in={c.account_id for c in rows}, type__in=FACTORS).values_list(
                "user", flat=True
            )
        )
        if rows
        else set()
    )
    parties: dict[str, PartyPeople] = {}
    for row in rows:
        person = row.account.person
        current = row.until is None or row.until > today
        seat = Seat(
            row,
            row.account.email,
            person.name,
            person.office_es,
            person.office_en,
            person.fictitious,
            current,
            row.account_id in strong,
        )
        group = parties.setdefault(row.party, PartyPeople(row.party))
        (group.current if current else group.ended).append(seat)
    for invitation in invitations:
        parties.setdefault(invitation.party, PartyPeople(invitation.party)).pending.append(invitation)
    return sorted(parties.values(), key=lambda g: (g.party != "se", sort_key(party_name(g.party, language))))


def mailboxes(parties: Iterable[str], on: dt.date | None = None) -> dict[str, list[tuple[str, str]]]:
    """For each party, the (address, language) of its focal points or representatives on a day. One query.

    For letters of the house: convocations, notices, invitations to report. Accounts that are switched off get none.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    rows = Capacity.objects.filter(
        in_force(on or clock.today()),
        party__in=list(parties),
        kind__in=LETTERED,
        account__is_active=True,
    )
    for party, email, language in rows.values_list("party", "account__email", "account__language"):
        found.setdefault(party, []).append((email, language))
    return found


LETTERED = ("secretariat", "focal-point", "representative")  # who gets the letters of the house


def gets_digest(account: Account, capacities: Iterable[Capacity]) -> bool:
    """Whether the weekly digest goes to a person: as she chose, else to those who get the letters of the house.

    `capacities`: those in force on the day; without any there is nothing to tell her.
    """
    kinds = {capacity.kind for capacity in capacities}
    if account.digest is not None:
        return account.digest and bool(kinds)
    return bool(kinds & set(LETTERED))


def digest_readers(on: dt.date | None = None) -> list[tuple[Account, list[Capacity]]]:
    """Those to whom the weekly digest goes, each with her capacities in force on a day. Two queries."""
    held = Capacity.objects.filter(in_force(on or clock.today()), account__is_active=True).order_by("since", "pk")
    of: dict[int, list[Capacity]] = {}
    for capacity in held:
        of.setdefault(capacity.account_id, []).append(capacity)
    accounts = Account.objects.filter(pk__in=list(of)).order_by("pk")
    return [(account, of[account.pk]) for account in accounts if gets_digest(account, of[account.pk])]


def known_parties() -> tuple[str, ...]:
    """Parties that people may speak for: the eleven, RROCM, and all that were ever admitted. No query."""
    admitted = {f.subject for f in facts.view(clock.today()).of("observer_admitted")}
    return (*MEMBERS, RROCM, *sorted(admitted))


def named_parties(language: str) -> list[tuple[str, str]]:
    """(code, name) of the Secretariat and of every known party, in alphabetical order. No query once names are known."""
    named = [(code, party_name(code, language)) for code in known_parties()]
    return [("se", party_name("se", language)), *sorted(named, key=lambda pair: sort_key(pair[1]))]


def has_account(email: str) -> bool:
    """Whether an address already has an account. One query."""
    return Account.objects.filter(email=email).exists()


def account_of(delegate: Delegate) -> Account | None:
    """The account behind a delegate. One query."""
    return Account.objects.filter(pk=delegate.account).first() if delegate.account else None
