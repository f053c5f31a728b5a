"""Toda la Carta: addresses of the chronicle."""

from django.urls import path

from . import views

app_name = "chronicle"
urlpatterns = [
    path("", views.list_entries, name="list"),
    path("<int:seq>/", views.show_entry, name="entry"),
]
