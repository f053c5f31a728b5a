"""Países Miembros, criterios: the shape of a law or policy, of a good practice, of its return, and of what is looked for."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField

from .facts import Asked
from .models import KINDS, LANGUAGES, PILLARS

ANY = [("", _("Sin decir"))]
MOST, MOST_PASTED = 5_000, 200_000  # signs of a text; of a law pasted whole


def several(rows: int = 4) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class AskForm(forms.Form):
    """What a reader looks for; what cannot be read counts as not asked."""

    q = forms.CharField(required=False)
    de = forms.CharField(required=False)
    tipo = forms.ChoiceField(required=False, choices=[*ANY, *KINDS])
    pilar = forms.ChoiceField(required=False, choices=[*ANY, *PILLARS])
    tema = forms.CharField(required=False)
    anio = forms.IntegerField(required=False, min_value=1900, max_value=2200)

    def asked(self) -> Asked:
        self.is_valid()
        given = self.cleaned_data
        return Asked(given.get("q", "")[:200], given.get("de", ""), given.get("tipo", ""), given.get("pilar", ""),
                     given.get("tema", "")[:80], given.get("anio"))


class MeasureForm(forms.Form):
    """A law, policy or regulation as its country shares it."""

    kind = forms.ChoiceField(label=_("Qué es"), choices=KINDS, widget=forms.RadioSelect, error_messages={"required": _("Elija qué es")})
    title_es = forms.CharField(
        label=_("Título, en español"), max_length=250, error_messages={"required": _("Escriba el título en español")})
    title_en = forms.CharField(label=_("Título, en inglés"), max_length=250, required=False)
    institution = forms.CharField(
        label=_("Institución responsable"), max_length=200, error_messages={"required": _("Escriba la institución responsable")})
    summary_es = forms.CharField(label=_("Resumen, en español"), max_length=MOST, required=False, widget=several())
    summary_en = forms.CharField(label=_("Resumen, en inglés"), max_length=MOST, required=False, widget=several())
    pillar = forms.ChoiceField(label=_("Pilar"), choices=[*ANY, *PILLARS], required=False)
    topics = forms.CharField(label=_("Temas"), max_length=200, required=False, help_text=_("Separados por comas."))
    valid_from = DayField(label=_("En vigor desde"))
    valid_until = DayField(label=_("Hasta"), required=False, help_text=_("En blanco mientras siga en vigor."))
    link = forms.URLField(
        label=_("Enlace al texto oficial"), max_length=500, required=False, assume_scheme="https",
        error_messages={"invalid": _("Escriba una dirección completa, como https://www.ejemplo.org/ley")})
    text = forms.CharField(label=_("Texto, si no hay enlace"), max_length=MOST_PASTED, required=False, widget=several(8))
    language = forms.ChoiceField(label=_("Idioma del texto"), choices=LANGUAGES)


class PracticeForm(forms.Form):
    """A good practice: what was the matter, what was done, what came of it and how one knows. A draft may lack parts."""

    title_es = forms.CharField(
        label=_("Título, en español"), max_length=250, error_messages={"required": _("Escriba el título en español")})
    title_en = forms.CharField(label=_("Título, en inglés"), max_length=250, required=False)
    context = forms.CharField(label=_("Contexto"), max_length=MOST, required=False, widget=several())
    problem = forms.CharField(label=_("Problema"), max_length=MOST, required=False, widget=several())
    done = forms.CharField(label=_("Lo que se hizo"), max_length=MOST, required=False, widget=several(6))
    results = forms.CharField(label=_("Resultados"), max_length=MOST, required=False, widget=several())
    evidence = forms.CharField(
        label=_("Evidencia"), max_length=MOST, required=False, widget=several(),
        help_text=_("Evaluaciones, cifras o documentos, con su fuente."))
    partners = forms.CharField(label=_("Con quiénes"), max_length=MOST, required=False, widget=several(2))
    contact = forms.CharField(
        label=_("Oficina de contacto"), max_length=200, required=False, help_text=_("Una oficina, no una persona: se publica."))
    pillar = forms.ChoiceField(label=_("Pilar"), choices=[*ANY, *PILLARS], required=False)
    topics = forms.CharField(label=_("Temas"), max_length=200, required=False, help_text=_("Separados por comas."))
    year = forms.IntegerField(label=_("Año"), min_value=1996, max_value=2200, error_messages={
        "required": _("Escriba el año"), "invalid": _("Escriba el año con cuatro cifras"),
        "min_value": _("Escriba un año desde 1996"), "max_value": _("Escriba el año con cuatro cifras")})
    language = forms.ChoiceField(label=_("Idioma en que está escrita"), choices=LANGUAGES)


class ReturnForm(forms.Form):
    """Why a good practice is returned."""

    reasons = forms.CharField(label=_("Qué falta mejorar"), max_length=MOST, widget=several(), error_messages={
        "required": _("Escriba por qué la devuelve: quien la propuso debe saber qué mejorar.")})
