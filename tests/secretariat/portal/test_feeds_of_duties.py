"""A person's calendar address tells what the Charter requires of her party and office, in her language, and nothing of anybody else's."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from charter.because import Because
from charter.duties import Obligation, Status
from secretariat.chronicle.delegate import Delegate
from secretariat.meetings import facts as meetings
from secretariat.people.models import Account
from secretariat.portal import acts, due_calendar
from tests import factories as f

pytestmark = pytest.mark.django_db
NOTICE = "observer.country.lapse-notice:ppt:JAM:2027-01-20"


@pytest.fixture
def conference() -> None:
    f.the_conference()
    f.record(
        f.fact("observer_admitted", "JAM", "2025-01-20", category="country"),
        *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}") for year in (2025, 2026)),
    )


def events(delegate: Delegate) -> dict[str, dict[str, str]]:
    """The entries of a delegate's calendar by the part of their UID before the house's name."""
    calendar = Calendar.from_ical(due_calendar.add_own(meetings.calendar(delegate), delegate).to_ical())
    found = {}
    for event in calendar.walk("VEVENT"):
        text = {name: str(event.get(name, "")) for name in ("summary", "description", "status", "sequence", "url", "transp")}
        found[str(event["uid"]).rpartition("@")[0]] = {**text, "start": event.decoded("dtstart"), "end": event.decoded("dtend")}
    return found


def feed(party: str, language: str = "es") -> str:
    account = f.account(party)
    secret = acts.make_feed_key(Delegate(party, "member", "focal-point", account=account.pk))
    path = f"/en/calendar/{secret}.ics" if language == "en" else f"/es/calendario/{secret}.ics"
    answer = Client().get(path)
    assert answer.status_code == 200
    return answer.content.decode().replace("\r\n ", "")


def test_the_calendar_that_its_address_alone_opens_holds_no_sum(conference) -> None:
    f.in_arrears("HND", (2024, 2025))
    for language in ("es", "en"):
        body = feed("HND", language)
        assert "US$" not in body
        assert "Faltan" not in body
        assert "finance.annual-voluntary-contributions:HND:2025" in body
        assert "/HND/" in body, "the page that tells it"


# -- nobody else's -------------------------------------------------------------------------------------------------
def test_the_public_calendar_holds_no_duty(client: Client, conference) -> None:
    body = client.get("/es/calendario.ics").content.decode()
    assert "Vence" not in body
    assert "observer." not in body


@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM", "HND"])
def test_no_address_tells_what_others_owe(conference, party: str) -> None:
    body = feed(party)
    assert NOTICE not in body
    assert "grcm.power.two-meetings" not in body
    assert "JAM" not in body


def test_a_members_quotas_are_in_its_own_calendar_alone(conference) -> None:
    f.in_arrears("HND", (2024, 2025))
    own = events(f.member("HND"))
    due = own["finance.annual-voluntary-contributions:HND:2025"]
    assert due["summary"] == "Vencido: Cuota de 2025"
    assert due["start"] == dt.date(2025, 12, 31)
    assert "US$" not in due["description"]
    assert "/es/finanzas/HND/" in due["url"]
    paid = events(f.member("CRI"))["finance.annual-voluntary-contributions:CRI:2025"]
    assert paid["summary"] == "Cumplido: Cuota de 2025"
    assert "Faltan" not in paid["description"]
    assert "HND" not in str(events(f.member("CRI")))
    assert not [uid for uid in events(f.observer("ARG")) if uid.startswith("finance.")]


def test_guatemalas_is_called_a_contribution(conference) -> None:
    f.in_arrears("GTM", (2026,))
    due = events(f.member("GTM"))["finance.annual-voluntary-contributions:GTM:2026"]
    assert due["summary"] == "Vence: Contribución financiera de 2026"


# -- one's own -----------------------------------------------------------------------------------------------------
def test_the_presidencys_duties_stand_on_the_last_day_in_time_as_whole_days(conference) -> None:
    entry = events(f.member("GTM", presides=True))[NOTICE]
    assert (entry["start"], entry["end"]) == (dt.date(2026, 7, 20), dt.date(2026, 7, 21))
    assert entry["summary"] == "Vencido: Avisar a JAM de que puede perder su condición"
    assert entry["transp"] == "TRANSPARENT"
    assert "A cargo de: Presidencia Pro-Témpore" in entry["description"]
    assert "En la Carta: Países Observadores" in entry["description"]
    assert entry["url"].endswith(f"/es/obligaciones/2026/{NOTICE}/")


def test_an_observer_reads_by_when_to_attend_and_no_longer_once_it_did(conference) -> None:
    uid = "observer.country.lapse-two-years:JAM"
    assert events(f.observer("JAM"))[uid]["start"] == dt.date(2027, 1, 20)
    f.record(f.fact("attendance", "JAM", "2026-06-15", meeting="vm-2026"))
    assert uid not in events(f.observer("JAM"))


def test_an_entry_keeps_its_name_and_tells_that_it_was_met(conference) -> None:
    gtm = f.member("GTM", presides=True)
    before = events(gtm)[NOTICE]
    f.record(f.fact("notice_sent", "JAM", "2026-11-20", about="observer-lapse", lapse="2027-01-20"))
    after = events(gtm)[NOTICE]
    assert after["summary"] == "Cumplido fuera de plazo: Avisar a JAM de que puede perder su condición"
    assert int(after["sequence"]) > int(before["sequence"])
    assert after["status"] == "CONFIRMED"


def test_what_is_no_longer_owed_is_cancelled() -> None:
    why = Because("vm.ordinary-yearly", True, {}, code="owed.waived")
    owed = Obligation("k", "vm.ordinary-yearly", "ppt", "2026", "hold-ordinary-meeting", f.TODAY, f.TODAY, Status.WAIVED, None, why)
    made = due_calendar.of_duty(owed)
    assert made["status"] == "CANCELLED"
    assert str(made["summary"]).startswith("Ya no se debe: ")


def test_every_status_has_its_words() -> None:
    assert set(due_calendar.SUMMARY) == {status.value for status in Status}
    assert len({str(words) for words, _ in due_calendar.SUMMARY.values()}) == len(Status) - 1  # open and upcoming fall due alike


def test_a_duty_that_a_quota_tells_already_stands_once(conference, monkeypatch) -> None:
    f.in_arrears("HND", (2025,))
    why = Because("finance.annual-voluntary-contributions", None, {}, code="owed.open")
    twice = Obligation("k", "finance.annual-voluntary-contributions", "HND", "2025", "pay", f.TODAY, dt.date(2025, 12, 31), Status.OVERDUE,
                       None, why)
    monkeypatch.setattr(due_calendar.dues, "of", lambda delegate: (twice,))
    assert "k" not in events(f.member("HND"))


def test_it_speaks_the_language_of_its_address(conference) -> None:
    assert "SUMMARY:Vencido: Avisar a JAM" in feed("GTM")
    body = feed("GTM", "en")
    assert "SUMMARY:Overdue: " in body
    assert "Vence" not in body
    assert "A cargo de" not in body


def test_it_stops_with_the_capacity_and_takes_few_statements(conference) -> None:
    account = f.account("GTM")
    secret = acts.make_feed_key(Delegate("GTM", "member", "focal-point", account=account.pk))
    path = f"/es/calendario/{secret}.ics"
    assert NOTICE in Client().get(path).content.decode().replace("\r\n ", "")
    with CaptureQueriesContext(connection) as statements:
        Client().get(path)
    assert len(statements) <= 8
    Account.objects.filter(pk=account.pk).update(is_active=False)
    assert Client().get(path).status_code == 404


def test_before_the_charter_there_is_nothing_to_tell() -> None:
    f.set_today()
    assert events(f.member("HND")) == {}
    assert events(f.SE) == {}
