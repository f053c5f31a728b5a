"""Documentos: registering a document and adding a language version. Shape only."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import UploadField

from .labels import AUDIENCE_LABELS
from .models import KINDS, Version

FILE_HINT = _("PDF, Word (.docx) o texto, hasta 10 MB.")


class DocumentForm(forms.Form):
    """A document of the Conference that belongs to no meeting."""

    title_es = forms.CharField(
        label=_("Título en español"),
        max_length=250,
        widget=forms.TextInput({"class": "govuk-!-width-full"}),
        error_messages={"required": _("Escriba el título en español")},
    )
    title_en = forms.CharField(
        label=_("Título en inglés"),
        max_length=250,
        widget=forms.TextInput({"class": "govuk-!-width-full"}),
        error_messages={"required": _("Escriba el título en inglés")},
    )
    kind = forms.ChoiceField(label=_("Clase"), choices=KINDS)
    audience = forms.ChoiceField(label=_("Quién lo ve"), choices=AUDIENCE_LABELS, initial="members")
    symbol = forms.CharField(
        label=_("Signatura"),
        max_length=60,
        required=False,
        help_text=_("Vacía, se le da la siguiente de la serie."),
        widget=forms.TextInput({"class": "govuk-input--width-20"}),
    )
    language = forms.ChoiceField(label=_("Idioma del archivo"), choices=Version._meta.get_field("language").choices)
    file = UploadField(
        label=_("Archivo"),
        help_text=FILE_HINT,
        error_messages={"required": _("Adjunte el archivo"), "empty": _("El archivo está vacío")},
    )


class VersionForm(forms.Form):
    """Another language, or a later revision, of a document."""

    language = forms.ChoiceField(label=_("Idioma"), choices=Version._meta.get_field("language").choices)
    status = forms.ChoiceField(label=_("Carácter"), choices=Version._meta.get_field("status").choices, initial="official")
    file = UploadField(
        label=_("Archivo"),
        help_text=FILE_HINT,
        error_messages={"required": _("Adjunte el archivo"), "empty": _("El archivo está vacío")},
    )

    def version(self) -> dict[str, Any]:
        """What `acts.add_version` takes."""
        found = self.cleaned_data
        return {
            "language": found["language"],
            "status": found["status"],
            "name": found["file"].name,
            "content": found["file"].read(),
        }
