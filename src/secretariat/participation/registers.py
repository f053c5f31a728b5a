"""Países Observadores; Organismos: the registers of applications and of notices as tables to take away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from secretariat.chronicle import facts as record
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name
from secretariat.furniture.tabular import Column, Sheet, answer, csv_bytes, xlsx_bytes

from .models import Application, Notice

MOST = 5000


def _given(name: str, ending: str, title: str, columns: list[Column], rows: Iterable[list[Any]]) -> HttpResponse:
    if ending == "csv":
        return answer(f"{name}.csv", csv_bytes(columns, rows))
    if ending == "xlsx":
        notes = [_("Datos ficticios de demostración.")] if record.memory().demonstration else []
        return answer(f"{name}.xlsx", xlsx_bytes([Sheet(title, columns=columns, rows=list(rows), notes=notes)]))
    raise Http404


def applications(rows: QuerySet[Application], ending: str, *, contact: bool) -> HttpResponse:
    """The register of applications; offices and mailboxes only for who receives them."""
    lang = language()
    columns = [
        Column(_("Código"), "text"), Column(_("Solicitante"), "text"), Column(_("Categoría"), "text"), Column(_("Estado"), "text"),
        Column(_("Recibida"), "date"), Column(_("Registrada"), "date"), Column(_("Ante los Viceministros"), "date"),
        Column(_("Hecho del registro"), "text"),
    ]  # fmt: skip
    if contact:
        columns += [Column(_("Oficina"), "text"), Column(_("Buzón oficial"), "text")]
    table = [
        [
            row.code,
            row.called(lang),
            row.get_category_display(),
            row.get_state_display(),
            row.sent.date() if row.sent else None,
            row.registered.date() if row.registered else None,
            row.forwarded.date() if row.forwarded else None,
            row.fact,
            *([row.office, row.mail] if contact else []),
        ]
        for row in rows.order_by("pk")[:MOST]
    ]
    return _given("solicitudes" if lang == "es" else "applications", ending, _("Solicitudes"), columns, table)


def notices(rows: QuerySet[Notice], ending: str) -> HttpResponse:
    """The register of notices of lapse: in time or late, and how each was received."""
    lang = language()
    columns = [
        Column(_("Código"), "text"), Column(_("Observador"), "text"), Column(_("Fin de la condición"), "date"),
        Column(_("Plazo del aviso"), "date"), Column(_("Enviado"), "date"), Column(_("A tiempo"), "text"),
        Column(_("Acuse de recibo"), "date"), Column(_("Cómo"), "text"), Column(_("Hecho del registro"), "text"),
    ]  # fmt: skip
    table = [
        [
            row.party,
            party_name(row.party),
            row.lapse,
            row.due,
            row.sent,
            _("no") if row.late else _("sí"),
            row.received,
            row.get_received_how_display() if row.received_how else "",
            row.fact,
        ]
        for row in rows.order_by("sent", "pk")[:MOST]
    ]
    return _given("avisos" if lang == "es" else "notices", ending, _("Avisos"), columns, table)
