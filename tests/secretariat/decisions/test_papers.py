"""Documentos y Declaraciones: page, PDF, Word and XML say the same, in both languages, and are made alike every time."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document
from lxml import etree
from pypdf import PdfReader

from secretariat.decisions import acts, papers
from secretariat.decisions.models import Decision, Reservation
from secretariat.decisions.papers.content import opened
from tests import factories
from tests.secretariat.decisions import scene

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
pytestmark = pytest.mark.django_db


def paper(language: str = "es", row: Decision | None = None) -> papers.Paper:
    """The paper of the scene's Declaration."""
    row = row or scene.declaration()
    notes = Reservation.objects.filter(question=row.question).exclude(number=None).order_by("number")
    return papers.of(Decision.objects.get(pk=row.pk), language, notes)


@pytest.mark.parametrize(
    ("words", "kind", "opening"),
    [
        ("Acuerdan un plazo.", "operative", "Acuerdan"),
        ("Toman nota del informe.", "operative", "Toman nota"),
        ("Take note of the report.", "operative", "Take note"),
        ("Aprueban, por consenso, el plan.", "operative", "Aprueban"),
        ("Panamá presentará series.", "operative", ""),
        ("The Secretariat will report.", "operative", ""),
        ("Reafirmando que existe,", "preamble", "Reafirmando"),
        ("Conscientes de que,", "preamble", "Conscientes"),
        ("Las Viceministras, reunidas,", "preamble", ""),
        ("Gobernanza migratoria", "heading", ""),
        ("*Destacan con aprecio* la labor.", "operative", "Destacan con aprecio"),
    ],
)
def test_the_verb_that_opens_a_paragraph_stands_in_italics(words, kind, opening):
    assert opened(words, kind)[0] == opening
    assert "".join(opened(words, kind)) == words.replace("*", "")


def test_a_declaration_numbers_its_paragraphs_and_notes_and_cites_the_charter_beside_them():
    said = paper()
    assert [row.anchor for row in said.paragraphs if row.number] == ["p1", "p2", "p3", "p4", "p5"]
    second = next(row for row in said.paragraphs if row.number == 2)
    assert second.notes == (1, 2)
    assert second.clauses == ("preamble.agenda-2030", "mandate.reservation-right")
    assert next(row for row in said.paragraphs if row.number == 4).clauses[0] == "vm.power.approve-budget"
    assert said.notes[1].words == "Según su legislación."
    assert said.notes[1].where.startswith("Al párrafo 2 · registrada el 4 de diciembre de 2026")
    assert "nota 1" in said.notes[0].where
    assert said.outcome == "el 4 de diciembre de 2026, con 2 reservas"
    assert said.attendance == "Ausente: Canadá."
    assert [row.name for row in said.members if row.party == "GTM"] == ["Guatemala, preside"]


def test_the_english_paper_is_english_and_falls_back_to_the_words_given():
    row = scene.declaration()
    acts.reserve_after(factories.member("MEX"), row, reason="Solo en español.", provisions=["p1", "p2"])
    said = paper("en", row)
    assert said.title == "Declaration of Guatemala City"
    assert said.outcome == "on 4 December 2026, with 3 reservations"
    assert said.notes[1].words == "Under its law."
    assert (said.notes[2].words, said.notes[2].language) == ("Solo en español.", "es")
    assert said.notes[2].where.startswith("To paragraphs 1 and 2")


def test_a_declaration_names_those_who_observed():
    session = scene.meeting()
    from secretariat.meetings.models import Attendance

    Attendance.objects.create(session=session, party="ARG", at=session.opened)
    row = acts.adopt(scene.ppt(), acts.put(scene.ppt(), scene.draft(), session))
    assert paper(row=row).attendance == "Ausente: Canadá. Observaron las sesiones abiertas: ARG."


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_pdf_is_tagged_titled_and_in_its_language(language):
    said = paper(language)
    pdf = PdfReader(io.BytesIO(papers.FORMATS["pdf"].make(said)))
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()
    assert said.title in pdf.metadata.title
    words = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for row in said.paragraphs:
        assert " ".join((row.opening + row.rest).split())[:40] in words
    assert said.notes[1].words in words
    assert said.sha256 in words


