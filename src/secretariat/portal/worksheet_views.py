"""Hoja de trabajo «¿Y si…?»: two worlds side by side, for members, the Presidency and the Secretariat. It changes nothing."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from charter.errors import CharterError
from secretariat.chronicle.days import asked
from secretariat.furniture.figures import language
from secretariat.standing.audience import sees_all

from . import worksheet
from .worksheet_forms import kind_choices


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The worksheet of the address: its rows, and what they come to when something is supposed and nothing stands in the way."""
    if not sees_all(request.delegate):
        raise Http404
    lang, question = language(), asked(request)
    context: dict[str, object] = {
        "asked": question, "kinds": kind_choices(), "laws": worksheet.laws(), "choices": worksheet.reading_choices(lang),
    }
    status = question.status
    if question.view is not None:
        sheet = worksheet.read(request.GET, question.view, lang)
        found = sheet.complaints
        context |= {"sheet": sheet, "complaints": found, "errors": {fault.anchor: fault.sentence for fault in sheet.faults}}
        if found:
            status = 422
        elif sheet.sound and sheet.supposed:
            try:
                context["with_acts"] = "" if sheet.acts else worksheet.with_acts(request.GET)
                context["told"] = worksheet.result(sheet, question.view, request.delegate)
            except CharterError as error:
                context["unanswered"] = error.sentence(lang)
    return render(request, "portal/worksheet.html", context, status=status)
