"""Fondo Especial Voluntario: the priorities for its use, decided outside the house and recorded by the Secretariat."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.fund import facts

from .checks import keeping, not_to_come, told


@transaction.atomic
def record_priority(
    delegate: Delegate, *, slug: str, title: str, stage: str, day: dt.date | None = None, decision: str = "", fictitious: bool | None = None
) -> Entry:
    """Record that the GRCM recommended a priority, or that the Vice-Ministers approved it (vm.power.fund-priorities).

    stage: "recommended" or "approved"; the core is asked of the Meeting whether the recommendation is on file. Decisions taken in
    the house do this by themselves. Raises Refused, Conflict.
    """
    alone()
    verdict = keeping(delegate, f"fund.priority:{slug}")
    known = {row.slug: row for row in facts.priorities(record.view(clock.today()))}.get(slug)
    clauses = verdict.clauses
    if stage == "approved":
        advised = known is not None and known.recommended is not None
        clauses = permit(
            delegate, "approve-fund-priorities", actor="vm", subject=f"fund.priority:{slug}", audience=PUBLIC, recommended=advised
        ).clauses
    day = day or clock.today()
    not_to_come(day)
    title = told(title or (known.title if known else ""), "title", _("Escriba la prioridad."))
    if known is not None and (known.approved if stage == "approved" else known.recommended):
        raise Conflict(_("Esa prioridad ya consta así."), "slug")
    data = {"priority": slug, "title": title}
    if stage == "approved":
        data["decision"] = told(decision, "decision", _("Indique la decisión que la aprobó."))
    fact = {"kind": f"fund_priority_{stage}", "on": day.isoformat(), "subject": "CRM" if stage == "approved" else "grcm", "data": data}
    demo = record.memory().demonstration if fictitious is None else fictitious
    return enter(
        delegate,
        "fund.record-priority",
        subject=f"fund.priority:{slug}",
        clauses=clauses,
        audience=PUBLIC,
        facts=[fact],
        fictitious=demo,
        data={"slug": slug, "stage": stage, "day": day},
    )
