"""Países Observadores; Organismos Observadores: the shape of an application, its evidence, a notice's receipt and a contest."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField, UploadField

from .models import HOW, INTERESTS

FILE_HINT = _("PDF, Word (.docx) o texto, hasta 10 MB.")
WIDE = {"class": "govuk-!-width-full"}
ASKED = (
    ("country", _("El estatus de País Observador")),
    ("organisation", _("El estatus de Organismo u organización internacional observadora")),
    ("membership", _("Ser País Miembro")),
)


class AskedForm(forms.Form):
    """What somebody asks for: the first question, which also shows the open path to who asks for membership."""

    asks = forms.ChoiceField(
        label=_("¿Qué solicita?"),
        choices=ASKED,
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija qué solicita"), "invalid_choice": _("Elija una de las tres respuestas")},
    )


class BeginForm(forms.Form):
    """Who applies, and the office that answers for the application. No person is named."""

    code = forms.CharField(
        label=_("Código"),
        max_length=32,
        help_text=_("De un país, tres letras (ESP, por ejemplo). De un organismo, sus siglas (OEI, por ejemplo)."),
        widget=forms.TextInput({"class": "govuk-input--width-10", "autocomplete": "off"}),
        error_messages={"required": _("Escriba el código del país o las siglas del organismo")},
    )
    name_es = forms.CharField(
        label=_("Nombre en español"),
        max_length=200,
        widget=forms.TextInput(WIDE),
        error_messages={"required": _("Escriba el nombre en español")},
    )
    name_en = forms.CharField(
        label=_("Nombre en inglés"),
        max_length=200,
        widget=forms.TextInput(WIDE),
        error_messages={"required": _("Escriba el nombre en inglés")},
    )
    interest = forms.ChoiceField(
        label=_("Motivo de interés"),
        choices=INTERESTS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija el motivo de interés"), "invalid_choice": _("Elija uno de los dos motivos")},
    )
    office = forms.CharField(
        label=_("Oficina de contacto"),
        max_length=160,
        help_text=_("El nombre de la oficina, no el de una persona."),
        widget=forms.TextInput({**WIDE, "autocomplete": "organization"}),
        error_messages={"required": _("Escriba la oficina de contacto")},
    )
    mail = forms.EmailField(
        label=_("Buzón oficial de esa oficina"),
        widget=forms.EmailInput({"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"required": _("Escriba el buzón oficial"), "invalid": _("Escriba un correo como migracion@ejemplo.org")},
    )
    # Nobody sees this field: who fills it in is a machine.
    website = forms.CharField(
        required=False, label=_("Deje este campo vacío"), widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"})
    )

    def __init__(self, *args: Any, category: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if category != "country":
            del self.fields["interest"]

    @property
    def by_machine(self) -> bool:
        """Whether the trap was filled in."""
        return bool(self.cleaned_data.get("website"))

    def seen(self) -> list[forms.BoundField]:
        """The fields that a person sees."""
        return [self[name] for name in self.fields if name != "website"]


class EvidenceForm(forms.Form):
    """Dated evidence of one criterion: words, a link or a file."""

    area = forms.ChoiceField(
        label=_("Pilar del Plan Estratégico"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Elija el pilar con que se vincula su mandato"),
            "invalid_choice": _("Elija uno de los tres pilares"),
        },
    )
    line = forms.CharField(label=_("Línea de acción"), max_length=160, required=False, widget=forms.TextInput(WIDE))
    day = DayField(label=_("Fecha de la constancia"), help_text=_("El día del documento o de la declaración."))
    text = forms.CharField(
        label=_("La constancia en palabras"),
        required=False,
        max_length=6000,
        widget=forms.Textarea({"rows": 5}),
        error_messages={"max_length": _("Escriba la constancia en 6000 signos o menos, o adjunte el archivo")},
    )
    link = forms.URLField(
        label=_("Enlace"),
        required=False,
        max_length=400,
        assume_scheme="https",
        widget=forms.URLInput({**WIDE, "autocomplete": "off"}),
        error_messages={"invalid": _("Escriba una dirección como https://ejemplo.org/ley.pdf")},
    )
    file = UploadField(label=_("Archivo"), required=False, help_text=FILE_HINT, error_messages={"empty": _("El archivo está vacío")})

    def __init__(self, *args: Any, pillars: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if pillars:
            self.fields["area"].choices = pillars
        else:
            del self.fields["area"], self.fields["line"]

    def given(self) -> dict[str, Any]:
        """What `acts.give_evidence` takes."""
        found = dict(self.cleaned_data)
        file = found.pop("file", None)
        return {**found, "upload": (file.name, file.read()) if file else None}


class TextForm(forms.Form):
    """A message, a reason or an answer in words."""

    text = forms.CharField(
        label=_("Texto"),
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Escriba el texto"), "max_length": _("Escriba el texto en 4000 signos o menos")},
    )

    def __init__(self, *args: Any, label: Any, hint: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label, self.fields["text"].help_text = label, hint


class SessionForm(forms.Form):
    """The sitting in which a file is taken up."""

    session = forms.TypedChoiceField(
        label=_("Sesión"),
        coerce=int,
        error_messages={"required": _("Elija la sesión"), "invalid_choice": _("Elija una de las sesiones de la lista")},
    )

    def __init__(self, *args: Any, sessions: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].choices = sessions


class ReceiptForm(forms.Form):
    """On which day, and how, a notice was acknowledged."""

    day = DayField(label=_("Día del acuse de recibo"))
    how = forms.ChoiceField(
        label=_("Cómo llegó"),
        choices=HOW,
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija cómo llegó el acuse"), "invalid_choice": _("Elija una de las respuestas")},
    )


class MeansForm(forms.Form):
    """How a notice is followed up."""

    means = forms.ChoiceField(
        label=_("Medio"),
        choices=(("notice", _("Otro aviso")), ("meeting", _("Una reunión")), ("visit", _("Una visita"))),
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija el medio"), "invalid_choice": _("Elija uno de los tres medios")},
    )
    on = DayField(label=_("Día en que se hizo"))
    note = forms.CharField(
        label=_("Nota"), required=False, max_length=200, help_text=_("Sin nombres de personas."), widget=forms.TextInput(WIDE)
    )


class ContestForm(forms.Form):
    """A meeting where the table has an observer as absent, and what shows that it was there."""

    meeting = forms.ChoiceField(
        label=_("Reunión"),
        error_messages={"required": _("Elija la reunión"), "invalid_choice": _("Elija una de las reuniones de la lista")},
    )
    text = forms.CharField(
        label=_("Quién asistió, por su cargo, y qué lo muestra"),
        max_length=4000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": _("Diga quién asistió, por su cargo, y qué lo muestra")},
    )
    file = UploadField(label=_("Archivo"), required=False, help_text=FILE_HINT, error_messages={"empty": _("El archivo está vacío")})

    def __init__(self, *args: Any, meetings: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = meetings

    def given(self) -> dict[str, Any]:
        """What `acts.contest` takes."""
        found = dict(self.cleaned_data)
        file = found.pop("file", None)
        return {**found, "upload": (file.name, file.read()) if file else None}


class AnswerForm(forms.Form):
    """The answer to a contested attendance."""

    accepted = forms.ChoiceField(
        label=_("Respuesta"),
        choices=(("yes", _("Se acepta: la asistencia pasa al registro")), ("no", _("No se acepta"))),
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija la respuesta"), "invalid_choice": _("Elija una de las dos respuestas")},
    )
    answer = forms.CharField(
        label=_("Razón"),
        required=False,
        max_length=2000,
        help_text=_("El observador la lee. Hace falta cuando no se acepta."),
        widget=forms.Textarea({"rows": 3}),
    )
