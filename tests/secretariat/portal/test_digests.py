"""The weekly digest: who gets it, what it may tell, once a week, in her language; and nothing that depends on it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult

from charter.duties import Status
from secretariat.chronicle import clock, facts
from secretariat.chronicle.models import Entry
from secretariat.meetings import acts as meeting_acts
from secretariat.notices.acts import hold
from secretariat.notices.models import Letter
from secretariat.people.models import Account, Capacity
from secretariat.portal import digest_acts, digests
from secretariat.portal.models import Digest
from tests import factories as f
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
CLOSED = "Diálogo privado"
NOTICE = "observer.country.lapse-notice:ppt:JAM:2027-01-20"
WARNED = f.fact("notice_sent", "JAM", "2026-11-20", about="observer-lapse", lapse="2027-01-20")


@pytest.fixture
def conference() -> None:
    """On record for long: Jamaica away since January 2025 and not warned."""
    f.set_today()
    long_ago = "2025-01-25T12:00:00Z"
    f.record(
        f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1, recorded=long_ago),
        f.fact("ppt_designated", "GTM", "2025-12-01", takes_office="2026-01-15", recorded=long_ago),
        f.fact("observer_admitted", "ARG", "2026-01-20", category="country", recorded=long_ago),
        f.fact("observer_admitted", "IOM", "2026-01-20", category="organisation", recorded=long_ago),
        f.fact("observer_admitted", "JAM", "2025-01-20", category="country", recorded=long_ago),
        *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}", recorded=long_ago) for year in (2025, 2026)),
    )


def told(delegate: Any, moment: dt.datetime | None = None) -> digests.Part:
    return digests.part(delegate, moment or digests.since(None))


def titles(lines: tuple[digests.Line, ...]) -> list[str]:
    return [line.title for line in lines]


def send() -> list[Letter]:
    before = set(Letter.objects.values_list("pk", flat=True))
    digest_acts.send_digests()
    return list(Letter.objects.exclude(pk__in=before).order_by("pk"))


# -- who gets none -------------------------------------------------------------------------------------------------
def test_nothing_is_sent_when_there_is_nothing_to_say(conference) -> None:
    f.account("RROCM")
    assert told(f.rrocm()).empty
    assert send() == []
    assert not Digest.objects.exists()


def test_nobody_gets_one_who_asked_for_none_or_left_or_was_switched_off(conference) -> None:
    for party in ("se", "GTM", "JAM"):
        f.account(party)
    Account.objects.filter(email="se@example.org").update(digest=False)
    Account.objects.filter(email="gtm@example.org").update(is_active=False)
    Capacity.objects.filter(party="JAM").update(until=dt.date(2026, 11, 23))
    assert send() == []


def test_a_seat_in_a_delegation_gets_it_when_asked_for_and_an_account_without_seat_never(conference) -> None:
    delegate = f.account("GTM", kind="delegate")
    assert send() == []
    Account.objects.filter(pk=delegate.pk).update(digest=True)
    assert [letter.to for letter in send()] == ["gtm@example.org"]
    Capacity.objects.update(until=dt.date(2026, 1, 1))
    Digest.objects.all().delete()
    assert send() == []


def test_a_demonstration_writes_to_nobody_by_itself(conference) -> None:
    f.account("se")
    assert digest_acts.weekly.func() == 0
    assert not Letter.objects.exists()


# -- what it may not tell ------------------------------------------------------------------------------------------
@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM", "JAM"])
def test_an_outsiders_digest_holds_nothing_of_closed_doors_nor_of_others(conference, party: str) -> None:
    world.parties()
    meeting = world.convened()
    world.agenda(meeting)
    meeting_acts.close_doors(world.PPT, world.opened(meeting), reason=CLOSED)
    f.in_arrears("HND", (2024, 2025))
    f.account(party)
    f.account("HND")
    letters = {letter.party: f"{letter.subject}\n{letter.body}" for letter in send()}
    assert "Cuota de 2025" in letters["HND"]
    own = letters.get(party, "")
    for word in (CLOSED, "HND", "Honduras", "Cuota", "NIC", "XXXI Reunión del GRCM", "Celebrar"):
        assert word not in own, own
    page = f.signed_in(Client(), party).get("/es/resumen/").content.decode()
    assert CLOSED not in page
    assert "Cuota" not in page.split("<main")[1].split("</main>")[0]


def both_parties() -> Account:
    """One person who speaks for Guatemala and for Jamaica."""
    account = f.account("GTM")
    Capacity.objects.create(account=account, party="JAM", kind="representative", since=dt.date(2020, 1, 1))
    return account


def test_what_one_capacity_is_told_stands_in_no_letter_of_another(conference) -> None:
    both_parties()
    world.parties()
    world.convened()
    letters = {letter.party: letter for letter in send()}
    assert set(letters) == {"GTM", "JAM"}
    for own, other in (("GTM", "JAM"), ("JAM", "GTM")):
        letter = letters[own]
        assert f"({own})" in letter.subject
        assert f"({other})" not in letter.subject
        assert f"== {other}" not in letter.body


def test_a_colleague_reads_no_digest_of_another_and_cannot_end_it(client: Client, conference) -> None:
    owner = f.account("GTM")
    colleague = f.account("GTM", email="colega@example.org")
    letters = {letter.to: letter for letter in send()}
    Letter.objects.update(sent=clock.now())
    own, alien = letters["colega@example.org"], letters["gtm@example.org"]
    f.signed_in(client, email=colleague.email)
    assert client.get(f"/es/avisos/cartas/{alien.pk}/").status_code == 404
    assert client.get(f"/es/avisos/cartas/{own.pk}/").status_code == 200
    assert client.get("/es/avisos/").content.decode().count("Su semana en la CRM") == 1
    for letter in (own, alien):
        assert "/baja/" not in letter.body
    assert owner.digest is None


def test_the_secretariat_sees_that_a_digest_left_and_not_what_it_says(client: Client, conference) -> None:
    f.account("GTM")
    f.signed_in(client, "se")
    letters = {letter.party: letter for letter in send()}
    page = client.get(f"/es/avisos/cartas/{letters['GTM'].pk}/").content.decode()
    assert "Avisar a JAM" not in page
    assert "gtm@example.org" in page
    assert "Solo su destinatario lee esta carta." in page
    own = client.get(f"/es/avisos/cartas/{letters['se'].pk}/").content.decode()
    assert "Solo su destinatario" not in own
    assert "hace 126 días" in own


def test_the_way_out_stands_in_the_mail_and_not_in_the_register(conference, django_capture_on_commit_callbacks: Any) -> None:
    account = f.account("GTM")
    english = f.account("se", language="en")
    with django_capture_on_commit_callbacks(execute=True):
        send()
    bodies = {sent.to[0]: sent.body for sent in mail.outbox}
    assert bodies["gtm@example.org"].endswith(f"\n\nSi no quiere recibirlo: {digests.stop_address(account)}\n")
    assert bodies["se@example.org"].endswith(f"\n\nIf you do not want it: {digests.stop_address(english)}\n")


@pytest.fixture
def asleep(monkeypatch) -> None:
    """Nothing leaves: the worker is not there."""
    monkeypatch.setattr("secretariat.notices.tasks.wake", lambda letter=None: None)


def states() -> list[tuple[str, str]]:
    return sorted((letter.party, letter.state) for letter in Letter.objects.filter(kind="digest"))


def test_a_digest_that_waits_is_kept_back_when_doors_close_on_its_reader(conference, asleep) -> None:
    for party in ("JAM", "GTM", "se"):
        f.account(party)
    world.parties()
    meeting = world.convened()
    send()
    meeting_acts.close_doors(world.PPT, world.opened(meeting), reason=CLOSED)
    assert states() == [("GTM", "queued"), ("JAM", "held"), ("se", "queued")]


def test_what_was_kept_back_is_written_anew_once_by_what_its_reader_may_see_now(
    conference, asleep, django_capture_on_commit_callbacks: Any
) -> None:
    both_parties()
    world.parties()
    meeting = world.convened()
    send()
    f.account("se")  # who has had none this week waits for the round
    with django_capture_on_commit_callbacks(execute=True):
        meeting_acts.close_doors(world.PPT, world.opened(meeting), reason=CLOSED)
    assert states() == [("GTM", "queued"), ("JAM", "held"), ("JAM", "queued")]
    assert [letter.party for letter in send()] == ["se"]
    assert send() == []
    anew = Letter.objects.get(kind="digest", held=None, party="JAM")
    assert anew.reader == Account.objects.get(email="gtm@example.org").pk
    assert Digest.objects.filter(account=anew.reader).count() == 1


def test_what_is_written_anew_tells_the_changes_of_the_same_week(conference, asleep) -> None:
    account = f.account("JAM")
    f.set_today(dt.date(2027, 1, 21))
    [letter] = send()
    assert "Condición perdida" in letter.body
    assert hold(about="x", parties_inside=frozenset()) == 1
    [anew] = send()
    assert "Condición perdida" in anew.body
    assert Digest.objects.get().account == account.pk


def test_one_faulty_person_does_not_end_the_round(conference, monkeypatch, caplog) -> None:
    for party in ("GTM", "se"):
        f.account(party)
    faulty = Account.objects.get(email="gtm@example.org")
    told = digests.delegates

    def fails(account: Account, *rest: Any) -> Any:
        if account == faulty:
            raise ValueError("gtm@example.org has no name")
        return told(account, *rest)

    monkeypatch.setattr(digests, "delegates", fails)
    with pytest.raises(ExceptionGroup) as raised:
        digest_acts.send_digests()
    assert [type(fault) for fault in raised.value.exceptions] == [ValueError]
    assert [letter.party for letter in Letter.objects.all()] == ["se"]
    assert not Digest.objects.filter(account=faulty.pk).exists()
    [line] = [record for record in caplog.records if record.name == "secretariat.portal.digest_acts"]
    assert str(faulty.pk) in line.getMessage()
    monkeypatch.setattr(digests, "delegates", told)
    assert [letter.party for letter in send()] == ["GTM"]


# -- what it tells -------------------------------------------------------------------------------------------------
def test_overdue_due_this_week_and_opening_soon_each_with_clause_and_page(conference) -> None:
    world.parties()
    world.convened()
    part = told(f.member("GTM", presides=True))
    late = next(line for line in part.overdue if "Avisar a JAM" in line.title)
    assert (late.clause, late.url) == ("observer.country.lapse-notice", "/es/observadores/avisos/JAM/")
    assert late.when == "20 jul. 2026 (hace 126 días)"
    assert late.place.startswith("Países Observadores")
    assert "Acreditar la delegación: XXXI Reunión Viceministerial" in titles(part.week)
    assert all(line.day and f.TODAY < line.day <= f.TODAY + digests.SOON for line in part.opening)
    assert [key for key, _, _ in part.sections][:2] == ["overdue", "week"]


def test_a_duty_is_told_beforehand_for_two_weeks_and_not_on_the_day_it_opens(conference) -> None:
    """Jamaica's notice opens on 20 January 2026."""
    gtm = f.member("GTM", presides=True)
    for date, there in ((5, False), (6, True), (19, True), (20, False)):
        f.set_today(day := dt.date(2026, 1, date))
        opening = [line for line in told(gtm).opening if "Avisar a JAM" in line.title]
        assert bool(opening) is there, day
        if there:
            assert opening[0].day == dt.date(2026, 1, 20)
            assert opening[0].detail == "Del 20 de enero de 2026 al 20 de julio de 2026"


