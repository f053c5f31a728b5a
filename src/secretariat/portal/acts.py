"""Inicio de la Carta: the acts of the portal itself. Everything else is done in the rooms beneath it."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import acts, clock, facts
from secretariat.chronicle.delegate import PUBLIC, SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry

from .models import FeedKey


@transaction.atomic
def record_charter_adoption(delegate: Delegate, *, on: dt.date, source: str) -> Entry:
    """Enter the fact `charter_adopted` (version 1), which makes the Charter's rules apply from its day (charter.entry-into-force).

    It is the Secretariat's, before the Charter is in force too (charter.preparation). Raises `Refused` for anybody else,
    `Conflict` when the adoption is on record already or the day lies ahead.
    """
    verdict = permit(delegate, "record-charter-adoption", subject="portal.charter:1", audience=PUBLIC, kept={_("Fuente"): source})
    acts.alone()
    if facts.view(clock.today()).of("charter_adopted"):
        raise Conflict(_("La aprobación de la Carta ya consta. Un error se corrige con una retractación en el registro."))
    if on > clock.today():
        raise Conflict(_("Ese día está por venir. Registre la aprobación cuando haya ocurrido."))
    return acts.enter(
        delegate, "portal.record-charter-adoption", subject="portal.charter:1", clauses=verdict.clauses, audience=PUBLIC,
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
