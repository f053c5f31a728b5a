"""The pages of the room of observers: the public path, the file, the queue of notices, the life of each; who sees what."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from secretariat.chronicle.models import Entry
from secretariat.participation import acts
from secretariat.participation.models import Application, Contest, Notice
from tests import factories
from tests.factories import fact, signed_in
from tests.secretariat.meetings import world as meetings
from tests.secretariat.participation import world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
BEGUN = {
    "code": "esp",
    "name_es": "España",
    "name_en": "Spain",
    "interest": "exchange",
    "office": "Dirección General",
    "mail": "mig@example.org",
}


def begun(client: Client, **fields: str) -> str:
    """The address of an application begun by the public form."""
    answer = client.post("/es/observadores/solicitar/country/", {**BEGUN, **fields})
    assert answer.status_code == 302, answer.content.decode()
    return str(answer.url)


# -- the public path -------------------------------------------------------------------------------------------------


def test_who_asks_for_membership_is_shown_note_six_and_the_open_path(client: Client) -> None:
    answer = client.post("/es/observadores/solicitar/", {"asks": "membership"})
    assert answer.url == "/es/observadores/solicitar/membresia/"
    page = client.get(answer.url).content.decode()
    assert "nota 6" in page
    assert "se cerró en 1999" in page
    assert "XXA" not in page
    assert 'data-clause="membership.closed-1999"' in page
    assert "/es/observadores/solicitar/country/" in page
    assert client.post("/es/observadores/solicitar/", {}).status_code == 422


def test_a_member_that_applies_reads_why_it_need_not_and_loses_nothing_it_wrote(client: Client) -> None:
    answer = client.post("/es/observadores/solicitar/country/", {**BEGUN, "code": "HND", "office": "Una oficina larga"})
    assert answer.status_code == 422
    assert "Una oficina larga" in answer.content.decode()
    assert not Application.objects.exists()


def test_a_machine_that_fills_the_hidden_field_begins_nothing(client: Client) -> None:
    assert client.post("/es/observadores/solicitar/country/", {**BEGUN, "website": "http://spam"}).status_code == 422
    assert not Application.objects.exists()


def test_one_address_begins_so_many_an_hour(client: Client) -> None:
    for _ in range(12):
        begun(client)
    answer = client.post("/es/observadores/solicitar/country/", BEGUN)
    assert (answer.status_code, Application.objects.count()) == (422, 12)
    assert "Espere una hora" in answer.content.decode()


def test_the_applicant_fills_her_file_through_her_link_and_is_told_what_lacks(client: Client) -> None:
    url = begun(client)
    page = client.get(url)
    assert "Faltan 5 criterios" in page.content.decode()
    assert (page["Cache-Control"], page["Referrer-Policy"], page["X-Robots-Tag"]) == ("no-store", "same-origin", "noindex, nofollow")
    wrong = client.post(f"{url}criterio/commitment/", {"day": "", "text": "Lo que escribí"})
    assert wrong.status_code == 422
    assert "Lo que escribí" in wrong.content.decode()
    given = {"day": "02/11/2026", "text": "Nota 7", "file": SimpleUploadedFile("nota.pdf", b"%PDF-1.7 x")}
    assert client.post(f"{url}criterio/commitment/", given).url == url
    page = client.get(url).content.decode()
    assert "Faltan 4 criterios" in page
    file = re.search(r'href="([^"]+/archivo/\d+/)"', page)
    assert file
    assert b"".join(client.get(file[1]).streaming_content) == b"%PDF-1.7 x"  # type: ignore[attr-defined]
    assert client.post(f"{url}enviar/").url == url
    assert Application.objects.get().state == "sent"
    assert client.post(f"{url}responder/", {"text": "Mañana llega lo demás"}).url == url
    assert "Mañana llega lo demás" in client.get(url).content.decode()
    bad = client.post(f"{url}criterio/commitment/", {"day": "2026-11-02", "file": SimpleUploadedFile("x.exe", b"MZ\x00\x01")})
    assert bad.status_code == 422


def test_a_file_too_heavy_is_refused_on_its_field_before_it_is_read(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    url = begun(client)
    read: list[int] = []
    monkeypatch.setattr("secretariat.participation.acts.give_evidence", lambda *_args, **_given: read.append(1))
    given = {"day": "02/11/2026", "text": "Nota 7", "file": SimpleUploadedFile("nota.pdf", b"%PDF-1.7 " + b"x" * (10 * 1024 * 1024))}
    page = client.post(f"{url}criterio/commitment/", given)
    assert page.status_code == 422
    assert "pesa más de 10 MB" in page.content.decode()
    assert read == []


def test_a_wrong_link_opens_nothing(client: Client) -> None:
    for end in ("", "criterio/commitment/", "archivo/1/"):
        assert client.get(f"/es/observadores/solicitud/{'x1' * 20}/{end}").status_code == 404
    for end in ("enviar/", "responder/"):
        assert client.post(f"/es/observadores/solicitud/{'x1' * 20}/{end}").status_code == 404


def test_the_public_path_reads_in_english(client: Client) -> None:
    assert "Apply for observer status" in client.get("/en/observers/apply/").content.decode()
    assert "Membership is closed" in client.get("/en/observers/apply/membership/").content.decode()


# -- who sees what ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("party", ["", "ARG", "IOM", "RROCM"])
def test_applications_and_notices_of_others_are_not_found(party: str, client: Client) -> None:
    world.absent_observer()
    row = world.registered()
    notice = acts.send_notice(factories.SE, "JAM")
    contest = acts.contest(factories.SE, "JAM", meeting="vm-2026", text="x", upload=("a.pdf", b"%PDF-1.7"))
    if party:
        signed_in(client, party)
    hidden = (
        "solicitudes/", f"solicitudes/{row.pk}/", f"solicitudes/{row.pk}/archivo/1/", "solicitudes/registro.csv", "avisos/",
        "avisos/registro.xlsx", f"avisos/{notice.pk}/papel.es.pdf", "JAM/", f"asistencia/{contest.pk}/archivo/",
    )  # fmt: skip
    assert [url for url in hidden if client.get(f"/es/observadores/{url}").status_code != 404] == []
    assert "Jamaica" not in client.get("/es/observadores/").content.decode().partition("<main")[2].partition("</main")[0]


def test_a_member_sees_a_registered_file_but_neither_the_office_nor_what_is_not_registered(client: Client) -> None:
    waiting, row = world.received("FRA"), world.registered()
    signed_in(client, "CRI")
    assert client.get(f"/es/observadores/solicitudes/{waiting.pk}/").status_code == 404
    page = client.get(f"/es/observadores/solicitudes/{row.pk}/").content.decode()
    assert "España" in page
    assert "Dirección General de Migraciones" not in page
    assert "example.org" not in page.partition("<main")[2].partition("</main")[0]
    assert "example.org" not in client.get("/es/observadores/solicitudes/registro.csv").content.decode()
    assert client.post(f"/es/observadores/solicitudes/{row.pk}/registrar/").status_code == 403


def test_an_observer_reads_its_own_countdown_and_no_other(client: Client) -> None:
    world.absent_observer()
    signed_in(client, "JAM")
    page = client.get("/es/observadores/JAM/").content.decode()
    assert "20 de marzo de 2027" in page
    assert "Impugnar una ausencia" in page
    assert 'data-clause="observer.country.lapse-two-years"' in page
    assert client.get("/es/observadores/ARG/").status_code == 404
    assert client.get("/es/observadores/ESP/").status_code == 404


# -- the house -------------------------------------------------------------------------------------------------------


def test_the_secretariat_registers_asks_and_forwards_and_an_incomplete_file_is_refused_with_its_clause(client: Client) -> None:
    row = world.received(but="commitment")
    meetings.convened()
    signed_in(client, "se")
    url = f"/es/observadores/solicitudes/{row.pk}/"
    assert "por registrar" in client.get("/es/observadores/").content.decode()
    client.post(f"{url}registrar/")
    assert client.post(f"{url}pedir/", {"text": ""}).status_code == 422
    assert client.post(f"{url}pedir/", {"text": "Falta la nota"}).status_code == 302
    refused = client.post(f"{url}llevar/", {"session": ""})
    assert refused.status_code == 403
    assert "observer.country.criterion.commitment" in refused.content.decode()
    assert Entry.objects.filter(outcome="refused", act="submit-application").exists()
    acts.give_evidence(row, criterion="commitment", day=world.DAY, text="Nota")
    client.post(f"{url}registrar/")
    page = client.get(url).content.decode()
    session = re.search(r'<option value="(\d+)"', page)
    assert session
    assert client.post(f"{url}llevar/", {"session": session[1]}).status_code == 302
    assert "En la agenda de" in client.get(url).content.decode()


def test_the_queue_says_whom_to_warn_by_when_and_the_late_one_with_its_clause(client: Client) -> None:
    world.absent_observer()
    signed_in(client, "se")
    page = client.get("/es/observadores/avisos/").content.decode()
    assert "Incumplimiento" in page
    assert 'data-clause="observer.country.lapse-notice"' in page
    assert "Preparar el aviso" in page
    notice = client.get("/es/observadores/avisos/JAM/").content.decode()
    assert "jam@example.org" in notice
    assert client.post("/es/observadores/avisos/JAM/").status_code == 302
    again = client.post("/es/observadores/avisos/JAM/")
    assert again.status_code == 422
    assert "ya salió" in again.content.decode()
    row = Notice.objects.get()
    assert client.post(f"/es/observadores/avisos/{row.pk}/acuse/", {"day": "2026-11-01", "how": "mail"}).status_code == 422
    assert client.post(f"/es/observadores/avisos/{row.pk}/acuse/", {"day": "2026-11-23", "how": "mail"}).status_code == 302
    assert client.post("/es/observadores/avisos/JAM/medio/", {"means": "visit", "on": "2030-01-01"}).status_code == 422
    assert client.post("/es/observadores/avisos/JAM/medio/", {"means": "visit", "on": "2026-11-23"}).status_code == 302
    page = client.get("/es/observadores/avisos/JAM/").content.decode()
    assert "Acuse de recibo del 23 de noviembre de 2026" in page
    assert "una visita" in page
    assert client.get(f"/es/observadores/avisos/{row.pk}/papel.en.docx").content.startswith(b"PK")
    assert client.get(f"/es/observadores/avisos/{row.pk}/papel.fr.docx").status_code == 404
    assert "no" in client.get("/es/observadores/avisos/registro.csv").content.decode().splitlines()[1]
    assert client.get("/en/observers/notices/register.xlsx").content.startswith(b"PK")


def test_a_member_reads_the_queue_and_is_refused_the_notice(client: Client) -> None:
    world.absent_observer()
    signed_in(client, "CRI")
    assert "Preparar el aviso" not in client.get("/es/observadores/avisos/").content.decode()
    assert client.post("/es/observadores/avisos/JAM/").status_code == 403


def test_an_absence_is_contested_and_answered_on_screen(client: Client) -> None:
    world.absent_observer()
    signed_in(client, "JAM")
    assert client.post("/es/observadores/JAM/impugnar/", {"meeting": "vm-2026", "text": ""}).status_code == 422
    given = {"meeting": "vm-2026", "text": "El Consejero asistió", "file": SimpleUploadedFile("lista.pdf", b"%PDF-1.7 x")}
    assert client.post("/es/observadores/JAM/impugnar/", given).url == "/es/observadores/JAM/"
    row = Contest.objects.get()
    assert client.post(f"/es/observadores/asistencia/{row.pk}/", {"accepted": "yes"}).status_code == 403
    client.logout()
    signed_in(client, "se")
    assert "Consejero" in client.get(f"/es/observadores/asistencia/{row.pk}/").content.decode()
    assert client.post(f"/es/observadores/asistencia/{row.pk}/", {"accepted": "no"}).status_code == 422
    assert client.post(f"/es/observadores/asistencia/{row.pk}/", {"accepted": "yes"}).status_code == 302
    assert "20 de marzo de 2028" in client.get("/es/observadores/JAM/").content.decode()


def test_the_card_of_an_observer_shows_its_term_to_who_may_know_it(client: Client) -> None:
    world.absent_observer()
    assert "Plazo como observador" not in client.get("/es/participantes/JAM/").content.decode()
    page = signed_in(client, "CRI").get("/es/participantes/JAM/").content.decode()
    assert "Pierde la condición el 20 de marzo de 2027" in page
    assert "/es/observadores/JAM/" in page


def test_a_former_observer_is_shown_the_way_back(client: Client) -> None:
    world.lapsed_observer()
    signed_in(client, "JAM")
    page = client.get("/es/observadores/JAM/").content.decode()
    assert "solicitar/country/?codigo=JAM" in page
    assert 'value="JAM"' in client.get("/es/observadores/solicitar/country/?codigo=JAM").content.decode()


def test_an_organisation_page_shows_its_area_and_its_year(client: Client) -> None:
    factories.record(world.PLAN, *world.springs(), fact("observer_admitted", "OEI", "2024-05-01", category="organisation"),
                     fact("criterion_evidence", "OEI", "2024-04-01", criterion="observer.org.criterion.mandate", evidence="x",
                          area="protection: Línea 4"))  # fmt: skip
    page = signed_in(client, "CRI").get("/es/observadores/OEI/").content.decode()
    assert "Nombrada antes de que empezara el Plan en vigor (plan-2026-2028)" in page
    assert 'data-clause="observer.org.annual-attendance"' in page
    assert "Línea 4" in signed_in(client, "CRI").get("/es/observadores/").content.decode()


PAGES = (
    "/es/observadores/",
    "/es/observadores/solicitudes/",
    "/es/observadores/avisos/",
    "/es/observadores/JAM/",
    "/es/observadores/avisos/JAM/",
)


@pytest.mark.parametrize("url", PAGES)
def test_a_page_asks_the_database_as_often_after_thirty_years_as_after_one(url: str, client: Client) -> None:
    world.absent_observer()
    world.received()
    signed_in(client, "se")

    def asked() -> int:
        factories.forget()
        client.get(url)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(url).status_code == 200
        return len(seen)

    before = asked()
    for number in range(30):
        code = f"X{chr(65 + number // 26)}{chr(65 + number % 26)}"
        factories.record(fact("observer_admitted", code, "2022-01-10", category="country"),
                         fact("attendance", code, "2024-03-20", meeting="vm-2024"))  # fmt: skip
        Application.objects.create(secret=str(number), code=code, category="country", name_es=code, name_en=code, office="x",
                                   mail="x@example.org", state="sent", begun=Application.objects.get(code="ESP").begun,
                                   sent=Application.objects.get(code="ESP").sent)  # fmt: skip
    factories.record(*world.springs(2027, 2056))
    assert asked() <= before
    assert before <= 14
