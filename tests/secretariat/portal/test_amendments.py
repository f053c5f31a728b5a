"""Amendments of the Charter in the application: proposed, passed on, decided; and the versions they make, for everybody."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from charter.laws import NUMBERS, Change, knowing
from secretariat.chronicle import facts
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.negotiation import acts as drafting
from secretariat.negotiation.models import Provision, Text
from secretariat.portal import amendments
from tests import factories as f
from tests.charter.amending import lenient

pytestmark = pytest.mark.django_db
VERSIONS, LIST = "/es/carta/versiones/", "/es/carta/modificaciones/"
ONE = f"{LIST}tres-anos/"
FORM = {"title": "Tres años", "text": "Que el voto se pierda tras tres años.", "clauses_0": "finance.arrears.two-years-no-vote"}
PASSED = {"day": "2026-11-20", "source": "CRM/GRCM/2026/4"}


@pytest.fixture
def conference() -> None:
    f.the_conference()


def text_of(answer: object) -> str:
    return " ".join(answer.content.decode().split())


def proposed(on: str = "2026-10-01") -> None:
    f.record(f.fact("amendment_proposed", "HND", on, amendment="tres-anos", title="Tres años", text="Que sean tres.",
                    clauses=["finance.arrears.two-years-no-vote"]))


def passed(on: str = "2026-11-01", **data: str) -> None:
    f.record(f.fact("amendment_forwarded", "grcm", on, amendment="tres-anos", **data))


def decided(on: str = "2026-11-10", **data: object) -> None:
    f.record(f.fact("charter_amended", "CRM", on, amendment="tres-anos", version=2, decision="CRM/RV/XXXI/D/1", **data))


def a_text() -> Text:
    return drafting.draft(f.SE, symbol="CRM/RV/XXXI/DEC", title_es="Declaración", title_en="Declaration")


# -- refusals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("party", ["", "ARG", "IOM"])
def test_proposals_are_the_members_own(client: Client, conference: None, party: str) -> None:
    proposed()
    if party:
        f.signed_in(client, party)
    for address in (LIST, ONE):
        assert client.get(address).status_code == 404
    assert client.post(LIST, FORM).status_code == 404
    assert client.post(f"{ONE}paso/", PASSED).status_code == 404
    assert client.post(f"{ONE}parrafo/", {}).status_code == 404
    assert "Propuestas de modificación" not in text_of(client.get(VERSIONS))


@pytest.mark.parametrize("delegate", [f.observer(), f.organisation(), f.rrocm(), f.SE, f.PUBLIC])
def test_nobody_but_a_member_proposes(conference: None, delegate: object) -> None:
    with pytest.raises(Refused) as refused:
        amendments.propose(delegate, title="Tres años", text="…", clauses=[])  # type: ignore[arg-type]
    assert "charter.amendment-proposal" in refused.value.verdict.clauses
    assert not RecordedFact.objects.filter(kind="amendment_proposed").exists()


def test_an_excluded_member_is_refused_with_the_clause_and_what_would_cure_it(client: Client) -> None:
    f.set_today()
    f.record(f.fact("charter_adopted", "CRM", "2021-12-03", version=1))
    f.in_arrears("NIC", (2022, 2023, 2024, 2025))
    f.signed_in(client, "NIC")
    assert "Proponer una modificación" not in text_of(client.get(LIST))
    answer = client.post(LIST, FORM)
    assert answer.status_code == 403
    assert "finance.arrears.four-years-exclusion" in answer.content.decode()
    assert Entry.objects.exclude(outcome="done").exists()


def test_the_passage_through_the_grcm_is_recorded_by_the_secretariat_or_the_presidency_only(conference: None) -> None:
    proposed()
    asked = {"day": dt.date(2026, 11, 1), "against": False, "reason": "", "source": "CRM/GRCM/2026/4"}
    for delegate in (f.member("HND"), f.observer(), f.PUBLIC):
        with pytest.raises(Refused):
            amendments.forward(delegate, "tres-anos", **asked)  # type: ignore[arg-type]
    assert not facts.view(f.TODAY).of("amendment_forwarded")


@pytest.mark.parametrize("party", ["HND", "NIC"])
def test_who_may_not_is_refused_before_her_form_is_read(client: Client, conference: None, party: str) -> None:
    proposed()
    f.signed_in(client, party)
    for address in (f"{ONE}paso/", f"{ONE}parrafo/"):
        before = Entry.objects.filter(outcome="refused").count()
        assert client.post(address, {}).status_code == 403, address
        assert Entry.objects.filter(outcome="refused").count() == before + 1
    f.signed_in(client, "se")
    assert client.post(LIST, {"text": "Lo escrito se devuelve"}).status_code == 403
    assert "Lo escrito se devuelve" in client.post(LIST, {"text": "Lo escrito se devuelve"}).content.decode()


def test_what_nobody_proposed_does_not_pass(conference: None) -> None:
    with pytest.raises(Refused) as refused:
        amendments.forward(f.SE, "otra", day=dt.date(2026, 11, 1), against=False, reason="", source="x")
    assert refused.value.verdict.clauses == ("charter.amendment-proposal",)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"day": dt.date(2026, 11, 24)}, "por venir"),
        ({"day": dt.date(2026, 9, 30)}, "antes de que se propusiera"),
        ({"source": "  "}, "documento del GRCM"),
    ],
)
def test_a_passage_that_cannot_stand_is_a_conflict(conference: None, wrong: dict[str, object], said: str) -> None:
    proposed()
    asked = {"day": dt.date(2026, 10, 1), "against": False, "reason": "", "source": "x", **wrong}
    with pytest.raises(Conflict, match=said):
        amendments.forward(f.SE, "tres-anos", **asked)  # type: ignore[arg-type]


def test_what_was_passed_on_or_decided_is_not_so_again(conference: None) -> None:
    asked = {"day": dt.date(2026, 11, 2), "against": False, "reason": "", "source": "x"}
    proposed()
    passed()
    with pytest.raises(Conflict, match="ya dio paso"):
        amendments.forward(f.SE, "tres-anos", **asked)
    with knowing(lenient()):
        decided()
        with pytest.raises(Conflict, match="ya está decidida"):
            amendments.forward(f.SE, "tres-anos", **asked)
        with pytest.raises(Conflict, match="ya está decidida"):
            amendments.draft(f.SE, a_text(), "tres-anos", takes_effect=None)
        with pytest.raises(Conflict, match="ya está decidida"):
            amendments.draft(f.SE, Text.objects.get(), "otra", takes_effect=None)


def test_a_title_is_needed_and_taken_once(client: Client, conference: None) -> None:
    f.signed_in(client, "HND")
    assert client.post(LIST, {}).status_code == 422
    assert "con palabras" in text_of(client.post(LIST, {**FORM, "title": "¡!"}))
    assert client.post(LIST, FORM).status_code == 302
    again = client.post(LIST, FORM)
    assert again.status_code == 422
    assert "Ya hay una propuesta con ese título" in text_of(again)


def test_a_form_that_lacks_something_says_what(client: Client, conference: None) -> None:
    proposed()
    f.signed_in(client, "se")
    assert client.post(f"{ONE}paso/", {}).status_code == 422
    early = client.post(f"{ONE}paso/", {**PASSED, "day": "2026-09-30"})
    assert (early.status_code, "antes de que se propusiera" in text_of(early)) == (422, True)
    passed()
    again = client.post(f"{ONE}paso/", PASSED)
    assert "ya dio paso" in text_of(again) or again.status_code == 422
    assert client.post(f"{ONE}parrafo/", {}).status_code == 422
    a_text()
    assert client.get(f"{LIST}no-existe/").status_code == 404


# -- the way -------------------------------------------------------------------------------------------------------


def test_a_member_proposes_the_grcm_passes_it_on_and_a_text_takes_it_to_the_meeting(client: Client, conference: None) -> None:
    f.signed_in(client, "HND")
    assert "Proponer una modificación" in text_of(client.get(LIST))
    answer = client.post(LIST, FORM)
    assert answer["Location"] == ONE
    fact = RecordedFact.objects.get(kind="amendment_proposed")
    assert (fact.subject, fact.data["title"], fact.data["clauses"]) == ("HND", "Tres años", ["finance.arrears.two-years-no-vote"])
    entry = Entry.objects.get(act="portal.propose-amendment")
    assert "charter.amendment-proposal" in entry.clauses
    page = text_of(client.get(ONE))
    assert "La presentó Honduras" in page
    assert "Todavía no ha pasado por el GRCM" in page
    assert "Registrar su paso por el GRCM" not in page

    f.signed_in(client, "se")
    assert "Registrar su paso por el GRCM" in text_of(client.get(ONE))
    assert client.post(f"{ONE}paso/", {**PASSED, "day": "2026-11-23", "against": "on", "reason": "Falta estudio."}).status_code == 302
    passed_on = RecordedFact.objects.get(kind="amendment_forwarded")
    assert (passed_on.subject, passed_on.data["opinion"], passed_on.data["reason"]) == ("grcm", "unfavourable", "Falta estudio.")
    page = text_of(client.get(ONE))
    assert "Su opinión es desfavorable. Falta estudio." in page
    assert "No hay un texto abierto" in page

    text = a_text()
    answer = client.post(f"{ONE}parrafo/", {"parrafo-text": text.pk, "parrafo-takes_effect": "2027-01-01"})
    assert answer.status_code == 302
    row = Provision.objects.get(text=text)
    assert row.effect == {"kind": "charter_amended", "amendment": "tres-anos", "takes_effect": "2027-01-01"}
    assert "charter.amendment-proposal" in row.cites
    assert client.post(f"{ONE}parrafo/", {"parrafo-text": 999}).status_code == 422


def test_a_proposal_against_the_grcm_still_goes_to_the_meeting(conference: None) -> None:
    proposed()
    amendments.forward(f.SE, "tres-anos", day=dt.date(2026, 11, 1), against=False, reason=" ", source="x")
    made = RecordedFact.objects.get(kind="amendment_forwarded")
    assert made.data == {"amendment": "tres-anos", "opinion": "favourable"}
    assert amendments.draft(f.SE, a_text(), "tres-anos", takes_effect=None).effect == {"kind": "charter_amended", "amendment": "tres-anos"}


# -- versions ------------------------------------------------------------------------------------------------------


def test_there_is_one_version_and_it_is_in_force(client: Client, conference: None) -> None:
    page = text_of(client.get(VERSIONS))
    assert "Versión 1" in page
    assert "desde el 3 de diciembre de 2021" in page
    assert client.get(f"{VERSIONS}1/2/").status_code == 404
    assert client.get(f"{VERSIONS}1/1/").status_code == 404
    assert VERSIONS in client.get("/es/carta/").content.decode()


def test_before_the_charter_its_version_has_no_day(client: Client) -> None:
    f.set_today()
    assert "Aún no consta la aprobación" in text_of(client.get(VERSIONS))


def test_a_second_version_shows_what_it_changes_side_by_side(client: Client, conference: None) -> None:
    proposed()
    passed()
    with knowing(lenient()):
        decided()
        page = text_of(client.get(VERSIONS))
        assert "Qué cambia la versión 2 de la 1" in page
        assert "Rigió desde el 3 de diciembre de 2021" in page
        found = text_of(client.get(f"{VERSIONS}1/2/"))
        assert "Cambian 2 disposiciones" in found
        assert "El voto se pierde tras tres años seguidos" in found
        assert "finance.arrears.two-years-no-vote@2" in found
        english = text_of(client.get("/en/charter/versions/1/2/"))
        assert "The vote is lost after three years in arrears" in english
        f.signed_in(client, "MEX")
        assert "es la versión 2 de la Carta" in text_of(client.get(ONE))


def test_a_clause_repealed_or_new_is_shown_as_such(conference: None) -> None:
    law = lenient(**{"plan.results-based": Change(None), "vm.new-power": Change({"es": "Nueva.", "en": "New."}, "permissive")})
    with knowing(law):
        found = {row.clause: row for row in amendments.rows(1, 2, "en")}
    gone, new = found["plan.results-based"], found["vm.new-power"]
    assert (gone.cited, bool(gone.old), gone.new, gone.new_force) == ("plan.results-based@1", True, "", "")
    assert (new.cited, new.place, new.old, new.new, new.old_force) == ("vm.new-power@2", "vm.new-power", "", "New.", "")


def test_a_version_decided_for_later_waits_and_one_unknown_is_told(client: Client, conference: None) -> None:
    proposed()
    passed()
    decided(takes_effect="2027-03-01")
    page = text_of(client.get(VERSIONS))
    assert "Regirá desde el 1 de marzo de 2027" in page
    assert "Este sistema no la conoce" in page
    assert client.get(f"{VERSIONS}1/2/").status_code == 404
    with knowing(lenient()):
        assert client.get(f"{VERSIONS}1/2/").status_code == 200


def test_where_an_unknown_version_rules_no_page_pretends_to_answer(client: Client, conference: None) -> None:
    proposed()
    passed()
    decided()
    answer = client.get("/es/")
    assert answer.status_code == 503
    assert "versión 2 de la Carta" in answer.content.decode()
    f.signed_in(client, "HND")
    assert client.get(VERSIONS).status_code == 503
    assert client.get("/es/mesa/").status_code == 503
    with knowing(lenient()):
        assert client.get("/es/").status_code == 200


def test_where_an_unknown_version_rules_nobody_is_asked_for_a_second_factor_by_chance(client: Client) -> None:
    """In a real installation whose office it is, is asked before the page itself."""
    f.record(
        f.fact("charter_adopted", "CRM", "2021-12-03", version=1),
        f.fact("budget_approved", "CRM", "2022-01-10", year=2022, amount="320000.00"),
        f.fact("amendment_proposed", "HND", "2022-02-01", amendment="tres-anos", title="Tres años"),
        f.fact("amendment_forwarded", "grcm", "2022-02-02", amendment="tres-anos"),
        f.fact("charter_amended", "CRM", "2022-02-03", amendment="tres-anos", version=2),
    )
    f.signed_in(client, "HND")
    answer = client.get("/es/mesa/")
    assert answer.status_code == 503
    assert "versión 2 de la Carta" in answer.content.decode()


def test_a_decision_without_effect_is_shown_as_one(client: Client, conference: None) -> None:
    proposed()
    decided()
    f.signed_in(client, "MEX")
    page = text_of(client.get(ONE))
    assert "no siguió el camino que pide la Carta" in page
    assert "Decidida sin efecto" in page
    assert "Versión 2" not in text_of(client.get(VERSIONS))


def test_every_number_of_the_charter_has_its_words() -> None:
    assert all(amendments.number_words(name) for name in NUMBERS)


@pytest.mark.parametrize(("party", "address", "most"), [("", VERSIONS, 8), ("HND", VERSIONS, 12), ("HND", LIST, 12), ("se", ONE, 12)])
def test_few_queries_are_asked(client: Client, conference: None, party: str, address: str, most: int) -> None:
    proposed()
    passed()
    if party:
        f.signed_in(client, party)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    assert len(asked) <= most