def test_due_this_week_ends_with_the_seventh_day(conference) -> None:
    gtm = f.member("GTM", presides=True)
    for date, there in ((12, False), (13, True), (20, True), (21, False)):
        f.set_today(dt.date(2026, 7, date))
        part = told(gtm)
        assert ("Avisar a JAM de que puede perder su condición" in titles(part.week)) is there
        assert ("Avisar a JAM de que puede perder su condición" in titles(part.overdue)) is (date > 20)


def test_what_was_met_what_can_be_done_now_and_what_moved_is_told_once(conference) -> None:
    gtm = f.member("GTM", presides=True)
    week_ago = digests.since(None)
    assert told(gtm, week_ago).changes == ()
    f.record(WARNED)
    met = [line for line in told(gtm, week_ago).changes if "JAM" in line.title]
    assert titles(tuple(met)) == ["Cumplido: Avisar a JAM de que puede perder su condición"]
    assert met[0].status == "late"
    assert met[0].url == f"/es/obligaciones/2026/{NOTICE}/"
    assert told(gtm, clock.now() + dt.timedelta(hours=1)).changes == ()
    f.set_today(dt.date(2026, 1, 21))
    facts.forget()


def test_a_duty_that_opened_or_ceased_since_is_told(conference) -> None:
    gtm = f.member("GTM", presides=True)
    f.set_today(dt.date(2026, 1, 21))
    assert "Ya puede hacerse: Avisar a JAM de que puede perder su condición" in titles(told(gtm).changes)
    f.set_today()
    week_ago = digests.since(None)
    f.record(f.fact("attendance", "JAM", "2026-06-15", meeting="vm-2026"))
    gone = [line for line in told(gtm, week_ago).changes if "JAM" in line.title]
    assert [line.title.split(":")[0] for line in gone] == ["Ya no se debe"]


