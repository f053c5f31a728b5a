"""The Presidency as JSON: who comes when for everybody; plans, results and reports for members; the same acts and refusals."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from secretariat.presidency.models import Offer
from tests.factories import signed_in

from .test_views import world

pytestmark = pytest.mark.django_db
ROOT = "/api/presidency/"
__all__ = ["world"]


def got(client: Client, path: str) -> Any:
    answer = client.get(ROOT + path)
    assert answer.status_code == 200, path
    return answer.json()


def test_who_presides_and_who_follows_is_public_and_offers_are_not(client: Client, world: dict[str, Any]) -> None:
    found = got(client, "")
    assert (found["party"], found["until"], found["successor"]) == ("GTM", "2027-01-15", "CRI")
    assert [one["offers"] for one in found["years"]] == [[], [], []]
    assert got(signed_in(client, "HND"), "")["years"][2]["offers"] == ["PAN"]


def test_plans_results_and_reports_are_the_members_own(client: Client, world: dict[str, Any]) -> None:
    assert (got(client, "plans"), got(client, "joint-meetings")) == ([], [])
    assert [one["report"] for one in got(client, "outside")] == [""]
    hnd = signed_in(client, "HND")
    assert got(hnd, "plans")[0]["lines"][0]["activity"] == "Foro sobre movilidad laboral"
    assert got(hnd, "joint-meetings")[0]["results"] == ""
    assert got(hnd, "outside")[0]["report"] == "Informe reservado"
    assert got(signed_in(Client(), "CRI"), "joint-meetings")[0]["results"] == "Calendario de enlaces"


def posted(client: Client, path: str, **given: Any) -> int:
    return client.post(ROOT + path, json.dumps(given), content_type="application/json").status_code


def test_the_same_acts_are_refused_and_done(client: Client, world: dict[str, Any]) -> None:
    contact = {"forum": "csm", "forum_es": "CSM", "day": "2026-11-20", "topic_es": "Movilidad"}
    hnd, se = signed_in(client, "HND"), signed_in(Client(), "se")
    assert posted(Client(), "contacts", **contact) == 401
    assert posted(signed_in(Client(), "ARG"), "contacts", **contact) == 404
    assert posted(hnd, "contacts", **contact) == 403
    assert posted(se, "contacts", **contact) == 200
    assert posted(hnd, f"joint-meetings/{world['joint'].slug}/share") == 403
    assert posted(se, f"joint-meetings/{world['joint'].slug}/share") == 200
    assert posted(hnd, "offers", takes_office="2031-01-15") == 409
    assert posted(hnd, "offers", takes_office="2028-01-15") == 200
    assert Offer.objects.filter(party="HND").exists()
