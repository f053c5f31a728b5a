"""Puntos focales y buenas prácticas: a country keeps its people and the public sees offices; a practice finds who looks for it."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest
from openpyxl import load_workbook

from tests.installation import House
from tests.journeys.conftest import TELEPHONE, Person

pytestmark = [pytest.mark.journey, pytest.mark.timeout(240)]
BOTH = pytest.mark.parametrize("language", ["es", "en"])
# One installation for both languages: each story has a country, and a title, of its own.
KEEPERS = {"es": ("HND", "Honduras"), "en": ("PAN", "Panama")}
TITLES = {"es": ("zarzaparrilla", "Zarzaparrilla en la frontera"), "en": ("peppermint", "Peppermint at the border")}


@pytest.fixture(scope="module")
def house(build: Callable[..., House]) -> House:
    return build("before")


@BOTH
def test_a_country_keeps_its_directory_and_the_public_sees_offices_alone(
    language: str, house: House, people: Callable[..., Person], tmp_path: pathlib.Path
) -> None:
    code, name = KEEPERS[language]
    hnd, visitor, se = people(house, language).become(code.lower()), people(house, language), people(house, language).become("se")
    hnd.to("participants:people", code)
    hnd.reads(hnd.says("La lista espera su confirmación anual."))
    # A titular by note verbale in another institution, with a person whom the public does not see; then an alternate.
    hnd.to("participants:designate", code)
    hnd.write(function="statistics", rank="titular", institution_es="Instituto de Estadística", institution_en="Statistics Institute",
              office_es="Jefatura de datos", office_en="Head of data", since="2026-10-31", instrument="NV-7-2026",
              instrument_on="2026-10-30", given="Persona", family="Inventada", mail="datos@example.org", phone="2222")
    hnd.press("Designar")
    hnd.reads(hnd.says("Escriba el teléfono con su país, por ejemplo +504 2222 0000"))
    hnd.write(phone="+504 2222 0000").press("Designar")
    hnd.reads("Inventada", "NV-7-2026")
    hnd.to("participants:designate", code)
    hnd.write(function="statistics", rank="alternate", institution_es="Instituto de Estadística", institution_en="Statistics Institute",
              office_es="Subjefatura de datos", office_en="Deputy head of data").press("Designar")
    hnd.to("participants:confirm", code)
    hnd.press("Confirmar la lista")
    hnd.reads_not(hnd.says("La lista espera su confirmación anual."))
    visitor.to("participants:directory", query="?q=datos" if language == "es" else "?q=data")
    visitor.reads("Jefatura de datos" if language == "es" else "Head of data")
    visitor.reads_not("Inventada", "datos@example.org")
    with visitor.width(TELEPHONE):
        visitor.to("participants:people", code)
        visitor.reads_not("Inventada")
    # The list goes to a spreadsheet and comes back: first with a fault, then as it is, then with one cell changed.
    status, content = hnd.get(hnd.address("participants:directory_file", "xlsx") + f"?de={code}")
    assert status == 200
    path = tmp_path / "lista.xlsx"
    path.write_bytes(content)
    hnd.to("participants:take_in", code)
    hnd.write(file=str(path)).press("Ver qué cambiaría")
    hnd.reads(hnd.says("Nada que cambiar."))
    book = load_workbook(path)
    sheet = book.active
    row = next(r for r in sheet.iter_rows() if any(c.value == "+50422220000" for c in r))
    cell = next(c for c in row if c.value == "+50422220000")
    for value, says in (("22", "Corrija estas celdas en su archivo y súbalo de nuevo."), ("+50433330000", "Esto es lo que cambiaría")):
        cell.value = value
        book.save(path)
        hnd.write(file=str(path)).press("Ver qué cambiaría")
        hnd.reads(hnd.says(says), cell.coordinate)
    hnd.press("Hacer estos cambios")
    hnd.reads("+50433330000")
    # The titular leaves; the vacancy is seen by the country and by the Secretariat.
    hnd.page.locator("main li", has_text="+50433330000").locator("a[href*='/fin/'], a[href*='/end/']").click()
    hnd.page.wait_for_load_state()
    hnd.write(until="2026-11-02").press("Registrar el fin")
    hnd.reads(hnd.says("Vacantes"), hnd.says("Sin titular"), hnd.says("hay suplente"))
    se.to("participants:vacancies")
    se.reads(name, se.says("Sin titular"))
    with se.width(TELEPHONE):
        se.to("participants:vacancies")
    se.press("Pedir por carta las que faltan")


@BOTH
def test_a_good_practice_goes_from_draft_through_a_return_to_who_looks_for_it(
    language: str, house: House, people: Callable[..., Person]
) -> None:
    word, title = TITLES[language]
    pan, se, visitor = people(house, language).become("cri"), people(house, language).become("se"), people(house, language)
    pan.to("practices:propose")
    pan.write(title_es=title, title_en=title, context="Un paso con mucha gente.",
              done="Se abrió una ventanilla.", pillar="protection", language="es").press("Guardar el borrador")
    pan.reads(pan.says("Para presentarla falta:"))
    visitor.to("practices:list", query=f"?q={word}")
    visitor.reads_not(title)
    pan.click("Escribir")
    pan.write(problem="Colas.", results="Un día.", evidence="Un informe.", contact="Servicio de Migración").press("Guardar el borrador")
    pan.press("Presentar a revisión")
    se.to("practices:list")
    se.page.get_by_role("link", name=title).first.click()
    se.page.wait_for_load_state()
    se.click("Devolver con razones")
    se.write(reasons="Diga cuántas personas.").press("Devolver con estas razones")
    pan.page.reload()
    pan.look()
    pan.reads("Diga cuántas personas.")
    pan.click("Escribir")
    pan.write(results="Mil personas al mes.").press("Guardar el borrador")
    pan.press("Presentar a revisión")
    se.page.reload()
    se.press("Publicar", exact=True)
    visitor.to("practices:list", query=f"?q={word}")
    visitor.page.get_by_role("link", name=title).click()
    visitor.page.wait_for_load_state()
    visitor.look()
    visitor.reads("Mil personas al mes.")
    visitor.reads_not("Diga cuántas personas.")
    with visitor.width(TELEPHONE):
        visitor.to("practices:list")
        visitor.to("practices:measures")
    # A law, shared and found.
    pan.to("practices:share_measure")
    pan.write(kind="law", title_es="Ley inventada", title_en="Invented act", institution="Asamblea", valid_from="2020-01-01")
    pan.press("Compartir", exact=True)
    pan.reads(pan.says("Dé el enlace al texto oficial, o escriba el texto."))
    pan.write(link="https://www.example.org/ley").press("Compartir", exact=True)
    visitor.to("practices:measures", query="?tipo=law")
    visitor.reads("Ley inventada" if language == "es" else "Invented act")
