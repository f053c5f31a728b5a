"""Addresses of this room, in both languages."""

from __future__ import annotations

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views, views_handover, views_joint, views_outside, views_plans

app_name = "presidency"
urlpatterns = [
    path("", views.hub, name="hub"),
    path(_("calendario/"), views.calendar, name="calendar"),
    path(_("calendario/ofrecerse/"), views.offer_new, name="offer_new"),
    path(_("calendario/consultar/"), views.ask, name="ask"),
    path(_("calendario/palabra/<int:pk>/"), views.offer, name="offer"),
    path(_("planes/"), views_plans.plans, name="plans"),
    path(_("planes/empezar/"), views_plans.plan_new, name="plan_new"),
    path(_("planes/<slug:slug>/"), views_plans.plan, name="plan"),
    path(_("planes/<slug:slug>/proposito/"), views_plans.plan_aim, name="plan_aim"),
    path(_("planes/<slug:slug>/anadir/"), views_plans.line_new, name="line_new"),
    path(_("planes/<slug:slug>/actividades/<int:number>/"), views_plans.line, name="line"),
    path(_("planes/<slug:slug>/actividades/<int:number>/quitar/"), views_plans.line_drop, name="line_drop"),
    path(_("planes/<slug:slug>/actividades/<int:number>/informar/"), views_plans.tell, name="tell"),
    path(_("planes/<slug:slug>/consultar/"), views_plans.consult, name="consult"),
    path(_("planes/<slug:slug>/comentar/"), views_plans.comment, name="comment"),
    path(_("planes/<slug:slug>/comentarios/<int:pk>/"), views_plans.answer, name="answer"),
    path(_("planes/<slug:slug>/cerrar-consulta/"), views_plans.end_round, name="end_round"),
    path(_("planes/<slug:slug>/presentar/"), views_plans.submit, name="submit"),
    path(_("planes/<slug:slug>/aprobacion/"), views_plans.approve, name="approve"),
    path(_("planes/<slug:slug>/versiones/<int:number>/"), views_plans.version, name="version"),
    path(_("planes/<slug:slug>/archivo.<str:ending>"), views_plans.plan_file, name="plan_file"),
    path(_("reuniones/"), views_joint.joint_meetings, name="joint_meetings"),
    path(_("reuniones/convocar/"), views_joint.joint_new, name="joint_new"),
    path(_("reuniones/<slug:slug>/"), views_joint.joint, name="joint"),
    path(_("reuniones/<slug:slug>/celebrada/"), views_joint.joint_hold, name="joint_hold"),
    path(_("reuniones/<slug:slug>/compartir/"), views_joint.joint_share, name="joint_share"),
    path(_("reuniones/<slug:slug>/reservar/"), views_joint.joint_withhold, name="joint_withhold"),
    path(_("voceria/"), views_outside.outside_acts, name="outside_acts"),
    path(_("voceria/registrar/"), views_outside.represent, name="represent"),
    path(_("voceria/<int:pk>/"), views_outside.outside, name="outside"),
    path(_("voceria/<int:pk>/informe/"), views_outside.outside_report, name="outside_report"),
    path(_("troika/"), views_outside.troika, name="troika"),
    path(_("troika/contacto/"), views_outside.contact, name="contact"),
    path(_("gastos/"), views_outside.costs, name="costs"),
    path(_("gastos/anotar/"), views_outside.cost_new, name="cost_new"),
    path(_("traspasos/"), views_handover.handovers, name="handovers"),
    path(_("traspasos/abrir/"), views_handover.handover_new, name="handover_new"),
    path(_("traspasos/<int:pk>/"), views_handover.handover, name="handover"),
    path(_("traspasos/<int:pk>/dia/"), views_handover.handover_day, name="handover_day"),
    path(_("traspasos/<int:pk>/firmar/"), views_handover.handover_sign, name="handover_sign"),
    path(_("traspasos/<int:pk>/archivo.<str:ending>"), views_handover.handover_file, name="handover_file"),
    path(_("traspasos/<int:pk>/<slug:key>/"), views_handover.handover_item, name="handover_item"),
]
