"""Asistencia: who is present in a session. It keeps or takes away status, so it is one table, one act, and facts
that can be withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from charter.acts import Outcome
from charter.standing import standings
from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle import facts as chronicle_facts
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.names import party_name

from ..models import Attendance, Session
from ..rolls import coming
from ..rooms import audience_of
from .sessions import locked


def eligible(session: Session) -> list[tuple[str, str]]:
    """(party, category) of those who may be present in a session today: members that may attend; in an open one
    observers and RROCM too.
    """
    view = chronicle_facts.view(clock.today())
    found = []
    for rank in standings(view):
        party, category = str(rank.party), str(rank.category.value)
        if session.closed and category != "member":
            continue
        if coming(view, session.meeting, party).outcome is Outcome.PERMITTED:
            found.append((party, category))
    return found


@transaction.atomic
def take_attendance(delegate: Delegate, session: Session, parties: Iterable[str]) -> Session:
    """Note exactly these parties as present in a session (se.function.support-meetings).

    A party's first presence at the meeting asserts its attendance; outsiders count only where the doors are open
    to them. A party
    no longer in the list is struck out, and its attendance withdrawn when no other session of the meeting has it.
    Raises Refused, or Conflict: session not opened, or a party that may not attend (by which clause the roll says).
    """
    session = locked(session)
    meeting = session.meeting
    verdict = permit(delegate, "take-attendance", subject=session.address, body=meeting.body)
    if not session.opened:
        raise Conflict(_("La sesión no se ha abierto: la asistencia se toma con la sesión abierta."), "not-open")
    wanted = set(parties)
    noted = {row.party: row for row in Attendance.objects.filter(session=session)}
    allowed = {party for party, _category in eligible(session)}
    # Behind closed doors the list on the screen holds members only: outsiders noted before they closed stay noted.
    keep = {party for party in noted if session.closed and party not in allowed}
    strangers = sorted(wanted - allowed - set(noted))
    if strangers:
        names = ", ".join(party_name(party) for party in strangers)
        raise Conflict(_("No puede constar como presente: %(names)s.") % {"names": names}, "may-not-attend")
    new, gone = sorted(wanted - set(noted)), sorted(set(noted) - wanted - keep)
    if not new and not gone:
        return session
    audience = audience_of(session)
    Attendance.objects.bulk_create(Attendance(session=session, party=party, at=clock.now(), audience=audience) for party in new)
    Attendance.objects.filter(session=session, party__in=gone).delete()
    facts = [*presences(session, new), *withdrawals(session, gone)]
    chronicle.enter(
        delegate,
        "meetings.take-attendance",
        subject=session.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=facts,
        data={"meeting": meeting.slug, "session": session.number, "present": new, "struck": gone},
        fictitious=meeting.fictitious,
    )
    return session


def recorded(slug: str) -> dict[str, str]:
    """Party to id of the standing fact of its attendance at a meeting."""
    view = chronicle_facts.view(clock.today())
    return {fact.subject: fact.id for fact in view.ahead("attendance") if fact.text("meeting") == slug}


def presences(session: Session, new: list[str]) -> list[dict[str, Any]]:
    """Attendance facts for parties whose presence at this meeting is not yet on record."""
    known = recorded(session.meeting_id)
    assert session.opened is not None  # noqa: S101  (take_attendance has seen to it)
    day = session.opened.astimezone(ZoneInfo(session.meeting.zone)).date().isoformat()
    return [
        {"kind": "attendance", "subject": party, "on": day, "data": {"meeting": session.meeting_id}} for party in new if party not in known
    ]


def withdrawals(session: Session, gone: list[str]) -> list[dict[str, Any]]:
    """Retractions for parties struck out that no other session of the meeting has."""
    if not gone:
        return []
    known = recorded(session.meeting_id)
    elsewhere = Attendance.objects.filter(session__meeting=session.meeting, party__in=gone).exclude(session=session)
    present = set(elsewhere.values_list("party", flat=True))
    return [
        {"kind": "retraction", "subject": party, "on": clock.today().isoformat(), "data": {}, "retracts": known[party]}
        for party in gone
        if party in known and party not in present
    ]
