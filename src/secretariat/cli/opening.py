"""Toda la Carta: which acts a clause opens, to whom, and which it limits, gathered by asking the core.

The powers of bodies and the shares of parties are read from the core's own tables; conditions and bars, which are code,
are found by asking every act of an invented history that has a case for each rule (`worked_example`). Nothing here
judges anybody: what a reader may do today is asked of `charter.acts.may` on her own record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from charter.actors import case
from charter.acts import ACTS, Outcome, may
from charter.competences import HELD, SHARE
from charter.meetings import GROUP
from charter.parties import Category, Level
from charter.shares import SHARES
from charter.verdicts import outcome_of
from charter.view import View
from secretariat.cli.circumstances import CIRCUMSTANCES
from secretariat.cli.worked_example import worked_example

OTHERS = (Category.OBSERVER_COUNTRY, Category.OBSERVER_ORGANISATION, Category.CIVIL_SOCIETY)
MEMBER = Category.MEMBER.value
# One of each kind of actor of the example: presiding, with vote, without it, excluded; observers current and lapsed.
PARTIES = ("CRI", "MEX", "HND", "NIC", "COL", "ARG", "IOM", "OEI", "RROCM", "XXX")

A_GROUP, EXCLUDED = "wg:borders", "NIC"


@dataclass(slots=True)
class Opening:
    """One act as a clause has to do with it.

    `to`: bodies and kinds of parties to which the clause gives it; `denied`: kinds of parties to which it denies it;
    `limits`: whether it is a condition of the act or stands against it.
    """

    act: str
    to: dict[str, None] = field(default_factory=dict)
    denied: dict[str, None] = field(default_factory=dict)
    limits: bool = False


@cache
def openings() -> Mapping[str, tuple[Opening, ...]]:
    """For each clause the acts it opens or limits, those it opens first, in the order of the table of acts."""
    found: dict[str, dict[str, Opening]] = {}
    for clause, act, to, denied, limits in (*_held(), *_shared(), *_asked(worked_example())):
        one = found.setdefault(clause, {}).setdefault(act, Opening(act))
        one.to |= dict.fromkeys(to)
        one.denied |= dict.fromkeys(denied)
        one.limits = one.limits or limits
    order = {act: number for number, act in enumerate(ACTS)}
    return {
        clause: tuple(sorted(acts.values(), key=lambda one: (not one.to, order[one.act]))) for clause, acts in found.items()
    }


Row = tuple[str, str, tuple[str, ...], tuple[str, ...], bool]  # clause, act, to, denied, limits


def _held() -> Iterator[Row]:
    for act, power in HELD.items():
        shared = {body: clause for (of, body), clause in SHARE.items() if of == act}
        for clause in power.clauses:
            yield clause, act, tuple(body for body in power.bodies if shared.get(body, clause) == clause), (), False
        for body, clause in shared.items():
            yield clause, act, (body,), (), False


def _shared() -> Iterator[Row]:
    for act, share in SHARES.items():
        for clause in share.members:
            yield clause, act, (MEMBER,), (), False
        for category in OTHERS:
            for clause in share.gives.get(category, ()):
                yield clause, act, (category.value,), (), False
            if category in share.denies:
                yield share.denies[category], act, (), (category.value,), False
        for body, clauses in share.bodies.items():
            for clause in clauses:
                yield clause, act, (body,), (), False


def _asked(view: View) -> Iterator[Row]:
    """What every act says to one of each kind: what stood against it, what was a condition, who was given it by code."""
    for act in ACTS:
        holders = tuple(A_GROUP if body == GROUP else body for body in HELD[act].bodies) if act in HELD else ()
        # An act of a body is nobody else's: asking a party would only say so, but for one that is out of the meetings.
        for actor in (*holders, EXCLUDED) if holders else PARTIES:
            yield from _ruling(view, actor, act, {})
    for actor, act, circumstances in CIRCUMSTANCES:
        yield from _ruling(view, actor, act, circumstances)


def _ruling(view: View, actor: str, act: str, circumstances: dict[str, object]) -> Iterator[Row]:
    asked = case(view, actor, circumstances)
    rule = ACTS[act].rule(asked, act)
    conditions = {part.clause for part in (*rule.bars, *rule.requires) if part.clause}
    if asked.actor.level is Level.LAPSED:  # what a lapse takes away is no part of the act's own rule
        verdict = may(view, actor, act, **circumstances)
        conditions.update(set(verdict.clauses) - set(rule.gives) if verdict.outcome is Outcome.FORBIDDEN else ())
    yield from ((clause, act, (), (), True) for clause in conditions)
    if outcome_of(rule) is Outcome.PERMITTED and act not in HELD and act not in SHARES:
        yield from ((clause, act, (asked.actor.category.value,), (), False) for clause in rule.gives)


WHO: Mapping[str, Mapping[str, str]] = {
    "es": {
        "vm": "la Reunión Viceministerial",
        "ppt": "la Presidencia Pro-Témpore",
        "troika": "la Troika",
        "grcm": "el GRCM",
        "se": "la Secretaría Ejecutiva",
        "wg:": "los Grupos de Trabajo",
        MEMBER: "los Países Miembros",
        "observer-country": "los Países Observadores",
        "observer-organisation": "los Organismos Observadores",
        "civil-society": "la RROCM",
        "none": "quien no tiene condición",
    },
    "en": {
        "vm": "the Vice-Ministerial Meeting",
        "ppt": "the Presidency Pro-Témpore",
        "troika": "the Troika",
        "grcm": "the RCGM",
        "se": "the Executive Secretariat",
        "wg:": "the Working Groups",
        MEMBER: "the Member Countries",
        "observer-country": "the Observer Countries",
        "observer-organisation": "the Observer Organizations",
        "civil-society": "RNCOM",
        "none": "whoever has no status",
    },
}
