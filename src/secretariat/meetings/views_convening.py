"""Convocatoria: drafting a meeting, reviewing who would be called and who would not, convening it; its checklist."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from charter.parties import MEMBERS as ELEVEN
from secretariat.chronicle.gate import Conflict, permit, verdict
from secretariat.furniture.names import party_name
from secretariat.institutions.models import Body

from . import acts, audience, receipts
from .acts.convening import circumstances
from .forms import MeetingForm, SessionForms, TaskForm, one_more, session_initial
from .models import Convocation, Meeting, Session, Task
from .names import in_order
from .rolls import roll
from .views import fetch

FIELDS = (
    "number",
    "title_es",
    "title_en",
    "form",
    "mode",
    "city",
    "country",
    "venue_es",
    "venue_en",
    "zone",
    "starts",
    "ends",
    "theme_es",
    "theme_en",
    "decision",
)


def bodies() -> list[tuple[str, str]]:
    """Bodies that meet, with their names."""
    language = get_language() or "es"
    known = {b.code: b.called(language) for b in Body.objects.all()}
    first = [("vm", known.get("vm") or _("Reunión Viceministerial")), ("grcm", known.get("grcm") or _("GRCM"))]
    return first + [(code, name) for code, name in known.items() if code.startswith(("wg:", "event:"))]


def forms_for(request: HttpRequest, meeting: Meeting | None) -> tuple[MeetingForm, Any]:
    """The draft's two forms, empty, filled from the draft, or with what was posted."""
    countries = sorted(((code, party_name(code)) for code in ELEVEN), key=lambda pair: pair[1])
    offered = bodies()
    extra: dict[str, Any] = {"bodies": offered, "countries": countries, "initial": {"body": request.GET.get("organo", "")}}
    if meeting:
        offered = [*offered, (meeting.body, meeting.body)] if meeting.body not in dict(offered) else offered
        extra = {
            "bodies": offered,
            "countries": countries,
            "fixed": True,
            "initial": {**{f: getattr(meeting, f) for f in FIELDS}, "body": meeting.body},
        }
    rows = session_initial(meeting, meeting.sessions.all()) if meeting else []
    if request.method == "POST":
        data = one_more(request.POST, "s", 30) if "more" in request.POST else request.POST
        return MeetingForm(data, **extra), SessionForms(data, prefix="s", initial=rows or None)
    sessions = SessionForms(prefix="s", initial=rows)
    sessions.extra = 1 if rows else 3
    return MeetingForm(**extra), sessions


def save(request: HttpRequest, meeting: Meeting | None) -> HttpResponse:
    """The page of a draft, new or old. «Añadir una sesión» adds a row and loses nothing."""
    permit(
        request.delegate,
        "convene-meeting",
        body=meeting.body if meeting else "vm",
        subject=meeting.address if meeting else "",
    )
    form, sessions = forms_for(request, meeting)
    status = 200
    if request.method == "POST" and "more" not in request.POST:
        valid = form.is_valid()
        if sessions.is_valid() and valid:
            sittings = [s.sitting(form.cleaned_data["zone"]) for s in sessions if s.has_changed() or s.initial]
            sittings = [s for s in sittings if s.title_es]
            fields = {name: form.cleaned_data[name] for name in FIELDS}
            try:
                if meeting:
                    row = acts.redraft(request.delegate, meeting, sittings, **fields)
                else:
                    row = acts.draft(
                        request.delegate,
                        body=form.cleaned_data["body"],
                        sittings=sittings,
                        fictitious=bool(request.demonstration),
                        **fields,
                    )
            except Conflict as conflict:
                form.add_error(None, conflict.message)
            else:
                messages.success(request, _("El borrador está guardado. Revise a quién se convoca."))
                return redirect("meetings:convene", slug=row.slug)
        status = 422
    return render(request, "meetings/meeting_draft.html", {"form": form, "sessions": sessions, "meeting": meeting}, status=status)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def convene_new(request: HttpRequest) -> HttpResponse:
    """Prepare a meeting."""
    return save(request, None)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def redraft(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a draft."""
    row = fetch(request, slug)
    if row.state != "draft":
        return redirect("meetings:meeting", slug=slug)
    return save(request, row)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def convene(request: HttpRequest, slug: str) -> HttpResponse:
    """Before: who will be called and who not, and why; POST convenes. After: what was sent to whom."""
    row = fetch(request, slug)
    if not request.delegate.steers:
        raise Http404
    problem = ""
    if request.method == "POST":
        try:
            acts.convene(request.delegate, row)
        except Conflict as conflict:
            problem = conflict.message
        else:
            messages.success(request, _("La reunión está convocada. Las cartas están en camino."))
            return redirect("meetings:convene", slug=slug)
    context: dict[str, Any] = {"meeting": row, "problem": problem}
    language = get_language() or "es"
    if row.state == "draft":
        called = in_order(roll(row), lambda c: c.party)
        context["answer"] = verdict(request.delegate, "convene-meeting", **circumstances(row))
        context["called"] = [c for c in called if c.invited]
        context["left_out"] = [
            (c.party, c.category, c.verdict.clauses, c.kept["why"][language], c.kept["cure"][language]) for c in called if not c.invited
        ]
        context |= receipts.on_page(receipts.of_presence(row), row)
        context["sessions"] = list(row.sessions.order_by("starts", "number"))
    else:
        told = audience.visible_convocations(Convocation.objects.filter(meeting=row), request.delegate)
        rows = in_order(told, lambda c: c.party)
        context["sent"] = [c for c in rows if c.withheld is None]
        context["left_out"] = [
            (c.party, "", c.withheld["clauses"], c.withheld["why"][language], c.withheld["cure"][language])
            for c in rows
            if c.withheld is not None
        ]
    return render(request, "meetings/meeting_convene.html", context, status=409 if problem else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def checklist(request: HttpRequest, slug: str) -> HttpResponse:
    """The meeting's checklist; POST adds a line."""
    row = fetch(request, slug)
    if not request.delegate.steers:
        raise Http404
    form = TaskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        acts.add_task(request.delegate, row, **form.cleaned_data)
        messages.success(request, _("La tarea está en la lista."))
        return redirect("meetings:checklist", slug=slug)
    return render(
        request,
        "meetings/meeting_checklist.html",
        checklist_context(request, row) | {"form": form},
        status=422 if form.is_bound else 200,
    )


def checklist_context(request: HttpRequest, row: Meeting) -> dict[str, Any]:
    tasks = list(audience.visible_tasks(Task.objects.filter(meeting=row), request.delegate))
    return {"meeting": row, "tasks": tasks, "done": sum(bool(t.done) for t in tasks)}


@login_required
@require_POST
def tick(request: HttpRequest, slug: str, task: int) -> HttpResponse:
    """Mark a line as done, or as not done; htmx gets the list again."""
    row = fetch(request, slug)
    line = get_object_or_404(audience.visible_tasks(Task.objects.filter(meeting=row), request.delegate), pk=task)
    acts.tick(request.delegate, line, done=request.POST.get("done") == "1", evidence=request.POST.get("evidence", ""))
    if request.htmx:
        return render(request, "meetings/_tasks.html", checklist_context(request, row))
    return redirect("meetings:checklist", slug=slug)


def sessions_of(row: Meeting, request: HttpRequest) -> list[Session]:
    """Sessions this delegate may see, in the order of the programme."""
    return list(audience.visible_sessions(Session.objects.filter(meeting=row).order_by("starts", "number"), request.delegate))
