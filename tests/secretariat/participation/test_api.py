"""Observers as JSON: the same audiences and the same refusals as the pages."""

from __future__ import annotations

import json

import pytest
from django.test import Client

from secretariat.participation import acts
from secretariat.participation.models import Contest
from tests import factories
from tests.factories import signed_in
from tests.secretariat.participation import world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("conference")]
ROOT = "/api/participation/"


def asked(client: Client, path: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = client.get(ROOT + path).json()
    return found


def test_the_public_reads_nobodys_countdown_and_an_observer_only_its_own(client: Client) -> None:
    world.absent_observer()
    world.registered()
    assert asked(client, "observers") == []
    assert asked(client, "applications") == []
    assert client.get(f"{ROOT}observers/JAM/life").status_code == 404
    signed_in(client, "JAM")
    assert [row["party"] for row in asked(client, "observers")] == ["JAM"]
    assert client.get(f"{ROOT}observers/ARG/life").status_code == 404


def test_a_member_reads_them_all_and_no_office(client: Client) -> None:
    world.absent_observer()
    world.registered()
    acts.send_notice(factories.SE, "JAM")
    signed_in(client, "CRI")
    rows = {row["party"]: row for row in asked(client, "observers")}
    assert (rows["JAM"]["lapse"], rows["JAM"]["late"], rows["JAM"]["state"]) == ("2027-03-20", True, "warned")
    assert asked(client, "applications")[0]["code"] == "ESP"
    assert "example.org" not in json.dumps([asked(client, "applications"), asked(client, "notices")])
    assert asked(client, "notices")[0]["late"] is True
    assert asked(client, "observers/JAM/life")[0]["kind"] == "will-lapse"


def test_a_notice_is_refused_to_a_member_and_sent_once_by_the_secretariat(client: Client) -> None:
    world.absent_observer()
    signed_in(client, "CRI")
    assert client.post(f"{ROOT}observers/JAM/notice").status_code == 403
    signed_in(client, "se")
    assert client.post(f"{ROOT}observers/JAM/notice").status_code == 201
    assert client.post(f"{ROOT}observers/JAM/notice").json()["code"] == "sent"


def test_an_observer_contests_its_own_absence(client: Client) -> None:
    world.absent_observer()
    signed_in(client, "JAM")
    given = {"meeting": "vm-2026", "text": "Firmó la lista"}
    assert client.post(f"{ROOT}observers/JAM/contests", given, content_type="application/json").status_code == 201
    assert Contest.objects.get().by == "JAM"
