"""The chronicle: chained, append-only, and true to the facts it asserts."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from django.db import DatabaseError, connection, transaction

from secretariat.chronicle import acts, audience, chain, clock, facts
from secretariat.chronicle.models import Entry, RecordedFact
from tests import factories

pytestmark = pytest.mark.django_db


def three_entries() -> None:
    factories.record(factories.fact("charter_adopted", "CRM", factories.CHARTER_DAY, version=1))
    factories.record(factories.fact("budget_approved", "CRM", "2026-01-10", year=2026, amount="320000.00"))
    factories.record(factories.fact("payment", "HND", "2026-03-01", amount="5000.00", for_year=2026))


def test_an_entry_outside_a_transaction_is_refused(transactional_db: None) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        acts.enter(factories.SE, "record.import")


@pytest.mark.parametrize("verb", ["UPDATE chronicle_entry SET act = 'x'", "DELETE FROM chronicle_entry",
                                  "UPDATE chronicle_recordedfact SET subject = 'X'", "DELETE FROM chronicle_recordedfact"])
def test_the_database_refuses_to_change_or_delete_an_entry_or_a_fact(verb: str) -> None:
    three_entries()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb)


def test_each_entry_is_chained_to_the_one_before() -> None:
    three_entries()
    entries = list(facts.chain())
    assert [e["seq"] for e in entries] == [1, 2, 3]
    assert entries[0]["previous"] == chain.GENESIS
    assert entries[2]["previous"] == entries[1]["hash"]
    assert chain.verify(entries) == (3, entries[2]["hash"], None)


@pytest.mark.parametrize("spoil", ["act", "data", "facts", "at", "audience"])
def test_one_changed_byte_of_a_past_entry_is_found_and_named(spoil: str) -> None:
    three_entries()
    entries = json.loads(json.dumps(list(facts.chain())))
    if spoil == "facts":
        entries[1]["facts"][0]["data"]["amount"] = "320000.01"
    elif spoil == "data":
        entries[1]["data"]["x"] = 1
    else:
        entries[1][spoil] = entries[1][spoil] + "0"
    assert chain.verify(entries)[2] == chain.Break(2, "content")


def test_a_removed_entry_is_found() -> None:
    three_entries()
    entries = list(facts.chain())
    assert chain.verify([entries[0], entries[2]])[2] == chain.Break(2, "order")


def test_a_rewritten_entry_breaks_the_one_after_it() -> None:
    three_entries()
    entries = json.loads(json.dumps(list(facts.chain())))
    entries[1]["act"] = "x"
    entries[1]["hash"] = chain.seal(entries[1]["previous"], entries[1])
    assert chain.verify(entries)[2] == chain.Break(3, "previous")


def test_a_malformed_fact_leaves_neither_entry_nor_fact() -> None:
    from charter.record import RecordError

    with pytest.raises(RecordError):
        factories.record(factories.fact("payment", "HND", "2026-03-01", amount="5000.001"))
    assert not Entry.objects.exists()
    assert not RecordedFact.objects.exists()


def test_the_view_follows_the_head_of_the_chronicle(django_assert_num_queries) -> None:  # type: ignore[no-untyped-def]
    three_entries()
    first = facts.view(dt.date(2026, 6, 1))
    assert len(first.of("payment", "HND")) == 1
    with django_assert_num_queries(1):
        facts.view(dt.date(2026, 7, 1))
    factories.record(factories.fact("payment", "HND", "2026-04-01", amount="1.00"))
    assert len(facts.view(dt.date(2026, 6, 1)).of("payment", "HND")) == 2


def test_what_is_remembered_is_forgotten_when_the_chronicle_moves() -> None:
    made = []
    three_entries()
    for _ in range(2):
        facts.remembered("x", lambda: made.append(1))
    factories.record(factories.fact("payment", "HND", "2026-04-01", amount="1.00"))
    facts.remembered("x", lambda: made.append(1))
    assert len(made) == 2


def test_a_real_installation_reads_the_true_clock_and_a_demonstration_its_own_day() -> None:
    from django.utils import timezone

    assert clock.today() == timezone.localdate()
    assert not facts.memory().demonstration
    factories.set_today(dt.date(2026, 12, 4))
    assert clock.today() == dt.date(2026, 12, 4)
    assert timezone.localtime(clock.now()).date() == dt.date(2026, 12, 4)
    acts.set_day(factories.SE, None)
    assert clock.today() == timezone.localdate()


def test_entries_of_closed_doors_leave_no_trace_for_those_outside() -> None:
    with transaction.atomic():
        acts.enter(factories.SE, "meetings.close-doors", audience="members")
        acts.enter(factories.SE, "meetings.convene", audience="public")
        acts.enter(factories.observer("ARG"), "meetings.propose-item", audience="secretariat", outcome="refused")
    def seen(delegate) -> list[str]:  # type: ignore[no-untyped-def]
        return sorted(audience.visible(Entry.objects.all(), delegate).values_list("act", flat=True))
    assert seen(factories.PUBLIC) == ["meetings.convene"]
    assert seen(factories.rrocm()) == ["meetings.convene"]
    assert seen(factories.observer("ARG")) == ["meetings.convene", "meetings.propose-item"]
    assert seen(factories.observer("PER")) == ["meetings.convene"]
    assert len(seen(factories.member("HND"))) == 2
    assert len(seen(factories.SE)) == 3
