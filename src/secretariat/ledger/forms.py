"""Financiamiento: the shape of a movement of money, of its reversal, of a closing."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.figures import long_date
from secretariat.furniture.forms import DayField

from .chart import ACCOUNTS, EXPENSE, FUND_WORDS, INCOME
from .money import MoneyField

MOVEMENTS = (("expense", _("Gasto")), ("charge", _("Comisión bancaria o diferencia de cambio")), ("income", _("Ingreso que no es cuota")),
             ("transfer", _("Traslado entre fondos")))


class MovementForm(forms.Form):
    """What moved: money that went out, came in, or passed from one fund to another."""

    kind = forms.ChoiceField(label=_("Movimiento"), choices=MOVEMENTS, widget=forms.RadioSelect,
                             error_messages={"required": _("Elija el movimiento")})
    day = DayField(label=_("Día"), help_text=_("El del documento. Debe estar en un período abierto."))
    amount = MoneyField(label=_("Suma, en US$"))
    account = forms.ChoiceField(label=_("Cuenta"), required=False, help_text=_("Para un gasto o un ingreso."))
    fund = forms.ChoiceField(label=_("Fondo"), initial="core")
    to_fund = forms.ChoiceField(label=_("Fondo de destino"), required=False, help_text=_("Solo para un traslado."))
    budget_line = forms.CharField(label=_("Línea del presupuesto"), required=False, max_length=120,
                                  help_text=_("Su código, si el gasto es de una línea aprobada."))
    activity = forms.CharField(label=_("Actividad"), required=False, max_length=120)
    document = forms.CharField(label=_("Documento"), max_length=200, help_text=_("Por ejemplo: Factura 311, OIM."),
                               error_messages={"required": _("Indique el documento: cada cifra remite a él")})
    memo = forms.CharField(label=_("Concepto"), max_length=300, help_text=_("Qué se pagó o recibió, sin nombres de personas."),
                           error_messages={"required": _("Escriba el concepto")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        funds = [(code, str(words)) for code, words in FUND_WORDS.items()]
        self.fields["fund"].choices = funds
        self.fields["to_fund"].choices = [("", "—"), *funds]
        self.fields["account"].choices = [("", "—"), *(
            (one.code, f"{one.code} · {one.words}") for one in ACCOUNTS.values() if one.kind in (EXPENSE, INCOME))]


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = forms.CharField(label=_("Razón"), max_length=300, widget=forms.Textarea({"rows": 3}),
                             help_text=_("Queda en el libro; los Países Miembros la ven."),
                             error_messages={"required": _("Diga por qué se revierte")})


class ClosingForm(forms.Form):
    """Up to which quarter the book is closed."""

    through = forms.TypedChoiceField(label=_("Cerrar hasta el"), coerce=dt.date.fromisoformat,
                                     error_messages={"required": _("Elija el último día de un trimestre")})

    def __init__(self, *args: Any, days: list[dt.date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["through"].choices = [(day.isoformat(), long_date(day)) for day in days]
