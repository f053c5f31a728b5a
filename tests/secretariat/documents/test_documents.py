"""Documents carry symbol, languages and audience; what may not be seen is not found, in no way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.documents import acts, audience, facts
from secretariat.documents.models import Document, Version
from secretariat.documents.store import Unfit
from tests import factories
from tests.secretariat.documents.test_store import PDF, word

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def conference(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    factories.the_conference()


def document(**fields: Any) -> Document:
    given = {"kind": "note", "title_es": "Nota sobre migración", "title_en": "Note on migration", "audience": "public", **fields}
    return acts.register(factories.SE, **given)


def text(row: Document, language: str = "es", content: str = "Acuerdan", status: str = "original") -> Version:
    return acts.add_version(factories.SE, row, language=language, status=status, name="nota.txt", content=content.encode())


@pytest.mark.parametrize("who", [factories.member("HND"), factories.observer("ARG"), factories.rrocm(), factories.PUBLIC])
def test_only_the_secretariat_and_the_presidency_register_documents(who: Any) -> None:
    with pytest.raises(Refused) as refusal:
        acts.register(who, kind="note", title_es="a", title_en="b", audience="public")
    assert refusal.value.verdict.clauses
    assert Document.objects.count() == 0
    row = document()
    with pytest.raises(Refused):
        acts.add_version(who, row, language="es", status="original", name="a.txt", content=b"a")


def test_the_presidency_registers_too() -> None:
    row = acts.register(factories.member("GTM", presides=True), kind="note", title_es="a", title_en="b", audience="members")
    assert row.party == "GTM"


@pytest.mark.parametrize("symbol", ["crm", "CRM//X", "RV/XXXI", "CRM/../X", "CRM/RV XXXI", "CRM/ñ"])
def test_an_ill_formed_symbol_is_answered_with_how_to_write_it(symbol: str) -> None:
    with pytest.raises(Conflict) as conflict:
        document(symbol=symbol)
    assert conflict.value.code == "symbol"


def test_a_symbol_names_one_document_and_the_next_is_suggested() -> None:
    assert document(stem="CRM/RV/XXXI").symbol == "CRM/RV/XXXI/DOC/1"
    assert document(stem="CRM/RV/XXXI").symbol == "CRM/RV/XXXI/DOC/2"
    with pytest.raises(Conflict) as conflict:
        document(symbol="crm/rv/xxxi/doc/2")
    assert conflict.value.code == "taken"


def test_members_own_papers_are_numbered_apart_so_that_no_gap_shows_outside() -> None:
    document(stem="CRM/RV/XXXI")
    assert document(stem="CRM/RV/XXXI", audience="members").symbol == "CRM/RV/XXXI/DOC/R/1"
    assert document(stem="CRM/RV/XXXI").symbol == "CRM/RV/XXXI/DOC/2"


def test_an_unknown_audience_or_kind_is_not_kept() -> None:
    for wrong in ({"audience": "everyone"}, {"kind": "poem"}):
        with pytest.raises(Conflict):
            document(**wrong)


def test_a_translation_is_behind_while_the_original_has_a_later_revision() -> None:
    row = document()
    text(row, "es", "uno")
    text(row, "en", "one", "official")
    assert [(line.version.language, line.behind) for line in facts.languages(row)] == [("es", False), ("en", False)]
    text(row, "es", "dos")
    assert [(line.version.language, line.behind) for line in facts.languages(row)] == [("es", False), ("en", True)]
    text(row, "en", "two", "official")
    newest = facts.languages(row)
    assert [(line.version.revision, line.behind) for line in newest] == [(2, False), (2, False)]
    assert row.versions.count() == 4


def test_the_same_file_twice_is_no_revision() -> None:
    row = document()
    text(row)
    with pytest.raises(Conflict):
        text(row)


def test_a_file_not_taken_in_leaves_no_row_and_no_entry() -> None:
    row = document()
    entries = Entry.objects.count()
    with pytest.raises(Unfit):
        acts.add_version(factories.SE, row, language="es", status="original", name="x.pdf", content=b"\x89PNG\r\n\x1a\n\x00")
    assert (Version.objects.count(), Entry.objects.count()) == (0, entries)


def test_a_document_is_found_by_words_of_its_files_and_only_by_whom_may_see_it() -> None:
    row = document(audience="members")
    acts.add_version(factories.SE, row, language="es", status="original", name="a.docx", content=word("Las resoluciones sobre trata"))
    from secretariat.documents.words import words

    assert list(facts.search(factories.member("HND"), words("resolución trata", "es"))) == [row]
    assert list(facts.search(factories.member("HND"), words("resolución pesca", "es"))) == []
    assert list(facts.search(factories.observer("ARG"), words("trata", "es"))) == []


AUDIENCE = {
    "public": {"public", "ARG", "RROCM", "HND", "se", "GTM"},
    "participants": {"ARG", "RROCM", "HND", "se", "GTM"},
    "members": {"HND", "se", "GTM"},
    "secretariat": {"se", "GTM"},
}


@pytest.mark.parametrize("kind", AUDIENCE)
@pytest.mark.parametrize("shut", [False, True])
def test_pages_files_and_interface_show_a_document_to_its_audience_and_to_nobody_else(kind: str, shut: bool) -> None:
    row = document(audience=kind, symbol="CRM/X/1", about="meetings.meeting:x", session="1")
    version = text(row)
    acts.shut(row.about, row.session, closed=shut)
    for who in ("public", "ARG", "RROCM", "HND", "se", "GTM"):
        client = Client() if who == "public" else factories.signed_in(Client(), who)
        inside = who in {"HND", "se", "GTM"}
        expected = 200 if who in AUDIENCE[kind] and (inside or not shut) else 404
        assert client.get("/es/documentos/CRM/X/1/").status_code == expected, who
        answer = client.get(f"/en/documents/files/{version.pk}/")
        b"".join(answer)  # read to its end, so that the file is closed
        assert answer.status_code == expected, who
        assert client.get("/api/documents/CRM/X/1").status_code == expected, who
        listed = [d["symbol"] for d in client.get("/api/documents/").json()]
        assert listed == (["CRM/X/1"] if expected == 200 else []), who


def test_a_lapsed_observer_sees_what_the_public_sees() -> None:
    document(audience="participants", symbol="CRM/X/1")
    rows = audience.visible(Document.objects.all(), factories.observer("JAM", level="lapsed"))
    assert not rows.exists()


def test_a_revision_made_behind_closed_doors_cannot_come_out_when_they_open() -> None:
    """A file has the audience of its document: one that outsiders knew takes no file while they may not see it."""
    row = document(about="meetings.meeting:rv-xxxi", session="2", audience="participants")
    text(row)
    acts.shut(row.about, row.session, closed=True)
    with pytest.raises(Conflict) as conflict:
        text(row, content="Dicho a puerta cerrada")
    assert conflict.value.code == "doors"
    own = document(about="meetings.meeting:rv-xxxi", session="2", audience="members", shut=True)
    assert text(own, content="Dicho a puerta cerrada").revision == 1
    acts.shut(row.about, row.session, closed=False)
    assert text(row, content="Dicho a puerta abierta").revision == 2
    assert not audience.visible_versions(Version.objects.filter(text__contains="cerrada"), factories.observer("ARG")).exists()


def test_opening_the_doors_again_shows_what_was_public_and_keeps_what_is_the_members_own() -> None:
    about = "meetings.meeting:x"
    open_before = document(symbol="CRM/X/1", about=about, session="2")
    made_inside = document(symbol="CRM/X/2", about=about, session="2", audience="members", shut=True)
    elsewhere = document(symbol="CRM/X/3", about=about, session="3")
    assert acts.shut(about, "2", closed=True) == 2
    outside = factories.observer("ARG")
    assert list(audience.visible(Document.objects.all(), outside)) == [elsewhere]
    acts.shut(about, "2", closed=False)
    assert set(audience.visible(Document.objects.all(), outside)) == {open_before, elsewhere}
    assert set(audience.visible(Document.objects.all(), factories.member("HND"))) == {open_before, made_inside, elsewhere}


def test_entries_about_papers_of_a_session_are_the_members_own() -> None:
    document(symbol="CRM/X/1", about="meetings.meeting:x", session="2")
    document(symbol="CRM/X/2")
    audiences = dict(Entry.objects.filter(act="documents.register").values_list("subject", "audience"))
    assert audiences == {"documents.document:CRM/X/1": "members", "documents.document:CRM/X/2": "public"}


def test_a_file_is_handed_out_with_safe_headers_and_asked_for_again_each_time(client: Client) -> None:
    row = document(symbol="CRM/X/1")
    version = acts.add_version(factories.SE, row, language="es", status="original", name="../../x.html.pdf", content=PDF)
    answer = client.get(f"/es/documentos/archivos/{version.pk}/")
    assert b"".join(answer.streaming_content) == PDF
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'inline; filename="CRM-X-1-es-rev1.pdf"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-cache" in answer["Cache-Control"]
    again = client.get(f"/es/documentos/archivos/{version.pk}/", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    acts.shut(row.about, row.session, closed=True)
    assert client.get(f"/es/documentos/archivos/{version.pk}/", headers={"If-None-Match": answer["ETag"]}).status_code == 404


def test_a_text_is_downloaded_never_shown_as_a_page(client: Client) -> None:
    version = text(document())
    answer = client.get(f"/es/documentos/archivos/{version.pk}/")
    b"".join(answer)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"


def test_a_file_lost_from_the_disk_is_not_found(client: Client, settings: Any, tmp_path: Path) -> None:
    version = text(document())
    settings.MEDIA_ROOT = tmp_path / "elsewhere"
    assert client.get(f"/es/documentos/archivos/{version.pk}/").status_code == 404


def upload(name: str = "nota.txt", content: bytes = b"Acuerdan") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def test_the_secretariat_registers_a_document_with_its_file_on_one_page(client: Client) -> None:
    secretariat = factories.signed_in(client, "se")
    assert secretariat.get("/es/documentos/anadir/").status_code == 200
    form = {"title_es": "Nota", "title_en": "Note", "kind": "note", "audience": "public", "symbol": "CRM/X/9", "language": "es"}
    wrong = secretariat.post("/es/documentos/anadir/", {**form, "file": upload("x.pdf", b"\x00\x01")})
    assert wrong.status_code == 422
    assert "PDF, Word" in wrong.content.decode()
    assert 'value="Nota"' in wrong.content.decode()
    assert Document.objects.count() == 0
    answer = secretariat.post("/es/documentos/anadir/", {**form, "file": upload()})
    assert answer.status_code == 302
    assert Document.objects.get().versions.get().language == "es"
    taken = secretariat.post("/es/documentos/anadir/", {**form, "file": upload()})
    assert taken.status_code == 422
    assert Document.objects.count() == 1


def test_who_may_not_register_is_told_by_which_clause(client: Client) -> None:
    member = factories.signed_in(client, "HND")
    assert member.get("/es/documentos/anadir/").status_code == 403
    row = document(symbol="CRM/X/1")
    answer = member.post("/es/documentos/CRM/X/1/", {"language": "en", "status": "official", "file": upload()})
    assert answer.status_code == 403
    assert row.versions.count() == 0


def test_a_revision_is_added_from_the_documents_page_and_faults_lose_nothing(client: Client) -> None:
    row = document(symbol="CRM/X/1")
    secretariat = factories.signed_in(client, "se")
    page = "/en/documents/CRM/X/1/"
    assert "Add a language or a revision" in secretariat.get(page).content.decode()
    form = {"language": "en", "status": "original"}
    assert secretariat.post(page, form).status_code == 422
    assert secretariat.post(page, {**form, "file": upload("a.bin", b"\x00")}).status_code == 422
    assert secretariat.post(page, {**form, "file": upload()}).status_code == 302
    assert secretariat.post(page, {**form, "file": upload()}).status_code == 422
    assert secretariat.post(page, {**form, "file": upload(content=b"Agree")}).status_code == 302
    text_of_page = secretariat.get(page).content.decode()
    assert "Earlier revisions" in text_of_page
    assert row.versions.count() == 2


def test_search_and_paging_of_the_interface(client: Client) -> None:
    for number in (1, 2):
        document(symbol=f"CRM/X/{number}", title_es=f"Informe {number}", about="meetings.meeting:x")
    assert [d["symbol"] for d in client.get("/api/documents/?q=informe 2").json()] == ["CRM/X/2"]
    assert [d["symbol"] for d in client.get("/api/documents/?after=CRM/X/1&about=meetings.meeting:x").json()] == ["CRM/X/2"]
    assert client.get("/api/documents/CRM/NO/1").status_code == 404
    row = Document.objects.get(symbol="CRM/X/1")
    text(row)
    assert client.get("/api/documents/CRM/X/1").json()["files"][0]["language"] == "es"
