"""Addresses of this room, in both languages."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views, views_arrears, views_budgets, views_calls, views_confirming, views_statements

app_name = "financing"
urlpatterns = [
    path("", views.overview, name="overview"),
    path(_("pagos/registrar/"), views.record_payment, name="record_payment"),
    path(_("pagos/<str:fact>/retirar/"), views.withdraw_payment, name="withdraw_payment"),
    path(_("presupuesto/recomendar/"), views.recommend, name="recommend"),
    path(_("calculadora/"), views_calls.calculator, name="calculator"),
    path(_("plazos/"), views_arrears.terms, name="terms"),
    path(_("plazos/<str:code>/avisar/"), views_arrears.warn, name="warn"),
    path(_("llamados/<int:year>/"), views_calls.calls, name="calls"),
    path(_("llamados/<int:year>/llamados.xlsx"), views_calls.table, name="call_table"),
    path(_("llamados/<int:year>/<int:number>/"), views_calls.call, name="call"),
    path(_("llamados/<int:year>/<int:number>/carta.<str:ending>"), views_calls.call_file, name="call_file"),
    path(_("presupuestos/"), views_budgets.budgets, name="budgets"),
    path(_("presupuestos/nuevo/"), views_budgets.new, name="budget_new"),
    path(_("presupuestos/<int:year>/<int:number>/"), views_budgets.budget, name="budget"),
    path(_("presupuestos/<int:year>/<int:number>/lineas/<int:order>/"), views_budgets.line, name="budget_line"),
    path(_("presupuestos/<int:year>/<int:number>/archivo/"), views_budgets.bring, name="budget_bring"),
    path(_("presupuestos/<int:year>/<int:number>/presentar/"), views_budgets.present, name="budget_present"),
    path(_("presupuestos/<int:year>/<int:number>/presupuesto.<str:ending>"), views_budgets.file, name="budget_file"),
    path(_("reuniones/<slug:slug>/recibos/"), views_confirming.confirm, name="confirm"),
    path(_("contribuciones/"), views_statements.contributions, name="contributions"),
    path(_("contribuciones/contribuciones.<str:ending>"), views_statements.contributions_file, name="contributions_file"),
    path("<str:code>/", views.statement, name="statement"),
    path(_("<str:code>/cuenta.<str:ending>"), views_statements.statement_file, name="statement_file"),
]
