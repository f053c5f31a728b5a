"""Secretaría Ejecutiva, funciones: the quarterly reports and when they are due, one report, its words, its issue, a year's statement."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from secretariat.chronicle import facts as record
from secretariat.chronicle.gate import Conflict, permit
from secretariat.furniture.addresses import house_url
from secretariat.furniture.papers import pdf, word
from secretariat.furniture.tabular import answer, xlsx_bytes

from . import acts, facts
from . import render as written
from .audience import reader
from .facts import FINANCIAL, Quarter
from .forms import IssueForm, WordsForm
from .models import Issue

METHODS = ["GET", "HEAD", "POST"]
SHORT = {FINANCIAL: "financial", facts.OPERATIONAL: "operational"}


def address(kind: str, period: str, page: str = "") -> str:
    """The address of a report, or of a page beneath it ("edit", "issue")."""
    return house_url(f"reports:{SHORT[kind]}{'_' + page if page else ''}", period)


def trail(row: Quarter | None = None) -> list[tuple[str, str]]:
    """The way back to the list, and to the report."""
    first = [(_("Informes"), house_url("reports:list"))]
    return [*first, (written.period_words(row.period), address(row.kind, row.period))] if row else first


def asked(request: HttpRequest, kind: str, period: str) -> Quarter:
    """The report asked for. Raises Http404 for who may not read it and where the Charter asks for none; Refused as the reading says."""
    reader(request.delegate)
    found = facts.quarter(record.view(request.today), kind, period)
    if found is None:
        raise Http404
    return found


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The reports of a year and of the one before: due, issued, in time or late."""
    reader(request.delegate)
    year = _year(request.GET.get("anio") or request.GET.get("year") or "") or request.today.year
    view = record.view(request.today)
    rows = facts.quarters(view, year - 1, year)
    newest: dict[tuple[str, str], Issue] = {}
    for issue in Issue.objects.filter(period__in=[row.period for row in rows]).defer("content").order_by("version"):
        newest[issue.kind, issue.period] = issue
    shown = [(row, newest.get((row.kind, row.period)), address(row.kind, row.period)) for row in rows if row.ended]
    following = [row for row in rows if not row.ended]
    years = facts.years()
    return render(
        request,
        "reports/list.html",
        {
            "rows": shown,
            "following": following[-1] if following else None,
            "year": year,
            "writes": request.delegate.is_secretariat,
            "earlier": year - 2 if years and min(years) <= year - 2 else 0,
            "later": year + 2 if year + 2 <= request.today.year else 0,
            "statements": years[:6],
            "year_name": _("anio"),
        },
    )


def _year(text: str) -> int:
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() and 1996 <= int(text) <= 2200 else 0


def _chosen(request: HttpRequest, versions: list[Issue]) -> Issue | None:
    wanted = request.GET.get("version", "")
    return next((issue for issue in versions if str(issue.version) == wanted), versions[0] if versions else None)


@require_safe
def report(request: HttpRequest, kind: str, period: str) -> HttpResponse:
    """One report: as issued, by version; before that, its preview for the Secretariat."""
    row = asked(request, kind, period)
    versions = facts.issues(kind, period)
    chosen = _chosen(request, versions)
    writes = request.delegate.is_secretariat
    parts: list[Any] = []
    if chosen is not None:
        parts = written.sections(written.data_of(chosen))
    elif writes and row.ended:
        parts = written.sections(facts.assemble(row, record.view(request.today), facts.draft_of(kind, period)))
    return render(
        request,
        "reports/report.html",
        {
            "row": row,
            "versions": versions,
            "issue": chosen,
            "parts": parts,
            "writes": writes,
            "title": written.kind_words(kind),
            "period": written.period_words(period),
            "trail": trail(),
            "intact": facts.intact(chosen) if chosen else True,
            "edit": address(kind, period, "edit"),
            "issue_url": address(kind, period, "issue"),
            "short": SHORT[kind],
            "told": facts.on_record(record.view(request.today), kind, period),
        },
    )


