"""Documentos y Declaraciones: the register of decisions; a Declaration as the printed document, and its files."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.figures import language
from secretariat.furniture.paging import page_by_key

from .. import acts, audience, effects, facts, papers
from ..forms import PositionForm
from ..models import Decision, Reservation
from ..papers.files import size_of
from ..register import Filter, choices, consequence, meeting_names, origin
from ..screen import excerpt


@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    """The register, newest first, by year, kind and meeting."""
    chosen = Filter.of(request.GET)
    rows = chosen.applied(audience.visible(Decision.objects.defer("data", "fold", "present"), request.delegate))
    page = page_by_key(request, rows, key="-rank", size=30)
    names = meeting_names(language())
    shown = [{"row": row, "kind": effects.label(row.kind), "meeting": names.get(row.meeting, row.meeting)} for row in page.rows]
    context = {"page": page, "rows": shown, "filter": chosen, "choices": choices(request.delegate, language())}
    return render(request, "decisions/_register.html" if request.htmx else "decisions/decision_list.html", context)  # type: ignore[attr-defined]


def found(request: HttpRequest, symbol: str) -> Decision:
    """The decision, if the reader may know of it; 404 otherwise."""
    rows = audience.visible(Decision.objects.select_related("question", "parent"), request.delegate)
    return get_object_or_404(rows, symbol=symbol)


def reservations(row: Decision) -> list[Reservation]:
    """The numbered notes of an adopted text, in their order."""
    return list(Reservation.objects.filter(question=row.question_id).exclude(number=None).order_by("number"))


@require_GET
def decision(request: HttpRequest, symbol: str) -> HttpResponse:
    """A Declaration as the printed document; any other decision as its chain: question, outcome, effects, commitments."""
    row = found(request, symbol)
    lang = language()
    related = audience.visible(Decision.objects.filter(parent=row), request.delegate)
    context: dict[str, Any] = {
        "trail": [(_("Decisiones"), reverse("decisions:list"))],
        "decision": row,
        "kind": effects.label(row.kind),
        "effects": list(related.defer("data", "fold")),
        "commitments": [
            {"row": c, "status": facts.status(c, request.today), "owner": facts.owner_name(c.owner)}
            for c in audience.visible_commitments(row.commitments.all(), request.delegate)
        ],
        "meeting_name": meeting_names(lang).get(row.meeting, row.meeting),
        "question": row.question if request.delegate.in_the_room else None,
    }
    if not row.has_text:
        context["facts"] = [fact for fact in record.recorded_facts() if fact.id in row.facts] if row.facts else []
        context |= origin(row) | consequence(row)
        return render(request, "decisions/decision_show.html", context)
    notes = reservations(row)
    paper = papers.of(row, lang, notes)
    context |= {
        "paper": paper,
        "both": request.GET.get("idioma") == "ambos",
        "late": _may_reserve(request, row),
        "files": [(ending, size_of(paper, ending)) for ending in papers.FORMATS],
    }
    if context["both"]:
        context["pairs"] = list(zip(paper.paragraphs, papers.of(row, "en" if lang == "es" else "es", notes).paragraphs, strict=True))
    return render(request, "decisions/declaration_show.html", context)


def _may_reserve(request: HttpRequest, row: Decision) -> bool:
    return bool(request.delegate.is_member and row.question_id and acts.window_open(request.delegate, row))


@require_GET
def file(request: HttpRequest, symbol: str, lang: str, ending: str) -> HttpResponse:
    """PDF, Word or XML of an adopted text, in one language."""
    row = found(request, symbol)
    if lang not in ("es", "en") or ending not in papers.FORMATS or not row.has_text:
        raise Http404
    paper = papers.of(row, lang, reservations(row))
    tag = f'"{paper.seal}-{ending}"'
    if tag in {one.removeprefix("W/") for one in parse_etags(request.headers.get("If-None-Match", ""))}:
        return HttpResponseNotModified(headers={"ETag": tag})
    name = f"{row.symbol.replace('/', '-')}-{lang}.{ending}"
    return HttpResponse(
        papers.file_of(paper, ending),
        content_type=papers.FORMATS[ending].content_type,
        headers={
            "Content-Disposition": f'inline; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
            "ETag": tag,
            "Cache-Control": "private, no-cache",
        },
    )


def reserve(request: HttpRequest, symbol: str) -> HttpResponse:
    """A reservation to an adopted text, while the window of the reading is open."""
    row = found(request, symbol)
    if row.question is None or not row.has_text:
        raise Http404
    permit(request.delegate, "reserve", subject=row.address, body=row.body, **acts.window(row))
    paragraphs = [(p["key"], excerpt(p, language())) for p in row.data["paragraphs"] if p["number"]]
    form = PositionForm(request.POST or None, stance="reserve", paragraphs=paragraphs)
    if request.method == "POST" and form.is_valid():
        try:
            note = acts.reserve_after(request.delegate, row, **form.cleaned_data)
        except Conflict as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Consta la reserva: es la nota %(number)s.") % {"number": note.number})
            return redirect("decisions:decision", symbol)
    return render(
        request,
        "decisions/reservation_enter.html",
        {
            "decision": row,
            "form": form,
            "trail": [(_("Decisiones"), reverse("decisions:list")), (row.symbol, reverse("decisions:decision", args=[row.symbol]))],
        },
        status=422 if form.errors else 200,
    )
