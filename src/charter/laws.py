"""Inicio y modificaciones a la Carta Estatutaria: the versions of the Charter, and which of them rules on a day.

Version 1 is what the modules beside this one say. A later version is a :class:`Law` that names, clause by clause, its new
words and what it puts in the place of numbers and rules; everything else stays as the version before it has it. A version
rules from the day that a valid ``charter_amended`` fact gives it (``charter.amendment-decision``). No module of version 1
is edited for a later one, so that old verdicts can be drawn again under their own version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from charter.calendar import year_start
from charter.errors import UnknownLaw

if TYPE_CHECKING:
    from charter.facts import Fact
    from charter.view import View

PROPOSAL = "charter.amendment-proposal"
THROUGH_GRCM = "charter.amendment-through-grcm"
DECISION = "charter.amendment-decision"
EFFECTIVE = "amendment.effective"
GRCM_ROLE = "amendment.grcm-role"
PENDING = "amendment.pending-periods"

# The numbers of the Charter: name to the clause that states it and its value in version 1. Shares are 64ths.
NUMBERS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "arrears.years-to-loss-of-vote": ("finance.arrears.two-years-no-vote", 2),
        "arrears.years-to-exclusion": ("finance.arrears.four-years-exclusion", 4),
        "quota.united-states": ("finance.quota.united-states", 32),
        "quota.canada": ("finance.quota.canada", 16),
        "quota.mexico": ("finance.quota.mexico", 8),
        "quota.each-other": ("finance.quota.remaining-members", 1),
        "observer.country.absence-years": ("observer.country.lapse-two-years", 2),
        "observer.org.absence-years": ("observer.org.lapse-two-years", 2),
        "ppt.term-months": ("ppt.yearly-change", 12),
        "se.term-months": ("se.term-two-years", 24),
        "se.extensions": ("se.term-two-years", 2),
        "se.cap-months": ("se.term-six-year-cap", 72),
        "plan.term-months": ("plan.three-year-term", 36),
    }
)
_REMAINING = 8  # members that share alike in what the three largest leave


class BadLaw(ValueError):
    """A version that contradicts itself: a number nobody reads, shares that do not make a whole."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a version does to one clause: its new words (``None``: repealed), its force, numbers and rules of acts.

    ``numbers`` are names of ``NUMBERS``; ``acts`` are rules (``charter.actors.RuleOf``) by the act they judge.
    """

    text: Mapping[str, str] | None
    force: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    acts: Mapping[str, Callable[..., Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Law:
    """One version of the Charter: its number and what it changes of the version before it, by clause id."""

    version: int
    changes: Mapping[str, Change] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    acts: Mapping[str, Callable[..., Any]] = field(default_factory=dict)

    @property
    def scale(self) -> tuple[int, int, int, int]:
        """The shares of the budget in 64ths: the United States, Canada, Mexico, and each of the others."""
        names = ("quota.united-states", "quota.canada", "quota.mexico", "quota.each-other")
        one, two, three, other = (self.numbers[name] for name in names)
        return one, two, three, other


FIRST = Law(1, numbers=MappingProxyType({name: value for name, (_, value) in NUMBERS.items()}))
_KNOWN: dict[int, Law] = {1: FIRST}


def law(version: int) -> Law:
    """The version of that number. Raise :class:`charter.errors.UnknownLaw` for one this software does not know."""
    found = _KNOWN.get(version)
    if found is None:
        raise UnknownLaw(version, tuple(_KNOWN))
    return found


def known(version: int) -> bool:
    """Whether this software knows the version."""
    return version in _KNOWN


def versions() -> tuple[int, ...]:
    """The versions this software knows, in their order."""
    return tuple(sorted(_KNOWN))


def amended(before: Law, changes: Mapping[str, Change]) -> Law:
    """The version that follows ``before`` with these changes. Raise :class:`BadLaw` when it contradicts itself."""
    numbers = dict(before.numbers)
    acts = dict(before.acts)
    for clause, change in changes.items():
        for name, value in change.numbers.items():
            if name not in NUMBERS or NUMBERS[name][0] != clause:
                raise BadLaw(f"{clause}: {name} is no number of this clause")
            numbers[name] = value
        acts.update(change.acts)
    found = Law(before.version + 1, MappingProxyType(dict(changes)), MappingProxyType(numbers), MappingProxyType(acts))
    one, two, three, other = found.scale
    if one + two + three + _REMAINING * other != 64:
        raise BadLaw("the shares of the budget do not add up to the whole")
    return found


@contextmanager
def knowing(*laws: Law) -> Iterator[None]:
    """Know these versions too for a while: how a version is tried before the product has it."""
    before = dict(_KNOWN)
    _KNOWN.update({one.version: one for one in laws})
    try:
        yield
    finally:
        _KNOWN.clear()
        _KNOWN.update(before)


# -- what the record enacts ------------------------------------------------------------------------------------------


class Enactment(NamedTuple):
    """A version that the Vice-Ministerial Meeting decided: in force ``since`` that day, by these facts."""

    version: int
    since: date
    decided: Fact
    facts: tuple[str, ...]


def enactments(view: View) -> tuple[Enactment, ...]:
    """The versions decided on any day that came or will come into force, in the order of their first days."""
    found: list[Enactment] = []
    for fact, broken, facts in judged(view):
        if not broken:
            found.append(Enactment(fact.number("version"), _since(view, fact), fact, facts))
    found.sort(key=lambda one: (one.since, one.version))
    # A version overtaken by a later one before its day never rules.
    return tuple(one for place, one in enumerate(found) if all(other.version < one.version for other in found[:place]))


def judged(view: View) -> Iterator[tuple[Fact, str, tuple[str, ...]]]:
    """Each ``charter_amended`` fact with the clause it broke ("" when none) and the facts by which it is judged.

    It takes the next version, of an amendment that a member proposed and the GRCM passed on before.
    """
    last = FIRST.version
    for fact in view.ahead("charter_amended"):
        slug = fact.text("amendment")
        proposed = first_of(view, "amendment_proposed", slug, fact.on)
        forwarded = passed_on(view, slug, fact.on)
        then = view.at(fact.on)
        read = (then.adoption(EFFECTIVE), then.adoption(GRCM_ROLE))
        facts = tuple(one.id for one in (fact, proposed, forwarded, *read) if one is not None)
        broken = ""
        if proposed is None:
            broken = PROPOSAL
        elif forwarded is None:
            broken = THROUGH_GRCM
        elif fact.number("version") != last + 1:
            broken = DECISION
        else:
            last += 1
        yield fact, broken, facts


def first_of(view: View, kind: str, slug: str, by: date) -> Fact | None:
    """The first fact of ``kind`` about the amendment ``slug`` that happened on or before ``by``."""
    found = (fact for fact in view.ahead(kind) if fact.on <= by and fact.text("amendment") == slug)
    return next(found, None)


def passed_on(view: View, slug: str, by: date) -> Fact | None:
    """The fact by which the amendment has passed through the GRCM by ``by`` (``charter.amendment-through-grcm``).

    Where the GRCM may stop a proposal, only one it gave a favourable opinion of has passed.
    """
    proposed = first_of(view, "amendment_proposed", slug, by)
    stops = view.at(by).reading(GRCM_ROLE) == "may-stop"
    for fact in view.ahead("amendment_forwarded"):
        through = proposed is not None and proposed.on <= fact.on <= by and fact.text("amendment") == slug
        if through and not (stops and fact.text("opinion") == "unfavourable"):
            return fact
    return None


def _since(view: View, fact: Fact) -> date:
    """The first day of a version decided by ``fact``: the day stated or of the decision, or the year after."""
    stated = fact.data.get("takes_effect")
    since = max(fact.on, stated) if isinstance(stated, date) else fact.on
    if view.at(fact.on).reading(EFFECTIVE) == "next-year":
        return max(since, year_start(fact.on.year + 1))
    return since


# -- words and differences -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Wording:
    """A clause in one version: our words in each language, and its force."""

    text: Mapping[str, str]
    force: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A clause that two versions have otherwise; ``None`` where it is not; numbers as (name, old, new)."""

    clause: str
    old: Wording | None
    new: Wording | None
    numbers: tuple[tuple[str, int, int], ...]
    acts: tuple[str, ...]


