"""Fondo Especial Voluntario: a contribution announced, authorised, confirmed with its document, received, or withdrawn.

Each is an act of its own with its day: what was announced is not yet sure, and what is sure is not yet here.
"""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry
from secretariat.fund import facts
from secretariat.fund.models import EARMARKS, FORMS, OUTSIDE, PILLARS, Activity, Contributor, Pledge, Receipt, Source
from secretariat.ledger.acts import Line
from secretariat.ledger.chart import BANK, FUND_INCOME

from . import shortfall
from .checks import as_giver, code_of_party, decimal, keeping, not_to_come, post, told


def subject_of(pledge: Pledge | str) -> str:
    """The address of a contribution in the chronicle."""
    return f"fund.pledge:{pledge if isinstance(pledge, str) else pledge.code}"


@transaction.atomic
def record_contributor(delegate: Delegate, *, code: str, kind: str, name_es: str, name_en: str, diligence: str = "") -> Contributor:
    """Put a giver that is no party on the list (fund.establishment). Act of the Secretariat. Raises Refused, Conflict."""
    alone()
    verdict = keeping(delegate)
    code = code_of_party(code, "code")
    if facts.kind_of(code):
        raise Conflict(_("Ya hay quien lleva ese código. Elija otro."), "code")
    if kind not in OUTSIDE:
        raise Conflict(_("Los Países Miembros, los observadores y la RROCM ya constan: elija otra clase."), "kind")
    if kind == "private-sector" and not diligence.strip():
        raise Conflict(
            _("Del sector privado anote qué se examinó antes de aceptar: origen de los recursos, posibles conflictos."), "diligence"
        )
    demo = record.memory().demonstration
    row = Contributor.objects.create(
        code=code, kind=kind, name_es=name_es, name_en=name_en or name_es, diligence=diligence, fictitious=demo
    )
    enter(
        delegate,
        "fund.record-contributor",
        subject=f"fund.contributor:{code}",
        clauses=verdict.clauses,
        audience=MEMBERS,
        data={"code": code, "kind": kind},
        fictitious=demo,
    )
    return row


def _earmark(earmark: str, purpose: str) -> str:
    purpose = purpose.strip()
    if earmark not in dict(EARMARKS):
        raise Conflict(_("Diga a qué se destina: libre, a un pilar, a una línea de acción o a una actividad."), "earmark")
    if earmark == "free":
        return ""
    if earmark == "pillar" and purpose not in dict(PILLARS):
        raise Conflict(_("Elija el pilar al que se destina."), "purpose")
    if earmark == "activity" and not Activity.objects.filter(slug=purpose).exists():
        raise Conflict(_("Escriba el nombre corto de una actividad propuesta, tal como está en su dirección."), "purpose")
    return told(purpose, "purpose", _("Diga a qué línea de acción se destina."))[:120]


@transaction.atomic
def announce(
    delegate: Delegate,
    *,
    contributor: str,
    form: str,
    amount: int | None,
    description: str = "",
    earmark: str = "free",
    purpose: str = "",
    conditions: str = "",
    day: dt.date | None = None,
    fictitious: bool | None = None,
) -> Pledge:
    """Announce a contribution in money (cents) or in kind, free or for a pillar, a line or an activity (fund.establishment).

    A giver announces its own; the Secretariat also another's. Raises Refused, and Conflict whose code names the field.
    """
    alone()
    kind = facts.kind_of(contributor)
    if not kind and delegate.is_secretariat:
        keeping(delegate)
        raise Conflict(_("Registre primero a quien aporta: no consta en la Conferencia."), "contributor")
    clauses = as_giver(delegate, contributor, kind, subject="fund.pledge:")
    day = day or clock.today()
    not_to_come(day)
    if form not in dict(FORMS):
        raise Conflict(_("Diga si es en efectivo o en especie."), "form")
    if form == "cash" and not amount:
        raise Conflict(_("Escriba una suma mayor que cero."), "amount")
    if form == "kind":
        told(description, "description", _("Describa lo que se aporta en especie."))
    purpose = _earmark(earmark, purpose)
    demo = record.memory().demonstration if fictitious is None else fictitious
    row = Pledge.objects.create(
        code=facts.next_code("FEV", Pledge.objects.all()),
        contributor=contributor,
        kind=kind,
        form=form,
        amount=amount or None,
        description=description.strip(),
        earmark=earmark,
        purpose=purpose,
        conditions=conditions.strip(),
        announced=day,
        fictitious=demo,
    )
    enter(
        delegate,
        "fund.announce",
        subject=subject_of(row),
        clauses=clauses,
        audience=MEMBERS,
        fictitious=demo,
        data={"code": row.code, "contributor": contributor, "form": form, "amount": amount, "earmark": earmark},
    )
    return row


