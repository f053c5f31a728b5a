"""The book follows the record: what it charges and receives is what the Charter's account says, on every day."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from django.db import transaction

from charter.finance import account
from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.financing import acts as financing
from secretariat.ledger import agreement, facts
from secretariat.ledger.models import Closing, JournalEntry, Posting
from tests import factories
from tests.factories import SE, TODAY, fact
from tests.secretariat.money import honduras_like

__all__ = ["honduras_like"]
pytestmark = pytest.mark.django_db


def agreed(*days: dt.date) -> None:
    """On each day, each member's account in the book is its account by the Charter, and the book balances."""
    for day in days or (clock.today(),):
        view = record.view(day)
        for code in MEMBERS:
            held = account(view, code)
            net = held.owed_all - held.credit - sum(cents for _fact, cents, _year in held.waiting)
            assert facts.statement(code, day).balance == net, (code, day)
        totals = facts.balances(day, by=("fund",)).values()
        assert all(total.net == 0 for total in totals)


DAYS = [dt.date(2022, 6, 1), dt.date(2023, 12, 4), dt.date(2023, 12, 5), dt.date(2024, 3, 7), dt.date(2025, 12, 31), TODAY]


def test_budgets_and_payments_of_the_record_are_in_the_book_on_every_day(honduras_like: None) -> None:
    started = time.monotonic()
    agreed(*DAYS)
    assert time.monotonic() - started < 10
    assert facts.statement("HND", TODAY).balance == 188_281 + 497_500 + 497_500
    assert JournalEntry.objects.filter(kind="quotas").count() == 5


def test_posting_what_is_posted_already_posts_nothing(honduras_like: None) -> None:
    before = JournalEntry.objects.count()
    with transaction.atomic():
        assert agreement.agree(THE_SYSTEM) == []
    assert JournalEntry.objects.count() == before
    assert not agreement.behind(record.view(TODAY), TODAY)


def test_a_payment_is_posted_with_its_act_and_names_its_fact(honduras_like: None) -> None:
    entry = financing.record_payment(SE, party="HND", amount=188_281, value_date=TODAY, source="Recibo 901")
    posted = JournalEntry.objects.get(document="Recibo 901")
    assert (posted.kind, posted.chronicle, posted.party, posted.value_day) == ("receipt", entry.seq, "se", TODAY)
    lines = [(row.account, row.debit, row.credit, row.party, row.fact) for row in posted.postings.all()]
    assert lines == [("1010", 188_281, 0, "HND", ""), ("1200", 0, 188_281, "HND", entry.facts.get().id)]
    agreed(*DAYS)


def test_a_withdrawn_payment_is_reversed_on_the_day_of_its_withdrawal(honduras_like: None) -> None:
    financing.withdraw_payment(SE, fact="p-HND-2022", reason="Doble asiento")
    back = JournalEntry.objects.get(kind="reversal")
    assert (back.day, back.value_day) == (TODAY, dt.date(2022, 3, 7))
    assert back.reverses is not None
    assert back.reverses.postings.filter(fact="p-HND-2022").exists()
    agreed(*DAYS)


def test_a_withdrawal_that_is_withdrawn_posts_the_payment_again(honduras_like: None) -> None:
    entry = financing.withdraw_payment(SE, fact="p-HND-2022", reason="Doble asiento")
    factories.record(fact("retraction", "HND", TODAY.isoformat(), retracts=entry.facts.get().id))
    assert Posting.objects.filter(fact="p-HND-2022").count() == 3
    agreed(*DAYS)


def test_one_of_several_payments_of_a_receipt_is_taken_back_alone(honduras_like: None) -> None:
    factories.record(*(fact("payment", "HND", "2026-05-04", id=f"x-{year}", amount="100.00", for_year=year, source="Recibo 7")
                       for year in (2024, 2025)))
    assert JournalEntry.objects.get(document="Recibo 7").postings.count() == 3
    financing.withdraw_payment(SE, fact="x-2025", reason="Otro año")
    back = JournalEntry.objects.get(kind="reversal")
    assert [(row.account, row.debit, row.credit) for row in back.postings.order_by("account")] == [("1010", 0, 10_000), ("1200", 10_000, 0)]
    agreed(*DAYS)


