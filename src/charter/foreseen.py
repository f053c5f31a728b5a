"""Carta Estatutaria, plazos: what comes if nothing happens.

Days to come are seen from ``view.on`` with what is on record by then: approved quotas fall due, terms run out,
presidencies already designated begin, absences go on. That an observer's absence counts supposes that meetings are held.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from charter.absence import LAPSE
from charter.because import Because
from charter.calendar import add_days
from charter.duties import Obligation, Status
from charter.facts import Fact
from charter.held import Office, held, turns
from charter.laws import Enactment
from charter.obligations import obligations
from charter.parties import MEMBERS, RROCM, Level
from charter.standing import Standing, standing, standings, timeline
from charter.view import View

# What is on record for a later day and seen ahead: who will preside.
_AHEAD = frozenset({"ppt_designated", "ppt_handover"})


@dataclass(frozen=True, slots=True)
class LevelChange:
    """On ``on`` the level of ``party`` changes if nothing happens; ``why`` is the reason as it is seen ahead."""

    on: date
    party: str
    before: Level
    after: Level
    why: Because


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """On ``on`` an office changes hands, begins (``before`` is ``None``) or is left vacant (``after`` is ``None``)."""

    on: date
    name: str
    before: Office | None
    after: Office | None


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What comes from ``on`` to ``until`` (exclusive) if nothing happens, each in the order of its days.

    ``beyond`` is the version, unknown to this software, at whose first day the days asked about were cut.
    """

    on: date
    until: date
    levels: tuple[LevelChange, ...]
    offices: tuple[OfficeChange, ...]
    obligations: tuple[Obligation, ...]
    beyond: Enactment | None = None


def as_seen(view: View) -> View:
    """The world as it is seen on ``view.on``: without what is recorded for later days, but for presidencies announced.

    Withdrawals are applied whatever their day, as everywhere.
    """
    facts = view.facts
    if not facts or facts[-1].on <= view.on:
        return view
    kept = tuple(fact for fact in facts if _is_seen(fact, view.on))
    return view if len(kept) == len(facts) else replace_facts(view, kept)


def _is_seen(fact: Fact, on: date) -> bool:
    return fact.on <= on or fact.kind in _AHEAD


def replace_facts(view: View, facts: tuple[Fact, ...]) -> View:
    """The same question asked of other facts."""
    return View(facts, view.on, view.known, view.readings, view.supposed)


def line(seen: View, party: str, start: date, end: date) -> tuple[Standing, ...]:
    """The standing of ``party`` from ``start`` to ``end`` as seen on ``seen.on``: as it was up to that day, then as foreseen.

    ``seen`` comes from :func:`as_seen`. Raise as :func:`charter.standing.timeline` does.
    """
    if party in MEMBERS or party == RROCM:
        return timeline(seen, party, start, end)
    pivot = add_days(seen.on, 1)
    past = timeline(seen, party, start, min(end, pivot)) if start < min(end, pivot) else ()
    if end <= pivot:
        return past
    return _joined(past, tuple(_ahead(seen, party, max(start, pivot), end)))


def _ahead(seen: View, party: str, start: date, end: date) -> Iterator[Standing]:
    """An observer's days to come: what it has today until it lapses."""
    now = standing(seen, party)
    lapse = end if now.until is None else min(max(now.until, start), end)
    if start < lapse:
        yield replace(now, since=start, until=lapse)
    if lapse < end:
        yield replace(now, level=Level.LAPSED, since=lapse, until=end, why=_lapsed(now))


def _lapsed(now: Standing) -> Because:
    value = {"party": now.party, "level": Level.LAPSED.value}
    return Because(LAPSE[now.category], True, value, parts=(now.why,), code="standing.would-lapse")


def _joined(past: tuple[Standing, ...], coming: tuple[Standing, ...]) -> tuple[Standing, ...]:
    if past and coming and past[-1].level is coming[0].level:
        return (*past[:-1], replace(past[-1], until=coming[0].until), *coming[1:])
    return (*past, *coming)


def foreseen(view: View, until: date) -> Foreseen:
    """What comes from the day after ``view.on`` to ``until`` (exclusive) if nothing happens.

    Levels of all parties, offices, and what is owed and not yet met, up to the first day of a version that this
    software does not know. Raise :class:`charter.errors.NotInForce` before the Charter.
    """
    seen = as_seen(view)
    until, beyond = cut(until, seen)
    levels = sorted(_levels(seen, until), key=lambda change: (change.on, change.party))
    owed = obligations(seen, view.on, until) if view.on < until else ()
    to_come = tuple(one for one in owed if one.status in (Status.UPCOMING, Status.OPEN))
    return Foreseen(view.on, until, tuple(levels), tuple(_offices(seen, until)), to_come, beyond)


def cut(until: date, *worlds: View) -> tuple[date, Enactment | None]:
    """The days asked about, cut at the first day of a version that this software does not know, and that version."""
    unknown = [one.beyond for one in worlds if one.beyond is not None and one.beyond.since < until]
    first = min(unknown, key=lambda one: one.since, default=None)
    return (until, None) if first is None else (first.since, first)


def _levels(seen: View, until: date) -> Iterator[LevelChange]:
    for known in standings(seen):
        if known.until is None or known.until >= until:
            continue
        stretches = line(seen, known.party, seen.on, until)
        for before, after in pairwise(stretches):
            yield LevelChange(after.since, known.party, before.level, after.level, after.why)


def _offices(seen: View, until: date) -> Iterator[OfficeChange]:
    before = held(seen)
    for day in turns(seen):
        if seen.on < day < until:
            after = held(seen.at(day))
            for name in sorted({*before, *after}):
                if _hands(before.get(name)) != _hands(after.get(name)):
                    yield OfficeChange(day, name, before.get(name), after.get(name))
            before = after


def _hands(office: Office | None) -> tuple[str, bool] | None:
    return None if office is None else (office.holder, office.ad_interim)
