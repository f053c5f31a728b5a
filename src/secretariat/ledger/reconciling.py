"""Financiamiento: taking in a statement whole or not at all, confirming that line and entry are one, freezing what differs as of a day.

The only rule by which a line and an entry are proposed to be one: the same document, the same sum, the same day. A person confirms it.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Min, Sum
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.tabular import read

from . import bank
from .chart import BANK
from .keeping import ACT, seq_to_come
from .models import BankLine, BankStatement, JournalEntry, Layout, Match, Posting, Reconciliation, Upload


class Faulty(Exception):
    """A statement has faults: nothing of it was taken in. `faults`: each with its cell."""

    def __init__(self, faults: Sequence[bank.Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = list(faults)


@transaction.atomic
def put_by(delegate: Delegate, *, name: str, content: bytes) -> Upload:
    """Keep a file until its columns are named, in place of the one that this account had waiting. Nothing of it is in the book.

    Act of the Secretariat. Raises Refused. No entry of the chronicle: nothing was done yet.
    """
    permit(delegate, ACT, subject="ledger.statements", audience=MEMBERS)
    Upload.objects.filter(account=delegate.account).delete()
    return Upload.objects.create(name=name[:200], content=content, uploaded=clock.now(), account=delegate.account)


@transaction.atomic
def import_statement(delegate: Delegate, *, name: str, content: bytes, mapping: Mapping[str, str], layout: str = "",
                     waiting: Upload | None = None) -> BankStatement:
    """Take in a statement, whole. Lines that an earlier statement brought are not taken twice. Gives its row.

    `layout`: a name under which the mapping is kept; `waiting`: the upload that it came from, which goes.
    Act of the Secretariat (keep-ledger). Raises Refused; `tabular.Unreadable`; `bank.BadMapping`; Faulty; Conflict "known" where
    this very file was taken in before.
    """
    seq = seq_to_come()
    verdict = permit(delegate, ACT, subject="ledger.statements", audience=MEMBERS, kept={_("Archivo"): name})
    sha = hashlib.sha256(content).hexdigest()
    if BankStatement.objects.filter(sha256=sha).exists():
        raise Conflict(_("Ese mismo archivo ya se tomó. No se tomó otra vez."), "known")
    lines, faults = bank.read_lines(read(name, content), mapping, today=clock.today())
    if faults:
        raise Faulty(faults)
    keys = [line.key for line in lines]
    known: set[str] = set()
    for start in range(0, len(keys), 500):
        known |= set(BankLine.objects.filter(key__in=keys[start:start + 500]).values_list("key", flat=True))
    new = [line for line in lines if line.key not in known]
    days = [line.day for line in lines]
    invented = record.memory().demonstration
    made = BankStatement.objects.create(
        name=name[:200], sha256=sha, since=min(days), until=max(days), lines=len(new), known=len(lines) - len(new), imported=clock.now(),
        party=delegate.party, chronicle=seq, fictitious=invented)
    BankLine.objects.bulk_create([
        BankLine(statement=made, row=line.row, day=line.day, document=line.document, description=line.description, received=line.received,
                 paid=line.paid, key=line.key) for line in new], batch_size=500)
    if layout.strip():
        Layout.objects.create(name=layout.strip()[:80], mapping=dict(mapping), kept=clock.now(), party=delegate.party)
    if waiting is not None:
        waiting.delete()
    enter(delegate, "ledger.import-statement", subject=f"ledger.statement:{made.pk}", clauses=verdict.clauses, audience=MEMBERS,
          data={"statement": made.pk, "lines": len(new), "known": made.known, "since": made.since, "until": made.until})
    return made


def cash(*, since: dt.date, on: dt.date) -> dict[int, int]:
    """What each entry moved in the account that the organisation administers: {entry: cents in (+) or out (−)}. One query."""
    rows = Posting.objects.filter(account=BANK, entry__value_day__gte=since, entry__value_day__lte=on)
    found = rows.order_by().values_list("entry_id").annotate(net=Sum("debit") - Sum("credit"))
    return {number: net for number, net in found if net}


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and an entry that may be one: same document; `same`: same sum and day too, so that it is proposed."""

    line: BankLine
    entry: JournalEntry
    moved: int

    @property
    def came(self) -> int:
        return self.line.received - self.line.paid

    @property
    def same(self) -> bool:
        return self.came == self.moved and self.line.day == self.entry.value_day


