"""Financiamiento: the journal, its entries, the balance of any day, one account; what the Secretariat writes and closes."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle import facts as record
from secretariat.chronicle.days import ON, read, typed
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.paging import page_by_key
from secretariat.furniture.tabular import answer

from . import acts, agreement, facts, keeping, sheets
from .audience import members_only
from .chart import ACCOUNTS, FUND_WORDS
from .forms import ClosingForm, MovementForm, ReasonForm
from .models import JournalEntry, Posting


def day_asked(request: HttpRequest) -> tuple[dt.date, str, str]:
    """The day of the address (`?el=`, `?on=`), today for none; what was typed, and a sentence where it is no day."""
    text = typed(request, ON)
    today: dt.date = request.today  # type: ignore[attr-defined]
    try:
        return read(text) or today, text, ""
    except ValidationError as fault:
        return today, text, str(fault.messages[0])


@require_safe
def journal(request: HttpRequest) -> HttpResponse:
    """The entries of the book, newest first."""
    members_only(request.delegate)
    rows = JournalEntry.objects.select_related("seal")
    kind = request.GET.get("tipo", "")
    page = page_by_key(request, rows.filter(kind=kind) if kind else rows, "-number", 50)
    return render(request, "ledger/journal.html", {"page": page, "kind": kind, "keeps": request.delegate.is_secretariat,
                                                   "closed": acts.closed_through()})


@require_safe
def entry(request: HttpRequest, number: int) -> HttpResponse:
    """One entry with its lines, its document, what caused it and what took it back."""
    members_only(request.delegate)
    found = JournalEntry.objects.select_related("seal").prefetch_related("postings", "reversals").filter(number=number).first()
    if found is None:
        raise Http404
    facts_named = [row.fact for row in found.postings.all() if row.fact]
    can = request.delegate.is_secretariat and found.kind in keeping.TAKEN_BACK and not found.reversals.all()
    return render(request, "ledger/entry.html", {"entry": found, "facts": list(dict.fromkeys(facts_named)), "can_reverse": can})


@require_safe
def balance(request: HttpRequest) -> HttpResponse:
    """The balance of every account at the end of any day: debits and credits are equal."""
    members_only(request.delegate)
    day, text, error = day_asked(request)
    fund = request.GET.get("fondo", "")
    fund = fund if fund in FUND_WORDS else ""
    context = {"day": day, "text": text or day.isoformat(), "error": error, "on_name": ON["en" if request.LANGUAGE_CODE == "en" else "es"],
               "fund": fund, "funds": FUND_WORDS, "rows": sheets.trial(day, fund), "closings": facts.closings(),
               "keeps": request.delegate.is_secretariat}
    view = record.view(request.today)
    context |= {"behind": agreement.behind(view, request.today), "left_out": agreement.left_out(view)}
    return render(request, "ledger/balance.html", context, status=422 if error else 200)


@require_safe
def account(request: HttpRequest, code: str) -> HttpResponse:
    """The postings of one account, newest first, each with its entry."""
    members_only(request.delegate)
    if code not in ACCOUNTS:
        raise Http404
    rows = Posting.objects.filter(account=code).select_related("entry")
    page = page_by_key(request, rows, "-pk", 50)
    held = facts.balances(request.today, account=code, by=("fund",))
    return render(request, "ledger/account.html", {"account": ACCOUNTS[code], "page": page,
                                                   "held": [(fund, found) for (fund,), found in sorted(held.items())]})


@require_safe
def download(request: HttpRequest, what: str, ending: str) -> HttpResponse:
    """The journal or the balance of a day as a file (CSV, XLSX)."""
    members_only(request.delegate)
    if what not in sheets.FILES or ending not in ("csv", "xlsx"):
        raise Http404
    day, _text, error = day_asked(request)
    if error:
        raise Http404
    return answer(f"{what}-{day.isoformat()}.{ending}", sheets.file(what, day, ending))


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def record_entry(request: HttpRequest) -> HttpResponse:
    """Write a movement of money: an expense, a bank charge, an income, a transfer."""
    members_only(request.delegate)
    posted = request.method == "POST"
    permit(request.delegate, keeping.ACT, subject="ledger.journal", kept={"memo": request.POST.get("memo", "")[:300]} if posted else None)
    form = MovementForm(request.POST if posted else None, initial={"day": request.today, "kind": "expense"})
    if form.is_valid():
        given = dict(form.cleaned_data)
        try:
            lines = keeping.lines_for(given["kind"], **{key: given[key] for key in (
                "amount", "account", "fund", "to_fund", "activity", "budget_line")})
            made = keeping.record_entry(request.delegate, day=given["day"], kind=given["kind"], lines=lines, memo=given["memo"],
                                        document=given["document"])
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Asiento %(number)s registrado.") % {"number": made.number})
            return redirect("ledger:entry", made.number)
    return render(request, "ledger/entry_record.html", {"form": form, "closed": acts.closed_through()}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def reverse(request: HttpRequest, number: int) -> HttpResponse:
    """Take an entry back by another of today, with the reason."""
    members_only(request.delegate)
    found = JournalEntry.objects.select_related("seal").filter(number=number).first()
    if found is None:
        raise Http404
    posted = request.method == "POST"
    permit(request.delegate, keeping.ACT, subject=f"ledger.entry:{number}")
    form = ReasonForm(request.POST if posted else None)
    if form.is_valid():
        try:
            made = keeping.reverse_entry(request.delegate, number, reason=form.cleaned_data["reason"])
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Asiento revertido por el %(number)s.") % {"number": made.number})
            return redirect("ledger:entry", made.number)
    return render(request, "ledger/entry_reverse.html", {"form": form, "entry": found}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def periods(request: HttpRequest) -> HttpResponse:
    """The periods of the book: what is closed, and closing the next quarter."""
    members_only(request.delegate)
    posted = request.method == "POST"
    days = keeping.closable(request.today)
    form = ClosingForm(request.POST if posted else None, days=days)
    if posted:
        permit(request.delegate, keeping.ACT, subject="ledger.periods")
    if form.is_valid():
        try:
            keeping.close_period(request.delegate, through=form.cleaned_data["through"])
        except Conflict as conflict:
            form.add_error("through", conflict.message)
        else:
            messages.success(request, _("Período cerrado. Lo que llegue después se asienta en el período abierto."))
            return redirect("ledger:periods")
    return render(request, "ledger/periods.html", {"form": form, "days": days, "closings": facts.closings(),
                                                   "keeps": request.delegate.is_secretariat}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["POST"])
def agree(request: HttpRequest) -> HttpResponse:
    """Post in the book what the record holds and the book lacks."""
    members_only(request.delegate)
    made = keeping.agree(request.delegate)
    messages.success(request, _("El libro está al día con el registro: %(n)s asientos nuevos.") % {"n": len(made)})
    return redirect("ledger:balance")
