"""Cuotas de la membresía, estatus de observador, Carta en línea: where a party stands and by which words, told in a browser."""

from __future__ import annotations

import datetime as dt
import pathlib
from collections.abc import Callable

import pytest

from tests.charter.charter_texts import BESIDE, invented
from tests.installation import House
from tests.journeys.conftest import Person
from tests.journeys.test_the_meeting import command

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
WITHOUT_VOTE = "HND"  # chosen arbitrarily by the demonstration
ON = {"2024-06-01": "Voz y voto", "2026-11-23": "Voz sin voto", "2028-02-01": "Voz sin voto"}


@pytest.fixture(scope="module")
def house(build: Callable[..., House]) -> House:
    return build("convened")


@BOTH
def test_a_member_without_vote_reads_where_it_stands_on_any_day_and_what_would_cure_it(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    hnd = people(house, language).become("hnd")
    hnd.to("standing:party", WITHOUT_VOTE)
    hnd.reads(hnd.says(ON["2026-11-23"]), "1,882.81", hnd.says("Por qué"))
    assert hnd.page.locator("main a[href*='finance.arrears.two-years-no-vote']").count()
    for day in ("2024-06-01", "2028-02-01"):
        hnd.page.locator("#dia").fill(day)
        with hnd.page.expect_response(lambda answer, day=day: day in answer.url):
            hnd.page.get_by_role("button", name=hnd.says("Ver"), exact=True).click()
        hnd.page.wait_for_url(f"**{day}**")
        hnd.look()
        heading = hnd.page.locator(".house-head")
        heading.get_by_text(hnd.says(ON[day])).first.wait_for(timeout=2500)
        assert day in hnd.page.url, "the day is in the address, so that it can be sent to somebody"


@BOTH
def test_paying_what_the_page_says_gives_the_vote_back_at_once(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("before")
    se, hnd = people(house, language).become("se"), people(house, language).become("hnd")
    se.day("2026-11-23")
    se.to("financing:record_payment")
    se.write(party=WITHOUT_VOTE, amount="1882.81", value_date="2026-11-23", source="Transferencia ficticia 4711")
    se.press("Continuar")
    se.press("Registrar el pago")
    hnd.to("standing:party", WITHOUT_VOTE)
    hnd.page.locator(".house-head").get_by_text(hnd.says("Voz y voto")).first.wait_for(timeout=2500)


@BOTH
def test_what_the_public_may_know_of_a_member_says_nothing_of_its_money(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    visitor = people(house, language)
    visitor.to("standing:party", WITHOUT_VOTE)
    visitor.reads_not(visitor.says("Voz sin voto"), "1,882.81")
    visitor.finds_nothing("financing:statement", WITHOUT_VOTE)


@BOTH
def test_an_observer_reads_until_when_it_must_attend(language: str, house: House, people: Callable[..., Person]) -> None:
    jam = people(house, language).become("jam")
    jam.to("standing:party", "JAM")
    jam.reads("14", "2027", jam.says("Qué la conserva"))
    assert jam.page.locator("main a[href*='observer.country.lapse-two-years']").count()


@BOTH
def test_the_secretariat_imports_the_official_text_and_it_shows_beside_its_clauses(
    language: str, build: Callable[..., House], people: Callable[..., Person], tmp_path: pathlib.Path
) -> None:
    house = build("before")
    visitor, se = people(house, language), people(house, language).become("se")
    visitor.to("portal:charter")
    visitor.to("portal:clause", "finance.arrears.two-years-no-vote")
    visitor.reads_not("Apartado")
    bad = tmp_path / "carta.md"
    bad.write_text("Esto no es la Carta.", encoding="utf-8")
    good = tmp_path / "oficial.md"
    good.write_text(invented(), encoding="utf-8")
    se.to("portal:charter_import")
    se.write(file=str(bad), source="Documento inventado").press("Revisar")
    assert se.page.locator(".govuk-error-summary").count(), "a text that is no Charter is refused in one sentence"
    se.write(file=str(good), source="Documento inventado").press("Revisar")
    se.reads(se.says("Esto es lo que se encontró"))
    se.press("Importar este texto")
    visitor.to("portal:clause", "finance.arrears.two-years-no-vote")
    visitor.reads("Apartado", visitor.says("Texto oficial"))
    visitor.to("portal:chapter", "financing", query="?oficial=1")
    assert visitor.page.locator(".house-provision__official[lang=es]").count() > 10


def test_the_published_charter_imported_at_the_terminal_shows_beside_its_clauses(
    build: Callable[..., House], people: Callable[..., Person]
) -> None:
    published = BESIDE / "carta_estatutaria_es.md"
    house = build("before")
    visitor = people(house, "es")
    file = published if published.is_file() else house_copy(house)
    found = command(house, "charter", "import", str(file), "--json")
    assert found["clauses"]
    visitor.to("portal:clause", "finance.arrears.two-years-no-vote")
    visitor.reads("Texto oficial")


def house_copy(house: House) -> pathlib.Path:
    """Without the published Charter beside the checkout, the invented one."""
    file = pathlib.Path(house.env["SECRETARIAT_VAR"]) / f"carta-{dt.date.min}.md"
    file.write_text(invented(), encoding="utf-8")
    return file
