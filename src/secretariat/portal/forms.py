"""Toda la Carta: shape of what the portal's forms take; rights are the Charter's, not theirs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretariat.furniture.forms import UploadField


class CharterFileForm(forms.Form):
    """The official text as a Markdown or plain text file; on confirmation it comes back as the hidden field `text`."""

    file = UploadField(
        label=gettext_lazy("Archivo con el texto oficial"), required=False,
        help_text=gettext_lazy("Texto o Markdown en UTF-8, con # ante cada encabezado y - ante cada viñeta."))
    source = forms.CharField(
        label=gettext_lazy("Fuente"), max_length=250,
        help_text=gettext_lazy("De dónde proviene este texto: publicación, dirección o expediente."))
    text_again = forms.CharField(required=False, widget=forms.HiddenInput, max_length=2_000_000, strip=False)

    text = ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        upload = cleaned.get("file")
        if upload is not None:
            try:
                self.text = upload.read().decode("utf-8")
            except UnicodeDecodeError:
                self.add_error("file", _("El archivo no es texto en UTF-8. Guárdelo como texto (UTF-8) y elíjalo otra vez."))
        else:
            self.text = cleaned.get("text_again") or ""
            if not self.text and "file" not in self.errors:
                self.add_error("file", _("Elija el archivo con el texto oficial de la Carta."))
        return cleaned


class AdoptionForm(forms.Form):
    """The day on which the Charter was approved, and where that is written."""

    on = forms.DateField(label=gettext_lazy("Día de la aprobación"), widget=forms.DateInput(attrs={"type": "date"}))
    source = forms.CharField(
        label=gettext_lazy("Fuente"), max_length=250,
        help_text=gettext_lazy("Declaración, acta o expediente en que consta. No se adivina: sin fuente no se registra."))


class ReviewForm(forms.Form):
    """Why a refusal should be looked at again."""

    words = forms.CharField(
        label=gettext_lazy("Por qué cree que es un error"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "Diga qué hecho falta o está mal registrado, o qué disposición se aplicó mal. Lo leerá la Secretaría Ejecutiva."))


class AnswerForm(forms.Form):
    """What the Secretariat answers."""

    words = forms.CharField(
        label=gettext_lazy("Respuesta"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "Sale por carta a quien pidió la revisión. Si faltaba un hecho, regístrelo primero: el acto podrá repetirse."))