def wordings(version: int) -> dict[str, Wording]:
    """Every clause of a version with its words, in the Charter's order; new clauses stand after those of before.

    Raise :class:`charter.errors.UnknownLaw` for a version this software does not know.
    """
    from charter.clauses import CLAUSES

    law(version)
    found = {id_: Wording(clause.text, clause.force) for id_, clause in CLAUSES.items()}
    for number in range(FIRST.version + 1, version + 1):
        for id_, change in law(number).changes.items():
            before = found.get(id_)
            if change.text is None:
                found.pop(id_, None)
            else:
                found[id_] = Wording(change.text, change.force or (before.force if before else "binding"))
    return found


def difference(one: int, other: int) -> tuple[Difference, ...]:
    """What version ``other`` has otherwise than version ``one``, clause by clause, in the order of the Charter.

    Raise :class:`charter.errors.UnknownLaw` for a version this software does not know.
    """
    old, new = wordings(one), wordings(other)
    before, after = law(one), law(other)
    found = []
    for clause in dict.fromkeys((*old, *new)):
        numbers = tuple(
            (name, before.numbers[name], after.numbers[name])
            for name, (stated, _) in NUMBERS.items()
            if stated == clause and before.numbers[name] != after.numbers[name]
        )
        acts = _acts_changed(clause, one, other)
        if old.get(clause) != new.get(clause) or numbers or acts:
            found.append(Difference(clause, old.get(clause), new.get(clause), numbers, acts))
    return tuple(found)


def _acts_changed(clause: str, one: int, other: int) -> tuple[str, ...]:
    between = range(min(one, other) + 1, max(one, other) + 1)
    changes = (law(number).changes.get(clause) for number in between)
    return tuple(dict.fromkeys(act for change in changes if change is not None for act in change.acts))


def cited(clause: str, version: int) -> str:
    """A clause as it is cited where versions are shown: ``finance.arrears.definition@1``."""
    return f"{clause}@{version}"
