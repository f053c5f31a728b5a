"""The Fund as JSON: the same facts, the same acts and the same refusals as its pages."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories import signed_in
from tests.secretariat.fund.conftest import approved, pledged, proposed

pytestmark = pytest.mark.django_db


def test_the_public_reads_approved_activities_without_their_money(client: Client, the_fund: None) -> None:
    approved(100_00)
    proposed(50_00, slug="otra")
    (shown,) = client.get("/api/fund/activities").json()
    assert (shown["slug"], shown["state"], shown["phases"]) == ("curso", "approved", None)
    assert client.get("/api/fund/activities/otra").status_code == 404
    assert [row["slug"] for row in client.get("/api/fund/priorities").json()] == ["ninez"]
    assert client.get("/api/fund/contributions").json() == []


def test_a_contribution_and_a_proposal_go_through_the_same_gate(client: Client, the_fund: None) -> None:
    can = signed_in(client, "CAN")
    assert can.post("/api/fund/contributions", {"form": "cash"}, content_type="application/json").status_code == 409
    made = can.post("/api/fund/contributions", {"form": "cash", "amount": "100.00"}, content_type="application/json")
    assert (made.status_code, made.json()["state"]) == (201, "announced")
    code = made.json()["code"]
    assert can.get(f"/api/fund/contributions/{code}").json()["amount"] == "100.00"
    assert signed_in(Client(), "IOM").get(f"/api/fund/contributions/{code}").status_code == 404
    given = {
        "slug": "taller",
        "title_es": "Taller",
        "summary_es": "x",
        "objective": "albergues",
        "pillar": "protection",
        "phases": [{"title": "Única", "starts": "2027-01-01", "ends": "2027-02-01", "cost": "10.01"}],
    }
    assert signed_in(Client(), "se").post("/api/fund/activities", given, content_type="application/json").status_code == 403
    answer = signed_in(Client(), "IOM").post("/api/fund/activities", given, content_type="application/json")
    assert (answer.status_code, answer.json()["phases"][0]["lacking"]) == (201, "10.01")
    pledged(amount=5_00)
    assert len(can.get("/api/fund/contributions").json()) == 2


def test_texts_longer_than_the_pages_take_are_refused(client: Client, the_fund: None) -> None:
    long = "x" * 8001
    days = {"starts": "2027-01-01", "ends": "2027-02-01", "cost": "1"}
    proposal = {"slug": "t", "title_es": "T", "summary_es": "x", "objective": "albergues", "pillar": "protection", "phases": [days]}
    contact = {"forum": "f", "forum_es": "F", "day": "2026-11-01", "topic_es": "T"}
    can = signed_in(client, "CAN")
    for url, given, field in (
        ("fund/contributions", {"form": "cash", "amount": "1"}, "conditions"),
        ("fund/activities", proposal, "summary_es"),
        ("fund/activities", proposal, "summary_en"),
        ("presidency/contacts", contact, "topic_es"),
        ("presidency/offers", {"takes_office": "2028-01-01"}, "note"),
        ("participation/observers/ARG/contests", {"meeting": "m"}, "text"),
        ("executive/mandates/m/notes", {}, "words"),
        ("executive/mandates/m/result", {}, "result"),
    ):
        answer = can.post(f"/api/{url}", {**given, field: long}, content_type="application/json")
        assert (answer.status_code, field in answer.content.decode()) == (422, True), (url, answer.content)


def test_reports_are_read_with_their_data_by_members_alone(client: Client, the_fund: None) -> None:
    assert client.get("/api/reports/quarters").status_code == 404
    cri = signed_in(client, "CRI")
    assert {row["period"] for row in cri.get("/api/reports/quarters").json()} >= {"2026Q1", "2026Q3"}
    assert cri.get("/api/reports/quarters?year=9999").status_code == 404
    assert cri.get("/api/reports/quarterly-financial/2026Q3").status_code == 404
