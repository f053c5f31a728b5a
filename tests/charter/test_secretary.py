"""Secretaría Ejecutiva: two years, extended twice at most, six years in all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product

import pytest

from charter.calendar import add_months
from charter.facts import Fact
from charter.secretary import career, executive_secretary
from charter.view import View
from tests.charter.histories import D, History

START = date(2020, 1, 1)
SIX, TWO = "se.term-six-year-cap", "se.term-two-years"


def appoint(history: History, on: str, person: str = "A", takes_office: str | None = None, nationality: str = "HND") -> str:
    return history.add("se_appointed", on, person=person, nationality=nationality, takes_office=takes_office or on)


def held(history: History, day: str, **readings: str) -> tuple[str, str, str | None, str] | None:
    found = executive_secretary(history.on(day, **readings))
    if found is None:
        return None
    until = None if found.until is None else found.until.isoformat()
    return found.person, found.since.isoformat(), until, found.latest_possible_end.isoformat()


def test_a_third_extension_has_no_effect() -> None:
    history = History()
    appoint(history, "2020-03-01")
    history.add("se_extended", "2022-01-10", person="A")
    history.add("se_extended", "2024-01-10", person="A")
    third = history.add("se_extended", "2025-06-01", person="A")
    assert career(history.on("2025-12-31")).breaches == [(third, TWO)]
    assert held(history, "2026-02-28") == ("A", "2020-03-01", "2026-03-01", "2026-03-01")
    assert held(history, "2026-03-01") is None


def test_an_extension_on_the_day_the_term_ended_comes_too_late() -> None:
    history = History()
    appoint(history, "2020-03-01")
    late = history.add("se_extended", "2022-03-01", person="A")
    assert career(history.on("2022-03-01")).breaches == [(late, TWO)]
    assert held(history, "2022-03-01") is None


def test_an_extension_of_somebody_never_appointed_has_no_effect() -> None:
    history = History()
    odd = history.add("se_extended", "2022-03-01", person="B")
    assert career(history.on("2022-03-02")).breaches == [(odd, TWO)]


def test_who_is_no_member_s_national_does_not_hold_the_office() -> None:
    history = History()
    odd = appoint(history, "2020-03-01", nationality="COL")
    assert career(history.on("2020-04-01")).breaches == [(odd, "se.criterion.national")]
    assert held(history, "2020-04-01") is None


def test_an_appointment_holds_two_years_from_taking_office() -> None:
    history = History()
    appoint(history, "2020-01-20", takes_office="2020-03-01")
    assert held(history, "2020-02-29") is None
    assert held(history, "2020-03-01") == ("A", "2020-03-01", "2022-03-01", "2026-03-01")
    assert held(history, "2022-02-28") == ("A", "2020-03-01", "2022-03-01", "2026-03-01")
    assert held(history, "2022-03-01") is None


def test_the_term_may_be_read_to_run_from_the_decision() -> None:
    history = History()
    appoint(history, "2020-01-20", takes_office="2020-03-01")
    assert held(history, "2020-02-01", se__term_starts="decision-date") == ("A", "2020-01-20", "2022-01-20", "2026-01-20")


def test_who_is_ended_holds_the_office_no_longer_from_that_day() -> None:
    history = History()
    appoint(history, "2020-03-01")
    history.add("se_ended", "2021-05-05", person="A")
    after = history.add("se_extended", "2021-06-01", person="A")
    assert held(history, "2021-05-04") == ("A", "2020-03-01", "2022-03-01", "2026-03-01")
    assert held(history, "2021-05-05") is None
    assert career(history.on("2022-01-01")).breaches == [(after, TWO)]


def test_who_was_never_in_office_cannot_be_ended() -> None:
    history = History()
    appoint(history, "2020-03-01")
    history.add("se_ended", "2021-05-05", person="B")
    assert held(history, "2021-05-05") is not None
    assert career(history.on("2021-05-05")).breaches == []


def test_a_successor_ends_the_term_on_taking_office() -> None:
    history = History()
    appoint(history, "2020-03-01")
    appoint(history, "2021-01-10", "B", takes_office="2021-09-01")
    assert held(history, "2021-08-31") == ("A", "2020-03-01", "2021-09-01", "2026-03-01")
    assert held(history, "2021-09-01") == ("B", "2021-09-01", "2023-09-01", "2027-09-01")


def test_a_successor_who_withdraws_before_taking_office_ends_nothing() -> None:
    history = History()
    appoint(history, "2020-03-01")
    appoint(history, "2021-01-10", "B", takes_office="2021-09-01")
    history.add("se_ended", "2021-05-01", person="B")
    assert held(history, "2021-10-01") == ("A", "2020-03-01", "2022-03-01", "2026-03-01")


def test_service_before_a_gap_counts_towards_the_six_years() -> None:
    history = History()
    appoint(history, "2020-03-01")
    history.add("se_extended", "2022-01-10", person="A")
    history.add("se_ended", "2023-03-11", person="A")  # three years and ten days
    appoint(history, "2028-06-01")
    history.add("se_extended", "2030-01-10", person="A")
    assert held(history, "2030-02-01") == ("A", "2028-06-01", "2031-05-22", "2031-05-22")
    more = history.add("se_extended", "2030-02-10", person="A")
    assert career(history.on("2030-03-01")).breaches == [(more, SIX)]


def test_who_served_six_years_is_not_appointed_again() -> None:
    history = History()
    appoint(history, "2020-03-01")
    history.add("se_extended", "2022-01-10", person="A")
    history.add("se_extended", "2024-01-10", person="A")
    again = appoint(history, "2030-01-01")
    assert career(history.on("2030-01-02")).breaches == [(again, SIX)]
    assert held(history, "2030-01-02") is None
    restarted = held(history, "2030-01-02", se__reappointment_after_six="allowed-after-gap")
    assert restarted == ("A", "2030-01-01", "2032-01-01", "2036-01-01")


def test_a_new_appointment_without_a_gap_continues_the_count() -> None:
    history = History()
    appoint(history, "2020-03-01")
    appoint(history, "2021-12-01", takes_office="2022-03-01")
    assert held(history, "2022-03-01") == ("A", "2022-03-01", "2024-03-01", "2026-03-01")


def test_extensions_may_be_read_as_tacit() -> None:
    history = History()
    appoint(history, "2020-03-01")
    tacit = {"se__extension_decided_by": "tacit"}
    assert held(history, "2022-03-01", **tacit) == ("A", "2020-03-01", "2024-03-01", "2026-03-01")
    assert held(history, "2025-01-01", **tacit) == ("A", "2020-03-01", "2026-03-01", "2026-03-01")
    assert held(history, "2026-03-01", **tacit) is None
    appoint(history, "2024-01-01", "B", takes_office="2024-03-01")
    assert held(history, "2024-03-01", **tacit) == ("B", "2024-03-01", "2026-03-01", "2030-03-01")


def test_the_holder_may_be_read_to_continue_ad_interim_up_to_six_years() -> None:
    history = History()
    appoint(history, "2020-03-01")
    interim = {"se__vacancy": "holder-continues-ad-interim"}
    assert held(history, "2023-01-01", **interim) == ("A", "2020-03-01", None, "2026-03-01")
    assert held(history, "2026-03-01", **interim) is None
    history.add("se_ended", "2021-01-01", person="A")
    assert held(history, "2023-01-01", **interim) is None


def test_facts_of_later_days_do_not_count() -> None:
    history = History()
    appoint(history, "2020-03-01")
    history.add("se_extended", "2022-01-10", person="A")
    assert held(history, "2022-01-09") == ("A", "2020-03-01", "2022-03-01", "2026-03-01")


@dataclass
class Spec:
    """The office in whole months, written without the code: one person appointed, extended, ended."""

    services: list[list[int]]  # [from, to, months allowed, extensions]
    breaches: list[int]

    def play(self, index: int, letter: str, month: int) -> None:
        open_ = [s for s in self.services if month < s[1]]
        if letter == "A":
            for service in open_:
                service[1] = month
            left = 72 - sum(end - start for start, end, _, _ in self.services)
            if left <= 0:
                self.breaches.append(index)
            else:
                self.services.append([month, month + min(24, left), left, 0])
        elif letter == "N" and open_:
            open_[0][1] = month
        elif letter == "E":
            if not open_ or open_[0][3] == 2 or open_[0][1] - open_[0][0] == open_[0][2]:
                self.breaches.append(index)
            else:
                service = open_[0]
                service[3] += 1
                service[1] = service[0] + min(24 * (service[3] + 1), service[2])

    def holds(self, month: int) -> bool:
        return any(start <= month < end for start, end, _, _ in self.services)


KINDS = {"A": "se_appointed", "E": "se_extended", "N": "se_ended"}


def fact(index: int, letter: str, month: int) -> Fact:
    on = add_months(START, month)
    data: dict[str, object] = {"person": "A"}
    if letter == "A":
        data |= {"nationality": "PAN", "takes_office": on}
    return Fact(f"f{index}", KINDS[letter], on, "CRM", data)


@pytest.mark.parametrize("step", [7, 13, 25])
def test_every_sequence_up_to_six_acts_gives_what_an_independent_count_gives(step: int) -> None:
    for length in range(1, 7):
        for letters in product("AEN", repeat=length):
            spec = Spec([], [])
            facts = []
            for index, letter in enumerate(letters):
                spec.play(index, letter, index * step)
                facts.append(fact(index, letter, index * step))
            end = length * step + 30
            view = View(facts, add_months(START, end))
            found = career(view)
            assert [id_ for id_, _ in found.breaches] == [f"f{i}" for i in spec.breaches], letters
            for month in range(0, end, 3):
                day = add_months(START, month)
                holds = any(s.since <= day < found.until(s) for s in found.services)
                assert holds is spec.holds(month), (letters, month)


def test_no_sequence_keeps_anybody_beyond_six_years() -> None:
    for letters in product("AEN", repeat=6):
        facts = [fact(index, letter, index * 11) for index, letter in enumerate(letters)]
        found = career(View(facts, D("2040-01-01")))
        served = sum((found.until(s) - s.since).days for s in found.services)
        assert served <= (add_months(START, 72) - START).days + 2, letters
