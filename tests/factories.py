"""The valid minimum of things for tests: delegates, facts of the record, people who can sign in."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.test import Client

from charter.parties import MEMBERS
from secretariat.chronicle import acts, clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.delegate import THE_PUBLIC, THE_SYSTEM, Delegate
from secretariat.people.models import Account, Capacity, Person

PUBLIC = THE_PUBLIC
SE = Delegate("se", "se", "secretariat", account=1, person="Secretaría Ejecutiva")
TODAY = dt.date(2026, 11, 23)
CHARTER_DAY = "2021-12-03"


def member(code: str = "HND", level: str = "full", *, presides: bool = False) -> Delegate:
    """A focal point of a member, without database row."""
    return Delegate(code, "member", "focal-point", level, presides, 100, f"Punto focal {code}")


def observer(code: str = "ARG", level: str = "observer") -> Delegate:
    return Delegate(code, "observer-country", "representative", level, False, 200, f"Representante {code}")


def organisation(code: str = "IOM", level: str = "observer") -> Delegate:
    return Delegate(code, "observer-organisation", "representative", level, False, 300, f"Representante {code}")


def rrocm() -> Delegate:
    return Delegate("RROCM", "civil-society", "representative", "permanent", False, 400, "Representante RROCM")


def fact(kind: str, subject: str, on: str, **data: Any) -> dict[str, Any]:
    """A fact in the contract's shape; `until`, `source`, `retracts` and `id` are taken out of the data."""
    outer = {key: data.pop(key) for key in ("id", "until", "source", "retracts", "recorded") if key in data}
    return {"kind": kind, "subject": subject, "on": on, "data": data, **outer}


def record(*facts: dict[str, Any], fictitious: bool = False) -> None:
    """Put facts into the chronicle by one entry."""
    with transaction.atomic():
        acts.enter(THE_SYSTEM, "record.import", facts=facts, audience="public", fictitious=fictitious)


def set_today(day: dt.date = TODAY) -> None:
    """Make the installation a demonstration that believes this day."""
    acts.set_day(THE_SYSTEM, day)


def the_conference() -> None:
    """Charter in force, Guatemala presiding, two observers, on 23 November 2026: enough for most tests."""
    set_today()
    record(
        fact("charter_adopted", "CRM", CHARTER_DAY, version=1),
        fact("ppt_designated", "GTM", "2025-12-01", takes_office="2026-01-15"),
        fact("observer_admitted", "ARG", "2026-01-20", category="country"),
        fact("observer_admitted", "IOM", "2026-01-20", category="organisation"),
    )


def in_arrears(code: str, years: tuple[int, ...]) -> None:
    """Budgets for the years, paid by everybody but `code`. Two years take the vote, four exclude."""
    from charter.finance import quotas

    shares = quotas(32_000_000)
    facts = []
    for year in years:
        facts.append(fact("budget_approved", "CRM", f"{year}-01-10", year=year, amount="320000.00"))
        facts += [
            fact("payment", party, f"{year}-03-01", amount=f"{cents // 100}.{cents % 100:02}", for_year=year)
            for party, cents in shares.items() if party != code
        ]
    record(*facts)


def receipts_seen(meeting: str = "rv-xxxi") -> None:
    """The Secretariat confirmed today, for a meeting, that the receipts of the eleven are complete."""
    today = clock.today().isoformat()
    record(fact("receipts_confirmed", "se", today, meeting=meeting, through=today, members=list(MEMBERS)))


def account(party: str = "HND", *, kind: str = "", email: str = "", language: str = "es") -> Account:
    """An account that speaks for a party from 2020 on, with password `clave-de-prueba-1`."""
    kind = kind or ("secretariat" if party == "se" else "focal-point" if party.isalpha() and len(party) == 3 else "representative")
    email = email or f"{party.lower()}@example.org"
    known = Account.objects.filter(email=email).first()
    if known:
        return known
    person = Person.objects.create(office_es=f"Oficina de {party}", office_en=f"Office of {party}", fictitious=True)
    made = Account.objects.create_user(email, "clave-de-prueba-1", person=person, language=language)
    Capacity.objects.create(account=made, party=party, kind=kind, since=dt.date(2020, 1, 1))
    return made


def signed_in(client: Client, party: str = "HND", **fields: Any) -> Client:
    """The test client signed in as the focal point (or official, or representative) of a party."""
    client.force_login(account(party, **fields), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def forget() -> None:
    chronicle_facts.forget()
