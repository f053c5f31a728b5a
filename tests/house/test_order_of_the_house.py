"""Small rooms, one way in, nothing of a machine, nothing unfinished."""

from __future__ import annotations

import ast
import re

import pytest

from charter.acts import ACTS
from tests.house.files import ROOT, SRC, kept, python, rel, tree

TEXT = {".py", ".html", ".md", ".txt", ".toml", ".json", ".js", ".mjs", ".scss", ".po", ".jsonl", ".yml", ".yaml", ""}


def texts() -> list[tuple[str, str]]:
    return [(rel(p), p.read_text(encoding="utf-8")) for p in kept() if p.suffix in TEXT]


def test_no_source_outgrows_four_hundred_lines() -> None:
    long = {rel(p): n for p in python() if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400}
    assert long == {}


def test_there_is_no_room_called_utils_or_common() -> None:
    assert [rel(p) for p in kept() if re.search(r"(^|/)(utils?|common|helpers|misc)(\.py|/)", rel(p))] == []


def test_nothing_names_a_machine_or_a_registry() -> None:
    pattern = re.compile(
        r"/(?:home|root|work|Users)/[a-z]|https?://[^\s\"']*(?:pypi|npmjs|pythonhosted)[^\s\"']*|--(?:extra-)?index-url", re.I
    )
    found = [f"{name}: {hit.group(0)}" for name, text in texts() for hit in [pattern.search(text)] if hit]
    assert [f for f in found if not f.startswith("tests/house/")] == []


def test_nothing_is_left_unfinished() -> None:
    words = re.compile(r"\b(TODO|FIXME|HACK|NotImplementedError|coming soon|próximamente|lorem ipsum)\b")
    found = [f"{name}: {hit.group(0)}" for name, text in texts() for hit in [words.search(text)] if hit]
    assert [f for f in found if not f.startswith("tests/house/")] == []


def test_only_the_clock_reads_the_clock() -> None:
    """The demonstration believes its own day: a second clock would contradict the first."""
    found = []
    for path in python(SRC / "secretariat"):
        if rel(path).endswith("chronicle/clock.py"):
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                name = (node.value.id, node.attr)
                if name in {("timezone", "now"), ("timezone", "localdate"), ("date", "today"), ("datetime", "now"), ("time", "time")}:
                    found.append(f"{rel(path)}:{node.lineno} {'.'.join(name)}")
    assert found == []


def test_only_the_chronicle_writes_the_chronicle() -> None:
    found = []
    for path in python(SRC / "secretariat"):
        if "chronicle" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        if re.search(r"\b(Entry|RecordedFact)(\.objects\.(create|bulk_create|get_or_create|update)|\()", text):
            found.append(rel(path))
    assert found == []


def test_no_view_writes_a_row() -> None:
    """Acts are the only writers: a view that saves has skipped the gate and the chronicle."""
    found = []
    for path in python(SRC / "secretariat"):
        if path.name.startswith(("views", "api", "feeds", "audience", "facts")) or path.name == "forms.py":
            for node in ast.walk(tree(path)):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                    if node.func.attr in {"save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}:
                        found.append(f"{rel(path)}:{node.lineno} .{node.func.attr}()")
                    if node.func.attr in {"create", "update"} and "objects" in ast.dump(node.func.value):
                        found.append(f"{rel(path)}:{node.lineno} objects.{node.func.attr}()")
    assert found == []


def named_acts() -> list[tuple[str, str]]:
    """Every act name that the application gives to the gate, with its place."""
    found = []
    for path in python(SRC / "secretariat"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in {"permit", "verdict"} and len(node.args) >= 2 and isinstance(node.args[1], ast.Constant):
                    found.append((f"{rel(path)}:{node.lineno}", str(node.args[1].value)))
    return found


def test_every_act_asked_of_the_gate_is_an_act_of_the_charter() -> None:
    acts = named_acts()
    assert len(acts) > 20
    assert [place for place, act in acts if act not in ACTS] == []


@pytest.mark.parametrize(
    "room",
    [
        "people",
        "participants",
        "institutions",
        "meetings",
        "documents",
        "financing",
        "standing",
        "negotiation",
        "decisions",
        "notices",
        "portal",
        "chronicle",
    ],
)
def test_every_module_names_what_it_serves(room: str) -> None:
    silent = []
    for path in python(SRC / "secretariat" / room):
        if path.name in {"apps.py", "__init__.py"}:
            continue
        if not ast.get_docstring(tree(path)):
            silent.append(rel(path))
    assert silent == []


def test_the_core_has_a_docstring_for_every_public_function() -> None:
    silent = []
    for path in python(SRC / "charter"):
        for node in tree(path).body:
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_") and not ast.get_docstring(node):
                silent.append(f"{rel(path)}:{node.lineno} {node.name}")
    assert silent == []


def test_every_entry_written_has_its_sentence() -> None:
    """A chronicle entry whose act has no template would be read as a bare code."""
    missing = []
    for path in python(SRC / "secretariat"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "enter" and len(node.args) >= 2:
                code = node.args[1]
                if isinstance(code, ast.Constant) and "." in str(code.value):
                    room, verb = str(code.value).split(".", 1)
                    if not list((SRC / "secretariat").glob(f"*/templates/{room}/chronicle/{verb}.html")):
                        missing.append(f"{rel(path)}:{node.lineno} {code.value}")
    assert missing == []


def test_the_readme_names_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "./secretariat run" in text
    assert "./secretariat test" in text
