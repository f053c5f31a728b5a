"""The map of the house is true."""

from __future__ import annotations

from secretariat.portal import housemap


def test_the_printed_map_is_the_house_as_it_stands() -> None:
    kept = (housemap.ROOT / "docs" / "map.md").read_text(encoding="utf-8")
    assert kept == housemap.written(), "run ./secretariat manage housemap"


def test_every_storey_is_on_the_map() -> None:
    rooms = {p.parent.name for p in (housemap.ROOT / "src" / "secretariat").glob("*/__init__.py")}
    assert rooms <= set(housemap.STOREYS)
