"""Presidencia Pro-Témpore y Troika: the shape of what is written in this room; what may be done is asked elsewhere."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from charter.parties import MEMBERS
from secretariat.financing.forms import MoneyField
from secretariat.furniture.forms import DayField
from secretariat.furniture.names import party_name, sort_key

from .models import MODES, PILLARS, STATES_OF_LINE, WorkPlan

SOUTH_AMERICA = "south-american-conference"
FULL = {"class": "govuk-!-width-full"}
YES_NO = (("yes", _("Sí")), ("no", _("No")))


def line(label: Any, missing: Any = None, *, most: int = 200, **kwargs: Any) -> forms.CharField:
    """A line of text; required when `missing`, the sentence that asks for it, is given."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=missing is not None,
        widget=forms.TextInput(FULL),
        error_messages={"required": missing or "", "max_length": _("Escríbalo en %(limit_value)s signos o menos")},
        **kwargs,
    )


def text(label: Any, missing: Any = None, *, rows: int = 4, **kwargs: Any) -> forms.CharField:
    """Several lines of text; required when `missing` is given."""
    return forms.CharField(
        label=label,
        max_length=4000,
        required=missing is not None,
        widget=forms.Textarea({"rows": rows}),
        error_messages={"required": missing or "", "max_length": _("Escríbalo en %(limit_value)s signos o menos")},
        **kwargs,
    )


def members() -> list[tuple[str, str]]:
    """The eleven in the alphabetical order of the reader's language."""
    return sorted(((code, party_name(code)) for code in MEMBERS), key=lambda pair: sort_key(pair[1]))


