"""Documentos y Declaraciones: what an adopted text says in one language, from what was frozen when it was adopted.

Page, PDF and Word are drawn from the same `Paper`, so that they cannot differ. Reservations are its numbered notes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from charter.parties import NAMES
from secretariat.furniture.figures import as_day, clock, long_date
from secretariat.furniture.names import sort_key
from secretariat.furniture.signs import printable

from .. import effects
from ..models import Decision, Reservation

# Openings of two or more words; else the first word is the verb or gerund that opens a paragraph.
OPENINGS = (
    "Toman nota",
    "Toma nota",
    "Tomando nota",
    "Tomando en cuenta",
    "Teniendo en cuenta",
    "Teniendo presente",
    "Dan la bienvenida",
    "Take note",
    "Takes note",
    "Taking note",
    "Taking into account",
    "Bearing in mind",
    "Having regard",
)
# A preamble's first word that is neither gerund nor participle but opens in the same manner.
MOODS = frozenset(
    (
        *("Conscientes", "Convencidos", "Convencidas", "Preocupados", "Preocupadas", "Guiados", "Guiadas", "Comprometidos"),
        *("Aware", "Conscious", "Mindful", "Convinced", "Concerned", "Guided", "Committed", "Inspired"),
    )
)
# What opens an operative paragraph that does not begin with its verb: articles, quantities, and names of parties.
NO_VERBS = frozenset(
    (
        *("El", "La", "Los", "Las", "Un", "Una", "Unos", "Unas", "Cada", "Todo", "Toda", "Todos", "Todas", "En", "Para", "Por", "Se"),
        *("A", "An", "The", "Each", "All", "Every", "In", "For", "By", "On"),
        *(name.removeprefix("the ").removeprefix("la ").split()[0] for both in NAMES.values() for name in both.values()),
    )
)
TAG_CLAUSES = {
    "agenda-2030": "preamble.agenda-2030",
    "global-compact": "preamble.support-2030-and-global-compact",
    "best-interest-of-child": "principle.best-interest-of-child",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number, the words that stand in italics, the rest, its notes, its clauses."""

    key: str
    number: int | None
    kind: str
    opening: str
    rest: str
    notes: tuple[int, ...]
    clauses: tuple[str, ...]
    remark: str

    @property
    def anchor(self) -> str:
        """Its address within the page: p7 for paragraph 7."""
        return f"p{self.number}" if self.number else self.key


@dataclass(frozen=True, slots=True)
class Note:
    """A reservation as a note: whose, its words (and their language), which paragraphs, where it comes from."""

    number: int
    party: str
    name: str
    words: str
    language: str
    paragraphs: tuple[str, ...]
    source: str
    where: str
    clause: str


@dataclass(frozen=True, slots=True)
class Row:
    """A member that was present, and the office of its head of delegation."""

    party: str
    name: str
    head: str


@dataclass(frozen=True)
class Paper:
    """An adopted text in one language."""

    symbol: str
    language: str
    title: str
    meeting: str
    adopted: dt.date | None
    outcome: str
    paragraphs: Sequence[Paragraph]
    notes: Sequence[Note]
    members: Sequence[Row]
    attendance: str
    sha256: str
    entry: int | None
    address: str
    fictitious: bool

    @cached_property
    def seal(self) -> str:
        """SHA-256 of everything the paper says: what its files are kept under."""
        spelt = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, default=str)
        return hashlib.sha256(spelt.encode()).hexdigest()

    def noted(self, number: int) -> Note:
        """The note of a number."""
        return next(note for note in self.notes if note.number == number)


def opened(words: str, kind: str) -> tuple[str, str]:
    """A paragraph's words in two: what stands in italics (its verb or gerund) and the rest. Marked by `*…*`, or found."""
    if words.startswith("*") and "*" in words[1:]:
        opening, _star, rest = words[1:].partition("*")
        return opening, rest
    if kind == "heading":
        return "", words
    for phrase in OPENINGS:
        if words.startswith(f"{phrase} "):
            return phrase, words.removeprefix(phrase)
    first, space, rest = words.partition(" ")
    word = first.rstrip(",")
    if (kind == "operative" and word not in NO_VERBS) or word.endswith(("ando", "endo", "iendo", "yendo", "ing")) or word in MOODS:
        return word, first.removeprefix(word) + space + rest
    return "", words


def of(decision: Decision, language: str, reservations: Iterable[Reservation]) -> Paper:
    """The paper of an adopted text. Pure but for addresses; `reservations` are those of its question."""
    with translation.override(language):
        return _of(decision, language, [row for row in reservations if row.number])


