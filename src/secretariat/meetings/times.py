"""Reuniones de la CRM: days and hours of meetings in words, in the meeting's own zone."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.figures import MONTHS, WEEKDAYS, language, long_date

from .models import Meeting

# The zones of the members' capitals and those in which the Conference meets by video.
ZONES = (
    ("America/Costa_Rica", "San José"),
    ("America/Guatemala", _("Ciudad de Guatemala")),
    ("America/El_Salvador", "San Salvador"),
    ("America/Tegucigalpa", "Tegucigalpa"),
    ("America/Managua", "Managua"),
    ("America/Panama", _("Ciudad de Panamá")),
    ("America/Mexico_City", _("Ciudad de México")),
    ("America/Belize", "Belmopan"),
    ("America/Santo_Domingo", "Santo Domingo"),
    ("America/New_York", "Washington"),
    ("America/Toronto", "Ottawa"),
    ("Europe/Zurich", _("Ginebra")),
)


def local(moment: dt.datetime, zone: str) -> dt.datetime:
    """The moment as the clocks of the meeting's place show it."""
    return moment.astimezone(ZoneInfo(zone))


def hour(moment: dt.datetime, zone: str) -> str:
    """9:00"""
    there = local(moment, zone)
    return f"{there.hour}:{there.minute:02d}"


def weekday_hour(moment: dt.datetime, zone: str) -> str:
    """jueves, 9:00; Thursday, 9:00."""
    return f"{WEEKDAYS[language()][local(moment, zone).weekday()]}, {hour(moment, zone)}"


def days(meeting: Meeting) -> str:
    """3 y 4 de diciembre de 2026; del 30 de noviembre al 2 de diciembre de 2026; 1998, día no hallado."""
    first, last = meeting.starts, meeting.ends or meeting.starts
    if first is None or last is None:
        return gettext("%(year)s, día no hallado en fuentes públicas") % {"year": meeting.year}
    if first == last:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        if language() == "en":
            return f"{first.day}–{last.day} {MONTHS['en'][first.month - 1]} {first.year}"
        joint = "y" if (last - first).days == 1 else "al"
        opening = "" if joint == "y" else "del "
        return f"{opening}{first.day} {joint} {last.day} de {MONTHS['es'][first.month - 1]} de {first.year}"
    if language() == "en":
        return f"{long_date(first)} – {long_date(last)}"
    return f"del {long_date(first)} al {long_date(last)}"
