"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "furniture"
urlpatterns = [
    path(_("componentes/"), views.components, name="components"),
]