@dataclass(frozen=True, slots=True)
class Differences:
    """The book and the statements up to a day: confirmed, proposed, sums or days that differ, and what only one of them has."""

    on: dt.date
    since: dt.date | None
    matched: int
    proposed: tuple[Pair, ...]
    differing: tuple[Pair, ...]
    only_statement: tuple[BankLine, ...]
    only_book: tuple[tuple[JournalEntry, int], ...]
    book: int
    statements: int

    @property
    def clean(self) -> bool:
        return not (self.proposed or self.differing or self.only_statement or self.only_book)


def compare(on: dt.date) -> Differences:
    """Compare the book with all statements taken in, up to and with a day. A constant number of queries.

    The book is compared from the first day that a statement covers; before it there is nothing to compare with.
    An entry that was reversed, and its reversal, cancel one another out and are left aside where neither is on a statement.
    """
    lines = list(BankLine.objects.filter(day__lte=on, match=None))
    begins = BankStatement.objects.aggregate(first=Min("since"))["first"]
    since = begins or dt.date.min
    moved = cash(since=since, on=on)
    rows = JournalEntry.objects.filter(value_day__gte=since, value_day__lte=on, match=None, postings__account=BANK).distinct()
    entries = {entry.number: entry for entry in rows}
    open_ = {number: entry for number, entry in entries.items() if number in moved}
    by_document: dict[str, list[JournalEntry]] = defaultdict(list)
    for number in sorted(open_):
        by_document[open_[number].document.strip().casefold()].append(open_[number])
    proposed, differing, alone = [], [], []
    left: list[BankLine] = []
    for line in lines:  # first what agrees in all three, so that a differing pair never takes an entry from an equal one
        options = by_document.get(line.document.strip().casefold(), [])
        hit = next((entry for entry in options if Pair(line, entry, moved[entry.number]).same), None)
        if hit is None:
            left.append(line)
            continue
        options.remove(hit)
        proposed.append(Pair(line, hit, moved[hit.number]))
    for line in left:
        options = by_document.get(line.document.strip().casefold(), []) if line.document.strip() else []
        if not options:
            alone.append(line)
            continue
        entry = options.pop(0)
        differing.append(Pair(line, entry, moved[entry.number]))
    taken = {pair.entry.number for pair in (*proposed, *differing)}
    only = {number: entry for number, entry in open_.items() if number not in taken}
    for number, entry in list(only.items()):
        if entry.reverses_id in only and moved[number] == -moved.get(entry.reverses_id, 0):
            only.pop(number)
            only.pop(entry.reverses_id, None)
    sums = BankLine.objects.filter(day__lte=on).aggregate(came=Sum("received"), went=Sum("paid"))
    return Differences(
        on, begins, Match.objects.filter(line__day__lte=on).count(), tuple(proposed), tuple(differing), tuple(alone),
        tuple((entry, moved[number]) for number, entry in sorted(only.items())), sum(moved.values()),
        (sums["came"] or 0) - (sums["went"] or 0))


@transaction.atomic
def confirm(delegate: Delegate, pairs: Iterable[tuple[int, int]]) -> int:
    """Confirm that lines and entries are one: (line, entry), each of which the rule proposes. Gives how many.

    Act of the Secretariat. Raises Refused, and Conflict "pairs": none chosen, or one that the rule does not propose (any more).
    """
    seq_to_come()
    verdict = permit(delegate, ACT, subject="ledger.statements", audience=MEMBERS)
    wanted = list(dict.fromkeys(pairs))
    if not wanted:
        raise Conflict(_("Marque las parejas que confirma."), "pairs")
    offered = {(pair.line.pk, pair.entry.number) for pair in compare(clock.today()).proposed}
    if not set(wanted) <= offered:
        raise Conflict(_("Una de esas parejas ya no se propone: otra persona la confirmó o el libro cambió. Revise la lista."), "pairs")
    moment = clock.now()
    Match.objects.bulk_create([Match(line_id=line, entry_id=entry, confirmed=moment, party=delegate.party) for line, entry in wanted])
    enter(delegate, "ledger.confirm-matches", subject="ledger.statements", clauses=verdict.clauses, audience=MEMBERS,
          data={"pairs": [list(pair) for pair in wanted], "count": len(wanted)})
    return len(wanted)


