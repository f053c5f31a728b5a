"""Fondo Especial Voluntario: the arithmetic of earmarks and of cover, in whole cents; no database, no clock.

An activity may draw on what is free and on what was given for it, its line or its pillar. What binds most is drawn first, then
what was promised first, so that free money stays free as long as it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

ORDER = {"activity": 0, "line": 1, "pillar": 2, "free": 3}


@dataclass(frozen=True, slots=True)
class Aim:
    """What a payment would serve: the activity with its line and pillar ("" where it names none)."""

    activity: str
    line: str = ""
    pillar: str = ""

    def fits(self, earmark: str, purpose: str) -> bool:
        """Whether a contribution with this earmark may be used for it."""
        if earmark == "free":
            return True
        own = {"activity": self.activity, "line": self.line, "pillar": self.pillar}.get(earmark, "")
        return bool(own) and own == purpose


@dataclass(frozen=True, slots=True)
class Purse:
    """A contribution as it can be drawn on: what arrived and what was drawn, in cents."""

    code: str
    earmark: str
    purpose: str
    received: int
    drawn: int

    @property
    def left(self) -> int:
        return self.received - self.drawn


def usable(purses: Iterable[Purse], aim: Aim) -> list[Purse]:
    """The contributions that may serve the aim and still hold something, in the order in which they are drawn on."""
    fitting = [purse for purse in purses if purse.left > 0 and aim.fits(purse.earmark, purse.purpose)]
    return sorted(fitting, key=lambda purse: (ORDER[purse.earmark], purse.code))


def available(purses: Iterable[Purse], aim: Aim) -> int:
    """How much the earmarks let be used for the aim."""
    return sum(purse.left for purse in usable(purses, aim))


def draws(purses: Iterable[Purse], aim: Aim, amount: int) -> list[tuple[str, int]]:
    """What each contribution bears of a payment: (code, cents), adding up to it. Raises ValueError where it is not covered."""
    found, rest = [], amount
    for purse in usable(purses, aim):
        if rest == 0:
            break
        part = min(purse.left, rest)
        found.append((purse.code, part))
        rest -= part
    if rest:
        raise ValueError(rest)
    return found


@dataclass(frozen=True, slots=True)
class Stretch:
    """A phase's money: its cost, what was announced and what was confirmed for it."""

    number: int
    cost: int
    announced: int
    confirmed: int

    @property
    def covered(self) -> int:
        """What counts towards the whole: never more than the phase costs, so that no phase pays for another."""
        return min(self.cost, self.confirmed)

    @property
    def gap(self) -> int:
        return self.cost - self.covered


@dataclass(frozen=True, slots=True)
class Cover:
    """The whole of an activity: its phases, and what lacks to the cent."""

    phases: tuple[Stretch, ...]

    @property
    def cost(self) -> int:
        return sum(phase.cost for phase in self.phases)

    @property
    def covered(self) -> int:
        return sum(phase.covered for phase in self.phases)

    @property
    def gap(self) -> int:
        return sum(phase.gap for phase in self.phases)

    @property
    def whole(self) -> bool:
        return bool(self.phases) and self.gap == 0


def cover(phases: Sequence[tuple[int, int]], sources: Iterable[tuple[int, int, bool]]) -> Cover:
    """The cover of an activity. `phases`: number and cost; `sources`: number of the phase, cents, whether confirmed."""
    announced: dict[int, int] = {}
    confirmed: dict[int, int] = {}
    for number, cents, sure in sources:
        announced[number] = announced.get(number, 0) + cents
        if sure:
            confirmed[number] = confirmed.get(number, 0) + cents
    return Cover(tuple(Stretch(number, cost, announced.get(number, 0), confirmed.get(number, 0)) for number, cost in phases))
