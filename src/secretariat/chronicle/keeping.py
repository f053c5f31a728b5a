"""Toda la Carta: what is derived of the record as it stands today is kept until the chronicle moves; other worlds and days are not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from charter.view import View

from . import clock, facts

T = TypeVar("T")


def plain(view: View) -> bool:
    """Whether this is the record as it stands: not as once known, no fact supposed or left out, no other reading or version."""
    base = facts.memory().base
    return base is not None and view.cache is base.cache and not view.readings and view.supposed is None


def kept(view: View, key: tuple[object, ...], make: Callable[[], T]) -> T:
    """`make()`'s result for today, kept until the chronicle moves. Another day or world is reckoned anew, so that asking fills no memory.

    `key` names what is made and for whom; it must not hold what a reader types.
    """
    today = clock.today()
    return facts.remembered((*key, today), make) if view.on == today and plain(view) else make()
