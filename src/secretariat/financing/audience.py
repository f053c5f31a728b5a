"""Financiamiento: who may see money. Quotas, payments and arrears are the members' own affair and the Secretariat's."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404

from secretariat.chronicle.delegate import MEMBERS, Delegate

from .models import BudgetVersion, Call


def sees_money(delegate: Delegate) -> bool:
    """Whether this reader may see budgets, quotas, payments and what is outstanding: members and the Secretariat."""
    return delegate.sees(MEMBERS)


def members_only(delegate: Delegate) -> None:
    """What may not be seen is not found: raises Http404 for everybody else."""
    if not sees_money(delegate):
        raise Http404


def visible_budgets(versions: QuerySet[BudgetVersion], delegate: Delegate) -> QuerySet[BudgetVersion]:
    """Presented versions for members; open ones too for those who prepare them, the Secretariat and the Presidency; none for others."""
    if not sees_money(delegate):
        return versions.none()
    return versions if delegate.steers else versions.exclude(sha256="")


def visible_calls(calls: QuerySet[Call], delegate: Delegate) -> QuerySet[Call]:
    """Calls for quotas: the members' and the Secretariat's, as the table of all is."""
    return calls if sees_money(delegate) else calls.none()
