"""Puntos focales: an edited list of a party comes back.

First everything it would change, and every fault by its cell; then it is done whole, or not at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict
from secretariat.furniture.tabular import Row, Table

from . import directory_acts as acts
from . import directory_facts as facts
from .directory_acts import HELD
from .directory_files import BY_KEY, FIELDS, WORDS, headings
from .directory_forms import MAIL_WORDS, phone
from .directory_models import GROUP, TITULAR, Designation, Holder, Institution, Post

MOST = 500
DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")
NEEDED = ("institution_es", "institution_en", "office_es", "office_en", "function", "rank", "since")
# By which a row without identifier is known again.
SEATED = ("institution_es", "unit_es", "office_es", "function", "matter", "rank", "since")


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot stand: the cell as the spreadsheet names it, the column's heading, and what to do."""

    sheet: str
    cell: str
    column: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the file changes: its cell, the office, the column, what stood and what would stand."""

    cell: str
    office: str
    column: str
    before: str
    after: str


Held = tuple[object, tuple[object, ...], dt.date, dt.date | None]
REACHED = ("mail", "phone")


@dataclass(slots=True)
class Plan:
    """What a file would do. Nothing is done while it has a fault."""

    party: str
    faults: list[Fault] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    designated: list[dict[str, Any]] = field(default_factory=list)
    edited: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    unchanged: int = 0

    @property
    def sound(self) -> bool:
        return not self.faults

    @property
    def empty(self) -> bool:
        return not (self.designated or self.edited)


class Reader:
    """One file beside what stands in the directory of one party."""

    def __init__(self, party: str, table: Table) -> None:
        self.party, self.table, self.plan = party, table, Plan(party)
        self.places = {f.key: at for f in FIELDS if (at := table.column(*headings(f))) is not None}
        rows = facts.rows((party,)).select_related("holder")
        self.known = {row.pk: row for row in rows}
        self.seats = {self.seat_of(row): row for row in self.known.values()}
        self.met: dict[object, Row] = {}
        self.held: list[Held] = [(r.pk, alone_in(self.seat_of(r)), r.since, r.until) for r in self.known.values()]

    @staticmethod
    def seat_of(row: Designation) -> tuple[object, ...]:
        post = row.post
        return (post.institution.name_es, post.unit_es, post.office_es, row.function, row.matter, row.rank, row.since)

    def fault(self, row: Row, key: str, sentence: str) -> None:
        place = self.places.get(key, 0)
        self.plan.faults.append(Fault(self.table.sheet, self.table.address(row, place), str(BY_KEY[key].words), sentence))

    def read(self) -> Plan:
        """What the file would do, or every fault it has."""
        header = Row(self.table.rows[0].number - 1 if self.table.rows else 1, ())
        missing = [key for key in ("institution_es", "office_es", "function", "since") if key not in self.places]
        if missing:
            names = ", ".join(str(BY_KEY[key].words) for key in missing)
            self.plan.faults.append(Fault(self.table.sheet, self.table.address(header, 0), names, _(
                "Falta esta columna. Descargue la lista y edite ese archivo: sus encabezados son los que se leen.")))
            return self.plan
        for row in self.table.rows:
            self.row(row)
        self.overlaps()
        return self.plan

    def row(self, row: Row) -> None:
        before = len(self.plan.faults)
        given = {key: self.value(row, key) for key in self.places}
        if given.get("code") not in (None, "", self.party):
            self.fault(row, "code", _("Esta fila es de otro participante. Cada lista se sube en la página del suyo."))
        known = self.find(row, given)
        if len(self.plan.faults) > before:
            return
        key: object = known.pk if known else tuple(given.get(name) for name in SEATED)
        if key in self.met:
            twice = _("La fila %(row)s dice ya esta misma designación: deje una sola.") % {"row": self.met[key].number}
            self.fault(row, "id" if "id" in self.places else "office_es", twice)
            return
        self.met[key] = row
        if known is None:
            self.new(row, given)
        else:
            self.edit(row, known, given)

    def value(self, row: Row, key: str) -> Any:
        """What a cell says, as its column keeps it; a fault is noted and "" or None given."""
        text = row.text(self.places[key])
        try:
            return self.sense(key, text)
        except ValidationError as problem:
            self.fault(row, key, " ".join(problem.messages))
            return None if BY_KEY[key].kind == "date" else ""

    def sense(self, key: str, text: str) -> Any:
        if BY_KEY[key].kind == "date":
            return day(text)
        if key in WORDS and text:
            code = next((code for code, words in WORDS[key].items() if text.casefold() in (code, *words)), None)
            if code is None:
                raise ValidationError(_("«%(text)s» no se conoce. Escriba una de: %(words)s.") % {
                    "text": text[:60], "words": ", ".join(words[0] for words in WORDS[key].values())})
            return code
        if key == "mail" and text:
            try:
                validate_email(text)
            except ValidationError:
                raise ValidationError(str(MAIL_WORDS)) from None
        if key == "phone":
            return phone(text)
        most = length(key)
        if most and len(text) > most:
            raise ValidationError(_("Son más de %(most)s signos: acorte el texto.") % {"most": most})
        if any(ord(sign) < 32 for sign in text):
            raise ValidationError(_("La celda tiene un signo que no se puede guardar: escríbala de nuevo."))
        return text

    def find(self, row: Row, given: Mapping[str, Any]) -> Designation | None:
        """The designation that a row is about: by its identifier, or by its office, function, rank and first day."""
        written = given.get("id", "")
        if not written:
            return self.seats.get(tuple(given.get(name, "") for name in SEATED))
        known = self.known.get(int(written)) if written.isascii() and written.isdigit() and len(written) < 18 else None
        if known is None:
            self.fault(row, "id", _("Ese identificador no está en esta lista. Deje la celda vacía si la fila es nueva."))
        return known

    def new(self, row: Row, given: dict[str, Any]) -> None:
        at = len(self.plan.faults)
        for key in NEEDED:
            if not given.get(key):
                self.fault(row, key, _("Falta. Una designación nueva lleva institución, cargo, función, titular o suplente, y comienzo."))
        today = clock.today()
        since, until = given.get("since"), given.get("until")
        if since and since > today:
            self.fault(row, "since", _("El comienzo no puede quedar en el futuro: regístrelo ese día."))
        if since and until and until <= since:
            self.fault(row, "until", _("El fin debe ser posterior al comienzo."))
        if given.get("function") and (given["function"] == GROUP) != bool(given.get("matter")):
            self.fault(row, "matter", _("Escriba el nombre del Grupo de Trabajo, y solo para esa función."))
        if (signed := given.get("instrument_on")) and signed > today:
            self.fault(row, "instrument_on", _("El instrumento no puede tener fecha futura."))
        if len(self.plan.faults) > at:
            return
        held = {name: given[name] for name in HELD if given.get(name)}
        seat = {name: given[name] for name in acts.NAMES if name in given and name != "holder"}
        self.plan.designated.append({**seat, "holder": held})
        key = tuple(seat.get(name, "") for name in SEATED)
        self.held.append((row, alone_in(key), since, until))
        cell = self.table.address(row, self.places["office_es"])
        self.plan.changes.append(Change(cell, seat["office_es"], _("Designación nueva"), "", str(since)))

    def edit(self, row: Row, known: Designation, given: dict[str, Any]) -> None:
        stood = standing(known)
        changed: dict[str, Any] = {}
        for key, after in given.items():
            if key not in stood or key == "id" or stood[key] == after:
                continue
            if not after and not given.get("id"):
                continue  # a row known again by its office takes nothing away
            if key in REACHED and self.over(known):
                continue  # how to reach who left is not kept
            if not BY_KEY[key].editable:
                self.fault(row, key, _("Esto no se cambia en lo que ya consta: termine la designación y añada una fila sin identificador."))
                continue
            if key in HELD and self.over(known):
                self.fault(row, key, _("Esa designación ya terminó: lo que consta de ella no se cambia."))
                continue
            changed[key] = after
        if "until" in changed:
            self.ending(row, known, changed["until"])
        if (signed := changed.get("instrument_on")) and signed > clock.today():
            self.fault(row, "instrument_on", _("El instrumento no puede tener fecha futura."))
        if not changed:
            self.plan.unchanged += 1
            return
        self.plan.edited.append((known.pk, changed))
        for key, after in changed.items():
            cell, words = self.table.address(row, self.places[key]), str(BY_KEY[key].words)
            self.plan.changes.append(Change(cell, known.post.office_es, words, str(stood[key] or ""), str(after or "")))

    @staticmethod
    def over(known: Designation) -> bool:
        return known.until is not None and known.until <= clock.today()

    def ending(self, row: Row, known: Designation, until: dt.date | None) -> None:
        if self.over(known):
            self.fault(row, "until", _("Esa designación ya terminó: su fin no se cambia."))
        elif until is None or until > clock.today():
            self.fault(row, "until", _("El fin no puede quedar en el futuro: regístrelo ese día."))
        elif until <= known.since:
            self.fault(row, "until", _("El fin debe ser posterior al comienzo."))
        else:
            self.held = [(key, what, since, until if key == known.pk else end) for key, what, since, end in self.held]

    def overlaps(self) -> None:
        """A new titular where another one stands, in the directory or in the file."""
        for key, what, since, until in self.held:
            if not isinstance(key, Row):
                continue
            for other, their, begins, ends in self.held:
                if other is not key and their == what and (until is None or begins < until) and (ends is None or ends > since):
                    self.fault(key, "rank", facts.taken())
                    break


def alone_in(seat: tuple[object, ...]) -> tuple[object, ...]:
    """What a designation must be alone in: a titular in its institution's function, an alternate in its office's."""
    institution, unit, office, function, matter, rank, _since = seat
    return (institution, function, matter) if rank == TITULAR else (institution, unit, office, function, matter, rank)


def day(text: str) -> dt.date | None:
    """A day as a file writes it; None for an empty cell. Raises ValidationError."""
    if not text:
        return None
    for shape in DAYS:
        try:
            return dt.datetime.strptime(text, shape).date()  # noqa: DTZ007  (a day has no zone)
        except ValueError:
            continue
    raise ValidationError(_("«%(text)s» no es un día. Escríbalo como 2026-11-23 o 23/11/2026.") % {"text": text[:40]})


def length(key: str) -> int:
    """How long the text of a column may be; 0 where it is not kept as text."""
    place, name = {"institution_es": (Institution, "name_es"), "institution_en": (Institution, "name_en")}.get(key, (None, key))
    models = (place,) if place else (Post, Designation, Holder)
    for model in models:
        if name in {f.name for f in model._meta.fields}:
            return getattr(model._meta.get_field(name), "max_length", 0) or 0
    return 0


def standing(row: Designation) -> dict[str, Any]:
    """What a designation says in each column that a file could have changed."""
    holder = getattr(row, "holder", None) or Holder(designation=row)
    post, institution = row.post, row.post.institution
    return {
        **{name: getattr(holder, name) for name in HELD},
        "institution_es": institution.name_es, "institution_en": institution.name_en, "unit_es": post.unit_es, "unit_en": post.unit_en,
        "office_es": post.office_es, "office_en": post.office_en, "function": row.function, "matter": row.matter, "rank": row.rank,
        "since": row.since, "until": row.until, "instrument": row.instrument, "instrument_on": row.instrument_on,
    }


def plan(party: str, table: Table) -> Plan:
    """What a file would change in a party's directory, or every fault it has, each by its cell. Two queries; never writes."""
    return Reader(party, table).read()


