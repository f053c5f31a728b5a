"""Pages and interface of meetings: complete in both languages, paged by key, a constant number of statements."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from secretariat.meetings import acts
from secretariat.meetings.acts.delegations import Accredited
from secretariat.meetings.models import Meeting, Session
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def conference(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    factories.the_conference()
    world.parties()


def past(number: int, **fields: Any) -> Meeting:
    given = {"slug": f"m-{number:04}", "body": "vm", "title_es": f"Reunión {number}", "title_en": f"Meeting {number}", "year": 1996,
             "state": "held", **fields}
    return Meeting.objects.create(**given)


def every(client: Client, path: str) -> list[str]:
    """Slugs of all pages, following the way to the next rows."""
    found: list[str] = []
    while path:
        page = client.get(path).context["page"]
        found += [row.slug for row in page.rows]
        path = page.next_url
    return found


def test_all_meetings_are_reached_page_by_page_once_each_unknown_days_at_their_years_end(client: Client) -> None:
    for number in range(95):
        year = 1996 + number % 7
        day = dt.date(year, 1 + number % 12, 5) if number % 3 else None
        past(number, year=year, starts=day, ends=day)
    found = every(client, "/es/reuniones/")
    rows = {m.slug: m for m in Meeting.objects.all()}
    assert len(found) == len(set(found)) == 95
    keys = [(-rows[s].year, rows[s].starts is None, -(rows[s].starts or dt.date.min).toordinal()) for s in found]
    assert keys == sorted(keys)


@pytest.mark.parametrize("key", ["x", "1996_x_m", "99999_-_m", "1996_-", "_ _ "])
def test_a_key_that_cannot_be_read_shows_the_first_page(key: str, client: Client) -> None:
    past(1)
    assert [m.slug for m in client.get("/es/reuniones/", {"desde": key}).context["page"].rows] == ["m-0001"]


def test_the_list_is_filtered_by_body_and_year_and_says_what_is_not_known(client: Client) -> None:
    past(1, year=1998, title_es="III Reunión Viceministerial")
    past(2, year=2003, body="grcm", starts=dt.date(2003, 12, 2), city="San Salvador", country="SLV", confidence="confirmed")
    past(3, year=2004, body="wg:x", mode="virtual", fictitious=True)
    text = client.get("/es/reuniones/?organo=vm").content.decode()
    assert "III Reunión Viceministerial" in text
    assert "1998, día no hallado en fuentes públicas" in text
    assert "Reunión 2" not in text
    assert "2 de diciembre de 2003" in client.get("/es/reuniones/?organo=grcm&ano=2003").content.decode()
    assert "ficticia" in client.get("/es/reuniones/?organo=wg").content.decode()
    assert "No hay reuniones con ese filtro" in client.get("/es/reuniones/?organo=event").content.decode()
    assert client.get("/en/meetings/?ano=x&organo=y").status_code == 200


def test_a_meeting_without_source_says_so(client: Client) -> None:
    past(1, year=1998)
    assert "No se halló fuente pública" in client.get("/es/reuniones/m-0001/").content.decode()
    assert client.get("/es/reuniones/m-0001/calendario.ics").status_code == 404
    past(2, year=1996, starts=dt.date(1996, 3, 13), sources=["https://example.org/x", "Acta"], note_es="Diez países.",
         note_en="Ten countries.")
    text = client.get("/en/meetings/m-0002/").content.decode()
    assert "Ten countries." in text
    assert 'href="https://example.org/x"' in text


def test_attendance_of_a_past_meeting_is_read_from_the_record(client: Client) -> None:
    past(1, slug="grcm-2022-1", year=2022, body="grcm", confidence="record")
    factories.record(factories.fact("meeting_held", "grcm", "2022-06-15", meeting="grcm-2022-1"),
                     factories.fact("attendance", "HND", "2022-06-15", meeting="grcm-2022-1"))
    assert "Honduras." in client.get("/es/reuniones/grcm-2022-1/").content.decode()


def test_a_draft_is_seen_by_the_secretariat_and_the_presidency_only() -> None:
    world.draft()
    for who, status in (("se", 200), ("GTM", 200), ("HND", 404), ("ARG", 404), (None, 404)):
        client = factories.signed_in(Client(), who) if who else Client()
        assert client.get("/es/reuniones/rv-xxxi/").status_code == status, who
        assert ("XXXI" in client.get("/es/reuniones/").content.decode()) == (status == 200), who
        assert client.get("/api/meetings/rv-xxxi").status_code == status, who


def test_who_prepares_meetings_is_told_by_clause(client: Client) -> None:
    member = factories.signed_in(client, "HND")
    assert member.get("/es/reuniones/preparar/").status_code == 403
    assert Client().get("/es/reuniones/preparar/").status_code == 302
    meeting = world.convened()
    assert member.get(f"/es/reuniones/{meeting.slug}/convocar/").status_code == 404
    assert member.get(f"/es/reuniones/{meeting.slug}/lista/").status_code == 404


def form(**fields: str) -> dict[str, str]:
    return {
        "body": "vm", "number": "XXXI", "title_es": "XXXI Reunión", "title_en": "XXXI Meeting", "form": "ordinary", "mode": "in-person",
        "city": "Antigua", "country": "GTM", "zone": world.ZONE, "starts": "2026-12-03", "ends": "", "s-TOTAL_FORMS": "2",
        "s-INITIAL_FORMS": "0", "s-0-title_es": "Apertura", "s-0-title_en": "Opening", "s-0-day": "2026-12-03", "s-0-start": "09:00",
        "s-0-end": "12:00", "s-1-title_es": "", "s-1-title_en": "", "s-1-day": "", "s-1-start": "", "s-1-end": "", **fields,
    }


def test_the_secretariat_drafts_reviews_and_convenes_from_its_pages(client: Client) -> None:
    factories.in_arrears("NIC", (2021, 2022, 2023, 2024))
    secretariat = factories.signed_in(client, "se")
    page = "/es/reuniones/preparar/"
    assert secretariat.get(page).status_code == 200
    more = secretariat.post(page, form(more="1"))
    assert 'name="s-2-title_es"' in more.content.decode()
    assert 'value="Apertura"' in more.content.decode()
    for wrong in ({"title_es": ""}, {"s-0-end": "08:00"}, {"s-0-start": "nueve"}, {"s-1-title_es": "Sola"}, {"starts": "2026-02-30"}):
        answer = secretariat.post(page, form(**wrong))
        assert answer.status_code == 422, wrong
        assert "Hay un problema" in answer.content.decode()
    assert not Meeting.objects.exists()
    assert secretariat.post(page, form()).status_code == 302
    review = secretariat.get("/es/reuniones/rv-xxxi/convocar/").content.decode()
    assert "No recibirán nada, y por qué" in review
    assert "Nicaragua" in review
    assert "US$ 20,000.00" in review
    draft = "/es/reuniones/rv-xxxi/borrador/"
    assert 'value="09:00"' in secretariat.get(draft).content.decode()
    changed = form(title_es="XXXI Reunión Viceministerial", **{"s-INITIAL_FORMS": "1"})
    assert secretariat.post(draft, changed).status_code == 302
    assert Session.objects.count() == 1
    early = secretariat.post("/es/reuniones/rv-xxxi/convocar/")
    assert early.status_code == 409
    assert "Falta confirmar que están completos los recibos de Nicaragua" in early.content.decode()
    assert "/es/finanzas/reuniones/rv-xxxi/recibos/" in early.content.decode()
    factories.receipts_seen()
    assert secretariat.post("/es/reuniones/rv-xxxi/convocar/").status_code == 302
    assert secretariat.post("/es/reuniones/rv-xxxi/convocar/").status_code == 409
    after = secretariat.get("/en/meetings/rv-xxxi/convene/").content.decode()
    assert "Who received nothing, and why" in after
    assert "Nicaragua" in after
    assert secretariat.get(draft).status_code == 302


def test_an_extraordinary_draft_shows_what_is_missing_before_it_is_tried(client: Client) -> None:
    world.draft(form="extraordinary", number="", slug="extra")
    secretariat = factories.signed_in(client, "se")
    text = secretariat.get("/es/reuniones/extra/convocar/").content.decode()
    assert "Qué falta para convocarla" in text
    assert 'aria-disabled="true"' in text
    assert secretariat.post("/es/reuniones/extra/convocar/").status_code == 403


def test_the_checklist_is_ticked_by_form_and_by_htmx(client: Client) -> None:
    meeting = world.draft()
    task = meeting.tasks.get(key="host")
    secretariat = factories.signed_in(client, "se")
    page = "/es/reuniones/rv-xxxi/lista/"
    assert f"0 de {meeting.tasks.count()}" in secretariat.get(page).content.decode()
    assert secretariat.post(f"{page}{task.pk}/", {"done": "1"}).status_code == 302
    partial = secretariat.post(f"{page}{task.pk}/", {"done": "0"}, headers={"HX-Request": "true"})
    assert partial.status_code == 200
    assert "<html" not in partial.content.decode()
    assert secretariat.post(page, {"title_es": "", "title_en": ""}).status_code == 422
    assert secretariat.post(page, {"title_es": "Flores", "title_en": "Flowers", "due": "2026-12-01"}).status_code == 302
    assert "Flores" in secretariat.get(page).content.decode()
    assert secretariat.post(f"{page}999999/", {"done": "1"}).status_code == 404


def test_one_meeting_as_a_calendar_entry_in_the_readers_language(client: Client) -> None:
    world.convened()
    answer = client.get("/en/meetings/rv-xxxi/calendar.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    [event] = Calendar.from_ical(answer.content).walk("VEVENT")
    assert str(event["summary"]) == "XXXI Vice-Ministerial Meeting"
    assert "/en/meetings/rv-xxxi/" in str(event["url"])


def test_the_interface_reads_and_writes_by_the_same_acts() -> None:
    world.convened()
    member, observer, public = factories.signed_in(Client(), "HND"), factories.signed_in(Client(), "ARG"), Client()
    item = {"title_es": "Retorno", "title_en": "Return"}
    send = {"data": item, "content_type": "application/json"}
    assert public.post("/api/meetings/rv-xxxi/items", **send).status_code == 401
    refused = observer.post("/api/meetings/rv-xxxi/items", **send)
    assert refused.status_code == 403
    assert "observer.country.no-agenda-items" in refused.json()["clauses"]
    made = member.post("/api/meetings/rv-xxxi/items", **send)
    assert made.status_code == 201
    assert made.json()["state"] == "proposed"
    assert member.post("/api/meetings/rv-xxxi/items", data={"title_es": ""}, content_type="application/json").status_code == 422
    people = [{"office": "Cancillería", "level": "vice-minister", "head": True}]
    put = {"data": people, "content_type": "application/json"}
    assert member.put("/api/meetings/rv-xxxi/delegation", **put).json()["party"] == "HND"
    assert member.put("/api/meetings/rv-xxxi/delegation", data=[], content_type="application/json").status_code == 409
    assert [d["party"] for d in member.get("/api/meetings/rv-xxxi/delegations").json()] == ["HND"]
    assert observer.get("/api/meetings/rv-xxxi/delegations").json() == []
    assert [i["title_es"] for i in member.get("/api/meetings/rv-xxxi").json()["items"]] == ["Retorno"]
    assert public.get("/api/meetings/rv-xxxi").json()["items"] == []
    assert [m["slug"] for m in public.get("/api/meetings/?body=vm&year=2026").json()] == ["rv-xxxi"]
    assert public.get("/api/meetings/?after=2026_2026-12-03_rv-xxxi").json() == []


@pytest.mark.parametrize("who", ["public", "HND", "se", "GTM", "ARG"])
def test_pages_cost_a_constant_and_small_number_of_statements(who: str) -> None:
    meeting = world.convened()
    world.agenda(meeting)
    for code in ("HND", "CRI", "PAN"):
        acts.accredit(factories.member(code), meeting, [Accredited("Cargo", "director", head=True)])
    session = world.opened(meeting)
    acts.take_attendance(factories.SE, session, ["HND", "CRI", "ARG"])
    client = factories.signed_in(Client(), who) if who != "public" else Client()
    pages = ["/es/reuniones/", "/es/reuniones/rv-xxxi/", "/es/reuniones/rv-xxxi/agenda/", "/es/reuniones/rv-xxxi/sesiones/1/",
             "/es/reuniones/rv-xxxi/calendario.ics"]
    if who in {"se", "GTM"}:
        pages += ["/es/reuniones/rv-xxxi/convocar/", "/es/reuniones/rv-xxxi/lista/", "/es/reuniones/rv-xxxi/delegaciones/",
                  "/es/reuniones/rv-xxxi/sesiones/1/asistencia/", "/es/reuniones/preparar/", "/es/avisos/"]
    limit = 8 if who == "public" else 12

    def cost() -> dict[str, int]:
        counted = {}
        for page in pages:
            client.get(page)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(page).status_code == 200
            counted[page] = len(queries)
        return counted

    few = cost()
    assert {page: n for page, n in few.items() if n > limit} == {}
    for number in range(60):
        past(number, year=1996 + number % 30, starts=dt.date(1996 + number % 30, 3, 1))
    assert cost() == few


def test_desks_are_told_of_meetings_on_their_way_with_their_step() -> None:
    from secretariat.meetings import facts

    meeting = world.convened()
    past(1, starts=dt.date(1996, 3, 13))
    acts.accredit(world.HND, meeting, [Accredited("Cargo", "vice-minister", head=True)])
    [(row, progress)] = facts.in_preparation(world.HND)
    assert (row.slug, progress.step, progress.delegations, progress.called) == ("rv-xxxi", 2, 1, 11)
    [upcoming] = facts.upcoming(world.ARG)
    assert [s.title_es for s in upcoming.seen] == ["Apertura", "Diálogo con la RROCM", "Adopción"]
    world.draft(slug="borrador")
    assert [m.slug for m, _p in facts.in_preparation(world.HND)] == ["rv-xxxi"]
    assert {m.slug for m, _p in facts.in_preparation(factories.SE)} == {"rv-xxxi", "borrador"}


def test_a_meeting_without_sessions_is_whole_days_in_a_calendar(client: Client) -> None:
    past(1, slug="grcm-2026-2", year=2026, body="grcm", starts=dt.date(2026, 12, 30), ends=dt.date(2027, 1, 2), state="convened")
    [event] = Calendar.from_ical(client.get("/es/reuniones/grcm-2026-2/calendario.ics").content).walk("VEVENT")
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (dt.date(2026, 12, 30), dt.date(2027, 1, 3))
    assert "del 30 de diciembre de 2026 al 2 de enero de 2027" in client.get("/es/reuniones/grcm-2026-2/").content.decode().lower()
    assert "30 December 2026 – 2 January 2027" in client.get("/en/meetings/grcm-2026-2/").content.decode()
    past(2, slug="x", year=2026, starts=dt.date(2026, 12, 1), ends=dt.date(2026, 12, 4))
    assert "Del 1 al 4 de diciembre de 2026" in client.get("/es/reuniones/x/").content.decode()


def test_tasks_and_convocations_are_read_by_whom_they_concern() -> None:
    from secretariat.meetings import audience
    from secretariat.meetings.models import Convocation, Task

    world.convened()
    rows, tasks = Convocation.objects.all(), Task.objects.all()
    assert audience.visible_convocations(rows, factories.SE).count() == 14
    assert [c.party for c in audience.visible_convocations(rows, world.HND)] == ["HND"]
    assert not audience.visible_convocations(rows, factories.PUBLIC).exists()
    assert audience.visible_tasks(tasks, world.PPT).exists()
    assert not audience.visible_tasks(tasks, world.HND).exists()
