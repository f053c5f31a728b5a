"""Secretaría Ejecutiva, equipo técnico y Reglamento: posts and who fills them; versions of the papers. Fetch, act, answer."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from charter.verdicts import Outcome
from secretariat.chronicle import facts as record
from secretariat.chronicle.days import asked
from secretariat.chronicle.gate import Conflict, permit, verdict
from secretariat.documents.store import Unfit
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language

from . import acts, facts
from .forms import AppointmentForm, EndOfAppointmentForm, PaperForm, PostForm
from .models import PAPERS, Appointment, Post
from .pages import answered, trail

_writes = require_http_methods(["GET", "HEAD", "POST"])
CLAUSES = {
    "rules": ("se.function.draft-rules", "se.function.draft-rules.iom-norms"),
    "manual": ("vm.power.approve-manual", "se.selection-manual", "se.manual-2017"),
    "parameters": ("se.technical-team", "se.technical-team.iom-criteria"),
}


@require_safe
def team(request: HttpRequest) -> HttpResponse:
    """The posts of the technical team: everybody sees the posts and which are vacant, the Secretariat who fills them."""
    delegate, view = request.delegate, record.view(request.today)
    filled = Prefetch("appointments", Appointment.objects.filter(until=None), to_attr="held")
    posts = list(Post.objects.filter(until=None).prefetch_related(filled))
    lang = language()
    said = verdict(delegate, "appoint-staff") if delegate.is_secretariat else None
    return render(
        request,
        "executive/team.html",
        {
            "posts": [
                {"row": row, "title": row.called(lang), "function": row.function(lang), "held": row.held[0] if row.held else None}  # type: ignore[attr-defined]
                for row in posts
            ],
            "vacant": sum(not row.held for row in posts),  # type: ignore[attr-defined]
            "parameters": facts.in_force(view, "parameters") if view.in_force else "",
            "keeps": said is not None and said.outcome is Outcome.PERMITTED,
            "inside": delegate.is_secretariat,
            "trail": trail(),
        },
    )


@login_required
@_writes
def post_new(request: HttpRequest) -> HttpResponse:
    """Make a post."""
    permit(request.delegate, "appoint-staff", subject="executive.post")
    return answered(
        request,
        PostForm(request.POST or None),
        partial(acts.create_post, request.delegate),
        headline=_("Crear un puesto"),
        button=_("Crear"),
        back=reverse("executive:team"),
        said=_("El puesto está creado y vacante."),
        clauses=CLAUSES["parameters"],
        ways=[(_("Equipo técnico"), reverse("executive:team"))],
    )


@login_required
@_writes
def appoint(request: HttpRequest, slug: str) -> HttpResponse:
    """Appoint somebody to a post."""
    row = get_object_or_404(Post, pk=slug)
    permit(request.delegate, "appoint-staff", subject=row.address)
    return answered(
        request,
        AppointmentForm(request.POST or None, initial={"since": request.today}),
        partial(acts.appoint, request.delegate, row),
        headline=_("Nombrar a alguien"),
        button=_("Nombrar"),
        back=reverse("executive:team"),
        said=_("El nombramiento consta; el público ve el puesto ocupado, no a la persona."),
        clauses=CLAUSES["parameters"],
        ways=[(_("Equipo técnico"), reverse("executive:team"))],
        lead=row.called(language()),
    )


@login_required
@_writes
def end(request: HttpRequest, slug: str) -> HttpResponse:
    """End who fills a post."""
    row = get_object_or_404(Post, pk=slug)
    permit(request.delegate, "appoint-staff", subject=row.address)
    return answered(
        request,
        EndOfAppointmentForm(request.POST or None, initial={"until": request.today}),
        partial(acts.end_appointment, request.delegate, row),
        headline=_("Registrar el fin de un nombramiento"),
        button=_("Registrar"),
        back=reverse("executive:team"),
        said=_("El puesto está vacante."),
        clauses=CLAUSES["parameters"],
        ways=[(_("Equipo técnico"), reverse("executive:team"))],
        lead=row.called(language()),
    )


@login_required
@require_POST
def close(request: HttpRequest, slug: str) -> HttpResponse:
    """Close a vacant post."""
    row = get_object_or_404(Post, pk=slug)
    try:
        acts.close_post(request.delegate, row)
    except Conflict as error:
        messages.error(request, error.message)
    else:
        messages.success(request, _("El puesto quedó cerrado."))
    return redirect("executive:team")


@require_safe
def papers(request: HttpRequest, kind: str) -> HttpResponse:
    """The versions of the regulations, the manual or the parameters: submitted, approved, in force on a day, with their text."""
    question = asked(request)
    context: dict[str, Any] = {"asked": question, "kind": kind, "headline": dict(PAPERS)[kind], "trail": trail(), "clauses": CLAUSES[kind]}
    if question.view is not None:
        lang = language()
        context |= {
            "current": facts.in_force(question.view, kind),
            "versions": [
                {
                    "one": one,
                    "title": one.row.called(lang) if one.row else "",
                    "note": (one.row.note_en if lang == "en" else one.row.note_es) if one.row else "",
                    "file": house_url("documents:document", one.row.document) if one.row and one.row.document else "",
                    "decision": house_url("decisions:decision", one.decision) if one.decision else "",
                }
                for one in facts.versions(question.view, kind)
            ],
            "submits": request.delegate.is_secretariat,
        }
    return render(request, "executive/papers.html", context, status=question.status)


@login_required
@_writes
def paper_new(request: HttpRequest) -> HttpResponse:
    """Submit a version of a paper, with its file."""
    permit(request.delegate, "submit-rules", subject="executive.paper")
    wanted = request.GET.get("de", "")
    form = PaperForm(request.POST or None, request.FILES or None, initial={"kind": wanted if wanted in dict(PAPERS) else "rules"})

    def act(**given: Any) -> Any:
        file = given.pop("file", None)
        try:
            return acts.submit_paper(request.delegate, **given, file=(file.name, file.read()) if file else None)
        except Unfit as error:
            raise Conflict(str(error), "file") from error

    return answered(
        request,
        form,
        act,
        headline=_("Presentar una versión"),
        button=_("Presentar"),
        back=reverse(f"executive:{wanted if wanted in dict(PAPERS) else 'rules'}"),
        said=_("La versión consta como presentada. Rige cuando las y los Viceministros la aprueben."),
        clauses=("se.function.draft-rules", "se.function.draft-rules.iom-norms", "vm.power.approve-manual"),
        done=lambda row: reverse(f"executive:{row.kind}"),
    )
