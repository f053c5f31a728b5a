"""Being another person and choosing the day: only in a demonstration, and there with one click."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from secretariat.chronicle import clock
from secretariat.people import demo
from secretariat.people.models import Account, Capacity
from tests import factories as f

pytestmark = pytest.mark.django_db


@pytest.fixture
def demonstration() -> None:
    f.the_conference()
    demo.accounts()


# -- nothing of it in a real installation ------------------------------------------------------------------------
@pytest.mark.parametrize("page", ["people:become", "people:set_day", "people:day"])
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("party", [None, "se"])
def test_a_real_installation_has_no_such_page(client, page, method, party) -> None:
    f.record(f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1))
    if party:
        f.signed_in(client, "HND")
    assert getattr(client, method)(reverse(page), {"who": "hnd", "day": "2026-11-23"}).status_code == 404


def test_a_real_installation_does_not_even_mention_it(client) -> None:
    f.record(f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1))
    page = client.get(reverse("account_login")).content.decode()
    assert "Ser otra persona" not in page
    assert "demo.invalid" not in page


# -- the cast ----------------------------------------------------------------------------------------------------
def test_everybody_is_fictitious_named_by_office_and_there_once(demonstration) -> None:
    assert demo.accounts() == 0
    accounts = list(Account.objects.all())
    assert len(accounts) == 2 + 11 + 2 + 5 + 3 + 1
    assert all(a.person.fictitious and not a.person.name and a.email.endswith("@demo.invalid") for a in accounts)
    hnd = Account.objects.get(email="hnd@demo.invalid")
    assert (hnd.person.called("es"), hnd.person.called("en")) == ("Punto focal de Honduras", "Focal point of Honduras")
    assert hnd.check_password(demo.PASSWORD)
    assert Capacity.objects.filter(kind="focal-point").count() == 11


def test_the_list_says_who_presides_on_the_day_and_moves_with_it(demonstration) -> None:
    f.record(f.fact("ppt_designated", "PAN", "2026-11-20", takes_office="2027-01-15"))
    assert [c.someone.who for c in demo.cards("es") if c.role == "presidency"] == ["gtm"]
    f.set_today(dt.date(2027, 1, 20))
    assert [c.someone.who for c in demo.cards("es") if c.role == "presidency"] == ["pan", "pan-delegado"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("hnd", "hnd"),
        ("HND", "hnd"),
        ("hnd-delegado", "hnd-delegado"),
        ("se-2", "se-2"),
        ("RROCM", "rrocm"),
        ("zz", None),
    ],
)
def test_somebody_is_found_by_name_or_by_party(demonstration, asked, found) -> None:
    someone = demo.find(asked)
    assert (someone.who if someone else None) == found


# -- being somebody ----------------------------------------------------------------------------------------------
def test_one_click_changes_the_person_and_stays_on_the_page(client, demonstration) -> None:
    answer = client.post(reverse("people:become"), {"who": "hnd", "next": reverse("participants:list")})
    assert answer.headers["Location"] == reverse("participants:list")
    assert "Punto focal de Honduras" in client.get(reverse("participants:list")).content.decode()
    client.post(reverse("people:become"), {"party": "se"})
    assert client.session["_auth_user_id"] == str(Account.objects.get(email="se@demo.invalid").pk)
    client.post(reverse("people:become"), {"persona": "", "next": "/es/participantes/"})
    assert "_auth_user_id" not in client.session


def test_nobody_becomes_a_person_who_is_not_of_the_demonstration(client, demonstration) -> None:
    f.account("CRI", email="real@example.org")
    client.post(reverse("people:become"), {"who": "real"})
    assert "_auth_user_id" not in client.session
    Account.objects.filter(email="pan@demo.invalid").update(email="pan@example.org")
    f.record(f.fact("fund_contribution", "PAN", "2026-11-01", amount="1.00"))
    client.post(reverse("people:become"), {"who": "pan"})
    assert "_auth_user_id" not in client.session


def test_becoming_another_leaves_nothing_of_the_one_before(client, demonstration) -> None:
    client.post(reverse("people:become"), {"who": "hnd"})
    session = client.session
    session["capacity"] = 12345
    session.save()
    client.post(reverse("people:become"), {"who": "pan"})
    assert "capacity" not in client.session


def test_becoming_somebody_needs_a_form_of_this_house(demonstration) -> None:
    outside = Client(enforce_csrf_checks=True)
    assert outside.post(reverse("people:become"), {"who": "se"}).status_code == 403


def test_the_sign_in_page_lists_everybody(client, demonstration) -> None:
    page = client.get(reverse("account_login")).content.decode()
    assert page.count('name="who"') == 24 + 1
    assert "Presidencia Pro-Témpore: preside" in page
    shown = client.get(reverse("people:become")).content.decode()
    assert shown.count('name="who"') == 24 + 1


def test_the_band_on_every_page_names_who_she_is_now(client, demonstration) -> None:
    client.post(reverse("people:become"), {"who": "pan"})
    page = client.get(reverse("participants:list")).content.decode()
    assert '<option value="pan" selected>' in page
    assert '<option value="">Nadie: visitante' in page


# -- the day -----------------------------------------------------------------------------------------------------
def test_the_day_is_changed_and_given_back(client, demonstration) -> None:
    answer = client.post(reverse("people:set_day"), {"day": "2027-06-01", "next": "/es/participantes/"})
    assert answer.headers["Location"] == "/es/participantes/"
    assert clock.today() == dt.date(2027, 6, 1)
    client.post(reverse("people:set_day"), {"day": ""})
    assert clock.today() != dt.date(2027, 6, 1)
    assert client.get(reverse("people:set_day")).status_code == 200


@pytest.mark.parametrize("day", ["2027-02-30", "mañana", "99999-01-01", "0000-00-00"])
def test_a_day_that_does_not_exist_is_answered_with_a_sentence(client, demonstration, day) -> None:
    answer = client.post(reverse("people:set_day"), {"day": day})
    assert answer.status_code == 422
    assert "Escriba un día que exista" in answer.content.decode()
    assert clock.today() == f.TODAY
