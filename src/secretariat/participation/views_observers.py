"""Países Observadores; Organismos y Organizaciones Internacionales Observadoras: the countdown of all, the life of each, contests."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from charter.parties import Category
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, allows
from secretariat.documents import store
from secretariat.furniture.figures import language, long_date
from secretariat.furniture.names import party_name
from secretariat.meetings.models import Meeting

from . import acts, audience, facts, files
from .forms import AnswerForm, ContestForm
from .handing import handed
from .models import Application, Contest, Notice


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What observers are and how to become one; to members and the Secretariat, the countdown of each."""
    delegate = request.delegate
    view = record.view(clock.today())
    whole = audience.sees_all(delegate)
    rows = facts.countdowns(view) if view.in_force and whole else ()
    titles = titles_of({row.last_meeting for row in rows})
    areas = {}
    if whole and view.in_force:
        areas = {row.party: files.area_of(view, row.party) for row in rows if row.category == Category.OBSERVER_ORGANISATION.value}
    context = {
        "whole": whole,
        "steers": audience.sees_contact(delegate),
        "countries": [row for row in rows if row.category == Category.OBSERVER_COUNTRY.value],
        "organisations": [(row, areas[row.party]) for row in rows if row.category == Category.OBSERVER_ORGANISATION.value],
        "titles": titles,
        "late": [row for row in rows if row.state == "late"],
        "own": delegate.party if delegate.kind in ("observer-country", "observer-organisation") else "",
        "received": audience.applications(Application.objects.filter(state="sent"), delegate).count() if whole else 0,
        "contests": audience.contests(Contest.objects.filter(state="open"), delegate).count() if whole else 0,
    }
    return render(request, "participation/overview.html", context)


def titles_of(slugs: set[str]) -> dict[str, str]:
    """Names of meetings in the reader's language. One query."""
    lang = language()
    rows = Meeting.objects.filter(slug__in=[slug for slug in slugs if slug]).only("slug", "title_es", "title_en")
    return {row.slug: row.called(lang) for row in rows}


def _known(request: HttpRequest, party: str) -> facts.Countdown | None:
    """The countdown of a party with a life to tell, or 404: an observer of today or before, or an applicant on record."""
    view = record.view(clock.today())
    if not audience.sees_life(request.delegate, party) or not view.in_force:
        raise Http404
    found = facts.countdown(view, party)
    if found is None and not view.of("observer_requested", party):
        raise Http404
    return found


@require_safe
def life(request: HttpRequest, party: str) -> HttpResponse:
    """One observer's whole life: application, status, attendances, notices, lapse, return; each with its fact and clause."""
    found = _known(request, party)
    delegate = request.delegate
    view = record.view(clock.today())
    moments = facts.life(view, party)
    rows = facts.table(view, party)[:60] if found else []
    titles = titles_of({one.meeting for one in moments} | {row.slug for row in rows})
    organisation = bool(found and found.category == Category.OBSERVER_ORGANISATION.value)
    context = {
        "party": party,
        "found": found,
        "moments": [(one, titles.get(one.meeting, one.meeting)) for one in moments],
        "table": [(row, titles.get(row.slug, row.slug)) for row in rows],
        "yearly": facts.yearly(view, party) if organisation else [],
        "area": files.area_of(view, party) if organisation else None,
        "notices": list(audience.notices(Notice.objects.filter(party=party), delegate)[:20]),
        "contests": [
            (row, titles.get(row.meeting, row.meeting)) for row in audience.contests(Contest.objects.filter(party=party), delegate)[:20]
        ],
        "own": delegate.party == party,
        "contestable": found is not None and (delegate.party == party or delegate.steers) and any(not row.attended for row in rows),
        "answers": delegate.steers,
        "sends": allows(delegate, "send-notice"),
        "category": "organisation" if organisation else "country",
    }
    return render(request, "participation/life.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def contest(request: HttpRequest, party: str) -> HttpResponse:
    """Contest an absence of the table, with evidence."""
    found = _known(request, party)
    if found is None:
        raise Http404
    view = record.view(clock.today())
    absent = [row for row in facts.table(view, party) if not row.attended][:60]
    titles = titles_of({row.slug for row in absent})
    choices = [(row.slug, f"{titles.get(row.slug, row.slug)} · {long_date(row.on)}") for row in absent]
    posted = request.method == "POST"
    form = ContestForm(request.POST if posted else None, request.FILES if posted else None, meetings=choices)
    if posted and form.is_valid():
        try:
            acts.contest(request.delegate, party, **form.given())
        except store.Unfit as unfit:
            form.add_error("file", str(unfit))
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Impugnada. La Secretaría la acepta o responde con la razón. Hasta entonces el plazo sigue igual."))
            return redirect("participation:life", party)
    context: dict[str, Any] = {"party": party, "found": found, "form": form, "any": bool(choices)}
    return render(request, "participation/contest.html", context, status=422 if posted else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a contested attendance."""
    row = get_object_or_404(audience.contests(Contest.objects.all(), request.delegate), pk=pk)
    posted = request.method == "POST"
    form = AnswerForm(request.POST if posted else None)
    if posted and form.is_valid():
        given = form.cleaned_data
        try:
            acts.answer_contest(request.delegate, row, accepted=given["accepted"] == "yes", answer=given["answer"])
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Respondida. El plazo de %(party)s ya la tiene en cuenta.") % {"party": party_name(row.party)})
            return redirect("participation:life", row.party)
    context = {
        "contest": row,
        "title": titles_of({row.meeting}).get(row.meeting, row.meeting),
        "form": form if (request.delegate.steers and row.state == "open") or form.is_bound else None,
    }
    return render(request, "participation/contest_answer.html", context, status=422 if posted else 200)


@require_safe
def file(request: HttpRequest, pk: int) -> HttpResponse | FileResponse:
    """The file given with a contest."""
    row = get_object_or_404(audience.contests(Contest.objects.exclude(sha256=""), request.delegate), pk=pk)
    return handed(row)
