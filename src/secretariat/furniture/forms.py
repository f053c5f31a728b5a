"""Toda la Carta: how every form of the house is drawn, and fields for days.

`{{ form }}` draws all fields, `{{ form.name.as_field_group }}` one, `{% error_summary form %}` what stands in the way.
The shape is GOV.UK's: label, hint, "Error:" and the sentence, field. Native checks and length cuts are left to the
server, so that bad input comes back whole with a sentence beside it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import BaseRenderer
from django.template.backends.django import DjangoTemplates
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

HERE = Path(__file__).resolve().parent
DJANGO = Path(forms.__file__).resolve().parent
MOST_UPLOAD = 10 * 1024 * 1024  # bytes of one file


class HouseRenderer(BaseRenderer):
    """Draws forms with the furniture's templates; widgets it does not know, with Django's own."""

    form_template_name = "furniture/components/_form.html"
    field_template_name = "furniture/components/_field.html"

    @cached_property
    def engine(self) -> DjangoTemplates:
        return DjangoTemplates(
            {
                "NAME": "house-forms",
                "APP_DIRS": False,
                "DIRS": [HERE / "templates" / "furniture" / "widgets", HERE / "templates", DJANGO / "templates"],
                "OPTIONS": {"builtins": ["secretariat.furniture.templatetags.house", "django.templatetags.i18n"]},
            }
        )

    def get_template(self, template_name: str) -> Any:
        return self.engine.get_template(template_name)


class DayInput(forms.DateInput):
    """One box with the browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"class": "govuk-input--width-10", **(attrs or {})}, format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day in one box; accepts what the calendar sends and what people type (23/11/2026)."""

    widget = DayInput
    input_formats = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
    default_error_messages = {
        "invalid": gettext_lazy("Escriba un día que exista, por ejemplo 23/11/2026"),
        "required": gettext_lazy("Indique el día"),
    }


class UploadField(forms.FileField):
    """A file of at most `most` bytes; a larger one is refused by its size, before a byte of it is read into memory."""

    def __init__(self, *, most: int = MOST_UPLOAD, **kwargs: Any) -> None:
        self.most = most
        super().__init__(**kwargs)

    def to_python(self, data: Any) -> Any:
        if data not in self.empty_values and (data.size or 0) > self.most:
            heavy = _("El archivo pesa más de %(most)s MB. Redúzcalo o divídalo.") % {"most": self.most // 1024 // 1024}
            raise ValidationError(heavy, code="heavy")
        return super().to_python(data)


class DayPartsInput(forms.MultiWidget):
    """Day, month and year in three boxes: for days that people know by heart or copy from paper."""

    template_name = "django/forms/widgets/day_parts.html"
    use_fieldset = True

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        box = {"inputmode": "numeric", "class": "govuk-date-input__input govuk-input--width-2"}
        year = {**box, "class": "govuk-date-input__input govuk-input--width-4"}
        super().__init__(
            {
                "day": forms.TextInput(box),
                "month": forms.TextInput(box),
                "year": forms.TextInput(year),
            },
            attrs,
        )

    def decompress(self, value: dt.date | None) -> list[object]:
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        for part, label in zip(context["widget"]["subwidgets"], (_("Día"), _("Mes"), _("Año")), strict=True):
            part["label"] = label
        return context


class DayPartsField(forms.MultiValueField):
    """A day given as day, month and year. What was typed comes back as it was typed."""

    widget = DayPartsInput
    default_error_messages = {
        "required": gettext_lazy("Indique el día, el mes y el año"),
        "incomplete": gettext_lazy("Indique el día, el mes y el año"),
        "invalid": gettext_lazy("Escriba un día que exista, por ejemplo 23 11 2026"),
    }

    def __init__(self, **kwargs: Any) -> None:
        number = {"invalid": self.default_error_messages["invalid"]}
        super().__init__(
            [forms.IntegerField(error_messages=number) for _part in range(3)], require_all_fields=True, **kwargs
        )

    def compress(self, parts: list[int]) -> dt.date | None:
        if not parts:
            return None
        day, month, year = parts
        try:
            return dt.date(year, month, day)
        except (ValueError, OverflowError):
            raise ValidationError(self.error_messages["invalid"], code="invalid") from None


@dataclass(frozen=True, slots=True)
class Complaint:
    """One line of the error summary: the sentence, and the id of the field it leads to."""

    sentence: str
    anchor: str


def anchor(field: forms.BoundField) -> str:
    """The id of the box that takes the focus for a field: the first box where it has several."""
    widget = field.field.widget
    if isinstance(widget, forms.MultiWidget | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return f"{field.auto_id}_0"
    return str(field.id_for_label or field.auto_id)


def form_anchor(form: forms.BaseForm) -> str:
    """The id of the place where a form says what concerns no single field."""
    return f"{form.prefix or 'form'}-errors"


def complaints(*given: forms.BaseForm) -> list[Complaint]:
    """What stands in the way in these forms: what concerns the whole form first, then the fields in order."""
    found: list[Complaint] = []
    for form in given:
        if not form.is_bound:
            continue
        found += [Complaint(str(sentence), form_anchor(form)) for sentence in form.non_field_errors()]
        for field in form:
            found += [Complaint(str(sentence), anchor(field)) for sentence in field.errors]
    return found