def test_a_budget_approved_anew_charges_the_difference(honduras_like: None) -> None:
    factories.record(fact("budget_approved", "CRM", "2026-06-01", id="b-2026b", year=2026, amount="320000.00"))
    latest = JournalEntry.objects.filter(kind="quotas", year=2026).order_by("number").last()
    assert latest is not None
    assert sum(row.debit for row in latest.postings.filter(account="1200")) == 160_000
    agreed(*DAYS, dt.date(2026, 5, 31), dt.date(2026, 6, 1))


def test_a_withdrawn_budget_charges_nobody_any_more(honduras_like: None) -> None:
    factories.record(fact("retraction", "CRM", TODAY.isoformat(), retracts="b-2026"))
    assert facts.statement("CRI", TODAY).balance == 0
    assert facts.balances(TODAY, account="1200", by=("year",), kind="quotas")[2026,].net == 0
    agreed(*DAYS)


def test_what_is_recorded_late_enters_the_open_period_and_counts_from_its_value_day(honduras_like: None) -> None:
    Closing.objects.create(through=dt.date(2026, 9, 30), closed=clock.now(), entries=0, party="se")
    financing.record_payment(SE, party="HND", amount=100_000, value_date=dt.date(2026, 8, 15), source="Recibo 12")
    entry = JournalEntry.objects.get(document="Recibo 12")
    assert (entry.day, entry.value_day) == (dt.date(2026, 10, 1), dt.date(2026, 8, 15))
    agreed(*DAYS, dt.date(2026, 9, 1))


def test_years_before_the_charter_are_charged_only_with_what_was_paid_to_them(db: None) -> None:
    factories.set_today()
    factories.record(
        fact("budget_approved", "CRM", "2020-12-01", year=2020, amount="64000.00"),
        fact("payment", "HND", "2022-02-01", id="old", amount="500.00", for_year=2020),
    )
    factories.record(fact("charter_adopted", "CRM", factories.CHARTER_DAY, version=1))
    factories.record(fact("budget_approved", "CRM", "2022-01-10", year=2022, amount="64000.00"))
    agreed(dt.date(2021, 12, 3), dt.date(2022, 2, 1), TODAY)
    factories.record(fact("payment", "HND", "2022-03-01", amount="700.00", for_year=2020))
    agreed(dt.date(2021, 12, 3), dt.date(2022, 2, 1), TODAY)


@pytest.mark.parametrize(("param", "value"), [
    ("finance.rounding", "round-half-even-difference-to-budget"), ("arrears.allocation", "oldest-first"), ("finance.due-date", "1-january"),
    ("arrears.pre-charter-years", "counted"), ("arrears.excluded-still-assessed", False),
    ("finance.no-budget", "previous-budget-continues"),
])
def test_the_book_follows_a_reading_that_was_adopted(param: str, value: object, honduras_like: None) -> None:
    factories.record(fact("reading_adopted", "CRM", "2026-02-01", param=param, value=value, decision="D-1"))
    agreed(dt.date(2026, 1, 31), dt.date(2026, 2, 1), TODAY)


def test_what_the_book_does_not_hold_is_named(honduras_like: None) -> None:
    factories.record(fact("payment", "ARG", "2026-05-04", id="arg", amount="100.00"),
                     fact("payment", "HND", "2026-05-04", id="mxn", amount="100.00", currency="MXN"))
    assert {one.id for one in agreement.left_out(record.view(TODAY))} == {"arg", "mxn"}
    assert not Posting.objects.filter(fact__in=["arg", "mxn"]).exists()
    agreed()
