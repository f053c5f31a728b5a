"""A meeting is drafted, convened and told to those whom the Charter lets come, and to nobody else."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest
from django.core import mail
from icalendar import Calendar

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.meetings import acts, facts
from secretariat.meetings.acts.preparing import Sitting
from secretariat.meetings.models import Convocation, Meeting
from secretariat.notices.models import Letter
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()
    world.parties()


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.IOM, world.RROCM, factories.PUBLIC])
def test_only_the_secretariat_and_the_presidency_prepare_and_convene(who: Any) -> None:
    with pytest.raises(Refused):
        acts.draft(who, body="vm", title_es="a", title_en="b", starts=dt.date(2026, 12, 3))
    meeting = world.draft()
    for act in (lambda: acts.convene(who, meeting), lambda: acts.redraft(who, meeting, [], starts=meeting.starts),
                lambda: acts.add_task(who, meeting, title_es="a", title_en="b", due=None),
                lambda: acts.tick(who, meeting.tasks.first(), done=True)):
        with pytest.raises(Refused) as refusal:
            act()
        assert refusal.value.verdict.clauses
    meeting.refresh_from_db()
    assert meeting.state == "draft"
    assert Letter.objects.count() == 0


def test_an_extraordinary_meeting_is_not_convened_without_the_members_decision() -> None:
    meeting = world.draft(form="extraordinary", number="")
    with pytest.raises(Refused) as refusal:
        acts.convene(factories.SE, meeting)
    assert "vm.extraordinary" in refusal.value.verdict.clauses
    meeting = world.draft(form="extraordinary", number="", decision="CRM/RV/XXX/D/2")
    assert acts.convene(factories.SE, meeting).state == "convened"


def test_convening_asserts_the_fact_and_opens_the_meeting_to_everybody() -> None:
    meeting = world.draft()
    assert meeting.slug == "rv-xxxi"
    assert meeting.audience == "secretariat"
    acts.convene(world.PPT, meeting)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.audience) == ("convened", "public")
    fact = RecordedFact.objects.get(kind="meeting_convened")
    assert (fact.subject, fact.data) == (
        "vm", {"meeting": "rv-xxxi", "day": "2026-12-03", "form": "ordinary", "mode": "in-person", "open": True})
    entry = Entry.objects.get(act="meetings.convene")
    assert "ppt.function.preside" in entry.clauses
    with pytest.raises(Conflict):
        acts.convene(factories.SE, meeting)


def test_each_party_gets_the_convocation_in_its_language_with_a_calendar_entry(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        world.convened()
    assert len(mail.outbox) == 14  # eleven members, an observer country, an organisation, RROCM
    letters = {letter.party: letter for letter in Letter.objects.filter(kind="convocation")}
    assert letters["HND"].subject == "Convocatoria: XXXI Reunión Viceministerial, 3 y 4 de diciembre de 2026"
    assert letters["USA"].subject == "Convocation: XXXI Vice-Ministerial Meeting, 3–4 December 2026"
    assert "jueves 3 de diciembre de 2026, 9:00 a 12:00: Apertura" in letters["HND"].body
    assert "Thursday 3 December 2026, 9:00 to 12:00: Opening" in letters["CAN"].body
    calendar = Calendar.from_ical(letters["HND"].calendar)
    assert calendar["method"] == "REQUEST"
    [event] = calendar.walk("VEVENT")
    assert event.decoded("dtstart") == world.at(3, 9)
    assert str(event.decoded("dtstart").tzinfo) == world.ZONE
    assert event.decoded("dtend") == world.at(4, 13)
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == [world.ZONE]
    assert "hnd@example.org" in str(event["attendee"])


def test_outsiders_read_nothing_of_a_closed_session_in_letter_or_calendar() -> None:
    world.convened()
    for party in ("ARG", "IOM", "RROCM"):
        letter = Letter.objects.get(party=party)
        text = letter.body + letter.calendar.replace("\r\n ", "")
        assert "Adop" in text
        assert "privado" not in text
        assert "Private" not in text
        assert "puerta" not in text
    assert "Diálogo privado (a puerta cerrada)" in Letter.objects.get(party="HND").body


def test_an_excluded_member_gets_no_letter_and_the_secretariat_sees_clause_and_exact_cure() -> None:
    factories.in_arrears("NIC", (2021, 2022, 2023, 2024))
    world.convened()
    assert not Letter.objects.filter(party="NIC").exists()
    row = Convocation.objects.get(party="NIC")
    assert row.sent is None
    assert row.withheld is not None
    assert "finance.arrears.four-years-exclusion" in row.withheld["clauses"]
    assert "US$ 20,000.00" in row.withheld["cure"]["es"]
    assert "US$ 20,000.00" in row.withheld["cure"]["en"]
    assert row.withheld["why"]["es"]["holds"] is False
    assert row.withheld["why"]["es"]["text"] != row.withheld["why"]["en"]["text"]


def test_a_member_without_vote_is_convened_like_the_others() -> None:
    factories.in_arrears("HND", (2024, 2025))
    world.convened()
    assert Convocation.objects.get(party="HND").withheld is None
    assert Letter.objects.filter(party="HND").count() == 1


def test_an_observer_that_lost_its_status_gets_no_letter() -> None:
    factories.record(
        factories.fact("observer_admitted", "JAM", "2022-01-20", category="country"),
        factories.fact("meeting_held", "vm", "2022-12-01", meeting="rv-a"),
        factories.fact("meeting_held", "vm", "2023-06-01", meeting="rv-b"),
        factories.fact("meeting_held", "vm", "2024-06-01", meeting="rv-c"),
    )
    world.convened()
    row = Convocation.objects.get(party="JAM")
    assert row.withheld is not None
    assert "observer.country.lapse-two-years" in row.withheld["clauses"]
    assert not Letter.objects.filter(party="JAM").exists()


def test_a_wholly_closed_meeting_calls_members_only_and_outsiders_do_not_know_of_it() -> None:
    closed = [dataclasses.replace(sitting, closed=True) for sitting in world.SITTINGS]
    meeting = world.convened(sittings=closed)
    assert meeting.audience == "members"
    assert set(Letter.objects.values_list("party", flat=True)).isdisjoint({"ARG", "IOM", "RROCM"})
    from secretariat.meetings import audience

    for who in world.OUTSIDERS:
        assert not audience.visible(Meeting.objects.all(), who).exists()


def test_a_party_without_address_is_shown_as_such_and_gets_none() -> None:
    from secretariat.participants.models import Party

    Party.objects.filter(code__in=("HND", "CRI")).update(mail="")
    factories.account("HND", email="punto.focal@example.org", language="es")
    world.convened()
    assert Letter.objects.get(party="HND").to == "punto.focal@example.org"
    row = Convocation.objects.get(party="CRI")
    assert (row.sent, row.withheld) == (None, None)


@pytest.mark.parametrize(("fields", "code"), [
    ({"starts": dt.date(2026, 11, 1), "ends": dt.date(2026, 11, 1), "sittings": ()}, "day"),
    ({"sittings": ()}, "sessions"),
    ({"city": ""}, "city"),
])
def test_a_draft_that_is_not_ready_is_not_convened_and_says_what_is_lacking(fields: dict[str, Any], code: str) -> None:
    meeting = world.draft(**fields)
    with pytest.raises(Conflict) as conflict:
        acts.convene(factories.SE, meeting)
    assert conflict.value.code == code
    assert not RecordedFact.objects.filter(kind="meeting_convened").exists()


@pytest.mark.parametrize(("fields", "code"), [
    ({"mode": "telepathic"}, "shape"), ({"zone": "America/Nowhere"}, "zone"), ({"ends": dt.date(2026, 12, 2)}, "days"),
    ({"sittings": (Sitting("a", "b", world.at(3, 12), world.at(3, 9)),)}, "hours"),
    ({"sittings": (Sitting("a", "b", world.at(6, 9), world.at(6, 12)),)}, "outside"),
])
def test_a_draft_that_contradicts_itself_is_not_kept(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Conflict) as conflict:
        world.draft(**fields)
    assert conflict.value.code == code
    assert Meeting.objects.count() == 0


def test_closed_sessions_are_numbered_last_so_that_outsiders_see_no_gap() -> None:
    meeting = world.draft()
    numbers = dict(meeting.sessions.values_list("title_es", "number"))
    assert numbers == {"Apertura": 1, "Diálogo con la RROCM": 2, "Adopción": 3, "Diálogo privado": 4}


def test_slugs_are_free_and_a_given_one_must_be() -> None:
    assert world.draft(body="grcm", number="").slug == "grcm-2026-1"
    assert world.draft(body="grcm", number="").slug == "grcm-2026-2"
    assert world.draft(body="wg:proteccion", number="").slug == "wg-proteccion-2026-1"
    assert world.draft(slug="propia").slug == "propia"
    with pytest.raises(Conflict):
        world.draft(slug="propia")
    world.draft()
    assert world.draft().slug == "rv-xxxi-1"


def test_a_draft_is_changed_until_it_is_convened() -> None:
    meeting = world.draft()
    acts.redraft(factories.SE, meeting, world.SITTINGS[:1], starts=meeting.starts, city="Antigua")
    meeting.refresh_from_db()
    assert (meeting.city, meeting.sessions.count(), meeting.ends) == ("Antigua", 1, dt.date(2026, 12, 3))
    acts.convene(factories.SE, meeting)
    with pytest.raises(Conflict):
        acts.redraft(factories.SE, meeting, [], starts=meeting.starts)


def test_a_checklist_has_dates_is_ticked_once_and_grows() -> None:
    meeting = world.draft()
    agenda = meeting.tasks.get(key="agenda")
    assert agenda.due == dt.date(2026, 11, 23)
    before = Entry.objects.count()
    acts.tick(factories.SE, agenda, done=True)
    acts.tick(factories.SE, agenda, done=True)
    assert Entry.objects.count() == before + 1
    acts.tick(factories.SE, agenda, done=False)
    agenda.refresh_from_db()
    assert agenda.done is None
    line = acts.add_task(factories.SE, meeting, title_es="Flores", title_en="Flowers", due=None)
    assert line.called("en") == "Flowers"


def test_convening_ticks_the_line_of_the_letters() -> None:
    assert world.convened().tasks.get(key="letters").done is not None


def test_steps_of_a_meeting_follow_what_was_done() -> None:
    meeting, today = world.draft(), factories.TODAY
    assert facts.progress(meeting, delegations=0, called=0, today=today).name == "convocation"
    meeting = acts.convene(factories.SE, meeting)
    assert facts.progress(meeting, delegations=2, called=11, today=today).name == "delegations"
    assert facts.progress(meeting, delegations=8, called=11, today=today).name == "agenda"
    world.agenda(meeting)
    meeting.refresh_from_db()
    assert facts.progress(meeting, delegations=8, called=11, today=today).name == "papers"
    assert facts.progress(meeting, delegations=8, called=11, today=dt.date(2026, 12, 3)).step == 5


def test_past_meetings_are_registered_once_with_what_is_not_known_left_empty() -> None:
    from secretariat.chronicle.delegate import THE_SYSTEM

    given = {"slug": "rv-iii", "body": "vm", "number": "III", "title_es": "III Reunión Viceministerial",
             "title_en": "III Vice-Ministerial Meeting", "year": 1998, "confidence": "inferred"}
    acts.register_past(THE_SYSTEM, **given)
    acts.register_past(THE_SYSTEM, **{**given, "city": "Ottawa"})
    row = Meeting.objects.get(slug="rv-iii")
    assert (row.starts, row.city, row.state) == (None, "Ottawa", "held")
    assert Entry.objects.filter(act="meetings.register-past").count() == 1
    with pytest.raises(Refused):
        acts.register_past(world.HND, **{**given, "slug": "rv-iv"})
    told = acts.register_past(factories.SE, **{**given, "slug": "rv-iv", "starts": "1999-01-28", "ends": "1999-01-29"})
    assert told.ends == dt.date(1999, 1, 29)


def test_history_is_loaded_before_any_charter_is_in_force() -> None:
    from secretariat.chronicle.delegate import THE_SYSTEM

    assert acts.register_past(THE_SYSTEM, slug="rv-i", body="vm", title_es="a", title_en="b", year=1996).year == 1996


def test_meetings_that_only_the_record_names_get_their_rows() -> None:
    factories.record(
        factories.fact("meeting_convened", "grcm", "2026-05-01", meeting="grcm-2026-1", day="2026-06-10"),
        factories.fact("meeting_held", "grcm", "2026-06-11", meeting="grcm-2026-1", open=False),
        factories.fact("meeting_convened", "wg:x", "2026-05-01", meeting="wg-x-1", day="2026-12-10"),
        fictitious=True,
    )
    made = acts.register_from_facts(factories.SE)
    assert [(m.slug, m.state, m.starts, m.audience, m.fictitious) for m in made] == [
        ("grcm-2026-1", "held", dt.date(2026, 6, 11), "members", True), ("wg-x-1", "convened", dt.date(2026, 12, 10), "public", True)]
    assert acts.register_from_facts(factories.SE) == []
