"""Financiamiento: the shape of a budget version, of one line of it, and of a file that brings its lines."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import UploadField

from . import facts_budgets
from .forms import MoneyField
from .models import FUNDS


class VersionForm(forms.Form):
    """The year of a new budget, and what it begins with."""

    year = forms.TypedChoiceField(
        label=_("Año del presupuesto"),
        coerce=int,
        error_messages={"required": _("Elija el año del presupuesto"), "invalid_choice": _("Elija uno de los años de la lista")},
    )
    like = forms.ChoiceField(
        label=_("Empezar con"), required=False, error_messages={"invalid_choice": _("Elija una de las versiones de la lista")}
    )
    note = forms.CharField(
        label=_("Por qué esta versión"),
        required=False,
        max_length=300,
        help_text=_("Por ejemplo: lo que pidió el GRCM. Los Países Miembros lo ven al presentarla."),
        error_messages={"max_length": _("Escríbalo en 300 signos o menos")},
    )

    def __init__(self, *args: Any, years: list[int], versions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(year, str(year)) for year in years]
        self.fields["like"].choices = [("", _("Ninguna línea")), *versions]


def _text(label: Any, most: int, *, needed: str = "", help_text: Any = "") -> forms.CharField:
    messages = {"max_length": _("Escríbalo en %(limit_value)s signos o menos")}
    if needed:
        messages["required"] = needed
    return forms.CharField(label=label, max_length=most, required=bool(needed), help_text=help_text, error_messages=messages)


class LineForm(forms.Form):
    """One line of a budget; the amount is reckoned."""

    code = _text(_("Código del rubro"), 20, needed=_("Escriba el código del rubro"), help_text=_("Por ejemplo: 2.1"))
    heading = _text(_("Rubro"), 120, needed=_("Escriba el rubro"))
    activity = _text(_("Actividad"), 160)
    plan_line = _text(_("Línea del plan"), 80)
    description = _text(_("Descripción"), 250, needed=_("Escriba la descripción"))
    quantity = forms.DecimalField(
        label=_("Cantidad"),
        min_value=Decimal(0),
        max_digits=12,
        decimal_places=2,
        widget=forms.TextInput({"inputmode": "decimal", "class": "govuk-input--width-5"}),
        error_messages={
            "required": _("Escriba la cantidad"),
            "invalid": _("Escriba la cantidad como número, por ejemplo 12 o 1.5"),
            "min_value": _("La cantidad no puede ser negativa"),
            "max_decimal_places": _("Escriba hasta dos decimales"),
            "max_digits": _("La cantidad es demasiado grande: revísela"),
            "max_whole_digits": _("La cantidad es demasiado grande: revísela"),
        },
    )
    unit_cost = MoneyField(label=_("Costo unitario, en US$"))
    fund = forms.ChoiceField(label=_("Fondo"), choices=FUNDS, initial="core", help_text=_("Solo el presupuesto se reparte en cuotas."))
    note = _text(_("Nota"), 250)

    def line(self) -> facts_budgets.Line:
        """What was written, as a line. Call it once the form is valid."""
        given = self.cleaned_data
        return facts_budgets.Line(**given, amount=facts_budgets.product(given["quantity"], given["unit_cost"]))


class FileForm(forms.Form):
    """A file with the lines of a budget."""

    file = UploadField(
        label=_("Archivo con las líneas"),
        help_text=_("XLSX o CSV, con las columnas del archivo que aquí se descarga."),
        error_messages={
            "required": _("Elija el archivo con las líneas"),
            "empty": _("El archivo está vacío"),
            "invalid": _("Elija el archivo con las líneas"),
        },
    )
