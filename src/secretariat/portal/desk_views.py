"""Toda la Carta: one desk per role; what is mine to do now, with dates, and what happened last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from secretariat.chronicle import audience, clock, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.models import Entry
from secretariat.meetings import facts as meetings
from secretariat.negotiation import audience as texts
from secretariat.negotiation.models import Text
from secretariat.notices import facts as notices
from secretariat.participants import facts as participants

from . import desks, due_query, payments
from .front import held_offices


@dataclass(frozen=True, slots=True)
class Post:
    """One letter that stands for all of its kind about one thing in one state."""

    letter: Any
    count: int


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
        "beyond": facts.view(clock.today()).beyond,
        "meetings": meetings.in_preparation(delegate, 4), "word": participants.words_today(delegate).get(delegate.party),
        "money": payments.of(delegate.party) if delegate.is_member else None,
        "letters": letters() if delegate.is_secretariat else (), "texts": open_texts(delegate),
        "questions": sum(bool(row.question) for g in groups for row in g.rows),
        "stances": [("agree", _("De acuerdo")), ("reserve", _("De acuerdo, con reserva")), ("object", _("Objeta"))],
        "waiting": sum(g.count for g in groups), "mine": f"{due_query.OF[lang]}={due_query.MINE}",
    })


def open_texts(delegate: Delegate) -> tuple[tuple[Text, int], ...]:
    """Texts under negotiation that the delegate may see, each with how many wordings its party proposed. Kept until the chronicle moves."""

    def find() -> tuple[tuple[Text, int], ...]:
        own = Count("amendments", filter=Q(amendments__party=delegate.party))
        rows = texts.visible(Text.objects.filter(adopted=False), delegate).annotate(own=own).order_by("-id")[:5]
        return tuple((row, row.own) for row in rows)

    return facts.remembered(("desk-texts", delegate.audiences, delegate.party), find) if delegate.party else ()


def letters() -> list[Post]:
    """Letters for the Secretariat's desk, those of one act to many readers in one row; undelivered ones first."""
    found: dict[tuple[str, str, str], list[Any]] = {}
    for letter in notices.for_desk(40):
        found.setdefault((letter.about, letter.kind, letter.state), []).append(letter)
    read = "en" if get_language() == "en" else "es"
    return [Post(next((r for r in rows if r.language == read), rows[0]), len(rows)) for rows in list(found.values())[:4]]
