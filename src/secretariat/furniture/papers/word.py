"""Toda la Carta: a paper as a Word document with styles, headings, real tables and its language, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import typst
from django.utils import translation
from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table

from secretariat.furniture.figures import long_date

from .content import Block, Grid, Heading, Pairs, Paper, Picture, Points, Words
from .pdf import FONTS, fictitious, figures_of

SERIF, SANS = "Georgia", "Calibri"
MAST, QUIET = RGBColor(0x0F, 0x2F, 0x4A), RGBColor(0x49, 0x58, 0x66)
LOCALES = {"es": "es-CR", "en": "en-GB"}
STILL = (1996, 1, 1, 0, 0, 0)


def word(paper: Paper) -> bytes:
    """The Word document of a paper (.docx), byte for byte the same whenever it is made."""
    with translation.override(paper.language):
        document = _document(paper)
    raw = io.BytesIO()
    document.save(raw)
    return still(raw.getvalue())


def still(content: bytes) -> bytes:
    """The same package with fixed dates and order of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            target.writestr(zipfile.ZipInfo(name, STILL), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _document(paper: Paper) -> Docx:
    document = Document()
    core = document.core_properties
    core.title, core.author, core.language = paper.title, _("Conferencia Regional sobre Migración"), LOCALES[paper.language]
    core.created = core.modified = dt.datetime.combine(paper.day, dt.time())
    _shape(document, paper)
    head = document.add_paragraph()
    run = head.add_run(_("Conferencia Regional sobre Migración"))
    run.bold, run.font.size, run.font.color.rgb = True, Pt(13), MAST
    _quiet(document, _("Secretaría Ejecutiva"))
    _quiet(document, "\t".join(part for part in (paper.symbol, long_date(paper.day, paper.language)) if part))
    if paper.fictitious:
        _quiet(document, fictitious(paper))
    if paper.to:
        document.add_paragraph("\n".join(paper.to))
    document.add_heading(paper.title, level=1)
    for block in paper.blocks:
        _block(document, block)
    if paper.signature:
        closing = document.add_paragraph("\n".join(paper.signature))
        closing.paragraph_format.space_before, closing.paragraph_format.keep_together = Pt(30), True
    if paper.reference:
        _quiet(document, paper.reference)
    return document


def _shape(document: Docx, paper: Paper) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    if paper.wide:
        page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    page.left_margin, page.right_margin = (Mm(20), Mm(20)) if paper.wide else (Mm(30), Mm(26))
    page.footer.paragraphs[0].text = " · ".join(part for part in (paper.symbol, paper.title) if part)
    for name, font, size in (("Normal", SERIF, 11), ("Heading 1", SERIF, 18), ("Heading 2", SERIF, 13), ("Heading 3", SERIF, 11.5)):
        style = document.styles[name]
        style.font.name, style.font.size = font, Pt(size)
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
        if name != "Normal":
            style.font.color.rgb = MAST
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LOCALES[paper.language])
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _quiet(document: Docx, words: str) -> None:
    run = document.add_paragraph().add_run(words)
    run.font.name, run.font.size, run.font.color.rgb = SANS, Pt(9), QUIET


def _block(document: Docx, block: Block) -> None:
    match block:
        case Heading(text, level):
            document.add_heading(text, level=level)
        case Words(text, small):
            if small:
                _quiet(document, text)
            else:
                document.add_paragraph(text)
        case Points(items, numbered):
            for item in items:
                document.add_paragraph(item, style="List Number" if numbered else "List Bullet")
        case Pairs(rows):
            for name, value in rows:
                line = document.add_paragraph()
                line.add_run(f"{name}: ").bold = True
                line.add_run(value)
        case Grid():
            _grid(document, block)
        case Picture():
            _picture(document, block)


def _grid(document: Docx, grid: Grid) -> None:
    caption = document.add_paragraph(style="Caption")
    caption.add_run(grid.caption)
    table: Table = document.add_table(rows=1, cols=len(grid.columns), style="Table Grid")
    header = table.rows[0]
    repeated = OxmlElement("w:tblHeader")
    header._tr.get_or_add_trPr().append(repeated)  # the header again on each page, and known as one to a screen reader
    for cell, words in zip(header.cells, grid.columns, strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    for number, row in enumerate(grid.rows):
        cells = table.add_row().cells
        for place, (cell, words) in enumerate(zip(cells, row, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(words).bold = number in grid.strong
            if place in grid.numbers:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for line in table.rows:
        for cell in line.cells:
            for run in cell.paragraphs[0].runs:
                run.font.name, run.font.size = SANS, Pt(9)
    document.add_paragraph()


def _picture(document: Docx, picture: Picture) -> None:
    shape = document.add_picture(io.BytesIO(raster(picture.chart.svg)), width=Mm(150))
    told = shape._inline.docPr
    told.set("descr", picture.chart.alt)
    told.set("title", picture.chart.title)
    _grid(document, figures_of(picture))


def raster(svg: str) -> bytes:
    """A drawing as PNG, for programs that take no SVG."""
    source = '#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.at("svg")), format: "svg", width: 450pt)'
    made = typst.compile(
        source.encode(), format="png", ppi=200.0, sys_inputs={"svg": svg}, font_paths=[str(FONTS)] if FONTS.is_dir() else [])
    return bytes(made) if isinstance(made, bytes) else bytes(made[0])
