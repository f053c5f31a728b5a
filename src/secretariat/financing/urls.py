"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views, views_confirming

app_name = "financing"
urlpatterns = [
    path("", views.overview, name="overview"),
    path(_("pagos/registrar/"), views.record_payment, name="record_payment"),
    path(_("pagos/<str:fact>/retirar/"), views.withdraw_payment, name="withdraw_payment"),
    path(_("presupuesto/recomendar/"), views.recommend, name="recommend"),
    path(_("reuniones/<slug:slug>/recibos/"), views_confirming.confirm, name="confirm"),
    path("<str:code>/", views.statement, name="statement"),
]
