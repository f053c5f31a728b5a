"""An amendment of the Charter on its way: a member proposes, the GRCM passes it on, a text takes it up, told in a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])


@pytest.fixture(scope="module")
def house(build: Callable[..., House]) -> House:
    return build("convened")


@BOTH
def test_a_visitor_reads_the_versions_and_no_proposal(language: str, house: House, people: Callable[..., Person]) -> None:
    visitor = people(house, language)
    visitor.to("portal:charter")
    visitor.click(visitor.says("Versiones de la Carta y cómo se modifica"))
    visitor.reads(visitor.says("Versión %(n)s", n=1), visitor.says("Cómo se modifica"))
    assert visitor.page.locator(f"a[href='{visitor.address('portal:amendments')}']").count() == 0
    visitor.finds_nothing("portal:amendments")
    with visitor.width(TELEPHONE):
        visitor.to("portal:versions")


@BOTH
def test_an_amendment_is_proposed_passed_on_and_taken_into_a_text(language: str, house: House, people: Callable[..., Person]) -> None:
    mexico = people(house, language).become("mex")
    mexico.to("portal:amendments")
    title = f"Tres años {language}"
    mexico.page.get_by_label(mexico.says("Título"), exact=True).fill(title)
    mexico.page.locator("select[name=clauses_0]").select_option("finance.arrears.two-years-no-vote")
    mexico.page.get_by_label(mexico.says("Texto que se propone y por qué")).fill("Que el voto se pierda tras tres años.")
    mexico.click(mexico.says("Presentar la propuesta"), role="button")
    mexico.reads(title, mexico.says("Ante el GRCM"))
    mexico.reads_not(mexico.says("Registrar el paso por el GRCM"))
    with mexico.width(TELEPHONE):
        mexico.look()
    address = mexico.page.url

    secretariat = people(house, language).become("se")
    secretariat.go(address)
    secretariat.click(secretariat.says("Registrar el paso por el GRCM"), role="button")  # nothing is filled in: it is refused by field
    secretariat.page.locator(".govuk-error-summary").wait_for(timeout=2500)
    secretariat.page.locator("input[name=day]").fill("2026-11-23")
    secretariat.page.locator("input[name=source]").fill("CRM/GRCM/2026/9")
    secretariat.click(secretariat.says("Registrar el paso por el GRCM"), role="button")
    secretariat.reads(secretariat.says("Ante la Reunión Viceministerial"), secretariat.says("Llevarla a una Declaración"))

    argentina = people(house, language).become("arg")
    assert argentina.get(address)[0] == 404
