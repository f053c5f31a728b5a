"""Reuniones de la CRM: calendar entries (iCalendar), in the meeting's own time zone and the reader's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vCalAddress, vText

from secretariat.chronicle import clock

from .models import Meeting, Session

PRODUCT = "-//CRM//Secretaria Virtual//ES"


def link(meeting: Meeting, language: str) -> str:
    """Full address of the meeting's page in a language."""
    with translation.override(language):
        return settings.SITE_URL + reverse("meetings:meeting", args=[meeting.slug])


def uid(meeting: Meeting, part: str = "") -> str:
    """The identifier that never changes, so that a calendar replaces an entry instead of doubling it."""
    host = urlsplit(settings.SITE_URL).hostname or "secretariat"
    return f"{meeting.slug}{part}@{host}"


def place(meeting: Meeting, language: str) -> str:
    venue = meeting.venue_en if language == "en" else meeting.venue_es
    return ", ".join(part for part in (venue, meeting.city) if part)


def bounds(meeting: Meeting, sessions: list[Session]) -> tuple[dt.date | dt.datetime, dt.date | dt.datetime] | None:
    """From the first session to the end of the last that the reader may see; whole days where there is none."""
    zone = ZoneInfo(meeting.zone)
    if sessions:
        return min(s.starts for s in sessions).astimezone(zone), max(s.ends for s in sessions).astimezone(zone)
    if meeting.starts is None:
        return None
    return meeting.starts, (meeting.ends or meeting.starts) + dt.timedelta(days=1)


def event(meeting: Meeting, sessions: Iterable[Session], language: str) -> Event | None:
    """One entry for a meeting: place, days, the sessions its reader may see. None when no day is known."""
    seen = sorted(sessions, key=lambda s: (s.starts, s.number))
    span = bounds(meeting, seen)
    if span is None:
        return None
    zone = ZoneInfo(meeting.zone)
    made = Event()
    made.add("uid", uid(meeting))
    made.add("dtstamp", clock.now().replace(microsecond=0))
    made.add("dtstart", span[0])
    made.add("dtend", span[1])
    made.add("summary", vText(meeting.called(language)))
    if place(meeting, language):
        made.add("location", place(meeting, language))
    lines = [f"{s.starts.astimezone(zone):%d/%m %H:%M} {s.called(language)}" for s in seen]
    made.add("description", "\n".join([*lines, link(meeting, language)]))
    made.add("url", link(meeting, language))
    made.add("status", "CONFIRMED")
    made.add("sequence", 0)
    return made


@lru_cache(maxsize=64)
def rules(zone: str, first: int, last: int) -> Timezone:
    """The clock changes of a zone from year to year, as calendars want them. Kept: working them out takes 30 ms."""
    return Timezone.from_tzid(zone, first_date=dt.date(first - 1, 1, 1), last_date=dt.date(last + 2, 1, 1))


def with_zones(calendar: Calendar, meetings: Iterable[Meeting]) -> Calendar:
    """The calendar with the rules of each zone that its entries name."""
    years: dict[str, list[int]] = {}
    for meeting in meetings:
        years.setdefault(meeting.zone, []).append(meeting.year)
    for zone, named in sorted(years.items()):
        calendar.add_component(rules(zone, min(named), max(named)))
    return calendar


def empty(language: str, method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    with translation.override(language):
        calendar.add("x-wr-calname", _("Conferencia Regional sobre Migración"))
    return calendar


def of_meetings(rows: Iterable[tuple[Meeting, list[Session]]], language: str) -> Calendar:
    """A feed of meetings, each with the sessions its reader may see, with the time zones they need."""
    calendar = empty(language, "PUBLISH")
    zoned = []
    for meeting, sessions in rows:
        made = event(meeting, sessions, language)
        if made is not None:
            calendar.add_component(made)
            zoned += [meeting] if sessions else []
    return with_zones(calendar, zoned)


def request(meeting: Meeting, sessions: Iterable[Session], language: str, to: str) -> str:
    """The entry that travels with a convocation: an iTIP request to one address. Empty when no day is known."""
    made = event(meeting, sessions, language)
    if made is None:
        return ""
    organizer = vCalAddress(f"mailto:{settings.DEFAULT_FROM_EMAIL}")
    with translation.override(language):
        organizer.params["cn"] = vText(_("Secretaría Ejecutiva de la CRM"))
    made.add("organizer", organizer)
    attendee = vCalAddress(f"mailto:{to}")
    attendee.params["role"] = vText("REQ-PARTICIPANT")
    attendee.params["partstat"] = vText("NEEDS-ACTION")
    attendee.params["rsvp"] = vText("TRUE")
    made.add("attendee", attendee, encode=False)
    calendar = empty(language, "REQUEST")
    calendar.add_component(made)
    return with_zones(calendar, [meeting] if isinstance(made.decoded("dtstart"), dt.datetime) else []).to_ical().decode()
