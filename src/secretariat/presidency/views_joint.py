"""Reunión Viceministerial: meetings of two or more members, and their results on the way to all."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import allows, permit

from . import audience, forms
from .acts import joint as acts
from .models import JointMeeting
from .pages import act_page, posted, trail

CLAUSES = ("vm.subset-meetings", "vm.subset-results-shared")


def _way() -> tuple[str, str]:
    return (_("Reuniones de Países Miembros"), reverse("presidency:joint_meetings"))


def _page(joint: JointMeeting) -> str:
    return reverse("presidency:joint", args=[joint.slug])


def _joint(request: HttpRequest, slug: str) -> JointMeeting:
    audience.members_only(request.delegate)
    return get_object_or_404(audience.joint_meetings(request.delegate), pk=slug)


@require_safe
def joint_meetings(request: HttpRequest) -> HttpResponse:
    """Meetings of members among themselves; extraordinary and ministerial meetings, by which conditions and where they are called."""
    audience.members_only(request.delegate)
    meetings = audience.joint_meetings(request.delegate)[:200]
    ministers = record.view(clock.today()).of("ministers_meeting_promoted")
    return render(
        request,
        "presidency/joint_list.html",
        {
            "meetings": meetings,
            "ministers": ministers,
            "trail": trail(),
            "steers": request.delegate.steers,
            "calls": allows(request.delegate, "convene-meeting", body="event:x"),
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def joint_new(request: HttpRequest) -> HttpResponse:
    """Call a meeting of two or more members."""
    audience.members_only(request.delegate)
    delegate = request.delegate
    if request.method != "POST":
        permit(delegate, "convene-meeting", subject="presidency.joint_meetings", body="event:x")
    initial = {"mode": "in-person", "parties": [delegate.party] if delegate.party in MEMBERS else []}
    return act_page(
        request,
        forms.JointForm(posted(request), initial=initial),
        lambda given: acts.call(delegate, **given),
        to=_page,
        title=_("Convocar una reunión de Países Miembros"),
        button=_("Convocar"),
        back=reverse("presidency:joint_meetings"),
        way=(_way(),),
        done=_("Reunión convocada. Cada país que se reúne recibió una carta."),
        clauses=CLAUSES,
        lead=_("Dos o más Países Miembros se reúnen por una situación que les afecta. Los resultados se comparten con todos."),
    )


@require_safe
def joint(request: HttpRequest, slug: str) -> HttpResponse:
    """One meeting: who met and why, its results for those who may read them, and whether they reached all."""
    found = _joint(request, slug)
    delegate = request.delegate
    return render(
        request,
        "presidency/joint.html",
        {
            "joint": found,
            "reads": audience.reads_results(delegate, found),
            "trail": trail(_way()),
            "holds": found.held is None and (delegate.is_secretariat or delegate.party in found.parties),
            "shares": delegate.is_secretariat and found.held is not None and found.shared is None,
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def joint_hold(request: HttpRequest, slug: str) -> HttpResponse:
    """Record that it was held and what came of it."""
    found = _joint(request, slug)
    if request.method != "POST":
        permit(request.delegate, "convene-meeting", subject=found.address, body=f"event:{slug}", parties=tuple(found.parties))
    return act_page(
        request,
        forms.HoldForm(posted(request), initial={"held": found.day}),
        lambda given: acts.hold(request.delegate, found, **given),
        title=_("Registrar la reunión celebrada"),
        button=_("Entregar los resultados"),
        back=_page(found),
        way=(_way(), (found.topic, _page(found))),
        done=_("Resultados entregados a la Secretaría Ejecutiva, que los comparte con todos."),
        clauses=CLAUSES,
        lead=found.topic,
    )


@login_required
@require_POST
def joint_share(request: HttpRequest, slug: str) -> HttpResponse:
    """Share the results with all."""
    found = _joint(request, slug)
    acts.share(request.delegate, found)
    messages.success(request, _("Resultados compartidos: cada País Miembro recibió una carta."))
    return redirect(_page(found))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def joint_withhold(request: HttpRequest, slug: str) -> HttpResponse:
    """Say why the results are not shared."""
    found = _joint(request, slug)
    if request.method != "POST":
        permit(request.delegate, "share-joint-results", subject=found.address)
    return act_page(
        request,
        forms.ReasonForm(posted(request)),
        lambda given: acts.withhold(request.delegate, found, reason=given["reason"]),
        title=_("No compartir los resultados"),
        button=_("Registrar la razón"),
        back=_page(found),
        way=(_way(), (found.topic, _page(found))),
        done=_("Razón registrada. Se pueden compartir más tarde."),
        clauses=CLAUSES[1:],
        lead=found.topic,
    )
