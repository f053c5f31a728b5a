"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras — criterios: what an applicant shows, one by one (data).

The criteria are the core's; here each has the short name that stands in addresses, and the words that help to meet it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from charter.chapters.participants.files import COUNTRY_CRITERIA, MANDATE, WRITTEN

COUNTRY, ORGANISATION = "country", "organisation"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion: its short name, its clause, what it asks in a few words, and what may serve as evidence."""

    name: str
    clause: str
    words: Any
    help: Any


COUNTRY_ONES = (
    Criterion(
        "multilateral",
        COUNTRY_CRITERIA[0],
        _("Ver la migración en un contexto multilateral"),
        _("Por ejemplo: la nota en que su Gobierno lo declara, o los procesos multilaterales de migración en que participa."),
    ),
    Criterion(
        "commitment",
        COUNTRY_CRITERIA[1],
        _("Compromiso con el movimiento ordenado, la gobernanza y los derechos de las personas migrantes"),
        _("Por ejemplo: la declaración, ley o política en que ese compromiso consta."),
    ),
    Criterion(
        "share-policies",
        COUNTRY_CRITERIA[2],
        _("Disponibilidad para compartir políticas, legislación y prácticas"),
        _("Por ejemplo: el texto o el enlace de las que ofrece compartir primero."),
    ),
    Criterion(
        "designate-officials",
        COUNTRY_CRITERIA[3],
        _("Compromiso de designar a funcionarias y funcionarios de las instituciones competentes"),
        _("Diga qué instituciones y qué oficinas asistirán; no hacen falta nombres de personas."),
    ),
    Criterion(
        "written-support",
        COUNTRY_CRITERIA[4],
        _("Apoyo por escrito a los compromisos de la Carta Estatutaria"),
        _("La nota firmada en que su Gobierno lo expresa: adjunte el archivo o su enlace."),
    ),
)
ORGANISATION_ONES = (
    Criterion(
        "written-request",
        WRITTEN,
        _("Solicitud por escrito, dirigida a la Presidencia Pro-Témpore"),
        _("La carta firmada: adjunte el archivo, o diga su número y fecha."),
    ),
    Criterion(
        "mandate",
        MANDATE,
        _("Mandato que se vincula con un área del Plan Estratégico vigente"),
        _("Elija el pilar y la línea de acción, y muestre dónde su mandato lo dice."),
    ),
)
OF: Mapping[str, tuple[Criterion, ...]] = {COUNTRY: COUNTRY_ONES, ORGANISATION: ORGANISATION_ONES}
BY_CLAUSE: Mapping[str, Criterion] = {one.clause: one for one in (*COUNTRY_ONES, *ORGANISATION_ONES)}


def criterion_of(category: str, name: str) -> Criterion | None:
    """The criterion of a category with this short name."""
    return next((one for one in OF[category] if one.name == name), None)
