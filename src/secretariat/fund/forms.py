"""Fondo Especial Voluntario: the shape of a contribution, a proposal with its phases, a payment, a donation and a support."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from secretariat.financing.forms import MoneyField
from secretariat.furniture.forms import DayField
from secretariat.furniture.names import party_name

from .facts import Objective, Priority
from .models import CONTRIBUTORS, EARMARKS, FORMS, OUTSIDE, PILLARS, SUPPORTS

FILL_IN, PICK, DAY = _("Complete este dato"), _("Elija una opción"), _("Día")


def text(label: Any, *, most: int = 200, required: bool = True, hint: Any = "", missing: Any = FILL_IN) -> forms.CharField:
    """A line of text with its own sentences."""
    return forms.CharField(
        label=label,
        max_length=most,
        required=required,
        help_text=hint,
        error_messages={"required": missing, "max_length": _("Escriba menos: el texto es demasiado largo")},
    )


def long_text(label: Any, *, most: int = 4000, required: bool = True, hint: Any = "", missing: Any = FILL_IN) -> forms.CharField:
    """Some lines of text with its own sentences."""
    found = text(label, most=most, required=required, hint=hint, missing=missing)
    found.widget = forms.Textarea({"rows": 4})
    return found


def choice(label: Any, options: Any, *, required: bool = True, hint: Any = "", missing: Any = PICK) -> forms.ChoiceField:
    """A list to choose from."""
    return forms.ChoiceField(
        label=label,
        choices=options,
        required=required,
        help_text=hint,
        error_messages={"required": missing, "invalid_choice": _("Elija una de las opciones de la lista")},
    )


def day(label: Any = DAY, **more: Any) -> DayField:
    """A day."""
    return DayField(label=label, **more)


class DocumentForm(forms.Form):
    """The paper on which a step rests."""

    document = text(_("Documento"), hint=_("Su signatura o cómo se llama: nota, carta, convenio."), missing=_("Indique el documento"))


class ReasonForm(forms.Form):
    """Why something is taken back."""

    reason = long_text(_("Razón"), most=400, hint=_("La ven los Países Miembros."), missing=_("Diga por qué se retira"))


class ReceiveForm(forms.Form):
    """What arrived."""

    day = day(_("Día en que llegó"))
    amount = MoneyField(label=_("Suma, en US$"))
    document = text(_("Recibo o comprobante"), missing=_("Indique el recibo o comprobante"))


class ReceiveGoodsForm(forms.Form):
    """Goods that arrived: no sum."""

    day = day(_("Día en que llegó"))
    document = text(_("Acta de entrega"), missing=_("Indique el acta de entrega"))


class AnnounceForm(forms.Form):
    """A contribution to the Fund."""

    contributor = choice(_("Quién aporta"), [], missing=_("Elija quién aporta"))
    form = forms.ChoiceField(
        label=_("Cómo"),
        choices=FORMS,
        widget=forms.RadioSelect,
        initial="cash",
        error_messages={"required": _("Diga si es en efectivo o en especie")},
    )
    amount = MoneyField(label=_("Suma, en US$"), required=False, help_text=_("En especie, solo si quien aporta declara un valor."))
    description = text(_("Descripción"), most=400, required=False, hint=_("En especie: qué se aporta y cuánto."))
    earmark = forms.ChoiceField(
        label=_("Destino"),
        choices=EARMARKS,
        widget=forms.RadioSelect,
        initial="free",
        error_messages={"required": _("Diga a qué se destina")},
    )
    pillar = choice(_("Pilar"), [("", "—"), *PILLARS], required=False, hint=_("Si se destina a un pilar."))
    purpose = text(
        _("Línea o actividad"),
        most=120,
        required=False,
        hint=_("Si se destina a una línea de acción, su nombre; si a una actividad, el nombre corto de su dirección."),
    )
    conditions = text(_("Condiciones"), most=400, required=False)

    def __init__(self, *args: Any, givers: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contributor"].choices = [(code, party_name(code)) for code in givers]  # type: ignore[attr-defined]
        if len(givers) > 1:
            self.fields["contributor"].choices = [("", gettext("Elija quién aporta")), *self.fields["contributor"].choices]  # type: ignore[attr-defined]

    def given(self) -> dict[str, Any]:
        """What the act takes."""
        found = dict(self.cleaned_data)
        pillar = found.pop("pillar")
        if found["earmark"] == "pillar":
            found["purpose"] = pillar
        return found


class ContributorForm(forms.Form):
    """A giver from outside the Conference."""

    code = text(_("Código"), most=32, hint=_("Mayúsculas y cifras, por ejemplo BID."), missing=_("Escriba un código"))
    kind = choice(_("Qué es"), [row for row in CONTRIBUTORS if row[0] in OUTSIDE])
    name_es = text(_("Nombre en español"), missing=_("Escriba el nombre"))
    name_en = text(_("Nombre en inglés"), required=False)
    diligence = long_text(
        _("Qué se examinó"), required=False, hint=_("Del sector privado: origen de los recursos, posibles conflictos de interés.")
    )


class ProposeForm(forms.Form):
    """An activity, apart from its phases."""

    title_es = text(_("Título en español"), missing=_("Escriba el título"))
    title_en = text(_("Título en inglés"), required=False)
    slug = text(
        _("Nombre corto en la dirección"),
        most=60,
        hint=_("Minúsculas sin acento, cifras y guiones: formacion-consular-2027."),
        missing=_("Escriba un nombre corto"),
    )
    summary_es = long_text(_("Qué se hará, en español"), missing=_("Diga en pocas líneas qué se hará"))
    summary_en = long_text(_("Qué se hará, en inglés"), required=False)
    objective = choice(_("Acción del Plan Estratégico a la que sirve"), [], missing=_("Elija una acción del Plan Estratégico"))
    pillar = choice(_("Pilar"), PILLARS)
    line = text(_("Línea de acción"), most=120, required=False)

    def __init__(self, *args: Any, objectives: list[Objective], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["objective"].choices = [("", gettext("Elija una acción")), *((o.slug, o.words) for o in objectives)]  # type: ignore[attr-defined]


class PhaseForm(forms.Form):
    """One phase: all of it or nothing."""

    title = text(_("Nombre de la fase"), required=False)
    starts = DayField(label=_("Empieza"), required=False, error_messages={"required": _("Indique cuándo empieza")})
    ends = DayField(label=_("Termina"), required=False, error_messages={"required": _("Indique cuándo termina")})
    cost = MoneyField(label=_("Costo, en US$"), required=False)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if any(found.get(key) for key in ("title", "starts", "ends", "cost")):
            for key, words in (
                ("starts", _("Indique cuándo empieza")),
                ("ends", _("Indique cuándo termina")),
                ("cost", _("Indique el costo")),
            ):
                if not found.get(key) and key not in self.errors:
                    self.add_error(key, words)
        return found


class _Phases(forms.BaseFormSet):  # type: ignore[type-arg]
    """The first phase is asked for; the others may stay empty."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        if index == 0:
            form.empty_permitted = False
            for key in ("starts", "ends", "cost"):
                form.fields[key].required = True


