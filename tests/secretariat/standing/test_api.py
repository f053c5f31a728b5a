"""Standing as JSON, in the shapes of the contract, to the audiences of the pages."""

from __future__ import annotations

import pytest
from django.test import Client

from tests import factories
from tests.factories import signed_in

pytestmark = pytest.mark.django_db


def rows(client: Client, url: str) -> dict[str, dict[str, object]]:
    return {row["party"]: row for row in client.get(url).json()["standings"]}


def test_the_public_learns_no_level_of_a_member_and_no_reason(client: Client, honduras_like: None) -> None:
    found = rows(client, "/api/standing/")
    assert len(found) == 14
    assert (found["HND"]["category"], found["HND"]["level"], found["HND"]["since"], found["HND"]["until"]) == ("member", "", None, None)
    assert (found["ARG"]["level"], found["ARG"]["since"], found["ARG"]["until"]) == ("observer", "2026-01-20", None)
    one = rows(client, "/api/standing/HND")["HND"]
    assert (one["level"], one["why"]) == ("", None)


def test_a_member_gets_levels_with_reasons_in_its_language(client: Client, honduras_like: None) -> None:
    reader = signed_in(client, "CRI")
    assert rows(reader, "/api/standing/")["SLV"]["level"] == "excluded"
    why = rows(reader, "/api/standing/HND?on=2026-06-01")["HND"]["why"]
    assert why["clause"] == "finance.arrears.two-years-no-vote"  # type: ignore[index]
    english = reader.get("/api/standing/HND", headers={"Accept-Language": "en"}).json()
    assert "voice but no vote" in english["standings"][0]["why"]["text"]


def test_the_line_is_its_own_partys_or_the_members(client: Client, honduras_like: None) -> None:
    url = "/api/standing/HND/timeline?start=2021-01-01&end=2028-01-01"
    assert client.get(url).status_code == 404
    assert signed_in(client, "ARG").get(url).status_code == 404
    assert signed_in(client, "ARG").get(url.replace("HND", "ARG")).status_code == 200
    client.logout()
    found = signed_in(client, "HND").get(url).json()["standings"]
    assert [(row["level"], row["since"]) for row in found] == [("full", "2021-12-03"), ("voice-without-vote", "2026-01-01")]


def test_what_cannot_be_asked_is_told(client: Client, honduras_like: None) -> None:
    assert client.get("/api/standing/HND?on=2001-01-01").status_code == 422
    assert client.get("/api/standing/CHE").status_code == 404
    reader = signed_in(client, "HND")
    assert reader.get("/api/standing/HND/timeline?start=2000-01-01&end=2001-01-01").status_code == 422
    assert reader.get("/api/standing/HND/timeline?start=2022-01-01&end=2999-01-01").status_code == 422


def test_without_charter_nothing_is_derived(client: Client, db: None) -> None:
    factories.set_today()
    assert client.get("/api/standing/").status_code == 422
