"""Secretaría Ejecutiva, funciones: every mandate is open until it is closed with its result."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from charter.obligations import obligations
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.chronicle.sentences import sentence
from secretariat.decisions import acts as deciding
from secretariat.executive import acts, mandates
from secretariat.executive.models import Mandate, Note
from secretariat.meetings.models import Session
from tests import factories
from tests.secretariat.decisions import scene as meeting
from tests.secretariat.executive import scene

pytestmark = pytest.mark.django_db
SE, PPT, MEXICO = factories.SE, factories.member("GTM", presides=True), factories.member("MEX")
WORDS = {"title_es": "Un estudio.", "title_en": "A study.", "source": "Acta 3"}


def at(name: str, *args: object) -> str:
    return reverse(f"executive:{name}", args=args)


# -- refusals ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [MEXICO, factories.observer(), factories.rrocm(), factories.PUBLIC])
def test_who_is_no_body_that_may_entrust_the_secretariat_gives_no_mandate(who):
    scene.house()
    with pytest.raises(Refused) as refused:
        acts.give_mandate(who, by="ppt", **WORDS)
    assert refused.value.verdict.clauses == ("se.function.execute-mandates",)
    assert not Mandate.objects.exists()


@pytest.mark.parametrize("who", [MEXICO, PPT, factories.observer()])
def test_only_the_secretariat_closes_a_mandate(who):
    scene.house()
    slug = scene.given()
    for doing in (lambda: acts.note(who, slug, words="Va bien."), lambda: acts.close_mandate(who, slug, result="Hecho.")):
        with pytest.raises(Refused):
            doing()
    assert not Note.objects.exists()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title_es": " "}, "title_es"),
        ({"source": ""}, "source"),
        ({"on": dt.date(2030, 1, 1)}, "on"),
        ({"due": dt.date(2026, 1, 1)}, "due"),
    ],
)
def test_a_mandate_lacking_its_words_its_paper_or_a_fitting_term_says_which(fields, code):
    scene.house()
    with pytest.raises(Conflict) as conflict:
        acts.give_mandate(PPT, by="ppt", **{**WORDS, **fields})
    assert conflict.value.code == code


def test_a_single_country_is_no_giver_of_mandates():
    scene.house()
    with pytest.raises(Conflict) as conflict:
        acts.give_mandate(SE, by="MEX", **WORDS)
    assert conflict.value.code == "by"


def test_a_mandate_is_not_closed_without_its_result_nor_twice_nor_noted_on_afterwards():
    scene.house()
    slug = scene.given()
    with pytest.raises(Conflict) as conflict:
        acts.close_mandate(SE, slug, result="  ")
    assert conflict.value.code == "result"
    acts.close_mandate(SE, slug, result="Se publicó el estudio.")
    for doing in (lambda: acts.close_mandate(SE, slug, result="Otra vez."), lambda: acts.note(SE, slug, words="Algo más.")):
        with pytest.raises(Conflict, match="ya se cerró"):
            doing()
    with pytest.raises(Conflict, match="No consta"):
        acts.note(SE, "ppt-2026-77", words="Algo.")


def test_a_note_once_written_is_never_changed():
    scene.house()
    acts.note(SE, scene.given(), words="Va bien.")
    with pytest.raises(DatabaseError), transaction.atomic():
        Note.objects.update(words="Va mal.")


def test_what_the_presidency_entrusts_leaves_no_trace_outside_the_eleven():
    scene.house()
    slug = scene.given()
    for party in ("", "ARG", "RROCM"):
        client = scene.as_(party)
        assert client.get(at("mandate", slug)).status_code == 404
        assert "Un estudio." not in client.get(at("mandates")).content.decode()
        assert b"estudio" not in client.get(at("mandates_file", "csv")).content
    assert "Un estudio." in scene.as_("MEX").get(at("mandates")).content.decode()


# -- given, noted, closed ----------------------------------------------------------------------------------------------


def test_a_mandate_is_an_open_obligation_until_it_is_closed_with_its_result():
    scene.house()
    slug = scene.given()

    def owed() -> str:
        found = obligations(record.view(clock.today()), dt.date(2026, 1, 1), dt.date(2028, 1, 1))
        return next(one.status.value for one in found if one.act == "carry-out-mandate" and one.about == slug)

    assert slug == "ppt-2026-1"
    assert owed() == "open"
    factories.set_today(dt.date(2027, 2, 1))
    assert owed() == "overdue"
    acts.close_mandate(SE, slug, result="Se publicó.", evidence="CRM/SE/DOC/1")
    assert owed() == "late"
    told = RecordedFact.objects.get(kind="mandate_closed")
    assert (told.data, told.source) == ({"mandate": slug, "result": "Se publicó."}, "CRM/SE/DOC/1")


def test_an_adopted_paragraph_gives_a_mandate_that_everybody_can_follow():
    session = meeting.meeting()
    effect = {"kind": "mandate_given", "title_es": "Preparar una guía.", "title_en": "Prepare a guide.", "due": "2027-06-30"}
    text = meeting.draft(({"es": "Encargan una guía.", "en": "Entrust a guide.", "effect": effect},))
    row = deciding.adopt(meeting.ppt(), deciding.put(meeting.ppt(), text, Session.objects.get(pk=session.pk))).effects.get()
    page = scene.as_("").get(at("mandates")).content.decode()
    assert "Preparar una guía." in page
    slug = Mandate.objects.get().slug
    assert f'href="{at("mandate", slug)}"' in scene.as_("").get(reverse("decisions:decision", args=[row.symbol])).content.decode()
    assert reverse("decisions:decision", args=[row.symbol]) in scene.as_("").get(at("mandate", slug)).content.decode()
    acts.close_mandate(SE, slug, result="La guía salió.")
    assert "La guía salió." in scene.as_("").get(at("mandate", slug)).content.decode()


def test_the_secretariat_records_what_the_grcm_and_groups_entrust():
    scene.house(factories.fact("wg_established", "wg:frontera", "2026-01-01", ends="2028-01-01", ad_hoc=True))
    assert acts.give_mandate(SE, by="grcm", **WORDS) == "grcm-2026-1"
    assert acts.give_mandate(SE, by="grcm", **WORDS) == "grcm-2026-2"
    assert acts.give_mandate(SE, by="wg:frontera", **WORDS) == "wg-frontera-2026-1"


def test_mandates_are_listed_by_what_waits_and_filtered_by_state_and_giver():
    scene.house()
    slugs = [scene.given(due=due) for due in (None, dt.date(2027, 6, 1), dt.date(2026, 12, 1), dt.date(2026, 11, 23))]
    acts.close_mandate(SE, slugs[0], result="Hecho.")
    factories.set_today(dt.date(2026, 11, 24))
    found = mandates.lines(MEXICO, clock.today(), "es")
    assert [(one.slug, one.state) for one in found] == [
        ("ppt-2026-4", "overdue"),
        ("ppt-2026-3", "due-soon"),
        ("ppt-2026-2", "open"),
        ("ppt-2026-1", "closed"),
    ]
    assert mandates.counted(found) == {"open": 1, "due-soon": 1, "overdue": 1, "closed": 1}
    client = scene.as_("MEX")
    page = client.get(at("mandates"), {"estado": "overdue", "de": "ppt"}).content.decode()
    assert at("mandate", "ppt-2026-4") in page
    assert at("mandate", "ppt-2026-3") not in page
    book = openpyxl.load_workbook(io.BytesIO(client.get(at("mandates_file", "xlsx"), {"estado": "closed"}).content))
    assert "Hecho." in [cell.value for row in book.active.iter_rows() for cell in row]
    assert client.get(at("mandates_file", "pdf")).status_code == 404


def test_the_pages_take_a_mandate_from_its_paper_to_its_result():
    scene.house()
    chair, official = scene.as_("GTM"), scene.as_("se")
    lacking = chair.post(at("mandate_new"), {"by": "ppt", "title_es": "Un estudio.", "source": "", "on": "2026-11-23"})
    assert lacking.status_code == 422
    assert "Un estudio." in lacking.content.decode()
    form = {"by": "ppt", **WORDS, "on": "2026-11-23", "due": ""}
    assert "queda abierto" in chair.post(at("mandate_new"), form, follow=True).content.decode()
    assert chair.get(at("close", "ppt-2026-1")).status_code == 403
    assert scene.as_("MEX").get(at("mandate_new")).status_code == 403
    assert scene.as_("ARG").get(at("mandate_new")).status_code == 404
    note = official.post(at("note", "ppt-2026-1"), {"words": "La mitad.", "on": "2026-11-23"}, follow=True)
    assert "La mitad." in note.content.decode()
    assert official.post(at("close", "ppt-2026-1"), {"result": ""}).status_code == 422
    closed = official.post(at("close", "ppt-2026-1"), {"result": "Se entregó."}, follow=True).content.decode()
    assert "Se entregó." in closed
    assert "Anotar un avance" not in closed


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_act_on_a_mandate_is_told_in_a_sentence(language):
    scene.house()
    slug = scene.given()
    acts.note(SE, slug, words="Va bien.")
    acts.close_mandate(SE, slug, result="Hecho.")
    with translation.override(language):
        told = [sentence(entry) for entry in Entry.objects.filter(act__startswith="executive.")]
    assert len(told) == 3
    assert all(slug in words and "executive." not in words for words in told)


def test_the_register_costs_the_same_with_thirty_years_of_mandates():
    scene.house()
    client = scene.as_("MEX")

    def cost() -> int:
        client.get(at("mandates"))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at("mandates")).status_code == 200
        return len(queries)

    scene.given()
    few = cost()
    for year in range(1996, 2026):
        factories.record(
            *[factories.fact("mandate_given", "se", f"{max(year, 2022)}-05-01", mandate=f"m-{year}-{n}", by="vm") for n in range(6)]
        )
    assert cost() == few


def test_programs_read_note_and_close_as_the_pages_do():
    scene.house()
    slug = scene.given()
    public, member, official = (scene.as_(party) for party in ("", "MEX", "se"))
    assert public.get("/api/executive/mandates").json() == []
    assert public.get(f"/api/executive/mandates/{slug}").status_code == 404
    assert public.get("/api/executive/").json()["holder"]["person"] == "Titular"
    assert public.get("/api/executive/", {"on": "2027-05-01"}).json()["holder"] is None
    assert [one["state"] for one in member.get("/api/executive/mandates").json()] == ["open"]
    sent = {"content_type": "application/json"}
    assert member.post(f"/api/executive/mandates/{slug}/result", {"result": "Hecho."}, **sent).status_code == 403
    assert official.post(f"/api/executive/mandates/{slug}/notes", {"words": "La mitad."}, **sent).status_code == 201
    assert official.post(f"/api/executive/mandates/{slug}/result", {"result": " "}, **sent).status_code == 409
    assert official.post(f"/api/executive/mandates/{slug}/result", {"result": "Hecho."}, **sent).json()["state"] == "closed"
    assert official.post("/api/executive/mandates/none/notes", {"words": "x"}, **sent).status_code == 404
