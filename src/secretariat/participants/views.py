"""Países Miembros, Observadores, RROCM: the list of those who take part, and the page of each."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from secretariat.chronicle.delegate import MEMBERS
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name

from . import acts, audience, directory_audience, directory_facts, facts, panels
from .forms import CardForm
from .models import Party


def one(code: str) -> Party:
    """The party of an address, or 404."""
    found = facts.party(code)
    if found is None:
        raise Http404
    return found


def list_parties(request: HttpRequest) -> HttpResponse:
    """Members, observers, civil society. The eleven are equal: one list, in the alphabetical order of the reader."""
    words = facts.words_today(request.delegate)
    shelves = [
        (shelf.category, [(party, words.get(party.code)) for party in shelf.parties])
        for shelf in facts.shelves(language())
    ]
    missing = facts.in_order(facts.without_focal_point(), language()) if request.delegate.is_secretariat else []
    return render(
        request,
        "participants/party_list.html",
        {
            "shelves": shelves,
            "sees_levels": request.delegate.sees(MEMBERS),
            "in_force": bool(words),
            "missing_names": ", ".join(party_name(code) for code in missing),
            "missing": missing,
        },
    )


def show_party(request: HttpRequest, code: str) -> HttpResponse:
    """A party's card, its directory by office, and what other rooms say of it."""
    party = one(code)
    delegate = request.delegate
    return render(
        request,
        "participants/party_show.html",
        {
            "party": party,
            "word": facts.words_today(delegate).get(party.code),
            "lines": directory_facts.current(delegate, party.code, language()),
            "panels": panels.panels(party, delegate),
            "standing_page": house_url("standing:party", party.code),
            "keeps": directory_audience.keeps(delegate, party),
            "keeps_card": audience.keeps_card(delegate),
            "mailbox": party.mail if audience.sees_mailbox(delegate) else "",
        },
    )


@login_required
def card(request: HttpRequest, code: str) -> HttpResponse:
    """Change mailbox, language of letters and note of a party. The Secretariat's."""
    party = one(code)
    if not audience.keeps_card(request.delegate):
        raise Http404
    kept = {"mail": party.mail, "language": party.language, "note_es": party.note_es, "note_en": party.note_en}
    form = CardForm(request.POST if request.method == "POST" else None, initial=kept)
    if form.is_valid():
        acts.change_card(request.delegate, party, **form.cleaned_data)
        messages.success(request, _("Ficha guardada."))
        return redirect("participants:party", party.code)
    return render(
        request, "participants/party_card.html", {"form": form, "party": party}, status=422 if form.errors else 200
    )
