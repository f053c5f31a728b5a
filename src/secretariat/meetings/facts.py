"""Reuniones de la CRM: what pages, desks, calendars and the rooms above ask about meetings; never writes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from charter.parties import MEMBERS as ELEVEN
from django.db.models import Count, Prefetch, Q, QuerySet
from django.urls import reverse
from icalendar import Calendar

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate

from . import audience, calendars
from .models import Convocation, Delegation, Item, Meeting, Session, Task
from .rooms import Room, audience_of, room

__all__ = ["Awaited", "Progress", "Room", "audience_of", "awaited", "calendar", "next_meeting", "progress", "room", "under_way", "upcoming"]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the preparation of a meeting stands: step `step` of five, its name, and delegations received of those called."""

    step: int
    name: str  # "convocation", "delegations", "agenda", "papers", "sessions"
    delegations: int
    called: int
    of: int = 5


STEPS = ("convocation", "delegations", "agenda", "papers", "sessions")


def progress(meeting: Meeting, *, delegations: int, called: int, today: dt.date) -> Progress:
    """Step of a meeting from what is done, never from a counter that somebody must move.

    1 until convened; 2 while delegations of members are awaited and no agenda is out; 3 until the agenda is published once half of the
    members have answered; 4 until the first day; 5 from then on. `delegations`, `called`: members' delegations and members convened.
    """
    if meeting.state == "draft":
        step = 1
    elif meeting.state in {"under-way", "held"} or (meeting.starts is not None and meeting.starts <= today):
        step = 5
    elif meeting.agenda_published:
        step = 4
    else:
        step = 3 if delegations * 2 >= max(called, 1) else 2
    return Progress(step, STEPS[step - 1], delegations, called)


