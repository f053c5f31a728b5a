"""Toda la Carta: the files in which the Conference and its demonstration are kept, read as they are."""

from __future__ import annotations

import json
import pathlib
from typing import Any

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"


def rows(name: str) -> dict[str, Any]:
    """The rows of `data/NAME.json`: what is no dated fact."""
    found: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return found


def record(name: str) -> bytes:
    """The record file `data/NAME.jsonl`, as bytes."""
    return (DATA / f"{name}.jsonl").read_bytes()
