"""The furniture stands on its own: no name of a party is fetched from a room above it."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _names_of_the_core_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.furniture.names._sources", [])
