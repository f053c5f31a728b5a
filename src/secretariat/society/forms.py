"""Red Regional de Organizaciones Civiles: the forms of contributions and of the tripartite mechanism. Shape, never right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from charter.clauses import CLAUSES
from secretariat.documents.forms import FILE_HINT
from secretariat.furniture.clauses import shown
from secretariat.furniture.forms import DayField, UploadField

from .models import LANGUAGES, OUTCOMES, TYPES

WIDE = {"class": "govuk-!-width-full"}
WHOM = (
    ("members", _("Los Países Miembros y la RROCM")),
    ("participants", _("También los observadores")),
    ("public", _("Todo el público")),
)
AIMS = tuple(clause for clause in CLAUSES if clause.startswith(("principle.", "objective.")) and clause.count(".") == 1)


def area(label: Any, missing: Any = None, *, rows: int = 5, **kwargs: Any) -> forms.CharField:
    """A long text; required when `missing` (the sentence that asks for it) is given."""
    return forms.CharField(
        label=label, required=missing is not None, max_length=8000, widget=forms.Textarea({"rows": rows}),
        error_messages={"required": missing or "", "max_length": _("Escríbalo en menos de 8000 letras.")}, **kwargs)


def _aims() -> list[tuple[str, str]]:
    return [(clause, shown(clause).text or clause) for clause in AIMS]


class ContributionForm(forms.Form):
    """What civil society contributes, and whom it is for."""

    type = forms.ChoiceField(label=_("Clase"), choices=TYPES, widget=forms.RadioSelect, error_messages={"required": _("Elija la clase")})
    title = forms.CharField(label=_("Título"), max_length=250, widget=forms.TextInput(WIDE),
                            error_messages={"required": _("Escriba el título")})
    language = forms.ChoiceField(label=_("Idioma del aporte"), choices=LANGUAGES)
    text = area(_("Texto"), rows=8, help_text=_("Escríbalo aquí, adjunte un archivo, o ambos."))
    file = UploadField(label=_("Archivo"), required=False, help_text=FILE_HINT, error_messages={"empty": _("El archivo está vacío")})
    body = forms.ChoiceField(label=_("A quién se dirige"), error_messages={"required": _("Elija a quién se dirige")})
    meeting = forms.ChoiceField(label=_("Para qué reunión"), required=False)
    cites = forms.MultipleChoiceField(
        label=_("Principios y objetivos que invoca"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Muestran cómo se apega a la Carta. Nadie los juzga."))
    audience = forms.ChoiceField(label=_("Quién puede leerlo"), choices=WHOM, widget=forms.RadioSelect, initial="members",
                                 error_messages={"required": _("Elija quién puede leerlo")})

    def __init__(self, *args: Any, bodies: Iterable[tuple[str, str]], meetings: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = list(bodies)  # type: ignore[attr-defined]
        self.fields["meeting"].choices = [("", _("Ninguna en particular")), *meetings]  # type: ignore[attr-defined]
        self.fields["cites"].choices = _aims()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if not self.errors and not found.get("text") and not found.get("file"):
            self.add_error("text", _("Escriba el aporte o adjunte su archivo."))
        return found


class AnswerForm(forms.Form):
    """The answer given to a contribution."""

    outcome = forms.ChoiceField(label=_("Qué se hace con el aporte"), choices=OUTCOMES, widget=forms.RadioSelect,
                                error_messages={"required": _("Elija qué se hace con el aporte")})
    text_es = area(_("Respuesta en español"), _("Escriba la respuesta en español"))
    text_en = area(_("Respuesta en inglés"), help_text=_("Puede añadirse después con otra respuesta."))


class AudienceForm(forms.Form):
    """Who may read a contribution."""

    audience = forms.ChoiceField(label=_("Quién puede leerlo"), choices=WHOM, widget=forms.RadioSelect,
                                 error_messages={"required": _("Elija quién puede leerlo")})


class HourInput(forms.TimeInput):
    """One box for an hour, with the browser's own clock."""

    input_type = "time"

    def __init__(self) -> None:
        super().__init__({"class": "govuk-input--width-5"}, format="%H:%M")


class CallForm(forms.Form):
    """The call of a tripartite meeting."""

    day = DayField(label=_("Día"))
    hour = forms.TimeField(label=_("Hora"), required=False, widget=HourInput(), help_text=_("De San José. Vacía si aún no se fija."),
                           error_messages={"invalid": _("Escriba la hora así: 09:30")})
    mode = forms.ChoiceField(label=_("Modalidad"), widget=forms.RadioSelect, initial="virtual",
                             error_messages={"required": _("Elija la modalidad")},
                             choices=[("virtual", _("Virtual")), ("in-person", _("Presencial")), ("hybrid", _("Híbrida"))])
    place = forms.CharField(label=_("Lugar"), required=False, max_length=200, widget=forms.TextInput(WIDE))
    agenda_es = area(_("Agenda en español"), _("Escriba al menos un punto de la agenda"), help_text=_("Un punto por renglón."))
    agenda_en = area(_("Agenda en inglés"), help_text=_("Un punto por renglón."))


class ResultForm(forms.Form):
    """What came of a tripartite meeting, and who took part by office."""

    se = area(_("Por la Secretaría Ejecutiva"), _("Anote al menos un cargo de la Secretaría Ejecutiva"), rows=2,
              help_text=_("Cargos, uno por renglón. Sin nombres de personas."))
    rrocm = area(_("Por la Secretaría Técnica de la RROCM"), _("Anote al menos un cargo de la RROCM"), rows=2)
    ppt = area(_("Por la Presidencia Pro-Témpore"), _("Anote al menos un cargo de la Presidencia"), rows=2)
    result_es = area(_("Resultado en español"), _("Escriba el resultado en español"))
    result_en = area(_("Resultado en inglés"))
    public = forms.BooleanField(label=_("Publicar el resultado: lo lee todo el público"), required=False)


class CancelForm(forms.Form):
    """Why a tripartite meeting is cancelled."""

    reason = area(_("Motivo de la cancelación"), _("Diga por qué se cancela"), rows=2)
