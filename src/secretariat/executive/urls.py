"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views, views_mandates, views_support, views_team

app_name = "executive"
urlpatterns = [
    path("", views.office, name="office"),
    path(_("fin-de-funciones/"), views.end, name="end"),
    path(_("convocatorias/nueva/"), views.call_new, name="call_new"),
    path(_("convocatorias/<slug:slug>/"), views.call, name="call"),
    path(_("convocatorias/<slug:slug>/candidatura-nueva/"), views.candidacy_new, name="candidacy_new"),
    path(_("convocatorias/<slug:slug>/seleccion/"), views.select, name="select"),
    path(_("convocatorias/<slug:slug>/anonimizar/"), views.anonymise, name="anonymise"),
    path(_("candidaturas/<slug:code>/"), views.candidacy, name="candidacy"),
    path(_("candidaturas/<slug:code>/constancia/"), views.evidence, name="evidence"),
    path(_("candidaturas/<slug:code>/retirar/"), views.withdraw, name="withdraw"),
    path(_("equipo/"), views_team.team, name="team"),
    path(_("equipo/puesto-nuevo/"), views_team.post_new, name="post_new"),
    path(_("equipo/<slug:slug>/nombrar/"), views_team.appoint, name="appoint"),
    path(_("equipo/<slug:slug>/fin/"), views_team.end, name="end_appointment"),
    path(_("equipo/<slug:slug>/cerrar/"), views_team.close, name="close_post"),
    path(_("reglamento/"), views_team.papers, {"kind": "rules"}, name="rules"),
    path(_("manual/"), views_team.papers, {"kind": "manual"}, name="manual"),
    path(_("parametros/"), views_team.papers, {"kind": "parameters"}, name="parameters"),
    path(_("documento-nuevo/"), views_team.paper_new, name="paper_new"),
    path(_("mandatos/"), views_mandates.listing, name="mandates"),
    path(_("mandatos/archivo.<str:ending>"), views_mandates.file, name="mandates_file"),
    path(_("mandatos/nuevo/"), views_mandates.new, name="mandate_new"),
    path(_("mandatos/<slug:slug>/"), views_mandates.mandate, name="mandate"),
    path(_("mandatos/<slug:slug>/avance/"), views_mandates.note, name="note"),
    path(_("mandatos/<slug:slug>/cierre/"), views_mandates.close, name="close"),
    path(_("asesoria/"), views_support.advice, name="advice"),
    path(_("asesoria/nueva/"), views_support.advice_new, name="advice_new"),
    path(_("asesoria/<slug:slug>/"), views_support.advice_one, name="advice_one"),
    path(_("cooperacion/"), views_support.cooperation, name="cooperation"),
    path(_("cooperacion/nueva/"), views_support.cooperation_new, name="cooperation_new"),
    path(_("cooperacion/mecanismos/"), views_support.mechanisms, name="mechanisms"),
    path(_("cooperacion/<slug:slug>/resultado/"), views_support.outcome, name="outcome"),
]
