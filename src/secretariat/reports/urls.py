"""Addresses of this room, in both languages."""

from __future__ import annotations

from typing import Any

from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "reports"


def pages(kind: str, short: str) -> list[URLPattern]:
    """The pages of the reports of one kind."""
    of: dict[str, Any] = {"kind": kind}
    return [
        path("<str:period>/", views.report, of, name=short),
        path(_("<str:period>/redactar/"), views.edit, of, name=f"{short}_edit"),
        path(_("<str:period>/emitir/"), views.issue, of, name=f"{short}_issue"),
        path(_("<str:period>/informe.<str:ending>"), views.report_file, of, name=f"{short}_file"),
    ]


urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.listing, name="list"),
    path(_("anual/<int:year>/"), views.statement, name="year"),
    path(_("anual/<int:year>/estado.<str:ending>"), views.statement_file, name="year_file"),
    path(_("financiero/"), include(pages("quarterly-financial", "financial"))),
    path(_("operativo/"), include(pages("quarterly-operational", "operational"))),
]
