"""Statement = sum of entries = table of all = the Charter's account; on paper, as a workbook and as CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from charter.finance import account
from charter.parties import MEMBERS
from secretariat.chronicle import facts as record
from secretariat.financing import payments, statements
from secretariat.financing.payments import Payment
from secretariat.ledger import facts as book
from tests import factories
from tests.factories import SE, TODAY, fact, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("honduras_like")]


@pytest.mark.parametrize("url", ["/es/finanzas/contribuciones/", "/es/finanzas/contribuciones/contribuciones.csv",
                                 "/es/finanzas/HND/cuenta.xlsx"])
@pytest.mark.parametrize("party", ["ARG", "RROCM"])
def test_statements_are_not_found_by_those_who_are_not_members(url: str, party: str, client: Client) -> None:
    assert signed_in(client, party).get(url).status_code == 404


@pytest.mark.parametrize("day", [dt.date(2022, 12, 31), dt.date(2024, 3, 7), dt.date(2025, 12, 31), TODAY])
def test_a_statement_is_the_sum_of_its_entries_and_the_line_of_the_table(day: dt.date) -> None:
    payments.record_receipt(SE, Payment("HND", TODAY, "Recibo 1", [(2026, 600_000), (None, 2_000_000)]))
    factories.record(fact("payment", "CRI", "2026-05-05", amount="99.00", for_year=2030))
    view = record.view(day)
    table = statements.contributions(view)
    for row in table.rows:
        lines, found = statements.movements(view, row.party)
        held = account(view, row.party)
        assert row.balance == found.balance == sum(line.charge - line.payment for line in lines)
        assert row.balance == held.owed_all - statements.in_favour(held)
        assert row.total - row.received_current - row.received_earlier == row.current + row.earlier
        assert not lines or lines[-1].balance == found.balance
    assert table.sums["balance"] == sum(found.net for found in book.balances(day, account="1200", value=True).values())
    assert [row.party for row in table.rows] == sorted(MEMBERS, key=[row.party for row in table.rows].index)


def test_the_table_counts_who_paid_in_full_in_part_and_not_yet() -> None:
    payments.record_receipt(SE, Payment("CRI", TODAY, "Recibo 1", [(2026, 497_500)]))
    payments.record_receipt(SE, Payment("MEX", TODAY, "Recibo 2", [(2026, 1_000)]))
    assert statements.contributions(record.view(TODAY)).counts == (1, 1, 9)
    assert statements.contributions(record.view(TODAY)).before == (9, 0, 2)


def test_the_table_marks_the_readers_own_country_and_leads_to_each_account(client: Client) -> None:
    page = signed_in(client, "HND").get("/es/finanzas/contribuciones/").content.decode()
    assert page.count("Su país") == 1
    assert 'href="/es/finanzas/SLV/#movimientos"' in page
    assert "4 años consecutivos" in page  # El Salvador: 2022 to 2025 have fallen due
    assert page.count("años consecutivos") == 2  # and Honduras, 2024 and 2025
    assert "moroso" not in page.lower()
    assert signed_in(client, "HND").get("/es/finanzas/contribuciones/?el=2020-01-01").status_code == 422


def test_each_line_of_a_statement_leads_to_its_receipt_and_names_its_years(client: Client) -> None:
    page = signed_in(client, "HND").get("/es/finanzas/HND/").content.decode()
    assert "Cuota de 2024" in page
    assert "Pago recibido" in page
    assert "/es/libro/recibos/" in page


def test_guatemala_reads_its_own_wording(client: Client) -> None:
    page = signed_in(client, "GTM").get("/es/finanzas/GTM/").content.decode()
    assert "Contribución financiera de 2024" in page
    assert "Cuota de 2024" not in page
    text = signed_in(client, "GTM").get("/es/finanzas/GTM/cuenta.csv").content.decode("utf-8-sig")
    assert "Contribución financiera de 2024" in text


def test_files_hold_what_the_page_shows(client: Client) -> None:
    on = signed_in(client, "CRI")
    rows = list(csv.reader(io.StringIO(on.get("/es/finanzas/HND/cuenta.csv?el=2025-01-01").content.decode("utf-8-sig"))))
    assert rows[0][:4] == ["Fecha", "Documento", "Concepto", "Año"]
    assert rows[-1][6] == f"{book.statement('HND', dt.date(2025, 1, 1)).balance / 100:.2f}"
    table = list(csv.reader(io.StringIO(on.get("/es/finanzas/contribuciones/contribuciones.csv").content.decode("utf-8-sig"))))
    assert len(table) == 13
    for url, begins in (("HND/cuenta.pdf", b"%PDF-"), ("HND/cuenta.docx", b"PK"), ("HND/cuenta.xlsx", b"PK"),
                        ("contribuciones/contribuciones.pdf", b"%PDF-"), ("contribuciones/contribuciones.xlsx", b"PK")):
        assert on.get(f"/es/finanzas/{url}").content.startswith(begins), url
    for url in ("HND/cuenta.exe", "ARG/cuenta.csv", "HND/cuenta.csv?el=ayer", "contribuciones/contribuciones.exe"):
        assert on.get(f"/es/finanzas/{url}").status_code == 404, url


@pytest.mark.parametrize("url", ["/es/finanzas/HND/", "/es/finanzas/contribuciones/"])
def test_statements_ask_as_much_with_thirty_years_as_with_five(url: str, client: Client) -> None:
    on = signed_in(client, "CRI")
    on.get(url)

    def asked() -> int:
        with CaptureQueriesContext(connection) as made:
            assert on.get(url).status_code == 200
        return len(made)

    few = asked()
    factories.record(*(fact("budget_approved", "CRM", f"{year - 1}-12-01", year=year, amount="320000.00") for year in range(2027, 2052)),
                     *(fact("payment", "HND", f"2026-{month:02}-01", amount="10.00", source=f"R-{month}-{n}")
                       for month in range(1, 12) for n in range(20)))
    on.get(url)
    assert asked() <= few