def _standing(pledge: Pledge) -> Pledge:
    pledge = Pledge.objects.select_for_update().get(pk=pledge.pk)
    if pledge.withdrawn:
        raise Conflict(_("Este aporte fue retirado. Anuncie otro."), "gone")
    return pledge


@transaction.atomic
def authorise(delegate: Delegate, pledge: Pledge, *, document: str, day: dt.date | None = None) -> Entry:
    """Note that the contribution was authorised: a party's by its own authority, an outsider's by the Presidency.

    (se.function.accept-donations for givers outside the Conference, fund.establishment for its parties.) Raises Refused, Conflict.
    """
    alone()
    if pledge.kind in OUTSIDE and pledge.contributor != "RROCM":
        clauses = permit(delegate, "authorise-donation", subject=subject_of(pledge)).clauses
    else:
        clauses = as_giver(delegate, pledge.contributor, pledge.kind, subject=subject_of(pledge))
    pledge, day = _standing(pledge), day or clock.today()
    not_to_come(day)
    if pledge.authorised:
        raise Conflict(_("Ya consta la autorización."), "done")
    pledge.authorised = day
    pledge.authorisation = told(document, "document", _("Indique el documento de la autorización."))
    pledge.save(update_fields=["authorised", "authorisation"])
    return enter(
        delegate,
        "fund.authorise",
        subject=subject_of(pledge),
        clauses=clauses,
        audience=MEMBERS,
        fictitious=pledge.fictitious,
        data={"code": pledge.code, "contributor": pledge.contributor, "day": day},
    )


@transaction.atomic
def confirm(delegate: Delegate, pledge: Pledge, *, document: str, day: dt.date | None = None) -> Entry:
    """Confirm an authorised contribution with its document; from here on it can be reckoned with. Raises Refused, Conflict."""
    alone()
    clauses = as_giver(delegate, pledge.contributor, pledge.kind, subject=subject_of(pledge))
    pledge, day = _standing(pledge), day or clock.today()
    not_to_come(day)
    if pledge.confirmed:
        raise Conflict(_("Ya está confirmado."), "done")
    if not pledge.authorised:
        raise Conflict(_("Falta la autorización: regístrela antes de confirmar."), "unauthorised")
    pledge.confirmed = day
    pledge.confirmation = told(document, "document", _("Indique el documento que lo confirma: una carta, una nota o un convenio."))
    pledge.save(update_fields=["confirmed", "confirmation"])
    return enter(
        delegate,
        "fund.confirm",
        subject=subject_of(pledge),
        clauses=clauses,
        audience=MEMBERS,
        fictitious=pledge.fictitious,
        data={"code": pledge.code, "contributor": pledge.contributor, "day": day},
    )


