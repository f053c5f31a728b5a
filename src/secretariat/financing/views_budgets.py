"""Financiamiento: the budgets by line: their versions, what changed, lines written one by one or brought by a file, files that go out."""

from __future__ import annotations

import json
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, allows, permit
from secretariat.furniture.tabular import Unreadable, answer

from . import acts_budgets, audience, facts, facts_budgets, papers_budgets, tables_budgets
from .facts_budgets import Line
from .forms_budgets import FileForm, LineForm, VersionForm
from .models import BudgetVersion

SALT = "financing.budget"


def fetch(request: HttpRequest, year: int, number: int) -> BudgetVersion:
    """The version, or 404 where this reader may not see it: open ones are the Secretariat's and the Presidency's."""
    audience.members_only(request.delegate)
    found = audience.visible_budgets(BudgetVersion.objects.filter(year=year, number=number), request.delegate).first()
    if found is None:
        raise Http404
    return found


@require_safe
def budgets(request: HttpRequest) -> HttpResponse:
    """Every budget with its versions and where each stands. Constant queries."""
    audience.members_only(request.delegate)
    view = record.view(request.today)
    rows = list(audience.visible_budgets(BudgetVersion.objects.all(), request.delegate))
    by_year: dict[int, list[BudgetVersion]] = {}
    for row in rows:
        by_year.setdefault(row.year, []).append(row)
    known = facts.approved(view)
    years = [
        (year, known.get(year), [(row, facts_budgets.stages(view, by_year[year])[row.number]) for row in by_year.get(year, [])])
        for year in sorted({*by_year, *known}, reverse=True)
    ]
    may = allows(request.delegate, acts_budgets.DRAFT)
    return render(request, "financing/budget_list.html", {"years": years, "may": may})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Begin a version of a budget."""
    audience.members_only(request.delegate)
    permit(request.delegate, acts_budgets.DRAFT, subject="financing.budgets")
    known = list(BudgetVersion.objects.all()[:40])
    today = request.today
    choices = [(str(one.pk), _("%(year)s, versión %(version)s") % {"year": one.year, "version": one.number}) for one in known]
    form = VersionForm(
        request.POST if request.method == "POST" else None,
        years=list(range(today.year, today.year + 4)),
        versions=choices,
        initial={"year": today.year + 1, "like": request.GET.get("like", "")},
    )
    if form.is_valid():
        like = next((one for one in known if str(one.pk) == form.cleaned_data["like"]), None)
        try:
            made = acts_budgets.open_version(request.delegate, form.cleaned_data["year"], like=like, note=form.cleaned_data["note"])
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Versión abierta. Escriba sus líneas o tráigalas de un archivo."))
            return redirect("financing:budget", made.year, made.number)
    return render(request, "financing/budget_new.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
def budget(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """One version: its lines by heading, its sums, the quotas it would give, what changed since another version."""
    version = fetch(request, year, number)
    view = record.view(request.today)
    rows = list(audience.visible_budgets(BudgetVersion.objects.filter(year=year), request.delegate).prefetch_related("lines"))
    lines = facts_budgets.lines_of(version.lines.all())
    stages = facts_budgets.stages(view, rows)
    others = [one for one in rows if one.number != number]
    wanted = request.GET.get("con") or request.GET.get("with") or ""
    other = next((one for one in others if str(one.number) == wanted), None)
    context: dict[str, Any] = {
        "version": version,
        "stage": stages[number],
        "sums": facts_budgets.by_heading(lines),
        "activities": facts_budgets.by_activity(lines),
        "total": facts_budgets.total(lines),
        "elsewhere": facts_budgets.elsewhere(lines),
        "lines": lines,
        "others": others,
        "other": other,
        "differences": facts_budgets.differences(facts_budgets.lines_of(other.lines.all()), lines) if other else [],
        "with_name": "with" if request.LANGUAGE_CODE == "en" else "con",
        "may": allows(request.delegate, acts_budgets.DRAFT),
        "budget": facts.approved(view).get(year),
        "recommended": [one for one in facts.recommended(view) if one.year == year],
    }
    return render(request, "financing/budget_show.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def line(request: HttpRequest, year: int, number: int, order: int) -> HttpResponse:
    """Write one line of an open version, change it or (button) take it out; `order` 0 is a new one."""
    version = fetch(request, year, number)
    permit(request.delegate, acts_budgets.DRAFT, subject=version.address)
    lines = facts_budgets.lines_of(version.lines.all())
    if order > len(lines) or version.sealed:
        raise Http404
    known = asdict(lines[order - 1]) if order else {}
    form = LineForm(request.POST if request.method == "POST" else None, initial=known)
    taken_out = request.method == "POST" and "remove" in request.POST and order
    if taken_out or form.is_valid():
        put = [] if taken_out else [form.line()]
        changed = [*lines[: order - 1], *put, *lines[order:]] if order else [*lines, *put]
        try:
            acts_budgets.write_lines(request.delegate, version, changed)
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Línea retirada.") if taken_out else _("Línea guardada."))
            return redirect("financing:budget", year, number)
    return render(
        request, "financing/budget_line.html", {"form": form, "version": version, "order": order}, status=422 if form.errors else 200
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Bring the lines from a file: first what it says, with its faults by cell; then, if it has none, they are kept."""
    version = fetch(request, year, number)
    permit(request.delegate, acts_budgets.DRAFT, subject=version.address)
    if version.sealed:
        raise Http404
    context: dict[str, Any] = {"version": version, "lines": [], "faults": []}
    if "kept" in request.POST:
        try:
            acts_budgets.write_lines(request.delegate, version, _unpacked(request.POST["kept"], version))
        except (signing.BadSignature, ValueError, TypeError) as fault:
            raise Http404 from fault
        except Conflict as conflict:
            context["problem"] = conflict.message
        else:
            messages.success(request, _("Líneas guardadas en la versión."))
            return redirect("financing:budget", year, number)
    form = FileForm(*((request.POST, request.FILES) if request.method == "POST" and "kept" not in request.POST else (None,)))
    if form.is_valid():
        file = form.cleaned_data["file"]
        try:
            context["lines"], context["faults"] = tables_budgets.lines_from(file.name, file.read())
        except Unreadable as fault:
            form.add_error("file", fault.message)
        else:
            context |= {
                "read": file.name,
                "total": facts_budgets.total(context["lines"]),
                "kept": "" if context["faults"] else _packed(context["lines"], version),
            }
    wrong = bool(form.errors or context["faults"] or context.get("problem"))
    return render(request, "financing/budget_bring.html", {**context, "form": form}, status=422 if wrong else 200)


