"""axe finds nothing on the pages of this room, in both languages, wide and narrow; nothing scrolls sideways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import django_htmx
import pytest
from axe_playwright_python.sync_playwright import Axe
from django.http import HttpResponse
from django.utils import translation
from playwright.sync_api import Page, Route

from secretariat.furniture import views
from secretariat.furniture.refusal import Instead, refusal_page

from .test_frame import ask, delegate, verdict

pytestmark = pytest.mark.journey

STATIC = Path(__file__).resolve().parents[3] / "src" / "secretariat" / "furniture" / "static"
HTMX = Path(django_htmx.__file__).parent / "static"
HOUSE = "http://house.test"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
KINDS = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}


# "" when the control in focus is visibly so, else what it is.
UNSEEN = """(() => {
  const control = document.activeElement, drawn = getComputedStyle(control);
  if (control === document.body) return "body";
  const yellow = drawn.backgroundColor === "rgb(255, 221, 0)";
  const shown = yellow || drawn.boxShadow !== "none" || drawn.outlineStyle !== "none";
  return shown ? "" : control.outerHTML;
})()"""


def refusal() -> HttpResponse:
    return refusal_page(
        ask(delegate=delegate(), demonstration=True, personas=[("se", "SE"), ("pan", "Panamá")]),
        verdict=verdict(),
        headline="No puede",
        lead="Nada lo cambiaría.",
        instead=[Instead("Hablar", "En la sesión abierta.", "/es/", "Inscribirse")],
        kept={"Tema": "Retorno"},
        entry_number=7,
        breadcrumbs=[("Reuniones", "/es/")],
    )


PAGES: dict[str, Callable[[], HttpResponse]] = {
    "components": lambda: views.components(ask(demonstration=True)),
    "refusal": refusal,
    "not found": lambda: views.not_found(ask()),
    "server error": lambda: views.server_error(ask()),
}


@pytest.fixture(scope="module")
def page(browser: Any) -> Iterator[Page]:
    opened = browser.new_page(reduced_motion="reduce")
    yield opened
    opened.close()


def show(page: Page, content: str) -> None:
    """Give the browser one page with its styles, letters and scripts; no server takes part."""

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(HOUSE).split("?")[0]
        if path == "/":
            route.fulfill(body=content, content_type="text/html; charset=utf-8")
            return
        name = path.removeprefix("/static/")
        file = next((root / name for root in (STATIC, HTMX) if (root / name).is_file()), None)
        if file is None:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(body=file.read_bytes(), content_type=KINDS[file.suffix])

    page.unroute_all()
    page.route(f"{HOUSE}/**", answer)
    page.goto(f"{HOUSE}/")
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(page: Page, name: str, lang: str) -> None:
    with translation.override(lang):
        content = PAGES[name]().content.decode()
    for width in (1280, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        show(page, content)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in found] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_would_find_a_fault(page: Page) -> None:
    show(page, "<!doctype html><html><head><title>x</title></head><body><main><img src='/x.png'></main></body></html>")
    assert {fault["id"] for fault in Axe().run(page, options=RULES).response["violations"]} >= {
        "image-alt",
        "html-has-lang",
    }


def test_on_paper_there_is_no_mast_no_navigation_and_no_footer(page: Page) -> None:
    show(page, PAGES["refusal"]().content.decode())
    page.emulate_media(media="print")
    hidden = page.evaluate(
        "[...document.querySelectorAll('.house-mast, .house-navigation, .house-footer, .house-band')]"
        ".map(e => getComputedStyle(e).display)"
    )
    page.emulate_media(media="screen")
    assert set(hidden) == {"none"}


def test_every_control_of_the_frame_shows_where_the_focus_is(page: Page) -> None:
    """The focus of GOV.UK's form: yellow ground with an ink bar; forms: a ring."""
    show(page, PAGES["refusal"]().content.decode())
    page.set_viewport_size({"width": 1280, "height": 900})
    unseen = []
    for _step in range(30):
        page.keyboard.press("Tab")
        seen = page.evaluate(UNSEEN)
        if seen and seen != "body":
            unseen.append(seen)
    assert unseen == []
