"""Toda la Carta: the record of facts on the command line: check, export, import, verify."""

from __future__ import annotations

import argparse
import pathlib
import sys
from collections.abc import Iterator
from typing import Any

from charter.facts import KINDS, Kind
from charter.kind_words import KIND_WORDS
from charter.prose import as_json
from charter.soundness import not_judged, without_effect
from secretariat.cli.asking import Misuse, Refused, facts_of, read_record, readings_of
from secretariat.cli.installed import command, commands
from secretariat.cli.telling import tell


def check(options: argparse.Namespace) -> int:
    """``record check FILE``: whether the file is well formed, and which facts break the Charter and have no effect."""
    if options.file is not None and options.record is not None:
        raise Misuse(
            "dé un solo archivo: el argumento o --record, no los dos.",
            "give one file: the argument or --record, not both.",
        )
    facts = facts_of(options) if options.file is None else read_record(options.file)
    idle = without_effect(facts, options.known, readings_of(options))
    left = not_judged(facts, options.known, readings_of(options))
    document: dict[str, object] = {
        "ok": True,
        "facts": len(facts),
        "without_effect": [{"id": id_, "clause": clause} for id_, clause in idle],
    }
    if left:
        document["not_judged"] = list(left)
    told = {
        "es": ("hechos, todos bien formados.", "sin efecto", "no se juzga: rige una versión de la Carta que este programa no conoce"),
        "en": ("facts, all well formed.", "without effect", "not judged: under a version of the Charter unknown to this program"),
    }
    well, without, unjudged = told[options.lang]
    lines = [
        f"{len(facts)} {well}",
        *(f"  {id_}: {without}  [{clause}]" for id_, clause in idle),
        *(f"  {id_}: {unjudged}" for id_ in left),
    ]
    tell(options, document, lines)
    return 0


def kinds(options: argparse.Namespace) -> int:
    """``record kinds``: every kind of fact with its subject and the keys of its data, as a record file is checked."""
    document = {"contract": 1, "kinds": [_kind(kind) for kind in KINDS.values()]}
    tell(options, document, (line for kind in KINDS.values() for line in _kind_told(kind, options.lang)))
    return 0


def _kind(kind: Kind) -> dict[str, object]:
    return {
        "kind": kind.name,
        "text": {lang: words[kind.name] for lang, words in KIND_WORDS.items()},
        "subject": kind.subject,
        "data": [
            {
                "key": key,
                "type": field.type,
                "required": field.required,
                "options": list(field.options),
                "default": as_json(field.default),
            }
            for key, field in kind.fields.items()
        ],
    }


def _kind_told(kind: Kind, lang: str) -> Iterator[str]:
    needed, one_of = {"es": ("obligatorio", "uno de"), "en": ("required", "one of")}[lang]
    yield f"{kind.name}  ({kind.subject}): {KIND_WORDS[lang][kind.name]}"
    for key, field in kind.fields.items():
        more = [needed] if field.required else []
        if field.options:
            more.append(f"{one_of} {', '.join(str(option) for option in field.options)}")
        yield f"  {key}: {', '.join((field.type, *more))}"


def export(options: argparse.Namespace) -> int:
    """``record export``: the installed record as a record file, or a bundle that verifies itself."""
    if options.output is None and (options.json or options.bundle):
        raise Misuse(
            "con --json o --bundle, diga dónde escribirlo: --output ARCHIVO.",
            "with --json or --bundle, say where to write it: --output FILE.",
        )
    where: Any = sys.stdout if options.output is None else pathlib.Path(options.output)
    document = command("record_export", where, bundle_=options.bundle)
    if options.output is not None:
        told = {"es": "hechos escritos en", "en": "facts written to"}[options.lang]
        tell(options, document, [f"{document['facts']} {told} {options.output}."])
    return 0


def take_in(options: argparse.Namespace) -> int:
    """``record import FILE``: take a record file into the installation, all or nothing."""
    document = command("record_import", pathlib.Path(options.file), fictitious=options.fictitious)
    told = {
        "es": "{facts} hechos en el archivo; {new} eran nuevos.",
        "en": "{facts} facts in the file; {new} were new.",
    }[options.lang]
    tell(options, document, [told.format(**document)])
    return 0


def verify(options: argparse.Namespace) -> int:
    """``record verify [FILE]``: the chain of the installation's chronicle, or of an exported bundle without it."""
    file = options.file or options.record
    found = command("record_verify") if file is None else commands().record_verify(pathlib.Path(file))
    document = {
        "ok": not found.faults,
        "entries": found.entries,
        "facts": found.facts,
        "head": found.head,
        "faults": [
            {"code": fault.code, "entry": fault.seq or None, "detail": fault.detail, "text": fault.sentence(options.lang)}
            for fault in found.faults
        ],
    }
    told = {
        "es": ("entradas, la cadena está íntegra.", "entradas se sostienen; después:"),
        "en": ("entries, the chain is whole.", "entries hold; then:"),
    }[options.lang]
    lines = [f"{found.entries} {told[bool(found.faults)]}", *(f"  {fault.sentence(options.lang)}" for fault in found.faults)]
    tell(options, document, lines)
    if found.faults:
        first = found.faults[0]
        raise Refused(
            f"{file or 'la crónica'}: {first.sentence('es')}; compare con otra copia antes de fiarse de esta.",
            f"{file or 'the chronicle'}: {first.sentence('en')}; compare it with another copy before relying on it.",
        )
    return 0
