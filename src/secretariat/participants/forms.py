"""Países Miembros: the shape of a card."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


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
