"""Reuniones de la CRM: what of a meeting awaits whom. Read by the meeting's page and by every desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate

from . import audience
from .models import Convocation, Delegation, Item, Meeting, Task

AHEAD = 10  # days before a meeting by which delegations and agenda are wanted
CONVENE_AHEAD = 45
SOON = dt.timedelta(days=7)
SUPPORT = "se.function.support-meetings"


@dataclass(frozen=True, slots=True)
class Awaited:
    """One thing that is this delegate's to do about a meeting. `code` names its sentence
    (`meetings/_awaited_words.html`).

    code: "convene", "accredit", "correct-delegation", "confirm", "answer-items", "publish-agenda" or "checklist";
    number: how many of them wait; url: where it is done; clause: by which clause it is this delegate's.
    """

    code: str
    meeting: Meeting
    due: dt.date | None
    url: str
    clause: str
    number: int = 0


@dataclass(slots=True)
class Situation:
    """What is known of one meeting when asking what awaits somebody."""

    called: bool = False
    own: Delegation | None = None
    waiting: int = 0
    proposed: int = 0
    tasks: list[dt.date] = field(default_factory=list)


def before(meeting: Meeting, days: int) -> dt.date | None:
    return meeting.starts - dt.timedelta(days=days) if meeting.starts else None


def things(delegate: Delegate, meeting: Meeting, now: Situation) -> Iterator[Awaited]:
    """What awaits this delegate in one meeting, given its situation."""
    slug = meeting.slug
    if meeting.state == "held":
        return
    if meeting.state == "draft":
        if delegate.steers:
            yield Awaited(
                "convene",
                meeting,
                before(meeting, CONVENE_AHEAD),
                reverse("meetings:convene", args=[slug]),
                "ppt.function.preside",
            )
        return
    if now.called and (now.own is None or now.own.returned):
        code = "correct-delegation" if now.own else "accredit"
        yield Awaited(code, meeting, before(meeting, AHEAD), reverse("meetings:delegation", args=[slug]), "vm.composition")
    if not delegate.steers:
        return
    due = before(meeting, AHEAD)
    if now.waiting and delegate.is_secretariat:
        yield Awaited("confirm", meeting, due, reverse("meetings:delegations", args=[slug]), SUPPORT, now.waiting)
    agenda = reverse("meetings:agenda", args=[slug])
    if now.proposed:
        yield Awaited("answer-items", meeting, due, agenda, "ppt.function.preside", now.proposed)
    elif not meeting.agenda_published:
        yield Awaited("publish-agenda", meeting, due, agenda, "rrocm.dialogue-space")
    if now.tasks and delegate.is_secretariat:
        yield Awaited("checklist", meeting, min(now.tasks), reverse("meetings:checklist", args=[slug]), SUPPORT, len(now.tasks))


def by_due(found: Iterable[Awaited]) -> list[Awaited]:
    return sorted(found, key=lambda a: (a.due is None, a.due or dt.date.max, a.code))


def awaited(delegate: Delegate) -> list[Awaited]:
    """What awaits this delegate in all meetings on their way, soonest due first. At most four queries, whatever
    their number.
    """
    if not delegate.party:
        return []
    on_their_way = Q(starts=None) | Q(starts__gte=clock.today()) | Q(state="under-way")
    meetings = audience.visible(Meeting.objects.exclude(state="held").filter(on_their_way), delegate)
    called = Convocation.objects.filter(meeting=OuterRef("pk"), party=delegate.party, withheld__isnull=True)
    rows = {m.slug: m for m in meetings.annotate(called_here=Exists(called)).order_by("starts", "slug")[:20]}
    now = {slug: Situation(called=meeting.called_here) for slug, meeting in rows.items()}
    _delegations(now, delegate)
    if delegate.steers:
        _steering(now)
    return by_due(thing for slug, meeting in rows.items() for thing in things(delegate, meeting, now[slug]))


def _delegations(now: dict[str, Situation], delegate: Delegate) -> None:
    """The delegate's own delegation and, for who steers, how many wait to be confirmed. One query."""
    mine = Q(party=delegate.party)
    if delegate.steers:
        mine |= Q(confirmed=None, returned=None)
    for row in Delegation.objects.filter(mine, meeting__in=now):
        if row.party == delegate.party:
            now[row.meeting_id].own = row
        if row.confirmed is None and row.returned is None:
            now[row.meeting_id].waiting += 1


def _steering(now: dict[str, Situation]) -> None:
    for slug in Item.objects.filter(meeting__in=now, state="proposed").values_list("meeting_id", flat=True):
        now[slug].proposed += 1
    soon = clock.today() + SOON
    for slug, due in Task.objects.filter(meeting__in=now, done=None, due__lte=soon).values_list("meeting_id", "due"):
        now[slug].tasks.append(due)
