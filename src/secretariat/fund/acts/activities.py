"""Fondo Especial Voluntario: an activity proposed with its phases, its sources, its approval and its result."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.fund import audience, facts
from secretariat.fund.models import PILLARS, Activity, Phase, Pledge, Source
from secretariat.furniture.figures import money

from . import shortfall
from .checks import as_giver, decimal, keeping, not_to_come, told

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_PHASES = 12


def subject_of(activity: Activity) -> str:
    """The address of an activity in the chronicle."""
    return f"fund.activity:{activity.slug}"


def _phases(phases: Sequence[Mapping[str, Any]]) -> None:
    if not 0 < len(phases) <= MOST_PHASES:
        raise Conflict(_("Una actividad tiene por lo menos una fase, y doce a lo sumo."), "phases")
    for number, phase in enumerate(phases, 1):
        if phase["cost"] <= 0:
            raise Conflict(_("El costo de la fase %(n)s debe ser mayor que cero.") % {"n": number}, "phases")
        if phase["ends"] < phase["starts"]:
            raise Conflict(_("La fase %(n)s termina antes de empezar.") % {"n": number}, "phases")


@transaction.atomic
def propose(
    delegate: Delegate,
    *,
    slug: str,
    title_es: str,
    title_en: str,
    summary_es: str,
    pillar: str,
    objective: str,
    phases: Sequence[Mapping[str, Any]],
    summary_en: str = "",
    line: str = "",
    priority: str = "",
    party: str = "",
    day: dt.date | None = None,
    fictitious: bool | None = None,
) -> Activity:
    """Propose an activity in line with the plan, with what each phase costs (fund.proposers). `phases`: title, starts, ends, cost.

    Act of members, observers with their status and the RROCM; the Secretariat writes it for the `party` that sent it on paper.
    Raises Refused, and Conflict whose code names the field.
    """
    alone()
    proposer = party if party and delegate.is_secretariat else delegate.party
    if delegate.is_secretariat and party:
        keeping(delegate)
    verdict = permit(
        delegate, "propose-activity", actor=proposer or None, audience=MEMBERS, kept={_("Título"): title_es, _("Resumen"): summary_es}
    )
    day = day or clock.today()
    slug = slug.strip().lower()
    if not SLUG.fullmatch(slug) or len(slug) > 60:
        raise Conflict(_("El nombre corto lleva minúsculas sin acento, cifras y guiones: formacion-consular-2027."), "slug")
    if Activity.objects.filter(slug=slug).exists():
        raise Conflict(_("Ya hay una actividad con ese nombre corto."), "slug")
    if pillar not in dict(PILLARS):
        raise Conflict(_("Elija el pilar del Plan Estratégico."), "pillar")
    if objective not in {row.slug for row in facts.objectives(record.view(clock.today()))}:
        raise Conflict(_("Elija un objetivo que conste en la matriz del Plan Estratégico: la actividad tiene que servirle."), "objective")
    _phases(phases)
    demo = record.memory().demonstration if fictitious is None else fictitious
    activity = Activity.objects.create(
        slug=slug,
        title_es=told(title_es, "title_es", _("Escriba el título.")),
        title_en=title_en.strip() or title_es.strip(),
        summary_es=told(summary_es, "summary_es", _("Diga en pocas líneas qué se hará.")),
        summary_en=summary_en.strip(),
        proposer=proposer,
        proposed=day,
        pillar=pillar,
        line=line.strip(),
        objective=objective,
        priority=priority,
        fictitious=demo,
    )
    Phase.objects.bulk_create(
        Phase(
            activity=activity,
            number=number,
            title=str(phase["title"]).strip() or str(number),
            starts=phase["starts"],
            ends=phase["ends"],
            cost=phase["cost"],
        )
        for number, phase in enumerate(phases, 1)
    )
    cost = sum(phase["cost"] for phase in phases)
    fact = {"kind": "activity_proposed", "on": day.isoformat(), "subject": proposer, "data": {"activity": slug, "amount": decimal(cost)}}
    enter(
        delegate,
        "fund.propose",
        subject=subject_of(activity),
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=[fact],
        fictitious=demo,
        data={"slug": slug, "party": proposer, "cost": cost, "phases": len(phases)},
    )
    return activity


def _confirming(delegate: Delegate, activity: Activity) -> tuple[str, ...]:
    return permit(delegate, "confirm-fund-resources", subject=subject_of(activity), activity=activity.slug).clauses


def _open(activity: Activity) -> None:
    if activity.closed:
        raise Conflict(_("Esta actividad ya se cerró con su resultado."), "closed")


def _seen(delegate: Delegate, code: str) -> Pledge | None:
    """The contribution in money of that code among those that this delegate may see."""
    return audience.pledges(delegate).filter(pk=code, form="cash", withdrawn=None).first() if code else None


def _naming(delegate: Delegate, activity: Activity, pledge: Pledge | None) -> tuple[str, ...]:
    """Who proposed names the sources; a contribution to the Fund is also named by who gave it, or by the Secretariat for it."""
    if pledge is not None and delegate.party != activity.proposer and (delegate.is_secretariat or delegate.party == pledge.contributor):
        return as_giver(delegate, pledge.contributor, pledge.kind, subject=subject_of(activity))
    return _confirming(delegate, activity)


def source_clauses(delegate: Delegate, source: Source) -> tuple[str, ...]:
    """The clauses by which this delegate confirms a source: its proposer its own money, anybody else's its giver or the Secretariat.

    Raises Refused.
    """
    activity = source.phase.activity
    if source.contributor == activity.proposer:
        return _confirming(delegate, activity)
    kind = source.pledge.kind if source.pledge else facts.kind_of(source.contributor)
    given = as_giver(delegate, source.contributor, kind, subject=subject_of(activity))
    return tuple(dict.fromkeys((*given, "fund.confirm-resources")))


def _fits(pledge: Pledge, activity: Activity, amount: int) -> Pledge:
    if not facts.aim(activity).fits(pledge.earmark, pledge.purpose):
        raise Conflict(_("El destino de ese aporte no permite usarlo para esta actividad."), "pledge")
    used = Source.objects.filter(pledge=pledge, withdrawn=None, confirmed__isnull=False).aggregate(sum=Sum("amount"))["sum"] or 0
    if used + amount > (pledge.amount or 0):
        raise Conflict(
            _("Ese aporte no alcanza: le quedan %(rest)s sin comprometer.") % {"rest": money((pledge.amount or 0) - used)}, "amount"
        )
    return pledge


@transaction.atomic
def add_source(
    delegate: Delegate, activity: Activity, *, phase: int, amount: int, contributor: str = "", pledge: str = "", day: dt.date | None = None
) -> Source:
    """Say who pays for a phase: a contribution to the Fund by its code, or the proposer's own or another's money.

    Act of who proposed it (fund.confirm-resources), of contributions that it may see; the giver and the Secretariat may name one too.
    It ties up nothing until it is confirmed. Raises Refused, Conflict.
    """
    alone()
    code = pledge.strip()
    given = _seen(delegate, code)
    clauses = _naming(delegate, activity, given)
    _open(activity)
    found = activity.phases.filter(number=phase).first()
    if found is None:
        raise Conflict(_("Elija una fase de la actividad."), "phase")
    if amount <= 0:
        raise Conflict(_("Escriba una suma mayor que cero."), "amount")
    if given is not None:
        _fits(given, activity, amount)
    elif code:
        raise Conflict(
            _("Ese aporte al Fondo no consta entre los que usted puede ver. Si es de otra parte, lo añade ella o la Secretaría Ejecutiva."),
            "pledge",
        )
    giver = given.contributor if given else contributor.strip().upper() or activity.proposer
    if given is None and not facts.kind_of(giver):
        raise Conflict(
            _("Esa fuente no consta. Escriba el código de una parte, o pida a la Secretaría Ejecutiva que la inscriba."), "contributor"
        )
    source = Source.objects.create(phase=found, contributor=giver, pledge=given, amount=amount, announced=day or clock.today())
    enter(
        delegate,
        "fund.add-source",
        subject=subject_of(activity),
        clauses=clauses,
        audience=MEMBERS,
        fictitious=activity.fictitious,
        data={"slug": activity.slug, "phase": phase, "contributor": giver, "amount": amount},
    )
    return source


@transaction.atomic
def confirm_source(delegate: Delegate, activity: Activity, *, source: int, document: str) -> Entry:
    """Confirm the money of a source with its document; the record then holds what the phase's sources cover (fund.confirm-resources).

    Who proposed confirms its own money; anybody else's is confirmed by its giver, or by the Secretariat on its word.
    Raises Refused, Conflict.
    """
    alone()
    rows = Source.objects.filter(pk=source, phase__activity=activity, withdrawn=None)
    row = rows.select_related("pledge", "phase__activity").first()
    if row is None:
        raise Conflict(_("Esa fuente ya no consta."), "gone")
    clauses = source_clauses(delegate, row)
    _open(activity)
    if row.confirmed:
        raise Conflict(_("Esa fuente ya está confirmada."), "done")
    if row.pledge is not None and not row.pledge.counts:
        raise Conflict(
            _("El aporte %(code)s aún no está confirmado en el Fondo: confírmelo primero con su documento.") % {"code": row.pledge_id},
            "pledge",
        )
    if row.pledge is not None:
        _fits(row.pledge, activity, row.amount)
    row.confirmed = clock.today()
    row.document = told(document, "document", _("Indique el documento que confirma los recursos."))
    row.save(update_fields=["confirmed", "document"])
    changes = shortfall.changes([activity.slug])
    entry = enter(
        delegate,
        "fund.confirm-source",
        subject=subject_of(activity),
        clauses=clauses,
        audience=MEMBERS,
        facts=changes.facts,
        fictitious=activity.fictitious,
        data={"slug": activity.slug, "phase": row.phase.number, "contributor": row.contributor, "amount": row.amount},
    )
    changes.keep(entry)
    return entry


@transaction.atomic
def withdraw_source(delegate: Delegate, activity: Activity, *, source: int, reason: str) -> Entry:
    """Take a source back; if the approved activity then falls short, its proposer is told (fund.confirm-resources)."""
    alone()
    clauses = _confirming(delegate, activity)
    row = Source.objects.filter(pk=source, phase__activity=activity, withdrawn=None).select_related("phase").first()
    if row is None:
        raise Conflict(_("Esa fuente ya no consta."), "gone")
    row.withdrawn = clock.today()
    row.reason = told(reason, "reason", _("Diga por qué se retira."))
    row.save(update_fields=["withdrawn", "reason"])
    changes = shortfall.changes([activity.slug], row.reason)
    entry = enter(
        delegate,
        "fund.withdraw-source",
        subject=subject_of(activity),
        clauses=clauses,
        audience=MEMBERS,
        facts=changes.facts,
        fictitious=activity.fictitious,
        data={"slug": activity.slug, "phase": row.phase.number, "contributor": row.contributor, "amount": row.amount},
    )
    changes.keep(entry)
    shortfall.tell([activity.slug])
    return entry


@transaction.atomic
def approve(delegate: Delegate, activity: Activity, *, decision: str, priority: str = "", day: dt.date | None = None) -> Entry:
    """Record that the Vice-Ministers approved the activity, every phase of which is confirmed (fund.confirm-resources).

    The Secretariat writes; the Charter is asked of the Meeting, and refuses while a cent lacks. Raises Refused, Conflict.
    """
    alone()
    keeping(delegate, subject_of(activity))
    clauses = permit(delegate, "approve-fund-activity", actor="vm", subject=subject_of(activity), activity=activity.slug).clauses
    activity = Activity.objects.select_for_update().get(pk=activity.pk)
    day = day or clock.today()
    not_to_come(day)
    if activity.approved:
        raise Conflict(_("Ya consta su aprobación."), "done")
    if priority and priority not in {row.slug for row in facts.priorities(record.view(clock.today())) if row.approved}:
        raise Conflict(_("Elija una prioridad aprobada del Fondo."), "priority")
    activity.approved, activity.priority = day, priority or activity.priority
    activity.decision = told(decision, "decision", _("Indique la decisión que la aprobó."))
    activity.save(update_fields=["approved", "priority", "decision"])
    fact = {
        "kind": "fund_activity_approved",
        "on": day.isoformat(),
        "subject": "CRM",
        "data": {"activity": activity.slug, "decision": activity.decision},
    }
    return enter(
        delegate,
        "fund.approve",
        subject=subject_of(activity),
        clauses=clauses,
        audience=PUBLIC,
        facts=[fact],
        fictitious=activity.fictitious,
        data={"slug": activity.slug, "party": activity.proposer, "day": day},
    )


@transaction.atomic
def close(delegate: Delegate, activity: Activity, *, result_es: str, result_en: str = "") -> Entry:
    """Close an approved activity with its result, which everybody may read. Its proposer, or the Secretariat (se.function.reports)."""
    alone()
    if delegate.is_secretariat:
        clauses = keeping(delegate, subject_of(activity)).clauses
    else:
        clauses = _confirming(delegate, activity)
    activity = Activity.objects.select_for_update().get(pk=activity.pk)
    if not activity.approved:
        raise Conflict(_("Una actividad se cierra después de aprobada."), "unapproved")
    _open(activity)
    activity.closed = clock.today()
    activity.result_es = told(result_es, "result_es", _("Escriba el resultado: qué se hizo y a cuántas personas alcanzó."))
    activity.result_en = result_en.strip()
    activity.save(update_fields=["closed", "result_es", "result_en"])
    return enter(
        delegate,
        "fund.close",
        subject=subject_of(activity),
        clauses=clauses,
        audience=PUBLIC,
        fictitious=activity.fictitious,
        data={"slug": activity.slug},
    )
