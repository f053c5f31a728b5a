"""The five bodies: what is vacant is named, the history keeps its sources, decisions write rows and give facts."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.furniture.names import party_name
from secretariat.institutions import acts, facts
from secretariat.institutions.models import Body, Head, Presidency
from secretariat.participants import acts as participants
from tests import factories as f

pytestmark = pytest.mark.django_db
WORDS = {
    "names": ("Grupo de Trabajo sobre Retorno", "Working Group on Return"),
    "mandate": ("Proponer", "Propose"),
    "objectives": ("Una guía", "A guide"),
}
YEARS = [
    {
        "year": 1996,
        "party": "MEX",
        "confidence": "inferred",
        "note_es": "Deducida de la sede.",
        "note_en": "Inferred.",
        "sources": [],
    },
    {"year": 1999, "party": "SLV", "confidence": "inferred", "sources": ["https://www.example.org/x"]},
    {"year": 2025, "party": None, "confidence": "unknown", "sources": []},
]
HEAD = {
    "name": "Persona Pública",
    "office_es": "Coordinación",
    "office_en": "Coordination",
    "attested": "2005",
    "sources": ["Un libro"],
}


@pytest.fixture(autouse=True)
def conference() -> None:
    f.the_conference()


def page(client, name: str, *args: str) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


# -- the Secretariat keeps names and history ---------------------------------------------------------------------
@pytest.mark.parametrize(
    "delegate", [f.PUBLIC, f.member("HND"), f.member("GTM", presides=True), f.observer(), f.rrocm()]
)
def test_only_the_secretariat_keeps_names_and_history(delegate) -> None:
    with pytest.raises(Refused):
        acts.register_bodies(delegate, [{"code": "wg:retorno", "name_es": "Grupo", "name_en": "Group"}])
    with pytest.raises(Refused):
        acts.register_history(delegate, presidencies=YEARS)
    assert not Body.objects.exists()
    assert not Presidency.objects.exists()


def test_history_names_members_only_and_says_how_it_is_known() -> None:
    with pytest.raises(Conflict):
        acts.register_history(f.SE, presidencies=[{**YEARS[0], "party": "BRA"}])
    with pytest.raises(Conflict):
        acts.register_history(f.SE, presidencies=[{**YEARS[0], "confidence": "quizás"}])
    assert not Presidency.objects.exists()


def test_bodies_and_history_are_written_once() -> None:
    rows = [
        {"code": "wg:retorno", "name_es": "Grupo", "name_en": "Group", "attested": "2020-2024"},
        {"code": "antes:red", "name_es": "Red", "name_en": "Network", "former": True},
    ]
    assert acts.register_bodies(THE_SYSTEM, rows) == 2
    assert acts.register_history(THE_SYSTEM, presidencies=YEARS, heads=[HEAD]) == 4
    before = Entry.objects.count()
    assert acts.register_bodies(THE_SYSTEM, rows) == 0
    assert acts.register_history(THE_SYSTEM, presidencies=YEARS, heads=[HEAD]) == 0
    assert Entry.objects.count() == before
    assert acts.register_bodies(THE_SYSTEM, [{"code": "wg:retorno", "mandate_es": "Proponer"}]) == 1
    assert Body.objects.get(pk="wg:retorno").attested == "2020-2024"
    assert Head.objects.count() == 1


# -- what a decision causes --------------------------------------------------------------------------------------
def test_a_group_needs_mandate_objectives_and_a_later_end() -> None:
    end = dt.date(2028, 1, 1)
    for words in ({**WORDS, "mandate": ("", "")}, {**WORDS, "objectives": (" ", "")}):
        with pytest.raises(Conflict):
            acts.establish_group(f.SE, "CRM/RV/XXXI/D/1", "retorno", ends=end, **words)
    with pytest.raises(Conflict):
        acts.establish_group(f.SE, "CRM/RV/XXXI/D/1", "retorno", ends=f.TODAY, **WORDS)
    assert not Body.objects.exists()


def test_a_decision_gets_the_facts_of_a_group_and_its_row_cites_it() -> None:
    acts.register_bodies(f.SE, [{"code": "wg:retorno", "name_es": "Grupo", "name_en": "Group"}])
    found = acts.establish_group(f.SE, "CRM/RV/XXXI/D/1", "retorno", ends=dt.date(2028, 1, 1), pillar="3", **WORDS)
    assert found == [
        {
            "kind": "wg_established",
            "subject": "wg:retorno",
            "on": f.TODAY,
            "data": {"ends": dt.date(2028, 1, 1), "ad_hoc": False, "decision": "CRM/RV/XXXI/D/1", "pillar": "3"},
        }
    ]
    f.record(
        *({**fact, "on": fact["on"].isoformat(), "data": {**fact["data"], "ends": "2028-01-01"}} for fact in found)
    )
    assert [group.group for group in facts.offices_on().groups] == ["wg:retorno"]
    row = Body.objects.get()
    assert (row.decision, row.pillar, row.called("en")) == ("CRM/RV/XXXI/D/1", 3, "Working Group on Return")
    with pytest.raises(Conflict):
        acts.establish_group(f.SE, "CRM/RV/XXXI/D/2", "retorno", ends=dt.date(2029, 1, 1), **WORDS)


def test_only_a_member_is_designated_to_preside() -> None:
    with pytest.raises(Conflict):
        acts.designate_presidency(f.SE, "CRM/RV/XXXI/D/1", "ARG", takes_office=dt.date(2027, 1, 15))
    (fact,) = acts.designate_presidency(f.SE, "CRM/RV/XXXI/D/1", "PAN", takes_office=dt.date(2027, 1, 15))
    assert (fact["kind"], fact["subject"], fact["on"]) == ("ppt_designated", "PAN", f.TODAY)


@pytest.mark.parametrize("delegate", [f.PUBLIC, f.member("GTM", presides=True), f.observer()])
def test_only_the_secretariat_records_a_decision_taken_outside(delegate) -> None:
    with pytest.raises(Refused):
        acts.record_presidency(delegate, "CRM/RV/XXX/D/1", "PAN", takes_office=dt.date(2027, 1, 15))
    with pytest.raises(Refused):
        acts.record_group(delegate, "CRM/RV/XXX/D/1", "retorno", ends=dt.date(2028, 1, 1), pillar=3, **WORDS)
    assert not RecordedFact.objects.filter(kind="wg_established").exists()


def test_the_charter_is_asked_even_when_the_secretariat_only_records() -> None:
    """Guatemala presides: it does not follow itself (ppt.yearly-change)."""
    with pytest.raises(Refused) as refused:
        acts.record_presidency(f.SE, "CRM/RV/XXX/D/1", "GTM", takes_office=dt.date(2027, 1, 15))
    assert "ppt.yearly-change" in refused.value.verdict.clauses


def test_a_recorded_presidency_is_incoming_and_takes_over_on_its_day() -> None:
    acts.record_presidency(f.SE, "CRM/RV/XXX/D/1", "PAN", takes_office=dt.date(2027, 1, 15))
    assert facts.offices_on().troika.incoming == "PAN"
    assert facts.offices_on(dt.date(2027, 1, 14)).ppt.party == "GTM"
    assert facts.offices_on(dt.date(2027, 1, 15)).ppt.party == "PAN"


def test_a_recorded_group_is_in_operation_until_its_end() -> None:
    row = acts.record_group(
        f.SE, "CRM/RV/XXX/D/2", "retorno", on=dt.date(2026, 11, 1), ends=dt.date(2027, 1, 1), pillar=3, **WORDS
    )
    assert row.code == "wg:retorno"
    assert [g.group for g in facts.offices_on().groups] == ["wg:retorno"]
    assert facts.offices_on(dt.date(2027, 1, 1)).groups == ()


# -- pages -------------------------------------------------------------------------------------------------------
def test_what_is_vacant_is_named(client) -> None:
    text = page(client, "institutions:overview")
    assert "Vacante: no consta nombramiento" in text
    assert "Ninguno en vigor" in text
    assert "aún sin designar" in text
    assert "Ningún grupo en funciones" in text
    assert "Guatemala" in text
    assert "ad interim" not in text


def test_a_presidency_beyond_its_year_is_named_ad_interim(client) -> None:
    f.set_today(dt.date(2027, 3, 1))
    assert "ad interim" in page(client, "institutions:overview")


def test_before_any_record_the_page_says_that_a_fact_is_missing(client) -> None:
    f.set_today(dt.date(2000, 1, 1))
    text = page(client, "institutions:overview")
    assert "Falta un hecho" in text
    assert "Vacante: no consta designación" in text
    assert client.get("/api/institutions/").json()["ppt"] is None


def test_the_history_names_every_year_with_how_it_is_known(client) -> None:
    acts.register_history(f.SE, presidencies=YEARS, heads=[HEAD])
    assert [year.year for year in facts.years()] == list(range(2026, 1995, -1))
    text = page(client, "institutions:presidency")
    assert "deducida de la sede" in text
    assert "no hallada" in text
    assert "Deducida de la sede." in text
    assert "Persona Pública" in page(client, "institutions:body", "se")
    listed = {row["year"]: row for row in client.get("/api/institutions/presidencies").json()}
    assert (listed[2026]["party"], listed[2026]["confidence"], listed[2026]["since"]) == ("GTM", "record", "2026-01-15")
    assert (listed[1997]["party"], listed[1997]["confidence"]) == (None, "unknown")


def test_without_history_the_page_says_what_will_come(client) -> None:
    f.set_today(dt.date(2000, 1, 1))
    f.forget()
    assert page(client, "institutions:presidency")


@pytest.mark.parametrize("code", ["vm", "ppt", "troika", "grcm", "wg", "se"])
def test_each_body_has_a_page_with_its_clauses_and_powers(client, code) -> None:
    text = page(client, "institutions:body", code)
    assert "En la Carta" in text
    assert text.count("<h1") == 1


@pytest.mark.parametrize("code", ["wg:nada", "crm", "HND", "wg:"])
def test_what_is_no_body_has_no_page(client, code) -> None:
    assert client.get(reverse("institutions:body", args=[code])).status_code == 404


def test_a_group_shows_its_mandate_and_why_it_ends(client) -> None:
    acts.record_group(
        f.SE, "CRM/RV/XXX/D/2", "retorno", on=dt.date(2026, 11, 1), ends=dt.date(2027, 1, 1), pillar=3, **WORDS
    )
    text = page(client, "institutions:body", "wg:retorno")
    assert "En funciones" in text
    assert "Proponer" in text
    f.set_today(dt.date(2027, 1, 2))
    assert "Terminado" in page(client, "institutions:body", "wg:retorno")
    assert "1 grupo terminado" in page(client, "institutions:overview")


def test_a_group_known_only_by_its_name_says_so(client) -> None:
    acts.register_bodies(
        f.SE,
        [{"code": "wg:retorno", "name_es": "Grupo de Retorno", "name_en": "Return Group", "attested": "2020-2024"}],
    )
    assert "Sin plazo en el registro" in page(client, "institutions:body", "wg:retorno")
    assert "2020-2024" in page(client, "institutions:overview")
    (group,) = client.get("/api/institutions/groups").json()
    assert (group["group"], group["ends"]) == ("wg:retorno", None)


def test_the_offices_of_any_day_are_told_in_the_contracts_shape(client) -> None:
    told = client.get("/api/institutions/?on=2026-11-23").json()
    assert set(told) == {"on", "ppt", "troika", "executive_secretary", "plan", "working_groups"}
    assert told["ppt"]["party"] == "GTM"
    assert told["troika"] == {"outgoing": None, "current": "GTM", "incoming": None}


def test_a_member_sees_its_presidencies_on_its_page(client) -> None:
    participants.register_party(f.SE, code="GTM", category="member", name_es="Guatemala", name_en="Guatemala")
    participants.register_party(f.SE, code="ARG", category="observer-country", name_es="Argentina", name_en="Argentina")
    assert "Presidencias" in page(client, "participants:party", "GTM")
    assert "2026" in page(client, "participants:party", "GTM")
    assert "Presidencias" not in page(client, "participants:party", "ARG")


@pytest.mark.parametrize(
    ("code", "es", "en"),
    [
        ("vm", "Reunión Viceministerial", "Vice-Ministerial Meeting"),
        ("se", "Secretaría Ejecutiva", "Executive Secretariat"),
    ],
)
def test_bodies_are_called_by_their_official_names(code, es, en) -> None:
    assert (party_name(code, "es"), party_name(code, "en")) == (es, en)


def test_groups_are_called_by_the_name_kept_here() -> None:
    acts.register_bodies(f.SE, [{"code": "wg:retorno", "name_es": "Grupo de Retorno", "name_en": "Return Group"}])
    assert party_name("wg:retorno", "en") == "Return Group"


def test_the_pages_cost_few_queries_whatever_the_history(client, django_assert_max_num_queries) -> None:
    acts.register_history(f.SE, presidencies=[{**YEARS[0], "year": year} for year in range(1996, 2026)])
    for name, args in (("institutions:overview", ()), ("institutions:presidency", ()), ("institutions:body", ("se",))):
        page(client, name, *args)
        with django_assert_max_num_queries(8):
            page(client, name, *args)


# -- any day -----------------------------------------------------------------------------------------------------
def test_who_held_office_is_shown_for_any_day_the_days_before_the_charter_too(client) -> None:
    f.record(
        f.fact("ppt_designated", "PAN", "2018-11-20", takes_office="2019-01-01"),
        f.fact("ppt_designated", "SLV", "2026-11-01", takes_office="2027-01-20"),
        f.fact("plan_approved", "CRM", "2026-11-01", plan="plan-2027", starts="2027-01-01"),
    )
    overview = reverse("institutions:overview")
    told = {day: client.get(f"{overview}?el={day}").content.decode() for day in ("2019-06-01", "2026-11-23", "2027-02-01")}
    assert "desde el 1 de enero de 2019" in told["2019-06-01"]
    assert "la Carta no consta en vigor" in told["2019-06-01"]
    assert "Volver a hoy" in told["2019-06-01"]
    assert "Quién ejerce hoy" in told["2026-11-23"]
    assert "Volver a hoy" not in told["2026-11-23"]
    assert "Quién ejerce el 1 de febrero de 2027" in told["2027-02-01"]
    assert "desde el 20 de enero de 2027" in told["2027-02-01"]
    assert "?el=2027-02-01" in told["2027-02-01"]  # the day goes on to the page of each body
    assert client.get(f"{overview}?el=ayer").status_code == 422


def test_a_body_and_a_group_are_shown_for_any_day(client) -> None:
    f.record(
        f.fact("ppt_designated", "SLV", "2026-11-01", takes_office="2027-01-20"),
        f.fact("wg_established", "wg:retorno", "2026-10-01", ends="2028-10-01"),
    )
    presidency = reverse("institutions:body", args=["ppt"])
    page_ = client.get(f"{presidency}?el=2027-02-01").content.decode()
    assert "Al 1 de febrero de 2027" in page_
    assert "desde el 20 de enero de 2027" in page_
    assert client.get(f"{presidency}?el=ayer").status_code == 422
    group = reverse("institutions:body", args=["wg:retorno"])
    assert "En funciones" in client.get(f"{group}?el=2028-09-30").content.decode()
    assert "Terminado" in client.get(f"{group}?el=2028-10-01").content.decode()
    assert client.get(f"{group}?el=ayer").status_code == 422


def test_a_day_far_ahead_is_not_asked_of_the_memory(client) -> None:
    from secretariat.chronicle import facts as record

    client.get(reverse("institutions:overview") + "?el=2030-01-01")
    days = {key[1] for key in record.memory().made if isinstance(key, tuple) and key[0] == "institutions.offices"}
    assert dt.date(2030, 1, 1) not in days
