"""Financiamiento: the front of the room: where the year stands, what is next for the reader, and the ways to its other rooms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _

from charter.finance import Account, account, cures
from charter.view import View
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.keeping import kept
from secretariat.furniture.addresses import house_url
from secretariat.furniture.charts import Bar, Chart, bars
from secretariat.furniture.figures import language, money
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings import receipts
from secretariat.meetings.models import Meeting

from . import facts, facts_arrears
from .models import BudgetVersion, Call

YEARS = 6  # in the chart


@dataclass(frozen=True, slots=True)
class Next:
    """One thing that is the reader's to do, where, and by which clause."""

    words: str
    url: str
    clause: str


def front(view: View, delegate: Delegate, found: facts.Overview) -> dict[str, Any]:
    """Figures of the year shown, chart of the last years, what is next, and links. A constant number of queries."""
    held = kept(view, ("financing.accounts",), lambda: facts.accounts(view))
    year = found.year
    called = sum(Call.objects.filter(year=year.budget.year, current=True).values_list("amount", flat=True)) if year else 0
    return {"hub_year": year, "called": called, "chart": _chart(held, found), "next": list(_next(view, delegate, found)), "ways": _ways()}


def _chart(held: dict[str, Account] | Any, found: facts.Overview) -> Chart | None:
    """Approved and received by year of quota; whole sums, never one state beside another."""
    rows = []
    for year in sorted(found.budgets)[-YEARS:]:
        paid = sum(line.paid for one in held.values() for line in one.years if line.year == year)
        amount = found.budgets[year].amount
        rows.append(Bar(str(year), (amount / 100, paid / 100), (money(amount), money(paid))))
    return bars(_("Aprobado y recibido por año"), rows, head=_("Año"), series=(_("Aprobado"), _("Recibido"))) if rows else None


def _next(view: View, delegate: Delegate, found: facts.Overview) -> Iterator[Next]:
    """What awaits the reader in this room today."""
    if delegate.is_member:
        yield from _of_member(view, delegate.party)
    if not delegate.is_secretariat:
        return
    for version in BudgetVersion.objects.filter(sha256=""):
        words = _("Presentar la versión %(number)s del presupuesto de %(year)s") % {"number": version.number, "year": version.year}
        yield Next(words, reverse("financing:budget", args=[version.year, version.number]), "se.function.budgets")
    called = dict(Call.objects.filter(current=True, year__in=list(found.budgets)).values_list("year").annotate(Count("pk")))
    for year in sorted(found.budgets):
        if year >= view.on.year and not called.get(year):
            yield Next(
                _("Hacer los llamados de cuotas de %(year)s") % {"year": year},
                reverse("financing:calls", args=[year]),
                "finance.annual-voluntary-contributions",
            )
    untold = [way for way in facts_arrears.ways(view) if not way.told]
    if untold:
        yield Next(
            _("Avisar de lo que sigue: %(members)s") % {"members": receipts.names(way.party for way in untold)},
            reverse("financing:terms"),
            "finance.arrears.definition",
        )
    coming = meetings_audience.visible(Meeting.objects.exclude(state="held").filter(starts__gte=view.on), delegate)
    for meeting in coming.order_by("starts")[:6]:
        if receipts.of(meeting, view).lacking:
            title = meeting.title_en if language() == "en" else meeting.title_es
            yield Next(
                _("Confirmar los recibos: %(meeting)s") % {"meeting": title},
                reverse("financing:confirm", args=[meeting.slug]),
                "finance.arrears.two-years-no-vote",
            )


def _of_member(view: View, party: str) -> Iterator[Next]:
    owed = account(view, party).owed_due
    page = reverse("financing:statement", args=[party])
    if owed:
        cure = next(iter(cures(view, party)), None)
        words = (
            _("Pagar %(sum)s: con eso su situación mejora el mismo día") % {"sum": money(cure.amount)}
            if cure
            else _("Ver lo pendiente: %(sum)s") % {"sum": money(owed)}
        )
        yield Next(words, page, "finance.arrears.definition")
    call = Call.objects.filter(party=party, current=True).order_by("-year").first()
    if call is not None:
        yield Next(
            _("Leer su llamado %(symbol)s") % {"symbol": call.symbol},
            reverse("financing:call", args=[call.year, call.number]),
            "finance.annual-voluntary-contributions",
        )


def _ways() -> list[tuple[str, str]]:
    """The rooms of money that there are, with their addresses."""
    named = [
        (_("Presupuestos por línea"), "financing:budgets"),
        (_("Plazos de las cuotas"), "financing:terms"),
        (_("Dividir un presupuesto en cuotas"), "financing:calculator"),
        (_("El libro"), "ledger:balance"),
        (_("Recibos"), "ledger:receipts"),
        (_("Fondo Especial Voluntario"), "fund:overview"),
        (_("Informes trimestrales"), "reports:list"),
    ]
    return [(words, page) for words, name in named if (page := house_url(name))]
