"""Financiamiento: a budget by line until its calls leave as letters, the warning, and the receipts confirmed before a base is frozen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person, mail_of

pytestmark = [pytest.mark.journey, pytest.mark.timeout(400)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
MEETING = "rv-xxxi"
LINES = (("1.1", "Personal", "Secretaría Ejecutiva", "12", "20,000.00"), ("2.1", "Reuniones", "Interpretación", "4", "20,400.00"))
APPROVE = """
import json
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import THE_SYSTEM
from django.db import transaction
fact = {"kind": "budget_approved", "on": "2026-12-04", "subject": "CRM", "source": "CRM/RV/XXXI/D/1",
        "data": {"year": 2027, "amount": "321600.00", "decision": "CRM/RV/XXXI/D/1"}}
with transaction.atomic():
    enter(THE_SYSTEM, "record.import", facts=[fact], audience="members", fictitious=True)
print(json.dumps("approved"))
"""


@BOTH
def test_a_budget_by_line_becomes_calls_and_nobody_loses_a_right_unseen(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("convened")
    se, hnd, arg = people(house, language).become("se"), people(house, language).become("hnd"), people(house, language).become("arg")
    drafted_and_presented(se, hnd, arg)
    recommended_and_approved(se, house)
    called(se, hnd, house)
    warned(se, house)
    seen_before_the_base(se, hnd)


def drafted_and_presented(se: Person, hnd: Person, arg: Person) -> None:
    se.to("financing:budget_new")
    se.write(year="2027").press("Abrir la versión")
    for code, heading, words, quantity, cost in LINES:
        se.to("financing:budget_line", 2027, 1, 0)
        se.write(code=code, heading=heading, description=words, quantity=quantity, unit_cost=cost).press("Guardar la línea")
    hnd.page.goto(hnd.root + hnd.address("financing:budget", 2027, 1))
    assert hnd.page.locator("h1").count() == 1
    hnd.reads_not("321,600.00")  # a draft is the Secretariat's
    se.to("financing:budget", 2027, 1)
    se.press("Presentar el presupuesto")
    hnd.to("financing:budget", 2027, 1)
    hnd.reads("US$ 321,600.00", hnd.says("Recomendado por el GRCM"))  # the record of June says this sum
    with hnd.width(TELEPHONE):
        hnd.to("financing:budgets")
    arg.page.goto(arg.root + arg.address("financing:budgets"))
    arg.reads_not("321,600.00")


def recommended_and_approved(se: Person, house: House) -> None:
    se.day("2026-12-04")
    house.ask(APPROVE)
    se.to("financing:budget", 2027, 1)
    se.reads(se.says("Aprobado por consenso"))


def called(se: Person, hnd: Person, house: House) -> None:
    se.to("financing:calls", 2027)
    se.reads(se.says("Lo que saldría"), se.says("contribución financiera"))
    se.press("Hacer los llamados y enviar las cartas")
    se.reads(se.says("Registro de llamados"))
    letters = {row["party"]: row for row in mail_of(house) if row["kind"] == "quota-call"}
    assert "contribución financiera" in letters["GTM"]["subject"].lower()
    assert "cuota" not in letters["GTM"]["subject"].lower()
    assert "Quota" in letters["USA"]["subject"]
    assert "Cuota" in letters["HND"]["subject"]
    hnd.to("financing:overview")
    hnd.reads("CRM/SE/LL/2027/")
    with hnd.width(TELEPHONE):
        hnd.to("financing:calls", 2027)
    people_divide(hnd)


def people_divide(visitor: Person) -> None:
    visitor.to("financing:calculator")
    visitor.write(sum="304,000.09").press("Dividir")
    visitor.reads("152,000.05", visitor.says("La regla de los centavos"))


def warned(se: Person, house: House) -> None:
    se.to("financing:terms")
    se.reads("US$")
    buttons = se.page.get_by_role("button", name=se.says("Enviar el aviso"))
    before = buttons.count()
    assert before >= 1
    buttons.first.click()
    se.page.wait_for_load_state()
    se.look()
    se.reads(se.says("Aviso en camino."))
    assert sum(row["kind"] == "quota-warning" for row in mail_of(house)) == 1
    with se.width(TELEPHONE):
        se.to("financing:terms")


def seen_before_the_base(se: Person, hnd: Person) -> None:
    se.day("2026-12-20")  # the confirmation of November no longer serves
    se.to("financing:confirm", MEETING)
    se.reads(se.says("Falta confirmar."))
    hnd.to("financing:confirm", MEETING)
    assert not hnd.page.locator("main form").count()
    se.write(through="2026-12-20", evidence="Extracto de la OIM", seen=True).press("Confirmar que están completos")
    se.reads(se.says("Confirmado."))
    with hnd.width(TELEPHONE):
        hnd.to("financing:confirm", MEETING)
    hnd.reads(hnd.says("Lo confirmado"), "Extracto de la OIM")
