"""Financiamiento: recording a payment, correcting one by withdrawing it, recording the GRCM's recommendation of a budget.

Amounts are integer cents of US$. A payment is never edited: a later fact withdraws it and says why.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.facts import Fact
from charter.parties import MEMBERS
from charter.record import parse_fact
from charter.standing import standing
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.furniture.figures import money

from .models import BudgetVersion

PROPOSED = "what-if"


def decimal(cents: int) -> str:
    """Cents as the record writes money: `"4975.00"`."""
    return f"{cents // 100}.{cents % 100:02d}"


def payment(*, party: str, amount: int, value_date: dt.date, for_year: int | None, source: str) -> dict[str, Any]:
    """The payment as a fact of the record (its id and moment are given when it is entered)."""
    data: dict[str, Any] = {"amount": decimal(amount)}
    if for_year is not None:
        data["for_year"] = for_year
    return {"kind": "payment", "on": value_date.isoformat(), "subject": party, "data": data, "source": source}


def proposed(**given: Any) -> Fact:
    """The payment as it would be, for a what-if view. Takes what `payment` takes."""
    moment = clock.now().isoformat().replace("+00:00", "Z")
    return parse_fact({**payment(**given), "id": PROPOSED, "recorded": moment})


def check_payment(*, party: str, amount: int, value_date: dt.date, for_year: int | None, source: str) -> None:
    """Raises Conflict (its code names the field) where the payment cannot stand: wrong party, day to come, twice the same."""
    if party not in MEMBERS:
        raise Conflict(_("Las cuotas son de los once Países Miembros. Elija uno de ellos."), "party")
    if amount <= 0:
        raise Conflict(_("Escriba una suma mayor que cero."), "amount")
    today = clock.today()
    if value_date > today:
        raise Conflict(_("La fecha valor no puede ser posterior a hoy."), "value_date")
    if not source.strip():
        raise Conflict(_("Indique el recibo o comprobante: cada cifra remite a él."), "source")
    for known in record.view(today).of("payment", party):
        if (known.on, known.number("amount"), known.data.get("for_year"), known.source) == (value_date, amount, for_year, source.strip()):
            raise Conflict(_("Ese pago ya consta, con el mismo día, la misma suma y el mismo recibo (hecho %(fact)s).")
                           % {"fact": known.id}, "source")


@transaction.atomic
def record_payment(delegate: Delegate, *, party: str, amount: int, value_date: dt.date, for_year: int | None = None,
                   source: str) -> Entry:
    """Record that a member has paid `amount` cents on `value_date`, designated to `for_year` or to none. Gives the entry.

    Act of the Secretariat (se.function.reports). Raises Refused, and Conflict as `check_payment` does.
    """
    from .payments import Payment, record_receipt  # it rests on this module

    return record_receipt(delegate, Payment(party, value_date, source, [(for_year, amount)]))[0]


def payment_of(fact: str) -> Fact | None:
    """The payment of a member with this id, while it stands; None otherwise."""
    found = record.view(clock.today()).fact(fact)
    return found if found is not None and found.kind == "payment" and found.subject in MEMBERS else None


@transaction.atomic
def withdraw_payment(delegate: Delegate, *, fact: str, reason: str) -> Entry:
    """Withdraw a payment that was recorded wrongly; the fact stays readable, with the reason. Gives the entry.

    Act of the Secretariat (se.function.reports). Raises Refused, and Conflict when it does not stand or no reason is given.
    """
    alone()
    found = payment_of(fact)
    party = found.subject if found else ""
    verdict = permit(delegate, "record-payment", subject=f"financing.statement:{party}", audience=MEMBERS_ONLY,
                     kept={_("Razón"): reason})
    if found is None:
        raise Conflict(_("Ese pago ya no consta: fue retirado antes. Vea el estado de cuenta."), "gone")
    if not reason.strip():
        raise Conflict(_("Diga por qué se retira: la razón queda junto al hecho."), "reason")
    today = clock.today()
    view = record.view(today)
    before, after = standing(view, party).level, standing(view.without(fact), party).level
    retraction = {"kind": "retraction", "on": max(today, found.on).isoformat(), "subject": party, "data": {},
                  "source": reason.strip(), "retracts": fact}
    return enter(
        delegate, "financing.withdraw-payment", subject=f"financing.statement:{party}", clauses=verdict.clauses,
        audience=MEMBERS_ONLY, fictitious=record.memory().demonstration, facts=[retraction],
        data={"party": party, "fact": fact, "amount": found.number("amount"), "value_date": found.on,
              "before": before.value, "after": after.value},
    )


@transaction.atomic
def record_recommendation(delegate: Delegate, *, year: int, amount: int, day: dt.date, source: str) -> Entry:
    """Record that the GRCM recommended a budget of `amount` cents for `year` on `day`. Gives the entry.

    It obliges nobody: quotas exist only from the approval by consensus (vm.power.approve-budget, finance.budget-by-consensus).
    Act of the Secretariat (se.function.budgets). Raises Refused, and Conflict where it cannot stand.
    """
    alone()
    verdict = permit(delegate, "record-budget-recommendation", subject="financing.overview", audience=MEMBERS_ONLY,
                     kept={_("Año"): year, _("Suma"): decimal(amount), _("Día"): day.isoformat(), _("Documento"): source})
    if amount <= 0:
        raise Conflict(_("Escriba una suma mayor que cero."), "amount")
    if day > clock.today():
        raise Conflict(_("La recomendación no puede ser posterior a hoy."), "day")
    if not source.strip():
        raise Conflict(_("Indique el documento del GRCM que la contiene."), "source")
    for known in record.view(clock.today()).of("budget_recommended"):
        if (known.number("year"), known.number("amount"), known.on) == (year, amount, day):
            raise Conflict(_("Esa recomendación ya consta (hecho %(fact)s).") % {"fact": known.id}, "amount")
    sums = list(BudgetVersion.objects.filter(year=year).exclude(sha256="").values_list("total", flat=True))
    if sums and amount not in sums:
        raise Conflict(_("Ninguna versión presentada de ese presupuesto suma %(sum)s. Presente antes una con las líneas que lo sumen.")
                       % {"sum": money(amount)}, "amount")
    fact = {"kind": "budget_recommended", "on": day.isoformat(), "subject": "grcm", "source": source.strip(),
            "data": {"year": year, "amount": decimal(amount)}}
    return enter(delegate, "financing.recommend-budget", subject="financing.overview", clauses=verdict.clauses,
                 audience=MEMBERS_ONLY, fictitious=record.memory().demonstration, facts=[fact],
                 data={"year": year, "amount": amount, "day": day})
