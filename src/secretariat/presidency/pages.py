"""Presidencia Pro-Témpore: how the forms of this room answer: what is written, the act, the way back; nothing typed is lost on error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from secretariat.chronicle.gate import Conflict

Act = Callable[[dict[str, Any]], Any]
Trail = tuple[tuple[str, str], ...]


def trail(*more: tuple[str, str]) -> Trail:
    """The way to a page of this room."""
    return ((_("Presidencia"), reverse("presidency:hub")), *more)


def act_page(
    request: HttpRequest,
    form: forms.Form,
    act: Act,
    *,
    title: str,
    button: str,
    back: str,
    done: str,
    way: Trail = (),
    lead: str = "",
    clauses: tuple[str, ...] = (),
    aside: dict[str, Any] | None = None,
    to: Callable[[Any], str] | None = None,
) -> HttpResponse:
    """A page with one form. On POST `act(cleaned)` is done and she goes `to(its result)`, or back; a Conflict stands at its field."""
    if request.method == "POST" and form.is_valid():
        try:
            result = act(form.cleaned_data)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, done)
            return redirect(to(result) if to else back)
    return render(
        request,
        "presidency/act_form.html",
        {
            "form": form,
            "title": title,
            "button": button,
            "back": back,
            "trail": trail(*way),
            "lead": lead,
            "clauses": clauses,
            **(aside or {}),
        },
        status=422 if form.errors else 200,
    )


def posted(request: HttpRequest) -> Any:
    """What was posted, or None."""
    return request.POST if request.method == "POST" else None
