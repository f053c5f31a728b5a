"""Fondo Especial Voluntario: each step of a contribution, an activity or a donation as a page of its own, as data.

A step names its words, the shape of its form, whom the Charter lets take it, the act, and the clauses in its margin.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms as django_forms
from django.utils.translation import gettext_lazy as _

from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import permit

from . import acts
from . import forms as shapes
from .acts.activities import source_clauses
from .acts.checks import as_giver, keeping
from .models import OUTSIDE, Activity, Donation, Pledge, Source


@dataclass(frozen=True, slots=True)
class Step:
    """One step: heading, lead, words of its button and of what is said afterwards, form, gate, act and clauses."""

    heading: Any
    lead: Any
    button: Any
    done: Any
    form: type[django_forms.Form]
    gate: Callable[[Delegate, Any], Any]
    act: Callable[..., Any]
    clauses: tuple[str, ...]
    kind: str = ""


def _giver(delegate: Delegate, pledge: Pledge) -> object:
    return as_giver(delegate, pledge.contributor, pledge.kind)


def _authoriser(delegate: Delegate, pledge: Pledge) -> object:
    outside = pledge.kind in OUTSIDE and pledge.contributor != "RROCM"
    return permit(delegate, "authorise-donation") if outside else _giver(delegate, pledge)


def _keeper(delegate: Delegate, _thing: object) -> object:
    return keeping(delegate)


def _proposer(delegate: Delegate, activity: Activity) -> object:
    return permit(delegate, "confirm-fund-resources", activity=activity.slug)


def _sourcer(delegate: Delegate, activity: Activity) -> object:
    if delegate.is_secretariat:
        return keeping(delegate)
    own = delegate.party and delegate.party != activity.proposer and Pledge.objects.filter(contributor=delegate.party, form="cash")
    return permit(delegate, "contribute-to-fund") if own and own.exists() else _proposer(delegate, activity)


def _source_confirmer(delegate: Delegate, source: Source) -> object:
    return source_clauses(delegate, source)


def _source_withdrawer(delegate: Delegate, source: Source) -> object:
    return _proposer(delegate, source.phase.activity)


def _approver(delegate: Delegate, activity: Activity) -> object:
    keeping(delegate)
    return permit(delegate, "approve-fund-activity", actor="vm", activity=activity.slug)


def _payer(delegate: Delegate, activity: Activity) -> object:
    return permit(delegate, "disburse-from-fund", objective=activity.objective, priority=activity.priority, paid_activity=activity.slug)


def _closer(delegate: Delegate, activity: Activity) -> object:
    return keeping(delegate) if delegate.is_secretariat else _proposer(delegate, activity)


def _acceptor(delegate: Delegate, donation: Donation) -> object:
    return permit(delegate, "accept-donation", donation=donation.code)


def _presidency(delegate: Delegate, _thing: object) -> object:
    return permit(delegate, "authorise-donation")


PLEDGE: dict[str, Step] = {
    "authorise": Step(
        _("Registrar la autorización"),
        _("Quien aporta la da por su propia autoridad; de quien no participa en la Conferencia, la Presidencia Pro-Témpore."),
        _("Registrar la autorización"),
        _("Autorización registrada."),
        shapes.DocumentForm,
        _authoriser,
        acts.authorise,
        ("fund.establishment", "se.function.accept-donations"),
    ),
    "confirm": Step(
        _("Confirmar con su documento"),
        _("Desde la confirmación se puede contar con el aporte."),
        _("Confirmar el aporte"),
        _("Aporte confirmado."),
        shapes.DocumentForm,
        _giver,
        acts.confirm,
        ("fund.establishment",),
    ),
    "receive": Step(
        _("Registrar lo que llegó"),
        _("Lo recibido entra en el libro del Fondo y ya no se cambia."),
        _("Registrar"),
        _("Recepción registrada."),
        shapes.ReceiveForm,
        _keeper,
        acts.receive,
        ("se.function.reports", "fund.establishment"),
    ),
    "withdraw": Step(
        _("Retirar el aporte"),
        _("Las actividades que contaban con él quedan sin esos recursos, y se avisa a quien las propuso."),
        _("Retirar el aporte"),
        _("Aporte retirado."),
        shapes.ReasonForm,
        _giver,
        acts.withdraw,
        ("fund.establishment", "fund.confirm-resources"),
        "warning",
    ),
}
ACTIVITY: dict[str, Step] = {
    "source": Step(
        _("Añadir una fuente"),
        _("Quien propone la actividad dice de dónde sale el dinero de cada fase. Cuenta desde que se confirma."),
        _("Añadir la fuente"),
        _("Fuente añadida. Contará cuando la confirme con su documento quien aporta."),
        shapes.SourceForm,
        _sourcer,
        acts.add_source,
        ("fund.confirm-resources",),
    ),
    "approve": Step(
        _("Registrar la aprobación"),
        _("Todas las fases están cubiertas. Registre la decisión de la Reunión Viceministerial."),
        _("Registrar la aprobación"),
        _("Aprobación registrada."),
        shapes.ApproveForm,
        _approver,
        acts.approve,
        ("fund.confirm-resources", "vm.power.fund-priorities"),
    ),
    "disburse": Step(
        _("Registrar un desembolso"),
        _("Solo para lo aprobado, y dentro del destino que dio cada aporte. Entra en el libro del Fondo."),
        _("Registrar el desembolso"),
        _("Desembolso registrado."),
        shapes.DisburseForm,
        _payer,
        acts.disburse,
        ("fund.purpose", "se.function.budgets"),
    ),
    "close": Step(
        _("Cerrar con su resultado"),
        _("El resultado lo ve todo el mundo, y llega a quienes aportaron."),
        _("Cerrar la actividad"),
        _("Actividad cerrada."),
        shapes.CloseForm,
        _closer,
        acts.close,
        ("fund.purpose", "se.function.reports"),
    ),
}
SOURCE: dict[str, Step] = {
    "confirm": Step(
        _("Confirmar los recursos"),
        _("Con el documento que los asegura."),
        _("Confirmar los recursos"),
        _("Recursos confirmados."),
        shapes.DocumentForm,
        _source_confirmer,
        acts.confirm_source,
        ("fund.confirm-resources",),
    ),
    "withdraw": Step(
        _("Retirar una fuente"),
        _("La fase queda sin esos recursos."),
        _("Retirar la fuente"),
        _("Fuente retirada."),
        shapes.ReasonForm,
        _source_withdrawer,
        acts.withdraw_source,
        ("fund.confirm-resources",),
        "warning",
    ),
}
DONATION: dict[str, Step] = {
    "opinion": Step(
        _("Dar una opinión"),
        _("Con ella decide la Presidencia Pro-Témpore."),
        _("Guardar la opinión"),
        _("Opinión registrada."),
        shapes.OpinionForm,
        _keeper,
        acts.give_opinion,
        ("se.function.accept-donations",),
    ),
    "authorise": Step(
        _("Autorizar la donación"),
        _("Antes de que se acepte."),
        _("Autorizar la donación"),
        _("Donación autorizada."),
        shapes.DocumentForm,
        _presidency,
        acts.authorise_donation,
        ("se.function.accept-donations",),
    ),
    "procedure": Step(
        _("Anotar el procedimiento de la OIM"),
        _("Donaciones en efectivo o en especie siguen el procedimiento de la organización administradora."),
        _("Anotar"),
        _("Procedimiento anotado."),
        shapes.ProcedureForm,
        _keeper,
        acts.note_procedure,
        ("se.function.accept-donations",),
    ),
    "accept": Step(
        _("Aceptar la donación"),
        _("La Presidencia la autorizó."),
        _("Aceptar la donación"),
        _("Donación aceptada."),
        shapes.DocumentForm,
        _acceptor,
        acts.accept,
        ("se.function.accept-donations",),
    ),
    "receive": Step(
        _("Registrar que llegó"),
        _("El dinero entra en el libro."),
        _("Registrar"),
        _("Recepción registrada."),
        shapes.ArrivedForm,
        _keeper,
        acts.receive_donation,
        ("se.function.accept-donations", "se.function.reports"),
    ),
}
