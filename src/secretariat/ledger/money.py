"""Financiamiento: sums of money as people and files write them, read into integer cents."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.figures import money

MOST = 10**13  # cents; beyond it, something was typed wrongly
WRITTEN = re.compile(r"(?:US\$|\$)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?", re.ASCII)


def cents_of(text: str) -> int | None:
    """A sum as people write it (4975, 4,975.00, US$ 4,975.00) in cents; None where it cannot be read."""
    found = WRITTEN.fullmatch(text.replace("\u00a0", " ").strip())
    if found is None:
        return None
    return int(found[1].replace(",", "")) * 100 + int((found[2] or "").ljust(2, "0"))


class MoneyField(forms.CharField):
    """A sum of US$, given as integer cents."""

    default_error_messages = {
        "invalid": _("Escriba la suma en dólares, por ejemplo 4,975.00: coma para los miles y punto para los centavos"),
        "required": _("Indique la suma"),
        "large": _("La suma es demasiado grande: revísela"),
    }

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "autocomplete": "off", "class": "govuk-input--width-10"})
        super().__init__(**{"widget": widget, **kwargs})

    def to_python(self, value: Any) -> int | None:  # type: ignore[override]
        text = str(super().to_python(value)).strip()
        if not text:
            return None
        cents = cents_of(text)
        if cents is None:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if cents > MOST:
            raise ValidationError(self.error_messages["large"], code="large")
        return cents

    def prepare_value(self, value: Any) -> Any:
        return money(value, currency=False) if isinstance(value, int) else value