@require_safe
def report_file(request: HttpRequest, kind: str, period: str, ending: str) -> HttpResponse:
    """An issued report as PDF, Word, workbook or its frozen data."""
    asked(request, kind, period)
    chosen = _chosen(request, facts.issues(kind, period))
    if chosen is None:
        raise Http404
    name = f"{SHORT[kind]}-{period}-v{chosen.version}"
    if ending == "json":
        return answer(f"{name}.json", chosen.content.encode())
    if ending == "xlsx":
        notes = [f"{written.kind_words(kind)}: {written.period_words(period)}", f"SHA-256 {chosen.sha256}"]
        if chosen.fictitious:
            notes.append(_("Datos ficticios de la demostración"))
        return answer(f"{name}.xlsx", xlsx_bytes(written.sheets(written.sections(written.data_of(chosen)), notes)))
    if ending in ("pdf", "docx"):
        return answer(f"{name}.{ending}", (pdf if ending == "pdf" else word)(written.paper(chosen)))
    raise Http404


@login_required
@require_http_methods(METHODS)
def edit(request: HttpRequest, kind: str, period: str) -> HttpResponse:
    """Write the words of a report."""
    row = asked(request, kind, period)
    permit(request.delegate, "issue-quarterly-report", subject=acts.subject_of(row))
    draft = facts.draft_of(kind, period)
    names = [f"{name}_{lang}" for name in facts.WORDS for lang in ("es", "en")]
    form = WordsForm(
        request.POST if request.method == "POST" else None, initial={name: getattr(draft, name) for name in names} if draft else {}
    )
    if form.is_valid():
        acts.write(request.delegate, row, **form.cleaned_data)
        messages.success(request, _("Texto guardado. Revise el informe antes de emitirlo."))
        return redirect(address(kind, period))
    return render(
        request,
        "reports/edit.html",
        {"form": form, "row": row, "title": written.kind_words(kind), "period": written.period_words(period), "trail": trail(row)},
        status=422 if form.errors else 200,
    )


@login_required
@require_http_methods(METHODS)
def issue(request: HttpRequest, kind: str, period: str) -> HttpResponse:
    """Issue a report, or a new version of it that says what it corrects."""
    row = asked(request, kind, period)
    permit(request.delegate, "issue-quarterly-report", subject=acts.subject_of(row))
    versions = facts.issues(kind, period)
    form = IssueForm(request.POST if request.method == "POST" else None, again=bool(versions))
    if form.is_valid():
        try:
            acts.issue(request.delegate, row, correction=form.cleaned_data.get("correction", ""))
        except Conflict as conflict:
            form.add_error(conflict.code if conflict.code in form.fields else None, conflict.message)
        else:
            messages.success(request, _("Informe emitido. Sus cifras quedan como están; una corrección será otra versión."))
            return redirect(address(kind, period))
    return render(
        request,
        "reports/issue.html",
        {
            "form": form,
            "row": row,
            "versions": versions,
            "title": written.kind_words(kind),
            "period": written.period_words(period),
            "trail": trail(row),
        },
        status=422 if form.errors else 200,
    )


def _statement(request: HttpRequest, year: int) -> dict[str, Any]:
    reader(request.delegate)
    view = record.view(request.today)
    if year > request.today.year or year not in facts.years():
        raise Http404
    return facts.year_figures(view, year, min(request.today, dt.date(year, 12, 31)))


@require_safe
def statement(request: HttpRequest, year: int) -> HttpResponse:
    """The statement of a year, with its charts and the same date of the year before."""
    data = _statement(request, year)
    return render(request, "reports/year.html", {"data": data, "parts": written.year_sections(data), "trail": trail(), "year": year})


@require_safe
def statement_file(request: HttpRequest, year: int, ending: str) -> HttpResponse:
    """The statement of a year as PDF, Word or workbook."""
    data = _statement(request, year)
    fictitious = record.memory().fictitious
    if ending == "xlsx":
        notes = [_("Datos ficticios de la demostración")] if fictitious else []
        return answer(f"estado-anual-{year}.xlsx", xlsx_bytes(written.sheets(written.year_sections(data), notes)))
    if ending in ("pdf", "docx"):
        return answer(
            f"estado-anual-{year}.{ending}",
            (pdf if ending == "pdf" else word)(written.year_paper(data, request.today, fictitious=fictitious)),
        )
    raise Http404
