"""Financiamiento: what the Secretariat writes in the book by hand, takes back, and closes (se.function.reports, se.function.budgets)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.figures import long_date

from . import acts, agreement
from .acts import Line
from .chart import ACCOUNTS, BANK, CHARGES, EXPENSE, INCOME, TRANSFERS
from .models import Closing, JournalEntry

ACT = "keep-ledger"
BY_HAND = ("expense", "charge", "income", "transfer")
TAKEN_BACK = (*BY_HAND, "opening", "adjustment")  # receipts and the fund have acts of their own for it


def lines_for(kind: str, *, amount: int, account: str = "", fund: str = "core", to_fund: str = "", activity: str = "",
              budget_line: str = "", party: str = "") -> list[Line]:
    """The lines of an ordinary movement of money: what people call an expense, a bank charge, an income, a transfer.

    Raises Conflict (its code names the field) where account or fund do not fit.
    """
    about = {"activity": activity, "budget_line": budget_line}
    known = ACCOUNTS.get(account)
    if kind == "transfer":
        if to_fund in ("", fund):
            raise Conflict(_("Elija otro fondo: el traslado pasa de un fondo a otro."), "to_fund")
        return [Line(TRANSFERS, debit=amount, fund=fund), Line(BANK, credit=amount, fund=fund),
                Line(BANK, debit=amount, fund=to_fund), Line(TRANSFERS, credit=amount, fund=to_fund)]
    if kind == "charge":
        return [Line(CHARGES, debit=amount, fund=fund, party=party, **about), Line(BANK, credit=amount, fund=fund)]
    if kind == "income":
        if known is None or known.kind != INCOME:
            raise Conflict(_("Elija una cuenta de ingresos."), "account")
        return [Line(BANK, debit=amount, fund=fund), Line(account, credit=amount, fund=fund, party=party, **about)]
    if known is None or known.kind != EXPENSE:
        raise Conflict(_("Elija una cuenta de gastos."), "account")
    return [Line(account, debit=amount, fund=fund, **about), Line(BANK, credit=amount, fund=fund)]


def seq_to_come() -> int:
    """The number that this act's entry of the chronicle will have: nobody else writes until the transaction ends."""
    alone()
    return record.head()[0] + 1


@transaction.atomic
def record_entry(delegate: Delegate, *, day: dt.date, kind: str, lines: Sequence[Line], memo: str, document: str) -> JournalEntry:
    """Post a movement of money by hand. Gives the entry of the book.

    Act of the Secretariat (se.function.reports). Raises Refused, and Conflict: its code names the field (day, memo, document, lines).
    """
    seq = seq_to_come()
    verdict = permit(delegate, ACT, subject="ledger.journal", audience=MEMBERS, kept={_("Concepto"): memo, _("Documento"): document})
    if kind not in (*BY_HAND, "opening", "adjustment"):
        raise Conflict(_("Ese asiento nace de otro acto: un pago, un presupuesto o el Fondo."), "kind")
    if day > clock.today():
        raise Conflict(_("El día del asiento no puede ser posterior a hoy."), "day")
    if not memo.strip():
        raise Conflict(_("Escriba el concepto: qué se pagó o recibió."), "memo")
    if not document.strip():
        raise Conflict(_("Indique el documento: cada cifra remite a él."), "document")
    entry = acts.post(delegate, day=day, lines=lines, kind=kind, memo=memo, document=document, chronicle=seq)
    enter(delegate, "ledger.record-entry", subject=f"ledger.entry:{entry.number}", clauses=verdict.clauses, audience=MEMBERS,
          data={"number": entry.number, "kind": kind, "amount": sum(line.debit for line in lines), "day": day})
    return entry


@transaction.atomic
def reverse_entry(delegate: Delegate, number: int, *, reason: str) -> JournalEntry:
    """Take back an entry made by hand, by an entry of today that stands beside it. Gives the reversal.

    Act of the Secretariat. Raises Refused, and Conflict: "gone" (there is none such, or it was taken back), "kind", "reason".
    """
    seq = seq_to_come()
    verdict = permit(delegate, ACT, subject=f"ledger.entry:{number}", audience=MEMBERS, kept={_("Razón"): reason})
    entry = JournalEntry.objects.prefetch_related("postings", "reversals").filter(number=number).first()
    if entry is None or entry.reversals.all():
        raise Conflict(_("Ese asiento ya fue revertido, o no existe."), "gone")
    if entry.kind not in TAKEN_BACK:
        raise Conflict(_("Ese asiento nace de otro acto: corríjalo allí (retire el pago, o use el Fondo)."), "kind")
    if not reason.strip():
        raise Conflict(_("Diga por qué se revierte: la razón queda en el libro."), "reason")
    day = acts.open_day(max(clock.today(), entry.day), acts.closed_through())
    back = acts.post_all(delegate, [acts.reversal_of(entry, day=day, memo=reason)], chronicle=seq)[0]
    enter(delegate, "ledger.reverse-entry", subject=f"ledger.entry:{number}", clauses=verdict.clauses, audience=MEMBERS,
          data={"number": number, "by": back.number, "day": day})
    return back


def quarter_ends(first: dt.date, today: dt.date) -> list[dt.date]:
    """The last days of the quarters from `first` on that have passed before `today`."""
    found = []
    for year in range(first.year, today.year + 1):
        for month, last in ((3, 31), (6, 30), (9, 30), (12, 31)):
            day = dt.date(year, month, last)
            if first <= day < today:
                found.append(day)
    return found


def closable(today: dt.date) -> list[dt.date]:
    """The quarter ends that can be closed today: after the last closing, from the first entry of the book on. Two queries."""
    first = JournalEntry.objects.order_by("day").values_list("day", flat=True).first()
    closed = acts.closed_through()
    begins = closed + dt.timedelta(days=1) if closed else first
    return quarter_ends(begins, today) if begins else []


@transaction.atomic
def close_period(delegate: Delegate, *, through: dt.date) -> Closing:
    """Close the book up to and with the last day of a quarter: nothing is posted there any more. Cannot be undone.

    Act of the Secretariat (se.function.quarterly-reports rests on it). Raises Refused, and Conflict "through".
    """
    seq = seq_to_come()
    verdict = permit(delegate, ACT, subject="ledger.periods", audience=MEMBERS)
    if through not in closable(clock.today()):
        raise Conflict(_("Elija el último día de un trimestre que haya pasado y siga abierto. Abierto desde el %(day)s.")
                       % {"day": long_date(acts.open_day(dt.date(1996, 1, 1), acts.closed_through()))}, "through")
    last = JournalEntry.objects.aggregate(last=Max("number"))["last"] or 0
    closing = Closing.objects.create(through=through, closed=clock.now(), entries=last, party=delegate.party, chronicle=seq)
    enter(delegate, "ledger.close-period", subject="ledger.periods", clauses=verdict.clauses, audience=MEMBERS,
          data={"through": through, "entries": last})
    return closing


@transaction.atomic
def agree(delegate: Delegate) -> list[JournalEntry]:
    """Post what the record holds and the book lacks; nothing where nothing is missing. Gives the new entries.

    Act of the Secretariat. Raises Refused.
    """
    seq = seq_to_come()
    verdict = permit(delegate, ACT, subject="ledger.journal", audience=MEMBERS)
    made = agreement.agree(delegate, chronicle=seq)
    if made:
        enter(delegate, "ledger.agree", subject="ledger.journal", clauses=verdict.clauses, audience=MEMBERS,
              data={"first": made[0].number, "last": made[-1].number, "count": len(made)})
    return made
