"""Fondo Especial Voluntario: the report to each contributor, the sheet of an activity and the registers, as files.

The same figures as on the pages: what is shown on screen, in PDF, in Word and in the workbook comes from one place.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from secretariat.furniture.figures import language, long_date, money
from secretariat.furniture.names import party_name
from secretariat.furniture.papers import Grid, Heading, Pairs, Paper, Words
from secretariat.furniture.tabular import Column, Sheet

from . import facts
from .models import CONTRIBUTORS, EARMARKS, FORMS, PILLARS, Activity, Donation, Draw, Pledge

STATES = ("announced", "authorised", "confirmed", "received", "withdrawn")


def state_words(state: str) -> str:
    """The step of a contribution in the reader's language."""
    return {
        "announced": _("anunciado"),
        "authorised": _("autorizado"),
        "confirmed": _("confirmado"),
        "received": _("recibido"),
        "withdrawn": _("retirado"),
    }[state]


def earmark_words(pledge: Pledge) -> str:
    """What a contribution is for, in the reader's language."""
    kind = str(dict(EARMARKS)[pledge.earmark])
    return f"{kind}: {facts.purpose_words(pledge.earmark, pledge.purpose)}" if pledge.purpose else kind


@dataclass(frozen=True, slots=True)
class Use:
    """A part of a payment that a contribution bore."""

    day: dt.date
    activity: Activity
    phase: int
    concept: str
    document: str
    amount: int


@dataclass(frozen=True, slots=True)
class Account:
    """A contribution told to who gave it: what arrived, what it paid for, what is left, and what came of it."""

    line: facts.Line
    receipts: tuple[tuple[dt.date, int, str], ...]
    uses: tuple[Use, ...]

    @property
    def results(self) -> tuple[Activity, ...]:
        """The activities that it paid for and that have ended, each once."""
        return tuple({use.activity.slug: use.activity for use in self.uses if use.activity.closed}.values())


def account(pledge: Pledge) -> Account:
    """Everything about one contribution. Four queries."""
    (line,) = facts.lines([pledge])
    receipts = tuple(pledge.receipts.values_list("day", "amount", "document"))
    rows = (
        Draw.objects.filter(pledge=pledge)
        .select_related("disbursement__activity", "disbursement__phase")
        .order_by("disbursement__day", "pk")
    )
    uses = tuple(
        Use(
            row.disbursement.day,
            row.disbursement.activity,
            row.disbursement.phase.number,
            row.disbursement.concept,
            row.disbursement.document,
            row.amount,
        )
        for row in rows
    )
    return Account(line, receipts, uses)


def contributor_report(found: Account, today: dt.date) -> Paper:
    """The report to a contributor (se.function.reports)."""
    pledge, lang = found.line.pledge, language()
    blocks: list[Heading | Words | Pairs | Grid] = [
        Pairs(
            [
                (_("Aporte"), pledge.code),
                (_("Quién aporta"), party_name(pledge.contributor, lang)),
                (_("Estado"), state_words(found.line.state)),
                (_("Destino"), earmark_words(pledge)),
                (_("Confirmado por"), pledge.confirmation or "—"),
                (_("Recibido"), money(found.line.received)),
                (_("Gastado"), money(found.line.spent)),
                (_("Saldo"), money(found.line.left)),
            ]
        ),
    ]
    if pledge.form == "kind":
        blocks.append(Words(_("En especie: %(what)s. No entra en las sumas de dinero.") % {"what": pledge.description}))
    if found.receipts:
        blocks.append(
            Grid(
                _("Lo recibido"),
                [_("Día"), _("Comprobante"), _("Suma")],
                [[long_date(day), document, money(cents)] for day, cents, document in found.receipts],
                frozenset({2}),
            )
        )
    if found.uses:
        blocks.append(
            Grid(
                _("En qué se usó"),
                [_("Día"), _("Actividad"), _("Concepto"), _("Suma")],
                [[long_date(use.day), use.activity.called(lang), use.concept, money(use.amount)] for use in found.uses],
                frozenset({3}),
            )
        )
    else:
        blocks.append(Words(_("Todavía no se ha gastado nada de este aporte.")))
    for activity in found.results:
        blocks += [Heading(activity.called(lang)), Words((activity.result_en if lang == "en" else "") or activity.result_es)]
    return Paper(
        lang,
        _("Informe a quien aporta al Fondo Especial Voluntario"),
        pledge.code,
        today,
        to=(party_name(pledge.contributor, lang),),
        blocks=blocks,
        signature=(_("Secretaría Ejecutiva"),),
        fictitious=pledge.fictitious,
    )


