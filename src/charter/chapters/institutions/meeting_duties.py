"""Reunión Viceministerial y GRCM: the meetings they owe each year, and what is owed before and after a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from charter.because import Because
from charter.calendar import Period, add_days, add_months, year_end, year_start
from charter.clause import clause
from charter.duties import Met, Obligation, Owed, Status, obligation
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.meetings import GRCM, PPT, SE, Meeting, held_in, ordinary_meetings
from charter.parties import MEMBERS
from charter.plan import plans
from charter.presidency import terms
from charter.view import View

TWO_MEETINGS = "grcm.power.two-meetings"
YEARLY_MEETING = "vm.ordinary-yearly"
RESULTS = "vm.subset-results-shared"
DECLARATION = "ppt.function.draft-declaration"
REVIEW = "grcm.power.review-declarations"
COMPLIANCE = "grcm.power.report-compliance"

_WINDOW = "grcm.first-meeting-window"
_BOTH = "grcm.one-meeting-for-both"
_YEAR = "year.meeting-basis"
_SHARE = "joint.share-days"


def grcm_meetings(view: View, first: int, last: int) -> Iterator[Owed]:
    """Two meetings of the GRCM a year: about the end of the first semester, and before the Vice-Ministerial Meeting."""
    ordinary = ordinary_by_year(view)
    for year in range(first, last + 1):
        yield from _two_meetings(view, year, ordinary.get(year))


@clause(TWO_MEETINGS)
def _two_meetings(view: View, year: int, ordinary: Meeting | None) -> Iterator[Owed]:
    about, start, end = str(year), year_start(year), year_end(year)
    opens, due = _window(view, year)
    eve = eve_of(ordinary, year)
    one, other = _shared_out(view, held_in(view, GRCM, start, add_days(end, 1)), (opens, due), (start, eve))
    readings = (_WINDOW, _BOTH)
    facts = adopted_by(view, *readings)
    known = facts if ordinary is None else (*facts, ordinary.fact)
    yield obligation(
        view, TWO_MEETINGS, GRCM, about, "hold-first-meeting", opens, due, occasion="1", met=one, facts=facts, readings=readings,
    ), due  # fmt: skip
    yield obligation(
        view, TWO_MEETINGS, GRCM, about, "hold-second-meeting", start, eve, occasion="2", met=other, facts=known, readings=readings,
    ), eve  # fmt: skip


def ordinary_by_year(view: View) -> dict[int, Meeting]:
    """The ordinary Vice-Ministerial Meeting of each year, the first held or, while none is, the first convened."""
    found: dict[int, Meeting] = {}
    for meeting in ordinary_meetings(view):
        found.setdefault(meeting.on.year, meeting)
    return found


def eve_of(ordinary: Meeting | None, year: int) -> date:
    """The day before that year's ordinary Vice-Ministerial Meeting, the year's last while none is convened."""
    return year_end(year) if ordinary is None else add_days(ordinary.on, -1)


def _window(view: View, year: int) -> tuple[date, date]:
    """The days about the end of the first semester (``06-01..07-31``)."""
    opens, due = str(view.reading(_WINDOW)).split("..")
    return date.fromisoformat(f"{year}-{opens}"), date.fromisoformat(f"{year}-{due}")


def _shared_out(view: View, meetings: list[Meeting], first: tuple[date, date], second: tuple[date, date]) -> tuple[Met | None, Met | None]:
    """Which meeting meets which of two duties: in time before late, the one due first before the other.

    A meeting meets one duty, unless the reading lets one meeting serve both.
    """
    met: list[Met | None] = [None, None]
    windows = (first, second)
    both = view.reading(_BOTH) is True
    spare: list[Meeting] = []
    for meeting in meetings:
        fitting = [index for index, (opens, due) in enumerate(windows) if met[index] is None and opens <= meeting.on <= due]
        fitting.sort(key=lambda index: windows[index][1])
        for index in fitting if both else fitting[:1]:
            met[index] = Met(meeting.fact, meeting.on)
        if not fitting:
            spare.append(meeting)
    for meeting in spare:
        overdue = [index for index, (_, due) in enumerate(windows) if met[index] is None and due < meeting.on]
        overdue.sort(key=lambda index: windows[index][1])
        for index in overdue if both else overdue[:1]:
            met[index] = Met(meeting.fact, meeting.on)
    return met[0], met[1]


def ordinary(view: View, first: int, last: int) -> Iterator[Owed]:
    """One ordinary Vice-Ministerial Meeting a year, owed by the Presidency."""
    meetings = [meeting for meeting in ordinary_meetings(view) if meeting.held]
    for about, period in _meeting_years(view, first, last):
        yield _yearly_meeting(view, about, period, meetings), _last_day(period)


@clause(YEARLY_MEETING)
def _yearly_meeting(view: View, about: str, period: Period, meetings: list[Meeting]) -> Obligation:
    held = next((meeting for meeting in meetings if meeting.on in period), None)
    met = None if held is None else Met(held.fact, held.on)
    return obligation(
        view, YEARLY_MEETING, PPT, about, "hold-ordinary-meeting", period.start, _last_day(period),
        met=met, facts=adopted_by(view, _YEAR), readings=(_YEAR,),
    )  # fmt: skip


def _last_day(period: Period) -> date:
    return add_days(period.end or period.start, -1)


def _meeting_years(view: View, first: int, last: int) -> Iterator[tuple[str, Period]]:
    """The years of ``each year``: calendar years, or the years of each presidency where so read."""
    if view.reading(_YEAR) == "calendar-year":
        for year in range(first, last + 1):
            yield str(year), Period(year_start(year), year_start(year + 1))
        return
    yield from _presidency_years(view, first, last)


def _presidency_years(view: View, first: int, last: int) -> Iterator[tuple[str, Period]]:
    """From handover to handover; while nobody is designated to follow, year by year."""
    found = terms(view)
    for term, after in zip_longest(found, found[1:]):
        periods = years_from(term.start, last) if after is None else iter((Period(term.start, after.start),))
        for period in periods:
            if first <= period.start.year:
                yield f"{term.party}-{period.start.isoformat()}", period


def years_from(start: date, last: int) -> Iterator[Period]:
    """Whole years from a day on, up to the one that begins in ``last``."""
    while start.year <= last:
        yield Period(start, add_months(start, 12))
        start = add_months(start, 12)


@clause(RESULTS)
def joint_results(view: View, first: int, last: int) -> Iterator[Owed]:
    """The results of each meeting of members among themselves, shared with all, or a recorded reason why not."""
    days, facts = int(view.reading(_SHARE)), adopted_by(view, _SHARE)
    shared = first_by(view, "joint_result_shared", "meeting")
    for fact in view.of("joint_meeting_held"):
        if len(members_of(fact)) < 2:
            continue  # no meeting among members: it has no results to share
        meeting, due = fact.text("meeting"), add_days(fact.on, days)
        yield obligation(
            view, RESULTS, SE, meeting, "share-joint-results", fact.on, due,
            met=shared.get(meeting), facts=(fact.id, *facts), readings=(_SHARE,),
        ), due  # fmt: skip


def members_of(joint: Fact) -> tuple[str, ...]:
    """The members on record as present at a meeting among themselves."""
    parties = joint.get("parties")
    return tuple(party for party in MEMBERS if isinstance(parties, tuple) and party in parties)


def first_by(view: View, kind: str, key: str) -> dict[str, Met]:
    """The first fact of a kind for each value of one of its keys, as what meets a duty."""
    found: dict[str, Met] = {}
    for fact in view.of(kind):
        found.setdefault(fact.text(key), Met(fact.id, fact.on))
    return found


@clause(DECLARATION, REVIEW)
def declarations(view: View, first: int, last: int) -> Iterator[Owed]:
    """Before each ordinary Vice-Ministerial Meeting: a draft declaration by the Presidency, its review by the GRCM."""
    duties = (
        (DECLARATION, PPT, "draft-declaration", first_by(view, "declaration_drafted", "meeting")),
        (REVIEW, GRCM, "review-declaration", first_by(view, "declaration_reviewed", "meeting")),
    )
    for meeting in ordinary_meetings(view):
        due = add_days(meeting.on, -1)
        opens = min(due, year_start(meeting.on.year))
        for id_, debtor, act, done in duties:
            owed = obligation(
                view, id_, debtor, meeting.slug, act, opens, due,
                met=done.get(meeting.slug), waived=not_held(view, meeting), facts=(meeting.fact,), parts=(_eve(id_),),
            )  # fmt: skip
            yield _told(owed), due


@clause(DECLARATION, REVIEW)
def _eve(id_: str) -> Because:
    """That the day is ours: the Charter sets none, and what is prepared for a meeting is ready on its eve."""
    return Because(id_, True, code="owed.eve")


def _told(owed: Obligation) -> Obligation:
    """The duty of a meeting in its own words: it is waived because the meeting was not held."""
    return replace(owed, why=replace(owed.why, code="owed.not-held")) if owed.status is Status.WAIVED else owed


def not_held(view: View, meeting: Meeting) -> Met | None:
    """The day of a meeting convened and not held, once it has passed: nothing more is owed for it."""
    return None if meeting.held or view.on <= meeting.on else Met(meeting.fact, meeting.on)


@clause(COMPLIANCE)
def compliance(view: View, first: int, last: int) -> Iterator[Owed]:
    """A report of the GRCM on the plan in force at each ordinary Vice-Ministerial Meeting."""
    reported = first_by(view, "compliance_reported", "meeting")
    known = plans(view)
    for meeting in ordinary_meetings(view):
        running = [plan for plan in known if plan.starts <= meeting.on < plan.ends]
        opens, due, met = year_start(meeting.on.year), meeting.on, reported.get(meeting.slug)
        for plan in running[-1:]:
            owed = obligation(
                view, COMPLIANCE, GRCM, meeting.slug, "report-compliance", opens, due,
                met=met, waived=not_held(view, meeting), facts=(meeting.fact, *plan.facts), parts=(plan.why(view),),
            )  # fmt: skip
            yield _told(owed), due
