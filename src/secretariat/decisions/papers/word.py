"""Documentos y Declaraciones: an adopted text as a Word document with real footnotes, styles, headings and language."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from django.utils import translation
from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph as Par
from docx.text.run import Run

from . import footnotes
from .content import Paper, Paragraph
from .pdf import integrity

SERIF, SANS = "Georgia", "Calibri"
INK, MAST, QUIET = RGBColor(0x17, 0x24, 0x2F), RGBColor(0x0F, 0x2F, 0x4A), RGBColor(0x49, 0x58, 0x66)
LOCALES = {"es": "es-CR", "en": "en-GB"}
STILL = (1996, 1, 1, 0, 0, 0)  # the date of every part inside the file: the same bytes every time


def made(paper: Paper) -> bytes:
    """The Word document of a paper, byte for byte the same whenever it is made."""
    with translation.override(paper.language):
        document = _document(paper)
    raw = io.BytesIO()
    document.save(raw)
    return _still(raw.getvalue())


def _still(content: bytes) -> bytes:
    """The same package with fixed dates and order."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            target.writestr(zipfile.ZipInfo(name, STILL), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _document(paper: Paper) -> Docx:
    document = Document()
    _page(document, paper)
    _styles(document, paper.language)
    notes = footnotes.Footnotes(document)
    small = _small(document)
    document.add_paragraph(f"{_('Conferencia Regional sobre Migración')}\t{paper.symbol}", style=small)
    document.add_paragraph(paper.meeting, style=small)
    document.add_paragraph(paper.title, style="Title")
    adopted = document.add_paragraph(style=small)
    adopted.add_run(_("Adoptada por consenso")).bold = True
    adopted.add_run(f" {paper.outcome}")
    if paper.fictitious:
        document.add_paragraph(_("Datos ficticios de demostración."), style=small)
    for row in paper.paragraphs:
        _paragraph(document, row, paper, notes)
    _present(document, paper, small)
    last = document.add_paragraph(integrity(paper), style=small)
    last.add_run(f"\n{paper.address}")
    return document


def _page(document: Docx, paper: Paper) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(36), Mm(28)
    section.top_margin, section.bottom_margin = Mm(30), Mm(28)
    core = document.core_properties
    core.title, core.subject, core.language = paper.title, paper.symbol, LOCALES[paper.language]
    core.author = core.last_modified_by = _("Conferencia Regional sobre Migración")
    core.comments, core.keywords, core.revision = "", paper.symbol, 1
    day = paper.adopted or dt.date(1996, 1, 1)
    core.created = core.modified = dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC)
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{paper.symbol}\t\t")
    _field(foot, "PAGE")
    foot.add_run(" / ")
    _field(foot, "NUMPAGES")


def _field(par: Par, instruction: str) -> None:
    par._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))


def _styles(document: Docx, language: str) -> None:
    normal = document.styles["Normal"]
    _font(normal, SERIF, 11, INK)
    normal.paragraph_format.space_after = Pt(9)
    normal.paragraph_format.line_spacing = 1.25
    normal.element.get_or_add_rPr().append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{LOCALES[language]}"/>'))
    for name, size in (("Title", 24), ("Heading 1", 14), ("Heading 2", 12)):
        style = document.styles[name]
        _font(style, SERIF, size, MAST)
        style.font.bold = True
    title = document.styles["Title"].element.get_or_add_pPr()
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)
    numbered = document.styles.add_style("Numbered paragraph", WD_STYLE_TYPE.PARAGRAPH)
    numbered.base_style = normal
    numbered.paragraph_format.left_indent = Mm(0)
    numbered.paragraph_format.first_line_indent = Mm(-10)
    numbered.paragraph_format.tab_stops.add_tab_stop(Mm(0))


def _font(style: object, name: str, size: float, colour: RGBColor) -> None:
    font = style.font  # type: ignore[attr-defined]
    font.name, font.size, font.color.rgb = name, Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()  # type: ignore[attr-defined]
    for key in list(fonts.attrib):  # the theme's fonts would win over the name
        if "Theme" in key:
            del fonts.attrib[key]
    for key in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(key), name)


def _small(document: Docx) -> str:
    style = document.styles.add_style("Reference", WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    _font(style, SANS, 9.5, QUIET)
    style.paragraph_format.space_after = Pt(4)
    style.paragraph_format.tab_stops.add_tab_stop(Mm(146), WD_TAB_ALIGNMENT.RIGHT)
    return "Reference"


def _paragraph(document: Docx, row: Paragraph, paper: Paper, notes: footnotes.Footnotes) -> None:
    if row.kind == "heading":
        document.add_paragraph(row.rest, style="Heading 1")
        return
    par = document.add_paragraph(style="Numbered paragraph" if row.number else "Normal")
    if row.number:
        par.add_run(f"{row.number}\t")
        _bookmark(par, row.anchor, 1000 + row.number)
    if row.opening:
        par.add_run(row.opening).italic = True
    par.add_run(row.rest)
    for index, number in enumerate(row.notes):
        if index:
            par.add_run(", ").font.superscript = True
        notes.refer(par, paper.noted(number))


def _bookmark(par: Par, name: str, number: int) -> None:
    par._p.insert(1 if par._p.pPr is not None else 0, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{number}" w:name="{name}"/>'))
    par._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{number}"/>'))


def _present(document: Docx, paper: Paper, small: str) -> None:
    if paper.members:
        document.add_paragraph(_("Presentes"), style="Heading 1")
        table = document.add_table(rows=1, cols=2)
        _row(table, 0, _("País Miembro"), _("Jefatura de delegación"), bold=True)
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        for row in paper.members:
            table.add_row()
            _row(table, -1, row.name, row.head or "–")
    if paper.attendance:
        document.add_paragraph(paper.attendance, style=small)


def _row(table: Table, index: int, *words: str, bold: bool = False) -> None:
    for cell, text in zip(table.rows[index].cells, words, strict=True):
        run: Run = cell.paragraphs[0].add_run(text)
        run.bold, run.font.name, run.font.size = bold, SANS, Pt(10)
        cell.paragraphs[0].paragraph_format.space_after = Pt(2)
