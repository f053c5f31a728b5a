"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "documents"
urlpatterns = [
    path(_("anadir/"), views.add, name="add"),
    path(_("archivos/<int:pk>/"), views.file, name="file"),
    path("<path:symbol>/", views.document, name="document"),
]
