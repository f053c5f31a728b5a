"""Avisos: which letters a delegate may read. The Secretariat all, a party those sent to it, once they left; a digest, its reader alone."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from secretariat.chronicle.delegate import Delegate

from .models import DIGEST, Letter


def visible(letters: QuerySet[Letter], delegate: Delegate) -> QuerySet[Letter]:
    """Letters of the register this delegate may read, decided in the query. Links that open an account are no such letters.

    The Secretariat sees of the digests of others that they exist and whether they left, to mend their delivery.
    """
    if delegate.is_secretariat:
        return letters
    own = ~Q(kind=DIGEST) | Q(reader=delegate.account or 0)
    return letters.filter(own, party=delegate.party, sent__isnull=False) if delegate.party else letters.none()


def reads(letter: Letter, delegate: Delegate) -> bool:
    """Whether a delegate to whom a letter is visible may read its text: that of a digest is its reader's alone."""
    return letter.kind != DIGEST or (delegate.account is not None and letter.reader == delegate.account)
