"""Financiamiento, Cuotas de la membresía: the statement of account of each member and the table of all, as pages and as files.

Entries come from the book, years from the Charter's account; the balance of a statement is the sum of its entries, and the balances of
the table are the same: `owed_all` of the account, less what the member has in favour.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from charter.finance import Account, account
from charter.parties import Level
from charter.standing import standing
from charter.view import View
from secretariat.chronicle import facts as record
from secretariat.furniture.figures import language, long_date, money, short_date
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import Grid, Pairs, Paper, Words
from secretariat.furniture.statuses import status_of
from secretariat.furniture.tabular import Column, Sheet
from secretariat.ledger import facts as book
from secretariat.ledger.models import Posting
from secretariat.ledger.words import charge_words

from . import facts


def in_favour(held: Account) -> int:
    """What a member has paid and no year has taken yet: credit, and payments that wait for a budget."""
    return held.credit + sum(cents for _fact, cents, _year in held.waiting)


SUMS = ("opening", "called", "total", "received_current", "received_earlier", "current", "earlier", "ahead", "favour", "balance")


@dataclass(frozen=True, slots=True)
class Movement:
    """A line of a statement: day on which it counts, document, concept, years it is for, charge, payment, balance (cents)."""

    day: dt.date
    document: str
    concept: str
    years: str
    charge: int
    payment: int
    balance: int
    entry: int
    receipt: bool
    booked: dt.date


def _concept(row: Posting, party: str) -> str:
    if row.entry.kind == "quotas":
        return charge_words(party, row.year)
    return _("Pago retirado") if row.entry.kind == "reversal" else _("Pago recibido")


def movements(view: View, party: str) -> tuple[list[Movement], book.Statement]:
    """The statement of a member on the view's day, each line with the years it is for. One query."""
    found = book.statement(party, view.on)
    years: dict[str, list[int]] = {}
    for line in account(view, party).years:
        for fact, _cents in line.payments:
            years.setdefault(fact, []).append(line.year)
    lines = []
    for line in found.lines:
        row = line.posting
        told = [row.year] if row.entry.kind == "quotas" and row.year else years.get(row.fact, [row.year] if row.year else [])
        lines.append(Movement(row.entry.value_day, row.entry.document, _concept(row, party), ", ".join(str(year) for year in told),
                              line.charge, line.payment, line.balance, row.entry_id, row.entry.kind == "receipt", row.entry.day))
    return lines, found


@dataclass(frozen=True, slots=True)
class Contribution:
    """One member's line of the table of all, in cents. `opening`: of earlier years on 1 January; `ahead`: of years to come."""

    party: str
    opening: int
    called: int
    received_current: int
    received_earlier: int
    current: int
    earlier: int
    ahead: int
    favour: int
    run: int
    level: Level
    last: dt.date | None

    @property
    def total(self) -> int:
        return self.opening + self.called

    @property
    def balance(self) -> int:
        """As in the book: what is to be received of all years, less what is in favour."""
        return self.current + self.earlier + self.ahead - self.favour


def contribution(view: View, party: str) -> Contribution:
    """The line of one member on the view's day."""
    held, year = account(view, party), view.on.year
    paid = view.of("payment", party)
    this_year = {fact.id for fact in paid if fact.on.year == year}
    current = earlier = ahead = called = got_current = got_earlier = run = 0
    for line in held.years:
        if not line.counted:
            continue
        now = sum(cents for fact, cents in line.payments if fact in this_year)
        if line.year == year:
            called, current, got_current = line.quota, line.outstanding, line.paid
        elif line.year < year:
            earlier += line.outstanding
            got_earlier += now
        else:
            ahead += line.outstanding
        if line.is_due:
            run = run + 1 if line.outstanding else 0
    return Contribution(party, earlier + got_earlier, called, got_current, got_earlier, current, earlier, ahead, in_favour(held), run,
                        standing(view, party).level, max((fact.on for fact in paid), default=None))


@dataclass(frozen=True, slots=True)
class Contributions:
    """The table of all on a day, with its sums, and how many paid the year in full, in part, or not yet."""

    on: dt.date
    rows: tuple[Contribution, ...]
    counts: tuple[int, int, int]
    before: tuple[int, int, int] | None

    def sum(self, name: str) -> int:
        return sum(getattr(row, name) for row in self.rows)

    @property
    def sums(self) -> dict[str, int]:
        return {name: self.sum(name) for name in SUMS}


