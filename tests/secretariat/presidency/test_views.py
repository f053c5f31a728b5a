"""The pages of the Presidency: what each shows, to whom, in how many questions to the database."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from secretariat.presidency import facts, inventory
from secretariat.presidency.acts import handover, joint, offers, outside, plans
from secretariat.presidency.models import Cost, Handover, JointMeeting, Offer, OutsideAct, WorkPlan
from tests import factories
from tests.factories import fact, signed_in

from .conftest import CRI, GTM, HND, PAN, PLAN, SE, on
from .test_joint import WORDS
from .test_outside import COST, FORUM

pytestmark = pytest.mark.django_db
ROOT = "/es/presidencia/"
PUBLIC = ("", "calendario/", "voceria/", "troika/")
OWN = ("planes/", "planes/ppt-2026/", "planes/ppt-2026/versiones/1/", "reuniones/", "gastos/", "traspasos/")


@pytest.fixture
def world(following: None) -> dict[str, Any]:
    """One of each thing of a presidency's year."""
    plan = plans.begin(GTM, aim_es="Movilidad segura")
    plans.write_line(GTM, plan, PLAN)
    plans.consult(GTM, plan, closes=dt.date(2026, 12, 10))
    plans.comment(HND, plan, text="Añadir retorno digno", line=1)
    met = joint.hold(PAN, joint.call(PAN, **WORDS), held=dt.date(2026, 11, 23), results_es="Calendario de enlaces", results_en="")
    spoke = outside.represent(GTM, FORUM)
    outside.report(GTM, spoke, report_es="Informe reservado")
    outside.contact(GTM, FORUM)
    outside.bear(GTM, **{**COST, "cents": 1_250_00})
    made = handover.begin(GTM)
    given = offers.offer(PAN, takes_office=dt.date(2028, 1, 15))
    return {"plan": plan, "joint": met, "outside": spoke, "handover": made, "offer": given}


def addresses(world: dict[str, Any]) -> list[str]:
    own = [f"reuniones/{world['joint'].slug}/", f"traspasos/{world['handover'].pk}/", f"calendario/palabra/{world['offer'].pk}/"]
    return [*OWN, *own]


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_what_prepares_a_presidency_is_not_found_by_outsiders(party: str, client: Client, world: dict[str, Any]) -> None:
    who = signed_in(client, party) if party else client
    for path in addresses(world):
        answer = who.get(ROOT + path, follow=not party)
        assert answer.status_code == 404 or "/cuenta/" in answer.redirect_chain[-1][0], path
    for path in PUBLIC:
        page = who.get(ROOT + path).content.decode()
        for hidden in ("Añadir retorno digno", "Calendario de enlaces", "Informe reservado", "se ofreció", "@example.org"):
            assert hidden not in page, path


@pytest.mark.parametrize("party", ["se", "GTM", "CRI", "PAN"])
def test_every_page_opens_in_both_languages(party: str, client: Client, world: dict[str, Any]) -> None:
    who = signed_in(client, party)
    for path in (*PUBLIC, f"voceria/{world['outside'].pk}/", *addresses(world)):
        if party == "PAN" and path.startswith("traspasos/") and path != "traspasos/":
            continue
        assert who.get(ROOT + path).status_code == 200, path
    assert who.get("/en/presidency/").status_code == 200


def test_the_hub_says_who_presides_until_when_and_who_follows(client: Client, following: None) -> None:
    page = client.get(ROOT).content.decode()
    assert "Preside Guatemala desde el 15 de enero de 2026." in page
    assert "15 de enero de 2027" in page
    assert "Costa Rica" in page
    assert 'data-clause="ppt.yearly-change"' in page
    assert "Su siguiente paso" not in page


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_what_the_presidency_owes_is_shown_to_the_members_alone(party: str, client: Client, year: None) -> None:
    owed = {facts.duty_words(one) for one in facts.dues()}
    assert owed
    page = (signed_in(client, party) if party else client).get(ROOT).content.decode()
    assert "Lo que la Carta pide a esta Presidencia" not in page
    assert not [words for words in owed if words in page]
    for own in ("se", "GTM", "HND"):
        shown = signed_in(Client(), own).get(ROOT).content.decode()
        assert all(escape(words) in shown for words in owed)


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
@pytest.mark.parametrize("path", ["", "troika/"])
def test_the_reasons_of_an_office_rest_on_payments_and_are_told_to_the_members_alone(
        party: str, path: str, client: Client, year: None) -> None:
    assert "house-why" not in (signed_in(client, party) if party else client).get(ROOT + path).content.decode()
    assert "house-why" in signed_in(Client(), "HND").get(ROOT + path).content.decode()


