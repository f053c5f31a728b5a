"""A state's six years of payments: quotas, a payment shared among years, its receipt and statement, what arrears take and what cures them,
and the book reconciled with the administering organisation's statement."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
FILE = "Posting date,Document no.,Description,USD amount\n2026-11-23,Recibo 601,Contribution,{amount}\n"


@BOTH
def test_a_state_in_arrears_pays_several_years_by_one_receipt_and_the_book_is_reconciled(
    language: str, build: Callable[..., House], people: Callable[..., Person], tmp_path: pathlib.Path
) -> None:
    house = build("convened")
    hnd, se, arg = (people(house, language).become(who) for who in ("hnd", "se", "arg"))

    # Six budgets, six years: what is outstanding, and what it takes.
    hnd.to("financing:statement", "HND")
    hnd.reads(hnd.says("Voz sin voto"), hnd.says("Movimientos en el libro"), "2022", "2026")
    hnd.to("financing:contributions")
    hnd.reads(hnd.says("Su país"), "Honduras", "Guatemala")
    with hnd.width(TELEPHONE):
        hnd.to("financing:contributions")
        hnd.to("financing:statement", "HND")
    arg.finds_nothing("financing:contributions")
    arg.finds_nothing("ledger:balance")

    # The Secretariat records one payment for three years, and sees first what it changes.
    se.to("financing:record_payment", query="?party=HND")
    se.page.locator("main summary").first.click()
    se.write(amount="4,975.00", value_date="2026-11-23", for_year="2026", source="Recibo 601", second_year="2025",
             second_amount="4,975.00", third_year="2024", third_amount="1,882.81")
    se.press("Continuar")
    se.reads("11,832.81", se.says("Lo que cambiaría"))
    se.press("Registrar el pago")
    se.reads("Recibo 601")

    # The state reads its receipt, its statement and the table of all: it is up to date and votes again.
    hnd.to("financing:statement", "HND")
    hnd.reads(hnd.says("Está al día con sus cuotas."), hnd.says("Voz y voto"))
    hnd.page.locator("main a[href*='601'], main #movimientos ~ table a").last.click()
    hnd.page.wait_for_load_state()
    hnd.look()
    hnd.reads("CRM/REC/2026/1", "11,832.81", "2024", "2025", "2026")
    status, paper = hnd.get(hnd.page.locator("main a[href$='.pdf']").first.get_attribute("href") or "")
    assert (status, paper[:5]) == (200, b"%PDF-")
    assert hnd.get(hnd.address("financing:statement_file", "HND", "xlsx"))[1].startswith(b"PK")
    hnd.to("ledger:balance")
    hnd.to("ledger:journal")
    hnd.to("ledger:account", "1200")

    # The statement of the administering organisation: first one with a fault, then the right one; a person confirms.
    file = tmp_path / "oim.csv"
    file.write_text(FILE.format(amount="mil"))
    se.to("ledger:statement_upload")
    se.write(file=str(file)).press("Continuar")
    se.reads(se.says("Celda"), "D2")
    file.write_text(FILE.format(amount="11832.81"))
    se.to("ledger:statement_upload")
    se.write(file=str(file)).press("Continuar")
    se.press("Tomar el extracto")
    se.reads("Recibo 601")
    se.press("Confirmar las marcadas")
    se.write(as_of="2026-11-23").press("Congelar la conciliación")
    se.reads(se.says("Conciliación congelada"))
    with se.width(TELEPHONE):
        se.to("ledger:statements")
        se.to("ledger:record_entry")
    se.to("ledger:periods")
    se.press("Cerrar el período")
    hnd.to("ledger:statements")
