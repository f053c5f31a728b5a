"""Países Observadores, bienvenida; Organismos, criterios: the public application, from its first question to what became of it.

No account: the secret link is the key. What it opens is never indexed, cached or told to other sites.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import THE_PUBLIC
from secretariat.chronicle.gate import Conflict, verdict
from secretariat.documents import store
from secretariat.furniture.figures import language

from . import acts, criteria, files
from .acts.receiving import item_meeting
from .forms import AskedForm, BeginForm, EvidenceForm, TextForm
from .handing import handed
from .limits import too_many
from .models import Application

ANYBODY = "XXA"  # the code of no state
View = Callable[..., HttpResponse | FileResponse]


def kept_secret(view: View) -> View:
    """A page that a secret link opens: no index, no cache, and no other site learns the address."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse | FileResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        response["Referrer-Policy"] = "same-origin"  # "no-referrer" would hide the origin of the form itself
        return response

    return shown


def owned(secret: str) -> Application:
    """The application of a link, or 404."""
    found = acts.fetch(secret)
    if found is None:
        raise Http404
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """What an observer may do, the criteria, and the first question."""
    form = AskedForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        asks = form.cleaned_data["asks"]
        if asks == "membership":
            return redirect("participation:membership")
        return redirect("participation:begin", asks)
    shown = {"form": form, "criteria": criteria.OF}
    return render(request, "participation/apply_start.html", shown, status=422 if form.is_bound else 200)


@require_safe
def membership(request: HttpRequest) -> HttpResponse:
    """Membership is closed: note 6, by the verdict of the core, and the path that is open."""
    view = facts.view(clock.today())
    said = verdict(THE_PUBLIC, "apply-for-membership", actor=ANYBODY) if view.in_force else None
    # Only why it is closed: the tree would name somebody who has asked for nothing.
    why = next((node for node in said.why.walk() if node.code == "membership.closed"), None) if said else None
    return render(request, "participation/apply_membership.html", {"why": why})


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest, category: str) -> HttpResponse:
    """Who applies. What is written becomes a draft with a link of its own."""
    if category not in criteria.OF:
        raise Http404
    initial = {"code": request.GET.get("codigo", "")[:32]}
    form = BeginForm(request.POST if request.method == "POST" else None, category=category, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            if form.by_machine or too_many(request, "begin"):
                raise Conflict(_("No se pudo empezar la solicitud. Espere una hora y repita: lo escrito sigue aquí."), "busy")
            given = {key: value for key, value in form.cleaned_data.items() if key != "website"}
            kept = acts.begin(category=category, language=language(), fictitious=bool(request.demonstration), **given)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("La solicitud está guardada como borrador. Guarde su enlace: es la única llave."))
            return redirect("participation:application", kept.secret)
    return render(request, "participation/apply_begin.html", {"form": form, "category": category}, status=422 if form.is_bound else 200)


@kept_secret
@require_safe
def application(request: HttpRequest, secret: str) -> HttpResponse:
    """The applicant's own page: what is given, what lacks clause by clause, what was asked, what became of it."""
    row = owned(secret)
    rows = list(row.evidence.all())
    view = facts.view(clock.today())
    found = files.result(view, row)
    context = {
        "application": row,
        "secret": secret,
        "file": files.standing_of(row, rows),
        "result": found,
        "meeting": item_meeting(row) if found and found.code == "accepted" else None,
        "messages_": list(row.messages.all()),
        "addressee": files.addressee(view),
        "link": settings.SITE_URL + reverse("participation:application", args=[secret]),
        "open": row.state in acts.applying.OPEN,
        "answer": TextForm(label=_("Su respuesta a la Secretaría")),
    }
    return render(request, "participation/application.html", context)


@kept_secret
@require_http_methods(["GET", "HEAD", "POST"])
def evidence(request: HttpRequest, secret: str, criterion: str) -> HttpResponse:
    """Give, or replace, the dated evidence of one criterion."""
    row = owned(secret)
    one = criteria.criterion_of(row.category, criterion)
    if one is None:
        raise Http404
    known = files.latest(row.evidence.filter(criterion=criterion)).get(criterion)
    initial = {key: getattr(known, key) for key in ("area", "line", "day", "text", "link")} if known and not known.fact else {}
    pillars = files.pillar_choices() if one.name == "mandate" else []
    form = EvidenceForm(request.POST if request.method == "POST" else None, request.FILES or None, pillars=pillars, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            if too_many(request, "change"):
                raise Conflict(_("Demasiados cambios seguidos. Espere un poco y repita: lo escrito sigue aquí."), "busy")
            acts.give_evidence(row, criterion=criterion, **form.given())
        except store.Unfit as unfit:
            form.add_error("file", str(unfit))
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("La constancia está guardada."))
            return redirect("participation:application", secret)
    context = {"application": row, "secret": secret, "criterion": one, "form": form, "known": known}
    return render(request, "participation/application_evidence.html", context, status=422 if form.is_bound else 200)


@kept_secret
@require_POST
def send(request: HttpRequest, secret: str) -> HttpResponse:
    """Send the application to the Secretariat."""
    row = owned(secret)
    try:
        acts.send(row)
    except Conflict as conflict:
        messages.error(request, conflict.message)
    else:
        messages.success(request, _("Enviada. La Secretaría la recibió; aquí verá lo que pida y lo que ocurra."))
    return redirect("participation:application", secret)


@kept_secret
@require_POST
def tell(request: HttpRequest, secret: str) -> HttpResponse:
    """Answer the Secretariat."""
    row = owned(secret)
    form = TextForm(request.POST, label=_("Su respuesta a la Secretaría"))
    try:
        if too_many(request, "change"):
            raise Conflict(_("Demasiados cambios seguidos. Espere un poco y repita."), "busy")
        acts.tell(row, text=form.cleaned_data["text"] if form.is_valid() else "")
    except Conflict as conflict:
        messages.error(request, conflict.message)
    else:
        messages.success(request, _("Su respuesta llegó a la Secretaría."))
    return redirect("participation:application", secret)


@kept_secret
@require_safe
def file(request: HttpRequest, secret: str, number: int) -> HttpResponse | FileResponse:
    """A file that the applicant gave."""
    found = owned(secret).evidence.filter(pk=number).exclude(sha256="").first()
    if found is None:
        raise Http404
    return handed(found)
