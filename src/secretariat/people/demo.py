"""Demostración, no la Carta: the people of the demonstration, named by their office. All of them are fictitious."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.db import transaction

from charter.parties import MEMBERS, RROCM
from secretariat.chronicle import clock, facts
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import PUBLIC, THE_SYSTEM
from secretariat.furniture.names import party_name, sort_key

from .delegation import presiding, standing_of
from .models import Account, Capacity, Person

PASSWORD = "demostracion-2026"  # noqa: S105 - told to everybody by `run`: these accounts hold invented data only
DOMAIN = "demo.invalid"
SINCE = dt.date(2022, 1, 1)
WITH_DELEGATE = ("HND", "PAN")  # chosen arbitrarily
COUNTRIES = ("ARG", "COL", "ECU", "JAM", "PER")
ORGANISATIONS = ("IOM", "UNHCR", "UNICEF")
ENGLISH = ("USA", "CAN", "BLZ", "JAM")  # whose people read the house in English


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the demonstration: who (value of the form), account, party, capacity, and her office in words."""

    who: str
    account: int
    party: str
    kind: str
    office_es: str
    office_en: str

    def called(self, language: str) -> str:
        return self.office_en if language == "en" else self.office_es


def cast() -> list[tuple[str, str, str]]:
    """Who there is: (name before the @, party, kind of capacity)."""
    return [
        ("se", "se", "secretariat"),
        ("se-2", "se", "secretariat"),
        *((code.lower(), code, "focal-point") for code in MEMBERS),
        *((f"{code.lower()}-delegado", code, "delegate") for code in WITH_DELEGATE),
        *((code.lower(), code, "representative") for code in (*COUNTRIES, *ORGANISATIONS, RROCM)),
    ]


# How a sentence of an office names the organisations and RROCM: (Spanish with "de", English).
NAMED = {
    "IOM": ("de la OIM", "IOM"),
    "UNHCR": ("del ACNUR", "UNHCR"),
    "UNICEF": ("de UNICEF", "UNICEF"),
    RROCM: ("de la RROCM", "RNCOM"),
    "DOM": ("de la República Dominicana", "the Dominican Republic"),
    "USA": ("de los Estados Unidos", "the United States"),
}


def offices(who: str, party: str, kind: str) -> tuple[str, str]:
    """The office that stands for a person's name, in Spanish and English."""
    if party == "se":
        if who == "se":
            return "Secretaría Ejecutiva", "Executive Secretariat"
        return "Secretaría Ejecutiva, segunda oficialía", "Executive Secretariat, second officer"
    es, en = {
        "focal-point": ("Punto focal", "Focal point"),
        "delegate": ("Delegación", "Delegation"),
        "representative": ("Representante", "Representative"),
    }[kind]
    of_es, of_en = NAMED.get(party) or (f"de {party_name(party, 'es')}", party_name(party, "en"))
    return f"{es} {of_es}", f"{en} of {of_en}"


@transaction.atomic
def accounts() -> int:
    """Make the demonstration's accounts that are still missing; gives how many were new. Idempotent.

    Called by the loader after the parties are registered, so that offices carry their names.
    """
    known = set(Account.objects.filter(email__endswith=f"@{DOMAIN}").values_list("email", flat=True))
    wanted = [(who, party, kind) for who, party, kind in cast() if f"{who}@{DOMAIN}" not in known]
    if not wanted:
        return 0
    secret = make_password(PASSWORD)  # one hash for all: a slow function, and the password is public
    for who, party, kind in wanted:
        es, en = offices(who, party, kind)
        person = Person.objects.create(office_es=es, office_en=en, fictitious=True)
        account = Account.objects.create(
            email=f"{who}@{DOMAIN}", password=secret, person=person, language="en" if party in ENGLISH else "es"
        )
        EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
        Capacity.objects.create(account=account, party=party, kind=kind, since=SINCE, source="demonstration")
    enter(THE_SYSTEM, "people.demonstration_accounts", audience=PUBLIC, data={"accounts": len(wanted)}, fictitious=True)
    return len(wanted)


def people() -> tuple[Someone, ...]:
    """Everybody one can be in the demonstration, in the order of the cast. Two queries, then remembered."""

    def find() -> tuple[Someone, ...]:
        order = {f"{who}@{DOMAIN}": place for place, (who, _party, _kind) in enumerate(cast())}
        rows = Capacity.objects.filter(account__email__endswith=f"@{DOMAIN}", account__person__fictitious=True)
        found = [
            Someone(
                c.account.email.partition("@")[0],
                c.account_id,
                c.party,
                c.kind,
                c.account.person.office_es,
                c.account.person.office_en,
            )
            for c in rows.select_related("account__person")
            if c.account.email in order
        ]
        return tuple(sorted(found, key=lambda someone: order[f"{someone.who}@{DOMAIN}"]))

    return facts.remembered("people.demo.people", find)


def find(who: str) -> Someone | None:
    """The person named by the form: by her name before the @ ("hnd", "se-2") or by her party's code ("HND")."""
    return next((s for s in people() if s.who == who), None) or next((s for s in people() if s.party == who), None)


@dataclass(frozen=True, slots=True)
class Card:
    """A person of the demonstration as listed: role ("se", "presidency" or a category), standing today."""

    someone: Someone
    role: str
    level: str


ROLES = ("se", "presidency", "member", "observer-country", "observer-organisation", "civil-society", "none")
SEATS = ("secretariat", "focal-point", "delegate", "representative")


def cards(language: str) -> list[Card]:
    """Everybody with her role on the believed day: the Secretariat, the presidency, then each kind by alphabet."""
    told = []
    for someone in people():
        category, level = ("se", "") if someone.party == "se" else standing_of(someone.party)
        if presiding() == someone.party:
            category = "presidency"
        told.append(Card(someone, category, level))
    return sorted(told, key=lambda card: (ROLES.index(card.role), SEATS.index(card.someone.kind), _order(card, language)))


def _order(card: Card, language: str) -> tuple[str, str]:
    return sort_key(party_name(card.someone.party, language)), card.someone.who


def band(language: str) -> list[tuple[str, str]]:
    """(who, office) of everybody, for the choice on every page. Remembered for the day."""
    key = ("people.demo.band", clock.today(), language)
    return facts.remembered(key, lambda: [(c.someone.who, c.someone.called(language)) for c in cards(language)])
