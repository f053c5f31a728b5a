"""Carta Estatutaria: the shape of facts, the types of their data and who their subject may be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from charter.parties import MEMBERS

# Types of the values of data, as the record writes them.
TEXT = "text"
SLUG = "slug"
DAY = "day"
YEAR = "year"
MONEY = "money"
FLAG = "flag"
CURRENCY = "currency"
STATE = "state"
NUMBER = "number"
REPORT_PERIOD = "report-period"
READING_VALUE = "reading-value"
PARTY = "party"
BODY = "body"
CLAUSE = "clause"
# Lists, written as JSON arrays and read as tuples: of parties, of texts, of clauses.
PARTIES = "parties"
TEXTS = "texts"
CLAUSES = "clauses"
LISTS = {PARTIES: PARTY, TEXTS: TEXT, CLAUSES: CLAUSE}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of the data of a kind: its type, whether required, its options and its default."""

    type: str
    required: bool = False
    options: tuple[str | int, ...] = ()
    default: object = None
    nullable: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact: who its subject may be and which keys its data has."""

    name: str
    subject: str
    fields: Mapping[str, Field] = field(default_factory=dict)


_STATE = re.compile(r"[A-Z]{3}")
_PARTY = re.compile(r"[A-Z][A-Z0-9]+(-[A-Z0-9]+)*")
_GATHERING = re.compile(r"(vm|ppt|troika|grcm|se|(wg|event):[^\s:]+)")
_GROUP = re.compile(r"wg:[^\s:]+")


def is_party(code: str) -> bool:
    """Whether ``code`` has the shape of a party: a state, an organisation or RROCM."""
    return code != "CRM" and _PARTY.fullmatch(code) is not None


def is_state(code: str) -> bool:
    """Whether ``code`` has the shape of a state's code (ISO 3166 alpha-3)."""
    return _STATE.fullmatch(code) is not None


def is_gathering(code: str) -> bool:
    """Whether ``code`` names a body or another gathering (``event:…``)."""
    return _GATHERING.fullmatch(code) is not None


# Who the subject of a kind may be: name of the rule -> test.
SUBJECTS: dict[str, Callable[[str], bool]] = {
    "conference": lambda code: code == "CRM",
    "member": lambda code: code in MEMBERS,
    "party": is_party,
    "body": is_gathering,
    "group": lambda code: _GROUP.fullmatch(code) is not None,
    "grcm": lambda code: code == "grcm",
    "presidency": lambda code: code == "ppt",
    "secretariat": lambda code: code == "se",
    "reporter": lambda code: code in ("se", "ppt"),
    "anyone": lambda code: code == "CRM" or is_party(code) or is_gathering(code),
}


def kind(name: str, subject: str, **fields: Field) -> tuple[str, Kind]:
    """A row of a table of kinds."""
    return name, Kind(name, subject, fields)


def needs(type_: str, *options: str | int) -> Field:
    """A required key of data."""
    return Field(type_, required=True, options=options)


def may(type_: str, *options: str | int, default: object = None, nullable: bool = False) -> Field:
    """A key of data that may be left out."""
    return Field(type_, options=options, default=default, nullable=nullable)


# Keys that many kinds share.
DECISION = may(TEXT)
DOLLARS = may(CURRENCY, default="USD")
FORM = may(TEXT, "ordinary", "extraordinary", default="ordinary")
MODE = may(TEXT, "in-person", "virtual", "hybrid", default="in-person")
OPEN = may(FLAG, default=True)
