"""Certificates of attendance: only who was noted as present gets one, and anybody can see that it is true and nothing more."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from openpyxl import load_workbook

from secretariat.chronicle.gate import Conflict, Refused
from secretariat.meetings import acts, audience
from secretariat.meetings.acts.delegations import Accredited
from secretariat.meetings.models import Certificate, Meeting
from tests import factories
from tests.secretariat.meetings import world

pytestmark = pytest.mark.django_db
PAGE = "/es/reuniones/rv-xxxi/constancias/"


@pytest.fixture(autouse=True)
def conference() -> None:
    factories.the_conference()
    world.parties()


@pytest.fixture
def meeting() -> Meeting:
    found = world.convened()
    acts.accredit(world.HND, found, [Accredited("Viceministra", "vice-minister", head=True), Accredited("Directora", "director")])
    factories.set_today(dt.date(2026, 12, 3))
    for title in ("Apertura", "Diálogo privado"):
        session = world.opened(found, title)
        acts.take_attendance(factories.SE, session, ["GTM", "HND"] if session.closed else ["GTM", "HND", "ARG"])
    found.sessions.update(ended=world.at(4, 13))
    Meeting.objects.update(state="held")
    found.refresh_from_db()
    return found


@pytest.mark.parametrize("who", [world.HND, world.ARG, world.RROCM, factories.PUBLIC])
def test_no_delegation_certifies_itself(who: Any, meeting: Meeting) -> None:
    with pytest.raises(Refused):
        acts.certify(who, meeting, party="HND")


def test_nothing_is_certified_that_is_not_on_record(meeting: Meeting) -> None:
    for fields, code in (({"party": "CRI"}, "absent"), ({"party": "HND", "office": "Asesora"}, "office")):
        with pytest.raises(Conflict) as conflict:
            acts.certify(factories.SE, meeting, **fields)
        assert conflict.value.code == code
    Meeting.objects.update(state="under-way")
    meeting.refresh_from_db()
    with pytest.raises(Conflict) as conflict:
        acts.certify(factories.SE, meeting, party="HND")
    assert conflict.value.code == "state"


def test_certificates_are_numbered_never_changed_and_not_doubled(meeting: Meeting) -> None:
    one = acts.certify(factories.SE, meeting, party="HND")
    assert (one.number, one.days) == ("CRM/CONST/2026/1", ["2026-12-03"])
    assert acts.certify(world.PPT, meeting, party="HND").pk == one.pk
    assert acts.certify(factories.SE, meeting, party="HND", office="Directora").number == "CRM/CONST/2026/2"
    with pytest.raises(DatabaseError), transaction.atomic():
        Certificate.objects.update(party="CRI")
    every = Certificate.objects.all()
    assert audience.visible_certificates(every, world.HND).count() == 2
    for who in (world.CRI, world.ARG, factories.PUBLIC):
        assert not audience.visible_certificates(every, who).exists()


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_visitor_sees_that_a_certificate_is_true_and_nothing_else_of_it(language: str, meeting: Meeting) -> None:
    one = acts.certify(factories.SE, meeting, party="HND", office="Directora")
    stem = {"es": "/es/reuniones/constancias/", "en": "/en/meetings/certificates/"}[language]
    shown = Client().get(f"{stem}{one.code}/").content.decode()
    assert one.number in shown
    for hidden in ("Honduras", "Directora", "XXXI"):
        assert hidden not in shown
    lacking = Client().get(f"{stem}inventada/")
    assert lacking.status_code == 404
    assert {"es": "Ninguna constancia", "en": "No certificate"}[language] in lacking.content.decode()


def test_the_page_issues_and_a_party_takes_its_own(meeting: Meeting, client: Client) -> None:
    secretariat, member = factories.signed_in(client, "se"), factories.signed_in(Client(), "HND")
    assert secretariat.post(PAGE, {"who": "CRI"}).status_code == 422
    assert secretariat.post(PAGE, {"who": "HND|Directora"}).status_code == 302
    assert "CRM/CONST/2026/1" in member.get(PAGE).content.decode()
    assert member.post(PAGE, {"who": "HND"}).status_code == 403
    one = Certificate.objects.get()
    assert member.get(f"{PAGE}{one.pk}/pdf/").content.startswith(b"%PDF-")
    assert member.get(f"{PAGE}{one.pk}/docx/").content.startswith(b"PK")
    assert member.get(f"{PAGE}{one.pk}/exe/").status_code == 404
    other = factories.signed_in(Client(), "ARG")
    assert other.get(f"{PAGE}{one.pk}/pdf/").status_code == 404
    assert "CRM/CONST" not in other.get(PAGE).content.decode()


def test_the_attendance_list_tells_each_reader_what_it_may_know(meeting: Meeting) -> None:
    page = "/es/reuniones/rv-xxxi/asistentes/"
    public = Client().get(page + "csv/").content.decode("utf-8-sig")
    assert "ARG" in public
    assert "Diálogo privado" not in public
    assert Client().get(page + "pdf/").status_code == 404
    assert len(load_workbook(io.BytesIO(Client().get(page + "xlsx/").content)).worksheets) == 1
    sheets = load_workbook(io.BytesIO(factories.signed_in(Client(), "HND").get(page + "xlsx/").content)).worksheets
    assert any("Diálogo privado" in [str(cell) for cell in row] for row in sheets[0].iter_rows(values_only=True))
    assert any("Directora" in row for row in sheets[1].iter_rows(values_only=True))
