"""The script of the house in a browser: what changed is said, focus goes to the answer, nothing needs eval or a style.

Pages are written here and served to the browser by the test itself; no server and no network take part.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django_htmx
import pytest
from django import forms
from django.utils import translation
from playwright.sync_api import Page, Route, expect

pytestmark = pytest.mark.journey

BUILT = Path(__file__).resolve().parents[3] / "src" / "secretariat" / "furniture" / "static" / "house"
HTMX = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
TEMPLATE = Path(__file__).resolve().parents[3] / "src" / "secretariat" / "furniture" / "templates" / "base.html"
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'"
HOUSE = "http://house.test"


def htmx_meta() -> str:
    """The configuration line of base.html itself."""
    return next(line for line in TEMPLATE.read_text(encoding="utf-8").splitlines() if 'name="htmx-config"' in line)


def document(body: str) -> str:
    return f"""<!doctype html><html lang="es"><head><title>x</title>{htmx_meta()}
<link rel="stylesheet" href="/house.css">
<script src="/htmx.js" defer></script><script src="/house.js" defer></script></head>
<body data-busy="Actualizando…" data-failed="No se pudo actualizar." data-copied="Copiado.">
<div id="house-live" aria-live="polite"></div><main id="main-content">{body}</main></body></html>"""


class House:
    """A browser page whose addresses the test answers; complaints of the content security policy are kept."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.answers: dict[str, Any] = {}
        self.complaints: list[str] = []
        page.on("console", lambda said: self.complaints.append(said.text) if "Content Security" in said.text else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.route(f"{HOUSE}/**", self.answer)

    def answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(HOUSE)
        files = {"/house.css": BUILT / "house.css", "/house.js": BUILT / "house.js", "/htmx.js": HTMX}
        if path in files:
            kind = "text/css" if path.endswith("css") else "text/javascript"
            route.fulfill(body=files[path].read_text(encoding="utf-8"), content_type=kind)
        elif path in self.answers:
            given = self.answers[path]
            reply = given() if callable(given) else given
            route.fulfill(**{"content_type": "text/html; charset=utf-8", **reply})
        else:
            route.fulfill(status=404, body="")

    def open(self, body: str) -> Page:
        page = {"body": document(body), "headers": {"Content-Security-Policy": POLICY}}
        self.answers["/"] = {**page, "content_type": "text/html; charset=utf-8"}
        self.page.goto(f"{HOUSE}/")
        return self.page


@pytest.fixture
def house(browser: Any) -> Iterator[House]:
    page = browser.new_page()
    made = House(page)
    yield made
    assert made.complaints == []
    page.close()


def test_what_changed_is_said_by_the_live_region(house: House) -> None:
    house.answers["/part"] = {"body": "<p data-house-say='Belice: objeta, bloquea'>nueva</p>"}
    page = house.open('<button hx-get="/part" hx-target="#part">Ver</button><div id="part">vieja</div>')
    page.get_by_role("button").click()
    expect(page.locator("#house-live")).to_have_text("Belice: objeta, bloquea")
    expect(page.locator("#part")).to_have_text("nueva")


def test_the_server_may_say_it_in_a_header(house: House) -> None:
    house.answers["/part"] = {"body": "<p>nueva</p>", "headers": {"HX-Trigger": '{"house:say": "Guardado"}'}}
    page = house.open('<button hx-get="/part" hx-target="#part">Ver</button><div id="part"></div>')
    page.get_by_role("button").click()
    expect(page.locator("#house-live")).to_have_text("Guardado")


def test_focus_goes_to_what_the_server_marked(house: House) -> None:
    house.answers["/part"] = {"body": "<h2 data-house-focus>Siguiente</h2>"}
    page = house.open('<button hx-get="/part" hx-target="#part">Ver</button><div id="part"></div>')
    page.get_by_role("button").click()
    expect(page.get_by_role("heading", name="Siguiente")).to_be_focused()


def test_a_form_with_errors_comes_back_with_the_focus_on_their_summary(house: House) -> None:
    summary = '<div class="govuk-error-summary" data-module="govuk-error-summary"><a href="#t">Escriba</a></div>'
    house.answers["/act"] = {"status": 422, "body": f'<form id="f">{summary}<input id="t"></form>'}
    page = house.open('<form id="f" hx-post="/act" hx-swap="outerHTML"><button>Enviar</button></form>')
    page.get_by_role("button").click()
    expect(page.locator(".govuk-error-summary")).to_be_focused()


def test_a_refusal_takes_the_place_of_the_page_and_the_focus(house: House) -> None:
    refused = document("<h1 tabindex='-1' data-house-focus>La Carta no lo permite</h1>")
    house.answers["/act"] = {"status": 403, "body": refused}
    page = house.open('<form hx-post="/act" hx-target="#part"><button>Enviar</button></form><div id="part">antes</div>')
    page.get_by_role("button").click()
    expect(page.get_by_role("heading", name="La Carta no lo permite")).to_be_focused()
    expect(page.locator("#part")).to_have_count(0)
    expect(page.locator("main")).to_have_count(1)


def test_a_failure_is_said_and_leaves_the_page_as_it_was(house: House) -> None:
    house.answers["/act"] = {"status": 500, "body": "x"}
    page = house.open('<form hx-post="/act" hx-target="#part"><button>Enviar</button></form><div id="part">antes</div>')
    page.get_by_role("button").click()
    expect(page.locator("#house-live")).to_have_text("No se pudo actualizar.")
    expect(page.locator("#part")).to_have_text("antes")


def test_a_slow_answer_says_so_until_it_comes(house: House) -> None:
    page = house.open('<button hx-get="/slow" hx-target="#part">Ver</button><div id="part"></div>')
    waiting: list[Route] = []
    page.route(f"{HOUSE}/slow", lambda route: waiting.append(route))
    page.get_by_role("button").click()
    expect(page.get_by_text("Actualizando…")).to_be_visible()
    waiting[0].fulfill(body="<p>nueva</p>", content_type="text/html")
    expect(page.locator("#part")).to_have_text("nueva")
    expect(page.get_by_text("Actualizando…")).to_have_count(0)


def test_a_part_that_polls_does_not_move_under_the_reader_when_nothing_changed(house: House) -> None:
    given: list[str] = []

    def list_of_positions() -> dict[str, str]:
        given.append("asked")
        return {"body": f"<a id='x' href='#'>{'Belice: objeta' if len(given) > 4 else 'Belice'}</a>"}

    house.answers["/positions"] = list_of_positions
    page = house.open('<div id="p" data-house-quiet hx-get="/positions" hx-trigger="every 60ms"></div>')
    page.locator("#x").focus()
    page.evaluate("document.getElementById('x').dataset.same = 'yes'")
    expect(page.locator("#x[data-same]")).to_be_focused()
    expect(page.get_by_text("Belice: objeta")).to_be_visible()
    expect(page.get_by_text("Actualizando…")).to_have_count(0)


def test_a_button_that_would_be_refused_says_why_and_sends_nothing(house: House) -> None:
    button = '<button class="govuk-button" aria-disabled="true" aria-describedby="why">Cerrar</button>'
    page = house.open(
        f'<form action="/gone">{button}<span id="why" class="govuk-visually-hidden">Belice objeta.</span></form>'
    )
    page.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#house-live")).to_have_text("Belice objeta.")
    assert page.url == f"{HOUSE}/"


def test_the_menu_of_the_telephone_opens_and_closes_with_the_keyboard(house: House) -> None:
    house.page.set_viewport_size({"width": 390, "height": 800})
    page = house.open(
        '<a href="#nav" data-house-menu>Menú</a><nav id="nav" class="house-navigation"><a href="/">Reuniones</a></nav>'
    )
    menu = page.get_by_role("button", name="Menú")
    expect(page.get_by_role("link", name="Reuniones")).to_be_hidden()
    menu.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Reuniones")).to_be_visible()
    expect(menu).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Space")
    expect(page.get_by_role("link", name="Reuniones")).to_be_hidden()


def test_without_script_the_menu_is_a_link_to_the_list(browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    House(page).open('<a href="#nav">Menú</a><nav id="nav" class="house-navigation"><a href="/">Reuniones</a></nav>')
    page.get_by_role("link", name="Menú").click()
    expect(page.get_by_role("link", name="Reuniones")).to_be_visible()
    context.close()


class Entry(forms.Form):
    """A password, as at sign-in."""

    secret = forms.CharField(widget=forms.PasswordInput)


def test_a_password_can_be_shown_in_the_reader_s_language(house: House) -> None:
    with translation.override("es"):
        page = house.open(str(Entry()))
    page.get_by_role("button", name="Mostrar la contraseña").click()
    expect(page.locator("#id_secret")).to_have_attribute("type", "text")
    expect(page.get_by_role("button", name="Ocultar la contraseña")).to_be_visible()
