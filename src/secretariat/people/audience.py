"""Países Miembros, puntos focales: whose accounts and invitations a delegate may see. Decided in the query."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet

from secretariat.chronicle.delegate import Delegate

Row = TypeVar("Row", bound=Model)


def keeps_accounts(delegate: Delegate) -> bool:
    """Whether there is any list of people for this delegate: the Secretariat, and who speaks for a party."""
    return delegate.is_secretariat or (delegate.signed_in and delegate.capacity in {"focal-point", "representative"})


def visible(rows: QuerySet[Row], delegate: Delegate) -> QuerySet[Row]:
    """Capacities or invitations of all parties for the Secretariat, of its own party for a focal point, else none."""
    if delegate.is_secretariat:
        return rows
    return rows.filter(party=delegate.party) if keeps_accounts(delegate) and delegate.party else rows.none()
