"""The tripartite mechanism meets in each presidency; RROCM's page shows its part by clause and nothing from behind closed doors."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from charter.obligations import Status
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.meetings import acts as meetings
from secretariat.notices.models import Letter
from secretariat.society import acts, audience, facts
from secretariat.society.models import Tripartite
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
PAGE = "/es/sociedad-civil/"
THREE = {"se": ["Dirección Ejecutiva"], "rrocm": ["Secretaría Técnica", "Enlace"], "ppt": ["Punto focal"]}


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()
    world.parties()


def called(who: Any = factories.SE, **fields: Any) -> Tripartite:
    given = {"day": factories.TODAY, "agenda_es": "Aportes sin respuesta\nDiálogo de diciembre", **fields}
    return acts.call_tripartite(who, **given)


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.IOM, world.RROCM, factories.PUBLIC])
def test_only_the_secretariat_and_the_presidency_call_the_mechanism(who: Any) -> None:
    with pytest.raises(Refused) as refusal:
        called(who)
    assert refusal.value.verdict.why.clause == "rrocm.tripartite-mechanism"


@pytest.mark.parametrize(("fields", "code"), [
    ({"day": dt.date(2026, 11, 22)}, "day"), ({"agenda_es": " "}, "agenda"), ({"mode": "in-person"}, "place"), ({"mode": "x"}, "place"),
])
def test_a_call_has_a_day_to_come_an_agenda_and_a_place(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Conflict) as conflict:
        called(**fields)
    assert conflict.value.code == code


def test_nobody_calls_it_while_nobody_presides() -> None:
    factories.set_today(dt.date(2026, 1, 2))
    with pytest.raises(Conflict) as conflict:
        called(day=dt.date(2026, 1, 3))
    assert conflict.value.code == "presidency"


def test_the_mechanism_is_owed_until_its_three_parts_have_met() -> None:
    owed = facts.owed(world.RROCM)
    assert owed is not None
    assert (owed.status, owed.about) == (Status.OPEN, "GTM")
    row = called()
    assert {letter.party for letter in Letter.objects.filter(kind="tripartite")} == {"RROCM", "GTM"}
    for seats, result, code in (({**THREE, "ppt": [" "]}, "x", "three"), (THREE, " ", "result")):
        with pytest.raises(Conflict) as conflict:
            acts.record_tripartite(factories.SE, row, seats=seats, result_es=result)
        assert conflict.value.code == code
    with pytest.raises(Refused):
        acts.record_tripartite(world.RROCM, row, seats=THREE, result_es="x")
    acts.record_tripartite(factories.SE, row, seats=THREE, result_es="Se responden los aportes.")
    owed = facts.owed(world.RROCM)
    assert owed is not None
    assert owed.status is Status.MET
    assert row.seats.count() == 4
    met = [fact.text("meeting") for fact in chronicle_facts.view(clock.today()).of("tripartite_met")]
    assert met == ["tripartito-2026-001"]
    for again in (lambda: acts.record_tripartite(factories.SE, row, seats=THREE, result_es="x"),
                  lambda: acts.cancel_tripartite(factories.SE, row, reason="x")):
        with pytest.raises(Conflict):
            again()


def test_its_result_is_not_recorded_before_its_day() -> None:
    row = called(day=dt.date(2026, 12, 1))
    with pytest.raises(Conflict) as conflict:
        acts.record_tripartite(factories.SE, row, seats=THREE, result_es="x")
    assert conflict.value.code == "early"


def test_a_cancelled_meeting_says_why_and_meets_nothing() -> None:
    row = called()
    with pytest.raises(Conflict):
        acts.cancel_tripartite(factories.SE, row, reason=" ")
    acts.cancel_tripartite(world.PPT, row, reason="La RROCM pidió otra fecha")
    assert {letter.party for letter in Letter.objects.filter(kind="tripartite-cancelled")} == {"RROCM", "GTM"}
    owed = facts.owed(factories.SE)
    assert owed is not None
    assert owed.status is Status.OPEN


def test_its_meetings_are_the_participants_and_the_publics_once_published() -> None:
    row = called()
    every = Tripartite.objects.all()
    assert not audience.visible_tripartite(every, factories.PUBLIC).exists()
    assert list(audience.visible_tripartite(every, world.RROCM)) == [row]
    acts.record_tripartite(factories.SE, row, seats=THREE, result_es="Se responden los aportes.", public=True)
    assert list(audience.visible_tripartite(every, factories.PUBLIC)) == [row]
    assert Entry.objects.get(act="society.record-tripartite").audience == "public"


def test_the_pages_call_record_and_cancel(client: Client) -> None:
    secretariat = factories.signed_in(client, "se")
    form = {"day": "2026-11-23", "hour": "", "mode": "virtual", "place": "", "agenda_es": "Punto uno\nPunto dos", "agenda_en": "One\nTwo"}
    assert secretariat.get(PAGE + "mecanismo-tripartito/convocar/").status_code == 200
    wrong = secretariat.post(PAGE + "mecanismo-tripartito/convocar/", {**form, "mode": "in-person"})
    assert wrong.status_code == 422
    assert "Punto dos" in wrong.content.decode()
    assert secretariat.post(PAGE + "mecanismo-tripartito/convocar/", form).status_code == 302
    page = PAGE + "mecanismo-tripartito/tripartito-2026-001/"
    assert Client().get(page).status_code == 404
    rrocm = factories.signed_in(Client(), "RROCM")
    assert "<li>Two</li>" in rrocm.get("/en/civil-society/tripartite-mechanism/tripartito-2026-001/").content.decode()
    assert secretariat.post(page + "resultado/", {"se": "a", "rrocm": "b", "ppt": "", "result_es": "Escrito"}).status_code == 422
    assert secretariat.post(page + "cancelar/", {"reason": ""}).status_code == 422
    sent = {"se": "Dirección", "rrocm": "Enlace\nSecretaría Técnica", "ppt": "Punto focal", "result_es": "Hecho", "public": "on"}
    assert secretariat.post(page + "resultado/", sent).status_code == 302
    shown = Client().get(page).content.decode()
    assert "Enlace; Secretaría Técnica" in shown
    assert Client().get("/api/society/tripartite").json()[0]["seats"]["ppt"] == ["Punto focal"]
    called()
    assert secretariat.post(PAGE + "mecanismo-tripartito/tripartito-2026-002/cancelar/", {"reason": "Otra fecha"}).status_code == 302
    assert secretariat.get(PAGE + "mecanismo-tripartito/").content.decode().count("Cancelada") == 1
    assert "se reunió en la presidencia" in secretariat.get(PAGE).content.decode().lower()


def test_the_page_of_rrocm_shows_its_part_by_clause(client: Client) -> None:
    shown = factories.signed_in(client, "RROCM").get(PAGE).content.decode()
    for clause in ("rrocm.permanent-participation", "rrocm.dialogue-space", "rrocm.closed-door", "rrocm.tripartite-mechanism",
                   "rrocm.consider-opinions", "rrocm.bound-by-charter"):
        assert f'data-clause="{clause}"' in shown
    verdicts = {act: answer.outcome.value for act, answer in facts.part_of_rrocm()}
    assert verdicts["attend-meeting"] == verdicts["speak"] == verdicts["file-contribution"] == "permitted"
    assert "permitted" not in (verdicts["take-part-in-decision"], verdicts["propose-agenda-item"], verdicts["attend-closed-session"])


def test_what_passes_behind_closed_doors_leaves_rrocm_no_trace(client: Client) -> None:
    """Exceptions of the Charter: a closed session and a dialogue moved behind closed doors are neither shown nor counted."""
    meeting = world.convened()
    world.agenda(meeting)
    assert [d.state for d in facts.dialogues(world.RROCM)] == ["on"]
    meetings.open_session(world.PPT, world.session(meeting, "Diálogo con la RROCM"))
    meetings.close_doors(world.PPT, world.session(meeting, "Diálogo con la RROCM"))
    rrocm = factories.signed_in(client, "RROCM")
    for path in ("/es/reuniones/rv-xxxi/", PAGE, "/api/meetings/rv-xxxi"):
        shown = rrocm.get(path).content.decode()
        assert "Diálogo privado" not in shown
    assert "Diálogo con la RROCM" not in rrocm.get("/es/reuniones/rv-xxxi/").content.decode()
    closed = world.convened(body="vm", number="XXXII", slug="rv-xxxii",
                            sittings=[world.Sitting("A solas", "Alone", world.at(3, 9), world.at(3, 12), closed=True)])
    assert closed.audience == "members"
    assert [d.meeting.slug for d in facts.dialogues(world.RROCM)] == ["rv-xxxi"]
    assert {d.meeting.slug for d in facts.dialogues(world.HND)} == {"rv-xxxi", "rv-xxxii"}


def test_before_the_charter_nothing_is_owed_and_no_part_is_told() -> None:
    factories.set_today(dt.date(2020, 5, 1))
    assert facts.part_of_rrocm() == []
    assert facts.owed(factories.SE) is None
    assert Client().get(PAGE).status_code == 200