def test_an_empty_house_says_what_is_missing(client: Client, db: None) -> None:
    factories.set_today()
    assert "La Presidencia está vacante" in client.get(ROOT).content.decode()
    se = signed_in(client, "se")
    assert "Nada que pedir todavía" in se.get(ROOT).content.decode()
    for path in ("calendario/", "planes/", "reuniones/", "voceria/", "troika/", "gastos/", "traspasos/"):
        assert se.get(ROOT + path).status_code == 200, path


def test_each_reader_is_told_the_next_step(client: Client, world: dict[str, Any]) -> None:
    steps = {
        "GTM": "Cerrar la consulta y presentar el plan de trabajo",
        "se": "Compartir con todos los resultados: Tránsito por el Darién",
        "PAN": "Comentar el plan de trabajo de la Presidencia",
        "CRI": "Preparar y firmar el traspaso a Costa Rica",
    }
    for party, words in steps.items():
        assert words in signed_in(client, party).get(ROOT).content.decode(), party


def test_a_day_too_far_is_told_at_its_field_and_nothing_typed_is_lost(client: Client, year: None) -> None:
    cri = signed_in(client, "CRI")
    assert "hasta el 23 de noviembre de 2028" in cri.get(ROOT + "calendario/ofrecerse/").content.decode()
    answer = cri.post(ROOT + "calendario/ofrecerse/", {"takes_office": "2029-01-15", "note": "Con gusto", "instrument": "N-1"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "el día propuesto es el 15 de enero de 2029" in page
    assert "Con gusto" in page
    assert not Offer.objects.exists()
    assert cri.post(ROOT + "calendario/ofrecerse/", {"takes_office": "2027-01-15"}).status_code == 302
    assert "se ofreció" in cri.get(ROOT + "calendario/").content.decode()


def test_an_offer_is_withdrawn_or_answered_on_its_own_page(client: Client, year: None) -> None:
    asked = offers.ask(SE, party="CRI", takes_office=dt.date(2027, 1, 15))
    url = f"{ROOT}calendario/palabra/{asked.pk}/"
    assert signed_in(client, "HND").post(url, {"agrees": "yes"}).status_code == 409
    cri = signed_in(client, "CRI")
    assert "¿Comparte su país la decisión" in cri.get(url).content.decode()
    assert cri.post(url, {}).status_code == 422
    assert cri.post(url, {"agrees": "yes"}).status_code == 302
    assert "Retirar el ofrecimiento" in cri.get(url).content.decode()
    assert cri.post(url, {"reason": "Cambio"}).status_code == 302
    assert Offer.objects.get().state == "withdrawn"


LINE = {"activity_es": "Foro", "pillar": "2", "month": "2026-12-01", "responsible": "Cancillería", "result_es": "Acuerdos"}


def test_a_plan_goes_from_draft_to_submission_by_its_forms(client: Client, year: None) -> None:
    gtm = signed_in(client, "GTM")
    assert gtm.post(ROOT + "planes/empezar/", {"aim_es": "Movilidad"}).headers["Location"] == ROOT + "planes/ppt-2026/"
    base = ROOT + "planes/ppt-2026/"
    assert "Elija el mes" in gtm.post(base + "anadir/", {**LINE, "month": ""}).content.decode()
    assert gtm.post(base + "anadir/", LINE).status_code == 302
    assert gtm.post(base + "actividades/1/", {**LINE, "activity_es": "Gran foro"}).status_code == 302
    assert gtm.post(base + "proposito/", {"aim_es": "Movilidad segura"}).status_code == 302
    refused = gtm.post(base + "presentar/")
    assert refused.status_code == 403
    assert "consulta" in refused.content.decode()
    assert gtm.post(base + "consultar/", {"closes": "2026-11-25"}).status_code == 422
    assert gtm.post(base + "consultar/", {"closes": "2026-12-10"}).status_code == 302
    hnd = signed_in(Client(), "HND")
    assert hnd.post(base + "comentar/", {"line": "1", "text": "Sumar a la RROCM"}).status_code == 302
    comment = WorkPlan.objects.get().rounds.get().comments.get()
    assert gtm.post(f"{base}comentarios/{comment.pk}/", {"answer": "Se suma", "taken": "yes"}).status_code == 302
    assert gtm.post(base + "cerrar-consulta/").status_code == 409
    on("2026-12-11")
    assert gtm.post(base + "cerrar-consulta/").status_code == 302
    assert gtm.post(base + "presentar/").status_code == 302
    assert "Plan presentado" in hnd.get(base).content.decode()
    assert "Se suma" in hnd.get(base).content.decode()
    se = signed_in(Client(), "se")
    assert se.post(base + "aprobacion/", {"decision": "CRM/RV/XXXI/D/4", "day": "2026-12-11"}).status_code == 302
    assert gtm.post(base + "actividades/1/informar/", {"state": "done", "outcome": "Nueve países"}).status_code == 302
    page = gtm.get(base).content.decode()
    assert "Aprobado" in page
    assert "Nueve países" in page


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
def test_a_plan_leaves_as_a_paper_or_a_workbook(ending: str, client: Client, world: dict[str, Any]) -> None:
    answer = signed_in(client, "HND").get(f"{ROOT}planes/ppt-2026/archivo.{ending}")
    assert answer.status_code == 200
    assert f"ppt-2026.{ending}" in answer.headers["Content-Disposition"]
    assert answer.content[:4] in (b"%PDF", b"PK\x03\x04")
    assert signed_in(client, "HND").get(f"{ROOT}planes/ppt-2026/archivo.exe").status_code == 404
    assert signed_in(Client(), "ARG").get(f"{ROOT}planes/ppt-2026/archivo.{ending}").status_code == 404


def test_results_reach_all_by_one_press_of_the_secretariat(client: Client, world: dict[str, Any]) -> None:
    url = f"{ROOT}reuniones/{world['joint'].slug}/"
    hnd = signed_in(client, "HND")
    assert "Calendario de enlaces" not in hnd.get(url).content.decode()
    assert hnd.post(url + "compartir/").status_code == 403
    assert signed_in(Client(), "se").post(url + "compartir/").status_code == 302
    assert "Calendario de enlaces" in hnd.get(url).content.decode()


def test_a_meeting_of_members_is_called_and_held_by_its_forms(client: Client, year: None) -> None:
    pan = signed_in(client, "PAN")
    words = {"topic_es": "Retorno", "situation": "Aumento", "parties": ["PAN"], "day": "2026-11-30", "mode": "virtual"}
    refused = pan.post(ROOT + "reuniones/convocar/", words)
    assert refused.status_code == 403
    assert "al menos dos Países Miembros" in refused.content.decode()
    made = pan.post(ROOT + "reuniones/convocar/", {**words, "parties": ["PAN", "CRI"]})
    assert made.headers["Location"] == f"{ROOT}reuniones/{JointMeeting.objects.get().slug}/"
    assert pan.post(made.headers["Location"] + "celebrada/", {"held": "2026-11-23", "results_es": "Hecho"}).status_code == 302
    se = signed_in(Client(), "se")
    assert se.post(made.headers["Location"] + "reservar/", {"reason": ""}).status_code == 422
    assert se.post(made.headers["Location"] + "reservar/", {"reason": "Casos en curso"}).status_code == 302
    assert "Casos en curso" in pan.get(made.headers["Location"]).content.decode()


def test_spokesperson_contacts_and_costs_are_registered_by_their_forms(client: Client, following: None) -> None:
    gtm = signed_in(client, "GTM")
    forum = {"known": "other", "day": "2026-11-20", "topic_es": "Protección"}
    assert "Escriba el nombre del foro" in gtm.post(ROOT + "voceria/registrar/", forum).content.decode()
    made = gtm.post(ROOT + "voceria/registrar/", {**forum, "forum_es": "Foro Mundial"})
    assert made.headers["Location"] == f"{ROOT}voceria/{OutsideAct.objects.get().pk}/"
    assert gtm.post(made.headers["Location"] + "informe/", {"report_es": "Se intervino"}).status_code == 302
    cri = signed_in(Client(), "CRI")
    assert "Falta un contacto" in cri.get(ROOT + "troika/").content.decode()
    assert cri.post(ROOT + "troika/contacto/", {**forum, "known": "south-american-conference"}).status_code == 302
    assert "Falta un contacto" not in cri.get(ROOT + "troika/").content.decode()
    cost = {"what": "logistics:vm", "bearer": "budget", "meeting": "rv-xxxi", "detail": "Salas", "day": "2026-11-20", "cents": "1,250.00"}
    refused = signed_in(Client(), "se").post(ROOT + "gastos/anotar/", cost)
    assert refused.status_code == 403
    assert 'data-clause="ppt.function.logistics-costs"' in refused.content.decode()
    assert gtm.post(ROOT + "gastos/anotar/", {**cost, "bearer": "country"}).status_code == 302
    assert Cost.objects.get().cents == 125_000


def test_the_checklist_is_written_signed_and_taken_away(client: Client, following: None) -> None:
    factories.record(fact("ppt_designated", "MEX", "2024-12-01", takes_office="2025-01-10"))
    three = [signed_in(Client(), party) for party in ("GTM", "CRI", "se")]
    assert signed_in(client, "HND").post(ROOT + "traspasos/abrir/").status_code == 403
    url = three[0].post(ROOT + "traspasos/abrir/").headers["Location"]
    assert three[1].post(url + "dia/", {"day": "2027-01-20"}).status_code == 302
    assert signed_in(Client(), "MEX").get(url).status_code == 404
    for key in inventory.TITLES:
        assert three[2].post(f"{url}{key}/", {"evidence": f"Consta {key}"}).status_code == 302
    assert three[0].post(url + "firmar/", {"item": ""}).status_code == 409
    assert three[0].post(url + "firmar/", {"item": "nada"}).status_code == 404
    assert three[0].get(url + "archivo.pdf").status_code == 404  # nothing is kept yet
    for who in three:
        for key in (*inventory.TITLES, ""):
            assert who.post(url + "firmar/", {"item": key}).status_code == 302, key
    assert Handover.objects.get().complete
    for page in (three[0].get(url), signed_in(Client(), "HND").get(url)):
        assert "Firmado por los tres" in page.content.decode()
    assert three[0].get(url + "archivo.pdf").content[:4] == b"%PDF"
    assert three[0].get(url + "archivo.docx").content[:2] == b"PK"
    on("2027-02-01")
    assert "Sin terminar" not in three[0].get(ROOT + "traspasos/").content.decode()


def test_an_unsigned_list_is_shown_as_unfinished_once_its_day_has_passed(client: Client, following: None) -> None:
    made = handover.begin(GTM)
    on("2027-01-15")
    page = signed_in(client, "CRI").get(f"{ROOT}traspasos/{made.pk}/").content.decode()
    assert "En preparación" in page
    on("2027-01-16")
    page = signed_in(client, "CRI").get(f"{ROOT}traspasos/{made.pk}/").content.decode()
    assert "Sin terminar" in page
    assert "los derechos ya pasaron por sí solos" in page
    assert "Preside Costa Rica desde el 15 de enero de 2027." in client.get(ROOT).content.decode()


def statements(client: Client, path: str) -> int:
    client.get(ROOT + path)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(ROOT + path).status_code == 200
    return len(asked)


def test_lists_ask_the_same_with_thirty_years_of_rows(client: Client, world: dict[str, Any]) -> None:
    se = signed_in(client, "se")
    lists = ("", "calendario/", "planes/", "reuniones/", "voceria/", "troika/", "gastos/", "traspasos/")
    before = {path: statements(se, path) for path in lists}
    for n in range(30):
        day = dt.date(1996 + n, 5, 1)
        WorkPlan.objects.create(slug=f"p{n}", party="PAN", starts=day, year=day.year, version=1)
        Handover.objects.create(outgoing="PAN", incoming="CRI", day=day, opened=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
        JointMeeting.objects.create(
            slug=f"j{n}",
            topic_es="x",
            situation="y",
            parties=["PAN", "CRI"],
            caller="PAN",
            day=day,
            called=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        )
        OutsideAct.objects.create(kind="contact", quality="se", party="se", forum="f", forum_es="F", day=day, topic_es="t")
        OutsideAct.objects.create(kind="representation", quality="ppt", party="PAN", forum="f", forum_es="F", day=day, topic_es="t")
        Cost.objects.create(
            concept="logistics", body="vm", meeting="m", party="PAN", day=day, what="w", noted=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        )
        Offer.objects.create(party="PAN", year=day.year, takes_office=day, state="withdrawn", made=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    assert {path: statements(se, path) for path in lists} == before
    assert max(before.values()) < 16, before
    assert CRI.party == "CRI"
