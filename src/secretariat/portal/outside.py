"""A puerta cerrada: the record as those know it who are not told of every meeting. Never writes.

What rests on meetings is derived for them from a record without those they may not know of, so that neither a day nor a
row that is missing betrays one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from charter.view import View
from secretariat.chronicle import facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.keeping import kept, plain
from secretariat.meetings.audience import hidden_facts

T = TypeVar("T")
Hidden = frozenset[str]


def hidden_from(delegate: Delegate) -> Hidden:
    """Ids of the facts of meetings that this reader may not know of. One query; none for who is in the room."""
    return frozenset() if delegate.in_the_room else hidden_facts(delegate)


def without(view: View, hidden: Hidden) -> View:
    """The view without the meetings `hidden`; its indexes are kept until the chronicle moves."""
    if not hidden:
        return view
    if not plain(view):
        return view.without(*hidden)
    other: View = facts.remembered(("without", hidden), lambda: view.without(*hidden))
    return other.at(view.on)


def derived(view: View, hidden: Hidden, key: tuple[object, ...], make: Callable[[View], T]) -> T:
    """`make` of the view without the meetings `hidden`, kept as `keeping.kept` keeps it."""
    return kept(view, (*key, hidden) if hidden else key, lambda: make(without(view, hidden)))
