"""Toda la Carta: prints the sentence of a chronicle entry."""

import datetime as dt

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from charter.kind_words import KIND_WORDS
from charter.readings import READINGS
from secretariat.chronicle import clock, sentences
from secretariat.chronicle.models import Entry
from secretariat.furniture.figures import days_between, short_date

register = template.Library()


@register.filter
def sentence(entry: Entry) -> SafeString:
    return sentences.sentence(entry)


@register.filter
def act_label(act: str) -> str:
    """The name of an act of the Charter in the current language: `{{ entry.act|act_label }}`."""
    return sentences.label(act)


@register.filter
def kind_label(kind: str) -> str:
    """What sort of fact a kind is, in the current language; the kind itself where the core has no words for it."""
    return KIND_WORDS["en" if get_language() == "en" else "es"].get(kind, kind)


@register.filter
def reading_label(param: str) -> str:
    """What a reading leaves open, in the current language; the code of one that the core does not know."""
    known = READINGS.get(param)
    return known.label["en" if get_language() == "en" else "es"] if known else param


@register.filter
def moment(at: dt.datetime) -> str:
    """hoy, 8:41; ayer, 17:02; 20 nov. 2026, 9:15: when an entry was written, as seen from today."""
    here = timezone.localtime(at)
    away = (clock.today() - here.date()).days
    day = days_between(here.date(), clock.today()) if away in (0, 1) else short_date(here.date())
    return f"{day}, {here.hour}:{here.minute:02d}"
