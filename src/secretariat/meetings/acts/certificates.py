"""Asistencia: certificates that a delegation attended, numbered, each with a code by which anybody can see that it is true
(se.function.support-meetings).
"""

from __future__ import annotations

import secrets
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from charter.facts import Fact
from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit

from ..models import Attendance, Certificate, Meeting

STEM = "CRM/CONST"


def days_present(meeting: Meeting, party: str) -> list[str]:
    """The days, where the meeting sat, on which a party was noted as present."""
    zone = ZoneInfo(meeting.zone)
    rows = Attendance.objects.filter(session__meeting=meeting, party=party).select_related("session")
    found = {(row.session.opened or row.session.starts).astimezone(zone).date().isoformat() for row in rows}
    return sorted(found or {fact.on.isoformat() for fact in on_record(meeting) if fact.subject == party})


def on_record(meeting: Meeting) -> list[Fact]:
    """The attendance facts of a meeting, some of which no session here noted."""
    return [fact for fact in facts.view(clock.today()).of("attendance") if fact.text("meeting") == meeting.slug]


@transaction.atomic
def certify(delegate: Delegate, meeting: Meeting, *, party: str, office: str = "") -> Certificate:
    """Issue the certificate of a delegation, or of one office in it; asked for again, the one there is comes back.

    office: an office, never a person's name; it must be one that the party accredited. Raises Refused, or Conflict: nobody of the party
    was noted as present, the meeting has not ended, an office that was not accredited.
    """
    chronicle.alone()
    verdict = permit(delegate, "take-attendance", subject=meeting.address, body=meeting.body)
    if meeting.state != "held":
        raise Conflict(_("La reunión no ha terminado. Las constancias se emiten cuando termina."), "state")
    office = office.strip()
    known = Certificate.objects.filter(meeting=meeting, party=party, office=office).first()
    if known is not None:
        return known
    days = days_present(meeting, party)
    if not days:
        raise Conflict(_("No consta la asistencia de esa delegación. Revise la lista de asistencia de las sesiones."), "absent")
    accredited = meeting.delegations.filter(party=party, people__office=office).exists()
    if office and not accredited:
        raise Conflict(_("Ese cargo no figura en la delegación acreditada."), "office")
    today = clock.today()
    last = Certificate.objects.filter(number__startswith=f"{STEM}/{today.year}/").count()
    made = Certificate.objects.create(
        number=f"{STEM}/{today.year}/{last + 1}", code=secrets.token_urlsafe(12), meeting=meeting, party=party, office=office, days=days,
        day=today, at=clock.now(), by=delegate.party, fictitious=meeting.fictitious,
    )
    chronicle.enter(
        delegate, "meetings.certify", subject=meeting.address, clauses=verdict.clauses, audience=MEMBERS, fictitious=meeting.fictitious,
        data={"meeting": meeting.slug, "party": party, "number": made.number},
    )
    return made
