"""Carta Estatutaria: what if? Two worlds side by side, only what differs. Nothing is changed by asking.

A world is a :class:`~charter.view.View`; a :class:`Supposition` makes another of it: facts added, facts left out, readings
changed, another version of the Charter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from charter.calendar import year_start
from charter.duties import Obligation
from charter.errors import CharterError
from charter.facts import Fact
from charter.foreseen import as_seen, cut, line
from charter.held import Office, held
from charter.laws import Enactment
from charter.obligations import obligations
from charter.parties import Level
from charter.readings import ReadingValue
from charter.standing import Standing, standings
from charter.view import View


class UnknownFact(CharterError):
    """A supposition that leaves out, or withdraws, a fact that is not on record."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        super().__init__(
            f"En el registro no consta el hecho «{id_}»; copie su identificador de la lista de hechos.",
            f"There is no fact “{id_}” on record; copy its id from the list of facts.",
        )


class TakenId(CharterError):
    """A supposed fact that bears the id of a fact on record, or of another supposed fact."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        super().__init__(
            f"Ya hay un hecho «{id_}»; dé otro identificador al que supone.",
            f"There already is a fact “{id_}”; give the one you suppose another id.",
        )


@dataclass(frozen=True, slots=True)
class Supposition:
    """What is supposed of a world: facts ``adding``, ids of facts ``without``, ``readings``, another ``law`` (version)."""

    adding: tuple[Fact, ...] = ()
    without: tuple[str, ...] = ()
    readings: Mapping[str, ReadingValue] = field(default_factory=dict)
    law: int | None = None

    def __bool__(self) -> bool:
        return bool(self.adding or self.without or self.readings or self.law is not None)

    def of(self, view: View) -> View:
        """The supposed world beside ``view``, on the same day.

        Raise :class:`UnknownFact`, :class:`TakenId`, :class:`charter.readings.UnknownReading` and
        :class:`charter.errors.UnknownLaw`. A supposed fact may withdraw one on record.
        """
        self._check(view)
        other = view.without(*self.without) if self.without else view
        if self.adding:
            other = other.adding(*self.adding)
        if self.readings:
            other = other.reading_as(self.readings)
        return other if self.law is None else other.under(self.law)

    def _check(self, view: View) -> None:
        known = view.ids
        for id_ in self.without:
            if id_ not in known:
                raise UnknownFact(id_)
        taken = set(known.difference(self.without))
        for fact in self.adding:
            if fact.id in taken:
                raise TakenId(fact.id)
            taken.add(fact.id)
        for fact in self.adding:
            if fact.retracts is not None and (fact.retracts not in taken or fact.retracts == fact.id):
                raise UnknownFact(fact.retracts)


@dataclass(frozen=True, slots=True)
class StandingDifference:
    """A party that stands otherwise on the day: its standing in each world, ``None`` where it has none."""

    party: str
    first: Standing | None
    second: Standing | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from ``since`` to ``until`` (exclusive) on which the level differs; ``None`` where the party has none."""

    since: date
    until: date
    first: Level | None
    second: Level | None


@dataclass(frozen=True, slots=True)
class LineDifference:
    """A party whose levels differ on some days of the period, with those days."""

    party: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class OfficeDifference:
    """An office held otherwise on the day; ``None`` where it is vacant."""

    name: str
    first: Office | None
    second: Office | None


