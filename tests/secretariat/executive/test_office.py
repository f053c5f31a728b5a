"""Secretaría Ejecutiva, elección y periodo: call, candidacies, selection, six years with an evaluation before each extension, vacancy."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import translation

from charter.offices import executive_secretary
from charter.today import state
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.chronicle.sentences import sentence
from secretariat.executive import acts, facts
from secretariat.executive.models import Candidacy, Evidence
from tests import factories
from tests.secretariat.executive import scene

pytestmark = pytest.mark.django_db
SE = factories.SE
NAME = "Ana Ficticia"
JANUARY = dt.date(2027, 1, 1)


def at(name: str, *args: object) -> str:
    return reverse(f"executive:{name}", args=args)


def candidate(nationality: str = "PAN", name: str = NAME) -> Candidacy:
    return acts.register_candidacy(SE, scene.Call.objects.get(), name=name, nationality=nationality)


def selected() -> Candidacy:
    """A call of which a candidacy was selected, on the day after it closed."""
    scene.house()
    scene.call()
    row = candidate()
    acts.file_evidence(SE, row, quality="career", on=clock.today(), words="Veinte años.", kept="Archivo 3")
    factories.set_today(JANUARY)
    acts.select(SE, row.call, candidacy=row.code, source="Acta 4")
    return row


# -- refusals ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [factories.member("MEX"), factories.observer(), factories.PUBLIC])
def test_only_the_secretariat_publishes_calls_and_registers_candidacies(who):
    scene.house()
    with pytest.raises(Refused):
        acts.open_call(who, **scene.CALL, closes=JANUARY, source="D/1")
    scene.call()
    with pytest.raises(Refused):
        acts.register_candidacy(who, scene.Call.objects.get(), name=NAME, nationality="PAN")


def test_the_presiding_member_neither_publishes_a_call_nor_records_the_selection():
    presidency = factories.member("GTM", presides=True)
    scene.house()
    with pytest.raises(Refused) as publishing:
        acts.open_call(presidency, **scene.CALL, closes=JANUARY, source="D/1")
    scene.call()
    row = candidate()
    factories.set_today(JANUARY)
    with pytest.raises(Refused) as recording:
        acts.select(presidency, row.call, candidacy=row.code, source="Acta 4")
    assert publishing.value.verdict.clauses == recording.value.verdict.clauses == ("se.election-after-call",)
    assert not RecordedFact.objects.filter(kind="se_selected").exists()
    acts.select(SE, row.call, candidacy=row.code, source="Acta 4")
    assert RecordedFact.objects.filter(kind="se_selected").count() == 1


def test_who_is_no_member_s_national_is_refused_with_the_clause():
    scene.house()
    scene.call()
    with pytest.raises(Refused) as refused:
        candidate("COL")
    assert refused.value.verdict.clauses == ("se.criterion.national",)
    assert not Candidacy.objects.exists()


def test_no_candidacy_is_registered_after_the_close_nor_selected_before_it():
    scene.house()
    scene.call()
    row = candidate()
    with pytest.raises(Refused) as early:
        acts.select(SE, row.call, candidacy=row.code, source="Acta 4")
    assert early.value.verdict.clauses == ("se.election-after-call",)
    factories.set_today(JANUARY)
    with pytest.raises(Refused):
        candidate()
    with pytest.raises(Refused):
        acts.select(SE, row.call, candidacy="se-2027-9", source="Acta 4")


@pytest.mark.parametrize(
    ("fields", "code"), [({"closes": None}, "closes"), ({"closes": dt.date(2026, 11, 23)}, "closes"), ({"source": " "}, "source")]
)
def test_a_call_that_no_decision_opened_says_until_when_and_who_decided_it(fields, code):
    scene.house()
    with pytest.raises(Conflict) as conflict:
        scene.call(**fields)
    assert conflict.value.code == code


def test_names_are_not_wiped_before_the_selection_nor_twice():
    scene.house()
    scene.call()
    row = candidate()
    with pytest.raises(Conflict, match="no ha terminado"):
        acts.anonymise(SE, row.call)
    factories.set_today(JANUARY)
    acts.select(SE, row.call, candidacy=row.code, source="Acta 4")
    with pytest.raises(Conflict, match="ya consta a quién"):
        acts.select(SE, row.call, candidacy=row.code, source="Acta 4")
    acts.anonymise(SE, row.call)
    with pytest.raises(Conflict, match="No queda ningún nombre"):
        acts.anonymise(SE, row.call)
    with pytest.raises(Conflict, match="anónima"):
        acts.file_evidence(SE, row, quality="career", on=JANUARY, words="x")


def test_a_selected_candidacy_is_not_withdrawn_here():
    with pytest.raises(Conflict, match="fue elegida"):
        acts.withdraw_candidacy(SE, selected())


@pytest.mark.parametrize(("on", "match"), [(dt.date(2027, 1, 1), "en que ocurra"), (dt.date(2025, 1, 1), "anterior al día")])
def test_the_end_of_an_office_lies_between_its_beginning_and_today(on, match):
    scene.house()
    with pytest.raises(Conflict, match=match):
        acts.end_office(SE, on=on, source="Nota")


def test_an_office_that_nobody_holds_does_not_end():
    factories.the_conference()
    with pytest.raises(Conflict, match="Nadie ejerce"):
        acts.end_office(SE, on=clock.today(), source="Nota")


def test_the_database_itself_keeps_no_name_of_an_anonymous_candidacy():
    row = selected()
    acts.anonymise(SE, row.call)
    with pytest.raises(IntegrityError), transaction.atomic():
        Candidacy.objects.update(name=NAME)


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_candidacies_leave_no_trace_outside_the_eleven(party):
    scene.house()
    scene.call()
    row = candidate()
    client = scene.as_(party)
    page = client.get(at("call", "se-2027"))
    assert page.status_code == 200
    assert NAME not in page.content.decode()
    assert row.code not in page.content.decode()
    if party:
        assert client.get(at("candidacy", row.code)).status_code == 404
        assert client.get(at("candidacy_new", "se-2027")).status_code == 404
        assert client.get(at("select", "se-2027")).status_code == 404


def test_the_record_and_the_chronicle_know_a_candidacy_by_its_number_alone():
    selected()
    told = [str(row.data) for row in RecordedFact.objects.all()] + [str(entry.data) for entry in Entry.objects.all()]
    assert not any(NAME in one or "Veinte años" in one or "Archivo 3" in one for one in told)
    assert RecordedFact.objects.get(kind="se_candidate").data["person"] == "se-2027-1"


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_outsiders_read_a_call_as_closed_until_the_appointment(party):
    selected()
    client = scene.as_(party)
    for page in (client.get(at("call", "se-2027")), client.get(at("office"))):
        words = page.content.decode()
        assert "Con elección" not in words
        assert "ya eligieron" not in words
        assert "Cerrada: en selección" in words
    told = reverse("api:executive_office")
    assert [one["state"] for one in client.get(told).json()["calls"]] == ["closed"]
    member = scene.as_("MEX")
    assert "ya eligieron" in member.get(at("call", "se-2027")).content.decode()
    assert [one["state"] for one in member.get(told).json()["calls"]] == ["selected"]
    appointed = factories.fact("se_appointed", "CRM", "2027-01-01", person="Nueva", nationality="PAN", takes_office="2027-04-01")
    factories.record(appointed)
    assert [one["state"] for one in client.get(told).json()["calls"]] == ["selected"]
    assert "Con elección" in client.get(at("office")).content.decode()


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_what_is_owed_of_the_office_is_shown_to_the_members_alone(party):
    scene.house()
    assert facts.office(record.view(clock.today())).due
    page = scene.as_(party).get(at("office")).content.decode()
    for words in ("Qué sigue y hasta cuándo", "Evaluar a quien ejerce el cargo", "Decidir la prórroga", "Decidir la sucesión"):
        assert words not in page
    for own in ("MEX", "GTM", "se"):
        assert "Decidir la prórroga" in scene.as_(own).get(at("office")).content.decode()


# -- the way of a candidacy --------------------------------------------------------------------------------------------


def test_a_decided_call_is_published_without_asserting_it_again():
    scene.house(factories.fact("se_call_opened", "CRM", "2026-11-20", call="se-2027", closes="2027-01-01"))
    scene.call(closes=None, source="")
    assert RecordedFact.objects.filter(kind="se_call_opened").count() == 1
    assert facts.call_state(record.view(clock.today()), "se-2027", None, inside=True).state == "open"
    with pytest.raises(Conflict, match="ya está publicada"):
        scene.call()


def test_the_file_says_what_lacks_and_the_members_judge():
    scene.house()
    scene.call()
    row = candidate()
    page = scene.as_("MEX").get(at("call", "se-2027")).content.decode()
    assert NAME in page
    assert "Falta mostrar:" in page
    for quality in ("career", "impartiality", "independence", "integrity", "manual"):
        acts.file_evidence(SE, row, quality=quality, on=clock.today(), words="Consta.")
    assert "Expediente completo" in scene.as_("MEX").get(at("call", "se-2027")).content.decode()
    assert [why.holds for why in state(record.view(clock.today()), "se.criterion.merits")] == [True]


def test_a_withdrawn_candidacy_loses_its_name_at_once_and_cannot_be_selected():
    scene.house()
    scene.call()
    row = acts.withdraw_candidacy(SE, candidate())
    assert (row.name, row.withdrawn) == ("", clock.today())
    factories.set_today(JANUARY)
    with pytest.raises(Refused):
        acts.select(SE, row.call, candidacy=row.code, source="Acta 4")


def test_after_the_selection_names_and_evidence_are_taken_away_and_the_numbers_stay():
    row = selected()
    acts.anonymise(SE, row.call)
    assert list(Candidacy.objects.values_list("code", "name", "nationality")) == [("se-2027-1", "", "PAN")]
    assert list(Evidence.objects.values_list("words", "kept")) == [("", "")]
    assert NAME not in scene.as_("MEX").get(at("candidacy", row.code)).content.decode()


# -- six years ---------------------------------------------------------------------------------------------------------


def test_the_six_years_are_three_terms_with_what_is_decided_and_evaluated():
    scene.house(
        factories.fact("se_evaluated", "CRM", "2026-10-01", person="Titular"),
        factories.fact("se_extended", "CRM", "2026-11-01", person="Titular"),
    )
    held = facts.office(record.view(clock.today()))
    assert [(term.since.year, term.until.year, term.decided, len(term.evaluations)) for term in held.terms] == [
        (2025, 2027, True, 1),
        (2027, 2029, True, 0),
        (2029, 2031, False, 0),
    ]
    assert held.latest == dt.date(2031, 4, 1)
    assert {one.act for one in held.due} <= {"evaluate-secretary", "decide-on-secretary", "decide-succession"}


def test_a_vacancy_is_told_to_everybody_with_what_follows():
    scene.house()
    acts.end_office(SE, on=clock.today(), source="Nota de renuncia")
    assert executive_secretary(record.view(clock.today())) is None
    page = scene.as_("").get(at("office")).content.decode()
    assert "Nadie ejerce hoy el cargo" in page
    assert "se queda vacante" in page or "queda vacante" in page
    english = scene.as_("")
    with translation.override("en"):
        assert "Nobody holds the office today" in english.get(at("office")).content.decode()


def test_the_office_is_shown_on_any_day_asked():
    scene.house()
    client = scene.as_("")
    assert "Titular" in client.get(at("office")).content.decode()
    assert "Titular" in client.get(at("office"), {"el": "2025-05-01"}).content.decode()
    assert "Nadie ejerce hoy el cargo" in client.get(at("office"), {"el": "2027-05-01"}).content.decode()
    assert client.get(at("office"), {"el": "1999-01-01"}).status_code == 422


def test_the_pages_take_a_candidacy_from_its_call_to_its_selection():
    scene.house()
    official = scene.as_("se")
    call = {**scene.CALL, "closes": "2027-01-01", "source": ""}
    lacking = official.post(at("call_new"), call)
    assert lacking.status_code == 422
    assert "Dirige la Secretaría." in lacking.content.decode()
    assert "publicada" in official.post(at("call_new"), {**call, "source": "D/1"}, follow=True).content.decode()
    foreign = official.post(
        at("candidacy_new", "se-2027"), {"name": NAME, "nationality": "other", "other": "COL", "received": "2026-11-23"}
    )
    assert foreign.status_code == 403
    assert "se.criterion.national" in foreign.content.decode()
    unsaid = official.post(at("candidacy_new", "se-2027"), {"name": NAME, "nationality": "other", "received": "2026-11-23"})
    assert unsaid.status_code == 422
    made = official.post(at("candidacy_new", "se-2027"), {"name": NAME, "nationality": "PAN", "received": "2026-11-23"}, follow=True)
    assert "consta con su número" in made.content.decode()
    paper = {"quality": "career", "on": "2026-11-01", "words": "Veinte años.", "kept": ""}
    assert "Veinte años." in official.post(at("evidence", "se-2027-1"), paper, follow=True).content.decode()
    assert scene.as_("MEX").get(at("evidence", "se-2027-1")).status_code == 403
    factories.set_today(JANUARY)
    done = official.post(at("select", "se-2027"), {"candidacy": "se-2027-1", "source": "Acta 4"}, follow=True)
    assert "Elegida" in done.content.decode()
    assert "anónimas" in official.post(at("anonymise", "se-2027"), follow=True).content.decode()
    assert "No queda ningún nombre" in official.post(at("anonymise", "se-2027"), follow=True).content.decode()
    assert "anónima" in official.post(at("withdraw", "se-2027-1"), follow=True).content.decode()
    end = official.post(at("end"), {"on": "2026-12-31", "source": "Nota"}, follow=True)
    assert "vacante" in end.content.decode()


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_act_of_the_office_is_told_in_a_sentence_without_a_name(language):
    row = selected()
    acts.anonymise(SE, row.call)
    acts.end_office(SE, on=clock.today(), source="Nota")
    with translation.override(language):
        told = [sentence(entry) for entry in Entry.objects.filter(act__startswith="executive.")]
    assert len(told) == 6
    assert not any("executive." in words or NAME in words for words in told)
