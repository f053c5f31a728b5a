"""Hoja de trabajo: the rows in which facts are supposed, one form a fact, drawn from the schema of the record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter.facts import KINDS, Fact, Field
from charter.fields import DAY, FLAG, MONEY, STATE, YEAR
from charter.parties import MEMBERS
from charter.record import RecordError, parse_fact
from secretariat.furniture.figures import language
from secretariat.furniture.forms import DayField
from secretariat.furniture.names import party_name, sort_key

# Facts that can be supposed row by row, with their keys; every other kind goes in as lines of a record file.
GUIDED: Final[Mapping[str, tuple[Promise, tuple[str, ...]]]] = {
    "payment": (gettext_lazy("Un pago"), ("amount", "for_year")),
    "meeting_held": (gettext_lazy("Una reunión celebrada"), ("meeting", "form", "mode", "open")),
    "attendance": (gettext_lazy("Una asistencia"), ("meeting",)),
    "observer_readmitted": (gettext_lazy("La readmisión de un observador"), ()),
    "observer_admitted": (gettext_lazy("La admisión de un observador"), ("category",)),
    "notice_sent": (gettext_lazy("El aviso de que se perdería la condición"), ("lapse",)),
    "budget_approved": (gettext_lazy("La aprobación de un presupuesto"), ("year", "amount")),
    "standing_declared": (gettext_lazy("Una situación declarada"), ("level",)),
    "ppt_designated": (gettext_lazy("La designación de una Presidencia"), ("takes_office",)),
    "ppt_handover": (gettext_lazy("El traspaso de la Presidencia"), ()),
    "se_appointed": (gettext_lazy("El nombramiento en la Secretaría Ejecutiva"), ("person", "nationality", "takes_office")),
    "se_extended": (gettext_lazy("La extensión del periodo de la Secretaría Ejecutiva"), ("person",)),
    "se_ended": (gettext_lazy("La salida de la Secretaría Ejecutiva"), ("person",)),
    "plan_approved": (gettext_lazy("La aprobación de un Plan Estratégico"), ("plan", "starts")),
    "wg_established": (gettext_lazy("La creación de un Grupo de Trabajo"), ("ends", "ad_hoc")),
    "wg_extended": (gettext_lazy("La extensión de un Grupo de Trabajo"), ("ends",)),
}
_FIXED: Final[Mapping[str, Mapping[str, object]]] = {"notice_sent": {"about": "observer-lapse"}}
_WORDS: Final[Mapping[str, Promise]] = {
    "amount": gettext_lazy("Importe en US$"), "for_year": gettext_lazy("Año al que se designa"), "year": gettext_lazy("Año"),
    "meeting": gettext_lazy("Nombre corto de la reunión"), "form": gettext_lazy("Forma"), "mode": gettext_lazy("Modalidad"),
    "open": gettext_lazy("Abierta a observadores"), "category": gettext_lazy("Categoría"), "level": gettext_lazy("Situación"),
    "lapse": gettext_lazy("Día en que se perdería"), "takes_office": gettext_lazy("Día en que asume"),
    "person": gettext_lazy("Persona"), "nationality": gettext_lazy("Nacionalidad"), "plan": gettext_lazy("Nombre corto del Plan"),
    "starts": gettext_lazy("Primer día"), "ends": gettext_lazy("Primer día en que ya no rige"), "ad_hoc": gettext_lazy("Es ad hoc"),
}
_OPTIONS: Final[Mapping[str, Promise]] = {
    "ordinary": gettext_lazy("Ordinaria"), "extraordinary": gettext_lazy("Extraordinaria"),
    "in-person": gettext_lazy("Presencial"), "virtual": gettext_lazy("Virtual"), "hybrid": gettext_lazy("Híbrida"),
    "country": gettext_lazy("País"), "organisation": gettext_lazy("Organismo u organización"),
    "full": gettext_lazy("Voz y voto"), "voice-without-vote": gettext_lazy("Voz sin voto"), "excluded": gettext_lazy("Excluido"),
}


def kind_choices() -> list[tuple[str, str]]:
    """The kinds of facts that can be supposed row by row, in words."""
    return [(kind, str(words)) for kind, (words, _keys) in GUIDED.items()]


def _members() -> list[tuple[str, str]]:
    return sorted(((code, party_name(code)) for code in MEMBERS), key=lambda pair: sort_key(pair[1]))


def _money(spec: Field, label: str) -> forms.Field:
    return forms.CharField(label=label, max_length=24, widget=forms.TextInput({"inputmode": "decimal", "class": "govuk-input--width-10"}))


def _flag(spec: Field, label: str) -> forms.Field:
    answers = [("true", _("Sí")), ("false", _("No"))]
    return forms.ChoiceField(label=label, choices=answers if spec.default else answers[::-1], required=False)


def _year(spec: Field, label: str) -> forms.Field:
    box = forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-4"})
    return forms.IntegerField(label=label, required=spec.required, min_value=1, max_value=9999, widget=box, localize=False)


_MAKERS: Final[Mapping[str, Callable[[Field, str], forms.Field]]] = {
    MONEY: _money,
    FLAG: _flag,
    YEAR: _year,
    DAY: lambda spec, label: DayField(label=label),
    STATE: lambda spec, label: forms.ChoiceField(label=label, choices=_members()),
}


def _field(key: str, spec: Field) -> forms.Field:
    label = str(_WORDS[key])
    if spec.options:
        options = [(str(option), str(_OPTIONS.get(str(option), option))) for option in spec.options]
        return forms.ChoiceField(label=label, choices=options, required=spec.required)
    make = _MAKERS.get(spec.type)
    return make(spec, label) if make else forms.CharField(label=label, max_length=120, required=spec.required)


def _short() -> forms.TextInput:
    """A box for a code or a short name."""
    return forms.TextInput({"class": "govuk-input--width-20"})


def _subject(kind: str) -> forms.Field | None:
    """Who a fact is about: chosen among the members, typed for others, said by the kind itself for the Conference."""
    rule = KINDS[kind].subject
    if rule == "member":
        return forms.ChoiceField(label=_("País Miembro"), choices=_members())
    if rule == "body":
        return forms.CharField(label=_("Órgano"), max_length=80, widget=_short(), help_text=_("vm, grcm, troika, wg:nombre o event:nombre"))
    if rule == "group":
        return forms.CharField(label=_("Grupo"), max_length=80, widget=_short(), help_text=_("Como wg:nombre"))
    if rule == "party":
        return forms.CharField(label=_("Participante"), max_length=32, widget=_short(), help_text=_("Su código: HND, IOM, RROCM…"))
    return None


class FactRow(forms.Form):
    """One supposed fact of one kind. `fact` is the core's value once it is valid."""

    fact: Fact | None = None

    def __init__(self, kind: str, *args: Any, id_: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.id_ = id_
        self.fields["kind"] = forms.CharField(widget=forms.HiddenInput, initial=kind)
        self.fields["on"] = DayField(label=_("Día en que ocurre"))
        subject = _subject(kind)
        if subject is not None:
            self.fields["subject"] = subject
        for key in GUIDED[kind][1]:
            self.fields[key] = _field(key, KINDS[kind].fields[key])

    @property
    def title(self) -> str:
        """What is supposed, in words."""
        return str(GUIDED[self.kind][0])

    def clean(self) -> dict[str, Any]:
        """Read the row as the record would; what it would refuse is told beside its field."""
        cleaned = super().clean() or {}
        if not self.errors:
            try:
                self.fact = parse_fact(self._line(cleaned))
            except RecordError as error:
                key = error.field.removeprefix("data.")
                _place, _colon, sentence = error.sentence(language()).partition(": ")
                self.add_error(key if key in self.fields else None, sentence[:1].upper() + sentence[1:])
        return cleaned

    def _line(self, cleaned: Mapping[str, Any]) -> dict[str, object]:
        data: dict[str, object] = dict(_FIXED.get(self.kind, {}))
        for key in GUIDED[self.kind][1]:
            value = cleaned.get(key)
            if value in (None, ""):
                continue
            spec = KINDS[self.kind].fields[key]
            if spec.type == FLAG:
                value = value == "true"
            elif spec.type == MONEY:
                value = str(value).replace(",", "").replace("US$", "").strip()
            data[key] = value.isoformat() if spec.type == DAY else value
        subject = cleaned.get("subject") or "CRM"
        return {"id": self.id_, "kind": self.kind, "on": cleaned["on"].isoformat(), "subject": subject, "data": data}
