"""Carta Estatutaria, actos: whose answers to “may I?” differ between two worlds, over the whole table of acts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from charter.acts import ACTS, may
from charter.meetings import BODIES
from charter.observers import observers
from charter.parties import MEMBERS, RROCM
from charter.verdicts import Outcome
from charter.view import View

Outcomes = Mapping[tuple[str, str], Outcome]  # by actor and act


@dataclass(frozen=True, slots=True)
class DoingDifference:
    """An act of which ``actor`` (a party or a body) has another answer in the second world."""

    actor: str
    act: str
    first: Outcome
    second: Outcome


def actors(*worlds: View) -> tuple[str, ...]:
    """The eleven, everybody ever admitted in one of the worlds, RROCM and the bodies."""
    admitted = (party for world in worlds for party in observers(world))
    return tuple(dict.fromkeys((*MEMBERS, *admitted, RROCM, *BODIES)))


def outcomes(view: View, who: Iterable[str]) -> Outcomes:
    """The outcome of every act for each of ``who`` on the day, asked without circumstances.

    Raise :class:`charter.errors.NotInForce` before the Charter.
    """
    return {(actor, act): may(view, actor, act).outcome for actor in who for act in ACTS}


def doings_that_differ(first: View, second: View, who: Iterable[str] | None = None) -> tuple[DoingDifference, ...]:
    """Every act whose outcome differs between two worlds, for ``who`` (left out: :func:`actors`). Raise as :func:`outcomes`."""
    asked = actors(first, second) if who is None else tuple(who)
    return differing(outcomes(first, asked), outcomes(second, asked))


def differing(first: Outcomes, second: Outcomes) -> tuple[DoingDifference, ...]:
    """The outcomes that differ, of those asked in both worlds."""
    both = ((key, first[key], second[key]) for key in first if key in second)
    return tuple(DoingDifference(*key, here, there) for key, here, there in both if here is not there)
