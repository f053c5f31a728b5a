"""«Carta Estatutaria»: the shapes of our texts: a clause, a heading, a reading, words in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, TypedDict

Text: TypeAlias = Mapping[str, str]
"""The same words in each language, by language code: `es` and `en`."""

Type = Literal["constitution", "criterion", "deadline", "duty", "power", "procedure", "right", "status-change"]
Force = Literal["binding", "constitutive", "declaratory", "permissive", "programmatic"]

LANGUAGES: Final = ("es", "en")


def both(es: str, en: str) -> Text:
    """The same words in Spanish and English, as a read-only mapping by language code."""
    return MappingProxyType({"es": es, "en": en})


@dataclass(frozen=True, slots=True)
class Entry:
    """The literal of one clause: what kind of norm it is, whom it concerns (a key of `SUBJECTS`), our words."""

    id: str
    type: Type
    force: Force
    subject: str
    es: str
    en: str
    does_es: str
    does_en: str
    notes: tuple[int, ...] = ()
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """The entries that stand under one heading of the Charter, in its order."""

    es: str
    en: str
    entries: tuple[Entry, ...]


class ReadingText(TypedDict):
    """The literal of one reading: a short label, why the default was chosen, and a phrase for each option.

    Options are keyed as they are written in a record: `true` and `false` for the truth values, digits for numbers.
    Phrases begin in lower case, so that they can follow a colon or be joined into a sentence.
    """

    label: Text
    why: Text
    options: Mapping[str, Text]
