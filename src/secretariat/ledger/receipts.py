"""Financiamiento: the receipt of a payment: its number, what it was for, what came in another currency. Its paper and its row."""

from __future__ import annotations

import datetime as dt

from django.db.models import Max
from django.utils.translation import gettext as _

from charter.finance import account
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language, long_date, money
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import Grid, Paper, Words
from secretariat.furniture.papers import Pairs as Named

from . import acts
from .acts import Line
from .chart import BANK, CHARGES
from .models import JournalEntry, Posting, Receipt


def issue(delegate: Delegate, entry: JournalEntry, *, currency: str = "USD", original: int | None = None, rate: str = "",
          charge: int = 0) -> Receipt:
    """Give an entry of a payment its numbered receipt, and post the bank's charge where there was one.

    Inside the transaction of the act that recorded the payment.
    """
    rows = [row for row in entry.postings.all() if row.fact]
    amount = sum(row.credit for row in rows)
    year = clock.today().year
    last = Receipt.objects.filter(year=year).aggregate(last=Max("number"))["last"] or 0
    made = Receipt.objects.create(
        year=year, number=last + 1, entry=entry, party=rows[0].party, amount=amount, value_date=entry.value_day, document=entry.document,
        currency=currency or "USD", original=original, rate=rate, charge=charge, issued=clock.now(), fictitious=entry.fictitious)
    if charge:
        acts.post(delegate, day=entry.day, value_day=entry.value_day, kind="charge", document=entry.document, chronicle=entry.chronicle,
                  fictitious=entry.fictitious, lines=[Line(CHARGES, debit=charge, party=made.party), Line(BANK, credit=charge)])
    return made


def shares(entry: JournalEntry, on: dt.date) -> list[tuple[str, int]]:
    """To what a payment went on a day: (words, cents), by the years that the Charter's account gives it."""
    view = record.view(on)
    facts = {row.fact: row for row in entry.postings.all() if row.fact}
    if not view.in_force or not facts:
        return [(_("A cuenta"), sum(row.credit for row in facts.values()))]
    party = next(iter(facts.values())).party
    found: dict[int, int] = {}
    for line in account(view, party).years:
        for fact, cents in line.payments:
            if fact in facts:
                found[line.year] = found.get(line.year, 0) + cents
    rest = sum(row.credit for row in facts.values()) - sum(found.values())
    told = [(str(year), cents) for year, cents in sorted(found.items())]
    return [*told, (_("A favor, para años venideros"), rest)] if rest > 0 else told


def quota_words(party: str) -> str:
    """What the member's own wording calls the payment."""
    return _("Contribución financiera a la Conferencia") if party == "GTM" else _("Cuota de la membresía")


def paper(entry: JournalEntry, receipt: Receipt | None) -> Paper:
    """The receipt on the Conference's letterhead, in the reader's language."""
    rows: list[Posting] = [row for row in entry.postings.all() if row.fact]
    party, amount = rows[0].party, sum(row.credit for row in rows)
    pairs = [(_("Recibimos de"), party_name(party)), (_("Suma"), money(amount)), (_("Fecha valor"), long_date(entry.value_day)),
             (_("Concepto"), quota_words(party)), (_("Documento"), entry.document or "—"), (_("Asiento del libro"), str(entry.number))]
    if receipt is not None and receipt.original is not None:
        pairs.append((_("Llegó"), f"{receipt.currency} {money(receipt.original, currency=False)}"))
        pairs.append((_("Tipo de cambio"), receipt.rate or "—"))
    if receipt is not None and receipt.charge:
        pairs.append((_("Comisión del banco, que no reduce lo pagado"), money(receipt.charge)))
    grid = Grid(_("A qué se aplicó, en US$"), (_("Año"), _("Suma")),
                [(words, money(cents, currency=False)) for words, cents in shares(entry, clock.today())], numbers=frozenset({1}))
    said = [Words(_("Este pago fue retirado después; vea el estado de cuenta."))] if entry.reversals.all() else []
    return Paper(language(), _("Recibo"), receipt.symbol if receipt else "", entry.value_day, (party_name(party),),
                 (*said, Named(pairs), grid), (_("Secretaría Ejecutiva"),), entry.fictitious)
