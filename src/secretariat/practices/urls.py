"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "practices"
urlpatterns = [
    path("", views.practices, name="list"),
    path(_("proponer/"), views.propose, name="propose"),
    path(_("leyes-y-politicas/"), views.measures, name="measures"),
    path(_("leyes-y-politicas/compartir/"), views.share_measure, name="share_measure"),
    path(_("leyes-y-politicas/<int:measure>/"), views.measure, name="measure"),
    path(_("leyes-y-politicas/<int:measure>/cambiar/"), views.change_measure, name="change_measure"),
    path(_("leyes-y-politicas/<int:measure>/verificar/"), views.verify_measure, name="verify_measure"),
    path(_("archivo/<str:what>/<str:ending>/"), views.file, name="file"),
    path("<int:practice>/", views.practice, name="practice"),
    path(_("<int:practice>/escribir/"), views.write, name="write"),
    path(_("<int:practice>/paso/"), views.step, name="step"),
    path(_("<int:practice>/devolver/"), views.give_back, name="give_back"),
]
