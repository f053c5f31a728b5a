"""Addresses of this room, in both languages."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views_applications, views_apply, views_notices, views_observers

app_name = "participation"
urlpatterns = [
    path("", views_observers.overview, name="overview"),
    path(_("solicitar/"), views_apply.start, name="apply"),
    path(_("solicitar/membresia/"), views_apply.membership, name="membership"),
    path(_("solicitar/<str:category>/"), views_apply.begin, name="begin"),
    path(_("solicitud/<str:secret>/"), views_apply.application, name="application"),
    path(_("solicitud/<str:secret>/enviar/"), views_apply.send, name="send"),
    path(_("solicitud/<str:secret>/responder/"), views_apply.tell, name="tell"),
    path(_("solicitud/<str:secret>/archivo/<int:number>/"), views_apply.file, name="own_file"),
    path(_("solicitud/<str:secret>/criterio/<slug:criterion>/"), views_apply.evidence, name="evidence"),
    path(_("solicitudes/"), views_applications.listed, name="applications"),
    path(_("solicitudes/registro.<str:ending>"), views_applications.register_file, name="applications_file"),
    path(_("solicitudes/<int:pk>/"), views_applications.shown, name="show"),
    path(_("solicitudes/<int:pk>/registrar/"), views_applications.register, name="register"),
    path(_("solicitudes/<int:pk>/pedir/"), views_applications.ask, name="ask"),
    path(_("solicitudes/<int:pk>/apartar/"), views_applications.set_aside, name="set_aside"),
    path(_("solicitudes/<int:pk>/llevar/"), views_applications.forward, name="forward"),
    path(_("solicitudes/<int:pk>/archivo/<int:number>/"), views_applications.file, name="file"),
    path(_("avisos/"), views_notices.queue, name="notices"),
    path(_("avisos/registro.<str:ending>"), views_notices.register_file, name="notices_file"),
    path(_("avisos/<str:party>/"), views_notices.prepare, name="notice"),
    path(_("avisos/<int:pk>/acuse/"), views_notices.receipt, name="receipt"),
    path(_("avisos/<int:pk>/papel.<str:lang>.<str:ending>"), views_notices.paper, name="paper"),
    path(_("avisos/<str:party>/medio/"), views_notices.means, name="means"),
    path(_("asistencia/<int:pk>/"), views_observers.answer, name="answer"),
    path(_("asistencia/<int:pk>/archivo/"), views_observers.file, name="contest_file"),
    path("<str:party>/", views_observers.life, name="life"),
    path(_("<str:party>/impugnar/"), views_observers.contest, name="contest"),
]