@transaction.atomic
def undo(delegate: Delegate, line: int) -> None:
    """Take back a confirmation. Act of the Secretariat. Raises Refused, and Conflict "gone"."""
    seq_to_come()
    verdict = permit(delegate, ACT, subject="ledger.statements", audience=MEMBERS)
    found = Match.objects.filter(line_id=line).first()
    if found is None:
        raise Conflict(_("Esa pareja ya no está confirmada."), "gone")
    entry = found.entry_id
    found.delete()
    enter(delegate, "ledger.undo-match", subject="ledger.statements", clauses=verdict.clauses, audience=MEMBERS,
          data={"line": line, "number": entry})


def as_data(found: Differences) -> dict[str, Any]:
    """The comparison as it is frozen: codes, days and sums, no prose."""
    def of_line(line: BankLine) -> dict[str, Any]:
        return {"line": line.pk, "day": line.day.isoformat(), "document": line.document, "sum": line.received - line.paid}

    def of_entry(entry: JournalEntry, moved: int) -> dict[str, Any]:
        return {"number": entry.number, "day": entry.value_day.isoformat(), "document": entry.document, "sum": moved}

    def of_pair(pair: Pair) -> dict[str, Any]:
        return {"line": of_line(pair.line), "entry": of_entry(pair.entry, pair.moved)}

    return {
        "since": found.since.isoformat() if found.since else None,
        "book": found.book, "statements": found.statements, "matched": found.matched,
        "proposed": [of_pair(pair) for pair in found.proposed], "differing": [of_pair(pair) for pair in found.differing],
        "only_statement": [of_line(line) for line in found.only_statement],
        "only_book": [of_entry(entry, moved) for entry, moved in found.only_book],
    }


@transaction.atomic
def freeze(delegate: Delegate, *, as_of: dt.date) -> Reconciliation:
    """Freeze the comparison as of a day, with every difference. Gives its row, which never changes.

    Act of the Secretariat. Raises Refused, and Conflict "as_of" for a day to come or one that no statement reaches.
    """
    seq = seq_to_come()
    verdict = permit(delegate, ACT, subject="ledger.statements", audience=MEMBERS)
    if as_of > clock.today():
        raise Conflict(_("Elija un día que haya pasado."), "as_of")
    if not BankStatement.objects.filter(until__gte=as_of).exists():
        raise Conflict(_("Ningún extracto tomado llega a ese día. Tome antes el extracto."), "as_of")
    found = compare(as_of)
    made = Reconciliation.objects.create(as_of=as_of, frozen=clock.now(), data=as_data(found), party=delegate.party, chronicle=seq,
                                         fictitious=record.memory().demonstration)
    enter(delegate, "ledger.reconcile", subject=f"ledger.reconciliation:{made.pk}", clauses=verdict.clauses, audience=MEMBERS,
          data={"reconciliation": made.pk, "as_of": as_of, "clean": found.clean, "book": found.book, "statements": found.statements})
    return made


def reconciled_until() -> Reconciliation | None:
    """The newest frozen reconciliation, for reports («conciliado al …»); None where there is none. One query."""
    return Reconciliation.objects.order_by("-as_of", "-pk").first()


def layouts() -> dict[str, dict[str, str]]:
    """The mappings kept, the newest of each name. One query."""
    found: dict[str, dict[str, str]] = {}
    for row in Layout.objects.order_by("pk"):
        found[row.name] = row.mapping
    return found
