"""Estructura institucional: the five bodies of the Charter and the Troika, with their official names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charter.competences import NATURE, POWERS
from charter.meetings import GRCM, GROUP, PPT, SE, TROIKA, VM


@dataclass(frozen=True, slots=True)
class Office:
    """A body of the Charter: its names, acronyms, the clauses that make it and its powers, in the Charter's order."""

    code: str
    name: Mapping[str, str]
    acronym: Mapping[str, str]
    clauses: tuple[str, ...]
    powers: tuple[str, ...]

    def called(self, language: str) -> str:
        return self.name[language]

    def short(self, language: str) -> str:
        return self.acronym[language]


def _office(code: str, es: str, en: str, short_es: str, short_en: str, *clauses: str) -> Office:
    return Office(
        code,
        {"es": es, "en": en},
        {"es": short_es, "en": short_en},
        tuple(dict.fromkeys((*clauses, NATURE[code]) if code == SE else (NATURE[code], *clauses))),
        POWERS.get(code, ()),
    )


# In the order of the Charter (structure.five-bodies); the Troika belongs to the Presidency.
FIVE: tuple[Office, ...] = (
    _office(
        VM, "Reunión Viceministerial", "Vice-Ministerial Meeting", "RV", "VMM", "vm.composition", "vm.ordinary-yearly"
    ),
    _office(PPT, "Presidencia Pro-Témpore", "Presidency Pro-Témpore", "PPT", "PPT", "ppt.yearly-change"),
    _office(
        GRCM,
        "Grupo Regional de Consulta sobre Migración",
        "Regional Consultation Group on Migration",
        "GRCM",
        "RCGM",
        "grcm.composition",
    ),
    _office(GROUP, "Grupos de Trabajo", "Working Groups", "GT", "WG", "wg.mandate-objectives-term", "wg.composition"),
    _office(SE, "Secretaría Ejecutiva", "Executive Secretariat", "SE", "ES", "se.appointment"),
)
THE_TROIKA = _office(TROIKA, "Troika", "Troika", "", "", "troika.composition")
OFFICES: Mapping[str, Office] = {office.code: office for office in (*FIVE, THE_TROIKA)}
CODES: Mapping[str, str] = {GROUP: "wg"}  # the address of the groups has no colon


def office(code: str) -> Office | None:
    """The body of an address ("vm", "ppt", "troika", "grcm", "wg", "se"), or None."""
    return OFFICES.get(GROUP if code == "wg" else code)
