"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "institutions"
urlpatterns = [
    path("", views.overview, name="overview"),
    path(_("presidencia/historia/"), views.presidency, name="presidency"),
    path("<str:code>/", views.body, name="body"),
]
