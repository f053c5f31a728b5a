"""Reunión Viceministerial, GRCM, Grupos de Trabajo: the page of a year's rhythm of meetings."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secretariat.chronicle import clock

from . import rhythm as facts
from .views import body_name


@require_safe
def rhythm(request: HttpRequest) -> HttpResponse:
    """What each body owes in a year (`?ano=`), its window, what was convened and held, and the way to convene what lacks."""
    years, asked = facts.years(), request.GET.get("ano", "")
    year = int(asked) if asked.isascii() and asked.isdecimal() and int(asked) in years else clock.today().year
    beats = facts.year_of(request.delegate, year)
    rows = [(beat, body_name(beat.body)) for beat in beats or ()]
    return render(request, "meetings/rhythm.html", {"years": years, "year": year, "rows": rows, "in_force": beats is not None})
