"""Addresses of this room, in both languages."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "society"
urlpatterns = [
    path("", views.overview, name="overview"),
    path(_("aportes/"), views.contributions, name="contributions"),
    path(_("aportes/nuevo/"), views.contribute, name="contribute"),
    path(_("aportes/<slug:contribution>/"), views.contribution, name="contribution"),
    path(_("aportes/<slug:contribution>/respuesta/"), views.answer, name="answer"),
    path(_("aportes/<slug:contribution>/lectores/"), views.show_to, name="show_to"),
    path(_("aportes/<slug:contribution>/archivo/"), views.file, name="file"),
    path(_("mecanismo-tripartito/"), views.mechanism, name="mechanism"),
    path(_("mecanismo-tripartito/convocar/"), views.call, name="call"),
    path(_("mecanismo-tripartito/<slug:tripartite>/"), views.tripartite, name="tripartite"),
    path(_("mecanismo-tripartito/<slug:tripartite>/resultado/"), views.record_tripartite, name="record_tripartite"),
    path(_("mecanismo-tripartito/<slug:tripartite>/cancelar/"), views.cancel_tripartite, name="cancel_tripartite"),
]
