"""Situación de un participante: who may see what of it.

Members' levels and arrears: members and the Secretariat. Whether an observer is current or lapsed: everybody. Its reasons:
members, the Secretariat and itself; and so is the day on which it would lapse, so that nobody else is told of days to come.
That a member is a member, and RROCM permanent: everybody.
"""

from __future__ import annotations

import datetime as dt

from charter.parties import Category
from charter.standing import Standing
from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle.days import Asked
from secretariat.chronicle.delegate import MEMBERS, Delegate

from . import facts


def sees_all(delegate: Delegate) -> bool:
    """Members (the Presidency is one) and the Secretariat see the standing of everybody with its reasons."""
    return delegate.sees(MEMBERS)


def sees_reasons(delegate: Delegate, party: str) -> bool:
    """Whether the whole page of `party` is the reader's: its own, or anybody's for members and the Secretariat."""
    return sees_all(delegate) or (bool(party) and delegate.party == party)


def sees_level(delegate: Delegate, party: str, category: Category | str) -> bool:
    """Whether the level itself may be said: a member's only to those who see its reasons."""
    return category != Category.MEMBER or sees_reasons(delegate, party)


def day_told(delegate: Delegate, day: dt.date, party: str = "") -> dt.date:
    """The day on which the standing of `party` (of all) may be told: a day to come only to who sees its reasons, else today."""
    return day if sees_reasons(delegate, party) else min(day, clock.today())


def question_told(delegate: Delegate, asked: Asked, party: str = "") -> Asked:
    """The question as it is answered about the standing of `party` (of all): today, with a word, where a day to come is not told."""
    return asked if sees_reasons(delegate, party) else asked.until_today()


def standings_told(delegate: Delegate, view: View) -> tuple[Standing, ...]:
    """The standing of every party on the view's day; on a day to come, that of today where no more may be told."""
    every, earlier = facts.all_standings(view), view.at(day_told(delegate, view.on))
    if earlier is view:
        return every
    known = {one.party: one for one in facts.all_standings(earlier)} if earlier.in_force else {}
    own = {one.party: one for one in every if sees_reasons(delegate, one.party)}
    return tuple(found for one in every if (found := own.get(one.party) or known.get(one.party)) is not None)
