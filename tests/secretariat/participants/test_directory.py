"""The directory: who designates whom, what the record learns, what is vacant, whose list waits, and who sees a person."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st

from charter.parties import MEMBERS
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry, RecordedFact
from secretariat.notices.models import Letter
from secretariat.participants import directory_acts as acts
from secretariat.participants import directory_facts, facts
from secretariat.participants.directory_vcard import escaped, folded
from secretariat.participants.models import Confirmation, Designation, Holder, Institution, Party, Post
from tests import factories as f

from .conftest import office

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("cards")]
NOVEMBER = dt.date(2026, 11, 1)
ANA = {"given": "Ana", "family": "Zarzaparrilla", "mail": "ana@example.org", "phone": "+50422220000", "visibility": "office"}


def seat(party: str = "HND", delegate=None, **changed):
    return acts.designate(delegate or f.member(party), party=party, **office(**{"since": NOVEMBER, **changed}))


# -- who designates ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "delegate", [f.PUBLIC, f.member("PAN"), f.observer("ARG"), f.organisation(), f.rrocm(), f.member("GTM", presides=True)])
def test_nobody_designates_for_another_country(delegate) -> None:
    with pytest.raises(Refused) as refused:
        acts.designate(delegate, party="HND", **office())
    assert refused.value.kept["office_es"] == "Punto focal"
    row = seat()
    for act in (lambda: acts.end(delegate, row, until=f.TODAY), lambda: acts.say_who(delegate, row, **ANA),
                lambda: acts.confirm(delegate, "HND"), lambda: acts.replace(delegate, row, **office(office_es="Otro"))):
        with pytest.raises(Refused):
            act()
    assert Designation.objects.get().until is None
    assert not Holder.objects.exists()


@pytest.mark.parametrize(("changed", "code"), [
    ({"since": dt.date(2026, 11, 24)}, "since"), ({"until": NOVEMBER}, "until"), ({"function": "king"}, "function"),
    ({"rank": "third"}, "function"), ({"matter": "Retorno"}, "matter"), ({"function": "group"}, "matter"),
    ({"instrument_on": dt.date(2026, 12, 1)}, "instrument_on"), ({"holder": {"visibility": "all"}}, "visibility"),
])
def test_what_a_designation_cannot_be_is_said_on_its_field(changed, code) -> None:
    with pytest.raises(Conflict) as conflict:
        seat(**changed)
    assert conflict.value.code == code
    assert not Designation.objects.exists()


def test_the_secretariat_records_for_a_country_from_its_note_verbale() -> None:
    with pytest.raises(Conflict) as conflict:
        seat(delegate=f.SE)
    assert conflict.value.code == "instrument"
    row = seat(delegate=f.SE, instrument="Nota verbal SRE-12-2026", instrument_on=NOVEMBER)
    assert (row.instrument, row.instrument_on) == ("Nota verbal SRE-12-2026", NOVEMBER)
    with pytest.raises(Conflict):
        acts.confirm(f.SE, "HND")
    assert acts.confirm(f.SE, "HND", instrument="Nota verbal 13").count == 1


def test_one_titular_an_institution_and_function_but_several_institutions_and_alternates() -> None:
    seat()
    for again in ({}, {"office_es": "Otro cargo"}):
        with pytest.raises(Conflict):
            seat(**again)
    seat(rank="alternate", office_es="Suplente")
    with pytest.raises(Conflict):
        seat(rank="alternate", office_es="Suplente")
    seat(institution_es="Cancillería", institution_en="Foreign Ministry")
    seat(function="statistics")
    seat(function="group", matter="Retorno")
    seat(function="group", matter="Protección consular")
    assert Designation.objects.count() == 6
    assert Post.objects.count() == 3


# -- what the record learns --------------------------------------------------------------------------------------
@pytest.mark.parametrize("delegate", [f.member("HND"), THE_SYSTEM])
def test_a_members_focal_point_is_a_fact_that_names_the_office_and_never_the_person(delegate) -> None:
    assert "HND" in facts.without_focal_point()
    row = seat(delegate=delegate, holder=ANA)
    fact = RecordedFact.objects.get(kind="focal_point_designated")
    assert (fact.pk, fact.subject, fact.on, fact.data["person"]) == (row.fact, "HND", NOVEMBER, "Punto focal")
    assert set(facts.without_focal_point()) == set(MEMBERS) - {"HND"}
    assert "Zarzaparrilla" not in "".join(str(e.data) for e in Entry.objects.all())


@pytest.mark.parametrize(("party", "changed"), [("HND", {"rank": "alternate"}), ("HND", {"function": "press"})])
def test_neither_an_alternate_nor_another_function_is_the_focal_point_that_the_charter_wants(party, changed) -> None:
    seat(party, **changed)
    assert party in facts.without_focal_point()
    assert not RecordedFact.objects.filter(kind="focal_point_designated").exists()


@pytest.mark.parametrize(("party", "delegate"), [("ARG", f.observer("ARG")), ("IOM", f.organisation("IOM")), ("RROCM", f.rrocm())])
def test_observers_and_the_network_keep_their_own_people_without_a_fact_of_members(party, delegate) -> None:
    seat(party, delegate=delegate)
    assert not RecordedFact.objects.filter(kind="focal_point_designated").exists()
    entry = Entry.objects.get(act="participants.designate")
    assert entry.clauses
    assert "membership.focal-points" not in entry.clauses
    with pytest.raises(Refused):
        seat("HND", delegate=delegate)


def test_an_end_is_asserted_anew_and_the_designation_stays_in_the_chronicle() -> None:
    row = seat(holder=ANA)
    first = row.fact
    for until in (NOVEMBER, dt.date(2026, 11, 24)):
        with pytest.raises(Conflict):
            acts.end(f.member("HND"), row, until=until)
    row = acts.end(f.member("HND"), row, until=dt.date(2026, 11, 20))
    fact = RecordedFact.objects.get(pk=row.fact)
    assert (fact.retracts, fact.until) == (first, dt.date(2026, 11, 20))
    assert [known.id for known in record.view(f.TODAY).of("focal_point_designated", "HND")] == [row.fact]
    assert "HND" in facts.without_focal_point()
    with pytest.raises(Conflict):
        acts.end(f.member("HND"), row, until=dt.date(2026, 11, 20))
    with pytest.raises(Conflict):
        acts.say_who(f.member("HND"), row, given="Eva")
    held = Holder.objects.get()
    assert (held.given, held.mail, held.phone) == ("Ana", "", "")


def test_who_is_replaced_leaves_on_the_day_the_other_comes_and_nothing_is_vacant() -> None:
    old = seat(holder=ANA)
    new = acts.replace(f.member("HND"), old, **office(since=dt.date(2026, 11, 10), holder={"given": "Eva"}))
    old.refresh_from_db()
    assert (old.until, new.since, new.function, new.post_id) == (dt.date(2026, 11, 10), dt.date(2026, 11, 10), "focal-point", old.post_id)
    entry = Entry.objects.get(act="participants.replace_designation")
    assert RecordedFact.objects.filter(entry=entry).count() == 2
    for day in (dt.date(2026, 11, 9), dt.date(2026, 11, 10)):
        assert [line.holder.given for line in directory_facts.lines(
            f.SE, directory_facts.rows(("HND",)).filter(directory_facts.in_force(day)), day, "es") if line.holder] == [
                "Ana" if day.day == 9 else "Eva"]
    assert directory_facts.vacancies(f.TODAY, ("HND",)) == []


# -- vacancies and the yearly confirmation ------------------------------------------------------------------------
def test_a_function_is_vacant_from_the_day_its_titular_left_and_its_alternate_is_named() -> None:
    assert {v.party for v in directory_facts.vacancies(f.TODAY) if v.owed} == set(MEMBERS)
    seat()
    row = seat(function="press")
    alternate = seat(function="press", rank="alternate", office_es="Suplente")
    acts.end(f.member("HND"), row, until=dt.date(2026, 11, 20))
    found = [v for v in directory_facts.vacancies(f.TODAY) if v.party == "HND"]
    assert [(v.function, v.since, v.alternate, v.owed) for v in found] == [("press", dt.date(2026, 11, 20), alternate, False)]
    assert not [v for v in directory_facts.vacancies(dt.date(2026, 11, 19)) if v.party == "HND"]


def test_a_list_waits_for_its_confirmation_a_year_after_the_last_one() -> None:
    seat(since=dt.date(2025, 11, 23))
    fresh = seat(function="press")
    (owed,) = directory_facts.due(f.TODAY, ("HND",))
    assert (owed.last, owed.due, owed.late(f.TODAY), owed.count) == (None, f.TODAY, True, 2)
    assert directory_facts.awaits_confirmation("HND") == owed
    assert [line.row for line in directory_facts.current(f.SE, "HND", "es") if not line.stale] == [fresh]
    made = acts.confirm(f.member("HND"), "HND")
    assert (made.count, directory_facts.awaits_confirmation("HND")) == (2, None)
    assert not [line for line in directory_facts.current(f.SE, "HND", "es") if line.stale]
    with pytest.raises(Conflict):
        acts.confirm(f.member("HND"), "HND")
    with pytest.raises(Conflict):
        acts.confirm(f.member("HND"), "HND", on=dt.date(2026, 11, 24))


def test_an_empty_list_is_not_confirmed_and_a_confirmation_is_never_changed() -> None:
    with pytest.raises(Conflict):
        acts.confirm(f.member("PAN"), "PAN")
    seat()
    made = acts.confirm(f.member("HND"), "HND")
    for change in (lambda: Confirmation.objects.update(count=9), made.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_the_secretariat_asks_by_letter_those_whose_list_waits_and_nobody_else() -> None:
    with pytest.raises(Conflict):
        acts.ask_for_confirmation(f.SE)
    seat(since=dt.date(2025, 1, 1))
    seat("PAN")
    Party.objects.filter(pk="HND").update(mail="hnd@example.org")
    with pytest.raises(Refused):
        acts.ask_for_confirmation(f.member("GTM", presides=True))
    assert acts.ask_for_confirmation(f.SE) == 1
    letter = Letter.objects.get()
    assert (letter.to, letter.party) == ("hnd@example.org", "HND")
    assert "Honduras" in letter.subject


@given(day=st.dates(dt.date(1999, 1, 1), dt.date(2090, 1, 1)))
def test_a_year_after_is_always_the_same_day_or_the_last_of_february(day) -> None:
    after = directory_facts.year_after(day)
    assert after.year == day.year + 1
    assert (after.month, after.day) in ((day.month, day.day), (2, 28))


# -- who sees a person -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("delegate", "sees"), [
    (f.PUBLIC, False), (f.observer("ARG"), False), (f.organisation(), False), (f.rrocm(), False),
    (f.member("HND"), True), (f.member("PAN"), True), (f.SE, True)])
def test_a_person_is_seen_by_members_and_the_secretariat_unless_her_country_says_more(delegate, sees) -> None:
    row = seat(holder=ANA)
    (line,) = directory_facts.current(delegate, "HND", "es")
    assert (line.holder is not None) is sees
    acts.say_who(f.member("HND"), row, visibility="person")
    (line,) = directory_facts.current(delegate, "HND", "es")
    assert str(line.holder) == "Ana Zarzaparrilla"


@pytest.mark.parametrize("delegate", [f.PUBLIC, f.observer("ARG"), f.member("PAN"), f.SE])
def test_a_designation_that_ran_out_tells_nobody_how_to_reach_the_person_and_the_public_not_who(delegate) -> None:
    row = seat(until=dt.date(2026, 12, 1), holder={**ANA, "visibility": "person"})
    (line,) = directory_facts.current(delegate, "HND", "es")
    assert line.holder is not None
    assert line.holder.mail == ANA["mail"]
    f.set_today(dt.date(2026, 12, 1))
    every = directory_facts.rows(("HND",))
    for asked in (dt.date(2026, 11, 23), dt.date(2026, 12, 1)):  # a day of the past asks for nothing more
        (line,) = directory_facts.lines(delegate, every, asked, "es")
        if delegate.is_member or delegate.is_secretariat:
            assert line.holder is not None
            assert (line.holder.mail, line.holder.phone) == ("", "")
        else:
            assert line.holder is None
    assert Holder.objects.get(pk=row.pk).mail == ANA["mail"], "reading writes nothing"


def test_after_the_end_a_country_hides_its_person_and_changes_nothing_else(client) -> None:
    row = seat(until=dt.date(2026, 12, 1), holder={**ANA, "visibility": "person"})
    f.set_today(dt.date(2026, 12, 2))
    for held in ({"visibility": "person"}, {"visibility": "office", "given": "Otra"}, {"mail": "x@example.org"}):
        with pytest.raises(Conflict) as conflict:
            acts.say_who(f.member("HND"), row, **held)
        assert conflict.value.code == "ended"
    with pytest.raises(Refused), transaction.atomic():
        acts.say_who(f.member("PAN"), row, visibility="office")
    page, hide = (reverse(f"participants:{name}", args=args) for name, args in (("people", ["HND"]), ("say_who", ["HND", row.pk])))
    assert "Antes" not in client.get(page).content.decode()
    f.signed_in(client, "PAN")
    assert client.post(hide, {"hide": "1"}).status_code == 404
    f.signed_in(client, "HND")
    assert "Ocultar a la persona" in client.get(page).content.decode()
    assert client.post(hide, {"hide": "1"}).status_code == 302
    assert Holder.objects.get(pk=row.pk).visibility == "office"
    assert "Ocultar a la persona" not in client.get(page).content.decode()


def test_an_observer_sees_its_own_people() -> None:
    seat("ARG", delegate=f.observer("ARG"), holder=ANA)
    assert directory_facts.current(f.observer("ARG"), "ARG", "es")[0].holder
    assert directory_facts.current(f.observer("COL"), "ARG", "es")[0].holder is None


def test_saying_the_same_again_writes_nothing_and_a_change_is_told_without_its_words() -> None:
    row = seat(holder=ANA)
    acts.say_who(f.member("HND"), row, **ANA)
    assert not Entry.objects.filter(act="participants.say_who").exists()
    acts.say_who(f.member("HND"), row, mail="otra@example.org")
    assert Entry.objects.get(act="participants.say_who").data == {"party": "HND", "designation": row.pk, "function": "focal-point"}


def test_the_database_itself_refuses_what_no_directory_holds() -> None:
    institution = Institution.objects.create(party_id="HND", name_es="I", name_en="I")
    post = Post.objects.create(institution=institution, office_es="O", office_en="O")
    for wrong in ({"until": NOVEMBER}, {"function": "group"}, {"matter": "X"}, {"rank": "third"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Designation.objects.create(party_id="HND", post=post, since=NOVEMBER, **wrong)


# -- vCard -------------------------------------------------------------------------------------------------------
@settings(max_examples=200)
@given(text=st.text(max_size=300))
def test_a_folded_line_unfolds_to_itself_and_is_never_wider_than_the_standard_allows(text) -> None:
    line = escaped(text)
    assert "\n" not in line
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line
    assert all(piece.startswith(" ") for piece in pieces[1:])


@given(text=st.text(alphabet=st.sampled_from("a,;\\\nñ"), max_size=40))
def test_an_escaped_text_reads_back(text) -> None:
    import re

    back = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], escaped(text))
    assert back == text
