"""Financiamiento: reading the administering organisation's statement: columns named by a mapping, every fault told by its cell.

Nothing is guessed: a line that cannot be read as it stands is a fault, and one fault is enough that nothing is taken in.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretariat.furniture.tabular import Row, Table

MOST = 10**13
DUST = Decimal("0.0001")  # of a cent
# What a column may say: its name, whether a lay-out must have it. Either one signed amount, or received and paid apart.
PARTS = {
    "day": gettext_lazy("Fecha"),
    "document": gettext_lazy("Documento"),
    "description": gettext_lazy("Descripción"),
    "amount": gettext_lazy("Suma con signo (lo que entra, sin signo)"),
    "received": gettext_lazy("Lo que entró"),
    "paid": gettext_lazy("Lo que salió"),
}
# Headings by which a column is recognised when no mapping was kept; the person sees and may change each.
USUAL = {
    "day": ("posting date", "fecha", "date", "fecha valor"),
    "document": ("document no.", "document no", "documento", "document", "referencia", "reference"),
    "description": ("description", "descripción", "descripcion", "concepto"),
    "amount": ("usd amount", "monto usd", "amount", "monto"),
    "received": ("entró", "received", "ingreso", "abono"),
    "paid": ("salió", "paid", "egreso", "cargo"),
}
DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})|(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
SUM = re.compile(r"(-|\()?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one cell: its sheet, row, address and a sentence that says what to do."""

    sheet: str
    row: int
    cell: str
    sentence: str

    @property
    def place(self) -> str:
        return f"{self.sheet}!{self.cell}" if self.sheet else self.cell


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a statement as it was read; sums in cents, one of the two is zero."""

    row: int
    day: dt.date
    document: str
    description: str
    received: int
    paid: int
    key: str = ""


class BadMapping(ValueError):
    """The mapping names no day, no document or no sum. `part`: which."""

    def __init__(self, part: str, sentence: str) -> None:
        super().__init__(part)
        self.part, self.sentence = part, sentence


def suggested(table: Table) -> dict[str, str]:
    """For each part, the heading that usually says it, where the table has it."""
    found = {}
    for part, names in USUAL.items():
        place = table.column(*names)
        if place is not None:
            found[part] = table.header[place]
    if "amount" in found:
        found.pop("received", None)
        found.pop("paid", None)
    return found


def places(table: Table, mapping: Mapping[str, str]) -> dict[str, int]:
    """Where each part stands in the table. Raises BadMapping where a part that is needed is missing or named twice."""
    found: dict[str, int] = {}
    for part in PARTS:
        if mapping.get(part):
            place = table.column(mapping[part])
            if place is None:
                raise BadMapping(part, _("El archivo no tiene la columna «%(name)s».") % {"name": mapping[part]})
            if place in found.values():
                raise BadMapping(part, _("La columna «%(name)s» se usa dos veces.") % {"name": mapping[part]})
            found[part] = place
    for part in ("day", "document"):
        if part not in found:
            raise BadMapping(part, _("Elija la columna de: %(part)s.") % {"part": str(PARTS[part])})
    if "amount" in found and ("received" in found or "paid" in found):
        raise BadMapping("amount", _("Elija una columna con signo, o dos columnas: lo que entró y lo que salió. No ambas cosas."))
    if "amount" not in found and not ("received" in found and "paid" in found):
        raise BadMapping("amount", _("Elija la columna de la suma, o las dos: lo que entró y lo que salió."))
    return found


def read_lines(table: Table, mapping: Mapping[str, str], *, today: dt.date) -> tuple[list[Line], list[Fault]]:
    """The lines of a statement and every fault in it, by cell. Where there is a fault, the lines are not to be used.

    Raises BadMapping.
    """
    at = places(table, mapping)
    lines: list[Line] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    for row in table.rows:
        wrong: list[Fault] = []

        def fault(part: str, sentence: str, row: Row = row, wrong: list[Fault] = wrong) -> None:
            wrong.append(Fault(table.sheet, row.number, table.address(row, at[part]), sentence))

        day = _day(row, at["day"])
        if day is None:
            fault("day", _("No es una fecha: «%(text)s». Escriba 2026-11-23 o 23/11/2026.") % {"text": row.text(at["day"])})
        elif day > today:
            fault("day", _("La fecha es posterior a hoy."))
        document = row.text(at["document"])
        if not document:
            fault("document", _("Falta el número de documento."))
        elif len(document) > 200:
            fault("document", _("El documento pasa de 200 signos."))
        received, paid = _sums(row, at, fault)
        faults += wrong
        if wrong or day is None:
            continue
        description = row.text(at["description"])[:300] if "description" in at else ""
        bare = f"{day.isoformat()}|{document.casefold()}|{received}|{paid}"
        seen[bare] = seen.get(bare, 0) + 1
        key = hashlib.sha256(f"{bare}|{seen[bare]}".encode()).hexdigest()
        lines.append(Line(row.number, day, document, description, received, paid, key))
    if not table.rows:
        faults.append(Fault(table.sheet, 1, "A1", _("El archivo no tiene líneas.")))
    return lines, faults


def _day(row: Row, place: int) -> dt.date | None:
    value = row.cells[place] if place < len(row.cells) else None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    found = DAY.fullmatch(row.text(place))
    if found is None:
        return None
    try:
        if found[1]:
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
        return dt.date(int(found[6]), int(found[5]), int(found[4]))
    except ValueError:
        return None


def cents(row: Row, place: int) -> int | None:
    """A sum with its sign in cents, 0 for an empty cell; None where it cannot be read to the cent."""
    value = row.cells[place] if place < len(row.cells) else None
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        told = Decimal(str(value))
        # What no page of a bank says (infinity, 1e999) is not reckoned with; of a sum, a spreadsheet's dust is let go.
        if not told.is_finite() or abs(told) > MOST:
            return None
        whole = (told * 100).to_integral_value()
        return int(whole) if abs(whole - told * 100) < DUST else None
    text = row.text(place).replace("\u00a0", " ").replace("US$", "").replace("$", "").replace("−", "-").strip()
    if not text:
        return 0
    found = SUM.fullmatch(text)
    if found is None or text.startswith("(") != text.endswith(")"):
        return None
    sum_ = int(found[2].replace(",", "")) * 100 + int((found[3] or "").ljust(2, "0"))
    return -sum_ if found[1] else sum_


def _sums(row: Row, at: Mapping[str, int], fault: object) -> tuple[int, int]:
    say = fault
    assert callable(say)  # noqa: S101
    unreadable = _("No es una suma: «%(text)s». Escriba 4975.00, con punto para los centavos.")
    if "amount" in at:
        value = cents(row, at["amount"])
        if value is None or abs(value) > MOST:
            say("amount", unreadable % {"text": row.text(at["amount"])})
            return 0, 0
        if value == 0:
            say("amount", _("Falta la suma."))
        return max(value, 0), max(-value, 0)
    got = {}
    for part in ("received", "paid"):
        value = cents(row, at[part])
        if value is None or abs(value) > MOST:
            say(part, unreadable % {"text": row.text(at[part])})
            return 0, 0
        if value < 0:
            say(part, _("Una suma negativa: use la otra columna."))
            return 0, 0
        got[part] = value
    if bool(got["received"]) == bool(got["paid"]):
        say("received", _("Una línea lleva una suma, o entró o salió."))
    return got["received"], got["paid"]
