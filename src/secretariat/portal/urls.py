"""Toda la Carta: addresses of the portal, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import charter_views

app_name = "portal"
urlpatterns = [
    path(_("carta/"), charter_views.show_charter, name="charter"),
    path(_("carta/lecturas/"), charter_views.show_readings, name="readings"),
    path(_("carta/importar/"), charter_views.import_charter, name="charter_import"),
    path(_("carta/capitulo/<slug:chapter>/"), charter_views.show_chapter, name="chapter"),
    path(_("carta/disposicion/<str:clause>/"), charter_views.show_clause, name="clause"),
]
