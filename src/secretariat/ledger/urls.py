"""Addresses of this room, in both languages."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "ledger"
urlpatterns: list[URLPattern] = [
    path("", views.balance, name="balance"),
    path(_("diario/"), views.journal, name="journal"),
    path(_("diario/registrar/"), views.record_entry, name="record_entry"),
    path(_("diario/<int:number>/"), views.entry, name="entry"),
    path(_("diario/<int:number>/revertir/"), views.reverse, name="reverse"),
    path(_("cuentas/<str:code>/"), views.account, name="account"),
    path(_("periodos/"), views.periods, name="periods"),
    path(_("al-dia/"), views.agree, name="agree"),
    path(_("archivo/<str:what>.<str:ending>"), views.download, name="download"),
]
