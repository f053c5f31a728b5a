"""Letters leave after the act that causes them, in the reader's language, once; a failure is kept and can be mended."""

from __future__ import annotations

import datetime as dt
import smtplib
import socket
from email import message_from_bytes
from email.message import Message
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope
from django.core import mail
from django.db import transaction
from django.test import Client, override_settings
from icalendar import Calendar

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.notices import acts, tasks
from secretariat.notices.models import Letter
from tests import factories

pytestmark = pytest.mark.django_db

CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nPRODID:x\r\nEND:VCALENDAR\r\n"


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()


def letter(party: str = "HND", *, language: str = "es", calendar: str = "", about: str = "") -> Letter:
    """One letter as an act queues it; its template is the plainest there is."""
    with transaction.atomic():
        return acts.queue(
            kind="test", template="notices/letters/plain", party=party, to=f"{party.lower()}@example.org", language=language,
            context={"subject": "Prueba & verdad", "body": "Honduras <b>y</b> México"}, calendar=calendar, about=about,
        )


def test_a_letter_outside_an_act_is_not_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bare:
        in_atomic_block = False

    monkeypatch.setattr(transaction, "get_connection", Bare)
    with pytest.raises(RuntimeError):
        acts.queue(kind="x", template="notices/letters/plain", party="HND", to="h@example.org", language="es", context={})


def test_a_letter_of_an_act_that_fails_never_leaves(django_capture_on_commit_callbacks: Any) -> None:
    def fails() -> None:
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            letter()
            raise ValueError("undone")

    with pytest.raises(ValueError, match="undone"):
        fails()
    assert Letter.objects.count() == 0
    assert mail.outbox == []


def test_a_template_without_subject_is_a_fault_of_the_house() -> None:
    with pytest.raises(acts.NoSubject):
        acts.written("notices/letters/plain", "es", {"subject": "", "body": "x"})


