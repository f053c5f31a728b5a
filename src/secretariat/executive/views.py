"""Secretaría Ejecutiva, elección y periodo: the office and its six years, calls, candidacies, the selection. Fetch, act, answer."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import facts as record
from secretariat.chronicle.days import asked
from secretariat.chronicle.delegate import MEMBERS
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.furniture.figures import language

from . import acts, audience, facts
from .forms import CallForm, CandidacyForm, EndForm, EvidenceForm, SelectionForm
from .models import QUALITIES, Call, Candidacy
from .pages import answered, trail

_writes = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def office(request: HttpRequest) -> HttpResponse:
    """Who heads the Secretariat or that nobody does, the six years with what is next, the calls, and the ways of this room."""
    question = asked(request)
    context: dict[str, Any] = {"asked": question}
    if question.view is not None:
        held, members = facts.office(question.view), request.delegate.sees(MEMBERS)
        context |= {
            "office": held,
            "members": members,
            "due": _due(held) if members else [],
            "calls": facts.calls(question.view, inside=members),
            "manual": facts.in_force(question.view, "manual"),
            "opens": allows(request.delegate, "publish-call"),
            "ends": bool(held.holder) and not question.other and allows(request.delegate, "record-office-end"),
        }
    return render(request, "executive/office.html", context, status=question.status)


_DUE = {
    "evaluate-secretary": lambda: _("Evaluar a quien ejerce el cargo"),
    "decide-on-secretary": lambda: _("Decidir la prórroga o la sucesión"),
    "decide-succession": lambda: _("Decidir la sucesión"),
}


def _due(held: facts.Office) -> list[dict[str, Any]]:
    """What the Vice-Ministers owe of the office, the nearest first."""
    return [{"words": _DUE[one.act](), "one": one} for one in held.due]


@login_required
@_writes
def end(request: HttpRequest) -> HttpResponse:
    """Record that the holder left before the end of the term."""
    permit(request.delegate, "record-office-end", subject="institutions.body:se")
    return answered(
        request,
        EndForm(request.POST or None, initial={"on": request.today}),
        partial(acts.end_office, request.delegate),
        headline=_("Registrar el fin de funciones"),
        button=_("Registrar"),
        back=reverse("executive:office"),
        said=_("Consta el fin de funciones. El cargo está vacante desde ese día."),
        clauses=("se.term-two-years", "se.appointment"),
        lead=_("Para cuando alguien deja el cargo antes de que termine su periodo. Al término del periodo no hay nada que registrar."),
    )


@login_required
@_writes
def call_new(request: HttpRequest) -> HttpResponse:
    """Publish a call that the members decided."""
    permit(request.delegate, "publish-call", subject="executive.call")
    view = record.view(request.today)
    lacking = [one.slug for one in facts.calls(view, inside=True) if one.row is None]
    return answered(
        request,
        CallForm(request.POST or None, initial={"slug": lacking[0] if lacking else ""}),
        partial(acts.open_call, request.delegate),
        headline=_("Publicar una convocatoria"),
        button=_("Publicar"),
        back=reverse("executive:office"),
        said=_("La convocatoria está publicada en los dos idiomas."),
        clauses=("se.election-after-call", "se.selection-manual"),
        lead=_("La convocatoria la deciden los Países Miembros; rige el manual «%(manual)s».")
        % {"manual": facts.in_force(view, "manual") or "—"},
        done=lambda row: reverse("executive:call", args=[row.slug]),
    )


@require_safe
def call(request: HttpRequest, slug: str) -> HttpResponse:
    """A call as published; members and the Secretariat also see its candidacies."""
    row = get_object_or_404(Call, pk=slug)
    view = record.view(request.today)
    where = facts.call_state(view, slug, row, inside=request.delegate.sees(MEMBERS))
    delegate = request.delegate
    candidacies = list(audience.candidacies(delegate).filter(call=row).prefetch_related("evidence"))
    return render(
        request,
        "executive/call.html",
        {
            "call": row,
            "where": where,
            "profile": row.profile(language()),
            "apply": row.apply(language()),
            "title": row.called(language()),
            "inside": delegate.in_the_room,
            "candidacies": [_shown(one) for one in candidacies],
            "registers": where.state == "open" and allows(delegate, "register-candidacy"),
            "selects": where.state == "closed" and delegate.is_secretariat,
            "wipes": where.state == "selected" and delegate.is_secretariat and any(not one.anonymised for one in candidacies),
            "trail": trail(),
        },
    )


def _shown(row: Candidacy) -> dict[str, Any]:
    """A candidacy with what its file lacks."""
    filed = {one.quality for one in row.evidence.all()}
    return {"row": row, "lacking": [label for key, label in QUALITIES if key not in filed], "filed": len(filed), "all": len(QUALITIES)}


@login_required
@_writes
def candidacy_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Register a candidacy."""
    row = get_object_or_404(Call, pk=slug)
    if not request.delegate.in_the_room:
        raise Http404
    permit(request.delegate, "register-candidacy", subject=row.address, call=slug)
    return answered(
        request,
        CandidacyForm(request.POST or None, initial={"received": request.today}),
        partial(acts.register_candidacy, request.delegate, row),
        headline=_("Registrar una candidatura"),
        button=_("Registrar"),
        back=reverse("executive:call", args=[slug]),
        said=_("La candidatura consta con su número. Añada lo que muestra cada cualidad."),
        clauses=("se.criterion.national", "se.criterion.merits"),
        ways=[(row.called(language()), reverse("executive:call", args=[slug]))],
        lead=_("El nombre no entra en la crónica: allí la candidatura es un número."),
        done=lambda made: reverse("executive:candidacy", args=[made.code]),
    )


