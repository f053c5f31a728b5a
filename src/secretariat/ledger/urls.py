"""Addresses of this room, in both languages."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from . import views, views_bank, views_receipts

app_name = "ledger"
urlpatterns: list[URLPattern] = [
    path("", views.balance, name="balance"),
    path(_("diario/"), views.journal, name="journal"),
    path(_("diario/registrar/"), views.record_entry, name="record_entry"),
    path(_("diario/<int:number>/"), views.entry, name="entry"),
    path(_("diario/<int:number>/revertir/"), views.reverse, name="reverse"),
    path(_("cuentas/<str:code>/"), views.account, name="account"),
    path(_("recibos/"), views_receipts.all_receipts, name="receipts"),
    path(_("recibos/<int:number>/"), views_receipts.receipt, name="receipt"),
    path(_("recibos/<int:number>/recibo.<str:ending>"), views_receipts.receipt_paper, name="receipt_paper"),
    path(_("conciliacion/"), views_bank.statements, name="statements"),
    path(_("conciliacion/tomar/"), views_bank.upload, name="statement_upload"),
    path(_("conciliacion/tomar/<int:pk>/"), views_bank.columns, name="statement_columns"),
    path(_("conciliacion/<int:pk>/"), views_bank.reconciliation, name="reconciliation"),
    path(_("conciliacion/<int:pk>/conciliacion.xlsx"), views_bank.reconciliation_file, name="reconciliation_file"),
    path(_("periodos/"), views.periods, name="periods"),
    path(_("al-dia/"), views.agree, name="agree"),
    path(_("archivo/<str:what>.<str:ending>"), views.download, name="download"),
]
