"""Demostración, no la Carta: be another person with one click, and choose the day. Absent from a real installation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth import login, logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from secretariat.chronicle import acts as chronicle
from secretariat.chronicle import facts

from . import demo
from .forms import DayForm
from .models import Account
from .views import BACKEND, back_to

View = Callable[..., HttpResponse]


def only_in_the_demonstration(view: View) -> View:
    """404 where the installation is no demonstration: there is no such page, nor a way to guess one."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not facts.memory().demonstration:
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


@only_in_the_demonstration
def become(request: HttpRequest) -> HttpResponse:
    """GET: everybody one can be. POST `who` or `party`: be that person; empty: nobody, a visitor."""
    if request.method != "POST":
        return render(request, "people/demo_people.html", {"next": back_to(request, "")})
    wanted = (request.POST.get("who") or request.POST.get("party") or request.POST.get("persona") or "").strip()
    if not wanted:
        logout(request)
        return redirect(back_to(request, reverse("portal:front")))
    someone = demo.find(wanted)
    if someone is None:
        messages.error(request, _("No hay nadie así en la demostración. Elija a una persona de la lista."))
        return redirect("people:become")
    account = Account.objects.get(pk=someone.account)
    logout(request)  # a fresh session: nothing of the other person remains
    login(request, account, backend=BACKEND)
    return redirect(back_to(request, reverse("portal:desk")))


@only_in_the_demonstration
def set_day(request: HttpRequest) -> HttpResponse:
    """GET: which day the demonstration believes. POST `day`: another one; empty: the true day."""
    form = DayForm(request.POST if request.method == "POST" else None, initial={"day": request.today})
    if form.is_valid():
        day: dt.date | None = form.cleaned_data["day"]
        chronicle.set_day(request.delegate, day)
        words = (
            _("La demostración cree ahora que es el día elegido.")
            if day
            else _("La demostración vuelve al día verdadero.")
        )
        messages.success(request, words)
        return redirect(back_to(request, reverse("people:set_day")))
    return render(
        request,
        "people/demo_day.html",
        {"form": form, "next": back_to(request, "")},
        status=422 if form.errors else 200,
    )
