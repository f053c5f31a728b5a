"""The Charter online: importing the official text, recording its adoption, and what a clause says today."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from secretariat.chronicle import facts
from secretariat.chronicle.days import Asked
from secretariat.chronicle.gate import Conflict, Refused
from secretariat.chronicle.models import Entry
from secretariat.portal import acts, charter_views, official, today
from secretariat.portal.models import CharterText
from tests import factories as f
from tests.charter.charter_texts import invented

pytestmark = pytest.mark.django_db
IMPORT, ADOPTION = "/es/carta/importar/", "/es/carta/aprobacion/"


def asked_today() -> Asked:
    """The question of a page without a day in its address."""
    view = facts.view(f.TODAY)
    return Asked(view if view.charter else None, f.TODAY, f.TODAY, view.charter.on if view.charter else None)


def upload(client: Client, content: bytes | str, **more: str):
    data = content.encode() if isinstance(content, str) else content
    return client.post(IMPORT, {"file": SimpleUploadedFile("carta.md", data), "source": "Expediente", **more})


# -- the official text: refusals -----------------------------------------------------------------------------------
@pytest.mark.parametrize("party", ["HND", "GTM", "ARG"])
def test_only_the_secretariat_imports_the_official_text(client: Client, party: str) -> None:
    f.the_conference()
    answer = upload(f.signed_in(client, party), invented(), confirm="1")
    assert answer.status_code == 403
    assert not CharterText.objects.exists()
    assert Entry.objects.filter(act="import-charter", outcome="refused").exists()
    with pytest.raises(Refused):
        official.import_official(f.member("HND"), text=invented())


def test_a_file_in_another_encoding_is_told_so(client: Client) -> None:
    f.the_conference()
    answer = upload(f.signed_in(client, "se"), "Preámbulo".encode("latin-1"))
    assert answer.status_code == 422
    assert "UTF-8" in answer.content.decode()


def test_without_a_file_the_page_asks_for_one(client: Client) -> None:
    f.the_conference()
    answer = f.signed_in(client, "se").post(IMPORT, {"source": "Expediente"})
    assert answer.status_code == 422
    assert "Elija el archivo" in answer.content.decode()


@pytest.mark.parametrize("text", ["Una carta cualquiera, sin encabezados.", "# Acta\n\nSe abrió la sesión."])
def test_what_is_not_a_charter_is_not_kept(client: Client, text: str) -> None:
    f.the_conference()
    assert upload(f.signed_in(client, "se"), text, confirm="1").status_code == 422
    assert not CharterText.objects.exists()


def test_what_is_far_longer_than_the_charter_is_not_read() -> None:
    with pytest.raises(Conflict, match="demasiado largo"):
        official.preview("x" * (official.LARGEST + 1))


# -- the official text: kept ---------------------------------------------------------------------------------------
def test_the_file_is_shown_before_it_is_kept_and_then_stands_beside_each_clause(client: Client) -> None:
    f.the_conference()
    f.signed_in(client, "se")
    assert client.get(IMPORT).status_code == 200
    seen = upload(client, invented())
    assert (seen.status_code, CharterText.objects.count()) == (200, 0)
    assert "Importar este texto" in seen.content.decode()
    page = client.post(IMPORT, {"text_again": invented(), "source": "Expediente", "confirm": "1"})
    assert page["Location"] == reverse("portal:charter")
    row = CharterText.objects.get()
    assert (row.source, str(row)) == ("Expediente", f"v1 {row.sha256[:12]}")
    assert official.official_paragraph("vm.consensus")
    visitor = Client()
    beside = visitor.get("/es/carta/capitulo/financing/?oficial=1").content.decode()
    assert "Texto oficial" in beside
    assert "Ocultar el texto oficial" in beside
    assert "Mostrar el texto oficial al lado" in visitor.get("/es/carta/capitulo/financing/").content.decode()
    assert "aún no ha importado" not in visitor.get("/es/carta/disposicion/vm.consensus/").content.decode()


def test_the_same_text_twice_is_one_import() -> None:
    f.the_conference()
    first = official.import_official(f.SE, text=invented())
    assert official.import_official(f.SE, text=invented()) == first
    assert Entry.objects.filter(act="portal.import-charter").count() == 1


def test_before_any_import_there_is_no_official_paragraph() -> None:
    assert official.official_paragraph("vm.consensus") is None


# -- the adoption --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("delegate", [f.member("HND"), f.member("GTM", presides=True), f.observer("ARG"), f.PUBLIC])
def test_nobody_but_the_secretariat_records_the_adoption(delegate) -> None:
    f.set_today()
    with pytest.raises(Refused):
        acts.record_charter_adoption(delegate, on=dt.date(2021, 12, 3), source="Acta")
    assert not Entry.objects.filter(act="portal.record-charter-adoption").exists()


def test_the_page_of_the_adoption_is_the_secretariats(client: Client) -> None:
    assert client.get(ADOPTION).status_code == 404
    assert f.signed_in(client, "HND").post(ADOPTION, {"on": "2021-12-03", "source": "Acta"}).status_code == 404


def test_an_adoption_ahead_of_its_day_or_without_source_is_not_recorded(client: Client) -> None:
    f.set_today()
    f.signed_in(client, "se")
    ahead = client.post(ADOPTION, {"on": "2026-12-03", "source": "Acta"})
    assert (ahead.status_code, "está por venir" in ahead.content.decode()) == (422, True)
    assert client.post(ADOPTION, {"on": "2021-12-03", "source": ""}).status_code == 422
    assert not facts.view(f.TODAY).of("charter_adopted")


def test_the_adoption_is_recorded_once_and_from_then_on_the_charter_rules(client: Client) -> None:
    f.set_today()
    f.signed_in(client, "se")
    assert "Falta un hecho" in Client().get("/es/carta/").content.decode()
    assert client.get(ADOPTION).status_code == 200
    assert client.post(ADOPTION, {"on": "2021-12-03", "source": "Acta"})["Location"] == reverse("portal:charter")
    assert facts.view(f.TODAY).of("charter_adopted")[0].on == dt.date(2021, 12, 3)
    again = client.post(ADOPTION, {"on": "2021-12-03", "source": "Acta"})
    assert (again.status_code, "ya consta" in again.content.decode()) == (422, True)
    assert "En vigor desde el 3 de diciembre de 2021" in Client().get("/es/carta/").content.decode()


# -- pages ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("path", ["/es/carta/capitulo/nada/", "/es/carta/disposicion/nada/"])
def test_an_address_that_is_no_clause_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/es/carta/", "/en/charter/", "/es/carta/lecturas/", "/en/charter/readings/",
                                  "/en/charter/chapter/financing/", "/en/charter/clause/vm.consensus/"])
def test_the_charter_is_read_in_both_languages(client: Client, path: str) -> None:
    f.the_conference()
    answer = client.get(path)
    assert answer.status_code == 200
    assert f'lang="{path[1:3]}"' in answer.content.decode()


def test_first_and_last_clause_have_one_neighbour(client: Client) -> None:
    from charter.clauses import CLAUSES

    ids = list(CLAUSES)
    first, last = (client.get(f"/es/carta/disposicion/{ids[i]}/").content.decode() for i in (0, -1))
    assert 'rel="prev"' not in first
    assert 'rel="next"' not in last


def test_vacant_offices_and_lapsed_observers_are_said() -> None:
    f.set_today()
    f.record(f.fact("charter_adopted", "CRM", f.CHARTER_DAY, version=1),
             f.fact("observer_admitted", "ARG", "2022-01-20", category="country"),
             f.fact("observer_admitted", "IOM", "2026-01-20", category="organisation"),
             *(f.fact("meeting_held", "vm", f"{year}-06-15", meeting=f"vm-{year}") for year in (2022, 2023, 2024)))
    said = today.by_clause(f.PUBLIC, asked_today(), "es")
    assert said["ppt.yearly-change"] == ["La Presidencia está vacante."]
    assert said["se.term-two-years"] == ["El cargo está vacante."]
    assert said["plan.three-year-term"] == ["Ningún Plan Estratégico en vigor."]
    assert "perdió su condición" in said["observer.country.lapse-two-years"][0]


def test_an_adopted_reading_says_since_when(client: Client) -> None:
    f.the_conference()
    f.record(f.fact("reading_adopted", "CRM", "2026-02-01", param="wg.meetings-first-year", value="full"))
    text = client.get("/es/carta/lecturas/").content.decode()
    assert "decidida por los miembros el 1 de febrero de 2026" in " ".join(text.split())


def test_headings_lose_the_chapter_and_keep_the_body() -> None:
    assert charter_views.heading_words("FINANCIAMIENTO — Cuotas de la membresía") == "Cuotas de la membresía"
    assert charter_views.heading_words("Grupos de Trabajo — competencias") == "Grupos de Trabajo: competencias"
    assert charter_views.heading_words("PREÁMBULO") == "Preámbulo"
    with translation.override("en"):
        assert charter_views.chapter_list("")[0]["title"]