@pytest.mark.parametrize(("was", "now", "moved", "words"), [
    (None, Status.OPEN, False, "Nuevo plazo: %(title)s"), (None, Status.UPCOMING, False, None),
    (None, Status.MET, False, "Cumplido: %(title)s"),
    (Status.OPEN, Status.OPEN, False, None), (Status.OPEN, Status.OPEN, True, "Cambió de plazo: %(title)s"),
    (Status.OPEN, Status.OVERDUE, False, None), (Status.MET, Status.OPEN, False, "Vuelve a deberse: %(title)s"),
    (Status.WAIVED, Status.OVERDUE, False, "Vuelve a deberse: %(title)s"), (Status.OPEN, Status.WAIVED, False, "Ya no se debe: %(title)s"),
    (Status.UPCOMING, Status.WAIVED, False, None), (Status.UPCOMING, Status.OPEN, False, "Ya puede hacerse: %(title)s"),
    (Status.MET, Status.LATE, False, None), (Status.OVERDUE, Status.LATE, False, "Cumplido: %(title)s"),
])
def test_how_a_duty_stands_otherwise(was, now, moved: bool, words: str | None) -> None:
    from tests.secretariat.portal.test_obligations import owed

    def as_of(status: Status | None, due: dt.date):
        one = owed("se")
        return None if status is None else type(one)(**{**{n: getattr(one, n) for n in one.__slots__}, "status": status, "due": due})

    found = digests._moved(as_of(was, f.TODAY), as_of(now, f.TODAY + dt.timedelta(days=moved)))
    assert (found[0] if found else None) == words