def test_a_note_entered_late_keeps_its_number_although_its_paragraph_comes_first():
    row = scene.declaration()
    acts.reserve_after(factories.member("MEX"), row, reason="Reserva tardía.", provisions=["p1", "p2"])
    said = paper(row=row)
    words = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(papers.FORMATS["pdf"].make(said))).pages)
    assert "3Reserva de México" in words.replace("3 Reserva", "3Reserva")
    parts = zipfile.ZipFile(io.BytesIO(papers.FORMATS["docx"].make(said)))
    body = etree.fromstring(parts.read("word/document.xml"))
    marks = body.findall(f".//{W}footnoteReference")
    assert [mark.get(f"{W}id") for mark in marks] == ["3", "1", "2"]
    assert marks[0].get(f"{W}customMarkFollows") == "1"
    fields = [field.get(f"{W}instr") for field in body.iter(f"{W}fldSimple")]
    assert any("NOTEREF note3" in field for field in fields), "the second paragraph refers to the same note"


def test_the_word_document_has_real_footnotes_styles_and_language():
    said = paper()
    content = papers.FORMATS["docx"].make(said)
    document = Document(io.BytesIO(content))
    assert document.core_properties.title == said.title
    assert document.core_properties.language == "es-CR"
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"] == ["Gobernanza migratoria", "Presentes"]
    assert sum(p.style.name == "Numbered paragraph" for p in document.paragraphs) == 5
    parts = zipfile.ZipFile(io.BytesIO(content))
    notes = etree.fromstring(parts.read("word/footnotes.xml"))
    told = ["".join(note.itertext()) for note in notes if note.get(f"{W}type") is None]
    assert len(told) == 2
    assert "Según su legislación." in told[1]
    assert "footnotes.xml" in parts.read("word/_rels/document.xml.rels").decode()
    assert "footnotes+xml" in parts.read("[Content_Types].xml").decode()


def test_the_xml_names_paragraphs_clauses_and_reservations():
    root = etree.fromstring(papers.FORMATS["xml"].make(paper()))
    assert root.get("symbol") == "CRM/RV/XXXI/DEC"
    assert [one.get("id") for one in root.find("text").findall("operative")] == ["p1", "p2", "p3", "p4", "p5"]
    assert [one.get("party") for one in root.find("reservations")] == ["USA", "PAN"]
    assert root.find("text/operative[@id='p2']/reservation-ref").get("number") == "1"


@pytest.mark.parametrize("ending", ["pdf", "docx", "xml"])
def test_a_file_is_the_same_whenever_it_is_made(ending):
    row = scene.declaration()
    make = papers.FORMATS[ending].make
    assert make(paper(row=row)) == make(paper(row=row))


def test_a_file_is_made_once_and_made_again_when_the_text_says_more(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    row = scene.declaration()
    first = papers.file_of(paper(row=row), "xml")
    assert papers.file_of(paper(row=row), "xml") == first
    assert len(list((tmp_path / "papers").iterdir())) == 1
    acts.reserve_after(factories.member("MEX"), row, reason="Reserva tardía.", provisions=["p1"])
    assert b"tard" in papers.file_of(paper(row=row), "xml")
    assert len(list((tmp_path / "papers").iterdir())) == 2


def test_a_paper_without_reservations_or_day_says_neither():
    row = scene.declaration()
    Decision.objects.filter(pk=row.pk).update(adopted=None, present={})
    said = papers.of(Decision.objects.get(pk=row.pk), "es", [])
    assert said.outcome == ""
    assert said.attendance == ""
    assert PdfReader(io.BytesIO(papers.FORMATS["pdf"].make(said))).pages
    assert papers.FORMATS["docx"].make(said)
    assert b"adopted" not in papers.FORMATS["xml"].make(said).split(b">")[1]


def test_a_withdrawn_reservation_stays_as_a_note_that_says_so():
    row = scene.declaration()
    note = Reservation.objects.get(party="PAN")
    note.withdrawn = note.at
    note.save()
    assert "retirada el" in paper(row=row).notes[1].where
