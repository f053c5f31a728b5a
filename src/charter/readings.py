"""Carta Estatutaria: readings, where the text leaves a question open.

A reading is a named parameter with a default, the clauses that leave it open and the options
the text allows. A default is this software's reading until the members adopt another, which
is a dated fact (``reading_adopted``). ``READINGS`` holds all of them in the Charter's order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from charter.errors import CharterError
from charter.readings_institutions import ROWS as INSTITUTIONS
from charter.readings_money import ROWS as MONEY
from charter.readings_participation import ROWS as PARTICIPATION

ReadingValue = str | bool | int

_PERCENT = ":N"


class UnhonouredReading(CharterError):
    """A reading that the text allows and this version of the software cannot yet apply."""

    def __init__(self, param: str, value: object) -> None:
        self.param = param
        self.value = value
        super().__init__(
            f"Esta versión no sabe aplicar la lectura «{param}» = «{_plain(value)}»; pregunte con otra lectura.",
            f"This version cannot apply the reading “{param}” = “{_plain(value)}”; ask with another reading.",
        )


class UnknownReading(CharterError):
    """A reading parameter, or a value of one, that does not exist."""

    def __init__(self, param: object, value: object = None, options: tuple[ReadingValue, ...] = ()) -> None:
        self.param = param
        self.value = value
        self.known = bool(options)  # whether the parameter exists
        if options:
            listed = ", ".join(_plain(option) for option in options)
            es = f"«{_plain(value)}» no es una lectura de «{param}»; elija una de: {listed}."
            en = f"“{_plain(value)}” is not a reading of “{param}”; choose one of: {listed}."
        else:
            es = f"No existe la lectura «{param}»; vea «charter clauses» para las que hay."
            en = f"There is no reading “{param}”; see “charter clauses” for those there are."
        super().__init__(es, en)


@dataclass(frozen=True, slots=True)
class Reading:
    """An open point of the text: its parameter, default, options and the clauses that leave it open."""

    param: str
    default: ReadingValue
    options: tuple[ReadingValue, ...]
    clauses: tuple[str, ...]

    @property
    def label(self) -> Mapping[str, str]:
        """What is left open, in a few words, by language."""
        return _labels(self.param, "label", self.param)

    @property
    def why(self) -> Mapping[str, str]:
        """Why the default was chosen, by language."""
        return _labels(self.param, "why", "")

    @property
    def option_labels(self) -> Mapping[ReadingValue, Mapping[str, str]]:
        """A short phrase for each option, by language."""
        texts = _texts().get(self.param, {}).get("options", {})
        return {option: texts.get(_plain(option), _same(_plain(option))) for option in self.options}


def _plain(value: object) -> str:
    """A value as it is written on a command line: ``true``, ``30``, ``nothing-owed``."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _same(text: str) -> Mapping[str, str]:
    return {"es": text, "en": text}


@cache
def _texts() -> Mapping[str, Mapping[str, Any]]:
    """The labels, read on first use: rules do not need them."""
    from charter.texts import READING_TEXTS

    return READING_TEXTS


def _labels(param: str, key: str, otherwise: str) -> Mapping[str, str]:
    return _texts().get(param, {}).get(key) or _same(otherwise)


READINGS: dict[str, Reading] = {row[0]: Reading(*row) for row in (*PARTICIPATION, *INSTITUTIONS, *MONEY)}
DEFAULTS: dict[str, ReadingValue] = {param: reading.default for param, reading in READINGS.items()}


def check(param: str, value: object) -> ReadingValue:
    """Return ``value`` as the option of ``param`` that it names.

    ``value`` may be the option itself or its text from a command line (``"true"``, ``"30"``).
    Raise :class:`UnknownReading` when there is no such parameter or no such option.
    """
    reading = READINGS.get(param)
    if reading is None:
        raise UnknownReading(param)
    text = _plain(value)
    for option in reading.options:
        if isinstance(option, str) and option.endswith(_PERCENT):  # a pattern: its letter N is no percentage
            if _is_percentage(text, option):
                return text
        elif _plain(option) == text:
            return option
    raise UnknownReading(param, value, reading.options)


def _is_percentage(text: str, option: str) -> bool:
    stem, _, number = text.rpartition(":")
    written = number.isascii() and number.isdigit() and not number.startswith("0") and len(number) <= 3
    return stem == option.removesuffix(_PERCENT) and written and int(number) <= 100


def percentage(value: ReadingValue) -> int | None:
    """The whole percentage of a reading such as ``threshold-percent:80``, else ``None``."""
    text = str(value)
    stem, _, number = text.rpartition(":")
    return int(number) if stem == "threshold-percent" else None
