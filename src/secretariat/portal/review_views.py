"""Mandato, coordinación y transparencia: the page on which a refusal is looked at again."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from secretariat.chronicle.gate import Conflict
from secretariat.chronicle.sentences import label
from secretariat.chronicle.views import whole_number

from . import reviews
from .forms import AnswerForm, ReviewForm


def show(request: HttpRequest, seq: int | None = None) -> HttpResponse:
    """Ask for the review of one refusal; once asked, read it; for the Secretariat, answer it."""
    delegate = request.delegate
    if not delegate.signed_in:
        return redirect_to_login(request.get_full_path())
    if seq is None:
        number = whole_number(request.GET.get("entrada", ""))
        if not number:
            raise Http404
        return redirect("portal:review", number)
    entry = reviews.refusal(delegate, seq)
    if entry is None:
        raise Http404
    row = reviews.of(seq)
    answers = row is not None and delegate.is_secretariat
    form = (AnswerForm if answers else ReviewForm)(request.POST or None)
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        try:
            if answers and row:
                reviews.answer(delegate, row, words=words)
                messages.success(request, gettext("Respondida. La respuesta sale por carta a quien pidió la revisión."))
                return redirect("portal:desk")
            reviews.ask(delegate, entry, reason=words)
        except Conflict as fault:
            form.add_error(None, fault.message)
        else:
            messages.success(request, gettext("Pedida. La Secretaría Ejecutiva responderá por carta."))
            return redirect("portal:review", seq)
    return render(request, "portal/review.html", {
        "entry": entry, "row": row, "form": form, "act": label(entry.act), "answers": answers and not (row and row.answered),
        "asks": row is None and not delegate.is_secretariat,
    }, status=422 if form.errors else 200)
