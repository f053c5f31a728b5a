"""Propuesta de Declaración: the shape of what people write in drafts. Rights are not checked in a form."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from charter.clauses import CLAUSES, place
from charter.parties import MEMBERS
from charter.readings import READINGS
from secretariat.furniture.figures import language
from secretariat.furniture.forms import DayField
from secretariat.furniture.names import party_name, sort_key

from .effects import KINDS, LEVELS, TAGS, Field, kinds_of
from .models import PROVISION_KINDS, TEXT_KINDS

AREA = forms.Textarea(attrs={"rows": 5})
KIND_LABELS = {"preamble": _("Preámbulo"), "heading": _("Epígrafe"), "operative": _("Dispositivo, con número")}


class TextForm(forms.Form):
    """A new text: its symbol, titles, meeting."""

    title_es = forms.CharField(
        label=_("Título en español"), max_length=250, error_messages={"required": _("Escriba el título en español.")}
    )
    title_en = forms.CharField(label=_("Título en inglés"), max_length=250, error_messages={"required": _("Escriba el título en inglés.")})
    symbol = forms.RegexField(
        label=_("Símbolo"),
        regex=r"^[A-Z0-9]+(/[A-Z0-9-]+)+$",
        max_length=60,
        help_text=_("Como CRM/RV/XXXI/DEC/PROY"),
        error_messages={"required": _("Escriba el símbolo."), "invalid": _("Use mayúsculas, cifras y barras, como CRM/RV/XXXI/DEC/PROY.")},
    )
    kind = forms.ChoiceField(
        label=_("Clase"), choices=[(key, _(label)) for key, label in TEXT_KINDS], widget=forms.RadioSelect, initial="declaration"
    )
    meeting = forms.ChoiceField(label=_("Reunión"), error_messages={"required": _("Elija la reunión.")})

    def __init__(self, *args: Any, meetings: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = meetings  # type: ignore[attr-defined]


class WordsForm(forms.Form):
    """The words of a paragraph in both languages."""

    es = forms.CharField(
        label=_("En español"), widget=AREA, max_length=8000, error_messages={"required": _("Escriba el párrafo en español.")}
    )
    en = forms.CharField(label=_("En inglés"), widget=AREA, max_length=8000, required=False)


CITED = 5  # clauses that a paragraph may cite


def _clauses() -> list[tuple[str, Any]]:
    """Every clause under its heading, with its place and first words, in the reader's language."""
    lang = language()
    groups: dict[str, list[tuple[str, str]]] = {}
    for one in CLAUSES.values():
        words = f"{place(one.id, lang, heading=False)}: {one.text[lang]}"
        short = words if len(words) <= 90 else words[:90].rsplit(" ", 1)[0] + "…"
        groups.setdefault(one.headings[lang], []).append((one.id, short[:1].upper() + short[1:]))
    return [("", _("Ninguna")), *groups.items()]


class CitesWidget(forms.MultiWidget):
    """A few boxes, each with every clause under its heading."""

    template_name = "django/forms/widgets/several.html"
    use_fieldset = True

    def __init__(self) -> None:
        super().__init__([forms.Select({"aria-label": _("Disposición %(n)s") % {"n": n}}) for n in range(1, CITED + 1)])

    def decompress(self, value: Any) -> list[Any]:
        return [*(value or ()), *[None] * CITED][:CITED]


class CitesField(forms.MultiValueField):
    """The clauses of the Charter that a paragraph cites."""

    def __init__(self, **kwargs: Any) -> None:
        fields = [forms.ChoiceField(choices=_clauses, required=False) for _n in range(CITED)]
        super().__init__(fields, widget=CitesWidget(), require_all_fields=False, required=False, **kwargs)
        for box, field in zip(self.widget.widgets, fields, strict=True):
            box.choices = field.choices

    def compress(self, values: list[str]) -> list[str]:
        return [value for value in dict.fromkeys(values or ()) if value]


class EditForm(WordsForm):
    """A paragraph as the Presidency edits it."""

    tags = forms.MultipleChoiceField(
        label=_("Etiquetas"),
        required=False,
        choices=list(TAGS.items()),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("A cada etiqueta se unen solas las reservas que la Carta lleva en sus notas 1, 2, 4 y 5."),
    )
    cites = CitesField(
        label=_("Disposiciones de la Carta que cita"),
        help_text=_("Constan con el texto; al adoptarse, la página de cada disposición nombra la decisión que la cita."),
    )
    note = forms.CharField(label=_("Por qué cambia"), required=False, max_length=500)