def contributor_book(found: Account) -> list[Sheet]:
    """The same report as a workbook."""
    pledge, lang = found.line.pledge, language()
    notes = [_("Datos ficticios de la demostración")] if pledge.fictitious else []
    return [
        Sheet(_("Aporte"), pledge_columns(), [pledge_row(found.line)], notes),
        Sheet(
            _("Recibido"),
            [Column(_("Día"), "date"), Column(_("Comprobante")), Column(_("Suma, US$"), "money")],
            [[day, document, cents] for day, cents, document in found.receipts],
            notes,
        ),
        Sheet(
            _("Usado"),
            [
                Column(_("Día"), "date"),
                Column(_("Actividad")),
                Column(_("Fase"), "number"),
                Column(_("Concepto")),
                Column(_("Comprobante")),
                Column(_("Suma, US$"), "money"),
            ],
            [[use.day, use.activity.called(lang), use.phase, use.concept, use.document, use.amount] for use in found.uses],
            notes,
        ),
    ]


def pledge_columns() -> list[Column]:
    """The columns of the register of contributions."""
    return [
        Column(_("Código")),
        Column(_("Quién aporta")),
        Column(_("Qué es")),
        Column(_("Anunciado"), "date"),
        Column(_("Forma")),
        Column(_("Suma, US$"), "money"),
        Column(_("Descripción")),
        Column(_("Destino")),
        Column(_("Condiciones")),
        Column(_("Estado")),
        Column(_("Documento de confirmación")),
        Column(_("Día de recepción"), "date"),
        Column(_("Recibido, US$"), "money"),
        Column(_("Gastado, US$"), "money"),
        Column(_("Saldo, US$"), "money"),
    ]


def pledge_row(line: facts.Line) -> list[object]:
    """One contribution in the register's columns."""
    pledge = line.pledge
    return [
        pledge.code,
        party_name(pledge.contributor),
        str(dict(CONTRIBUTORS)[pledge.kind]),
        pledge.announced,
        str(dict(FORMS)[pledge.form]),
        pledge.amount,
        pledge.description,
        earmark_words(pledge),
        pledge.conditions,
        state_words(line.state),
        pledge.confirmation,
        line.arrived,
        line.received,
        line.spent,
        line.left,
    ]


def donation_columns() -> list[Column]:
    """The columns of the register of donations."""
    return [
        Column(_("Código")),
        Column(_("Quién dona")),
        Column(_("Forma")),
        Column(_("Descripción")),
        Column(_("Cantidad")),
        Column(_("Valor, US$"), "money"),
        Column(_("Quién declara el valor")),
        Column(_("Ofrecida"), "date"),
        Column(_("Autorización de la PPT")),
        Column(_("Autorizada"), "date"),
        Column(_("Procedimiento de la OIM")),
        Column(_("Aceptada"), "date"),
        Column(_("Recibida"), "date"),
        Column(_("Destino")),
        Column(_("Ubicación")),
    ]


def donation_row(row: Donation, *, inside: bool) -> list[object]:
    """One donation in the register's columns; the house's own procedure only for those inside."""
    return [
        row.code,
        party_name(row.donor),
        str(dict(FORMS)[row.form]),
        row.description,
        row.quantity,
        row.value,
        row.valued_by,
        row.offered,
        row.authorisation,
        row.authorised,
        row.procedure if inside else "",
        row.accepted,
        row.received,
        row.purpose,
        row.place,
    ]


