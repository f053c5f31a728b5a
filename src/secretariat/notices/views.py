"""Avisos: the register of letters and one letter with its exact text."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle.gate import Conflict

from . import acts, audience
from .forms import Filter
from .models import Letter

PAGE = 40

STATE_QUERIES = {
    "queued": Q(sent=None, held=None, failure=""),
    "sent": Q(sent__isnull=False),
    "failed": Q(sent=None, held=None) & ~Q(failure=""),
    "held": Q(sent=None, held__isnull=False),
}


@login_required
@require_safe
def letter_list(request: HttpRequest) -> HttpResponse:
    """Letters the delegate may read, newest first, paged by key (`?antes=<id>`)."""
    form = Filter(request.GET)
    letters = audience.visible(Letter.objects.all(), request.delegate).order_by("-id")
    state = form.cleaned_data["estado"] if form.is_valid() else ""
    if state in STATE_QUERIES:
        letters = letters.filter(STATE_QUERIES[state])
    before = request.GET.get("antes", "")
    if before.isdecimal():
        letters = letters.filter(pk__lt=int(before[:18]))
    rows = list(letters.defer("body", "calendar")[: PAGE + 1])
    following = rows[PAGE - 1].pk if len(rows) > PAGE else None
    return render(
        request,
        "notices/letter_list.html",
        {
            "letters": rows[:PAGE],
            "form": form,
            "state": state,
            "following": following,
            "first": not before,
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    """One letter, exactly as it is sent; POST sends it (again)."""
    row = get_object_or_404(audience.visible(Letter.objects.all(), request.delegate), pk=pk)
    problem = ""
    if request.method == "POST":
        try:
            acts.resend(request.delegate, row)
        except Conflict as conflict:
            problem = conflict.message
        else:
            messages.success(request, _("La carta está en camino."))
            return redirect("notices:letter", pk=row.pk)
    return render(
        request,
        "notices/letter.html",
        {"letter": row, "problem": problem, "reads": audience.reads(row, request.delegate)},
        status=409 if problem else 200,
    )
