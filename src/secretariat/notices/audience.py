"""Avisos: which letters a delegate may read. The Secretariat all; a party those sent to it, once they left."""

from __future__ import annotations

from django.db.models import QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import Letter


def visible(letters: QuerySet[Letter], delegate: Delegate) -> QuerySet[Letter]:
    """Letters of the register this delegate may read, decided in the query. Links that open an account are no such letters."""
    if delegate.is_secretariat:
        return letters
    return letters.filter(party=delegate.party, sent__isnull=False) if delegate.party else letters.none()
