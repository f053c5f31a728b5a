"""Secretaría Ejecutiva: the shape of what is written in this room. Rights are not checked in a form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from charter.parties import MEMBERS
from secretariat.furniture.forms import DayField, UploadField
from secretariat.furniture.names import party_name, sort_key

from .models import COOPERATION, PAPERS, QUALITIES


def _words(label: Any, required: str = "", rows: int = 0, most: int = 4000, **more: Any) -> forms.CharField:
    widget = forms.Textarea({"rows": rows}) if rows else forms.TextInput()
    messages = {"required": required} if required else {}
    return forms.CharField(label=label, required=bool(required), widget=widget, max_length=most, error_messages=messages, **more)


def _slug(label: Any, help_text: Any) -> forms.SlugField:
    return forms.SlugField(
        label=label,
        max_length=40,
        help_text=help_text,
        error_messages={"required": _("Escriba el nombre corto"), "invalid": _("Use minúsculas, cifras y guiones")},
    )


class LinesField(forms.CharField):
    """Several things, one a line."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": 4}), max_length=4000, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        return [line.strip() for line in str(super().clean(value)).splitlines() if line.strip()]


class MandateForm(forms.Form):
    """A mandate given by a paper: by whom, in which words, until when."""

    by = forms.ChoiceField(label=_("Quién lo da"), error_messages={"required": _("Elija quién lo da")})
    title_es = _words(_("Mandato en español"), _("Escriba el mandato en español"), most=250)
    title_en = _words(_("Mandato en inglés"), _("Escriba el mandato en inglés"), most=250)
    source = _words(
        _("Documento en que consta"),
        _("Indique el documento"),
        most=120,
        help_text=_("Por ejemplo: Nota PPT 12/2026, o el acta y su punto."),
    )
    on = DayField(label=_("Día en que se dio"))
    due = DayField(label=_("Plazo, si lo tiene"), required=False)

    def __init__(self, *args: Any, givers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["by"].choices = givers  # type: ignore[attr-defined]


class NoteForm(forms.Form):
    """How a mandate goes."""

    words = _words(_("Cómo va"), _("Escriba cómo va el mandato"), rows=3)
    evidence = _words(
        _("Qué lo muestra"), most=300, help_text=_("El símbolo de un documento, una dirección o un papel. Puede quedar vacío.")
    )
    on = DayField(label=_("Día"))


class ResultForm(forms.Form):
    """With which result a mandate is closed."""

    result = _words(_("Resultado"), _("Escriba el resultado: un mandato no se cierra sin él"), rows=4)
    evidence = _words(_("Documento que lo muestra"), most=200)


class CallForm(forms.Form):
    """A call in both languages."""

    slug = _slug(_("Nombre corto"), _("Como se-2027; el mismo que diga la decisión, si la hay."))
    title_es = _words(_("Título en español"), _("Escriba el título en español"), most=250)
    title_en = _words(_("Título en inglés"), _("Escriba el título en inglés"), most=250)
    profile_es = _words(_("Perfil y funciones, en español"), _("Escriba el perfil en español"), rows=6)
    profile_en = _words(_("Perfil y funciones, en inglés"), _("Escriba el perfil en inglés"), rows=6)
    apply_es = _words(_("Cómo presentarse, en español"), _("Escriba cómo presentarse en español"), rows=3)
    apply_en = _words(_("Cómo presentarse, en inglés"), _("Escriba cómo presentarse en inglés"), rows=3)
    closes = DayField(
        label=_("Primer día en que ya no se reciben candidaturas"),
        required=False,
        help_text=_("Déjelo vacío si una decisión de este registro ya abrió la convocatoria."),
    )
    source = _words(_("Decisión o acta que la abre"), most=200)


class CandidacyForm(forms.Form):
    """Who presents a candidacy, and whose national."""

    name = _words(
        _("Nombre"),
        _("Escriba el nombre"),
        most=160,
        help_text=_("Solo lo ven los Países Miembros y la Secretaría, y solo hasta que termine la selección."),
    )
    nationality = forms.ChoiceField(label=_("Nacionalidad"), error_messages={"required": _("Elija la nacionalidad")})
    other = forms.RegexField(
        label=_("Otra nacionalidad, por su código de tres letras"), regex=r"^[A-Z]{3}$", required=False,
        error_messages={"invalid": _("Use el código de tres letras mayúsculas, como COL")},
    )  # fmt: skip
    received = DayField(label=_("Día en que se recibió"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eleven = sorted(((code, party_name(code)) for code in MEMBERS), key=lambda one: sort_key(one[1]))
        self.fields["nationality"].choices = [("", gettext("Elija un país")), *eleven, ("other", gettext("Otra"))]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        other = given.pop("other", "")
        if given.get("nationality") == "other":
            given["nationality"] = other
            if not other and "other" not in self.errors:
                self.add_error("other", gettext("Escriba el código del país"))
        return given


class EvidenceForm(forms.Form):
    """What shows one quality of a candidate."""

    quality = forms.ChoiceField(
        label=_("Qué muestra"), choices=QUALITIES, widget=forms.RadioSelect, error_messages={"required": _("Elija qué muestra")}
    )
    on = DayField(label=_("Día del documento"))
    words = _words(_("Qué dice el documento"), _("Escriba qué dice el documento"), rows=3, most=2000)
    kept = _words(_("Dónde se guarda"), most=200)


class SelectionForm(forms.Form):
    """Whom the members selected."""

    candidacy = forms.ChoiceField(
        label=_("Candidatura elegida"), widget=forms.RadioSelect, error_messages={"required": _("Elija la candidatura")}
    )
    source = _words(_("Decisión o acta en que consta"), _("Indique la decisión o el acta"), most=200)

    def __init__(self, *args: Any, candidacies: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["candidacy"].choices = candidacies  # type: ignore[attr-defined]


class EndForm(forms.Form):
    """The day on which the holder left the office."""

    on = DayField(label=_("Primer día sin el cargo"))
    source = _words(_("Documento en que consta"), _("Indique el documento"), most=200)


class PaperForm(forms.Form):
    """A version of the regulations, the manual or the parameters."""

    kind = forms.ChoiceField(label=_("Documento"), choices=PAPERS, widget=forms.RadioSelect, initial="rules")
    version = _slug(_("Nombre corto de la versión"), _("Como reg-2027; la decisión que la apruebe usará el mismo."))
    title_es = _words(_("Título en español"), _("Escriba el título en español"), most=250)
    title_en = _words(_("Título en inglés"), _("Escriba el título en inglés"), most=250)
    norms = LinesField(
        label=_("Normas que toma en cuenta, una por línea"),
        help_text=_("Del Reglamento: las de la OIM y del Servicio Civil Internacional. Sin ellas no se presenta."),
    )
    note_es = _words(_("Qué cambia, en español"), rows=3)
    note_en = _words(_("Qué cambia, en inglés"), rows=3)
    file = UploadField(label=_("Texto en español (PDF o Word)"), required=False)
    source = _words(_("Acta o nota con que se presentó"), most=200)


class PostForm(forms.Form):
    """A post of the technical team."""

    slug = _slug(_("Nombre corto"), _("Como oficial-de-plan"))
    title_es = _words(_("Puesto en español"), _("Escriba el puesto en español"), most=250)
    title_en = _words(_("Puesto en inglés"), _("Escriba el puesto en inglés"), most=250)
    function_es = _words(_("Función en español"), _("Escriba la función en español"), rows=3)
    function_en = _words(_("Función en inglés"), _("Escriba la función en inglés"), rows=3)


class AppointmentForm(forms.Form):
    """Who fills a post, by which criteria."""

    name = _words(_("Nombre"), _("Escriba el nombre"), most=160, help_text=_("Solo lo ve la Secretaría Ejecutiva."))
    criteria = LinesField(label=_("Criterios de la OIM aplicados, uno por línea"))
    since = DayField(label=_("Desde"))


class EndOfAppointmentForm(forms.Form):
    """Until when somebody filled a post."""

    until = DayField(label=_("Primer día sin la persona en el puesto"))


class AdviceForm(forms.Form):
    """What a member asks the Secretariat."""

    topic = _words(_("Tema"), _("Escriba el tema"), most=200)
    words = _words(_("Consulta"), _("Escriba lo que consulta"), rows=5)


class AnswerForm(forms.Form):
    """The Secretariat's answer."""

    answer = _words(_("Respuesta"), _("Escriba la respuesta"), rows=5)


class CooperationForm(forms.Form):
    """Cooperation that is sought."""

    partner = _words(_("A quién se pide"), _("Escriba a quién se pide"), most=200)
    purpose = _words(_("Para qué"), _("Escriba para qué"), rows=3)
    kind = forms.ChoiceField(
        label=_("Clase"),
        choices=(("technical", _("Técnica")), ("financial", _("Financiera"))),
        widget=forms.RadioSelect,
        initial="technical",
    )
    reimbursable = forms.BooleanField(label=_("Habría que devolverla"), required=False)


class OutcomeForm(forms.Form):
    """What came of the cooperation."""

    state = forms.ChoiceField(
        label=_("En qué quedó"), choices=COOPERATION[1:], widget=forms.RadioSelect, error_messages={"required": _("Elija en qué quedó")}
    )
    outcome = _words(_("Resultado"), _("Escriba el resultado"), rows=3)


class MechanismsForm(forms.Form):
    """What the GRCM was told."""

    meeting = forms.ChoiceField(label=_("Reunión del GRCM"), error_messages={"required": _("Elija la reunión")})
    words = _words(_("De qué mecanismos se informó"), _("Escriba de qué se informó"), rows=5)

    def __init__(self, *args: Any, meetings: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = meetings  # type: ignore[attr-defined]
