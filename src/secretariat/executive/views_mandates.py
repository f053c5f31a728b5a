"""Secretaría Ejecutiva, funciones: the register of mandates, each open until closed with its result. Fetch, act, answer."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle.gate import allows, permit
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name
from secretariat.furniture.tabular import Column, Sheet, answer, csv_bytes, xlsx_bytes
from secretariat.institutions.facts import offices_on

from . import acts, mandates
from .forms import MandateForm, NoteForm, ResultForm
from .models import Note
from .pages import answered, trail

_writes = require_http_methods(["GET", "HEAD", "POST"])
WORDS = {
    "open": lambda: _("Abierto"),
    "due-soon": lambda: _("Vence pronto"),
    "overdue": lambda: _("Vencido"),
    "closed": lambda: _("Cerrado con resultado"),
}


def _chosen(request: HttpRequest) -> tuple[list[mandates.Line], list[mandates.Line], str, str]:
    """All mandates that the reader sees, those her filter leaves, and the filter."""
    every = mandates.lines(request.delegate, request.today, language())
    state, by = request.GET.get("estado", ""), request.GET.get("de", "")
    state = state if state in mandates.STATES else ""
    by = by if by in {one.by for one in every} else ""
    left = [one for one in every if (not state or one.state == state) and (not by or one.by == by)]
    return every, left, state, by


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The register, what waits first; by state and by who gave them."""
    every, left, state, by = _chosen(request)
    return render(
        request,
        "executive/mandate_list.html",
        {
            "lines": left[:200],
            "more": len(left) > 200,
            "every": every,
            "counted": [(key, WORDS[key](), number) for key, number in mandates.counted(every).items()],
            "state": state,
            "by": by,
            "states": [(key, WORDS[key]()) for key in mandates.STATES],
            "givers": [(code, party_name(code)) for code in sorted({one.by for one in every})],
            "query": request.META.get("QUERY_STRING", "")[:200],
            "gives": allows(request.delegate, "give-mandate") or allows(request.delegate, "close-mandate"),
            "commitments": house_url("decisions:commitments"),
            "trail": trail(),
        },
    )


@require_safe
def file(request: HttpRequest, ending: str) -> HttpResponse:
    """The register as CSV or XLSX, with the same filter."""
    if ending not in ("csv", "xlsx"):
        raise Http404
    _every, left, _state, _by = _chosen(request)
    columns = [
        Column(_("Mandato")),
        Column(_("En palabras")),
        Column(_("Lo dio")),
        Column(_("Día"), "date"),
        Column(_("Plazo"), "date"),
        Column(_("Estado")),
        Column(_("Cierre"), "date"),
        Column(_("Resultado")),
        Column(_("Fuente")),
    ]
    rows = [
        [one.slug, one.title, party_name(one.by), one.given, one.due, WORDS[one.state](), one.closed, one.result, one.source]
        for one in left
    ]
    notes = (_("Datos ficticios de demostración."),) if any(one.fictitious for one in left) else ()
    name = f"{_('mandatos')}-{request.today.isoformat()}.{ending}"
    content = csv_bytes(columns, rows) if ending == "csv" else xlsx_bytes([Sheet(_("Mandatos"), columns, rows, notes)])
    return answer(name, content)


def _found(request: HttpRequest, slug: str) -> mandates.Line:
    one = mandates.line(request.delegate, slug, request.today, language())
    if one is None:
        raise Http404
    return one


@require_safe
def mandate(request: HttpRequest, slug: str) -> HttpResponse:
    """One mandate: where it comes from, how it goes, its result."""
    one = _found(request, slug)
    inside = request.delegate.in_the_room
    return render(
        request,
        "executive/mandate.html",
        {
            "one": one,
            "state": WORDS[one.state](),
            "notes": list(Note.objects.filter(mandate=slug)) if inside else [],
            "inside": inside,
            "decision_url": house_url("decisions:decision", one.decision) if one.decision else "",
            "keeps": not one.closed and allows(request.delegate, "close-mandate"),
            "trail": trail((_("Mandatos"), reverse("executive:mandates"))),
        },
    )


@login_required
@_writes
def new(request: HttpRequest) -> HttpResponse:
    """A mandate given by a paper: the Presidency its own, the Secretariat those that it records."""
    if not request.delegate.in_the_room:
        raise Http404
    if not request.delegate.is_secretariat:
        permit(request.delegate, "give-mandate", subject="executive.mandate")
    givers = [("ppt", party_name("ppt"))]
    if request.delegate.is_secretariat:
        groups = [(group.group, party_name(group.group)) for group in offices_on().groups]
        givers = [("vm", party_name("vm")), *givers, ("grcm", party_name("grcm")), *groups]
    return answered(
        request,
        MandateForm(request.POST or None, givers=givers, initial={"by": givers[0][0], "on": request.today}),
        partial(acts.give_mandate, request.delegate),
        headline=_("Registrar un mandato"),
        button=_("Registrar"),
        back=reverse("executive:mandates"),
        said=_("El mandato queda abierto hasta que se cierre con su resultado."),
        clauses=("se.function.execute-mandates",),
        ways=[(_("Mandatos"), reverse("executive:mandates"))],
        lead=_(
            "Los que da un párrafo de una Declaración entran solos al adoptarse; aquí se registran los que constan en una nota o un acta."
        ),
        done=lambda slug: reverse("executive:mandate", args=[slug]),
    )


def _form(request: HttpRequest, slug: str, form: Any, act: Any, **words: Any) -> HttpResponse:
    one = _found(request, slug)
    permit(request.delegate, "close-mandate", subject=f"executive.mandate:{slug}")
    back = reverse("executive:mandate", args=[slug])
    ways = [(_("Mandatos"), reverse("executive:mandates")), (one.title, back)]
    made = partial(act, request.delegate, slug)
    return answered(request, form, made, back=back, ways=ways, clauses=("se.function.execute-mandates",), lead=one.title, **words)


@login_required
@_writes
def note(request: HttpRequest, slug: str) -> HttpResponse:
    """Write down how a mandate goes."""
    return _form(
        request,
        slug,
        NoteForm(request.POST or None, initial={"on": request.today}),
        acts.note,
        headline=_("Anotar un avance"),
        button=_("Anotar"),
        said=_("El avance consta."),
    )


@login_required
@_writes
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """Close a mandate with its result."""
    return _form(
        request,
        slug,
        ResultForm(request.POST or None),
        acts.close_mandate,
        headline=_("Cerrar con su resultado"),
        button=_("Cerrar el mandato"),
        said=_("El mandato quedó cerrado con su resultado."),
    )
