"""Translations: finds every sentence of the pages, keeps one catalogue a room, compiles them without gettext's tools.

The sentences in the code are Spanish; `locale/<room>/en/LC_MESSAGES/django.po` holds their English.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[3]
SOURCES = ROOT / "src" / "secretariat"
KEYWORDS = {
    "_": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2), "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def rooms() -> list[str]:
    """Names of the folders of src/secretariat that may hold sentences."""
    return sorted(p.name for p in SOURCES.iterdir() if p.is_dir() and (p / "__init__.py").exists())


def sentences(room: str) -> Iterator[tuple[str | tuple[str, ...], str | None, str]]:
    """Every translatable sentence of a room: (message or singular and plural, context, file name)."""
    for file in sorted((SOURCES / room).rglob("*")):
        if file.suffix not in {".py", ".html", ".txt"} or "migrations" in file.parts or "static" in file.parts:
            continue
        text = file.read_text(encoding="utf-8")
        if file.suffix != ".py":
            text = templatize(text, origin=str(file))
        found = extract_python(io.BytesIO(text.encode()), list(KEYWORDS), [], {"encoding": "utf-8"})
        for _line, function, message, _comments in found:
            parts = message if isinstance(message, tuple) else (message,)
            if function.startswith("p") and len(parts) >= 2:
                yield str(parts[1]), str(parts[0]), file.name
            elif function.startswith("np"):
                yield (str(parts[1]), str(parts[2])), str(parts[0]), file.name
            elif function.startswith("n"):
                yield (str(parts[0]), str(parts[1])), None, file.name
            elif parts[0]:
                yield str(parts[0]), None, file.name


def catalogue(room: str) -> Path:
    return ROOT / "locale" / room / "en" / "LC_MESSAGES" / "django.po"


def load(path: Path) -> Catalog:
    """The catalogue kept at `path`, or an empty English one."""
    if path.exists():
        with path.open("rb") as stream:
            return read_po(stream, locale="en", abort_invalid=True)
    return Catalog(locale="en", project="Virtual Secretariat", fuzzy=False)


def update(room: str) -> Catalog:
    """Bring a room's catalogue up to its sentences, keeping every translation; writes it. No guesses (fuzzy) are made."""
    template = Catalog()
    for message, context, file in sentences(room):
        template.add(message, context=context, locations=[(file, 0)])
    kept = load(catalogue(room))
    kept.update(template, no_fuzzy_matching=True)
    kept.obsolete.clear()
    kept.fuzzy = False
    kept.revision_date = kept.creation_date = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    path = catalogue(room)
    if len(kept):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as stream:
            write_po(stream, kept, sort_output=True, no_location=True, omit_header=False, width=120)
    return kept


def missing(room: str) -> list[str]:
    """Sentences of a room without English, from the code as it is now (the catalogue need not be up to date)."""
    kept = load(catalogue(room))
    without = []
    for message, context, file in sentences(room):
        key = message[0] if isinstance(message, tuple) else message
        found = kept.get(message if isinstance(message, str) else list(message), context)
        strings = found.string if found else ""
        if not found or found.fuzzy or not (all(strings) if isinstance(strings, (tuple, list)) else strings):
            without.append(f"{file}: {key}")
    return without


def compile_all() -> int:
    """Write the .mo beside each .po; gives how many."""
    files = sorted((ROOT / "locale").glob("*/*/LC_MESSAGES/django.po"))
    for file in files:
        with file.open("rb") as stream:
            known = read_po(stream, locale="en", abort_invalid=True)
        with file.with_suffix(".mo").open("wb") as out:
            write_mo(out, known)
    return len(files)
