"""Toda la Carta, plazos: duties as calendar entries, each on the last day on which it is in time, in the reader's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from icalendar import Calendar, Event

from charter.duties import Obligation, Status
from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.clauses import shown
from secretariat.meetings import calendars

from . import desks, due_words, dues, payments

SUM = "US$"
# How an entry begins, and the number by which a calendar knows that it has moved on.
SUMMARY: dict[str, tuple[str | Promise, int]] = {
    "upcoming": (gettext_lazy("Vence: %(title)s"), 0),
    "open": (gettext_lazy("Vence: %(title)s"), 0),
    "overdue": (gettext_lazy("Vencido: %(title)s"), 1),
    "met": (gettext_lazy("Cumplido: %(title)s"), 2),
    "late": (gettext_lazy("Cumplido fuera de plazo: %(title)s"), 2),
    "waived": (gettext_lazy("Ya no se debe: %(title)s"), 3),
}


def entry(key: str, due: dt.date, status: str, title: str, lines: Iterable[str], path: str) -> Event:
    """An entry of a whole day that takes nobody's time. `key` is stable, so that a calendar replaces it instead of doubling it."""
    words, sequence = SUMMARY[status]
    made = Event()
    made.add("uid", f"{key}@{urlsplit(settings.SITE_URL).hostname or 'secretariat'}")
    made.add("dtstamp", clock.now().replace(microsecond=0))
    made.add("dtstart", due)
    made.add("dtend", due + dt.timedelta(days=1))
    made.add("summary", str(words) % {"title": title})
    address = settings.SITE_URL + path
    made.add("description", "\n".join([*(line for line in lines if line), address]))
    made.add("url", address)
    made.add("status", "CANCELLED" if status == Status.WAIVED else "CONFIRMED")
    made.add("sequence", sequence)
    made.add("transp", "TRANSPARENT")
    return made


def of_duty(owed: Obligation, *, sums: bool = True) -> Event:
    """The entry of one duty, in the language of the moment: who owes it, where it stands, by which clause.

    `sums`: whether a reason that names a sum of money may be said.
    """
    why = due_words.why(owed)
    why = why if sums or SUM not in why else ""
    lines = [
        _("A cargo de: %(debtor)s") % {"debtor": due_words.debtor(owed.debtor)}, due_words.term(owed), why,
        _("En la Carta: %(clause)s") % {"clause": shown(owed.clause).place},
    ]
    return entry(owed.key, owed.due, owed.status.value, due_words.title(owed), lines, due_words.own_page(owed))


def of(found: Iterable[Obligation], language: str) -> Calendar:
    """These duties as a calendar of their own."""
    calendar = calendars.empty(language, "PUBLISH")
    with translation.override(language):
        for owed in found:
            calendar.add_component(of_duty(owed))
    return calendar


def add_own(calendar: Calendar, delegate: Delegate) -> Calendar:
    """A person's calendar with what the Charter requires of her party and office, in her language.

    Nothing is anybody else's; and no sum is in it, because its address alone opens it.
    """
    with translation.override(delegate.language):
        told = set()
        for event, clause, due in (*_quotas(delegate), *_absence(delegate)):
            told.add((clause, due))
            calendar.add_component(event)
        for owed in dues.of(delegate):
            if (owed.clause, owed.due) not in told:
                calendar.add_component(of_duty(owed, sums=False))
    return calendar


def _quotas(delegate: Delegate) -> Iterator[tuple[Event, str, dt.date]]:
    """A member's quotas of its last years and the next, each on the day on which it falls due."""
    kept = payments.of(delegate.party) if delegate.is_member else None
    if kept is None:
        return
    words = _("Contribución financiera de %(year)s") if kept.contribution else _("Cuota de %(year)s")
    for year in sorted({y.year: y for y in (*kept.years, *kept.unpaid)}.values(), key=lambda y: y.year):
        if not year.counted:
            continue
        status = "met" if not year.outstanding else "overdue" if year.is_due else "open"
        lines = [_("En la Carta: %(clause)s") % {"clause": shown(kept.clause).place}]
        key = f"{payments.QUOTA}:{delegate.party}:{year.year}"
        path = reverse("financing:statement", args=[delegate.party])
        yield entry(key, year.due, status, words % {"year": year.year}, lines, path), kept.clause, year.due


def _absence(delegate: Delegate) -> Iterator[tuple[Event, str, dt.date]]:
    """The day by which an observer has to attend; it moves or goes when it attends."""
    for row in desks.absence(delegate):
        lines = [row.sentence, _("En la Carta: %(clause)s") % {"clause": shown(row.clause).place}]
        if row.due:
            yield entry(f"{row.clause}:{delegate.party}", row.due, "open", row.title, lines, row.url), row.clause, row.due
