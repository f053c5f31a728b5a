"""Países Observadores; Organismos, admisión: the Secretariat's register of applications, and the file that members read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import clock, facts
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents import store
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language, long_date
from secretariat.furniture.paging import page_by_key
from secretariat.meetings.models import Session

from . import acts, audience, files, registers
from .acts.receiving import item_meeting, sessions_for
from .forms import SessionForm, TextForm
from .handing import handed
from .models import STATES, Application


def one(request: HttpRequest, pk: int) -> Application:
    """The application, or 404 when this delegate may not see it."""
    found = audience.applications(Application.objects.filter(pk=pk), request.delegate).first()
    if found is None:
        raise Http404
    return found


def members_only(request: HttpRequest) -> None:
    """Registers of the house: 404 for who sees none of them."""
    if not audience.sees_all(request.delegate):
        raise Http404


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """The applications this delegate may see, newest first, by state."""
    members_only(request)
    rows = audience.applications(Application.objects.all(), request.delegate)
    state = request.GET.get("estado", "")
    if state in dict(STATES):
        rows = rows.filter(state=state)
    page = page_by_key(request, rows, "-pk", 50)
    context = {"page": page, "state": state, "states": STATES[1:], "contact": audience.sees_contact(request.delegate)}
    return render(request, "participation/application_list.html", context)


@require_safe
def register_file(request: HttpRequest, ending: str) -> HttpResponse:
    """The register of applications as a table (CSV or Excel)."""
    members_only(request)
    rows = audience.applications(Application.objects.all(), request.delegate)
    return registers.applications(rows, ending, contact=audience.sees_contact(request.delegate))


def _shown(request: HttpRequest, row: Application, *, status: int = 200, **forms: Any) -> HttpResponse:
    """The page of a file, with the forms of who may act on it."""
    view = facts.view(clock.today())
    rows = list(row.evidence.all())
    steers = audience.sees_contact(request.delegate)
    sessions = sessions_for(row) if steers and row.state == "registered" else []
    found = files.result(view, row)
    standing = files.standing_of(row, rows)
    context = {
        "application": row,
        "file": standing,
        "result": found,
        "decision_page": house_url("decisions:decision", found.decision) if found and found.decision else "",
        "meeting": item_meeting(row),
        "messages_": list(row.messages.all()) if steers else [],
        "steers": steers,
        "new": any(not one.fact for one in rows),
        "sessions": sessions,
        "ask": TextForm(label=_("Qué se le pide"), hint=_("Sale por carta a su buzón oficial, con la lista de lo que falta.")),
        "reason": TextForm(prefix="aside", label=_("Por qué se aparta")),
        "place": SessionForm(sessions=session_choices(sessions)),
        "life": house_url("participation:life", row.code) if found and found.code == "accepted" else "",
        **forms,
    }
    return render(request, "participation/application_show.html", context, status=status)


def session_choices(sessions: list[Session]) -> list[tuple[int, str]]:
    """Sessions as a person chooses among them: meeting, session, day."""
    lang = language()
    return [(row.pk, f"{row.meeting.called(lang)} · {row.called(lang)} · {_day(row.starts)}") for row in sessions]


def _day(moment: dt.datetime) -> str:
    return long_date(moment.date())


@require_safe
def shown(request: HttpRequest, pk: int) -> HttpResponse:
    """One file: criteria with their evidence, what lacks, what is next."""
    return _shown(request, one(request, pk))


def _done(request: HttpRequest, row: Application, act: Callable[[], Any], words: str) -> HttpResponse:
    try:
        act()
    except Conflict as conflict:
        messages.error(request, conflict.message)
    else:
        messages.success(request, words)
    return redirect("participation:show", row.pk)


@login_required
@require_POST
def register(request: HttpRequest, pk: int) -> HttpResponse:
    """Put what was received on record."""
    row = one(request, pk)
    return _done(request, row, lambda: acts.register(request.delegate, row), _("Registrada. Los Países Miembros ya ven el expediente."))


@login_required
@require_POST
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the applicant for what lacks."""
    row = one(request, pk)
    form = TextForm(request.POST, label=_("Qué se le pide"))
    if not form.is_valid():
        return _shown(request, row, status=422, ask=form)
    return _done(request, row, lambda: acts.ask(request.delegate, row, text=form.cleaned_data["text"]), _("Pedido por carta."))


@login_required
@require_POST
def set_aside(request: HttpRequest, pk: int) -> HttpResponse:
    """Set aside what is no application."""
    row = one(request, pk)
    form = TextForm(request.POST, prefix="aside", label=_("Por qué se aparta"))
    if not form.is_valid():
        return _shown(request, row, status=422, reason=form)
    reason = form.cleaned_data["text"]
    return _done(request, row, lambda: acts.set_aside(request.delegate, row, reason=reason), _("Apartada, con su razón."))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def forward(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a complete file to the vice-ministers; an incomplete one is refused with each clause."""
    row = one(request, pk)
    if request.method != "POST":
        return redirect("participation:show", row.pk)
    choices = session_choices(sessions_for(row))
    if not choices:
        # The Charter's refusal comes first: what lacks in the file stands in the way before any meeting does.
        permit(request.delegate, "submit-application", subject=row.address, candidate=row.code)
    form = SessionForm(request.POST, sessions=choices)
    if not form.is_valid():
        permit(request.delegate, "submit-application", subject=row.address, candidate=row.code)
        return _shown(request, row, status=422, place=form)
    session = Session.objects.select_related("meeting").get(pk=form.cleaned_data["session"])
    act = lambda: acts.forward(request.delegate, row, session=session)  # noqa: E731
    return _done(request, row, act, _("El expediente está en la agenda: lo deciden las y los Viceministros por consenso."))


@require_safe
def file(request: HttpRequest, pk: int, number: int) -> HttpResponse | FileResponse:
    """A file of the evidence, for who may see the application."""
    found = one(request, pk).evidence.filter(pk=number).exclude(sha256="").first()
    if found is None or not store.path_of(found.sha256).exists():
        raise Http404
    return handed(found)
