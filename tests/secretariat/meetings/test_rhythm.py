"""The year's rhythm of meetings as the core derives it, with the way to convene what lacks; checklists by body and mode."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from secretariat.chronicle.gate import Refused
from secretariat.meetings import acts, checklists, rhythm
from secretariat.meetings.models import Meeting, Task
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
PAGE = "/es/reuniones/ritmo/"


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()
    world.parties()


def told(who: Any = factories.SE, year: int = 2026) -> list[tuple[str, str, str, str, str]]:
    """Body, act, status, slug held, slug convened, of each meeting the year owes."""
    return [
        (b.body, b.owed.act, b.owed.status.value, b.held.slug if b.held else "", b.convened.slug if b.convened else "")
        for b in rhythm.year_of(who, year) or []
    ]


def grcm(day: dt.date, slug: str, **fields: Any) -> Meeting:
    hour = dt.datetime(day.year, day.month, day.day, 15, tzinfo=dt.UTC)
    sittings = (world.Sitting("Única", "Only", hour, hour + dt.timedelta(hours=2)),)
    return acts.draft(factories.SE, **{
        "body": "grcm", "title_es": slug, "title_en": slug, "starts": day, "mode": "virtual", "sittings": sittings, "slug": slug, **fields})


def test_a_year_owes_two_meetings_of_the_rcgm_and_one_of_the_vice_ministers() -> None:
    assert sorted(told()) == [
        ("grcm", "hold-first-meeting", "overdue", "", ""),
        ("grcm", "hold-second-meeting", "open", "", ""),
        ("vm", "hold-ordinary-meeting", "open", "", ""),
    ]
    assert {status for _b, _a, status, _h, _c in told(year=2027)} == {"upcoming"}


def test_what_is_drafted_convened_and_held_shows_beside_what_is_owed() -> None:
    row = grcm(dt.date(2026, 11, 25), "grcm-2026-2")
    beat = next(b for b in rhythm.year_of(factories.SE, 2026) or [] if b.owed.act == "hold-second-meeting")
    assert [d.slug for d in beat.drafts] == ["grcm-2026-2"]
    assert not beat.lacking
    beat = next(b for b in rhythm.year_of(world.HND, 2026) or [] if b.owed.act == "hold-second-meeting")
    assert beat.lacking, "a draft is the Secretariat's and the Presidency's"
    acts.convene(factories.SE, row)
    world.convened()
    assert ("grcm", "hold-second-meeting", "open", "", "grcm-2026-2") in told(world.HND)
    assert ("vm", "hold-ordinary-meeting", "open", "", "rv-xxxi") in told(world.HND)
    factories.set_today(dt.date(2026, 11, 25))
    acts.open_session(world.PPT, row.sessions.get())
    assert ("grcm", "hold-second-meeting", "met", "grcm-2026-2", "") in told(world.HND)


def test_a_meeting_behind_closed_doors_is_neither_shown_nor_told_to_outsiders() -> None:
    row = grcm(dt.date(2026, 11, 25), "grcm-secreta")
    row.sessions.update(closed=True)
    Meeting.objects.update(open=False)
    acts.convene(factories.SE, Meeting.objects.get())
    factories.set_today(dt.date(2026, 11, 25))
    acts.open_session(world.PPT, row.sessions.get())
    assert ("grcm", "hold-second-meeting", "met", "grcm-secreta", "") in told(world.HND)
    for who in world.OUTSIDERS:
        assert ("grcm", "hold-second-meeting", "open", "", "") in told(who)


def test_the_page_leads_who_convenes_to_the_draft_of_that_body(client: Client) -> None:
    secretariat = factories.signed_in(client, "se")
    shown = secretariat.get(PAGE).content.decode()
    assert "?organo=grcm" in shown
    for clause in ("vm.ordinary-yearly", "grcm.power.two-meetings"):
        assert f'data-clause="{clause}"' in shown
    form = secretariat.get("/es/reuniones/preparar/?organo=grcm").content.decode()
    assert '<option value="grcm" selected' in form
    assert "?organo=" not in Client().get(PAGE).content.decode()
    assert "2027" in Client().get("/en/meetings/rhythm/?ano=2027").content.decode()
    assert Client().get(PAGE + "?ano=1492").status_code == 200


def test_before_the_charter_no_meeting_is_owed() -> None:
    factories.set_today(dt.date(2020, 5, 1))
    assert rhythm.year_of(factories.SE, 2020) is None
    assert rhythm.years() == []
    assert "La Carta aún no está en vigor" in Client().get(PAGE).content.decode()


def test_the_page_asks_the_same_number_of_questions_with_thirty_years_of_meetings(django_assert_max_num_queries: Any) -> None:
    def asked() -> int:
        with django_assert_max_num_queries(30) as captured:
            assert Client().get(PAGE).status_code == 200
        return len(captured)

    Client().get(PAGE)
    few = asked()
    Meeting.objects.bulk_create(
        Meeting(slug=f"grcm-{year}-{n}", body="grcm", title_es="x", title_en="x", year=year, starts=dt.date(year, 6, n), state="held")
        for year in range(1996, 2027) for n in (1, 2))
    assert asked() == few


# -- checklists ----------------------------------------------------------------------------------------------------
def keys(body: str, mode: str) -> set[str]:
    return {line.key for line in checklists.lines_for(body, mode)}


def test_checklists_follow_the_body_and_the_mode() -> None:
    assert {"host", "room"} <= keys("vm", "in-person")
    assert not keys("vm", "virtual") & {"host", "room"}
    assert {"host", "room", "platform", "access"} <= keys("grcm", "hybrid")
    assert "dialogue" in keys("vm", "virtual")
    assert "dialogue" not in keys("grcm", "virtual") | keys("wg:proteccion", "virtual")
    assert "group-report" in keys("wg:proteccion", "in-person")


@given(st.sampled_from(["vm", "grcm", "wg:x", "event:y"]), st.sampled_from(["in-person", "virtual", "hybrid"]),
       st.dates(dt.date(2000, 3, 1), dt.date(2100, 1, 1)), st.integers(0, 9))
def test_every_line_is_due_before_the_first_day_or_after_the_last(body: str, mode: str, first: dt.date, length: int) -> None:
    meeting = Meeting(slug="x", body=body, mode=mode, starts=first, ends=first + dt.timedelta(days=length), year=first.year)
    for line in checklists.lines_for(body, mode):
        day = checklists.due(line, meeting)
        assert day is not None
        assert day < first if line.days > 0 else day > first + dt.timedelta(days=length)


def test_a_draft_that_moves_takes_its_checklist_along_but_not_what_is_done() -> None:
    meeting = world.draft()
    letters, host = meeting.tasks.get(key="letters"), meeting.tasks.get(key="host")
    acts.tick(factories.SE, letters, done=True, evidence="CRM/RV/XXXI/DOC/1")
    own = acts.add_task(factories.SE, meeting, title_es="Flores", title_en="Flowers", due=dt.date(2026, 12, 1), office="host")
    moved = [world.Sitting("Única", "Only", world.at(17, 9), world.at(17, 12))]
    acts.redraft(factories.SE, meeting, moved, starts=dt.date(2026, 12, 17), ends=dt.date(2026, 12, 17), mode="virtual")
    tasks = {task.key: task for task in Task.objects.filter(meeting=meeting)}
    assert tasks["letters"].due == letters.due
    assert tasks["letters"].evidence == "CRM/RV/XXXI/DOC/1"
    assert tasks["agenda"].due == dt.date(2026, 12, 7)
    assert host.key not in tasks
    assert {"platform", "access", own.key} <= set(tasks)
    assert tasks[own.key].office == "host"


@pytest.mark.parametrize("who", [world.HND, world.RROCM, factories.PUBLIC])
def test_checklists_are_ticked_by_who_prepares_the_meeting(who: Any) -> None:
    with pytest.raises(Refused):
        acts.tick(who, world.draft().tasks.first(), done=True, evidence="x")


def test_the_evidence_of_a_line_shows_on_the_page(client: Client) -> None:
    meeting = world.draft()
    secretariat = factories.signed_in(client, "se")
    task = meeting.tasks.get(key="room")
    page = "/es/reuniones/rv-xxxi/lista/"
    assert secretariat.post(f"{page}{task.pk}/", {"done": "1", "evidence": "Carta del 1 de diciembre"}).status_code == 302
    shown = secretariat.get(page).content.decode()
    assert "Carta del 1 de diciembre" in shown
    assert "País anfitrión" in shown
    sent = {"title_es": "Traslados", "title_en": "Transfers", "due": "2026-12-01", "office": "ppt"}
    assert secretariat.post(page, sent).status_code == 302
    assert Task.objects.get(title_en="Transfers").office == "ppt"
