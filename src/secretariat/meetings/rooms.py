"""A puerta cerrada: what it means that something is made in a session, for the rooms above and for letters.

`audience_of` gives the audience of anything made in a session at this moment; whoever makes something there uses it.
"""

from __future__ import annotations

from dataclasses import dataclass

from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate

from .models import Attendance, Item, Meeting, Session

WIDTH = {"public": 0, "participants": 1, "members": 2, "secretariat": 3}


@dataclass(frozen=True, slots=True)
class Room:
    """A session as the rooms above need it: its meeting, whether it sits, whether its doors are closed, who is
    present.
    """

    session: Session
    meeting: Meeting
    sitting: bool
    closed: bool
    present: tuple[str, ...]
    audience: str


def room(session: Session | int) -> Room:
    """The session as it is now, read from the database. Two queries. `session`: row or id."""
    key = session if isinstance(session, int) else session.pk
    row = Session.objects.select_related("meeting").get(pk=key)
    present = tuple(Attendance.objects.filter(session=row).order_by("party").values_list("party", flat=True))
    sitting = row.opened is not None and row.ended is None
    return Room(row, row.meeting, sitting, row.closed, present, audience_of(row))


def audience_of(session: Session, asked: str = PUBLIC) -> str:
    """Audience of what is made in a session now: members while its doors are closed, else the narrower of the
    meeting's and `asked`.

    The row should be fresh (`select_for_update` or just read): the doors may have moved.
    """
    widest = max(asked, session.meeting.audience, key=WIDTH.__getitem__)
    return max(widest, MEMBERS, key=WIDTH.__getitem__) if session.closed else widest


def sees_item(reader: Delegate, item: Item) -> bool:
    """Whether a reader may see an accepted item; the same rule as `audience.visible_items`, for letters already in
    hand.
    """
    if not reader.sees(item.audience):
        return False
    return reader.in_the_room or item.session is None or not item.session.closed
