"""Hoja de trabajo: a supposition as its address holds it, and what it comes to. Nothing is written, and of what is supposed nothing kept.

The address is the worksheet: `h0-kind=payment&h0-amount=…` a supposed fact, `lineas` lines of a record file, `sin` ids left out,
`lectura=param=value` a reading, `version` a version of the Charter, `actos` that acts are compared too (every act of everybody: slow).
So it can be shared, kept and printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.http import QueryDict
from django.utils.translation import gettext as _

from charter.clauses import CHAPTERS, CLAUSES
from charter.facts import Fact
from charter.laws import known as is_law
from charter.laws import versions
from charter.readings import READINGS, ReadingValue, UnknownReading, check
from charter.record import RecordError, parse
from charter.view import View
from charter.whatif import Supposition, TakenId, UnknownFact, compare
from secretariat.chronicle.delegate import Delegate
from secretariat.financing.receipts import words as fact_words
from secretariat.furniture.figures import short_date
from secretariat.furniture.forms import Complaint, complaints

from . import differences, readings
from .worksheet_forms import GUIDED, FactRow

ROW = re.compile(r"h(\d{1,2})-kind")
MOST_ROWS = 20
ACTS = "actos"
LONGEST = 6000  # characters of pasted lines: an address holds no more
SEPARATORS = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Fault:
    """What stands in the way outside the rows: the field of the page and a sentence."""

    anchor: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading supposed: what is asked, and its options for a select (value, words, whether it is the one supposed)."""

    param: str
    label: str
    options: tuple[tuple[str, str, bool], ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A fact left out, in words; none for an id that is not on record."""

    id: str
    words: str


@dataclass(slots=True)
class Sheet:
    """A worksheet as its address puts it."""

    rows: list[FactRow] = field(default_factory=list)
    readings: list[ReadingRow] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    lines: str = ""
    law: str = ""
    acts: bool = False
    faults: list[Fault] = field(default_factory=list)
    supposed: Supposition = field(default_factory=Supposition)

    @property
    def sound(self) -> bool:
        """Whether everything typed can be supposed."""
        return not self.faults and all(row.is_valid() for row in self.rows)

    @property
    def without(self) -> str:
        """The ids left out, as they are typed."""
        return " ".join(one.id for one in self.left_out)

    @property
    def complaints(self) -> list[Complaint]:
        """What stands in the way, each with the id of its field; a row only just added is not yet judged."""
        return [*complaints(*self.rows), *(Complaint(fault.sentence, fault.anchor) for fault in self.faults)]


def read(asked: QueryDict, view: View, lang: str) -> Sheet:
    """The worksheet of an address, with what is wrong in it told in place; nothing typed is lost."""
    lines = asked.get("lineas", "").strip()[: LONGEST + 1]
    sheet = Sheet(rows=list(_rows(asked, view)), lines=lines, law=asked.get("version", ""), acts=bool(asked.get(ACTS)))
    chosen = dict(_readings(asked, sheet))
    sheet.readings = [_reading_row(param, value, lang) for param, value in chosen.items()]
    sheet.left_out = [_left_out(view, id_) for id_ in dict.fromkeys(SEPARATORS.split(asked.get("sin", "").strip())) if id_]
    added = [row.fact for row in sheet.rows if row.is_valid() and row.fact is not None]
    added += _lines(sheet, view, lang)
    law = _law(sheet)
    if sheet.sound:
        without = tuple(one.id for one in sheet.left_out)
        sheet.supposed = Supposition(tuple(added), without, chosen, law)
        _checked(sheet, view, lang)
    return sheet


BUILDING = ("anadir", "quitar", "otra-anadir")  # buttons that give the sheet another row or take one out; they judge nothing


def _rows(asked: QueryDict, view: View) -> Iterator[FactRow]:
    numbers = sorted({int(found[1]) for key in asked if (found := ROW.fullmatch(key))})[:MOST_ROWS]
    building = any(button in asked for button in BUILDING)
    for number in numbers:
        prefix = f"h{number}"
        kind = asked.get(f"{prefix}-kind", "")
        if kind not in GUIDED or asked.get("quitar", "") == prefix:
            continue
        if building:
            typed = {key.removeprefix(f"{prefix}-"): asked.get(key) for key in asked if key.startswith(f"{prefix}-")}
            yield FactRow(kind, initial=typed, prefix=prefix, id_=_free(view, number))
        else:
            yield FactRow(kind, asked, prefix=prefix, id_=_free(view, number))
    new = asked.get("nuevo", "")
    if new in GUIDED and "anadir" in asked and len(numbers) < MOST_ROWS:
        number = max(numbers, default=-1) + 1
        yield FactRow(new, initial={"on": view.on}, prefix=f"h{number}", id_=_free(view, number))


def _free(view: View, number: int) -> str:
    """An id that no fact on record bears."""
    id_ = f"y-si-{number + 1}"
    while id_ in view.ids:
        id_ += "-"
    return id_


def _readings(asked: QueryDict, sheet: Sheet) -> Iterator[tuple[str, ReadingValue]]:
    for text in asked.getlist("lectura")[:MOST_ROWS]:
        param, _equals, value = text.partition("=")
        if not value:
            continue  # a row taken out
        try:
            yield param, check(param, value)
        except UnknownReading:
            sheet.faults.append(Fault("otra", _("No existe la lectura «%(text)s».") % {"text": text}))
    other = asked.get("otra", "")
    if other in READINGS and "otra-anadir" in asked:
        known = READINGS[other]
        values = [check(other, readings.tried(option)) for option in known.options]
        yield other, next((value for value in values if value != known.default), known.default)


def _reading_row(param: str, value: ReadingValue, lang: str) -> ReadingRow:
    known = READINGS[param]
    values = [check(param, readings.tried(option)) for option in known.options]
    if value not in values:
        values.append(value)
    options = tuple((f"{param}={readings.tried(one)}", readings.words(known, one, lang), one == value) for one in values)
    return ReadingRow(param, known.label[lang], options)


def _left_out(view: View, id_: str) -> LeftOut:
    fact = view.fact(id_)
    return LeftOut(id_, f"{fact_words(fact)}, {short_date(fact.on)}" if fact else "")


def _lines(sheet: Sheet, view: View, lang: str) -> tuple[Fact, ...]:
    if not sheet.lines:
        return ()
    if len(sheet.lines) > LONGEST:
        sheet.faults.append(Fault("lineas", _("Son demasiadas líneas para una hoja; use la orden «secretariat compare».")))
        return ()
    try:
        return parse(sheet.lines.splitlines(), headed=False, behind=view.ids)
    except RecordError as error:
        sheet.faults.append(Fault("lineas", error.sentence(lang)))
        return ()


def _law(sheet: Sheet) -> int | None:
    if not sheet.law:
        return None
    number = int(sheet.law) if sheet.law.isascii() and sheet.law.isdigit() and len(sheet.law) < 4 else 0
    if not is_law(number):
        sheet.faults.append(Fault("version", _("No existe esa versión de la Carta.")))
        return None
    return number


def _checked(sheet: Sheet, view: View, lang: str) -> None:
    """Whether the supposition fits the record; what does not is told beside its field."""
    try:
        sheet.supposed.of(view)
    except UnknownFact as error:
        sheet.faults.append(Fault("sin" if error.id in sheet.supposed.without else "lineas", error.sentence(lang)))
    except TakenId as error:
        sheet.faults.append(Fault("lineas", error.sentence(lang)))


def result(sheet: Sheet, view: View, delegate: Delegate) -> differences.Told:
    """What the supposed world would be, only where it differs; acts where the sheet asks for them.

    Raise :class:`charter.errors.CharterError` where the core cannot say.
    """
    other = sheet.supposed.of(view)
    return differences.told(compare(view, other), delegate, readings.acts_that_differ(view, other) if sheet.acts else ())


def with_acts(asked: QueryDict) -> str:
    """The end of the address of the same sheet with acts compared too."""
    more = asked.copy()
    more[ACTS] = "1"
    return f"?{more.urlencode()}"


def laws() -> tuple[str, ...]:
    """The versions of the Charter that can be supposed; none while there is but one."""
    found = versions()
    return tuple(str(number) for number in found) if len(found) > 1 else ()


def reading_choices(lang: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """All readings by chapter, for the select by which one is added."""
    grouped: dict[str, list[tuple[str, str]]] = {}
    for param, known in READINGS.items():
        chapter = CLAUSES[known.clauses[0]].chapter if known.clauses and known.clauses[0] in CLAUSES else ""
        grouped.setdefault(chapter, []).append((param, known.label[lang]))
    titles: Mapping[str, str] = {chapter.id: chapter.title[lang] for chapter in CHAPTERS}
    return [(titles.get(chapter, ""), rows) for chapter, rows in grouped.items()]
