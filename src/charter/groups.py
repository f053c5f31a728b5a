"""Grupos de Trabajo: which groups exist on a day and when each ends.

A group exists from the decision that approves it to its fixed term (``wg.mandate-objectives-term``),
which may be extended before it runs out (``wg.extension``); a regular group ends with its plan at the
latest (``annex-a.wg-limited-life``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from charter.because import Because
from charter.calendar import Period
from charter.clause import clause
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.plan import Plan, lasts_until, plan_of_life, plans
from charter.view import View

TERM = "wg.mandate-objectives-term"
EXTENSION = "wg.extension"
LIMITED_LIFE = "annex-a.wg-limited-life"

_WITH_PLAN = "wg.ends-with-plan"
_AFTER = "wg.extension-after-expiry"
_READINGS = (_WITH_PLAN, _AFTER)


@dataclass(frozen=True, slots=True)
class Group:
    """A working group: ``decided_end`` is what was decided, ``ends`` the first day without it."""

    group: str
    since: date
    ends: date
    decided_end: date
    ad_hoc: bool
    pillar: str
    plan: Plan | None
    facts: tuple[str, ...]

    @property
    def life(self) -> Period:
        """The days on which the group exists."""
        return Period(self.since, self.ends)

    def why(self, view: View) -> Because:
        """Why the group exists on ``view.on`` or not."""
        return _term(view, self)

    def as_json(self) -> dict[str, object]:
        """The contract's shape."""
        return {
            "group": self.group,
            "since": self.since.isoformat(),
            "ends": self.ends.isoformat(),
            "ad_hoc": self.ad_hoc,
        }


@clause(TERM)
def _term(view: View, group: Group) -> Because:
    value = {"group": group.group, "since": group.since, "ends": group.ends}
    facts = (*group.facts, *adopted_by(view, *_READINGS))
    parts = (_extended(group), _with_plan(view, group))
    return Because(TERM, view.on in group.life, value, facts, readings=_READINGS, parts=parts, code="wg.term")


@clause(EXTENSION)
def _extended(group: Group) -> Because:
    return Because(EXTENSION, len(group.facts) > 1, {"ends": group.decided_end}, code="wg.decided-end")


@clause(LIMITED_LIFE)
def _with_plan(view: View, group: Group) -> Because:
    if group.plan is None:
        return Because(LIMITED_LIFE, False, {"group": group.group}, code="wg.no-plan")
    value = {"plan": group.plan.plan, "ends": group.plan.ends}
    cut = group.ends < group.decided_end
    return Because(LIMITED_LIFE, cut, value, parts=(group.plan.why(view),), code="wg.with-plan")


@dataclass(slots=True)
class _Draft:
    """A group being read: the end ``decided`` last, the end it has with its plan, and that plan."""

    established: Fact
    decided: date
    extensions: list[Fact] = field(default_factory=list)
    ends: date = date.max
    plan: Plan | None = None

    def fit(self, view: View, known: tuple[Plan, ...]) -> None:
        """End with the plan: not ad hoc groups, nor where each has its own term."""
        self.plan, self.ends = None, self.decided
        start = self.established.on
        if self.established.flag("ad_hoc") or self.decided <= start or view.reading(_WITH_PLAN) == "own-term":
            return
        self.plan = plan_of_life(known, start, self.decided)
        last = None if self.plan is None else lasts_until(view, self.plan, known)
        self.ends = self.decided if last is None else min(self.decided, last)

    def group(self) -> Group:
        """The group as read."""
        fact = self.established
        facts = (fact.id, *(extension.id for extension in self.extensions))
        return Group(fact.subject, fact.on, self.ends, self.decided, fact.flag("ad_hoc"), fact.text("pillar"), self.plan, facts)


def groups(view: View) -> tuple[Group, ...]:
    """All groups ever established by ``view.on``, ended ones too, in the order of their names."""
    return _read(view)[0]


def breaches(view: View) -> list[tuple[str, str]]:
    """Establishments and extensions without (full) effect, each with the clause it broke."""
    return _read(view)[1]


def _read(view: View) -> tuple[tuple[Group, ...], list[tuple[str, str]]]:
    retroactive = view.reading(_AFTER) == "retroactive-allowed"
    known = plans(view)
    drafts: dict[str, _Draft] = {}
    broken: list[tuple[str, str]] = []
    # On one day a group is established before it is extended.
    events = sorted((*view.of("wg_established"), *view.of("wg_extended")), key=_order)
    for fact in events:
        ends = fact.day("ends")
        draft = drafts.get(fact.subject)
        if fact.kind == "wg_established":
            drafts[fact.subject] = draft = _Draft(fact, ends)
            draft.fit(view, known)
            if ends <= fact.on:
                broken.append((fact.id, TERM))
            elif draft.ends < ends:
                broken.append((fact.id, LIMITED_LIFE))
        elif draft is None or ends <= draft.decided or not (retroactive or fact.on < draft.ends):
            broken.append((fact.id, EXTENSION))
        else:
            draft.extensions.append(fact)
            draft.decided = ends
            draft.fit(view, known)
            if draft.ends < ends:
                broken.append((fact.id, LIMITED_LIFE))
    return tuple(drafts[name].group() for name in sorted(drafts)), broken


def _order(fact: Fact) -> tuple[date, bool, str]:
    return fact.on, fact.kind == "wg_extended", fact.id


def group(view: View, name: str) -> Group | None:
    """The group ``wg:<slug>`` as last established by ``view.on``, or ``None``."""
    return next((known for known in groups(view) if known.group == name), None)


def working_groups(view: View) -> tuple[Group, ...]:
    """The groups that exist on ``view.on`` (``wg.establishment``)."""
    return tuple(known for known in groups(view) if view.on in known.life)
