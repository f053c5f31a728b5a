"""The readings: what is open, how it is read, what another would change for whom may see it, and how one is settled."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from charter.clauses import CLAUSES
from charter.readings import READINGS
from charter.readings_first import FIRST
from secretariat.chronicle import facts
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.decisions.models import Decision
from secretariat.negotiation import acts as drafting
from secretariat.negotiation.models import Provision, Text
from secretariat.portal import readings
from tests import factories as f

pytestmark = pytest.mark.django_db
LIST = "/es/carta/lecturas/"
AUTOMATIC = f"{LIST}arrears.automatic/"


def text_of(answer: object) -> str:
    return " ".join(answer.content.decode().split())


def decided(symbol: str = "CRM/RV/XXX/D/4", *, body: str = "vm", adopted: dt.date | None = dt.date(2026, 6, 1), **more: object) -> Decision:
    return Decision.objects.create(
        symbol=symbol, rank=symbol, kind="decision", body=body, title_es="Lectura de cuotas", title_en="Reading of quotas",
        year=2026, adopted=adopted, **more,
    )


def a_text() -> Text:
    return drafting.draft(f.SE, symbol="CRM/RV/XXXI/DEC", title_es="Declaración", title_en="Declaration")


# -- refusals ------------------------------------------------------------------------------------------------------


def test_what_is_no_reading_has_no_page(client: Client) -> None:
    f.the_conference()
    assert client.get(f"{LIST}no.such/").status_code == 404
    f.signed_in(client, "se")
    assert client.post(f"{LIST}no.such/proponer/").status_code == 404
    assert client.post(f"{LIST}no.such/decidida/").status_code == 404
    assert client.get(f"{AUTOMATIC}decidida/").status_code == 405


@pytest.mark.parametrize("party", ["HND", "ARG", "IOM", ""])
def test_only_the_secretariat_or_the_presidency_records_a_decided_reading(client: Client, party: str) -> None:
    f.the_conference()
    decided()
    if party:
        f.signed_in(client, party)
    for form in ({}, {"decision-symbol": "CRM/RV/XXX/D/4", "decision-value": "declared-by-viceministers"}):
        assert client.post(f"{AUTOMATIC}decidida/", form).status_code == 403
    assert "Registrar una decisión ya tomada" not in text_of(client.get(AUTOMATIC))
    assert not facts.view(f.TODAY).of("reading_adopted")
    with pytest.raises(Refused):
        readings.record_reading(f.member("HND"), param="arrears.automatic", value="declared-by-viceministers", symbol="CRM/RV/XXX/D/4")


def test_the_presidency_who_registers_documents_records_a_decided_reading_too(client: Client) -> None:
    f.the_conference()
    decided()
    f.signed_in(client, "GTM")
    assert "Registrar una decisión ya tomada" in text_of(client.get(AUTOMATIC))
    form = {"decision-symbol": "CRM/RV/XXX/D/4", "decision-value": "declared-by-viceministers"}
    assert client.post(f"{AUTOMATIC}decidida/", form).status_code == 302
    assert Entry.objects.get(act="portal.record-reading").party == "GTM"


@pytest.mark.parametrize("party", ["HND", "ARG"])
def test_who_may_not_edit_a_draft_cannot_propose_through_it(client: Client, party: str) -> None:
    f.the_conference()
    text = a_text()
    f.signed_in(client, party)
    assert "Proponerla en una Declaración" not in text_of(client.get(AUTOMATIC))
    answer = client.post(f"{AUTOMATIC}proponer/", {"propuesta-text": text.pk, "propuesta-value": "declared-by-viceministers"})
    assert answer.status_code == 403
    assert not Provision.objects.exists()


def test_a_reading_is_recorded_only_for_a_dated_decision_of_the_vice_ministers() -> None:
    f.the_conference()
    decided("CRM/RV/XXX/D/1", adopted=None)
    decided("CRM/GRCM/X/D/1", body="grcm")
    asked = {"param": "arrears.automatic", "value": "declared-by-viceministers"}
    for symbol, said in (("CRM/NO", "En el registro"), ("CRM/RV/XXX/D/1", "No consta el día")):
        with pytest.raises(Conflict, match=said):
            readings.record_reading(f.SE, symbol=symbol, **asked)
    with pytest.raises(Refused) as refused:
        readings.record_reading(f.SE, symbol="CRM/GRCM/X/D/1", **asked)
    assert "vm.decision-organ" in refused.value.verdict.clauses
    assert not facts.view(f.TODAY).of("reading_adopted")


def test_a_form_without_its_fields_comes_back_with_its_errors(client: Client) -> None:
    f.the_conference()
    decided()
    a_text()
    f.signed_in(client, "se")
    answer = client.post(f"{AUTOMATIC}decidida/", {"decision-symbol": "CRM/RV/XXX/D/4"})
    assert answer.status_code == 422
    assert 'href="#id_decision-value' in answer.content.decode()
    answer = client.post(f"{AUTOMATIC}proponer/", {"propuesta-value": "declared-by-viceministers"})
    assert answer.status_code == 422
    assert 'href="#id_propuesta-text' in answer.content.decode()
    assert "checked" in answer.content.decode()  # what was chosen stays chosen


# -- what everybody sees, and what members see -----------------------------------------------------------------------


def test_what_members_owe_is_not_told_to_others(client: Client) -> None:
    f.the_conference()
    f.in_arrears("HND", (2024, 2025))
    for party in ("", "ARG", "IOM"):
        page = text_of((f.signed_in(Client(), party) if party else Client()).get(AUTOMATIC))
        main = page[page.index("<main"):page.index("</main")]
        assert "Honduras" not in main
        assert "no cambiaría nada de lo que usted puede ver" in main
        assert "Lo que cambiaría para los Países Miembros lo ven ellos" in main
    for party in ("HND", "CRI", "se"):
        page = text_of(f.signed_in(Client(), party).get(AUTOMATIC))
        assert "Honduras" in page
        assert "Impedir el consenso con una objeción" in page
        assert "Días en que la situación sería otra" in page


def test_what_another_reading_would_change_for_observers_is_public_and_until_when_is_not(client: Client) -> None:
    f.the_conference()
    f.record(f.fact("observer_admitted", "CHL", "2022-01-20", category="country"))
    answer = client.get(f"{LIST}absence.no-meeting-held/")
    page = text_of(answer)
    main = page[page.index("<main"):page.index("</main")]
    assert "CHL" in main
    assert "Condición perdida" in main
    assert "hasta antes del" not in main.split("Días en que")[0]
    assert "hasta antes del" in text_of(f.signed_in(Client(), "se").get(f"{LIST}absence.period/"))


@pytest.mark.parametrize("param", ["ppt.designate-non-voting", "ppt.term-basis", "finance.due-date"])
def test_offices_that_members_hold_would_betray_their_standing_and_are_not_told_outside(param: str) -> None:
    """Guatemala owes two years: where who has no vote cannot preside, its office would be vacant."""
    f.the_conference()
    f.in_arrears("GTM", (2023, 2024, 2025))
    for party in ("", "ARG", "IOM", "RROCM"):
        page = text_of((f.signed_in(Client(), party) if party else Client()).get(f"{LIST}{param}/"))
        main = page[page.index("<main"):page.index("</main")]
        assert "Guatemala" not in main
        assert "vacante" not in main
    assert "Guatemala" in text_of(f.signed_in(Client(), "HND").get(f"{LIST}{param}/"))


def test_offices_and_duties_that_would_differ_are_named(client: Client) -> None:
    f.the_conference()
    page = text_of(f.signed_in(Client(), "HND").get(f"{LIST}ppt.term-basis/"))
    assert "Presidencia Pro-Témpore" in page
    assert "Guatemala, desde el 15 de enero de 2026" in page
    assert "Obligaciones y plazos" not in text_of(client.get(f"{LIST}report.days-after-quarter/"))
    page = text_of(f.signed_in(Client(), "CRI").get(f"{LIST}report.days-after-quarter/"))
    assert "Obligaciones y plazos" in page
    assert "vence el" in page


def test_another_day_may_be_asked_about(client: Client) -> None:
    f.the_conference()
    f.in_arrears("HND", (2024, 2025))
    f.signed_in(client, "CRI")
    page = text_of(client.get(f"{AUTOMATIC}?el=2025-12-31"))
    assert "Qué podría hacer cada quien" not in page  # on that day Honduras still votes
    assert "Días en que la situación sería otra" in page  # from tomorrow, as foreseen
    assert "Qué cambiaría el 1 de enero de 2026 con otra lectura" in text_of(client.get(f"{AUTOMATIC}?el=2026-01-01"))
    assert client.get(f"{AUTOMATIC}?el=mañana").status_code == 422


def test_before_the_charter_nothing_is_compared(client: Client) -> None:
    f.set_today()
    assert client.get(LIST).status_code == 200
    assert "no hay nada que comparar" in text_of(client.get(AUTOMATIC))


def test_an_option_that_the_software_cannot_apply_says_so(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    f.the_conference()

    def cannot(*_: object) -> None:
        raise readings.UnhonouredReading("arrears.automatic", "declared-by-viceministers")

    monkeypatch.setattr(readings, "compare", cannot)
    assert "no sabe aplicarla todavía" in text_of(client.get(AUTOMATIC))


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_reading_has_its_page_in_both_languages(client: Client, lang: str) -> None:
    f.the_conference()
    for number, param in enumerate(READINGS):
        if number % 5 == 0 or param in ("arrears.partial-payment", "finance.due-date"):
            address = f"/es/carta/lecturas/{param}/" if lang == "es" else f"/en/charter/readings/{param}/"
            page = client.get(address)
            assert page.status_code == 200, param
            assert READINGS[param].why[lang][:30].split("'")[0].split("<")[0] in page.content.decode().replace("&#x27;", "'")


# -- the list ------------------------------------------------------------------------------------------------------


def test_readings_that_decide_who_votes_come_first(client: Client) -> None:
    f.the_conference()
    page = text_of(client.get(LIST))
    assert page.index("Deciden quién vota") < page.index(f'id="{FIRST[0]}"') < page.index(f'id="{FIRST[-1]}"')
    assert all(f'id="{param}"' in page for param in READINGS)
    assert set(FIRST) <= set(READINGS)
    assert len(FIRST) == len(set(FIRST)) == 33


def test_the_list_is_narrowed_by_chapter_and_by_who_decided(client: Client) -> None:
    f.the_conference()
    f.record(f.fact("reading_adopted", "CRM", "2026-02-01", param="wg.meetings-first-year", value="full"))
    page = text_of(client.get(f"{LIST}?estado=decididas"))
    assert 'id="wg.meetings-first-year"' in page
    assert 'id="arrears.automatic"' not in page
    page = text_of(client.get(f"{LIST}?estado=abiertas"))
    assert 'id="wg.meetings-first-year"' not in page
    chapter = CLAUSES[READINGS["arrears.automatic"].clauses[0]].chapter
    page = text_of(client.get(f"{LIST}?capitulo={chapter}"))
    assert 'id="arrears.automatic"' in page
    assert 'id="wg.meetings-first-year"' not in page
    assert "Ninguna lectura es así" in text_of(client.get(f"{LIST}?capitulo={chapter}&estado=decididas"))


def test_the_pages_ask_few_statements(client: Client) -> None:
    f.the_conference()
    decided()
    a_text()
    for address in (LIST, AUTOMATIC):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        assert len(asked) <= 8
        signed = f.signed_in(Client(), "se")
        signed.get(address)
        with CaptureQueriesContext(connection) as asked:
            signed.get(address)
        assert len(asked) <= 12


# -- settling one --------------------------------------------------------------------------------------------------


def test_the_secretariat_records_what_the_members_decided_and_it_rules_from_that_day(client: Client) -> None:
    f.the_conference()
    decided()
    f.signed_in(client, "se")
    assert "Lectura de cuotas" in text_of(client.get(AUTOMATIC))
    answer = client.post(
        f"{AUTOMATIC}decidida/", {"decision-symbol": "CRM/RV/XXX/D/4", "decision-value": "declared-by-viceministers"}, follow=True
    )
    page = text_of(answer)
    assert "Decidida por los Países Miembros" in page
    assert "/es/decisiones/CRM/RV/XXX/D/4/" in page
    assert facts.view(dt.date(2026, 6, 1)).reading("arrears.automatic") == "declared-by-viceministers"
    assert facts.view(dt.date(2026, 5, 31)).reading("arrears.automatic") is True
    entry = Entry.objects.get(act="portal.record-reading")
    assert entry.clauses[0] == "vm.decision-organ"
    assert READINGS["arrears.automatic"].label["es"] in text_of(client.get(f"/es/cronica/{entry.seq}/"))
    with pytest.raises(Conflict, match="ya consta"):
        readings.record_reading(f.SE, param="arrears.automatic", value="declared-by-viceministers", symbol="CRM/RV/XXX/D/4")
    again = client.post(f"{AUTOMATIC}decidida/", {"decision-symbol": "CRM/RV/XXX/D/4", "decision-value": "declared-by-viceministers"})
    assert again.status_code == 422
    assert "Esa lectura ya consta como decidida" in text_of(again)


def test_a_reading_is_proposed_as_a_paragraph_that_would_settle_it(client: Client) -> None:
    f.the_conference()
    text = a_text()
    f.signed_in(client, "se")
    answer = client.post(f"{AUTOMATIC}proponer/", {"propuesta-text": text.pk, "propuesta-value": "declared-by-viceministers"})
    assert answer.status_code == 302
    row = Provision.objects.get()
    assert row.effect == {"kind": "reading_adopted", "param": "arrears.automatic", "value": "declared-by-viceministers"}
    assert row.cites == list(READINGS["arrears.automatic"].clauses)
    assert row.es.startswith("Deciden que")
    assert row.en.startswith("Decide that")
    assert answer["Location"].endswith(f"#{row.key}")
    assert not facts.view(f.TODAY).of("reading_adopted")  # proposed is not decided


def test_a_percentage_is_proposed_with_its_number_and_read_in_words() -> None:
    f.the_conference()
    text = a_text()
    row = readings.propose_reading(f.SE, text, param="arrears.partial-payment", value="threshold-percent:50")
    assert row.effect["value"] == "threshold-percent:50"
    assert "50" in row.es
    known = READINGS["arrears.partial-payment"]
    assert readings.words(known, "elsewhere:9", "es") == "elsewhere:9"
    assert ("threshold-percent:50", readings.words(known, "threshold-percent:50", "es")) in readings.choices(known.param, "es")


def test_a_text_that_is_gone_cannot_take_a_paragraph(client: Client) -> None:
    f.the_conference()
    text = a_text()
    f.signed_in(client, "se")
    Text.objects.filter(pk=text.pk).update(frozen=True)
    answer = client.post(f"{AUTOMATIC}proponer/", {"propuesta-text": text.pk, "propuesta-value": "declared-by-viceministers"})
    assert answer.status_code == 422
    assert "No hay un texto abierto" in text_of(client.get(AUTOMATIC))
