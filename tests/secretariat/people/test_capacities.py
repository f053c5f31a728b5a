"""Who speaks for whom: capacities end by date, several are chosen among, the presidency's rights move on the day."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from secretariat.chronicle.delegate import PUBLIC, SECRETARIAT, THE_SYSTEM
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.people import acts, facts
from secretariat.people.delegation import delegate_for, presiding, standing_of
from secretariat.people.models import Capacity
from tests import factories as f

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


def test_nobody_signed_in_is_the_public() -> None:
    f.the_conference()
    assert delegate_for(None).kind == "public"
    assert delegate_for(None).audiences == (PUBLIC,)


def test_an_account_without_capacity_today_sees_what_the_public_sees() -> None:
    f.the_conference()
    account = f.account("HND")
    Capacity.objects.update(until=f.TODAY)
    delegate = delegate_for(account)
    assert delegate.signed_in
    assert delegate.audiences == (PUBLIC,)
    assert delegate.party == ""


def test_a_capacity_is_over_on_its_last_date_and_not_before() -> None:
    f.the_conference()
    account = f.account("HND")
    Capacity.objects.update(until=f.TODAY + DAY)
    assert delegate_for(account).party == "HND"
    f.set_today(f.TODAY + DAY)
    assert delegate_for(account).party == ""


def test_a_capacity_that_has_not_begun_gives_nothing() -> None:
    f.the_conference()
    account = f.account("HND")
    Capacity.objects.update(since=f.TODAY + DAY)
    assert delegate_for(account).party == ""


@pytest.mark.parametrize(
    ("party", "kind", "audiences"),
    [
        ("se", "se", 4),
        ("HND", "member", 3),
        ("ARG", "observer-country", 2),
        ("IOM", "observer-organisation", 2),
        ("RROCM", "civil-society", 2),
        ("BRA", "public", 1),
    ],
)
def test_each_party_is_who_the_core_says_it_is(party: str, kind: str, audiences: int) -> None:
    f.the_conference()
    account = f.account(party, kind="" if party in {"se", "HND"} else "representative")
    delegate = delegate_for(account)
    assert (delegate.kind, len(delegate.audiences)) == (kind, audiences)


def test_an_observer_whose_standing_lapsed_sees_what_the_public_sees() -> None:
    f.set_today(dt.date(2029, 6, 1))
    f.record(
        f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1),
        f.fact("observer_admitted", "ARG", "2026-01-20", category="country"),
        *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}") for year in (2026, 2027, 2028)),
    )
    assert standing_of("ARG") == ("observer-country", "lapsed")
    assert delegate_for(f.account("ARG", kind="representative")).audiences == (PUBLIC,)


def test_before_the_charter_is_on_record_the_eleven_are_still_members() -> None:
    f.set_today()
    delegate = delegate_for(f.account("HND"))
    assert (delegate.kind, delegate.level) == ("member", "")
    assert delegate_for(f.account("RROCM")).kind == "civil-society"
    assert delegate_for(f.account("ARG", kind="representative")).kind == "public"
    assert presiding() is None


# -- the presidency ----------------------------------------------------------------------------------------------
def test_the_presidencys_rights_move_by_themselves_on_the_day() -> None:
    f.the_conference()
    f.record(f.fact("ppt_designated", "PAN", "2026-11-20", takes_office="2027-01-15"))
    guatemala, panama = f.account("GTM"), f.account("PAN")
    f.set_today(dt.date(2027, 1, 14))
    assert delegate_for(guatemala).presides
    assert SECRETARIAT in delegate_for(guatemala).audiences
    assert not delegate_for(panama).presides
    f.set_today(dt.date(2027, 1, 15))
    assert not delegate_for(guatemala).presides
    assert SECRETARIAT not in delegate_for(guatemala).audiences
    assert delegate_for(panama).presides


def test_all_who_speak_for_the_presiding_member_preside_and_nobody_else() -> None:
    """The presidency is the State's (ppt.function.preside): its delegation acts for it as its focal points do."""
    f.the_conference()
    assert not delegate_for(f.account("HND", kind="delegate", email="delegada-hnd@example.org")).presides
    assert delegate_for(f.account("GTM", kind="delegate", email="delegada@example.org")).presides
    assert delegate_for(f.account("GTM")).presides


# -- several capacities ------------------------------------------------------------------------------------------
def test_of_several_capacities_the_office_comes_first_until_she_chooses(client: Client) -> None:
    f.the_conference()
    account = f.account("HND", kind="delegate", email="dos@example.org")
    office = Capacity.objects.create(account=account, party="IOM", kind="representative", since=dt.date(2025, 1, 1))
    assert delegate_for(account).party == "IOM"
    seat = account.capacities.get(party="HND")
    assert delegate_for(account, chosen=seat.pk).party == "HND"
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = reverse("people:speak_for")
    shown = client.get(page).content.decode()
    assert "Honduras" in shown
    answer = client.post(page, {"capacity": seat.pk, "next": reverse("people:me")})
    assert answer.headers["Location"] == reverse("people:me")
    assert "Honduras" in client.get(reverse("people:me")).content.decode()
    assert client.session["capacity"] == seat.pk
    client.post(page, {"party": "IOM"})
    assert client.session["capacity"] == office.pk


def test_a_capacity_of_somebody_else_or_of_yesterday_cannot_be_chosen(client: Client) -> None:
    f.the_conference()
    account = f.account("HND")
    other = f.account("PAN").capacities.get()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.post(reverse("people:speak_for"), {"capacity": other.pk})
    assert "capacity" not in client.session
    own = account.capacities.get()
    client.post(reverse("people:speak_for"), {"capacity": own.pk})
    Capacity.objects.filter(pk=own.pk).update(until=f.TODAY)
    assert delegate_for(account, chosen=own.pk).party == ""


