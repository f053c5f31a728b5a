"""Secretaría Ejecutiva, funciones: advice, cooperation and mechanisms of collaboration. Fetch, act, answer."""

from __future__ import annotations

from functools import partial

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle.gate import allows, permit
from secretariat.furniture.figures import language
from secretariat.furniture.paging import page_by_key
from secretariat.meetings.models import Meeting

from . import acts, audience
from .forms import AdviceForm, AnswerForm, CooperationForm, MechanismsForm, OutcomeForm
from .models import Cooperation, Mechanisms
from .pages import answered, trail

_writes = require_http_methods(["GET", "HEAD", "POST"])


def _inside(request: HttpRequest) -> None:
    if not request.delegate.in_the_room:
        raise Http404


@login_required
@require_safe
def advice(request: HttpRequest) -> HttpResponse:
    """What members asked: each its own, the Secretariat all; those that wait are told first."""
    _inside(request)
    rows = audience.advice(request.delegate)
    return render(
        request,
        "executive/advice_list.html",
        {
            "page": page_by_key(request, rows, key="-slug", size=40),
            "waiting": rows.filter(answered=None).count(),
            "asks": request.delegate.is_member and allows(request.delegate, "request-advice"),
            "trail": trail(),
        },
    )


@login_required
@_writes
def advice_new(request: HttpRequest) -> HttpResponse:
    """Ask the Secretariat's advice."""
    _inside(request)
    permit(request.delegate, "request-advice")
    return answered(
        request,
        AdviceForm(request.POST or None),
        partial(acts.ask_advice, request.delegate),
        headline=_("Pedir asesoría"),
        button=_("Enviar"),
        back=reverse("executive:advice"),
        said=_("La consulta llegó a la Secretaría Ejecutiva."),
        clauses=("se.function.advise",),
        ways=[(_("Asesoría"), reverse("executive:advice"))],
        lead=_(
            "Lo que escriba lo leen solo su país y la Secretaría Ejecutiva. "
            "Que hubo una consulta consta también a la Presidencia Pro-Témpore."
        ),
        done=lambda row: reverse("executive:advice_one", args=[row.slug]),
    )


@login_required
@_writes
def advice_one(request: HttpRequest, slug: str) -> HttpResponse:
    """One request with its answer; the Secretariat answers here."""
    row = get_object_or_404(audience.advice(request.delegate), pk=slug)
    if request.method == "POST" or (request.delegate.is_secretariat and not row.answered):
        return answered(
            request,
            AnswerForm(request.POST or None),
            partial(acts.answer_advice, request.delegate, row),
            headline=row.topic,
            button=_("Responder"),
            back=reverse("executive:advice_one", args=[slug]),
            said=_("La respuesta consta; el País Miembro la lee en su página."),
            clauses=("se.function.advise",),
            ways=[(_("Asesoría"), reverse("executive:advice"))],
            quote=row.words,
        )
    context = {"row": row, "trail": trail((_("Asesoría"), reverse("executive:advice")))}
    return render(request, "executive/advice.html", context)


@login_required
@require_safe
def cooperation(request: HttpRequest) -> HttpResponse:
    """Cooperation sought and what came of it; what the GRCM was told of mechanisms."""
    _inside(request)
    lang = language()
    told = list(Mechanisms.objects.all()[:50])
    names = {row.slug: row.called(lang) for row in Meeting.objects.filter(slug__in=[one.meeting for one in told])}
    return render(
        request,
        "executive/cooperation_list.html",
        {
            "page": page_by_key(request, Cooperation.objects.all(), key="-slug", size=40),
            "told": [(one, names.get(one.meeting, one.meeting)) for one in told],
            "seeks": request.delegate.is_secretariat,
            "trail": trail(),
        },
    )


@login_required
@_writes
def cooperation_new(request: HttpRequest) -> HttpResponse:
    """Seek cooperation."""
    _inside(request)
    permit(request.delegate, "seek-cooperation")
    return answered(
        request,
        CooperationForm(request.POST or None),
        partial(acts.seek_cooperation, request.delegate),
        headline=_("Registrar una gestión de cooperación"),
        button=_("Registrar"),
        back=reverse("executive:cooperation"),
        said=_("La gestión consta."),
        clauses=("se.function.fundraise",),
        ways=[(_("Cooperación"), reverse("executive:cooperation"))],
    )


@login_required
@_writes
def outcome(request: HttpRequest, slug: str) -> HttpResponse:
    """Write down what came of it."""
    _inside(request)
    row = get_object_or_404(Cooperation, pk=slug)
    permit(request.delegate, "seek-cooperation", subject=row.address)
    return answered(
        request,
        OutcomeForm(request.POST or None),
        partial(acts.settle_cooperation, request.delegate, row),
        headline=_("Registrar en qué quedó"),
        button=_("Registrar"),
        back=reverse("executive:cooperation"),
        said=_("El resultado consta."),
        clauses=("se.function.fundraise",),
        ways=[(_("Cooperación"), reverse("executive:cooperation"))],
        lead=f"{row.partner}: {row.purpose}"[:300],
    )


@login_required
@_writes
def mechanisms(request: HttpRequest) -> HttpResponse:
    """Tell the GRCM of mechanisms of collaboration."""
    _inside(request)
    permit(request.delegate, "inform-grcm")
    lang = language()
    done = set(Mechanisms.objects.values_list("meeting", flat=True))
    rows = Meeting.objects.filter(body="grcm").exclude(state="draft").order_by("-starts")[:20]
    return answered(
        request,
        MechanismsForm(request.POST or None, meetings=[(row.slug, row.called(lang)) for row in rows if row.slug not in done]),
        partial(acts.report_mechanisms, request.delegate),
        headline=_("Informar al GRCM de mecanismos de colaboración"),
        button=_("Registrar"),
        back=reverse("executive:cooperation"),
        said=_("El informe al GRCM consta."),
        clauses=("se.function.inform-grcm-mechanisms",),
        ways=[(_("Cooperación"), reverse("executive:cooperation"))],
    )
