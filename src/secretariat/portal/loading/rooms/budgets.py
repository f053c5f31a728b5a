"""Demostración, no la Carta: a budget of 2027 by line of the sum that was recommended. All of it fictitious."""

from __future__ import annotations

from decimal import Decimal

from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.financing import acts_budgets
from secretariat.financing.facts_budgets import Line, product
from secretariat.financing.models import BudgetVersion

# code, heading, activity, description, quantity, unit cost in cents
ROWS = (
    ("1.1", "Personal", "", "Secretaría Ejecutiva, doce meses", "12", 720_000),
    ("1.2", "Personal", "", "Equipo técnico, tres personas", "36", 310_000),
    ("2.1", "Reuniones", "Reunión Viceministerial", "Interpretación simultánea, días", "4", 480_000),
    ("2.2", "Reuniones", "Grupo Regional de Consulta", "Interpretación simultánea, días", "6", 480_000),
    ("3.1", "Operación", "", "Secretaría Virtual: servidores y respaldo", "12", 95_000),
    ("3.2", "Operación", "", "Oficina y comunicaciones", "12", 240_000),
    ("4.1", "Actividades", "Taller sobre protección consular", "Taller regional", "1", 1_500_000),
)
TOTAL = 32_160_000  # what the GRCM recommended for 2027


def lines() -> list[Line]:
    """The lines of the fictitious budget; the last makes them add up to what the GRCM recommended."""
    found = [Line(code, heading, words, Decimal(quantity), cost, product(Decimal(quantity), cost), activity)
             for code, heading, activity, words, quantity, cost in ROWS]
    rest = TOTAL - sum(line.amount for line in found)
    return [*found, Line("5.1", "Administración", "Gastos de administración de la cuenta", Decimal(1), rest, rest)]


def load() -> None:
    """Present by line the budget of 2027 whose sum the GRCM recommended: what goes to the Vice-Ministers. Twice changes nothing."""
    if BudgetVersion.objects.exists():
        return
    note = "Ficticio: la suma que recomendó el GRCM / Fictitious: the sum that the RCGM recommended"
    version = acts_budgets.open_version(THE_SYSTEM, 2027, note=note)
    acts_budgets.present(THE_SYSTEM, acts_budgets.write_lines(THE_SYSTEM, version, lines()))
