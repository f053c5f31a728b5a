"""Toda la Carta, plazos: what the Charter requires of whom by when, on desk, page, calendar and in a week's letter, told in a browser."""

from __future__ import annotations

import json
import pathlib
import re
from collections.abc import Callable

import pytest

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person, mail_of
from tests.journeys.test_the_meeting import command

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
NOTICE = "observer.country.lapse-notice:ppt:JAM:2027-05-14"  # which observer stayed away is the demonstration's arbitrary choice
CLAUSE = "observer.country.lapse-notice"


@pytest.fixture(scope="module")
def house(build: Callable[..., House]) -> House:
    return build("convened")


def calendar_of(person: Person) -> str:
    """The person's own calendar address, made on its page as she would."""
    person.to("portal:calendar")
    person.press("Crear mi dirección")
    found = re.search(r"(https?://\S+\.ics)", person.page.locator("main").inner_text())
    assert found
    return found[1]


@BOTH
def test_the_presidency_follows_a_duty_from_its_desk_to_its_reasons(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    gtm = people(house, language).become("gtm")
    gtm.to("portal:desk")
    row = gtm.page.locator(".house-due--overdue").filter(has_text="Jamaica")
    assert row.locator(f"a[href*='{CLAUSE}']").count() == 1, "each row names its clause"
    gtm.click("Todos mis plazos del año")
    gtm.page.locator("#estado").focus()
    gtm.page.locator("#estado").select_option("overdue")
    gtm.page.keyboard.press("Tab")
    gtm.page.locator("form.house-filter button").focus()
    gtm.page.keyboard.press("Enter")
    gtm.page.wait_for_url("**overdue**")
    gtm.look()
    with gtm.width(TELEPHONE):
        gtm.look()
    gtm.page.locator("main table a", has_text="Jamaica").first.click()
    gtm.page.wait_for_load_state()
    gtm.look()
    gtm.reads("Jamaica", gtm.says("Vencido"), gtm.says("De dónde viene"), gtm.says("Se cumple cuando conste"))
    with gtm.width(TELEPHONE):
        gtm.look()
    gtm.page.locator("#dia").fill("2026-05-13")
    gtm.page.locator("#dia").press("Enter")
    gtm.page.wait_for_url("**2026-05-13**")
    gtm.page.locator(".house-head").get_by_text(gtm.says("Aún no abierto")).first.wait_for(timeout=2500)


@BOTH
def test_an_observer_reads_what_is_its_own_and_of_others_the_meetings_alone(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    arg, jam = people(house, language).become("arg"), people(house, language).become("jam")
    arg.to("portal:obligations")
    arg.reads(arg.says("Celebrar la Reunión Viceministerial de %(about)s", about="2026"))
    arg.reads_not(arg.says("Avisar a %(about)s de que puede perder su condición", about="Jamaica"), CLAUSE)
    with arg.width(TELEPHONE):
        arg.look()
    arg.finds_nothing("portal:obligation", 2026, NOTICE)
    jam.to("portal:obligation", 2026, NOTICE)
    jam.reads("Jamaica", jam.says("Vencido"))
    jam.reads_not(jam.says("De dónde viene"))


def test_a_calendar_follows_what_is_done(build: Callable[..., House], people: Callable[..., Person], tmp_path: pathlib.Path) -> None:
    house = build("convened")
    gtm, arg = people(house).become("gtm"), people(house).become("arg")
    address, of_arg = calendar_of(gtm), calendar_of(arg)

    def feed(url: str) -> str:
        status, body = gtm.get(url)
        assert status == 200
        return body.decode().replace("\r\n ", "")

    assert "SUMMARY:Vencido: Avisar a Jamaica" in feed(address)
    assert NOTICE not in feed(of_arg)
    told = {"id": "aviso-jam", "kind": "notice_sent", "on": "2026-11-23", "recorded": "2026-11-23T15:00:00Z", "subject": "JAM",
            "data": {"about": "observer-lapse", "lapse": "2027-05-14"}}
    file = tmp_path / "aviso.jsonl"
    file.write_text("\n".join(json.dumps(line) for line in ({"contract": 1, "conference": "CRM"}, told)) + "\n", encoding="utf-8")
    command(house, "record", "import", str(file), "--json")
    after = feed(address)
    assert "SUMMARY:Cumplido fuera de plazo: Avisar a Jamaica" in after
    assert after.count(f"UID:{NOTICE}@") == 1
    gtm.to("portal:desk")
    assert gtm.page.locator(".house-due--overdue").filter(has_text="Jamaica").count() == 0
    gtm.to("portal:digest")
    gtm.reads("Cumplido: Avisar a Jamaica")


@BOTH
def test_a_week_is_read_on_its_page_and_its_letter_is_ones_own_choice(
    language: str, build: Callable[..., House], people: Callable[..., Person]
) -> None:
    house = build("convened")
    se, pan = people(house, language).become("se"), people(house, language).become("pan")
    se.to("portal:digest")
    se.reads("Jamaica", se.says("Vencido"))
    with se.width(TELEPHONE):
        se.look()
    pan.to("people:me")
    pan.press("Dejar de recibirlo")
    pan.reads(pan.says("No lo recibe por correo."))
    written = int(house.manage("send_digests"))
    assert written > 3
    assert int(house.manage("send_digests")) == 0, "one a week"
    letters = {row["to"]: row for row in mail_of(house) if row["kind"] == "digest"}
    assert len(letters) == written
    assert "pan@demo.invalid" not in letters
    assert letters["se@demo.invalid"]["subject"].startswith("Su semana en la CRM: ")
    assert letters["jam@demo.invalid"]["subject"].startswith("Your week at the RCM: ")
    assert CLAUSE not in letters["jam@demo.invalid"]["body"]
    stop = letters["jam@demo.invalid"]["unsubscribe"]
    assert "/stop/" in stop
    assert stop not in letters["jam@demo.invalid"]["body"], "the register of letters holds no way to end it"
    visitor = people(house, "en")
    visitor.go(stop)
    visitor.page.get_by_role("button", name="Stop sending it").click()
    visitor.page.wait_for_load_state()
    visitor.reads("It will no longer be sent to jam@demo.invalid.")
    se.to("notices:list")
    se.reads(letters["se@demo.invalid"]["subject"])
