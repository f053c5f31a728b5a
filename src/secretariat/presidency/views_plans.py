"""Presidencia Pro-Témpore: the work plan of each year, its consultation, its approval, what came of it; as page and as file."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import clock
from secretariat.chronicle.gate import permit
from secretariat.furniture.tabular import answer as download
from secretariat.institutions.facts import offices_on

from . import audience, facts, files, forms
from .acts import plans as acts
from .facts import consulting
from .models import Comment, Line, WorkPlan
from .pages import act_page, posted, trail

CLAUSES = ("ppt.function.priority-activities", "vm.power.approve-ppt-plan")


def _way(plan: WorkPlan | None = None) -> tuple[tuple[str, str], ...]:
    first = (_("Planes de trabajo"), reverse("presidency:plans"))
    return (first, (_("Plan de %(year)s") % {"year": plan.year}, reverse("presidency:plan", args=[plan.slug]))) if plan else (first,)


def _plan(request: HttpRequest, slug: str) -> WorkPlan:
    audience.members_only(request.delegate)
    return get_object_or_404(audience.plans(request.delegate), pk=slug)


def _page(plan: WorkPlan) -> str:
    return reverse("presidency:plan", args=[plan.slug])


@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """The work plans, newest first; to the Presidency, the way to begin its own."""
    audience.members_only(request.delegate)
    held = offices_on().ppt
    mine = bool(held and request.delegate.party == held.party)
    begun = bool(held) and WorkPlan.objects.filter(party=held.party, starts=held.since).exists()  # type: ignore[union-attr]
    rows = [(plan, facts.plan_state(plan, consulting=plan.consulting)) for plan in consulting(audience.plans(request.delegate))[:100]]
    return render(request, "presidency/plan_list.html", {"rows": rows, "begin": mine and not begun, "trail": trail(), "held": held})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_new(request: HttpRequest) -> HttpResponse:
    """Begin the plan of the presidency in office."""
    audience.members_only(request.delegate)
    if request.method != "POST":
        permit(request.delegate, "submit-ppt-plan", subject="presidency.plans")
    return act_page(
        request,
        forms.AimForm(posted(request)),
        lambda given: acts.begin(request.delegate, **given),
        title=_("Empezar el plan de trabajo"),
        button=_("Empezar"),
        back=reverse("presidency:plans"),
        way=_way(),
        done=_("Plan empezado. Añada ahora sus actividades."),
        to=_page,
        clauses=CLAUSES,
        lead=_("Se consulta a los Países Miembros, se presenta a la Reunión Viceministerial y durante el año se dice qué resultó."),
    )


@require_safe
def plan(request: HttpRequest, slug: str) -> HttpResponse:
    """One plan: its activities, its consultation with every comment and answer, its versions, its next step."""
    found = _plan(request, slug)
    held = offices_on().ppt
    drafting = bool(held and request.delegate.presides and held.party == found.party and held.since == found.starts)
    rounds = list(found.rounds.prefetch_related("comments").select_related("version"))
    now = next((one for one in rounds if one.ended is None), None)
    state = facts.plan_state(found, consulting=now is not None)
    today = clock.today()
    lines = list(found.lines.all())
    told = sum(1 for line in lines if line.state == "done")
    return render(
        request,
        "presidency/plan.html",
        {
            "plan": found,
            "lines": lines,
            "rounds": rounds,
            "now": now,
            "state": state,
            "drafting": drafting,
            "done": told,
            "writes": drafting and state != "approved",
            "comments": request.delegate.is_member and not drafting and now is not None and now.closes >= today,
            "records": request.delegate.is_secretariat and state == "submitted",
            "consulted": any(one.ended for one in rounds),
            "versions": list(found.versions.all()),
            "trail": trail(*_way()),
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def plan_aim(request: HttpRequest, slug: str) -> HttpResponse:
    """Write what the year aims at."""
    found = _plan(request, slug)
    if request.method != "POST":
        permit(request.delegate, "submit-ppt-plan", subject=found.address)
    form = forms.AimForm(posted(request), initial={"aim_es": found.aim_es, "aim_en": found.aim_en})
    return act_page(
        request,
        form,
        lambda given: acts.state_aim(request.delegate, found, **given),
        title=_("Propósito del año"),
        button=_("Guardar"),
        back=_page(found),
        way=_way(found),
        done=_("Propósito guardado."),
        clauses=CLAUSES,
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def line_new(request: HttpRequest, slug: str) -> HttpResponse:
    """Add an activity."""
    found = _plan(request, slug)
    if request.method != "POST":
        permit(request.delegate, "submit-ppt-plan", subject=found.address)
    return act_page(
        request,
        forms.LineForm(posted(request), plan=found),
        lambda given: acts.write_line(request.delegate, found, given),
        title=_("Añadir una actividad"),
        button=_("Añadir"),
        back=_page(found),
        way=_way(found),
        done=_("Actividad añadida."),
        clauses=CLAUSES,
    )


def _line(request: HttpRequest, slug: str, number: int) -> Line:
    found = _plan(request, slug)
    return get_object_or_404(found.lines.select_related("plan"), order=number)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def line(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Change an activity of the draft."""
    found = _line(request, slug, number)
    if request.method != "POST":
        permit(request.delegate, "submit-ppt-plan", subject=found.plan.address)
    initial = {key: getattr(found, key) for key in acts.FIELDS} | {"month": found.month.isoformat()}
    form = forms.LineForm(posted(request), plan=found.plan, initial=initial)
    return act_page(
        request,
        form,
        lambda given: acts.write_line(request.delegate, found.plan, given, found),
        title=_("Cambiar la actividad"),
        button=_("Guardar"),
        back=_page(found.plan),
        way=_way(found.plan),
        done=_("Actividad guardada."),
        clauses=CLAUSES,
        aside={"drop": reverse("presidency:line_drop", args=[slug, number]), "drop_words": _("Quitar la actividad")},
    )


