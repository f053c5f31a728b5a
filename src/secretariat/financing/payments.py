"""Financiamiento, Cuotas de la membresía: a payment as the member instructs it, for one year or several, with its receipt and its letter.

Each year that the member designates is a fact of its own; what it does not designate is laid out by the Charter's rule.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from charter.facts import Fact
from charter.standing import standing
from charter.view import View
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.furniture.figures import money
from secretariat.ledger import receipts as ledger_receipts
from secretariat.ledger.models import JournalEntry, Receipt
from secretariat.notices import acts as notices
from secretariat.people.facts import mailboxes

from . import acts


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment as it is to be recorded: who, when, by which receipt; `shares`: (year or None for undesignated, cents).

    `currency`, `original` and `rate` say what arrived where it was not US$; `charge` is what the bank kept, which does not
    reduce what the member paid. Sums are cents of US$ but for `original`.
    """

    party: str
    value_date: dt.date
    source: str
    shares: Sequence[tuple[int | None, int]]
    currency: str = "USD"
    original: int | None = None
    rate: str = ""
    charge: int = 0

    @property
    def amount(self) -> int:
        return sum(cents for _year, cents in self.shares)


def proposed(payment: Payment) -> list[Fact]:
    """The payment's facts as they would be, for a what-if view."""
    return [replace(acts.proposed(party=payment.party, amount=cents, value_date=payment.value_date, for_year=year, source=payment.source),
                    id=f"{acts.PROPOSED}-{place}") for place, (year, cents) in enumerate(payment.shares)]


def supposed(view: View, payment: Payment) -> View:
    """The view as it would be with the payment: nothing is written."""
    return view.adding(*proposed(payment))


def check(payment: Payment) -> None:
    """Raises Conflict (its code names the field) where a payment cannot stand."""
    if not payment.shares:
        raise Conflict(_("Escriba una suma mayor que cero."), "amount")
    years = [year for year, _cents in payment.shares]
    if len(set(years)) != len(years):
        raise Conflict(_("Un mismo año aparece dos veces en el reparto. Sume sus partes en una."), "for_year")
    for year, cents in payment.shares:
        acts.check_payment(party=payment.party, amount=cents, value_date=payment.value_date, for_year=year, source=payment.source)
    if payment.currency not in ("", "USD") and (payment.original is None or not payment.rate.strip()):
        raise Conflict(_("Indique cuánto llegó en %(currency)s y a qué tipo de cambio.") % {"currency": payment.currency}, "currency")
    if payment.charge >= payment.amount:
        raise Conflict(_("La comisión no puede llegar a la suma pagada."), "charge")


@transaction.atomic
def record_receipt(delegate: Delegate, payment: Payment) -> tuple[Entry, Receipt]:
    """Record a payment, post it in the book, issue its receipt and write to the member. Gives the chronicle's entry and the receipt.

    Act of the Secretariat (se.function.reports). Raises Refused, and Conflict as `check` does.
    """
    kept = {_("País Miembro"): payment.party, _("Suma"): acts.decimal(payment.amount), _("Fecha valor"): payment.value_date.isoformat(),
            _("Año designado"): ", ".join(str(year) for year, _c in payment.shares if year), _("Recibo"): payment.source}
    alone()
    verdict = permit(delegate, "record-payment", subject=f"financing.statement:{payment.party}", audience=MEMBERS_ONLY, kept=kept)
    check(payment)
    view = record.view(clock.today())
    before, after = standing(view, payment.party).level, standing(supposed(view, payment), payment.party).level
    invented = record.memory().demonstration
    source = payment.source.strip()
    facts = [acts.payment(party=payment.party, amount=cents, value_date=payment.value_date, for_year=year, source=source)
             for year, cents in payment.shares]
    years = [year for year, _cents in payment.shares if year]
    entry = enter(
        delegate, "financing.record-payment", subject=f"financing.statement:{payment.party}", clauses=verdict.clauses,
        audience=MEMBERS_ONLY, fictitious=invented, facts=facts,
        data={"party": payment.party, "amount": payment.amount, "value_date": payment.value_date,
              "for_year": years[0] if len(payment.shares) == 1 and years else None, "years": years,
              "before": before.value, "after": after.value},
    )
    told = entry.facts.values_list("id", flat=True)[0]
    posted = JournalEntry.objects.prefetch_related("postings").get(kind="receipt", postings__fact=told)  # the book has followed
    receipt = ledger_receipts.issue(delegate, posted, currency=payment.currency, original=payment.original, rate=payment.rate.strip(),
                                    charge=payment.charge)
    for to, language in mailboxes([payment.party]).get(payment.party, ()):
        notices.queue(kind="receipt", template="financing/letters/receipt", party=payment.party, to=to, language=language,
                      about=f"financing.statement:{payment.party}", audience=MEMBERS_ONLY,
                      context={"party": payment.party, "receipt": receipt, "sum": money(payment.amount), "fictitious": invented,
                               "years": [str(year) for year in years], "guatemala": payment.party == "GTM"})
    return entry, receipt
