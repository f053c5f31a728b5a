"""Financiamiento as JSON: quotas of a budget for everybody; accounts for members and the Secretariat. Money is decimal text."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema, Status
from ninja.errors import HttpError
from ninja.security import django_auth

from charter.errors import NotInForce
from charter.finance import account, cures, quotas
from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.furniture.figures import language

from . import acts, facts
from .audience import members_only

router = Router()
MONEY = re.compile(r"\d{1,12}(\.\d{1,2})?")


class QuotasOut(Schema):
    """A budget divided in 64ths; the quotas add up to it."""

    budget: str
    quotas: dict[str, str]


class PaymentIn(Schema):
    """A payment as the Secretariat records it; `for_year` null: not designated."""

    party: str
    amount: str
    value_date: dt.date
    for_year: int | None = None
    source: str


class EntryOut(Schema):
    """The chronicle entry that an act made, and the facts it asserted."""

    entry: int
    facts: list[str]


class AppliedOut(Schema):
    """A part of a payment that went to a year: the fact of the payment, and how much of it."""

    fact: str
    amount: str


class YearOut(Schema):
    """One year of a member's account; `due` is the last day in time."""

    year: int
    quota: str
    paid: str
    outstanding: str
    due: dt.date
    is_due: bool
    counted: bool
    budget: str
    payments: list[AppliedOut]


class CureOut(Schema):
    """A sum that would give a level (or leave nothing owed), and the first day on which that would be lost again."""

    amount: str
    gives: str
    lost_again_on: dt.date | None


class StatementOut(Schema):
    """A member's account on a day."""

    party: str
    on: dt.date
    years: list[YearOut]
    owed_due: str
    owed_all: str
    credit: str
    cures: list[CureOut]


def cents(text: str) -> int:
    """`"320000.00"` as cents; HTTP 422 with a sentence for anything else."""
    if not MONEY.fullmatch(text):
        raise HttpError(422, "amount: write dollars with a point for cents, for example 320000.00")
    whole, _point, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))


@router.get("quotas", response=QuotasOut, url_name="quotas")
def quotas_of(request: HttpRequest, budget: str) -> dict[str, Any]:
    """The quotas that a budget would give, by the reading of cents in force. The Charter's own arithmetic: for everybody."""
    amount = cents(budget)
    view = record.view(clock.today())
    shares = quotas(amount, str(view.reading("finance.rounding")))
    return {"budget": acts.decimal(amount), "quotas": {code: acts.decimal(share) for code, share in shares.items()}}


@router.get("budgets", url_name="budgets")
def budgets(request: HttpRequest, on: dt.date | None = None) -> list[dict[str, Any]]:
    """The budgets approved by a day, by year, with the fact and the decision. For members and the Secretariat."""
    members_only(request.delegate)  # type: ignore[attr-defined]
    found = facts.approved(record.view(on or clock.today()))
    return [{"year": b.year, "amount": acts.decimal(b.amount), "on": b.on, "fact": b.fact, "decision": b.decision}
            for b in found.values()]


@router.get("statements/{code}", response=StatementOut, url_name="statement")
def statement(request: HttpRequest, code: str, on: dt.date | None = None) -> dict[str, Any]:
    """The account of one member, each figure with its facts. For members and the Secretariat; 404 for others."""
    members_only(request.delegate)  # type: ignore[attr-defined]
    if code not in MEMBERS:
        raise Http404
    view = record.view(on or clock.today())
    if not view.in_force:
        raise HttpError(422, NotInForce(view.on, view.charter.on if view.charter else None).sentence(language()))
    held, remedies = account(view, code), cures(view, code)
    years = [
        {"year": y.year, "quota": acts.decimal(y.quota), "paid": acts.decimal(y.paid), "outstanding": acts.decimal(y.outstanding),
         "due": y.due, "is_due": y.is_due, "counted": y.counted, "budget": y.budget_fact,
         "payments": [{"fact": fact, "amount": acts.decimal(part)} for fact, part in y.payments]}
        for y in held.years
    ]
    return {"party": code, "on": view.on, "years": years, "owed_due": acts.decimal(held.owed_due),
            "owed_all": acts.decimal(held.owed_all), "credit": acts.decimal(held.credit),
            "cures": [{"amount": acts.decimal(c.amount), "gives": str(c.gives), "lost_again_on": c.lost_again_on} for c in remedies]}


@router.post("payments", response={201: EntryOut}, auth=django_auth, url_name="record_payment")
def record_payment(request: HttpRequest, payment: PaymentIn) -> Status[Any]:
    """Record a payment: the same act, gate and refusals as the page."""
    delegate = request.delegate  # type: ignore[attr-defined]
    members_only(delegate)
    entry = acts.record_payment(delegate, party=payment.party, amount=cents(payment.amount), value_date=payment.value_date,
                                for_year=payment.for_year, source=payment.source)
    return Status(201, {"entry": entry.seq, "facts": list(entry.facts.values_list("id", flat=True))})
