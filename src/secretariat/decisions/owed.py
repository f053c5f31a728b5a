"""Reunión Viceministerial, seguimiento: what was committed, whose it is, and what is awaited from one delegate. Never writes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from secretariat.chronicle import clock
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.figures import language
from secretariat.furniture.names import party_name
from secretariat.institutions.facts import name_of as body_name

from .models import Commitment, Position, Question

SOON = dt.timedelta(days=30)
OWNERS = {
    "se": gettext_lazy("Secretaría Ejecutiva"),
    "ppt": gettext_lazy("Presidencia Pro-Témpore"),
    "grcm": pgettext_lazy("responsable", "GRCM"),
    "vm": gettext_lazy("Reunión Viceministerial"),
    "troika": gettext_lazy("Troika"),
}


@dataclass(frozen=True, slots=True)
class Awaited:
    """One thing awaited from a delegate: kind (position, report, closing), title, page, deadline, status, clause."""

    kind: str
    title: str
    url: str
    due: dt.date | None
    status: str
    clause: str
    detail: str = ""
    slug: str = ""


def owner_name(owner: str) -> str:
    """Who owes a commitment, in the reader's language."""
    if owner in OWNERS:
        return str(OWNERS[owner])
    if owner.startswith("wg:"):
        return body_name(owner, language()) or _("Grupo de Trabajo %(group)s") % {"group": owner.removeprefix("wg:")}
    return party_name(owner)


def owners(delegate: Delegate) -> tuple[str, ...]:
    """The owners for whom a delegate reports: its party; the Presidency also `ppt`; both keep the bodies' own."""
    own = (delegate.party,) if delegate.party else ()
    bodies = ("grcm", "vm", "troika") if delegate.steers else ()
    return (*own, *(("ppt",) if delegate.presides else ()), *bodies)


def answers(delegate: Delegate, owner: str) -> bool:
    """Whether the delegate speaks for the owner of a commitment, and so reads what it reported."""
    return owner in owners(delegate)


def status(commitment: Commitment, today: dt.date) -> str:
    """Open, due-soon, overdue, in-process (reported as done, not closed), done or not-achieved: from reports and the day."""
    if commitment.closed:
        return "met" if commitment.result == "done" else "not-achieved"
    if commitment.reported:
        return "in-process"
    if commitment.due and commitment.due < today:
        return "overdue"
    if commitment.due and commitment.due - today <= SOON:
        return "due-soon"
    return "open"


STATES = ("open", "overdue", "done")


def in_state(commitments: QuerySet[Commitment], state: str, today: dt.date) -> QuerySet[Commitment]:
    """Commitments that are open, overdue or done on a day, decided in the query; all for any other word."""
    if state == "done":
        return commitments.exclude(closed=None)
    if state == "overdue":
        return commitments.filter(closed=None, reported=None, due__lt=today)
    if state == "open":
        return commitments.filter(closed=None).filter(Q(due__gte=today) | Q(due=None) | Q(reported__isnull=False))
    return commitments


def awaited(delegate: Delegate) -> list[Awaited]:
    """What this delegate has to do here, the most pressing first. Two queries; none for who has nothing to do."""
    found = [*_positions(delegate), *_reports(delegate)]
    order = {"overdue": 0, "due-soon": 1, "in-process": 2}
    return sorted(found, key=lambda one: (order.get(one.status, 3), one.kind != "position", one.due or dt.date.max))


def _positions(delegate: Delegate) -> Iterable[Awaited]:
    if not delegate.is_member or delegate.level == "excluded":
        return
    mine = Position.objects.filter(question=OuterRef("pk"), party=delegate.party).order_by("-id").values("stance")[:1]
    for question in Question.objects.filter(state="open").annotate(mine=Subquery(mine)).only("slug", "title_es", "title_en", "on"):
        if question.mine in (None, "withdrawn"):  # type: ignore[attr-defined]
            yield Awaited(
                "position",
                question.called(language()),
                reverse("decisions:question", args=[question.slug]),
                question.on,
                "due-soon",
                "mandate.consensus",
                _("Se espera la posición del Estado."),
                question.slug,
            )


def _reports(delegate: Delegate) -> Iterable[Awaited]:
    mine = Q(owner__in=owners(delegate))
    if delegate.is_secretariat:
        mine |= Q(reported__isnull=False)
    if not delegate.party:
        return
    today = clock.today()
    for row in Commitment.objects.filter(mine, closed=None).order_by("rank")[:20]:
        state = status(row, today)
        if state == "in-process":
            if not delegate.is_secretariat:
                continue
            kind, detail = (
                "closing",
                _("%(owner)s informa que está cumplido: ciérrelo o diga qué falta.") % {"owner": owner_name(row.owner)},
            )
        else:
            kind, detail = "report", _("Informe del avance o de su cumplimiento.")
        yield Awaited(
            kind,
            row.called(language()),
            reverse("decisions:commitment", args=[row.pk]),
            row.due,
            state,
            "annex-a.report.commitments",
            detail,
        )
