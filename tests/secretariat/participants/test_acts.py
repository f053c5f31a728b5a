"""Cards of the parties: who keeps them, and that nobody can make a twelfth member."""

from __future__ import annotations

import pytest

from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.participants import acts, facts
from secretariat.participants.models import Party
from tests import factories as f

pytestmark = pytest.mark.django_db
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
