"""The core can be read beside the Charter: standard library only, no clock, no input or output."""

from __future__ import annotations

import ast
import sys

from tests.house.files import SRC, python, rel, tree

CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "utcnow"), ("time", "time"), ("time", "monotonic")}


def test_the_core_imports_the_standard_library_only() -> None:
    strangers = []
    for path in python(SRC / "charter"):
        for node in ast.walk(tree(path)):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            for name in names:
                top = name.split(".")[0]
                if top != "charter" and top not in sys.stdlib_module_names:
                    strangers.append(f"{rel(path)}: {name}")
    assert strangers == []


def test_the_core_reads_no_clock_and_opens_nothing() -> None:
    found = []
    for path in python(SRC / "charter"):
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call):
                continue
            call = node.func
            if isinstance(call, ast.Name) and call.id in {"open", "print", "input"}:
                found.append(f"{rel(path)}:{node.lineno} {call.id}()")
            if isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name) and (call.value.id, call.attr) in CLOCKS:
                found.append(f"{rel(path)}:{node.lineno} {call.value.id}.{call.attr}()")
    assert found == []
