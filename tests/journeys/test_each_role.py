"""Toda la Carta: the desk and the main pages of each role, in both languages, at a desk and on a telephone; and how one signs in."""

from __future__ import annotations

import base64
import hmac
import re
import struct
import time
from collections.abc import Callable, Iterator

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]
MEETING, SESSION = "rv-xxxi", 1
DECLARATION = "CRM/RV/XXX/DEC"
# What everybody may read, and what each reads besides. Behind a name: its arguments.
OPEN = (
    ("portal:front",), ("meetings:list",), ("meetings:meeting", MEETING), ("meetings:session", MEETING, SESSION), ("decisions:list",),
    ("decisions:commitments",), ("participants:list",), ("participants:party", "HND"), ("institutions:overview",), ("portal:charter",),
    ("portal:clause", "mandate.consensus"), ("portal:calendar",), ("chronicle:list",), ("account_login",),
)
SIGNED_IN = (("portal:desk",), ("meetings:meeting", MEETING), ("chronicle:list",), ("people:me",))
ROOM = (("negotiation:list",), ("standing:overview",), ("financing:overview",), ("meetings:delegations", MEETING))
ROLES: dict[str, tuple[tuple[object, ...], ...]] = {
    "": OPEN,
    "se": (*SIGNED_IN, *ROOM, ("people:accounts",), ("people:invite",), ("notices:list",), ("meetings:agenda", MEETING),
           ("meetings:checklist", MEETING), ("meetings:convene", MEETING), ("financing:record_payment",), ("documents:add",)),
    "gtm": (*SIGNED_IN, *ROOM, ("meetings:agenda", MEETING), ("negotiation:new",)),
    "pan": (*SIGNED_IN, *ROOM, ("meetings:delegation", MEETING), ("meetings:propose_item", MEETING), ("financing:statement", "PAN")),
    "hnd": (*SIGNED_IN, ("standing:party", "HND"), ("financing:statement", "HND")),
    "arg": (*SIGNED_IN, ("standing:party", "ARG"), ("meetings:delegation", MEETING)),
    "iom": (*SIGNED_IN, ("standing:party", "IOM")),
    "rrocm": (*SIGNED_IN, ("standing:party", "RROCM")),
}


@pytest.fixture(scope="module")
def house(build: Callable[..., House]) -> House:
    return build("convened")


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("who", ROLES, ids=lambda who: who or "public")
def test_the_pages_of_each_role_are_sound_at_a_desk_and_on_a_telephone(
    who: str, language: str, house: House, people: Callable[..., Person]
) -> None:
    person = people(house, language)
    if who:
        person.become(who)
    for name, *arguments in ROLES[who]:
        person.to(str(name), *arguments)
        assert person.page.locator("html").get_attribute("lang") == language
        assert person.page.locator(".house-band__fictitious").is_visible(), "invented data says so"
        with person.width(TELEPHONE):
            if language == "es":  # the longer words: what fits in Spanish fits in English
                person.look()
            else:
                person.fits()


def test_a_member_states_its_position_with_the_keyboard_alone(build: Callable[..., House], people: Callable[..., Person]) -> None:
    house = build("convened")
    ppt, pan = people(house).become("gtm"), people(house).become("pan")
    ppt.day("2026-12-03")
    ppt.to("meetings:session", MEETING, SESSION)
    ppt.press("Abrir la sesión")
    ppt.to("negotiation:list")
    ppt.click("Declaración de Ciudad de Guatemala")
    ppt.to("negotiation:text", int(ppt.page.url.rstrip("/").split("/")[-1]))
    for link in ppt.page.locator("a", has_text="Qué causa").all()[::-1]:
        href = str(link.get_attribute("href"))
        if "Ecuador" in ppt.page.locator(f"#{href.rstrip('/').split('/')[-2]}").inner_text():
            ppt.go(ppt.root + href + "?kind=")  # an observer country is admitted behind closed doors, not here
            ppt.press("Guardar", exact=True)
            break
    ppt.to("negotiation:list")
    ppt.click("Declaración de Ciudad de Guatemala")
    ppt.press("Someter a consenso")
    ppt.press("Congelar y someter a consenso")
    question = ppt.page.url
    page = pan.go(question)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "govuk-skip-link", "the first stop leads past the navigation"
    page.keyboard.press("Enter")
    reach(pan, "input[name=stance]")
    page.keyboard.press("Space")
    assert page.locator("input[name=stance][value=agree]").is_checked()
    reach(pan, "button:has-text('Continuar')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/posicion/**")
    pan.look()
    reach(pan, "button:has-text('Registrar la posición')")
    page.keyboard.press("Space")
    page.wait_for_url(question)
    pan.reads("Consta la posición.")


