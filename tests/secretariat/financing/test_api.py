"""Money as JSON: the Charter's arithmetic for everybody, accounts for members and the Secretariat."""

from __future__ import annotations

import pytest
from django.test import Client

from secretariat.chronicle.models import Entry
from tests import factories
from tests.factories import signed_in

pytestmark = pytest.mark.django_db


def test_the_quotas_of_a_budget_are_everybodys_and_add_up(client: Client, honduras_like: None) -> None:
    found = client.get("/api/financing/quotas?budget=318400.01").json()
    assert sum(round(float(q) * 100) for q in found["quotas"].values()) == 31_840_001
    assert found["quotas"]["HND"] == "4975.00"
    assert client.get("/api/financing/quotas?budget=mucho").status_code == 422


@pytest.mark.parametrize("url", ["/api/financing/statements/HND", "/api/financing/budgets"])
def test_accounts_are_not_found_by_others(url: str, client: Client, honduras_like: None) -> None:
    assert client.get(url).status_code == 404
    assert signed_in(client, "ARG").get(url).status_code == 404


def test_a_statement_names_the_fact_of_every_cent(client: Client, honduras_like: None) -> None:
    found = signed_in(client, "CRI").get("/api/financing/statements/HND").json()
    year = next(y for y in found["years"] if y["year"] == 2024)
    assert year["payments"] == [{"fact": "p-HND-2024", "amount": "3000.00"}]
    assert found["owed_due"] == "6857.81"
    assert found["cures"][0] == {"amount": "1882.81", "gives": "full", "lost_again_on": "2027-01-01"}
    assert client.get("/api/financing/statements/ARG").status_code == 404
    assert client.get("/api/financing/statements/HND?on=2001-01-01").status_code == 422


def test_budgets_are_listed_with_their_facts(client: Client, honduras_like: None) -> None:
    found = signed_in(client, "CRI").get("/api/financing/budgets").json()
    assert [b["year"] for b in found] == [2022, 2023, 2024, 2025, 2026]
    assert found[-1]["fact"] == "b-2026"


def test_a_payment_is_recorded_and_refused_as_on_the_page(client: Client, honduras_like: None) -> None:
    written = {"party": "HND", "amount": "1882.81", "value_date": "2026-11-23", "source": "Recibo 901"}

    def post() -> int:
        return client.post("/api/financing/payments", written, content_type="application/json").status_code

    assert post() == 401
    signed_in(client, "ARG")
    assert post() == 404
    signed_in(client, "HND")
    assert post() == 403
    assert Entry.objects.first().outcome == "refused"  # type: ignore[union-attr]
    client.logout()
    signed_in(client, "se")
    assert post() == 201
    assert post() == 409


def test_an_installation_without_charter_says_so(client: Client, db: None) -> None:
    factories.set_today()
    assert signed_in(client, "se").get("/api/financing/statements/HND").status_code == 422