def test_ones_own_standing_is_told_when_it_changed_and_nobody_elses(conference) -> None:
    f.in_arrears("HND", (2025, 2026))
    f.set_today(dt.date(2027, 1, 3))
    changes = told(f.member("HND", "voice-without-vote")).changes
    [line] = [line for line in changes if line.title.startswith("Situación")]
    assert line.title == "Situación: Voz sin voto"
    assert line.clause == "finance.arrears.two-years-no-vote"
    assert line.day == dt.date(2027, 1, 1)
    for other in (f.member("CRI"), f.SE, f.observer("ARG")):
        assert [line for line in told(other).changes if "Situación" in line.title] == []


def test_a_lapse_of_the_week_is_told_to_who_lost_its_status(conference) -> None:
    f.set_today(dt.date(2027, 1, 21))
    [line] = [line for line in told(f.observer("JAM", "lapsed")).changes if line.title.startswith("Situación")]
    assert line.title == "Situación: Condición perdida"
    assert line.detail == "Antes: Observador"
    assert line.clause == "observer.country.lapse-two-years"
    assert line.day == dt.date(2027, 1, 20)


def test_before_the_charter_nothing_is_told() -> None:
    f.set_today()
    for reader in (f.SE, f.member("HND"), f.observer("ARG")):
        assert told(reader).empty


# -- the letter ----------------------------------------------------------------------------------------------------
def test_it_leaves_once_a_week_however_often_it_is_asked_for(conference, django_capture_on_commit_callbacks: Any) -> None:
    f.account("GTM")
    with django_capture_on_commit_callbacks(execute=True):
        [letter] = send()
    assert send() == []
    [sent] = mail.outbox
    assert sent.to == ["gtm@example.org"]
    assert sent.extra_headers["List-Unsubscribe"].startswith("<http")
    assert sent.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    f.set_today(dt.date(2026, 11, 29))
    assert send() == []
    f.set_today(dt.date(2026, 11, 30))
    assert len(send()) == 1
    assert (letter.kind, letter.about) == ("digest", "portal.digest:2026-11-23")
    assert {str(row) for row in Digest.objects.all()} == {f"{Account.objects.get().pk} {day}" for day in ("2026-11-23", "2026-11-30")}


