"""Países Observadores, RROCM, Grupos de Trabajo: what of a meeting each delegate may see. Closed doors are closed here.

Every page, list, count, search, feed, letter, file and API answer about meetings is made from these queries.
Outsiders (observers, RROCM, the public) see nothing of a session while its doors are closed; what was made behind
them carries the audience of members and stays theirs (observer.country.closed-door, rrocm.closed-door, wg.closed-door).
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from secretariat.chronicle import facts
from secretariat.chronicle.delegate import PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.models import RecordedFact
from secretariat.documents import audience as documents_audience
from secretariat.documents.models import Document

from .models import Attendance, Certificate, Convocation, Correction, Delegation, Item, Meeting, Minutes, Paragraph, Session, Task


def visible(meetings: QuerySet[Meeting], delegate: Delegate) -> QuerySet[Meeting]:
    """Meetings of the delegate's audiences. A draft is the Secretariat's and the Presidency's."""
    return meetings.filter(audience__in=delegate.audiences)


# Facts that say of a meeting that it will be, or was; of the tripartite one no row is kept.
OF_MEETINGS = ("meeting_convened", "meeting_held", "tripartite_met")


def hidden_facts(delegate: Delegate) -> frozenset[str]:
    """Ids of the facts of meetings that the delegate may not know of. One query once the facts are remembered.

    The meeting decides: whoever sees it may know that it is held, though the entry that says so is the members' own.
    Where no row shows the meeting, the entry of its fact decides.
    """
    told = dict(Meeting.objects.values_list("slug", "audience"))
    return frozenset(
        id_ for id_, slug, audience in facts.remembered("facts of meetings", _of_meetings)
        if told.get(slug, audience) not in delegate.audiences
    )


def _of_meetings() -> tuple[tuple[str, str, str], ...]:
    """Id, meeting and audience of its entry, of each fact of a meeting; kept until the chronicle moves (one query)."""
    rows = RecordedFact.objects.filter(kind__in=OF_MEETINGS).values_list("id", "data", "entry__audience")
    return tuple((id_, str(data.get("meeting", "")), audience) for id_, data, audience in rows)


def visible_sessions(sessions: QuerySet[Session], delegate: Delegate) -> QuerySet[Session]:
    """Sessions of visible meetings; for outsiders only those whose doors are open now."""
    found = sessions.filter(meeting__audience__in=delegate.audiences)
    return found if delegate.in_the_room else found.filter(closed=False)


def visible_items(items: QuerySet[Item], delegate: Delegate) -> QuerySet[Item]:
    """Agenda items. Members and the Secretariat see proposals too; others what was accepted, once it is published."""
    found = items.filter(meeting__audience__in=delegate.audiences, audience__in=delegate.audiences)
    if delegate.in_the_room:
        return found
    return found.filter(Q(session=None) | Q(session__closed=False), state="accepted", meeting__agenda_published__isnull=False)


def visible_papers(papers: QuerySet[Document], delegate: Delegate) -> QuerySet[Document]:
    """Papers: documents issued for meetings, by the rule of documents (the doors of their session are known there)."""
    return documents_audience.visible(papers, delegate)


def visible_attendance(attendance: QuerySet[Attendance], delegate: Delegate) -> QuerySet[Attendance]:
    """Who was noted as present, in sessions the delegate may see."""
    found = attendance.filter(session__meeting__audience__in=delegate.audiences, audience__in=delegate.audiences)
    return found if delegate.in_the_room else found.filter(session__closed=False)


def visible_delegations(delegations: QuerySet[Delegation], delegate: Delegate) -> QuerySet[Delegation]:
    """Delegations carry names of persons: members and the Secretariat see them, others their own."""
    found = delegations.filter(meeting__audience__in=delegate.audiences)
    if delegate.in_the_room:
        return found
    return found.filter(party=delegate.party) if delegate.party else found.none()


def visible_convocations(convocations: QuerySet[Convocation], delegate: Delegate) -> QuerySet[Convocation]:
    """Who was called and who was not, and why: the Secretariat and the Presidency all; a party its own."""
    if delegate.steers:
        return convocations
    return convocations.filter(party=delegate.party) if delegate.party else convocations.none()


def visible_tasks(tasks: QuerySet[Task], delegate: Delegate) -> QuerySet[Task]:
    """Checklists are the Secretariat's and the Presidency's."""
    return tasks if delegate.sees(SECRETARIAT) else tasks.none()


def visible_minutes(minutes: QuerySet[Minutes], delegate: Delegate) -> QuerySet[Minutes]:
    """Minutes: drafts are the Secretariat's and the Presidency's; circulating, of who takes part and may read them; then of all who may."""
    found = minutes.filter(meeting__audience__in=delegate.audiences)
    if delegate.sees(SECRETARIAT):
        return found
    readable = Q(state="approved", audience__in=delegate.audiences)
    if len(delegate.audiences) > 1:  # somebody who takes part in the Conference
        readable |= Q(state="circulated", audience__in=delegate.audiences)
    return found.filter(readable)


def visible_paragraphs(paragraphs: QuerySet[Paragraph], delegate: Delegate) -> QuerySet[Paragraph]:
    """Paragraphs of minutes; those made behind closed doors are the members' own and numbered apart, so that none seems to lack."""
    return paragraphs if delegate.in_the_room else paragraphs.filter(part="open")


def visible_corrections(corrections: QuerySet[Correction], delegate: Delegate) -> QuerySet[Correction]:
    """What delegations would have the minutes say: the members and the Secretariat see all, others their own."""
    if delegate.in_the_room:
        return corrections
    return corrections.filter(party=delegate.party) if delegate.party else corrections.none()


def visible_certificates(certificates: QuerySet[Certificate], delegate: Delegate) -> QuerySet[Certificate]:
    """Certificates of attendance: the Secretariat and the Presidency see all, a party its own."""
    if delegate.steers:
        return certificates
    return certificates.filter(party=delegate.party) if delegate.party else certificates.none()


def inside(category: str) -> bool:
    """Whether a party of this category is in the room when the doors are closed."""
    return category == "member"


def guest(party: str, category: str, level: str) -> Delegate:
    """A party as the reader of a letter: the audience of what is written to it."""
    kind = category if category in {"member", "observer-country", "observer-organisation", "civil-society"} else PUBLIC
    return Delegate(party, kind, "", level)
