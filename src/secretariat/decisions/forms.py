"""Mandato, consenso y reserva: the shape of what people write here. Rights are not checked in a form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

STANCES = (("agree", _("De acuerdo")), ("reserve", _("De acuerdo, con reserva")), ("object", _("Objeta")))


class StanceForm(forms.Form):
    """Which of the three; nothing is preselected."""

    stance = forms.ChoiceField(
        label=_("Posición"),
        choices=STANCES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija una posición."), "invalid_choice": _("Elija una de las tres posiciones.")},
    )


class PositionForm(forms.Form):
    """The words of a reservation or an objection, and the paragraphs it concerns. For agreement: nothing more."""

    reason = forms.CharField(label=_("En español"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000)
    reason_en = forms.CharField(
        label=_("En inglés, si lo tiene"),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        max_length=4000,
        help_text=_("Si falta, la nota sale en español en los dos idiomas."),
    )
    provisions = forms.MultipleChoiceField(label=_("Párrafos a que se refiere"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, stance: str, paragraphs: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["provisions"].choices = paragraphs  # type: ignore[attr-defined]
        reserve = stance == "reserve"
        self.fields["reason"].error_messages["required"] = (
            _("Escriba el texto de la reserva.") if reserve else _("Escriba en qué consiste la objeción.")
        )
        self.fields["provisions"].error_messages["required"] = _("Indique a qué párrafos se refiere.")
        self.fields["provisions"].required = reserve
        if stance == "agree":
            for name in ("reason", "reason_en", "provisions"):
                del self.fields[name]


class PutForm(forms.Form):
    """In which open sitting a text is put."""

    session = forms.ChoiceField(
        label=_("Sesión"), widget=forms.RadioSelect, error_messages={"required": _("Elija la sesión en que se pregunta.")}
    )

    def __init__(self, *args: Any, sessions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].choices = sessions  # type: ignore[attr-defined]
        if len(sessions) == 1:
            self.fields["session"].initial = sessions[0][0]


class ReportForm(forms.Form):
    """What was done, and whether that is all."""

    text = forms.CharField(
        label=_("Qué se hizo"),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=6000,
        error_messages={"required": _("Escriba qué se hizo.")},
    )
    done = forms.BooleanField(label=_("Con esto el compromiso queda cumplido"), required=False)


class ClosingForm(forms.Form):
    """How a commitment ended, or what is still owed."""

    result = forms.ChoiceField(
        label=_("Resultado"),
        widget=forms.RadioSelect,
        choices=(("done", _("Cumplido")), ("not-achieved", _("No alcanzado")), ("return", _("Falta algo: se devuelve"))),
        error_messages={"required": _("Indique el resultado.")},
    )
    note = forms.CharField(
        label=_("Nota"),
        widget=forms.Textarea(attrs={"rows": 3}),
        required=False,
        max_length=4000,
        help_text=_("Necesaria si no se alcanzó o si falta algo."),
    )
