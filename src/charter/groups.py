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
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.plan import Plan, lasts_until, plan_of_life
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
        value = {"group": self.group, "since": self.since, "ends": self.ends}
        parts = (
            Because(EXTENSION, len(self.facts) > 1, {"ends": self.decided_end}, code="wg.decided-end"),
            _with_plan(view, self),
        )
        return Because(
            TERM,
            view.on in self.life,
            value,
            (*self.facts, *adopted_by(view, *_READINGS)),
            readings=_READINGS,
            parts=parts,
            code="wg.term",
        )

    def as_json(self) -> dict[str, object]:
        """The contract's shape."""
        return {
            "group": self.group,
            "since": self.since.isoformat(),
            "ends": self.ends.isoformat(),
            "ad_hoc": self.ad_hoc,
        }


def _with_plan(view: View, group: Group) -> Because:
    if group.plan is None:
        return Because(LIMITED_LIFE, False, {"group": group.group}, code="wg.no-plan")
    return Because(
        LIMITED_LIFE,
        group.ends < group.decided_end,
        {"plan": group.plan.plan, "ends": group.plan.ends},
        parts=(group.plan.why(view),),
        code="wg.with-plan",
    )


@dataclass(slots=True)
class _Draft:
    established: Fact
    end: date
    extensions: list[Fact] = field(default_factory=list)


def groups(view: View) -> tuple[Group, ...]:
    """All groups ever established by ``view.on``, ended ones too, in the order of their names."""
    return _read(view)[0]


def breaches(view: View) -> list[tuple[str, str]]:
    """Establishments and extensions without (full) effect, each with the clause it broke."""
    return _read(view)[1]


def _read(view: View) -> tuple[tuple[Group, ...], list[tuple[str, str]]]:
    retroactive = view.reading(_AFTER) == "retroactive-allowed"
    drafts: dict[str, _Draft] = {}
    broken: list[tuple[str, str]] = []
    # On one day a group is established before it is extended.
    events = sorted((*view.of("wg_established"), *view.of("wg_extended")), key=_order)
    for fact in events:
        ends = fact.day("ends")
        draft = drafts.get(fact.subject)
        if fact.kind == "wg_established":
            drafts[fact.subject] = _Draft(fact, ends)
            if ends <= fact.on:
                broken.append((fact.id, TERM))
            elif _plan_cuts(view, fact, ends):
                broken.append((fact.id, LIMITED_LIFE))
        elif draft is None or ends <= draft.end or not (retroactive or fact.on < _end(view, draft)):
            broken.append((fact.id, EXTENSION))
        else:
            draft.extensions.append(fact)
            draft.end = ends
            if _plan_cuts(view, draft.established, ends):
                broken.append((fact.id, LIMITED_LIFE))
    return tuple(_group(view, drafts[name]) for name in sorted(drafts)), broken


def _order(fact: Fact) -> tuple[date, bool, str]:
    return fact.on, fact.kind == "wg_extended", fact.id


def _plan(view: View, established: Fact, end: date) -> Plan | None:
    """The plan with which a group ends: none for ad hoc groups, nor where each has its own term."""
    if established.flag("ad_hoc") or view.reading(_WITH_PLAN) == "own-term" or end <= established.on:
        return None
    return plan_of_life(view, Period(established.on, end))


def _plan_cuts(view: View, established: Fact, end: date) -> bool:
    return _clamped(view, established, end) < end


def _clamped(view: View, established: Fact, end: date) -> date:
    plan = _plan(view, established, end)
    last = None if plan is None else lasts_until(view, plan)
    return end if last is None else min(end, last)


def _end(view: View, draft: _Draft) -> date:
    return _clamped(view, draft.established, draft.end)


def _group(view: View, draft: _Draft) -> Group:
    fact = draft.established
    return Group(
        fact.subject,
        fact.on,
        _end(view, draft),
        draft.end,
        fact.flag("ad_hoc"),
        fact.text("pillar"),
        _plan(view, fact, draft.end),
        (fact.id, *(extension.id for extension in draft.extensions)),
    )


def group(view: View, name: str) -> Group | None:
    """The group ``wg:<slug>`` as last established by ``view.on``, or ``None``."""
    return next((known for known in groups(view) if known.group == name), None)


def working_groups(view: View) -> tuple[Group, ...]:
    """The groups that exist on ``view.on`` (``wg.establishment``)."""
    return tuple(known for known in groups(view) if view.on in known.life)
