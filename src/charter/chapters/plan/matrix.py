"""ANEXO A — 4. Seguimiento y monitoreo: the follow-up matrix of a plan as of a day, and what lacks in each row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from charter.because import Because, every
from charter.calendar import add_months
from charter.chapters.plan.kinds import NOT_STARTED, STATUSES, UNDER_WAY
from charter.chapters.plan.pillars import pillars_of
from charter.clause import clause, rows
from charter.facts import Fact
from charter.groups import group
from charter.interpretation import adopted_by
from charter.meetings import GROUP
from charter.view import View

MATRIX = "annex-a.matrix"
STATUS = "annex-a.matrix.status"
DEADLINE = "annex-a.matrix.deadline"
UPDATE = "annex-a.matrix-update"
RESULTS = "plan.results-based"
IMPLEMENTATION = "plan.implementation-by-wg"
AREAS = "annex-a.areas-from-pillars"
SUBTOPICS = "annex-a.members-select-subtopics"

# The columns the Annex lists, each with what a row must say for it.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "annex-a.matrix.line-of-action": ("line",),
    "annex-a.matrix.description": ("description",),
    "annex-a.matrix.results-indicators-targets": ("result", "indicator", "target"),
    "annex-a.matrix.responsible": ("responsible",),
    DEADLINE: ("deadline",),
}

_NOT_STARTED = "matrix.not-started"
_STALE = "matrix.stale-months"


@dataclass(frozen=True, slots=True)
class Row:
    """An action of a plan as last stated: ``told`` are its columns, ``changed`` the day of its latest fact."""

    plan: str
    action: str
    told: Mapping[str, object]
    changed: date
    facts: tuple[str, ...]

    @property
    def status(self) -> str:
        """One of the statuses of ``charter.chapters.plan.kinds``, "" when the row has none."""
        return str(self.told.get("status") or "")

    @property
    def pillar(self) -> str:
        """The pillar as the record writes it, "" when the row has none."""
        return str(self.told.get("pillar") or "")

    @property
    def responsible(self) -> tuple[str, ...]:
        """The parties and bodies that answer for the action."""
        found = self.told.get("responsible")
        return tuple(str(party) for party in found) if isinstance(found, tuple) else ()

    @property
    def deadline(self) -> date | None:
        """The last day that is in time."""
        found = self.told.get("deadline")
        return found if isinstance(found, date) else None


def matrix(view: View, plan: str) -> tuple[Row, ...]:
    """The rows of the matrix of ``plan`` on ``view.on``, in the order in which their actions were first stated."""
    found: dict[str, list[Fact]] = {}
    for fact in view.of("plan_action"):
        if fact.text("plan") == plan:
            found.setdefault(fact.text("action"), []).append(fact)
    return tuple(_row(plan, action, facts) for action, facts in found.items())


def _row(plan: str, action: str, facts: list[Fact]) -> Row:
    told = {key: value for fact in facts for key, value in fact.data.items()}
    return Row(plan, action, told, facts[-1].on, tuple(fact.id for fact in facts))


def as_row(told: Mapping[str, object], on: date) -> Row:
    """A row that is not on record yet, from its columns, to be judged before it is."""
    return Row(str(told.get("plan") or ""), str(told.get("action") or ""), told, on, ())


def columns(row: Row) -> Iterator[Because]:
    """For each column of the Annex, whether the row says it, and what of it lacks."""
    for id_, keys in COLUMNS.items():
        lacking = tuple(f"column.{key}" for key in keys if not row.told.get(key))
        value = {"action": row.action, "lacking": lacking, "column": tuple(f"column.{key}" for key in keys)}
        yield Because(id_, not lacking, value, row.facts, code="matrix.column")


rows(columns, COLUMNS)


@clause(RESULTS)
def results(row: Row) -> Because:
    """Whether the action can be managed by its results: what is expected, by which indicator, up to which target."""
    keys = ("result", "indicator", "target")
    lacking = tuple(f"column.{key}" for key in keys if not row.told.get(key))
    return Because(RESULTS, not lacking, {"action": row.action, "lacking": lacking}, row.facts, code="matrix.results")


@clause(STATUS)
def status(view: View, row: Row) -> Because:
    """Whether the status is one of the Annex's three; an action not yet started has none of its own unless so read."""
    fourth = view.reading(_NOT_STARTED) == "fourth-value"
    told = row.status
    admitted = told in STATUSES and (told != NOT_STARTED or fourth)
    value = {"action": row.action, "status": f"status.{told}" if told in STATUSES else told or "status.none"}
    facts = (*row.facts, *adopted_by(view, _NOT_STARTED))
    return Because(STATUS, admitted, value, facts, readings=(_NOT_STARTED,), code="matrix.status")


