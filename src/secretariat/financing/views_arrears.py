"""Financiamiento: the page of terms: who has something open that fell due, what follows on which day, what cures it; the warning letter."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, allows

from . import acts_arrears, audience, facts_arrears


@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """All members with years that fell due unpaid, alphabetically, each with what follows and what cures."""
    audience.members_only(request.delegate)
    view = record.view(request.today)
    ways = facts_arrears.ways(view) if view.in_force else []
    return render(request, "financing/terms.html", {"ways": ways, "may": allows(request.delegate, "record-payment")})


@login_required
@require_POST
def warn(request: HttpRequest, code: str) -> HttpResponse:
    """Send a member the letter that tells what follows."""
    audience.members_only(request.delegate)
    try:
        acts_arrears.warn(request.delegate, code)
    except Conflict as conflict:
        messages.error(request, conflict.message)
    else:
        messages.success(request, _("Aviso en camino."))
    return redirect("financing:terms")
