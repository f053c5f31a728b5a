"""Toda la Carta: the map of the house, made from the first line of every module; docs/map.md is its print."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
HEAD = """# The map

Made by `./secretariat manage housemap` from the first line of every module, which names the Spanish heading of the Charter it
serves; a test keeps it true. Read `src/charter/` beside the Charter; the rooms stand in the order of their storeys.
"""
STOREYS = (
    "portal", "decisions", "negotiation", "presidency", "executive", "participation", "society", "practices", "reports", "standing",
    "fund", "financing", "ledger", "meetings", "institutions", "documents", "participants", "notices", "people", "chronicle",
    "furniture", "cli", "evidence", "config",
)


def first_line(path: Path) -> str:
    """First line of a module's docstring, "" when it has none."""
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[0]


def rows(folder: Path) -> list[str]:
    """A line for each module of a folder that says what it is for."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        said = first_line(path)
        if said and "migrations" not in path.parts and path.name != "apps.py":
            name = path.relative_to(folder).as_posix()
            found.append(f"| `{name}` | {said.replace('|', '/')} |")
    return found


def written() -> str:
    """The whole map, as docs/map.md holds it."""
    parts = [HEAD, "## src/charter\n", "| module | serves |", "|---|---|", *rows(ROOT / "src" / "charter")]
    for room in STOREYS:
        parts += ["", f"## src/secretariat/{room}\n", "| module | serves |", "|---|---|", *rows(ROOT / "src" / "secretariat" / room)]
    return "\n".join(parts) + "\n"
