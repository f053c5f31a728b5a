"""Toda la Carta: how money, days and hours are written, in Spanish and English.

Every function takes `lang` ("es" or "en"; the reader's own language when left out).
"""

from __future__ import annotations

import datetime as dt

from django.utils import timezone, translation
from django.utils.translation import gettext, ngettext

from charter.prose import MONTHS

SHORT_MONTHS = {
    "es": ("ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sep.", "oct.", "nov.", "dic."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
WEEKDAYS = {
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def language(lang: str = "") -> str:
    """`lang`, or the language of this request: "es" or "en"."""
    return "en" if (lang or translation.get_language() or "es").startswith("en") else "es"


def as_day(value: object) -> dt.date | None:
    """A day from a date, a moment (read at the seat of the Secretariat) or ISO text; None from anything else."""
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)  # the request's today is lazy and cannot be reckoned with
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value[:10])
        except ValueError:
            return None
    return None


def money(cents: int, *, currency: bool = True) -> str:
    """Integer cents as `US$ 1,882.81`, the same in both languages; without the currency for columns that name it."""
    sign = "−" if cents < 0 else ""
    whole, part = divmod(abs(cents), 100)
    return f"{'US$ ' if currency else ''}{sign}{whole:,}.{part:02d}"


def long_date(day: dt.date, lang: str = "") -> str:
    """23 de noviembre de 2026; 23 November 2026."""
    if language(lang) == "en":
        return f"{day.day} {MONTHS['en'][day.month - 1]} {day.year}"
    return f"{day.day} de {MONTHS['es'][day.month - 1]} de {day.year}"


def short_date(day: dt.date, lang: str = "") -> str:
    """23 nov. 2026; 23 Nov 2026."""
    return f"{day.day} {SHORT_MONTHS[language(lang)][day.month - 1]} {day.year}"


def day_month(day: dt.date, lang: str = "") -> str:
    """14 nov; 14 Nov: for a column of days of one year."""
    return f"{day.day} {SHORT_MONTHS[language(lang)][day.month - 1].rstrip('.')}"


def weekday_date(day: dt.date, lang: str = "") -> str:
    """lunes 23 de noviembre de 2026; Monday 23 November 2026."""
    return f"{WEEKDAYS[language(lang)][day.weekday()]} {long_date(day, lang)}"


def clock(moment: dt.datetime | dt.time) -> str:
    """The hour as 10:31, at the seat of the Secretariat when the moment knows its zone."""
    if isinstance(moment, dt.datetime) and timezone.is_aware(moment):
        moment = timezone.localtime(moment)
    return f"{moment.hour}:{moment.minute:02d}"


def days_between(day: dt.date, today: dt.date) -> str:
    """hoy, mañana, ayer, en 3 días, hace 9 días."""
    away = (day - today).days
    if away == 0:
        return gettext("hoy")
    if away == 1:
        return gettext("mañana")
    if away == -1:
        return gettext("ayer")
    if away > 0:
        return ngettext("en %(days)s día", "en %(days)s días", away) % {"days": away}
    return ngettext("hace %(days)s día", "hace %(days)s días", -away) % {"days": -away}