def _packed(lines: list[Line], version: BudgetVersion) -> str:
    """Lines that were looked at, signed, so that what is kept is what was shown."""
    rows = [{**asdict(one), "quantity": str(one.quantity)} for one in lines]
    return signing.dumps([version.pk, rows], salt=SALT, compress=True)


def _unpacked(text: str, version: BudgetVersion) -> list[Line]:
    pk, rows = signing.loads(text, salt=SALT)
    if pk != version.pk:
        raise ValueError(json.dumps(pk))
    return [Line(**{**row, "quantity": Decimal(row["quantity"])}) for row in rows]


@login_required
@require_POST
def present(request: HttpRequest, year: int, number: int) -> HttpResponse:
    """Present an open version to the members: from then on it stays as it is."""
    version = fetch(request, year, number)
    try:
        acts_budgets.present(request.delegate, version)
    except Conflict as conflict:
        messages.error(request, conflict.message)
    else:
        messages.success(request, _("Presupuesto presentado. Los Países Miembros ya lo ven; espera la recomendación del GRCM."))
    return redirect("financing:budget", year, number)


@require_safe
def file(request: HttpRequest, year: int, number: int, ending: str) -> HttpResponse:
    """A version as a workbook, PDF or Word."""
    version = fetch(request, year, number)
    lines = facts_budgets.lines_of(version.lines.all())
    known = facts.approved(record.view(request.today)).get(year)
    decision = known.decision if known and known.amount == version.total else ""
    makers = {
        "xlsx": lambda: tables_budgets.sheet(version, lines, decision),
        "pdf": lambda: papers_budgets.as_pdf(version, lines, decision),
        "docx": lambda: papers_budgets.as_word(version, lines, decision),
    }
    if ending not in makers:
        raise Http404
    return answer(f"{_('presupuesto')}-{year}-v{number}.{ending}", makers[ending]())
