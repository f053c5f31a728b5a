"""Reuniones de la CRM desde 1996: rows for meetings that the record or public sources know of.

The loader and the import of a record file use these; what a source does not say stays empty and is shown as not known.
"""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from charter.facts import Fact
from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, THE_SYSTEM, Delegate
from secretariat.chronicle.gate import permit

from ..models import Meeting
from .preparing import searchable

TITLES = {
    "vm": ("Reunión Viceministerial", "Vice-Ministerial Meeting"),
    "grcm": ("Reunión del GRCM", "RCGM Meeting"),
    "wg": ("Reunión de Grupo de Trabajo", "Working Group Meeting"),
    "event": ("Encuentro", "Event"),
}


def day(value: dt.date | str | None) -> dt.date | None:
    """A day given as such, as text (2026-12-03), or not known (None, "")."""
    return dt.date.fromisoformat(value) if isinstance(value, str) and value else value if isinstance(value, dt.date) else None


def authority(delegate: Delegate, row: Meeting) -> tuple[str, ...]:
    """By which clauses history is written: loading it by command needs no Charter in force, a person needs the act."""
    if delegate == THE_SYSTEM:
        return ("preamble.past-outcomes-in-force",)
    return permit(delegate, "register-document", subject=row.address).clauses


@transaction.atomic
def register_past(
    delegate: Delegate,
    *,
    slug: str,
    body: str,
    title_es: str,
    title_en: str,
    year: int,
    starts: dt.date | str | None = None,
    ends: dt.date | str | None = None,
    number: str = "",
    form: str = "ordinary",
    mode: str = "in-person",
    open: bool = True,
    city: str = "",
    country: str = "",
    venue_es: str = "",
    venue_en: str = "",
    zone: str = "America/Costa_Rica",
    theme_es: str = "",
    theme_en: str = "",
    note_es: str = "",
    note_en: str = "",
    sources: list[str] | None = None,
    confidence: str = "",
    audience: str = PUBLIC,
    state: str = "held",
    fictitious: bool = False,
) -> Meeting:
    """Register a meeting held in the past as sources know it (preamble.past-outcomes-in-force); `starts` None: day
    not found.

    Known slugs are brought up to date, so that loading twice changes nothing. One chronicle entry when the row is new.
    It asserts no fact: whoever loads the record does. Raises Refused.
    """
    row = Meeting(
        slug=slug,
        body=body,
        number=number,
        title_es=title_es,
        title_en=title_en,
        form=form,
        mode=mode,
        open=open,
        city=city,
        country=country,
        venue_es=venue_es,
        venue_en=venue_en,
        zone=zone,
        starts=day(starts),
        ends=day(ends) or day(starts),
        year=year,
        theme_es=theme_es,
        theme_en=theme_en,
        state=state,
        audience=audience,
        note_es=note_es,
        note_en=note_en,
        sources=sources or [],
        confidence=confidence,
        fictitious=fictitious,
    )
    clauses = authority(delegate, row)
    row.fold = searchable(row)
    known = Meeting.objects.filter(slug=slug).first()
    if known:
        row.convened, row.decision = known.convened, known.decision
        row.agenda_published, row.agenda_reason = known.agenda_published, known.agenda_reason
    row.save(force_insert=known is None, force_update=known is not None)
    if known is None:
        chronicle.enter(
            delegate,
            "meetings.register-past",
            subject=row.address,
            clauses=clauses,
            data={"meeting": slug, "year": year},
            audience=audience,
            fictitious=fictitious,
        )
    return row


@transaction.atomic
def register_from_facts(delegate: Delegate) -> list[Meeting]:
    """Make rows for the meetings that facts of the record name and no row shows. Gives the new rows; two queries
    when none is new.

    For use after an import of a record file. Rows are fictitious where their fact is. Raises Refused.
    """
    view = facts.view(clock.today())
    named = {f.text("meeting"): f for kind in ("meeting_convened", "meeting_held") for f in view.ahead(kind)}  # held wins
    for slug in Meeting.objects.filter(slug__in=list(named)).values_list("slug", flat=True):
        del named[slug]
    invented = set(facts.RecordedFact.objects.filter(id__in=[f.id for f in named.values()], fictitious=True).values_list("id", flat=True))
    return [from_fact(delegate, fact, fictitious=fact.id in invented) for _slug, fact in sorted(named.items())]


def from_fact(delegate: Delegate, fact: Fact, *, fictitious: bool) -> Meeting:
    """The row of a meeting of which only its fact is known: it is named by its body and year."""
    held = fact.kind == "meeting_held"
    on = fact.on if held else fact.day("day")
    es, en = TITLES.get(fact.subject.split(":")[0], TITLES["event"])
    return register_past(
        delegate,
        slug=fact.text("meeting"),
        body=fact.subject,
        title_es=f"{es}, {on.year}",
        title_en=f"{en}, {on.year}",
        year=on.year,
        starts=on,
        form=fact.text("form") or "ordinary",
        mode=fact.text("mode") or "in-person",
        open=fact.flag("open"),
        audience=PUBLIC if fact.flag("open") else MEMBERS,
        sources=[fact.source] if fact.source else [],
        confidence="record",
        state="held" if held else "convened",
        fictitious=fictitious,
    )
