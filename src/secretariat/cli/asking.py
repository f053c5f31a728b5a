"""Toda la Carta: what a command is asked about: the record, the day, what was known, and how the text is read."""

from __future__ import annotations

import argparse
import json
import pathlib
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from charter.calendar import parse_day, parse_instant
from charter.consensus import BadQuestion, Question
from charter.errors import CharterError, UnknownParty
from charter.facts import Fact, is_party
from charter.readings import ReadingValue, UnknownReading, check
from charter.record import RecordError, parse, read_money
from charter.view import View


class Misuse(CharterError):
    """A command line that asks for something that cannot be asked."""


class Refused(CharterError):
    """A file that is not what it should be; the sentence says where."""


def facts_of(options: argparse.Namespace) -> tuple[Fact, ...]:
    """The facts of ``--record FILE``, else of the installation. A faulty file is refused whole."""
    if options.record is None:
        from secretariat.cli.installed import load_facts

        return tuple(load_facts())
    return read_record(options.record)


def read_record(name: str) -> tuple[Fact, ...]:
    """The facts of a record file (``-``: standard input). Raise :class:`Refused` with file, line and field."""
    try:
        return parse(read_bytes(name))
    except RecordError as error:
        es, en = error.sentence("es"), error.sentence("en")
        raise Refused(f"{name}: {_low(es)}", f"{name}: {_low(en)}") from error


def _low(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def read_bytes(name: str) -> bytes:
    """The contents of a file (``-``: standard input). Raise :class:`Misuse` when it cannot be read."""
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return pathlib.Path(name).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Misuse(
            f"no se puede leer «{name}» ({reason}); revise la ruta del archivo.",
            f"“{name}” cannot be read ({reason}); check the path of the file.",
        ) from error


def view_of(options: argparse.Namespace, on: date) -> View:
    """What the record says on ``on``, as known by ``--known`` and read by ``--reading``."""
    return View(facts_of(options), on, options.known, readings_of(options))


def readings_of(options: argparse.Namespace) -> dict[str, ReadingValue]:
    """The readings given on the command line. Raise :class:`Misuse` for one that does not exist."""
    found: dict[str, ReadingValue] = {}
    for text in options.reading:
        param, equals, value = text.partition("=")
        if not equals:
            raise Misuse(f"--reading «{text}»: escriba PARAMETRO=VALOR.", f"--reading “{text}”: write PARAM=VALUE.")
        try:
            found[param] = check(param, value)
        except UnknownReading as error:
            raise Misuse(f"--reading: {error.sentence('es')}", f"--reading: {error.sentence('en')}") from error
    return found


def day(text: str) -> date:
    """A day of the command line; :class:`ValueError` for anything else."""
    return parse_day(text)


def instant(text: str) -> datetime:
    """An instant of the command line; a bare day is its first instant, as in the record."""
    try:
        return parse_instant(text)
    except ValueError:
        return datetime.combine(parse_day(text), time(), UTC)


def amount(text: str) -> int:
    """An amount of the command line in cents; :class:`ValueError` for anything else."""
    return read_money(text)


def version(text: str) -> int:
    """The number of a version of the Charter. Raise :class:`Misuse` for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        raise Misuse(
            f"--law: «{text}» no es el número de una versión de la Carta; escríbalo como 1.",
            f"--law: “{text}” is not the number of a version of the Charter; write it like 1.",
        )
    return int(text)


def party(text: str) -> str:
    """The code of a party. Raise :class:`Misuse` for anything else."""
    if not is_party(text):
        unknown = UnknownParty(text)
        raise Misuse(unknown.sentence("es"), unknown.sentence("en"))
    return text


def period(options: argparse.Namespace) -> tuple[date, date]:
    """``--from`` and ``--to``. Raise :class:`Misuse` when the period ends before it begins."""
    if options.to < options.from_:
        raise Misuse(
            f"--to {options.to} es anterior a --from {options.from_}; cambie una de las dos fechas.",
            f"--to {options.to} is before --from {options.from_}; change one of the two dates.",
        )
    return options.from_, options.to


_QUESTION = {"body", "positions", "present", "tags", "deadline", "consulted"}


def read_question(name: str) -> Question:
    """The question of a file. Raise :class:`Refused` with file and field when it is not well formed."""
    try:
        return _question(_document(name))
    except BadQuestion as error:
        raise Refused(f"{name}: {_low(error.sentence('es'))}", f"{name}: {_low(error.sentence('en'))}") from error


def _document(name: str) -> Mapping[str, object]:
    try:
        found = json.loads(read_bytes(name).decode("utf-8"), object_pairs_hook=_once)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise Refused(
            f"{name}, línea {line}: no es un documento JSON en UTF-8; corríjalo.",
            f"{name}, line {line}: not a JSON document in UTF-8; correct it.",
        ) from error
    except RecursionError as error:
        raise Refused(f"{name}: el documento está demasiado anidado.", f"{name}: the document is nested too deep.") from error
    if not isinstance(found, dict):
        raise Refused(
            f"{name}, línea 1: se esperaba un objeto JSON entre llaves.",
            f"{name}, line 1: a JSON object in braces was expected.",
        )
    return found


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of the question; a party written twice would hide one of its two positions."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise BadQuestion(key, "la clave aparece dos veces; deje una sola", "the key stands twice; keep one")
        found[key] = value
    return found


def _question(found: Mapping[str, object]) -> Question:
    for key in found:
        if key not in _QUESTION:
            raise BadQuestion(key, "clave desconocida; quítela o revise cómo se escribe", "unknown key; remove it or check its spelling")
    if "body" not in found:
        raise BadQuestion("body", "falta y es obligatorio", "missing and required")
    positions = found.get("positions", {})
    if not isinstance(positions, dict) or not all(isinstance(value, str) for value in positions.values()):
        raise BadQuestion("positions", "se esperaba un objeto de parte a posición", "an object of party to position was expected")
    deadline = found.get("deadline")
    try:
        last = None if deadline is None else parse_day(str(deadline))
    except ValueError as error:
        raise BadQuestion(
            "deadline",
            f"{deadline} no es un día que exista; escríbalo AAAA-MM-DD",
            f"{deadline} is not a day that exists; write it YYYY-MM-DD",
        ) from error
    body = found["body"]
    if not isinstance(body, str):
        raise BadQuestion("body", "se esperaba un texto", "a text was expected")
    return Question(body, positions, _texts(found, "present"), _texts(found, "tags"), last, _texts(found, "consulted"))


def _texts(found: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = found.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadQuestion(key, "se esperaba una lista de textos", "a list of texts was expected")
    return tuple(value)
