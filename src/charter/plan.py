"""Plan Estratégico: which plan is in force on a day, and each of its years.

A plan is approved by the Vice-Ministerial Meeting and lasts three years from its start
(``plan.approval``, ``plan.three-year-term``); approving it again while it runs updates it without
lengthening it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from charter.because import Because
from charter.calendar import Period, add_months
from charter.interpretation import adopted_by
from charter.view import View

TERM = 36  # months
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
        """The three years of the plan, counted from its start."""
        for year in range(3):
            yield Period(add_months(self.starts, 12 * year), add_months(self.starts, 12 * (year + 1)))

    def why(self, view: View) -> Because:
        """Why this plan has this term."""
        return Because(
            THREE_YEARS,
            self.starts <= view.on,
            {"plan": self.plan, "starts": self.starts, "ends": self.ends},
            (*self.facts, *adopted_by(view, *_READINGS)),
            readings=_READINGS,
            code="plan.term",
        )

    def as_json(self) -> dict[str, object]:
        """The contract's shape."""
        return {"plan": self.plan, "starts": self.starts.isoformat(), "ends": self.ends.isoformat()}


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
        found[slug] = Plan(slug, starts, add_months(starts, TERM), facts)
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


def lasts_until(view: View, known: Plan) -> date | None:
    """The first day without ``known``: its end, or, where an old plan continues, the start of the next one."""
    if view.reading(_GAP) != "old-plan-continues":
        return known.ends
    return next((other.starts for other in plans(view) if other.starts >= known.ends), None)


def plan_of_life(view: View, life: Period) -> Plan | None:
    """The first plan in force in a period: the one whose topics a group of that life implements."""
    shared = [known for known in plans(view) if Period(known.starts, known.ends).overlap(life)]
    running = [known for known in shared if life.start in Period(known.starts, known.ends)]
    return running[-1] if running else (shared[0] if shared else None)
