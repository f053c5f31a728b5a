"""A party accredits its people with their level; the Secretariat confirms or asks again; names stay with those who meet."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.meetings import acts, audience
from secretariat.meetings.acts.delegations import Accredited, level_is_low
from secretariat.meetings.models import Delegation, Meeting
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db

HEAD = Accredited("Viceministerio de Relaciones Exteriores", "vice-minister", head=True)
EXPERT = Accredited("Instituto de Migración", "technical")


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()
    world.parties()


@pytest.fixture
def meeting() -> Meeting:
    return world.convened()


def test_an_excluded_member_is_refused_with_the_clause_and_the_cure(meeting: Meeting) -> None:
    factories.in_arrears("NIC", (2021, 2022, 2023, 2024))
    with pytest.raises(Refused) as refusal:
        acts.accredit(factories.member("NIC", "excluded"), meeting, [HEAD])
    verdict = refusal.value.verdict
    assert "finance.arrears.four-years-exclusion" in verdict.clauses
    assert verdict.cure is not None
    assert verdict.cure.remedies[0].amount == 2_000_000
    assert not Delegation.objects.exists()


@pytest.mark.parametrize("who", [factories.PUBLIC, factories.observer("JAM", level="none")])
def test_who_takes_no_part_accredits_nobody(who: Any, meeting: Meeting) -> None:
    with pytest.raises(Refused):
        acts.accredit(who, meeting, [HEAD])


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.IOM, world.RROCM])
def test_members_observers_and_rrocm_accredit_to_an_open_meeting(who: Any, meeting: Meeting) -> None:
    row = acts.accredit(who, meeting, [HEAD, EXPERT])
    assert row.people.count() == 2
    assert row.people.first().head is True


def test_observers_do_not_accredit_to_a_closed_meeting(meeting: Meeting) -> None:
    Meeting.objects.filter(pk=meeting.pk).update(open=False)
    meeting.refresh_from_db()
    with pytest.raises(Refused) as refusal:
        acts.accredit(world.ARG, meeting, [HEAD])
    assert "observer.country.closed-door" in refusal.value.verdict.clauses
    assert acts.accredit(world.HND, meeting, [HEAD]).party == "HND"


@pytest.mark.parametrize(("people", "code"), [
    ([], "people"), ([EXPERT], "head"), ([HEAD, HEAD], "head"), ([Accredited("", "technical", head=True)], "level"),
    ([Accredited("Cargo", "emperor", head=True)], "level"),
])
def test_a_delegation_has_people_a_head_and_levels(people: list[Accredited], code: str, meeting: Meeting) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.accredit(world.HND, meeting, people)
    assert conflict.value.code == code


def test_delegations_go_to_meetings_convened_and_not_held(meeting: Meeting) -> None:
    with pytest.raises(Conflict):
        acts.accredit(world.HND, world.draft(slug="otra"), [HEAD])
    Meeting.objects.filter(pk=meeting.pk).update(state="held")
    with pytest.raises(Conflict):
        acts.accredit(world.HND, meeting, [HEAD])


def test_a_low_level_is_a_reminder_and_never_a_bar(meeting: Meeting) -> None:
    row = acts.accredit(world.HND, meeting, [Accredited("Dirección de Migración", "director", head=True)])
    assert level_is_low(meeting, row.people.all())
    assert not level_is_low(meeting, [HEAD])
    assert not level_is_low(Meeting(body="grcm"), row.people.all())
    assert acts.confirm_delegation(factories.SE, row).confirmed is not None


@pytest.mark.parametrize("who", [world.HND, world.CRI, world.ARG, factories.PUBLIC])
def test_only_the_secretariat_and_the_presidency_confirm_or_return(who: Any, meeting: Meeting) -> None:
    row = acts.accredit(world.HND, meeting, [HEAD])
    with pytest.raises(Refused):
        acts.confirm_delegation(who, row)
    with pytest.raises(Refused):
        acts.return_delegation(who, row, note="x")


def test_a_change_after_confirmation_asks_for_it_again(meeting: Meeting) -> None:
    row = acts.confirm_delegation(factories.SE, acts.accredit(world.HND, meeting, [HEAD]))
    with pytest.raises(Conflict):
        acts.confirm_delegation(factories.SE, row)
    again = acts.accredit(world.HND, meeting, [HEAD, EXPERT])
    assert again.pk == row.pk
    assert again.confirmed is None


def test_a_delegation_is_returned_with_what_is_asked_for(meeting: Meeting) -> None:
    row = acts.accredit(world.HND, meeting, [HEAD])
    with pytest.raises(Conflict):
        acts.return_delegation(factories.SE, row, note="  ")
    row = acts.return_delegation(factories.SE, row, note="Diga el nivel")
    assert (row.confirmed, row.note) == (None, "Diga el nivel")
    assert acts.accredit(world.HND, meeting, [HEAD]).returned is None


def test_names_of_persons_are_read_by_members_and_each_observer_reads_its_own(meeting: Meeting) -> None:
    for who in (world.HND, world.ARG, world.RROCM):
        acts.accredit(who, meeting, [HEAD])
    every = Delegation.objects.all()
    assert audience.visible_delegations(every, world.CRI).count() == 3
    assert [d.party for d in audience.visible_delegations(every, world.ARG)] == ["ARG"]
    assert not audience.visible_delegations(every, factories.PUBLIC).exists()
    assert set(Entry.objects.filter(act="meetings.accredit").values_list("audience", flat=True)) == {"members"}


# -- pages -------------------------------------------------------------------------------------------------------
def rows(*people: tuple[str, str, str]) -> dict[str, str]:
    form = {"p-TOTAL_FORMS": str(len(people)), "p-INITIAL_FORMS": "0"}
    for number, (office, name, level) in enumerate(people):
        form |= {f"p-{number}-office": office, f"p-{number}-name": name, f"p-{number}-level": level}
    return form


def test_a_focal_point_accredits_from_one_page_and_adds_rows_without_losing_any(meeting: Meeting, client: Client) -> None:
    member = factories.signed_in(client, "HND")
    page = "/es/reuniones/rv-xxxi/delegacion/"
    assert "Quien encabeza la delegación" in member.get(page).content.decode()
    more = member.post(page, {**rows(("Cancillería", "", "vice-minister")), "more": "1"})
    assert more.status_code == 200
    assert 'value="Cancillería"' in more.content.decode()
    assert 'name="p-1-office"' in more.content.decode()
    wrong = member.post(page, rows(("Cancillería", "Ana", "")))
    assert wrong.status_code == 422
    assert "Elija el nivel" in wrong.content.decode()
    assert 'value="Ana"' in wrong.content.decode()
    empty = member.post(page, rows(("", "", "")))
    assert empty.status_code == 422
    assert "al menos a una persona" in empty.content.decode()
    good = member.post(page, rows(("Cancillería", "", "vice-minister"), ("", "", ""), ("Instituto", "Ana", "technical")))
    assert good.status_code == 302
    assert Delegation.objects.get(party="HND").people.count() == 2
    assert "Acreditada" in member.get(page).content.decode()
    low = member.post(page, rows(("Instituto", "", "technical")))
    assert low.status_code == 302
    assert "nivel viceministerial o equivalente" in member.get(page).content.decode()


def test_an_excluded_member_reads_on_the_page_why_it_cannot_accredit(meeting: Meeting, client: Client) -> None:
    factories.in_arrears("NIC", (2021, 2022, 2023, 2024))
    member = factories.signed_in(client, "NIC")
    for answer in (member.get("/es/reuniones/rv-xxxi/delegacion/"),
                   member.post("/es/reuniones/rv-xxxi/delegacion/", rows(("Cancillería", "", "vice-minister")))):
        assert answer.status_code == 403
        assert "US$ 20,000.00" in answer.content.decode()


def test_the_secretariat_confirms_or_returns_from_the_page(meeting: Meeting, client: Client) -> None:
    acts.accredit(world.HND, meeting, [HEAD])
    secretariat = factories.signed_in(client, "se")
    assert secretariat.get("/es/reuniones/rv-xxxi/delegacion/").status_code == 302
    listed = secretariat.get("/es/reuniones/rv-xxxi/delegaciones/").content.decode()
    assert "Sin acreditar" in listed
    page = "/es/reuniones/rv-xxxi/delegaciones/HND/"
    assert secretariat.get(page).status_code == 200
    assert secretariat.post(page, {"return": "1", "note": ""}).status_code == 409
    assert secretariat.post(page, {"return": "1", "note": "Diga el nivel"}).status_code == 302
    assert "Diga el nivel" in factories.signed_in(Client(), "HND").get("/es/reuniones/rv-xxxi/delegacion/").content.decode()
    assert secretariat.post(page, {"confirm": "1"}).status_code == 302
    assert secretariat.post(page, {"confirm": "1"}).status_code == 409
    assert secretariat.get("/es/reuniones/rv-xxxi/delegaciones/XXX/").status_code == 404
    observer = factories.signed_in(Client(), "ARG")
    assert observer.get("/es/reuniones/rv-xxxi/delegaciones/").status_code == 404
    assert observer.get(page).status_code == 404
    member = factories.signed_in(Client(), "CRI")
    assert "Confirmar la delegación" not in member.get(page).content.decode()
