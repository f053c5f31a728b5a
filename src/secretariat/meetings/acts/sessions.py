"""A puerta cerrada: the Presidency opens a session, closes its doors, opens them again, ends it.

From the moment its doors are closed outsiders see nothing of a session anywhere; each movement is an entry of the
chronicle that only members read, because an entry cannot be hidden later.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import MEMBERS as ELEVEN
from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents import acts as documents
from secretariat.notices import acts as notices

from ..models import Door, Meeting, Session


def locked(session: Session) -> Session:
    """The session and its meeting, fresh and locked in the order meeting, session."""
    Meeting.objects.select_for_update().get(pk=session.meeting_id)
    return Session.objects.select_for_update().select_related("meeting").get(pk=session.pk)


def local_day(meeting: Meeting) -> dt.date:
    """Today where the meeting sits."""
    return clock.now().astimezone(ZoneInfo(meeting.zone)).date()


@transaction.atomic
def open_session(delegate: Delegate, session: Session) -> Session:
    """Open a session (ppt.function.preside). The first one of a meeting asserts that the meeting was held.

    A session planned behind closed doors opens behind them. Raises Refused, or Conflict: open or ended already,
    not convened.
    """
    session = locked(session)
    meeting = session.meeting
    verdict = permit(delegate, "open-session", subject=session.address, body=meeting.body)
    if meeting.state not in {"convened", "under-way"}:
        raise Conflict(_("La reunión no está convocada o ya terminó."), "state")
    if session.opened:
        raise Conflict(_("Esta sesión ya se abrió."), "opened")
    session.opened = clock.now()
    session.save(update_fields=["opened"])
    facts = []
    if meeting.state == "convened":
        meeting.state = "under-way"
        meeting.save(update_fields=["state"])
        facts = [
            {
                "kind": "meeting_held",
                "subject": meeting.body,
                "on": local_day(meeting).isoformat(),
                "data": {"meeting": meeting.slug, "form": meeting.form, "mode": meeting.mode, "open": meeting.open},
            }
        ]
    enter(delegate, "meetings.open-session", session, verdict.clauses, facts=facts)
    return session


@transaction.atomic
def close_doors(delegate: Delegate, session: Session, *, reason: str = "") -> Session:
    """Close the doors of a session, sitting or yet to come: from now on only members and the Secretariat see it
    and what is made in it.

    Letters about the meeting to outsiders that have not left are kept back. Raises Refused, or Conflict: closed
    already, or ended.
    """
    session = locked(session)
    verdict = permit(delegate, "close-doors", subject=session.address, body=session.meeting.body, kept={"reason": reason})
    if session.closed:
        raise Conflict(_("Las puertas ya están cerradas."), "closed")
    move(delegate, session, closed=True, reason=reason)
    enter(delegate, "meetings.close-doors", session, verdict.clauses)
    return session


@transaction.atomic
def open_doors(delegate: Delegate, session: Session, *, reason: str = "") -> Session:
    """Open the doors again: the session shows; what was made while they were closed stays the members' own.

    Raises Refused, or Conflict: open already, or the session ended behind closed doors and stays so.
    """
    session = locked(session)
    verdict = permit(delegate, "open-doors", subject=session.address, body=session.meeting.body, kept={"reason": reason})
    if not session.closed:
        raise Conflict(_("Las puertas ya están abiertas."), "open")
    move(delegate, session, closed=False, reason=reason)
    enter(delegate, "meetings.open-doors", session, verdict.clauses)
    return session


def move(delegate: Delegate, session: Session, *, closed: bool, reason: str) -> None:
    if session.ended:
        raise Conflict(_("La sesión terminó: sus puertas quedan como estaban."), "ended")
    Door.objects.create(session=session, closed=closed, at=clock.now(), by=delegate.party, reason=reason.strip())
    session.closed = closed
    session.save(update_fields=["closed"])
    documents.shut(session.meeting.address, str(session.number), closed=closed)
    if closed:
        notices.hold(about=session.meeting.address, parties_inside=frozenset({*ELEVEN, "se"}))


@transaction.atomic
def end_session(delegate: Delegate, session: Session) -> Session:
    """End a session; its doors stay as they are. When every session that opened has ended and none is to come, the
    meeting is held.

    Raises Refused, or Conflict: not open, or ended already.
    """
    session = locked(session)
    meeting = session.meeting
    verdict = permit(delegate, "end-session", subject=session.address, body=meeting.body)
    if not session.opened or session.ended:
        raise Conflict(_("La sesión no está abierta."), "not-open")
    session.ended = clock.now()
    session.save(update_fields=["ended"])
    if not meeting.sessions.filter(ended=None).exists():
        meeting.state = "held"
        meeting.save(update_fields=["state"])
    enter(delegate, "meetings.end-session", session, verdict.clauses)
    return session


def enter(
    delegate: Delegate,
    act: str,
    session: Session,
    clauses: tuple[str, ...],
    facts: list[dict[str, object]] | None = None,
) -> None:
    """The chronicle entry of a movement in a session: members only, always (an entry cannot be hidden later)."""
    chronicle.enter(
        delegate,
        act,
        subject=session.address,
        clauses=clauses,
        audience=MEMBERS,
        facts=facts or (),
        data={"meeting": session.meeting_id, "session": session.number},
        fictitious=session.meeting.fictitious,
    )
