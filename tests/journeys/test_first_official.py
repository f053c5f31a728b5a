"""The first official opens a real installation: a link, a password, a passkey before anything else, and the first invitation."""

from __future__ import annotations

import email
import email.policy
import pathlib
import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = pytest.mark.journey
PASSWORD = "cuatro palabras nada comunes"
WORDS = {
    "es": {
        "open": "Abrir mi cuenta", "step": "Falta un paso", "add": "Añadir una llave",
        "key": "Añadir la llave", "codes": "Quedan 10 de 10", "out": "Salir", "passkey": "Entrar con una llave de acceso",
        "invite": "Enviar la invitación", "focal": "Punto focal",
        "password": "Contraseña", "desk": "/mesa/", "welcome": "Su cuenta está abierta",
    },
    "en": {
        "open": "Open my account", "step": "One step is missing", "add": "Add a passkey",
        "key": "Add the passkey", "codes": "10 of 10 are left", "out": "Sign out", "passkey": "Sign in with a passkey",
        "invite": "Send the invitation", "focal": "Focal point",
        "password": "Password", "desk": "/desk/", "welcome": "Your account is open",
    },
}


def a_reader_of_fingerprints(person: Person) -> None:
    """Give the browser a device that keeps passkeys and recognises its owner at once."""
    devices = person.context.new_cdp_session(person.page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True}})


def link_in_the_last_letter(house: House) -> str:
    letters = sorted(pathlib.Path(house.env["SECRETARIAT_VAR"], "mail").glob("*.log"), key=lambda p: p.stat().st_mtime)
    raw = letters[-1].read_bytes().split(b"\n" + b"-" * 79)[0]
    body = email.message_from_bytes(raw, policy=email.policy.default).get_content()
    found = re.search(r"http://localhost\S+", body)
    assert found, body
    return found.group(0)


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_first_official_opens_the_house_and_invites_a_country(
    build: Callable[..., House], people: Callable[..., Person], language: str,
) -> None:
    words = WORDS[language]
    house = build("real")
    link = house.manage("first_account", "--email", "oficial@example.org", "--language", language).strip()

    # The link asks for one password and opens the account; then the second factor comes before anything else.
    official = people(house, language)
    a_reader_of_fingerprints(official)
    page = official.go(link)
    page.get_by_label(words["password"], exact=True).fill(PASSWORD)
    official.press(words["open"])
    official.reads(words["step"])
    official.go("/")
    official.reads(words["step"])

    # A passkey; she has just chosen her password, so it is not asked again. Recovery codes come with it.
    official.press(words["add"])
    page = official.page
    page.get_by_role("button", name=words["key"]).click()
    page.wait_for_url(re.compile("recup|recovery"))
    official.look()
    official.reads(words["codes"])

    # Out, and in again with the passkey alone.
    official.press(words["out"], nth=0)
    official.go("/cuenta/entrar/" if language == "es" else "/account/sign-in/")
    official.page.get_by_role("button", name=words["passkey"]).click()
    official.page.wait_for_url(re.compile(words["desk"]))
    official.look()

    # The first invitation: the focal point of Honduras, by letter.
    page = official.go("/personas/invitar/" if language == "es" else "/people/invite/")
    fill_invitation(page, words, language)
    official.press(words["invite"])
    official.reads("foco@example.org")

    # She opens it on her telephone; nobody asks her for a second factor.
    focal_point = people(house, language, TELEPHONE)
    page = focal_point.go(link_in_the_last_letter(house))
    focal_point.reads("Honduras", words["focal"])
    page.get_by_label(words["password"], exact=True).fill(PASSWORD)
    focal_point.press(words["open"])
    focal_point.reads(words["welcome"])
    focal_point.reads_not(words["step"])
    focal_point.go("/personas/mi-cuenta/" if language == "es" else "/people/my-account/")
    focal_point.reads("foco@example.org", "Honduras")

    # The link has done its work; whoever finds it in a mailbox finds nothing.
    assert focal_point.get(link_in_the_last_letter(house))[0] == 410


def fill_invitation(page: Any, words: dict[str, str], language: str) -> None:
    page.locator("#id_email").fill("foco@example.org")
    page.locator("#id_party").select_option("HND")
    page.get_by_label(words["focal"], exact=True).check()
    page.locator("#id_office_es").fill("Dirección de Migración")
    page.locator("#id_office_en").fill("Migration Directorate")
    page.locator(f"input[name=language][value={language}]").last.check()
