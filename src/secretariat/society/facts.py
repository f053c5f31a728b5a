"""Red Regional de Organizaciones Civiles: its seat, its dialogue, what awaits an answer and the tripartite mechanism; never writes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from charter.acts import Verdict, may
from charter.chapters.participants.society import owed_meetings
from charter.obligations import Obligation
from charter.view import NotInForce
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.delegate import Delegate
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings.models import Item, Meeting

from . import audience
from .models import Answer, Contribution

# What RROCM's page shows of its part in the Conference, in the order of a meeting's life; the core says which clause and how.
PART = (
    ("attend-meeting", {}),
    ("speak", {}),
    ("file-contribution", {}),
    ("share-practice", {}),
    ("propose-activity", {}),
    ("contribute-to-fund", {}),
    ("attend-closed-session", {"doors_closed": True}),
    ("propose-agenda-item", {}),
    ("take-part-in-decision", {}),
)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A Vice-Ministerial Meeting and whether its agenda has the dialogue: "on", "off" (with reason), or "awaited"."""

    meeting: Meeting
    state: str


def part_of_rrocm() -> list[tuple[str, Verdict]]:
    """Each act of PART with what the Charter says of RROCM today; empty before the Charter."""
    view = chronicle_facts.view(clock.today())
    try:
        return [(act, may(view, "RROCM", act, **context)) for act, context in PART]
    except NotInForce:
        return []


def with_answer(rows: QuerySet[Contribution]) -> QuerySet[Contribution]:
    """Contributions each with `answered`: whether an answer was given. One query."""
    return rows.annotate(answered=Exists(Answer.objects.filter(contribution=OuterRef("pk"))))


def contributions(delegate: Delegate) -> QuerySet[Contribution]:
    """Contributions this delegate may see, newest first, with `answered`."""
    return with_answer(audience.visible(Contribution.objects.all(), delegate)).order_by("-filed", "-slug")


def counts(delegate: Delegate) -> tuple[int, int]:
    """How many contributions this delegate may see, and how many of them await an answer. One query."""
    found = audience.visible(Contribution.objects.all(), delegate).aggregate(
        every=Count("pk", distinct=True), open=Count("pk", distinct=True, filter=Q(answers__isnull=True)))
    return found["every"], found["open"]


def dialogues(delegate: Delegate, limit: int = 12) -> list[Dialogue]:
    """The dialogue in each ordinary Vice-Ministerial agenda this delegate may see, newest first. Two queries.

    Only agendas kept here are told of: of meetings before the Charter no source says which items they had.
    """
    rows = meetings_audience.visible(Meeting.objects.filter(body="vm", form="ordinary", convened__isnull=False), delegate)
    found = list(rows.defer("fold").order_by(F("starts").desc(nulls_last=True))[:limit])
    items = meetings_audience.visible_items(Item.objects.filter(meeting__in=found, kind="rrocm-dialogue", state="accepted"), delegate)
    held = set(items.filter(Q(session=None) | Q(session__closed=False)).values_list("meeting_id", flat=True))
    return [Dialogue(m, "awaited" if not m.agenda_published else "on" if m.slug in held else "off") for m in found]


def owed(delegate: Delegate) -> Obligation | None:
    """The meeting of the mechanism that is owed in the term of today, as the members read the Charter; None before it."""
    today = clock.today()
    view = chronicle_facts.view(today)
    try:
        hidden = frozenset() if delegate.in_the_room else meetings_audience.hidden_facts(delegate)
        view = view.without(*hidden) if hidden else view
        due = [one for one, _end in owed_meetings(view, today.year - 1, today.year + 2) if one.opens <= today <= one.due]
    except NotInForce:
        return None
    return due[-1] if due else None
