"""Accounts by invitation: who may invite for whom, and a link that works once."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.people import acts
from secretariat.people.models import Account, Capacity, Invitation, Person
from tests import factories as f

pytestmark = pytest.mark.django_db
OFFER = {
    "email": "Nueva.Persona@Example.org",
    "kind": "delegate",
    "office_es": "Dirección de Migración",
    "office_en": "Migration Directorate",
}


@pytest.fixture(autouse=True)
def conference() -> None:
    f.the_conference()


def link_of(letter: mail.EmailMessage) -> str:
    found = re.search(r"https?://[^/]+(/\S+)", letter.body)
    assert found
    return found.group(1)


# -- refusals first ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("delegate", "party"),
    [
        (f.PUBLIC, "HND"),
        (f.member("HND"), "PAN"),
        (f.member("HND"), "se"),
        (f.observer("ARG"), "HND"),
        (f.organisation("IOM"), "ARG"),
        (f.member("GTM", presides=True), "se"),
    ],
)
def test_nobody_invites_for_another_party(delegate, party) -> None:
    with pytest.raises(Refused) as refused:
        acts.invite(delegate, party=party, **OFFER)
    assert refused.value.verdict.clauses
    assert refused.value.kept["email"] == OFFER["email"]
    assert not Invitation.objects.exists()


def test_a_member_of_a_delegation_invites_nobody() -> None:
    from dataclasses import replace

    with pytest.raises(Refused):
        acts.invite(replace(f.member("HND"), capacity="delegate"), party="HND", **OFFER)


def test_who_may_not_invite_is_told_so_on_the_page_with_the_clause(client: Client) -> None:
    f.signed_in(client, "HND", kind="delegate", email="delegada@example.org")
    answer = client.post(reverse("people:invite"), {**OFFER, "party": "HND", "language": "es"})
    assert answer.status_code == 403
    assert Entry.objects.filter(act="invite-person", outcome="refused", party="HND").count() == 1


def test_a_party_that_is_not_hers_is_not_even_offered_to_a_focal_point(client: Client) -> None:
    f.signed_in(client, "HND")
    answer = client.post(reverse("people:invite"), {**OFFER, "party": "PAN", "language": "es"})
    assert answer.status_code == 422
    assert OFFER["email"] in answer.content.decode()
    assert not Invitation.objects.exists()


def test_an_invitation_that_ends_before_it_begins_is_sent_back_with_everything_written(client: Client) -> None:
    f.signed_in(client, "HND")
    answer = client.post(reverse("people:invite"), {**OFFER, "party": "HND", "language": "es", "until": "2026-11-01"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "posterior a hoy" in page
    assert "Dirección de Migración" in page


def test_who_already_speaks_for_the_party_is_not_invited_again() -> None:
    f.account("HND", kind="delegate", email="nueva.persona@example.org")
    with pytest.raises(Conflict):
        acts.invite(f.SE, party="HND", **OFFER)


@pytest.mark.parametrize(
    ("party", "kind"),
    [("se", "focal-point"), ("HND", "secretariat"), ("HND", "representative"), ("ARG", "focal-point"), ("RROCM", "delegate")],
)
def test_nobody_gets_a_capacity_that_her_party_does_not_have(party: str, kind: str) -> None:
    with pytest.raises(Conflict) as conflict:
        acts.invite(f.SE, party=party, **{**OFFER, "kind": kind})
    assert conflict.value.code == "kind"


def test_the_secretariat_must_choose_the_party(client: Client) -> None:
    f.signed_in(client, "se")
    shown = client.get(reverse("people:invite")).content.decode()
    assert '<option value="" selected>Elija…' in shown
    answer = client.post(reverse("people:invite"), {**OFFER, "party": "", "language": "es"})
    assert "Elija por quién hablará" in answer.content.decode()
    wrong = client.post(reverse("people:invite"), {**OFFER, "party": "ARG", "language": "es"})
    assert "las demás partes, representantes" in wrong.content.decode()


# -- permissions -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("delegate", "party"),
    [
        (f.SE, "se"),
        (f.SE, "HND"),
        (f.SE, "ARG"),
        (f.SE, "RROCM"),
        (f.member("HND"), "HND"),
        (f.observer("ARG"), "ARG"),
        (f.organisation("IOM"), "IOM"),
        (f.rrocm(), "RROCM"),
    ],
)
def test_the_secretariat_invites_for_any_party_and_a_party_for_itself(delegate, party) -> None:
    made = acts.invite(delegate, party=party, **{**OFFER, "kind": acts.kinds_of(party)[0]})
    assert made.invitation.party == party
    entry = Entry.objects.get(act="people.invite")
    assert entry.clauses
    assert OFFER["email"].lower() not in str(entry.data).lower()


def test_only_the_hash_of_the_link_is_kept() -> None:
    made = acts.invite(f.SE, party="HND", **OFFER)
    row = Invitation.objects.values().get()
    assert made.secret not in str(row)
    assert row["secret_hash"] == acts.digest(made.secret)
    assert row["email"] == "nueva.persona@example.org"


@pytest.mark.parametrize(("language", "words"), [("es", "Abra este enlace"), ("en", "Open this link")])
def test_the_letter_leaves_in_the_language_of_its_reader(language, words, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        acts.invite(f.SE, party="HND", language=language, **OFFER)
    (letter,) = mail.outbox
    assert letter.to == ["nueva.persona@example.org"]
    assert words in letter.body
    assert f"/{language}/" in link_of(letter)
    assert Invitation.objects.get().sent is not None


def test_a_letter_that_cannot_leave_shows_as_not_sent(monkeypatch, client, django_capture_on_commit_callbacks) -> None:
    def down(self, fail_silently: bool = False) -> int:
        raise OSError("no server")

    monkeypatch.setattr(mail.EmailMessage, "send", down)
    with django_capture_on_commit_callbacks(execute=True):
        acts.invite(f.SE, party="HND", **OFFER)
    assert Invitation.objects.get().sent is None
    f.signed_in(client, "HND")
    assert "La carta no salió" in client.get(reverse("people:accounts")).content.decode()


def test_a_newer_invitation_replaces_the_earlier_one() -> None:
    first, second = (acts.invite(f.SE, party="HND", **OFFER) for _ in range(2))
    assert acts.pending(first.secret) is None
    assert acts.pending(second.secret) == second.invitation


# -- the link ----------------------------------------------------------------------------------------------------
def test_the_link_opens_an_account_once(client: Client, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        acts.invite(f.member("HND"), party="HND", language="en", **OFFER)
    page = link_of(mail.outbox[0])
    shown = client.get(page)
    assert shown.status_code == 200
    assert "Honduras" in shown.content.decode()
    answer = client.post(page, {"password": "three words together", "language": "en"})
    assert answer.status_code == 302
    account = Account.objects.get(email="nueva.persona@example.org")
    assert account.language == "en"
    assert account.check_password("three words together")
    assert client.session["_auth_user_id"] == str(account.pk)
    capacity = account.capacities.get()
    assert (capacity.party, capacity.kind, capacity.since) == ("HND", "delegate", f.TODAY)
    assert Entry.objects.filter(act="people.accept", party="HND").count() == 1
    again = Client().get(page)
    assert again.status_code == 410
    assert Client().post(page, {"password": "other words together", "language": "en"}).status_code == 410


@pytest.mark.parametrize(
    ("password", "sentence"),
    [
        ("corta", "doce signos"),
        ("password1234", "más usadas"),
        ("nueva.persona@example", "se parece"),
        ("", "Escriba una contraseña"),
    ],
)
def test_a_weak_password_is_answered_with_one_sentence(client: Client, password: str, sentence: str) -> None:
    made = acts.invite(f.SE, party="HND", **OFFER)
    answer = client.post(reverse("people:accept", args=[made.secret]), {"password": password, "language": "es"})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Account.objects.filter(email="nueva.persona@example.org").exists()


@pytest.mark.parametrize("how", ["unknown", "expired", "accepted"])
def test_a_link_that_no_longer_works_says_what_to_do_and_nothing_else(client: Client, how: str) -> None:
    made = acts.invite(f.SE, party="HND", **OFFER)
    secret = made.secret
    if how == "unknown":
        secret = "x" * 43
    elif how == "expired":
        f.set_today(f.TODAY + dt.timedelta(days=acts.VALID_DAYS + 1))
    else:
        acts.accept(secret, password="three words together")
    answer = client.get(reverse("people:accept", args=[secret]))
    assert answer.status_code == 410
    assert "ya no vale" in answer.content.decode()
    assert "nueva.persona" not in answer.content.decode()
    with pytest.raises(Conflict):
        acts.accept(secret, password="three words together")


def test_who_has_an_account_must_sign_in_to_take_a_further_capacity(client: Client) -> None:
    known = f.account("IOM", email="nueva.persona@example.org")
    made = acts.invite(f.SE, party="HND", **OFFER)
    page = reverse("people:accept", args=[made.secret])
    assert "Ya tiene una cuenta" in client.get(page).content.decode()
    client.post(page, {"password": "three words together", "language": "es"})
    assert known.capacities.count() == 1
    with pytest.raises(Conflict):
        acts.accept(made.secret, password="three words together")
    client.force_login(known, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.post(page).status_code == 302
    assert set(known.capacities.values_list("party", flat=True)) == {"IOM", "HND"}
    assert Person.objects.count() == 1


def test_a_capacity_offered_until_a_day_ends_on_it() -> None:
    made = acts.invite(f.SE, party="HND", until=dt.date(2026, 12, 31), **OFFER)
    acts.accept(made.secret, password="three words together")
    assert Capacity.objects.get().until == dt.date(2026, 12, 31)


def test_a_capacity_that_ended_meanwhile_is_not_given() -> None:
    made = acts.invite(f.SE, party="HND", until=dt.date(2026, 11, 25), **OFFER)
    f.set_today(dt.date(2026, 11, 26))
    with pytest.raises(Conflict):
        acts.accept(made.secret, password="three words together")
    assert not Account.objects.exists()
    assert Invitation.objects.get().accepted is None
