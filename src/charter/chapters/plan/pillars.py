"""PILARES DE LA CRM: the closed list of three pillars, by which groups and actions of the plan are ordered."""

from __future__ import annotations

from collections.abc import Mapping

# What a record writes for each pillar, and its clause; groups may write its number.
PILLARS: Mapping[str, str] = {
    "governance": "pillar.governance",
    "integration-development": "pillar.integration-development",
    "protection": "pillar.protection",
}
_NUMBERS = dict(zip("123", PILLARS, strict=True))


def pillars_of(text: str) -> tuple[str, ...]:
    """The clauses of the pillars that ``text`` names (one, or several with commas); what is none of the three is left out."""
    named = (_NUMBERS.get(word.strip(), word.strip()) for word in text.split(","))
    return tuple(PILLARS[name] for name in named if name in PILLARS)
