"""The Secretariat and the Presidency sign in with two factors; nobody else is forced, and no demonstration is."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.core import mail
from django.test import Client
from django.urls import reverse

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.people import second_factor
from secretariat.people.delegation import delegate_for
from tests import factories as f

pytestmark = pytest.mark.django_db
PASSWORD = "clave-de-prueba-1"


@pytest.fixture
def real_house(monkeypatch) -> None:
    """An installation that is no demonstration, on 23 November 2026, Guatemala presiding."""
    f.record(
        f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1),
        f.fact("ppt_designated", "GTM", "2025-12-01", takes_office="2026-01-15"),
        f.fact("ppt_designated", "PAN", "2026-11-20", takes_office="2027-01-15"),
        f.fact("observer_admitted", "ARG", "2026-01-20", category="country"),
    )
    believe(monkeypatch, f.TODAY)


def believe(monkeypatch, day: dt.date) -> None:
    monkeypatch.setattr(clock, "today", lambda: day)


def enter(client: Client, party: str, **fields) -> Client:
    """Signed in without any second factor."""
    client.force_login(f.account(party, **fields), backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def factor(account, kind: str = "totp") -> Authenticator:
    if kind == "totp":
        return totp.TOTP.activate(account, totp.generate_totp_secret()).instance
    return Authenticator.objects.create(
        user=account, type=Authenticator.Type.WEBAUTHN, data={"name": "Llave 1", "credential": {}}
    )


# -- who is asked ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("page", ["participants:list", "institutions:overview", "people:accounts", "people:invite"])
@pytest.mark.parametrize("party", ["se", "GTM"])
def test_the_secretariat_and_the_presidency_set_it_up_before_anything_else(client, real_house, party, page) -> None:
    enter(client, party)
    answer = client.get(reverse(page))
    assert (answer.status_code, answer.headers["Location"]) == (302, reverse("mfa_index"))
    assert client.post(reverse(page), {}).headers["Location"] == reverse("mfa_index")


def test_an_interface_says_so_instead_of_sending_to_a_page(client, real_house) -> None:
    enter(client, "se")
    answer = client.get("/api/participants/")
    assert answer.status_code == 403
    assert json.loads(answer.content)["code"] == "second-factor"


@pytest.mark.parametrize(
    ("party", "kind"),
    [("HND", "focal-point"), ("HND", "delegate"), ("ARG", "representative"), ("RROCM", "representative")],
)
def test_nobody_else_is_asked(client, real_house, party, kind) -> None:
    enter(client, party, kind=kind)
    assert client.get(reverse("participants:list")).status_code == 200


def test_a_visitor_is_not_asked(client, real_house) -> None:
    assert client.get(reverse("participants:list")).status_code == 200


def test_the_demonstration_asks_nobody(client) -> None:
    f.the_conference()
    enter(client, "se")
    assert client.get(reverse("participants:list")).status_code == 200


def test_the_duty_follows_the_presidency_on_the_day(client, real_house, monkeypatch) -> None:
    enter(client, "PAN")
    assert client.get(reverse("participants:list")).status_code == 200
    believe(monkeypatch, dt.date(2027, 1, 15))
    assert client.get(reverse("participants:list")).status_code == 302


@pytest.mark.parametrize("kind", ["totp", "webauthn"])
def test_who_has_one_goes_on(client, real_house, kind) -> None:
    enter(client, "se")
    factor(f.account("se"), kind)
    assert client.get(reverse("participants:list")).status_code == 200


def test_recovery_codes_alone_are_no_second_factor(real_house) -> None:
    account = f.account("se")
    RecoveryCodes.activate(account)
    assert not second_factor.held(account)
    assert second_factor.required(delegate_for(account))
    assert not second_factor.required(THE_SYSTEM)


@pytest.mark.parametrize(
    "page",
    ["people:me", "mfa_index", "mfa_list_webauthn", "account_logout", "people:speak_for", "account_change_password"],
)
def test_the_pages_that_set_it_up_and_leaving_are_free(client, real_house, page) -> None:
    enter(client, "se")
    assert client.get(reverse(page)).status_code == 200


def test_the_page_says_why_it_is_asked(client, real_house) -> None:
    enter(client, "se")
    assert "entra con dos factores" in client.get(reverse("mfa_index")).content.decode()
    assert "exige un segundo factor" in client.get(reverse("people:me")).content.decode()


# -- setting it up and signing in with it ------------------------------------------------------------------------
def confirmed(client: Client, page: str) -> None:
    answer = client.get(page, follow=True)
    assert (
        client.post(answer.request["PATH_INFO"] + "?next=" + page, {"password": PASSWORD, "next": page}).status_code
        == 302
    )


def test_setting_up_a_telephone_asks_for_the_password_again_and_a_right_code(client, real_house) -> None:
    enter(client, "se")
    page = reverse("mfa_activate_totp")
    assert client.get(page).status_code == 302
    confirmed(client, page)
    shown = client.get(page)
    secret = shown.context["form"].secret
    wrong = client.post(page, {"code": "000000"})
    assert "no es el esperado" in wrong.content.decode()
    code = f"{totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))):06d}"
    answer = client.post(page, {"code": f"{code[:3]} {code[3:]}"})
    assert answer.status_code == 302
    assert second_factor.held(f.account("se"))
    codes = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert "Quedan 10 de 10" in codes
    assert client.get(reverse("mfa_download_recovery_codes")).status_code == 200


def test_signing_in_then_asks_for_the_code_which_may_be_pasted_with_blanks(client, real_house) -> None:
    account = f.account("se")
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(account, secret)
    answer = client.post(reverse("account_login"), {"login": "se@example.org", "password": PASSWORD})
    assert answer.headers["Location"] == reverse("mfa_authenticate")
    page = client.get(reverse("mfa_authenticate")).content.decode()
    assert 'autocomplete="one-time-code"' in page
    refused = client.post(reverse("mfa_authenticate"), {"code": "123"})
    assert "no es el esperado" in refused.content.decode()
    code = f"{totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))):06d}"
    assert client.post(reverse("mfa_authenticate"), {"code": f" {code[:3]} {code[3:]} "}).status_code == 302
    assert client.session["_auth_user_id"] == str(account.pk)


def test_a_recovery_code_works_once(client, real_house) -> None:
    account = f.account("se")
    factor(account)
    code = RecoveryCodes.activate(account).get_unused_codes()[0]
    for attempt, expected in ((client, True), (Client(), False)):
        attempt.post(reverse("account_login"), {"login": "se@example.org", "password": PASSWORD})
        attempt.post(reverse("mfa_authenticate"), {"code": code})
        assert ("_auth_user_id" in attempt.session) is expected


def test_who_needs_a_second_factor_cannot_remove_her_last(client, real_house) -> None:
    enter(client, "se")
    account = f.account("se")
    factor(account)
    page = reverse("mfa_deactivate_totp")
    confirmed(client, page)
    answer = client.post(page)
    assert "Añada otro antes" in answer.content.decode()
    assert second_factor.held(account)
    factor(account, "webauthn")
    assert client.post(page).status_code == 302
    assert second_factor.held(account)


def test_who_does_not_need_one_may_remove_it(client, real_house) -> None:
    enter(client, "HND")
    factor(f.account("HND"))
    page = reverse("mfa_deactivate_totp")
    confirmed(client, page)
    assert client.post(page).status_code == 302
    assert not second_factor.held(f.account("HND"))
    assert "ya no pide códigos" in mail.outbox[-1].body


def test_confirming_offers_the_other_ways_in_our_words(client, real_house) -> None:
    enter(client, "se")
    account = f.account("se")
    factor(account)
    factor(account, "webauthn")
    page = client.get(reverse("mfa_deactivate_totp"), follow=True).content.decode()
    assert "Con un código de un solo uso" in page
    assert "Con una llave de acceso" in page
    assert "contraseña" in client.get(reverse("mfa_reauthenticate")).content.decode()


# -- passkeys ----------------------------------------------------------------------------------------------------
def test_the_sign_in_page_offers_the_passkey_first(client, real_house) -> None:
    page = client.get(reverse("account_login")).content.decode()
    assert page.index("Entrar con una llave de acceso") < page.index('name="login"') < page.index('name="password"')
    answer = client.get(reverse("mfa_login_webauthn"), headers={"Accept": "application/json"})
    assert "challenge" in json.dumps(answer.json())


def test_a_passkey_that_is_none_is_answered_with_a_sentence(client, real_house) -> None:
    answer = client.post(reverse("mfa_login_webauthn"), {"credential": "{}"}, follow=True)
    assert answer.status_code == 200
    assert "_auth_user_id" not in client.session


def test_keys_are_listed_renamed_and_removed(client, real_house) -> None:
    enter(client, "HND")
    key = factor(f.account("HND"), "webauthn")
    assert "Llave 1" in client.get(reverse("mfa_list_webauthn")).content.decode()
    page = reverse("mfa_edit_webauthn", args=[key.pk])
    confirmed_by_password(client, page)
    assert client.post(page, {"name": "Teléfono"}).status_code == 302
    assert "Teléfono" in client.get(reverse("mfa_list_webauthn")).content.decode()
    assert client.get(reverse("mfa_remove_webauthn", args=[key.pk])).status_code == 200
    assert client.post(reverse("mfa_remove_webauthn", args=[key.pk])).status_code == 302
    assert "No hay llaves" in client.get(reverse("mfa_list_webauthn")).content.decode()


def confirmed_by_password(client: Client, page: str) -> None:
    client.get(page)
    answer = client.post(reverse("account_reauthenticate"), {"password": PASSWORD, "next": page})
    assert answer.status_code == 302


def test_adding_a_key_offers_to_sign_in_with_it_alone_and_names_it(client, real_house) -> None:
    enter(client, "HND")
    page = reverse("mfa_add_webauthn")
    confirmed_by_password(client, page)
    shown = client.get(page)
    assert shown.context["form"].fields["passwordless"].initial is True
    assert "Llave 1" in shown.content.decode()
    assert "Secretaría Virtual" in json.dumps(shown.context["js_data"], ensure_ascii=False)
    assert client.post(page, {"credential": "nada"}).status_code == 200
