"""Inicio de la Carta: the acts of the portal itself. Everything else is done in the rooms beneath it."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.delegate import PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict
from secretariat.chronicle.models import Entry

from .models import FeedKey


@transaction.atomic
def record_charter_adoption(delegate: Delegate, *, on: dt.date, source: str) -> Entry:
    """Enter the fact `charter_adopted` (version 1), which makes the Charter's rules apply from its day (charter.entry-into-force).

    No clause can rule on this act: before it no Charter is in force. It is the Secretariat's, who keeps the record. Raises
    `Conflict` for anybody else, when the adoption is on record already, or when the day lies ahead.
    """
    if not delegate.is_secretariat:
        raise Conflict(_("Solo la Secretaría, que lleva el registro, asienta la aprobación de la Carta."), "not-secretariat")
    acts.alone()
    if facts.view(clock.today()).of("charter_adopted"):
        raise Conflict(_("La aprobación de la Carta ya consta. Un error se corrige con una retractación en el registro."))
    if on > clock.today():
        raise Conflict(_("Ese día está por venir. Registre la aprobación cuando haya ocurrido."))
    return acts.enter(
        delegate, "portal.record-charter-adoption", subject="portal.charter:1", clauses=["charter.entry-into-force"], audience=PUBLIC,
        data={"on": on, "source": source},
        facts=[{"kind": "charter_adopted", "subject": "CRM", "on": on.isoformat(), "data": {"version": 1}, "source": source}])


@transaction.atomic
def make_feed_key(delegate: Delegate) -> str:
    """A new secret for the person's own calendar address; the one before stops working. Gives the secret, once."""
    if delegate.account is None:
        raise Conflict(_("Entre primero con su cuenta."))
    now = clock.now()
    FeedKey.objects.filter(account=delegate.account, revoked=None).update(revoked=now)
    secret = secrets.token_urlsafe(24)
    FeedKey.objects.create(account=delegate.account, secret_hash=hashlib.sha256(secret.encode()).hexdigest(), created=now)
    acts.enter(delegate, "portal.make-feed-key", audience=SECRETARIAT)
    return secret
