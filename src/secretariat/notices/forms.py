"""Avisos: the filter of the register of letters. Shape only."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

STATES = (
    ("", _("Todas")),
    ("queued", _("Por salir")),
    ("sent", _("Enviadas")),
    ("failed", _("Sin entregar")),
    ("held", _("Retenidas")),
)


class Filter(forms.Form):
    estado = forms.ChoiceField(label=_("Estado"), choices=STATES, required=False)
