"""A first visit weighs under 130 KiB: what the built styles, script and letters take of it (gzip, KiB)."""

from __future__ import annotations

import gzip
from pathlib import Path

import django_htmx
import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "src" / "secretariat" / "furniture" / "static" / "house"
HTMX = Path(django_htmx.__file__).parent / "static" / "django_htmx" / "htmx-2.min.js"
FIRST_VISIT, HTML, STYLES, SCRIPTS, LETTERS = 130, 14, 16, 28, 70


def packed(file: Path) -> float:
    assert file.exists(), (
        f"{file.name} is not built: run `npm ci && npm run build` (or ./secretariat test, which does)."
    )
    return len(gzip.compress(file.read_bytes(), 9)) / 1024


def letters() -> dict[str, float]:
    """Letters are packed already: their size as it is."""
    return {file.name: file.stat().st_size / 1024 for file in (BUILT / "fonts").glob("*.woff2")}


def test_styles_are_light() -> None:
    assert packed(BUILT / "house.css") <= STYLES


def test_scripts_are_light() -> None:
    assert packed(BUILT / "house.js") + packed(HTMX) <= SCRIPTS


def test_the_letters_of_an_ordinary_page_are_light() -> None:
    """Italic comes only with a Declaration, whose verbs use it."""
    upright = {name: size for name, size in letters().items() if "italic" not in name}
    assert len(upright) == 4
    assert sum(upright.values()) <= LETTERS


def test_a_first_visit_is_light_even_to_a_declaration() -> None:
    assert (
        HTML + packed(BUILT / "house.css") + packed(BUILT / "house.js") + packed(HTMX) + sum(letters().values())
        <= FIRST_VISIT
    )


def test_styles_load_nothing_from_elsewhere() -> None:
    text = (BUILT / "house.css").read_text(encoding="utf-8")
    assert "http://" not in text.replace("http://www.w3.org/", "")
    assert "https://" not in text
    assert "@import" not in text


@pytest.mark.django_db
def test_the_frame_leaves_room_for_the_page(client, settings) -> None:  # type: ignore[no-untyped-def]
    """The sheet of all components at once fits the budget of one page; an answer of the house takes a quarter of it."""
    settings.COMPONENT_SHEET = True
    assert len(gzip.compress(client.get("/es/componentes/").content)) / 1024 <= HTML
    assert len(gzip.compress(client.get("/es/no-hay-tal/").content)) / 1024 <= HTML / 4
