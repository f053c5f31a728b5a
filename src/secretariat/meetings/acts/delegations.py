"""Países Miembros y Observadores, delegaciones: a party accredits its people, the Secretariat confirms or asks
again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit

from ..models import LEVELS, Delegates, Delegation, Meeting


@dataclass(frozen=True, slots=True)
class Accredited:
    """A person as accredited: by name, or only by office where the party prefers (both may not be empty)."""

    office: str
    level: str
    name: str = ""
    head: bool = False


HIGH = frozenset({"vice-minister", "equivalent"})


def level_is_low(meeting: Meeting, people: Iterable[Accredited | Delegates]) -> bool:
    """Whether nobody at the head has the level that the meeting is formed at (vm.composition): a reminder, never a
    bar.
    """
    return meeting.body == "vm" and not any(person.head and person.level in HIGH for person in people)


@transaction.atomic
def accredit(delegate: Delegate, meeting: Meeting, people: Iterable[Accredited]) -> Delegation:
    """Accredit the delegate's party to a meeting, replacing what it accredited before; it then awaits confirmation.

    Members to any meeting, observers and RROCM to open ones; an excluded member is refused with its clause
    (finance.arrears.four-years-exclusion). Raises Refused, or Conflict: no people, several heads, meeting not
    convened or held.
    """
    given = list(people)
    verdict = permit(
        delegate,
        "accredit-delegation",
        subject=meeting.address,
        body=meeting.body,
        meeting_open=meeting.open,
        kept={"people": [(p.name, p.office, p.level) for p in given]},
    )
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    if meeting.state not in {"convened", "under-way"}:
        raise Conflict(_("Solo se acredita a reuniones convocadas y no terminadas."), "state")
    if not given:
        raise Conflict(_("Acredite al menos a una persona."), "people")
    if sum(person.head for person in given) != 1:
        raise Conflict(_("Indique quién encabeza la delegación: una sola persona."), "head")
    if any(person.level not in dict(LEVELS) or not (person.office or person.name) for person in given):
        raise Conflict(_("Cada persona necesita su cargo y su nivel."), "level")
    fiction = meeting.fictitious
    row, _new = Delegation.objects.update_or_create(
        meeting=meeting,
        party=delegate.party,
        defaults={"submitted": clock.now(), "confirmed": None, "returned": None, "note": ""},
    )
    row.people.all().delete()
    Delegates.objects.bulk_create(
        Delegates(delegation=row, name=p.name, office=p.office, level=p.level, head=p.head, fictitious=fiction) for p in given
    )
    chronicle.enter(
        delegate,
        "meetings.accredit",
        subject=meeting.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        fictitious=fiction,
        data={"meeting": meeting.slug, "people": len(given), "level_is_low": level_is_low(meeting, given)},
    )
    return row


@transaction.atomic
def confirm_delegation(delegate: Delegate, delegation: Delegation) -> Delegation:
    """Confirm a delegation as it stands (se.function.support-meetings). Raises Refused, or Conflict when it is
    confirmed already.
    """
    delegation = Delegation.objects.select_for_update().select_related("meeting").get(pk=delegation.pk)
    meeting = delegation.meeting
    verdict = permit(delegate, "confirm-delegation", subject=meeting.address, body=meeting.body)
    if delegation.confirmed:
        raise Conflict(_("Esta delegación ya está confirmada."), "confirmed")
    delegation.confirmed, delegation.returned, delegation.note = clock.now(), None, ""
    delegation.save(update_fields=["confirmed", "returned", "note"])
    chronicle.enter(
        delegate,
        "meetings.confirm-delegation",
        subject=meeting.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"meeting": meeting.slug, "party": delegation.party},
        fictitious=meeting.fictitious,
    )
    return delegation


@transaction.atomic
def return_delegation(delegate: Delegate, delegation: Delegation, *, note: str) -> Delegation:
    """Give a delegation back to its party with what is asked for. Raises Refused, or Conflict without a note."""
    delegation = Delegation.objects.select_for_update().select_related("meeting").get(pk=delegation.pk)
    meeting = delegation.meeting
    verdict = permit(delegate, "confirm-delegation", subject=meeting.address, body=meeting.body, kept={"note": note})
    if not note.strip():
        raise Conflict(_("Diga qué debe corregir la delegación."), "note")
    delegation.confirmed, delegation.returned, delegation.note = None, clock.now(), note.strip()
    delegation.save(update_fields=["confirmed", "returned", "note"])
    chronicle.enter(
        delegate,
        "meetings.return-delegation",
        subject=meeting.address,
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"meeting": meeting.slug, "party": delegation.party},
        fictitious=meeting.fictitious,
    )
    return delegation
