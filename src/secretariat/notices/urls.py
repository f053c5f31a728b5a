"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "notices"
urlpatterns = [
    path("", views.letter_list, name="list"),
    path(_("cartas/<int:pk>/"), views.letter, name="letter"),
]
