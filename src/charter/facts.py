"""Carta Estatutaria: facts, the dated assertions from which everything else is derived.

``KINDS`` is the schema of the record: for each kind its subject and the keys of its data.
Facts are never edited; a later fact withdraws an earlier one by naming it in ``retracts``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from types import MappingProxyType

from charter.calendar import midnight
from charter.parties import MEMBERS

EMPTY: Mapping[str, object] = MappingProxyType({})
SAME_DAY = datetime.min.replace(tzinfo=UTC)  # stands for: recorded on the day itself

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


@dataclass(frozen=True, slots=True)
class Fact:
    """A dated assertion.

    ``on`` is the day it is true or happened, ``until`` the end of a period (exclusive), ``recorded``
    the instant it became known (midnight of ``on`` when not said). In ``data`` money is integer cents
    and days are dates. ``retracts`` is the id of the fact it withdraws.
    """

    id: str
    kind: str
    on: date
    subject: str = ""
    data: Mapping[str, object] = field(default_factory=lambda: EMPTY)
    until: date | None = None
    recorded: datetime = SAME_DAY
    source: str | None = None
    retracts: str | None = None

    def __post_init__(self) -> None:
        if self.recorded is SAME_DAY:
            object.__setattr__(self, "recorded", midnight(self.on))

    def get(self, key: str) -> object:
        """The value of ``key`` in the data, or the default of its kind."""
        value = self.data.get(key)
        return DEFAULTS.get((self.kind, key)) if value is None else value

    def day(self, key: str) -> date:
        """The date under ``key``; raise :class:`TypeError` when there is none."""
        value = self.data.get(key)
        if not isinstance(value, date):
            raise TypeError(f"{self.id}: {key} is not a day")
        return value

    def number(self, key: str) -> int:
        """The whole number, year or integer cents under ``key``; raise :class:`TypeError` when there is none."""
        value = self.data.get(key)
        if not isinstance(value, int):
            raise TypeError(f"{self.id}: {key} is not a number")
        return value

    def text(self, key: str) -> str:
        """The text under ``key`` or its default, "" when there is neither."""
        value = self.get(key)
        return value if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        """The truth value under ``key`` or its default."""
        return bool(self.get(key))


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


def _kind(name: str, subject: str, **fields: Field) -> tuple[str, Kind]:
    return name, Kind(name, subject, fields)


def _needs(type_: str, *options: str | int) -> Field:
    return Field(type_, required=True, options=options)


def _may(type_: str, *options: str | int, default: object = None, nullable: bool = False) -> Field:
    return Field(type_, options=options, default=default, nullable=nullable)


_DECISION = _may(TEXT)
_CURRENCY = _may(CURRENCY, default="USD")
_FORM = _may(TEXT, "ordinary", "extraordinary", default="ordinary")
_MODE = _may(TEXT, "in-person", "virtual", "hybrid", default="in-person")
_OPEN = _may(FLAG, default=True)

KINDS: dict[str, Kind] = dict(
    [
        _kind("charter_adopted", "conference", version=_needs(NUMBER, 1)),
        _kind(
            "reading_adopted",
            "conference",
            param=_needs(TEXT),
            value=_needs(READING_VALUE),
            decision=_DECISION,
        ),
        _kind(
            "budget_recommended",
            "grcm",
            year=_needs(YEAR),
            amount=_needs(MONEY),
            currency=_CURRENCY,
        ),
        _kind(
            "budget_approved",
            "conference",
            year=_needs(YEAR),
            amount=_needs(MONEY),
            currency=_CURRENCY,
            decision=_DECISION,
        ),
        _kind(
            "payment",
            "party",
            amount=_needs(MONEY),
            currency=_CURRENCY,
            for_year=_may(YEAR, nullable=True),
        ),
        # Ours: the approved payment plan that some readings of the arrears clauses recognise.
        _kind("payment_arrangement", "member", decision=_needs(TEXT)),
        _kind(
            "fund_contribution",
            "party",
            amount=_needs(MONEY),
            currency=_CURRENCY,
            purpose=_may(TEXT),
        ),
        _kind(
            "standing_declared",
            "member",
            level=_needs(TEXT, "full", "voice-without-vote", "excluded"),
            decision=_DECISION,
        ),
        _kind(
            "observer_admitted",
            "party",
            category=_needs(TEXT, "country", "organisation"),
            decision=_DECISION,
        ),
        _kind("observer_readmitted", "party", decision=_DECISION),
        _kind("meeting_held", "body", meeting=_needs(SLUG), form=_FORM, mode=_MODE, open=_OPEN),
        _kind(
            "meeting_convened",
            "body",
            meeting=_needs(SLUG),
            day=_needs(DAY),
            form=_FORM,
            mode=_MODE,
            open=_OPEN,
        ),
        _kind("attendance", "party", meeting=_needs(SLUG)),
        _kind("notice_sent", "party", about=_needs(TEXT, "observer-lapse"), lapse=_needs(DAY)),
        _kind("focal_point_designated", "member", person=_needs(TEXT), institution=_may(TEXT)),
        _kind("ppt_designated", "member", takes_office=_needs(DAY), decision=_DECISION),
        _kind("ppt_handover", "member"),
        _kind(
            "wg_established",
            "group",
            ends=_needs(DAY),
            pillar=_may(TEXT),
            ad_hoc=_may(FLAG, default=False),
            decision=_DECISION,
        ),
        _kind("wg_extended", "group", ends=_needs(DAY), decision=_DECISION),
        _kind(
            "se_appointed",
            "conference",
            person=_needs(TEXT),
            nationality=_needs(STATE),
            takes_office=_needs(DAY),
            decision=_DECISION,
        ),
        _kind("se_extended", "conference", person=_needs(TEXT), decision=_DECISION),
        _kind("se_ended", "conference", person=_needs(TEXT)),
        _kind("plan_approved", "conference", plan=_needs(SLUG), starts=_needs(DAY), decision=_DECISION),
        _kind("plan_evaluated", "grcm", plan=_needs(SLUG), year=_needs(YEAR)),
        _kind(
            "report_issued",
            "reporter",
            report=_needs(TEXT, "quarterly-financial", "quarterly-operational", "ppt-annual"),
            period=_needs(REPORT_PERIOD),
        ),
        _kind(
            "donation_offered",
            "party",
            donation=_needs(SLUG),
            amount=_may(MONEY),
            description=_may(TEXT),
        ),
        _kind(
            "donation_authorised",
            "presidency",
            donation=_needs(SLUG),
            amount=_may(MONEY),
            description=_may(TEXT),
        ),
        _kind(
            "donation_accepted",
            "secretariat",
            donation=_needs(SLUG),
            amount=_may(MONEY),
            description=_may(TEXT),
        ),
        _kind("activity_proposed", "party", activity=_needs(SLUG), amount=_may(MONEY)),
        _kind("activity_funding_confirmed", "party", activity=_needs(SLUG), amount=_may(MONEY)),
        _kind("retraction", "anyone"),
    ]
)

RETRACTION = "retraction"

DEFAULTS: dict[tuple[str, str], object] = {
    (kind.name, key): spec.default
    for kind in KINDS.values()
    for key, spec in kind.fields.items()
    if spec.default is not None
}
