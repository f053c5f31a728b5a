"""Demostración, Secretaría Ejecutiva: the reports of the third quarter of 2026, issued on the day that the fiction says."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import MEMBERS, THE_SYSTEM
from secretariat.reports import facts
from secretariat.reports.models import Draft, Issue

ISSUED, PERIOD = dt.date(2026, 10, 26), "2026Q3"
WORDS = {
    facts.FINANCIAL: {
        "done_es": "En el trimestre se recibieron aportes de dos Países Miembros y se siguió de cerca el Fondo. Datos ficticios.",
        "done_en": "In the quarter two Member Countries paid, and the Fund was followed closely. Fictitious data.",
    },
    facts.OPERATIONAL: {
        "done_es": "Se acompañó el Taller regional sobre estadísticas de migración y se revisaron tres documentos. Datos ficticios.",
        "done_en": "The regional workshop on migration statistics was supported and three documents were reviewed. Fictitious data.",
        "next_es": "Preparar la XXXI Reunión Viceministerial.",
        "next_en": "Prepare the XXXI Vice-Ministerial Meeting.",
    },
}


@transaction.atomic
def load() -> None:
    """Both reports of the quarter, frozen as everybody's would be; the record already says that they were issued. Twice changes nothing."""
    if Issue.objects.exists():
        return
    view = record.view(ISSUED)
    for kind, words in WORDS.items():
        row = facts.quarter(view, kind, PERIOD)
        if row is None:
            continue
        draft = Draft.objects.create(kind=kind, period=PERIOD, **words)
        text = facts.canonical(facts.assemble(row, view, draft))
        sha = facts.digest(text)
        Issue.objects.create(kind=kind, period=PERIOD, version=1, issued=ISSUED, content=text, sha256=sha, fictitious=True)
        enter(THE_SYSTEM, "reports.issue", subject=f"reports.report:{kind}/{PERIOD}", clauses=[facts.REPORTS], audience=MEMBERS,
              fictitious=True, data={"kind": kind, "period": PERIOD, "version": 1, "sha256": sha})  # fmt: skip
