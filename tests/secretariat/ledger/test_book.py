"""The book itself: what the database refuses, and what it sums."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict
from secretariat.ledger import acts, facts
from secretariat.ledger.acts import Line
from secretariat.ledger.models import Closing, JournalEntry, Posting, Seal
from tests import factories
from tests.factories import SE, TODAY

pytestmark = pytest.mark.django_db
DAY = dt.date(2026, 10, 5)
PAID = (Line("5300", debit=1_000, budget_line="viajes"), Line("1010", credit=1_000))


@pytest.fixture(autouse=True)
def today(db: None) -> None:
    factories.set_today()


def post(day: dt.date = DAY, lines: Any = PAID, **more: Any) -> JournalEntry:
    return acts.post(SE, **{"day": day, "memo": "Boleto", "document": "F-1", "kind": "expense", "lines": lines, **more})


def row(number: int, day: dt.date = DAY, **more: Any) -> JournalEntry:
    return JournalEntry(**{"number": number, "day": day, "value_day": day, "kind": "expense", "recorded": clock.now(),
                           "seal_id": number, **more})


@pytest.mark.parametrize("lines", [
    (), (Line("1010", debit=1),),
    (Line("1010", debit=2), Line("5300", credit=1)),
    (Line("1010", debit=1), Line("5300", credit=1, fund="fev")),
    (Line("1010", debit=1, credit=1), Line("5300", debit=1, credit=1)),
    (Line("1010", debit=-1), Line("5300", credit=-1)),
    (Line("0000", debit=1), Line("5300", credit=1)),
    (Line("1010", debit=1, fund="otro"), Line("5300", credit=1, fund="otro")),
])
def test_an_entry_that_does_not_balance_in_every_fund_is_told_and_not_posted(lines: Any) -> None:
    with pytest.raises(Conflict) as conflict:
        post(lines=lines)
    assert conflict.value.code == "lines"
    assert not JournalEntry.objects.exists()


@pytest.mark.parametrize("credit", [{"credit": 4}, {"credit": 5, "fund": "fev"}], ids=["less", "in another fund"])
def test_the_database_itself_refuses_an_unbalanced_entry(credit: dict[str, Any]) -> None:
    row(1).save(force_insert=True)
    Posting.objects.create(entry_id=1, line=1, account="1010", debit=5)
    Posting.objects.create(entry_id=1, line=2, account="5300", **credit)
    with pytest.raises(DatabaseError, match="unbalanced"), transaction.atomic():
        Seal.objects.create(entry_id=1, total=5)
    unsay()


def unsay() -> None:
    """Undo what this test wrote: an entry without its seal could not be kept, which the end of a test looks at."""
    transaction.set_rollback(True)


def test_an_entry_without_its_seal_cannot_be_kept() -> None:
    row(1).save(force_insert=True)
    Posting.objects.create(entry_id=1, line=1, account="1010", debit=5)
    Posting.objects.create(entry_id=1, line=2, account="5300", credit=5)
    with pytest.raises(DatabaseError):
        connection.check_constraints()
    unsay()


def test_nothing_is_added_to_a_sealed_entry() -> None:
    entry = post()
    for line in (Line("1010", debit=7), Line("1010", credit=7)):
        with pytest.raises(DatabaseError, match="sealed"), transaction.atomic():
            Posting.objects.create(entry=entry, line=9, account=line.account, debit=line.debit, credit=line.credit)


@pytest.mark.parametrize("table", ["ledger_journalentry", "ledger_posting", "ledger_seal"])
def test_nothing_of_the_book_is_changed_or_deleted(table: str) -> None:
    post()
    column = {"ledger_journalentry": "memo = 'x'", "ledger_posting": "debit = 2", "ledger_seal": "total = 2"}[table]
    for order in (f"UPDATE {table} SET {column}", f"DELETE FROM {table}"):  # noqa: S608
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(order)


def test_nothing_is_posted_in_a_closed_period_neither_by_the_act_nor_by_the_database() -> None:
    Closing.objects.create(through=dt.date(2026, 9, 30), closed=clock.now(), entries=0, party="se")
    with pytest.raises(Conflict) as conflict:
        post(day=dt.date(2026, 9, 30))
    assert conflict.value.code == "day"
    with pytest.raises(DatabaseError, match="closed"), transaction.atomic():
        row(1, day=dt.date(2026, 9, 30)).save(force_insert=True)
    assert post(day=dt.date(2026, 10, 1)).number == 1


def test_a_period_is_not_closed_behind_a_closed_one() -> None:
    Closing.objects.create(through=dt.date(2026, 9, 30), closed=clock.now(), entries=0, party="se")
    with pytest.raises(DatabaseError, match="closed"), transaction.atomic():
        Closing.objects.create(through=dt.date(2026, 6, 30), closed=clock.now(), entries=0, party="se")


def test_a_reversal_is_an_entry_of_its_own_on_its_own_day() -> None:
    entry = post()
    with pytest.raises(DatabaseError, match="reversal"), transaction.atomic():
        acts.post_all(SE, [acts.reversal_of(entry, day=DAY - dt.timedelta(days=1))])
    (back,) = acts.post_all(SE, [acts.reversal_of(entry, day=TODAY)])
    assert (back.kind, back.reverses_id, back.day, back.value_day) == ("reversal", entry.number, TODAY, DAY)
    assert all(balance.net == 0 for balance in facts.balances(TODAY).values())
    assert facts.balances(DAY)["5300",].net == 1_000


@pytest.mark.parametrize("wrong", [{"kind": "reversal"}, {"kind": "expense", "reverses_id": 1}])
def test_a_reversal_names_what_it_reverses_and_nothing_else_does(wrong: dict[str, Any]) -> None:
    post()
    with pytest.raises(DatabaseError), transaction.atomic():
        row(2, **wrong).save(force_insert=True)


def test_numbers_of_entries_have_no_gaps_even_after_a_refusal() -> None:
    post()
    with pytest.raises(Conflict):
        post(lines=PAID[:1])
    assert post().number == 2


def test_posting_is_only_done_inside_an_act() -> None:
    from unittest.mock import patch

    with patch.object(connection, "in_atomic_block", new=False), pytest.raises(RuntimeError):
        post()


def test_balances_are_of_any_day_and_by_any_key() -> None:
    post(lines=(Line("5300", debit=700, budget_line="a"), Line("5200", debit=300, budget_line="b"), Line("1010", credit=1_000)))
    post(day=TODAY, lines=(Line("1010", debit=50, fund="fev"), Line("4200", credit=50, fund="fev", party="CAN", earmark="pilar-1")))
    assert facts.balances(dt.date(2026, 10, 4)) == {}
    assert {key: b.net for key, b in facts.balances(DAY).items()} == {("5300",): 700, ("5200",): 300, ("1010",): -1_000}
    assert {key: b.net for key, b in facts.balances(TODAY, by=("fund", "account"), account="1010").items()} == {
        ("core", "1010"): -1_000, ("fev", "1010"): 50}
    assert facts.balances(TODAY, by=("budget_line",), account=("5300", "5200"))["b",].debit == 300
    assert facts.balances(TODAY, since=TODAY, by=("party",), account="4200") == {("CAN",): facts.Balance(0, 50)}
    with pytest.raises(ValueError, match="memo"):
        facts.balances(TODAY, by=("memo",))
