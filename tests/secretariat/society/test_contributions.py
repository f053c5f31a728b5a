"""Civil society contributes, each contribution gets its answer, and each reader sees what was meant for it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.test import Client

from charter.chapters.participants.society import adherence, answers
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.documents.store import Unfit
from secretariat.notices.models import Letter
from secretariat.society import acts, audience, facts
from secretariat.society.models import Answer, Contribution
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
PAGE = "/es/sociedad-civil/"


@pytest.fixture(autouse=True)
def conference(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    factories.the_conference()
    world.parties()


def contributed(who: Any = world.RROCM, **fields: Any) -> Contribution:
    given: dict[str, Any] = {"type": "recommendation", "title": "Retorno con dignidad", "text": "Que se avise a todos.", "body": "vm"}
    return acts.contribute(who, **{**given, **fields})


def view() -> Any:
    return chronicle_facts.view(clock.today())


@pytest.mark.parametrize("who", [factories.PUBLIC, factories.observer("CHL", "lapsed")])
def test_who_takes_no_part_contributes_nothing(who: Any) -> None:
    with pytest.raises(Refused):
        contributed(who)


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.IOM])
def test_other_participants_are_shown_their_own_way_of_contributing(who: Any) -> None:
    with pytest.raises(Conflict) as conflict:
        contributed(who)
    assert conflict.value.code == "rrocm"


@pytest.mark.parametrize(("fields", "code"), [
    ({"text": " "}, "empty"), ({"title": ""}, "empty"), ({"type": "other"}, "shape"), ({"audience": "secretariat"}, "shape"),
    ({"body": "nobody"}, "shape"), ({"cites": ["mandate.consensus"]}, "cites"), ({"cites": ["principle.unknown"]}, "cites"),
])
def test_a_contribution_says_something_to_a_body_and_names_aims_of_the_charter(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Conflict) as conflict:
        contributed(**fields)
    assert conflict.value.code == code


def test_a_file_that_is_none_is_not_taken_in() -> None:
    with pytest.raises(Unfit):
        contributed(file=acts.File("x.exe", b"MZ\x00"))
    assert not Contribution.objects.exists()


def test_a_contribution_is_on_record_open_until_it_is_answered() -> None:
    row = contributed(cites=["principle.human-rights", "objective.platform"])
    assert row.slug == "rrocm-2026-001"
    assert [(one.holds, one.clause) for one in answers(view())] == [(False, "rrocm.consider-opinions")]
    assert [one.holds for one in adherence(view())] == [True]
    assert facts.counts(factories.SE) == (1, 1)
    assert Letter.objects.get(kind="contribution").party == "GTM"
    acts.answer(factories.SE, row, outcome="partly", text_es="Se incluye el aviso.", text_en="Notice is included.")
    assert [one.holds for one in answers(view())] == [True]
    assert facts.counts(factories.SE) == (1, 0)
    letter = Letter.objects.get(kind="answer")
    assert letter.party == "RROCM"
    assert "Se incluye el aviso." in letter.body
    assert Entry.objects.get(act="society.answer").clauses == ["rrocm.consider-opinions"]
    assert contributed().slug == "rrocm-2026-002"


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.RROCM, factories.PUBLIC])
def test_only_the_secretariat_and_the_presidency_give_the_answer(who: Any) -> None:
    row = contributed()
    with pytest.raises(Refused):
        acts.answer(who, row, outcome="noted", text_es="x")
    acts.answer(world.PPT, row, outcome="noted", text_es="Se toma nota.")


def test_an_answer_says_what_is_done_and_is_never_rewritten() -> None:
    row = contributed()
    for wrong in ({"outcome": "later", "text_es": "x"}, {"outcome": "noted", "text_es": " "}):
        with pytest.raises(Conflict):
            acts.answer(factories.SE, row, **wrong)
    acts.answer(factories.SE, row, outcome="noted", text_es="Se toma nota.")
    acts.answer(factories.SE, row, outcome="taken-up", text_es="El GRCM la retoma.")
    assert [a.outcome for a in row.answers.all()] == ["noted", "taken-up"]
    for change in (lambda: Answer.objects.update(outcome="taken-up"), lambda: Answer.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_the_secretariat_enters_what_reached_it_on_paper_as_civil_societys() -> None:
    assert contributed(factories.SE).party == "RROCM"


def test_what_is_meant_for_members_is_read_by_them_and_by_civil_society_alone() -> None:
    row = contributed()
    every = Contribution.objects.all()
    for who in (world.RROCM, world.HND, factories.SE):
        assert list(audience.visible(every, who)) == [row]
    for who in (world.ARG, world.IOM, factories.PUBLIC):
        assert not audience.visible(every, who).exists()
    for who in (world.HND, world.ARG):
        with pytest.raises((Refused, Conflict)):
            acts.show_to(who, row, audience="public")
    with pytest.raises(Conflict):
        acts.show_to(world.RROCM, row, audience="secretariat")
    acts.show_to(world.RROCM, row, audience="participants")
    assert list(audience.visible(every, world.ARG)) == [row]
    row.refresh_from_db()
    acts.show_to(world.RROCM, row, audience="public")
    acts.show_to(world.RROCM, Contribution.objects.get(), audience="public")
    assert list(audience.visible(every, factories.PUBLIC)) == [row]
    assert Entry.objects.filter(act="society.show-to").count() == 2


@pytest.mark.parametrize("who", [factories.SE, world.PPT])
def test_who_steers_shows_a_contribution_to_fewer_readers_and_never_to_more(who: Any) -> None:
    row = contributed()
    for wider in ("participants", "public"):
        with pytest.raises((Refused, Conflict)), transaction.atomic():
            acts.show_to(who, row, audience=wider)
    assert Contribution.objects.get().audience == "members"
    acts.show_to(world.RROCM, row, audience="public")
    assert acts.show_to(who, row, audience="participants").audience == "participants"
    with pytest.raises((Refused, Conflict)), transaction.atomic():
        acts.show_to(who, row, audience="public")
    assert acts.show_to(who, row, audience="members").audience == "members"


# -- pages -------------------------------------------------------------------------------------------------------
FORM = {"type": "opinion", "title": "Sobre el retorno", "language": "es", "text": "Texto", "body": "grcm", "audience": "public",
        "meeting": ""}


def test_civil_society_contributes_from_the_page_and_faults_lose_nothing(client: Client) -> None:
    meeting = world.convened()
    rrocm = factories.signed_in(client, "RROCM")
    assert "XXXI Reunión Viceministerial" in rrocm.get(PAGE + "aportes/nuevo/").content.decode()
    wrong = rrocm.post(PAGE + "aportes/nuevo/", {**FORM, "text": "", "title": "Con título"})
    assert wrong.status_code == 422
    assert "Con título" in wrong.content.decode()
    bad = rrocm.post(PAGE + "aportes/nuevo/", {**FORM, "file": SimpleUploadedFile("x.exe", b"MZ\x00")})
    assert bad.status_code == 422
    file = SimpleUploadedFile("aporte.txt", "Más razones".encode())
    sent = {**FORM, "meeting": meeting.slug, "cites": ["principle.gender"], "file": file}
    assert rrocm.post(PAGE + "aportes/nuevo/", sent).status_code == 302
    page = PAGE + "aportes/rrocm-2026-001/"
    shown = Client().get(page).content.decode()
    assert "Espera respuesta" in shown
    assert 'data-clause="principle.gender"' in shown
    assert b"".join(Client().get(page + "archivo/").streaming_content).decode() == "Más razones"
    row = Contribution.objects.get()
    Contribution.objects.update(audience="members")
    for path in (page, page + "archivo/"):
        assert Client().get(path).status_code == 404
    assert row.title not in Client().get(PAGE).content.decode()


@pytest.mark.parametrize(("party", "status"), [("ARG", 404), ("HND", 404)])
def test_others_find_no_form_of_contributions(party: str, status: int, client: Client) -> None:
    assert factories.signed_in(client, party).get(PAGE + "aportes/nuevo/").status_code == status


def test_the_secretariat_answers_from_the_page(client: Client) -> None:
    row = contributed(audience="public")
    secretariat = factories.signed_in(client, "se")
    page = f"{PAGE}aportes/{row.slug}/"
    assert secretariat.post(page + "respuesta/", {"outcome": "noted", "text_es": ""}).status_code == 422
    assert secretariat.post(page + "respuesta/", {"outcome": "noted", "text_es": "Se toma nota.", "text_en": "Noted."}).status_code == 302
    assert "Noted." in Client().get(f"/en/civil-society/contributions/{row.slug}/").content.decode()
    assert secretariat.post(page + "lectores/", {"audience": "x"}).status_code == 422
    assert secretariat.post(page + "lectores/", {"audience": "members"}).status_code == 302
    assert Client().get(page).status_code == 404
    assert factories.signed_in(Client(), "HND").post(page + "respuesta/", {"outcome": "noted", "text_es": "x"}).status_code == 403


def test_the_table_leaves_as_csv_with_what_its_reader_may_see() -> None:
    contributed(audience="public", title="=1+1")
    contributed(audience="members", title="Reservado")
    acts.answer(factories.SE, Contribution.objects.get(title="Reservado"), outcome="noted", text_es="Se toma nota.")
    body = Client().get(PAGE + "aportes/?formato=csv").content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(body)))
    assert len(rows) == 2
    assert rows[1][3] == "'=1+1"
    assert "Reservado" not in body
    listed = Client().get(PAGE + "aportes/?estado=respondidos").content.decode()
    assert "Ningún aporte aquí" in listed


def test_the_interface_gives_and_takes_contributions_by_the_same_acts(client: Client) -> None:
    rrocm = factories.signed_in(client, "RROCM")
    sent = {"type": "opinion", "title": "T", "text": "x", "body": "vm", "audience": "public"}
    assert rrocm.post("/api/society/contributions", sent, content_type="application/json").status_code == 201
    slug = Contribution.objects.get().slug
    given = {"outcome": "noted", "text_es": "Se toma nota."}
    assert rrocm.post(f"/api/society/contributions/{slug}/answers", given, content_type="application/json").status_code == 403
    secretariat = factories.signed_in(Client(), "se")
    assert secretariat.post(f"/api/society/contributions/{slug}/answers", given, content_type="application/json").status_code == 201
    found = Client().get("/api/society/contributions?open=false").json()
    assert found[0]["answers"][0]["outcome"] == "noted"
    assert Client().get("/api/society/contributions?open=true").json() == []
    Contribution.objects.update(audience="members")
    assert Client().get(f"/api/society/contributions/{slug}").status_code == 404


def test_the_lists_ask_the_same_number_of_questions_however_many_there_are(client: Client, django_assert_max_num_queries: Any) -> None:
    def asked() -> int:
        with django_assert_max_num_queries(40) as captured:
            assert Client().get(PAGE + "aportes/").status_code == 200
            assert Client().get(PAGE).status_code == 200
        return len(captured)

    contributed(audience="public")
    Client().get(PAGE)
    few = asked()
    row = Contribution.objects.get()
    Contribution.objects.bulk_create(
        Contribution(slug=f"rrocm-{year}-{n:03d}", type="opinion", title="T", text="x", body="vm", audience="public", filed=row.filed,
                     day=row.day)
        for year in range(1996, 2026) for n in range(20))
    assert asked() == few
