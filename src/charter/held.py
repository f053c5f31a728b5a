"""Estructura institucional: every office on a day as one list, so that two days or two worlds can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from charter.because import Because
from charter.calendar import add_months
from charter.groups import groups, working_groups
from charter.laws import law, versions
from charter.plan import plan, plans
from charter.presidency import Troika, ppt, terms, troika
from charter.secretary import career, executive_secretary
from charter.view import View

PRESIDENCY = "ppt"
OUTGOING = "troika.outgoing"
INCOMING = "troika.incoming"
SECRETARY = "se"
PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Office:
    """One office held: ``name`` (``ppt``, ``troika.incoming``, ``se``, ``plan``, ``wg:…``), its holder and its term.

    A plan and a group hold their own place. ``why`` says by what; two offices are equal whatever their reasons.
    """

    name: str
    holder: str
    since: date | None
    until: date | None
    ad_interim: bool = False
    why: Because | None = field(default=None, compare=False)

    def as_json(self) -> dict[str, object]:
        """The office for programs."""
        return {
            "office": self.name,
            "holder": self.holder,
            "since": None if self.since is None else self.since.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
            "ad_interim": self.ad_interim,
        }


def held(view: View) -> dict[str, Office]:
    """The offices held on ``view.on``, by name; those that are vacant are not there.

    Clauses ``ppt.designation-by-consensus``, ``troika.composition``, ``se.appointment``, ``plan.three-year-term``,
    ``wg.mandate-objectives-term``.
    """
    return {office.name: office for office in _held(view)}


def _held(view: View) -> Iterator[Office]:
    presidency = ppt(view)
    if presidency is not None:
        yield Office(PRESIDENCY, presidency.party, presidency.since, presidency.until, presidency.ad_interim, presidency.why)
    yield from _beside(troika(view))
    secretary = executive_secretary(view)
    if secretary is not None:
        yield Office(SECRETARY, secretary.person, secretary.since, secretary.until, secretary.ad_interim, secretary.why)
    current = plan(view)
    if current is not None:
        yield Office(PLAN, current.plan, current.starts, current.ends, why=current.why(view))
    for group in working_groups(view):
        yield Office(group.group, group.group, group.since, group.ends, why=group.why(view))


def _beside(found: Troika) -> Iterator[Office]:
    for name, party in ((OUTGOING, found.outgoing), (INCOMING, found.incoming)):
        if party is not None:
            yield Office(name, party, None, None, why=found.why)


def turns(view: View) -> list[date]:
    """The only days on which an office can change hands, by what is on record, in order: nothing else need be looked at."""
    days = {one.since for one in view.enacted}
    for term in terms(view):
        days.update((term.start, *_ends(term.start, "ppt.term-months")))
    for service in career(view).services:
        days.update((service.since, service.end, service.latest, *_ends(service.since, "se.term-months", "se.extensions")))
    for known in plans(view):
        days.update((known.starts, known.ends))
    for group in groups(view):
        days.update((group.since, group.ends))
    return sorted(days)


def _ends(start: date, name: str, extensions: str = "") -> Iterator[date]:
    """The days on which a term begun on ``start`` can end, extended or not, in every version of the Charter."""
    for version in versions():
        numbers = law(version).numbers
        times = numbers[extensions] if extensions else 0
        yield from (add_months(start, numbers[name] * number) for number in range(1, times + 2))
