"""Países Observadores: a whole life, from an application nobody lost to the readmission after an absence, told in a browser."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
CODE = "XFI"
BEGUN = {
    "code": CODE,
    "name_es": "País Ficticio",
    "name_en": "Fictitious Country",
    "office": "Dirección General de Migración",
    "mail": "mig@example.org",
}
CRITERIA = ("multilateral", "commitment", "share-policies", "designate-officials", "written-support")
RECORD = """
import json
from django.db import transaction
from secretariat.chronicle import acts
from secretariat.chronicle.delegate import THE_SYSTEM
with transaction.atomic():
    acts.enter(THE_SYSTEM, "record.import", facts=json.loads({facts!r}), audience="public", fictitious=True)
print(json.dumps("kept"))
"""

GIVE = """
import datetime, json
from secretariat.participation import acts
for name in {names!r}:
    acts.give_evidence(acts.fetch({secret!r}), criterion=name, day=datetime.date(2026, 11, 2), text="Nota verbal 7")
print(json.dumps("given"))
"""


def happens(house: House, *facts: tuple[str, str, str, dict[str, object]]) -> None:
    """What decisions and meetings put on record between two visits."""
    rows = [{"kind": kind, "subject": subject, "on": on, "data": data} for kind, subject, on, data in facts]
    house.ask(RECORD.format(facts=json.dumps(rows)))


def held(slug: str, body: str, on: str) -> tuple[str, str, str, dict[str, object]]:
    return "meeting_held", body, on, {"meeting": slug, "open": True}


def apply(person: Person) -> str:
    """The public form, from the first question to the secret link."""
    person.to("participation:apply")
    person.write(asks="country").press("Continuar")
    person.write(**BEGUN, interest="exchange").press("Guardar y continuar")  # type: ignore[arg-type]
    return person.page.url.rstrip("/").split("/")[-1]


@BOTH
def test_an_observers_whole_life(language: str, build: Callable[..., House], people: Callable[..., Person]) -> None:
    house = build("convened")
    visitor, se, cri = people(house, language), people(house, language).become("se"), people(house, language).become("cri")

    # Who asks for membership is shown note 6, and the path that is open.
    visitor.to("participation:overview")
    visitor.to("participation:apply")
    visitor.write(asks="membership").press("Continuar")
    visitor.reads(visitor.says("La membresía está cerrada"))
    secret = apply(visitor)
    with visitor.width(TELEPHONE):
        visitor.to("participation:application", secret)
    visitor.to("participation:evidence", secret, CRITERIA[0])
    visitor.write(day="2026-11-02", text="Nota verbal 7").press("Guardar la constancia")
    house.ask(GIVE.format(secret=secret, names=CRITERIA[1:-1]))
    visitor.to("participation:application", secret)
    visitor.press("Enviar a la Secretaría")

    # An incomplete file goes to nobody; what lacks is asked for by letter.
    se.to("participation:applications")
    se.page.locator("main table a").first.click()
    se.page.wait_for_load_state()
    se.look()
    number = se.page.url.rstrip("/").split("/")[-1]
    se.press("Registrar", exact=True)
    cri.to("participation:show", number)
    cri.reads_not("mig@example.org")
    se.press("Poner en la agenda")
    assert se.page.locator('[data-clause="observer.country.criterion.written-support"]').count()
    se.to("participation:show", number)
    se.write(text="Falta la nota de apoyo.").press("Enviar la carta")
    visitor.to("participation:application", secret)
    visitor.reads("Falta la nota de apoyo.")
    visitor.to("participation:evidence", secret, CRITERIA[-1])
    visitor.write(day="2026-11-20", text="Nota verbal 9").press("Guardar la constancia")
    se.to("participation:show", number)
    se.press("Registrar", exact=True)
    se.press("Poner en la agenda")
    se.reads(se.says("En la agenda de:"))

    # The vice-ministers decide in their private dialogue; the status follows, and the applicant reads it by her link.
    happens(
        house,
        (
            "decision_taken",
            "vm",
            "2026-12-04",
            {"decision": "CRM/RV/XXXI/D/9", "candidate": CODE, "answer": "accepted", "doors_closed": True},
        ),
        ("observer_admitted", CODE, "2026-12-04", {"category": "country", "decision": "CRM/RV/XXXI/D/9"}),
        held("rv-xxxii", "vm", "2027-12-02"),
        ("attendance", CODE, "2027-12-02", {"meeting": "rv-xxxii"}),
        *(held(f"grcm-{year}", "grcm", f"{year}-06-10") for year in (2028, 2029, 2030)),
        held("rv-xxxiii", "vm", "2028-12-01"),
    )
    se.day("2026-12-05")
    visitor.to("participation:application", secret)
    visitor.reads("CRM/RV/XXXI/D/9")

    # It stays away: the notice leaves late, which shows; its receipt and its follow-up are kept.
    se.day("2029-07-01")
    se.to("participation:notices")
    se.reads(se.says("Incumplimiento:"))
    se.to("participation:notice", CODE)
    se.press("Enviar el aviso")
    se.reads(se.says("Avisado con retraso"))
    papers = se.page.locator("main a[href$='.pdf'], main a[href$='.docx']")
    for place in range(papers.count()):
        status, body = se.get(str(papers.nth(place).get_attribute("href")))
        assert status == 200
        assert body.startswith((b"%PDF-", b"PK"))
    assert papers.count() == 4
    se.click("Anotar el acuse de recibo")
    se.write(how="note").press("Anotar", exact=True)
    se.click("Elegir un medio de seguimiento")
    se.write(means="visit").press("Registrar el seguimiento")

    # An absence is contested with evidence before it bites, and accepted: the lapse moves by a year.
    se.to("participation:contest", CODE)
    se.write(meeting="rv-xxxiii", text="Su Consejero firmó la lista.").press("Impugnar", exact=True)
    cri.to("participation:life", CODE)
    se.page.locator("a[href*='asistencia/'], a[href*='attendance/']").first.click()
    se.page.wait_for_load_state()
    se.look()
    se.write(accepted="yes").press("Responder")
    se.reads("2030")
    with se.width(TELEPHONE):
        se.to("participation:life", CODE)
        se.to("participation:overview")

    # The status lapses; renewed interest reuses what was given; the vice-ministers readmit.
    se.day("2031-01-15")
    se.to("participation:life", CODE)
    se.reads(se.says("Condición perdida"))
    secret = apply(visitor)
    visitor.reads(visitor.says("Manifestación de nuevo interés en ser observador"), visitor.says("Completo"))
    visitor.press("Enviar a la Secretaría")
    se.to("participation:applications")
    se.page.locator("main table a").first.click()
    se.page.wait_for_load_state()
    se.press("Registrar", exact=True)
    happens(
        house,
        ("decision_taken", "vm", "2031-01-15", {"decision": "CRM/RV/XXXV/D/2", "candidate": CODE, "answer": "accepted"}),
        ("observer_readmitted", CODE, "2031-01-15", {"decision": "CRM/RV/XXXV/D/2"}),
    )
    cri.to("participation:life", CODE)
    cri.reads(cri.says("Fue readmitido por consenso"), cri.says("Perdió la condición por ausencia"))
