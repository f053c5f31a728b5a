"""Cards of the parties and focal points: who keeps them, and that nobody can make a twelfth member."""

from __future__ import annotations

import datetime as dt

import pytest

from charter.parties import MEMBERS
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.participants import acts, facts
from secretariat.participants.models import FocalPoint, Party
from tests import factories as f

pytestmark = pytest.mark.django_db
OFFICE = {
    "institution_es": "Dirección de Migración",
    "institution_en": "Migration Directorate",
    "office_es": "Punto focal",
    "office_en": "Focal point",
}
ARGENTINA = {"code": "ARG", "category": "observer-country", "name_es": "Argentina", "name_en": "Argentina"}


@pytest.fixture(autouse=True)
def conference() -> None:
    f.the_conference()
    acts.register_parties(
        THE_SYSTEM,
        [
            {"code": code, "category": "member", "name_es": name, "name_en": name}
            for code, name in (("HND", "Honduras"), ("PAN", "Panamá"))
        ],
    )


# -- cards -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "delegate", [f.PUBLIC, f.member("HND"), f.member("GTM", presides=True), f.observer(), f.rrocm()]
)
def test_only_the_secretariat_keeps_the_directory(delegate) -> None:
    with pytest.raises(Refused):
        acts.register_party(delegate, **ARGENTINA)
    with pytest.raises(Refused):
        acts.change_card(delegate, Party.objects.get(pk="HND"), mail="otro@example.org")
    assert not Party.objects.filter(pk="ARG").exists()


@pytest.mark.parametrize("delegate", [f.SE, THE_SYSTEM, f.member("GTM", presides=True)])
def test_nobody_makes_a_twelfth_member(delegate) -> None:
    with pytest.raises(Refused) as refused:
        acts.register_party(delegate, code="BRA", category="member", name_es="Brasil", name_en="Brazil")
    assert "membership.closed-1999" in refused.value.verdict.clauses
    with pytest.raises(Conflict):
        acts.ensure_party("BRA", "member", "Brasil", "Brazil")
    assert not Party.objects.filter(pk="BRA").exists()


@pytest.mark.parametrize(
    ("code", "category"),
    [("HND", "observer-country"), ("XYZ", "civil-society"), ("RROCM", "observer-organisation"), ("ARG", "guest")],
)
def test_a_card_cannot_give_a_category_that_the_charter_does_not(code: str, category: str) -> None:
    with pytest.raises(Conflict):
        acts.ensure_party(code, category, "Nombre", "Name")


def test_a_party_is_registered_once_with_its_order_in_both_languages() -> None:
    made = acts.register_party(f.SE, **{**ARGENTINA, "name_es": "Ñandú", "acronym_es": "ÑA", "sources": ["una fuente"]})
    assert (made.sort_es, made.acronym_es, made.sources) == ("n~andu", "ÑA", ["una fuente"])
    before = Entry.objects.count()
    assert acts.register_parties(f.SE, [ARGENTINA]) == 0
    assert Entry.objects.count() == before
    assert facts.names()["ARG"] == {"es": "Ñandú", "en": "Argentina"}


def test_an_admission_finds_the_card_there_is_or_opens_one() -> None:
    _row, new = acts.ensure_party("ARG", "observer-country", "Argentina", "Argentina")
    assert new
    _row, new = acts.ensure_party("ARG", "observer-country", "Otro nombre", "Other name")
    assert not new
    assert Party.objects.get(pk="ARG").name_es == "Argentina"


def test_changing_a_card_says_which_fields_and_not_what_was_written() -> None:
    card = acts.change_card(f.SE, Party.objects.get(pk="HND"), mail="cancilleria@example.org", language="en")
    assert (card.mail, card.language) == ("cancilleria@example.org", "en")
    entry = Entry.objects.get(act="participants.change_card")
    assert entry.data == {"party": "HND", "fields": ["language", "mail"]}
    acts.change_card(f.SE, card, mail="cancilleria@example.org")
    assert Entry.objects.filter(act="participants.change_card").count() == 1


# -- focal points ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "delegate",
    [f.PUBLIC, f.member("PAN"), f.observer("ARG"), f.organisation(), f.rrocm(), f.member("GTM", presides=True)],
)
def test_nobody_designates_the_focal_point_of_another_country(delegate) -> None:
    with pytest.raises(Refused) as refused:
        acts.designate_focal_point(delegate, party="HND", **OFFICE)
    assert refused.value.kept["office_es"] == "Punto focal"
    assert not RecordedFact.objects.filter(kind="focal_point_designated").exists()


def test_observers_have_no_focal_points_of_the_charter() -> None:
    acts.register_party(f.SE, **ARGENTINA)
    with pytest.raises((Refused, Conflict)):
        acts.designate_focal_point(f.SE, party="ARG", **OFFICE)
    with pytest.raises((Refused, Conflict)):
        acts.designate_focal_point(f.observer("ARG"), party="ARG", **OFFICE)


def test_a_designation_is_not_dated_ahead_nor_made_twice() -> None:
    with pytest.raises(Conflict):
        acts.designate_focal_point(f.member("HND"), party="HND", since=dt.date(2026, 11, 24), **OFFICE)
    acts.designate_focal_point(f.member("HND"), party="HND", **OFFICE)
    with pytest.raises(Conflict):
        acts.designate_focal_point(f.member("HND"), party="HND", **OFFICE)


@pytest.mark.parametrize("delegate", [f.member("HND"), f.SE])
def test_a_member_designates_its_own_and_the_record_knows_it(delegate) -> None:
    assert "HND" in facts.without_focal_point()
    row = acts.designate_focal_point(delegate, party="HND", since=dt.date(2026, 11, 1), **OFFICE)
    fact = RecordedFact.objects.get(kind="focal_point_designated")
    assert (fact.pk, fact.subject, fact.on) == (row.fact, "HND", dt.date(2026, 11, 1))
    assert fact.data["person"] == "Punto focal"
    assert "HND" not in facts.without_focal_point()
    assert set(facts.without_focal_point()) == set(MEMBERS) - {"HND"}
    assert facts.focal_points("HND") == [row]


def test_the_end_is_asserted_anew_and_the_designation_stays_in_the_chronicle() -> None:
    row = acts.designate_focal_point(f.member("HND"), party="HND", since=dt.date(2026, 11, 1), **OFFICE)
    first = row.fact
    for until in (dt.date(2026, 11, 1), dt.date(2026, 11, 24)):
        with pytest.raises(Conflict):
            acts.end_focal_point(f.member("HND"), row, until=until)
    with pytest.raises(Refused):
        acts.end_focal_point(f.member("PAN"), row, until=dt.date(2026, 11, 20))
    row = acts.end_focal_point(f.member("HND"), row, until=dt.date(2026, 11, 20))
    fact = RecordedFact.objects.get(pk=row.fact)
    assert (fact.retracts, fact.until) == (first, dt.date(2026, 11, 20))
    standing = record.view(f.TODAY).of("focal_point_designated", "HND")
    assert [known.id for known in standing] == [row.fact]
    assert "HND" in facts.without_focal_point()
    assert facts.focal_points("HND") == []
    assert facts.focal_points("HND", ended=True) == [row]
    with pytest.raises(Conflict):
        acts.end_focal_point(f.member("HND"), row, until=dt.date(2026, 11, 20))
    assert FocalPoint.objects.count() == 1
