"""Países Miembros, Observadores, RROCM: what rooms above this one show on a party's page.

This room knows nothing of meetings or presidencies. A room that does registers a maker in its `AppConfig.ready`;
the page asks every maker and shows, in order, the panels it gets.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from secretariat.chronicle.delegate import Delegate

from .models import Party


@dataclass(frozen=True, slots=True)
class Panel:
    """A section of the page: heading in the reader's language, the template of its inside, and what that shows."""

    heading: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)


Maker = Callable[[Party, Delegate], Panel | None]
_makers: list[tuple[int, Maker]] = []


def register(maker: Maker, *, place: int = 50) -> None:
    """Ask `maker(party, delegate)` for a panel (None: nothing to show). Lower places come first.

    The maker decides by `delegate` what may be seen, and stays within one query.
    """
    if all(known is not maker for _place, known in _makers):
        _makers.append((place, maker))
        _makers.sort(key=lambda pair: pair[0])


def panels(party: Party, delegate: Delegate) -> list[Panel]:
    """The panels of a party's page for this reader."""
    return [panel for _place, maker in _makers if (panel := maker(party, delegate)) is not None]
