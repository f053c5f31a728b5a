"""Financiamiento, Cuotas de la membresía: the Secretariat confirms that receipts are complete before a right is lost in a meeting."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.meetings import receipts
from secretariat.meetings.models import Meeting

CLAUSES = ("finance.arrears.two-years-no-vote", "finance.arrears.four-years-exclusion")


@transaction.atomic
def confirm_receipts(delegate: Delegate, meeting: Meeting, *, through: dt.date, evidence: str) -> Entry:
    """Confirm for one meeting that every receipt up to `through` of the members whose rights arrears touch is on record. Gives the entry.

    Act of whoever keeps the receipts (se.function.reports); it changes no standing. It serves for fifteen days from `through`.
    Raises Refused; Conflict (its code names the field) for a day to come or too old, without evidence, where no right is at stake,
    or for a meeting already held.
    """
    alone()
    subject = f"financing.confirmation:{meeting.slug}"
    audience = SECRETARIAT if meeting.state == "draft" else MEMBERS_ONLY
    verdict = permit(
        delegate,
        "record-payment",
        subject=subject,
        audience=audience,
        kept={_("Recibos completos hasta el"): through.isoformat(), _("Constancia"): evidence},
    )
    today = clock.today()
    if meeting.state == "held":
        raise Conflict(_("Esta reunión ya se celebró: su base quedó fijada."), "held")
    found = receipts.of(meeting)
    if not found.at_stake:
        raise Conflict(_("Ningún País Miembro pierde hoy un derecho por sus cuotas en esta reunión: no hay nada que confirmar."), "nobody")
    if through > today:
        raise Conflict(_("El día no puede ser posterior a hoy: confirme lo que ya se vio."), "through")
    if through + receipts.VALID < today:
        raise Conflict(
            _("Ese día queda demasiado atrás: la confirmación sirve %(days)s días. Vea los recibos hasta una fecha más cercana.")
            % {"days": receipts.DAYS},
            "through",
        )
    if not evidence.strip():
        raise Conflict(_("Diga con qué se comprobó: el extracto o el mensaje de quien administra la cuenta."), "evidence")
    fact = {
        "kind": "receipts_confirmed",
        "on": today.isoformat(),
        "subject": "se",
        "source": evidence.strip(),
        "data": {"meeting": meeting.slug, "through": through.isoformat(), "members": list(found.at_stake)},
    }
    return enter(
        delegate,
        "financing.confirm-receipts",
        subject=subject,
        clauses=(*verdict.clauses, *CLAUSES),
        audience=audience,
        fictitious=record.memory().demonstration,
        facts=[fact],
        data={"meeting": meeting.slug, "through": through, "members": list(found.at_stake), "until": through + receipts.VALID},
    )
