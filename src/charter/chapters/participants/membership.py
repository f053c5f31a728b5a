"""Países Miembros: what is true of each of the eleven: permanence, acceptance of the Charter, criteria, focal points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from charter.actors import Case
from charter.because import Because
from charter.calendar import add_days
from charter.chapters.participants.papers import ids
from charter.clause import clause, state
from charter.duties import Met, Owed, obligation
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.parties import MEMBERS, Category
from charter.verdicts import Rule
from charter.view import View

ADOPTERS = "preamble.adopting-states"
ELEVEN = "membership.eleven-permanent"
ACCEPTED = "membership.accept-charter"
FOCAL_POINTS = "membership.focal-points"
SHARING = "membership.criterion.share-policies"
CRITERIA = (
    "membership.criterion.geography",
    "membership.criterion.multilateral-approach-member",
    "membership.criterion.rule-of-law-member",
    "membership.criterion.respect-rights",
    SHARING,
)

_WITHDRAWAL = "membership.withdrawal"
_ACCEPTANCE = "amendment.acceptance"
_GRACE = "focal-point.vacancy-grace-days"


@state(ADOPTERS)
def adopters(view: View) -> Iterator[Because]:
    """The eleven states whose vice-ministers adopted the Charter; who else declares to accept it is not among them."""
    adopted = view.law_in_force.id
    for party in MEMBERS:
        yield Because(ADOPTERS, True, {"party": party}, (adopted,), code="charter.adopter")
    for fact in view.of("charter_accepted"):
        if fact.subject not in MEMBERS:
            yield Because(ADOPTERS, False, {"party": fact.subject}, (fact.id, adopted), code="charter.adopter")


@state(ELEVEN)
def permanent(view: View) -> Iterator[Because]:
    """The eleven members, whatever any of them has stated."""
    for party in MEMBERS:
        stated = view.of("withdrawal_stated", party)
        value = {"party": party, "option": view.reading(_WITHDRAWAL)}
        facts = (view.law_in_force.id, *ids(stated), *adopted_by(view, _WITHDRAWAL))
        code = "member.despite-statement" if stated else "member.permanent"
        yield Because(ELEVEN, True, value, facts, readings=(_WITHDRAWAL,), code=code)


@clause(ELEVEN)
def withdrawing(case: Case, act: str) -> Rule:
    """To state a withdrawal: the Charter provides for none; where so read a statement is recorded and changes nothing."""
    actor, view = case.actor, case.view
    member = actor.category is Category.MEMBER
    value = {"party": actor.party or actor.code, "option": view.reading(_WITHDRAWAL)}
    facts = adopted_by(view, _WITHDRAWAL)
    grant = Because(ELEVEN, member, value, code="member.of-the-eleven")
    refused = view.reading(_WITHDRAWAL) == "not-provided"
    bar = Because(ELEVEN, refused, value, facts, readings=(_WITHDRAWAL,), code="member.no-withdrawal")
    return Rule((ELEVEN,), grant, (bar,) if member else (), empowered=("member",), by_status=False, about=(actor.status,))


@state(ACCEPTED)
def acceptances(view: View) -> Iterator[Because]:
    """Each member's acceptance of the version in force: by the consensus that adopted it, or its own where so read."""
    version = view.law.version
    by_consensus = view.reading(_ACCEPTANCE) == "consensus-is-acceptance"
    for party in MEMBERS:
        own = [fact for fact in view.of("charter_accepted", party) if fact.number("version") == version]
        value = {"party": party, "version": version, "option": view.reading(_ACCEPTANCE)}
        facts = (*ids(own[:1]), view.law_in_force.id, *adopted_by(view, _ACCEPTANCE))
        holds = by_consensus or bool(own)
        missing = () if holds else ("charter_accepted",)
        code = "charter.accepted-itself" if own else "charter.accepted"
        yield Because(ACCEPTED, holds, value, facts, missing, (_ACCEPTANCE,), code=code)


@state(*CRITERIA)
def criteria(view: View) -> Iterator[Because]:
    """The evidence on record for each criterion that members meet; no body judges it."""
    for party in MEMBERS:
        for criterion in CRITERIA:
            yield criterion_of(view, party, criterion)


@clause(*CRITERIA)
def criterion_of(view: View, party: str, criterion: str) -> Because:
    """A criterion of one member: open without evidence, met by dated evidence, no longer once all of it has ended."""
    known = [fact for fact in view.of("member_criterion_evidence", party) if fact.text("criterion") == criterion]
    if criterion == SHARING:
        known.extend(view.of("national_measure_shared", party))
    current = [fact for fact in known if fact.until is None or view.on < fact.until]
    holds = bool(current) if known else None
    value = {"party": party, "criterion": criterion, "count": len(current)}
    missing = () if known else ("member_criterion_evidence",)
    return Because(criterion, holds, value, ids(current or known[-1:]), missing, code="member.criterion")


# -- focal points --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A time without focal point: its first day, the facts that began it, and the designation that ended it."""

    since: date
    facts: tuple[str, ...]
    filled: Fact | None


def vacancies(view: View, member: str) -> Iterator[Vacancy]:
    """The times in which ``member`` had no focal point under the Charter, as designations on record leave them."""
    covered = view.law_in_force.on
    facts: tuple[str, ...] = (view.law_in_force.id,)
    for fact in view.of("focal_point_designated", member):
        if fact.on > covered:
            yield Vacancy(covered, facts, fact)
        end, ended_by = _ends(view, fact)
        if end is None:
            return
        if end > covered:
            covered, facts = end, (fact.id, *ended_by)
    yield Vacancy(covered, facts, None)


def _ends(view: View, designated: Fact) -> tuple[date | None, tuple[str, ...]]:
    """When a designation ends, and the fact that ended it before its own term, if any."""
    for fact in view.of("focal_point_ended", designated.subject):
        if fact.text("person") == designated.text("person") and fact.on >= designated.on:
            return min(fact.on, designated.until or fact.on), (fact.id,)
    return designated.until, ()


@state(FOCAL_POINTS)
def focal_points(view: View) -> Iterator[Because]:
    """Members with a focal point, without one within the grace, and without one beyond it."""
    for party in MEMBERS:
        open_ = [gap for gap in vacancies(view, party) if gap.filled is None and gap.since <= view.on]
        if not open_:
            facts = ids(view.of("focal_point_designated", party)[-1:])
            yield Because(FOCAL_POINTS, True, {"party": party}, facts, code="focal-point.current")
            continue
        due = _due(view, open_[0])
        value = {"party": party, "since": open_[0].since, "due": due}
        facts = (*open_[0].facts, *adopted_by(view, _GRACE))
        holds = None if view.on <= due else False
        yield Because(FOCAL_POINTS, holds, value, facts, ("focal_point_designated",), (_GRACE,), code="focal-point.vacant")


def _due(view: View, gap: Vacancy) -> date:
    return add_days(gap.since, int(view.reading(_GRACE)))


@clause(FOCAL_POINTS)
def owed_focal_points(view: View, first: int, last: int) -> Iterator[Owed]:
    """A designation for each time without focal point, due after the days of grace."""
    for party in MEMBERS:
        for gap in vacancies(view, party):
            due = _due(view, gap)
            if first <= due.year <= last:
                met = None if gap.filled is None else Met(gap.filled.id, gap.filled.on)
                owed = obligation(
                    view, FOCAL_POINTS, party, party, "designate-focal-point", gap.since, due, occasion=gap.since.isoformat(),
                    met=met, facts=(*gap.facts, *adopted_by(view, _GRACE)), readings=(_GRACE,),
                )  # fmt: skip
                yield owed, due
