"""What comes if nothing happens: levels, offices and duties ahead, from what is on record by the day."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings

from charter.errors import NotInForce
from charter.facts import Fact
from charter.foreseen import as_seen, foreseen, line
from charter.held import held as offices_held
from charter.held import turns
from charter.parties import MEMBERS, Level
from charter.prose import sentence
from charter.standing import standing, standings, timeline
from charter.view import View

from .histories import TODAY, D, History, conference
from .worlds import DAY, accounts, admitted, adopted, attendances, attended, budget, days, held, payment, view

WORLD = conference().on(TODAY)


def told(world: View, until: str) -> list[tuple[str, str, str, str]]:
    return [(str(one.on), one.party, one.before.value, one.after.value) for one in foreseen(world, D(until)).levels]


def test_nothing_is_foreseen_before_the_charter() -> None:
    with pytest.raises(NotInForce):
        foreseen(WORLD.at(D("2019-12-31")), D("2030-01-01"))


def test_approved_quotas_fall_due_and_take_the_vote_then_the_seat() -> None:
    # Five years are approved ahead; nothing of them is ever paid.
    facts = [adopted("2020-01-01"), *(budget(year, on="2020-01-10") for year in range(2020, 2025))]
    world = view(facts, "2020-06-01")
    mine = [row for row in told(world, "2026-01-01") if row[1] == "HND"]
    assert mine == [
        ("2022-01-01", "HND", "full", "voice-without-vote"),
        ("2024-01-01", "HND", "voice-without-vote", "excluded"),
    ]
    assert list(told(world, "2022-01-01")) == []  # the first day left out
    assert [row[0] for row in told(world, "2022-01-02")] == ["2022-01-01"] * len(MEMBERS)
    (one, *_) = foreseen(world, D("2022-01-02")).levels
    assert one.why.clause == "finance.arrears.two-years-no-vote"


def test_an_absence_goes_on_until_the_status_is_lost() -> None:
    facts = [adopted(), admitted("ESP", "2020-03-10"), held("a", "2021-03-10"), attended("a", "2021-03-10")]
    world = view(facts, "2021-06-01")
    (one,) = foreseen(world, D("2024-01-01")).levels
    assert (one.on, one.party, one.before, one.after) == (D("2023-03-10"), "ESP", Level.OBSERVER, Level.LAPSED)
    assert (one.why.clause, one.why.holds, one.why.code) == ("observer.country.lapse-two-years", True, "standing.would-lapse")
    assert one.why.value == {"party": "ESP", "level": "lapsed"}
    assert sentence(one.why, "es").endswith("perdería la condición de observador si nada ocurre antes.")
    assert sentence(one.why, "en").endswith("would lose its observer status if nothing happens before.")
    assert told(world, "2023-03-10") == []
    assert len(told(world, "2023-03-11")) == 1


def test_what_is_recorded_for_later_days_has_not_happened() -> None:
    facts = [adopted(), *(budget(year, on="2020-01-10") for year in range(2020, 2022)), payment("p", "2021-06-01", 200_00)]
    assert [row[0] for row in told(view(facts, "2021-05-31"), "2023-01-01") if row[1] == "HND"] == ["2022-01-01"]
    assert [row[0] for row in told(view(facts, "2021-06-01"), "2023-01-01") if row[1] == "HND"] == []


def test_a_world_without_a_later_day_is_seen_as_it_is() -> None:
    assert as_seen(WORLD.at(D("2030-01-01"))).facts is WORLD.facts
    assert as_seen(View((), D(TODAY))).facts == ()
    history = conference()
    history.add("ppt_handover", "2026-11-30", "MEX")
    announced = history.on(TODAY)
    assert as_seen(announced) is announced
    history.add("meeting_held", "2026-11-30", meeting="late")
    announced = history.on(TODAY)
    assert as_seen(announced) is not announced
    ahead = [fact.id for fact in as_seen(announced).facts if fact.on > D(TODAY)]
    assert {fact.split("-")[0] for fact in ahead} == {"ppt_designated", "ppt_handover"}
    only = View([adopted(), Fact("h", "ppt_handover", D("2027-01-01"), "MEX")], D(TODAY))
    assert as_seen(only) is only


def test_a_withdrawal_of_a_later_day_still_withdraws() -> None:
    facts = [adopted(), budget(2020), payment("p", "2020-06-01", 100_00), Fact("w", "retraction", D("2027-01-01"), retracts="p")]
    seen = as_seen(view(facts, "2021-06-01"))
    assert seen.fact("p") is None
    assert seen.readings == {}
    asked = as_seen(view(facts, "2021-06-01", arrears__automatic="declared-by-viceministers"))
    assert asked.reading("arrears.automatic") == "declared-by-viceministers"


def test_offices_end_begin_and_are_left_vacant() -> None:
    rows = [
        (str(one.on), one.name, one.before and one.before.holder, one.after and one.after.holder)
        for one in foreseen(WORLD, D("2028-06-01")).offices
    ]
    assert rows == [
        ("2026-12-01", "ppt", "CRI", "MEX"),
        ("2026-12-01", "troika.incoming", "MEX", None),
        ("2026-12-01", "troika.outgoing", "PAN", "CRI"),
        ("2027-03-20", "wg:borders", "wg:borders", None),
        ("2027-12-01", "ppt", "MEX", "MEX"),  # goes on ad interim
        ("2028-01-01", "plan", "p25", None),
    ]
    (interim,) = [one for one in foreseen(WORLD, D("2027-12-02")).offices if one.on == D("2027-12-01")]
    assert interim.before is not None
    assert interim.after is not None
    assert (interim.before.ad_interim, interim.after.ad_interim) == (False, True)
    assert not [one for one in foreseen(WORLD, D("2027-12-01")).offices if one.on == D("2027-12-01")]


def test_a_secretary_leaves_when_the_term_ends_and_an_extension_is_foreseen_only_where_it_is_tacit() -> None:
    history = History()
    history.add("se_appointed", "2024-01-10", person="A", nationality="PAN", takes_office="2024-02-01")
    world = history.on(TODAY)
    assert [str(one.on) for one in foreseen(world.at(D("2024-03-01")), D("2027-01-01")).offices] == ["2026-02-01"]
    tacit = world.at(D("2024-03-01")).reading_as({"se.extension-decided-by": "tacit"})
    assert [str(one.on) for one in foreseen(tacit, D("2040-01-01")).offices] == ["2030-02-01"]


def test_an_office_is_told_for_programs() -> None:
    found = offices_held(WORLD)
    assert list(found) == ["ppt", "troika.outgoing", "troika.incoming", "plan", "wg:borders"]
    assert found["ppt"].as_json() == {
        "office": "ppt", "holder": "CRI", "since": "2026-01-01", "until": "2026-12-01", "ad_interim": False,
    }
    assert found["troika.outgoing"].as_json() == {
        "office": "troika.outgoing", "holder": "PAN", "since": None, "until": None, "ad_interim": False,
    }
    assert all(office.why is not None and office.why.clause for office in found.values())


def test_offices_change_only_on_the_days_looked_at() -> None:
    looked = set(turns(WORLD))
    day, before = D("2026-10-01"), offices_held(WORLD.at(D("2026-09-30")))
    while day < D("2028-02-01"):
        now = offices_held(WORLD.at(day))
        hands = {name: (office.holder, office.ad_interim) for name, office in now.items()}
        if hands != {name: (office.holder, office.ad_interim) for name, office in before.items()}:
            decided = {fact.on for fact in WORLD.facts}
            assert day in looked | decided
        before = now
        day += DAY


def test_duties_to_come_are_those_not_met_nor_overdue() -> None:
    found = foreseen(WORLD, D("2027-01-01"))
    assert {one.status.value for one in found.obligations} == {"open", "upcoming"}
    assert all(D(TODAY) <= one.due < D("2027-01-01") for one in found.obligations)
    assert foreseen(WORLD, D(TODAY)).obligations == ()
    assert (found.on, found.until) == (D(TODAY), D("2027-01-01"))


@settings(max_examples=40, deadline=None)
@given(accounts(), days)
def test_the_first_change_foreseen_is_the_end_of_each_standing(money: list[Fact], on: date) -> None:
    world = View(money, on)
    if not world.in_force:
        return
    first: dict[str, date] = {}
    for change in foreseen(world, D("2040-01-01")).levels:
        first.setdefault(change.party, change.on)
    assert first == {found.party: found.until for found in standings(world) if found.until is not None}


@settings(max_examples=40, deadline=None)
@given(attendances(), days)
def test_the_line_of_an_observer_is_its_past_and_what_is_foreseen(absences: list[Fact], on: date) -> None:
    world = View(absences, on)
    if not world.in_force:
        return
    start, end = D("2019-01-01"), D("2032-01-01")
    found = line(as_seen(world), "ESP", start, end)
    past = timeline(as_seen(world), "ESP", start, on + DAY)
    assert [(one.since, one.level) for one in found if one.since <= on] == [(one.since, one.level) for one in past]
    assert all(one.until == two.since and one.level is not two.level for one, two in itertools.pairwise(found))
    assert found[-1].until == end
    now = standing(world, "ESP")
    if now.until is not None:
        lapsed = found[-1]
        assert (lapsed.since, lapsed.level) == (now.until, Level.LAPSED)


def test_a_line_that_begins_or_ends_about_the_day_is_whole() -> None:
    facts = [adopted(), admitted("ESP", "2020-03-10"), held("a", "2021-03-10"), attended("a", "2021-03-10")]
    seen = as_seen(view(facts, "2021-06-01"))

    def rows(start: str, end: str) -> list[tuple[str, str, str]]:
        return [(str(one.since), str(one.until), one.level.value) for one in line(seen, "ESP", D(start), D(end))]

    assert rows("2021-06-01", "2021-06-02") == [("2021-06-01", "2021-06-02", "observer")]
    assert rows("2021-06-02", "2021-06-03") == [("2021-06-02", "2021-06-03", "observer")]
    assert rows("2021-05-01", "2021-06-03") == [("2021-05-01", "2021-06-03", "observer")]
    assert rows("2023-03-09", "2023-03-11") == [("2023-03-09", "2023-03-10", "observer"), ("2023-03-10", "2023-03-11", "lapsed")]
    assert rows("2024-01-01", "2024-02-01") == [("2024-01-01", "2024-02-01", "lapsed")]
    assert rows("2024-01-01", "2024-01-01") == []
    assert [one.level for one in line(seen, "RROCM", D("2024-01-01"), D("2024-02-01"))] == [Level.PERMANENT]
    assert [one.level for one in line(seen, "PER", D("2021-01-01"), D("2024-02-01"))] == [Level.NONE]
