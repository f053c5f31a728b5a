"""Secretaría Ejecutiva: who is Executive Secretary on a day, until when, and how long at the latest.

A term is two years from taking office, extended at most twice by two years, never beyond six years of
service of one person (``se.term-two-years``, ``se.term-six-year-cap``), and only nationals of a member
hold the office (``se.criterion.national``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from charter.because import Because
from charter.calendar import add_days, add_months
from charter.clause import clause
from charter.facts import Fact
from charter.interpretation import adopted_by
from charter.parties import MEMBERS
from charter.view import View

APPOINTMENT = "se.appointment"
NATIONAL = "se.criterion.national"
TWO_YEARS = "se.term-two-years"
SIX_YEARS = "se.term-six-year-cap"

_STARTS = "se.term-starts"
_EXTENDED_BY = "se.extension-decided-by"
_LENGTH = "se.extension-length-years"
_VACANCY = "se.vacancy"
_REAPPOINTMENT = "se.reappointment-after-six"
_READINGS = (_STARTS, _EXTENDED_BY, _LENGTH, _REAPPOINTMENT)

# On one day a holder is appointed before it is ended, and ended before it is extended.
_RANK = {"se_appointed": 0, "se_ended": 1, "se_extended": 2}


@dataclass(frozen=True, slots=True)
class Secretary:
    """The holder of the office: ``since`` and ``until`` (exclusive, ``None`` when open) and the cap."""

    person: str
    nationality: str
    since: date
    until: date | None
    latest_possible_end: date
    ad_interim: bool
    why: Because

    def as_json(self) -> dict[str, object]:
        """The contract's shape."""
        return {
            "person": self.person,
            "nationality": self.nationality,
            "since": self.since.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
            "latest_possible_end": self.latest_possible_end.isoformat(),
        }


@dataclass(slots=True)
class Service:
    """One appointment and what became of it; ``end`` is exclusive and does not yet know of a successor."""

    person: str
    nationality: str
    since: date
    end: date
    latest: date
    facts: list[str]
    extensions: int = 0
    ended: bool = False


@dataclass(slots=True)
class Career:
    """All services up to a day, and the facts that broke the Charter, each with its clause."""

    services: list[Service] = field(default_factory=list)
    breaches: list[tuple[str, str]] = field(default_factory=list)

    def until(self, service: Service) -> date:
        """The first day without: the end of the term, or the day a later appointment takes office."""
        after = self.services[self.services.index(service) + 1 :]
        # One who gave up the office before taking it succeeded nobody.
        return min([service.end, *(other.since for other in after if other.since < other.end)])

    def of(self, person: str, day: date) -> Service | None:
        """The service of ``person`` that has not ended on ``day``: the one in course, else the next."""
        open_ = [service for service in self.services if service.person == person and day < self.until(service)]
        return open_[0] if open_ else None

    def place(self, service: Service) -> None:
        """Put a service in its order; of two that begin on one day the later decision comes last."""
        index = sum(other.since <= service.since for other in self.services)
        self.services.insert(index, service)


def career(view: View) -> Career:
    """What the appointments, extensions and ends known on ``view.on`` make of the office."""
    found = Career()
    events = [fact for kind in _RANK for fact in view.of(kind)]
    events.sort(key=lambda fact: (fact.on, _RANK[fact.kind], fact.id))
    tacit = view.reading(_EXTENDED_BY) == "tacit"
    for fact in events:
        if tacit:
            _extend_tacitly(view, found, fact.on)
        if fact.kind == "se_appointed":
            _appoint(view, found, fact)
        elif fact.kind == "se_extended":
            _extend(view, found, fact)
        else:
            _end(found, fact)
    if tacit:
        _extend_tacitly(view, found, view.on)
    return found


def _appoint(view: View, found: Career, fact: Fact) -> None:
    nationality = fact.text("nationality")
    if nationality not in MEMBERS:
        found.breaches.append((fact.id, NATIONAL))
        return
    since = fact.day("takes_office") if view.reading(_STARTS) == "taking-office" else fact.on
    person = fact.text("person")
    latest = _latest(view, found, person, since)
    if latest <= since:
        found.breaches.append((fact.id, SIX_YEARS))
        return
    end = min(add_months(since, view.months("se.term-months", since)), latest)
    found.place(Service(person, nationality, since, end, latest, [fact.id]))


