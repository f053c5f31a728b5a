"""Toda la Carta: what a paper says, in the reader's language, before it is drawn as PDF or Word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from secretariat.furniture.charts import Chart


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within the paper: level 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. `small` for sources and remarks."""

    text: str
    small: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list; numbered where their order counts."""

    items: Sequence[str]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and values beside each other."""

    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of texts with its caption. `numbers`: places (from 0) of the columns set to the right; `strong`: rows that total."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    numbers: frozenset[int] = frozenset()
    strong: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with its alternative text; its figures follow as a table."""

    chart: Chart


Block = Heading | Words | Points | Pairs | Grid | Picture


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter, certificate, minutes or report.

    language: "es" or "en"; symbol: its number in the register ("" where it has none); day: what it bears as its date; to: the
    addressee, line by line (a letter); signature: who signs, line by line, by office; reference: where it can be verified.
    """

    language: str
    title: str
    symbol: str
    day: dt.date
    to: Sequence[str] = ()
    blocks: Sequence[Block] = ()
    signature: Sequence[str] = ()
    fictitious: bool = False
    reference: str = ""
    wide: bool = False