@transaction.atomic
def receive(delegate: Delegate, pledge: Pledge, *, day: dt.date, document: str, amount: int = 0) -> Entry:
    """Record what arrived of a confirmed contribution; money goes into the book of the Fund (se.function.reports).

    Act of the Secretariat. Goods are recorded without a sum. Raises Refused, Conflict.
    """
    alone()
    verdict = keeping(delegate, subject_of(pledge))
    pledge = _standing(pledge)
    not_to_come(day)
    document = told(document, "document", _("Indique el recibo o comprobante: cada cifra remite a él."))
    if not pledge.confirmed:
        raise Conflict(_("Este aporte no está confirmado: registre antes su documento."), "unconfirmed")
    if Receipt.objects.filter(pledge=pledge, day=day, document=document, amount=amount).exists():
        raise Conflict(_("Ese recibo ya consta, con el mismo día y la misma suma."), "document")
    asserted = []
    if pledge.form == "cash":
        arrived = pledge.receipts.aggregate(sum=Sum("amount"))["sum"] or 0
        if amount <= 0:
            raise Conflict(_("Escriba una suma mayor que cero."), "amount")
        if arrived + amount > (pledge.amount or 0):
            raise Conflict(
                _("Llegaría más de lo confirmado: faltan %(rest)s. Anuncie el resto como otro aporte.")
                % {"rest": decimal((pledge.amount or 0) - arrived)},
                "amount",
            )
        asserted = [
            {
                "kind": "fund_contribution",
                "on": day.isoformat(),
                "subject": pledge.contributor,
                "source": document,
                "data": {"amount": decimal(amount), **({"purpose": f"{pledge.earmark}:{pledge.purpose}"} if pledge.purpose else {})},
            }
        ]
    else:
        amount = 0
    entry = enter(
        delegate,
        "fund.receive",
        subject=subject_of(pledge),
        clauses=verdict.clauses,
        audience=MEMBERS,
        facts=asserted,
        fictitious=pledge.fictitious,
        data={"code": pledge.code, "contributor": pledge.contributor, "amount": amount, "day": day},
    )
    fact = f"e{entry.seq}-1" if asserted else ""
    Receipt.objects.create(pledge=pledge, day=day, amount=amount, document=document, fact=fact)
    if asserted:
        mark = f"{pledge.earmark}:{pledge.purpose}" if pledge.purpose else ""
        common = {"fund": "fev", "party": pledge.contributor, "earmark": mark}
        post(
            delegate,
            day=day,
            kind="fund-receipt",
            document=document,
            chronicle=entry.seq,
            fictitious=pledge.fictitious,
            lines=[Line(BANK, debit=amount, **common), Line(FUND_INCOME, credit=amount, fact=fact, **common)],
        )  # type: ignore[arg-type]
    return entry


@transaction.atomic
def withdraw(delegate: Delegate, pledge: Pledge, *, reason: str) -> Entry:
    """Withdraw a contribution of which nothing has arrived; activities that reckoned with it fall short, and their proposers are told.

    Its giver, or the Secretariat on its word (fund.establishment, fund.confirm-resources). Raises Refused, Conflict.
    """
    alone()
    clauses = as_giver(delegate, pledge.contributor, pledge.kind, subject=subject_of(pledge))
    pledge = _standing(pledge)
    reason = told(reason, "reason", _("Diga por qué se retira."))
    if pledge.receipts.exists():
        raise Conflict(_("Ya se recibió en parte o todo: lo recibido no se retira."), "received")
    today = clock.today()
    pledge.withdrawn, pledge.reason = today, reason
    pledge.save(update_fields=["withdrawn", "reason"])
    uses = Source.objects.filter(pledge=pledge, withdrawn=None).select_related("phase")
    touched = sorted({source.phase.activity_id for source in uses})
    uses.update(withdrawn=today, reason=reason)
    changes = shortfall.changes(touched, reason)
    entry = enter(
        delegate,
        "fund.withdraw",
        subject=subject_of(pledge),
        clauses=(*clauses, "fund.confirm-resources"),
        audience=MEMBERS,
        facts=changes.facts,
        fictitious=pledge.fictitious,
        data={"code": pledge.code, "contributor": pledge.contributor, "activities": touched},
    )
    changes.keep(entry)
    shortfall.tell(touched)
    return entry
