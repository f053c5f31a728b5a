"""Secretaría Ejecutiva, Presidencia Pro-Témpore: who must sign in with a second factor, and who has one."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from secretariat.chronicle.delegate import Delegate

from .models import Account

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def required(delegate: Delegate) -> bool:
    """Whether this delegate's office needs one: the Secretariat's, and a presiding focal point's."""
    return delegate.signed_in and delegate.steers


def held(account: Account) -> bool:
    """Whether the account has a passkey, a security key or one-time codes. One query. Recovery codes alone are none."""
    return Authenticator.objects.filter(user=account, type__in=FACTORS).exists()


def is_last(authenticator: Authenticator) -> bool:
    """Whether removing this one would leave its account without any second factor. One query."""
    others = Authenticator.objects.filter(user=authenticator.user_id, type__in=FACTORS).exclude(pk=authenticator.pk)
    return authenticator.type in FACTORS and not others.exists()
