"""Financiamiento: the receipts of payments, each with its paper."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from secretariat.furniture.paging import page_by_key
from secretariat.furniture.papers import pdf, word
from secretariat.furniture.tabular import answer

from . import receipts
from .audience import members_only
from .models import JournalEntry, Receipt


@require_safe
def all_receipts(request: HttpRequest) -> HttpResponse:
    """The receipts issued, newest first."""
    members_only(request.delegate)
    return render(request, "ledger/receipts.html", {"page": page_by_key(request, Receipt.objects.select_related("entry"), "-pk", 50)})


def _found(number: int) -> tuple[JournalEntry, Receipt | None]:
    entry = JournalEntry.objects.select_related("seal", "receipt").prefetch_related("postings", "reversals").filter(
        number=number, kind="receipt").first()
    if entry is None:
        raise Http404
    return entry, getattr(entry, "receipt", None)


@require_safe
def receipt(request: HttpRequest, number: int) -> HttpResponse:
    """One receipt: who paid, what it was applied to, its entry."""
    members_only(request.delegate)
    entry, found = _found(number)
    party = next(row.party for row in entry.postings.all() if row.fact)
    return render(request, "ledger/receipt.html", {"entry": entry, "receipt": found, "party": party,
                                                   "shares": receipts.shares(entry, request.today), "quota": receipts.quota_words(party)})


@require_safe
def receipt_paper(request: HttpRequest, number: int, ending: str) -> HttpResponse:
    """The receipt as PDF or Word, on the letterhead."""
    members_only(request.delegate)
    entry, found = _found(number)
    if ending not in ("pdf", "docx"):
        raise Http404
    made = receipts.paper(entry, found)
    return answer(f"recibo-{number}.{ending}", pdf(made) if ending == "pdf" else word(made))
