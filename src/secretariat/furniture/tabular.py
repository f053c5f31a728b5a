"""Toda la Carta: tables that come in and go out as files, CSV and workbooks, read as what they are and written safely."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

MOST_BYTES = 8 * 1024 * 1024
MOST_UNPACKED = 128 * 1024 * 1024  # a workbook is an archive: a small one may hold a flood
MOST_ROWS, MOST_COLUMNS, MOST_CELL = 20_000, 200, 20_000
MOST_NOTES = 100  # rows above the header, and the header
STILL = dt.datetime(2000, 1, 1)  # noqa: DTZ001  (a workbook's dates have no zone): the same bytes every time
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # and what begins with a quotation mark is marked by another
MARKED = (*STARTS_FORMULA, "'")
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "ics": "text/calendar; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "json": "application/json",
    "svg": "image/svg+xml",
}
Value = str | int | float | dt.date | bool | None


class Unreadable(Exception):
    """A file cannot be read as a table. `message` says what it is, in the reader's language, and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it stands in its file; `number` counts as the spreadsheet's own margin does (the header's is usually 1)."""

    number: int
    cells: tuple[Value, ...]

    def text(self, column: int) -> str:
        """The cell as trimmed text, "" where there is none; whole numbers without decimals, days as 2026-11-23."""
        value = self.cells[column] if 0 <= column < len(self.cells) else None
        if value is None:
            return ""
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return str(value).strip()


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read: its sheet ("" in CSV), the header's texts and the rows beneath it that hold anything."""

    sheet: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, *names: str) -> int | None:
        """Place (from 0) of the first column so headed; capitals and spaces around do not matter. None where it lacks."""
        wanted = {name.strip().casefold() for name in names}
        return next((place for place, words in enumerate(self.header) if words.casefold() in wanted), None)

    def address(self, row: Row | int, column: int) -> str:
        """How the spreadsheet names a cell: "B7". `column` counts from 0."""
        number = row.number if isinstance(row, Row) else row
        return f"{get_column_letter(column + 1)}{number}"


