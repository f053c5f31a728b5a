"""Toda la Carta: the commands that need the installation: the record in, out and verified, and the official text of the Charter.

Called lazily by `secretariat.cli.installed`. Each gives a plain dict (the document of `--json`) and raises `CommandRefused`,
whose sentence says what, where and what to do; nothing is printed here.
"""

from __future__ import annotations

import hashlib
import json
import pathlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TextIO

from charter.errors import CharterError
from charter.facts import Fact
from charter.record import RecordError, as_json, dump, parse
from secretariat.chronicle import chain
from secretariat.portal import bundle


class CommandRefused(CharterError):
    """A command that was refused whole; nothing was written."""


def _read(file: pathlib.Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise CommandRefused(
            f"No se puede leer {file}: {reason}; revise la ruta.", f"{file} cannot be read: {reason}; check the path.") from None


# -- out ---------------------------------------------------------------------------------------------------------
def record_export(out: pathlib.Path | TextIO | None = None, bundle_: bool = False) -> dict[str, Any]:
    """Write the installed record: to a path or a stream as a record file, or with `bundle_` as a zip that verifies itself.

    Gives {"facts": N, "entries": N, "head": hash, "file": name}. Raises `CommandRefused` when the place cannot be written.
    """
    from django.db import transaction

    from secretariat.chronicle import facts

    with transaction.atomic():  # one moment of the record, however long the writing takes
        recorded = sorted(facts.recorded_facts(), key=lambda fact: (fact.on, fact.id))
        count, head = facts.head()
        answer: dict[str, Any] = {"facts": len(recorded), "entries": count, "head": head}
        try:
            if bundle_:
                if not isinstance(out, pathlib.Path):
                    raise CommandRefused(
                        "Diga el archivo del paquete (por ejemplo registro.zip).", "Name the bundle's file (for example record.zip).")
                bundle.write(out, dump(recorded), facts.chain())
            elif isinstance(out, pathlib.Path):
                partial = out.with_name(out.name + ".part")
                partial.write_text("".join(f"{line}\n" for line in dump(recorded)), encoding="utf-8")
                partial.replace(out)
            elif out is not None:
                for line in dump(recorded):
                    out.write(line + "\n")
        except OSError as error:
            reason = error.strerror or str(error)
            raise CommandRefused(f"No se puede escribir {out}: {reason}.", f"{out} cannot be written: {reason}.") from None
    if isinstance(out, pathlib.Path):
        answer["file"] = str(out)
    return answer


# -- in ----------------------------------------------------------------------------------------------------------
def record_import(file: pathlib.Path, *, fictitious: bool = False, audience: str = "members") -> dict[str, Any]:
    """Take a record file in, all or nothing; gives {"facts": N, "new": N}.

    A fact whose id is known is not new when it says the same, and refuses the whole file when it says something else.
    A retraction may name a fact of the file or of the installation. Raises `RecordError` or `CommandRefused`.
    """
    content = _read(file)
    return take_in(content, name=file.name, fictitious=fictitious, audience=audience)


def take_in(content: bytes, *, name: str, fictitious: bool = False, audience: str = "members") -> dict[str, Any]:
    """`record_import` of a file already read; must not run inside another transaction's half-done work."""
    from django.db import transaction

    from secretariat.chronicle import acts, facts
    from secretariat.chronicle.delegate import THE_SYSTEM
    from secretariat.portal.loading import rows

    with transaction.atomic():
        known = {fact.id: fact for fact in facts.recorded_facts()}
        given = _parsed(content, known)
        new = _new_ones(given, known, content)
        if new:
            acts.enter(
                THE_SYSTEM, "record.import", subject="", audience=audience, fictitious=fictitious,
                data={"facts": len(new), "of": len(given), "file": name, "sha256": hashlib.sha256(content).hexdigest()},
                facts=[_full(fact) for fact in new],
            )
            rows.of_facts(new, fictitious=fictitious)
    return {"facts": len(given), "new": len(new)}


def _parsed(content: bytes, known: Mapping[str, Fact]) -> list[Fact]:
    """The file's facts. The installation's own stand behind them while parsing, so that a retraction may name one."""
    ids = set()
    for line in content.splitlines():
        try:
            ids.add(json.loads(line).get("id"))
        except (ValueError, AttributeError):
            continue
    behind = [json.dumps(as_json(fact), ensure_ascii=False).encode() for id_, fact in known.items() if id_ not in ids]
    parsed = parse(b"\n".join([content, *behind]))
    return list(parsed[:len(parsed) - len(behind)])


def _new_ones(given: Sequence[Fact], known: Mapping[str, Fact], content: bytes) -> list[Fact]:
    new = []
    for fact in given:
        have = known.get(fact.id)
        if have is None:
            new.append(fact)
        elif as_json(have) != as_json(fact):
            line = _line_of(fact.id, content)
            raise CommandRefused(
                f"Línea {line}, campo id: «{fact.id}» ya está en el registro y dice otra cosa; "
                "para corregirlo, asiente un hecho nuevo con «retracts».",
                f"Line {line}, field id: “{fact.id}” is already in the record and says something else; "
                "to correct it, add a new fact with “retracts”.",
            )
    return new


def _line_of(id_: str, content: bytes) -> int:
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip() and json.loads(line).get("id") == id_:
            return number
    return 0


def _full(fact: Fact) -> dict[str, Any]:
    """The fact with its `recorded` said, so that the chronicle does not put this moment in its place."""
    return {**as_json(fact), "recorded": fact.recorded.isoformat().replace("+00:00", "Z")}


# -- verified ----------------------------------------------------------------------------------------------------
def record_verify(file: pathlib.Path | None = None) -> bundle.Verification:
    """Check the installation's chronicle, or with `file` an exported bundle without the installation.

    The entry where something is wrong is named. Raises `CommandRefused` when the file cannot be read.
    """
    if file is not None:
        _read(file)
        return bundle.verify_file(file)
    walk = _Installed()
    count, head, found = chain.verify(walk)
    faults = [bundle.Fault(found.code, found.seq)] if found else []
    if walk.unreadable:
        faults.append(walk.unreadable)
    if not faults:
        faults += walk.strangers()
    return bundle.Verification(count, head, tuple(faults), walk.facts)


class _Installed:
    """The installation's entries one after the other; stops at the first that cannot be read and remembers why."""

    def __init__(self) -> None:
        self.unreadable: bundle.Fault | None = None
        self.facts = 0

    def __iter__(self) -> Iterator[Mapping[str, object]]:
        from secretariat.chronicle import facts
        from secretariat.chronicle.models import Entry

        seq = 0
        try:
            for entry in facts.chain():
                yield entry
                seq = int(str(entry["seq"]))
                self.facts += len(entry["facts"])
            return
        except (ValueError, TypeError, AttributeError):
            pass  # a value no longer reads as what it was: find whose it is, one by one
        numbers = list(Entry.objects.filter(seq__gt=seq).order_by("seq").values_list("seq", flat=True))
        for number in numbers:
            try:
                row = Entry.objects.prefetch_related("facts").get(seq=number)
                entry = facts.as_chain(row, list(row.facts.all()))
            except (ValueError, TypeError, AttributeError) as error:
                self.unreadable = bundle.Fault("unreadable", number, str(error)[:120])
                return
            yield entry
            self.facts += len(entry["facts"])

    def strangers(self) -> list[bundle.Fault]:
        """Facts that no entry of the chain asserts (their entry was cut off or never was)."""
        from secretariat.chronicle.models import Entry, RecordedFact

        known = Entry.objects.values("seq")
        return [bundle.Fault("fact-unknown", 0, id_) for id_ in
                RecordedFact.objects.exclude(entry_id__in=known).order_by("id").values_list("id", flat=True)]


# -- the official text -------------------------------------------------------------------------------------------
def charter_import(file: pathlib.Path) -> dict[str, Any]:
    """Import the official text of the Charter (Markdown or plain text) as the Secretariat's act `import-charter`.

    Gives {"paragraphs": N, "clauses": N, "without": [ids of clauses that found no paragraph], "new": bool}. Raises `CommandRefused`.
    """
    from django.utils import translation

    from secretariat.chronicle.delegate import THE_SYSTEM
    from secretariat.chronicle.gate import Conflict, Refused
    from secretariat.portal import official
    from secretariat.portal.models import CharterText

    try:
        text = _read(file).decode("utf-8")
    except UnicodeDecodeError as error:
        line = _read(file)[:error.start].count(b"\n") + 1
        raise CommandRefused(f"{file}, línea {line}: el archivo no está en UTF-8; guárdelo así y repita.",
                             f"{file}, line {line}: the file is not UTF-8; save it so and repeat.") from None
    before = CharterText.objects.count()
    said: dict[str, str] = {}
    for language in ("es", "en"):
        with translation.override(language):
            try:
                official.import_official(THE_SYSTEM, text=text, source=file.name)
                seen = official.preview(text)
            except Conflict as error:
                said[language] = f"{file}: {error.message}"
            except Refused as error:
                said[language] = f"{file}: {error}"
    if said:
        raise CommandRefused(said["es"], said["en"])
    return {"paragraphs": seen.paragraphs, "clauses": len(seen.found), "without": list(seen.missing),
            "new": CharterText.objects.count() > before}


__all__ = ["CommandRefused", "RecordError", "charter_import", "record_export", "record_import", "record_verify"]
