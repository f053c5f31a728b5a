"""What is derived is kept for the record as it stands today, and for nothing that a reader may type into an address."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from charter.facts import Fact
from charter.view import View
from secretariat.chronicle import facts
from secretariat.chronicle.keeping import kept, plain
from tests import factories as f

pytestmark = pytest.mark.django_db
FAR = [dt.date(2026, 1, 1) + dt.timedelta(days=37 * n) for n in range(6)]


@pytest.fixture
def conference() -> None:
    f.the_conference()
    f.record(f.fact("meeting_held", "vm", "2026-06-15", meeting="vm-2026"))


def test_what_is_made_for_today_is_made_once(conference) -> None:
    made: list[int] = []
    for _ in range(2):
        kept(facts.view(f.TODAY), ("x",), lambda: made.append(1))
    assert made == [1]


def worlds(view: View) -> dict[str, View]:
    extra = Fact("extra", "meeting_held", dt.date(2026, 7, 1), "vm", data={"meeting": "x"})
    return {
        "yesterday": view.at(f.TODAY - dt.timedelta(days=1)), "supposed": view.under(1), "added": view.adding(extra),
        "left out": view.without(view.facts[0].id), "read": view.reading_as({"finance.due-date": "1-january"}),
        "known": facts.view(f.TODAY, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)), "other": View(view.facts, f.TODAY),
    }


@pytest.mark.parametrize("name", ["yesterday", "supposed", "added", "left out", "read", "known", "other"])
def test_another_day_or_world_is_reckoned_anew_and_fills_no_memory(conference, name: str) -> None:
    other = worlds(facts.view(f.TODAY))[name]
    before, made = dict(facts.memory().made), []
    for _ in range(2):
        kept(other, ("x",), lambda: made.append(1))
    assert made == [1, 1]
    assert facts.memory().made == before
    assert plain(other) is (name == "yesterday")


def test_nothing_is_plain_before_the_record_was_looked_at() -> None:
    assert not plain(View((), f.TODAY))


@pytest.mark.parametrize("party", ["", "ARG", "HND"])
@pytest.mark.parametrize("path", [
    "/es/carta/", "/es/carta/disposicion/vm.ordinary-yearly/", "/es/carta/disposicion/observer.country.lapse-two-years/",
    "/es/carta/participants/", "/es/obligaciones/", "/es/obligaciones.csv", "/es/situacion/ARG/", "/es/situacion/",
    "/es/carta/lecturas/absence.period/", "/es/finanzas/",
])
def test_days_asked_by_address_fill_no_memory(conference, path: str, party: str) -> None:
    client = f.signed_in(Client(), party) if party else Client()
    answers = [client.get(path).status_code, client.get(f"{path}?el=2026-11-01").status_code]
    before = set(facts.memory().made)
    answers += [client.get(f"{path}?el={day}").status_code for day in FAR]
    assert set(facts.memory().made) == before
    assert set(answers) <= {200, 404, 302}
