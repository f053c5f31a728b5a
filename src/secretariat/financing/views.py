"""Financiamiento: the budget and its quotas, the account of each member, and the Secretariat's entries about them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from charter.finance import account
from charter.parties import MEMBERS
from charter.readings import READINGS
from charter.standing import standing
from secretariat.chronicle import facts as record
from secretariat.chronicle.days import asked
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language

from . import acts, facts, hub, payments, receipts, statements
from .audience import members_only
from .forms import PaymentForm, RecommendationForm, WithdrawalForm


def _year(request: HttpRequest) -> int | None:
    """The year asked for (`?anio=2025`, `?year=2025`), None for none or nonsense."""
    text = request.GET.get("anio") or request.GET.get("year") or ""
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None


def rounding_words(option: str) -> tuple[str, str]:
    """The reading of cents left over, in words, and the address of its page."""
    label = READINGS["finance.rounding"].option_labels.get(option, {}).get(language(), option)
    return label, house_url("portal:reading", "finance.rounding")


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """The budget in force, the quotas in 64ths, what each member has paid, as of any day."""
    members_only(request.delegate)
    question = asked(request)
    context: dict[str, Any] = {"asked": question, "records": request.delegate.is_secretariat}
    if question.view is not None:
        found = facts.overview(question.view, _year(request))
        ids = [budget.fact for budget in (*found.budgets.values(), *found.recommended)]
        words, page = rounding_words(found.rounding)
        context |= {
            "found": found, "origins": receipts.origins(question.view, ids, request.delegate),
            "rounding": words, "rounding_page": page, "current": found.budgets.get(question.day.year),
            "year_name": "year" if language() == "en" else "anio",
        } | hub.front(question.view, request.delegate, found)
    return render(request, "financing/overview.html", context, status=question.status)


@require_safe
def statement(request: HttpRequest, code: str) -> HttpResponse:
    """The account of one member: each year, each figure traced to its receipts."""
    members_only(request.delegate)
    if code not in MEMBERS:
        raise Http404
    question = asked(request)
    context: dict[str, Any] = {"asked": question, "code": code, "records": request.delegate.is_secretariat,
                               "standing_page": house_url("standing:party", code)}
    if question.view is not None:
        held = account(question.view, code)
        rows = receipts.payments(question.view, code, [(line.year, line.payments) for line in held.years], request.delegate)
        by_fact = {row.origin.id: row for row in rows}
        years = [(line, [(by_fact[fact], cents) for fact, cents in line.payments if fact in by_fact]) for line in held.years]
        lines, booked = statements.movements(question.view, code)
        context |= {"movements": lines, "booked": booked}
        context |= {"account": held, "years": years[::-1], "payments": rows, "standing": standing(question.view, code)}
    return render(request, "financing/statement.html", context, status=question.status)


def _years(today: dt.date) -> list[int]:
    """The years that can be designated: those with a budget, this one and the next, newest first."""
    known = {fact.number("year") for fact in record.view(today).of("budget_approved")}
    return sorted(known | {today.year, today.year + 1}, reverse=True)


def _payment(given: dict[str, Any]) -> payments.Payment:
    """The payment as its form says it: the first part, then the years it is shared among."""
    shares = [(given["for_year"], given["amount"])]
    shares += [(given[f"{name}_year"], given[f"{name}_amount"]) for name in ("second", "third") if given[f"{name}_year"]]
    return payments.Payment(given["party"], given["value_date"], given["source"], shares, given["currency"] or "USD", given["original"],
                            given["rate"], given["charge"] or 0)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def record_payment(request: HttpRequest) -> HttpResponse:
    """Record a payment in two steps: what was written, then what it changes, then the entry."""
    members_only(request.delegate)
    today = request.today
    wanted = request.GET.get("party", "")
    initial = {"party": wanted if wanted in MEMBERS else "", "value_date": today}
    posted = request.method == "POST"
    form = PaymentForm(request.POST if posted else None, initial=initial, parties=facts.in_order(), years=_years(today))
    permit(request.delegate, "record-payment", kept={"source": request.POST.get("source", "")[:250]} if posted else None)
    context: dict[str, Any] = {"form": form, "step": "write"}
    if posted and form.is_valid():
        given = form.cleaned_data
        payment = _payment(given)
        if "change" in request.POST:
            form = PaymentForm(initial=given, parties=facts.in_order(), years=_years(today))
            return render(request, "financing/payment_record.html", {"form": form, "step": "write"})
        try:
            if "confirm" in request.POST:
                payments.record_receipt(request.delegate, payment)
                messages.success(request, _("Pago registrado. El estado de cuenta y la situación ya lo reflejan."))
                return redirect("financing:statement", given["party"])
            permit(request.delegate, "record-payment", subject=f"financing.statement:{given['party']}",
                   kept={"source": given["source"]})
            payments.check(payment)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            view = record.view(today)
            if view.in_force:
                changed = facts.change(view, payments.supposed(view, payment), given["party"])
                context = {"form": form, "step": "confirm", "given": given, "change": changed, "payment": payment,
                           "rule": str(view.reading("arrears.allocation"))}
    return render(request, "financing/payment_record.html", context, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_payment(request: HttpRequest, fact: str) -> HttpResponse:
    """Withdraw a payment that was recorded wrongly, with the reason; what that changes is shown first."""
    members_only(request.delegate)
    found = acts.payment_of(fact)
    posted = request.method == "POST"
    if found is None:
        raise Http404
    if not posted:
        permit(request.delegate, "record-payment", subject=f"financing.statement:{found.subject}")
    form = WithdrawalForm(request.POST if posted else None)
    if form.is_valid():
        try:
            acts.withdraw_payment(request.delegate, fact=fact, reason=form.cleaned_data["reason"])
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Pago retirado. El hecho sigue a la vista con su razón; registre el correcto si lo hay."))
            return redirect("financing:statement", found.subject)
    view = record.view(request.today)
    changed = facts.change(view, view.without(fact), found.subject) if view.in_force else None
    origin = receipts.from_facts([found], request.delegate)[fact]
    return render(request, "financing/payment_withdraw.html", {"form": form, "origin": origin, "code": found.subject,
                                                               "change": changed}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def recommend(request: HttpRequest) -> HttpResponse:
    """Record the budget that the GRCM recommends; the Vice-Ministers approve it by consensus."""
    members_only(request.delegate)
    posted = request.method == "POST"
    if not posted:
        permit(request.delegate, "record-budget-recommendation", subject="financing.overview")
    today = request.today
    form = RecommendationForm(request.POST if posted else None, initial={"year": today.year + 1, "day": today},
                              years=list(range(today.year + 3, today.year - 2, -1)))
    if form.is_valid():
        try:
            acts.record_recommendation(request.delegate, **form.cleaned_data)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Recomendación registrada. No obliga a nadie hasta que se apruebe por consenso."))
            return redirect("financing:overview")
    return render(request, "financing/budget_recommend.html", {"form": form}, status=422 if form.errors else 200)
