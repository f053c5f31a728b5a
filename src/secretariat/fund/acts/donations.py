"""Secretaría Ejecutiva, funciones: donations; nothing is accepted before the Presidency authorises it, nothing is paid back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.fund import facts
from secretariat.fund.models import Donation
from secretariat.ledger.acts import Line
from secretariat.ledger.chart import BANK, DONATIONS

from .checks import decimal, keeping, not_to_come, post, told


def subject_of(donation: Donation) -> str:
    """The address of a donation in the chronicle."""
    return f"fund.donation:{donation.code}"


def _data(donation: Donation) -> dict[str, str]:
    sums = {"amount": decimal(donation.value)} if donation.value else {}
    return {"donation": donation.code, "description": donation.description, **sums}


def _fact(kind: str, subject: str, day: dt.date, donation: Donation, source: str = "") -> dict[str, object]:
    found: dict[str, object] = {"kind": kind, "on": day.isoformat(), "subject": subject, "data": _data(donation)}
    return {**found, "source": source} if source else found


@transaction.atomic
def offer(
    delegate: Delegate,
    *,
    donor: str,
    form: str,
    description: str,
    value: int | None = None,
    quantity: str = "",
    valued_by: str = "",
    purpose: str = "",
    place: str = "",
    reimbursable: bool = False,
    day: dt.date | None = None,
    fictitious: bool | None = None,
) -> Donation:
    """Record the offer of a donation. One that would be paid back is refused (se.function.fundraise). Act of the Secretariat.

    Goods have a value only where somebody stated one, and then by whom. Raises Refused, Conflict.
    """
    alone()
    clauses = permit(
        delegate, "seek-cooperation", subject="fund.donation:", reimbursable=reimbursable, kept={_("Descripción"): description}
    ).clauses
    kind = facts.kind_of(donor)
    if not kind:
        raise Conflict(_("Registre primero a quien dona: no consta en la Conferencia."), "donor")
    day = day or clock.today()
    not_to_come(day)
    description = told(description, "description", _("Describa lo que se dona."))
    if form == "cash" and not value:
        raise Conflict(_("Escriba una suma mayor que cero."), "value")
    if form == "kind" and value and not valued_by.strip():
        raise Conflict(_("Diga quién declaró el valor."), "valued_by")
    demo = record.memory().demonstration if fictitious is None else fictitious
    row = Donation.objects.create(
        code=facts.next_code("DON", Donation.objects.all()),
        donor=donor,
        kind=kind,
        form=form,
        description=description,
        value=value or None,
        quantity=quantity.strip(),
        valued_by=valued_by.strip(),
        purpose=purpose.strip(),
        place=place.strip(),
        offered=day,
        fictitious=demo,
    )
    enter(
        delegate,
        "fund.offer",
        subject=subject_of(row),
        clauses=(*clauses, "se.function.accept-donations"),
        audience=MEMBERS,
        facts=[_fact("donation_offered", donor, day, row)],
        fictitious=demo,
        data={"code": row.code, "donor": donor, "form": form},
    )
    return row


def _step(delegate: Delegate, act: str, row: Donation, clauses: tuple[str, ...], facts_: list[dict[str, object]] | None = None) -> Entry:
    return enter(
        delegate,
        act,
        subject=subject_of(row),
        clauses=clauses,
        audience=MEMBERS,
        facts=facts_ or [],
        fictitious=row.fictitious,
        data={"code": row.code, "donor": row.donor},
    )


def _locked(donation: Donation) -> Donation:
    return Donation.objects.select_for_update().get(pk=donation.pk)


@transaction.atomic
def give_opinion(delegate: Delegate, donation: Donation, *, opinion: str) -> Entry:
    """Write the Secretariat's opinion, with which the Presidency decides (se.function.accept-donations). Raises Refused, Conflict."""
    alone()
    verdict = keeping(delegate, subject_of(donation))
    row = _locked(donation)
    if row.authorised:
        raise Conflict(_("La Presidencia ya se pronunció."), "done")
    row.opinion = told(opinion, "opinion", _("Escriba la opinión: utilidad, condiciones, riesgos."))
    row.opinion_on = clock.today()
    row.save(update_fields=["opinion", "opinion_on"])
    return _step(delegate, "fund.give-opinion", row, (*verdict.clauses, "se.function.accept-donations"))


