"""Financiamiento, Cuotas de la membresía: calls for quotas as letters, their receipt, their correction, reminders and warnings.

Each goes in its reader's language and wording: Guatemala's quota is a financial contribution (finance.fn16.guatemala-term). A call
tells what follows from a budget approved by consensus; it makes nobody owe anything.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.budgets import QUOTA_CLAUSES
from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.notices import acts as notices
from secretariat.notices.models import Letter

from . import facts, facts_calls
from .facts_calls import Proposed
from .models import Call

GUATEMALA = "finance.fn16.guatemala-term"
REST = 30  # days between two reminders to the same member


def _budget(view: View, year: int) -> facts.Budget:
    found = facts.approved(view).get(year) if view.in_force else None
    if found is None:
        raise Conflict(
            _("Ningún presupuesto de %(year)s está aprobado por consenso: sin él no hay cuotas que llamar.") % {"year": year}, "budget"
        )
    return found


@transaction.atomic
def issue_calls(delegate: Delegate, year: int) -> list[Call]:
    """Call every member's quota of a year from its approved budget; a call that says something else already is replaced.

    One letter each, in its language; who has no address gets its call in the register without letter. Act of the Secretariat
    (se.function.reports, finance.quota.*). Raises Refused; Conflict without an approved budget or where every call is made.
    """
    alone()
    subject = f"financing.calls:{year}"
    verdict = permit(delegate, "record-payment", subject=subject, audience=MEMBERS_ONLY)
    view = record.view(clock.today())
    budget = _budget(view, year)
    wanted = [one for one in facts_calls.proposed(view, budget) if not one.same]
    if not wanted:
        raise Conflict(_("Los llamados de %(year)s ya salieron y dicen lo que corresponde.") % {"year": year}, "called")
    reason = _("Una nueva aprobación del presupuesto cambió la suma o el plazo.")
    made = [_call(one, budget, reason if one.known else "") for one in wanted]
    enter(
        delegate,
        "financing.issue-calls",
        subject=subject,
        clauses=(*verdict.clauses, *dict.fromkeys(QUOTA_CLAUSES.values()), GUATEMALA),
        audience=MEMBERS_ONLY,
        fictitious=facts_calls.fictitious(),
        data={"year": year, "budget": budget.amount, "members": [call.party for call in made], "due": max(call.due for call in made)},
    )
    return made


@transaction.atomic
def correct_call(delegate: Delegate, call: Call, *, reason: str) -> Call:
    """Replace a call by a new one, made from what is on record today, and say why. Act of the Secretariat (se.function.reports).

    Raises Refused; Conflict where it was replaced before, without a reason, or when nothing is called any more.
    """
    alone()
    verdict = permit(delegate, "record-payment", subject=call.address, audience=MEMBERS_ONLY, kept={_("Razón"): reason})
    call = Call.objects.select_for_update().get(pk=call.pk)
    if not call.current:
        raise Conflict(_("Ese llamado ya fue reemplazado: corrija el que rige."), "replaced")
    if not reason.strip():
        raise Conflict(_("Diga por qué se reemplaza: la carta lo cuenta."), "reason")
    view = record.view(clock.today())
    budget = _budget(view, call.year)
    one = next((one for one in facts_calls.proposed(view, budget) if one.party == call.party), None)
    if one is None:
        raise Conflict(_("Ese País Miembro no tiene cuota de ese año."), "nothing")
    made = _call(one, budget, reason.strip())
    enter(
        delegate,
        "financing.correct-call",
        subject=made.address,
        clauses=verdict.clauses,
        audience=MEMBERS_ONLY,
        fictitious=made.fictitious,
        data={"party": made.party, "year": made.year, "symbol": made.symbol, "replaced": call.symbol, "amount": made.amount},
    )
    return made


def _call(one: Proposed, budget: facts.Budget, reason: str) -> Call:
    """The row and its letter, inside the act's transaction."""
    if one.known:
        Call.objects.filter(pk=one.known.pk).update(current=False)
    number = (Call.objects.filter(year=budget.year).order_by("-number").values_list("number", flat=True).first() or 0) + 1
    call = Call(
        year=budget.year,
        number=number,
        party=one.party,
        parts=one.parts,
        budget=budget.amount,
        amount=one.amount,
        extra=one.extra,
        fact=budget.fact,
        issued=clock.today(),
        due=one.due,
        language=one.language,
        reason=reason,
        replaces=one.known,
        fictitious=facts_calls.fictitious(),
    )
    if one.to:
        call.letter = _write(facts_calls.CALL, "call", call.address, one, {"call": call, "replaced": one.known})
    call.save()
    return call


def _write(kind: str, template: str, about: str, one: Any, context: dict[str, Any]) -> Letter:
    return notices.queue(
        kind=kind,
        template=f"financing/letters/{template}",
        party=one.party,
        to=one.to,
        language=one.language,
        about=about,
        context={"party": one.party, "guatemala": one.party == "GTM", **context},
    )


@transaction.atomic
def acknowledge_call(delegate: Delegate, call: Call, *, day: dt.date, how: str) -> Call:
    """Record that a member received its call: on which day and how it is known. Act of the Secretariat (se.function.reports).

    Raises Refused; Conflict for a day before the call or to come, without saying how, or where it is recorded already.
    """
    verdict = permit(delegate, "record-payment", subject=call.address, audience=MEMBERS_ONLY, kept={_("Acuse"): how})
    call = Call.objects.select_for_update().get(pk=call.pk)
    if call.received:
        raise Conflict(_("El acuse de ese llamado ya consta."), "day")
    if not call.issued <= day <= clock.today():
        raise Conflict(_("Elija un día entre el del llamado y hoy."), "day")
    if not how.strip():
        raise Conflict(_("Diga cómo consta: la nota, el correo o la llamada."), "how")
    call.received, call.received_how = day, how.strip()
    call.save(update_fields=["received", "received_how"])
    enter(
        delegate,
        "financing.acknowledge-call",
        subject=call.address,
        clauses=verdict.clauses,
        audience=MEMBERS_ONLY,
        fictitious=call.fictitious,
        data={"party": call.party, "symbol": call.symbol, "day": day},
    )
    return call


@transaction.atomic
def remind(delegate: Delegate, year: int) -> list[Letter]:
    """Remind those who were called and have something left to pay of a year, none twice within thirty days. Gives the letters.

    Act of the Secretariat (se.function.reports). Raises Refused; Conflict where there is nobody to remind.
    """
    alone()
    subject = f"financing.calls:{year}"
    verdict = permit(delegate, "record-payment", subject=subject, audience=MEMBERS_ONLY)
    today = clock.today()
    view = record.view(today)
    left, last = facts_calls.outstanding(view, year), facts_calls.reminded(year)
    rows = facts_calls.proposed(view, _budget(view, year))
    due = [
        one
        for one in rows
        if one.known and one.to and left.get(one.party) and (one.party not in last or last[one.party] + dt.timedelta(days=REST) <= today)
    ]
    if not due:
        raise Conflict(
            _(
                "Nadie a quien recordar hoy: quien tiene algo por pagar ya recibió un recordatorio hace menos de %(days)s días, "
                "o no tiene llamado."
            )
            % {"days": REST},
            "nobody",
        )
    letters = [_write(facts_calls.REMINDER, "reminder", subject, one, {"call": one.known, "left": left[one.party]}) for one in due]
    enter(
        delegate,
        "financing.remind",
        subject=subject,
        clauses=verdict.clauses,
        audience=MEMBERS_ONLY,
        fictitious=facts_calls.fictitious(),
        data={"year": year, "members": [one.party for one in due]},
    )
    return letters
