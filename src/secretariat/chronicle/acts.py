"""Toda la Carta: the only writer of the chronicle. Every act of every app ends here, inside its own transaction."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction

from charter.record import parse_fact

from . import chain, clock
from .delegate import MEMBERS, SECRETARIAT, Delegate
from .facts import as_chain, head, look_again
from .gate import Refused
from .models import Entry, RecordedFact

# Rooms that keep something in step with the record (the book of accounts): called inside the transaction of each entry with facts.
FOLLOWERS: list[Callable[[Delegate, Entry, list[RecordedFact]], None]] = []


def plain(value: Any) -> Any:
    """The value as JSON keeps it (dates as text), so that what is hashed is what is stored."""
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False))


def alone() -> None:
    """Be the only one who writes in the chronicle until this transaction ends, and read anew what others wrote before.

    For acts that look in the record whether a fact is there already, before they lock any row. (SQLite's transactions are alone.)
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(7217)")
    look_again()


def enter(
    delegate: Delegate, act: str, *, subject: str = "", clauses: Iterable[str] = (), data: Mapping[str, Any] | None = None,
    audience: str = MEMBERS, outcome: str = "done", facts: Iterable[Mapping[str, Any]] = (), fictitious: bool = False,
) -> Entry:
    """Append one entry and the facts it asserts; must run inside the act's transaction.

    `facts` are objects in the contract's shape without `recorded` (filled with this moment) and with or without `id`
    (made from the entry's number). Raises `charter.record.RecordError` when one of them is not well formed.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("chronicle.enter must run inside the transaction of its act")
    alone()
    seq, previous = head()
    moment = clock.now().replace(microsecond=0)
    entry = Entry(
        seq=seq + 1, at=moment, act=act, outcome=outcome, party=delegate.party, capacity=delegate.capacity,
        account=delegate.account, subject=subject, clauses=list(clauses), data=plain(data or {}), audience=audience,
        previous=previous,
    )
    rows = [_row(entry, number, dict(fact), moment, fictitious) for number, fact in enumerate(facts, 1)]
    entry.hash = chain.seal(previous, as_chain(entry, rows))
    entry.save(force_insert=True)
    RecordedFact.objects.bulk_create(rows)
    look_again()
    for follow in FOLLOWERS if rows else ():
        follow(delegate, entry, rows)
    return entry


def _row(entry: Entry, number: int, fact: dict[str, Any], moment: dt.datetime, fictitious: bool) -> RecordedFact:
    invented = bool(fact.pop("fictitious", fictitious))
    fact.setdefault("id", f"e{entry.seq}-{number}")
    fact.setdefault("recorded", moment.isoformat().replace("+00:00", "Z"))
    parsed = parse_fact(plain(fact), number)
    return RecordedFact(
        id=parsed.id, entry=entry, kind=parsed.kind, on=parsed.on, until=parsed.until, recorded=parsed.recorded,
        subject=parsed.subject, data=plain(fact).get("data", {}), source=parsed.source or "",
        retracts=parsed.retracts or "", fictitious=invented,
    )


@transaction.atomic
def enter_refusal(refused: Refused) -> Entry:
    """Write a refusal that an edge has caught: which act, by which clauses, never what was written behind closed doors.

    What a State tried in vain is told to members at most (and to itself), however public the thing it was about.
    """
    audience = SECRETARIAT if refused.audience == SECRETARIAT else MEMBERS
    return enter(refused.delegate, refused.act, subject=refused.subject, clauses=refused.verdict.clauses,
                 data={"outcome": str(refused.verdict.outcome.value)}, audience=audience, outcome="refused")


@transaction.atomic
def set_day(delegate: Delegate, day: dt.date | None) -> Entry:
    """The demonstration's day (None: the true day). Only a demonstration calls it; a real installation has no such page."""
    return enter(delegate, "demonstration.day-set", data={"day": day.isoformat() if day else None}, audience="public")
