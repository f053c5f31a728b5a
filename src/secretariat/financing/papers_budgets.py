"""Financiamiento: a version of the budget as a paper, PDF and Word."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.furniture.figures import language, money
from secretariat.furniture.papers import Block, Grid, Heading, Pairs, Paper, Words, pdf, word

from . import facts_budgets
from .facts_budgets import Line
from .models import BudgetVersion


def paper(version: BudgetVersion, lines: Sequence[Line], decision: str) -> Paper:
    """The paper of a version: its sums, then its lines heading by heading, then its seal."""
    pairs = [
        (_("Año"), str(version.year)),
        (_("Versión"), str(version.number)),
        (_("Lo pagan las cuotas"), money(facts_budgets.total(lines))),
    ]
    if other := facts_budgets.elsewhere(lines):
        pairs.append((_("Fondo Especial Voluntario, aparte"), money(other)))
    if decision:
        pairs.append((_("Decisión"), decision))
    blocks: list[Block] = [Pairs(pairs)]
    if version.note:
        blocks.append(Words(version.note))
    columns = (_("Código"), _("Actividad y descripción"), _("Cantidad"), _("Costo unitario"), _("Monto"))
    for part in facts_budgets.by_heading(lines):
        rows = [
            (
                line.code,
                " · ".join(filter(None, (line.activity, line.description))),
                line.count,
                money(line.unit_cost, currency=False),
                money(line.amount, currency=False),
            )
            for line in part.lines
        ]
        rows.append(("", _("Suma"), "", "", money(part.amount, currency=False)))
        blocks += [
            Heading(part.name),
            Grid(_("Líneas de %(name)s, en US$") % {"name": part.name}, columns, rows, frozenset({2, 3, 4}), frozenset({len(rows) - 1})),
        ]
    if version.sha256:
        blocks.append(Words(_("Huella de esta versión (SHA-256): %(hash)s") % {"hash": version.sha256}, small=True))
    return Paper(
        language(),
        _("Presupuesto de la Secretaría Ejecutiva para %(year)s") % {"year": version.year},
        f"{version.year}/{version.number}",
        version.presented or clock.today(),
        blocks=blocks,
        fictitious=version.fictitious,
    )


def as_pdf(version: BudgetVersion, lines: Sequence[Line], decision: str) -> bytes:
    """The paper as an accessible PDF."""
    return pdf(paper(version, lines, decision))


def as_word(version: BudgetVersion, lines: Sequence[Line], decision: str) -> bytes:
    """The paper as a Word document."""
    return word(paper(version, lines, decision))
