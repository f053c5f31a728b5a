"""Demostración, el libro: expenses of 2026, a statement of the administering organisation and what differs. All of it fictitious."""

from __future__ import annotations

import datetime as dt

from secretariat.chronicle.delegate import THE_SYSTEM
from secretariat.ledger import keeping, reconciling
from secretariat.ledger.models import BankStatement, JournalEntry

INVENTED = "Ficticio / Fictitious"
# Day, document, kind, account, cents, budget line, memo.
MOVEMENTS = (
    ("2026-03-31", "OIM-2026-031", "expense", "5100", 5_490_000, "1.1", "Secretaría Ejecutiva y equipo técnico, primer trimestre"),
    ("2026-06-30", "OIM-2026-062", "expense", "5100", 5_490_000, "1.1", "Secretaría Ejecutiva y equipo técnico, segundo trimestre"),
    ("2026-07-15", "OIM-2026-071", "expense", "5300", 1_920_000, "2.2", "Interpretación del Grupo Regional de Consulta"),
    ("2026-08-05", "OIM-2026-080", "charge", "", 4_250, "", "Comisiones de transferencias recibidas"),
    ("2026-09-30", "OIM-2026-093", "expense", "5100", 5_490_000, "1.1", "Secretaría Ejecutiva y equipo técnico, tercer trimestre"),
)
STATEMENT = """Posting date,Document no.,Description,USD amount
2026-07-15,OIM-2026-071,Interpretation,-19200.00
2026-08-05,OIM-2026-080,Bank charges,-42.00
2026-09-30,OIM-2026-093,Staff costs Q3,-54900.00
2026-09-30,OIM-2026-094,Interest earned,112.35
"""
MAPPING = {"day": "Posting date", "document": "Document no.", "description": "Description", "amount": "USD amount"}


def load() -> None:
    """Post the expenses, take the statement in, confirm one pair and freeze the third quarter. Twice changes nothing."""
    if BankStatement.objects.exists():
        return
    for day, document, kind, account, cents, line, memo in MOVEMENTS:
        lines = keeping.lines_for(kind, amount=cents, account=account, budget_line=line)
        keeping.record_entry(THE_SYSTEM, day=dt.date.fromisoformat(day), kind=kind, lines=lines, document=document,
                             memo=f"{memo}. {INVENTED}")
    reconciling.import_statement(THE_SYSTEM, name="Extracto OIM, tercer trimestre de 2026 (ficticio).csv", content=STATEMENT.encode(),
                                 mapping=MAPPING, layout="OIM")
    entry = JournalEntry.objects.get(document="OIM-2026-071")
    pair = next(pair for pair in reconciling.compare(dt.date(2026, 9, 30)).proposed if pair.entry == entry)
    reconciling.confirm(THE_SYSTEM, [(pair.line.pk, entry.number)])
    reconciling.freeze(THE_SYSTEM, as_of=dt.date(2026, 9, 30))
