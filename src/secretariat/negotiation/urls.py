"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "negotiation"
urlpatterns = [
    path("", views.listing, name="list"),
    path(_("nuevo/"), views.new, name="new"),
    path(_("propuestas/<int:pk>/"), views.answer, name="answer"),
    path("<int:pk>/", views.text, name="text"),
    path(_("<int:pk>/anadir/"), views.add, name="add"),
    path(_("<int:pk>/proponer/"), views.propose, name="propose_new"),
    path(_("<int:pk>/<slug:key>/cambiar/"), views.edit, name="edit"),
    path(_("<int:pk>/<slug:key>/quitar/"), views.remove, name="remove"),
    path(_("<int:pk>/<slug:key>/causa/"), views.effect, name="effect"),
    path(_("<int:pk>/<slug:key>/proponer/"), views.propose, name="propose"),
    path(_("<int:pk>/<slug:key>/historia/"), views.history, name="history"),
]
