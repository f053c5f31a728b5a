"""The pages of money: what each shows, to whom, in how many questions to the database."""

from __future__ import annotations

import pytest
from django.test import Client

from secretariat.chronicle.models import RecordedFact
from tests import factories
from tests.factories import fact, signed_in
from tests.secretariat.money import budgets

pytestmark = pytest.mark.django_db

PAGES = ("/es/finanzas/", "/es/finanzas/HND/", "/es/finanzas/pagos/registrar/", "/es/finanzas/pagos/p-HND-2023/retirar/",
         "/es/finanzas/presupuesto/recomendar/")


@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM"])
@pytest.mark.parametrize("url", PAGES)
def test_money_is_not_found_by_those_who_are_not_members(party: str, url: str, client: Client, honduras_like: None) -> None:
    assert signed_in(client, party).get(url).status_code == 404


@pytest.mark.parametrize("url", PAGES[:2])
def test_money_is_not_found_by_the_public(url: str, client: Client, honduras_like: None) -> None:
    assert client.get(url).status_code == 404


def test_a_member_is_refused_the_secretariats_forms_with_the_clause(client: Client, honduras_like: None) -> None:
    for url in PAGES[2:]:
        page = signed_in(client, "HND").get(url)
        assert page.status_code == 403
        assert "Secretaría Ejecutiva, funciones" in page.content.decode()


def test_the_overview_shows_the_budget_in_force_and_the_64ths(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "CRI").get("/es/finanzas/").content.decode()
    assert "Rige el presupuesto de 2026: US$ 318,400.00, aprobado por consenso el 5 de diciembre de 2025." in page
    assert "32/64" in page
    assert "159,200.00" in page
    assert "contribución financiera" in page  # Guatemala's own word
    assert 'id="hecho-b-2026"' in page
    assert "Registrar un pago" not in page


def test_the_table_of_another_year_and_another_day(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "CRI").get("/es/finanzas/?anio=2024&el=2024-02-01").content.decode()
    assert "Cuotas de 2024, en US$" in page
    assert "Al 1 de febrero de 2024." in page
    shown = signed_in(client, "CRI").get("/en/financing/?year=2025").content.decode()
    assert "Quotas for 2025, in US$" in shown
    assert "Cuotas de 2026" in signed_in(client, "CRI").get("/es/finanzas/?anio=1066").content.decode()


def test_cents_left_over_are_shown_with_who_takes_them(client: Client, db: None) -> None:
    factories.the_conference()
    factories.record(*budgets({2026: 30_400_009}))
    page = signed_in(client, "CRI").get("/es/finanzas/").content.decode()
    assert "Sobra" in page
    assert "Lectura en uso" in page


def test_an_overview_without_budget_says_what_will_come(client: Client, db: None) -> None:
    factories.the_conference()
    page = signed_in(client, "CRI").get("/es/finanzas/").content.decode()
    assert "Ningún presupuesto de 2026 está aprobado" in page
    assert "Ningún presupuesto aprobado" in page


def test_a_recommended_budget_waits_beside_the_table(client: Client, honduras_like: None) -> None:
    factories.record(fact("budget_recommended", "grcm", "2026-06-30", year=2027, amount="321600.00"),
                     fact("budget_recommended", "grcm", "2025-06-30", year=2026, amount="318400.00"))
    page = signed_in(client, "se").get("/es/finanzas/").content.decode()
    assert "Recomendado el 30 de junio de 2026" in page
    assert "Recomendado el 30 de junio de 2025" not in page  # approved since


def test_a_statement_traces_each_figure_to_its_receipt(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "HND").get("/es/finanzas/HND/").content.decode()
    assert "De sus cuotas ya vencidas están pendientes US$ 6,857.81." in page
    assert 'href="#hecho-p-HND-2024">Recibo HND-2024</a>' in page
    assert 'id="hecho-p-HND-2024"' in page
    assert "ningún pago registrado" in page


def test_guatemalas_statement_speaks_of_financial_contributions(client: Client, honduras_like: None) -> None:
    page = signed_in(client, "GTM").get("/es/finanzas/GTM/").content.decode()
    assert "Está al día con sus contribuciones financieras." in page
    assert "Cuotas, por año" not in page


def test_a_statement_of_somebody_who_pays_no_quota_is_not_found(client: Client, honduras_like: None) -> None:
    assert signed_in(client, "se").get("/es/finanzas/ARG/").status_code == 404


@pytest.mark.parametrize(("asked", "sentence"), [
    ("el=2020-01-01", "La Carta rige desde el 3 de diciembre de 2021. Elija ese día o uno posterior."),
    ("el=2026-02-30", "Escriba un día que exista"),
    ("el=2200-01-01", "No se proyecta tan lejos."),
])
def test_a_day_that_cannot_be_asked_is_told_in_one_sentence_and_kept(
    asked: str, sentence: str, client: Client, honduras_like: None
) -> None:
    answer = signed_in(client, "HND").get(f"/es/finanzas/HND/?{asked}")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert f'value="{asked[3:]}"' in page
    assert "US$ 6,857.81" in page  # today meanwhile


