"""Avisos: which letters a delegate may read. The Secretariat all; a party those sent to it, once they left."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import Letter


def visible(letters: QuerySet[Letter], delegate: Delegate) -> QuerySet[Letter]:
    """Letters of the register this delegate may read, decided in the query.

    Personal letters (invitations carry a secret link) have no register copy for anybody but the Secretariat, and there
    their text is not shown either: see `facts.PERSONAL`.
    """
    if delegate.is_secretariat:
        return letters
    mine = Q(party=delegate.party, sent__isnull=False) & ~Q(kind__in=("invitation",))
    return letters.filter(mine) if delegate.party else letters.none()
