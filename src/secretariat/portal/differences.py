"""Toda la Carta: what differs between two worlds, in words and for one reader. Never writes.

Members' standing, what is owed, who may do what, and the offices that rest on members' standing are for the members and the
Secretariat; to everybody else only observers' conditions up to today, the Secretary, the plan and the groups are told.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from charter.acts import ACTS
from charter.doings import DoingDifference
from charter.duties import Obligation
from charter.held import INCOMING, OUTGOING, PLAN, PRESIDENCY, SECRETARY, Office
from charter.parties import MEMBERS, Level
from charter.standing import Standing
from charter.verdicts import Outcome
from charter.whatif import Comparison, ObligationDifference, OfficeDifference, StandingDifference
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language, long_date
from secretariat.furniture.names import party_name, sort_key
from secretariat.institutions.facts import name_of as body_name
from secretariat.standing.audience import sees_all
from secretariat.standing.facts import KINDS

from . import due_words

MOST = 20  # rows of duties shown; more are counted
MEMBERS_OFFICES = frozenset({PRESIDENCY, OUTGOING, INCOMING})  # held by members, and lost with their standing
REFUSALS = frozenset({Outcome.FORBIDDEN, Outcome.NOT_EMPOWERED})


@dataclass(frozen=True, slots=True)
class Side:
    """One world's side of a row: a status, and from when until when."""

    kind: str
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """Something that differs: its name, what it is in each world (None where it is not), its page."""

    name: str
    first: Side | None
    second: Side | None
    url: str = ""
    code: str = ""
    since: dt.date | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """An office with its holder in each world, in words."""

    name: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class DoingRow:
    """Acts whose answer differs, and for whom."""

    acts: tuple[str, ...]
    first: str
    second: str
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A comparison as a reader may see it; false when nothing differs that she may see."""

    standings: tuple[Row, ...]
    stretches: tuple[Row, ...]
    offices: tuple[OfficeRow, ...]
    duties: tuple[Row, ...]
    doings: tuple[DoingRow, ...]
    more_duties: int = 0

    def __bool__(self) -> bool:
        return bool(self.standings or self.stretches or self.offices or self.duties or self.doings)


def told(found: Comparison, delegate: Delegate, doings: Iterable[DoingDifference] = ()) -> Told:
    """The comparison in the reader's language, as far as she may see it."""
    inside = sees_all(delegate)
    seen: Callable[[str], bool] = (lambda code: True) if inside else (lambda code: code not in MEMBERS)
    standings = tuple(_standing(one, inside) for one in found.standings if seen(one.party) and (inside or _level_moves(one)))
    stretches = tuple(_stretches(found, seen, None if inside else clock.today()))
    offices = tuple(_office(one) for one in found.offices if inside or one.name not in MEMBERS_OFFICES)
    duties = [_duty(one) for one in found.obligations] if inside else []
    acts = tuple(_doings(doings)) if inside else ()
    return Told(standings, stretches, offices, tuple(duties[:MOST]), acts, max(len(duties) - MOST, 0))


def _level_moves(one: StandingDifference) -> bool:
    """The day until which an observer keeps its condition is told to members, the Secretariat and itself alone."""
    return _public(one.first) != _public(one.second)


def _public(found: Standing | None) -> object:
    return None if found is None else (found.level, found.since)


def _standing(one: StandingDifference, inside: bool) -> Row:
    def side(found: Standing | None) -> Side | None:
        return None if found is None else Side(KINDS[found.level.value], found.since, found.until if inside else None)

    return Row(party_name(one.party), side(one.first), side(one.second), code=one.party)


def _stretches(found: Comparison, seen: Callable[[str], bool], last: dt.date | None) -> Iterator[Row]:
    """The days on which levels differ; those after `last` are not told, nor that a stretch ends after it."""

    def side(level: Level | None) -> Side | None:
        return None if level is None else Side(KINDS[level.value])

    for line in found.lines:
        for part in line.stretches if seen(line.party) else ():
            if last is not None and part.since > last:
                continue
            until = part.until if last is None or part.until <= last else None
            yield Row(party_name(line.party), side(part.first), side(part.second), code=line.party, since=part.since, until=until)


def office_name(name: str) -> str:
    """What an office is called."""
    words = {
        PRESIDENCY: _("Presidencia Pro-Témpore"), OUTGOING: _("Troika: presidencia saliente"),
        INCOMING: _("Troika: presidencia entrante"), SECRETARY: _("Secretaría Ejecutiva"), PLAN: _("Plan Estratégico"),
    }
    return words.get(name) or body_name(name, language()) or name.removeprefix("wg:")


def held_by(found: Office | None) -> str:
    """Who holds an office, from when until when, in words; that it is vacant."""
    if found is None:
        return _("vacante")
    holder = party_name(found.holder) if found.name in (PRESIDENCY, OUTGOING, INCOMING) else found.holder
    if found.name.startswith("wg:"):
        holder = _("en funciones")
    words = [_("%(holder)s, ad interim") % {"holder": holder} if found.ad_interim else holder]
    if found.since:
        words.append(_("desde el %(day)s") % {"day": long_date(found.since)})
    if found.until:
        words.append(_("hasta antes del %(day)s") % {"day": long_date(found.until)})
    return ", ".join(words)


def _office(one: OfficeDifference) -> OfficeRow:
    return OfficeRow(office_name(one.name), held_by(one.first), held_by(one.second))


def _duty(one: ObligationDifference) -> Row:
    def side(found: Obligation | None) -> Side | None:
        return None if found is None else Side(found.status.value, until=found.due)

    shown = next(found for found in (one.second, one.first) if found is not None)
    name = _("%(debtor)s: %(what)s") % {"debtor": due_words.debtor(shown.debtor), "what": due_words.title(shown)}
    return Row(name, side(one.first), side(one.second))


def _doings(found: Iterable[DoingDifference]) -> Iterator[DoingRow]:
    """Acts by the change they undergo, one row for all to whom the same happens; a refusal on other grounds is no change."""
    lang = language()
    changed: dict[tuple[str, str, str], list[str]] = {}
    for one in found:
        if not {one.first, one.second} <= REFUSALS:
            changed.setdefault((_actor(one.actor, lang), one.first.value, one.second.value), []).append(ACTS[one.act].label[lang])
    grouped: dict[tuple[tuple[str, ...], str, str], list[str]] = {}
    for (who, first, second), acts in changed.items():
        grouped.setdefault((tuple(acts), first, second), []).append(who)
    for (acts_, first, second), whose in grouped.items():
        yield DoingRow(acts_, first, second, tuple(sorted(whose, key=sort_key)))


def _actor(code: str, lang: str) -> str:
    return office_name(code) if code in (PRESIDENCY, SECRETARY) else body_name(code, lang) or party_name(code)
