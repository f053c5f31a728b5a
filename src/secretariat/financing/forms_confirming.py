"""Financiamiento: the shape of a confirmation that receipts are complete."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField


class ConfirmationForm(forms.Form):
    """Up to which day receipts are complete, what shows it, and that somebody looked."""

    through = DayField(
        label=_("Recibos completos hasta el"),
        help_text=_("El último día que cubre lo que usted vio."),
        error_messages={"required": _("Indique hasta qué día están completos los recibos")},
    )
    evidence = forms.CharField(
        label=_("Con qué se comprobó"),
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Por ejemplo: extracto de la OIM al 20 de noviembre, sin transferencias en camino. Lo ven los Países Miembros."),
        error_messages={
            "required": _("Diga con qué se comprobó: el extracto o el mensaje de quien administra la cuenta"),
            "max_length": _("Escríbalo en 300 signos o menos"),
        },
    )
    seen = forms.BooleanField(
        label=_("Vi los movimientos de cada uno de estos países y no falta ningún recibo por registrar"),
        error_messages={"required": _("Confirme que vio los movimientos de cada país de la lista")},
    )
