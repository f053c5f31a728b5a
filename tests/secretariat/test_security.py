"""What strangers, borrowed browsers and odd bytes must not do to the house. Each was possible once."""

from __future__ import annotations

import datetime as dt
import io
import os
import smtplib
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from secretariat.chronicle.models import Entry
from secretariat.decisions.models import Commitment, Decision
from secretariat.decisions.papers import word, xml
from secretariat.decisions.papers.content import of
from secretariat.documents import store
from secretariat.people import acts, second_factor
from secretariat.people.delegation import delegate_for
from secretariat.people.models import Capacity
from tests import factories

pytestmark = pytest.mark.django_db

BODY = '{"party":"HND","amount":"10.00","value_date":"2026-11-01","source":"Recibo 1"}'


@pytest.fixture
def house() -> None:
    factories.the_conference()


@pytest.fixture
def commitment(house: None) -> Commitment:
    text = Decision.objects.create(
        symbol="CRM/RV/XXX/D/1", rank="2025-1", kind="declaration", title_es="Declaración", title_en="Declaration", year=2025,
        audience="public", adopted=dt.date(2025, 1, 1), data={"paragraphs": []}, present={})
    return Commitment.objects.create(
        decision=text, provision="p1", owner="HND", title_es="Informar", title_en="Report", rank="x", audience="public")


# -- the programming interface with a session's cookie ------------------------------------------------------------
def test_a_payment_sent_from_another_site_with_the_officials_cookie_is_refused(house: None) -> None:
    official = factories.signed_in(Client(enforce_csrf_checks=True), "se")
    before = Entry.objects.count()
    answer = official.post("/api/financing/payments", data=BODY, content_type="text/plain")
    assert answer.status_code == 403
    assert Entry.objects.count() == before


def test_every_operation_that_writes_asks_for_the_token_of_its_page() -> None:
    from ninja.security import SessionAuth

    from secretariat.config.api import api

    writing = [
        operation for _prefix, router in api._routers for view in router.path_operations.values() for operation in view.operations
        if set(operation.methods) & {"POST", "PUT", "PATCH", "DELETE"}
    ]
    assert writing
    for operation in writing:
        assert operation.auth_callbacks, operation.view_func.__name__
        assert all(isinstance(one, SessionAuth) and one.csrf for one in operation.auth_callbacks)


# -- the record is not a stranger's to write ----------------------------------------------------------------------
def test_a_stranger_who_only_asks_writes_nothing_into_the_chronicle(client: Client, commitment: Commitment) -> None:
    before = Entry.objects.count()
    for name in ("decisions:report", "decisions:close_commitment"):
        for ask in (client.get, client.post):
            assert ask(reverse(name, args=[commitment.pk])).status_code == 403
    assert client.get(reverse("portal:charter_import")).status_code == 403
    assert Entry.objects.count() == before


def test_the_refusal_of_who_is_signed_in_is_still_on_record(client: Client, commitment: Commitment) -> None:
    factories.signed_in(client, "PAN")
    assert client.post(reverse("decisions:report", args=[commitment.pk]), {"text": "Hecho"}).status_code == 403
    assert Entry.objects.filter(outcome="refused", act="report-commitment", party="PAN").count() == 1


def test_a_states_refusal_is_not_told_to_the_public(client: Client, commitment: Commitment) -> None:
    factories.signed_in(client, "PAN").post(reverse("decisions:report", args=[commitment.pk]), {"text": "Hecho"})
    entry = Entry.objects.get(outcome="refused")
    assert Client().get(reverse("chronicle:entry", args=[entry.seq])).status_code == 404
    assert client.get(reverse("chronicle:entry", args=[entry.seq])).status_code == 200


def test_a_strangers_file_is_refused_before_it_is_read(client: Client, house: None, monkeypatch: pytest.MonkeyPatch) -> None:
    from secretariat.portal import official

    def never(text: str) -> None:
        raise AssertionError("read before it was asked whether it may be")

    monkeypatch.setattr(official, "preview", never)
    file = SimpleUploadedFile("carta.md", b"# CARTA\n")
    assert client.post(reverse("portal:charter_import"), {"file": file, "source": "x"}).status_code == 403


