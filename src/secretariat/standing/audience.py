"""Situación de un participante: who may see what of it.

Members' levels and arrears: members and the Secretariat. Whether an observer is current or lapsed: everybody. Its reasons:
members, the Secretariat and itself. That a member is a member, and RROCM permanent: everybody.
"""

from __future__ import annotations

from charter.parties import Category
from secretariat.chronicle.delegate import MEMBERS, Delegate


def sees_all(delegate: Delegate) -> bool:
    """Members (the Presidency is one) and the Secretariat see the standing of everybody with its reasons."""
    return delegate.sees(MEMBERS)


def sees_reasons(delegate: Delegate, party: str) -> bool:
    """Whether the whole page of `party` is the reader's: its own, or anybody's for members and the Secretariat."""
    return sees_all(delegate) or (bool(party) and delegate.party == party)


def sees_level(delegate: Delegate, party: str, category: Category | str) -> bool:
    """Whether the level itself may be said: a member's only to those who see its reasons."""
    return category != Category.MEMBER or sees_reasons(delegate, party)
