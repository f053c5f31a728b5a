"""Reuniones de la CRM: days and hours in templates; `{% load meeting_times %}`."""

from __future__ import annotations

import datetime as dt

from django import template

from secretariat.furniture.figures import language, long_date, weekday_date
from secretariat.furniture.names import party_name
from secretariat.meetings import times
from secretariat.meetings.facts import titles
from secretariat.meetings.models import Meeting
from secretariat.meetings.times import ZONES

register = template.Library()


@register.filter
def hour_at(moment: dt.datetime, zone: str) -> str:
    """9:00 in the meeting's zone: `{{ session.starts|hour_at:meeting.zone }}`."""
    return times.hour(moment, zone)


@register.filter
def weekday_at(moment: dt.datetime, zone: str) -> str:
    """jueves, 9:00."""
    return times.weekday_hour(moment, zone)


@register.filter
def day_at(moment: dt.datetime, zone: str) -> str:
    """jueves 3 de diciembre de 2026."""
    return weekday_date(times.local(moment, zone).date())


@register.filter
def date_at(moment: dt.datetime, zone: str) -> str:
    """3 de diciembre de 2026."""
    return long_date(times.local(moment, zone).date())


@register.filter
def days(meeting: Meeting) -> str:
    """3 y 4 de diciembre de 2026."""
    return times.days(meeting)


@register.filter
def meeting_title(slug: str) -> str:
    """The title of a meeting by its slug, in the reader's language; for sentences of the chronicle, without a
    query a row.
    """
    es, en = titles().get(str(slug), (str(slug), str(slug)))
    return en if language() == "en" else es


@register.filter
def zone_name(zone: str) -> str:
    """The city by which people know a time zone: «Ciudad de Guatemala» for America/Guatemala."""
    return str(dict(ZONES).get(zone, zone))


@register.filter
def place(meeting: Meeting) -> str:
    """City and country of the host; a country whose name the house does not know is left out."""
    country = party_name(meeting.country) if meeting.country else ""
    return ", ".join(part for part in (meeting.city, country if country != meeting.country else "") if part)
