"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: when absence ends a status.

Status is lost by two consecutive years without participation (``observer.country.lapse-two-years``,
``observer.org.lapse-two-years``). A period of the row counts when a meeting open to observers was held in it;
one that has not ended yet is foreseen to count.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from charter.calendar import LAST_DAY, add_days, add_months, year_start
from charter.facts import Fact
from charter.laws import FIRST, PENDING, Law
from charter.parties import Category
from charter.readings import DEFAULTS
from charter.view import View

# The clause by which absence ends the status of each kind of observer.
LAPSE: Mapping[Category, str] = {
    Category.OBSERVER_COUNTRY: "observer.country.lapse-two-years",
    Category.OBSERVER_ORGANISATION: "observer.org.lapse-two-years",
}

PARAMS: tuple[str, ...] = (
    "absence.period",
    "absence.start",
    "absence.no-meeting-held",
    "absence.lapse-without-notice",
    "attendance.virtual-counts",
    "dates.month-end",
    "notice.late",
    "notice.six-months",
    "notice.org-lead-months",
    "observer.meeting-scope",
    "observer.org.first-year",
    "observer.org.one-year-miss",
    "observer.org.participation-kinds",
)

EVENT = "event:"
_CHANGING = (*PARAMS, PENDING)
"""Readings whose adoption may change a status."""


class Rows(NamedTuple):
    """The consecutive years of absence that end a status, by one version of the Charter."""

    country: int
    organisation: int

    def of(self, category: Category) -> int:
        """Those of one kind of observer."""
        return self.organisation if category is Category.OBSERVER_ORGANISATION else self.country


def _rows(law: Law) -> Rows:
    return Rows(law.numbers["observer.country.absence-years"], law.numbers["observer.org.absence-years"])


_AT_FIRST = _rows(FIRST)


class Step(NamedTuple):
    """What an earlier version of the Charter, in force from ``since`` (``None``: the first) to ``until``, had for rows."""

    rows: Rows
    since: date | None
    until: date


@dataclass(frozen=True, slots=True)
class AbsenceRules:
    """The readings on absence, with the facts that adopted them and those that are not the default.

    ``rows`` are of the version of the Charter that rules from ``since``; ``steps`` are the versions before it under which
    an absence may have been completed.
    """

    calendar_years: bool = False
    from_first_meeting: bool = False
    count_anyway: bool = False
    needs_notice: bool = False
    virtual_counts: bool = True
    month_end: str = "clamp-to-last-day"
    late_notice_extends: bool = False
    notice_window: bool = False
    org_lead: int = 6
    ministers_only: bool = False
    first_year_full: bool = False
    yearly_loss: bool = False
    meetings_only: bool = False
    rows: Rows = _AT_FIRST
    since: date | None = None
    steps: tuple[Step, ...] = ()
    adopted: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def lead(self, category: Category) -> int:
        """Months before the lapse by which notice is due (``notice.org-lead-months`` for organisations)."""
        return self.org_lead if category is Category.OBSERVER_ORGANISATION else 6


AS_WRITTEN = AbsenceRules()


def absence_rules(view: View) -> AbsenceRules:
    """The readings on absence, and the version of the Charter, in force on the view's day."""
    law = view.law
    if law is FIRST and not view.readings and not view.of("reading_adopted"):
        return AS_WRITTEN
    params = PARAMS if law is FIRST or view.supposed else _CHANGING
    read = {param: view.reading(param) for param in params}
    adoptions = [view.adoption(param) for param in params]
    steps = _steps(view)
    return AbsenceRules(
        calendar_years=read["absence.period"] == "calendar-years",
        from_first_meeting=read["absence.start"] == "first-meeting-after-admission",
        count_anyway=read["absence.no-meeting-held"] == "count-anyway",
        needs_notice=read["absence.lapse-without-notice"] != "lapse-and-flag-breach",
        virtual_counts=read["attendance.virtual-counts"] is True,
        month_end=str(read["dates.month-end"]),
        late_notice_extends=read["notice.late"] == "extends-lapse",
        notice_window=read["notice.six-months"] == "window:-6-to-0-months",
        org_lead=int(read["notice.org-lead-months"]),
        ministers_only=read["observer.meeting-scope"] == "viceministerial-only",
        first_year_full=read["observer.org.first-year"] == "full",
        yearly_loss=read["observer.org.one-year-miss"] == "lose-status",
        meetings_only=read["observer.org.participation-kinds"] == "meetings-only",
        rows=_rows(law),
        since=steps[-1].until if steps else None,
        steps=steps,
        adopted=tuple(fact.id for fact in adoptions if fact is not None),
        changed=tuple(param for param in params if read[param] != DEFAULTS[param]),
    )


def _steps(view: View) -> tuple[Step, ...]:
    found: list[Step] = []
    for law, until in view.earlier:
        found.append(Step(_rows(law), found[-1].until if found else None, until))
    return tuple(found)


def changes(view: View) -> set[date]:
    """The days up to ``view.on`` on which a reading on absence was adopted or a version of the Charter came into force."""
    days = {fact.on for fact in view.of("reading_adopted") if fact.data["param"] in _CHANGING}
    return days.union(one.since for one in view.enacted if one.since <= view.on)


