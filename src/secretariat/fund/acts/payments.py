"""Fondo Especial Voluntario: a payment out of the Fund, for an approved purpose and within what those who gave let be used."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.fund import cover, facts
from secretariat.fund.models import Activity, Disbursement, Draw
from secretariat.furniture.figures import money
from secretariat.ledger.acts import Line
from secretariat.ledger.chart import BANK, FUND_ACTIVITIES

from .activities import subject_of
from .checks import decimal, not_to_come, post, told


@transaction.atomic
def disburse(delegate: Delegate, activity: Activity, *, phase: int, amount: int, day: dt.date, concept: str, document: str) -> Entry:
    """Pay out of the Fund for a phase of an approved activity (fund.purpose). Cents; goes into the book.

    The core is asked for the objective, the priority, the approval and the earmarks. Each contribution bears its own part, what
    binds most first. Act of the Secretariat. Raises Refused, and Conflict whose code names the field.
    """
    alone()
    purses, aim = facts.purses(), facts.aim(activity)
    verdict = permit(
        delegate,
        "disburse-from-fund",
        subject=subject_of(activity),
        objective=activity.objective,
        priority=activity.priority,
        paid_activity=activity.slug,
        amount=amount,
        available=cover.available(purses, aim),
        kept={_("Concepto"): concept, _("Suma"): decimal(max(amount, 0)), _("Comprobante"): document},
    )
    if activity.closed:
        raise Conflict(_("Esta actividad ya se cerró con su resultado."), "closed")
    not_to_come(day)
    if amount <= 0:
        raise Conflict(_("Escriba una suma mayor que cero."), "amount")
    concept = told(concept, "concept", _("Diga para qué se paga."))
    document = told(document, "document", _("Indique el recibo o comprobante: cada cifra remite a él."))
    found = activity.phases.filter(number=phase).first()
    if found is None:
        raise Conflict(_("Elija una fase de la actividad."), "phase")
    paid = found.disbursements.aggregate(sum=Sum("amount"))["sum"] or 0
    if paid + amount > found.cost:
        raise Conflict(
            _("La fase cuesta %(cost)s y ya se pagaron %(paid)s: quedan %(rest)s.")
            % {"cost": money(found.cost), "paid": money(paid), "rest": money(found.cost - paid)},
            "amount",
        )
    parts = cover.draws(purses, aim, amount)
    fact = {
        "kind": "fund_disbursement",
        "on": day.isoformat(),
        "subject": "se",
        "source": document,
        "data": {"activity": activity.slug, "amount": decimal(amount), "objective": activity.objective, "priority": activity.priority},
    }
    entry = enter(
        delegate,
        "fund.disburse",
        subject=subject_of(activity),
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=[fact],
        fictitious=activity.fictitious,
        data={"slug": activity.slug, "phase": phase, "amount": amount, "day": day, "parts": [list(part) for part in parts]},
    )
    row = Disbursement.objects.create(
        activity=activity, phase=found, day=day, amount=amount, concept=concept, document=document, fact=f"e{entry.seq}-1"
    )
    Draw.objects.bulk_create(Draw(disbursement=row, pledge_id=code, amount=cents) for code, cents in parts)
    post(
        delegate,
        day=day,
        kind="fund-payment",
        document=document,
        chronicle=entry.seq,
        fictitious=activity.fictitious,
        lines=[
            Line(FUND_ACTIVITIES, debit=amount, fund="fev", activity=activity.slug, fact=row.fact),
            Line(BANK, credit=amount, fund="fev", activity=activity.slug),
        ],
    )
    return entry
