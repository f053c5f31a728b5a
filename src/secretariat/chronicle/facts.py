"""Toda la Carta: reads the chronicle and gives the core its `View`; rebuilt only when the newest entry has moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import connection

from charter.facts import Fact
from charter.record import parse_fact
from charter.view import View

from .chain import GENESIS
from .models import Entry, RecordedFact

T = TypeVar("T")


def as_object(row: RecordedFact) -> dict[str, Any]:
    """The row in the contract's own shape (one line of a record file)."""
    line: dict[str, Any] = {"id": row.id, "kind": row.kind, "on": row.on.isoformat()}
    if row.until:
        line["until"] = row.until.isoformat()
    line["recorded"] = stamp(row.recorded)
    line["subject"] = row.subject
    line["data"] = row.data
    if row.source:
        line["source"] = row.source
    if row.retracts:
        line["retracts"] = row.retracts
    return line


def stamp(moment: dt.datetime) -> str:
    """A moment as the contract spells it: UTC, whole seconds unless finer, with Z."""
    text = moment.astimezone(dt.UTC).isoformat()
    return text.replace("+00:00", "Z")


@dataclass(slots=True)
class Memory:
    """What this process knows of the record, valid for one head of the chronicle. Replaced whole, never mended."""

    key: tuple[object, tuple[int, str]] | None = None
    facts: tuple[Fact, ...] = ()
    fictitious: bool = False
    demonstration: bool = False
    day: dt.date | None = None
    base: View | None = None
    made: dict[object, Any] = field(default_factory=dict)


_held = Memory()
# Within one request: the memory it reads, so that the head is asked for once and the page is of one moment.
_reading: ContextVar[list[Memory] | None] = ContextVar("reading", default=None)


def head() -> tuple[int, str]:
    """Number and hash of the newest entry; (0, genesis) of an empty chronicle. One query."""
    row = Entry.objects.order_by("-seq").values_list("seq", "hash").first()
    return row if row else (0, GENESIS)


def memory() -> Memory:
    """The memory of the newest entry, made anew when the head has moved (one query otherwise; none within `one_reading`)."""
    global _held
    reading = _reading.get()
    if reading:
        return reading[0]
    key = (connection.settings_dict["NAME"], head())
    held = _held
    if held.key == key:
        return _read(held)
    known = held if _stands_in(held, key) else Memory()
    rows = list(RecordedFact.objects.filter(entry_id__gt=known.key[1][0] if known.key else 0))
    new = (parse_fact(as_object(row)) for row in rows)
    days = Entry.objects.filter(act="demonstration.day-set", outcome="done").order_by("-seq")
    latest = days.values_list("data", flat=True).first()
    held = Memory(
        key=key,
        facts=tuple(sorted((*known.facts, *new), key=lambda fact: (fact.on, fact.id))) if rows else known.facts,
        fictitious=known.fictitious or any(row.fictitious for row in rows),
        demonstration=latest is not None,
        day=dt.date.fromisoformat(latest["day"]) if latest and latest["day"] else None,
    )
    _held = held
    return _read(held)


def _read(held: Memory) -> Memory:
    reading = _reading.get()
    if reading is not None:
        reading.append(held)
    return held


@contextmanager
def one_reading() -> Iterator[None]:
    """Around one request: the newest entry is looked for once, and again only after `look_again`."""
    token = _reading.set([])
    try:
        yield
    finally:
        _reading.reset(token)


def look_again() -> None:
    """Ask for the newest entry anew: before an act is judged, and after one was entered."""
    reading = _reading.get()
    if reading:
        reading.clear()


def _stands_in(held: Memory, key: tuple[object, tuple[int, str]]) -> bool:
    """Whether what is held is the beginning of this very chronicle, so that only what came after it must be read.

    It is not after a rollback or a restore, nor for another database: the hash of its newest entry tells.
    """
    if held.key is None or held.key[0] != key[0] or not 0 < held.key[1][0] < key[1][0]:
        return False
    return Entry.objects.filter(seq=held.key[1][0], hash=held.key[1][1]).exists()


def forget() -> None:
    """Drop what this process remembers (tests, and after a restore)."""
    global _held
    _held = Memory()
    look_again()


def recorded_facts() -> tuple[Fact, ...]:
    """Every fact of the installation's record, in the core's values."""
    return memory().facts


def view(on: dt.date, known: dt.datetime | None = None) -> View:
    """The core's view of the record on one day, optionally as known at one moment (UTC)."""
    held = memory()
    if known is not None:
        return View(held.facts, on, known)
    if held.base is None:
        held.base = View(held.facts, on)
    return held.base.at(on)


def remembered(key: object, make: Callable[[], T]) -> T:
    """`make()`'s result, kept until the chronicle moves: for names, offices and the like, which only acts change."""
    held = memory()
    if key not in held.made:
        held.made[key] = make()
    return held.made[key]


def rests_on_fiction() -> bool:
    """Whether any fact of the record is fictitious, so that pages must say so."""
    return memory().fictitious


def as_chain(entry: Entry, facts: list[RecordedFact]) -> dict[str, Any]:
    """An entry in the shape that `chain.verify` reads and the bundle carries."""
    return {
        "seq": entry.seq, "at": stamp(entry.at), "act": entry.act, "outcome": entry.outcome, "party": entry.party,
        "capacity": entry.capacity, "account": entry.account, "subject": entry.subject, "clauses": entry.clauses,
        "data": entry.data, "audience": entry.audience,
        "facts": [{**as_object(f), "fictitious": f.fictitious} for f in sorted(facts, key=lambda f: f.id)],
        "previous": entry.previous, "hash": entry.hash,
    }


def chain() -> Iterator[dict[str, Any]]:
    """The whole chronicle from its first entry, in batches of constant memory."""
    seq = 0
    while True:
        batch = list(Entry.objects.filter(seq__gt=seq).order_by("seq").prefetch_related("facts")[:500])
        if not batch:
            return
        for entry in batch:
            yield as_chain(entry, list(entry.facts.all()))
        seq = batch[-1].seq
