"""Toda la Carta: the pages the house answers with when there is no other, and the sheet of its own components."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from . import sheet


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request could not be read."""
    return render(request, "400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 without a verdict of the Charter: who one is does not open this page."""
    return render(request, "403.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or one that is not this reader's to know of. The two look the same."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: without database, session or frame, so that it shows even when those are what failed."""
    return HttpResponse(render_to_string("500.html"), status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was open too long or came from elsewhere; nothing was recorded."""
    return render(request, "403_csrf.html", status=403)


def components(request: HttpRequest) -> HttpResponse:
    """The component sheet: in development, in the demonstration and in tests."""
    if not (settings.DEBUG or getattr(settings, "COMPONENT_SHEET", False) or getattr(request, "demonstration", False)):
        raise Http404
    return render(request, "furniture/components.html", sheet.everything(request))