def test_a_letter_leaves_after_its_act_as_plain_text_in_its_language(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        row = letter(language="en")
        assert mail.outbox == []
    [sent] = mail.outbox
    assert (sent.subject, sent.to) == ("Prueba & verdad", ["hnd@example.org"])
    assert "Honduras <b>y</b> México" in sent.body
    assert sent.extra_headers["Content-Language"] == "en"
    row.refresh_from_db()
    assert row.state == "sent"
    assert row.attempts == 1


def test_a_letter_is_sent_once_however_often_the_worker_is_woken(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        row = letter()
    tasks.wake(row.pk)
    tasks.wake()
    assert len(mail.outbox) == 1


def test_letters_left_behind_by_a_dead_process_leave_with_the_next(django_capture_on_commit_callbacks: Any) -> None:
    forgotten = letter("HND")  # its wake-up call is lost: this test's transaction never commits it
    with django_capture_on_commit_callbacks(execute=True):
        letter("CRI")
    forgotten.refresh_from_db()
    assert forgotten.sent is not None
    assert sorted(m.to[0] for m in mail.outbox) == ["cri@example.org", "hnd@example.org"]


def test_a_letter_in_the_hands_of_another_worker_is_left_to_it() -> None:
    row = letter()
    Letter.objects.filter(pk=row.pk).update(taken=dt.datetime.now(dt.UTC))
    assert tasks.deliver(row.pk) is False
    assert mail.outbox == []


def test_a_failure_is_kept_and_the_secretariat_sends_again(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    def refuse(self: object, *args: object, **kwargs: object) -> int:
        raise smtplib.SMTPRecipientsRefused({"hnd@example.org": (550, b"no such mailbox")})

    with monkeypatch.context() as patch:
        patch.setattr("django.core.mail.message.EmailMessage.send", refuse)
        with django_capture_on_commit_callbacks(execute=True):
            row = letter()
    row.refresh_from_db()
    assert row.state == "failed"
    assert "no such mailbox" in row.failure
    tasks.wake()  # a failed letter is not tried again by chance
    assert mail.outbox == []

    with pytest.raises(Refused):
        acts.resend(factories.member("HND"), row)
    with django_capture_on_commit_callbacks(execute=True):
        acts.resend(factories.SE, row)
    assert [m.to for m in mail.outbox] == [["hnd@example.org"]]
    assert Entry.objects.filter(act="notices.resend").count() == 1
    row.refresh_from_db()
    with pytest.raises(Conflict):
        acts.resend(factories.SE, row)


def test_the_wait_before_a_new_attempt_grows_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[dt.datetime] = []

    class Later:
        supports_defer = True

    class Using:
        def enqueue(self, key: int) -> None: ...

    monkeypatch.setattr(tasks, "default_task_backend", Later())
    monkeypatch.setattr(type(tasks.send), "using", lambda self, run_after: waits.append(run_after) or Using())
    for attempts in range(1, 6):
        tasks.again(1, attempts)
    assert len(waits) == 4
    assert waits == sorted(waits)
    assert waits[3] - waits[0] > dt.timedelta(minutes=13)


def test_letters_that_tell_of_a_closed_room_are_kept_back_from_outsiders() -> None:
    inside, outside = letter("HND", about="meetings.meeting:x"), letter("ARG", about="meetings.meeting:x")
    other = letter("ARG", about="meetings.meeting:y")
    assert acts.hold(about="meetings.meeting:x", parties_inside=frozenset({"HND"})) == 1
    tasks.wake()
    states = {row.pk: Letter.objects.get(pk=row.pk).state for row in (inside, outside, other)}
    assert states == {inside.pk: "sent", outside.pk: "held", other.pk: "sent"}
    outside.refresh_from_db()
    with pytest.raises(Conflict):
        acts.resend(factories.SE, outside)
    assert acts.hold(about="meetings.meeting:x", parties_inside=frozenset({"HND"})) == 0


def test_a_real_mail_server_receives_the_letter_with_its_calendar_entry(django_capture_on_commit_callbacks: Any) -> None:
    received: list[bytes] = []

    class Keep:
        async def handle_DATA(self, server: object, session: object, envelope: Envelope) -> str:
            received.append(bytes(envelope.content or b""))
            return "250 kept"

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = Controller(Keep(), hostname="127.0.0.1", port=port)
    server.start()
    try:
        with override_settings(
            EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=port, EMAIL_USE_SSL=False,
            EMAIL_HOST_USER="",
        ), django_capture_on_commit_callbacks(execute=True):
            letter(calendar=CALENDAR)
    finally:
        server.stop()
    [raw] = received
    parts: list[Message] = list(message_from_bytes(raw).walk())
    [entry] = [part for part in parts if part.get_content_type() == "text/calendar"]
    assert entry.get_param("method") == "REQUEST"
    assert entry.get_filename() == "reunion.ics"
    assert Calendar.from_ical(entry.get_payload(decode=True))["method"] == "REQUEST"
    assert Letter.objects.get().state == "sent"


def test_the_secretariat_reads_every_letter_and_a_party_only_its_own_once_it_left(client: Client) -> None:
    own, waiting, alien = letter("HND"), letter("HND"), letter("CRI")
    Letter.objects.filter(pk__in=[own.pk, alien.pk]).update(sent=dt.datetime.now(dt.UTC))
    honduras = factories.signed_in(client, "HND")
    assert honduras.get(f"/es/avisos/cartas/{own.pk}/").status_code == 200
    assert honduras.get(f"/es/avisos/cartas/{waiting.pk}/").status_code == 404
    assert honduras.get(f"/es/avisos/cartas/{alien.pk}/").status_code == 404
    listed = honduras.get("/es/avisos/").content.decode()
    assert listed.count("Prueba &amp; verdad") == 1
    secretariat = factories.signed_in(Client(), "se")
    assert secretariat.get("/es/avisos/").content.decode().count("Prueba &amp; verdad") == 3
    assert secretariat.get("/es/avisos/?estado=queued").content.decode().count("Prueba &amp; verdad") == 1
    page = secretariat.get(f"/es/avisos/cartas/{waiting.pk}/").content.decode()
    assert "Honduras &lt;b&gt;y&lt;/b&gt; México" in page
    assert Client().get("/es/avisos/").status_code == 302


def test_the_secretariat_resends_from_the_letters_page(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    row = letter()
    Letter.objects.filter(pk=row.pk).update(failure="greylisted", attempts=5)
    secretariat = factories.signed_in(client, "se")
    assert "greylisted" in secretariat.get(f"/es/avisos/cartas/{row.pk}/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        answer = secretariat.post(f"/es/avisos/cartas/{row.pk}/")
    assert answer.status_code == 302
    assert len(mail.outbox) == 1
    assert secretariat.post(f"/es/avisos/cartas/{row.pk}/").status_code == 409


def test_the_register_of_letters_is_paged_by_key(client: Client) -> None:
    for number in range(45):
        letter("HND" if number % 2 else "CRI")
    secretariat = factories.signed_in(client, "se")
    first = secretariat.get("/en/notices/")
    assert first.status_code == 200
    following = first.context["following"]
    second = secretariat.get(f"/en/notices/?antes={following}")
    assert [row.pk for row in second.context["letters"]] == list(
        Letter.objects.filter(pk__lt=following).order_by("-pk").values_list("pk", flat=True)
    )
    assert secretariat.get("/en/notices/?antes=nonsense").status_code == 200


def test_the_secretariats_desk_shows_letters_that_were_not_delivered_before_newer_ones() -> None:
    from secretariat.notices import facts

    first, second = letter("HND"), letter("CRI")
    Letter.objects.filter(pk=first.pk).update(failure="no such mailbox")
    assert [row.pk for row in facts.for_desk()] == [first.pk, second.pk]
