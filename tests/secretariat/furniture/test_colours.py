"""Contrast of every pair of colours that carries words, computed from the styles themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
BASE = (ROOT / "assets" / "styles" / "_base.scss").read_text(encoding="utf-8")
COLOURS = {"white": "#ffffff", **dict(re.findall(r"^\$([a-z-]+): (#[0-9a-f]{6});", BASE, re.MULTILINE))}
MAST_TEXT = "#cfdbe6"


def luminance(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(
    ("words", "ground", "least"),
    [
        ("white", "mast", 13.5),
        ("link", "white", 8),
        ("link", "paper", 7),
        ("visited", "white", 9),
        ("adopted", "white", 7),
        ("adopted", "paper", 6.5),
        ("ink", "white", 15),
        ("ink", "paper", 14),
        ("ink", "tint", 13),
        ("secondary", "white", 7),
        ("secondary", "paper", 6.5),
        ("secondary", "tint", 6),
        ("alert", "white", 8),
        ("alert", "alert-ground", 7),
        ("pending", "white", 7),
        ("pending", "paper", 6.5),
        ("waiting", "white", 5),
        ("ink", "focus", 11),
        ("link", "tint", 7),
    ],
)
def test_words_are_readable_on_their_ground(words: str, ground: str, least: float) -> None:
    assert contrast(COLOURS[words], COLOURS[ground]) >= least


def test_quiet_words_in_the_mast_are_readable() -> None:
    assert MAST_TEXT in (ROOT / "assets" / "styles" / "_tokens.scss").read_text(encoding="utf-8")
    assert contrast(MAST_TEXT, COLOURS["mast"]) >= 9


def test_brass_never_carries_words() -> None:
    for sheet in (ROOT / "assets" / "styles").glob("*.scss"):
        assert not re.search(r"(?<![-\w])color: (var\(--brass\)|\$brass)", sheet.read_text(encoding="utf-8")), (
            sheet.name
        )


def test_nothing_has_round_corners_or_a_blurred_shadow() -> None:
    for sheet in (ROOT / "assets" / "styles").glob("*.scss"):
        text = sheet.read_text(encoding="utf-8")
        assert set(re.findall(r"border-radius: ([^;]+);", text)) <= {"0"}, sheet.name
        for shadow in re.findall(r"box-shadow: ([^;]+);", text):
            assert not re.search(r"(\d+px\s+){2}\d*[1-9]\d*px", shadow), f"{sheet.name}: {shadow}"
