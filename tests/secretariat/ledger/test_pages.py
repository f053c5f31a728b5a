"""The pages of the book: what each shows, to whom, in how many questions to the database."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from secretariat.chronicle.models import Entry
from secretariat.chronicle.sentences import sentence
from secretariat.ledger import acts, keeping
from secretariat.ledger.acts import Draft, Line
from secretariat.ledger.models import Closing, JournalEntry
from tests.factories import SE, TODAY, signed_in
from tests.secretariat.money import honduras_like

__all__ = ["honduras_like"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("honduras_like")]
READ = ("/es/libro/", "/es/libro/diario/", "/es/libro/diario/1/", "/es/libro/cuentas/1200/", "/es/libro/archivo/balance.csv",
        "/es/libro/archivo/journal.xlsx", "/en/ledger/", "/en/ledger/journal/")
WRITE = ("/es/libro/diario/registrar/", "/es/libro/diario/1/revertir/")
MOVEMENT = {"kind": "expense", "day": "2026-11-20", "amount": "1,250.00", "account": "5300", "fund": "core", "document": "Factura 311",
            "memo": "Boletos de la reunión", "budget_line": "viajes"}


@pytest.mark.parametrize("party", ["ARG", "IOM", "RROCM", ""])
@pytest.mark.parametrize("url", [*READ, *WRITE, "/es/libro/periodos/"])
def test_the_book_is_not_found_by_those_who_are_not_members(party: str, url: str, client: Client) -> None:
    answer = (signed_in(client, party) if party else client).get(url)
    assert answer.status_code in ((404,) if party else (302, 404))


@pytest.mark.parametrize("url", READ)
def test_every_member_reads_the_whole_book(url: str, client: Client) -> None:
    assert signed_in(client, "HND").get(url).status_code == 200


@pytest.mark.parametrize("url", WRITE)
def test_a_member_is_refused_the_secretariats_forms_with_the_clause(url: str, client: Client) -> None:
    page = signed_in(client, "HND").get(url)
    assert page.status_code == 403
    assert "se.function.reports" in page.content.decode()
    assert signed_in(client, "HND").post(url, MOVEMENT).status_code == 403
    assert signed_in(client, "HND").post("/es/libro/periodos/", {"through": "2026-09-30"}).status_code == 403
    assert signed_in(client, "HND").post("/es/libro/al-dia/").status_code == 403


def test_the_balance_of_any_day_adds_up_and_leads_to_each_entry(client: Client) -> None:
    page = signed_in(client, "CRI").get("/es/libro/?el=2023-01-01").content.decode()
    assert "1200 · Cuotas por recibir" in page
    assert "Al 1 de enero de 2023" in page
    assert "604,000.00" in page  # the quotas of 2022 and of 2023, approved by then
    assert 'href="/es/libro/cuentas/1200/"' in page
    assert signed_in(client, "CRI").get("/es/libro/?el=ayer").status_code == 422


def test_a_movement_is_posted_with_both_sides_and_traced_to_its_document(client: Client) -> None:
    answer = signed_in(client, "se").post("/es/libro/diario/registrar/", MOVEMENT, follow=True)
    page = answer.content.decode()
    assert "Factura 311" in page
    assert "Boletos de la reunión" in page
    entry = JournalEntry.objects.get(document="Factura 311")
    assert [(row.account, row.debit, row.credit, row.budget_line) for row in entry.postings.all()] == [
        ("5300", 125_000, 0, "viajes"), ("1010", 0, 125_000, "")]
    told = Entry.objects.get(act="ledger.record-entry")
    assert entry.chronicle == told.seq
    assert sentence(told) == (f"Se registró en el libro el asiento {entry.number}: US$ 1,250.00, con fecha 20 de noviembre de 2026.")


@pytest.mark.parametrize(("changed", "said"), [
    ({"day": "2026-12-24"}, "no puede ser posterior a hoy"), ({"amount": "0"}, "suma mayor que cero"),
    ({"account": "4900"}, "Elija una cuenta de gastos"), ({"kind": "income"}, "Elija una cuenta de ingresos"),
    ({"kind": "transfer"}, "Elija otro fondo"), ({"document": ""}, "Indique el documento"), ({"day": "2026-09-30"}, "cerrado hasta el"),
])
def test_a_movement_that_cannot_stand_is_told_and_what_was_typed_is_kept(changed: dict[str, str], said: str, client: Client) -> None:
    keeping.close_period(SE, through=dt.date(2026, 9, 30))
    before = JournalEntry.objects.count()
    answer = signed_in(client, "se").post("/es/libro/diario/registrar/", {**MOVEMENT, **changed})
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert "Boletos de la reunión" in answer.content.decode()
    assert JournalEntry.objects.count() == before


def test_an_income_a_charge_and_a_transfer_are_posted(client: Client) -> None:
    on = signed_in(client, "se")
    for changed in ({"kind": "income", "account": "4900"}, {"kind": "charge"}, {"kind": "transfer", "to_fund": "reserve"}):
        assert on.post("/es/libro/diario/registrar/", {**MOVEMENT, **changed}).status_code == 302
    transfer = JournalEntry.objects.get(kind="transfer")
    assert {(row.account, row.fund) for row in transfer.postings.all()} == {
        ("9100", "core"), ("1010", "core"), ("9100", "reserve"), ("1010", "reserve")}


def test_an_entry_is_taken_back_once_with_its_reason_and_receipts_are_not(client: Client) -> None:
    on = signed_in(client, "se")
    on.post("/es/libro/diario/registrar/", MOVEMENT)
    number = JournalEntry.objects.get(document="Factura 311", kind="expense").number
    url = f"/es/libro/diario/{number}/revertir/"
    assert on.post(url, {"reason": ""}).status_code == 422
    page = on.post(url, {"reason": "Estaba en otro mes"}, follow=True).content.decode()
    assert "Estaba en otro mes" in page
    assert "ya fue revertido" in on.post(url, {"reason": "Otra vez"}).content.decode()
    assert "nace de otro acto" in on.post("/es/libro/diario/1/revertir/", {"reason": "No"}).content.decode()
    assert "Revertido" in on.get(f"/es/libro/diario/{number}/").content.decode()


def test_a_quarter_is_closed_once_and_its_page_says_so(client: Client) -> None:
    on = signed_in(client, "se")
    assert on.post("/es/libro/periodos/", {"through": "2026-12-31"}).status_code == 422
    assert on.post("/es/libro/periodos/", {"through": "2026-09-30"}).status_code == 302
    assert on.post("/es/libro/periodos/", {"through": "2026-06-30"}).status_code == 422
    assert "Cerrado hasta el 30 de septiembre de 2026" in on.get("/es/libro/periodos/").content.decode()
    assert Closing.objects.get().entries == JournalEntry.objects.order_by("-number").values_list("number", flat=True)[0]
    assert Entry.objects.filter(act="ledger.close-period").count() == 1


def test_putting_the_book_up_to_date_when_it_is_does_nothing(client: Client) -> None:
    before = Entry.objects.count()
    assert signed_in(client, "se").post("/es/libro/al-dia/").status_code == 302
    assert Entry.objects.count() == before


@pytest.fixture
def thirty_years() -> Callable[[], None]:
    def fill() -> None:
        lines = [Line("5300", debit=100), Line("1010", credit=100)]
        acts.post_all(SE, [Draft(dt.date(year, month, 1), "expense", lines, document=f"F-{year}")
                           for year in range(1996, 2026) for month in range(1, 13)])
    return fill


@pytest.mark.parametrize("url", ["/es/libro/", "/es/libro/diario/", "/es/libro/cuentas/1010/", "/es/libro/periodos/"])
def test_pages_ask_as_much_with_thirty_years_as_with_five(url: str, client: Client, thirty_years: Callable[[], None]) -> None:
    on = signed_in(client, "CRI")
    on.get(url)

    def asked() -> int:
        with CaptureQueriesContext(connection) as made:
            assert on.get(url).status_code == 200
        return len(made)

    few = asked()
    thirty_years()
    assert asked() <= few


def test_both_languages_name_the_accounts(client: Client) -> None:
    with translation.override("en"):
        page = signed_in(client, "CRI").get("/en/ledger/").content.decode()
    assert "1200 · Quotas receivable" in page
    assert TODAY.year == 2026
