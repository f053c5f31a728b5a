"""Toda la Carta: the chronicle read by whoever may see each entry, newest first, refusals included."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from . import audience, facts
from .models import Entry, RecordedFact

PAGE = 40


def whole_number(text: str) -> int | None:
    """A positive number from an address, or None when it is not one."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def list_entries(request: HttpRequest) -> HttpResponse:
    """Pages by key (`?antes=N`); filters by party, outcome and subject are a plain form."""
    entries = audience.visible(Entry.objects.order_by("-seq"), request.delegate)
    party, outcome, subject = (request.GET.get(k, "").strip()[:200] for k in ("party", "outcome", "subject"))
    if party:
        entries = entries.filter(party=party)
    if outcome in {"done", "refused"}:
        entries = entries.filter(outcome=outcome)
    if subject:
        entries = entries.filter(subject=subject)
    before = whole_number(request.GET.get("before", ""))
    if before:
        entries = entries.filter(seq__lt=before)
    rows = list(entries[: PAGE + 1])
    return render(request, "chronicle/entry_list.html", {
        "entries": rows[:PAGE], "older": rows[PAGE - 1].seq if len(rows) > PAGE else None,
        "party": party, "outcome": outcome, "subject": subject, "before": before,
        "parties": facts.remembered("chronicle.parties", lambda: sorted(
            set(Entry.objects.exclude(party="").values_list("party", flat=True)))) if request.delegate.signed_in else [],
    })


def show_entry(request: HttpRequest, seq: int) -> HttpResponse:
    """One entry with its clauses, the facts it asserted, and its links of the chain."""
    entry = audience.visible(Entry.objects.filter(seq=seq), request.delegate).first()
    if entry is None:
        raise Http404
    asserted = list(RecordedFact.objects.filter(entry=entry).order_by("on", "id")[:200])
    return render(request, "chronicle/entry_show.html", {"entry": entry, "facts": asserted})


def show_fact(request: HttpRequest, fact: str) -> HttpResponse:
    """Where a fact was asserted: the entry that did it, for those who may see that entry."""
    row = RecordedFact.objects.filter(pk=fact).values_list("entry_id", flat=True).first()
    if row is None or not audience.visible(Entry.objects.filter(seq=row), request.delegate).exists():
        raise Http404
    return redirect(f"{reverse('chronicle:entry', args=[row])}#{fact}")
