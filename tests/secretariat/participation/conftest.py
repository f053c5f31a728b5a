"""The Conference of November 2026, for the room of observers; files go to a folder of their own."""

from __future__ import annotations

import pathlib

import pytest

from tests import factories


@pytest.fixture
def conference(db: None, settings: object, tmp_path: pathlib.Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    factories.the_conference()
