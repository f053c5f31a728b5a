"""The list and the pages of the parties: equal, in order, and each reader sees the standing that is hers to know."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from charter.parties import MEMBERS, NAMES
from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.participants import acts, directory_acts, facts, panels
from secretariat.participants.models import Designation
from tests import factories as f

from .conftest import office

pytestmark = pytest.mark.django_db
LEVELS = ("Voz y voto", "Voz sin voto", "Excluido")


@pytest.fixture(autouse=True)
def conference() -> None:
    f.the_conference()
    acts.register_parties(
        THE_SYSTEM,
        [
            *(
                {
                    "code": code,
                    "category": "member",
                    "name_es": NAMES["es"][code],
                    "name_en": facts.bare(NAMES["en"][code]),
                }
                for code in MEMBERS
            ),
            {
                "code": "ARG",
                "category": "observer-country",
                "name_es": "Argentina",
                "name_en": "Argentina",
                "mail": "arg@example.org",
            },
            {
                "code": "IOM",
                "category": "observer-organisation",
                "name_es": "Organización Internacional para las Migraciones",
                "name_en": "International Organization for Migration",
                "acronym_es": "OIM",
                "acronym_en": "IOM",
                "sources": ["https://www.example.org/una/fuente", "Un libro"],
            },
            {
                "code": "RROCM",
                "category": "civil-society",
                "name_es": "Red Regional de Organizaciones Civiles para las Migraciones",
                "name_en": "Regional Network for Civil Organizations on Migration",
            },
        ],
    )
    f.in_arrears("HND", (2024, 2025))


def page(client, name: str = "participants:list", *args: str) -> str:
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_order_of_names_is_that_of_each_language() -> None:
    assert facts.in_order(MEMBERS, "es") == [
        "BLZ",
        "CAN",
        "CRI",
        "SLV",
        "USA",
        "GTM",
        "HND",
        "MEX",
        "NIC",
        "PAN",
        "DOM",
    ]
    assert facts.in_order(MEMBERS, "en") == [
        "BLZ",
        "CAN",
        "CRI",
        "DOM",
        "SLV",
        "GTM",
        "HND",
        "MEX",
        "NIC",
        "PAN",
        "USA",
    ]


@pytest.mark.parametrize(
    ("address", "first", "last"),
    [("/es/participantes/", "Belice", "República Dominicana"), ("/en/participants/", "Belize", "United States")],
)
def test_the_eleven_are_one_list_in_the_readers_alphabet(client, address, first, last) -> None:
    text = client.get(address).content.decode()
    section = text[text.index('id="member"') : text.index('id="observer-country"')]
    names = re.findall(r'<a href="[^"]+/[A-Z]{3}/">([^<]+)</a>', section)
    assert len(names) == 11
    assert (names[0], names[-1]) == (first, last)


# -- what a reader may know --------------------------------------------------------------------------------------
@pytest.mark.parametrize("party", [None, "ARG", "IOM", "RROCM"])
def test_arrears_are_not_shown_to_who_is_no_member(client, party) -> None:
    if party:
        f.signed_in(client, party, kind="representative")
    for text in (page(client), page(client, "participants:party", "HND")):
        assert not any(level in text for level in LEVELS)
    answer = client.get("/api/participants/HND").json()
    assert (answer["standing"], answer["since"]) == ("", None)


@pytest.mark.parametrize("party", ["se", "HND", "PAN"])
def test_members_and_the_secretariat_see_every_level(client, party) -> None:
    f.signed_in(client, party)
    text = page(client)
    assert text.count("Voz y voto") == 10
    assert text.count("Voz sin voto") == 1
    assert "Voz sin voto" in page(client, "participants:party", "HND")
    assert client.get("/api/participants/HND").json()["standing"] == "voice-without-vote"


def test_whether_an_observer_is_current_is_public(client) -> None:
    assert "Observador" in page(client, "participants:party", "ARG")
    assert client.get("/api/participants/ARG").json()["standing"] == "observer"


def test_before_the_charter_no_standing_is_said_and_the_page_says_why(client, monkeypatch) -> None:
    import datetime as dt

    f.set_today(dt.date(2020, 1, 1))
    f.signed_in(client, "se")
    text = page(client)
    assert "Falta un hecho" in text
    assert not any(level in text for level in LEVELS)
    assert len(facts.without_focal_point()) == 11


def test_the_mailbox_is_for_those_who_take_part(client) -> None:
    assert "arg@example.org" not in page(client, "participants:party", "ARG")
    f.signed_in(client, "PAN")
    assert "arg@example.org" in page(client, "participants:party", "ARG")


# -- pages -------------------------------------------------------------------------------------------------------
def test_a_party_page_names_its_sources_by_their_site(client) -> None:
    text = page(client, "participants:party", "IOM")
    assert ">example.org</a>" in text
    assert "Un libro" in text
    assert "OIM" in text


@pytest.mark.parametrize("code", ["BRA", "hnd", "se", "%3Cscript%3E"])
def test_who_takes_no_part_has_no_page(client, code) -> None:
    assert client.get(f"/es/participantes/{code}/").status_code == 404
    assert client.get(f"/api/participants/{code}").status_code == 404


def test_the_form_of_a_focal_point_gives_back_what_was_written(client) -> None:
    f.signed_in(client, "HND")
    address = reverse("participants:designate", args=["HND"])
    assert client.get(address).status_code == 200
    given = {**office(institution_en=""), "function": "focal-point", "rank": "titular", "visibility": "office"}
    answer = client.post(address, given)
    assert answer.status_code == 422
    assert "Dirección de Migración" in answer.content.decode()
    assert "Escriba la institución en inglés" in answer.content.decode()
    given["institution_en"] = "Migration Directorate"
    ahead = client.post(address, {**given, "since": "2026-12-24"})
    assert ahead.status_code == 422
    assert client.post(address, given).status_code == 302
    assert "Dirección de Migración" in page(client, "participants:party", "HND")


def test_another_countrys_form_is_refused_with_the_clause_and_keeps_what_was_written(client) -> None:
    f.signed_in(client, "PAN")
    answer = client.post(
        reverse("participants:designate", args=["HND"]),
        {**office(), "function": "focal-point", "rank": "titular", "visibility": "office"},
    )
    assert answer.status_code == 403
    assert "Dirección de Migración" in answer.content.decode()


def test_a_focal_point_ends_on_its_page(client) -> None:
    f.signed_in(client, "HND")
    row = directory_acts.designate(f.member("HND"), party="HND", **office(since=f.dt.date(2026, 11, 1)))
    address = reverse("participants:end", args=["HND", row.pk])
    assert client.get(address).status_code == 200
    assert client.post(address, {"until": "2026-12-24"}).status_code == 422
    assert client.post(address, {"until": "2026-11-20"}).status_code == 302
    assert client.get(address).status_code == 404
    assert Designation.objects.get().until == f.dt.date(2026, 11, 20)
    assert client.get(reverse("participants:end", args=["PAN", row.pk])).status_code == 404


def test_the_card_is_changed_by_the_secretariat_alone(client) -> None:
    address = reverse("participants:card", args=["HND"])
    f.signed_in(client, "HND")
    assert client.get(address).status_code == 404
    f.signed_in(client, "se")
    assert client.get(address).status_code == 200
    assert client.post(address, {"mail": "no es", "language": "es"}).status_code == 422
    assert (
        client.post(
            address, {"mail": "buzon@example.org", "language": "en", "note_es": "Una nota", "note_en": "A note"}
        ).status_code
        == 302
    )
    assert "Una nota" in page(client, "participants:party", "HND")


def test_a_visitor_is_asked_to_sign_in_before_an_act(client) -> None:
    for name in ("participants:designate", "participants:card"):
        assert client.get(reverse(name, args=["HND"])).status_code == 302


def test_rooms_above_add_panels_to_a_partys_page_in_their_order(monkeypatch) -> None:
    monkeypatch.setattr(panels, "_makers", [])
    second = lambda party, delegate: panels.Panel("Dos", "x.html")  # noqa: E731
    panels.register(second, place=60)
    panels.register(second, place=60)
    panels.register(lambda party, delegate: panels.Panel("Uno", "x.html"), place=10)
    panels.register(lambda party, delegate: None)
    assert [p.heading for p in panels.panels(facts.party("HND"), f.PUBLIC)] == ["Uno", "Dos"]


def test_the_pages_cost_the_same_in_every_year(client, django_assert_max_num_queries) -> None:
    for name, args in (("participants:list", ()), ("participants:party", ("HND",))):
        page(client, name, *args)
        with django_assert_max_num_queries(8):
            page(client, name, *args)
    f.signed_in(client, "HND")
    for name, args in (("participants:list", ()), ("participants:party", ("HND",))):
        page(client, name, *args)
        with django_assert_max_num_queries(12):
            page(client, name, *args)
