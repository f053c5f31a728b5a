"""Files are taken in by what they are, named safely, kept by their content, and read for search."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document as Word
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from secretariat.documents import store, words

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def word(*paragraphs: str) -> bytes:
    document = Word()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def packed(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


@pytest.mark.parametrize(("content", "words_of_it"), [
    (b"", "vacío"),
    (b"\x89PNG\r\n\x1a\n0000", "PDF, Word"),
    (b"MZ\x90\x00\x03", "PDF, Word"),
    (b"PK\x03\x04 broken", "dañado"),
    (packed(otra=b"x"), "no es un documento de Word"),
    (b"x" * (store.LIMIT + 1), "10 MB"),
    ("texto".encode("utf-16"), "PDF, Word"),
])
def test_what_is_no_pdf_word_or_text_is_not_taken_in_and_the_sentence_says_why(content: bytes, words_of_it: str) -> None:
    with pytest.raises(store.Unfit, match=words_of_it):
        store.kind_of(content)


def test_macros_and_traps_are_not_taken_in() -> None:
    macros = packed(**{"[Content_Types].xml": b"<x/>", "word__document.xml": b"<x/>", "word__vbaProject.bin": b"x"})
    with pytest.raises(store.Unfit, match="macros"):
        store.kind_of(macros)
    bomb = packed(**{"[Content_Types].xml": b"<x/>", "word__document.xml": b"0" * (store.UNPACKED_LIMIT + 1)})
    with pytest.raises(store.Unfit, match="demasiado grande"):
        store.kind_of(bomb)
    broken = packed(**{"[Content_Types].xml": b"<x/>", "word__document.xml": b"<w:p"})
    with pytest.raises(store.Unfit, match="dañado"):
        store.text_of(broken, store.DOCX)


def test_an_entity_in_a_word_file_reads_nothing_of_the_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("zarzaparrilla")
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    hostile = f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]><w:d {ns}><w:p><w:t>hola&e;</w:t></w:p></w:d>'
    content = packed(**{"[Content_Types].xml": b"<x/>", "word__document.xml": hostile.encode()})
    assert "zarzaparrilla" not in store.text_of(content, store.DOCX)


def test_the_type_is_that_of_the_content_whatever_the_name_says() -> None:
    assert store.kind_of(PDF) == store.PDF
    assert store.kind_of(word("hola")) == store.DOCX
    assert store.kind_of("Declaración\n".encode()) == store.TEXT


@pytest.mark.parametrize(("given_name", "kept"), [
    ("../../etc/passwd", "passwd.pdf"), ("C:\\docs\\informe.exe", "informe.pdf"), ("agenda final.pdf", "agenda final.pdf"),
    ("...", "documento.pdf"), ("año\x00.pdf", "año.pdf"), ("a\x07b.pdf", "a-b.pdf"), ('a"b;c.pdf', "a-b-c.pdf"),
])
def test_a_name_has_no_folder_no_control_sign_and_the_ending_of_its_type(given_name: str, kept: str) -> None:
    assert store.safe_name(given_name, store.PDF) == kept


@given(st.text(max_size=300))
@hypothesis_settings(max_examples=200)
def test_no_name_whatever_leaves_its_folder(name: str) -> None:
    safe = store.safe_name(name, store.TEXT)
    assert "/" not in safe
    assert "\\" not in safe
    assert safe.endswith(".txt")
    assert len(safe) <= 124
    assert not any(ord(c) < 32 for c in safe)


def test_only_a_digest_names_a_place_on_disk() -> None:
    for hostile in ("../x", "", "A" * 64, "0" * 63, "0" * 64 + "/"):
        with pytest.raises(ValueError) as refused:  # noqa: PT011
            store.path_of(hostile)
        assert refused.value.args == (hostile,)


def test_a_file_is_kept_once_by_its_content_and_nothing_half_written_stays(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    first, second = store.keep(PDF, "a.pdf"), store.keep(PDF, "b.pdf")
    assert first.sha256 == second.sha256
    kept = [p for p in tmp_path.rglob("*") if p.is_file()]
    assert [p.name for p in kept] == [first.sha256]
    assert kept[0].read_bytes() == PDF


def test_a_disk_that_fails_leaves_nothing_behind(settings: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]

    def full(*args: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        store.keep(PDF, "a.pdf")
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_words_of_word_and_text_files_are_read_for_search() -> None:
    assert store.text_of(word("Primera", "Segunda"), store.DOCX) == "Primera\nSegunda"
    assert store.text_of("﻿Acuerdan".encode(), store.TEXT) == "Acuerdan"
    assert store.text_of(PDF, store.PDF) == ""


@pytest.mark.parametrize(("asked", "language"), [
    ("resolución", "es"), ("resolucion", "es"), ("RESOLUCIONES", "es"), ("resolution", "en"), ("resolutions", "en"),
])
def test_a_word_is_found_with_or_without_accent_in_singular_and_plural(asked: str, language: str) -> None:
    kept = words.fold("Se aprobaron las Resoluciones", "The resolutions were adopted")
    assert all(f" {word} " in kept for word in words.words(asked, language))


def test_folding_nothing_gives_nothing_and_figures_stay() -> None:
    assert words.fold() == ""
    assert " 2026 " in words.fold("Año 2026")
