"""Financiamiento: the book as tables and files: the balance of a day, the journal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from secretariat.chronicle import facts as record
from secretariat.furniture.figures import long_date
from secretariat.furniture.tabular import Column, Sheet, csv_bytes, xlsx_bytes

from . import facts
from .chart import ACCOUNTS, Account, account_words, fund_words
from .words import entry_words, kind_words, office


@dataclass(frozen=True, slots=True)
class TrialRow:
    """One account at the end of a day: what was put on each side, and its balance on the side where it stands (cents)."""

    account: Account
    debit: int
    credit: int

    @property
    def left(self) -> int:
        return max(self.debit - self.credit, 0)

    @property
    def right(self) -> int:
        return max(self.credit - self.debit, 0)


@dataclass(frozen=True, slots=True)
class Trial:
    """The balance of every account. Left and right add up to the same."""

    rows: tuple[TrialRow, ...]

    @property
    def debit(self) -> int:
        return sum(row.debit for row in self.rows)

    @property
    def credit(self) -> int:
        return sum(row.credit for row in self.rows)

    @property
    def left(self) -> int:
        return sum(row.left for row in self.rows)

    @property
    def right(self) -> int:
        return sum(row.right for row in self.rows)


def trial(day: dt.date, fund: str = "") -> Trial:
    """The balance of every account that has any, in the order of the chart. One query."""
    held = facts.balances(day, fund=fund)
    return Trial(tuple(TrialRow(ACCOUNTS[code], held[code,].debit, held[code,].credit) for code in ACCOUNTS if (code,) in held))


def notes(day: dt.date) -> list[str]:
    """What stands above the table of a file: its day, and that its data is invented where it is."""
    said = [_("Al %(day)s. Sumas en US$.") % {"day": long_date(day)}]
    return [*said, _("Datos ficticios de demostración.")] if record.rests_on_fiction() else said


def balance_sheet(day: dt.date) -> Sheet:
    columns = [Column(_("Cuenta")), Column(_("Nombre")), Column(_("Clase")), Column(_("Debe"), "money"), Column(_("Haber"), "money"),
               Column(_("Saldo deudor"), "money"), Column(_("Saldo acreedor"), "money")]
    found = trial(day)
    rows: list[list[Any]] = [[row.account.code, str(row.account.words), str(row.account.kind_words), row.debit, row.credit, row.left,
                              row.right] for row in found.rows]
    rows.append([_("Suma"), "", "", found.debit, found.credit, found.left, found.right])
    return Sheet(_("Balance de comprobación"), columns, rows, notes(day))


def journal_sheet(day: dt.date) -> Sheet:
    columns = [Column(_("Asiento"), "number"), Column(_("Día"), "date"), Column(_("Fecha valor"), "date"), Column(_("Tipo")),
               Column(_("Documento")), Column(_("Concepto")), Column(_("Cuenta")), Column(_("Nombre de la cuenta")), Column(_("Fondo")),
               Column(_("Parte")), Column(_("Año"), "number"), Column(_("Actividad")), Column(_("Destino")),
               Column(_("Línea del presupuesto")), Column(_("Debe"), "money"), Column(_("Haber"), "money"), Column(_("Hecho")),
               Column(_("Asentó"))]
    rows = []
    for row in facts.postings(on=day).order_by("entry_id", "line"):
        entry = row.entry
        rows.append([entry.number, entry.day, entry.value_day, kind_words(entry.kind), entry.document, entry_words(entry), row.account,
                     account_words(row.account), fund_words(row.fund), row.party, row.year, row.activity, row.earmark, row.budget_line,
                     row.debit, row.credit, row.fact, office(entry)])
    return Sheet(_("Libro diario"), columns, rows, notes(day))


FILES: dict[str, Callable[[dt.date], Sheet]] = {"balance": balance_sheet, "journal": journal_sheet}


def file(what: str, day: dt.date, ending: str) -> bytes:
    """A table of the book as a file: `what` of FILES, `ending` csv or xlsx."""
    sheet = FILES[what](day)
    return xlsx_bytes([sheet]) if ending == "xlsx" else csv_bytes(list(sheet.columns), sheet.rows)
