"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import directory_file_views, directory_views, views

app_name = "participants"
urlpatterns = [
    path("", views.list_parties, name="list"),
    path(_("directorio/"), directory_views.directory, name="directory"),
    path(_("directorio/vacantes/"), directory_views.vacancies, name="vacancies"),
    path(_("directorio/archivo/<str:ending>/"), directory_file_views.directory_file, name="directory_file"),
    path("<str:code>/", views.show_party, name="party"),
    path(_("<str:code>/directorio/"), directory_views.people, name="people"),
    path(_("<str:code>/directorio/designar/"), directory_views.designate, name="designate"),
    path(_("<str:code>/directorio/confirmar/"), directory_views.confirm, name="confirm"),
    path(_("<str:code>/directorio/<int:designation>/fin/"), directory_views.end, name="end"),
    path(_("<str:code>/directorio/<int:designation>/sustituir/"), directory_views.replace, name="replace"),
    path(_("<str:code>/directorio/<int:designation>/persona/"), directory_views.say_who, name="say_who"),
    path(_("<str:code>/directorio/traer/"), directory_file_views.take_in, name="take_in"),
    path(_("<str:code>/ficha/"), views.card, name="card"),
]
