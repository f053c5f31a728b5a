"""Financiamiento: what the book says: balances of any day, postings, the account of each member. Reads, never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet, Sum

from .chart import RECEIVABLE
from .models import Closing, Posting

BY = ("account", "fund", "party", "activity", "earmark", "budget_line", "year")


@dataclass(frozen=True, slots=True)
class Balance:
    """Debits and credits of one key, in cents. `net`: debits less credits."""

    debit: int
    credit: int

    @property
    def net(self) -> int:
        return self.debit - self.credit


def postings(
    *, on: dt.date | None = None, since: dt.date | None = None, account: str | Iterable[str] = "", fund: str = "", party: str = "",
    activity: str = "", earmark: str = "", budget_line: str = "", kind: str = "", value: bool = False,
) -> QuerySet[Posting]:
    """Postings with their entries, by day and number: up to and with `on`, from `since` on, of what is named.

    `value`: by the days on which they count instead of the days of the book.
    """
    day = "entry__value_day" if value else "entry__day"
    wanted = Q()
    if on is not None:
        wanted &= Q(**{f"{day}__lte": on})
    if since is not None:
        wanted &= Q(**{f"{day}__gte": since})
    if account:
        wanted &= Q(account=account) if isinstance(account, str) else Q(account__in=list(account))
    for name, asked in (("fund", fund), ("party", party), ("activity", activity), ("earmark", earmark), ("budget_line", budget_line),
                        ("entry__kind", kind)):
        if asked:
            wanted &= Q(**{name: asked})
    return Posting.objects.filter(wanted).select_related("entry").order_by(day, "entry_id", "line")


def balances(
    on: dt.date, *, since: dt.date | None = None, by: Iterable[str] = ("account",), account: str | Iterable[str] = "", fund: str = "",
    party: str = "", activity: str = "", earmark: str = "", budget_line: str = "", kind: str = "", value: bool = False,
) -> dict[tuple[object, ...], Balance]:
    """What stands in the book at the end of a day, summed by the keys named in `by` (of BY): {(key, …): Balance}. One query.

    With `since`, only what was posted from that day on. The rest narrows as in `postings`.
    """
    keys = tuple(by)
    if not set(keys) <= set(BY):
        raise ValueError(keys)
    rows = postings(on=on, since=since, account=account, fund=fund, party=party, activity=activity, earmark=earmark,
                    budget_line=budget_line, kind=kind, value=value)
    found = rows.order_by(*keys).values_list(*keys).annotate(debits=Sum("debit"), credits=Sum("credit"))
    return {tuple(row[:-2]): Balance(int(row[-2] or 0), int(row[-1] or 0)) for row in found}


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A line of a member's account: the posting, what it charges or pays, and the balance after it (cents)."""

    posting: Posting
    charge: int
    payment: int
    balance: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A member's account in the book on a day. `balance`: what is to be received; below zero, what it has in favour."""

    party: str
    on: dt.date
    lines: tuple[StatementLine, ...]
    charges: int
    payments: int

    @property
    def balance(self) -> int:
        return self.charges - self.payments


def statement(party: str, on: dt.date) -> Statement:
    """The account of a member up to and with a day, by the days on which its lines count. One query."""
    running = charges = paid = 0
    lines = []
    for row in postings(on=on, account=RECEIVABLE, party=party, value=True):
        running += row.debit - row.credit
        charges += row.debit
        paid += row.credit
        lines.append(StatementLine(row, row.debit, row.credit, running))
    return Statement(party, on, tuple(lines), charges, paid)


def closings() -> list[Closing]:
    """The closings of the book, newest first."""
    return list(Closing.objects.all())
