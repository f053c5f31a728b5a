"""Toda la Carta: one desk per role; what is mine to do now, with dates, and what happened last."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter.finance import account
from charter.view import NotInForce
from secretariat.chronicle import audience, clock, facts
from secretariat.chronicle.models import Entry
from secretariat.meetings import facts as meetings
from secretariat.notices import facts as notices
from secretariat.participants import facts as participants

from . import desks
from .front import held_offices


def show(request: HttpRequest) -> HttpResponse:
    """The desk of whoever is signed in; a stranger is asked to sign in first and comes back here."""
    delegate = request.delegate
    if not delegate.signed_in:
        return redirect_to_login(request.get_full_path())
    lang = "en" if get_language() == "en" else "es"
    groups = desks.todo(delegate, lang)
    recent = audience.visible(Entry.objects.exclude(act="demonstration.day-set"), delegate).order_by("-seq")[:6]
    return render(request, "portal/desk.html", {
        "groups": groups, "pressing": desks.pressing(groups), "entries": list(recent), "held": held_offices(clock.today()),
        "meetings": meetings.in_preparation(delegate, 4), "word": participants.words_today(delegate).get(delegate.party),
        "money": money(delegate.party) if delegate.is_member else None,
        "letters": notices.for_desk(4) if delegate.is_secretariat else (),
        "stances": [("agree", _("De acuerdo")), ("reserve", _("De acuerdo, con reserva")), ("object", _("Objeta"))],
        "waiting": sum(len(g.rows) for g in groups),
    })


def money(party: str) -> dict[str, Any] | None:
    """A member's account in short: what is due, what falls due next. Kept until the chronicle moves."""
    day = clock.today()

    def find() -> dict[str, Any] | None:
        try:
            kept = account(facts.view(day), party)
        except NotInForce:
            return None
        coming = [y for y in kept.years if not y.is_due and y.outstanding]
        return {"owed": kept.owed_due, "years": kept.years[-3:][::-1], "next": coming[0] if coming else None, "credit": kept.credit}

    return facts.remembered(("desk-money", party, day), find)
