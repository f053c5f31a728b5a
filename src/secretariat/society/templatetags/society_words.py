"""Red Regional de Organizaciones Civiles: codes of this room in words; `{% load society_words %}`."""

from __future__ import annotations

import datetime as dt

from django import template

from charter.acts import ACTS
from secretariat.documents.labels import AUDIENCE_LABELS
from secretariat.furniture.figures import language, long_date
from secretariat.society.models import OUTCOMES
from secretariat.society.views import bodies

register = template.Library()


@register.filter
def act_words(act: str) -> str:
    """The name of an act of the Charter: «presentar un aporte»."""
    return str(ACTS[act].label[language()])


@register.filter
def body_words(code: str) -> str:
    """The name of a body by its code: «Reunión Viceministerial» for vm."""
    return dict(bodies()).get(code, code)


@register.filter
def outcome_words(code: str) -> str:
    """What was done with a contribution: «Se toma nota»."""
    return str(dict(OUTCOMES).get(code, code))


@register.filter
def audience_words(code: str) -> str:
    """Who reads: «Países Miembros»."""
    return str(dict(AUDIENCE_LABELS).get(code, code))


@register.filter
def day_words(text: str) -> str:
    """A day kept as 2026-11-23, in words."""
    return long_date(dt.date.fromisoformat(str(text)))
