"""Plan Estratégico: which plan is in force on a day, and each of its years.

A plan is approved by the Vice-Ministerial Meeting and lasts three years from its start
(``plan.approval``, ``plan.three-year-term``); approving it again while it runs updates it without
lengthening it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from charter.because import Because
from charter.calendar import Period, add_months
from charter.clause import clause
from charter.interpretation import adopted_by
from charter.view import View

APPROVAL = "plan.approval"
THREE_YEARS = "plan.three-year-term"

_STARTS = "plan.term-starts"
_CHANGEABLE = "plan.term-changeable"
_GAP = "plan.gap"
_READINGS = (_STARTS, _GAP)


@dataclass(frozen=True, slots=True)
class Plan:
    """A Strategic Plan: its slug, first day, first day without, and the facts that approved it."""

    plan: str
    starts: date
    ends: date
    facts: tuple[str, ...]

    def years(self) -> Iterator[Period]:
        """The years of the plan, counted from its start; three under the first Charter."""
        number, start = 1, self.starts
        while start < self.ends:
            end = min(add_months(self.starts, 12 * number), self.ends)
            yield Period(start, end)
            number, start = number + 1, end

    def why(self, view: View) -> Because:
        """Why this plan has this term."""
        return _three_years(view, self)

    def as_json(self) -> dict[str, object]:
        """The contract's shape."""
        return {"plan": self.plan, "starts": self.starts.isoformat(), "ends": self.ends.isoformat()}


@clause(THREE_YEARS)
def _three_years(view: View, known: Plan) -> Because:
    value = {"plan": known.plan, "starts": known.starts, "ends": known.ends}
    facts = (*known.facts, *adopted_by(view, *_READINGS))
    return Because(THREE_YEARS, known.starts <= view.on, value, facts, readings=_READINGS, code="plan.term")


def plans(view: View) -> tuple[Plan, ...]:
    """All plans approved by ``view.on``, in the order of their starts."""
    return _read(view)[0]


def breaches(view: View) -> list[tuple[str, str]]:
    """Approvals that would have lengthened a plan beyond its three years, each with its clause."""
    return _read(view)[1]


def _read(view: View) -> tuple[tuple[Plan, ...], list[tuple[str, str]]]:
    stated = view.reading(_STARTS) == "stated-start-else-approval"
    fixed = view.reading(_CHANGEABLE) == "no-beyond-three-years"
    found: dict[str, Plan] = {}
    broken: list[tuple[str, str]] = []
    for fact in view.of("plan_approved"):
        slug = fact.text("plan")
        starts = fact.day("starts") if stated else fact.on
        known = found.get(slug)
        facts = (*known.facts, fact.id) if known else (fact.id,)
        if known and fixed and fact.on >= known.starts:
            # An update of a plan already running: its contents change, its term does not.
            found[slug] = Plan(slug, known.starts, known.ends, facts)
            if starts > known.starts and stated:
                broken.append((fact.id, THREE_YEARS))
            continue
        found[slug] = Plan(slug, starts, add_months(starts, view.months("plan.term-months", starts)), facts)
    return tuple(sorted(found.values(), key=lambda plan: plan.starts)), broken


def plan(view: View) -> Plan | None:
    """The plan in force on ``view.on``, or ``None`` (``plan.three-year-term``).

    Of two whose terms overlap, the one that began later; between two plans the reading
    ``plan.gap`` says whether the old one continues.
    """
    begun = [known for known in plans(view) if known.starts <= view.on]
    current = [known for known in begun if view.on < known.ends]
    if current:
        return current[-1]
    if begun and view.reading(_GAP) == "old-plan-continues":
        return begun[-1]
    return None


def overtaking(known: Plan, found: tuple[Plan, ...]) -> Plan | None:
    """Of the plans ``found``, the one that takes the place of ``known`` before its term is over, if any does."""
    after = found[found.index(known) + 1 :][:1]
    return next((other for other in after if other.starts < known.ends), None)


def in_fact(known: Plan, found: tuple[Plan, ...]) -> Plan:
    """``known`` as long as it is the plan: up to the day on which another of ``found`` takes its place."""
    after = overtaking(known, found)
    return known if after is None else replace(known, ends=after.starts, facts=(*known.facts, *after.facts))


def lasts_until(view: View, known: Plan, found: tuple[Plan, ...]) -> date | None:
    """The first day without ``known``, one of the plans ``found``: its end, or the next one's start where an old plan continues."""
    if view.reading(_GAP) != "old-plan-continues":
        return known.ends
    return next((other.starts for other in found if other.starts >= known.ends), None)


def plan_of_life(found: tuple[Plan, ...], start: date, end: date) -> Plan | None:
    """The plan whose topics a group of that life implements: of ``found``, the one in force at its start, else the first it meets."""
    shared = [known for known in found if known.starts < end and start < known.ends]
    running = [known for known in shared if known.starts <= start]
    return running[-1] if running else (shared[0] if shared else None)
