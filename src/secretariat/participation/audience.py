"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: who may see applications, countdowns and notices.

Applications on their way are the Secretariat's and the Presidency's; members see a file once it is registered. A countdown is
told to members, the Secretariat and the observer itself. An applicant sees her own by her secret link.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from secretariat.chronicle.delegate import MEMBERS, SECRETARIAT, Delegate

from .models import Application, Contest, Notice

FILED = ("registered", "forwarded")


def applications(rows: QuerySet[Application], delegate: Delegate) -> QuerySet[Application]:
    """Applications this delegate may see. A draft is its applicant's alone."""
    if delegate.sees(SECRETARIAT):
        return rows.exclude(state="draft")
    return rows.filter(state__in=FILED) if delegate.sees(MEMBERS) else rows.none()


def notices(rows: QuerySet[Notice], delegate: Delegate) -> QuerySet[Notice]:
    """Notices of lapse: members and the Secretariat all, an observer its own."""
    if delegate.sees(MEMBERS):
        return rows
    return rows.filter(party=delegate.party) if delegate.party else rows.none()


def contests(rows: QuerySet[Contest], delegate: Delegate) -> QuerySet[Contest]:
    """Contested attendances: members and the Secretariat all, an observer its own."""
    if delegate.sees(MEMBERS):
        return rows
    return rows.filter(Q(party=delegate.party)) if delegate.party else rows.none()


def sees_all(delegate: Delegate) -> bool:
    """Whether the countdowns of all observers show: members and the Secretariat."""
    return delegate.sees(MEMBERS)


def sees_life(delegate: Delegate, party: str) -> bool:
    """Whether the page of one observer shows: to itself, to members and to the Secretariat."""
    return sees_all(delegate) or (bool(party) and delegate.party == party)


def sees_contact(delegate: Delegate) -> bool:
    """Whether an applicant's office and mailbox show: to who receives and answers it."""
    return delegate.sees(SECRETARIAT)