PhaseFormSet = forms.formset_factory(PhaseForm, formset=_Phases, extra=4, max_num=12)


class SourceForm(forms.Form):
    """Who pays for a phase."""

    phase = forms.TypedChoiceField(label=_("Fase"), coerce=int, error_messages={"required": _("Elija la fase")})
    amount = MoneyField(label=_("Suma, en US$"))
    pledge = text(
        _("Aporte al Fondo"),
        most=24,
        required=False,
        hint=_("Su código: FEV-2026-001. El de otra parte lo añade ella o la Secretaría Ejecutiva. Vacío: recursos propios o de otros."),
    )
    contributor = text(_("Otra fuente"), most=32, required=False, hint=_("Su código; vacío: quien propone. Lo confirma esa parte."))

    def __init__(self, *args: Any, phases: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phase"].choices = phases  # type: ignore[attr-defined]


class ApproveForm(forms.Form):
    """The decision that approved an activity."""

    decision = text(_("Decisión"), hint=_("Su signatura, o la reunión que la tomó."), missing=_("Indique la decisión que la aprobó"))
    priority = choice(_("Prioridad del Fondo"), [], missing=_("Elija la prioridad aprobada a la que corresponde"))
    day = day(_("Día de la decisión"))

    def __init__(self, *args: Any, priorities: list[Priority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["priority"].choices = [("", gettext("Elija una prioridad")), *((p.slug, p.title) for p in priorities if p.approved)]  # type: ignore[attr-defined]


class CloseForm(forms.Form):
    """The result of an activity."""

    result_es = long_text(
        _("Resultado, en español"), hint=_("Qué se hizo y a cuántas personas alcanzó. Es público."), missing=_("Escriba el resultado")
    )
    result_en = long_text(_("Resultado, en inglés"), required=False)


class DisburseForm(forms.Form):
    """A payment out of the Fund."""

    phase = forms.TypedChoiceField(label=_("Fase"), coerce=int, error_messages={"required": _("Elija la fase")})
    amount = MoneyField(label=_("Suma, en US$"))
    day = day(_("Día del pago"))
    concept = text(_("Concepto"), hint=_("Para qué se paga; sin nombres de personas."), missing=_("Diga para qué se paga"))
    document = text(_("Comprobante"), missing=_("Indique el comprobante"))

    def __init__(self, *args: Any, phases: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phase"].choices = phases  # type: ignore[attr-defined]


class PriorityForm(forms.Form):
    """A priority decided outside the house."""

    stage = forms.ChoiceField(
        label=_("Qué se registra"),
        widget=forms.RadioSelect,
        choices=(("recommended", _("La recomendación del GRCM")), ("approved", _("La aprobación de la Reunión Viceministerial"))),
        error_messages={"required": _("Diga qué se registra")},
    )
    title = text(_("Prioridad"), required=False, hint=_("Al aprobar una ya recomendada puede quedar vacío."))
    slug = forms.SlugField(
        label=_("Nombre corto"),
        max_length=60,
        error_messages={"required": _("Escriba un nombre corto"), "invalid": _("Use minúsculas sin acento, cifras y guiones")},
    )
    decision = text(_("Decisión"), required=False, hint=_("Al registrar la aprobación."))
    day = day(_("Día"))


class OfferForm(forms.Form):
    """The offer of a donation."""

    donor = choice(_("Quién dona"), [], missing=_("Elija quién dona"))
    form = forms.ChoiceField(label=_("Cómo"), choices=FORMS, widget=forms.RadioSelect, initial="cash")
    description = text(_("Descripción"), most=400, missing=_("Describa lo que se dona"))
    quantity = text(_("Cantidad"), most=80, required=False)
    value = MoneyField(label=_("Suma o valor declarado, en US$"), required=False)
    valued_by = text(_("Quién declara el valor"), most=120, required=False, hint=_("En especie, si hay un valor."))
    purpose = text(_("Destino"), required=False)
    place = text(_("Ubicación"), most=120, required=False)
    reimbursable = forms.BooleanField(label=_("Habría que devolverla, del todo o en parte"), required=False)

    def __init__(self, *args: Any, givers: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["donor"].choices = [("", gettext("Elija quién dona")), *((code, party_name(code)) for code in givers)]  # type: ignore[attr-defined]


class OpinionForm(forms.Form):
    """The Secretariat's opinion on a donation."""

    opinion = long_text(_("Opinión"), hint=_("Utilidad, condiciones, riesgos."), missing=_("Escriba la opinión"))


class ProcedureForm(forms.Form):
    """The administering organisation's own procedure."""

    procedure = text(_("Referencia del procedimiento de la OIM"), missing=_("Escriba la referencia"))


class ArrivedForm(forms.Form):
    """A donation that arrived."""

    day = day(_("Día en que llegó"))
    document = text(_("Recibo o acta de entrega"), missing=_("Indique el recibo"))
    place = text(_("Ubicación"), most=120, required=False)


class SupportForm(forms.Form):
    """Support of an organisation or of the RROCM."""

    party = choice(_("Quién apoya"), [], missing=_("Elija quién apoya"))
    support = choice(_("Apoyo"), SUPPORTS)
    event = text(_("Evento regional"), required=False, hint=_("Vacío, si el apoyo es a la Conferencia misma."))
    slug = text(
        _("Nombre corto en la dirección"), most=60, hint=_("Minúsculas sin acento, cifras y guiones."), missing=_("Escriba un nombre corto")
    )
    action = choice(_("Acción del Plan Estratégico a la que sirve"), [], missing=_("Elija una acción del Plan Estratégico"))
    description = long_text(_("En qué consiste"), missing=_("Describa el apoyo"))
    value = MoneyField(label=_("Valor declarado, en US$"), required=False)
    day = day(_("Día"))
    result = long_text(_("Resultado"), required=False)

    def __init__(self, *args: Any, parties: list[str], objectives: list[Objective], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].choices = [("", gettext("Elija quién apoya")), *((code, party_name(code)) for code in parties)]  # type: ignore[attr-defined]
        self.fields["action"].choices = [("", gettext("Elija una acción")), *((o.slug, o.words) for o in objectives)]  # type: ignore[attr-defined]
