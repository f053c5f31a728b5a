"""Secretaría Ejecutiva, funciones; Financiamiento: the Secretariat drafts the budget of a year by line and presents it.

Drafts are the Secretariat's and the Presidency's; what is presented is the members' and stays as it is. The recommendation of the
GRCM and the approval by consensus are facts of the record; nothing here gives anybody a quota.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.acts import alone, enter
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import SECRETARIAT, Delegate
from secretariat.chronicle.gate import Conflict, permit

from . import facts_budgets
from .acts import decimal
from .facts_budgets import KEPT, Line
from .models import BudgetLine, BudgetVersion

MOST_LINES = 500
DRAFT = "draft-budget"


@transaction.atomic
def open_version(delegate: Delegate, year: int, *, like: BudgetVersion | None = None, note: str = "") -> BudgetVersion:
    """Begin a version of the budget of a year, empty or with the lines of `like`. Act of the Secretariat (se.function.budgets).

    Raises Refused; Conflict while another version of that year is still open, or for a year that is past.
    """
    alone()
    verdict = permit(delegate, DRAFT, subject=f"financing.budget:{year}", audience=SECRETARIAT, kept={_("Año"): year})
    if not clock.today().year <= year <= clock.today().year + 3:
        raise Conflict(_("Elija este año o uno de los tres que siguen: un presupuesto se prepara para lo que viene."), "year")
    known = BudgetVersion.objects.filter(year=year)
    if known.filter(sha256="").exists():
        raise Conflict(_("El presupuesto de ese año ya tiene una versión abierta: siga con ella o preséntela."), "year")
    number = (known.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    version = BudgetVersion.objects.create(
        year=year, number=number, note=note.strip(), made=clock.now(), fictitious=record.memory().demonstration
    )
    copied = facts_budgets.lines_of(like.lines.all()) if like else []
    _put(version, copied)
    enter(
        delegate,
        "financing.draft-budget",
        subject=version.address,
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        fictitious=version.fictitious,
        data={"year": year, "version": number, "lines": len(copied), "total": facts_budgets.total(copied)},
    )
    return version


@transaction.atomic
def write_lines(delegate: Delegate, version: BudgetVersion, lines: Sequence[Line]) -> BudgetVersion:
    """Put these lines in the place of those of an open version, all or none. Act of the Secretariat (se.function.budgets).

    Raises Refused; Conflict where the version was presented, or a line's amount is not its quantity by its unit cost.
    """
    alone()
    verdict = permit(delegate, DRAFT, subject=version.address, audience=SECRETARIAT)
    version = _open(version)
    if len(lines) > MOST_LINES:
        raise Conflict(_("Un presupuesto lleva hasta %(most)s líneas. Reúna las menores.") % {"most": MOST_LINES}, "lines")
    for place, line in enumerate(lines, 1):
        if line.amount != facts_budgets.product(line.quantity, line.unit_cost):
            raise Conflict(
                _("Línea %(place)s (%(what)s): el monto no es la cantidad por el costo unitario.")
                % {"place": place, "what": line.description},
                "amount",
            )
    version.lines.all().delete()
    _put(version, lines)
    enter(
        delegate,
        "financing.change-budget",
        subject=version.address,
        clauses=verdict.clauses,
        audience=SECRETARIAT,
        fictitious=version.fictitious,
        data={"year": version.year, "version": version.number, "lines": len(lines), "total": facts_budgets.total(lines)},
    )
    return version


@transaction.atomic
def present(delegate: Delegate, version: BudgetVersion) -> BudgetVersion:
    """Present an open version to the members: sealed with its hash, and the record says that the Secretariat drafted the budget.

    Act of the Secretariat (se.function.budgets). Raises Refused; Conflict where it was presented before or has nothing that quotas pay.
    """
    alone()
    verdict = permit(delegate, DRAFT, subject=version.address, audience=MEMBERS_ONLY)
    version = _open(version)
    lines = facts_budgets.lines_of(version.lines.all())
    amount = facts_budgets.total(lines)
    if amount <= 0:
        raise Conflict(_("El presupuesto no tiene todavía ninguna línea que paguen las cuotas. Añada al menos una."), "lines")
    today = clock.today()
    sealed = facts_budgets.seal(version.year, version.number, lines)
    fact = {
        "kind": "budget_drafted",
        "on": today.isoformat(),
        "subject": "se",
        "source": _("Presupuesto de %(year)s, versión %(version)s") % {"year": version.year, "version": version.number},
        "data": {"year": version.year, "amount": decimal(amount)},
    }
    entry = enter(
        delegate,
        "financing.present-budget",
        subject=version.address,
        clauses=verdict.clauses,
        audience=MEMBERS_ONLY,
        fictitious=version.fictitious,
        facts=[fact],
        data={"year": version.year, "version": version.number, "lines": len(lines), "total": amount, "sha256": sealed},
    )
    version.presented, version.total, version.sha256, version.fact = today, amount, sealed, entry.facts.get().id
    version.save(update_fields=["presented", "total", "sha256", "fact"])
    return version


def _open(version: BudgetVersion) -> BudgetVersion:
    found = BudgetVersion.objects.select_for_update().get(pk=version.pk)
    if found.sealed:
        raise Conflict(_("Esa versión ya fue presentada y no cambia. Abra otra para corregirla."), "sealed")
    return found


def _put(version: BudgetVersion, lines: Sequence[Line]) -> None:
    BudgetLine.objects.bulk_create(
        BudgetLine(version=version, order=place, **{name: getattr(line, name) for name in KEPT}) for place, line in enumerate(lines, 1)
    )
