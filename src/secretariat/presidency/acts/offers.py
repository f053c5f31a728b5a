"""Presidencia Pro-Témpore: a member offers itself for a year, is asked and answers, or takes its word back (ppt.consent).

The word is a fact of the record: without one that stands, no designation for that year goes to the Vice-Ministers.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from charter.acts import Outcome
from charter.parties import MEMBERS
from charter.prose import sentence
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import Conflict, permit, verdict
from secretariat.furniture.figures import language, long_date
from secretariat.institutions.facts import terms_on_record

from ..models import Offer
from . import letters

LIVE = ("asked", "standing")


def check(delegate: Delegate, party: str, takes_office: dt.date, *, again: bool = False) -> None:
    """Whether the Vice-Ministers could designate the member for that day, as far as the Charter is told of it.

    Raises Conflict whose code names the field: too far ahead, a day gone by, a year taken, an offer that stands already.
    """
    if takes_office <= clock.today():
        raise Conflict(_("Elija un día por venir: la Presidencia se designa antes de que empiece."), "takes_office")
    for term in terms_on_record():
        if term.start.year == takes_office.year:
            raise Conflict(
                _("Para %(year)s ya está designada una Presidencia, que empieza el %(day)s. Elija otro año.")
                % {"year": takes_office.year, "day": long_date(term.start)},
                "takes_office",
            )
    said = verdict(delegate, "designate-ppt", actor="vm", candidate=party, takes_office=takes_office)
    if said.outcome is not Outcome.PERMITTED:
        # The word itself is what is being given: it cannot be what lacks.
        conditions = (why for why in said.why.walk() if why.code.startswith("designation.") and why.holds is False)
        against = [why for why in conditions if why.code != "designation.on-file"]
        if against:
            raise Conflict(sentence(against[0], language()), "takes_office")
    if not again and Offer.objects.filter(party=party, year=takes_office.year, state__in=LIVE).exists():
        raise Conflict(_("Ya consta un ofrecimiento o una consulta para ese año."), "takes_office")


def word(party: str, year: int, form: str, source: str = "") -> dict[str, Any]:
    """The member's word as a fact of the record."""
    return {
        "kind": "ppt_consent",
        "subject": party,
        "on": clock.today().isoformat(),
        "data": {"year": year, "form": form},
        **({"source": source} if source else {}),
    }


def _enter(delegate: Delegate, verb: str, offer: Offer, clauses: Any, *facts: dict[str, Any]) -> None:
    enter(
        delegate,
        f"presidency.{verb}",
        subject=offer.address,
        clauses=clauses,
        audience=MEMBERS_ONLY,
        fictitious=offer.fictitious,
        data={"party": offer.party, "year": offer.year, "day": offer.takes_office},
        facts=facts,
    )


@transaction.atomic
def offer(delegate: Delegate, *, takes_office: dt.date, note: str = "", instrument: str = "") -> Offer:
    """A member offers itself to preside from a day: its request is on record at once. Gives the offer.

    Act of a member for itself (ppt.consent). Raises Refused, and Conflict as `check` does.
    """
    alone()
    said = permit(delegate, "consent-to-preside", subject="presidency.calendar", kept={_("Día"): takes_office.isoformat(), _("Nota"): note})
    check(delegate, delegate.party, takes_office)
    made = Offer.objects.create(
        party=delegate.party,
        year=takes_office.year,
        takes_office=takes_office,
        state="standing",
        note=note,
        instrument=instrument,
        made=clock.now(),
        answered=clock.now(),
        fictitious=record.memory().demonstration,
    )
    _enter(delegate, "offer", made, said.clauses, word(made.party, made.year, "request", instrument))
    return made


@transaction.atomic
def ask(delegate: Delegate, *, party: str, takes_office: dt.date, note: str = "") -> Offer:
    """The Secretariat asks a member whether it shares the decision to preside from a day; the letter leaves with the act.

    Act of the Secretariat (se.function.contact-focal-points). Raises Refused, and Conflict as `check` does.
    """
    alone()
    said = permit(delegate, "keep-directory", subject="presidency.calendar")
    if party not in MEMBERS:
        raise Conflict(_("Solo los Países Miembros presiden la Conferencia."), "party")
    check(delegate, party, takes_office)
    made = Offer.objects.create(
        party=party,
        year=takes_office.year,
        takes_office=takes_office,
        asked=True,
        state="asked",
        note=note,
        made=clock.now(),
        fictitious=record.memory().demonstration,
    )
    _enter(delegate, "ask", made, (*said.clauses, "ppt.consent"))
    letters.to_members("presidency-asked", "presidency/letters/asked", [party], about=made.address, offer=made)
    return made


@transaction.atomic
def answer(delegate: Delegate, offer: Offer, *, agrees: bool, reason: str = "", instrument: str = "") -> Offer:
    """The member that was asked agrees, which is recorded as its word, or declines. Gives the offer.

    Act of that member (ppt.consent). Raises Refused, and Conflict where it was answered already or is another's.
    """
    alone()
    said = permit(delegate, "consent-to-preside", subject=offer.address)
    offer = Offer.objects.select_for_update().get(pk=offer.pk)
    own(delegate, offer)
    if offer.state != "asked":
        raise Conflict(_("Esta consulta ya tuvo respuesta. Vea el calendario de presidencias."), "answered")
    if agrees:
        check(delegate, offer.party, offer.takes_office, again=True)
    offer.state, offer.answered = "standing" if agrees else "declined", clock.now()
    offer.reason, offer.instrument = reason, instrument
    offer.save(update_fields=["state", "answered", "reason", "instrument"])
    if agrees:
        _enter(delegate, "consent", offer, said.clauses, word(offer.party, offer.year, "agreement", instrument))
    else:
        _enter(delegate, "decline", offer, said.clauses)
    return offer


@transaction.atomic
def withdraw(delegate: Delegate, offer: Offer, *, reason: str) -> Offer:
    """A member takes its word back before it is designated; what it said stays readable. Gives the offer.

    Act of that member (ppt.consent). Raises Refused, and Conflict where nothing stands or it is designated already.
    """
    alone()
    said = permit(delegate, "consent-to-preside", subject=offer.address, kept={_("Razón"): reason})
    offer = Offer.objects.select_for_update().get(pk=offer.pk)
    own(delegate, offer)
    if offer.state != "standing":
        raise Conflict(_("No hay ofrecimiento vigente que retirar."), "state")
    if any(term.party == offer.party and term.start.year == offer.year for term in terms_on_record()):
        raise Conflict(_("La Presidencia de ese año ya está designada: pida que la Reunión Viceministerial decida de nuevo."), "designated")
    if not reason.strip():
        raise Conflict(_("Diga por qué se retira: los Países Miembros lo leen."), "reason")
    offer.state, offer.reason = "withdrawn", reason.strip()
    offer.save(update_fields=["state", "reason"])
    _enter(delegate, "withdraw_offer", offer, said.clauses, word(offer.party, offer.year, "withdrawn"))
    return offer


def own(delegate: Delegate, offer: Offer) -> None:
    """Raises Conflict where the word is another member's."""
    if delegate.party != offer.party:
        raise Conflict(_("Cada País Miembro da y retira su propia palabra."), "party")