def _counts(view: View) -> tuple[int, int, int]:
    full = part = none = 0
    for code in facts.in_order():
        line = next((line for line in account(view, code).years if line.year == view.on.year and line.counted), None)
        if line is None or line.paid == 0:
            none += 1
        elif line.outstanding:
            part += 1
        else:
            full += 1
    return full, part, none


def contributions(view: View) -> Contributions:
    """The table of all on the view's day; the counts of the same day a year before where the Charter was in force."""
    before = view.at(view.on.replace(year=view.on.year - 1, day=min(view.on.day, 28)))
    return Contributions(view.on, tuple(contribution(view, code) for code in facts.in_order()), _counts(view),
                         _counts(before) if before.in_force else None)


def _notes(on: dt.date) -> list[str]:
    said = [_("Al %(day)s. Sumas en US$.") % {"day": long_date(on)}]
    return [*said, _("Datos ficticios de demostración.")] if record.rests_on_fiction() else said


def contributions_sheet(view: View) -> Sheet:
    found = contributions(view)
    words = (_("Saldo al 1 de enero, años anteriores"), _("Llamado del año"), _("Total"), _("Recibido, año en curso"),
             _("Recibido, años anteriores"), _("Saldo, año en curso"), _("Saldo, años anteriores"), _("Años venideros"), _("A favor"),
             _("Saldo en el libro"))
    columns = [Column(_("País Miembro")), *(Column(one, "money") for one in words), Column(_("Años consecutivos"), "number"),
               Column(_("Situación")), Column(_("Último pago"), "date")]
    rows: list[list[Any]] = [[party_name(row.party), *(getattr(row, name) for name in SUMS), row.run, str(status_of(row.level.value).word),
                              row.last] for row in found.rows]
    rows.append([_("Suma"), *(found.sums[name] for name in SUMS), None, "", None])
    return Sheet(_("Estado de contribuciones"), columns, rows, _notes(view.on))


def statement_sheet(view: View, party: str) -> Sheet:
    lines, _found = movements(view, party)
    columns = [Column(_("Fecha"), "date"), Column(_("Documento")), Column(_("Concepto")), Column(_("Año")), Column(_("Cargo"), "money"),
               Column(_("Abono"), "money"), Column(_("Saldo"), "money"), Column(_("Asiento"), "number")]
    rows = [[one.day, one.document, one.concept, one.years, one.charge or None, one.payment or None, one.balance, one.entry]
            for one in lines]
    return Sheet(party_name(party), columns, rows, [_("Estado de cuenta de %(party)s") % {"party": party_name(party)}, *_notes(view.on)])


def _grid(sheet: Sheet, caption: str) -> Grid:
    def spelt(value: Any, kind: str) -> str:
        if value is None:
            return ""
        if kind == "money":
            return money(value, currency=False)
        return short_date(value) if isinstance(value, dt.date) else str(value)

    kinds = [column.kind for column in sheet.columns]
    return Grid(caption, [str(column.words) for column in sheet.columns],
                [[spelt(value, kind) for value, kind in zip(row, kinds, strict=True)] for row in sheet.rows],
                numbers=frozenset(place for place, kind in enumerate(kinds) if kind in ("money", "number")))


def contributions_paper(view: View) -> Paper:
    sheet = contributions_sheet(view)
    found = contributions(view)
    said = _("%(full)s pagaron el año en curso por completo, %(part)s en parte y %(none)s todavía no.") % dict(
        zip(("full", "part", "none"), found.counts, strict=True))
    return Paper(language(), _("Estado de contribuciones"), "", view.on, (), (Words(" ".join(_notes(view.on))), Words(said),
                 _grid(sheet, _("Estado de contribuciones"))), (_("Secretaría Ejecutiva"),), record.rests_on_fiction(), wide=True)


def statement_paper(view: View, party: str) -> Paper:
    """The statement of account on the letterhead, in the member's own wording."""
    held = account(view, party)
    title = _("Estado de cuenta de %(party)s") % {"party": party_name(party)}
    own = _("contribuciones financieras") if party == "GTM" else _("cuotas")
    pairs = [(_("De sus %(quotas)s ya vencidas, pendiente") % {"quotas": own}, money(held.owed_due)),
             (_("De todas las aprobadas, pendiente"), money(held.owed_all)), (_("A favor"), money(in_favour(held)))]
    return Paper(language(), title, "", view.on, (party_name(party),), (Words(" ".join(_notes(view.on))), Pairs(pairs),
                 _grid(statement_sheet(view, party), title)), (_("Secretaría Ejecutiva"),), record.rests_on_fiction())
