"""Presidencia Pro-Témpore y Troika: who presides in each year, which years lack a designation, what the present one owes. Never writes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from charter.calendar import add_months
from charter.duties import Obligation, Status
from charter.duty_words import act_words
from charter.obligations import obligations
from charter.plan import plan as strategic_plan
from charter.presidency import Term
from charter.view import NotInForce
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name
from secretariat.institutions.facts import offices_on, terms_on_record
from secretariat.meetings.facts import titles

from . import audience
from .models import Offer, Round, WorkPlan

AHEAD = 2  # years that a designation may lie ahead (judged by the core, shown here)
PENDING = (Status.OVERDUE, Status.OPEN)


def latest_start() -> dt.date:
    """The last day on which a presidency designated today could take office."""
    return add_months(clock.today(), 12 * AHEAD)


@dataclass(frozen=True, slots=True)
class Year:
    """One year of the calendar: who presides or is designated (from the record), the live offers a reader may see."""

    year: int
    term: Term | None
    offers: tuple[Offer, ...]
    current: bool

    @property
    def gap(self) -> bool:
        """Nobody is designated for this year."""
        return self.term is None


def calendar(delegate: Delegate) -> list[Year]:
    """This year and those to which a designation can reach, each with its presidency or its gap. One query, none for outsiders."""
    today = clock.today()
    terms = {term.start.year: term for term in terms_on_record()}
    held = offices_on().ppt
    last = max(latest_start().year, *(terms or {today.year: None}))
    found: dict[int, list[Offer]] = {}
    for offer in audience.offers(delegate).filter(year__gte=today.year, state__in=["asked", "standing"]):
        found.setdefault(offer.year, []).append(offer)
    first = min(today.year, held.since.year) if held else today.year
    current = held.since.year if held else None
    return [Year(y, terms.get(y), tuple(found.get(y, ())), y == current) for y in range(first, last + 1)]


def next_start() -> dt.date:
    """The day proposed for the next presidency that nobody is designated for: a year after the last one's start."""
    terms = terms_on_record()
    return add_months(terms[-1].start, 12) if terms else add_months(clock.today(), 12)


def successor() -> Term | None:
    """The presidency designated to follow the one in office."""
    today = clock.today()
    return next((term for term in terms_on_record() if term.start > today), None)


def dues(day: dt.date | None = None) -> tuple[Obligation, ...]:
    """What the Presidency owes from its first day until a year later, pending first (ppt.*). Remembered."""
    on = day or clock.today()

    def find() -> tuple[Obligation, ...]:
        held = offices_on(on).ppt
        since = held.since if held else on
        try:
            owed = obligations(record.view(on), since, max(add_months(since, 13), add_months(on, 3)))
        except NotInForce:
            return ()
        mine = [one for one in owed if one.debtor == "ppt" or one.act == "designate-successor"]
        return tuple(sorted(mine, key=lambda one: (one.status not in PENDING, one.due)))

    return record.remembered(("presidency.dues", on), find)


def plan_approved(slug: str) -> str:
    """Id of the fact that approved a work plan; "" while none did."""
    found = [fact for fact in record.view(clock.today()).of("ppt_plan_approved") if fact.text("work_plan") == slug]
    return found[-1].id if found else ""


def consulting(plans: QuerySet[WorkPlan]) -> QuerySet[WorkPlan]:
    """The plans with `consulting`: whether a round on each is open."""
    return plans.annotate(consulting=Exists(Round.objects.filter(plan=OuterRef("pk"), ended=None)))


def plan_state(plan: WorkPlan, *, consulting: bool) -> str:
    """approved, submitted, consulted-on or draft: from the record and the rows."""
    if plan_approved(plan.slug):
        return "approved"
    if plan.submitted:
        return "submitted"
    return "consulting" if consulting else "draft"


def strategic() -> str:
    """Slug of the Strategic Plan in force; "" while none is."""
    try:
        known = strategic_plan(record.view(clock.today()))
    except NotInForce:
        return ""
    return known.plan if known else ""


def role_of(delegate: Delegate, outgoing: str, incoming: str) -> str:
    """As which of the three a delegate signs a handover: outgoing, incoming, se, or "" for nobody's."""
    if delegate.is_secretariat:
        return "se"
    return {outgoing: "outgoing", incoming: "incoming"}.get(delegate.party, "")


def duty_words(owed: Obligation) -> str:
    """What is owed, as a line begins, in the reader's language."""
    code = owed.about
    if code in titles():
        code = titles()[code][language() == "en"]
    elif code.isupper() and code.isalpha():
        code = party_name(code)
    words = act_words(owed.act, code, language())
    return words[:1].upper() + words[1:]
