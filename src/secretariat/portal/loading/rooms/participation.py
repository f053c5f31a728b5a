"""Demostración, Países Observadores: an application that waits to be registered, and an absence that an observer contests."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.participation import acts, facts
from secretariat.participation.models import Application, Contest

from ..xxxi import acting

GIVEN = {
    "multilateral": "Nota ficticia 12: el país ve la migración en un contexto multilateral.",
    "commitment": "Declaración ficticia de 2026 sobre movimiento ordenado, gobernanza y derechos.",
    "share-policies": "Ofrece compartir primero su ley ficticia de movilidad.",
}


@transaction.atomic
def load() -> None:
    """An incomplete application of an invented country, and a contest by Jamaica. Twice changes nothing."""
    if Application.objects.exists():
        return
    row, _secret = acts.begin(
        category="country",
        code="XFI",
        name_es="País Ficticio",
        name_en="Fictitious Country",
        office="Dirección General de Migración (ficticia)",
        mail="xfi@demo.invalid",
        interest="exchange",
        fictitious=True,
    )
    for name, text in GIVEN.items():
        acts.give_evidence(row, criterion=name, day=dt.date(2026, 11, 9), text=text)
    acts.send(row)
    absent = next((one for one in facts.table(record.view(clock.today()), "JAM") if not one.attended), None)
    if absent is not None and not Contest.objects.exists():
        acts.contest(acting("jam"), "JAM", meeting=absent.slug, text="La Embajada asistió; su nota ficticia 31 lo dice.")
