"""Toda la Carta: the chain of the chronicle. Pure: no database, so that a bundle can be verified without us."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

GENESIS = "0" * 64
FIELDS = ("seq", "at", "act", "outcome", "party", "capacity", "account", "subject", "clauses", "data", "audience", "facts")


def canonical(entry: Mapping[str, object]) -> str:
    """The one spelling of an entry that is hashed: sorted keys, no blanks, UTF-8 as it is."""
    body = {key: entry[key] for key in FIELDS}
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def seal(previous: str, entry: Mapping[str, object]) -> str:
    """SHA-256 of the previous entry's hash and this entry's canonical spelling, in hexadecimal."""
    return hashlib.sha256(f"{previous}\n{canonical(entry)}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Break:
    """Where the chain does not hold: the entry's number and a code ("order", "previous", "content")."""

    seq: int
    code: str


def verify(entries: Iterable[Mapping[str, object]]) -> tuple[int, str, Break | None]:
    """Walk a chain from its first entry. Gives how many hold, the hash of the last that does, and the first break."""
    previous, count = GENESIS, 0
    for entry in entries:
        if entry["seq"] != count + 1:
            return count, previous, Break(count + 1, "order")
        if entry["previous"] != previous:
            return count, previous, Break(count + 1, "previous")
        if seal(previous, entry) != entry["hash"]:
            return count, previous, Break(count + 1, "content")
        previous, count = str(entry["hash"]), count + 1
    return count, previous, None
