"""Secretaría Virtual: search, calendar, and the pages that say what this house is."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretariat.chronicle import clock
from secretariat.chronicle.gate import Conflict
from secretariat.furniture.figures import language
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings import facts as meetings
from secretariat.meetings.models import Meeting

from . import acts, feeds
from .forms import AdoptionForm
from .search import search as find

KINDS = (
    ("meetings", _("Reuniones")), ("items", _("Temas de agenda")), ("decisions", _("Decisiones")),
    ("documents", _("Documentos")),
    ("practices", _("Buenas prácticas")), ("measures", _("Leyes y políticas")), ("parties", _("Participantes")), ("clauses", _("La Carta")),
)


def search(request: HttpRequest) -> HttpResponse:
    """Results of all rooms that this reader may see; says nothing of what she may not."""
    asked = " ".join(request.GET.get("q", "")[:200].split())
    found = find(request.delegate, asked, language()) if asked else {}
    groups = [(kind, words, found[kind]) for kind, words in KINDS if kind in found]
    return render(request, "portal/search.html", {"asked": asked, "groups": groups})


def calendar(request: HttpRequest) -> HttpResponse:
    """What lies ahead, by month, and the addresses of the feeds."""
    rows = meetings.upcoming(request.delegate, 60)
    months: dict[tuple[int, int], list[Meeting]] = {}
    for row in rows:
        if row.starts:
            months.setdefault((row.starts.year, row.starts.month), []).append(row)
    past = meetings_audience.visible(Meeting.objects.filter(state="held", starts__isnull=False), request.delegate)
    return render(request, "portal/calendar.html", {
        "months": [(rows[0].starts, rows) for rows in months.values()], "past": list(past.order_by("-starts")[:8]),
        "has_key": feeds.has_key(request.delegate) if request.delegate.signed_in else False,
    })


@cache
def sources() -> dict[str, Any]:
    """The public facts with their sources, as the loader reads them."""
    text = (Path(__file__).parent / "data" / "conference.json").read_text(encoding="utf-8")
    return json.loads(text)


def show_sources(request: HttpRequest) -> HttpResponse:
    """Where each public fact comes from, and under which licence parts are used."""
    seen: dict[str, None] = {}

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                if key in {"source", "sources"}:
                    for one in inner if isinstance(inner, list) else [inner]:
                        if isinstance(one, str) and one.startswith("http"):
                            seen.setdefault(one)
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(sources())
    return render(request, "portal/sources.html", {"sources": sorted(seen)})


def plain(template: str) -> Any:
    """A page without data of its own."""

    def show(request: HttpRequest) -> HttpResponse:
        return render(request, f"portal/{template}.html")

    return show


def charter_adoption(request: HttpRequest) -> HttpResponse:
    """The Secretariat enters the day on which the Charter was approved, with its source (charter.entry-into-force)."""
    if not request.delegate.is_secretariat:
        raise Http404
    form = AdoptionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            acts.record_charter_adoption(request.delegate, **form.cleaned_data)
        except Conflict as fault:
            form.add_error(None, fault.message)
        else:
            messages.success(request, gettext("Consta la aprobación de la Carta: desde ese día rigen sus disposiciones."))
            return redirect("portal:charter")
    return render(request, "portal/charter_adoption.html", {"form": form, "today": clock.today()}, status=422 if form.errors else 200)