@transaction.atomic
def authorise_donation(delegate: Delegate, donation: Donation, *, document: str) -> Entry:
    """Authorise a donation: the Presidency in office, before it is accepted (se.function.accept-donations). Raises Refused, Conflict."""
    alone()
    verdict = permit(delegate, "authorise-donation", subject=subject_of(donation))
    row = _locked(donation)
    if row.authorised:
        raise Conflict(_("Ya consta la autorización."), "done")
    row.authorised = clock.today()
    row.authorisation = told(document, "document", _("Indique el documento de la autorización."))
    row.save(update_fields=["authorised", "authorisation"])
    return _step(
        delegate,
        "fund.authorise-donation",
        row,
        verdict.clauses,
        [_fact("donation_authorised", "ppt", row.authorised, row, row.authorisation)],
    )


@transaction.atomic
def note_procedure(delegate: Delegate, donation: Donation, *, procedure: str) -> Entry:
    """Note the reference of the administering organisation's own procedure (se.function.accept-donations). Raises Refused, Conflict."""
    alone()
    verdict = keeping(delegate, subject_of(donation))
    row = _locked(donation)
    row.procedure = told(procedure, "procedure", _("Escriba la referencia del procedimiento de la OIM."))
    row.save(update_fields=["procedure"])
    return _step(delegate, "fund.note-procedure", row, (*verdict.clauses, "se.function.accept-donations"))


@transaction.atomic
def accept(delegate: Delegate, donation: Donation, *, document: str) -> Entry:
    """Accept a donation that the Presidency authorised and whose procedure is noted; the Secretariat. Raises Refused, Conflict."""
    alone()
    verdict = permit(delegate, "accept-donation", subject=subject_of(donation), donation=donation.code)
    row = _locked(donation)
    if row.accepted:
        raise Conflict(_("Ya fue aceptada."), "done")
    if not row.authorised:
        raise Conflict(_("Registre aquí la autorización de la Presidencia con su documento."), "unauthorised")
    if not row.procedure:
        raise Conflict(_("Anote antes la referencia del procedimiento de la OIM."), "procedure")
    row.accepted = clock.today()
    row.acceptance = told(document, "document", _("Indique la carta de aceptación."))
    row.save(update_fields=["accepted", "acceptance"])
    return _step(delegate, "fund.accept", row, verdict.clauses, [_fact("donation_accepted", "se", row.accepted, row, row.acceptance)])


@transaction.atomic
def receive_donation(delegate: Delegate, donation: Donation, *, document: str, place: str = "", day: dt.date | None = None) -> Entry:
    """Record that an accepted donation arrived; money goes into the book (se.function.reports). Raises Refused, Conflict."""
    alone()
    verdict = keeping(delegate, subject_of(donation))
    row, day = _locked(donation), day or clock.today()
    not_to_come(day)
    if not row.accepted:
        raise Conflict(_("Una donación se recibe después de aceptada."), "unaccepted")
    if row.received:
        raise Conflict(_("Ya consta que llegó."), "done")
    row.received, row.place = day, place.strip() or row.place
    row.receipt = told(document, "document", _("Indique el recibo o comprobante: cada cifra remite a él."))
    row.save(update_fields=["received", "receipt", "place"])
    entry = _step(delegate, "fund.receive-donation", row, (*verdict.clauses, "se.function.accept-donations"))
    if row.form == "cash" and row.value:
        post(
            delegate,
            day=day,
            kind="donation",
            document=row.receipt,
            chronicle=entry.seq,
            fictitious=row.fictitious,
            lines=[Line(BANK, debit=row.value, party=row.donor), Line(DONATIONS, credit=row.value, party=row.donor)],
        )
    return entry
