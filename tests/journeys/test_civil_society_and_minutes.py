"""RROCM y reuniones: the dialogue, a contribution and its answer, the tripartite mechanism, minutes, a certificate, told in a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
HELD = "gt-proteccion-2026-1"
TITLE = {"es": "Escuela para quienes retornan", "en": "School for those who return"}
CORRECTED = {"es": "El grupo se reunió por videoconferencia y oyó a la RROCM.", "en": "The group met by videoconference and heard RNCOM."}
RESULT = {"es": "Se acordó responder cada aporte en un mes.", "en": "It was agreed to answer each contribution within a month."}


def sent(person: Person, ending: str) -> None:
    """Send the form of this page whose address ends so, and look at what came."""
    person.page.locator(f"main form[action$='{ending}'] button").first.click()
    person.page.wait_for_load_state()
    person.look()


@BOTH
def test_civil_society_is_heard_answered_and_the_minutes_say_so(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("convened")
    se, rrocm, hnd = (people(house, language).become(who) for who in ("se", "rrocm", "hnd"))
    visitor = people(house, language)
    the_dialogue(se, visitor)
    slug = a_contribution(rrocm, se, visitor)
    the_mechanism(se, rrocm)
    the_rhythm(se, visitor)
    minutes(se, hnd, rrocm, visitor)
    a_certificate(se, visitor)
    with rrocm.width(TELEPHONE):
        rrocm.to("society:contribution", slug)
        for name in ("society:overview", "society:contribute", "meetings:rhythm"):
            rrocm.to(name)
        rrocm.to("meetings:minutes", HELD)


def the_dialogue(se: Person, visitor: Person) -> None:
    """Without the dialogue the agenda is refused with its clause; one click adds it; then it is published."""
    se.to("meetings:agenda", "rv-xxxi")
    waiting = se.page.locator("main details[open] form").first
    waiting.locator("input[name$=accepted][value=no]").check()
    waiting.locator("textarea[name$=reason]").fill("GRCM")
    waiting.locator("button").click()
    se.page.wait_for_load_state()
    se.press("Publicar la agenda")
    se.reads(se.says("Añadir el espacio de diálogo"))
    assert se.page.locator("[data-clause='rrocm.dialogue-space']").count()
    se.click("Ir a la agenda y añadirlo")
    se.press("Añadir el diálogo con la RROCM")
    se.press("Publicar la agenda")
    visitor.to("meetings:meeting", "rv-xxxi")
    visitor.reads("RROCM" if visitor.language == "es" else "RNCOM")
    visitor.to("society:overview")
    visitor.reads(visitor.says("En la agenda"))


def a_contribution(rrocm: Person, se: Person, visitor: Person) -> str:
    """RROCM contributes; it shows as open until the Secretariat answers."""
    title = TITLE[rrocm.language]
    rrocm.to("society:overview")
    rrocm.press("Presentar un aporte", exact=True)
    rrocm.write(type="recommendation", title=title, text="Texto", language=rrocm.language, body="vm", audience="public",
                cites=["objective.platform"])
    rrocm.press("Presentar el aporte")
    rrocm.reads(title, rrocm.says("Espera respuesta"))
    slug = rrocm.page.url.rstrip("/").rpartition("/")[2]
    visitor.to("society:contributions")
    visitor.reads(title)
    se.to("society:contribution", slug)
    se.write(outcome="taken-up", text_es="Se retoma.", text_en="It is taken up.")
    sent(se, "/respuesta/" if se.language == "es" else "/answer/")
    visitor.to("society:contribution", slug)
    visitor.reads("Se retoma." if visitor.language == "es" else "It is taken up.")
    assert title in visitor.finds("society:contributions", query="?formato=csv")
    return slug


def the_mechanism(se: Person, rrocm: Person) -> None:
    """The mechanism is called, met by its three parts, and its result is recorded."""
    se.to("society:call")
    se.write(day="2026-11-23", agenda_es="Aportes", agenda_en="Contributions").press("Convocar la reunión")
    address = se.page.url
    rrocm.go(address)
    rrocm.reads(rrocm.says("Convocada"))
    se.write(se="Dirección", rrocm="Enlace", ppt="Punto focal", result_es=RESULT["es"], result_en=RESULT["en"])
    sent(se, "/resultado/" if se.language == "es" else "/result/")
    rrocm.go(address)
    rrocm.reads(RESULT[rrocm.language], rrocm.says("Celebrada"))
    rrocm.to("society:mechanism")


def the_rhythm(se: Person, visitor: Person) -> None:
    """What each body owes in the year, and the way to convene what lacks."""
    se.to("meetings:rhythm")
    se.reads("GRCM" if se.language == "es" else "RCGM")
    visitor.to("meetings:rhythm", query="?ano=2027")
    se.to("meetings:checklist", "rv-xxxi")


def minutes(se: Person, hnd: Person, rrocm: Person, visitor: Person) -> None:
    """Drafted from the record, circulated, corrected by a member, approved by silence, and then as they stand."""
    visitor.finds_nothing("meetings:minutes", HELD)
    se.to("meetings:minutes", HELD)
    se.write(audience="public").press("Hacer el borrador")
    hnd.finds_nothing("meetings:minutes", HELD)
    sent(se, "/circular/" if se.language == "es" else "/circulate/")
    hnd.to("meetings:minutes", HELD)
    first = hnd.page.locator("main details").first
    first.locator("summary").click()
    first.locator("textarea[name=text_es]").fill(CORRECTED["es"])
    first.locator("textarea[name=text_en]").fill(CORRECTED["en"])
    first.locator("button").click()
    hnd.page.wait_for_load_state()
    hnd.look()
    hnd.reads(hnd.says("Sin respuesta"))
    se.to("meetings:minutes", HELD)
    se.page.locator("main input[name=accepted][value=yes]").check()
    se.press("Responder", exact=True)
    rrocm.to("meetings:minutes", HELD)
    rrocm.reads(CORRECTED[rrocm.language])
    visitor.finds_nothing("meetings:minutes", HELD)
    se.day("2026-12-09")
    se.to("meetings:minutes", HELD)
    se.page.locator("main input[name=way][value=silence]").check()
    se.press("Registrar la aprobación")
    visitor.to("meetings:minutes", HELD)
    visitor.reads(CORRECTED[visitor.language], visitor.says("Aprobada"))
    assert visitor.get(visitor.address("meetings:minutes_file", HELD, "pdf"))[1].startswith(b"%PDF-")


def a_certificate(se: Person, visitor: Person) -> None:
    """A delegation's certificate, which a visitor sees to be true and learns nothing more of."""
    se.to("meetings:certificates", HELD)
    se.write(who="GTM").press("Emitir la constancia")
    se.reads("CRM/CONST/2026/1")
    href = se.page.locator("main a[href*='constancias/'], main a[href*='certificates/']").first.get_attribute("href") or ""
    visitor.go(visitor.root + href)
    visitor.reads("CRM/CONST/2026/1", visitor.says("Verdadera"))
    assert "Guatemala" not in visitor.page.locator("main").inner_text()