class OfferForm(forms.Form):
    """From when, by which instrument, in which words a member offers itself."""

    takes_office = DayField(label=_("Día en que asumiría la Presidencia"))
    instrument = line(_("Nota verbal o carta"), most=160, help_text=_("Su número o símbolo, si ya se envió."))
    note = text(_("Lo que su país quiere decir"), help_text=_("Lo leen los Países Miembros y la Secretaría Ejecutiva."))

    def __init__(self, *args: Any, latest: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["takes_office"].help_text = gettext("Se designa hasta dos años antes: hasta el %(day)s.") % {"day": latest}


class AskForm(OfferForm):
    """Which member is asked, and for which day."""

    party = forms.ChoiceField(label=_("País Miembro"), error_messages={"required": _("Elija el País Miembro que se consulta")})
    instrument = None  # type: ignore[assignment]
    field_order = ("party", "takes_office", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].choices = [("", gettext("Elija un País Miembro")), *members()]  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """Whether the member that was asked shares the decision."""

    agrees = forms.ChoiceField(
        label=_("¿Comparte su país la decisión de asumir la Presidencia?"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija sí o no")},
    )
    instrument = line(_("Nota verbal o carta"), most=160)
    reason = text(_("Si declina, por qué"), rows=3)


class ReasonForm(forms.Form):
    """Why something is taken back or not shared."""

    reason = text(_("Razón"), _("Diga por qué"), rows=3, help_text=_("La leen los Países Miembros."))


class AimForm(forms.Form):
    """What a presidency aims at in its year."""

    aim_es = text(_("Propósito del año, en español"), _("Escriba el propósito del año"), rows=3)
    aim_en = text(_("Propósito del año, en inglés"), rows=3)


class LineForm(forms.Form):
    """One activity of the work plan."""

    activity_es = line(_("Actividad, en español"), _("Escriba la actividad"), most=300)
    activity_en = line(_("Actividad, en inglés"), most=300)
    pillar = forms.TypedChoiceField(
        label=_("Pilar"),
        choices=PILLARS,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija el pilar al que sirve"), "invalid_choice": _("Elija uno de los tres pilares")},
    )
    aligned = line(_("Línea de acción del Plan Estratégico"), help_text=_("Por ejemplo: 2.1 Movilidad laboral."))
    month = forms.TypedChoiceField(
        label=_("Mes"),
        coerce=dt.date.fromisoformat,
        error_messages={"required": _("Elija el mes"), "invalid_choice": _("Elija un mes del año de la Presidencia")},
    )
    responsible = line(_("Responsable"), _("Indique quién responde de la actividad: una oficina, no una persona"), most=160)
    result_es = line(_("Resultado esperado, en español"), _("Escriba el resultado esperado"), most=300)
    result_en = line(_("Resultado esperado, en inglés"), most=300)

    def __init__(self, *args: Any, plan: WorkPlan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first = plan.starts.replace(day=1)
        months = [dt.date(first.year + (first.month + n - 1) // 12, (first.month + n - 1) % 12 + 1, 1) for n in range(13)]
        self.fields["month"].choices = [  # type: ignore[attr-defined]
            ("", gettext("Elija un mes")),
            *((day.isoformat(), date_format(day, "F Y")) for day in months),
        ]


class ConsultForm(forms.Form):
    """Until when members may comment."""

    closes = DayField(label=_("Último día para comentar"), help_text=_("Al menos diez días desde hoy."))


class CommentForm(forms.Form):
    """What a member says of the plan, or of one activity."""

    line = forms.TypedChoiceField(label=_("Sobre"), required=False, coerce=int, empty_value=None)
    text = text(_("Comentario"), _("Escriba su comentario"))

    def __init__(self, *args: Any, lines: list[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"].choices = [  # type: ignore[attr-defined]
            ("", gettext("El plan en su conjunto")),
            *((one["order"], f"{one['order']}. {one['activity_es']}") for one in lines),
        ]


class AnswerCommentForm(forms.Form):
    """The Presidency's answer to a comment."""

    answer = text(_("Respuesta"), _("Escriba la respuesta"))
    taken = forms.ChoiceField(
        label=_("¿Lo recoge el plan?"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Diga si el plan lo recoge")},
    )


class ApprovalForm(forms.Form):
    """The decision by which the Vice-Ministers approved the plan."""

    decision = line(_("Decisión"), _("Indique la decisión o el acta"), most=80, help_text=_("Su símbolo, como CRM/RV/XXXI/D/4."))
    day = DayField(label=_("Día de la decisión"))


class TellForm(forms.Form):
    """How an activity stands, and what came of it."""

    state = forms.ChoiceField(
        label=_("Estado"), choices=STATES_OF_LINE, widget=forms.RadioSelect, error_messages={"required": _("Elija el estado")}
    )
    outcome = text(_("Qué resultó"), help_text=_("Necesario si ya se realizó, o si no se realizará."))


class JointForm(forms.Form):
    """A meeting of two or more members."""

    topic_es = line(_("Tema, en español"), _("Escriba el tema"), most=250)
    topic_en = line(_("Tema, en inglés"), most=250)
    situation = text(_("Situación que la amerita"), _("Diga qué situación la amerita"), rows=3)
    parties = forms.MultipleChoiceField(
        label=_("Países que se reúnen"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Dos o más."),
        error_messages={"required": _("Elija al menos dos Países Miembros")},
    )
    day = DayField(label=_("Día"))
    mode = forms.ChoiceField(
        label=_("Modalidad"), choices=MODES, widget=forms.RadioSelect, error_messages={"required": _("Elija la modalidad")}
    )
    place = line(_("Lugar"), most=160)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parties"].choices = members()  # type: ignore[attr-defined]


class HoldForm(forms.Form):
    """When it was held and what came of it."""

    held = DayField(label=_("Día en que se celebró"))
    results_es = text(_("Resultados, en español"), _("Escriba los resultados, aunque sea en una frase"), rows=6)
    results_en = text(_("Resultados, en inglés"), rows=6)


class ContactForm(forms.Form):
    """A contact with another forum."""

    known = forms.ChoiceField(
        label=_("Foro"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija el foro")},
        choices=((SOUTH_AMERICA, _("Conferencia Suramericana sobre Migraciones (CSM)")), ("other", _("Otro foro o proceso"))),
    )
    forum_es = line(_("Nombre del otro foro, en español"))
    forum_en = line(_("Nombre del otro foro, en inglés"))
    day = DayField(label=_("Día"))
    place = line(_("Lugar"), most=160)
    topic_es = line(_("Tema, en español"), _("Escriba el tema"), most=250)
    topic_en = line(_("Tema, en inglés"), most=250)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("known") == SOUTH_AMERICA:
            given |= {
                "forum": SOUTH_AMERICA,
                "forum_es": "Conferencia Suramericana sobre Migraciones",
                "forum_en": "South American Conference on Migration",
            }
        elif given.get("known") and not given.get("forum_es"):
            self.add_error("forum_es", gettext("Escriba el nombre del foro"))
        else:
            given["forum"] = slugify(given.get("forum_es", ""))[:60] or "otro"
        return given


class RepresentForm(ContactForm):
    """The Conference speaks in another forum."""

    consultative = forms.BooleanField(label=_("Es un proceso consultivo sobre migración"), required=False)
    mandate = forms.ChoiceField(
        label=_("Mandato"), required=False, help_text=_("La Secretaría Ejecutiva lo necesita fuera de los procesos consultivos.")
    )

    def __init__(self, *args: Any, mandates: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if mandates:
            self.fields["mandate"].choices = [("", gettext("Ninguno")), *mandates]  # type: ignore[attr-defined]
        else:
            del self.fields["mandate"]


class ReportForm(forms.Form):
    """What was said and agreed elsewhere."""

    report_es = text(_("Informe, en español"), _("Escriba el informe: qué se dijo y qué se acordó"), rows=6)
    report_en = text(_("Informe, en inglés"), rows=6)


class CostForm(forms.Form):
    """What was borne, for which meeting, by whom."""

    what = forms.ChoiceField(
        label=_("Gasto"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija el gasto")},
        choices=(
            ("logistics:vm", _("Logística de una Reunión Viceministerial")),
            ("logistics:grcm", _("Logística de una reunión del GRCM")),
            ("travel:troika", _("Movilización a una reunión de la Troika")),
        ),
    )
    bearer = forms.ChoiceField(
        label=_("Lo asume"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Diga quién lo asume")},
        choices=(("country", _("El país que lo anota")), ("budget", _("El presupuesto de la Secretaría Ejecutiva"))),
    )
    meeting = forms.SlugField(
        label=_("Reunión"),
        max_length=60,
        widget=forms.TextInput({"class": "govuk-input--width-20"}),
        help_text=_("Su nombre corto en la dirección, como rv-xxxi."),
        error_messages={"required": _("Indique la reunión"), "invalid": _("Escriba solo letras, cifras y guiones, como rv-xxxi")},
    )
    detail = line(_("Qué se asumió"), _("Diga qué se asumió"), most=300)
    day = DayField(label=_("Día"))
    in_kind = forms.BooleanField(label=_("Fue en especie"), required=False)
    cents = MoneyField(label=_("Estimación en US$"), required=False, help_text=_("Puede quedar vacía: no entra en ningún presupuesto."))


class ItemForm(forms.Form):
    """The evidence of an item of a handover."""

    evidence = text(
        _("En qué consta"), _("Escriba en qué consta"), help_text=_("Dónde está, cuánto es, quién lo tiene. Oficinas, no personas.")
    )
    reference = line(_("Documento"), help_text=_("Símbolo del documento, si lo hay."))


class HandoverDayForm(forms.Form):
    """The day agreed for a handover."""

    day = DayField(label=_("Día del traspaso"))
