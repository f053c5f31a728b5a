"""What a process remembers of the record follows the chronicle: forward by what is new, anew where the past is another."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from secretariat.chronicle import facts
from tests import factories
from tests.factories import fact

pytestmark = pytest.mark.django_db


def money(id_: str, on: str = "2024-03-05") -> dict[str, object]:
    return fact("fund_contribution", "HND", on, id=id_, amount="10.00")


def ids() -> list[str]:
    return [fact.id for fact in facts.recorded_facts()]


def test_after_an_act_only_its_own_facts_are_read() -> None:
    factories.record(*(money(f"p-{n}") for n in range(20)))
    assert len(ids()) == 20
    with CaptureQueriesContext(connection) as asked:
        factories.record(money("q-1", "2023-01-01"))  # the book, which follows payments, reads it first
        assert ids()[0] == "q-1"
    assert len(ids()) == 21
    asked_for = [q["sql"] for q in asked.captured_queries if q["sql"].startswith("SELECT")]
    read = [sql for sql in asked_for if "recordedfact" in sql and '"retracts"' in sql]
    assert len(read) == 1
    assert "entry_id" in read[0].split("WHERE")[1]


def test_what_was_rolled_back_is_not_remembered() -> None:
    factories.record(money("p-1"))
    with transaction.atomic():
        factories.record(money("gone"))
        assert ids() == ["gone", "p-1"]
        transaction.set_rollback(True)
    assert ids() == ["p-1"]
    factories.record(money("p-2"), fictitious=True)  # takes the number that the other had
    factories.record(money("p-3"))
    assert ids() == ["p-1", "p-2", "p-3"]
    assert facts.rests_on_fiction()


def test_an_entry_without_facts_keeps_those_known() -> None:
    factories.record(money("p-1"))
    assert ids() == ["p-1"]
    factories.set_today()
    assert ids() == ["p-1"]
    assert facts.memory().demonstration
