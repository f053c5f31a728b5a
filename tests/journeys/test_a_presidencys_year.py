"""Presidencia Pro-Témpore: a presidency's year told in a browser, from the offer to the midnight on which the rights move."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(400)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])

DESIGNATE = """
import datetime as dt, json
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.institutions import acts
acts.record_presidency(THE_SYSTEM, "CRM/RV/XXXI/D/1", "CRI", takes_office=dt.date(2027, 1, 15), fictitious=True)
print(json.dumps("designated"))
"""


# Six of the seven items written and signed by the three; the seventh and the whole are signed in the browser.
PREPARE = """
import json
from secretariat.chronicle.delegate import THE_SYSTEM, Delegate
from secretariat.presidency import inventory
from secretariat.presidency.acts import handover
from secretariat.presidency.models import Handover
found = Handover.objects.get()
three = (Delegate("GTM", "member", "focal-point", "full", True), Delegate("CRI", "member", "focal-point", "full"), THE_SYSTEM)
for key in inventory.TITLES:
    if key != "archive":
        handover.write(THE_SYSTEM, found, key=key, evidence=f"Consta en la carpeta {key}.")
        for who in three:
            handover.sign(who, found, key=key)
print(json.dumps("prepared"))
"""


@BOTH
def test_a_presidency_is_offered_speaks_bears_its_costs_and_members_meet(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("before")
    cri, gtm, se = (people(house, language).become(who) for who in ("cri", "gtm", "se"))
    _offer(cri, people(house, language))
    house.ask(DESIGNATE)  # the Vice-Ministers decide elsewhere; their decision is recorded
    _speaks_and_bears(gtm, se)
    _meets(cri, se, people(house, language).become("hnd"))


@BOTH
def test_a_presidency_is_handed_over_and_the_next_one_plans_its_year(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("before")
    cri, gtm, se = (people(house, language).become(who) for who in ("cri", "gtm", "se"))
    house.ask(DESIGNATE)
    _hands_over(house, gtm, cri, se)
    # Nobody does anything: the day alone moves the rights.
    plan = cri.address("presidency:plan_new")
    se.day("2027-01-14")
    assert (gtm.get(plan)[0], cri.get(plan)[0]) == (200, 403)
    se.day("2027-01-15")
    assert (gtm.get(plan)[0], cri.get(plan)[0]) == (403, 200)
    visitor = people(house, language)
    visitor.to("presidency:hub")
    visitor.reads("Costa Rica")
    _plans(cri, gtm, se)


def _offer(cri: Person, visitor: Person) -> None:
    """Too far ahead is told at the field; the offer stands in the calendar, for members alone."""
    cri.to("presidency:hub")
    cri.to("presidency:offer_new")
    cri.write(takes_office="2030-01-15", note="A un año de la reunión").press("Registrar el ofrecimiento")
    assert cri.page.locator("[name=note]").input_value() == "A un año de la reunión"
    assert cri.page.locator(".govuk-error-summary").count() == 1
    cri.write(takes_office="2027-01-15").press("Registrar el ofrecimiento")
    cri.reads(cri.says("se ofreció"))
    visitor.to("presidency:calendar")
    visitor.reads_not(cri.says("se ofreció"))
    with cri.width(TELEPHONE):
        cri.to("presidency:calendar")


def _speaks_and_bears(gtm: Person, se: Person) -> None:
    """The Presidency speaks, meets another forum with the Troika, bears its costs; the budget may not bear them."""
    gtm.to("presidency:represent")
    gtm.write(known="other", forum_es="Foro Mundial", topic_es="Protección").press("Registrar")
    gtm.page.locator("main a.govuk-button, main .house-head a").first.click()
    gtm.page.wait_for_load_state()
    gtm.write(report_es="Se presentó la experiencia regional.").press("Guardar el informe")
    gtm.reads("experiencia regional")
    gtm.to("presidency:contact")
    gtm.write(topic_es="Movilidad laboral").press("Registrar")
    gtm.to("presidency:troika")
    gtm.reads("Guatemala", "Costa Rica")
    gtm.reads_not(gtm.says("Falta un contacto."))
    cost = {"what": "logistics:vm", "meeting": "rv-xxxi", "detail": "Salas y traducción"}
    se.to("presidency:cost_new")
    se.write(**cost, bearer="budget").press("Anotar")
    assert se.page.locator('main [data-clause="ppt.function.logistics-costs"]').count() >= 1
    se.reads(se.says("Qué puede hacer"))
    gtm.to("presidency:cost_new")
    gtm.write(**cost, bearer="country", in_kind=True).press("Anotar")
    gtm.reads("Salas y traducción")


def _meets(cri: Person, se: Person, hnd: Person) -> None:
    """Two members meet; every member reads the results once the Secretariat shared them."""
    cri.to("presidency:joint_new")
    cri.write(topic_es="Tránsito por la frontera", situation="Aumento de llegadas", parties=["CRI", "PAN"]).write(day="2026-11-30").press(
        "Convocar"
    )
    place = cri.page.url
    cri.page.goto(place + ("celebrada/" if cri.language == "es" else "held/"))
    cri.look()
    cri.write(held="2026-11-01", results_es="Calendario de enlaces").press("Entregar los resultados")
    place = cri.page.url.removeprefix(cri.root)
    hnd.page.goto(hnd.root + place)
    hnd.look()
    hnd.reads_not("Calendario de enlaces")
    se.page.goto(se.root + place)
    se.press("Compartir con todos")
    hnd.page.goto(hnd.root + place)
    hnd.reads("Calendario de enlaces")
    hnd.to("presidency:joint_meetings")


def _hands_over(house: House, gtm: Person, cri: Person, se: Person) -> None:
    """The checklist: what there is, the evidence, the signatures of three; the record they leave."""
    gtm.to("presidency:handovers")
    gtm.press("Abrir la lista del traspaso")
    place = gtm.page.url
    house.ask(PREPARE)
    se.page.goto(place + "archive/")
    se.look()
    se.write(evidence="214 documentos, en la carpeta de la Presidencia.").press("Guardar la evidencia")
    for person in (gtm, cri, se):
        person.page.goto(place)
        person.page.locator("#archive form button").click()
        person.page.wait_for_load_state()
        if person is cri:
            with person.width(TELEPHONE):
                person.look()
        person.press("Firmar el conjunto")
    se.reads(se.says("Firmado por los tres"))
    status, content = se.get(place + ("archivo" if se.language == "es" else "file") + ".pdf")
    assert (status, content[:4]) == (200, b"%PDF")


def _plans(cri: Person, gtm: Person, se: Person) -> None:
    """The new Presidency plans its year, consults, answers, submits; the Secretariat records the approval; what came of it is told."""
    cri.to("presidency:plan_new")
    cri.write(aim_es="Movilidad segura", aim_en="Safe mobility").press("Empezar")
    cri.to("presidency:line_new", "ppt-2027")
    cri.write(activity_es="Foro laboral", pillar="2", month="2027-03-01", responsible="Cancillería", result_es="Acuerdos").press("Añadir")
    place = cri.page.url
    waits = cri.page.get_by_role("button", name=cri.says("Presentar el plan"))
    assert waits.get_attribute("aria-disabled") == "true", "a plan is not submitted before the members were consulted"
    cri.to("presidency:consult", "ppt-2027")
    cri.write(closes="2027-01-31").press("Abrir la consulta")
    gtm.to("presidency:comment", "ppt-2027")
    gtm.write(text="Sumar a la RROCM").press("Enviar el comentario")
    cri.page.goto(place)
    cri.page.locator("main a[href*='comentarios/'], main a[href*='comments/']").first.click()
    cri.page.wait_for_load_state()
    cri.write(answer="Se suma", taken="yes").press("Responder")
    se.day("2027-02-01")
    cri.page.goto(place)
    cri.press("Cerrar la consulta")
    cri.press("Presentar el plan")
    se.to("presidency:approve", "ppt-2027")
    se.write(decision="CRM/RV/XXXII/D/1", day="2027-02-01").press("Registrar")
    cri.to("presidency:tell", "ppt-2027", 1)
    cri.write(state="done", outcome="Se celebró con nueve países").press("Guardar")
    cri.reads(cri.says("Aprobado"), "nueve países")
    with cri.width(TELEPHONE):
        cri.look()
    cri.to("presidency:plans")
    status, content = cri.get(cri.address("presidency:plan_file", "ppt-2027", "xlsx"))
    assert (status, content[:2]) == (200, b"PK")
