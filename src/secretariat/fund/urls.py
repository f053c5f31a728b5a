"""Addresses of this room, in both languages."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views, views_acts

app_name = "fund"
urlpatterns = [
    path("", views.overview, name="overview"),
    path(_("prioridades/registrar/"), views_acts.priority, name="priority"),
    path(_("aportes/"), views.pledges, name="pledges"),
    path(_("aportes/anunciar/"), views_acts.announce, name="announce"),
    path(_("aportes/quien-aporta/"), views_acts.contributor, name="contributor"),
    path(_("aportes/registro.<str:ending>"), views.pledges_file, name="pledges_file"),
    path(_("aportes/<str:code>/"), views.pledge, name="pledge"),
    path(_("aportes/<str:code>/informe.<str:ending>"), views.pledge_report, name="pledge_report"),
    path(_("aportes/<str:code>/autorizar/"), views_acts.pledge_step, {"verb": "authorise"}, name="authorise"),
    path(_("aportes/<str:code>/confirmar/"), views_acts.pledge_step, {"verb": "confirm"}, name="confirm"),
    path(_("aportes/<str:code>/recibir/"), views_acts.pledge_step, {"verb": "receive"}, name="receive"),
    path(_("aportes/<str:code>/retirar/"), views_acts.pledge_step, {"verb": "withdraw"}, name="withdraw"),
    path(_("actividades/"), views.activities, name="activities"),
    path(_("actividades/proponer/"), views_acts.propose, name="propose"),
    path(_("actividades/<slug:slug>/"), views.activity, name="activity"),
    path(_("actividades/<slug:slug>/ficha.<str:ending>"), views.activity_file, name="activity_file"),
    path(_("actividades/<slug:slug>/fuentes/anadir/"), views_acts.activity_step, {"verb": "source"}, name="source"),
    path(_("actividades/<slug:slug>/fuentes/<int:source>/confirmar/"), views_acts.source_step, {"verb": "confirm"}, name="confirm_source"),
    path(_("actividades/<slug:slug>/fuentes/<int:source>/retirar/"), views_acts.source_step, {"verb": "withdraw"}, name="withdraw_source"),
    path(_("actividades/<slug:slug>/aprobar/"), views_acts.activity_step, {"verb": "approve"}, name="approve"),
    path(_("actividades/<slug:slug>/desembolsar/"), views_acts.activity_step, {"verb": "disburse"}, name="disburse"),
    path(_("actividades/<slug:slug>/cerrar/"), views_acts.activity_step, {"verb": "close"}, name="close"),
    path(_("donaciones/"), views.donations, name="donations"),
    path(_("donaciones/ofrecida/"), views_acts.offer, name="offer"),
    path(_("donaciones/registro.<str:ending>"), views.donations_file, name="donations_file"),
    path(_("donaciones/<slug:code>/"), views.donation, name="donation"),
    path(_("donaciones/<slug:code>/opinion/"), views_acts.donation_step, {"verb": "opinion"}, name="opinion"),
    path(_("donaciones/<slug:code>/autorizar/"), views_acts.donation_step, {"verb": "authorise"}, name="authorise_donation"),
    path(_("donaciones/<slug:code>/procedimiento/"), views_acts.donation_step, {"verb": "procedure"}, name="procedure"),
    path(_("donaciones/<slug:code>/aceptar/"), views_acts.donation_step, {"verb": "accept"}, name="accept"),
    path(_("donaciones/<slug:code>/recibir/"), views_acts.donation_step, {"verb": "receive"}, name="receive_donation"),
    path(_("apoyos/"), views.supports, name="supports"),
    path(_("apoyos/registrar/"), views_acts.support, name="support"),
]
