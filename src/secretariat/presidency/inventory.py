"""Presidencia Pro-Témpore: what one presidency leaves to the next, read live from the rooms that have it.

Rooms beneath are read here. Rooms above (texts in negotiation, commitments) register what they have in their `AppConfig.ready`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from charter.finance import account
from charter.parties import MEMBERS
from charter.view import NotInForce
from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.delegate import Delegate
from secretariat.documents.models import Document
from secretariat.furniture.figures import as_day, language, money
from secretariat.meetings.models import Meeting
from secretariat.notices.models import Letter

from . import facts

SHOWN = 12


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing handed over: words, address, day, status of the furniture ("" for none)."""

    words: str
    url: str = ""
    due: dt.date | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a room has under one item: how many in all, and the first of them."""

    count: int
    things: tuple[Thing, ...] = ()
    sentence: str = ""

    def kept(self) -> dict[str, Any]:
        """The same as a record keeps it."""
        return {
            "count": self.count,
            "sentence": self.sentence,
            "things": [{**asdict(one), "due": one.due.isoformat() if one.due else None} for one in self.things],
        }


Maker = Callable[[Delegate], Found]
TITLES: dict[str, Promise] = {
    "archive": gettext_lazy("Archivo de la Conferencia"),
    "commitments": gettext_lazy("Compromisos abiertos"),
    "texts": gettext_lazy("Textos en negociación"),
    "accounts": gettext_lazy("Cuentas"),
    "calendar": gettext_lazy("Calendario"),
    "notices": gettext_lazy("Avisos pendientes"),
    "duties": gettext_lazy("Lo que la Carta pide a la Presidencia"),
}
_makers: dict[str, Maker] = {}


def register(key: str, maker: Maker) -> None:
    """Let a room above say what it has under an item of the handover. `maker` reads as the delegate may, within two queries."""
    _makers[key] = maker


def found(key: str, delegate: Delegate) -> Found:
    """What there is under an item today."""
    maker = _makers.get(key)
    return maker(delegate) if maker else Found(0)


def everything(delegate: Delegate) -> dict[str, Found]:
    """Each item with what there is under it, in the order of the checklist."""
    return {key: found(key, delegate) for key in TITLES}


def _archive(delegate: Delegate) -> Found:
    held = Document.objects.filter(audience__in=delegate.audiences)
    named = "title_en" if language() == "en" else "title_es"
    newest = held.order_by("-issued", "-id")[:SHOWN].values_list("symbol", named, "issued")
    things = tuple(Thing(f"{symbol} · {title}", reverse("documents:document", args=[symbol]), day) for symbol, title, day in newest)
    return Found(held.count(), things, _("Documentos con símbolo, versiones e idiomas; los más recientes primero."))


def _accounts(delegate: Delegate) -> Found:
    view = record.view(clock.today())
    try:
        held = {party: account(view, party).owed_due for party in MEMBERS}
    except NotInForce:
        return Found(0)
    pending = sum(1 for cents in held.values() if cents)
    budgets = {fact.number("year"): fact.number("amount") for fact in view.of("budget_approved")}
    things = tuple(
        Thing(_("Presupuesto de %(year)s: %(amount)s") % {"year": year, "amount": money(cents)}, reverse("financing:overview"))
        for year, cents in sorted(budgets.items(), reverse=True)[:3]
    )
    sentence = _("Cuotas ya vencidas pendientes: %(sum)s, de %(n)s Países Miembros.") % {"sum": money(sum(held.values())), "n": pending}
    return Found(len(things), things, sentence)


def _calendar(delegate: Delegate) -> Found:
    coming = Meeting.objects.filter(audience__in=delegate.audiences, starts__gte=clock.today()).exclude(state="held").order_by("starts")
    things = tuple(
        Thing(one.called(language()), reverse("meetings:meeting", args=[one.slug]), one.starts, "draft" if one.state == "draft" else "")
        for one in coming[:SHOWN]
    )
    return Found(coming.count(), things)


def _notices(delegate: Delegate) -> Found:
    waiting = Letter.objects.filter(sent=None, held=None, audience__in=delegate.audiences).order_by("queued", "id")
    things = tuple(
        Thing(one.subject, reverse("notices:letter", args=[one.pk]), as_day(one.queued), "overdue" if one.failure else "open")
        for one in waiting[:SHOWN]
    )
    return Found(waiting.count(), things)


def _duties(delegate: Delegate) -> Found:
    owed = [one for one in facts.dues() if one.status in facts.PENDING]
    things = tuple(Thing(facts.duty_words(one), reverse("portal:clause", args=[one.clause]), one.due, one.status.value) for one in owed)
    return Found(len(owed), things)


for _key, _maker in {"archive": _archive, "accounts": _accounts, "calendar": _calendar, "notices": _notices, "duties": _duties}.items():
    register(_key, _maker)
