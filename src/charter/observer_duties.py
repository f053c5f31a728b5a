"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: the notices owed to them, and
the yearly attendance that organisations owe.

The Presidency warns an absent observer before its status ends (``observer.country.lapse-notice``,
``observer.org.lapse-notice``); an organisation attends at least once a year (``observer.org.annual-attendance``).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from charter.absence import LAPSE, AbsenceRules, Anchor, Lapse, absence_rules, lapse_of, meetings
from charter.because import Because
from charter.calendar import LAST_DAY, year_end, year_start
from charter.clause import clause
from charter.duties import Met, Obligation, obligation
from charter.interpretation import adopted_by
from charter.meetings import PPT
from charter.observers import Spell, notice_window, notices_of, observers, spells
from charter.parties import Category
from charter.view import View

COUNTRY_NOTICE = "observer.country.lapse-notice"
ORGANISATION_NOTICE = "observer.org.lapse-notice"
ATTENDANCE = "observer.org.annual-attendance"
_SAFE_DAYS = 365  # whoever stays away for less is owed no notice: it falls due after eighteen months at the soonest

_NOTICE_READINGS = ("notice.six-months", "notice.org-lead-months", "dates.month-end")
_FIRST_YEAR = "observer.org.first-year"
_KINDS = "observer.org.participation-kinds"

Owed = tuple[Obligation, date]


def notices(view: View, first: int, last: int) -> Iterator[Owed]:
    """A notice for each lapse that threatened an observer when it fell due, and for the one ahead."""
    rules = absence_rules(view)
    for party in observers(view):
        for spell in spells(view, party):
            threats = {_end(lapse): (lapse, returned) for lapse, returned in _threats(view, spell, rules)}
            for end, (lapse, returned) in threats.items():
                if end is not None:
                    owed = _notice(view, party, spell.category, lapse, end, returned)
                    if first <= owed.due.year <= last:
                        yield owed, owed.due


def _threats(view: View, spell: Spell, rules: AbsenceRules) -> Iterator[tuple[Lapse, Anchor | None]]:
    """The lapses of which notice fell due before the party returned, each with that return, and the one ahead."""
    held = meetings(view, spell.category, rules)
    anchors = spell.anchors
    for index, returned in enumerate(anchors[1:], start=1):
        if (returned.on - anchors[index - 1].on).days < _SAFE_DAYS:
            continue
        # As foreseen when it returned; an earlier anchor may reach further, never the other way round.
        foreseen = [lapse_of(anchor, held, rules, returned.on, spell.category) for anchor in anchors[:index]]
        lapse = max(foreseen, key=lambda one: one.on or LAST_DAY)
        if lapse.on is not None and returned.on > notice_window(view, lapse.on, spell.category)[1]:
            yield lapse, returned
    yield spell.lapse, None


def _end(lapse: Lapse) -> date | None:
    """The day of which to warn: that of the lapse, or the one that waits for a notice."""
    if lapse.on is None and lapse.periods:
        return lapse.periods[-1]
    return lapse.on


@clause(COUNTRY_NOTICE, ORGANISATION_NOTICE)
def _notice(view: View, party: str, category: Category, lapse: Lapse, end: date, returned: Anchor | None) -> Obligation:
    """The notice owed of one lapse, until it is sent or the party returns."""
    opens, due = notice_window(view, end, category)
    sent = next((Met(fact.id, fact.on) for fact in notices_of(view, party, end)), None) or _earlier(view, lapse)
    waived = None if returned is None else Met(returned.facts[0], returned.on)
    by = COUNTRY_NOTICE if category is Category.OBSERVER_COUNTRY else ORGANISATION_NOTICE
    return obligation(
        view, by, PPT, party, "notify-lapse", opens, due, occasion=end.isoformat(), met=sent, waived=waived,
        facts=adopted_by(view, *_NOTICE_READINGS), readings=_NOTICE_READINGS, parts=(_lapse(view, party, category, lapse, end),),
    )  # fmt: skip


def _earlier(view: View, lapse: Lapse) -> Met | None:
    """The notice by which the lapse was put off, which then met the duty."""
    fact = view.fact(lapse.notice) if lapse.notice else None
    return None if fact is None else Met(fact.id, fact.on)


@clause(*LAPSE.values())
def _lapse(view: View, party: str, category: Category, lapse: Lapse, end: date) -> Because:
    """The lapse of which notice is owed."""
    value = {"party": party, "on": end, "since": lapse.anchor.on}
    facts = (*lapse.anchor.facts, *lapse.held)
    return Because(LAPSE[category], end <= view.on, value, facts, readings=("absence.period",), code="owed.lapse")


def attendances(view: View, first: int, last: int) -> Iterator[Owed]:
    """One attendance a year for each organisation that holds its status at the year's end, not in its first year."""
    full = view.reading(_FIRST_YEAR) == "full"
    for party in observers(view):
        for spell in spells(view, party):
            if spell.category is not Category.OBSERVER_ORGANISATION:
                continue
            begins = spell.start.year if full else spell.start.year + 1
            for year in range(max(first, begins), last + 1):
                if spell.ended(year_end(year)):
                    break
                yield _attendance(view, party, spell, year), year_end(year)


@clause(ATTENDANCE)
def _attendance(view: View, party: str, spell: Spell, year: int) -> Obligation:
    """The attendance that an organisation owes in one year."""
    readings = (_FIRST_YEAR, _KINDS)
    return obligation(
        view, ATTENDANCE, party, str(year), "attend-once", max(year_start(year), spell.start), year_end(year),
        met=_attended(spell, year), facts=(spell.granted.id, *adopted_by(view, *readings)), readings=readings,
    )  # fmt: skip


def _attended(spell: Spell, year: int) -> Met | None:
    for anchor in spell.anchors:
        if anchor.kind == "participation" and anchor.on.year == year:
            return Met(anchor.facts[0], anchor.on)
    return None
