"""The stage of the journeys: one installation a story, a browser, and a person who looks at every page she reaches."""

from __future__ import annotations

import os
import pathlib
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.evidence import screens
from tests.installation import House

SHOTS = os.environ.get("SECRETARIAT_SHOTS", "")  # a folder: every page looked at is photographed there
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
ANSWERS = (403, 404, 409, 422)
# Stories that read and hardly write: told on the first database; both languages in `./secretariat test`.
READING = {"test_readings_and_worksheet", "test_standing_and_charter", "test_the_charter_alive", "test_what_is_due"}
DESK, TELEPHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


def chromium() -> str | None:
    """The browser that is there, or None."""
    named = os.environ.get("SECRETARIAT_CHROMIUM")
    return named or next((found for n in ("chromium", "chromium-browser", "google-chrome", "chrome") if (found := shutil.which(n))), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without a browser the journeys cannot run: in CI that is a failure, on a laptop it is said loudly."""
    only = os.environ.get("SECRETARIAT_JOURNEYS", "")
    if only:  # CI tells each story in one language on each database, so that it is told in both within its time
        told = {id(item): item.callspec.params.get("language", "es") if hasattr(item, "callspec") else "es" for item in items}
        others = [item for item in items if told[id(item)] != only or (only == "en" and item.path.stem in READING)]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in others]
    if chromium() or os.environ.get("CI"):
        return
    for item in items:
        if "journeys" in item.path.parts:
            why = "NO BROWSER: install Chromium (apt install chromium) or name it in SECRETARIAT_CHROMIUM"
            item.add_marker(pytest.mark.skip(reason=why))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    assert path, "no Chromium: the journeys could not run (apt install chromium, or SECRETARIAT_CHROMIUM)"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


# The build of a page without its words: what axe judges. Two of one build (a list with more rows, the same form of another
# party) have the same faults or none, so each build is examined once a run at each width and language.
BUILD = """() => {
  const kept = ["class", "role", "type", "scope", "for", "id", "name", "tabindex", "lang", "alt", "href", "headers", "open", "disabled"];
  const plain = text => text.replace(/[0-9]+/g, "0");
  const said = e => {
    const marks = [...e.attributes].filter(a => kept.includes(a.name) || a.name.startsWith("aria-"))
      .map(a => a.name + "=" + (["id", "for", "href", "name", "headers"].includes(a.name) || a.name.startsWith("aria-label") ||
        a.name == "aria-controls" || a.name == "aria-describedby" || a.name == "alt" ? (a.value ? "1" : "") : plain(a.value)));
    const inside = [];
    for (const child of e.children) { const one = said(child); if (!inside.includes(one)) inside.push(one); }
    const words = [...e.childNodes].some(n => n.nodeType == 3 && n.textContent.trim()) ? "#" : "";
    return e.tagName + "[" + marks.join() + "]" + words + "(" + inside.join("") + ")";
  };
  return said(document.documentElement);
}"""
EXAMINED: set[int] = set()

LOAD = """
import json
from django.db import transaction
from secretariat.portal import loading
with transaction.atomic():
    {what}
print(json.dumps("loaded"))
"""
STAGES = {
    "empty": "pass",
    "real": "loading.load_conference()",
    "before": "loading.load_conference(); loading.load_fiction()",
    "convened": "loading.load_conference(); loading.load_fiction(); loading.load_xxxi()",
}


class Seeds:
    """Installations made once a run and copied for each story: making one takes long, copying it does not."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder, self.server = folder, os.environ.get("DATABASE_URL", "")
        self.made: dict[str, House] = {}
        self.databases: list[str] = []

    def on_server(self, order: str) -> None:
        import psycopg

        with psycopg.connect(self.server, autocommit=True) as server:
            server.execute(order)  # type: ignore[arg-type]

    def database(self, like: str = "") -> str:
        """Address of a new database ("" is SQLite in the house's folder), a copy of another one when `like` names it."""
        if not self.server:
            return ""
        name = f"journey_{os.getpid()}_{secrets.token_hex(3)}"
        template = f' TEMPLATE "{urlsplit(like).path[1:]}"' if like else ""
        self.on_server(f'CREATE DATABASE "{name}"{template}')
        self.databases.append(name)
        return urlunsplit(urlsplit(self.server)._replace(path=f"/{name}"))

    def seed(self, stage: str) -> House:
        if stage not in self.made:
            house = House(self.folder / stage, self.database())
            house.manage("migrate", "--verbosity", "0")
            house.manage("collectstatic", "--noinput", "--verbosity", "0")
            house.ask(LOAD.format(what=STAGES[stage]))
            self.made[stage] = house
        return self.made[stage]

    def copy(self, stage: str) -> House:
        """A house of its own for one story, not yet started."""
        seed = self.seed(stage)
        folder = self.folder / f"{stage}-{secrets.token_hex(3)}"
        shutil.copytree(self.folder / stage, folder)
        return House(folder, self.database(seed.env["DATABASE_URL"]))

    def clear(self) -> None:
        for name in self.databases:
            self.on_server(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seeds]:
    made = Seeds(tmp_path_factory.mktemp("seeds"))
    yield made
    made.clear()


@pytest.fixture(scope="module")
def build(seeds: Seeds) -> Iterator[Callable[..., House]]:
    """Makes the installation of a story: "convened", "before" the XXXI meeting, "real" (nothing fictitious) or "empty"."""
    made: list[House] = []

    def make(stage: str = "convened") -> House:
        house = seeds.copy(stage)
        house.start()
        made.append(house)
        return house

    yield make
    for house in made:
        house.stop()


class Person:
    """Somebody at a browser: becomes a person of the demonstration, goes to pages, and each page she reaches is examined."""

    def __init__(self, browser: Browser, house: House, language: str, size: dict[str, int] | None = None) -> None:
        self.house, self.language = house, language
        self.root = f"http://localhost:{house.port}"
        self.context = browser.new_context(viewport=size or DESK, locale=language, reduced_motion="reduce", accept_downloads=True)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self.heard)
        self.page.on("pageerror", lambda e: self.complaints.append(f"{self.page.url}: {e}"))
        self.page.on("response", lambda r: self.complaints.append(f"{r.url}: {r.status}") if r.status >= 500 else None)
        self.looked: set[str] = set()

    def heard(self, message: ConsoleMessage) -> None:
        """Keep what the console complains of; that a page answers 403, 404, 409 or 422 is no fault of it."""
        if message.type != "error":
            return
        answered = message.text.startswith("Failed to load resource") and any(f"status of {n}" in message.text for n in ANSWERS)
        if not (answered and "/static/" not in message.location.get("url", "")):
            self.complaints.append(f"{self.page.url}: {message.text}")

    def says(self, words: str, **values: object) -> str:
        """The house's own Spanish words, as they read in this person's language."""
        with translation.override(self.language):
            found = translation.gettext(words)
        return found % values if values else found

    def address(self, name: str, *args: object) -> str:
        """Path of a page by its name, in this person's language."""
        with translation.override(self.language):
            return reverse(name, args=args)

    def to(self, name: str, *args: object, query: str = "") -> Page:
        """Go to a page by its name and look at it."""
        self.page.goto(self.root + self.address(name, *args) + query)
        return self.look()

    def become(self, who: str) -> Person:
        """One click of the demonstration: be this person ("se", "hnd", "arg"…; "" a visitor)."""
        self.page.goto(self.root + self.address("portal:privacy"))
        self.page.select_option("#house-persona", who)
        self.page.locator("form.house-persona button").click()
        self.page.wait_for_load_state()
        return self

    @contextmanager
    def width(self, size: dict[str, int]) -> Iterator[None]:
        """Look at the same page at another width, on a telephone for example."""
        before = self.page.viewport_size
        self.page.set_viewport_size(size)  # type: ignore[arg-type]
        yield
        self.page.set_viewport_size(before or DESK)  # type: ignore[arg-type]

    def go(self, path: str) -> Page:
        """Go to an address below the language (`reuniones/`), and look at what came."""
        self.page.goto(path if path.startswith("http") else f"{self.root}/{self.language}{path if path.startswith('/') else '/' + path}")
        return self.look()

    def click(self, words: str, *, role: str = "link", exact: bool = False, nth: int = 0) -> Page:
        """Click a link or button by its words, as a person reads them, and look at what came."""
        self.page.get_by_role(role, name=self.says(words), exact=exact).nth(nth).click()  # type: ignore[arg-type]
        self.page.wait_for_load_state()
        return self.look()

    def press(self, words: str, **more: Any) -> Page:
        return self.click(words, role="button", **more)

    def write(self, **fields: str | bool | list[str]) -> Person:
        """Fill the fields of the form by their names; `__` stands for the hyphen of a prefix."""
        for name, value in fields.items():
            name = name.replace("__", "-")
            box = self.page.locator(f'main [name="{name}"]:not([type=hidden])')
            kind = box.first.evaluate("e => e.tagName == 'SELECT' ? 'select' : e.type")
            if kind == "select":
                box.select_option(str(value))
            elif kind in {"radio", "checkbox"} and not isinstance(value, bool):
                for one in [value] if isinstance(value, str) else value:
                    self.page.locator(f'main [name="{name}"][value="{one}"]').check()
            elif kind == "checkbox":
                box.set_checked(bool(value))
            elif kind == "file":
                box.set_input_files(str(value))
            else:
                box.fill(str(value))
        return self

    def day(self, day: str) -> None:
        """Make the demonstration believe another day."""
        self.to("people:set_day")
        self.write(day=day).press("Creer ese día")

    def look(self) -> Page:
        """Examine the page with axe once for each address and heading; photograph it when asked to. Note its clauses."""
        screens.note(self.page)
        heading = self.page.locator("h1").first.inner_text() if self.page.locator("h1").count() else ""
        key = f"{urlsplit(self.page.url).path}|{heading}|{self.page.viewport_size}"
        if key not in self.looked:
            self.looked.add(key)
            self.examine()
            assert self.page.locator("h1").count() == 1, f"{self.page.url}: one h1 a page"
            self.fits()
            if SHOTS:
                name = urlsplit(self.page.url).path.strip("/").replace("/", "_") or "front"
                width = (self.page.viewport_size or DESK)["width"]
                pathlib.Path(SHOTS).mkdir(parents=True, exist_ok=True)
                self.page.screenshot(path=f"{SHOTS}/{name[:120]}-{width}.png", full_page=True, caret="initial")
        return self.page

    def examine(self) -> None:
        """Let axe look at the page, unless it has seen one of this build in this run."""
        build = hash((self.page.evaluate(BUILD), self.language, str(self.page.viewport_size)))
        if build in EXAMINED:
            return
        found = Axe().run(self.page)
        faults = [f"{v['id']}: {v['help']} — {[n['html'][:160] for n in v['nodes'][:3]]}" for v in found.response["violations"]]
        assert not faults, f"{self.page.url}\n" + "\n".join(faults)
        EXAMINED.add(build)

    def fits(self) -> None:
        """Nothing of the page is wider than the screen."""
        sideways = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert sideways <= 1, f"{self.page.url} scrolls sideways by {sideways} px"

    def reads(self, *words: str) -> None:
        """The page says each of these words to a person (hidden text of screen readers counts)."""
        text = " ".join(self.page.locator("body").inner_text().split())
        for word in words:
            assert word.lower() in text.lower(), f"{self.page.url} does not say «{word}»:\n{text[:3000]}"

    def reads_not(self, *words: str) -> None:
        source = self.page.content()
        for word in words:
            assert word.lower() not in source.lower(), f"{self.page.url} says «{word}»"

    def get(self, path: str) -> tuple[int, bytes]:
        """What the server answers to this person at an address, without showing it."""
        answer = self.context.request.get(path if path.startswith("http") else self.root + path)
        return answer.status, answer.body()

    def finds(self, name: str, *args: object, query: str = "") -> str:
        """Text of a page or file that must be there for this person."""
        status, body = self.get(self.address(name, *args) + query)
        assert status == 200, f"{name} {args}: {status}"
        return body.decode()

    def finds_nothing(self, name: str, *args: object) -> None:
        """For this person the page does not exist: 404, not 403."""
        assert self.get(self.address(name, *args))[0] == 404, f"{name} {args} is there"

    def leave(self) -> None:
        self.context.close()
        assert self.complaints == []


@pytest.fixture
def people(browser: Browser) -> Iterator[Callable[..., Person]]:
    """`people(house, "es")` gives a person with a browser of her own; closed, and her console read, at the end."""
    made: list[Person] = []

    def make(house: House, language: str = "es", size: dict[str, int] | None = None) -> Person:
        person = Person(browser, house, language, size)
        made.append(person)
        return person

    yield make
    for person in made:
        person.leave()


def mail_of(house: House) -> list[dict[str, str]]:
    """Letters of the house with address, language, subject and whether a calendar entry goes with each."""
    return list(house.ask(
        "import json\nfrom secretariat.notices.models import Letter\n"
        "print(json.dumps([dict(kind=l.kind, to=l.to, party=l.party, language=l.language, subject=l.subject, body=l.body, "
        "calendar=l.calendar, unsubscribe=l.unsubscribe) for l in Letter.objects.all()]))"))


__all__ = ["DESK", "TELEPHONE", "Person", "mail_of"]
