"""Financiamiento: the budget as a table that comes in and goes out, each fault named by its cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from secretariat.furniture.figures import money
from secretariat.furniture.tabular import Column, Row, Sheet, Table, Value, read, xlsx_bytes

from .facts_budgets import Line, elsewhere, product, total
from .models import BudgetVersion

# What each column may be headed, Spanish first; the order is that of the file that goes out.
HEADS: dict[str, tuple[str, ...]] = {
    "code": ("rubro código", "código", "codigo", "heading code", "code"),
    "heading": ("rubro", "heading"),
    "activity": ("actividad", "activity"),
    "plan_line": ("línea del plan", "línea", "linea", "plan line", "line"),
    "description": ("descripción", "descripcion", "description"),
    "quantity": ("cantidad", "quantity"),
    "unit_cost": ("costo unitario", "unit cost"),
    "amount": ("monto usd", "monto", "amount usd", "amount"),
    "fund": ("fondo", "fund"),
    "note": ("nota", "note"),
}
REQUIRED = ("code", "heading", "description", "quantity", "unit_cost")
LONGEST = {"code": 20, "heading": 120, "activity": 160, "plan_line": 80, "description": 250, "note": 250}
FUNDS = {"": "core", "core": "core", "presupuesto": "core", "budget": "core", "fev": "fev", "svf": "fev"}
NUMBER = re.compile(r"(?:US\$|\$)?\s*(\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.(\d{1,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a cell ("" for the whole file), and what to write instead."""

    cell: str
    words: str


def sheet(version: BudgetVersion, lines: Sequence[Line], decision: str = "") -> bytes:
    """The budget as a workbook: its columns as they are read back, its year, version, decision and sums above them."""
    kinds = {"quantity": "number", "unit_cost": "money", "amount": "money"}
    widths = {"description": 44, "heading": 24, "activity": 28}
    names = [
        _("rubro código"),
        _("rubro"),
        _("actividad"),
        _("línea del plan"),
        _("descripción"),
        _("cantidad"),
        _("costo unitario"),
        _("monto USD"),
        _("fondo"),
        _("nota"),
    ]
    columns = [Column(name, kinds.get(key, "text"), widths.get(key, 16)) for key, name in zip(HEADS, names, strict=True)]
    rows = [[float(line.quantity) if key == "quantity" else getattr(line, key) for key in HEADS] for line in lines]
    notes = [
        _("Presupuesto de %(year)s, versión %(version)s") % {"year": version.year, "version": version.number},
        _("Lo pagan las cuotas: %(sum)s. Fondo Especial Voluntario, aparte: %(other)s.")
        % {"sum": money(total(lines)), "other": money(elsewhere(lines))},
    ]
    if decision:
        notes.append(_("Decisión: %(decision)s") % {"decision": decision})
    if version.fictitious:
        notes.append(_("Datos ficticios de la demostración."))
    return xlsx_bytes([Sheet(_("Presupuesto"), columns, rows, notes)])


def lines_from(name: str, content: bytes) -> tuple[list[Line], list[Fault]]:
    """The lines of a file, and its faults by cell; where there are faults nothing of it should be kept.

    Raises furniture.tabular.Unreadable where it is no table at all.
    """
    table = read(name, content, limit=500, expects=("rubro", "heading", "descripción", "description"))
    places = {key: table.column(*names) for key, names in HEADS.items()}
    faults = [Fault("", _("Falta la columna «%(name)s».") % {"name": HEADS[key][0]}) for key in REQUIRED if places[key] is None]
    if faults:
        return [], faults
    found = []
    for row in table.rows:
        line, wrong = _line(table, row, places)
        faults += wrong
        if line is not None:
            found.append(line)
    if not table.rows:
        faults.append(Fault("", _("La tabla no tiene ninguna línea bajo los encabezados.")))
    return found, faults


def _line(table: Table, row: Row, places: dict[str, int | None]) -> tuple[Line | None, list[Fault]]:
    faults: list[Fault] = []

    def at(key: str) -> str:
        place = places[key]
        return table.address(row, place) if place is not None else ""

    def fault(key: str, words: str) -> None:
        faults.append(Fault(at(key), words))

    texts = {key: row.text(place) if (place := places[key]) is not None else "" for key in HEADS}
    for key, most in LONGEST.items():
        if len(texts[key]) > most:
            fault(key, _("Pasa de %(most)s signos.") % {"most": most})
    for key in ("code", "heading", "description"):
        if not texts[key]:
            fault(key, _("Está vacía: escriba el texto de «%(name)s».") % {"name": HEADS[key][0]})
    quantity, unit = _number(_raw(row, places["quantity"])), _number(_raw(row, places["unit_cost"]))
    if quantity is None:
        fault(
            "quantity", _("«%(text)s» no es una cantidad: escriba un número, con punto para los decimales.") % {"text": texts["quantity"]}
        )
    if unit is None:
        fault("unit_cost", _("«%(text)s» no es una suma: escriba, por ejemplo, 1,250.00.") % {"text": texts["unit_cost"]})
    fund = FUNDS.get(texts["fund"].casefold())
    if fund is None:
        fault("fund", _("«%(text)s» no es un fondo: escriba «presupuesto» o «FEV».") % {"text": texts["fund"]})
    if quantity is None or unit is None:
        return None, faults
    cents = int(unit * 100)
    amount = product(quantity, cents)
    if texts["amount"]:
        told = _number(_raw(row, places["amount"]))
        if told is None:
            fault("amount", _("«%(text)s» no es una suma: escriba, por ejemplo, 1,250.00.") % {"text": texts["amount"]})
        elif int(told * 100) != amount:
            fault(
                "amount",
                _("Dice %(told)s, y la cantidad por el costo unitario da %(amount)s.")
                % {"told": money(int(told * 100)), "amount": money(amount)},
            )
    if faults or fund is None:
        return None, faults
    return Line(
        texts["code"],
        texts["heading"],
        texts["description"],
        quantity,
        cents,
        amount,
        texts["activity"],
        texts["plan_line"],
        fund,
        texts["note"],
    ), faults


def _raw(row: Row, place: int | None) -> Value:
    return row.cells[place] if place is not None and place < len(row.cells) else None


def _number(value: Value) -> Decimal | None:
    """A number of at most two decimals that is not negative; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        try:
            found = Decimal(str(value)).quantize(Decimal("0.01"))
        except InvalidOperation:
            return None
        return found if 0 <= found < 10**10 and abs(found - Decimal(str(value))) < Decimal("0.000001") else None
    told = NUMBER.fullmatch(str(value).replace("\u00a0", " ").strip())
    if told is None:
        return None
    return Decimal(f"{told[1].replace(',', '')}.{(told[2] or '').ljust(2, '0')}")
