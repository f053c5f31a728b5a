"""Financiamiento: the table of all contributions on any day, and the files of statements."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from charter.parties import MEMBERS
from secretariat.chronicle.days import Asked, asked
from secretariat.furniture.papers import Paper, pdf, word
from secretariat.furniture.tabular import Sheet, answer, csv_bytes, xlsx_bytes

from . import statements
from .audience import members_only


@require_safe
def contributions(request: HttpRequest) -> HttpResponse:
    """The table of all: what each member was called for, paid, and has open, on any day."""
    members_only(request.delegate)
    question = asked(request)
    found = statements.contributions(question.view) if question.view is not None else None
    return render(request, "financing/contributions.html", {"asked": question, "found": found}, status=question.status)


def _asked(request: HttpRequest) -> Asked:
    question = asked(request)
    if question.view is None or question.error:
        raise Http404
    return question


def _file(name: str, ending: str, sheet: Sheet, paper: Paper | None) -> HttpResponse:
    if ending == "csv":
        return answer(f"{name}.csv", csv_bytes(list(sheet.columns), sheet.rows))
    if ending == "xlsx":
        return answer(f"{name}.xlsx", xlsx_bytes([sheet]))
    if paper is not None and ending in ("pdf", "docx"):
        return answer(f"{name}.{ending}", pdf(paper) if ending == "pdf" else word(paper))
    raise Http404


@require_safe
def contributions_file(request: HttpRequest, ending: str) -> HttpResponse:
    """The table of all as PDF, XLSX or CSV."""
    members_only(request.delegate)
    view = _asked(request).view
    assert view is not None  # noqa: S101
    paper = statements.contributions_paper(view) if ending in ("pdf", "docx") else None
    return _file(f"contribuciones-{view.on.isoformat()}", ending, statements.contributions_sheet(view), paper)


@require_safe
def statement_file(request: HttpRequest, code: str, ending: str) -> HttpResponse:
    """A member's statement of account as PDF, Word, XLSX or CSV."""
    members_only(request.delegate)
    if code not in MEMBERS:
        raise Http404
    view = _asked(request).view
    assert view is not None  # noqa: S101
    paper = statements.statement_paper(view, code) if ending in ("pdf", "docx") else None
    return _file(f"cuenta-{code}-{view.on.isoformat()}", ending, statements.statement_sheet(view, code), paper)
