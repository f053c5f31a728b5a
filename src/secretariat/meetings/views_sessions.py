"""A puerta cerrada: a session's page, its opening and ending, its doors, who is present."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit, verdict
from secretariat.documents import facts as documents
from secretariat.documents.audience import visible as visible_documents
from secretariat.documents.models import Document
from secretariat.furniture.names import party_name

from . import acts, audience
from .acts.attendance import eligible
from .forms import AttendanceForm, DoorsForm
from .models import Attendance, Door, Item, Session
from .names import in_order


def fetch_session(request: HttpRequest, slug: str, number: int) -> Session:
    """The session with its meeting, or 404: behind closed doors it does not exist for outsiders. One query."""
    rows = audience.visible_sessions(Session.objects.filter(meeting=slug, number=number), request.delegate)
    found = rows.select_related("meeting").first()
    if found is None:
        raise Http404
    return found


@require_safe
def session(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A session: its doors, its items and papers, who is present, and its acts."""
    return session_page(request, fetch_session(request, slug, number))


def session_page(request: HttpRequest, row: Session, problem: str = "", status: int = 200) -> HttpResponse:
    delegate = request.delegate
    items = audience.visible_items(Item.objects.filter(session=row, state="accepted").order_by("order", "id"), delegate)
    papers = documents.with_versions(
        visible_documents(Document.objects.filter(about=row.meeting.address, session=str(row.number)), delegate)
    )
    present = audience.visible_attendance(Attendance.objects.filter(session=row), delegate)
    doors = Door.objects.filter(session=row) if delegate.in_the_room else Door.objects.none()
    parties = [(a.party, a.at) for a in present]
    return render(
        request,
        "meetings/session.html",
        {
            "meeting": row.meeting,
            "session": row,
            "items": list(items),
            "papers": [(p, documents.languages(p)) for p in sorted(papers, key=lambda p: documents.natural(p.symbol))],
            "present": in_order(parties, lambda pair: pair[0]),
            "doors": list(doors) if delegate.in_the_room else [],
            "acts": offered(delegate, row),
            "problem": problem,
            "sitting": bool(row.opened and not row.ended),
        },
        status=status,
    )


def offered(delegate: Delegate, row: Session) -> dict[str, Any]:
    """The acts of a session that make sense now, each with the core's verdict; none for outsiders."""
    if not delegate.in_the_room:
        return {}
    where = {"body": row.meeting.body}
    names = {"take-attendance": bool(row.opened), "end-session": bool(row.opened and not row.ended)}
    names["open-session"] = row.opened is None and row.meeting.state in {"convened", "under-way"}
    names["open-doors" if row.closed else "close-doors"] = row.ended is None and row.meeting.state in {
        "convened",
        "under-way",
    }
    found = {name.replace("-", "_"): verdict(delegate, name, **where) for name, sensible in names.items() if sensible}
    # Others than the Presidency and the Secretariat are shown only what is theirs to do.
    return {name: answer for name, answer in found.items() if delegate.steers or answer.outcome == "permitted"}


def act_on(request: HttpRequest, slug: str, number: int, act: Callable[[Delegate, Session], Session], words: str) -> HttpResponse:
    row = fetch_session(request, slug, number)
    try:
        act(request.delegate, row)
    except Conflict as conflict:
        return session_page(request, row, conflict.message, status=409)
    messages.success(request, words)
    return redirect("meetings:session", slug=slug, number=number)


@login_required
@require_POST
def open_session(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    return act_on(request, slug, number, acts.open_session, _("La sesión está abierta."))


@login_required
@require_POST
def end_session(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    return act_on(request, slug, number, acts.end_session, _("La sesión terminó."))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def doors(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What closing or opening the doors will do, asked before it is done."""
    row = fetch_session(request, slug, number)
    if not request.delegate.in_the_room:
        raise Http404
    closing = not row.closed
    act, name = (acts.close_doors, "close-doors") if closing else (acts.open_doors, "open-doors")
    form = DoorsForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        permit(request.delegate, name, subject=row.address, body=row.meeting.body)
    elif form.is_valid():
        # The page says which movement it confirms: two people confirming at once must not open what the other closed.
        wanted = request.POST.get("doors", "close" if closing else "open")
        act = acts.close_doors if wanted == "close" else acts.open_doors
        try:
            act(request.delegate, row, reason=form.cleaned_data["reason"])
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        else:
            messages.success(request, _("Las puertas están cerradas.") if wanted == "close" else _("Las puertas están abiertas."))
            return redirect("meetings:session", slug=slug, number=number)
    return render(
        request,
        "meetings/session_doors.html",
        {
            "meeting": row.meeting,
            "session": row,
            "form": form,
            "closing": closing,
        },
        status=409 if form.is_bound else 200,
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take attendance: boxes of the parties that may be present; unticking withdraws."""
    row = fetch_session(request, slug, number)
    permit(request.delegate, "take-attendance", subject=row.address, body=row.meeting.body)
    groups: dict[str, list[tuple[str, str]]] = {}
    for party, category in eligible(row):
        groups.setdefault(category, []).append((party, party_name(party)))
    choices = [pair for rows in groups.values() for pair in in_order(rows, lambda pair: pair[0])]
    noted = list(Attendance.objects.filter(session=row).values_list("party", flat=True))
    if not row.closed:  # noted before and no longer eligible: shown, so that it can be corrected
        choices += [(party, party_name(party)) for party in noted if party not in dict(choices)]
    form = AttendanceForm(request.POST if request.method == "POST" else None, parties=choices, initial={"present": noted})
    if request.method == "POST" and form.is_valid():
        try:
            acts.take_attendance(request.delegate, row, form.cleaned_data["present"])
        except Conflict as conflict:
            form.add_error(None, conflict.message)
        else:
            messages.success(request, _("La asistencia está tomada."))
            return redirect("meetings:session", slug=slug, number=number)
    return render(
        request,
        "meetings/session_attendance.html",
        {
            "meeting": row.meeting,
            "session": row,
            "form": form,
            "noted": len(noted),
        },
        status=422 if form.is_bound else 200,
    )
