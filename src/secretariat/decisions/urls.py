"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from .views import commitments, putting, questions, register

app_name = "decisions"
urlpatterns = [
    path("", register.listing, name="list"),
    path(_("compromisos/"), commitments.listing, name="commitments"),
    path(_("compromisos/<int:pk>/"), commitments.commitment, name="commitment"),
    path(_("compromisos/<int:pk>/informe/"), commitments.report, name="report"),
    path(_("compromisos/<int:pk>/cierre/"), commitments.close, name="close_commitment"),
    path(_("someter/<int:text>/"), putting.put, name="put"),
    path(_("cuestiones/del-texto/<int:text>/"), questions.of_text, name="of_text"),
    path(_("cuestiones/<slug:slug>/"), questions.question, name="question"),
    path(_("cuestiones/<slug:slug>/ahora/"), questions.live, name="live"),
    path(_("cuestiones/<slug:slug>/posicion/"), questions.position, name="position"),
    path(_("cuestiones/<slug:slug>/parrafo/"), questions.ask_paragraph, name="ask_paragraph"),
    path(_("cuestiones/<slug:slug>/cierre/"), questions.close, name="close"),
    path(_("<path:symbol>/reserva/"), register.reserve, name="reserve"),
    path("<path:symbol>/<str:lang>.<str:ending>", register.file, name="declaration_file"),
    path("<path:symbol>/", register.decision, name="decision"),
]
