"""Reuniones de la CRM: what pages, desks, calendars and the rooms above ask about meetings; never writes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Prefetch, Q, QuerySet
from icalendar import Calendar

from charter.parties import MEMBERS as ELEVEN
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.delegate import Delegate

from . import audience, calendars
from .awaiting import Awaited, awaited
from .models import Meeting, Session
from .rooms import Room, audience_of, room

__all__ = [
    "Awaited",
    "Progress",
    "Room",
    "audience_of",
    "awaited",
    "calendar",
    "calendar_of",
    "in_preparation",
    "next_meeting",
    "progress",
    "room",
    "titles",
    "under_way",
    "upcoming",
    "with_progress",
]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the preparation of a meeting stands: step `step` of five, its name, and delegations received of those
    called.
    """

    step: int
    name: str  # "convocation", "delegations", "agenda", "papers", "sessions"
    delegations: int
    called: int
    of: int = 5


STEPS = ("convocation", "delegations", "agenda", "papers", "sessions")


def progress(meeting: Meeting, *, delegations: int, called: int, today: dt.date) -> Progress:
    """Step of a meeting from what is done, never from a counter that somebody must move.

    1 until convened; 2 while delegations of members are awaited and no agenda is out; 3 until the agenda is
    published once half of the
    members have answered; 4 until the first day; 5 from then on. `delegations`, `called`: members' delegations and
    members convened.
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


def titles() -> dict[str, tuple[str, str]]:
    """Titles of all meetings by slug, Spanish and English; remembered until the chronicle moves. For sentences of
    the chronicle.
    """
    return chronicle_facts.remembered(
        "meetings.titles",
        lambda: {slug: (es, en) for slug, es, en in Meeting.objects.values_list("slug", "title_es", "title_en")},
    )


def calendar(delegate: Delegate) -> Calendar:
    """All meetings with a known day that this delegate may see, from a year ago on, in the delegate's language.
    Two queries.
    """
    since = clock.today() - dt.timedelta(days=366)
    rows = audience.visible(Meeting.objects.filter(starts__gte=since).exclude(state="draft"), delegate)
    meetings = rows.order_by("starts", "slug").prefetch_related(seen_sessions(delegate))[:500]
    return calendars.of_meetings(((m, m.seen) for m in meetings), delegate.language)


def calendar_of(delegate: Delegate, meeting: Meeting) -> Calendar:
    """One meeting as a calendar entry, with the sessions this delegate may see. One query."""
    seen = audience.visible_sessions(Session.objects.filter(meeting=meeting), delegate).order_by("starts", "number")
    return calendars.of_meetings([(meeting, list(seen))], delegate.language)
