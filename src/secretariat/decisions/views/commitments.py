"""Reunión Viceministerial, seguimiento: what was committed, by whom, until when, and what came of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from charter.acts import Outcome
from secretariat.chronicle.gate import Conflict, permit, verdict
from secretariat.furniture.paging import page_by_key

from .. import acts, audience, facts
from ..forms import ClosingForm, ReportForm
from ..models import Commitment
from ..owed import STATES, in_state


@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    """All commitments by deadline; open, overdue or done, of all or of one owner."""
    state, owner = request.GET.get("estado", ""), request.GET.get("de", "")
    rows = audience.visible_commitments(Commitment.objects.select_related("decision").defer("decision__data"), request.delegate)
    rows = in_state(rows, state, request.today)
    if owner:
        rows = rows.filter(owner=owner)
    page = page_by_key(request, rows, key="rank", size=40)
    shown = [{"row": row, "status": facts.status(row, request.today), "owner": facts.owner_name(row.owner)} for row in page.rows]
    context = {
        "page": page,
        "rows": shown,
        "state": state if state in STATES else "",
        "owner": owner,
        "trail": [(_("Decisiones"), reverse("decisions:list"))],
        "owner_name": facts.owner_name(owner) if owner else "",
    }
    return render(request, "decisions/commitment_list.html", context)


def found(request: HttpRequest, pk: int) -> Commitment:
    """The commitment, if the reader may know of it; 404 otherwise."""
    rows = audience.visible_commitments(Commitment.objects.select_related("decision"), request.delegate)
    return get_object_or_404(rows, pk=pk)


def _shown(request: HttpRequest, row: Commitment, template: str, status: int = 200, **more: object) -> HttpResponse:
    members = request.delegate.in_the_room or facts.answers(request.delegate, row.owner)
    trail = [(_("Decisiones"), reverse("decisions:list")), (_("Compromisos"), reverse("decisions:commitments"))]
    context = {
        "trail": trail,
        "commitment": row,
        "status": facts.status(row, request.today),
        "owner": facts.owner_name(row.owner),
        "reports": list(row.reports.all()) if members else [],
        "sees_reports": members,
        "reports_too": verdict(request.delegate, "report-commitment", owner=row.owner).outcome is Outcome.PERMITTED,
        "closes": request.delegate.is_secretariat,
        **more,
    }
    return render(request, template, context, status=status)


@require_GET
def commitment(request: HttpRequest, pk: int) -> HttpResponse:
    """One commitment: whose, by when, where it was decided, what was reported."""
    return _shown(request, found(request, pk), "decisions/commitment_show.html", closing=ClosingForm())


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """The owner reports."""
    row = found(request, pk)
    permit(
        request.delegate,
        "report-commitment",
        subject=row.address,
        audience=row.audience,
        owner=row.owner,
        kept={"text": request.POST.get("text", "")},
    )
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            acts.report(request.delegate, row, **form.cleaned_data)
        except Conflict as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Consta el informe."))
            return redirect("decisions:commitment", pk)
    return _shown(request, row, "decisions/commitment_report.html", 422 if form.errors else 200, form=form)


def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The Secretariat closes with a result, or sends the report back."""
    row = found(request, pk)
    form = ClosingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        result, note = form.cleaned_data["result"], form.cleaned_data["note"]
        try:
            if result == "return":
                acts.return_report(request.delegate, row, note=note)
            else:
                acts.close_commitment(request.delegate, row, result=result, note=note)
        except Conflict as error:
            form.add_error("note" if error.code == "note" else None, error.message)
        else:
            messages.success(request, _("Consta.") if result == "return" else _("El compromiso quedó cerrado."))
            return redirect("decisions:commitment", pk)
    permit(request.delegate, "close-commitment", subject=row.address, audience=row.audience)
    return _shown(request, row, "decisions/commitment_show.html", 422 if form.errors else 200, closing=form)
