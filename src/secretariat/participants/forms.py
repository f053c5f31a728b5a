"""Países Miembros: the shape of a focal point's designation, of its end, and of a card."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField


class FocalPointForm(forms.Form):
    """An office of an institution; names of persons are not asked."""

    institution_es = forms.CharField(
        label=_("Institución, en español"),
        max_length=200,
        error_messages={"required": _("Escriba la institución en español")},
    )
    institution_en = forms.CharField(
        label=_("Institución, en inglés"),
        max_length=200,
        error_messages={"required": _("Escriba la institución en inglés")},
    )
    office_es = forms.CharField(
        label=_("Cargo, en español"),
        max_length=160,
        help_text=_("El cargo es público; el nombre de la persona no se pide."),
        error_messages={"required": _("Escriba el cargo en español")},
    )
    office_en = forms.CharField(
        label=_("Cargo, en inglés"), max_length=160, error_messages={"required": _("Escriba el cargo en inglés")}
    )
    since = DayField(label=_("Desde"), required=False, help_text=_("En blanco: desde hoy."))


class EndForm(forms.Form):
    """The first day without this focal point."""

    until = DayField(label=_("Primer día sin este punto focal"))


class CardForm(forms.Form):
    """What the Secretariat keeps of a party beside its names."""

    mail = forms.EmailField(
        label=_("Buzón oficial"),
        required=False,
        help_text=_("Allí van las convocatorias. En blanco: a sus puntos focales o representantes."),
        error_messages={"invalid": _("Escriba un correo como nombre@ejemplo.org")},
    )
    language = forms.ChoiceField(
        label=_("Idioma de sus cartas"),
        choices=[("es", "Español"), ("en", "English")],
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija el idioma de sus cartas")},
    )
    note_es = forms.CharField(label=_("Nota, en español"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
    note_en = forms.CharField(label=_("Nota, en inglés"), required=False, widget=forms.Textarea(attrs={"rows": 3}))
