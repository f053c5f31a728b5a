"""Tables that come in and go out as files."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from secretariat.furniture.tabular import Column, Sheet, Unreadable, answer, csv_bytes, read, xlsx_bytes

COLUMNS = [Column("País"), Column("Monto", "money"), Column("Día", "date"), Column("Partes", "number")]
ROWS = [("Belice", 1050, dt.date(2026, 11, 23), 1), ("=1+1", -5, None, 2)]
PRINTABLE = st.text(st.characters(exclude_categories=["C", "Z"], max_codepoint=0x2FF), max_size=20)


def test_a_file_that_is_no_table_is_refused_with_a_sentence() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"0" * (129 * 1024 * 1024))
    for content in (b"", b"  \n ", b"a\x00b", b"PK\x03\x04broken", bomb.getvalue(), b"a,b\n" * 9, b"x" * (9 * 1024 * 1024), b",,\n"):
        with pytest.raises(Unreadable) as refused:
            read("datos.csv", content, limit=5)
        assert refused.value.message


def test_a_workbook_without_the_sheet_asked_for_names_it() -> None:
    with pytest.raises(Unreadable, match="Recibos"):
        read("a.xlsx", xlsx_bytes([Sheet("Otra", COLUMNS, ROWS)]), sheet="Recibos")


def test_a_table_without_the_expected_header_says_what_it_expects() -> None:
    with pytest.raises(Unreadable, match="Monto"):
        read("a.csv", b"a,b\n1,2\n", expects=("Monto",))


def test_what_goes_out_as_a_workbook_comes_in_with_the_rows_that_its_margin_shows() -> None:
    content = xlsx_bytes([Sheet("Cuotas: [2026]", COLUMNS, ROWS, notes=["Datos ficticios", "Día 2026-11-23"])])
    assert content == xlsx_bytes([Sheet("Cuotas: [2026]", COLUMNS, ROWS, notes=["Datos ficticios", "Día 2026-11-23"])])
    table = read("a.xlsx", content, expects=("País",))
    assert table.header == ("País", "Monto", "Día", "Partes")
    assert [row.number for row in table.rows] == [5, 6]
    assert table.rows[0].cells == ("Belice", 10.5, dt.date(2026, 11, 23), 1)
    assert table.rows[1].text(0) == "=1+1"
    assert table.address(table.rows[1], 1) == "B6"


def test_no_cell_that_goes_out_is_a_formula() -> None:
    page = load_workbook(io.BytesIO(xlsx_bytes([Sheet("x", [Column("a")], [["=HYPERLINK(1)"], ["@x"]])]))).worksheets[0]
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert b"\n'=HYPERLINK(1)\r\n" in csv_bytes(["a"], [["=HYPERLINK(1)"]])


def test_money_in_csv_is_exact_decimals() -> None:
    assert csv_bytes(COLUMNS, ROWS).decode("utf-8-sig").splitlines()[1:] == ["Belice,10.50,2026-11-23,1", "'=1+1,-0.05,,2"]


@given(st.lists(st.tuples(PRINTABLE, PRINTABLE), max_size=6))
def test_texts_come_back_from_csv_as_they_went(rows: list[tuple[str, str]]) -> None:
    table = read("a.csv", csv_bytes(["uno", "dos"], rows))
    assert [(row.text(0), row.text(1)) for row in table.rows] == [pair for pair in rows if any(pair)]


def test_semicolons_and_latin_letters_of_an_office_program_are_read() -> None:
    table = read("a.csv", "País;Monto\r\nMéxico;1,50\r\n".encode("cp1252"))
    assert table.header == ("País", "Monto")
    assert table.rows[0].cells == ("México", "1,50")


def test_formulas_of_others_are_read_as_nothing_more_than_their_last_value() -> None:
    book = Workbook()
    book.active.append(["a"])
    book.active.append(["=1+1"])
    out = io.BytesIO()
    book.save(out)
    assert read("a.xlsx", out.getvalue()).rows == ()


def test_a_download_says_its_name_and_is_not_sniffed() -> None:
    response = answer("cuotas-2026.xlsx", b"x")
    assert 'filename="cuotas-2026.xlsx"' in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"


def sheet_of(*lines: list[object]) -> bytes:
    """A workbook of these lines, as an office program writes it."""
    book = Workbook()
    for line in lines:
        book.active.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_workbook_packed_by_a_method_that_unpacks_whatever_it_claims_is_refused(method: int) -> None:
    again = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sheet_of(["a"], [1]))) as plain, zipfile.ZipFile(again, "w", method) as packed:
        for part in plain.namelist():
            packed.writestr(part, plain.read(part))
    with pytest.raises(Unreadable, match="no se puede abrir"):
        read("a.xlsx", again.getvalue())


def test_a_text_too_long_for_a_cell_is_refused_by_its_row_and_never_cut() -> None:
    assert read("a.xlsx", sheet_of(["a"], ["x" * 20_000])).rows[0].text(0) == "x" * 20_000
    with pytest.raises(Unreadable, match="La fila 3"):
        read("a.xlsx", sheet_of(["a"], ["b"], ["x" * 20_001]))


def test_a_workbook_of_more_rows_than_asked_for_is_refused_before_it_is_read_through(monkeypatch: pytest.MonkeyPatch) -> None:
    from secretariat.furniture import tabular

    monkeypatch.setattr(tabular, "MOST_NOTES", 2)
    read_cells = []
    plain = tabular._value
    monkeypatch.setattr(tabular, "_value", lambda cell, number: read_cells.append(number) or plain(cell, number))
    assert len(read("a.xlsx", sheet_of(["a"], *([n] for n in range(5))), limit=5).rows) == 5
    read_cells.clear()
    with pytest.raises(Unreadable, match="5 filas"):
        read("a.xlsx", sheet_of(["a"], *([n] for n in range(400))), limit=5)
    assert max(read_cells) <= 8
    read_cells.clear()
    with pytest.raises(Unreadable, match="5 filas"):
        read("a.xlsx", sheet_of(["a"], *([None] for _n in range(400)), [1]), limit=5)
    assert max(read_cells, default=0) <= 13
