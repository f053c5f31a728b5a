"""Lecturas y hoja de trabajo: what another reading would change, how one is settled, and what if, told in a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
AUTOMATIC = "arrears.automatic"


@pytest.fixture(scope="module")
def house(build: Callable[..., House]) -> House:
    return build("convened")


@BOTH
def test_anybody_reads_what_the_charter_leaves_open_and_nothing_of_what_members_owe(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    visitor = people(house, language)
    visitor.to("portal:readings")
    visitor.reads(visitor.says("Deciden quién vota, asiste o ejerce un cargo"), visitor.says("lectura del sistema"))
    visitor.page.locator(f"a[href$='/{AUTOMATIC}/']").first.click()
    visitor.look()
    visitor.reads(visitor.says("Qué cambiaría hoy con otra lectura"), visitor.says("Cómo se decide"))
    visitor.reads_not(visitor.says("Proponerla en una Declaración"))
    assert "Honduras" not in visitor.page.locator("main").inner_text()
    visitor.finds_nothing("portal:worksheet")


@BOTH
def test_a_member_sees_what_another_reading_would_change_and_tries_it_in_a_worksheet(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    hnd = people(house, language).become("hnd")
    hnd.to("portal:reading", AUTOMATIC)
    hnd.reads("Honduras", hnd.says("Voz sin voto"), hnd.says("Días en que la situación sería otra"))
    with hnd.width(TELEPHONE):
        hnd.look()
    hnd.page.get_by_role("link", name=hnd.says("Probarla en una hoja de trabajo")).first.click()
    hnd.look()
    hnd.reads(hnd.says("Hipótesis: no cambia nada."), "Honduras", hnd.says("Voz y voto"))


@BOTH
def test_a_worksheet_tries_the_payment_that_cures_and_one_cent_less(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    hnd = people(house, language).become("hnd")
    hnd.to("standing:party", "HND")
    hnd.page.get_by_role("link", name=hnd.says("¿Y si pagara eso?")).first.click()
    hnd.look()
    result = hnd.page.locator("section[aria-labelledby='resultado']")
    assert "Honduras" in result.inner_text()
    assert hnd.says("Voz y voto") in result.inner_text()
    with hnd.width(TELEPHONE):
        hnd.look()
    amount = hnd.page.locator("#id_h0-amount")
    paid = amount.input_value().replace(",", "")
    amount.fill(f"{float(paid) - 0.01:.2f}")
    hnd.press("Comparar")
    assert hnd.says("Impedir el consenso") not in hnd.page.locator("main").inner_text()
    assert f"{float(paid) - 0.01:.2f}" in hnd.page.url, "the address holds the sheet, so that it can be sent to somebody"


@BOTH
def test_a_worksheet_is_built_row_by_row_without_script_and_says_what_is_wrong_in_each(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    se = people(house, language).become("se")
    se.to("portal:worksheet")
    se.page.locator("#nuevo").select_option("ppt_designated")
    se.page.locator("button[name='anadir']").click()
    se.look()
    se.page.locator("#id_h0-takes_office").fill("2026-11-01")
    se.page.locator("#id_h0-on").fill("")
    se.press("Comparar")
    se.page.locator(".govuk-error-summary a[href='#id_h0-on']").wait_for(timeout=2500)
    assert se.page.locator("#id_h0-takes_office").input_value() == "2026-11-01"
    se.page.locator("#id_h0-on").fill("2026-10-01")
    se.press("Comparar")
    se.look()
    assert se.says("Presidencia Pro-Témpore") in se.page.locator("section[aria-labelledby='resultado']").inner_text()
    se.page.locator("button[name='quitar']").click()
    assert not se.page.locator("#id_h0-on").count()


@BOTH
def test_the_secretariat_proposes_a_reading_in_an_open_text(language: str, house: House, people: Callable[..., Person]) -> None:
    se = people(house, language).become("se")
    se.to("portal:reading", "consensus.quorum")
    se.look()
    form = se.page.locator("form[action*='/proponer/'], form[action*='/propose/']")
    if not form.count():
        pytest.fail("the convened stage has an open text")
    form.locator("input[type=radio]").nth(1).check()
    form.get_by_role("button").click()
    se.look()
    se.reads(se.says("El párrafo está en el texto; al adoptarse, la lectura quedará decidida."))
