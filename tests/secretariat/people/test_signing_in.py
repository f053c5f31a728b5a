"""Signing in, forgetting a password, changing it; both languages; nothing told to who guesses."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

from secretariat.people.models import Account
from tests import factories as f

pytestmark = pytest.mark.django_db
PASSWORD = "clave-de-prueba-1"


def sign_in(client: Client, password: str = PASSWORD, email: str = "hnd@example.org"):
    return client.post(reverse("account_login"), {"login": email, "password": password})


def test_there_is_no_public_signup(client) -> None:
    answer = client.get(reverse("account_signup"))
    assert "por invitación" in answer.content.decode()
    client.post(reverse("account_signup"), {"email": "intrusa@example.org", "password1": "tres palabras juntas"})
    assert not Account.objects.exists()


def test_pages_of_accounts_that_this_house_does_not_use_do_not_exist(client) -> None:
    for page in ("email/", "confirm-email/", "signup/", "3rdparty/", "login/"):
        assert client.get(f"/es/cuenta/{page}").status_code == 404


def test_a_wrong_password_and_an_unknown_address_get_the_same_sentence(client) -> None:
    f.account("HND")
    wrong = sign_in(client, "otra cosa distinta").content.decode()
    unknown = sign_in(client, email="nadie@example.org").content.decode()
    for page in (wrong, unknown):
        assert "no coinciden" in page
        assert page.count("govuk-error-summary__title") == 1


def test_what_is_left_empty_is_named_field_by_field(client) -> None:
    page = client.post(reverse("account_login"), {"login": "no es un correo", "password": ""}).content.decode()
    assert "nombre@ejemplo.org" in page
    assert "Escriba su contraseña" in page
    assert "no es un correo" in page


def test_guessing_is_slowed_down(client) -> None:
    f.account("HND")
    for _attempt in range(6):
        answer = sign_in(client, "otra cosa distinta")
    assert "Demasiados intentos" in answer.content.decode() or answer.status_code == 429
    sign_in(client)
    assert "_auth_user_id" not in client.session


def test_a_flood_is_answered_with_a_page_of_the_house(client) -> None:
    for _attempt in range(31):
        answer = sign_in(client, "otra cosa distinta")
    assert answer.status_code == 429
    assert "Demasiadas peticiones" in answer.content.decode()


@pytest.mark.parametrize("language", ["es", "en"])
def test_signing_in_leads_to_the_desk_in_her_own_language(client, language) -> None:
    f.the_conference()
    f.account("HND", language=language)
    answer = sign_in(client)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(f"/{language}/")


def test_with_several_capacities_signing_in_leads_to_the_choice(client) -> None:
    f.the_conference()
    account = f.account("HND")
    account.capacities.create(party="IOM", kind="representative", since="2025-01-01")
    assert sign_in(client).headers["Location"] == reverse("people:speak_for")


def test_a_page_that_asks_to_sign_in_is_come_back_to(client) -> None:
    f.the_conference()
    f.account("HND")
    asked = client.get(reverse("people:accounts"))
    assert asked.status_code == 302
    answer = client.post(
        asked.headers["Location"].split("?")[0],
        {"login": "hnd@example.org", "password": PASSWORD, "next": reverse("people:accounts")},
    )
    assert answer.headers["Location"] == reverse("people:accounts")


def test_an_account_that_is_switched_off_opens_nothing(client) -> None:
    f.account("HND")
    Account.objects.update(is_active=False)
    answer = sign_in(client)
    assert "_auth_user_id" not in client.session
    assert "desactivada" in client.get(answer.headers["Location"]).content.decode()


def test_leaving_needs_a_form(client) -> None:
    f.the_conference()
    f.signed_in(client, "HND")
    assert client.get(reverse("account_logout")).status_code == 200
    assert "_auth_user_id" in client.session
    client.post(reverse("people:sign_out"))
    assert "_auth_user_id" not in client.session


# -- passwords ---------------------------------------------------------------------------------------------------
def test_changing_the_password_signs_out_the_other_devices_and_tells_by_mail(client) -> None:
    f.the_conference()
    f.account("HND")
    other = Client()
    sign_in(client)
    sign_in(other)
    page = reverse("account_change_password")
    refused = client.post(page, {"oldpassword": "no es", "password1": "tres palabras juntas"})
    assert "contraseña actual" in refused.content.decode()
    weak = client.post(page, {"oldpassword": PASSWORD, "password1": "corta"})
    assert weak.status_code == 200
    answer = client.post(page, {"oldpassword": PASSWORD, "password1": "tres palabras juntas"})
    assert answer.headers["Location"] == reverse("people:me")
    assert client.get(reverse("people:me")).status_code == 200
    assert other.get(reverse("people:me")).status_code == 302
    assert "acaba de cambiar" in mail.outbox[-1].body


@pytest.mark.parametrize(("language", "words"), [("es", "contraseña nueva"), ("en", "new password")])
def test_a_forgotten_password_is_set_anew_through_a_letter_in_her_language(client, language, words) -> None:
    f.the_conference()
    f.account("HND", language=language)
    with translation.override("es"):
        answer = client.post(reverse("account_reset_password"), {"email": "hnd@example.org"})
    assert answer.status_code == 302
    (letter,) = mail.outbox
    assert words in letter.body.lower()
    link = re.search(r"https?://[^/]+(/\S+)", letter.body)
    assert link
    page = client.get(link.group(1), follow=True)
    assert page.status_code == 200
    done = client.post(page.request["PATH_INFO"], {"password1": "tres palabras juntas"}, follow=True)
    assert done.status_code == 200
    assert Account.objects.get().check_password("tres palabras juntas")
    again = Client().get(link.group(1), follow=True).content.decode()
    assert ("ya no vale" in again) or ("no longer valid" in again)


def test_an_unknown_address_gets_the_same_answer_and_no_letter(client) -> None:
    answer = client.post(reverse("account_reset_password"), {"email": "nadie@example.org"}, follow=True)
    assert "Si hay una cuenta" in answer.content.decode()
    assert mail.outbox == []


# -- language ----------------------------------------------------------------------------------------------------
def test_the_language_chosen_is_remembered_on_the_account_and_the_page_stays(client) -> None:
    f.the_conference()
    f.signed_in(client, "HND")
    answer = client.post(reverse("people:language"), {"language": "en", "next": reverse("participants:list")})
    assert answer.headers["Location"] == "/en/participants/"
    assert Account.objects.get().language == "en"
    assert client.cookies["django_language"].value == "en"


def test_a_visitor_switches_without_account_and_never_to_a_language_there_is_not(client) -> None:
    assert client.post(reverse("people:language"), {"language": "en", "next": "/es/participantes/"}).status_code == 302
    assert client.post(reverse("people:language"), {"language": "fr"}).status_code == 404
    assert client.get(reverse("people:language")).status_code == 405


@pytest.mark.parametrize(
    ("address", "words"),
    [("/es/cuenta/entrar/", "Olvidé mi contraseña"), ("/en/account/sign-in/", "I forgot my password")],
)
def test_signing_in_speaks_both_languages(client, address, words) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_the_own_account_shows_for_whom_she_speaks_and_how_she_signs_in(client) -> None:
    f.the_conference()
    f.signed_in(client, "GTM")
    page = client.get(reverse("people:me")).content.decode()
    for words in ("Guatemala", "Punto focal", "Presidencia Pro-Témpore", "Contraseña", "Llaves de acceso"):
        assert words in page
