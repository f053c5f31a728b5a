"""Puntos focales: who may see the persons of the directory. Offices are everybody's; a person is seen where her party says so."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

from secretariat.chronicle.delegate import Delegate

from .directory_models import WITH_PERSON, Holder
from .models import Party


def visible_holders(rows: QuerySet[Holder], delegate: Delegate, *days: dt.date) -> QuerySet[Holder]:
    """Persons this reader may see: members and the Secretariat all of them, a party its own, everybody those made public.

    days: today and the day asked; the public sees only who is designated on each of them.
    """
    if delegate.is_secretariat or delegate.is_member:
        return rows
    public = Q(visibility=WITH_PERSON)
    for day in days:
        public &= Q(designation__since__lte=day) & (Q(designation__until__isnull=True) | Q(designation__until__gt=day))
    return rows.filter(public | Q(designation__party=delegate.party)) if delegate.party else rows.filter(public)


def keeps(delegate: Delegate, party: Party | str) -> bool:
    """Whether to offer the acts of a party's directory: its own people, and the Secretariat from its note verbale."""
    code = party if isinstance(party, str) else party.code
    return delegate.signed_in and (delegate.is_secretariat or delegate.party == code)
