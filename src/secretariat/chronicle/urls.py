"""Toda la Carta: addresses of the chronicle."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "chronicle"
urlpatterns = [
    path("", views.list_entries, name="list"),
    path("<int:seq>/", views.show_entry, name="entry"),
    path(_("hechos/<str:fact>/"), views.show_fact, name="fact"),
]
