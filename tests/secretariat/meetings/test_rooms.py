"""Doors: from the moment they are closed outsiders see nothing of a session, and what was made inside stays the members' own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.documents.models import Document
from secretariat.meetings import acts, audience, facts
from secretariat.meetings.models import Attendance, Door, Item, Meeting, Session
from secretariat.meetings.rooms import audience_of
from secretariat.notices.models import Letter
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def conference(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    factories.the_conference()
    world.parties()


@pytest.fixture
def meeting() -> Meeting:
    row = world.convened()
    world.agenda(row)
    return row


def seen(who: Any) -> set[str]:
    return set(audience.visible_sessions(Session.objects.all(), who).values_list("title_es", flat=True))


@pytest.mark.parametrize("who", [factories.SE, world.HND, world.ARG, world.IOM, world.RROCM, factories.PUBLIC])
def test_only_the_presidency_opens_and_ends_sessions_and_opens_doors(who: Any, meeting: Meeting) -> None:
    row = world.session(meeting)
    with pytest.raises(Refused):
        acts.open_session(who, row)
    acts.open_session(world.PPT, row)
    acts.close_doors(world.PPT, row)
    for act in (acts.open_doors, acts.end_session):
        with pytest.raises(Refused) as refusal:
            act(who, row)
        assert "ppt.function.preside" in refusal.value.verdict.clauses
    row.refresh_from_db()
    assert row.closed
    assert row.ended is None


@pytest.mark.parametrize("who", [factories.SE, world.ARG, world.IOM, world.RROCM, factories.PUBLIC])
def test_outsiders_do_not_close_doors(who: Any, meeting: Meeting) -> None:
    with pytest.raises(Refused):
        acts.close_doors(who, world.session(meeting))


def test_any_member_may_ask_for_closed_doors(meeting: Meeting) -> None:
    assert acts.close_doors(world.HND, world.session(meeting)).closed


def test_a_session_is_not_opened_before_its_meeting_is_convened_nor_twice() -> None:
    draft = world.draft()
    with pytest.raises(Conflict):
        world.opened(draft)
    acts.convene(factories.SE, draft)
    world.opened(draft)
    with pytest.raises(Conflict):
        world.opened(draft)


def test_the_first_session_makes_the_meeting_held_and_the_last_ends_it(meeting: Meeting) -> None:
    assert not RecordedFact.objects.filter(kind="meeting_held").exists()
    for sitting in world.SITTINGS:
        row = world.opened(meeting, sitting.title_es)
        meeting.refresh_from_db()
        assert meeting.state == "under-way"
        acts.end_session(world.PPT, row)
        with pytest.raises(Conflict):
            acts.end_session(world.PPT, row)
    meeting.refresh_from_db()
    assert meeting.state == "held"
    [held] = RecordedFact.objects.filter(kind="meeting_held")
    assert (held.subject, held.data["meeting"], held.on) == ("vm", "rv-xxxi", factories.TODAY)


def test_a_planned_closed_session_never_shows_outside_from_the_convocation_on(meeting: Meeting) -> None:
    for who in world.OUTSIDERS:
        assert seen(who) == {"Apertura", "Diálogo con la RROCM", "Adopción"}
    assert "Diálogo privado" in seen(world.HND)
    assert "Diálogo privado" in seen(factories.SE)


def test_closed_in_the_middle_the_session_goes_and_open_again_it_comes_back(meeting: Meeting) -> None:
    row = world.opened(meeting)
    acts.close_doors(world.PPT, row, reason="Consulta entre Países Miembros")
    with pytest.raises(Conflict):
        acts.close_doors(world.PPT, row)
    for who in world.OUTSIDERS:
        assert "Apertura" not in seen(who)
    inside = acts.add_item(world.PPT, meeting, title_es="Dentro", title_en="Inside", session=row)
    assert inside.audience == "members"
    acts.open_doors(world.PPT, row)
    with pytest.raises(Conflict):
        acts.open_doors(world.PPT, row)
    for who in world.OUTSIDERS:
        assert "Apertura" in seen(who)
        titles = set(audience.visible_items(Item.objects.all(), who).values_list("title_es", flat=True))
        assert titles == {"Informe del GRCM", "Diálogo"}
    assert [door.closed for door in Door.objects.filter(session=row)] == [True, False]


def test_a_session_that_ended_behind_closed_doors_stays_closed(meeting: Meeting) -> None:
    row = world.opened(meeting)
    acts.close_doors(world.PPT, row)
    acts.end_session(world.PPT, row)
    with pytest.raises(Conflict):
        acts.open_doors(world.PPT, row)
    assert "Apertura" not in seen(world.ARG)


def test_movements_of_doors_cannot_be_rewritten(meeting: Meeting) -> None:
    acts.close_doors(world.PPT, world.session(meeting))
    door = Door.objects.get()
    for change in (lambda: Door.objects.filter(pk=door.pk).update(closed=False), door.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_entries_about_sessions_are_read_by_members_only(meeting: Meeting) -> None:
    row = world.opened(meeting)
    acts.close_doors(world.PPT, row)
    acts.open_doors(world.PPT, row)
    acts.end_session(world.PPT, row)
    entries = Entry.objects.filter(subject=row.address)
    assert set(entries.values_list("act", flat=True)) == {
        "meetings.open-session", "meetings.close-doors", "meetings.open-doors", "meetings.end-session"}
    assert set(entries.values_list("audience", flat=True)) == {"members"}


def test_letters_to_outsiders_that_have_not_left_are_kept_back_when_doors_close(meeting: Meeting) -> None:
    acts.close_doors(world.PPT, world.session(meeting))
    held = set(Letter.objects.filter(held__isnull=False).values_list("party", flat=True))
    assert held == {"ARG", "IOM", "RROCM"}


def test_what_is_made_in_a_room_has_the_audience_of_its_doors(meeting: Meeting) -> None:
    row = world.opened(meeting)
    assert audience_of(row) == "public"
    assert audience_of(row, "participants") == "participants"
    acts.close_doors(world.PPT, row)
    row.refresh_from_db()
    assert audience_of(row) == "members"
    assert audience_of(row, "secretariat") == "secretariat"
    found = facts.room(row.pk)
    assert (found.sitting, found.closed, found.audience, found.present) == (True, True, "members", ())
    assert found.meeting == meeting


def test_papers_of_a_session_follow_its_doors(meeting: Meeting) -> None:
    row = world.opened(meeting)
    before = acts.add_paper(factories.SE, meeting, kind="report", title_es="Antes", title_en="Before", audience="public", session=row)
    acts.close_doors(world.PPT, row)
    inside = acts.add_paper(factories.SE, meeting, kind="report", title_es="Dentro", title_en="Inside", audience="public", session=row)
    assert (inside.audience, inside.symbol) == ("members", "CRM/RV/XXXI/DOC/R/1")
    papers = Document.objects.all()
    for who in world.OUTSIDERS:
        assert not audience.visible_papers(papers, who).exists()
    acts.open_doors(world.PPT, row)
    for who in world.OUTSIDERS:
        assert list(audience.visible_papers(papers, who)) == [before]
    assert set(audience.visible_papers(papers, world.HND)) == {before, inside}


def test_calendars_hold_only_the_sessions_their_reader_may_see(meeting: Meeting) -> None:
    for who in world.OUTSIDERS:
        text = facts.calendar(who).to_ical().decode().replace("\r\n ", "")
        assert "Adop" in text
        assert "privado" not in text
    assert "privado" in facts.calendar(world.HND).to_ical().decode().replace("\r\n ", "")
    acts.close_doors(world.PPT, world.session(meeting, "Adopción"))
    text = facts.calendar_of(world.ARG, meeting).to_ical().decode().replace("\r\n ", "")
    assert "Adop" not in text
    assert "T170000" in text  # ends with the last session that shows


def test_desks_hear_of_sessions_that_sit_only_where_they_may_see_them(meeting: Meeting) -> None:
    row = world.opened(meeting)
    assert [s.pk for s in facts.under_way(world.ARG)] == [row.pk]
    acts.close_doors(world.PPT, row)
    assert facts.under_way(world.ARG) == []
    assert [s.pk for s in facts.under_way(world.HND)] == [row.pk]
    following = facts.next_meeting(world.ARG)
    assert following is not None
    assert {s.title_es for s in following.seen} == {"Diálogo con la RROCM", "Adopción"}


# -- attendance --------------------------------------------------------------------------------------------------
def attended() -> set[str]:
    from secretariat.chronicle import clock
    from secretariat.chronicle import facts as chronicle_facts

    return {fact.subject for fact in chronicle_facts.view(clock.today()).of("attendance") if fact.text("meeting") == "rv-xxxi"}


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.RROCM, factories.PUBLIC])
def test_only_the_secretariat_and_the_presidency_take_attendance(who: Any, meeting: Meeting) -> None:
    row = world.opened(meeting)
    with pytest.raises(Refused):
        acts.take_attendance(who, row, ["HND"])
    assert not Attendance.objects.exists()


def test_attendance_is_taken_in_an_open_session_only(meeting: Meeting) -> None:
    with pytest.raises(Conflict):
        acts.take_attendance(factories.SE, world.session(meeting), ["HND"])


def test_the_first_presence_at_a_meeting_goes_on_record_and_later_ones_add_nothing(meeting: Meeting) -> None:
    first, second = world.opened(meeting), world.opened(meeting, "Adopción")
    acts.take_attendance(factories.SE, first, ["HND", "ARG", "RROCM"])
    assert attended() == {"HND", "ARG", "RROCM"}
    entries = Entry.objects.count()
    acts.take_attendance(factories.SE, first, ["HND", "ARG", "RROCM"])
    assert Entry.objects.count() == entries
    acts.take_attendance(factories.SE, second, ["HND", "CRI"])
    assert RecordedFact.objects.filter(kind="attendance").count() == 4
    assert facts.room(first).present == ("ARG", "HND", "RROCM")


def test_striking_a_party_out_withdraws_its_attendance_unless_another_session_has_it(meeting: Meeting) -> None:
    first, second = world.opened(meeting), world.opened(meeting, "Adopción")
    acts.take_attendance(factories.SE, first, ["HND", "CRI"])
    acts.take_attendance(factories.SE, second, ["HND"])
    acts.take_attendance(factories.SE, first, [])
    assert attended() == {"HND"}
    acts.take_attendance(factories.SE, first, ["CRI"])
    assert attended() == {"HND", "CRI"}
    kinds = list(RecordedFact.objects.filter(subject="CRI").order_by("entry").values_list("kind", flat=True))
    assert kinds == ["attendance", "retraction", "attendance"]


def test_behind_closed_doors_only_members_can_be_noted_and_it_stays_their_own(meeting: Meeting) -> None:
    row = world.opened(meeting)
    acts.take_attendance(factories.SE, row, ["HND", "ARG"])
    acts.close_doors(world.PPT, row)
    with pytest.raises(Conflict):
        acts.take_attendance(factories.SE, row, ["HND", "RROCM"])
    acts.take_attendance(factories.SE, row, ["HND", "CRI"])
    assert set(Attendance.objects.values_list("party", flat=True)) == {"HND", "ARG", "CRI"}
    rows = Attendance.objects.all()
    assert not audience.visible_attendance(rows, world.ARG).exists()
    acts.open_doors(world.PPT, row)
    assert set(audience.visible_attendance(rows, world.ARG).values_list("party", flat=True)) == {"HND", "ARG"}
    assert set(audience.visible_attendance(rows, world.HND).values_list("party", flat=True)) == {"HND", "ARG", "CRI"}


def test_an_excluded_member_cannot_be_noted_as_present(meeting: Meeting) -> None:
    factories.in_arrears("NIC", (2021, 2022, 2023, 2024))
    row = world.opened(meeting)
    with pytest.raises(Conflict, match="Nicaragua"):
        acts.take_attendance(factories.SE, row, ["NIC", "HND"])
    assert attended() == set()


# -- pages -------------------------------------------------------------------------------------------------------
def test_the_address_of_a_closed_session_is_not_found_outside(meeting: Meeting) -> None:
    row = world.opened(meeting)
    page = f"/es/reuniones/rv-xxxi/sesiones/{row.number}/"
    outsiders = [Client(), *(factories.signed_in(Client(), who) for who in ("ARG", "IOM", "RROCM"))]
    assert [c.get(page).status_code for c in outsiders] == [200, 200, 200, 200]
    acts.close_doors(world.PPT, row)
    for client in outsiders:
        assert client.get(page).status_code == 404
        assert client.get(page + "puertas/").status_code in {404, 302}
        assert client.get("/api/meetings/rv-xxxi").json()["sessions"] == [
            s for s in client.get("/api/meetings/rv-xxxi").json()["sessions"] if s["title_es"] != "Apertura"]
        assert "Apertura" not in client.get("/es/reuniones/rv-xxxi/").content.decode()
        assert "Apertura" not in client.get("/es/reuniones/rv-xxxi/agenda/").content.decode()
        assert "Apertura" not in client.get("/es/reuniones/rv-xxxi/calendario.ics").content.decode()
    assert factories.signed_in(Client(), "HND").get(page).status_code == 200


def test_the_presidency_runs_a_session_from_its_page(meeting: Meeting, client: Client) -> None:
    presidency = factories.signed_in(client, "GTM")
    page = "/es/reuniones/rv-xxxi/sesiones/1/"
    assert "Abrir la sesión" in presidency.get(page).content.decode()
    assert presidency.post(page + "abrir/").status_code == 302
    assert presidency.post(page + "abrir/").status_code == 409
    asked = presidency.get(page + "puertas/").content.decode()
    assert "¿Cerrar las puertas?" in asked
    assert not Session.objects.get(meeting=meeting, number=1).closed
    assert presidency.post(page + "puertas/", {"doors": "close", "reason": "Consulta"}).status_code == 302
    assert "¿Abrir las puertas?" in presidency.get(page + "puertas/").content.decode()
    late = presidency.post(page + "puertas/", {"doors": "close", "reason": "otra vez"})
    assert late.status_code == 409
    assert "otra vez" in late.content.decode()
    assert presidency.post(page + "puertas/", {"doors": "open"}).status_code == 302
    assert presidency.post(page + "terminar/").status_code == 302
    assert "Terminada" in presidency.get(page).content.decode()


def test_a_member_is_refused_the_presidencys_acts_with_the_clause(meeting: Meeting, client: Client) -> None:
    member = factories.signed_in(client, "HND")
    answer = member.post("/es/reuniones/rv-xxxi/sesiones/1/abrir/")
    assert answer.status_code == 403
    assert Entry.objects.filter(outcome="refused", act="open-session", party="HND").count() == 1
    assert "Abrir la sesión" not in member.get("/es/reuniones/rv-xxxi/sesiones/1/").content.decode()


def test_the_secretariat_takes_attendance_from_a_list_of_boxes(meeting: Meeting, client: Client) -> None:
    world.opened(meeting)
    secretariat = factories.signed_in(client, "se")
    page = "/es/reuniones/rv-xxxi/sesiones/1/asistencia/"
    shown = secretariat.get(page).content.decode()
    assert shown.count('type="checkbox"') == 14
    assert secretariat.post(page, {"present": ["HND", "ARG"]}).status_code == 302
    assert attended() == {"HND", "ARG"}
    assert secretariat.get(page).content.decode().count(" checked") == 2
    wrong = secretariat.post(page, {"present": ["HND", "XXX"]})
    assert wrong.status_code == 422
    assert attended() == {"HND", "ARG"}
    assert factories.signed_in(Client(), "HND").get(page).status_code == 403
