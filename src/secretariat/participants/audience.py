"""Países Miembros, Observadores, RROCM: who may see what of a party. Names, offices and sources are everybody's."""

from __future__ import annotations

from secretariat.chronicle.delegate import PARTICIPANTS, Delegate


def sees_mailbox(delegate: Delegate) -> bool:
    """Whether the official mailbox shows: to those who take part, not to the public."""
    return delegate.sees(PARTICIPANTS)


def keeps_card(delegate: Delegate) -> bool:
    """Whether to offer changing a card: the Secretariat."""
    return delegate.is_secretariat