@dataclass(frozen=True, slots=True)
class ObligationDifference:
    """Something owed in one world and not in the other, or owed otherwise."""

    key: str
    first: Obligation | None
    second: Obligation | None

    @property
    def change(self) -> str:
        """``added``, ``gone`` or ``changed``, from the first world to the second."""
        if self.first is None:
            return "added"
        return "gone" if self.second is None else "changed"


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between two worlds on ``on`` and from ``start`` to ``end`` (exclusive); false when nothing does.

    ``beyond`` is the version, unknown to this software, at whose first day ``end`` was cut.
    """

    on: date
    start: date
    end: date
    standings: tuple[StandingDifference, ...]
    lines: tuple[LineDifference, ...]
    offices: tuple[OfficeDifference, ...]
    obligations: tuple[ObligationDifference, ...]
    beyond: Enactment | None = None

    def __bool__(self) -> bool:
        return bool(self.standings or self.lines or self.offices or self.obligations)


def period_of(on: date) -> tuple[date, date]:
    """The years compared when none are named: the year of ``on`` and the three after it."""
    return year_start(on.year), year_start(on.year + 4)


def compare(first: View, second: View, start: date | None = None, end: date | None = None) -> Comparison:
    """What differs between two worlds, both seen on ``first.on``.

    Standing and offices on that day; levels by stretches and what falls due from ``start`` to ``end`` (exclusive; left
    out, :func:`period_of`), but not beyond the first day of a version that this software does not know. Days after ``on``
    are as foreseen on it. Raise :class:`charter.errors.NotInForce` when the Charter is not in force on that day in one
    of the worlds and :class:`charter.errors.UnknownLaw` when such a version rules on it.
    """
    on = first.on
    since, until = period_of(on)
    since, until = start or since, end or until
    one, other = as_seen(first), as_seen(second.at(on))
    until, beyond = cut(until, one, other)
    here = {found.party: found for found in standings(one)}
    there = {found.party: found for found in standings(other)}
    return Comparison(
        on,
        since,
        until,
        tuple(_standings(here, there)),
        tuple(_lines(one, other, tuple(dict.fromkeys((*here, *there))), since, until)),
        tuple(_offices(one, other)),
        tuple(_obligations(one, other, since, until)),
        beyond,
    )


def _standings(first: Mapping[str, Standing], second: Mapping[str, Standing]) -> Iterator[StandingDifference]:
    for party in dict.fromkeys((*first, *second)):
        if _stands(first.get(party)) != _stands(second.get(party)):
            yield StandingDifference(party, first.get(party), second.get(party))


def _stands(found: Standing | None) -> object:
    return None if found is None else (found.category, found.level, found.since, found.until)


def _lines(one: View, other: View, parties: tuple[str, ...], start: date, end: date) -> Iterator[LineDifference]:
    if start >= end:
        return
    for party in parties:
        stretches = tuple(_stretches(_line(one, party, start, end), _line(other, party, start, end)))
        if stretches:
            yield LineDifference(party, stretches)


def _line(seen: View, party: str, start: date, end: date) -> tuple[Standing, ...]:
    """The party's line in one world; no days where the Charter is not yet in force on any of them."""
    return line(seen, party, start, end) if seen.law_in_force.on < end else ()


def _stretches(first: tuple[Standing, ...], second: tuple[Standing, ...]) -> Iterator[Stretch]:
    cuts = sorted({day for found in (*first, *second) for day in (found.since, found.until) if day is not None})
    for since, until in pairwise(cuts):
        # Of two lines at least one changes at each cut, so that no two stretches are alike.
        here, there = _level_on(first, since), _level_on(second, since)
        if here is not there:
            yield Stretch(since, until, here, there)


def _level_on(stretches: tuple[Standing, ...], day: date) -> Level | None:
    for found in stretches:
        if found.since <= day and (found.until is None or day < found.until):
            return found.level
    return None


def _offices(one: View, other: View) -> Iterator[OfficeDifference]:
    first, second = held(one), held(other)
    for name in dict.fromkeys((*first, *second)):
        if first.get(name) != second.get(name):
            yield OfficeDifference(name, first.get(name), second.get(name))


def _obligations(one: View, other: View, start: date, end: date) -> Iterator[ObligationDifference]:
    first = {owed.key: owed for owed in obligations(one, start, end)}
    second = {owed.key: owed for owed in obligations(other, start, end)}
    for key in dict.fromkeys((*first, *second)):
        if _owed(first.get(key)) != _owed(second.get(key)):
            yield ObligationDifference(key, first.get(key), second.get(key))


def _owed(found: Obligation | None) -> object:
    return None if found is None else (found.opens, found.due, found.status, found.met_by)
