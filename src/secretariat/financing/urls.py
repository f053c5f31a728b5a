"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views, views_budgets, views_confirming

app_name = "financing"
urlpatterns = [
    path("", views.overview, name="overview"),
    path(_("pagos/registrar/"), views.record_payment, name="record_payment"),
    path(_("pagos/<str:fact>/retirar/"), views.withdraw_payment, name="withdraw_payment"),
    path(_("presupuesto/recomendar/"), views.recommend, name="recommend"),
    path(_("presupuestos/"), views_budgets.budgets, name="budgets"),
    path(_("presupuestos/nuevo/"), views_budgets.new, name="budget_new"),
    path(_("presupuestos/<int:year>/<int:number>/"), views_budgets.budget, name="budget"),
    path(_("presupuestos/<int:year>/<int:number>/lineas/<int:order>/"), views_budgets.line, name="budget_line"),
    path(_("presupuestos/<int:year>/<int:number>/archivo/"), views_budgets.bring, name="budget_bring"),
    path(_("presupuestos/<int:year>/<int:number>/presentar/"), views_budgets.present, name="budget_present"),
    path(_("presupuestos/<int:year>/<int:number>/presupuesto.<str:ending>"), views_budgets.file, name="budget_file"),
    path(_("reuniones/<slug:slug>/recibos/"), views_confirming.confirm, name="confirm"),
    path("<str:code>/", views.statement, name="statement"),
]
