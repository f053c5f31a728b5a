"""Reunión Viceministerial, GRCM, Grupos de Trabajo: the meetings that a year owes, as the core derives them, and what was done of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from charter.chapters.institutions.meeting_duties import grcm_meetings, ordinary
from charter.chapters.plan.group_duties import meetings as group_meetings
from charter.duties import Obligation, Owed
from charter.meetings import GRCM, VM, convened
from charter.view import NotInForce, View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import Delegate

from . import audience
from .models import Meeting


@dataclass(frozen=True, slots=True)
class Beat:
    """One meeting owed: by whom and in which window, what was held or convened for it, and drafts on their way."""

    owed: Obligation
    body: str
    held: Meeting | None
    convened: Meeting | None
    drafts: tuple[Meeting, ...]

    @property
    def done(self) -> bool:
        return self.owed.met_by is not None

    @property
    def lacking(self) -> bool:
        """Whether nothing is convened nor drafted for what is still owed."""
        return not self.done and self.convened is None and not self.drafts


def year_of(delegate: Delegate, year: int) -> list[Beat] | None:
    """The meetings owed in a year, in the order of their windows, as this reader may know of them; None before the Charter.

    For who may not know of every meeting it is derived from a record without the others. Four queries, whatever the years kept.
    """
    view = facts.view(clock.today())
    hidden = frozenset() if delegate.in_the_room else audience.hidden_facts(delegate)
    try:
        seen = view.without(*hidden) if hidden else view
        found = sorted(_owed(seen, year), key=lambda pair: (pair[1].due, pair[1].key))
    except NotInForce:
        return None
    named = {fact.id: fact.text("meeting") for fact in seen.of("meeting_held")}
    planned = {body: convened(seen, body) for body in {body for body, _owed_ in found}}
    near = Meeting.objects.exclude(state="draft").filter(year__range=(year - 1, year + 1)).defer("fold")
    rows = {m.slug: m for m in audience.visible(near, delegate)}
    drafts = list(audience.visible(Meeting.objects.filter(state="draft", year=year).defer("fold"), delegate).order_by("starts"))
    beats, used = [], set[str]()
    for body, owed in found:
        ahead = next((m for m in planned[body] if owed.opens <= m.on <= owed.due and m.slug not in used), None)
        chosen = rows.get(ahead.slug) if ahead and owed.met_by is None else None
        if chosen:
            used.add(chosen.slug)
        mine = (d for d in drafts if d.body == body and d.slug not in used and d.starts and owed.opens <= d.starts <= owed.due)
        waiting = [] if owed.met_by or chosen else list(mine)[:1]
        used.update(d.slug for d in waiting)
        beats.append(Beat(owed, body, rows.get(named.get(owed.met_by or "", "")), chosen, tuple(waiting)))
    return beats


def _owed(view: View, year: int) -> Iterator[tuple[str, Obligation]]:
    since = view.law_in_force.on
    rules: tuple[tuple[str, Iterator[Owed]], ...] = (
        (VM, ordinary(view, year - 1, year + 1)), (GRCM, grcm_meetings(view, year, year)), ("", group_meetings(view, year, year)))
    for body, found in rules:
        for owed, period_end in found:
            if period_end >= since and owed.due.year == year:
                yield body or owed.debtor, owed


def years() -> list[int]:
    """The years that can be looked at: since the Charter, to the next one."""
    today = clock.today()
    try:
        first = facts.view(today).law_in_force.on.year
    except NotInForce:
        return []
    return list(range(today.year + 1, first - 1, -1))
