"""Países Miembros, puntos focales: how sign-in behaves in this house. Accounts come by invitation only."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from secretariat.chronicle import facts

from . import second_factor
from .delegation import capacities_today, delegate_for
from .models import Account

WAYS = {
    "reauthenticate": _("Con la contraseña"),
    "mfa_reauthenticate": _("Con un código de un solo uso"),
    "mfa_reauthenticate:webauthn": _("Con una llave de acceso"),
}


class InvitationOnly(DefaultAccountAdapter):
    """No public signup; letters in the reader's language; after sign-in, her language and, if several, her capacity."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Esta cuenta está desactivada. Escriba a la Secretaría Ejecutiva."),
        "email_password_mismatch": _(
            "El correo electrónico o la contraseña no coinciden. Revise ambos e intente de nuevo."
        ),
        "enter_current_password": _("Escriba su contraseña actual, tal como la usa para entrar."),
        "incorrect_code": _("El código no es el esperado. Los códigos cambian cada 30 segundos: use el que ve ahora."),
        "incorrect_password": _("La contraseña no es la de esta cuenta."),
        "invalid_login": _("No se pudo entrar con esos datos."),
        "invalid_password_reset": _("El enlace ya no vale. Pida otro."),
        "too_many_login_attempts": _("Demasiados intentos fallidos. Espere unos minutos e intente de nuevo."),
        "rate_limited": _("Demasiadas peticiones seguidas. Espere un minuto e intente de nuevo."),
        "unknown_email": _("No hay ninguna cuenta con ese correo electrónico."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The desk in her own language; first the choice of capacity when several are in force today."""
        account: Account = request.user  # type: ignore[assignment]
        with translation.override(account.language):
            if len(capacities_today(account)) > 1:
                return reverse("people:speak_for")
            return super().get_login_redirect_url(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("people:me")

    def get_reauthentication_methods(self, user: AbstractBaseUser | AnonymousUser) -> list[dict[str, Any]]:
        """Ways to confirm that it is she, in our words."""
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [{**method, "description": str(WAYS[method["id"]])} for method in methods]

    def send_notification_mail(
        self,
        template_prefix: str,
        user: AbstractBaseUser,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """To the address of the account, which is the only one it has."""
        owner = user.email if isinstance(user, Account) else email
        super().send_notification_mail(template_prefix, user, {"user": user, **(context or {})}, email or owner)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Letters about the account, in the language of its owner, whatever page she asked from."""
        owner = context.get("user")
        with translation.override(owner.language if isinstance(owner, Account) else translation.get_language()):
            super().send_mail(template_prefix, email, context)

    def format_email_subject(self, subject: str) -> str:
        return subject


class SecondFactor(DefaultMFAAdapter):
    """Second factors under the name of the house; who needs one cannot remove her last."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _("Su función exige un segundo factor. Añada otro antes de quitar este."),
        "cannot_generate_recovery_codes": _(
            "Active primero un segundo factor; después podrá crear códigos de recuperación."
        ),
        "incorrect_code": InvitationOnly.error_messages["incorrect_code"],
        "unverified_email": _("Confirme primero su correo electrónico."),
    }

    def _get_site_name(self) -> str:
        return "CRM · Secretaría Virtual"

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        if facts.memory().demonstration or not second_factor.is_last(authenticator):
            return True
        return not second_factor.required(delegate_for(authenticator.user))

    def generate_authenticator_name(self, user: AbstractBaseUser, type: Authenticator.Type) -> str:
        known = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return str(_("Llave %(number)s") % {"number": known + 1})
