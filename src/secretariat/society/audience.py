"""Red Regional de Organizaciones Civiles: which contributions and which tripartite meetings a delegate may see, decided in the query."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import Contribution, Tripartite


def visible(contributions: QuerySet[Contribution], delegate: Delegate) -> QuerySet[Contribution]:
    """Contributions of the delegate's audiences, and civil society's own."""
    allowed = Q(audience__in=delegate.audiences)
    if delegate.party:
        allowed |= Q(party=delegate.party)
    return contributions.filter(allowed)


def visible_tripartite(meetings: QuerySet[Tripartite], delegate: Delegate) -> QuerySet[Tripartite]:
    """Meetings of the tripartite mechanism: those who take part in the Conference see them; the public, the published ones held."""
    return meetings.filter(audience__in=delegate.audiences)
