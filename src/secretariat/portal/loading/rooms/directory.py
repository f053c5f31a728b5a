"""Demostración, no la Carta: fictitious alternates and functions of the directory, by office alone, and whose list was confirmed when."""

from __future__ import annotations

import datetime as dt

from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.participants import directory_acts as acts
from secretariat.participants.models import Confirmation, Designation
from secretariat.people.demo import DOMAIN

INVENTED = "Nota verbal ficticia"
CONFIRMED = dt.date(2026, 3, 16)
CONFIRMING = ("CAN", "CRI", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA")
# Party, institution, office, function, working group, rank, first and last day.
SEATS = (
    (
        "HND",
        "Instituto de Migración",
        "Migration Institute",
        "Suplente del punto focal",
        "Alternate focal point",
        "focal-point",
        "",
        "alternate",
        "2025-02-03",
        "",
    ),
    (
        "HND",
        "Instituto de Migración",
        "Migration Institute",
        "Jefatura de estadísticas",
        "Head of statistics",
        "statistics",
        "",
        "titular",
        "2025-02-03",
        "",
    ),
    (
        "CRI",
        "Dirección de Migración",
        "Migration Directorate",
        "Oficina de prensa",
        "Press office",
        "press",
        "",
        "titular",
        "2024-06-03",
        "2026-09-01",
    ),
    (
        "CRI",
        "Dirección de Migración",
        "Migration Directorate",
        "Oficina de gestión migratoria",
        "Migration management office",
        "group",
        "Retorno e integración",
        "titular",
        "2025-06-02",
        "",
    ),
    (
        "MEX",
        "Secretaría de Gobernación",
        "Ministry of the Interior",
        "Unidad de política migratoria",
        "Migration policy unit",
        "glossary",
        "",
        "titular",
        "2025-01-13",
        "",
    ),
    (
        "ARG",
        "Dirección de Migraciones",
        "Migration Directorate",
        "Enlace con la Conferencia",
        "Liaison with the Conference",
        "focal-point",
        "",
        "titular",
        "2024-03-04",
        "",
    ),
    (
        "IOM",
        "Oficina regional",
        "Regional office",
        "Enlace con la Conferencia",
        "Liaison with the Conference",
        "focal-point",
        "",
        "titular",
        "2024-03-04",
        "",
    ),
)


def load() -> None:
    """Designate and confirm what is not there yet. Twice changes nothing."""
    for party, es, en, office_es, office_en, function, matter, rank, since, until in SEATS:
        if Designation.objects.filter(party=party, post__office_es=office_es, function=function).exists():
            continue
        acts.designate(
            THE_SYSTEM,
            party=party,
            institution_es=es,
            institution_en=en,
            office_es=office_es,
            office_en=office_en,
            function=function,
            matter=matter,
            rank=rank,
            since=dt.date.fromisoformat(since),
            until=dt.date.fromisoformat(until) if until else None,
            instrument=INVENTED,
            holder={"mail": f"{function}.{party.lower()}@{DOMAIN}"},
            fictitious=True,
        )
    known = set(Confirmation.objects.values_list("party_id", flat=True))
    for party in CONFIRMING:
        if party not in known and Designation.objects.filter(party=party).exists():
            acts.confirm(THE_SYSTEM, party, on=CONFIRMED, instrument=INVENTED)
