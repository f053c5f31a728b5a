"""After any sequence of acts the book balances, and each member's account in it is its account by the Charter, on any day."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from charter.finance import account
from charter.parties import MEMBERS
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict
from secretariat.financing import acts as financing
from secretariat.financing import payments, statements
from secretariat.financing.payments import Payment
from secretariat.ledger import acts, facts, keeping, sheets
from secretariat.ledger.acts import Line
from secretariat.ledger.models import JournalEntry, Posting
from tests import factories
from tests.factories import SE, TODAY, fact

pytestmark = pytest.mark.django_db

SOME = ("HND", "GTM", "USA", "BLZ")
cents = st.integers(1, 60_000_000)
days = st.dates(dt.date(2022, 1, 1), TODAY)
years = st.integers(2021, 2027)
acts_of = st.one_of(
    st.tuples(st.just("budget"), years, st.integers(0, 40_000_000), days),
    st.tuples(st.just("pay"), st.sampled_from(SOME), st.lists(st.tuples(st.none() | years, cents), min_size=1, max_size=3), days),
    st.tuples(st.just("withdraw"), st.integers(0, 30)),
    st.tuples(st.just("spend"), cents, days, st.sampled_from(["core", "fev"])),
    st.tuples(st.just("transfer"), cents, days),
    st.tuples(st.just("reverse"), st.integers(0, 30)),
    st.tuples(st.just("close"), st.integers(0, 10)),
    st.tuples(st.just("reading"), st.sampled_from(["oldest-first", "current-year-first"]), days),
    st.tuples(st.just("unapprove"), st.integers(0, 5)),
)


def do(number: int, act: tuple[Any, ...]) -> None:
    match act:
        case ("budget", year, amount, day):
            factories.record(fact("budget_approved", "CRM", day.isoformat(), year=year, amount=financing.decimal(amount)))
        case ("pay", party, shares, day):
            payments.record_receipt(SE, Payment(party, day, f"R-{number}", shares))
        case ("withdraw", which):
            standing = sorted(one.id for one in record.view(TODAY).of("payment"))
            if standing:
                financing.withdraw_payment(SE, fact=standing[which % len(standing)], reason="Error")
        case ("spend", amount, day, fund):
            keeping.record_entry(SE, day=day, kind="expense", memo="x", document=f"F-{number}",
                                 lines=[Line("5300", debit=amount, fund=fund), Line("1010", credit=amount, fund=fund)])
        case ("transfer", amount, day):
            keeping.record_entry(SE, day=day, kind="transfer", memo="x", document=f"T-{number}",
                                 lines=keeping.lines_for("transfer", amount=amount, to_fund="reserve"))
        case ("reverse", which):
            last = JournalEntry.objects.count()
            if last:
                keeping.reverse_entry(SE, which % last + 1, reason="Error")
        case ("close", which):
            open_ = keeping.closable(TODAY)
            if open_:
                keeping.close_period(SE, through=open_[which % len(open_)])
        case ("reading", value, day):
            factories.record(fact("reading_adopted", "CRM", day.isoformat(), param="arrears.allocation", value=value, decision="D"))
        case ("unapprove", which):
            budgets = record.view(TODAY).of("budget_approved")
            if budgets:
                factories.record(fact("retraction", "CRM", TODAY.isoformat(), retracts=budgets[which % len(budgets)].id))


def holds(day: dt.date) -> None:
    trial = sheets.trial(day)
    assert trial.debit == trial.credit
    assert trial.left == trial.right
    assert all(found.net == 0 for found in facts.balances(day, by=("fund",)).values())
    view = record.view(day)
    table = statements.contributions(view)
    for row in table.rows:
        lines, found = statements.movements(view, row.party)
        held = account(view, row.party)
        assert found.balance == sum(line.charge - line.payment for line in lines) == row.balance
        assert found.balance == held.owed_all - statements.in_favour(held)
    assert table.sums["balance"] == sum(found.net for found in facts.balances(day, account="1200", value=True).values())


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(sequence=st.lists(acts_of, min_size=1, max_size=10), on=days)
def test_the_book_balances_and_agrees_with_the_charter_after_any_sequence_of_acts(sequence: list[tuple[Any, ...]], on: dt.date) -> None:
    with transaction.atomic():
        factories.the_conference()
        for number, act in enumerate(sequence):
            with contextlib.suppress(Conflict):
                do(number, act)
        holds(TODAY)
        holds(on)
        assert JournalEntry.objects.count() == (JournalEntry.objects.order_by("-number").values_list("number", flat=True).first() or 0)
        assert not Posting.objects.filter(entry__seal=None).exists()
        assert len(MEMBERS) == 11
        transaction.set_rollback(True)
    factories.forget()


def test_posting_nothing_leaves_the_book_as_it_is() -> None:
    assert acts.post_all(SE, []) == []
