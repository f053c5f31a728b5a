"""A member's word on the Presidency: given, asked for, taken back; and how far ahead it may be."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.notices.models import Letter
from secretariat.presidency import facts
from secretariat.presidency.acts import offers
from secretariat.presidency.models import Offer
from tests import factories

from .conftest import CRI, HND, PAN, SE

pytestmark = pytest.mark.django_db
DAY = dt.date(2027, 1, 15)


def word(party: str) -> list[tuple[int, str]]:
    return [(f.number("year"), f.text("form")) for f in record.view(dt.date(2026, 11, 23)).of("ppt_consent", party)]


@pytest.mark.parametrize("who", [factories.observer(), factories.organisation(), factories.rrocm(), SE])
def test_only_a_member_offers_itself(who: object, year: None) -> None:
    with pytest.raises(Refused):
        offers.offer(who, takes_office=DAY)  # type: ignore[arg-type]
    assert not Offer.objects.exists()


@pytest.mark.parametrize(
    ("day", "says"),
    [
        (dt.date(2026, 11, 23), "por venir"),
        (dt.date(2028, 11, 24), "hasta dos años antes"),
        (dt.date(2030, 1, 1), "23 de noviembre de 2028"),
    ],
)
def test_a_day_gone_by_or_further_than_two_years_is_told_before_anything_is_recorded(day: dt.date, says: str, year: None) -> None:
    with pytest.raises(Conflict, match=says) as told:
        offers.offer(CRI, takes_office=day)
    assert told.value.code == "takes_office"
    assert word("CRI") == []


def test_who_presides_cannot_offer_to_follow_itself(year: None) -> None:
    with pytest.raises(Conflict, match="Guatemala"):
        offers.offer(factories.member("GTM", presides=True), takes_office=DAY)


def test_a_year_that_is_taken_is_not_offered_for(following: None) -> None:
    with pytest.raises(Conflict, match="ya está designada"):
        offers.offer(PAN, takes_office=dt.date(2027, 6, 1))


def test_an_excluded_member_is_told_by_the_same_clause_that_would_bar_its_designation(year: None) -> None:
    factories.in_arrears("PAN", (2022, 2023, 2024, 2025))
    with pytest.raises(Conflict, match="excluid"):
        offers.offer(factories.member("PAN", "excluded"), takes_office=DAY)


def test_an_offer_puts_the_members_word_on_record_once(year: None) -> None:
    made = offers.offer(CRI, takes_office=DAY, note="Con gusto", instrument="Nota DGM-1")
    assert (made.state, made.year, word("CRI")) == ("standing", 2027, [(2027, "request")])
    entry = Entry.objects.get(act="presidency.offer")
    assert "ppt.consent" in entry.clauses
    assert "Con gusto" not in str(entry.data)
    with pytest.raises(Conflict, match="Ya consta"):
        offers.offer(CRI, takes_office=DAY)


def test_a_member_asked_by_the_secretariat_answers_for_itself(year: None) -> None:
    factories.account("CRI")
    with pytest.raises(Refused):
        offers.ask(HND, party="CRI", takes_office=DAY)
    asked = offers.ask(SE, party="CRI", takes_office=DAY)
    assert word("CRI") == []  # silence is no consent
    letter = Letter.objects.get(kind="presidency-asked")
    assert "15 de enero de 2027" in letter.body
    with pytest.raises(Conflict, match="propia palabra"):
        offers.answer(HND, asked, agrees=True)
    assert offers.answer(CRI, asked, agrees=True).state == "standing"
    assert word("CRI") == [(2027, "agreement")]
    with pytest.raises(Conflict, match="ya tuvo respuesta"):
        offers.answer(CRI, asked, agrees=False)


def test_who_declines_leaves_no_word_and_may_be_asked_again(year: None) -> None:
    asked = offers.ask(SE, party="CRI", takes_office=DAY)
    offers.answer(CRI, asked, agrees=False, reason="Año electoral")
    assert word("CRI") == []
    offers.ask(SE, party="CRI", takes_office=DAY)


def test_a_word_is_taken_back_with_its_reason_until_it_is_designated(year: None) -> None:
    made = offers.offer(PAN, takes_office=DAY)
    with pytest.raises(Conflict, match="por qué"):
        offers.withdraw(PAN, made, reason=" ")
    offers.withdraw(PAN, made, reason="Cambio de gobierno")
    assert word("PAN") == [(2027, "request"), (2027, "withdrawn")]
    with pytest.raises(Conflict, match="vigente"):
        offers.withdraw(PAN, made, reason="otra vez")
    again = offers.offer(PAN, takes_office=DAY)
    factories.record(factories.fact("ppt_designated", "PAN", "2026-11-23", takes_office="2027-01-15"))
    with pytest.raises(Conflict, match="ya está designada"):
        offers.withdraw(PAN, again, reason="tarde")


def test_the_calendar_names_the_years_without_a_presidency_and_shows_offers_to_members_alone(year: None) -> None:
    offers.offer(CRI, takes_office=DAY)
    years = {one.year: one for one in facts.calendar(HND)}
    assert list(years) == [2026, 2027, 2028]
    assert years[2026].current
    assert years[2026].term is not None
    assert (years[2027].gap, [o.party for o in years[2027].offers]) == (True, ["CRI"])
    assert all(not one.offers for one in facts.calendar(factories.PUBLIC))
