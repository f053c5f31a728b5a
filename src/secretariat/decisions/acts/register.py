"""Preámbulo: past decisions enter the register from their sources; they stay in force (preamble.past-outcomes-in-force)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle.acts import enter
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.documents.words import fold

from .. import symbols
from ..models import Decision
from .adoption import commit


@transaction.atomic
def register_past(
    delegate: Delegate,
    *,
    symbol: str,
    title_es: str,
    title_en: str,
    year: int,
    adopted: dt.date | None = None,
    kind: str = "declaration",
    meeting: str = "",
    body: str = "vm",
    sources: Sequence[Any] = (),
    note_es: str = "",
    note_en: str = "",
    data: Mapping[str, Any] | None = None,
    commitments: Sequence[Mapping[str, Any]] = (),
    fictitious: bool = False,
) -> Decision:
    """Register a decision taken before this register, as its sources tell it. Told twice, it is registered once.

    adopted: the day, None when the sources do not say it; sources: what attests it (titles, addresses);
    commitments: provision, owner, due, title_es, title_en of each that its text contains. Only the Secretariat.
    Raises `Refused`; `Conflict` when the symbol names another decision.
    """
    verdict = permit(delegate, "register-document", subject=f"decisions.decision:{symbol}", audience=PUBLIC)
    known = Decision.objects.filter(symbol=symbol).first()
    if known and (known.title_es, known.year) == (title_es, year):
        return known
    if known:
        raise Conflict(_("El símbolo %(symbol)s ya nombra otra decisión.") % {"symbol": symbol}, "symbol")
    entry = enter(
        delegate,
        "decisions.register_past",
        subject=f"decisions.decision:{symbol}",
        clauses=verdict.clauses,
        audience=PUBLIC,
        data={"symbol": symbol, "title_es": title_es, "title_en": title_en, "year": year},
        fictitious=fictitious,
    )
    decision = Decision.objects.create(
        symbol=symbol,
        rank=symbols.rank(year, adopted, entry.seq * 100 + 99),
        kind=kind,
        meeting=meeting,
        body=body,
        title_es=title_es,
        title_en=title_en,
        year=year,
        adopted=adopted,
        clauses=["preamble.past-outcomes-in-force"],
        data=dict(data or {}),
        entry=entry.seq,
        sources=list(sources),
        note_es=note_es,
        note_en=note_en,
        audience=PUBLIC,
        fold=fold(f"{title_es} {note_es}", f"{title_en} {note_en}"),
        fictitious=fictitious,
    )
    for row in commitments:
        commit(decision, row["provision"], row)
    return decision