def read(name: str, content: bytes, *, limit: int = MOST_ROWS, sheet: str = "", expects: Collection[str] = ()) -> Table:
    """The first table of a file (or that of `sheet`): CSV in UTF-8 or Windows' Latin, with `,` `;` or tab; or a workbook (.xlsx).

    The header is the first row that holds anything; with `expects`, the first that holds one of these words, so that the
    notes which `xlsx_bytes` writes above a table are passed over.
    Raises Unreadable: too large, not a table, no header, more rows than `limit`. Formulas are read as the value last reckoned.
    """
    if not content.strip():
        raise Unreadable(_("El archivo está vacío. Elija el archivo con los datos."))
    if len(content) > MOST_BYTES:
        raise Unreadable(_("El archivo pasa de %(most)s MB. Divídalo en partes.") % {"most": MOST_BYTES // 1024 // 1024})
    rows, title = _workbook(content, sheet, limit) if content[:4] == b"PK\x03\x04" else (_csv(name, content, limit), "")
    kept = [Row(number, cells) for number, cells in rows if any(cell not in (None, "") for cell in cells)]
    if not kept:
        raise Unreadable(_("El archivo no tiene filas. La primera lleva los nombres de las columnas."))
    wanted = {words.casefold() for words in expects}
    heads = (at for at, row in enumerate(kept) if not wanted or any(row.text(c).casefold() in wanted for c in range(len(row.cells))))
    begins = next(heads, None)
    if begins is None:
        raise Unreadable(_("No se halla la fila de los encabezados. Debe llevar, entre otros: %(names)s.") % {"names": ", ".join(expects)})
    header, *body = kept[begins:]
    if len(body) > limit:
        raise Unreadable(_("El archivo pasa de %(most)s filas. Divídalo en partes.") % {"most": limit})
    return Table(title, tuple(header.text(place) for place in range(len(header.cells))), tuple(body))


def _csv(name: str, content: bytes, limit: int) -> Iterable[tuple[int, tuple[Value, ...]]]:
    if b"\x00" in content:
        raise Unreadable(_("«%(name)s» no es una tabla CSV ni un libro .xlsx. Guárdelo de nuevo en uno de esos formatos.") % {"name": name})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    found: list[tuple[int, tuple[Value, ...]]] = []
    begins = 1
    try:
        for cells in reader:
            if any(len(cell) > MOST_CELL for cell in cells) or len(cells) > MOST_COLUMNS:
                raise Unreadable(_("La fila %(row)s tiene una celda o una cantidad de columnas desmedida.") % {"row": begins})
            found.append((begins, tuple(_unquoted(cell.strip()) for cell in cells)))
            begins = reader.line_num + 1
            if len(found) > limit * 2 + 1:
                raise Unreadable(_("El archivo pasa de %(most)s filas. Divídalo en partes.") % {"most": limit})
    except csv.Error as fault:
        raise Unreadable(_("La fila %(row)s no se puede leer: revise sus comillas.") % {"row": begins}) from fault
    return found


def _unquoted(cell: str) -> str:
    """Without the mark by which `csv_bytes` keeps a text from being taken for a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(MARKED) else cell


def _workbook(content: bytes, sheet: str, limit: int) -> tuple[Iterable[tuple[int, tuple[Value, ...]]], str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            # The size that a part claims holds a reader back only under these two methods; the others unpack a part whole.
            if not {part.compress_type for part in parts} <= {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise Unreadable(_("El libro no se puede abrir. Guárdelo de nuevo como .xlsx."))
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise Unreadable(_("El libro es demasiado grande una vez abierto. Divídalo en partes."))
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except Unreadable:
        raise
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError, SyntaxError, TypeError, EOFError) as fault:
        raise Unreadable(_("El libro no se puede abrir. Guárdelo de nuevo como .xlsx.")) from fault
    if sheet and sheet not in book.sheetnames:
        raise Unreadable(_("El libro no tiene la hoja «%(sheet)s».") % {"sheet": sheet})
    page = book[sheet] if sheet else book.worksheets[0] if book.worksheets else None
    if page is None:
        raise Unreadable(_("El libro no tiene hojas con datos."))
    found: list[tuple[int, tuple[Value, ...]]] = []
    try:
        for number, cells in enumerate(page.iter_rows(values_only=True, max_col=MOST_COLUMNS), start=1):
            values = [_value(cell, number) for cell in cells]
            while values and values[-1] in (None, ""):
                values.pop()
            if values:
                found.append((number, tuple(values)))
            # Rows that hold nothing are counted too: a sheet may have a million of them.
            if len(found) > limit + MOST_NOTES or number > limit * 2 + MOST_NOTES:
                raise Unreadable(_("El archivo pasa de %(most)s filas. Divídalo en partes.") % {"most": limit})
    except Unreadable:
        raise
    except Exception as fault:  # a damaged sheet fails in as many ways as it has parts
        raise Unreadable(_("La hoja «%(sheet)s» está dañada. Guárdela de nuevo como .xlsx.") % {"sheet": page.title}) from fault
    finally:
        book.close()
    return found, str(page.title)


def _value(cell: object, number: int) -> Value:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if cell is None or isinstance(cell, (int, float, bool, dt.date)):
        return cell
    text = cell if isinstance(cell, str) else str(cell)
    if len(text) > MOST_CELL:  # never cut: cells share one text, and each cut would be a text of its own
        raise Unreadable(_("La fila %(row)s tiene una celda o una cantidad de columnas desmedida.") % {"row": number})
    return text.strip()


@dataclass(frozen=True, slots=True)
class Column:
    """A column that goes out: its words and what stands in it: text, number, money (integer cents), percent (0–1) or date."""

    words: str | Promise
    kind: str = "text"
    width: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet that goes out. `notes` stand above the table, each in a row of its own (source, day, fictitious data)."""

    title: str | Promise
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    notes: Sequence[str] = ()


def csv_bytes(columns: Sequence[Column | str], rows: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with its mark, so that office programs read the accents. Money (cents) as 4975.00; no cell is taken for a formula."""
    kinds = [column.kind if isinstance(column, Column) else "text" for column in columns]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([str(column.words) if isinstance(column, Column) else str(column) for column in columns])
    for row in rows:
        writer.writerow([_spelt(value, kind) for value, kind in zip(row, kinds, strict=True)])
    return out.getvalue().encode("utf-8-sig")


def _spelt(value: Any, kind: str) -> str:
    if value is None:
        return ""
    if kind == "money":
        return f"{'-' if value < 0 else ''}{abs(value) // 100}.{abs(value) % 100:02d}"
    if kind in ("number", "percent", "date"):
        return value.isoformat() if isinstance(value, dt.date) else str(value)
    text = str(value)
    return f"'{text}" if text.startswith(MARKED) else text


FORMATS = {"money": "#,##0.00", "percent": "0.0%", "date": "yyyy-mm-dd", "number": "General", "text": "@"}
FORBIDDEN_IN_TITLE = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A workbook of these sheets: header fixed, filter on, widths set, texts never read as formulas. The same bytes every time."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": STILL, "title": str(sheets[0].title) if sheets else ""})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    note = book.add_format({"italic": True})
    formats = {
        kind: book.add_format({"num_format": shape, "valign": "top", "text_wrap": kind == "text"}) for kind, shape in FORMATS.items()
    }
    for number, sheet in enumerate(sheets, start=1):
        title = str(sheet.title).translate(FORBIDDEN_IN_TITLE).strip()[:31] or str(number)
        page = book.add_worksheet(title)
        top = len(sheet.notes) + bool(sheet.notes)
        for line, words in enumerate(sheet.notes):
            page.write_string(line, 0, str(words), note)
        for place, column in enumerate(sheet.columns):
            page.write_string(top, place, str(column.words), head)
            page.set_column(place, place, column.width or (30 if column.kind == "text" else 14), formats[column.kind])
        for line, row in enumerate(sheet.rows, start=top + 1):
            for place, (value, column) in enumerate(zip(row, sheet.columns, strict=True)):
                _put(page, line, place, value, column.kind, formats[column.kind])
        page.freeze_panes(top + 1, 0)
        if sheet.columns:
            page.autofilter(top, 0, top + max(1, len(sheet.rows)), len(sheet.columns) - 1)
    book.close()
    return out.getvalue()


def _put(page: Any, line: int, place: int, value: Any, kind: str, shape: Any) -> None:
    if value is None or value == "":
        page.write_blank(line, place, None, shape)
    elif kind == "money":
        page.write_number(line, place, value / 100, shape)
    elif kind in ("number", "percent"):
        page.write_number(line, place, value, shape)
    elif kind == "date":
        page.write_datetime(line, place, dt.datetime.combine(value, dt.time()), shape)
    else:
        page.write_string(line, place, str(value), shape)


def answer(name: str, content: bytes) -> HttpResponse:
    """The file as a download; its type follows from the ending of `name`."""
    response = HttpResponse(content, content_type=TYPES[name.rpartition(".")[2]])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
