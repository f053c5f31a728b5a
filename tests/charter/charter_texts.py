"""Documents to read the Charter from: an invented one of the same build, and the published one where it lies at hand.

The published Charter and its inventory are not part of the project. When a folder `shared/charter` stands beside the
checkout the same tests read them too; without it they read the invented document alone.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from charter.anchors import ANCHORS, SECTIONS, Anchor

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "charter"


def words_of(anchor: Anchor) -> str:
    """The invented words that stand at an address."""
    return f"Apartado {anchor.section}, renglón {anchor.paragraph}, punto {anchor.bullet}."


@cache
def invented() -> str:
    """A Markdown document built like the Charter, every page broken after a paragraph that calls notes."""
    calls: dict[Anchor, set[int]] = {}
    for anchors in ANCHORS.values():
        for anchor in anchors:
            if anchor.note:
                calls.setdefault(anchor.block, set()).add(anchor.note)
    parts: list[str] = []

    def put(lead: str, anchor: Anchor) -> None:
        notes = sorted(calls.get(anchor, ()))
        parts.append(f"{lead}{words_of(anchor)}" + "".join(f"<sup>{n}</sup>" for n in notes))
        if notes:
            parts.append("---")
            parts.extend(f"<sup>{n}</sup> Glosa {n}." for n in notes)

    for number, section in enumerate(SECTIONS):
        put("## ", Anchor(number))
        for paragraph, bullets in enumerate(section.shape):
            if paragraph:
                put("", Anchor(number, paragraph))
            for bullet in range(1, bullets + 1):
                put("- ", Anchor(number, paragraph, bullet))
    return "\n\n".join(parts) + "\n"


@cache
def published() -> str | None:
    """The published Charter when it stands beside the checkout."""
    path = BESIDE / "carta_estatutaria_es.md"
    return path.read_text(encoding="utf-8") if path.is_file() else None


@cache
def documents() -> dict[str, str]:
    """Every document there is to read, by name."""
    text = published()
    return {"invented": invented()} | ({"published": text} if text else {})


@cache
def inventory() -> dict[str, dict[str, str]]:
    """The inventory of provisions beside the checkout, id to its plain fields; empty without it."""
    path = BESIDE / "provisions.yaml"
    if not path.is_file():
        return {}
    items: dict[str, dict[str, str]] = {}
    for block in re.split(r"(?m)^- n: ", path.read_text(encoding="utf-8"))[1:]:
        fields = {"n": block.split("\n", 1)[0]}
        for key, value in re.findall(r"(?m)^  (\w+):((?: .*)?(?:\n    .*)*)", block):
            plain = re.sub(r"\s+", " ", value).strip()
            fields[key] = plain[1:-1].replace("''", "'") if plain.startswith("'") else plain
        fields["params"] = " ".join(re.findall(r"(?m)^  - param: (\S+)", block))
        fields["notes"] = " ".join(
            re.findall(r"\d+", "".join(re.findall(r"(?m)^  footnotes:((?:.*)(?:\n  - .*)*)", block)))
        )
        items[fields["id"]] = fields
    return items


def words(text: str) -> list[str]:
    """Words in lower case, without marks."""
    return re.findall(r"\w+", re.sub(r"<sup>\d+</sup>", "", text).lower())


def shared_run(ours: str, theirs: str, length: int = 8) -> str:
    """The first run of `length` words that two texts have in common, or an empty string."""
    known = _runs(theirs, length)
    mine = words(ours)
    for start in range(len(mine) - length + 1):
        if tuple(mine[start : start + length]) in known:
            return " ".join(mine[start : start + length])
    return ""


@cache
def _runs(text: str, length: int) -> frozenset[tuple[str, ...]]:
    found = words(text)
    return frozenset(tuple(found[i : i + length]) for i in range(len(found) - length + 1))
