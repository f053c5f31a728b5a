"""Países Miembros, puntos focales: allauth's forms in the words of this house. What they check is allauth's."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

EMAIL, PASSWORD = _("Correo electrónico"), _("Contraseña")
NEW_HELP = _("Doce signos o más. Varias palabras seguidas son fáciles de recordar.")
ONE_TIME = {
    "autocomplete": "one-time-code",
    "inputmode": "numeric",
    "spellcheck": "false",
    "class": "govuk-input--width-10",
}


def word(
    form: forms.Form, name: str, label: str | Promise, required: str | Promise, hint: str | Promise = "", **attrs: str
) -> None:
    """Give a field our label, our sentence when it is left empty, a hint, and no placeholder."""
    field = form.fields[name]
    field.label, field.help_text = label, hint  # type: ignore[assignment]
    field.error_messages["required"] = required  # type: ignore[assignment]
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


class SignIn(account.LoginForm):
    """Address and password; nothing has to be remembered by heart: managers may fill and people may paste."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "login", EMAIL, _("Escriba su correo electrónico"), autocomplete="username", spellcheck="false")
        self.fields["login"].error_messages["invalid"] = _("Escriba un correo como nombre@ejemplo.org")  # type: ignore[assignment]
        for validator in self.fields["login"].validators:
            validator.message = _("Escriba un correo como nombre@ejemplo.org")  # type: ignore[attr-defined]
        word(
            self,
            "password",
            PASSWORD,
            _("Escriba su contraseña"),
            _("Si usa códigos de un solo uso, se pide después. Se puede pegar."),
        )


class Reauthenticate(account.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "password", PASSWORD, _("Escriba su contraseña"))


class ResetPassword(account.ResetPasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "email", EMAIL, _("Escriba su correo electrónico"), autocomplete="username", spellcheck="false")


class NewPassword(account.ResetPasswordKeyForm):
    """Asked once: it can be shown while it is written."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["password2"]
        word(self, "password1", _("Contraseña nueva"), _("Escriba la contraseña nueva"), NEW_HELP)


class ChangePassword(account.ChangePasswordForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["password2"]
        word(self, "oldpassword", _("Contraseña actual"), _("Escriba su contraseña actual"))
        word(self, "password1", _("Contraseña nueva"), _("Escriba la contraseña nueva"), NEW_HELP)


class OneTimeCode(mfa.AuthenticateForm):
    """A code of the telephone, or one of the recovery codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(
            self,
            "code",
            _("Código"),
            _("Escriba o pegue el código"),
            _("Los seis dígitos que muestra su teléfono, o un código de recuperación."),
            **ONE_TIME,
        )

    def clean_code(self) -> str:
        self.cleaned_data["code"] = "".join(
            self.cleaned_data["code"].split()
        )  # pasted with blanks, as telephones show it
        return super().clean_code()


class ReauthenticateCode(mfa.ReauthenticateForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "code", _("Código"), _("Escriba o pegue el código"), **ONE_TIME)

    def clean_code(self) -> str:
        self.cleaned_data["code"] = "".join(self.cleaned_data["code"].split())
        return super().clean_code()


class ActivateCodes(totp.ActivateTOTPForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "code", _("Código que muestra el teléfono"), _("Escriba o pegue el código"), **ONE_TIME)

    def clean_code(self) -> str:
        self.cleaned_data["code"] = "".join(self.cleaned_data["code"].split())
        return super().clean_code()


class AddKey(webauthn.AddWebAuthnForm):
    """A passkey by default: it opens the house by itself. Unticked, it is a second step after the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(
            self,
            "name",
            _("Nombre de la llave"),
            "",
            _("Para reconocerla: por ejemplo, teléfono o llave del despacho."),
        )
        word(
            self,
            "passwordless",
            _("Entrar solo con esta llave, sin contraseña"),
            "",
            _("El aparato pedirá huella, rostro o su clave. Sin marcar, la llave es un segundo paso."),
        )
        self.fields["passwordless"].initial = True


class EditKey(webauthn.EditWebAuthnForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self, "name", _("Nombre de la llave"), _("Escriba un nombre para la llave"))