def test_what_was_known_on_a_day(client: Client, honduras_like: None) -> None:
    factories.record(fact("payment", "HND", "2026-05-01", recorded="2026-06-15T10:00:00Z", amount="1882.81"))
    on = signed_in(client, "HND")
    assert "US$ 4,975.00." in on.get("/es/finanzas/HND/?el=2026-07-01").content.decode()
    early = on.get("/es/finanzas/HND/?conocido=2021-01-01").content.decode()
    assert "no constaba aún la aprobación" in early
    assert on.get("/es/finanzas/HND/?conocido=ayer").status_code == 422


def test_before_the_charter_every_page_says_what_is_missing(client: Client, db: None) -> None:
    factories.set_today()
    page = signed_in(client, "se").get("/es/finanzas/").content.decode()
    assert "La Carta aún no consta en vigor" in page
    assert "La Carta aún no consta en vigor" in signed_in(client, "se").get("/es/finanzas/HND/").content.decode()


WRITTEN = {"party": "HND", "amount": "1,882.81", "value_date": "2026-11-23", "for_year": "", "source": "Recibo 901"}


def test_a_payment_shows_what_it_changes_before_it_is_recorded(client: Client, honduras_like: None) -> None:
    se = signed_in(client, "se")
    page = se.post("/es/finanzas/pagos/registrar/", WRITTEN).content.decode()
    assert "Lo que cambiaría" in page
    assert "Voz y voto" in page
    assert "cambia otra vez el 1 de enero de 2027" in page
    assert not RecordedFact.objects.filter(source="Recibo 901").exists()
    back = se.post("/es/finanzas/pagos/registrar/", {**WRITTEN, "change": "1"}).content.decode()
    assert 'value="1,882.81"' in back
    answer = se.post("/es/finanzas/pagos/registrar/", {**WRITTEN, "confirm": "1"})
    assert answer.headers["Location"] == "/es/finanzas/HND/"
    assert RecordedFact.objects.get(source="Recibo 901").data == {"amount": "1882.81"}


def test_bad_input_comes_back_whole(client: Client, honduras_like: None) -> None:
    answer = signed_in(client, "se").post("/es/finanzas/pagos/registrar/", {**WRITTEN, "amount": "1.882,81", "value_date": "2026-13-01"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="1.882,81"' in page
    assert 'value="2026-13-01"' in page
    assert "Recibo 901" in page


def test_a_payment_twice_is_told_at_its_field(client: Client, honduras_like: None) -> None:
    se = signed_in(client, "se")
    se.post("/es/finanzas/pagos/registrar/", {**WRITTEN, "confirm": "1"})
    for step in ({}, {"confirm": "1"}):
        answer = se.post("/es/finanzas/pagos/registrar/", {**WRITTEN, **step})
        assert answer.status_code == 422
        assert "Ese pago ya consta" in answer.content.decode()


def test_a_refused_member_keeps_what_it_wrote(client: Client, honduras_like: None) -> None:
    answer = signed_in(client, "HND").post("/es/finanzas/pagos/registrar/", {**WRITTEN, "confirm": "1"})
    assert answer.status_code == 403
    assert "Recibo 901" in answer.content.decode()


def test_a_payment_is_withdrawn_with_its_reason(client: Client, honduras_like: None) -> None:
    se = signed_in(client, "se")
    url = "/es/finanzas/pagos/p-HND-2023/retirar/"
    assert "Lo que cambiaría" in se.get(url).content.decode()
    assert se.post(url, {"reason": ""}).status_code == 422
    assert se.post(url, {"reason": "Doble asiento"}).status_code == 302
    page = se.get("/es/finanzas/HND/").content.decode()
    assert "Retirado el 23 de noviembre de 2026: Doble asiento" in page
    assert se.get(url).status_code == 404


def test_a_recommendation_is_recorded_from_its_form(client: Client, honduras_like: None) -> None:
    se = signed_in(client, "se")
    url = "/es/finanzas/presupuesto/recomendar/"
    written = {"year": "2027", "amount": "321,600", "day": "2026-11-20", "source": "Informe del GRCM"}
    assert se.get(url).status_code == 200
    assert se.post(url, {**written, "amount": ""}).status_code == 422
    assert se.post(url, written).status_code == 302
    assert se.post(url, written).status_code == 422  # the same twice


def test_money_to_come_is_shown_apart(client: Client, honduras_like: None) -> None:
    factories.record(fact("payment", "BLZ", "2026-04-01", amount="6000.00"),
                     fact("payment", "PAN", "2026-04-02", amount="100.00", for_year=2028))
    se = signed_in(client, "se")
    assert "A favor, para años venideros" in se.get("/es/finanzas/BLZ/").content.decode()
    assert "esperan la aprobación del presupuesto de 2028" in se.get("/es/finanzas/PAN/").content.decode()


def test_thirty_years_of_payments_cost_no_more_questions(client: Client, honduras_like: None) -> None:
    se = signed_in(client, "se")
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked(url: str) -> int:
        se.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert se.get(url).status_code == 200
        return len(queries)

    few = {url: asked(url) for url in ("/es/finanzas/", "/es/finanzas/HND/")}
    factories.record(*[fact("budget_approved", "CRM", f"{year - 1}-12-05", year=year, amount="300000.00") for year in range(1991, 2022)],
                     *[fact("payment", "HND", f"{year}-03-0{n}", amount="100.00") for year in range(1991, 2022) for n in range(1, 8)])
    many = {url: asked(url) for url in few}
    assert many == few
    assert max(many.values()) <= 12
