"""Países Miembros, puntos focales y delegaciones: invitations, accounts and the capacities in which a person speaks."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.translation import gettext as _

from charter.parties import MEMBERS
from secretariat.chronicle import clock
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit

from . import letters
from .models import Account, Capacity, Invitation, Person

VALID_DAYS = 14  # long enough for an absence, short enough for a link that opens an account


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation and the secret of its link, which is known only now: the house keeps its hash."""

    invitation: Invitation
    secret: str

    @property
    def link(self) -> str:
        """The full address to give to the invited person, in her language."""
        return letters.link(self.invitation.language, self.secret)


def digest(secret: str) -> str:
    """What is kept of a link's secret (SHA-256; the secret itself has 256 random bits, so no salt is needed)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def address_of(invitation: Invitation) -> str:
    return f"people.invitation:{invitation.pk}"


def kinds_of(party: str) -> tuple[str, ...]:
    """The capacities in which people speak for a party: the Secretariat's officials, a member's focal points and
    delegates (membership.focal-points), everybody else's representatives."""
    if party == "se":
        return ("secretariat",)
    return ("focal-point", "delegate") if party in MEMBERS else ("representative",)


@transaction.atomic
def invite(
    delegate: Delegate,
    *,
    email: str,
    party: str,
    kind: str,
    office_es: str,
    office_en: str,
    name: str = "",
    language: str = "es",
    until: dt.date | None = None,
) -> Invited:
    """Offer an account (or, to who has one, a further capacity) that speaks for `party` as `kind`.

    The letter leaves after the commit, in `language`; the link works once, for VALID_DAYS days. An earlier pending
    invitation of the same address for the same party stops working. Raises Refused (the Secretariat invites for any
    party, a focal point or representative for its own: membership.focal-points) and Conflict.
    """
    written = {
        "email": email,
        "party": party,
        "kind": kind,
        "office_es": office_es,
        "office_en": office_en,
        "name": name,
    }
    verdict = permit(
        delegate,
        "invite-person",
        subject=f"people.party:{party}",
        audience=SECRETARIAT,
        kept=written,
        party=party,
        kind=kind,
        capacity=delegate.capacity,
    )
    if kind not in kinds_of(party):
        raise Conflict(
            _("Un País Miembro tiene puntos focales y delegaciones; las demás partes, representantes."), "kind"
        )
    now = clock.now()
    email = email.strip().lower()
    if until is not None and until <= clock.today():
        raise Conflict(_("El fin de la función debe ser posterior a hoy."), "until")
    if Capacity.objects.filter(account__email=email, party=party, kind=kind, until=None).exists():
        raise Conflict(_("Esa persona ya tiene cuenta y esa función. No hace falta invitarla."), "email")
    Invitation.objects.filter(email=email, party=party, accepted=None, expires__gt=now).update(expires=now)
    secret = secrets.token_urlsafe(32)
    row = Invitation.objects.create(
        email=email,
        name=name,
        office_es=office_es,
        office_en=office_en,
        party=party,
        kind=kind,
        language=language,
        until=until,
        secret_hash=digest(secret),
        created=now,
        expires=now + dt.timedelta(days=VALID_DAYS),
        invited_by=Account.objects.filter(pk=delegate.account).first() if delegate.account else None,
    )
    enter(
        delegate,
        "people.invite",
        subject=address_of(row),
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        data={"party": party, "kind": kind, "invitation": row.pk, "until": until},
    )
    transaction.on_commit(lambda: letters.send_invitation(row, secret))
    return Invited(row, secret)


def pending(secret: str) -> Invitation | None:
    """The invitation that a link opens, if it still does: not accepted, not expired, not replaced. One query."""
    return Invitation.objects.filter(secret_hash=digest(secret), accepted=None, expires__gt=clock.now()).first()


@transaction.atomic
def accept(secret: str, *, password: str = "", language: str = "", account: Account | None = None) -> Account:
    """Take up an invitation: makes the account with its password, or adds the capacity to `account`, signed in.

    Single use: of two takers the second raises Conflict. The capacity begins today. Clauses: membership.focal-points.
    """
    row = (
        Invitation.objects.select_for_update()
        .filter(secret_hash=digest(secret), accepted=None, expires__gt=clock.now())
        .first()
    )
    if row is None:
        raise Conflict(_("La invitación ya no vale. Pida otra a quien se la envió."), "gone")
    known = Account.objects.filter(email=row.email).first()
    if known is not None and (account is None or account.pk != known.pk):
        raise Conflict(_("Ya hay una cuenta con ese correo. Entre con ella y abra otra vez este enlace."), "sign-in")
    if known is None:
        person = Person.objects.create(name=row.name, office_es=row.office_es, office_en=row.office_en)
        known = Account.objects.create_user(row.email, password, person=person, language=language or row.language)
        EmailAddress.objects.create(user=known, email=row.email, verified=True, primary=True)
    today = clock.today()
    if row.until is not None and row.until <= today:
        raise Conflict(_("La función ofrecida ya terminó. Pida otra invitación."), "gone")
    Capacity.objects.create(
        account=known, party=row.party, kind=row.kind, since=today, until=row.until, source=address_of(row)
    )
    row.accepted = clock.now()
    row.save(update_fields=["accepted"])
    enter(
        Delegate(row.party, "", row.kind, account=known.pk),
        "people.accept",
        subject=address_of(row),
        clauses=("membership.focal-points",),
        audience=SECRETARIAT,
        data={"party": row.party, "kind": row.kind},
    )
    return known


@transaction.atomic
def end_capacity(delegate: Delegate, capacity: Capacity, *, until: dt.date) -> Capacity:
    """Say until when (exclusive) a person speaks for a party. Nothing is deleted: what she did stays hers.

    Raises Refused (as `invite`) and Conflict when the day is not after its beginning or the capacity has ended.
    """
    verdict = permit(
        delegate,
        "invite-person",
        subject=f"people.capacity:{capacity.pk}",
        audience=SECRETARIAT,
        kept={"until": until},
        party=capacity.party,
        kind=capacity.kind,
        capacity=delegate.capacity,
    )
    row = Capacity.objects.select_for_update().get(pk=capacity.pk)
    today = clock.today()
    if row.until is not None and row.until <= today:
        raise Conflict(_("Esa función ya terminó."), "ended")
    if until <= row.since:
        raise Conflict(_("El fin debe ser posterior al comienzo de la función."), "until")
    if until < today:
        raise Conflict(_("El fin no puede quedar en el pasado: lo hecho hasta hoy se hizo en esa función."), "until")
    if row.account_id == delegate.account and until <= today:
        raise Conflict(
            _("No puede terminar hoy la función con la que actúa. Pídalo a la Secretaría Ejecutiva."), "self"
        )
    row.until = until
    row.save(update_fields=["until"])
    enter(
        delegate,
        "people.end_capacity",
        subject=f"people.capacity:{row.pk}",
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        data={"party": row.party, "kind": row.kind, "until": until},
    )
    return row


def choose_digest(account: Account, wanted: bool) -> None:
    """Remember whether a person wants the weekly digest by mail. It can be read on its page either way."""
    Account.objects.filter(pk=account.pk).update(digest=wanted)


def choose_language(account: Account, language: str) -> None:
    """Remember the language of the pages and letters of an account ("es" or "en")."""
    Account.objects.filter(pk=account.pk).update(language=language)
