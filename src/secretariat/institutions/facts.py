"""Estructura institucional: who holds which office on a day, from the record; names and history, from the rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from charter.groups import Group, groups, working_groups
from charter.offices import executive_secretary, plan, ppt, troika
from charter.plan import Plan, plans
from charter.presidency import Presidency as Held
from charter.presidency import Term, Troika, terms
from charter.secretary import Secretary
from charter.view import NotInForce, View
from secretariat.chronicle import clock, facts
from secretariat.chronicle.keeping import kept

from .bodies import OFFICES
from .models import Body, Head, Presidency


def names() -> Mapping[str, Mapping[str, str]]:
    """{code: {"es", "en"}} of the bodies of the Charter and of every group kept here. Remembered."""

    def find() -> Mapping[str, Mapping[str, str]]:
        known: dict[str, Mapping[str, str]] = {code: dict(office.name) for code, office in OFFICES.items()}
        for code, es, en in Body.objects.filter(code__startswith="wg:").values_list("code", "name_es", "name_en"):
            known[code] = {"es": es, "en": en}
        return known

    return facts.remembered("institutions.names", find)


def name_of(code: str, language: str) -> str | None:
    """The name of a body or group in "es" or "en"; None for any other code. For the furniture's `|party`."""
    if code not in OFFICES and not code.startswith("wg:"):
        return None
    known = names().get(code)
    return known[language] if known else None


@dataclass(frozen=True, slots=True)
class Offices:
    """Who holds what on a day; None where an office is vacant or nothing is on record."""

    on: dt.date
    in_force: bool
    ppt: Held | None
    troika: Troika | None
    secretary: Secretary | None
    plan: Plan | None
    groups: tuple[Group, ...]


def offices_on(day: dt.date | None = None) -> Offices:
    """The offices on a day (today when left out), also before the Charter, as far as the record goes. Today's are remembered."""
    on = day or clock.today()

    def find() -> Offices:
        view = facts.view(on)
        try:
            return Offices(
                on, view.in_force, ppt(view), troika(view), executive_secretary(view), plan(view), working_groups(view)
            )
        except NotInForce:
            return Offices(on, False, None, None, None, None, ())

    return facts.remembered(("institutions.offices", on), find) if on == clock.today() else find()


def terms_on_record() -> tuple[Term, ...]:
    """All presidencies whose day the record knows, future ones included, in order."""
    view = facts.view(clock.today())
    return kept(view, ("institutions.terms",), lambda: terms(view))


def former_groups(view: View) -> tuple[Group, ...]:
    """Groups whose term is over on the view's day."""
    return tuple(group for group in groups(view) if group.ends <= view.on)


def next_plan(view: View) -> Plan | None:
    """The plan approved to begin after the view's day."""
    return next((known for known in plans(view) if known.starts > view.on), None)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of this room: bodies by code, former bodies, presidencies of old, heads of the Secretariat."""

    bodies: Mapping[str, Body]
    former: tuple[Body, ...]
    presidencies: tuple[Presidency, ...]
    heads: tuple[Head, ...]


def rows() -> Rows:
    """Everything kept here. Three queries, then remembered: only acts change it."""

    def find() -> Rows:
        known = list(Body.objects.all())
        return Rows(
            {body.code: body for body in known if not body.former},
            tuple(body for body in known if body.former),
            tuple(Presidency.objects.all()),
            tuple(Head.objects.all()),
        )

    return facts.remembered("institutions.rows", find)


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the history: who presided, from the record (`terms`) or as sources tell (`row`)."""

    year: int
    row: Presidency | None
    terms: tuple[Term, ...]

    @property
    def note_says_it(self) -> bool:
        """Whether the note already tells how it is known: what is inferred or was not found."""
        return bool(self.row and self.row.note_es and self.row.confidence in {"inferred", "unknown"})


def years() -> list[Year]:
    """The presidencies year by year, newest first, back to the first known. A year without any is named."""
    kept = {row.year: row for row in rows().presidencies}
    dated: dict[int, list[Term]] = {}
    for term in terms_on_record():
        dated.setdefault(term.start.year, []).append(term)
    known = {*kept, *dated}
    if not known:
        return []
    return [Year(y, kept.get(y), tuple(dated.get(y, ()))) for y in range(max(known), min(known) - 1, -1)]


def years_of(party: str) -> list[Year]:
    """The years in which a member presided, or is to preside."""
    return [
        year for year in years() if (year.row and year.row.party == party) or any(t.party == party for t in year.terms)
    ]