@login_required
@require_POST
def line_drop(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take an activity out of the draft."""
    found = _line(request, slug, number)
    acts.drop_line(request.delegate, found)
    messages.success(request, _("Actividad quitada. Las versiones ya consultadas la conservan."))
    return redirect(_page(found.plan))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Tell how an activity stands and what came of it."""
    found = _line(request, slug, number)
    if request.method != "POST":
        permit(request.delegate, "submit-ppt-plan", subject=found.plan.address)
    form = forms.TellForm(posted(request), initial={"state": found.state, "outcome": found.outcome})
    return act_page(
        request,
        form,
        lambda given: acts.tell(request.delegate, found, **given),
        title=_("Informar de la actividad"),
        lead=found.activity,
        button=_("Guardar"),
        back=_page(found.plan),
        way=_way(found.plan),
        done=_("Estado guardado."),
        clauses=("ppt.function.preside",),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def consult(request: HttpRequest, slug: str) -> HttpResponse:
    """Open a round of consultation."""
    found = _plan(request, slug)
    if request.method != "POST":
        permit(request.delegate, "submit-ppt-plan", subject=found.address)
    return act_page(
        request,
        forms.ConsultForm(posted(request)),
        lambda given: acts.consult(request.delegate, found, **given),
        back=_page(found),
        title=_("Consultar a los Países Miembros"),
        button=_("Abrir la consulta"),
        way=_way(found),
        clauses=CLAUSES[:1],
        done=_("Consulta abierta. Cada País Miembro recibió una carta con el plan."),
        lead=_("Se guarda la versión consultada. Cada comentario tendrá su respuesta."),
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def comment(request: HttpRequest, slug: str) -> HttpResponse:
    """A member comments on the plan or one activity."""
    found = _plan(request, slug)
    if request.method != "POST":
        permit(request.delegate, "take-part-in-decision", subject=found.address)
    now = found.rounds.filter(ended=None).select_related("version").first()
    form = forms.CommentForm(posted(request), lines=now.version.lines if now else [])
    return act_page(
        request,
        form,
        lambda given: acts.comment(request.delegate, found, **given),
        title=_("Comentar el plan de trabajo"),
        button=_("Enviar el comentario"),
        back=_page(found),
        way=_way(found),
        done=_("Comentario enviado."),
        clauses=CLAUSES[:1],
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """The Presidency answers a comment."""
    found = _plan(request, slug)
    said = get_object_or_404(Comment.objects.select_related("round__plan"), pk=pk, round__plan=found)
    if request.method != "POST":
        permit(request.delegate, "submit-ppt-plan", subject=found.address)
    initial = {"answer": said.answer, "taken": {True: "yes", False: "no", None: ""}[said.taken]}
    form = forms.AnswerCommentForm(posted(request), initial=initial)
    return act_page(
        request,
        form,
        lambda given: acts.answer(request.delegate, said, text=given["answer"], taken=given["taken"] == "yes"),
        lead=said.text,
        title=_("Responder un comentario"),
        button=_("Responder"),
        back=_page(found),
        way=_way(found),
        done=_("Respuesta guardada."),
        clauses=CLAUSES[:1],
    )


@login_required
@require_POST
def end_round(request: HttpRequest, slug: str) -> HttpResponse:
    """Close the consultation."""
    found = _plan(request, slug)
    acts.end_round(request.delegate, found)
    messages.success(request, _("Consulta cerrada: ya consta en el registro. Puede presentar el plan."))
    return redirect(_page(found))


@login_required
@require_POST
def submit(request: HttpRequest, slug: str) -> HttpResponse:
    """Submit the plan to the Vice-Ministers."""
    found = _plan(request, slug)
    acts.submit(request.delegate, found)
    messages.success(request, _("Plan presentado. Espera la aprobación de la Reunión Viceministerial."))
    return redirect(_page(found))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def approve(request: HttpRequest, slug: str) -> HttpResponse:
    """The Secretariat records an approval decided outside this house."""
    found = _plan(request, slug)
    if request.method != "POST":
        permit(request.delegate, "keep-directory", subject=found.address)
    return act_page(
        request,
        forms.ApprovalForm(posted(request)),
        lambda given: acts.record_approval(request.delegate, found, **given),
        back=_page(found),
        title=_("Registrar la aprobación"),
        button=_("Registrar"),
        way=_way(found),
        done=_("Aprobación registrada."),
        clauses=CLAUSES[1:],
        lead=_("Para una decisión tomada fuera de esta casa. La que se adopta aquí causa la aprobación por sí misma."),
    )


@require_safe
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A version of the plan as it was kept."""
    found = _plan(request, slug)
    kept = get_object_or_404(found.versions, number=number)
    return render(request, "presidency/plan_version.html", {"plan": found, "version": kept, "trail": trail(*_way(found))})


@require_safe
def plan_file(request: HttpRequest, slug: str, ending: str) -> HttpResponse:
    """The plan as PDF, Word or workbook."""
    found = _plan(request, slug)
    if ending not in files.PLAN:
        raise Http404
    return download(f"{found.slug}.{ending}", files.PLAN[ending](found))