def test_of_two_rounds_at_once_one_writes(conference, monkeypatch) -> None:
    account = f.account("GTM")
    Digest.objects.create(account=account.pk, week=dt.date(2026, 11, 23), written=clock.now())
    seats = list(Capacity.objects.all())
    assert digest_acts._send(account, seats, dt.date(2026, 11, 23), clock.now()) == 0
    assert not Letter.objects.exists()


def test_no_other_letter_carries_a_way_to_be_rid_of_it(conference, django_capture_on_commit_callbacks: Any) -> None:
    world.parties()
    with django_capture_on_commit_callbacks(execute=True):
        world.convened()
    assert mail.outbox
    assert not [sent for sent in mail.outbox if "List-Unsubscribe" in sent.extra_headers]


@pytest.mark.parametrize(("language", "subject", "words"), [
    ("es", "Su semana en la CRM: ", ("Vencido", "Avisar a JAM", "En la Carta: Países Observadores", "hace 126 días")),
    ("en", "Your week at the RCM: ", ("Overdue", "JAM", "In the Charter: ", "126 days ago")),
])
def test_it_is_written_in_its_readers_language(conference, language: str, subject: str, words: tuple[str, ...]) -> None:
    f.account("GTM", language=language)
    [letter] = send()
    assert letter.subject.startswith(subject)
    assert letter.language == language
    assert all(word in letter.body for word in words), letter.body
    assert re.search(rf"https?://[^/]+/{language}/", letter.body)
    other = ("Vencido", "A cargo de", "resumen") if language == "en" else ("Overdue", "Owed by", "/en/")
    assert not [word for word in other if word in letter.body], letter.body


def test_the_command_says_how_many_it_wrote_and_the_chronicle_nothing(conference, capsys) -> None:
    f.account("GTM")
    before = Entry.objects.count()
    call_command("send_digests")
    assert capsys.readouterr().out.strip() == "1"
    call_command("send_digests")
    assert capsys.readouterr().out.strip() == "0"
    assert Entry.objects.count() == before


@pytest.mark.parametrize(("counts", "words"), [
    ((1, 0, 0, 0), "1 vencido"), ((2, 1, 0, 1), "2 vencidos, 1 por vencer, 1 cambio"), ((0, 0, 3, 2), "3 por abrirse, 2 cambios"),
])
def test_the_subject_counts_what_there_is(counts: tuple[int, ...], words: str) -> None:
    line = digests.Line(None, "", "", "", "")
    part = digests.Part("HND", *((line,) * n for n in counts))
    assert digests.summary(part) == words
    assert (line.when, line.place) == ("", "")


# -- Mondays -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("moment", "monday"), [
    ("2026-11-23T12:59:59+00:00", "2026-11-23T13:00:00+00:00"), ("2026-11-23T13:00:00+00:00", "2026-11-30T13:00:00+00:00"),
    ("2026-11-24T00:00:00+00:00", "2026-11-30T13:00:00+00:00"), ("2026-11-29T23:00:00+00:00", "2026-11-30T13:00:00+00:00"),
])
def test_the_next_round_is_on_monday_at_seven_where_the_secretariat_sits(moment: str, monday: str) -> None:
    found = digest_acts.next_monday(dt.datetime.fromisoformat(moment))
    assert found.astimezone(dt.UTC).isoformat() == monday


def test_a_digest_is_known_by_its_monday() -> None:
    assert {digests.monday(dt.date(2026, 11, day)) for day in range(23, 30)} == {dt.date(2026, 11, 23)}


