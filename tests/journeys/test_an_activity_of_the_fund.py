"""Fondo Especial Voluntario: an activity from the first pledge to the report, a donation, a quarter's report, told in a browser."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person
from tests.journeys.test_the_meeting import command

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
PLAN = {
    "id": "accion-albergues",
    "kind": "plan_action",
    "on": "2026-02-01",
    "recorded": "2026-02-01T15:00:00Z",
    "subject": "CRM",
    "data": {"plan": "plan-2025-2027", "action": "albergues-2026", "pillar": "protection", "description": "Albergues en ruta"},
}


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_activity_of_the_fund_from_pledge_to_report(
    language: str, build: Callable[..., House], people: Callable[..., Person], tmp_path: pathlib.Path
) -> None:
    house = build("convened")
    file = tmp_path / "plan.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in ({"contract": 1, "conference": "CRM"}, PLAN)) + "\n", encoding="utf-8")
    command(house, "record", "import", str(file), "--json")
    se, can, iom, gtm = (people(house, language).become(who) for who in ("se", "can", "iom", "gtm"))
    visitor = people(house, language)

    # The priorities: the Vice-Ministers approve only what the GRCM recommended.
    for stage in ("approved", "recommended", "approved"):
        se.to("fund:priority")
        se.write(stage=stage, title="Albergues", slug="albergues-en-ruta", decision="CRM/RV/XXXI", day="2026-11-20").press(
            "Registrar la prioridad"
        )
    visitor.to("fund:overview")
    visitor.reads("Albergues", visitor.says("Aprobada"))

    # Canada's pledge, free, and one for another pillar; what is not confirmed does not arrive.
    codes = []
    for earmark, pillar, amount in (("free", "", "5,000.00"), ("pillar", "governance", "9,000.00")):
        can.to("fund:announce")
        can.write(form="cash", amount=amount, earmark=earmark, pillar=pillar).press("Anunciar el aporte")
        codes.append(can.page.url.rstrip("/").rpartition("/")[2])
        can.to("fund:confirm", codes[-1])
        can.write(document="Carta 18").press("Confirmar el aporte")
        can.reads(can.says("Falta la autorización: regístrela antes de confirmar."))
        can.to("fund:authorise", codes[-1])
        can.write(document="Nota 7").press("Registrar la autorización")
        can.press("Confirmar con su documento")
        can.write(document="Carta 18").press("Confirmar el aporte")
        can.reads(can.says("Aporte confirmado."))
    free, bound = codes
    se.to("fund:receive", bound)
    se.write(day="2026-11-20", amount="9000", document="Recibo 41").press("Registrar")
    se.reads(se.says("Recepción registrada."))

    # The IOM proposes two phases; approval is refused for the gap, to the cent.
    iom.to("fund:propose")
    iom.write(
        title_es="Albergues seguros",
        title_en="Safe shelters",
        slug="albergues-seguros",
        summary_es="Equipar dos albergues.",
        objective="albergues-2026",
        pillar="protection",
    )
    iom.page.fill("[name=fase-0-title]", "Diagnóstico")
    iom.page.fill("[name=fase-1-title]", "Equipo")
    for number, (starts, ends, cost) in enumerate((("2027-01-10", "2027-02-28", "2000"), ("2027-03-01", "2027-06-30", "3000.01"))):
        for name, value in (("starts", starts), ("ends", ends), ("cost", cost)):
            iom.page.fill(f"[name=fase-{number}-{name}]", value)
    iom.press("Proponer la actividad")
    iom.reads("5,000.01")
    for phase, amount, pledge in (("1", "2000", free), ("2", "3000", free), ("2", "0.01", "")):
        if not pledge:
            se.to("fund:approve", "albergues-seguros")
            se.reads("US$ 0.01")
            assert se.page.locator("main [data-clause='fund.confirm-resources']").count() > 0
        giver = can if pledge else iom
        giver.to("fund:source", "albergues-seguros")
        giver.write(phase=phase, amount=amount, pledge=pledge).press("Añadir la fuente")
        giver.page.get_by_role("link", name=giver.says("Confirmar"), exact=False).first.click()
        giver.page.wait_for_load_state()
        giver.write(document="Carta 21").press("Confirmar los recursos")
        giver.reads(giver.says("Recursos confirmados."))
    iom.reads(iom.says("Los recursos de todas las fases están confirmados."))
    se.to("fund:approve", "albergues-seguros")
    se.write(decision="CRM/RV/XXXI", priority="albergues-en-ruta", day="2026-11-23").press("Registrar la aprobación")
    se.reads(se.says("Aprobación registrada."))

    # Nothing is paid with money given for another pillar; it is, once the free money is here.
    se.to("fund:disburse", "albergues-seguros")
    se.write(phase="1", amount="1500", day="2026-11-23", concept="Diagnóstico", document="F 3").press("Registrar el desembolso")
    assert se.page.locator("main [data-clause='fund.purpose']").count() > 0
    se.reads("US$ 1,500.00")
    se.to("fund:receive", free)
    se.write(day="2026-11-23", amount="5000", document="Recibo 42").press("Registrar")
    se.to("fund:disburse", "albergues-seguros")
    se.write(phase="1", amount="1500", day="2026-11-23", concept="Diagnóstico", document="F 3").press("Registrar el desembolso")
    se.reads(se.says("Desembolso registrado."))
    se.to("fund:close", "albergues-seguros")
    se.write(result_es="Se equiparon dos albergues.", result_en="Two shelters were equipped.").press("Cerrar la actividad")

    # The report to Canada; everybody reads the result.
    can.to("fund:pledge", free)
    can.reads("1,500.00", "3,500.00")
    with can.width(TELEPHONE):
        can.look()
    for ending in ("pdf", "docx", "xlsx"):
        assert can.get(can.address("fund:pledge_report", free, ending))[0] == 200
    visitor.to("fund:activity", "albergues-seguros")
    visitor.reads("Two shelters were equipped." if language == "en" else "Se equiparon dos albergues.")
    visitor.finds_nothing("fund:pledges")

    # A donation is refused before the Presidency authorises it.
    se.to("fund:offer")
    se.write(donor="IOM", form="kind", description="Diez equipos", quantity="10").press("Registrar la oferta")
    code = se.page.locator("main ul.house-rows a").first.get_attribute("href").rstrip("/").rpartition("/")[2]  # type: ignore[union-attr]
    se.to("fund:procedure", code)
    se.write(procedure="OIM-77").press("Anotar")
    se.to("fund:accept", code)
    assert se.page.locator("main [data-clause='se.function.accept-donations']").count() > 0
    gtm.to("fund:authorise_donation", code)
    gtm.write(document="PPT/12").press("Autorizar la donación")
    se.to("fund:accept", code)
    se.write(document="Carta 30").press("Aceptar la donación")
    se.reads(se.says("Donación aceptada."))

    # The quarter's report, frozen for every member.
    se.to("reports:financial_edit", "2026Q3")
    se.write(done_es="Se cerró el trimestre.", done_en="The quarter was closed.").press("Guardar y ver el informe")
    se.to("reports:financial_issue", "2026Q3")
    se.press("Emitir el informe")
    can.to("reports:financial", "2026Q3")
    can.reads("The quarter was closed." if language == "en" else "Se cerró el trimestre.")
    assert can.get(can.address("reports:financial_file", "2026Q3", "pdf"))[0] == 200
    can.to("reports:year", 2026)
    with can.width(TELEPHONE):
        can.look()
    can.to("reports:list")
    iom.finds_nothing("reports:list")