@transaction.atomic
def take_in(delegate: Delegate, party: str, table: Table, *, seen: list[Change] | None = None, instrument: str = "") -> Plan:
    """Do what a file says, all of it or nothing, in one entry. `seen`: the changes that the person looked at; `instrument`: the paper
    by which the Secretariat does it for the party.

    Raises Refused, and Conflict for a file with faults, for one that changes nothing, and when the directory has changed meanwhile.
    """
    verdict, card = acts.allowed(delegate, party, {})
    found = plan(party, table)
    if not found.sound:
        raise Conflict(_("El archivo tiene faltas: nada ha cambiado."), "faults")
    if found.empty:
        raise Conflict(_("El archivo dice lo mismo que el directorio: no hay nada que cambiar."), "same")
    if seen is not None and seen != found.changes:
        raise Conflict(_("El directorio cambió desde que miró el archivo: mire de nuevo lo que cambiaría."), "moved")
    if delegate.is_secretariat and delegate.capacity != "system" and not instrument:
        raise Conflict(_("La Secretaría registra por otros con su instrumento: escriba la nota verbal y su número."), "instrument")
    told = [(row, row.fact) for row in (edited(key, changed) for key, changed in found.edited) if row is not None]
    for written in found.designated:
        seat = acts.tidy({**written, "instrument": written.get("instrument") or instrument})
        told.append((acts.made(card, seat, acts.check(delegate, party, seat), fictitious(party)), ""))
    acts.told(
        delegate, "participants.take_in_directory", verdict, card, told, fictitious=fictitious(party), designated=len(found.designated),
        ended=sum("until" in changed for _key, changed in found.edited), changed=sum("until" not in c for _key, c in found.edited))
    return found


def edited(key: int, changed: dict[str, Any]) -> Designation | None:
    """A designation as the file wants it; given back when the record's fact of it changes."""
    row = acts.locked(Designation(pk=key))
    acts.hold(row, {name: value for name, value in changed.items() if name in HELD})
    for name in ("instrument", "instrument_on"):
        if name in changed:
            setattr(row, name, changed[name])
    row.save(update_fields=["instrument", "instrument_on"])
    return acts.ended(row, changed["until"]) if "until" in changed else None


def fictitious(party: str) -> bool:
    """Whether a party's list is invented: that of a demonstration stays so."""
    return Designation.objects.filter(party=party, fictitious=True).exists()
