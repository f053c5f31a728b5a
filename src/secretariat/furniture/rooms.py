"""Toda la Carta: the ways from a front page to the rooms behind it; a way appears once its page exists and the reader may take it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .addresses import house_url

EVERYBODY: Final = frozenset({"public", "se", "member", "observer-country", "observer-organisation", "civil-society"})
PARTICIPANTS: Final = EVERYBODY - {"public"}
MEMBERS: Final = frozenset({"se", "member"})
SECRETARIAT: Final = frozenset({"se"})


@dataclass(frozen=True, slots=True)
class Room:
    """A way: the page's name, its words, one sentence on what is there, and the kinds of reader it is for."""

    page: str
    words: Promise
    said: Promise
    whose: frozenset[str] = EVERYBODY

    @property
    def url(self) -> str:
        return house_url(self.page)


ROOMS: Final[dict[str, tuple[Room, ...]]] = {
    "participants": (
        Room("participation:overview", _("Observadores"), _("Quién observa, desde cuándo, y qué hace falta para conservar la condición.")),
        Room("participation:apply", _("Solicitar ser observador"),
             _("Los criterios uno por uno; la solicitud se guarda mientras se escribe.")),
        Room("participation:applications", _("Solicitudes"), _("Las recibidas, lo que le falta a cada una y su siguiente paso."), MEMBERS),
        Room("participation:notices", _("Avisos de pérdida"), _("A quién avisar y antes de qué día; acuses de recibo."), SECRETARIAT),
        Room("society:overview", _("RROCM"), _("El diálogo en cada Reunión Viceministerial, sus aportes y lo que se respondió.")),
        Room("practices:list", _("Leyes, políticas y buenas prácticas"),
             _("Lo que cada país comparte, con su vigencia y su última verificación.")),
        Room("participants:directory", _("Directorio"), _("Instituciones y cargos designados por cada país y organismo.")),
    ),
    "institutions": (
        Room("presidency:hub", _("Presidencia Pro-Témpore y Troika"),
             _("Quién preside y quién sigue, plan de trabajo, actos y traspaso.")),
        Room("executive:office", _("Secretaría Ejecutiva"), _("Su titular, el equipo técnico, el reglamento y los mandatos que recibe.")),
        Room("meetings:rhythm", _("El ritmo de las reuniones"), _("Las que la Carta pide cada año, con sus plazos.")),
    ),
    "financing": (
        Room("ledger:balance", _("El libro"), _("Cuentas, asientos y saldos a cualquier día; cada cifra con su documento."), MEMBERS),
        Room("fund:overview", _("Fondo Especial Voluntario"), _("Aportes, actividades que sostiene y donaciones.")),
        Room("reports:list", _("Informes"), _("Los trimestrales, financiero y operativo, y el estado anual."), MEMBERS),
    ),
}


def rooms(hub: str, kind: str) -> list[Room]:
    """The ways of one front page for a reader of this kind, those whose page exists."""
    return [room for room in ROOMS[hub] if kind in room.whose and room.url]
