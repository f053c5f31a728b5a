"""Reunión Viceministerial, convocatoria: the act that calls a meeting, and the letters that carry it.

Each party that the Charter lets come gets its letter in its language, with a calendar entry; the others get none,
and the Secretariat keeps the clause and the cure beside their names.
"""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.notices import acts as notices

from .. import audience, calendars, receipts
from ..models import Convocation, Meeting, Session
from ..rolls import Called, roll


@transaction.atomic
def convene(delegate: Delegate, meeting: Meeting) -> Meeting:
    """Convene a drafted meeting: the record's fact, one convocation a party, letters after the commit.

    An extraordinary meeting needs the members' decision (vm.extraordinary): the core refuses without it. A member
    excluded for
    arrears and an observer whose status lapsed get no letter (finance.arrears.four-years-exclusion,
    observer.country.lapse-two-years).
    Raises Refused, or Conflict when the draft is not ready or was convened already, or when a member would be left out for
    arrears whose receipts nobody has confirmed.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    verdict = permit(delegate, "convene-meeting", subject=meeting.address, audience=SECRETARIAT, **circumstances(meeting))
    sessions = list(meeting.sessions.all())
    ready(meeting, sessions)
    receipts.require(receipts.of_presence(meeting))
    now = clock.now()
    called = roll(meeting)
    rows = [
        Convocation(
            meeting=meeting,
            party=c.party,
            sent=now if c.invited and c.to else None,
            withheld=None if c.invited else c.kept,
        )
        for c in called
    ]
    Convocation.objects.bulk_create(rows)
    meeting.state, meeting.convened = "convened", now
    meeting.audience = PUBLIC if meeting.open else MEMBERS
    meeting.save(update_fields=["state", "convened", "audience"])
    for party in called:
        if party.invited and party.to:
            write(meeting, sessions, party)
    meeting.tasks.filter(key="letters", done=None).update(done=now, done_by=delegate.party)
    assert meeting.starts is not None  # noqa: S101  (ready() has seen to it)
    chronicle.enter(
        delegate,
        "meetings.convene",
        subject=meeting.address,
        clauses=verdict.clauses,
        audience=meeting.audience,
        data={"meeting": meeting.slug, "body": meeting.body, "day": meeting.starts},
        fictitious=meeting.fictitious,
        facts=[
            {
                "kind": "meeting_convened",
                "subject": meeting.body,
                "on": clock.today().isoformat(),
                "data": {
                    "meeting": meeting.slug,
                    "day": meeting.starts.isoformat(),
                    "form": meeting.form,
                    "mode": meeting.mode,
                    "open": meeting.open,
                },
            }
        ],
    )
    return meeting


def circumstances(meeting: Meeting) -> dict[str, object]:
    """What the core wants to know of a meeting about to be convened."""
    return {"body": meeting.body, "meeting_form": meeting.form, "mode": meeting.mode, "decided": bool(meeting.decision)}


def ready(meeting: Meeting, sessions: list[Session]) -> None:
    """Whether a draft can be convened. Raises Conflict with what is lacking."""
    if meeting.state != "draft":
        raise Conflict(_("Esta reunión ya fue convocada. Las convocatorias no se repiten."), "convened")
    if meeting.starts is None or meeting.starts < clock.today():
        raise Conflict(_("El día de la reunión ya pasó o falta. Corrija el borrador."), "day")
    if not sessions:
        raise Conflict(_("La reunión no tiene sesiones. Añada al menos una al borrador."), "sessions")
    if meeting.mode != "virtual" and not meeting.city:
        raise Conflict(_("Falta la ciudad. Añádala al borrador o elija la modalidad virtual."), "city")


def write(meeting: Meeting, sessions: list[Session], party: Called) -> None:
    """One convocation: only the sessions its reader may see, in the letter and in the calendar entry alike."""
    reader = audience.guest(party.party, party.category, party.level)
    seen = sorted((s for s in sessions if reader.in_the_room or not s.closed), key=lambda s: s.starts)
    notices.queue(
        kind="convocation",
        template="meetings/letters/convocation",
        party=party.party,
        to=party.to,
        language=party.language,
        about=meeting.address,
        calendar=calendars.request(meeting, seen, party.language, party.to),
        context={
            "meeting": meeting,
            "sessions": seen,
            "party": party.party,
            "category": party.category,
            "link": calendars.link(meeting, party.language),
            "zone": meeting.zone,
        },
    )
