"""Financiamiento, Cuotas de la membresía: the book follows the record. What budgets charge and what members paid is posted from facts.

The record says what is owed and what was paid; the book tells the same in entries. When facts of money enter the record, in the same
transaction, and on request (`agree`, which does nothing where nothing is missing), the book is compared with the record and the difference
is posted: quotas charged, receipts, and reversals of payments that were withdrawn.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Max, Q, Sum

from charter.errors import UnknownLaw
from charter.facts import Fact
from charter.finance import account
from charter.parties import MEMBERS
from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.models import Entry, RecordedFact

from . import acts
from .acts import Draft, Line
from .chart import BANK, QUOTAS, RECEIVABLE
from .models import JournalEntry, Posting

FOLLOWED = frozenset({"charter_adopted", "charter_amended", "budget_approved", "payment", "reading_adopted", "retraction"})
DOLLARS = "USD"
Cell = tuple[str, int, dt.date]  # party, budget year, the day from which it counts


def dollars(fact: Fact) -> bool:
    return str(fact.data.get("currency", DOLLARS)) == DOLLARS


def payments(view: View) -> list[Fact]:
    """The payments of members that stand, of any day, in US$: those that the book holds."""
    return [fact for fact in view.ahead("payment") if fact.subject in MEMBERS and dollars(fact)]


def left_out(view: View) -> list[Fact]:
    """Payments on record that the book does not hold: not a member's, or not in US$. They are shown, not converted."""
    return [fact for fact in view.ahead("payment") if fact.subject not in MEMBERS or not dollars(fact)]


def turning_days(view: View, today: dt.date) -> list[dt.date]:
    """The days on which what budgets charge may change: approvals, adopted readings, modifications; of rarer readings, more."""
    charter = view.law_in_force.on
    budgets, readings = view.ahead("budget_approved"), view.ahead("reading_adopted")
    days = {charter} | {fact.on for fact in (*budgets, *readings)}
    days |= {fact.day("takes_effect") if "takes_effect" in fact.data else fact.on for fact in view.ahead("charter_amended")}
    adopted = {fact.data["param"] for fact in readings}
    if {"finance.no-budget", "arrears.excluded-still-assessed"} & adopted and budgets:
        first = min(fact.number("year") for fact in budgets)
        days |= {dt.date(year, 1, 1) for year in range(first, today.year + 1)}
        lines = account(view.at(max(today, charter)), min(MEMBERS)).years
        days |= {line.due + dt.timedelta(days=1) for line in lines if line.due < today}
    return sorted(day for day in days if day >= charter and _ruled(view, day))


def _ruled(view: View, day: dt.date) -> bool:
    """Whether this software knows the version of the Charter that rules on a day: it charges by no other, and follows once it does."""
    try:
        return bool(view.at(day).law)
    except UnknownLaw:
        return False


def charged(view: View, today: dt.date) -> dict[Cell, tuple[int, str]]:
    """What budgets charge each member: for each year and day, by how many cents its charge changes, and the budget's fact.

    A year that does not count (it fell due before the Charter, or was not assessed) is charged only with what was paid to it.
    """
    found: dict[Cell, tuple[int, str]] = {}
    charter = view.law_in_force.on
    days = turning_days(view, today)
    last = view.at(max(days[-1], today))
    for code in sorted(MEMBERS):
        own = days
        if any(not line.counted for line in account(last, code).years):
            own = sorted({*days, *(fact.on for fact in view.ahead("payment", code) if fact.on >= charter)})
        held: dict[int, int] = {}
        for day in own:
            for line in account(view.at(day), code).years:
                charge = line.quota if line.counted else line.paid
                change = charge - held.get(line.year, 0)
                if change:
                    held[line.year] = charge
                    found[code, line.year, day] = (change, line.budget_fact)
    return found


def _charges(view: View, today: dt.date, closed: dt.date | None) -> list[Draft]:
    wanted = charged(view, today)
    rows = Posting.objects.filter(account=RECEIVABLE, entry__kind="quotas").order_by().values_list(
        "party", "year", "entry__value_day").annotate(net=Sum("debit") - Sum("credit"))
    kept: dict[Cell, int] = {(party, year, day): net for party, year, day, net in rows}
    groups: dict[tuple[dt.date, int], list[Line]] = defaultdict(list)
    for cell in sorted({*wanted, *kept}, key=lambda cell: (cell[2], cell[1], cell[0])):
        party, year, day = cell
        cents, fact = wanted.get(cell, (0, ""))
        change = cents - kept.get(cell, 0)
        if change:
            groups[day, year].append(Line(RECEIVABLE, max(change, 0), max(-change, 0), party=party, year=year, fact=fact))
    drafts = []
    for (day, year), lines in groups.items():
        net = sum(line.debit - line.credit for line in lines)
        if net:
            lines.append(Line(QUOTAS, max(-net, 0), max(net, 0), year=year))
        budget = next((found for line in lines if line.fact and (found := view.fact(line.fact))), None)
        document = (budget.text("decision") or budget.source or "") if budget else ""
        first = not any(cell[1] == year and cell[2] == day for cell in kept)
        booked = acts.open_day(day if first else max(day, today), closed)
        drafts.append(Draft(booked, "quotas", lines, document=document, value_day=day, year=year))
    return drafts


