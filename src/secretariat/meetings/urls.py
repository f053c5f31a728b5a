"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views, views_agenda, views_certificates, views_convening, views_delegations, views_minutes, views_rhythm, views_sessions

app_name = "meetings"
urlpatterns = [
    path("", views.meeting_list, name="list"),
    path(_("preparar/"), views_convening.convene_new, name="convene_new"),
    path(_("ritmo/"), views_rhythm.rhythm, name="rhythm"),
    path(_("constancias/<str:code>/"), views_certificates.verify, name="verify"),
    path("<slug:slug>/", views.meeting, name="meeting"),
    path(_("<slug:slug>/acta/"), views_minutes.minutes, name="minutes"),
    path(_("<slug:slug>/acta/archivo/<str:ending>/"), views_minutes.minutes_file, name="minutes_file"),
    path(_("<slug:slug>/acta/parrafo/"), views_minutes.add_paragraph, name="add_paragraph"),
    path(_("<slug:slug>/acta/parrafo/<int:paragraph>/"), views_minutes.write_paragraph, name="write_paragraph"),
    path(_("<slug:slug>/acta/parrafo/<int:paragraph>/correccion/"), views_minutes.correct, name="correct"),
    path(_("<slug:slug>/acta/parrafo/<int:paragraph>/fe-de-erratas/"), views_minutes.corrigendum, name="corrigendum"),
    path(_("<slug:slug>/acta/correccion/<int:correction>/"), views_minutes.answer_correction, name="answer_correction"),
    path(_("<slug:slug>/acta/circular/"), views_minutes.circulate, name="circulate"),
    path(_("<slug:slug>/acta/aprobar/"), views_minutes.approve, name="approve_minutes"),
    path(_("<slug:slug>/constancias/"), views_certificates.certificates, name="certificates"),
    path(_("<slug:slug>/constancias/<int:certificate>/<str:ending>/"), views_certificates.certificate_file, name="certificate_file"),
    path(_("<slug:slug>/asistentes/<str:ending>/"), views_certificates.attendance_list, name="attendance_list"),
    path(_("<slug:slug>/calendario.ics"), views.meeting_calendar, name="calendar"),
    path(_("<slug:slug>/borrador/"), views_convening.redraft, name="redraft"),
    path(_("<slug:slug>/convocar/"), views_convening.convene, name="convene"),
    path(_("<slug:slug>/lista/"), views_convening.checklist, name="checklist"),
    path(_("<slug:slug>/lista/<int:task>/"), views_convening.tick, name="tick"),
    path(_("<slug:slug>/delegacion/"), views_delegations.delegation, name="delegation"),
    path(_("<slug:slug>/delegaciones/"), views_delegations.delegations, name="delegations"),
    path(_("<slug:slug>/delegaciones/<str:party>/"), views_delegations.confirm, name="confirm"),
    path(_("<slug:slug>/agenda/"), views_agenda.agenda, name="agenda"),
    path(_("<slug:slug>/agenda/proponer/"), views_agenda.propose_item, name="propose_item"),
    path(_("<slug:slug>/agenda/anadir/"), views_agenda.add_item, name="add_item"),
    path(_("<slug:slug>/agenda/dialogo/"), views_agenda.add_dialogue, name="add_dialogue"),
    path(_("<slug:slug>/agenda/publicar/"), views_agenda.publish, name="publish"),
    path(_("<slug:slug>/agenda/tema/<int:item>/"), views_agenda.decide_item, name="decide_item"),
    path(_("<slug:slug>/documentos/anadir/"), views_agenda.add_paper, name="add_paper"),
    path(_("<slug:slug>/sesiones/<int:number>/"), views_sessions.session, name="session"),
    path(_("<slug:slug>/sesiones/<int:number>/abrir/"), views_sessions.open_session, name="open"),
    path(_("<slug:slug>/sesiones/<int:number>/terminar/"), views_sessions.end_session, name="end"),
    path(_("<slug:slug>/sesiones/<int:number>/puertas/"), views_sessions.doors, name="doors"),
    path(_("<slug:slug>/sesiones/<int:number>/asistencia/"), views_sessions.attendance, name="attendance"),
]