class AddForm(EditForm):
    """A new paragraph and its place."""

    kind = forms.ChoiceField(
        label=_("Clase"),
        choices=[(key, KIND_LABELS[key]) for key, _label in PROVISION_KINDS],
        initial="operative",
        widget=forms.RadioSelect,
    )
    after = forms.ChoiceField(label=_("Después de"), required=False)
    note = None  # type: ignore[assignment]
    field_order = ("kind", "after", "es", "en", "tags", "cites")

    def __init__(self, *args: Any, places: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["after"].choices = [("", _("Al final")), *places]  # type: ignore[attr-defined]


class ProposeForm(WordsForm):
    """A wording that a member proposes."""

    reason = forms.CharField(label=_("Razón"), widget=forms.Textarea(attrs={"rows": 3}), required=False, max_length=2000)


class AnswerForm(forms.Form):
    """Why a proposal is not taken over."""

    words = forms.CharField(label=_("Respuesta"), widget=forms.Textarea(attrs={"rows": 2}), required=False, max_length=2000)


def effect_form(kind: str, data: Any = None, initial: dict[str, Any] | None = None) -> forms.Form:
    """The form of one kind of effect, with its own fields."""
    made = forms.Form(data, initial=initial)
    for field in KINDS[kind].fields:
        made.fields[field.key] = _field(field)
        if field.required:
            made.fields[field.key].error_messages["required"] = _("Complete «%(label)s».") % {"label": field.label}
    return made


def effect_data(kind: str, form: forms.Form) -> dict[str, Any]:
    """What a valid form says, as the effect's data: days as ISO text."""
    found = {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in form.cleaned_data.items()}
    return {"kind": kind, **{key: value for key, value in found.items() if value not in (None, "", False)}}


def _field(field: Field) -> forms.Field:
    common: dict[str, Any] = {"label": field.label, "required": field.required}
    match field.shape:
        case "day":
            return DayField(**common)
        case "year":
            return forms.IntegerField(min_value=2000, max_value=2200, **common)
        case "money":
            return forms.DecimalField(max_digits=14, decimal_places=2, min_value=0, localize=False, **common)
        case "flag":
            return forms.BooleanField(**common)
        case "long-text":
            return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=4000, **common)
        case "slug":
            return forms.SlugField(max_length=40, **common)
        case "member":
            return forms.ChoiceField(choices=_members(), **common)
        case "category":
            return forms.ChoiceField(
                choices=[("country", _("País Observador")), ("organisation", _("Organismo u Organización Observadora"))],
                widget=forms.RadioSelect,
                **common,
            )
        case "level":
            return forms.ChoiceField(choices=list(LEVELS.items()), widget=forms.RadioSelect, **common)
        case "pillar":
            return forms.ChoiceField(choices=[("", _("Ninguno")), ("1", "1"), ("2", "2"), ("3", "3")], **common)
        case "owner":
            bodies = [("se", _("Secretaría Ejecutiva")), ("ppt", _("Presidencia Pro-Témpore")), ("grcm", "GRCM")]
            return forms.ChoiceField(choices=[*bodies, *_members()], **common)
        case "param":
            lang = language()
            return forms.ChoiceField(
                choices=sorted(((p, f"{r.label[lang]} ({p})") for p, r in READINGS.items()), key=lambda c: c[1]), **common
            )
        case _:
            return forms.CharField(max_length=300, **common)


def _members() -> list[tuple[str, str]]:
    return sorted(((code, party_name(code)) for code in MEMBERS), key=lambda one: sort_key(one[1]))


class KindForm(forms.Form):
    """Which kind of effect a paragraph has: those that a text of this body can cause, by groups."""

    kind = forms.ChoiceField(label=_("Qué causa"), widget=forms.RadioSelect, required=False)

    def __init__(self, *args: Any, body: str = "vm", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = [(words, [(kind.name, kind.label) for kind in kinds]) for words, kinds in kinds_of(body).items()]
        self.fields["kind"].choices = [("", _("Nada")), *groups]  # type: ignore[attr-defined]
