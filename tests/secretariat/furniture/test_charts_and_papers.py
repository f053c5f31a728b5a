"""Charts with their figures, and papers on the letterhead in both formats."""

from __future__ import annotations

import datetime as dt
import io
from xml.etree import ElementTree

import pytest
from docx import Document
from pypdf import PdfReader

from secretariat.furniture.charts import Bar, bars, lines, stacked
from secretariat.furniture.papers import Grid, Heading, Pairs, Paper, Picture, Points, Words, pdf, word

ROWS = [Bar("Belice & Panamá <x>", (3.0, None), ("US$ 3.00", "")), Bar("Canadá", (0.0, 2.0), ("US$ 0.00", "US$ 2.00"))]
SERIES = ("Llamado", "Recibido")


def test_a_row_that_does_not_fit_its_series_is_refused() -> None:
    with pytest.raises(ValueError, match="each series"):
        bars("Ingresos", [Bar("Belice", (1.0,), ("1",))], series=SERIES)
    with pytest.raises(ValueError, match="below zero"):
        bars("Ingresos", [Bar("Belice", (-1.0,), ("-1",))])


@pytest.mark.parametrize("draw", [bars, stacked, lines])
def test_a_chart_is_sound_svg_without_style_and_tells_every_figure(draw: object) -> None:
    chart = draw("Ingresos", ROWS, head="País", series=SERIES)  # type: ignore[operator]
    root = ElementTree.fromstring(chart.svg)  # noqa: S314  (our own words)
    assert root.attrib["role"] == "img"
    assert "style=" not in chart.svg
    assert "US$ 3.00" in chart.alt
    assert "sin dato" in chart.alt
    assert chart.rows == (("Belice & Panamá <x>", "US$ 3.00", "sin dato"), ("Canadá", "US$ 0.00", "US$ 2.00"))


def test_a_missing_datum_is_never_drawn_as_zero() -> None:
    without, zero = bars("x", [Bar("a", (None,), ("",))]), bars("x", [Bar("a", (0.0,), ("0",))])
    assert without.svg.count("<rect") + 1 == zero.svg.count("<rect")


def test_two_charts_of_one_page_share_no_id() -> None:
    one, other = bars("Uno", ROWS, series=SERIES), bars("Dos", ROWS, series=SERIES)
    ids = [part.split('"')[0] for chart in (one, other) for part in chart.svg.split('id="')[1:]]
    assert len(ids) == len(set(ids)) == 2


def paper(language: str = "es", **given: object) -> Paper:
    return Paper(
        language, "Aviso de pérdida de la condición", "CRM/SE/2026/CARTA/7", dt.date(2026, 11, 23), to=("Ministerio", "Quito"),
        blocks=(Words("Con respeto."), Heading("Cuotas"), Points(("uno", "dos"), numbered=True), Pairs((("País", "Ecuador"),)),
                Grid("Cuotas de 2026", ("País", "Monto"), (("Ecuador", "10.50"), ("Total", "10.50")), frozenset({1}), frozenset({1})),
                Picture(bars("Ingresos", ROWS, head="País", series=SERIES)), Words("Fuente: el libro.", small=True)),
        signature=("Secretaría Ejecutiva",), fictitious=True, reference="https://ejemplo/…", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize("wide", [False, True])
def test_a_paper_is_a_tagged_pdf_with_its_language_and_says_it_is_fictitious(wide: bool) -> None:
    made = pdf(paper(wide=wide))
    assert made == pdf(paper(wide=wide))
    read = PdfReader(io.BytesIO(made))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert str(read.trailer["/Root"]["/Lang"]).startswith("es")
    words = " ".join(page.extract_text() for page in read.pages)
    for said in ("Conferencia Regional sobre Migración", "CRM/SE/2026/CARTA/7", "Datos ficticios", "Ecuador", "sin dato"):
        assert said in words, said


def test_a_paper_is_a_word_document_with_headings_a_repeated_header_row_and_a_described_picture() -> None:
    made = word(paper("en"))
    assert made == word(paper("en"))
    document = Document(io.BytesIO(made))
    texts = [line.text for line in document.paragraphs]
    assert "Regional Conference on Migration" in texts
    assert "Fictitious demonstration data." in texts
    assert [line.text for line in document.paragraphs if line.style and line.style.name == "Heading 2"] == ["Cuotas"]
    assert document.tables[0].rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert "US$ 3.00" in document.element.xpath("//wp:docPr/@descr")[0]
