"""Países Miembros, Observadores y sociedad civil: how a party stands on a day, since when, until when and why.

Standing is derived from the facts at the moment of asking and never stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from charter.absence import absence_rules, changes
from charter.absence_reasons import why_none, why_observer, why_permanent
from charter.arrears import foreseen, level_of, passage, reckon, why
from charter.because import Because
from charter.calendar import add_days
from charter.errors import NotInForce, UnknownParty
from charter.facts import is_party
from charter.observers import Spell, observers, spells
from charter.parties import CRM, MEMBERS, RROCM, Category, Level
from charter.view import View

__all__ = ["Category", "Level", "NotInForce", "Standing", "category", "standing", "standings", "timeline"]

_ORDER = {Category.OBSERVER_COUNTRY: 0, Category.OBSERVER_ORGANISATION: 1}


@dataclass(frozen=True, slots=True)
class Standing:
    """How ``party`` stands: its ``level`` from ``since`` on, until ``until`` (exclusive; ``None`` when nothing foreseen
    changes it), and ``why``."""

    party: str
    category: Category
    level: Level
    since: date
    until: date | None
    why: Because


def category(view: View, party: str) -> Category:
    """The category of ``party`` on ``view.on``: for observers that of their last admission."""
    if party in MEMBERS:
        return Category.MEMBER
    if party == RROCM:
        return Category.CIVIL_SOCIETY
    found = spells(view, party)
    return found[-1].category if found else Category.NONE


def standing(view: View, party: str) -> Standing:
    """How ``party`` stands on ``view.on``.

    Raise :class:`UnknownParty` for what is not the code of a party and :class:`NotInForce` before the Charter.
    Clauses ``finance.arrears.*`` for members, ``observer.*.lapse-two-years`` for observers,
    ``rrocm.permanent-participation``.
    """
    if party in MEMBERS:
        level, since, reason, walk = reckon(view, party)
        until = foreseen(view, walk, level) if walk.rules.automatic else None
        return Standing(party, Category.MEMBER, level, since, until, reason)
    charter = view.law_in_force
    if party == RROCM:
        return Standing(party, Category.CIVIL_SOCIETY, Level.PERMANENT, charter.on, None, why_permanent(view, party))
    if not is_party(party) and party != CRM:
        raise UnknownParty(party)
    had = spells(view, party)
    changes = _changes(view, party, charter.on, view.on)
    since, level = changes[-1]
    until = _lapse_ahead(view, party, had[-1].lapse.on) if level is Level.OBSERVER else None
    return Standing(party, had[-1].category if had else Category.NONE, level, since, until, _why(view, party, had, level))


def _lapse_ahead(view: View, party: str, lapse: date | None) -> date | None:
    """The first day without the status if nothing more happens, a version of the Charter already decided included."""
    for one in view.coming:
        if lapse is not None and lapse < one.since:
            break
        ahead = spells(view, party, absence_rules(view.at(one.since)))[-1].lapse.on
        lapse = None if ahead is None else max(ahead, one.since)
    return lapse


def _why(view: View, party: str, had: tuple[Spell, ...], level: Level) -> Because:
    return why_observer(view, party, had, level) if had else why_none(view, party)


def standings(view: View) -> tuple[Standing, ...]:
    """How every party stands on ``view.on``: members, observers ever admitted, RROCM.

    Raise :class:`NotInForce` before the Charter.
    """
    members = [standing(view, party) for party in MEMBERS]
    others = [standing(view, party) for party in observers(view)]
    others.sort(key=lambda found: _ORDER[found.category])
    return (*members, *others, standing(view, RROCM))


def timeline(view: View, party: str, start: date, end: date) -> tuple[Standing, ...]:
    """One standing for each stretch of unchanged level of ``party`` from ``start`` to ``end`` (exclusive).

    ``since`` and ``until`` are clipped to the days asked about; days before the Charter are left out, and
    :class:`NotInForce` is raised when no other remains. The same as asking :func:`standing` day by day.
    """
    charter = view.charter
    if charter is None or (start < charter.on and end <= charter.on):
        raise NotInForce(start, None if charter is None else charter.on)
    start = max(start, charter.on)
    if end <= start:
        return ()
    if party in MEMBERS:
        return _member_timeline(view, party, start, end)
    if party == RROCM:
        at = view.at(start)
        return (Standing(party, Category.CIVIL_SOCIETY, Level.PERMANENT, start, end, why_permanent(at, party)),)
    if not is_party(party) and party != CRM:
        raise UnknownParty(party)
    last = add_days(end, -1)
    changes = _changes(view.at(last), party, start, last)
    found = []
    for (since, level), until in zip(changes, [*(day for day, _ in changes[1:]), end], strict=True):
        at = view.at(since)
        had = spells(at, party)
        known = had[-1].category if had else Category.NONE
        found.append(Standing(party, known, level, since, until, _why(at, party, had, level)))
    return tuple(found)


def _member_timeline(view: View, party: str, start: date, end: date) -> tuple[Standing, ...]:
    found: list[tuple[date, Level, Because]] = []
    for day, walk, seen in passage(view, party, start, add_days(end, -1)):
        level, _ = level_of(seen, walk, day)
        if not found or found[-1][1] is not level:
            found.append((seen.on, level, why(seen, walk, level)))
    ends = [*(day for day, _, _ in found[1:]), end]
    return tuple(
        Standing(party, Category.MEMBER, level, since, until, reason) for (since, level, reason), until in zip(found, ends, strict=True)
    )


def _changes(view: View, party: str, start: date, last: date) -> list[tuple[date, Level]]:
    """The levels of an observer from ``start`` to ``last``, by first day, under the readings and the text of each day."""
    cuts = [start, *sorted(day for day in changes(view) if start < day <= last)]
    found: list[tuple[date, Level]] = []
    for index, first in enumerate(cuts):
        until = cuts[index + 1] if index + 1 < len(cuts) else None
        # Each stretch is seen from its own last day, under the readings of its first.
        at = view.at(last if until is None else add_days(until, -1))
        for day, level in _levels(spells(at, party, absence_rules(view.at(first))), at.on):
            shown = max(day, first)
            if found and found[-1][0] == shown:
                found.pop()
            if not found or found[-1][1] is not level:
                found.append((shown, level))
    return found


def _levels(had: tuple[Spell, ...], on: date) -> list[tuple[date, Level]]:
    """The levels that stretches of status make, each with its first day, the day of none before them all."""
    found = [(date.min, Level.NONE)]
    for spell in had:
        found.append((spell.start, Level.OBSERVER))
        if spell.lapse.on is not None and spell.lapse.on <= on:
            found.append((spell.lapse.on, Level.LAPSED))
    return found