def with_progress(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """The meetings with what `progress` needs, counted by the database: `members_sent`, `members_called`."""
    of_members = Q(delegations__party__in=ELEVEN)
    called = Q(convocations__party__in=ELEVEN, convocations__withheld__isnull=True)
    return meetings.annotate(
        members_sent=Count("delegations", filter=of_members, distinct=True),
        members_called=Count("convocations", filter=called, distinct=True),
    )


def in_preparation(delegate: Delegate, limit: int = 5) -> list[tuple[Meeting, Progress]]:
    """Meetings on their way, soonest first, each with its progress: for the desks. One query."""
    rows = with_progress(audience.visible(Meeting.objects.exclude(state="held"), delegate)).order_by("starts", "slug")[:limit]
    today = clock.today()
    return [(m, progress(m, delegations=m.members_sent, called=m.members_called, today=today)) for m in rows]


def seen_sessions(delegate: Delegate) -> Prefetch[str, QuerySet[Session], str]:
    """Prefetch of the sessions a delegate may see, in the order of the programme, as `seen`."""
    return Prefetch("sessions", audience.visible_sessions(Session.objects.order_by("starts", "number"), delegate), to_attr="seen")


def upcoming(delegate: Delegate, limit: int = 10) -> list[Meeting]:
    """Meetings convened or under way, soonest first, each with `seen` (its visible sessions). Two queries."""
    rows = audience.visible(Meeting.objects.filter(state__in=("convened", "under-way")), delegate)
    return list(rows.order_by("starts", "slug").prefetch_related(seen_sessions(delegate))[:limit])


def next_meeting(delegate: Delegate, body: str = "vm") -> Meeting | None:
    """The next meeting of a body that this delegate may see, with `seen`. Two queries."""
    rows = audience.visible(Meeting.objects.filter(body=body, state__in=("convened", "under-way")), delegate)
    return rows.order_by("starts", "slug").prefetch_related(seen_sessions(delegate)).first()


def under_way(delegate: Delegate) -> list[Session]:
    """Sessions that sit now and this delegate may see, with their meeting. One query."""
    rows = audience.visible_sessions(Session.objects.filter(opened__isnull=False, ended=None), delegate)
    return list(rows.select_related("meeting").order_by("starts"))


def calendar(delegate: Delegate) -> Calendar:
    """All meetings with a known day that this delegate may see, from a year ago on, in the delegate's language. Two queries."""
    since = clock.today() - dt.timedelta(days=366)
    rows = audience.visible(Meeting.objects.filter(starts__gte=since).exclude(state="draft"), delegate)
    meetings = rows.order_by("starts", "slug").prefetch_related(seen_sessions(delegate))[:500]
    return calendars.of_meetings(((m, m.seen) for m in meetings), delegate.language)


def calendar_of(delegate: Delegate, meeting: Meeting) -> Calendar:
    """One meeting as a calendar entry, with the sessions this delegate may see. One query."""
    seen = audience.visible_sessions(Session.objects.filter(meeting=meeting), delegate).order_by("starts", "number")
    return calendars.of_meetings([(meeting, list(seen))], delegate.language)


@dataclass(frozen=True, slots=True)
class Awaited:
    """One thing that is this delegate's to do about a meeting. `code` names its sentence (see `meetings/_awaited.html`)."""

    code: str
    meeting: Meeting
    due: dt.date | None
    url: str
    clause: str
    number: int = 0


AHEAD = 10  # days before a meeting by which delegations and agenda are wanted


def awaited(delegate: Delegate, meetings: Iterable[Meeting] | None = None) -> list[Awaited]:
    """What awaits this delegate in meetings on their way, soonest due first. At most five queries, whatever their number."""
    if not delegate.party:
        return []
    if meetings is None:
        meetings = audience.visible(Meeting.objects.exclude(state="held").filter(Q(starts=None) | Q(starts__gte=clock.today()) | Q(state="under-way")),
                                    delegate).order_by("starts")[:20]
    rows = {m.slug: m for m in meetings}
    found = [*_own(delegate, rows), *(_steering(delegate, rows) if delegate.steers else ())]
    return sorted(found, key=lambda a: (a.due is None, a.due or dt.date.max, a.code))


def before(meeting: Meeting, days: int) -> dt.date | None:
    return meeting.starts - dt.timedelta(days=days) if meeting.starts else None


def _own(delegate: Delegate, rows: dict[str, Meeting]) -> Iterable[Awaited]:
    """A party's own: accredit its delegation, or correct one that was returned."""
    if delegate.is_secretariat:
        return
    called = set(Convocation.objects.filter(meeting__in=rows, party=delegate.party, withheld=None).values_list("meeting_id", flat=True))
    own = {d.meeting_id: d for d in Delegation.objects.filter(meeting__in=rows, party=delegate.party)}
    for slug in called:
        row = own.get(slug)
        if row is None or row.returned:
            code = "correct-delegation" if row else "accredit"
            yield Awaited(code, rows[slug], before(rows[slug], AHEAD), reverse("meetings:delegation", args=[slug]), "vm.composition")


def _steering(delegate: Delegate, rows: dict[str, Meeting]) -> Iterable[Awaited]:
    """The Secretariat's and the Presidency's: convene, confirm, answer proposals, publish, tick."""
    support = "se.function.support-meetings"
    waiting: dict[str, int] = defaultdict(int)
    for slug in Delegation.objects.filter(meeting__in=rows, confirmed=None, returned=None).values_list("meeting_id", flat=True):
        waiting[slug] += 1
    proposed: dict[str, int] = defaultdict(int)
    for slug in Item.objects.filter(meeting__in=rows, state="proposed").values_list("meeting_id", flat=True):
        proposed[slug] += 1
    tasks: dict[str, list[dt.date]] = defaultdict(list)
    soon = clock.today() + dt.timedelta(days=7)
    for slug, due in Task.objects.filter(meeting__in=rows, done=None, due__lte=soon).values_list("meeting_id", "due"):
        tasks[slug].append(due)
    for slug, meeting in rows.items():
        if meeting.state == "draft":
            yield Awaited("convene", meeting, before(meeting, 45), reverse("meetings:convene", args=[slug]), "ppt.function.preside")
            continue
        if waiting[slug] and delegate.is_secretariat:
            yield Awaited("confirm", meeting, before(meeting, AHEAD), reverse("meetings:delegations", args=[slug]), support, waiting[slug])
        if proposed[slug]:
            yield Awaited("answer-items", meeting, before(meeting, AHEAD), reverse("meetings:agenda", args=[slug]), "ppt.function.preside",
                          proposed[slug])
        elif not meeting.agenda_published:
            yield Awaited("publish-agenda", meeting, before(meeting, AHEAD), reverse("meetings:agenda", args=[slug]), "rrocm.dialogue-space")
        if tasks[slug] and delegate.is_secretariat:
            yield Awaited("checklist", meeting, min(tasks[slug]), reverse("meetings:checklist", args=[slug]), support, len(tasks[slug]))
