"""The pages of the Fund: what each shows, to whom, in how many questions to the database; its files."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from secretariat.fund import acts
from secretariat.fund.models import Activity, Donation, Phase, Pledge, Receipt, Source
from tests.factories import SE, TODAY, member, signed_in
from tests.secretariat.fund.conftest import IOM, PRESIDENCY, approved, pledged, proposed, sourced

pytestmark = pytest.mark.django_db


def text(client: Client, url: str, status: int = 200) -> str:
    answer = client.get(url)
    assert answer.status_code == status, url
    return answer.content.decode()


def test_the_public_reads_priorities_and_approved_activities_and_no_figure_of_the_register(client: Client, the_fund: None) -> None:
    pledged()
    approved(100_00)
    proposed(700_00, slug="otra")
    page = text(client, "/es/fondo/")
    assert "Niñez migrante" in page
    assert "Curso de atención" in page
    assert "Saldo" not in page
    shown = text(client, "/en/fund/activities/curso/")
    assert "Course on assistance" in shown
    assert "Carta de recursos" not in shown
    for hidden in ("actividades/otra/", "aportes/", "aportes/FEV-2026-001/", "donaciones/", "apoyos/", "actividades/curso/ficha.pdf"):
        text(client, f"/es/fondo/{hidden}", 404)


def test_an_observer_sees_its_own_contribution_and_not_anothers(client: Client, the_fund: None) -> None:
    own, other = pledged(IOM), pledged()
    page = text(signed_in(client, "IOM"), "/es/fondo/aportes/")
    assert own.code in page
    assert other.code not in page
    text(client, f"/es/fondo/aportes/{other.code}/", 404)
    text(client, f"/es/fondo/aportes/{other.code}/informe.pdf", 404)
    register = client.get("/es/fondo/aportes/registro.csv").content.decode()
    assert own.code in register
    assert other.code not in register


def test_the_page_of_an_activity_says_to_the_cent_what_lacks_in_each_phase(client: Client, the_fund: None) -> None:
    activity = proposed(600_00, 400_01)
    sourced(activity, 1, 900_00)
    sourced(activity, 2, 400_00)
    page = text(signed_in(client, "CRI"), "/es/fondo/actividades/curso/")
    assert "Para toda la actividad faltan US$ 0.01 por confirmar." in page
    refused = text(signed_in(Client(), "se"), "/es/fondo/actividades/curso/aprobar/", 403)
    assert 'data-clause="fund.confirm-resources"' in refused


def test_what_was_written_comes_back_with_its_errors(client: Client, the_fund: None) -> None:
    signed_in(client, "IOM")
    written = {
        "title_es": "Un taller",
        "slug": "Mal Escrito",
        "summary_es": "x",
        "objective": "albergues",
        "pillar": "protection",
        "fase-TOTAL_FORMS": "1",
        "fase-INITIAL_FORMS": "0",
        "fase-0-title": "Única",
        "fase-0-cost": "10",
    }
    answer = client.post("/es/fondo/actividades/proponer/", written)
    assert answer.status_code == 422
    assert "Indique cuándo empieza" in answer.content.decode()
    assert "Un taller" in answer.content.decode()
    whole = {**written, "fase-0-starts": "2027-01-01", "fase-0-ends": "2027-02-01"}
    answer = client.post("/es/fondo/actividades/proponer/", whole)
    assert (answer.status_code, "minúsculas sin acento" in answer.content.decode()) == (422, True)
    answer = client.post("/es/fondo/actividades/proponer/", {**whole, "slug": "taller"})
    assert answer.status_code == 302
    assert Activity.objects.get().phases.get().cost == 10_00


def test_a_contribution_goes_through_its_steps_on_its_pages(client: Client, the_fund: None) -> None:
    signed_in(client, "CAN")
    answer = client.post(
        "/es/fondo/aportes/anunciar/",
        {"contributor": "CAN", "form": "cash", "amount": "1,000.00", "earmark": "pillar", "pillar": "protection"},
    )
    code = Pledge.objects.get().code
    assert answer.headers["Location"].endswith(f"/{code}/")
    assert client.post(f"/es/fondo/aportes/{code}/confirmar/", {"document": "Carta"}).status_code == 422
    for verb in ("autorizar", "confirmar"):
        assert client.post(f"/es/fondo/aportes/{code}/{verb}/", {"document": "Carta"}).status_code == 302
    assert client.post(f"/es/fondo/aportes/{code}/recibir/", {}).status_code == 403
    se = signed_in(Client(), "se")
    assert se.post(f"/es/fondo/aportes/{code}/recibir/", {"day": "2026-11-20", "amount": "1000", "document": "R 1"}).status_code == 302
    page = text(client, f"/es/fondo/aportes/{code}/")
    assert "Recibido" in page
    assert "R 1" in page


def test_a_donation_is_refused_before_its_authorisation_on_its_page(client: Client, the_fund: None) -> None:
    se = signed_in(client, "se")
    assert (
        se.post(
            "/es/fondo/donaciones/ofrecida/", {"donor": "IOM", "form": "cash", "value": "10", "description": "x", "reimbursable": "on"}
        ).status_code
        == 403
    )
    assert (
        se.post("/es/fondo/donaciones/ofrecida/", {"donor": "IOM", "form": "cash", "value": "10", "description": "Equipo"}).status_code
        == 302
    )
    code = Donation.objects.get().code
    assert 'data-clause="se.function.accept-donations"' in text(se, f"/es/fondo/donaciones/{code}/aceptar/", 403)
    text(signed_in(Client(), "CRI"), f"/es/fondo/donaciones/{code}/autorizar/", 403)
    presidency = signed_in(Client(), "GTM")
    assert presidency.post(f"/es/fondo/donaciones/{code}/autorizar/", {"document": "PPT/1"}).status_code == 302
    for verb, data in (
        ("opinion", {"opinion": "x"}),
        ("procedimiento", {"procedure": "P"}),
        ("aceptar", {"document": "x"}),
        ("recibir", {"day": "2026-11-23", "document": "x"}),
    ):
        expected = 422 if verb == "opinion" else 302
        assert se.post(f"/es/fondo/donaciones/{code}/{verb}/", data).status_code == expected, verb


def test_support_is_registered_by_an_organisation_and_not_by_a_member(client: Client, the_fund: None) -> None:
    text(signed_in(Client(), "CRI"), "/es/fondo/apoyos/registrar/", 403)
    given = {
        "party": "IOM",
        "support": "technical",
        "event": "Taller",
        "slug": "taller",
        "action": "albergues",
        "description": "x",
        "day": "2026-11-01",
    }
    assert signed_in(client, "IOM").post("/es/fondo/apoyos/registrar/", given).status_code == 302
    assert "Taller" in text(client, "/es/fondo/apoyos/")


def test_the_report_to_a_contributor_says_what_it_paid_for_in_every_form(client: Client, the_fund: None) -> None:
    pledge = pledged(amount=300_00)
    activity = approved(100_00)
    acts.disburse(SE, activity, phase=1, amount=60_00, day=TODAY, concept="Aula", document="F-1")
    acts.close(SE, activity, result_es="Se formó a 40 personas.")
    can = signed_in(client, "CAN")
    for page in (f"aportes/{pledge.code}/", f"aportes/{pledge.code}/retirar/"):
        assert "Canadá" in text(can, f"/es/fondo/{page}")
    book = load_workbook(io.BytesIO(can.get(f"/es/fondo/aportes/{pledge.code}/informe.xlsx").content))
    assert [cell.value for cell in book["Usado"][book["Usado"].max_row]][-1] == 60.0
    word = zipfile.ZipFile(io.BytesIO(can.get(f"/es/fondo/aportes/{pledge.code}/informe.docx").content)).read("word/document.xml").decode()
    for words in ("US$ 240.00", "Aula", "Se formó a 40 personas."):
        assert words in word.replace("\u00a0", " ")
    assert can.get(f"/es/fondo/aportes/{pledge.code}/informe.pdf").content[:5] == b"%PDF-"
    assert can.get(f"/es/fondo/aportes/{pledge.code}/informe.exe").status_code == 404
    for ending in ("pdf", "docx", "xlsx"):
        assert can.get(f"/es/fondo/actividades/curso/ficha.{ending}").status_code == 200
    assert can.get("/es/fondo/donaciones/registro.xlsx").status_code == 200


def a_year(year: int) -> None:
    """Ten contributions, four activities of two phases and three donations in a year."""
    pledges = [
        Pledge(
            code=f"FEV-{year}-{n:03d}",
            contributor="CAN",
            kind="member",
            form="cash",
            amount=100,
            announced=dt.date(year, 2, 1),
            authorised=dt.date(year, 2, 1),
            confirmed=dt.date(year, 2, 1),
            confirmation="x",
        )
        for n in range(10)
    ]
    Pledge.objects.bulk_create(pledges)
    Receipt.objects.bulk_create(Receipt(pledge=pledge, day=dt.date(year, 3, 1), amount=50, document="x") for pledge in pledges)
    for n in range(4):
        activity = Activity.objects.create(
            slug=f"a-{year}-{n}",
            title_es="A",
            title_en="A",
            summary_es="x",
            proposer="IOM",
            pillar="protection",
            proposed=dt.date(year, 1, 1),
            approved=dt.date(year, 2, 1),
            decision="x",
        )
        for number in (1, 2):
            phase = Phase.objects.create(
                activity=activity, number=number, title="F", starts=activity.proposed, ends=activity.proposed, cost=9
            )
            Source.objects.create(phase=phase, contributor="IOM", amount=5, announced=activity.proposed)
    Donation.objects.bulk_create(
        Donation(
            code=f"DON-{year}-{n:03d}",
            donor="IOM",
            kind="observer-organisation",
            form="cash",
            value=5,
            description="x",
            offered=dt.date(year, 1, 1),
        )
        for n in range(3)
    )


LISTS = ("", "aportes/", "actividades/", "donaciones/", "apoyos/", "aportes/FEV-2026-001/", "actividades/a-2026-1/")


def test_pages_take_no_more_statements_after_thirty_years_than_after_one(client: Client, the_fund: None) -> None:
    def counted() -> dict[str, int]:
        found = {}
        for page in LISTS:
            text(client, f"/es/fondo/{page}")
            with CaptureQueriesContext(connection) as statements:
                text(client, f"/es/fondo/{page}")
            found[page] = sum(not q["sql"].startswith(("SAVEPOINT", "RELEASE")) for q in statements.captured_queries)
        return found

    signed_in(client, "se")
    a_year(2026)
    young = counted()
    for year in range(1996, 2026):
        a_year(year)
    assert counted() == young
    assert max(young.values()) <= 20


def test_the_presidency_authorises_an_outsiders_contribution(client: Client, the_fund: None) -> None:
    se = signed_in(client, "se")
    firm = {"code": "EMPRESA-A", "kind": "private-sector", "name_es": "Empresa A", "diligence": "Sin conflictos."}
    assert se.post("/es/fondo/aportes/quien-aporta/", firm).status_code == 302
    pledge = acts.announce(SE, contributor="EMPRESA-A", form="cash", amount=100)
    text(se, f"/es/fondo/aportes/{pledge.code}/autorizar/", 403)
    assert "Espera la autorización de la Presidencia" in text(se, f"/es/fondo/aportes/{pledge.code}/")
    assert "Registrar la autorización" in text(signed_in(Client(), PRESIDENCY.party), f"/es/fondo/aportes/{pledge.code}/")
    assert "Empresa A" in text(signed_in(Client(), member("CRI").party), "/es/fondo/aportes/")


def test_a_priority_decided_in_a_meeting_is_recorded(client: Client, the_fund: None) -> None:
    se = signed_in(client, "se")
    given = {"stage": "approved", "slug": "retorno", "title": "Retorno", "decision": "CRM/D/9", "day": "2026-11-20"}
    assert se.post("/es/fondo/prioridades/registrar/", given).status_code == 403
    assert se.post("/es/fondo/prioridades/registrar/", {**given, "stage": "recommended"}).status_code == 302
    assert se.post("/es/fondo/prioridades/registrar/", given).status_code == 302
    assert "CRM/D/9" in text(Client(), "/es/fondo/")


def test_anothers_contribution_is_named_and_confirmed_by_its_giver_and_the_proposer_is_shown_none(client: Client, the_fund: None) -> None:
    pledge = pledged(amount=100_00, received=0)
    proposed(100_00)
    page = "/es/fondo/actividades/curso/fuentes/anadir/"
    assert "Canadá" not in text(signed_in(client, "IOM"), page)
    assert client.post(page, {"phase": "1", "amount": "100", "pledge": "FEV-2026-999"}).status_code == 422
    assert client.post(page, {"phase": "1", "amount": "100", "pledge": pledge.code}).status_code == 422
    text(signed_in(Client(), "CRI"), page, 403)
    canada = signed_in(Client(), "CAN")
    assert "Añadir una fuente" in text(canada, "/es/fondo/actividades/curso/")
    assert canada.post(page, {"phase": "1", "amount": "100", "pledge": pledge.code}).status_code == 302
    source = Source.objects.get()
    assert source.contributor == "CAN"
    base = f"/es/fondo/actividades/curso/fuentes/{source.pk}"
    text(Client(), f"{base}/confirmar/", 302)
    text(client, f"{base}/confirmar/", 403)
    assert f"{base}/confirmar/" not in text(client, "/es/fondo/actividades/curso/")
    assert f"{base}/confirmar/" in text(canada, "/es/fondo/actividades/curso/")
    assert canada.post(f"{base}/confirmar/", {"document": "Carta"}).status_code == 302
    assert "Los recursos de todas las fases están confirmados." in text(client, "/es/fondo/actividades/curso/")
    assert client.post(f"{base}/retirar/", {"reason": "Otro uso"}).status_code == 302


def test_a_donor_reads_its_donation_without_the_opinion_or_the_procedure(client: Client, the_fund: None) -> None:
    donation = acts.offer(SE, donor="IOM", form="kind", description="Equipo")
    acts.give_opinion(SE, donation, opinion="Conviene mirar el seguro.")
    acts.note_procedure(SE, donation, procedure="OIM-2026-77")
    for reader, seen in (("IOM", False), ("CRI", True)):
        person = signed_in(Client(), reader)
        page = text(person, f"/es/fondo/donaciones/{donation.code}/")
        assert "Equipo" in page
        assert ("Conviene mirar el seguro." in page, "OIM-2026-77" in page) == (seen, seen)
        assert ("OIM-2026-77" in text(person, "/es/fondo/donaciones/registro.csv")) is seen
