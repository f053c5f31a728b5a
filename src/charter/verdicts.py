"""Carta Estatutaria: the answer to “may X do Y on this day?”, its reasons, and what would cure a refusal.

Four outcomes, never a boolean: *permitted* (a clause gives it and none stands against it), *forbidden*
(a clause says no, or a condition of the act is not met), *not empowered* (no clause gives it to this
actor) and *undetermined* (a named fact is missing).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from charter.because import Because, every, missing

MAIN = "mandate.consensus"


class Outcome(StrEnum):
    """What the Charter answers."""

    PERMITTED = "permitted"
    FORBIDDEN = "forbidden"
    NOT_EMPOWERED = "not-empowered"
    UNDETERMINED = "undetermined"


HOLDS: dict[Outcome, bool | None] = {
    Outcome.PERMITTED: True,
    Outcome.FORBIDDEN: False,
    Outcome.NOT_EMPOWERED: False,
    Outcome.UNDETERMINED: None,
}


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing that would cure a refusal.

    ``code`` names its sentence; ``amount`` is in cents where money cures, ``gives`` the level it gives,
    ``lost_again_on`` the day on which that would be lost again if nothing more were paid, ``since`` the day
    from which time alone cures.
    """

    clause: str
    code: str
    amount: int | None = None
    gives: str | None = None
    lost_again_on: date | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """An act open to the actor instead, with the clauses that give it."""

    act: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cure:
    """What would turn a refusal: remedies (none: nothing would), who has the power, what the actor may do instead.

    ``towards`` is the clause of the actor's own share in the matter, "" when it has none.
    """

    remedies: tuple[Remedy, ...] = ()
    empowered: tuple[str, ...] = ()
    towards: str = ""
    alternatives: tuple[Alternative, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def instead(self) -> tuple[str, ...]:
        """Names of the acts open to the actor instead."""
        return tuple(other.act for other in self.alternatives)

    def sentence(self, lang: str) -> str:
        """What would cure the refusal, in ``lang`` (``es`` or ``en``)."""
        from charter.prose_cures import cure_sentence

        return cure_sentence(self, lang)

    def as_json(self, lang: str) -> dict[str, object]:
        """The cure for programs, its sentence in ``lang``."""
        from charter.prose_cures import cure_as_json

        return cure_as_json(self, lang)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer: outcome, the clauses that decided it, the whole reason, and the cure of a refusal.

    ``law`` is the version of the Charter by which it was given.
    """

    outcome: Outcome
    clauses: tuple[str, ...]
    why: Because
    cure: Cure | None
    law: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """What a clause function found for one actor and one act, before it is summed up.

    ``gives`` are the clauses that give the act, ``grant`` whether they give it to this actor;
    ``bars`` hold where a clause says no to the actor; ``requires`` fail where a condition of the act
    is not met. ``by_status`` says that a party's observer status gives the act, so that a lapse takes it.
    """

    gives: tuple[str, ...]
    grant: Because
    bars: tuple[Because, ...] = ()
    requires: tuple[Because, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    empowered: tuple[str, ...] = ()
    towards: str = ""
    by_status: bool = True
    about: tuple[Because, ...] = field(default=())


def outcome_of(rule: Rule) -> Outcome:
    """Sum up a rule: a bar forbids, no grant leaves not empowered, an unmet condition forbids, a gap leaves open."""
    if any(bar.holds for bar in rule.bars):
        return Outcome.FORBIDDEN
    if rule.grant.holds is False:
        return Outcome.NOT_EMPOWERED
    if any(part.holds is False for part in rule.requires):
        return Outcome.FORBIDDEN
    unknown = every(part.holds for part in (rule.grant, *rule.requires)) is None
    if unknown or any(bar.holds is None for bar in rule.bars):
        return Outcome.UNDETERMINED
    return Outcome.PERMITTED


def deciding_clauses(rule: Rule, outcome: Outcome) -> tuple[str, ...]:
    """The clauses that decided the outcome, each once: those that give, those that refuse, or those left open."""
    if outcome in (Outcome.PERMITTED, Outcome.NOT_EMPOWERED):
        clauses = rule.gives
    elif outcome is Outcome.FORBIDDEN:
        failed = [part.clause for part in rule.requires if part.holds is False]
        clauses = (*(bar.clause for bar in rule.bars if bar.holds), *failed)
    else:
        parts = (*rule.bars, rule.grant, *rule.requires)
        clauses = tuple(part.clause for part in parts if part.holds is None)
    return tuple(dict.fromkeys(clauses))


def summed_up(act: str, actor: str, rule: Rule) -> tuple[Outcome, tuple[str, ...], Because]:
    """The outcome of ``rule``, the clauses that decided it, and the reason with every part in it."""
    outcome = outcome_of(rule)
    clauses = deciding_clauses(rule, outcome)
    parts = (*rule.about, rule.grant, *rule.bars, *rule.requires)
    why = Because(
        clauses[0],
        HOLDS[outcome],
        {"party": actor, "act": act, "clauses": clauses},
        parts=parts,
        code=f"may.{outcome.value}",
    )
    return outcome, clauses, why


def missing_facts(rule: Rule, outcome: Outcome) -> tuple[str, ...]:
    """The facts whose lack leaves the question open; none where it is decided."""
    if outcome is not Outcome.UNDETERMINED:
        return ()
    parts = (part for part in (*rule.bars, rule.grant, *rule.requires) if part.holds is None)
    return tuple(dict.fromkeys(name for part in parts for name in missing(part)))
