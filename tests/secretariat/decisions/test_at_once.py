"""Mandato, consenso: two who act at the same moment act one after the other, and the record tells one story."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection, connections

from secretariat.chronicle import facts
from secretariat.chronicle.chain import verify
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.decisions import acts
from secretariat.decisions.models import Decision, Position, Question, Reservation
from tests import factories
from tests.secretariat.decisions import scene


@pytest.fixture
def lasting(transactional_db: None) -> Iterator[None]:
    """A database whose acts are really kept; emptied afterwards past the guards of its append-only tables."""
    yield
    if connection.vendor != "sqlite":
        return  # there the tables are emptied by TRUNCATE, which the guards of rows let through
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
        guards = cursor.fetchall()
        for name, _table, _sql in guards:
            cursor.execute(f'DROP TRIGGER "{name}"')
        cursor.execute("PRAGMA foreign_keys = OFF")
        for table in {table for _name, table, _sql in guards}:
            cursor.execute(f'DELETE FROM "{table}"')  # noqa: S608
        cursor.execute("PRAGMA foreign_keys = ON")
        for _name, _table, sql in guards:
            cursor.execute(sql)


def at_once(*doings: Callable[[], Any]) -> list[Any]:
    """Do things in threads that start together; gives what each gave, or the refusal it met."""
    gate, given = threading.Barrier(len(doings)), [None] * len(doings)

    def run(number: int, do: Callable[[], Any]) -> None:
        gate.wait()
        try:
            given[number] = do()
        except (Conflict, Refused) as error:
            given[number] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(number, do)) for number, do in enumerate(doings)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return given


@pytest.mark.usefixtures("lasting")
def test_an_objection_and_a_closing_at_the_same_moment_leave_one_story():
    """Either the objection came first and nothing is adopted, or the question was closed and the objection is told so."""
    row = scene.question()
    objected, closed = at_once(
        lambda: acts.state(factories.member("BLZ"), row, stance="object", reason="No."), lambda: acts.adopt(scene.ppt(), row)
    )
    question = Question.objects.get()
    if isinstance(closed, Decision):
        assert isinstance(objected, Conflict)
        assert question.state == "adopted"
        assert not Position.objects.filter(stance="object").exists()
    else:
        assert isinstance(closed, Refused)
        assert isinstance(objected, Position)
        assert question.state == "open"
        assert not Decision.objects.exists()
    assert verify(facts.chain())[2] is None


@pytest.mark.usefixtures("lasting")
def test_two_closings_at_the_same_moment_adopt_once():
    row = scene.question()
    given = at_once(lambda: acts.adopt(scene.ppt(), row), lambda: acts.adopt(scene.ppt(), row))
    assert sorted(type(one).__name__ for one in given) == ["Conflict", "Decision"]
    assert Decision.objects.filter(kind="declaration").count() == 1


@pytest.mark.usefixtures("lasting")
def test_all_positions_stated_at_the_same_moment_are_kept_and_counted():
    row = scene.question()
    at_once(
        *[
            lambda code=code: acts.state(factories.member(code), row, stance="reserve", reason="Por esto.", provisions=["p1"])
            for code in scene.ALL
        ]
    )
    row.refresh_from_db()
    assert Position.objects.count() == row.moved == len(scene.ALL)
    assert sorted(Position.objects.values_list("move", flat=True)) == list(range(1, len(scene.ALL) + 1))
    assert Reservation.objects.filter(source="declared", withdrawn=None).count() == len(scene.ALL)


@pytest.mark.usefixtures("lasting")
def test_one_member_that_changes_twice_at_once_has_one_reservation_standing():
    row = scene.question()
    panama = factories.member("PAN")
    at_once(*[lambda n=n: acts.state(panama, row, stance="reserve", reason=f"Razón {n}.", provisions=["p1"]) for n in range(4)])
    assert Position.objects.count() == 4
    assert Reservation.objects.filter(party="PAN", withdrawn=None).count() == 1
