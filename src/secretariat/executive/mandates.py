"""Secretaría Ejecutiva, funciones: the mandates given to it, as the core derives them from the record, with their words. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from charter.chapters.institutions.secretariat_duties import mandates as owed
from charter.duties import Obligation
from charter.facts import Fact
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate

from . import audience
from .models import Mandate

SOON = 30  # days before its term in which a mandate is told to fall due
STATES = ("open", "due-soon", "overdue", "closed")


@dataclass(frozen=True, slots=True)
class Line:
    """One mandate: who gave it and when, its term (None: the Charter sets none and nobody set one), its state and result."""

    slug: str
    by: str
    title: str
    given: dt.date
    due: dt.date | None
    state: str
    status: str
    closed: dt.date | None
    result: str
    source: str
    decision: str
    fact: str
    obligation: Obligation
    fictitious: bool

    @property
    def year(self) -> int:
        return self.obligation.due.year


def lines(delegate: Delegate, today: dt.date, language: str) -> list[Line]:
    """The mandates that the reader may see, those that wait longest first, the closed ones last. One query."""
    view = record.view(today)
    if not view.in_force:
        return []
    known = {row.slug: row for row in audience.mandates(delegate)}
    given: dict[str, Fact] = {}
    for fact in view.of("mandate_given"):
        given.setdefault(fact.text("mandate"), fact)
    closed: dict[str, Fact] = {}
    for fact in view.of("mandate_closed"):
        closed.setdefault(fact.text("mandate"), fact)
    found = []
    for one, _due in owed(view, today.year, today.year):
        fact = given.get(one.about)
        if fact is None or fact.id != one.why.facts[0] or not delegate.sees(audience.of_giver(fact.text("by"))):
            continue
        found.append(_line(one, fact, closed.get(one.about), known, today, language))
    return sorted(found, key=_order)


def _line(one: Obligation, fact: Fact, end: Fact | None, known: Mapping[str, Mandate], today: dt.date, language: str) -> Line:
    row, due = known.get(one.about), fact.day("due") if "due" in fact.data else None
    state = "closed" if end else "overdue" if due and due < today else "open"
    if state == "open" and due and (due - today).days <= SOON:
        state = "due-soon"
    status = {"closed": one.status.value, "overdue": "overdue", "due-soon": "due-soon"}.get(state, "open")
    return Line(
        slug=one.about,
        by=fact.text("by"),
        title=row.called(language) if row else fact.text("title") or one.about,
        given=fact.on,
        due=due,
        state=state,
        status=status,
        closed=end.on if end else None,
        result=end.text("result") if end else "",
        source=row.source if row else fact.source or "",
        decision=row.decision if row else "",
        fact=fact.id,
        obligation=one,
        fictitious=bool(row and row.fictitious),
    )


def _order(line: Line) -> tuple[int, str, str]:
    if line.closed:
        return 2, str(dt.date.max - line.closed), line.slug
    return (0, line.due.isoformat(), line.slug) if line.due else (1, line.given.isoformat(), line.slug)


def line(delegate: Delegate, slug: str, today: dt.date, language: str) -> Line | None:
    """One mandate, if the reader may see it."""
    return next((one for one in lines(delegate, today, language) if one.slug == slug), None)


def counted(found: list[Line]) -> dict[str, int]:
    """How many there are in each state."""
    return {state: sum(one.state == state for one in found) for state in STATES}
