"""The page of each party: who sees what, any day, one question to the database for thirty years as for three."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from secretariat.participants.acts import register_parties
from tests import factories
from tests.factories import SE, TODAY, fact, signed_in

pytestmark = pytest.mark.django_db


def in_the_directory() -> None:
    """An applicant: the Secretariat keeps its card, no decision admits it."""
    register_parties(SE, [{"code": "CHE", "category": "observer-country", "name_es": "Suiza", "name_en": "Switzerland"}])


MONEY = ("US$", "1,882.81", "6,857.81", "Voz sin voto", "Excluido", "pendiente")


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
@pytest.mark.parametrize("code", ["HND", "SLV"])
def test_outsiders_learn_that_a_member_is_a_member_and_nothing_of_its_arrears(
    party: str, code: str, client: Client, honduras_like: None
) -> None:
    reader = signed_in(client, party) if party else client
    for url in (f"/es/situacion/{code}/", f"/es/situacion/{code}/?el=2026-06-01"):
        answer = reader.get(url)
        page = answer.content.decode()
        assert answer.status_code == 200
        assert "es uno de los once Países Miembros permanentes" in page
        assert [word for word in MONEY if word in page] == []


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_the_list_of_all_is_not_found_by_outsiders(party: str, client: Client, honduras_like: None) -> None:
    assert (signed_in(client, party) if party else client).get("/es/situacion/").status_code == 404


def test_whether_an_observer_is_current_is_public_and_its_reasons_are_not(client: Client, honduras_like: None) -> None:
    page = client.get("/es/situacion/ARG/").content.decode()
    assert "tiene la condición de observador" in page
    assert "desde el 20 de enero de 2026" in page
    assert "Por qué" not in page
    assert "antes del" not in page
    other = signed_in(client, "IOM").get("/es/situacion/ARG/").content.decode()
    assert "Por qué" not in other


@pytest.mark.parametrize("reader", ["ARG", "CRI", "se"])
def test_an_observer_its_members_and_the_secretariat_see_why(reader: str, client: Client, honduras_like: None) -> None:
    page = signed_in(client, reader).get("/es/situacion/ARG/").content.decode()
    assert "Por qué" in page
    assert "Qué la conserva" in page
    assert "antes del 20 de enero de 2028" in page
    assert "ninguno enviado" in page
    assert "Situación de todos" in page if reader != "ARG" else "Situación de todos" not in page


def test_a_member_without_vote_sees_why_what_cures_it_and_what_it_may_do(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "HND").get("/es/situacion/HND/").content.decode()
    assert "porque sus cuotas de 2024 y 2025 siguen sin pagarse por completo" in page
    assert "recobra el voto el mismo día. Lo perdería otra vez el 1 de enero de 2027" in page
    assert "US$ 11,832.81" in page
    assert 'href="#hecho-p-HND-2024"' in page
    assert 'id="hecho-p-HND-2024"' in page
    assert "lecturas aplicadas" in page
    assert "<b>No puede</b> impedir el consenso con una objeción" in page
    assert "<b>Puede</b> registrar una reserva" in page
    assert "La misma línea como tabla" in page


def test_every_fact_cited_has_its_row_on_the_same_page(client: Client, honduras_like: None) -> None:
    import re

    for code in ("HND", "SLV", "CRI", "ARG", "RROCM"):
        page = signed_in(client, "se").get(f"/es/situacion/{code}/").content.decode()
        cited = set(re.findall(r'href="#(hecho-[^"]+)"', page))
        assert cited
        assert cited <= set(re.findall(r'id="(hecho-[^"]+)"', page))


def test_an_excluded_member_reads_what_brings_it_back_and_remains_a_member(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "SLV").get("/es/situacion/SLV/").content.decode()
    assert "Sigue siendo País Miembro." in page
    assert "vuelve a las reuniones, con voz y voto." in page
    assert "Queda al día con todo lo vencido." in page


def test_guatemala_owes_financial_contributions_not_quotas(client: Client, db: None) -> None:
    factories.the_conference()
    factories.in_arrears("GTM", (2024, 2025))
    page = signed_in(client, "GTM").get("/es/situacion/GTM/").content.decode()
    assert "sus contribuciones financieras de 2024 y 2025 siguen sin pagarse" in page
    assert "Contribuciones financieras, en US$" in page
    factories.in_arrears("GTM", (2022, 2023))
    assert "no participa en las reuniones" in signed_in(client, "GTM").get("/es/situacion/GTM/").content.decode()


def test_a_member_with_one_year_open_keeps_its_vote_and_sees_the_sum(client: Client, db: None) -> None:
    factories.the_conference()
    factories.in_arrears("PAN", (2025,))
    page = signed_in(client, "PAN").get("/es/situacion/PAN/").content.decode()
    assert "Tiene pendiente US$ 5,000.00 de 2025." in page
    assert "Qué está pendiente" in page


def test_an_observer_that_lapsed_reads_when_and_how_it_comes_back(client: Client, db: None) -> None:
    factories.the_conference()
    factories.record(fact("observer_admitted", "PER", "2022-02-01", category="country"),
                     *[fact("meeting_held", "vm", f"{year}-06-01", meeting=f"rv-{year}") for year in (2022, 2023, 2024)],
                     fact("notice_sent", "PER", "2023-07-15", about="observer-lapse", lapse="2024-02-01"))
    for reader in ("se", "PER"):
        page = signed_in(client, reader, kind="representative").get("/es/situacion/PER/").content.decode()
        assert "perdió su condición de observador el 1 de febrero de 2024" in page
        assert "Declarar de nuevo su interés" in page
        assert "enviado el 15 de julio de 2023" in page
    client.logout()
    public = client.get("/es/situacion/PER/").content.decode()
    assert "Puede solicitarla de nuevo." in public


def test_rrocm_takes_part_permanently(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "RROCM").get("/es/situacion/RROCM/").content.decode()
    assert "de forma permanente" in page
    assert "no vence ni depende de pagos o asistencia" in page
    client.logout()
    assert "de forma permanente" in client.get("/es/situacion/RROCM/").content.decode()


def test_an_organisation_is_told_of_events_too(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "se").get("/es/situacion/IOM/").content.decode()
    assert "participar en una reunión, actividad o evento abierto." in page


def test_who_never_had_a_status_is_not_found_unless_in_the_directory(client: Client, honduras_like: None) -> None:
    assert client.get("/es/situacion/CHE/").status_code == 404
    assert client.get("/es/situacion/nadie/").status_code == 404
    in_the_directory()
    page = signed_in(client, "se").get("/es/situacion/CHE/").content.decode()
    assert "Suiza no tiene condición de observador." in page
    client.logout()
    assert "no tiene hoy la condición de observador" in client.get("/es/situacion/CHE/").content.decode()


def test_any_day_can_be_asked_in_both_languages(client: Client, honduras_like: None) -> None:
    reader = signed_in(client, "HND")
    assert "Al 31 de diciembre de 2025." in reader.get("/es/situacion/HND/?el=2025-12-31").content.decode()
    english = reader.get("/en/standing/HND/?on=2025-12-31").content.decode()
    assert "As of 31 December 2025." in english
    assert "Voice and vote" in english
    ahead = reader.get("/es/situacion/HND/?el=2027-06-01").content.decode()
    assert "Es una proyección" in ahead


def test_before_the_charter_the_page_says_what_is_missing(client: Client, db: None) -> None:
    factories.set_today()
    for code in ("HND", "RROCM"):
        assert "La Carta aún no consta en vigor" in signed_in(client, "se").get(f"/es/situacion/{code}/").content.decode()
    assert "La Carta aún no consta en vigor" in signed_in(client, "se").get("/es/situacion/").content.decode()
    assert client.get("/es/situacion/CHE/").status_code == 404
    in_the_directory()
    assert client.get("/es/situacion/CHE/").status_code == 200


def test_a_day_before_the_charter_loses_nothing(client: Client, honduras_like: None) -> None:
    answer = signed_in(client, "HND").get("/es/situacion/HND/?el=2019-03-04")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count("La Carta rige desde el 3 de diciembre de 2021. Elija ese día o uno posterior.") == 2
    assert 'value="2019-03-04"' in page


def test_the_list_says_since_until_and_by_which_clause(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "HND").get("/es/situacion/").content.decode()
    assert "20 ene. 2028" in page
    assert "Condición perdida" in page
    assert "no cambia" in page


def questions(reader: Client, url: str) -> int:
    reader.get(url)
    with CaptureQueriesContext(connection) as asked:
        assert reader.get(url).status_code == 200
    return len(asked)


def test_thirty_years_of_history_cost_no_more_questions(client: Client, honduras_like: None) -> None:
    reader = signed_in(client, "se")
    urls = ("/es/situacion/", "/es/situacion/HND/", "/es/situacion/ARG/", "/es/situacion/HND/?el=2025-06-01")
    few = {url: questions(reader, url) for url in urls}
    late = dt.date(2050, 12, 1)
    factories.record(
        *[fact("budget_approved", "CRM", f"{year - 1}-12-05", year=year, amount="300000.00") for year in range(2027, 2051)],
        *[fact("payment", "HND", f"{year}-03-0{n}", amount="600.00") for year in range(2027, 2051) for n in range(1, 9)],
        *[fact("meeting_held", "vm", f"{year}-06-01", meeting=f"rv-{year}") for year in range(2027, 2051)],
        *[fact("attendance", "ARG", f"{year}-06-01", meeting=f"rv-{year}") for year in range(2027, 2051)],
    )
    factories.set_today(late)
    many = {url: questions(reader, url) for url in urls}
    assert max(many.values()) <= 12
    assert all(many[url] <= few[url] + 1 for url in urls)  # the meetings' titles are remembered once
    assert late > TODAY
