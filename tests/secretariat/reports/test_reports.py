"""Quarterly reports: due by the Charter, assembled from the book and the record, issued once and the same for ever."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from charter.parties import MEMBERS
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.ledger import acts as ledger
from secretariat.ledger.acts import Line
from secretariat.reports import acts, facts, render
from secretariat.reports.facts import FINANCIAL, OPERATIONAL, Quarter
from secretariat.reports.models import Issue
from tests import factories
from tests.factories import SE, TODAY, fact, member, signed_in

pytestmark = pytest.mark.django_db


def third(kind: str = FINANCIAL, period: str = "2026Q3") -> Quarter:
    row = facts.quarter(record.view(TODAY), kind, period)
    assert row is not None
    return row


def assembled(kind: str = FINANCIAL) -> dict[str, Any]:
    return facts.assemble(third(kind), record.view(TODAY), facts.draft_of(kind, "2026Q3"))


def spend(cents: int, day: dt.date = dt.date(2026, 8, 20)) -> None:
    with transaction.atomic():
        ledger.post(SE, day=day, kind="expense", lines=[Line("5300", debit=cents), Line("1010", credit=cents)])


# -- when they are due -------------------------------------------------------------------------------------------------


def test_two_reports_are_due_thirty_days_after_each_quarter(a_year_of_money: None) -> None:
    row = third()
    assert (row.start, row.end, row.due) == (dt.date(2026, 7, 1), dt.date(2026, 10, 1), dt.date(2026, 10, 30))
    assert row.status == "overdue"
    assert len([one for one in facts.quarters(record.view(TODAY), 2026, 2026) if one.ended]) == 6
    for wrong in ("2026Q5", "2026", "abcdef", "9999Q1"):
        assert facts.quarter(record.view(TODAY), FINANCIAL, wrong) is None


# -- issuing -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("delegate", [member("CRI"), member("GTM", presides=True), factories.organisation()])
def test_only_the_secretariat_issues_a_report(delegate: Any, a_year_of_money: None) -> None:
    with pytest.raises(Refused) as refused:
        acts.issue(delegate, third())
    assert "se.function.quarterly-reports" in refused.value.verdict.clauses


def test_a_quarter_that_has_not_ended_is_not_reported_on(a_year_of_money: None) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.issue(SE, third(period="2026Q4"))
    assert conflict.value.code == "early"


def test_issuing_meets_the_duty_late_and_the_record_says_so_once(a_year_of_money: None) -> None:
    acts.issue(SE, third())
    assert third().status == "late"
    spend(50_00)
    acts.issue(SE, third(), correction="Faltaba un gasto.")
    told = [one for one in record.view(TODAY).of("report_issued", "se") if one.text("period") == "2026Q3"]
    assert [one.text("report") for one in told] == [FINANCIAL]


def test_an_issued_report_stays_as_it_was_whatever_is_booked_later(a_year_of_money: None) -> None:
    spend(200_00)
    first = acts.issue(SE, third())
    kept, sections = first.content, render.sections(render.data_of(first))
    spend(999_00)
    factories.record(fact("payment", "SLV", "2026-08-09", amount="77.00", for_year=2026))
    again = Issue.objects.get(pk=first.pk)
    assert (again.content, facts.intact(again)) == (kept, True)
    assert render.sections(render.data_of(again)) == sections
    with pytest.raises(Conflict) as conflict:
        acts.issue(SE, third())
    assert conflict.value.code == "correction"
    second = acts.issue(SE, third(), correction="Un recibo de El Salvador.")
    assert second.version == 2
    assert second.sha256 != first.sha256
    with pytest.raises(Conflict) as conflict:
        acts.issue(SE, third(), correction="Nada")
    assert conflict.value.code == "same"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Issue.objects.update(content="{}")


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.integers(1, 10**9), st.dates(dt.date(2026, 1, 1), dt.date(2026, 11, 23))), max_size=4))
def test_whatever_is_booked_afterwards_an_issued_report_equals_its_data(a_year_of_money: None, later: list[tuple[int, dt.date]]) -> None:
    with transaction.atomic():
        first = acts.issue(SE, third(), correction="Otra")
        kept = first.content
        for cents, day in later:
            spend(cents, day)
        read = Issue.objects.get(pk=first.pk)
        assert facts.digest(read.content) == first.sha256
        assert read.content == kept == facts.canonical(json.loads(kept))
        transaction.set_rollback(True)
    factories.forget()


# -- what it says ------------------------------------------------------------------------------------------------------


def test_the_financial_report_adds_up_to_the_payments_and_the_book(a_year_of_money: None) -> None:
    spend(300_00)
    spend(40_00, dt.date(2026, 3, 1))
    spend(7_00, dt.date(2026, 10, 1))  # the next quarter's
    data = assembled()
    paid = {row["party"]: row for row in data["income"]}
    assert set(paid) == set(MEMBERS)
    assert (paid["HND"]["quarter"], paid["HND"]["year"]) == (0, 1_000_00)
    assert paid["CAN"]["quarter"] == paid["CAN"]["year"] > 0
    assert data["budget"] == 320_000_00
    assert data["expenses"] == [{"account": "5300", "quarter": 300_00, "year": 340_00}]
    assert data["fund"][0] | {"code": ""} == {"code": "", "party": "CAN", "earmark": "free", "purpose": "", "received": 500_00, "spent": 0}


def test_the_operational_report_tells_meetings_mandates_and_terms(a_year_of_money: None) -> None:
    data = assembled(OPERATIONAL)
    assert [row["meeting"] for row in data["meetings"]] == ["grcm-2026"]
    assert [row["mandate"] for row in data["mandates_done"]] == ["estudio"]
    assert [row["mandate"] for row in data["mandates_open"]] == ["sitio"]
    assert sum(data["duties"].values()) > 0


def test_the_words_of_the_secretariat_stand_in_the_readers_language(client: Client, a_year_of_money: None) -> None:
    se = signed_in(client, "se")
    assert (
        se.post("/es/informes/operativo/2026Q3/redactar/", {"done_es": "Se dio un curso.", "done_en": "A course was given."}).status_code
        == 302
    )
    assert "Vista previa" in se.get("/es/informes/operativo/2026Q3/").content.decode()
    assert se.post("/es/informes/operativo/2026Q3/emitir/").status_code == 302
    hnd = signed_in(Client(), "HND")
    assert "Se dio un curso." in hnd.get("/es/informes/operativo/2026Q3/").content.decode()
    assert "A course was given." in hnd.get("/en/reports/operational/2026Q3/").content.decode()


# -- who reads ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_reports_are_not_found_by_those_who_are_not_members(party: str, client: Client, a_year_of_money: None) -> None:
    acts.issue(SE, third())
    reader = signed_in(client, party) if party else client
    for page in ("", "financiero/2026Q3/", "financiero/2026Q3/informe.pdf", "anual/2026/", "anual/2026/estado.xlsx"):
        assert reader.get(f"/es/informes/{page}").status_code == 404, page


def test_a_member_reads_each_report_in_every_form(client: Client, a_year_of_money: None) -> None:
    cri = signed_in(client, "CRI")
    assert "Todavía no se ha emitido" in cri.get("/es/informes/financiero/2026Q3/").content.decode()
    assert cri.get("/es/informes/financiero/2026Q3/informe.pdf").status_code == 404
    for page in ("redactar", "emitir"):
        assert cri.get(f"/es/informes/financiero/2026Q3/{page}/").status_code == 403
    assert cri.get("/es/informes/financiero/2026Q9/").status_code == 404
    made = acts.issue(SE, third())
    page = cri.get("/es/informes/financiero/2026Q3/").content.decode()
    assert "Cumplido con retraso" in page
    assert "1,000.00" in page
    base = "/es/informes/financiero/2026Q3/informe."
    assert cri.get(f"{base}json").content.decode() == made.content
    book = load_workbook(io.BytesIO(cri.get(f"{base}xlsx").content))
    assert len(book.sheetnames) >= 3
    word = zipfile.ZipFile(io.BytesIO(cri.get(f"{base}docx").content)).read("word/document.xml").decode()
    assert made.sha256 in word
    assert cri.get(f"{base}pdf").content[:5] == b"%PDF-"
    assert cri.get(f"{base}exe").status_code == 404
    listed = cri.get("/es/informes/").content.decode()
    assert "/es/informes/financiero/2026Q3/" in listed


def test_a_correction_says_what_it_corrects_and_the_first_stays_readable(client: Client, a_year_of_money: None) -> None:
    acts.issue(SE, third())
    spend(10_00)
    se = signed_in(client, "se")
    assert se.post("/es/informes/financiero/2026Q3/emitir/", {}).status_code == 422
    assert se.post("/es/informes/financiero/2026Q3/emitir/", {"correction": "Faltaba un gasto."}).status_code == 302
    assert "Faltaba un gasto." in se.get("/es/informes/financiero/2026Q3/").content.decode()
    assert "Faltaba un gasto." not in se.get("/es/informes/financiero/2026Q3/?version=1").content.decode()


def test_the_statement_of_a_year_draws_its_charts_and_compares_the_same_date(client: Client, a_year_of_money: None) -> None:
    spend(300_00)
    cri = signed_in(client, "CRI")
    page = cri.get("/es/informes/anual/2026/").content.decode()
    assert page.count("<svg") >= 2
    assert "2025 a la misma fecha" in page
    assert "900.00" in page
    for ending in ("pdf", "docx", "xlsx"):
        assert cri.get(f"/es/informes/anual/2026/estado.{ending}").status_code == 200, ending
    assert cri.get("/es/informes/anual/2026/estado.exe").status_code == 404
    assert cri.get("/es/informes/anual/2031/").status_code == 404
    assert facts._same_day(dt.date(2024, 2, 29), 2023) == dt.date(2023, 2, 28)


def test_pages_take_no_more_statements_after_thirty_years_than_after_one(client: Client, a_year_of_money: None) -> None:
    pages = ("", "financiero/2026Q3/", "anual/2026/")

    def counted() -> list[int]:
        found = []
        for page in pages:
            client.get(f"/es/informes/{page}")
            with CaptureQueriesContext(connection) as statements:
                assert client.get(f"/es/informes/{page}").status_code == 200
            found.append(sum(not q["sql"].startswith(("SAVEPOINT", "RELEASE")) for q in statements.captured_queries))
        return found

    signed_in(client, "CRI")
    acts.issue(SE, third())
    young = counted()
    Issue.objects.bulk_create(
        Issue(kind=kind, period=f"{year}Q{n}", version=1, issued=TODAY, content="{}", sha256="0" * 64)
        for kind in (FINANCIAL, OPERATIONAL)
        for year in range(1996, 2026)
        for n in (1, 2, 3, 4)
    )
    for year in range(2022, 2026):
        spend(1_00, dt.date(year, 5, 5))
    assert counted() == young
    assert max(young) <= 16
