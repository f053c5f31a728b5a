"""Países Miembros, puntos focales: the shape of an invitation, of its acceptance, of the end of a capacity."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from secretariat.furniture.forms import DayField

from .models import Account

LANGUAGES = [("es", "Español"), ("en", "English")]
KINDS = {
    "secretariat": _("Secretaría Ejecutiva"),
    "focal-point": _("Punto focal"),
    "delegate": _("Miembro de delegación"),
    "representative": _("Representante"),
}


class InvitationForm(forms.Form):
    """Whom, for which party, as what. Parties and capacities offered are those that the view names."""

    email = forms.EmailField(
        label=_("Correo electrónico"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": _("Escriba el correo electrónico de la persona"),
            "invalid": _("Escriba un correo como nombre@ejemplo.org"),
        },
    )
    name = forms.CharField(
        label=_("Nombre de la persona"),
        max_length=160,
        required=False,
        help_text=_("Puede quedar en blanco: se mostrará la función."),
    )
    party = forms.ChoiceField(
        label=_("Por quién hablará"),
        error_messages={
            "required": _("Elija por quién hablará"),
            "invalid_choice": _("Elija una de las partes de la lista"),
        },
    )
    kind = forms.ChoiceField(
        label=_("En qué función"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Elija la función"),
            "invalid_choice": _("Elija una de las funciones de la lista"),
        },
    )
    office_es = forms.CharField(
        label=_("Cargo, en español"),
        max_length=160,
        help_text=_("Por ejemplo: Dirección General de Migración, punto focal."),
        error_messages={"required": _("Escriba el cargo en español")},
    )
    office_en = forms.CharField(
        label=_("Cargo, en inglés"), max_length=160, error_messages={"required": _("Escriba el cargo en inglés")}
    )
    language = forms.ChoiceField(
        label=_("Idioma de la carta"),
        choices=LANGUAGES,
        widget=forms.RadioSelect,
        initial="es",
        error_messages={"required": _("Elija el idioma de la carta")},
    )
    until = DayField(
        label=_("Fin de la función"), required=False, help_text=_("Primer día sin ella. En blanco si no se conoce.")
    )

    def __init__(self, *args: Any, parties: list[tuple[str, str]], kinds: list[tuple[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].choices = parties  # type: ignore[attr-defined]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]
        if len(parties) == 1:
            self.fields["party"].initial = parties[0][0]


class AcceptForm(forms.Form):
    """The password of a new account. Shown on request, so it is asked once."""

    password = forms.CharField(
        label=_("Contraseña"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Doce signos o más. Varias palabras seguidas son fáciles de recordar."),
        error_messages={"required": _("Escriba una contraseña")},
    )
    language = forms.ChoiceField(
        label=_("Idioma en que quiere leer"),
        choices=LANGUAGES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Elija un idioma")},
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        try:
            validate_password(password, Account(email=self.email))
        except ValidationError as error:
            codes = {e.code for e in error.error_list}
            if "password_too_short" in codes:
                raise ValidationError(_("La contraseña necesita doce signos o más"), code="short") from None
            if "password_too_common" in codes:
                raise ValidationError(_("Esa contraseña es de las más usadas: elija otra"), code="common") from None
            raise ValidationError(
                _("La contraseña se parece demasiado a su correo: elija otra"), code="similar"
            ) from None
        return password


class EndForm(forms.Form):
    """The first day on which a person no longer speaks for a party."""

    until = DayField(
        label=_("Primer día sin esta función"), help_text=_("La víspera es el último día en que puede actuar.")
    )


class DayForm(forms.Form):
    """The day a demonstration believes; left blank: the true day."""

    day = DayField(label=_("Día que cree la demostración"), required=False, help_text=_("En blanco: el día verdadero."))