def _latest(view: View, found: Career, person: str, since: date) -> date:
    """The day on which ``person`` taking office on ``since`` will have served six years in all."""
    served = [
        (service.since, min(found.until(service), since))
        for service in found.services
        if service.person == person and service.since < since
    ]
    start = since
    while served and served[-1][1] == start:
        start = served.pop()[0]
    latest = add_months(start, view.months("se.cap-months", start))
    if view.reading(_REAPPOINTMENT) == "allowed-after-gap":
        return latest
    for begun, ended in served:
        months = _whole_months(begun, ended)
        days = (ended - add_months(begun, months)).days
        latest = add_days(add_months(latest, -months), -days)
    return latest


def _whole_months(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if add_months(start, months) <= end else months - 1


def _extend(view: View, found: Career, fact: Fact) -> None:
    service = found.of(fact.text("person"), fact.on)
    if service is None or service.extensions >= view.number_on("se.extensions", fact.on):
        found.breaches.append((fact.id, TWO_YEARS))
    elif service.end == service.latest:
        found.breaches.append((fact.id, SIX_YEARS))
    else:
        _lengthen(view, service)
        service.facts.append(fact.id)


def _lengthen(view: View, service: Service) -> None:
    service.extensions += 1
    service.end = min(add_months(service.since, view.months("se.term-months", service.since, service.extensions + 1)), service.latest)


def _extend_tacitly(view: View, found: Career, day: date) -> None:
    for service in found.services:
        while (
            not service.ended
            and service.end <= day
            and found.until(service) == service.end
            and not any(other.since == service.end for other in found.services)
            and service.extensions < view.number_on("se.extensions", service.end)
            and service.end < service.latest
        ):
            _lengthen(view, service)


def _end(found: Career, fact: Fact) -> None:
    service = found.of(fact.text("person"), fact.on)
    if service is not None:
        service.end = max(service.since, fact.on)
        service.ended = True
        service.facts.append(fact.id)


def executive_secretary(view: View) -> Secretary | None:
    """The Executive Secretary on ``view.on``, or ``None`` while the office is vacant (``se.appointment``)."""
    found = career(view)
    begun = [service for service in found.services if service.since <= view.on]
    for service in reversed(begun):
        if view.on < found.until(service):
            return _secretary(view, service, found.until(service), ad_interim=False)
    if view.reading(_VACANCY) == "holder-continues-ad-interim":
        served = [service for service in begun if service.since < found.until(service)]
        if served and not served[-1].ended and view.on < served[-1].latest:
            return _secretary(view, served[-1], None, ad_interim=True)
    return None


def _secretary(view: View, service: Service, until: date | None, *, ad_interim: bool) -> Secretary:
    why = _holds_office(view, service, until, ad_interim=ad_interim)
    return Secretary(service.person, service.nationality, service.since, until, service.latest, ad_interim, why)


@clause(APPOINTMENT)
def _holds_office(view: View, service: Service, until: date | None, *, ad_interim: bool) -> Because:
    """Why a person holds the office on that day."""
    readings = (*_READINGS, _VACANCY) if ad_interim else _READINGS
    value = {"person": service.person, "since": service.since, "until": until or service.latest, "latest": service.latest}
    facts = (*service.facts, *adopted_by(view, *readings))
    code = "se.holder-ad-interim" if ad_interim else "se.holder"
    return Because(APPOINTMENT, True, value, facts, readings=readings, parts=_limits(service), code=code)


@clause(NATIONAL, TWO_YEARS, SIX_YEARS)
def _limits(service: Service) -> tuple[Because, ...]:
    """The limits within which the office is held: whose national, how many extensions, until when at the latest."""
    facts = tuple(service.facts)
    return (
        Because(NATIONAL, True, {"party": service.nationality}, facts, code="se.national"),
        Because(TWO_YEARS, True, {"extensions": service.extensions}, facts, code="se.extensions"),
        Because(SIX_YEARS, True, {"latest": service.latest}, facts, code="se.latest"),
    )
