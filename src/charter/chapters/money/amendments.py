"""Inicio y modificaciones a la Carta Estatutaria: the way of an amendment, from a member's proposal to a new version.

A member proposes (``charter.amendment-proposal``), the GRCM passes it on (``charter.amendment-through-grcm``) and the
Vice-Ministerial Meeting decides (``charter.amendment-decision``), by consensus.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from charter.actors import Case
from charter.because import Because
from charter.clause import clause, state
from charter.conduct import by_competence
from charter.consensus import Question, consensus
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.laws import DECISION, GRCM_ROLE, PROPOSAL, THROUGH_GRCM, first_of, judged, passed_on
from charter.verdicts import Rule
from charter.versions import IN_FORCE, in_force, versions
from charter.view import View

MAJORITY = "amendment.majority"


@dataclass(frozen=True, slots=True)
class Amendment:
    """A modification on its way: its proposal, how the GRCM passed it on and the decision, ``None`` where not yet.

    ``version`` is the version it made, ``None`` while undecided or where the decision had no effect.
    """

    slug: str
    proposed: Fact
    forwarded: Fact | None
    decided: Fact | None
    version: int | None

    @property
    def title(self) -> str:
        """What it is about, as proposed."""
        return self.proposed.text("title")

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses it would change, as proposed."""
        named = self.proposed.data.get("clauses")
        return tuple(str(one) for one in named) if isinstance(named, tuple) else ()


def amendments(view: View) -> tuple[Amendment, ...]:
    """All modifications proposed by ``view.on``, in the order of their proposals."""
    decided = {fact.text("amendment"): (fact, broken) for fact, broken, _ in judged(view) if fact.on <= view.on}
    found: dict[str, Amendment] = {}
    for fact in view.of("amendment_proposed"):
        slug = fact.text("amendment")
        if slug not in found:
            by, broken = decided.get(slug, (None, None))
            version = by.number("version") if by is not None and not broken else None
            found[slug] = Amendment(slug, fact, passed_on(view, slug, view.on), by, version)
    return tuple(found.values())


def amendment(view: View, slug: str) -> Amendment | None:
    """The modification of that name, ``None`` when it was not proposed by ``view.on``."""
    return next((one for one in amendments(view) if one.slug == slug), None)


# -- acts ------------------------------------------------------------------------------------------------------------


def forwarding(case: Case, act: str) -> Rule:
    """To pass a modification on to the Vice-Ministerial Meeting: the GRCM, once a member has proposed it."""
    rule = by_competence(case, act)
    slug = case["amendment"]
    return replace(rule, requires=(was_proposed(case.view, slug),)) if isinstance(slug, str) else rule


def amending(case: Case, act: str) -> Rule:
    """To modify the Charter: the Vice-Ministerial Meeting, by consensus, what a member proposed and the GRCM passed on."""
    rule = by_competence(case, act)
    requires: list[Because] = []
    slug = case["amendment"]
    if isinstance(slug, str):
        requires = [was_proposed(case.view, slug), went_through(case.view, slug), is_open(case.view, slug)]
    question = case["question"]
    if isinstance(question, Question):
        requires.append(agreed(case.view, question))
    return replace(rule, requires=tuple(requires))


@clause(PROPOSAL)
def was_proposed(view: View, slug: str) -> Because:
    """Whether a member has proposed the modification by ``view.on``."""
    fact = first_of(view, "amendment_proposed", slug, view.on)
    if fact is None:
        return Because(PROPOSAL, False, {"amendment": slug}, missing=("amendment_proposed",), code="amendment.not-proposed")
    value = {"amendment": slug, "party": fact.subject, "on": fact.on, "title": fact.text("title")}
    return Because(PROPOSAL, True, value, (fact.id,), code="amendment.proposed")


@clause(THROUGH_GRCM)
def went_through(view: View, slug: str) -> Because:
    """Whether the modification has passed through the GRCM by ``view.on``; where so read, with its favourable opinion."""
    fact = passed_on(view, slug, view.on)
    cited = adopted_by(view, GRCM_ROLE)
    if fact is None:
        stopped = tuple(one.id for one in view.of("amendment_forwarded") if one.text("amendment") == slug)
        value: dict[str, object] = {"amendment": slug, "option": view.reading(GRCM_ROLE)}
        lacks = () if stopped else ("amendment_forwarded",)
        code = "amendment.stopped" if stopped else "amendment.not-through-grcm"
        return Because(THROUGH_GRCM, False, value, (*stopped, *cited), lacks, (GRCM_ROLE,), code=code)
    value = {"amendment": slug, "on": fact.on, "opinion": fact.text("opinion")}
    proposed = first_of(view, "amendment_proposed", slug, fact.on)
    facts = (fact.id, *((proposed.id,) if proposed else ()), *cited)
    return Because(THROUGH_GRCM, True, value, facts, readings=(GRCM_ROLE,), code="amendment.through-grcm")


@clause(DECISION)
def is_open(view: View, slug: str) -> Because:
    """Whether the modification is still to be decided on ``view.on``."""
    decided = tuple(fact.id for fact in view.of("charter_amended") if fact.text("amendment") == slug)
    return Because(DECISION, not decided, {"amendment": slug}, decided, code="amendment.open")


@clause(DECISION)
def agreed(view: View, question: Question) -> Because:
    """Whether the positions on the modification make a consensus (``amendment.majority``)."""
    found = consensus(view, question)
    value = {"objections": found.objections, "option": view.reading(MAJORITY)}
    facts = adopted_by(view, MAJORITY)
    parts = (found.why,)
    return Because(DECISION, found.outcome == "adopted", value, facts, readings=(MAJORITY,), parts=parts, code="amendment.agreed")


# -- what is true on a day -------------------------------------------------------------------------------------------


@state(IN_FORCE)
def since_when(view: View) -> Iterator[Because]:
    """That the Charter is in force and since when; each later version that waits for its day."""
    yield in_force(view)
    for one in view.enacted:
        if one.decided.on <= view.on < one.since:
            value = {"version": one.version, "since": one.since}
            yield Because(IN_FORCE, False, value, one.facts, readings=("charter.in-force-from",), code="charter.version-waits")


@state(PROPOSAL)
def proposals(view: View) -> Iterator[Because]:
    """Each modification proposed, and by whom."""
    for one in amendments(view):
        yield was_proposed(view, one.slug)


@state(THROUGH_GRCM)
def passages(view: View) -> Iterator[Because]:
    """Whether each modification proposed has passed through the GRCM."""
    for one in amendments(view):
        yield went_through(view, one.slug)


@state(DECISION)
def decisions(view: View) -> Iterator[Because]:
    """The versions decided, and what became of each modification."""
    yield from (why for why in versions(view) if why.holds is not None)
    for one in amendments(view):
        yield outcome(one)


@clause(DECISION)
def outcome(one: Amendment) -> Because:
    """Whether the Vice-Ministerial Meeting has made the modification a version of the Charter, or decided without effect."""
    value: dict[str, object] = {"amendment": one.slug, "title": one.title}
    facts = [one.proposed.id]
    if one.decided is None:
        return Because(DECISION, False, value, tuple(facts), ("charter_amended",), code="amendment.undecided")
    facts.append(one.decided.id)
    if one.forwarded is not None:
        facts.append(one.forwarded.id)
    value |= {"on": one.decided.on, "version": one.decided.number("version")}
    return Because(DECISION, one.version is not None, value, tuple(facts), code="amendment.decided")