def reach(person: Person, what: str) -> None:
    """Press Tab until the focus is on it, seen by who looks."""
    for _ in range(80):
        person.page.keyboard.press("Tab")
        if person.page.evaluate("what => document.activeElement.matches(what)", what.split(":has-text")[0]):
            words = re.search(r":has-text\('(.*)'\)", what)
            if not words or words[1] in person.page.evaluate("document.activeElement.textContent"):
                return
    raise AssertionError(f"the keyboard never reaches {what}")


def code_of(secret: str, moment: float) -> str:
    """The six digits that a telephone shows (RFC 6238)."""
    seal = hmac.digest(base64.b32decode(secret), struct.pack(">Q", int(moment // 30)), "sha1")
    place = seal[-1] & 15
    return f"{(struct.unpack('>I', seal[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


@pytest.fixture(scope="module")
def empty(build: Callable[..., House]) -> Iterator[House]:
    return build("real")


PASSWORD = "cuatro palabras bien largas"


def test_the_first_official_of_an_empty_installation_opens_her_account_and_signs_in_again(
    empty: House, people: Callable[..., Person]
) -> None:
    link = empty.manage("first_account", "--email", "titular@ejemplo.org", "--port", str(empty.port)).strip()
    person = people(empty, "es")
    person.go(link)
    person.write(password="corta").press("Abrir mi cuenta")
    assert person.page.locator(".govuk-error-summary").count(), "a short password is refused in one sentence"
    person.write(password=PASSWORD).press("Abrir mi cuenta")
    assert "segundo-factor" in person.page.url, "who acts for the Secretariat needs two factors before anything else"
    person.press("Activar", nth=0)
    secret = person.page.locator("code.house-figures").inner_text().strip()
    person.write(code="000000").press("Activar", exact=True)
    assert person.page.locator(".govuk-error-summary").count()
    moment = time.time()
    person.write(code=code_of(secret, moment)).press("Activar", exact=True)
    person.to("portal:desk")
    person.reads("Lo que toca ahora")
    assert not person.page.locator(".house-band").count(), "nothing is fictitious here"
    assert people(empty, "es").get(link)[0] == 410, "the invitation works once"
    again = people(empty, "es")
    again.to("portal:desk")
    again.write(login="titular@ejemplo.org", password=PASSWORD).press("Continuar")
    again.reads("Segundo paso")
    # The code of the half minute before cannot be used twice: the next one is within the tolerance of one step.
    again.write(code=code_of(secret, moment + 30)).press("Entrar", exact=True)
    again.to("portal:desk")
    again.reads("Lo que toca ahora")


def test_a_focal_point_invited_by_the_secretariat_signs_in_with_a_passkey(house: House, people: Callable[..., Person]) -> None:
    person = people(house, "es")
    authenticator = person.context.new_cdp_session(person.page)
    authenticator.send("WebAuthn.enable")
    authenticator.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }})
    person.to("account_login")
    person.write(login="mex@demo.invalid", password="demostracion-2026").press("Continuar")
    person.to("mfa_add_webauthn")
    person.write(password="demostracion-2026").press("Confirmar")  # a new way in is given only to who proves to be herself
    person.write(name="Llave de prueba")
    person.press("Añadir la llave")
    person.page.wait_for_url(lambda url: "anadir" not in url, timeout=10_000)
    person.page.get_by_role("button", name="Salir").first.click()
    person.page.wait_for_load_state()
    person.to("account_login")
    person.page.get_by_role("button", name="Entrar con una llave de acceso").click()
    person.page.wait_for_url(lambda url: "entrar" not in url, timeout=10_000)
    person.to("portal:desk")
    person.reads("México")
