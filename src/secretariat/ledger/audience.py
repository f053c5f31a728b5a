"""Financiamiento: who may see the book. It is the members' own affair and the Secretariat's; for others it does not exist."""

from __future__ import annotations

from django.http import Http404

from secretariat.chronicle.delegate import MEMBERS, Delegate


def sees_money(delegate: Delegate) -> bool:
    """Whether this reader may see the book: members and the Secretariat."""
    return delegate.sees(MEMBERS)


def members_only(delegate: Delegate) -> None:
    """What may not be seen is not found: raises Http404 for everybody else."""
    if not sees_money(delegate):
        raise Http404