def _found(request: HttpRequest, code: str) -> Candidacy:
    return get_object_or_404(audience.candidacies(request.delegate).select_related("call"), pk=code)


@login_required
@require_safe
def candidacy(request: HttpRequest, code: str) -> HttpResponse:
    """The file of a candidacy: nationality, and the evidence of each quality, which the members judge."""
    row = _found(request, code)
    filed = list(row.evidence.all())
    where = facts.call_state(record.view(request.today), row.call_id, row.call, inside=True)
    return render(
        request,
        "executive/candidacy.html",
        {
            "row": row,
            "qualities": [(key, label, [one for one in filed if one.quality == key]) for key, label in QUALITIES],
            "where": where,
            "files": not (row.anonymised or row.withdrawn) and allows(request.delegate, "register-candidacy"),
            "trail": trail((row.call.called(language()), reverse("executive:call", args=[row.call_id]))),
        },
    )


@login_required
@_writes
def evidence(request: HttpRequest, code: str) -> HttpResponse:
    """File what shows a quality."""
    row = _found(request, code)
    permit(request.delegate, "register-candidacy", subject=row.address)
    back = reverse("executive:candidacy", args=[code])
    wanted = request.GET.get("cualidad", "")
    return answered(
        request,
        EvidenceForm(request.POST or None, initial={"on": request.today, "quality": wanted if wanted in dict(QUALITIES) else ""}),
        partial(acts.file_evidence, request.delegate, row),
        headline=_("Añadir una constancia"),
        button=_("Añadir"),
        back=back,
        said=_("La constancia está en el expediente."),
        clauses=("se.criterion.merits", "se.criterion.manual"),
        ways=[(_("Candidatura %(n)s") % {"n": row.number}, back)],
        lead=_("Escriba lo menos posible de la vida de la persona: lo que el manual pide y nada más."),
    )


@login_required
@require_POST
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a candidacy back."""
    row = _found(request, code)
    try:
        acts.withdraw_candidacy(request.delegate, row)
    except Conflict as error:
        messages.error(request, error.message)
        return redirect("executive:candidacy", code)
    messages.success(request, _("La candidatura se retiró; su nombre y sus constancias ya no se guardan."))
    return redirect("executive:call", row.call_id)


@login_required
@_writes
def select(request: HttpRequest, slug: str) -> HttpResponse:
    """Write down whom the members selected."""
    row = get_object_or_404(Call, pk=slug)
    if not request.delegate.in_the_room:
        raise Http404
    permit(request.delegate, "record-selection", subject=row.address)
    standing = audience.candidacies(request.delegate).filter(call=row, withdrawn=None)
    choices = [(one.code, _("Candidatura %(n)s: %(name)s") % {"n": one.number, "name": one.name or one.code}) for one in standing]
    return answered(
        request,
        SelectionForm(request.POST or None, candidacies=choices),
        partial(acts.select, request.delegate, row),
        headline=_("Registrar a quién eligieron los Países Miembros"),
        button=_("Registrar"),
        back=reverse("executive:call", args=[slug]),
        said=_("Consta la candidatura elegida. La nombra una decisión de la Reunión Viceministerial."),
        clauses=("se.election-after-call", "vm.power.appoint-se"),
        ways=[(row.called(language()), reverse("executive:call", args=[slug]))],
        lead=_("Eligen los Países Miembros, según el manual. Si una decisión de este registro ya lo dice, no hace falta repetirlo aquí."),
    )


@login_required
@require_POST
def anonymise(request: HttpRequest, slug: str) -> HttpResponse:
    """Take away the names of a call that ended."""
    row = get_object_or_404(Call, pk=slug)
    try:
        acts.anonymise(request.delegate, row)
    except Conflict as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("Las candidaturas son anónimas: quedan su número y su nacionalidad."))
    return redirect("executive:call", slug)
