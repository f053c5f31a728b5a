"""Financiamiento: the shape of a sum to be divided, of the receipt of a call and of its correction."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField

from .forms import MoneyField


class SumForm(forms.Form):
    """Any sum, to be divided as the Charter divides a budget."""

    sum = MoneyField(label=_("Suma del presupuesto, en US$"))


class ReceiptForm(forms.Form):
    """When a member received its call, and how that is known."""

    day = DayField(label=_("Día en que lo recibió"), error_messages={"required": _("Indique el día en que lo recibió")})
    how = forms.CharField(
        label=_("Cómo consta"),
        max_length=200,
        help_text=_("Por ejemplo: nota verbal 45/2026."),
        error_messages={
            "required": _("Diga cómo consta: la nota, el correo o la llamada"),
            "max_length": _("Escríbalo en 200 signos o menos"),
        },
    )


class CorrectionForm(forms.Form):
    """Why a call is replaced."""

    reason = forms.CharField(
        label=_("Por qué se reemplaza"),
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": _("Diga por qué se reemplaza: la carta lo cuenta"), "max_length": _("Escríbalo en 300 signos o menos")},
    )