def test_the_way_back_never_leads_out_of_the_house(client: Client) -> None:
    f.the_conference()
    f.signed_in(client, "HND")
    own = Capacity.objects.get()
    answer = client.post(reverse("people:speak_for"), {"capacity": own.pk, "next": "https://elsewhere.example/"})
    assert "elsewhere" not in answer.headers["Location"]


# -- the end of a capacity ---------------------------------------------------------------------------------------
def test_nobody_ends_a_capacity_of_another_party(client: Client) -> None:
    f.the_conference()
    row = f.account("PAN").capacities.get()
    with pytest.raises(Refused):
        acts.end_capacity(f.member("HND"), row, until=f.TODAY + DAY)
    f.signed_in(client, "HND")
    assert client.get(reverse("people:end", args=[row.pk])).status_code == 404
    assert client.post(reverse("people:end", args=[row.pk]), {"until": "2026-12-31"}).status_code == 404
    row.refresh_from_db()
    assert row.until is None


@pytest.mark.parametrize("until", [dt.date(2019, 12, 31), dt.date(2020, 1, 1), dt.date(2026, 11, 22)])
def test_an_end_in_the_past_would_rewrite_what_was_done(until: dt.date) -> None:
    f.the_conference()
    row = f.account("HND").capacities.get()
    with pytest.raises(Conflict):
        acts.end_capacity(f.SE, row, until=until)


def test_a_capacity_that_ended_is_not_ended_again_and_nobody_ends_her_own_today(client: Client) -> None:
    f.the_conference()
    account = f.account("HND")
    f.signed_in(client, "HND")
    row = account.capacities.get()
    answer = client.post(reverse("people:end", args=[row.pk]), {"until": f.TODAY.isoformat()})
    assert answer.status_code == 422
    acts.end_capacity(THE_SYSTEM, row, until=f.TODAY)
    with pytest.raises(Conflict):
        acts.end_capacity(THE_SYSTEM, row, until=f.TODAY + DAY)


def test_a_focal_point_ends_a_capacity_of_her_own_party_and_nothing_is_deleted(client: Client) -> None:
    f.the_conference()
    leaving = f.account("HND", kind="delegate", email="sale@example.org")
    f.signed_in(client, "HND")
    row = leaving.capacities.get()
    answer = client.post(reverse("people:end", args=[row.pk]), {"until": "2026-12-01"})
    assert answer.status_code == 302
    row.refresh_from_db()
    assert row.until == dt.date(2026, 12, 1)
    assert Capacity.objects.count() == 2
    f.set_today(dt.date(2026, 12, 2))
    (group,) = facts.people_of(f.member("HND"))
    assert [seat.email for seat in group.ended] == ["sale@example.org"]
    assert "Terminada" in client.get(reverse("people:accounts")).content.decode()


# -- lists -------------------------------------------------------------------------------------------------------
def test_each_sees_the_people_of_her_own_party_and_the_secretariat_all(client: Client) -> None:
    f.the_conference()
    for party in ("se", "HND", "PAN"):
        f.account(party)
    assert [g.party for g in facts.people_of(f.SE)] == ["se", "HND", "PAN"]
    assert [g.party for g in facts.people_of(f.SE, "PAN")] == ["PAN"]
    assert [g.party for g in facts.people_of(f.member("HND"))] == ["HND"]
    assert facts.people_of(f.PUBLIC) == []
    f.signed_in(client, "HND")
    page = client.get(reverse("people:accounts"), {"party": "PAN"}).content.decode()
    assert "pan@example.org" not in page


def test_the_secretariat_finds_the_people_of_one_party(client: Client) -> None:
    f.the_conference()
    f.account("PAN")
    f.signed_in(client, "se")
    every = client.get(reverse("people:accounts")).content.decode()
    assert every.index("Secretaría Ejecutiva</th>") < every.index("Panamá</th>")
    assert "se@example.org" not in client.get(reverse("people:accounts"), {"party": "PAN"}).content.decode()


def test_a_member_of_a_delegation_and_a_visitor_have_no_list_of_people(client: Client) -> None:
    f.the_conference()
    assert client.get(reverse("people:accounts")).status_code == 302
    f.signed_in(client, "HND", kind="delegate", email="delegada@example.org")
    assert client.get(reverse("people:accounts")).status_code == 404


def test_letters_go_to_the_people_in_office_in_their_language() -> None:
    f.the_conference()
    f.account("BLZ", language="en")
    f.account("HND", kind="delegate", email="delegada@example.org")
    gone = f.account("PAN")
    Capacity.objects.filter(account=gone).update(until=f.TODAY)
    assert facts.mailboxes(["BLZ", "HND", "PAN"]) == {"BLZ": [("blz@example.org", "en")]}


def test_the_list_of_people_costs_the_same_however_many_there_are(
    client: Client, django_assert_max_num_queries
) -> None:
    f.the_conference()
    f.signed_in(client, "se")
    for number in range(30):
        f.account("HND", kind="delegate", email=f"persona{number}@example.org")
    client.get(reverse("people:accounts"))
    with django_assert_max_num_queries(12):
        assert client.get(reverse("people:accounts")).status_code == 200


def test_a_conflict_that_no_page_foresaw_is_answered_with_its_sentence(client: Client, monkeypatch) -> None:
    f.the_conference()

    def conflict(*args: object, **kwargs: object) -> None:
        raise Conflict("Ya estaba hecho.")

    monkeypatch.setattr(acts, "choose_language", conflict)
    f.signed_in(client, "HND")
    answer = client.post(reverse("people:language"), {"language": "en"})
    assert answer.status_code == 409
    assert "Ya estaba hecho." in answer.content.decode()
