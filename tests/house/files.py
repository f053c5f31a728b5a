"""Where the guards of the house look: the files that git keeps, and our Python sources as syntax trees."""

from __future__ import annotations

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"


@cache
def kept() -> tuple[Path, ...]:
    """Files tracked by git, or not ignored by it, that exist in the work tree."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    return tuple(ROOT / name for name in listed if (ROOT / name).is_file())


def python(below: Path = SRC) -> list[Path]:
    """Our Python sources below a folder, migrations left out."""
    return [p for p in kept() if p.suffix == ".py" and p.is_relative_to(below) and "migrations" not in p.parts]


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def rel(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
