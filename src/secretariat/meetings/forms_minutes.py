"""Secretaría Ejecutiva, apoyo a las reuniones: the forms of minutes and certificates. They check shape, never right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField

from .acts.minutes import MOST_DAYS, TERM_DAYS
from .models_minutes import CLOSED, OPEN, SECTIONS


def text(label: Any, missing: Any = None, *, rows: int = 4, **kwargs: Any) -> forms.CharField:
    """A long text; required when `missing` (the sentence that asks for it) is given."""
    return forms.CharField(
        label=label, required=missing is not None, max_length=8000, widget=forms.Textarea({"rows": rows}),
        error_messages={"required": missing or "", "max_length": _("Escríbalo en menos de 8000 letras.")}, **kwargs)


class DraftForm(forms.Form):
    """Who will read the minutes."""

    audience = forms.ChoiceField(
        label=_("Quién leerá la parte abierta"), widget=forms.RadioSelect, initial="participants",
        choices=[("members", _("Los Países Miembros")), ("participants", _("También los observadores y la RROCM")),
                 ("public", _("Todo el público, una vez aprobada"))],
        error_messages={"required": _("Elija quién la leerá")})


class ParagraphForm(forms.Form):
    """A paragraph in both languages."""

    text_es = text(_("En español"), _("Escriba el párrafo en español"))
    text_en = text(_("En inglés"))


class NewParagraphForm(ParagraphForm):
    """A paragraph more, with its place."""

    section = forms.ChoiceField(label=_("Sección"), choices=SECTIONS)
    part = forms.ChoiceField(label=_("Parte"), choices=[(OPEN, _("Abierta")), (CLOSED, _("Reservada a los Países Miembros"))])


class CirculateForm(forms.Form):
    """How long the delegations have."""

    days = forms.IntegerField(
        label=_("Días para corregir"), initial=TERM_DAYS, min_value=1, max_value=MOST_DAYS,
        widget=forms.NumberInput({"class": "govuk-input--width-3"}), error_messages={"required": _("Diga cuántos días")})


class CorrectionForm(forms.Form):
    """What a delegation would have a paragraph say."""

    text_es = text(_("Debe decir, en español"))
    text_en = text(_("Debe decir, en inglés"))
    motive = text(_("Por qué"), rows=2)


class AnswerCorrectionForm(forms.Form):
    """The answer to a correction."""

    accepted = forms.ChoiceField(
        label=_("Respuesta"), widget=forms.RadioSelect,
        choices=[("yes", _("Se acepta: el párrafo lo dice desde ahora")), ("no", _("No se acepta"))],
        error_messages={"required": _("Elija la respuesta")})
    reason = text(_("Motivo"), rows=2, help_text=_("Necesario si no se acepta."))


class ApproveForm(forms.Form):
    """How the body approved its minutes."""

    way = forms.ChoiceField(
        label=_("Cómo se aprobó"), widget=forms.RadioSelect,
        choices=[("silence", _("Por silencio: el plazo terminó y no quedan correcciones")), ("meeting", _("En una reunión del órgano"))],
        error_messages={"required": _("Elija cómo se aprobó")})
    meeting = forms.ChoiceField(label=_("Reunión que la aprobó"), required=False)
    on = DayField(label=_("Día de la aprobación"), required=False, help_text=_("Vacío: el primer día de esa reunión."))

    def __init__(self, *args: Any, meetings: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = [("", _("Ninguna")), *meetings]  # type: ignore[attr-defined]


class CorrigendumForm(forms.Form):
    """What an approved paragraph should have said."""

    text_es = text(_("Debe decir, en español"), _("Escriba el texto en español"))
    text_en = text(_("Debe decir, en inglés"), _("Escriba el texto en inglés"))
    reason = text(_("Motivo"), _("Diga el motivo"), rows=2)


class CertifyForm(forms.Form):
    """Whose certificate to issue."""

    who = forms.ChoiceField(label=_("Delegación o cargo"), error_messages={"required": _("Elija de quién es la constancia")})

    def __init__(self, *args: Any, choices: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = list(choices)  # type: ignore[attr-defined]
