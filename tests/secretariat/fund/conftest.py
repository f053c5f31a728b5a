"""The Conference of 2026 with a plan of two actions and an approved priority of the Fund; Guatemala presides."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from secretariat.fund import acts
from secretariat.fund.models import Activity, Pledge
from tests import factories
from tests.factories import SE, fact, member, organisation

IOM = organisation("IOM")
PRESIDENCY = member("GTM", presides=True)


@pytest.fixture
def the_fund(db: None) -> None:
    factories.the_conference()
    factories.record(
        fact(
            "plan_action", "CRM", "2026-02-01", plan="p", action="albergues", pillar="protection", line="Albergues", description="Albergues"
        ),
        fact("plan_action", "CRM", "2026-02-01", plan="p", action="datos", pillar="governance", line="Datos", description="Datos"),
        fact("fund_priority_recommended", "grcm", "2026-02-10", priority="ninez", title="Niñez migrante"),
        fact("fund_priority_approved", "CRM", "2026-03-01", priority="ninez", title="Niñez migrante", decision="CRM/D/1"),
    )


def pledged(giver: Any = None, amount: int = 10_000_00, *, received: int | None = None, **more: Any) -> Pledge:
    """A confirmed contribution of Canada (or of `giver`), received in full unless another sum is said."""
    giver = giver or member("CAN")
    pledge = acts.announce(giver, contributor=giver.party, form="cash", amount=amount, **more)
    acts.authorise(giver, pledge, document="Nota 1")
    acts.confirm(giver, pledge, document="Carta 1")
    arrived = amount if received is None else received
    if arrived:
        acts.receive(SE, pledge, day=factories.TODAY, document=f"Recibo {pledge.code}", amount=arrived)
    pledge.refresh_from_db()
    return pledge


def proposed(*costs: int, slug: str = "curso", objective: str = "albergues", proposer: Any = None, **more: Any) -> Activity:
    """An activity of the IOM with one phase for each cost, a month long."""
    phases = [
        {"title": f"Fase {n}", "starts": dt.date(2027, n, 1), "ends": dt.date(2027, n, 28), "cost": cost} for n, cost in enumerate(costs, 1)
    ]
    return acts.propose(
        proposer or IOM,
        slug=slug,
        title_es="Curso de atención",
        title_en="Course on assistance",
        summary_es="Un curso.",
        pillar="protection",
        objective=objective,
        line="Albergues",
        phases=phases,
        **more,
    )


def sourced(activity: Activity, phase: int, amount: int, *, confirm: bool = True, **more: Any) -> int:
    """A source of the proposer's own money for a phase, or of a contribution that the Secretariat names, confirmed with a letter."""
    who = SE if "pledge" in more else IOM
    source = acts.add_source(who, activity, phase=phase, amount=amount, **more)
    if confirm:
        acts.confirm_source(who, activity, source=source.pk, document="Carta de recursos")
    return source.pk


def approved(*costs: int, slug: str = "curso", **more: Any) -> Activity:
    """An activity whose phases are all confirmed, approved within the priority."""
    activity = proposed(*costs, slug=slug, **more)
    for number, cost in enumerate(costs, 1):
        sourced(activity, number, cost)
    acts.approve(SE, activity, decision="CRM/D/2", priority="ninez")
    activity.refresh_from_db()
    return activity
