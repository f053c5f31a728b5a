"""What the page of a party says: level, lead, cure, line and acts agree with each other and with the core."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from charter.acts import ACTS
from secretariat.chronicle import facts as record
from secretariat.standing import facts
from secretariat.standing.reasons import applied, finding, named
from tests import factories
from tests.factories import TODAY, fact

pytestmark = pytest.mark.django_db


def test_every_act_of_the_charter_is_answered_once(honduras_like: None) -> None:
    found = facts.doings(record.view(TODAY), "HND")
    names = [one.act for one in (*found.own, *found.others)]
    assert sorted(names) == sorted(ACTS)
    by_act = {one.act: one for one in found.own}
    assert by_act["speak"].permitted
    assert by_act["block-consensus"].outcome == "forbidden"
    assert "convene-meeting" not in by_act


def test_an_excluded_member_is_not_told_of_acts_that_were_never_its_own(honduras_like: None) -> None:
    own = {one.act: one.outcome for one in facts.doings(record.view(TODAY), "SLV").own}
    assert own["attend-meeting"] == "forbidden"
    assert "take-attendance" not in own


def test_who_presides_is_told_the_acts_of_the_presidency(honduras_like: None) -> None:
    own = {one.act for one in facts.doings(record.view(TODAY), "GTM").own}
    assert {"convene-meeting", "open-session"} <= own


def test_the_cure_is_exact_and_says_when_it_would_be_lost_again(honduras_like: None) -> None:
    page = facts.page(record.view(TODAY), "HND")
    told = [(cure.amount, str(cure.gives)) for cure in page.cures]
    assert told == [(188_281, "full"), (685_781, "up-to-date"), (1_183_281, "paid-ahead")]
    assert page.cures[0].lost_again_on == dt.date(2027, 1, 1)
    assert page.unpaid == facts.Unpaid((2024, 2025), 685_781)


def test_the_line_runs_from_the_charter_without_gaps_and_ends_in_the_projection(honduras_like: None) -> None:
    line = facts.stretches(record.view(TODAY), "HND", TODAY)
    assert line[0].start == dt.date(2021, 12, 3)
    assert all(one.end == after.start for one, after in itertools.pairwise(line))
    assert [one.kind for one in line] == ["voice-and-vote", "voice-without-vote"]
    assert line[-1].end >= dt.date(2029, 1, 1)


def test_an_observers_line_foresees_the_lapse_that_the_page_announces(db: None) -> None:
    factories.the_conference()
    view = record.view(TODAY)
    until = facts.page(view, "ARG").standing.until
    line = facts.stretches(view, "ARG", TODAY)
    assert until is not None
    assert (line[-1].kind, line[-1].start) == ("lapsed", until)
    assert facts.absence(view, "ARG").attend_before == until  # type: ignore[union-attr]


def test_a_party_that_was_never_anything_has_no_page(honduras_like: None) -> None:
    view = record.view(TODAY)
    assert not facts.known_party("CHE", view)
    assert not facts.known_party("nadie", view)
    assert facts.known_party("RROCM", None)
    assert facts.absence(view, "CHE") is None


def test_the_list_has_the_eleven_in_the_alphabet_of_the_reader_then_the_others(honduras_like: None) -> None:
    groups = facts.groups(record.view(TODAY))
    assert [group.category for group in groups] == ["member", "observer-country", "observer-organisation", "civil-society"]
    assert [line.party for line in groups[0].lines][:3] == ["BLZ", "CAN", "CRI"]
    argentina = groups[1].lines[0]
    assert (argentina.kind, argentina.then) == ("observer", "lapsed")


def test_what_a_member_becomes_if_nothing_happens_is_named(db: None) -> None:
    factories.the_conference()
    factories.record(*[fact("budget_approved", "CRM", f"{year}-01-10", year=year, amount="320000.00") for year in (2025, 2026)])
    honduras = next(line for line in facts.groups(record.view(TODAY))[0].lines if line.party == "HND")
    assert (honduras.until, honduras.then) == (dt.date(2027, 1, 1), "voice-without-vote")


def test_sentences_speak_of_parties_by_name(honduras_like: None) -> None:
    told = named("ARG tiene la condición; ARGELIA no; US$ 5.00", "ARG", "Argentina")
    assert told == "Argentina tiene la condición; ARGELIA no; US$\u00a05.00"
    view = record.view(TODAY)
    why = facts.page(view, "ARG").standing.why
    tree = finding(why, {}, "ARG", "Argentina")
    assert tree.text.startswith("Argentina")
    assert tree.parts


def test_readings_applied_are_told_as_they_are_read_today(honduras_like: None) -> None:
    view = record.view(TODAY)
    why = facts.page(view, "HND").standing.why
    assert {one.adopted for one in applied(view, why)} == {False}
    factories.record(fact("reading_adopted", "CRM", "2026-11-01", param="arrears.allocation", value="oldest-first"))
    after = record.view(TODAY)
    assert True in {one.adopted for one in applied(after, ["arrears.allocation", "no-such-reading"])}
    assert len(applied(after, ["no-such-reading"])) == 0
