"""A payment as the member instructs it: shared among years, from another currency; its receipt, its letter, its place in the book."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from charter.finance import account
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.financing import payments
from secretariat.financing.payments import Payment
from secretariat.ledger import facts as book
from secretariat.ledger.models import JournalEntry, Receipt
from secretariat.notices.models import Letter
from tests import factories
from tests.factories import SE, TODAY, member, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("honduras_like")]
SHARED = Payment("HND", TODAY, "Recibo 55", [(2025, 497_500), (2026, 100_000), (None, 200_000)])
FORM = {"party": "HND", "amount": "4,975.00", "value_date": "2026-11-23", "for_year": "2025", "source": "Recibo 55"}


def changed(**more: Any) -> Payment:
    return Payment(**{**{name: getattr(SHARED, name) for name in SHARED.__slots__}, **more})


def test_a_member_does_not_record_its_own_payment() -> None:
    with pytest.raises(Refused):
        payments.record_receipt(member("HND"), SHARED)
    assert not Receipt.objects.exists()


@pytest.mark.parametrize(("wrong", "field"), [
    ({"shares": []}, "amount"), ({"shares": [(2025, 1), (2025, 2)]}, "for_year"), ({"shares": [(2025, 0)]}, "amount"),
    ({"currency": "CAD"}, "currency"), ({"charge": 797_500}, "charge"),
])
def test_a_payment_that_cannot_stand_is_told_with_its_field(wrong: dict[str, Any], field: str) -> None:
    with pytest.raises(Conflict) as conflict:
        payments.record_receipt(SE, changed(**wrong))
    assert conflict.value.code == field
    assert not JournalEntry.objects.filter(document="Recibo 55").exists()


def test_one_receipt_pays_several_years_as_the_member_instructs() -> None:
    entry, receipt = payments.record_receipt(SE, SHARED)
    assert entry.facts.count() == 3
    owed = {line.year: line.outstanding for line in account(record.view(TODAY), "HND").years if line.outstanding}
    assert owed == {2026: 497_500 - 100_000 - 11_719}  # what was not designated paid the oldest year first
    assert (receipt.symbol, receipt.amount, receipt.entry.chronicle) == ("CRM/REC/2026/1", 797_500, entry.seq)
    rows = [(row.year, row.credit) for row in receipt.entry.postings.filter(account="1200")]
    assert rows == [(2025, 497_500), (2026, 100_000), (None, 200_000)]
    assert book.statement("HND", TODAY).balance == account(record.view(TODAY), "HND").owed_all


def test_receipts_are_numbered_without_gaps() -> None:
    first = payments.record_receipt(SE, SHARED)[1]
    with pytest.raises(Conflict):
        payments.record_receipt(SE, SHARED)
    second = payments.record_receipt(SE, changed(source="Recibo 56"))[1]
    assert (first.number, second.number) == (1, 2)


def test_what_the_bank_kept_is_the_conferences_expense_and_not_the_members() -> None:
    _entry, receipt = payments.record_receipt(SE, changed(currency="CAD", original=1_090_000, rate="0.7317", charge=2_500))
    charge = JournalEntry.objects.get(kind="charge")
    assert [(row.account, row.debit, row.credit) for row in charge.postings.all()] == [("5700", 2_500, 0), ("1010", 0, 2_500)]
    assert (receipt.currency, receipt.original, receipt.rate, receipt.amount) == ("CAD", 1_090_000, "0.7317", 797_500)


def test_the_member_is_written_to_in_its_own_wording() -> None:
    factories.account("GTM")
    payments.record_receipt(SE, changed(party="GTM", shares=[(2026, 497_500)]))
    letter = Letter.objects.get(kind="receipt")
    assert "su contribución financiera (2026)" in " ".join(letter.body.split()), letter.body
    assert "cuota" not in letter.body
    assert letter.subject == "Recibo CRM/REC/2026/1: US$ 4,975.00"


def test_the_form_shares_a_payment_and_shows_the_rule_before_it_is_confirmed(client: Client) -> None:
    on = signed_in(client, "se")
    parts = {**FORM, "for_year": "", "second_year": "2026", "second_amount": "1,000.00"}
    page = on.post("/es/finanzas/pagos/registrar/", parts).content.decode()
    assert "Honduras pagó US$ 5,975.00" in page
    assert "primero el año pendiente más antiguo" in page
    assert on.post("/es/finanzas/pagos/registrar/", {**parts, "confirm": "1"}).status_code == 302
    assert Receipt.objects.get().amount == 597_500


def test_a_part_without_its_year_is_told_and_nothing_typed_is_lost(client: Client) -> None:
    answer = signed_in(client, "se").post("/es/finanzas/pagos/registrar/", {**FORM, "second_amount": "1,000.00", "currency": "cad"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Indique el año y la suma de esta parte" in page
    assert "tres letras mayúsculas" in page
    assert 'value="1,000.00"' in page


def test_the_receipt_is_read_by_members_and_printed(client: Client) -> None:
    receipt = payments.record_receipt(SE, changed(currency="CAD", original=1_090_000, rate="0.7317", charge=2_500))[1]
    url = f"/es/libro/recibos/{receipt.entry_id}/"
    page = signed_in(client, "CRI").get(url).content.decode()
    assert "CRM/REC/2026/1" in page
    assert "CAD 10,900.00" in page
    assert "CRM/REC/2026/1" in signed_in(client, "CRI").get("/es/libro/recibos/").content.decode()
    assert signed_in(client, "CRI").get(f"{url}recibo.pdf").content.startswith(b"%PDF-")
    assert signed_in(client, "CRI").get(f"{url}recibo.docx").content.startswith(b"PK")
    assert signed_in(client, "ARG").get(url).status_code == 404
    assert signed_in(client, "CRI").get("/es/libro/recibos/1/").status_code == 404  # quotas are no receipt


def test_a_payment_recorded_before_there_were_receipts_has_its_paper_too(client: Client) -> None:
    entry = JournalEntry.objects.get(postings__fact="p-HND-2022")
    page = signed_in(client, "HND").get(f"/es/libro/recibos/{entry.number}/").content.decode()
    assert "Recibo HND-2022" in page
    assert entry.value_day == dt.date(2022, 3, 7)
