"""Fondo Especial Voluntario: members and the Secretariat see all, a giver or proposer its own, the public what was approved."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from secretariat.chronicle.delegate import MEMBERS, Delegate

from .models import Activity, Donation, Pledge, Support


def sees_all(delegate: Delegate) -> bool:
    """Members and the Secretariat see every contribution, proposal and donation."""
    return delegate.sees(MEMBERS)


def _own(rows: QuerySet[Any], delegate: Delegate, field: str) -> QuerySet[Any]:
    if sees_all(delegate):
        return rows
    return rows.filter(**{field: delegate.party}) if delegate.party else rows.none()


def pledges(delegate: Delegate) -> QuerySet[Pledge]:
    """The contributions that this reader may see."""
    return _own(Pledge.objects.all(), delegate, "contributor")


def donations(delegate: Delegate) -> QuerySet[Donation]:
    """The donations that this reader may see."""
    return _own(Donation.objects.all(), delegate, "donor")


def supports(delegate: Delegate) -> QuerySet[Support]:
    """The support on record that this reader may see."""
    return _own(Support.objects.all(), delegate, "party")


def activities(delegate: Delegate) -> QuerySet[Activity]:
    """Approved activities for everybody; proposals for members, the Secretariat and who proposed them."""
    rows = Activity.objects.all()
    if sees_all(delegate):
        return rows
    approved = Q(approved__isnull=False)
    return rows.filter(approved | Q(proposer=delegate.party)) if delegate.party else rows.filter(approved)


def inside(activity: Activity, delegate: Delegate) -> bool:
    """Whether this reader sees the sources and payments of an activity one by one: members, the Secretariat, its proposer."""
    return sees_all(delegate) or (bool(delegate.party) and delegate.party == activity.proposer)


def members_only(delegate: Delegate) -> None:
    """What may not be seen is not found: raises Http404 for everybody else."""
    if not sees_all(delegate):
        raise Http404


def parties_only(delegate: Delegate) -> None:
    """Pages on which somebody acts: not found for who speaks for nobody."""
    if not delegate.party:
        raise Http404
