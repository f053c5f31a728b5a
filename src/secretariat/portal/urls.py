"""Toda la Carta: addresses of the portal, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import charter_views, desk_views, feeds, front, review_views, views

app_name = "portal"
urlpatterns = [
    path("", front.show, name="front"),
    path(_("mesa/"), desk_views.show, name="desk"),
    path(_("revision/"), review_views.show, name="review"),
    path(_("revision/<int:seq>/"), review_views.show, name="review"),
    path(_("carta/"), charter_views.show_charter, name="charter"),
    path(_("carta/lecturas/"), charter_views.show_readings, name="readings"),
    path(_("carta/importar/"), charter_views.import_charter, name="charter_import"),
    path(_("carta/aprobacion/"), views.charter_adoption, name="charter_adoption"),
    path(_("carta/capitulo/<slug:chapter>/"), charter_views.show_chapter, name="chapter"),
    path(_("carta/disposicion/<str:clause>/"), charter_views.show_clause, name="clause"),
    path(_("buscar/"), views.search, name="search"),
    path(_("calendario/"), views.calendar, name="calendar"),
    path(_("calendario/direccion/"), feeds.make_key, name="make_key"),
    path(_("calendario.ics"), feeds.calendar, name="calendar_feed"),
    path(_("calendario/<str:secret>.ics"), feeds.own_calendar, name="own_calendar"),
    path(_("novedades.atom"), feeds.atom, name="feed"),
    path(_("datos/"), views.plain("data"), name="data"),
    path(_("datos/acerca/"), views.plain("data"), name="about_data"),
    path(_("fuentes/"), views.show_sources, name="sources"),
    path(_("accesibilidad/"), views.plain("accessibility"), name="accessibility"),
    path(_("privacidad/"), views.plain("privacy"), name="privacy"),
]
