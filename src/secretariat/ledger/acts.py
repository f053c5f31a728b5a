"""Financiamiento: posting in the book, closing its periods. The only writer of its rows; an entry is never changed, only reversed.

Other rooms post by `post`, inside their own act and its transaction: it makes no entry of the chronicle, the act that calls it does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db import connection
from django.db.models import Max
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict
from secretariat.furniture.figures import long_date, money

from .chart import ACCOUNTS, CORE, FUND_WORDS
from .models import KINDS, Closing, JournalEntry, Posting, Seal

MOST = 10**15  # cents; beyond it, something was typed wrongly


@dataclass(frozen=True, slots=True)
class Line:
    """One line to post: a debit or a credit in integer cents of US$, in one account of one fund, with what it is about."""

    account: str
    debit: int = 0
    credit: int = 0
    fund: str = CORE
    party: str = ""
    year: int | None = None
    activity: str = ""
    earmark: str = ""
    budget_line: str = ""
    fact: str = ""

    def turned(self) -> Line:
        """The same line on the other side."""
        return replace(self, debit=self.credit, credit=self.debit)


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as it is to be posted; see `post` for what each part says."""

    day: dt.date
    kind: str
    lines: Sequence[Line]
    memo: str = ""
    document: str = ""
    value_day: dt.date | None = None
    year: int | None = None
    reverses: int | None = None
    fictitious: bool = False


def closed_through() -> dt.date | None:
    """The last day that is closed, None while nothing is. One query."""
    return Closing.objects.aggregate(last=Max("through"))["last"]


def open_day(day: dt.date, closed: dt.date | None) -> dt.date:
    """The day itself where its period is open; else the first day that is."""
    return day if closed is None or closed < day else closed + dt.timedelta(days=1)


def check(draft: Draft, closed: dt.date | None) -> None:
    """Raises Conflict (its code names the part) where an entry cannot stand. The database refuses the same."""
    if closed is not None and draft.day <= closed:
        raise Conflict(_("El libro está cerrado hasta el %(day)s. Use un día posterior.") % {"day": long_date(closed)}, "day")
    if draft.kind not in KINDS:
        raise ValueError(draft.kind)
    if len(draft.lines) < 2:
        raise Conflict(_("Un asiento tiene por lo menos dos líneas: una al debe y otra al haber."), "lines")
    sums: dict[str, int] = {}
    for number, line in enumerate(draft.lines, 1):
        if line.account not in ACCOUNTS:
            raise Conflict(_("La línea %(n)s nombra una cuenta que no existe: %(account)s.")
                           % {"n": number, "account": line.account}, "lines")
        if line.fund not in FUND_WORDS:
            raise Conflict(_("La línea %(n)s nombra un fondo que no existe: %(fund)s.") % {"n": number, "fund": line.fund}, "lines")
        if min(line.debit, line.credit) != 0 or not 0 < max(line.debit, line.credit) <= MOST:
            raise Conflict(_("La línea %(n)s lleva una suma mayor que cero, o en el debe o en el haber.") % {"n": number}, "lines")
        sums[line.fund] = sums.get(line.fund, 0) + line.debit - line.credit
    for fund, off in sums.items():
        if off:
            raise Conflict(_("El asiento no cuadra en el %(fund)s: la diferencia entre debe y haber es de %(sum)s.")
                           % {"fund": str(FUND_WORDS[fund]), "sum": money(abs(off))}, "lines")


def post_all(delegate: Delegate, drafts: Iterable[Draft], *, chronicle: int | None = None) -> list[JournalEntry]:
    """Post several entries in order, in a constant number of statements. Takes and raises what `post` does."""
    if not connection.in_atomic_block:
        raise RuntimeError("ledger.post must run inside the transaction of its act")
    drafts = list(drafts)
    if not drafts:
        return []
    alone()
    closed = closed_through()
    for draft in drafts:
        check(draft, closed)
    last = JournalEntry.objects.aggregate(last=Max("number"))["last"] or 0
    moment = clock.now()
    invented = record.memory().demonstration
    entries, postings, seals = [], [], []
    for number, draft in enumerate(drafts, last + 1):
        entries.append(JournalEntry(
            number=number, day=draft.day, value_day=draft.value_day or draft.day, kind=draft.kind, memo=draft.memo.strip()[:300],
            document=draft.document.strip()[:200], year=draft.year, reverses_id=draft.reverses, party=delegate.party,
            capacity=delegate.capacity, account=delegate.account, chronicle=chronicle, recorded=moment,
            fictitious=draft.fictitious or invented, seal_id=number))
        for place, line in enumerate(draft.lines, 1):
            postings.append(Posting(
                entry_id=number, line=place, account=line.account, fund=line.fund, debit=line.debit, credit=line.credit, party=line.party,
                year=line.year, activity=line.activity, earmark=line.earmark, budget_line=line.budget_line, fact=line.fact))
        seals.append(Seal(entry_id=number, total=sum(line.debit for line in draft.lines)))
    JournalEntry.objects.bulk_create(entries)
    Posting.objects.bulk_create(postings)
    Seal.objects.bulk_create(seals)
    return entries


def post(
    delegate: Delegate, *, day: dt.date, lines: Sequence[Line], kind: str, memo: str = "", document: str = "",
    reverses: JournalEntry | int | None = None, value_day: dt.date | None = None, year: int | None = None,
    chronicle: int | None = None, fictitious: bool = False,
) -> JournalEntry:
    """Post one entry in the book, inside the caller's transaction; gives its row. Makes no entry of the chronicle.

    day: of the book, in an open period (`open_day` finds one); value_day: on which it counts, where that is another; kind: one of
    `models.KINDS`; lines: two or more, debits and credits equal in every fund (a transfer between funds passes by account 9100);
    memo, document: words of who posts, no personal data; year: the budget year it is about; reverses: the entry it takes
    back (kind "reversal", dated on its own day); chronicle: number of the chronicle entry, where there is one already.
    Raises Conflict where it cannot stand: its code is "day" or "lines".
    """
    back = reverses.number if isinstance(reverses, JournalEntry) else reverses
    draft = Draft(day, kind, list(lines), memo, document, value_day, year, back, fictitious)
    return post_all(delegate, [draft], chronicle=chronicle)[0]


def reversal_of(entry: JournalEntry, *, day: dt.date, memo: str = "", fact: str = "") -> Draft:
    """What takes an entry back, dated on its own day: the same lines on the other side. `fact`: only the line of that fact."""
    rows = list(entry.postings.all())
    if fact:
        told = [row for row in rows if row.fact == fact]
        sums = sum(row.credit - row.debit for row in told)
        others = [row for row in rows if not row.fact]
        rows = told if sums == 0 else [*told, *others[:1]]
        lines = [line_of(row).turned() for row in told]
        lines += [replace(line_of(row).turned(), debit=max(-sums, 0), credit=max(sums, 0)) for row in others[:1] if sums]
    else:
        lines = [line_of(row).turned() for row in rows]
    return Draft(day, "reversal", lines, memo, entry.document, entry.value_day, entry.year, entry.number, entry.fictitious)


def line_of(row: Posting) -> Line:
    """A posting as a line that could be posted."""
    return Line(row.account, row.debit, row.credit, row.fund, row.party, row.year, row.activity, row.earmark, row.budget_line, row.fact)
