"""Secretaría Ejecutiva, Presidencia Pro-Témpore: who must sign in with a second factor, and who has one."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from secretariat.chronicle.delegate import Delegate

from .delegation import presiding
from .models import Account

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def required(delegate: Delegate) -> bool:
    """Whether this delegate's office needs one: the Secretariat's, and whoever speaks for the member that presides.

    Also its delegation: the Charter gives the Presidency to the country, so its acts are open to all who speak for it.
    """
    return delegate.signed_in and (delegate.steers or (delegate.is_member and presiding() == delegate.party))


def held(account: Account) -> bool:
    """Whether the account has a passkey, a security key or one-time codes. One query. Recovery codes alone are none."""
    return Authenticator.objects.filter(user=account, type__in=FACTORS).exists()


def is_last(authenticator: Authenticator) -> bool:
    """Whether removing this one would leave its account without any second factor. One query."""
    others = Authenticator.objects.filter(user=authenticator.user_id, type__in=FACTORS).exclude(pk=authenticator.pk)
    return authenticator.type in FACTORS and not others.exists()