@clause(DEADLINE)
def in_time(view: View, row: Row) -> Because:
    """Whether the action is not overdue: its deadline has not passed while it is still to be done."""
    value = {"action": row.action, "deadline": row.deadline}
    if row.deadline is None:
        return Because(DEADLINE, None, value, row.facts, ("plan_action",), code="matrix.deadline")
    pending = row.status in (UNDER_WAY, NOT_STARTED, "")
    return Because(DEADLINE, not pending or view.on <= row.deadline, value, row.facts, code="matrix.deadline")


@clause(UPDATE)
def fresh(view: View, row: Row) -> Because:
    """Whether a row still to be done was brought up to date within the months of the reading."""
    months = int(view.reading(_STALE))
    until = add_months(row.changed, months)
    done = row.status not in (UNDER_WAY, NOT_STARTED, "")
    value = {"action": row.action, "since": row.changed, "months": months}
    facts = (*row.facts, *adopted_by(view, _STALE))
    return Because(UPDATE, done or view.on < until, value, facts, readings=(_STALE,), code="matrix.fresh")


@clause(IMPLEMENTATION)
def implemented(view: View, row: Row) -> Because:
    """Whether a working group that exists answers for the action."""
    named = [group(view, body) for body in row.responsible if body.startswith(GROUP)]
    running = [known for known in named if known is not None and view.on in known.life]
    value = {"action": row.action, "groups": tuple(known.group for known in running)}
    parts = tuple(known.why(view) for known in named if known is not None)
    return Because(IMPLEMENTATION, bool(running), value, row.facts, parts=parts, code="matrix.implemented")


@clause(AREAS)
def in_a_pillar(row: Row) -> Because:
    """Whether the action belongs to one of the three pillars."""
    named = pillars_of(row.pillar)
    return Because(AREAS, bool(named), {"action": row.action, "pillars": named}, row.facts, code="matrix.pillar")


@clause(SUBTOPICS)
def subtopic(row: Row) -> Because | None:
    """Whether the sub-topic that members selected for the action lies within a pillar; nothing where none is named."""
    told = row.told.get("subtopic")
    if not told:
        return None
    value = {"action": row.action, "subtopic": str(told), "pillars": pillars_of(row.pillar)}
    return Because(SUBTOPICS, bool(pillars_of(row.pillar)), value, row.facts, code="matrix.subtopic")


@clause(MATRIX)
def whole(view: View, row: Row) -> Because:
    """Whether a row says all that the Annex asks: every column, a status of the list, a pillar."""
    parts = (*columns(row), status(view, row), results(row), in_a_pillar(row))
    lacking = tuple(part.clause for part in parts if part.holds is False)
    holds = every(part.holds for part in parts)
    return Because(MATRIX, holds, {"action": row.action, "count": len(lacking)}, row.facts, parts=parts, code="matrix.row")


def overdue(view: View, plan: str) -> tuple[Row, ...]:
    """The rows whose deadline has passed while they are still to be done."""
    return tuple(row for row in matrix(view, plan) if in_time(view, row).holds is False)


def stale(view: View, plan: str) -> tuple[Row, ...]:
    """The rows still to be done that nobody has touched for the months of the reading."""
    return tuple(row for row in matrix(view, plan) if fresh(view, row).holds is False)
