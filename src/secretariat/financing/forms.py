"""Financiamiento: the shape of a payment, of its withdrawal and of a recommended budget."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.figures import money
from secretariat.furniture.forms import DayField
from secretariat.furniture.names import party_name

MOST = 10**13  # cents; beyond it, something was typed wrongly


class MoneyField(forms.CharField):
    """A sum of US$ as people write it (4975, 4,975.00, US$ 4,975.00), given as integer cents."""

    WRITTEN = re.compile(r"(?:US\$|\$)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?", re.ASCII)
    default_error_messages = {
        "invalid": _("Escriba la suma en dólares, por ejemplo 4,975.00: coma para los miles y punto para los centavos"),
        "required": _("Indique la suma"),
        "large": _("La suma es demasiado grande: revísela"),
    }

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "class": "govuk-input--width-10"})
        super().__init__(**{"widget": widget, **kwargs})

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        text = str(super().to_python(value)).replace("\u00a0", " ").strip()
        if not text:
            return None
        found = self.WRITTEN.fullmatch(text)
        if found is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        cents = int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0"))
        if cents > MOST:
            raise ValidationError(self.error_messages["large"], code="large")
        return cents

    def prepare_value(self, value: Any) -> Any:
        return money(value, currency=False) if isinstance(value, int) else value


class PaymentForm(forms.Form):
    """Who paid, how much, on which day, for which year, by which receipt."""

    party = forms.ChoiceField(label=_("País Miembro"), error_messages={
        "required": _("Elija el País Miembro que pagó"), "invalid_choice": _("Elija uno de los once Países Miembros")})
    amount = MoneyField(label=_("Suma, en US$"))
    value_date = DayField(label=_("Fecha valor"), help_text=_("El día en que la suma entró en la cuenta."),
                          error_messages={"required": _("Indique la fecha valor")})
    for_year = forms.TypedChoiceField(
        label=_("Año designado"), required=False, empty_value=None, coerce=int,
        help_text=_("El que el País Miembro indicó. Sin designar, va a la deuda más antigua."),
        error_messages={"invalid_choice": _("Elija uno de los años de la lista")})
    source = forms.CharField(label=_("Recibo o comprobante"), max_length=200, help_text=_("Por ejemplo: Recibo 88, OIM"),
                             error_messages={"required": _("Indique el recibo o comprobante"),
                                             "max_length": _("Escriba el recibo en 200 signos o menos")})

    second_year = forms.TypedChoiceField(label=_("Segundo año"), required=False, empty_value=None, coerce=int, help_text=_(
        "Si el País Miembro reparte el pago: esta parte va además de la primera suma."))
    second_amount = MoneyField(label=_("Suma para el segundo año"), required=False)
    third_year = forms.TypedChoiceField(label=_("Tercer año"), required=False, empty_value=None, coerce=int)
    third_amount = MoneyField(label=_("Suma para el tercer año"), required=False)
    currency = forms.RegexField(r"^[A-Z]{3}$", label=_("Moneda en que llegó"), required=False, help_text=_(
        "Solo si no fue en dólares: su código de tres letras. La suma en US$ es la que cuenta."),
        error_messages={"invalid": _("Escriba el código de la moneda en tres letras mayúsculas, por ejemplo CAD")})
    original = MoneyField(label=_("Suma en esa moneda"), required=False)
    rate = forms.RegexField(r"^\d{1,9}(\.\d{1,10})?$", label=_("Tipo de cambio"), required=False, max_length=20,
                            error_messages={"invalid": _("Escriba el tipo de cambio con punto, por ejemplo 0.7312")})
    charge = MoneyField(label=_("Comisión que retuvo el banco, en US$"), required=False,
                        help_text=_("No reduce lo que el País Miembro pagó: va al gasto de la Conferencia."))

    def __init__(self, *args: Any, parties: list[str], years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].choices = [("", gettext("Elija un País Miembro")), *((code, party_name(code)) for code in parties)]
        self.fields["for_year"].choices = [("", gettext("Sin designar")), *((year, str(year)) for year in years)]
        for name in ("second_year", "third_year"):
            self.fields[name].choices = [("", "—"), *((year, str(year)) for year in years)]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name in ("second", "third"):
            if bool(given.get(f"{name}_year")) != bool(given.get(f"{name}_amount")):
                missing = f"{name}_amount" if given.get(f"{name}_year") else f"{name}_year"
                if missing not in self.errors:
                    self.add_error(missing, gettext("Indique el año y la suma de esta parte"))
        return given


class WithdrawalForm(forms.Form):
    """Why a payment is withdrawn."""

    reason = forms.CharField(label=_("Razón"), max_length=400, widget=forms.Textarea({"rows": 3}),
                             help_text=_("Queda junto al hecho; los Países Miembros la ven."),
                             error_messages={"required": _("Diga por qué se retira el pago"),
                                             "max_length": _("Escriba la razón en 400 signos o menos")})


class RecommendationForm(forms.Form):
    """The budget that the GRCM recommended to the Vice-Ministers."""

    year = forms.TypedChoiceField(label=_("Año del presupuesto"), coerce=int, error_messages={
        "required": _("Elija el año del presupuesto"), "invalid_choice": _("Elija uno de los años de la lista")})
    amount = MoneyField(label=_("Suma, en US$"))
    day = DayField(label=_("Día de la recomendación"))
    source = forms.CharField(label=_("Documento"), max_length=200, help_text=_("El informe o acta del GRCM que la contiene."),
                             error_messages={"required": _("Indique el documento del GRCM"),
                                             "max_length": _("Escriba el documento en 200 signos o menos")})

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(year, str(year)) for year in years]
