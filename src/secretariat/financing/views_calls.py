"""Financiamiento: the division of any sum for everybody; the calls of a year for members, and what the Secretariat does with them."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.furniture.tabular import answer

from . import acts_calls, audience, facts, facts_calls, papers_calls
from .forms_calls import CorrectionForm, ReceiptForm, SumForm
from .models import Call
from .views import rounding_words

ACT = "record-payment"


@require_safe
def calculator(request: HttpRequest) -> HttpResponse:
    """Any sum divided in 64ths, with the rule for the cents that are left over. For everybody: it is the Charter's arithmetic."""
    asked = "suma" in request.GET or "sum" in request.GET
    typed = request.GET.get("sum") or request.GET.get("suma") or ""
    form = SumForm({"sum": typed} if asked else None, initial={"sum": 32_000_000})
    cents = form.cleaned_data["sum"] if form.is_valid() else None
    context: dict[str, Any] = {"form": form, "cents": cents}
    shown = cents if cents is not None else None if asked else 32_000_000
    if shown is not None:
        rows, rounding = facts_calls.division(record.view(request.today), shown)
        words, page = rounding_words(rounding)
        context |= {
            "rows": rows,
            "shown": shown,
            "left": sum(row.rest for row in rows) // 64,
            "rounding": words,
            "rounding_page": page,
            "code": rounding,
        }
    return render(request, "financing/calculator.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def calls(request: HttpRequest, year: int) -> HttpResponse:
    """The calls of a year: before, what each letter would say; after, the register. POST calls, or reminds (button)."""
    audience.members_only(request.delegate)
    problem = ""
    if request.method == "POST":
        permit(request.delegate, ACT, subject=f"financing.calls:{year}")
        try:
            if "remind" in request.POST:
                acts_calls.remind(request.delegate, year)
                messages.success(request, _("Recordatorios en camino."))
            else:
                acts_calls.issue_calls(request.delegate, year)
                messages.success(request, _("Llamados en camino, cada uno en el idioma de quien lo recibe."))
        except Conflict as conflict:
            problem = conflict.message
        else:
            return redirect("financing:calls", year)
    view = record.view(request.today)
    budget = facts.approved(view).get(year) if view.in_force else None
    rows = facts_calls.proposed(view, budget) if budget else []
    if budget is None and not Call.objects.filter(year=year).exists():
        problem = problem or _("Ningún presupuesto de %(year)s está aprobado por consenso: sin él no hay cuotas que llamar.") % {
            "year": year
        }
    register = list(audience.visible_calls(Call.objects.filter(year=year).select_related("letter", "replaced_by"), request.delegate))
    order = {code: place for place, code in enumerate(facts.in_order())}
    register.sort(key=lambda call: (order.get(call.party, 99), call.number))
    context = {
        "year": year,
        "budget": budget,
        "rows": rows,
        "register": register,
        "problem": problem,
        "may": allows(request.delegate, ACT),
        "new": [row for row in rows if not row.same],
        "left": facts_calls.outstanding(view, year) if budget and register else {},
        "reminded": max(facts_calls.reminded(year).values(), default=None) if register else None,
    }
    return render(request, "financing/call_list.html", context, status=409 if problem and request.method == "POST" else 200)


def fetch(request: HttpRequest, year: int, number: int) -> Call:
    """The call, or 404 where this reader may not see it."""
    audience.members_only(request.delegate)
    found = audience.visible_calls(Call.objects.filter(year=year, number=number), request.delegate)
    call = found.select_related("letter", "replaces", "replaced_by").first()
    if call is None:
        raise Http404
    return call


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def call(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """One call: what its letter says, its files, whether it was received; the Secretariat notes the receipt or replaces it."""
    row = fetch(request, year, number)
    posted = request.POST if request.method == "POST" else None
    if posted is not None:
        permit(request.delegate, ACT, subject=row.address)
    receipt = ReceiptForm(posted if posted is not None and "receipt" in posted else None, initial={"day": request.today})
    correction = CorrectionForm(posted if posted is not None and "correct" in posted else None)
    for form in (receipt, correction):
        if not form.is_valid():
            continue
        try:
            if form is receipt:
                acts_calls.acknowledge_call(request.delegate, row, **form.cleaned_data)
                messages.success(request, _("Acuse registrado."))
                return redirect("financing:call", year, number)
            made = acts_calls.correct_call(request.delegate, row, **form.cleaned_data)
            messages.success(request, _("Llamado reemplazado; la nueva carta está en camino."))
            return redirect("financing:call", made.year, made.number)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
    wrong = receipt if receipt.errors else correction if correction.errors else None
    seen = row.letter if row.letter and (request.delegate.steers or request.delegate.party == row.party) else None
    context = {
        "call": row,
        "receipt": receipt,
        "correction": correction,
        "wrong": wrong,
        "may": allows(request.delegate, ACT),
        "letter": seen,
        "term": papers_calls.term(row),
    }
    return render(request, "financing/call_show.html", context, status=422 if wrong else 200)


@require_safe
def call_file(request: HttpRequest, year: int, number: int, ending: str) -> HttpResponse:
    """A call's letter as PDF or Word."""
    row = fetch(request, year, number)
    makers = {"pdf": papers_calls.as_pdf, "docx": papers_calls.as_word}
    if ending not in makers:
        raise Http404
    return answer(f"{row.symbol.replace('/', '-')}-{row.party}.{ending}", makers[ending](row))


@require_safe
def table(request: HttpRequest, year: int) -> HttpResponse:
    """The calls of a year as a workbook."""
    audience.members_only(request.delegate)
    rows = list(audience.visible_calls(Call.objects.filter(year=year, current=True), request.delegate))
    order = {code: place for place, code in enumerate(facts.in_order())}
    return answer(f"{_('llamado-de-cuotas')}-{year}.xlsx", papers_calls.table(sorted(rows, key=lambda one: order.get(one.party, 99))))
