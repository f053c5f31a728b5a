"""Toda la Carta: shape of what the pages of readings take; whose the acts are, the Charter says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from secretariat.decisions.models import Decision
from secretariat.furniture.figures import short_date
from secretariat.negotiation.models import Text


class ProposeReadingForm(forms.Form):
    """Into which open text a paragraph goes, and which reading it proposes."""

    text = forms.TypedChoiceField(label=_("Texto en negociación"), coerce=int)
    value = forms.ChoiceField(label=_("Lectura que se propone"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, texts: Sequence[Text], options: Sequence[tuple[str, str]], lang: str, **kwargs: Any) -> None:
        super().__init__(*args, prefix="propuesta", **kwargs)
        self.fields["text"].choices = [(row.pk, f"{row.symbol}: {row.called(lang)}") for row in texts]  # type: ignore[attr-defined]
        self.fields["value"].choices = options  # type: ignore[attr-defined]


class RecordReadingForm(forms.Form):
    """Which decision on the register settles the reading, and how."""

    symbol = forms.ChoiceField(
        label=_("Decisión de la Reunión Viceministerial"),
        help_text=_("Tiene que estar en el registro de decisiones, con su día: desde él rige la lectura."))
    value = forms.ChoiceField(label=_("Lectura decidida"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, decisions: Sequence[Decision], options: Sequence[tuple[str, str]], lang: str, **kwargs: Any) -> None:
        super().__init__(*args, prefix="decision", **kwargs)
        rows = [(row.symbol, f"{row.symbol}, {short_date(row.adopted)}: {row.called(lang)}") for row in decisions if row.adopted]
        self.fields["symbol"].choices = rows  # type: ignore[attr-defined]
        self.fields["value"].choices = options  # type: ignore[attr-defined]