def _of(decision: Decision, language: str, reservations: list[Reservation]) -> Paper:
    data, present = decision.data, decision.present
    numbers = {row["key"]: str(row["number"] or row["key"]) for row in data["paragraphs"]}
    names = {code: both[language] for code, both in data.get("names", {}).items()}
    at: dict[str, list[int]] = {}
    for row in reservations:
        for key in row.provisions:
            at.setdefault(key, []).append(int(row.number or 0))
    paragraphs = [_paragraph(row, language, tuple(sorted(at.get(row["key"], ()))), index) for index, row in enumerate(data["paragraphs"])]
    paragraphs = _said_once(paragraphs)
    count = len(reservations)
    with_notes = ngettext("con %(count)s reserva", "con %(count)s reservas", count) % {"count": count} if count else ""
    when = _("el %(day)s") % {"day": long_date(decision.adopted, language)} if decision.adopted else ""
    return Paper(
        symbol=decision.symbol,
        language=language,
        title=printable(decision.called(language)),
        meeting=_meeting(data.get("meeting", {}), language),
        adopted=decision.adopted,
        outcome=", ".join(part for part in (when, with_notes) if part),
        paragraphs=paragraphs,
        notes=[_note(row, language, names, numbers) for row in reservations],
        members=_members(present, names),
        attendance=_attendance(present, names),
        sha256=data.get("sha256", ""),
        entry=decision.entry,
        address=settings.SITE_URL + reverse("decisions:decision", args=[decision.symbol]),
        fictitious=decision.fictitious,
    )


def _paragraph(row: Mapping[str, Any], language: str, notes: tuple[int, ...], index: int) -> Paragraph:
    opening, rest = opened(printable(row[language] or row["es"]), row["kind"])
    clauses: list[str] = ["vm.consensus"] if index == 0 else []
    if row.get("effect"):
        clauses += effects.clauses(row["effect"])
    clauses += [TAG_CLAUSES[tag] for tag in row["tags"] if tag in TAG_CLAUSES]
    clauses += row.get("cites", ())
    remark = _("Los Países Miembros deciden aquí, por consenso.") if index == 0 else ""
    if notes:
        clauses.append("mandate.reservation-right")
        remark = remark or _("Una reserva no impide la decisión; la acompaña.")
    return Paragraph(row["key"], row["number"], row["kind"], opening, rest, notes, tuple(dict.fromkeys(clauses)), remark)


def _said_once(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The margin explains a clause where it first comes up; after that the clause alone suffices."""
    seen: set[str] = set()
    said = []
    for row in paragraphs:
        said.append(replace(row, remark="") if row.remark in seen else row)
        seen.add(row.remark)
    return said


def _note(row: Reservation, language: str, names: Mapping[str, str], numbers: Mapping[str, str]) -> Note:
    words = (row.en or row.es) if language == "en" else row.es
    said = tuple(numbers.get(key, key) for key in row.provisions)
    where = ngettext("Al párrafo %(numbers)s", "A los párrafos %(numbers)s", len(said)) % {"numbers": _list(said)}
    if row.source == "declared":
        origin = _("registrada el %(day)s, %(hour)s") % {"day": long_date(_day(row.at), language), "hour": clock(row.at)}
        clause = "mandate.reservation-right"
    else:
        origin = _("reserva permanente de la Carta, nota %(number)s") % {"number": row.source.removeprefix("note-")}
        clause = ""
    if row.withdrawn:
        origin += " · " + _("retirada el %(day)s") % {"day": long_date(_day(row.withdrawn), language)}
    shown_in = "en" if language == "en" and row.en else "es"
    return Note(
        int(row.number or 0),
        row.party,
        names.get(row.party, row.party),
        printable(words).strip(),
        shown_in,
        said,
        row.source,
        f"{where} · {origin}",
        clause,
    )


def _day(moment: dt.datetime) -> dt.date:
    return as_day(moment) or moment.date()


def _list(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return _("%(some)s y %(last)s") % {"some": ", ".join(words[:-1]), "last": words[-1]}


def _meeting(row: Mapping[str, str], language: str) -> str:
    return " · ".join(printable(part) for part in (row.get(f"title_{language}", ""), row.get("city", "")) if part)


def _members(present: Mapping[str, Any], names: Mapping[str, str]) -> list[Row]:
    rows = []
    for row in present.get("members", ()):
        name = names.get(row["party"], row["party"])
        if row["party"] == present.get("presidency"):
            name = _("%(country)s, preside") % {"country": name}
        elif row["level"] == "voice-without-vote":
            name = _("%(country)s, voz sin voto") % {"country": name}
        rows.append(Row(row["party"], name, printable(row["head"])))
    return sorted(rows, key=lambda row: sort_key(names.get(row.party, row.party)))


def _attendance(present: Mapping[str, Any], names: Mapping[str, str]) -> str:
    def called(codes: Iterable[str]) -> str:
        return _list(sorted((names.get(code, code) for code in codes), key=sort_key))

    said = []
    if absent := present.get("absent"):
        said.append(ngettext("Ausente: %(names)s.", "Ausentes: %(names)s.", len(absent)) % {"names": called(absent)})
    if observers := present.get("observers"):
        said.append(_("Observaron las sesiones abiertas: %(names)s.") % {"names": called(observers)})
    return " ".join(said)
