"""Secretaría Ejecutiva, funciones: the words of a report in both languages, and why an issued one is corrected."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


def _text(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=6000,
        required=False,
        help_text=hint,
        widget=forms.Textarea({"rows": 5}),
        error_messages={"max_length": _("Escriba menos: el texto es demasiado largo")},
    )


class WordsForm(forms.Form):
    """What the Secretariat writes; the figures come from the book and the record."""

    done_es = _text(_("Lo hecho, en español"), _("Sin cifras que ya estén en las tablas y sin nombres de personas."))
    done_en = _text(_("Lo hecho, en inglés"))
    difficulties_es = _text(_("Dificultades, en español"))
    difficulties_en = _text(_("Dificultades, en inglés"))
    next_es = _text(_("Lo que sigue, en español"))
    next_en = _text(_("Lo que sigue, en inglés"))


class IssueForm(forms.Form):
    """To issue a report; a new version of an issued one says what it corrects."""

    correction = forms.CharField(
        label=_("Qué corrige esta versión"),
        max_length=400,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Diga qué corrige esta versión"), "max_length": _("Escriba menos: el texto es demasiado largo")},
    )

    def __init__(self, *args: Any, again: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not again:
            del self.fields["correction"]
