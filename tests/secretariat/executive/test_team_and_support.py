"""Secretaría Ejecutiva: the technical team within its parameters, regulations with their norms, advice, cooperation, mechanisms."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation

from charter.today import state
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.audience import visible
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.chronicle.sentences import sentence
from secretariat.documents.models import Document
from secretariat.executive import acts, facts
from secretariat.executive.models import Advice, Appointment, Cooperation, Paper, Post
from secretariat.meetings.models import Meeting
from tests import factories
from tests.secretariat.executive import scene

pytestmark = pytest.mark.django_db
SE, MEXICO = factories.SE, factories.member("MEX")
POST = {
    "slug": "oficial-plan",
    "title_es": "Oficial del Plan",
    "title_en": "Plan Officer",
    "function_es": "Sigue el Plan.",
    "function_en": "Follows the Plan.",
}
RULES = {"kind": "rules", "version": "reg-1", "title_es": "Reglamento", "title_en": "Regulations"}
PARAMETERS = factories.fact("parameters_approved", "CRM", "2026-01-01", version="par-1")


def at(name: str, *args: object) -> str:
    return reverse(f"executive:{name}", args=args)


# -- the team ----------------------------------------------------------------------------------------------------------


def test_no_post_is_made_before_the_members_approved_parameters():
    scene.house()
    with pytest.raises(Refused) as refused:
        acts.create_post(SE, **POST)
    assert refused.value.verdict.clauses == ("se.technical-team",)


@pytest.mark.parametrize("who", [MEXICO, factories.member("GTM", presides=True), factories.observer()])
def test_only_the_secretariat_appoints(who):
    scene.house(PARAMETERS)
    post = acts.create_post(SE, **POST)
    for doing in (
        lambda: acts.create_post(who, **{**POST, "slug": "otro"}),
        lambda: acts.appoint(who, post, name="Alguien", criteria=["Mérito"]),
        lambda: acts.end_appointment(who, post),
        lambda: acts.close_post(who, post),
    ):
        with pytest.raises(Refused):
            doing()


@pytest.mark.parametrize("kind", ["manual", "parameters"])
def test_only_the_secretariat_keeps_versions_not_even_the_presiding_member(kind):
    scene.house()
    for who in (factories.member("GTM", presides=True), MEXICO, factories.observer()):
        with pytest.raises(Refused) as refused:
            acts.submit_paper(who, **{**RULES, "kind": kind, "version": "v-1"})
        assert refused.value.verdict.clauses[0] == "se.technical-team"
    assert not Paper.objects.exists()
    assert acts.submit_paper(SE, **{**RULES, "kind": kind, "version": "v-1"}).kind == kind


def test_an_appointment_says_which_criteria_of_the_iom_it_applied():
    scene.house(PARAMETERS)
    post = acts.create_post(SE, **POST)
    with pytest.raises(Refused) as refused:
        acts.appoint(SE, post, name="Alguien", criteria=[])
    assert refused.value.verdict.clauses == ("se.technical-team.iom-criteria",)


def test_a_post_is_filled_by_one_person_and_closed_when_vacant():
    scene.house(PARAMETERS)
    post = acts.create_post(SE, **POST)
    with pytest.raises(Conflict, match="vacante"):
        acts.end_appointment(SE, post)
    with pytest.raises(Conflict, match="Escriba el nombre"):
        acts.appoint(SE, post, name=" ", criteria=["Mérito"])
    with pytest.raises(Conflict, match="en que empieza"):
        acts.appoint(SE, post, name="Alguien", criteria=["Mérito"], since=dt.date(2027, 1, 1))
    acts.appoint(SE, post, name="Alguien", criteria=["Mérito"])
    for doing in (lambda: acts.appoint(SE, post, name="Otra", criteria=["Mérito"]), lambda: acts.close_post(SE, post)):
        with pytest.raises(Conflict, match="ocupado"):
            doing()
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.create(post=post, name="Otra", since=clock.today())
    with pytest.raises(Conflict, match="entre el comienzo"):
        acts.end_appointment(SE, post, until=dt.date(2020, 1, 1))
    acts.end_appointment(SE, post)
    acts.close_post(SE, post)
    with pytest.raises(Conflict, match="ya se cerró"):
        acts.appoint(SE, post, name="Otra", criteria=["Mérito"])
    with pytest.raises(Conflict, match="nombre corto"):
        acts.create_post(SE, **POST)


def test_the_public_sees_posts_and_vacancies_and_the_secretariat_the_persons():
    scene.house(PARAMETERS)
    acts.appoint(SE, acts.create_post(SE, **POST), name="Berta Ficticia", criteria=["Mérito"])
    acts.create_post(SE, **{**POST, "slug": "oficial-datos", "title_es": "Oficial de datos"})
    for party in ("", "MEX", "GTM", "ARG"):
        page = scene.as_(party).get(at("team")).content.decode()
        assert "Oficial del Plan" in page
        assert "1 vacante" in page
        assert "Berta Ficticia" not in page
    assert "Berta Ficticia" in scene.as_("se").get(at("team")).content.decode()
    told = [str(row.data) for row in RecordedFact.objects.all()] + [str(entry.data) for entry in Entry.objects.all()]
    assert not any("Berta" in one for one in told)


def test_the_pages_make_fill_empty_and_close_a_post():
    scene.house(PARAMETERS)
    official = scene.as_("se")
    assert "creado y vacante" in official.post(at("post_new"), POST, follow=True).content.decode()
    assert official.post(at("appoint", "oficial-plan"), {"name": "", "since": "2026-11-23"}).status_code == 422
    form = {"name": "Berta", "criteria": "Mérito\nIdiomas", "since": "2026-11-23"}
    assert "Mérito, Idiomas" in official.post(at("appoint", "oficial-plan"), form, follow=True).content.decode()
    assert "ocupado" in official.post(at("close_post", "oficial-plan"), follow=True).content.decode()
    assert "vacante" in official.post(at("end_appointment", "oficial-plan"), {"until": "2026-11-23"}, follow=True).content.decode()
    assert "quedó cerrado" in official.post(at("close_post", "oficial-plan"), follow=True).content.decode()
    assert not Post.objects.filter(until=None).exists()
    assert scene.as_("MEX").get(at("post_new")).status_code == 403


# -- papers ------------------------------------------------------------------------------------------------------------


def test_regulations_that_name_no_norms_are_not_submitted():
    scene.house()
    with pytest.raises(Refused) as refused:
        acts.submit_paper(SE, **RULES, norms=[])
    assert refused.value.verdict.clauses == ("se.function.draft-rules.iom-norms",)
    with pytest.raises(Refused):
        acts.submit_paper(MEXICO, **RULES, norms=["Normas de la OIM"])
    assert not Paper.objects.exists()


def test_regulations_are_in_force_once_the_vice_ministers_approved_them():
    scene.house()
    acts.submit_paper(SE, **RULES, norms=["Normas de la OIM"])
    assert facts.in_force(record.view(clock.today()), "rules") == ""
    with pytest.raises(Conflict, match="ya consta"):
        acts.submit_paper(SE, **RULES, norms=["Normas de la OIM"])
    with pytest.raises(Conflict, match="de qué documento"):
        acts.submit_paper(SE, **{**RULES, "kind": "poem"}, norms=["Normas de la OIM"])
    factories.record(factories.fact("rules_approved", "CRM", "2026-11-23", version="reg-1"))
    assert facts.in_force(record.view(clock.today()), "rules") == "reg-1"
    page = scene.as_("").get(at("rules")).content.decode()
    assert "Rige la versión «reg-1»" in page
    assert "Normas de la OIM" in page
    assert "Ninguna versión rige todavía" in scene.as_("").get(at("rules"), {"el": "2026-11-20"}).content.decode()


def test_the_manual_of_2017_serves_until_another_is_approved():
    scene.house()
    assert facts.in_force(record.view(clock.today()), "manual") == "2017"
    acts.submit_paper(SE, kind="manual", version="man-2", title_es="Manual", title_en="Manual")
    assert RecordedFact.objects.get(kind="manual_submitted").subject == "grcm"
    factories.record(factories.fact("manual_approved", "CRM", "2026-11-23", version="man-2"))
    assert facts.in_force(record.view(clock.today()), "manual") == "man-2"
    assert "Rige la versión «man-2»" in scene.as_("").get(at("manual")).content.decode()


def test_a_version_brings_its_file_as_a_document_with_a_symbol():
    scene.house()
    official = scene.as_("se")
    file = SimpleUploadedFile("reglamento.pdf", b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", content_type="application/pdf")
    lacking = official.post(at("paper_new"), {**RULES, "norms": ""})
    assert lacking.status_code == 403
    sent = official.post(at("paper_new"), {**RULES, "norms": "Normas de la OIM", "file": file}, follow=True)
    assert "presentada" in sent.content.decode()
    assert Document.objects.get().symbol == "CRM/SE/REG/REG-1"
    wrong = SimpleUploadedFile("roto.pdf", b"MZ\x00\x01", content_type="application/pdf")
    refused = official.post(at("paper_new"), {**RULES, "version": "reg-2", "norms": "OIM", "file": wrong})
    assert refused.status_code == 422
    assert not Paper.objects.filter(version="reg-2").exists()


# -- advice, cooperation, mechanisms -----------------------------------------------------------------------------------


def test_advice_is_between_a_member_and_the_secretariat():
    scene.house()
    with pytest.raises(Refused):
        acts.ask_advice(factories.observer(), topic="x", words="y")
    row = acts.ask_advice(MEXICO, topic="Un plan", words="¿Cómo se hace?")
    with pytest.raises(Refused):
        acts.answer_advice(MEXICO, row, answer="Así.")
    with pytest.raises(Conflict, match="Escriba la respuesta"):
        acts.answer_advice(SE, row, answer=" ")
    assert scene.as_("PAN").get(at("advice_one", row.slug)).status_code == 404
    assert "Un plan" not in scene.as_("PAN").get(at("advice")).content.decode()
    assert scene.as_("ARG").get(at("advice")).status_code == 404
    assert [why.holds for why in state(record.view(clock.today()), "se.function.advise")] == [False]
    acts.answer_advice(SE, row, answer="Así.")
    assert [why.holds for why in state(record.view(clock.today()), "se.function.advise")] == [True]
    with pytest.raises(Conflict, match="ya tiene respuesta"):
        acts.answer_advice(SE, row, answer="Así.")
    told = [str(one.data) for one in RecordedFact.objects.all()]
    assert not any("Un plan" in one or "Cómo se hace" in one for one in told)


def test_the_form_of_advice_says_truly_who_reads_what():
    scene.house()
    form = scene.as_("MEX").get(at("advice_new")).content.decode()
    assert "Que hubo una consulta consta también a la Presidencia" in form
    row = acts.ask_advice(MEXICO, topic="Un plan", words="¿Cómo se hace?")
    acts.answer_advice(SE, row, answer="Así.")
    readers = {who: visible(Entry.objects.filter(subject=row.address), delegate) for who, delegate in (
        ("own", MEXICO), ("SE", SE), ("Presidency", factories.member("GTM", presides=True)), ("member", factories.member("PAN")),
        ("public", factories.PUBLIC),
    )}  # fmt: skip
    assert {who: found.exists() for who, found in readers.items()} == {
        "own": True, "SE": True, "Presidency": True, "member": False, "public": False,
    }  # fmt: skip
    assert not any("Un plan" in str(entry.data) or "Cómo" in str(entry.data) for entry in readers["Presidency"])
    assert scene.as_("GTM").get(at("advice_one", row.slug)).status_code == 404


def test_a_member_asks_and_reads_its_answer_on_its_pages():
    scene.house()
    member, official = scene.as_("MEX"), scene.as_("se")
    assert member.post(at("advice_new"), {"topic": "Un plan", "words": ""}).status_code == 422
    assert "Espera respuesta" in member.post(at("advice_new"), {"topic": "Un plan", "words": "¿Cómo?"}, follow=True).content.decode()
    slug = Advice.objects.get().slug
    assert "¿Cómo?" in official.get(at("advice_one", slug)).content.decode()
    official.post(at("advice_one", slug), {"answer": "Así se hace."})
    assert "Así se hace." in member.get(at("advice_one", slug)).content.decode()
    assert "Respondida" in official.get(at("advice")).content.decode()


def test_cooperation_that_is_to_be_paid_back_is_refused():
    scene.house()
    with pytest.raises(Refused) as refused:
        acts.seek_cooperation(SE, partner="Un banco", purpose="Un préstamo", kind="financial", reimbursable=True)
    assert refused.value.verdict.clauses == ("se.function.fundraise",)
    with pytest.raises(Refused):
        acts.seek_cooperation(MEXICO, partner="Una agencia", purpose="Equipo", kind="technical")
    assert not Cooperation.objects.exists()


def test_cooperation_is_followed_until_it_is_known_what_came_of_it():
    scene.house()
    official = scene.as_("se")
    form = {"partner": "Una agencia", "purpose": "Equipo", "kind": "technical"}
    assert "Solicitada" in official.post(at("cooperation_new"), form, follow=True).content.decode()
    slug = Cooperation.objects.get().slug
    assert official.post(at("outcome", slug), {"state": "agreed", "outcome": ""}).status_code == 422
    with pytest.raises(Conflict):
        acts.settle_cooperation(SE, Cooperation.objects.get(), state="agreed", outcome=" ")
    assert (
        "Diez equipos." in official.post(at("outcome", slug), {"state": "agreed", "outcome": "Diez equipos."}, follow=True).content.decode()
    )
    assert scene.as_("ARG").get(at("cooperation")).status_code == 404


def test_each_meeting_of_the_grcm_is_told_of_mechanisms_once():
    scene.house(factories.fact("meeting_held", "grcm", "2026-06-01", meeting="grcm-2026-1"))
    Meeting.objects.create(slug="grcm-2026-1", body="grcm", title_es="I GRCM", title_en="I RCGM", year=2026, state="held")
    with pytest.raises(Conflict, match="reunión del GRCM"):
        acts.report_mechanisms(SE, meeting="other", words="Dos redes.")
    assert [why.holds for why in state(record.view(clock.today()), "se.function.inform-grcm-mechanisms")] == [False]
    official = scene.as_("se")
    sent = official.post(at("mechanisms"), {"meeting": "grcm-2026-1", "words": "Dos redes."}, follow=True)
    assert "Dos redes." in sent.content.decode()
    assert [why.holds for why in state(record.view(clock.today()), "se.function.inform-grcm-mechanisms")] == [True]
    with pytest.raises(Conflict, match="ya consta"):
        acts.report_mechanisms(SE, meeting="grcm-2026-1", words="Dos redes.")


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_act_of_team_and_support_is_told_in_a_sentence(language):
    scene.house(PARAMETERS)
    post = acts.create_post(SE, **POST)
    acts.appoint(SE, post, name="Berta", criteria=["Mérito"])
    acts.end_appointment(SE, post)
    acts.close_post(SE, post)
    acts.submit_paper(SE, **RULES, norms=["OIM"])
    acts.submit_paper(SE, kind="manual", version="m", title_es="M", title_en="M")
    acts.submit_paper(SE, kind="parameters", version="p", title_es="P", title_en="P")
    acts.answer_advice(SE, acts.ask_advice(MEXICO, topic="x", words="y"), answer="z")
    acts.settle_cooperation(SE, acts.seek_cooperation(SE, partner="x", purpose="y", kind="technical"), state="declined", outcome="No.")
    Meeting.objects.create(slug="g", body="grcm", title_es="I", title_en="I", year=2026, state="held")
    acts.report_mechanisms(SE, meeting="g", words="x")
    with translation.override(language):
        told = [sentence(entry) for entry in Entry.objects.filter(act__startswith="executive.")]
    assert len(told) == 12
    assert not any("executive." in words for words in told)
