"""Secretaría Ejecutiva: who holds the office, how its six years run, what comes next, which papers are in force. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from charter.because import Because
from charter.calendar import add_days, add_months
from charter.chapters.institutions.prepared import effective
from charter.chapters.institutions.states_offices import manual
from charter.duties import Obligation
from charter.obligations import obligations
from charter.secretary import Secretary, Service, career, executive_secretary
from charter.today import state
from charter.view import View
from secretariat.chronicle.keeping import kept
from secretariat.furniture.timeline import Stretch

from .models import Call, Paper

NEXT = ("evaluate-secretary", "decide-on-secretary", "decide-succession")


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a service: its number, days, whether decided already, and the last day of the six years at the latest."""

    number: int
    since: dt.date
    until: dt.date
    decided: bool
    evaluations: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """The office on a day: its holder or None, the terms of her service, what is due of it and why it stands as it does."""

    on: dt.date
    holder: Secretary | None
    terms: tuple[Term, ...]
    latest: dt.date | None
    due: tuple[Obligation, ...]
    services: tuple[tuple[Service, dt.date], ...]
    why: tuple[Because, ...]
    vacancy: str

    @property
    def stretches(self) -> list[Stretch]:
        """The line of the service for the timeline."""
        words = {True: "met", False: "upcoming"}
        return [Stretch(term.since, term.until, words[term.decided], f"{term.number}.º") for term in self.terms]


def office(view: View) -> Office:
    """The office of the Executive Secretary on the view's day. No query; remembered with the view."""
    return kept(view, ("executive.office",), lambda: _office(view))


def _office(view: View) -> Office:
    held, found = executive_secretary(view), career(view)
    services = tuple((service, found.until(service)) for service in reversed(found.services))
    service = next((one for one, _until in services if held and one.person == held.person and one.since == held.since), None)
    terms = _terms(view, service) if service else ()
    far = add_months(view.on, 18)
    due = tuple(
        one
        for one in obligations(view, add_months(view.on, -24), far)
        if one.act in NEXT and one.status.value in ("open", "overdue", "upcoming")
    )
    why = tuple(state(view, "se.appointment"))
    return Office(view.on, held, terms, service.latest if service else None, due, services, why, str(view.reading("se.vacancy")))


def _terms(view: View, service: Service) -> tuple[Term, ...]:
    """Up to three terms of two years, those not decided yet as they may come."""
    found: list[Term] = []
    start, number = service.since, 1
    while start < service.latest:
        end = min(add_months(service.since, view.months("se.term-months", service.since, number)), service.latest)
        days = tuple(fact.on for fact in view.of("se_evaluated") if fact.text("person") == service.person and start <= fact.on < end)
        found.append(Term(number, start, end, number <= service.extensions + 1, days))
        start, number = end, number + 1
    return tuple(found)


@dataclass(frozen=True, slots=True)
class CallState:
    """Where a call stands: its days, its state (announced, open, closed, selected) and the candidacy selected."""

    slug: str
    row: Call | None
    opened: dt.date | None
    closes: dt.date | None
    state: str
    selected: str

    @property
    def last_day(self) -> dt.date | None:
        """The last day on which candidacies are received."""
        return add_days(self.closes, -1) if self.closes else None


def call_state(view: View, slug: str, row: Call | None, *, inside: bool) -> CallState:
    """The state of one call on the view's day; to who is not `inside`, whom the members selected is told by the appointment alone."""
    opened = [fact for fact in view.of("se_call_opened") if fact.text("call") == slug]
    found = [fact for fact in view.of("se_selected") if fact.text("call") == slug]
    appointed = max((fact.on for fact in view.of("se_appointed")), default=dt.date.min)
    chosen = [fact.text("person") for fact in found if inside or fact.on <= appointed]
    closes = opened[-1].day("closes") if opened and "closes" in opened[-1].data else None
    where = "selected" if chosen else "closed" if closes and closes <= view.on else "open" if opened else "announced"
    return CallState(slug, row, opened[-1].on if opened else None, closes, where, chosen[0] if chosen else "")


def calls(view: View, *, inside: bool) -> list[CallState]:
    """Every call, the newest first: those of the record, with their published page where there is one. One query."""
    rows = {row.slug: row for row in Call.objects.all()}
    slugs = dict.fromkeys([*reversed([fact.text("call") for fact in view.of("se_call_opened")]), *rows])
    return [call_state(view, slug, rows.get(slug), inside=inside) for slug in slugs]


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a paper: its row if kept here, when it was submitted and approved, whether it is in force."""

    version: str
    row: Paper | None
    submitted: dt.date | None
    approved: dt.date | None
    decision: str
    in_force: bool


_FACTS: Mapping[str, tuple[str, str]] = {
    "rules": ("rules_submitted", "rules_approved"),
    "manual": ("manual_submitted", "manual_approved"),
    "parameters": ("", "parameters_approved"),
}


def versions(view: View, kind: str) -> list[Version]:
    """The versions of a paper known on the view's day, newest first. One query."""
    told, approving = _FACTS[kind]
    submitted = {fact.text("version"): fact for fact in view.of(told)} if told else {}
    valid = view.of(approving) if kind == "parameters" else effective(view, approving)
    approved = {fact.text("version"): fact for fact in valid}
    rows = {row.version: row for row in Paper.objects.filter(kind=kind, kept_on__lte=view.on)}
    current = in_force(view, kind)
    found = [
        Version(
            name,
            rows.get(name),
            submitted[name].on if name in submitted else rows[name].kept_on if name in rows else None,
            approved[name].on if name in approved else None,
            approved[name].text("decision") if name in approved else "",
            name == current,
        )
        for name in dict.fromkeys((*submitted, *approved, *rows))
    ]
    return sorted(found, key=lambda one: (one.approved or one.submitted or dt.date.min, one.version), reverse=True)


def in_force(view: View, kind: str) -> str:
    """The version in force as the core finds it; empty where none is."""
    if kind == "parameters":
        approved = view.of("parameters_approved")
        return approved[-1].text("version") if approved else ""
    why = next(iter(manual(view))) if kind == "manual" else state(view, "se.function.draft-rules")[0]
    value: Any = why.value
    return str(value["version"]) if why.holds and value else ""
