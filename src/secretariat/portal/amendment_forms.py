"""Inicio y modificaciones a la Carta Estatutaria: shape of what the pages of amendments take; whose the acts are, the Charter says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField
from secretariat.negotiation.forms import CitesField
from secretariat.negotiation.models import Text


class ProposeForm(forms.Form):
    """What a member proposes to modify."""

    title = forms.CharField(
        label=_("Título"), max_length=120, help_text=_("De él sale la dirección de la propuesta."),
        error_messages={"required": _("Escriba un título.")})
    clauses = CitesField(label=_("Disposiciones que cambiaría"))
    text = forms.CharField(
        label=_("Texto que se propone y por qué"), widget=forms.Textarea(attrs={"rows": 8}), max_length=8000,
        error_messages={"required": _("Escriba qué se propone.")})


class ForwardForm(forms.Form):
    """When the GRCM dealt with it, its opinion and the paper that says so."""

    day = DayField(label=_("Día en que la trató el GRCM"))
    against = forms.BooleanField(label=_("La opinión del GRCM es desfavorable"), required=False)
    reason = forms.CharField(label=_("Qué opina el GRCM"), required=False, widget=forms.Textarea(attrs={"rows": 3}), max_length=2000)
    source = forms.CharField(
        label=_("Documento del GRCM"), max_length=200, error_messages={"required": _("Indique el documento del GRCM que lo dice.")})


class DraftForm(forms.Form):
    """Into which open text the paragraph goes, and from which day the new version would be in force."""

    text = forms.TypedChoiceField(label=_("Texto en negociación"), coerce=int)
    takes_effect = DayField(
        label=_("Primer día en que regiría la nueva versión"), required=False,
        help_text=_("Vacío: el día de la decisión. Un día posterior da tiempo a preparar los sistemas."))

    def __init__(self, *args: Any, texts: Sequence[Text], lang: str, **kwargs: Any) -> None:
        super().__init__(*args, prefix="parrafo", **kwargs)
        self.fields["text"].choices = [(row.pk, f"{row.symbol}: {row.called(lang)}") for row in texts]  # type: ignore[attr-defined]
