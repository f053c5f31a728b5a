"""Secretaría Ejecutiva: the one way a form of this room is shown, sent and answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from secretariat.chronicle.gate import Conflict


def trail(*ways: tuple[str, str]) -> list[tuple[str, str]]:
    """The breadcrumbs of this room."""
    return [(_("Secretaría Ejecutiva"), reverse("executive:office")), *ways]


def answered(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[..., Any],
    *,
    headline: str,
    button: str,
    back: str,
    said: str,
    clauses: Sequence[str],
    ways: Sequence[tuple[str, str]] = (),
    lead: str = "",
    done: Callable[[Any], str] | None = None,
    **more: Any,
) -> HttpResponse:
    """The form, or the act done with what it says and the way on; what was typed stays where something is wrong.

    act: called with the form's values. done: the address to go on to, from what the act gave (`back` without it).
    """
    if request.method == "POST" and form.is_valid():
        try:
            made = act(**form.cleaned_data)
        except Conflict as error:
            form.add_error(error.code if error.code in form.fields else None, error.message)
        else:
            messages.success(request, said)
            return redirect(done(made) if done else back)
    context = {
        "form": form,
        "headline": headline,
        "button": button,
        "back": back,
        "clauses": clauses,
        "trail": trail(*ways),
        "lead": lead,
        "multipart": form.is_multipart(),
        **more,
    }
    return render(request, "executive/form.html", context, status=422 if form.is_bound and form.errors else 200)
