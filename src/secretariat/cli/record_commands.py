"""Toda la Carta: the record of facts on the command line: check, export, import, verify."""

from __future__ import annotations

import argparse
import pathlib
import sys
from typing import Any

from charter.soundness import without_effect
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
    document = {
        "ok": True,
        "facts": len(facts),
        "without_effect": [{"id": id_, "clause": clause} for id_, clause in idle],
    }
    told = {"es": ("hechos, todos bien formados.", "sin efecto"), "en": ("facts, all well formed.", "without effect")}
    well, without = told[options.lang]
    lines = [f"{len(facts)} {well}", *(f"  {id_}: {without}  [{clause}]" for id_, clause in idle)]
    tell(options, document, lines)
    return 0


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