def test_a_strangers_file_for_a_public_document_is_refused_before_it_is_read(
    client: Client, house: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    from secretariat.documents import acts as documents
    from secretariat.documents.forms import VersionForm

    row = documents.register(factories.SE, kind="note", title_es="Nota", title_en="Note", audience="public")
    monkeypatch.setattr(VersionForm, "version", lambda self: pytest.fail("read before it was asked whether it may be"))
    given = {"language": "es", "status": "original", "file": SimpleUploadedFile("nota.txt", b"Nota")}
    assert client.post(reverse("documents:document", args=[row.symbol]), given).status_code == 403


def test_pages_of_who_is_signed_in_are_kept_by_nobody_on_the_way(client: Client, house: None) -> None:
    assert not client.get("/es/").has_header("Cache-Control")
    answer = factories.signed_in(client, "HND").get(reverse("meetings:list"))
    assert {part.strip() for part in answer["Cache-Control"].split(",")} == {"private", "no-cache"}


# -- secrets ------------------------------------------------------------------------------------------------------
def test_the_secret_of_an_invitation_that_still_works_is_never_in_the_log(
    client: Client, house: None, caplog: pytest.LogCaptureFixture
) -> None:
    made = acts.invite(factories.SE, email="nueva@example.org", party="HND", kind="focal-point", office_es="Oficina", office_en="Office")
    answer = client.post(urlsplit(made.link).path, {"password": "corta", "language": "es"})
    assert answer.status_code == 422
    assert acts.pending(made.secret)
    assert "Unprocessable" in caplog.text
    assert made.secret not in caplog.text


def test_whoever_can_act_for_the_presidency_needs_a_second_factor(house: None) -> None:
    delegation = replace(factories.member("GTM"), capacity="delegate", presides=False)
    assert second_factor.required(delegation)
    assert not second_factor.required(replace(delegation, party="HND"))
    assert not second_factor.required(factories.PUBLIC)


def test_who_chose_a_capacity_that_ended_does_not_act_in_another_unawares(house: None) -> None:
    account = factories.account("HND")
    country = Capacity.objects.get(account=account)
    Capacity.objects.create(account=account, party="se", kind="secretariat", since=dt.date(2021, 1, 1))
    assert delegate_for(account, "es", country.pk).party == "HND"
    Capacity.objects.filter(pk=country.pk).update(until=dt.date(2026, 11, 1))
    assert delegate_for(account, "es", country.pk).party == ""
    assert delegate_for(account, "es").party == "se"


# -- odd bytes ----------------------------------------------------------------------------------------------------
def packed(content: bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as pack:
        pack.writestr("[Content_Types].xml", "<Types/>")
        pack.writestr("word/document.xml", content)
    return file.getvalue()


def test_a_word_file_damaged_inside_is_refused_with_a_sentence() -> None:
    content = bytearray(packed(bytes(range(256)) * 40))
    start = content.rfind(b"word/document.xml", 0, len(content) - 200) + 40
    content[start:start + 40] = b"\xff" * 40
    with pytest.raises(store.Unfit):
        store.keep(bytes(content), "informe.docx")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_word_file_packed_as_no_word_processor_packs_is_refused_unopened(method: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those methods unpack without limit: a few hundred bytes become gigabytes of memory."""
    content = packed(b"<a>" + b" " * 1_000_000 + b"</a>", method)
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("unpacked"))
    with pytest.raises(store.Unfit):
        store.keep(content, "informe.docx")


def test_a_word_file_whose_text_alone_is_huge_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    content = packed(b"<a>" + b" " * 50_000_000 + b"</a>")
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("unpacked"))
    with pytest.raises(store.Unfit):
        store.keep(content, "informe.docx")


@pytest.mark.parametrize("made", [word.made, xml.made])
def test_signs_that_no_file_may_hold_do_not_spoil_the_files_of_a_declaration(made: Callable[..., bytes], commitment: Commitment) -> None:
    """A reservation is never changed: one pasted sign would have left the Declaration without its files for ever."""
    from secretariat.decisions.models import Reservation

    row = commitment.decision
    row.data = {"paragraphs": [{"key": "p1", "number": 1, "kind": "operative", "es": "Aprueban\x0b el plan.", "en": "", "tags": []}]}
    row.present = {"members": [{"party": "HND", "head": "Viceministra\x02", "level": "full"}]}
    words, at = "Con\x00 reserva\x1f.", dt.datetime(2025, 1, 1, tzinfo=dt.UTC)
    note = Reservation(party="HND", source="declared", number=1, provisions=["p1"], es=words, at=at)
    assert made(of(row, "es", [note]))


@pytest.mark.parametrize(("address", "status"), [("/es/cronica/?party=%00", 400), ("/api/decisions/register?meeting=%00", 422)])
def test_signs_that_the_database_does_not_keep_are_the_askers_fault(address: str, status: int, transactional_db: None) -> None:
    """PostgreSQL refuses NUL where SQLite finds nothing; neither is a fault of the server."""
    answer = Client(raise_request_exception=False).get(address)
    assert answer.status_code == (status if connection.vendor == "postgresql" else 200)


def test_the_live_list_of_positions_takes_no_odd_digit_for_a_number(client: Client) -> None:
    from tests.secretariat.decisions import scene

    row = scene.question()
    factories.signed_in(client, "PAN")
    assert client.get(reverse("decisions:live", args=[row.slug]), {"de": "²"}).status_code == 200


def test_what_the_mail_server_says_of_an_address_is_not_logged(
    house: None, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.core.mail import EmailMessage

    from secretariat.chronicle import clock
    from secretariat.notices import tasks
    from secretariat.notices.models import Letter

    def refused(self: EmailMessage) -> None:
        raise smtplib.SMTPRecipientsRefused({"persona@example.org": (550, b"unknown")})

    monkeypatch.setattr(EmailMessage, "send", refused)
    letter = Letter.objects.create(kind="agenda", to="persona@example.org", language="es", subject="a", body="b", queued=clock.now())
    assert not tasks.deliver(letter.pk)
    assert "SMTPRecipientsRefused" in caplog.text
    assert "persona@example.org" not in caplog.text


def test_what_is_written_is_its_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "var"
    code = "import django; from django.conf import settings; settings.DEBUG"
    told = {**os.environ, "SECRETARIAT_VAR": str(folder), "DJANGO_SETTINGS_MODULE": "secretariat.config.settings"}
    subprocess.run([sys.executable, "-c", code], env=told, check=True, cwd=Path(__file__).parents[2] / "src")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
