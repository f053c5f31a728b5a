"""Toda la Carta: what the component sheet shows. Every sentence and figure on it is invented."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .forms import DayField, DayPartsField
from .paging import KeyPage
from .statuses import KINDS, status_of
from .timeline import Stretch

COLOURS = (
    (
        "mast",
        gettext_lazy("Cabecera"),
        "#0f2f4a",
        "13.8",
        gettext_lazy("cabecera, filete de sección, botón de navegación"),
    ),
    ("link", gettext_lazy("Enlace"), "#14507f", "8.5", gettext_lazy("enlaces; 7.7 sobre papel")),
    ("adopted", gettext_lazy("Adoptado"), "#1c5f4a", "7.5", gettext_lazy("adoptado, botón que compromete")),
    ("ink", gettext_lazy("Tinta"), "#17242f", "15.8", gettext_lazy("todo el texto")),
    ("secondary", gettext_lazy("Secundario"), "#495866", "7.3", gettext_lazy("fechas, ayudas; 6.7 sobre papel")),
    ("alert", gettext_lazy("Alto"), "#93291a", "8.2", gettext_lazy("vencido, bloquea, error")),
    ("pending", gettext_lazy("Aviso"), "#7a4f00", "7.1", gettext_lazy("pendiente, voz sin voto")),
    ("paper", gettext_lazy("Papel"), "#f3f5f7", "", gettext_lazy("pie de página y bandas")),
    ("tint", gettext_lazy("Tinte"), "#eaf0f5", "", gettext_lazy("párrafo en curso; tinta 13.7")),
    ("brass", gettext_lazy("Latón"), "#b08d3c", "3.1", gettext_lazy("solo líneas; nunca palabras")),
)
POSITIONS = (
    "agrees",
    "agrees-with-reservation",
    "silent",
    "absent",
    "objects-blocks",
    "objects-does-not-block",
    "voice-and-vote",
    "voice-without-vote",
    "excluded",
)


class Column(NamedTuple):
    """A column of _table.html."""

    words: str
    number: bool = False


class SheetForm(forms.Form):
    """Every kind of field the house draws."""

    text = forms.CharField(
        label=gettext_lazy("Texto de la reserva"),
        help_text=gettext_lazy("Se imprimirá como nota, en español y en inglés."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Escriba el texto de la reserva")},
    )
    paragraphs = forms.CharField(
        label=gettext_lazy("Párrafos"),
        help_text=gettext_lazy("Por ejemplo: 7, 9-11"),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10"}),
        error_messages={"required": gettext_lazy("Indique al menos un párrafo")},
    )
    position = forms.ChoiceField(
        label=gettext_lazy("Posición"),
        widget=forms.RadioSelect(attrs={"class": "govuk-radios--inline"}),
        choices=[
            ("agree", gettext_lazy("De acuerdo")),
            ("reserve", gettext_lazy("De acuerdo, con reserva")),
            ("object", gettext_lazy("Objeta")),
        ],
        error_messages={"required": gettext_lazy("Elija una posición")},
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Idiomas del documento"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("es", "Español"), ("en", "English")],
    )
    level = forms.ChoiceField(
        label=gettext_lazy("Nivel de la jefatura"),
        required=False,
        choices=[("vm", gettext_lazy("Viceministra o viceministro")), ("dg", gettext_lazy("Dirección general"))],
    )
    due = DayField(label=gettext_lazy("Plazo"), required=False)
    born = DayPartsField(
        label=gettext_lazy("Día del acto"),
        help_text=gettext_lazy("Por ejemplo, 23 11 2026"),
        error_messages={"required": gettext_lazy("Indique el día del acto")},
    )
    paper = forms.FileField(
        label=gettext_lazy("Documento"), required=False, help_text=gettext_lazy("Word o PDF, hasta 12 MB.")
    )
    secret = forms.CharField(label=gettext_lazy("Contraseña"), widget=forms.PasswordInput, required=False)
    confirmed = forms.BooleanField(label=gettext_lazy("Confirmo que hablo por mi país"), required=False)


def _why() -> dict[str, Any]:
    """A tree in the contract's shape with the three marks, facts, a reading and a missing fact."""

    def node(clause: str, holds: bool | None, text: str, *parts: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {
            "clause": clause,
            "holds": holds,
            "text": text,
            "facts": [],
            "missing": [],
            "readings": [],
            "parts": list(parts),
            **more,
        }

    return node(
        "finance.arrears.two-years-no-vote",
        True,
        _("Tiene voz, pero no voto, en las decisiones viceministeriales"),
        node(
            "finance.arrears.two-years-no-vote",
            True,
            _("No está al día desde hace dos años consecutivos"),
            node("", True, _("La cuota de 2024 está incompleta: faltan US$ 1,882.81"), facts=["f-118", "p-204"]),
            node("", True, _("La cuota de 2025 no se ha pagado: faltan US$ 4,975.00"), facts=["f-151"]),
            node(
                "",
                False,
                _("La cuota de 2026 no cuenta todavía: vence el 31 de diciembre de 2026"),
                readings=["arrears.period-basis"],
            ),
        ),
        node(
            "finance.arrears.four-years-exclusion",
            False,
            _("No llega a cuatro años consecutivos, que excluyen de las reuniones"),
        ),
        node("", None, _("No consta si hubo regularización"), missing=[_("un acuerdo de regularización")]),
    )


def everything(request: HttpRequest) -> dict[str, Any]:
    """The context of the sheet. The form is shown as it comes back with errors."""
    today = dt.date(2026, 11, 23)
    return {
        "today": today,
        "trail": [(_("Inicio"), "/")],
        "colours": COLOURS,
        "kinds": [(kind, status_of(kind)) for kind in KINDS if kind not in POSITIONS],
        "positions": POSITIONS,
        "form": SheetForm({"paragraphs": "", "born_day": "31", "born_month": "2", "born_year": "2026"}),
        "columns": [Column(_("País Miembro")), Column(_("Escala"), True), Column(_("Cuota"), True)],
        "rows": [
            [_("Estados Unidos"), "1/2", "159,200.00"],
            [_("México"), "1/8", "39,800.00"],
            [_("Panamá"), "1/64", "4,975.00"],
        ],
        "foot": [_("Total de los tres"), "", "203,975.00"],
        "why": _why(),
        "stretches": [
            Stretch(dt.date(2022, 1, 1), dt.date(2026, 1, 1), "full"),
            Stretch(dt.date(2026, 1, 1), dt.date(2028, 1, 1), "voice-without-vote"),
            Stretch(dt.date(2028, 1, 1), dt.date(2029, 1, 1), "excluded"),
        ],
        "page": KeyPage((), "?desde=40", "?"),
    }
