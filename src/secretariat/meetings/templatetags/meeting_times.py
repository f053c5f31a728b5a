"""Reuniones de la CRM: days and hours in templates; `{% load meeting_times %}`."""

from __future__ import annotations

import datetime as dt

from django import template

from secretariat.furniture.figures import language, long_date, weekday_date
from secretariat.meetings import times
from secretariat.meetings.facts import titles
from secretariat.meetings.models import Meeting

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