def _receipts(view: View, today: dt.date, closed: dt.date | None) -> list[Draft]:
    by_record = view.reading("arrears.cure-moment") == "record-date" if view.in_force else False
    standing = {fact.id: fact for fact in payments(view)}
    rows = Posting.objects.filter(Q(entry__kind="receipt") | Q(entry__kind="reversal"), account=RECEIVABLE).exclude(fact="").order_by()
    kept = {fact: (net, last) for fact, net, last in rows.values_list("fact").annotate(
        net=Sum("credit") - Sum("debit"), last=Max("entry_id", filter=Q(entry__kind="receipt")))}
    gone = [last for fact, (net, last) in kept.items() if net and fact not in standing]
    entries = {entry.number: entry for entry in JournalEntry.objects.filter(number__in=gone).prefetch_related("postings")} if gone else {}
    drafts = []
    for fact, (net, last) in kept.items():
        if net and fact not in standing:
            entry = entries[last]
            drafts.append(acts.reversal_of(entry, day=acts.open_day(max(today, entry.day), closed), fact=fact))
    new = [fact for fact in standing.values() if not kept.get(fact.id, (0, 0))[0] and fact.number("amount")]
    told = {}
    for start in range(0, len(new), 400):
        ids = [fact.id for fact in new[start:start + 400]]
        told.update({row[0]: row[1:] for row in RecordedFact.objects.filter(id__in=ids).values_list("id", "entry_id", "fictitious")})
    groups: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in new:
        groups[fact.on, fact.subject, fact.source, told.get(fact.id, (0, False))].append(fact)
    for (_on, party, source, (_entry, invented)), facts in groups.items():
        value = max(facts[0].on, facts[0].recorded.date()) if by_record else facts[0].on
        lines = [Line(BANK, debit=sum(fact.number("amount") for fact in facts), party=str(party))]
        lines += [Line(RECEIVABLE, credit=fact.number("amount"), party=fact.subject, fact=fact.id,
                       year=fact.number("for_year") if fact.data.get("for_year") else None) for fact in facts]
        drafts.append(Draft(acts.open_day(value, closed), "receipt", lines, document=str(source or ""), value_day=value,
                            fictitious=bool(invented)))
    return sorted(drafts, key=lambda draft: (draft.day, draft.kind == "reversal"))


def agree(delegate: Delegate, *, chronicle: int | None = None, fictitious: bool = False, quotas: bool = True) -> list[JournalEntry]:
    """Post what the record holds and the book does not yet, and take back what the record no longer holds. Gives the new entries.

    Must run inside a transaction. `quotas` False: payments only. Doing it twice posts nothing the second time.
    """
    today = clock.today()
    view = record.view(today)
    closed = acts.closed_through()
    drafts = [*(_charges(view, today, closed) if quotas and view.in_force else ()), *_receipts(view, today, closed)]
    if fictitious:
        drafts = [_invented(draft) for draft in drafts]
    return acts.post_all(delegate, drafts, chronicle=chronicle)


def _invented(draft: Draft) -> Draft:
    return Draft(draft.day, draft.kind, draft.lines, draft.memo, draft.document, draft.value_day, draft.year, draft.reverses, True)


def behind(view: View, today: dt.date) -> bool:
    """Whether the book lacks something that the record holds, or holds what was withdrawn."""
    return bool(_charges(view, today, None) or _receipts(view, today, None)) if view.in_force else bool(_receipts(view, today, None))


def follow(delegate: Delegate, entry: Entry, facts: Iterable[RecordedFact]) -> None:
    """Let the book follow an entry of the chronicle, in its transaction: called by `chronicle.acts.enter`."""
    kinds = {fact.kind for fact in facts}
    today = clock.today()
    if not kinds & FOLLOWED or not _ruled(record.view(today), today):
        return
    quotas = kinds & FOLLOWED != {"payment"} or _some_year_does_not_count()
    agree(delegate, chronicle=entry.seq, fictitious=any(fact.fictitious for fact in facts), quotas=quotas)


def _some_year_does_not_count() -> bool:
    today = clock.today()
    view = record.view(today)
    return view.in_force and any(not line.counted for line in account(view, "CRI").years)