def test_however_often_the_server_starts_one_round_is_asked_for(settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    digest_acts.schedule()
    digest_acts.schedule()
    assert DBTaskResult.objects.count() == 1
    DBTaskResult.objects.update(status="SUCCESSFUL")
    digest_acts.schedule()
    assert DBTaskResult.objects.filter(status="READY").count() == 1


def test_where_the_worker_cannot_wait_no_round_is_asked_for() -> None:
    digest_acts.schedule()
    assert not DBTaskResult.objects.exists()


def test_a_real_installation_sends_on_its_round(monkeypatch) -> None:
    monkeypatch.setattr(digest_acts, "send_digests", lambda: 7)
    assert digest_acts.weekly.func() == 7


# -- its page, and the way out -------------------------------------------------------------------------------------
def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    assert client.get("/es/resumen/").status_code == 302
    assert client.post("/es/personas/resumen/", {"digest": "no"}).status_code == 302


def test_who_represents_nobody_is_told_so(client: Client, conference) -> None:
    f.signed_in(client, "HND")
    Capacity.objects.update(until=dt.date(2025, 1, 1))
    assert "Su cuenta no representa a nadie hoy" in client.get("/es/resumen/").content.decode()


def test_the_page_says_what_the_letter_says(client: Client, conference) -> None:
    f.signed_in(client, "GTM")
    [letter] = send()
    page = client.get("/es/resumen/").content.decode()
    for line in digests.part(f.member("GTM", presides=True), digests.since(None)).overdue:
        assert line.title in letter.body
        assert line.title in page
    assert "El último se escribió el 23 de noviembre de 2026." in page
    assert "Nada que contar esta semana" in f.signed_in(Client(), "RROCM").get("/es/resumen/").content.decode()
    assert "My weekly digest" in client.get("/en/digest/").content.decode()


def test_one_chooses_on_ones_own_page(client: Client, conference) -> None:
    f.signed_in(client, "GTM")
    assert "Los lunes le llega por correo" in client.get("/es/personas/mi-cuenta/").content.decode()
    assert client.post("/es/personas/resumen/", {"digest": "no", "next": "/es/resumen/"})["Location"] == "/es/resumen/"
    assert Account.objects.get().digest is False
    assert "No lo recibe por correo." in client.get("/es/personas/mi-cuenta/").content.decode()
    assert send() == []
    client.post("/es/personas/resumen/", {"digest": "yes"})
    assert len(send()) == 1
    assert client.post("/es/personas/resumen/", {"digest": "perhaps"}).status_code == 404
    assert client.get("/es/personas/resumen/").status_code == 405


def test_one_click_ends_it_without_signing_in_and_a_look_does_not(conference) -> None:
    account = f.account("GTM", language="en")
    path = "/" + digests.stop_address(account).split("/", 3)[3]
    stranger = Client(enforce_csrf_checks=True)
    page = stranger.get(path)
    assert "Stop sending it" in page.content.decode()
    account.refresh_from_db()
    assert account.digest is None
    assert "gtm@example.org" in stranger.post(path, {"List-Unsubscribe": "One-Click"}).content.decode()
    account.refresh_from_db()
    assert account.digest is False


@pytest.mark.parametrize("secret", ["x", "MQ:abc", ""])
def test_an_address_that_is_not_ours_ends_nothing(conference, secret: str) -> None:
    f.account("GTM")
    assert Client().post(f"/es/resumen/baja/{secret or '0'}/").status_code == 404
    assert Account.objects.get().digest is None


def test_a_secret_for_another_purpose_is_no_secret_of_ours(conference) -> None:
    from django.core import signing

    account = f.account("GTM")
    assert digests.reader_of(signing.Signer(salt="other").sign_object(account.pk)) is None
    assert digests.reader_of(signing.Signer(salt=digests.SALT).sign_object("x")) is None
    assert digests.reader_of(signing.Signer(salt=digests.SALT).sign_object(account.pk)) == account


def test_the_page_takes_as_many_statements_with_many_duties_as_with_few(client: Client, conference) -> None:
    f.signed_in(client, "GTM")

    def counted() -> int:
        client.get("/es/resumen/")
        with CaptureQueriesContext(connection) as statements:
            client.get("/es/resumen/")
        return len(statements)

    few = counted()
    f.record(*(f.fact("observer_admitted", f"O{n:02}", "2025-01-20", category="country") for n in range(30)))
    assert counted() == few <= 12


def test_readers_are_found_in_two_statements_however_many(conference) -> None:
    from secretariat.people.facts import digest_readers

    for party in ("GTM", "HND", "CRI", "MEX", "ARG", "se"):
        f.account(party)
    with CaptureQueriesContext(connection) as statements:
        found = digest_readers(f.TODAY)
    assert len(found) == 6
    assert len(statements) == 2
    assert [account.pk for account, _ in found] == sorted(account.pk for account, _ in found)
