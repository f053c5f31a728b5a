"""Puntos focales: the shape of a designation, its end, the person in a post, and the yearly confirmation."""

from __future__ import annotations

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField, UploadField

from .directory_models import FUNCTIONS, LANGUAGES, OFFICE_ONLY, RANKS, TITULAR, VISIBILITIES

PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
PHONE_WORDS = _("Escriba el teléfono con su país, por ejemplo +504 2222 0000")
MAIL_WORDS = _("Escriba un correo como nombre@ejemplo.org")


def phone(written: str) -> str:
    """A telephone as E.164 keeps it: blanks, hyphens and brackets off. Raises ValidationError."""
    bare = re.sub(r"[\s().-]", "", written)
    if bare and not PHONE.fullmatch(bare):
        raise ValidationError(PHONE_WORDS, code="phone")
    return bare


class HolderForm(forms.Form):
    """Who holds a post. Every field may stay empty: an office without a person is a designation too."""

    treatment = forms.CharField(label=_("Tratamiento"), max_length=40, required=False, help_text=_("Por ejemplo: Licda., Dr., Emb."))
    given = forms.CharField(label=_("Nombres"), max_length=100, required=False)
    family = forms.CharField(label=_("Apellidos"), max_length=100, required=False)
    mail = forms.EmailField(label=_("Correo"), required=False, error_messages={"invalid": MAIL_WORDS})
    phone = forms.CharField(label=_("Teléfono"), max_length=30, required=False, help_text=_("Con el signo + y el código del país."))
    language = forms.ChoiceField(label=_("Idioma preferido"), choices=[("", _("No consta")), *LANGUAGES], required=False)
    visibility = forms.ChoiceField(
        label=_("Qué ve el público"),
        choices=VISIBILITIES,
        initial=OFFICE_ONLY,
        widget=forms.RadioSelect,
        help_text=_("Los Países Miembros y la Secretaría Ejecutiva ven siempre a la persona."),
        error_messages={"required": _("Elija qué ve el público")},
    )

    def clean_phone(self) -> str:
        return phone(self.cleaned_data["phone"])

    @property
    def held(self) -> dict[str, str]:
        """What the form says of the person."""
        names = ("treatment", "given", "family", "mail", "phone", "language", "visibility")
        return {name: self.cleaned_data[name] for name in names}


class ReplaceForm(HolderForm):
    """The office that takes the place of another, from a day on, and by which paper."""

    institution_es = forms.CharField(
        label=_("Institución, en español"), max_length=200, error_messages={"required": _("Escriba la institución en español")})
    institution_en = forms.CharField(
        label=_("Institución, en inglés"), max_length=200, error_messages={"required": _("Escriba la institución en inglés")})
    unit_es = forms.CharField(label=_("Unidad, en español"), max_length=160, required=False)
    unit_en = forms.CharField(label=_("Unidad, en inglés"), max_length=160, required=False)
    office_es = forms.CharField(
        label=_("Cargo, en español"), max_length=160, help_text=_("El cargo es público."),
        error_messages={"required": _("Escriba el cargo en español")})
    office_en = forms.CharField(
        label=_("Cargo, en inglés"), max_length=160, error_messages={"required": _("Escriba el cargo en inglés")})
    since = DayField(label=_("Desde"), required=False, help_text=_("En blanco: desde hoy."))
    until = DayField(label=_("Hasta"), required=False, help_text=_("Si la designación ya trae fin: primer día sin ella."))
    instrument = forms.CharField(
        label=_("Instrumento"), max_length=120, required=False, help_text=_("Por ejemplo: Nota verbal SRE-123-2026."))
    instrument_on = DayField(label=_("Fecha del instrumento"), required=False)

    @property
    def seat(self) -> dict[str, object]:
        """The fields of Seat that the form wrote."""
        return {**{name: value for name, value in self.cleaned_data.items() if name not in HolderForm.base_fields}, "holder": self.held}


class DesignationForm(ReplaceForm):
    """An office, the function it is designated to, by which paper, and who holds it."""

    function = forms.ChoiceField(label=_("Función"), choices=FUNCTIONS, error_messages={"required": _("Elija la función")})
    matter = forms.CharField(
        label=_("Grupo de Trabajo"), max_length=120, required=False, help_text=_("Solo si la función es un Grupo de Trabajo."))
    rank = forms.ChoiceField(
        label=_("Titular o suplente"), choices=RANKS, initial=TITULAR, widget=forms.RadioSelect,
        error_messages={"required": _("Elija titular o suplente")})


class EndForm(forms.Form):
    """The first day without this designation."""

    until = DayField(label=_("Primer día sin esta designación"))


class ConfirmForm(forms.Form):
    """That the list is right; the Secretariat writes the note by which a party says so."""

    instrument = forms.CharField(
        label=_("Instrumento"), max_length=120, required=False,
        help_text=_("La Secretaría Ejecutiva escribe aquí la nota verbal; el propio participante puede dejarlo en blanco."))


class FileForm(forms.Form):
    """A file with the list of a party."""

    file = UploadField(label=_("Archivo CSV o XLSX"), error_messages={"required": _("Elija el archivo con la lista"),
                                                                         "empty": _("El archivo está vacío")})
