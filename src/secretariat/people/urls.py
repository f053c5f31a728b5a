"""Addresses of this room, in both languages. Those of sign-in and second factor are in account_urls."""

from allauth.account import views as account
from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import demo_views, views

app_name = "people"
urlpatterns = [
    path("", views.accounts, name="accounts"),
    path(_("mi-cuenta/"), views.me, name="me"),
    path(_("idioma/"), views.language, name="language"),
    path(_("resumen/"), views.digest, name="digest"),
    path(_("hablar-por/"), views.speak_for, name="speak_for"),
    path(_("invitar/"), views.invite, name="invite"),
    path(_("invitacion/<str:secret>/"), views.accept, name="accept"),
    path(_("funciones/<int:capacity>/fin/"), views.end, name="end"),
    path(_("ser-otra/"), demo_views.become, name="become"),
    path(_("dia/"), demo_views.set_day, name="set_day"),
    path(_("dia/"), demo_views.set_day, name="day"),
    path(_("entrar/"), account.login, name="sign_in"),
    path(_("salir/"), account.logout, name="sign_out"),
]
