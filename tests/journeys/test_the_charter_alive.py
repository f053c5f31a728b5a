"""La Carta en línea: what is true beside a clause, on any day and for each reader, and how a text comes to cite it, told in a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
NO_VOTE = "finance.arrears.two-years-no-vote"


@pytest.fixture(scope="module")
def house(build: Callable[..., House]) -> House:
    return build("convened")


@BOTH
def test_a_visitor_reads_who_presides_on_any_day_and_nothing_of_anybodys_money(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    visitor = people(house, language)
    visitor.to("portal:charter")
    visitor.reads("Guatemala", visitor.says("Qué apremia"))
    visitor.reads_not(visitor.says("Quién está en riesgo"))
    visitor.to("portal:chapter", "financing")
    visitor.to("portal:clause", NO_VOTE)
    told = visitor.page.locator("main").inner_text()  # the demonstration's own band names its people
    assert "Honduras" not in told
    assert visitor.says("Voz sin voto") not in told
    visitor.to("portal:clause", "ppt.yearly-change")
    with visitor.page.expect_response(lambda answer: "2027-06-01" in answer.url):
        visitor.page.locator("#dia").fill("2027-06-01")
        visitor.page.get_by_role("button", name=visitor.says("Ver"), exact=True).click()
    visitor.page.wait_for_url("**2027-06-01**")
    visitor.look()
    visitor.reads("2027")
    with visitor.width(TELEPHONE):
        visitor.to("portal:clause", "ppt.yearly-change")
        visitor.to("portal:chapter", "participants")
        visitor.to("portal:charter")


@BOTH
def test_a_member_reads_beside_the_clause_who_lost_its_vote_and_what_it_may_not_do(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    hnd = people(house, language).become("hnd")
    hnd.to("portal:clause", NO_VOTE)
    hnd.reads("Honduras", hnd.says("Actos que abre o condiciona"))
    hnd.page.locator(".house-status", has_text="No puede" if language == "es" else "May not").first.wait_for(timeout=2500)
    # The fold opens from the keyboard, and the page that tells why is one link away.
    fold = hnd.page.locator("main summary").first
    fold.focus()
    hnd.page.keyboard.press("Enter")
    hnd.page.locator("main details[open]").first.wait_for(timeout=2500)
    hnd.look()
    hnd.page.locator(".house-true a[href*='HND']").first.click()
    hnd.page.wait_for_load_state()
    hnd.look()
    hnd.reads(hnd.says("Voz sin voto"))
    hnd.to("portal:charter")
    hnd.reads(hnd.says("Quién está en riesgo"))


@BOTH
def test_a_refusal_stands_on_the_page_of_the_clause_that_refused(language: str, house: House, people: Callable[..., Person]) -> None:
    hnd, visitor = people(house, language).become("hnd"), people(house, language)
    hnd.to("portal:charter_import")
    hnd.page.locator("main a[href*='se.function.website']").first.click()
    hnd.page.wait_for_load_state()
    hnd.look()
    rows = hnd.page.locator(".house-cited > li")
    assert rows.count() >= 1
    assert hnd.says("Denegado") in rows.first.inner_text()
    visitor.to("portal:clause", "se.function.website")
    visitor.reads_not(hnd.says("Denegado"))


@BOTH
def test_the_presidency_cites_a_clause_in_a_draft_and_its_page_names_the_text(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("convened")
    gtm, pan, arg = (people(house, language).become(who) for who in ("gtm", "pan", "arg"))
    clause = "principle.gender"
    gtm.to("portal:clause", clause)
    gtm.reads(gtm.says("Ninguna decisión la cita todavía."))
    gtm.page.locator("main a[href*='?cita=']").first.click()
    gtm.page.wait_for_load_state()
    gtm.look()
    assert gtm.page.locator("select[name=cites_0]").input_value() == clause
    gtm.write(es="Acuerdan atender las necesidades de cada persona.", en="Agree to attend to the needs of each person.").press("Añadir")
    gtm.reads(gtm.says("Cita:"))
    pan.to("portal:clause", clause)
    pan.reads(pan.says("En textos que se negocian"))
    with pan.width(TELEPHONE):
        pan.to("portal:clause", clause)
    arg.to("portal:clause", clause)
    arg.reads_not(arg.says("En textos que se negocian"))
