"""Participantes en orden: parties are always listed in the alphabetical order of their names in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from secretariat.furniture.names import party_name, sort_key

T = TypeVar("T")


def name_order(party: str) -> str:
    """The key by which a party stands in a list, from its code."""
    return sort_key(party_name(party))


def in_order(rows: Iterable[T], party: Callable[[T], str]) -> list[T]:
    """Rows sorted by the name of the party that `party` gives for each."""
    return sorted(rows, key=lambda row: name_order(party(row)))


def names(parties: Iterable[str]) -> list[str]:
    """Names of parties from their codes, in order."""
    return [party_name(code) for code in in_order(parties, str)]
