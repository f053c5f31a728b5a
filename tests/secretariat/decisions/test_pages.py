"""Mandato, consenso y reserva: the pages of questions, the register and commitments, as each reader meets them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from secretariat import decisions
from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import sentence
from secretariat.decisions import acts
from secretariat.decisions.models import Commitment, Decision, Position, Question, Reservation
from secretariat.meetings.models import Meeting, Session
from secretariat.negotiation.models import Text
from tests import factories
from tests.secretariat.decisions import scene

pytestmark = pytest.mark.django_db


def at(name: str, *args: object) -> str:
    return reverse(f"decisions:{name}", args=args)


def as_(party: str) -> Client:
    return factories.signed_in(Client(), party)


# -- who sees a question -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("closed", [False, True])
@pytest.mark.parametrize("party", ["", "ARG", "IOM"])
def test_a_question_does_not_exist_for_who_is_no_member(party, closed):
    """Not its page, not its live part, not its position, not its ending: doors open or closed, before and after."""
    row = scene.question(closed=closed)
    client = as_(party) if party else Client()
    pages = [at("question", row.slug), at("live", row.slug), at("position", row.slug), at("of_text", row.text)]
    assert [client.get(page).status_code for page in pages] == [404] * 4
    assert client.post(at("close", row.slug), {"how": "adopted"}).status_code == 404
    assert client.post(at("ask_paragraph", row.slug), {"key": "p1"}).status_code == 404
    assert client.get(f"/api/decisions/questions/{row.slug}").status_code == 404
    assert client.get(at("put", row.text)).status_code == 404
    acts.adopt(scene.ppt(), row)
    assert [client.get(page).status_code for page in pages] == [404] * 4
    page = client.get(at("decision", "CRM/RV/XXXI/DEC"))
    assert page.status_code == 200
    assert row.slug not in page.content.decode()


def test_nothing_of_a_question_shows_in_the_register_before_it_is_adopted():
    row = scene.question()
    for client in (Client(), as_("ARG"), as_("PAN")):
        assert row.title_es not in client.get(at("list")).content.decode()


def test_members_and_the_secretariat_see_the_question():
    row = scene.question()
    for party in ("PAN", "se", "GTM"):
        assert as_(party).get(at("question", row.slug)).status_code == 200
    assert as_("PAN").get(at("of_text", row.text)).headers["Location"] == at("question", row.slug)


def test_the_public_reads_the_outcome_and_the_reservations_and_no_position():
    row = scene.question()
    acts.state(factories.member("HND"), row, stance="object", reason="Palabras entre miembros.")
    acts.state(factories.member("HND"), row, stance="reserve", reason="Palabras de la reserva.", provisions=["p1"])
    acts.adopt(scene.ppt(), row)
    page = Client().get(at("decision", "CRM/RV/XXXI/DEC")).content.decode()
    assert "Palabras de la reserva." in page
    assert "Palabras entre miembros." not in page
    assert "Posiciones" not in page


# -- the screen of a member --------------------------------------------------------------------------------------------


def test_no_position_is_selected_before_a_person_chooses():
    row = scene.question()
    page = as_("PAN").get(at("question", row.slug)).content.decode()
    assert page.count('name="stance"') == 3
    assert "checked" not in page
    assert "La posición es del Estado; consta que usted la registra." in page


def test_choosing_nothing_is_answered_with_one_sentence():
    row = scene.question()
    client = as_("PAN")
    assert "Elija una posición." in client.get(at("position", row.slug), {"stance": ""}).content.decode()
    assert "Elija una posición." in client.post(at("position", row.slug), {"x": "1"}).content.decode()
    assert "Elija una de las tres" in client.get(at("position", row.slug), {"stance": "abstain"}).content.decode()


def test_a_member_agrees_in_two_steps():
    row = scene.question()
    client = as_("PAN")
    assert "está de acuerdo" in client.get(at("position", row.slug), {"stance": "agree"}).content.decode()
    assert not Position.objects.exists()
    answer = client.post(at("position", row.slug), {"stance": "agree"}, follow=True)
    assert "Consta la posición." in answer.content.decode()
    assert Position.objects.get().stance == "agree"


def test_a_reservation_asks_for_its_words_and_paragraphs_and_loses_nothing():
    row = scene.question()
    client = as_("PAN")
    asked = client.get(at("position", row.slug), {"stance": "reserve"}).content.decode()
    assert "checked" not in asked
    lacking = client.post(at("position", row.slug), {"stance": "reserve", "reason": "Según su ley y su práctica."})
    assert lacking.status_code == 422
    assert "Indique a qué párrafos se refiere." in lacking.content.decode()
    assert "Según su ley y su práctica." in lacking.content.decode()
    client.post(at("position", row.slug), {"stance": "reserve", "reason": "Según su ley.", "provisions": ["p2"]})
    assert Reservation.objects.get(party="PAN").provisions == ["p2"]
    again = client.get(at("position", row.slug), {"stance": "reserve"}).content.decode()
    assert "Según su ley." in again
    assert "Sustituye a la posición" in again


def test_an_objection_is_recorded_and_withdrawn():
    row = scene.question()
    client = as_("PAN")
    assert "Escriba en qué consiste la objeción." in client.post(at("position", row.slug), {"stance": "object"}).content.decode()
    client.post(at("position", row.slug), {"stance": "object", "reason": "No conviene."})
    assert "«No conviene.»" in client.get(at("question", row.slug)).content.decode()
    assert "se retiró" in client.post(at("position", row.slug), {"withdraw": "1"}, follow=True).content.decode()
    assert client.post(at("position", row.slug), {"withdraw": "1"}).status_code == 409


def test_what_was_written_stays_when_the_question_closes_meanwhile():
    row = scene.question()
    acts.suspend(scene.ppt(), row)
    answer = as_("PAN").post(at("position", row.slug), {"stance": "object", "reason": "Palabras que no se pierden."})
    assert answer.status_code == 422
    assert "Palabras que no se pierden." in answer.content.decode()
    assert "suspendida" in answer.content.decode()


def test_an_excluded_member_reads_the_clause_and_keeps_what_it_wrote():
    session = scene.meeting()
    factories.in_arrears("NIC", (2022, 2023, 2024, 2025))
    factories.receipts_seen("xxxi")
    row = acts.put(scene.ppt(), scene.draft(), session)
    answer = as_("NIC").post(at("position", row.slug), {"stance": "object", "reason": "Lo que escribió Nicaragua."})
    assert answer.status_code == 403
    assert "Lo que escribió Nicaragua." in answer.content.decode()
    assert Entry.objects.get(outcome="refused").act == "state-position"


def test_a_member_without_vote_is_told_that_its_objection_does_not_block():
    session = scene.meeting()
    factories.in_arrears("HND", (2024, 2025))
    factories.receipts_seen("xxxi")
    row = acts.put(scene.ppt(), scene.draft(), session)
    page = as_("HND").get(at("question", row.slug)).content.decode()
    assert "su objeción consta y no impide el consenso" in page


# -- the screen of the Presidency --------------------------------------------------------------------------------------


def test_only_the_presidency_is_shown_how_to_end_the_question():
    row = scene.question()
    assert "Cerrar como adoptada" in as_("GTM").get(at("question", row.slug)).content.decode()
    assert "Cerrar como adoptada" not in as_("PAN").get(at("question", row.slug)).content.decode()
    assert "Cerrar como adoptada" not in as_("se").get(at("question", row.slug)).content.decode()
    assert as_("PAN").post(at("close", row.slug), {"how": "suspend"}).status_code == 403


def test_closing_against_an_objection_is_answered_on_the_same_screen_with_clause_and_ways():
    row = scene.question()
    acts.state(factories.member("BLZ"), row, stance="object", reason="El plazo.", provisions=["p2"])
    client = as_("GTM")
    assert 'aria-disabled="true"' in client.get(at("question", row.slug)).content.decode()
    answer = client.post(at("close", row.slug), {"how": "adopted"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "No se puede cerrar como adoptada" in page
    assert "Belice mantiene una objeción al párrafo 2 y tiene voto." in page
    assert "Proponer otro texto del párrafo 2" in page
    assert Entry.objects.get(outcome="refused").act == "close-as-adopted"
    assert Question.objects.get().state == "open"


def test_a_refusal_that_is_not_about_positions_is_the_ordinary_page():
    row = scene.question()
    answer = as_("PAN").post(at("close", row.slug), {"how": "adopted"})
    assert answer.status_code == 403
    assert "No se puede cerrar como adoptada" not in answer.content.decode()


def test_where_a_reading_asks_more_than_no_objection_the_reasons_are_shown():
    session = scene.meeting()
    factories.record(factories.fact("reading_adopted", "CRM", "2026-12-01", param="consensus.quorum", value="all-entitled"))
    row = acts.put(scene.ppt(), scene.draft(), session)
    answer = as_("GTM").post(at("close", row.slug), {"how": "adopted"})
    assert answer.status_code == 403
    assert "no hacen consenso" in answer.content.decode()


def test_adoption_is_asked_twice_and_tells_what_it_causes():
    row = scene.question()
    client = as_("GTM")
    asked = client.post(at("close", row.slug), {"how": "adopted"})
    assert "Presupuesto de 2027: US$ 321,600.00" in asked.content.decode()
    assert Question.objects.get().state == "open"
    answer = client.post(at("close", row.slug), {"how": "adopted", "confirmed": "1"})
    assert answer.headers["Location"] == at("decision", "CRM/RV/XXXI/DEC")
    assert "CRM/RV/XXXI/DEC" in client.get(at("question", row.slug)).content.decode()


def test_the_presidency_suspends_resumes_and_closes_as_not_adopted():
    row = scene.question()
    client = as_("GTM")
    client.post(at("close", row.slug), {"how": "suspend"})
    assert "Reanudar" in client.get(at("question", row.slug)).content.decode()
    client.post(at("close", row.slug), {"how": "resume"})
    assert "sin adopción" in client.post(at("close", row.slug), {"how": "not-adopted"}).content.decode()
    client.post(at("close", row.slug), {"how": "not-adopted", "confirmed": "1"})
    assert Question.objects.get().state == "not-adopted"
    assert client.post(at("close", row.slug), {"how": "suspend"}).status_code == 409
    assert client.post(at("close", row.slug), {"how": "vote"}).status_code == 422


def test_another_text_is_proposed_by_taking_the_question_back():
    row = scene.question()
    client = as_("GTM")
    asked = client.post(at("close", row.slug) + "?key=p2", {"how": "take-back"})
    assert 'value="p2"' in asked.content.decode()
    answer = client.post(at("close", row.slug), {"how": "take-back", "key": "p2", "confirmed": "1"})
    assert answer.headers["Location"] == reverse("negotiation:edit", args=[row.text, "p2"])
    assert client.get(answer.headers["Location"]).status_code == 200


def test_taking_back_without_a_paragraph_leads_to_the_text():
    row = scene.question()
    answer = as_("GTM").post(at("close", row.slug), {"how": "take-back", "confirmed": "1"})
    assert answer.headers["Location"] == reverse("negotiation:text", args=[row.text])


def test_the_presidency_points_to_a_paragraph():
    row = scene.question()
    client = as_("GTM")
    assert client.post(at("ask_paragraph", row.slug), {"key": "p3"}).headers["Location"].endswith("#p3")
    assert client.post(at("ask_paragraph", row.slug), {"key": "p99"}).status_code == 409


def test_the_presidency_reviews_what_would_be_frozen_and_puts_it():
    scene.meeting()
    text = scene.draft()
    client = as_("GTM")
    page = client.get(at("put", text.pk)).content.decode()
    assert "Presidencia Pro-Témpore de Costa Rica" in page
    assert page.count("Presente") >= 10
    assert "Elija la sesión" in client.post(at("put", text.pk), {"session": ""}).content.decode()
    answer = client.post(at("put", text.pk), {"session": str(Session.objects.get().pk)})
    assert answer.headers["Location"] == at("question", Question.objects.get().slug)
    assert client.post(at("put", text.pk), {"session": str(Session.objects.get().pk)}).status_code == 422
    assert as_("PAN").get(at("put", text.pk)).status_code == 403


def test_without_an_open_sitting_the_page_says_where_to_go():
    scene.meeting()
    text = scene.draft(({"es": "Acuerdan.", "en": ""},))
    Session.objects.update(opened=None)
    page = as_("GTM").get(at("put", text.pk)).content.decode()
    assert "No hay ninguna sesión abierta" in page
    assert "Faltan palabras en inglés." in page


# -- live --------------------------------------------------------------------------------------------------------------


def test_the_live_list_answers_304_until_something_moves_and_then_says_only_the_change():
    row = scene.question()
    client = as_("GTM")
    first = client.get(at("live", row.slug) + "?de=0")
    tag = first.headers["ETag"]
    assert "data-house-say" not in first.content.decode()
    assert client.get(at("live", row.slug), headers={"If-None-Match": tag}).status_code == 304
    acts.state(factories.member("BLZ"), row, stance="object", reason="No.")
    moved = client.get(at("live", row.slug) + "?de=0", headers={"If-None-Match": tag})
    assert moved.status_code == 200
    assert 'data-house-say="Belice: objeta, bloquea"' in moved.content.decode()
    assert "de=1" in moved.content.decode()
    assert 'hx-swap-oob="true"' in moved.content.decode(), "the Presidency's buttons follow"
    acts.withdraw(factories.member("BLZ"), row)
    acts.suspend(scene.ppt(), row)
    told = client.get(at("live", row.slug) + "?de=1").content.decode()
    assert 'data-house-say="Belice: retira su posición. Suspendida"' in told


def test_a_closed_question_is_polled_no_more():
    row = scene.question()
    acts.take_back(scene.ppt(), row)
    page = as_("PAN").get(at("live", row.slug) + "?de=0").content.decode()
    assert "hx-get" not in page
    assert "Retirada para proponer otro texto" in page
    assert "hx-swap-oob" not in page


def test_polling_costs_at_most_six_statements():
    row = scene.question()
    scene.agree(row)
    client = as_("GTM")
    tag = client.get(at("live", row.slug)).headers["ETag"]
    for headers in ({"If-None-Match": tag}, {}):
        with CaptureQueriesContext(
            connection,
        ) as seen:
            client.get(at("live", row.slug) + "?de=0", headers=headers)
        assert len(seen) <= 6, [query["sql"][:90] for query in seen]


# -- the register ------------------------------------------------------------------------------------------------------


def test_the_register_is_filtered_by_year_kind_and_meeting():
    scene.declaration()
    acts.register_past(factories.SE, symbol="CRM/RV/XXIV/DEC", title_es="Declaración XXIV", title_en="Declaration XXIV", year=2019)
    client = Client()

    def shown(**given: str) -> list[str]:
        return [row["row"].symbol for row in client.get(at("list"), given).context["rows"]]

    assert shown() == ["CRM/RV/XXXI/DEC", "CRM/RV/XXXI/D/1", "CRM/RV/XXXI/D/2", "CRM/RV/XXIV/DEC"]
    assert shown(anio="2019") == ["CRM/RV/XXIV/DEC"]
    assert shown(clase="budget_approved") == ["CRM/RV/XXXI/D/2"]
    assert len(shown(reunion="xxxi")) == 3
    assert shown(anio="20x9") == shown()
    assert "Ninguna decisión con este filtro" in client.get(at("list"), {"anio": "1999"}).content.decode()
    part = client.get(at("list"), headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "día no hallado" in part


def test_an_empty_register_says_what_will_come():
    factories.the_conference()
    assert "Aún no hay decisiones" in Client().get(at("list")).content.decode()


def test_the_register_turns_its_pages_by_key():
    factories.the_conference()
    for number in range(35):
        acts.register_past(
            factories.SE, symbol=f"CRM/RV/X/D/{number}", title_es=f"Uno {number}", title_en=f"One {number}", year=2000 + number % 20
        )
    client = Client()
    first = client.get(at("list"))
    second = client.get(first.context["page"].next_url)
    symbols = [row["row"].symbol for row in (*first.context["rows"], *second.context["rows"])]
    assert len(symbols) == len(set(symbols)) == 35


def test_an_effect_shows_where_it_comes_from_and_what_it_caused():
    scene.declaration()
    page = Client().get(at("decision", "CRM/RV/XXXI/D/2")).content.decode()
    assert "párrafo 4" in page
    assert "#p4" in page
    assert "Hecho CRM/RV/XXXI/D/2" in page
    assert Client().get(at("decision", "CRM/RV/XXXI/D/1")).status_code == 200


def test_a_past_declaration_shows_its_sources():
    factories.the_conference()
    acts.register_past(
        factories.SE,
        symbol="CRM/RV/XXIV/DEC",
        title_es="Declaración XXIV",
        title_en="Declaration XXIV",
        year=2019,
        sources=[{"title": "OIM", "url": "https://example.org/a"}],
        note_es="Lo que se sabe.",
        note_en="What is known.",
    )
    assert "https://example.org/a" in Client().get(at("decision", "CRM/RV/XXIV/DEC")).content.decode()
    english = Client().get(at("decision", "CRM/RV/XXIV/DEC").replace("/es/decisiones", "/en/decisions")).content.decode()
    assert "What is known." in english
    assert Client().get(at("decision", "CRM/RV/NADA")).status_code == 404


def test_the_declaration_is_a_document_with_addresses_notes_and_ways_back():
    scene.declaration()
    page = Client().get(at("decision", "CRM/RV/XXXI/DEC")).content.decode()
    for piece in ('id="p2"', 'href="#nota-2"', 'id="nota-2"', 'href="#p2"', "<em>Acuerdan</em>", "Ausente: Canadá."):
        assert piece in page
    both = Client().get(at("decision", "CRM/RV/XXXI/DEC"), {"idioma": "ambos"}).content.decode()
    assert "Agree</em>" in both
    assert both.count('id="p2"') == 1


@pytest.mark.parametrize(("ending", "kind"), [("pdf", "application/pdf"), ("docx", "openxml"), ("xml", "application/xml")])
def test_the_files_of_a_declaration_are_served_with_their_tag(settings, tmp_path, ending, kind):
    settings.MEDIA_ROOT = tmp_path
    scene.declaration()
    address = at("declaration_file", "CRM/RV/XXXI/DEC", "es", ending)
    answer = Client().get(address)
    assert kind in answer.headers["Content-Type"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert Client().get(address, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert "kB" in Client().get(at("decision", "CRM/RV/XXXI/DEC")).content.decode().replace("KB", "kB")


def test_there_is_no_file_of_another_language_kind_or_decision():
    scene.declaration()
    for symbol, language, ending in (
        ("CRM/RV/XXXI/DEC", "fr", "pdf"),
        ("CRM/RV/XXXI/DEC", "es", "exe"),
        ("CRM/RV/XXXI/D/1", "es", "pdf"),
        ("CRM/RV/NADA", "es", "pdf"),
    ):
        assert Client().get(at("declaration_file", symbol, language, ending)).status_code == 404


def test_a_late_reservation_is_offered_while_its_time_runs():
    scene.declaration()
    client = as_("MEX")
    assert "Registrar una reserva" in client.get(at("decision", "CRM/RV/XXXI/DEC")).content.decode()
    page = at("reserve", "CRM/RV/XXXI/DEC")
    assert client.get(page).status_code == 200
    assert client.post(page, {"reason": "Según su ley."}).status_code == 422
    assert client.post(page, {"reason": "Según su ley.", "provisions": ["p1"]}, follow=True).status_code == 200
    assert Reservation.objects.get(party="MEX").number == 3
    Meeting.objects.update(state="held")
    assert "Registrar una reserva" not in client.get(at("decision", "CRM/RV/XXXI/DEC")).content.decode()
    assert client.get(page).status_code == 403
    assert client.get(at("reserve", "CRM/RV/XXXI/D/1")).status_code == 404


# -- commitments -------------------------------------------------------------------------------------------------------


def test_commitments_are_listed_reported_and_closed():
    scene.declaration()
    row = Commitment.objects.get()
    assert "Manual regional" in Client().get(at("commitments")).content.decode()
    assert "Ningún compromiso" in Client().get(at("commitments"), {"estado": "overdue"}).content.decode()
    assert "Compromisos: Secretaría Ejecutiva" in Client().get(at("commitments"), {"de": "se", "estado": "open"}).content.decode()
    client = as_("se")
    assert "Escriba qué se hizo." in client.post(at("report", row.pk), {"text": ""}).content.decode()
    assert client.get(at("report", row.pk)).status_code == 200
    client.post(at("report", row.pk), {"text": "Palabras del informe.", "done": "on"})
    assert "Palabras del informe." in client.get(at("commitment", row.pk)).content.decode()
    assert "Palabras del informe." in as_("PAN").get(at("commitment", row.pk)).content.decode()
    assert "Palabras del informe." not in Client().get(at("commitment", row.pk)).content.decode()
    assert "Indique el resultado." in client.post(at("close_commitment", row.pk), {"note": "x"}).content.decode()
    assert "Escriba por qué" in client.post(at("close_commitment", row.pk), {"result": "not-achieved"}).content.decode()
    assert client.post(at("close_commitment", row.pk), {"result": "return", "note": "Falta."}).status_code == 302
    assert client.post(at("close_commitment", row.pk), {"result": "done"}).status_code == 302
    assert client.post(at("close_commitment", row.pk), {"result": "done"}).status_code == 422
    assert client.post(at("report", row.pk), {"text": "Otra vez."}).status_code == 422
    assert as_("PAN").post(at("close_commitment", row.pk), {"result": "done"}).status_code == 403
    assert as_("PAN").post(at("report", row.pk), {"text": "De otro."}).status_code == 403
    assert Client().get(at("commitment", 999)).status_code == 404


# -- the number of statements ------------------------------------------------------------------------------------------


def pages(row: Question) -> dict[str, str]:
    return {
        "list": at("list"),
        "declaration": at("decision", "CRM/RV/XXXI/DEC"),
        "effect": at("decision", "CRM/RV/XXXI/D/1"),
        "commitments": at("commitments"),
        "commitment": at("commitment", Commitment.objects.first().pk),
    }


def statements(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return len(seen)


def test_pages_cost_few_statements_and_no_more_as_the_register_grows():
    row = scene.declaration().question
    public, member, chair = Client(), as_("PAN"), as_("GTM")
    before = {name: (statements(public, page), statements(member, page)) for name, page in pages(row).items()}
    for number in range(60):
        acts.register_past(
            factories.SE,
            symbol=f"CRM/RV/X/D/{number}",
            title_es="Uno",
            title_en="One",
            year=2000 + number % 20,
            commitments=[{"provision": "p1", "owner": "HND", "title_es": "Uno", "title_en": "One"}],
        )
    after = {name: (statements(public, page), statements(member, page)) for name, page in pages(row).items()}
    assert after == before
    assert {name: counts for name, counts in after.items() if counts[0] > 8 or counts[1] > 12} == {}
    assert statements(chair, at("question", row.slug)) <= 12
    assert statements(member, at("position", row.slug) + "?stance=agree") <= 12


def test_the_page_of_a_question_costs_at_most_twelve_statements_while_it_is_open():
    row = scene.question()
    scene.agree(row)
    assert statements(as_("GTM"), at("question", row.slug)) <= 12
    assert statements(as_("PAN"), at("question", row.slug)) <= 12
    assert statements(as_("GTM"), at("put", Text.objects.get().pk)) <= 12


# -- for programs ------------------------------------------------------------------------------------------------------


def test_programs_read_the_register_and_the_text():
    scene.declaration()
    client = Client()
    listed = client.get("/api/decisions/register").json()
    assert [row["symbol"] for row in listed["decisions"]] == ["CRM/RV/XXXI/DEC", "CRM/RV/XXXI/D/1", "CRM/RV/XXXI/D/2"]
    assert listed["next"] is None
    assert client.get("/api/decisions/register?kind=budget_approved&year=2026&meeting=xxxi").json()["decisions"][0]["facts"] == [
        "CRM/RV/XXXI/D/2"
    ]
    assert client.get("/api/decisions/register?after=0").json()["decisions"] == []
    text = client.get("/api/decisions/register/CRM/RV/XXXI/DEC").json()
    assert [note["party"] for note in text["reservations"]] == ["USA", "PAN"]
    assert text["effects"] == ["CRM/RV/XXXI/D/1", "CRM/RV/XXXI/D/2"]
    assert len(text["paragraphs"]) == 7
    assert client.get("/api/decisions/register/CRM/RV/XXXI/D/1").json()["reservations"] == []
    assert client.get("/api/decisions/commitments?owner=se&open=true").json()[0]["status"] == "open"


def test_programs_of_a_member_state_its_position_and_get_the_same_refusals():
    row = scene.question()
    address = f"/api/decisions/questions/{row.slug}"
    assert as_("PAN").get(address).json()["moved"] == 0

    def post(party: str, **given: object) -> tuple[int, dict]:
        client = as_(party) if party else Client()
        answer = client.post(f"{address}/position", given, content_type="application/json")
        return answer.status_code, answer.json()

    assert post("", stance="agree")[0] == 401
    assert post("ARG", stance="agree")[0] == 404
    status, told = post("se", stance="agree")
    assert (status, told["outcome"]) == (403, "not-empowered")
    assert post("PAN", stance="reserve")[0] == 409
    status, told = post("PAN", stance="reserve", reason="Según su ley.", provisions=["p1"])
    assert status == 200
    assert next(line for line in told["positions"] if line["party"] == "PAN")["provisions"] == ["p1"]


def test_a_position_for_programs_needs_the_token_of_forms():
    """A cookie alone, sent along from another site, states nothing."""
    row = scene.question()
    client = factories.signed_in(Client(enforce_csrf_checks=True), "PAN")
    answer = client.post(f"/api/decisions/questions/{row.slug}/position", {"stance": "agree"}, content_type="application/json")
    assert answer.status_code == 403
    assert not Position.objects.exists()


# -- the chronicle -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_act_of_this_room_is_told_in_a_sentence(language):
    row = scene.question()
    acts.ask_paragraph(scene.ppt(), row, "p1")
    for stance in ("agree", "object", "reserve"):
        acts.state(factories.member("PAN"), row, stance=stance, reason="Por esto.", provisions=["p1"])
    acts.withdraw(factories.member("PAN"), row)
    acts.suspend(scene.ppt(), row)
    acts.resume(scene.ppt(), row)
    main = acts.adopt(scene.ppt(), row)
    acts.reserve_after(factories.member("PAN"), main, reason="x", provisions=["p1"])
    for done in (False, True):
        acts.report(factories.SE, Commitment.objects.get(), text="x", done=done)
    acts.return_report(factories.SE, Commitment.objects.get(), note="x")
    acts.close_commitment(factories.SE, Commitment.objects.get(), result="done")
    acts.register_past(factories.SE, symbol="X", title_es="Y", title_en="Z", year=1999)
    text, session = scene.draft(symbol="OTRO/1", provisions=({"es": "Acuerdan.", "en": "Agree."},)), Session.objects.get()
    acts.take_back(scene.ppt(), acts.put(scene.ppt(), text, session))
    acts.close_as_not_adopted(scene.ppt(), acts.put(scene.ppt(), text, session))
    with translation.override(language):
        entries = list(Entry.objects.filter(act__startswith="decisions."))
        told = [sentence(entry) for entry in entries]
    room = Path(decisions.__file__).parent / "templates" / "decisions" / "chronicle"
    assert {entry.act.removeprefix("decisions.") for entry in entries} == {file.stem for file in room.glob("*.html")}
    assert all("decisions." not in words and words for words in told)
    assert any(("adopta por consenso" if language == "es" else "adopted by consensus") in words for words in told)


def test_a_decision_keeps_its_words():
    scene.declaration()
    row = Decision.objects.get(kind="declaration")
    assert str(row) == "CRM/RV/XXXI/DEC"
    assert row.called("en") == "Declaration of Guatemala City"
    assert " alert " in row.fold
