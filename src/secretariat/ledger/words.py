"""Financiamiento: the book in the reader's words: what an entry is, who posted it, how a sum stands."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from secretariat.furniture.names import party_name

from .models import JournalEntry

KIND_WORDS: Final[dict[str, Promise]] = {
    "quotas": gettext_lazy("Cuotas"),
    "receipt": gettext_lazy("Recibo"),
    "charge": gettext_lazy("Comisión"),
    "expense": gettext_lazy("Gasto"),
    "transfer": gettext_lazy("Traslado entre fondos"),
    "fund-receipt": gettext_lazy("Aporte al Fondo"),
    "fund-payment": gettext_lazy("Desembolso del Fondo"),
    "donation": gettext_lazy("Donación"),
    "income": gettext_lazy("Otro ingreso"),
    "opening": gettext_lazy("Apertura"),
    "adjustment": gettext_lazy("Ajuste"),
    "reversal": gettext_lazy("Reversión"),
}


def kind_words(kind: str) -> str:
    """What sort of entry it is, in the reader's language."""
    return str(KIND_WORDS.get(kind, kind))


def entry_words(entry: JournalEntry) -> str:
    """What an entry says: the words of who posted it, or what follows from its kind."""
    if entry.memo:
        return entry.memo
    if entry.kind == "quotas":
        return _("Cuotas de %(year)s según el presupuesto aprobado") % {"year": entry.year}
    if entry.kind == "reversal":
        return _("Reversión del asiento %(number)s") % {"number": entry.reverses_id}
    return kind_words(entry.kind)


def office(entry: JournalEntry) -> str:
    """The office that posted an entry, never a person."""
    if entry.capacity == "system":
        return _("El sistema, desde el registro")
    return party_name(entry.party) if entry.party else ""


def charge_words(party: str, year: int | None) -> str:
    """What a charge is called in the member's own wording (finance.fn16.guatemala-term)."""
    named = _("Contribución financiera de %(year)s") if party == "GTM" else _("Cuota de %(year)s")
    return named % {"year": year}
