"""Países Miembros, puntos focales: addresses of sign-in and of the second factor, in both languages.

Only what this house uses of allauth: no signup, no management of addresses, no social accounts. Names are allauth's.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

urlpatterns = [
    path(_("entrar/"), account.login, name="account_login"),
    path(_("salir/"), account.logout, name="account_logout"),
    path(_("registro/"), account.signup, name="account_signup"),  # always closed: see adapter.InvitationOnly
    path(_("desactivada/"), account.account_inactive, name="account_inactive"),
    path(_("confirmar/"), account.reauthenticate, name="account_reauthenticate"),
    path(_("contrasena/cambiar/"), account.password_change, name="account_change_password"),
    path(_("contrasena/olvidada/"), account.password_reset, name="account_reset_password"),
    path(_("contrasena/olvidada/enviada/"), account.password_reset_done, name="account_reset_password_done"),
    path(
        _("contrasena/nueva/lista/"), account.password_reset_from_key_done, name="account_reset_password_from_key_done"
    ),
    re_path(
        _(r"^contrasena/nueva/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$"),
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(_("segundo-factor/"), mfa.index, name="mfa_index"),
    path(_("segundo-factor/codigo/"), mfa.authenticate, name="mfa_authenticate"),
    path(_("segundo-factor/confirmar/"), mfa.reauthenticate, name="mfa_reauthenticate"),
    path(_("segundo-factor/telefono/activar/"), totp.activate_totp, name="mfa_activate_totp"),
    path(_("segundo-factor/telefono/desactivar/"), totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(_("segundo-factor/recuperacion/"), recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(_("segundo-factor/recuperacion/crear/"), recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path(_("segundo-factor/recuperacion/bajar/"), recovery.download_recovery_codes, name="mfa_download_recovery_codes"),
    path(_("segundo-factor/llaves/"), keys.list_webauthn, name="mfa_list_webauthn"),
    path(_("segundo-factor/llaves/anadir/"), keys.add_webauthn, name="mfa_add_webauthn"),
    path(_("segundo-factor/llaves/entrar/"), keys.login_webauthn, name="mfa_login_webauthn"),
    path(_("segundo-factor/llaves/confirmar/"), keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path(_("segundo-factor/llaves/<int:pk>/nombre/"), keys.edit_webauthn, name="mfa_edit_webauthn"),
    path(_("segundo-factor/llaves/<int:pk>/quitar/"), keys.remove_webauthn, name="mfa_remove_webauthn"),
]
