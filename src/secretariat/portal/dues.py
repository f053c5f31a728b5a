"""Toda la Carta, plazos: what is owed in a period as it stands on a day, whose it is, and who may see it. Never writes."""

from __future__ import annotations

import datetime as dt

from charter.duties import Obligation, Status
from charter.obligations import obligations
from charter.view import NotInForce, View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.furniture.figures import as_day

from . import outside

HORIZON = 400  # days ahead that a desk, a calendar and a digest look
FEW_YEARS = 30  # years before and after today whose duties are kept once asked for
LOOKS_BACK = 400  # days behind: what has been overdue longer is on the page of obligations
SE = "se"
# Bodies that have no account of their own: the Presidency acts for them, and the Secretariat prepares what they owe.
BODIES_OF_THE_PRESIDENCY = ("ppt", "grcm", "vm", "troika")
BODIES_OF_THE_SECRETARIAT = (SE, *BODIES_OF_THE_PRESIDENCY)
MEETING = "hold-"  # acts that begin so are met by a meeting: the calendar of the institution, which is public
PENDING = frozenset({Status.OPEN, Status.OVERDUE})

Owed = tuple[Obligation, ...]


def debtors(delegate: Delegate) -> tuple[str, ...]:
    """Those of the Charter's debtors for whom this delegate acts: its party, and the bodies it presides or prepares."""
    if delegate.is_secretariat:
        return BODIES_OF_THE_SECRETARIAT
    own = (delegate.party,) if delegate.party else ()
    return (*own, *BODIES_OF_THE_PRESIDENCY) if delegate.presides else own


def is_group(debtor: str) -> bool:
    return debtor.startswith("wg:")


def is_mine(owed: Obligation, delegate: Delegate) -> bool:
    """Whether this delegate has to see to it. Groups' duties are the Secretariat's to support (se.function.support-meetings)."""
    return owed.debtor in debtors(delegate) or (delegate.is_secretariat and is_group(owed.debtor))


def sees_all(delegate: Delegate) -> bool:
    """Members, the Presidency among them, and the Secretariat see what everybody owes."""
    return delegate.sees(MEMBERS)


def seen(view: View | None, start: dt.date, end: dt.date, delegate: Delegate) -> Owed:
    """What falls due in [start, end) that the delegate may see. One query for those who do not see all; none for those who do.

    Everybody: the meetings that bodies owe, as the institution's calendar, derived as if those that this reader may not know
    of had never been. A party, also: what it owes itself and what is owed to it.
    """
    if view is None:
        return ()
    whole = _derived(view, start, end, frozenset())
    if sees_all(delegate):
        return whole
    own = [o for o in whole if delegate.party and delegate.party in {o.debtor, o.about} and not is_meeting(o)]
    calendar = [o for o in _derived(view, start, end, outside.hidden_from(delegate)) if is_meeting(o)]
    return tuple(sorted((*own, *calendar), key=lambda o: (o.due, o.key)))


def is_meeting(owed: Obligation) -> bool:
    return owed.act.startswith(MEETING)


def _derived(view: View, start: dt.date, end: dt.date, hidden: outside.Hidden) -> Owed:
    """What falls due in [start, end) without the meetings hidden; kept for the periods of which there are few."""
    year = start.year if (start.month, start.day, end) == (1, 1, dt.date(start.year + 1, 1, 1)) else None
    few = (start, end) == around(view.on) or (year is not None and abs(year - view.on.year) <= FEW_YEARS)
    if not few:
        return in_period(outside.without(view, hidden), start, end)
    return outside.derived(view, hidden, ("dues", start, end), lambda record: in_period(record, start, end))


def around(day: dt.date) -> tuple[dt.date, dt.date]:
    """From 400 days before a day to 400 days after it."""
    return day - dt.timedelta(days=LOOKS_BACK), day + dt.timedelta(days=HORIZON)


def in_period(view: View | None, start: dt.date, end: dt.date) -> Owed:
    """What falls due in [start, end) as it stands on the view's day; nothing where no Charter is in force."""
    if view is None:
        return ()
    try:
        return obligations(view, start, end)
    except NotInForce:
        return ()


def in_sight(day: dt.date) -> Owed:
    """All that falls due from 400 days before a day to 400 days after it. Today's is kept until the chronicle moves."""
    return _derived(facts.view(day), *around(day), frozenset())


def view_then(moment: dt.datetime) -> View:
    """The record as it stood at an earlier moment, on the day of it. Kept until the chronicle moves."""
    return facts.remembered(("view-then", moment), lambda: facts.view(as_day(moment) or clock.today(), moment))


def as_known(moment: dt.datetime, day: dt.date) -> Owed:
    """The same duties (those in sight on `day`) as they stood at an earlier moment, by what was on record then."""
    return facts.remembered(("dues-then", moment, day), lambda: in_period(view_then(moment), *around(day)))


def pending(day: dt.date) -> Owed:
    """Duties in sight that are open or overdue on a day."""
    return tuple(o for o in in_sight(day) if o.status in PENDING)


def of(delegate: Delegate) -> Owed:
    """All duties in sight that are this delegate's to see to, whatever their status. No query once remembered."""
    return tuple(o for o in in_sight(clock.today()) if is_mine(o, delegate))


def find(view: View | None, key: str, year: int, delegate: Delegate) -> Obligation | None:
    """The duty of this key that falls due in or about a year, as it stands on the view's day, if the delegate may see it."""
    owed = seen(view, dt.date(year - 1, 1, 1), dt.date(year + 2, 1, 1), delegate)
    return next((o for o in owed if o.key == key), None)
