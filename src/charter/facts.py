"""Carta Estatutaria: facts, the dated assertions from which everything else is derived.

``KINDS`` is the schema of the record: for each kind its subject and the keys of its data, put together from those of
the first contract and of each chapter. Facts are never edited; a later fact withdraws an earlier one by naming it in
``retracts``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from types import MappingProxyType

from charter import kinds
from charter.calendar import midnight
from charter.chapters.institutions import kinds as institutions
from charter.chapters.money import kinds as money
from charter.chapters.participants import kinds as participants
from charter.chapters.plan import kinds as plan
from charter.fields import SUBJECTS, Field, Kind, is_gathering, is_party, is_state

__all__ = ["DEFAULTS", "EMPTY", "KINDS", "RETRACTION", "SUBJECTS", "Fact", "Field", "Kind", "is_gathering", "is_party", "is_state"]

EMPTY: Mapping[str, object] = MappingProxyType({})
SAME_DAY = datetime.min.replace(tzinfo=UTC)  # stands for: recorded on the day itself


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


KINDS: Mapping[str, Kind] = MappingProxyType(
    {**kinds.KINDS, **participants.KINDS, **institutions.KINDS, **plan.KINDS, **money.KINDS}
)

RETRACTION = "retraction"

DEFAULTS: dict[tuple[str, str], object] = {
    (kind.name, key): spec.default
    for kind in KINDS.values()
    for key, spec in kind.fields.items()
    if spec.default is not None
}
