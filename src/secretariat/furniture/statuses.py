"""Toda la Carta: the words of status and the shape and tone that go with each.

A page says `{% status "overdue" %}`; the kind is one of KINDS or a code of the core found in SAME_AS.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class Status:
    """A shape (furniture.shapes), a tone ("adopted", "mast", "ink", "pending", "alert", "secondary") and a word."""

    shape: str
    tone: str
    word: str | Promise


KINDS: dict[str, Status] = {
    "adopted": Status("tick", "adopted", _("Adoptada")),
    "not-adopted": Status("cross", "ink", _("No adoptada")),
    "bracketed": Status("brackets", "pending", _("Entre corchetes")),
    "draft": Status("dotted-ring", "secondary", _("Borrador")),
    "frozen": Status("padlock", "mast", _("Texto congelado")),
    "open-session": Status("open-door", "mast", _("Sesión abierta")),
    "closed-door": Status("closed-door", "ink", _("Puerta cerrada")),
    "open": Status("ring", "ink", _("Abierto")),
    "due-soon": Status("half-disc", "pending", _("Vence pronto")),
    "overdue": Status("triangle", "alert", _("Vencido")),
    "met": Status("tick", "adopted", _("Cumplido")),
    "met-late": Status("tick", "pending", _("Cumplido con retraso")),
    "upcoming": Status("dotted-ring", "secondary", _("Aún no abierto")),
    "waived": Status("dash", "secondary", _("Dispensado")),
    "in-process": Status("half-bar", "mast", _("En proceso")),
    "completed": Status("tick", "adopted", _("Finalizado")),
    "not-achieved": Status("crossed-square", "alert", _("No alcanzado")),
    "agrees": Status("tick", "adopted", _("De acuerdo")),
    "agrees-with-reservation": Status("sheet", "mast", _("De acuerdo, con reserva")),
    "silent": Status("dotted-ring", "secondary", _("En silencio")),
    "absent": Status("dash", "secondary", _("Ausente")),
    "present": Status("tick", "adopted", _("Presente")),
    "objects-blocks": Status("octagon", "alert", _("Objeta: bloquea")),
    "objects-does-not-block": Status("octagon-outline", "ink", _("Objeta: no bloquea")),
    "suspended": Status("half-disc", "pending", _("Suspendida")),
    "voice-and-vote": Status("balloon", "mast", _("Voz y voto")),
    "voice-without-vote": Status("balloon-outline", "pending", _("Voz sin voto")),
    "excluded": Status("cross", "alert", _("Excluido")),
    "observer": Status("balloon-outline", "mast", _("Observador")),
    "lapsed": Status("cross", "alert", _("Condición perdida")),
    "permanent": Status("balloon-outline", "mast", _("Participación permanente")),
    "no-status": Status("dash", "secondary", _("Sin condición")),
    "permitted": Status("tick", "adopted", pgettext_lazy("un acto", "Puede")),
    "forbidden": Status("cross", "alert", pgettext_lazy("un acto", "No puede")),
    "not-empowered": Status("cross", "alert", pgettext_lazy("un acto", "No le corresponde")),
    "not-possible": Status("cross", "alert", _("No procede")),
    "refused": Status("cross", "alert", _("Denegado")),
    "undetermined": Status("question", "pending", _("Falta un hecho")),
    "missing": Status("dash", "secondary", _("Falta")),
    "sent": Status("tick", "adopted", _("Enviado")),
    "paid": Status("tick", "adopted", _("Pagada")),
    "up-to-date": Status("tick", "adopted", _("Al día")),
}

# Codes of the core (levels, positions, states of an obligation) and the kind that shows them.
SAME_AS = {
    "full": "voice-and-vote",
    "none": "no-status",
    "agree": "agrees",
    "reserve": "agrees-with-reservation",
    "object": "objects-blocks",
    "late": "met-late",
    "closed": "closed-door",
    "done": "met",
    "paid-ahead": "up-to-date",
}


def status_of(kind: str) -> Status:
    """The status of a kind or of a code of the core. Raises KeyError that names the kinds there are."""
    try:
        return KINDS[SAME_AS.get(kind, kind)]
    except KeyError:
        raise KeyError(f"There is no status {kind!r}; see secretariat.furniture.statuses.KINDS.") from None
