"""Contribución de los Organismos y Organizaciones Internacionales Observadoras y de la RROCM: support tied to the plan."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.fund import facts
from secretariat.fund.models import Support

from .activities import SLUG
from .checks import keeping, not_to_come, told


@transaction.atomic
def register_support(
    delegate: Delegate,
    *,
    slug: str,
    support: str,
    action: str,
    description: str,
    event: str = "",
    value: int | None = None,
    party: str = "",
    day: dt.date | None = None,
    result: str = "",
    fictitious: bool | None = None,
) -> Support:
    """Register technical or financial support for the Conference, or for a regional event when `event` names one.

    Act of observer organisations and the RROCM; the Secretariat writes for the `party` that sent it
    (contribution.technical-and-financial, contribution.regional-events). Raises Refused, Conflict.
    """
    alone()
    giver = party if party and delegate.is_secretariat else delegate.party
    if delegate.is_secretariat and party:
        keeping(delegate)
    if event.strip():
        verdict = permit(delegate, "back-regional-event", actor=giver or None, objective=action, kept={_("Descripción"): description})
    else:
        verdict = permit(delegate, "support-conference", actor=giver or None, kept={_("Descripción"): description})
    slug, day = slug.strip().lower(), day or clock.today()
    if not SLUG.fullmatch(slug) or Support.objects.filter(slug=slug).exists():
        raise Conflict(_("Escriba un nombre corto que no esté en uso: minúsculas sin acento, cifras y guiones."), "slug")
    if action not in {row.slug for row in facts.objectives(record.view(clock.today()))}:
        raise Conflict(_("Elija una acción que conste en la matriz del Plan Estratégico."), "action")
    not_to_come(day)
    demo = record.memory().demonstration if fictitious is None else fictitious
    row = Support.objects.create(
        slug=slug,
        party=giver,
        support=support,
        event=event.strip(),
        action=action,
        value=value or None,
        day=day,
        result=result.strip(),
        description=told(description, "description", _("Describa el apoyo.")),
        fictitious=demo,
    )
    data = {"contribution": slug, "support": support, "action": action, "type": "assistance"}
    if row.event:
        data["event"] = f"event:{slug}"
    enter(
        delegate,
        "fund.register-support",
        subject=f"fund.support:{slug}",
        clauses=verdict.clauses,
        audience=MEMBERS,
        fictitious=demo,
        facts=[{"kind": "contribution", "on": day.isoformat(), "subject": giver, "data": data}],
        data={"slug": slug, "party": giver, "support": support, "event": bool(row.event)},
    )
    return row
