"""Addresses of this room, in both languages."""

from django.urls import path

from . import views

app_name = "standing"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("<str:code>/", views.party, name="party"),
]
