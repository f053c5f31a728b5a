"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

app_name = "participants"
urlpatterns = [
    path("", views.list_parties, name="list"),
    path("<str:code>/", views.show_party, name="party"),
    path(_("<str:code>/puntos-focales/designar/"), views.designate, name="designate"),
    path(_("<str:code>/puntos-focales/<int:focal_point>/fin/"), views.end, name="end"),
    path(_("<str:code>/ficha/"), views.card, name="card"),
]
