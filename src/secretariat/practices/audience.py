"""Países Miembros, criterios: laws and policies shared are everybody's; a good practice is its country's until it is published."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import ARCHIVED, DRAFT, Measure, Practice, Version

OPEN = Q(published__isnull=False) & ~Q(state=ARCHIVED)  # a later wording may wait meanwhile


def measures(rows: QuerySet[Measure], delegate: Delegate) -> QuerySet[Measure]:
    """Measures this reader may see: all of them; a country shares them with everybody."""
    return rows


def practices(rows: QuerySet[Practice], delegate: Delegate) -> QuerySet[Practice]:
    """The published ones for everybody, its own for a country in every state, and for the Secretariat all but drafts."""
    public = OPEN
    if delegate.is_secretariat:
        return rows.filter(~Q(state=DRAFT) | Q(published__isnull=False))
    return rows.filter(public | Q(party=delegate.party)) if delegate.party else rows.filter(public)


def versions(rows: QuerySet[Version], delegate: Delegate) -> QuerySet[Version]:
    """The wording that is public for everybody; all wordings for the country they are of and, once submitted, for the Secretariat."""
    public = Q(number=F("practice__published")) & ~Q(practice__state=ARCHIVED)
    if delegate.is_secretariat:
        return rows.filter(~Q(practice__state=DRAFT) | Q(number__lte=F("practice__published")))
    return rows.filter(public | Q(practice__party=delegate.party)) if delegate.party else rows.filter(public)


def keeps(delegate: Delegate, party: str) -> bool:
    """Whether to offer the acts on what a country shares: its own people's."""
    return delegate.signed_in and delegate.party == party


def shares(delegate: Delegate) -> bool:
    """Whether to offer sharing: everybody who takes part shares its own."""
    return delegate.signed_in and delegate.kind in {"member", "observer-country", "observer-organisation", "civil-society"}


def public_versions(rows: QuerySet[Version]) -> QuerySet[Version]:
    """The wordings that everybody reads."""
    return rows.filter(Q(number=F("practice__published")) & ~Q(practice__state=ARCHIVED))
