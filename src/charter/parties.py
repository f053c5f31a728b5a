"""Países Miembros, Observadores y sociedad civil: the codes and categories of parties.

The eleven members are named by the Charter itself (``membership.eleven-permanent``) and need no
fact; observers come from ``observer_admitted``; RROCM takes part permanently.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

# In the order of their ISO 3166 alpha-3 codes, which breaks ties of left-over cents.
MEMBERS: tuple[str, ...] = ("BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA")
RROCM = "RROCM"
CRM = "CRM"


class Level(StrEnum):
    """What a party is on one day: the first three for members, then others, RROCM last."""

    FULL = "full"
    VOICE_WITHOUT_VOTE = "voice-without-vote"
    EXCLUDED = "excluded"
    OBSERVER = "observer"
    LAPSED = "lapsed"
    NONE = "none"
    PERMANENT = "permanent"


class Category(StrEnum):
    """The chapter of the Charter under which a party takes part."""

    MEMBER = "member"
    OBSERVER_COUNTRY = "observer-country"
    OBSERVER_ORGANISATION = "observer-organisation"
    CIVIL_SOCIETY = "civil-society"
    NONE = "none"


NAMES: Mapping[str, Mapping[str, str]] = {
    "es": {
        "BLZ": "Belice",
        "CAN": "Canadá",
        "CRI": "Costa Rica",
        "DOM": "República Dominicana",
        "GTM": "Guatemala",
        "HND": "Honduras",
        "MEX": "México",
        "NIC": "Nicaragua",
        "PAN": "Panamá",
        "SLV": "El Salvador",
        "USA": "Estados Unidos",
        "RROCM": "la Red Regional de Organizaciones Civiles para las Migraciones",
        "CRM": "la Conferencia Regional sobre Migración",
    },
    "en": {
        "BLZ": "Belize",
        "CAN": "Canada",
        "CRI": "Costa Rica",
        "DOM": "the Dominican Republic",
        "GTM": "Guatemala",
        "HND": "Honduras",
        "MEX": "Mexico",
        "NIC": "Nicaragua",
        "PAN": "Panama",
        "SLV": "El Salvador",
        "USA": "the United States",
        "RROCM": "the Regional Network for Civil Organizations on Migration",
        "CRM": "the Regional Conference on Migration",
    },
}


def name(party: str, lang: str) -> str:
    """The name of a member, RROCM or CRM in ``lang`` (``es``, ``en``); for all others their code."""
    return NAMES[lang].get(party, party)