def activity_sheet(plan: facts.Plan, today: dt.date) -> Paper:
    """The sheet of an activity: phases, sources, what is confirmed and what lacks, its approval and result."""
    activity, lang = plan.activity, language()
    stretches = {stretch.number: stretch for stretch in plan.cover.phases}
    phases = list(activity.phases.all())
    blocks: list[Heading | Words | Pairs | Grid] = [
        Words((activity.summary_en if lang == "en" else "") or activity.summary_es),
        Pairs(
            [
                (_("Quién la propone"), party_name(activity.proposer, lang)),
                (_("Propuesta el"), long_date(activity.proposed)),
                (_("Pilar"), str(dict(PILLARS)[activity.pillar])),
                (_("Línea de acción"), activity.line or "—"),
                (_("Acción del Plan"), activity.objective or "—"),
                (_("Prioridad"), activity.priority or "—"),
                (_("Aprobación"), f"{activity.decision}, {long_date(activity.approved)}" if activity.approved else "—"),
            ]
        ),
        Grid(
            _("Fases y su cobertura"),
            [_("Fase"), _("Empieza"), _("Termina"), _("Costo"), _("Confirmado"), _("Falta")],
            [
                [
                    f"{phase.number}. {phase.title}",
                    long_date(phase.starts),
                    long_date(phase.ends),
                    money(phase.cost),
                    money(stretches[phase.number].covered),
                    money(stretches[phase.number].gap),
                ]
                for phase in phases
            ],
            frozenset({3, 4, 5}),
        ),
        Grid(
            _("Fuentes"),
            [_("Fase"), _("Fuente"), _("Suma"), _("Documento")],
            [
                [str(phase.number), party_name(source.contributor, lang), money(source.amount), source.document or _("solo anunciada")]
                for phase in phases
                for source in phase.sources.all()
            ],
            frozenset({2}),
        ),
        Pairs(
            [
                (_("Costo"), money(plan.cover.cost)),
                (_("Confirmado"), money(plan.cover.covered)),
                (_("Falta"), money(plan.cover.gap)),
                (_("Pagado"), money(plan.spent)),
            ]
        ),
    ]
    if activity.closed:
        blocks += [Heading(_("Resultado")), Words((activity.result_en if lang == "en" else "") or activity.result_es)]
    return Paper(
        lang,
        activity.called(lang),
        activity.slug,
        today,
        blocks=blocks,
        signature=(_("Secretaría Ejecutiva"),),
        fictitious=activity.fictitious,
    )


def activity_book(plan: facts.Plan) -> list[Sheet]:
    """The phases and sources of an activity as a workbook."""
    stretches = {stretch.number: stretch for stretch in plan.cover.phases}
    phases = list(plan.activity.phases.all())
    notes: Sequence[str] = [_("Datos ficticios de la demostración")] if plan.activity.fictitious else []
    money_column = "money"
    return [
        Sheet(
            _("Fases"),
            [
                Column(_("Fase"), "number"),
                Column(_("Nombre de la fase")),
                Column(_("Empieza"), "date"),
                Column(_("Termina"), "date"),
                Column(_("Costo, US$"), money_column),
                Column(_("Confirmado, US$"), money_column),
                Column(_("Falta, US$"), money_column),
            ],
            [
                [
                    phase.number,
                    phase.title,
                    phase.starts,
                    phase.ends,
                    phase.cost,
                    stretches[phase.number].covered,
                    stretches[phase.number].gap,
                ]
                for phase in phases
            ],
            notes,
        ),
        Sheet(
            _("Fuentes"),
            [
                Column(_("Fase"), "number"),
                Column(_("Fuente")),
                Column(_("Aporte al Fondo")),
                Column(_("Suma, US$"), money_column),
                Column(_("Anunciada"), "date"),
                Column(_("Confirmada"), "date"),
                Column(_("Documento")),
            ],
            [
                [
                    phase.number,
                    party_name(source.contributor),
                    source.pledge_id or "",
                    source.amount,
                    source.announced,
                    source.confirmed,
                    source.document,
                ]
                for phase in phases
                for source in phase.sources.all()
            ],
            notes,
        ),
    ]
