"""The furniture stands on its own: no name of a party is fetched from a room above it, and its pages need no server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import sync_playwright


@pytest.fixture(autouse=True)
def _names_of_the_core_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secretariat.furniture.names._sources", [])


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    named = ("chromium", "chromium-browser", "google-chrome", "chrome")
    chromium = os.environ.get("SECRETARIAT_CHROMIUM") or next(filter(None, map(shutil.which, named)), None)
    assert chromium, "Chromium is missing: install it or name it in SECRETARIAT_CHROMIUM (./secretariat test does)."
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield started
        started.close()
