"""Fondo Especial Voluntario: the confirmations on record follow the sources of each phase; who proposed is told when they fall.

The record holds for each phase what its sources cover, never more than the phase costs, so that the core judges the whole activity.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from secretariat.chronicle import clock
from secretariat.chronicle import facts as record
from secretariat.chronicle.models import Entry
from secretariat.fund import facts
from secretariat.fund.models import Activity, Phase
from secretariat.furniture.addresses import house_url
from secretariat.notices import acts as notices
from secretariat.people.facts import mailboxes

from .checks import decimal


@dataclass(frozen=True, slots=True)
class Changes:
    """Facts to assert and, by their place among them, the phases that they are of (None: a withdrawal)."""

    facts: list[dict[str, Any]]
    phases: list[Phase | None]

    def keep(self, entry: Entry) -> None:
        """Note on each phase the fact that now tells its cover, once the entry is made."""
        for number, phase in enumerate(self.phases, 1):
            if phase is not None:
                phase.fact = f"e{entry.seq}-{number}"
                phase.save(update_fields=["fact"])


def changes(slugs: Iterable[str], reason: str = "") -> Changes:
    """What the record must say anew of these activities: for each phase whose cover moved, the earlier fact withdrawn, the new one."""
    today = clock.today()
    view = record.view(today)
    found = Changes([], [])
    for activity in facts.with_phases(Activity.objects.filter(slug__in=list(slugs)).order_by("slug")):
        stretches = {stretch.number: stretch for stretch in facts.cover_of(activity).phases}
        for phase in activity.phases.all():
            known = view.fact(phase.fact) if phase.fact else None
            told, now = known.number("amount") if known else 0, stretches[phase.number].covered
            if told == now:
                continue
            if known is not None:
                found.facts.append(
                    {
                        "kind": "retraction",
                        "on": today.isoformat(),
                        "subject": activity.proposer,
                        "data": {},
                        "retracts": phase.fact,
                        "source": reason or "fund",
                    }
                )
                found.phases.append(None)
                phase.fact = ""
                phase.save(update_fields=["fact"])
            if now:
                found.facts.append(
                    {
                        "kind": "activity_funding_confirmed",
                        "on": today.isoformat(),
                        "subject": activity.proposer,
                        "data": {"activity": activity.slug, "amount": decimal(now)},
                    }
                )
                found.phases.append(phase)
    return found


def tell(slugs: Iterable[str]) -> None:
    """Write to the proposers of approved activities that now fall short (fund.confirm-resources); inside the act's transaction."""
    rows = Activity.objects.filter(slug__in=list(slugs), approved__isnull=False, closed=None)
    short = [plan for plan in facts.plans(rows) if plan.cover.gap]
    boxes = mailboxes({plan.activity.proposer for plan in short}) if short else {}
    for plan in short:
        for address, language in boxes.get(plan.activity.proposer, []):
            notices.queue(
                kind="fund-shortfall",
                template="fund/letters/shortfall",
                party=plan.activity.proposer,
                to=address,
                language=language,
                about=f"fund.activity:{plan.activity.slug}",
                context={
                    "activity": plan.activity,
                    "title": plan.activity.called(language),
                    "cover": plan.cover,
                    "url": house_url("fund:activity", plan.activity.slug),
                },
            )