def counts(meeting: Fact, category: Category, rules: AbsenceRules) -> bool:
    """Whether a meeting held is one by which an observer of ``category`` keeps its status.

    It must be open to observers; gatherings other than meetings of bodies count for organisations only.
    """
    if not meeting.flag("open") or (not rules.virtual_counts and meeting.get("mode") == "virtual"):
        return False
    if meeting.subject.startswith(EVENT):
        return category is Category.OBSERVER_ORGANISATION and not rules.meetings_only
    return not rules.ministers_only or category is not Category.OBSERVER_COUNTRY or meeting.subject == "vm"


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings that count for one kind of observer, in the order of their days."""

    facts: tuple[Fact, ...]
    days: tuple[date, ...]
    by_slug: dict[str, list[Fact]] = field(default_factory=dict)

    def first_in(self, start: date, end: date, but: str = "") -> Fact | None:
        """The first meeting held from ``start`` to ``end`` (exclusive) other than the one called ``but``."""
        for index in range(bisect_left(self.days, start), len(self.facts)):
            if self.days[index] >= end:
                return None
            if self.facts[index].data["meeting"] != but or not but:
                return self.facts[index]
        return None


def meetings(view: View, category: Category, rules: AbsenceRules) -> Meetings:
    """The meetings of any day that count for ``category``; shared through the cache of the view."""
    key = ("meetings", category, rules)
    found = view.cache.get(key)
    if not isinstance(found, Meetings):
        facts = tuple(fact for fact in view.ahead("meeting_held") if counts(fact, category, rules))
        found = Meetings(facts, tuple(fact.on for fact in facts))
        for fact in facts:
            found.by_slug.setdefault(str(fact.data["meeting"]), []).append(fact)
        view.cache[key] = found
    return found


@dataclass(frozen=True, slots=True)
class Anchor:
    """A day from which an absence is reckoned: an admission, readmission or participation."""

    on: date
    facts: tuple[str, ...]
    kind: str  # "admission", "readmission" or "participation"
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class Lapse:
    """When status ends for absence since ``anchor``: ``on`` is the first day without it, ``None`` if never foreseen.

    ``held`` are the meetings by which past periods count, ``periods`` the ends of the periods that count,
    ``idle`` the ends of those that do not; ``notice`` is the notice that put the lapse off, when one did.
    """

    on: date | None
    anchor: Anchor
    held: tuple[str, ...] = ()
    periods: tuple[date, ...] = ()
    idle: tuple[date, ...] = ()
    notice: str = ""
    yearly: bool = False


def lapse_of(anchor: Anchor, held: Meetings, rules: AbsenceRules, on: date, category: Category) -> Lapse:
    """The lapse that absence since ``anchor`` leads to, as seen on ``on``: by the version of the Charter in force, not
    before its day, or as it was completed under an earlier one."""
    for step in rules.steps:
        old = lapse_from(anchor, held, rules, on, row=step.rows.of(category))
        if old.on is not None and old.on <= step.until:
            return _not_before(old, step.since)
    return _not_before(lapse_from(anchor, held, rules, on, row=rules.rows.of(category)), rules.since)


def _not_before(lapse: Lapse, since: date | None) -> Lapse:
    if since is None or lapse.on is None or since <= lapse.on:
        return lapse
    return replace(lapse, on=since)


def lapse_from(anchor: Anchor, held: Meetings, rules: AbsenceRules, on: date, *, row: int, yearly: bool = False) -> Lapse:
    """The lapse that absence of ``row`` years since ``anchor`` leads to, as seen on ``on``.

    Twelve-month periods run from the anchor (calendar years where so read, as for the ``yearly`` rule).
    """
    if rules.from_first_meeting and anchor.kind != "participation":
        first = held.first_in(add_days(anchor.on, 1), LAST_DAY)
        if first is None or first.on > on:
            return Lapse(None, anchor)
        anchor = Anchor(first.on, (*anchor.facts, first.id), anchor.kind, str(first.data["meeting"]))
    by_year = rules.calendar_years or yearly
    first_year = anchor.on.year + 1
    if yearly and rules.first_year_full and anchor.kind != "participation":
        first_year -= 1
    cited: list[str] = []
    ends: list[date] = []
    idle: list[date] = []
    number = 0
    end = year_start(first_year) if by_year else anchor.on
    while len(ends) < row:
        number += 1
        start, end = end, year_start(first_year + number) if by_year else add_months(anchor.on, 12 * number, rules.month_end)
        if end == LAST_DAY:
            return Lapse(None, anchor, tuple(cited), tuple(ends), tuple(idle))
        meeting = held.first_in(start, end, anchor.meeting)
        if meeting is not None and meeting.on <= on:
            cited.append(meeting.id)
        elif end <= on and not rules.count_anyway:
            idle.append(end)
            continue
        ends.append(end)
    return Lapse(ends[-1], anchor, tuple(cited), tuple(ends), tuple(idle), yearly=yearly)


def put_off(lapse: Lapse, notices: Sequence[Fact], rules: AbsenceRules, lead: int, on: date) -> Lapse:
    """The lapse as notices move it: not without one where so read, later by a late one where so read."""
    if lapse.on is None or not (rules.needs_notice or rules.late_notice_extends):
        return lapse
    sent = [fact for fact in notices if lapse.anchor.on <= fact.on <= on]
    if rules.needs_notice:
        if not sent:
            return _moved(lapse, None, "")
        return _moved(lapse, max(lapse.on, add_months(sent[0].on, lead, rules.month_end)), sent[0].id)
    in_time = [fact for fact in sent if fact.on < lapse.on]
    if in_time:
        return _moved(lapse, max(lapse.on, add_months(in_time[0].on, lead, rules.month_end)), in_time[0].id)
    return lapse


def _moved(lapse: Lapse, on: date | None, notice: str) -> Lapse:
    return Lapse(on, lapse.anchor, lapse.held, lapse.periods, lapse.idle, notice, lapse.yearly)
