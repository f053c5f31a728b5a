"""A history of budgets and payments for the tests of standing and financing."""

from __future__ import annotations

from typing import Any

import pytest

from charter.finance import quotas
from tests import factories
from tests.factories import fact

BUDGETS = {2022: 30_000_000, 2023: 30_400_000, 2024: 31_250_000, 2025: 31_840_000, 2026: 31_840_000}


def text(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def budgets(years: dict[int, int]) -> list[dict[str, Any]]:
    return [fact("budget_approved", "CRM", f"{year - 1}-12-05", id=f"b-{year}", year=year, amount=text(cents), source=f"Acta {year}")
            for year, cents in years.items()]


def paid(party: str, year: int, cents: int | None = None, day: str = "") -> dict[str, Any]:
    """The whole quota of a year (or `cents`), paid in March of it."""
    due = quotas(BUDGETS[year])[party] if cents is None else cents
    return fact("payment", party, day or f"{year}-03-07", id=f"p-{party}-{year}", amount=text(due), for_year=year,
                source=f"Recibo {party}-{year}")


def everybody_but(parties: tuple[str, ...], years: tuple[int, ...]) -> list[dict[str, Any]]:
    return [paid(party, year) for year in years for party in quotas(100) if party not in parties]


@pytest.fixture
def honduras_like(db: None) -> None:
    """Honduras: 2024 in part, 2025 not at all (voice without vote). El Salvador: nothing since 2022 (excluded). Others up to date."""
    factories.the_conference()
    factories.record(
        *budgets(BUDGETS), *everybody_but(("HND", "SLV"), (2022, 2023, 2024, 2025)),
        paid("HND", 2022), paid("HND", 2023), paid("HND", 2024, 300_000),
    )
