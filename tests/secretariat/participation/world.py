"""Applicants and observers for tests: Spain asks, Jamaica stays away, the Conference meets every spring."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.meetings.models import Meeting
from secretariat.participants.models import Party
from secretariat.participation import acts, criteria
from secretariat.participation.acts import Kept
from secretariat.participation.models import Application
from tests import factories
from tests.factories import fact, member, observer, organisation

DAY = dt.date(2026, 11, 2)
PPT = member("GTM", presides=True)
CRI = member("CRI")
JAM = observer("JAM")
IOM = organisation("IOM")
OUTSIDERS = (factories.PUBLIC, observer("ARG"), IOM, factories.rrocm())


def applying(code: str = "ESP", category: str = "country", **fields: Any) -> Kept:
    """An application just begun."""
    given: dict[str, Any] = {
        "name_es": "España",
        "name_en": "Spain",
        "office": "Dirección General de Migraciones",
        "mail": f"{code.lower()}@example.org",
        "interest": "exchange" if category == "country" else "",
        **fields,
    }
    return acts.begin(category=category, code=code, **given)


def evidenced(row: Application, *, but: str = "") -> Application:
    """Dated evidence of every criterion of an application, but one."""
    for one in criteria.OF[row.category]:
        if one.name != but:
            area = {"area": "protection", "line": "Línea 4"} if one.name == "mandate" else {}
            acts.give_evidence(row, criterion=one.name, day=DAY, text=f"Nota verbal sobre {one.name}", **area)
    return row


def received(code: str = "ESP", category: str = "country", *, but: str = "") -> Application:
    """An application that the Secretariat has received."""
    return acts.send(evidenced(applying(code, category).application, but=but))


def registered(code: str = "ESP", category: str = "country", *, but: str = "") -> Application:
    return acts.register(factories.SE, received(code, category, but=but))


PLAN = fact("plan_approved", "CRM", "2026-01-15", plan="plan-2026-2028", starts="2026-01-15")


def springs(first: int = 2022, last: int = 2026) -> list[dict[str, Any]]:
    """A Vice-Ministerial Meeting on 20 March and one of the GRCM on 10 September of each year, both open to observers."""
    years = range(first, last + 1)
    return [
        *(fact("meeting_held", "vm", f"{year}-03-20", meeting=f"vm-{year}", open=True) for year in years),
        *(fact("meeting_held", "grcm", f"{year}-09-10", meeting=f"grcm-{year}", open=True) for year in years),
    ]


def absent_observer() -> None:
    """Jamaica, admitted in 2022, last present on 20 March 2025: it would lapse on 20 March 2027, notice due on 20 September 2026."""
    factories.record(
        *springs(),
        fact("observer_admitted", "JAM", "2022-01-10", category="country"),
        *(fact("attendance", "JAM", f"{year}-03-20", meeting=f"vm-{year}") for year in (2022, 2023, 2024, 2025)),
    )
    Party.objects.create(
        code="JAM",
        category="observer-country",
        name_es="Jamaica",
        name_en="Jamaica",
        sort_es="jamaica",
        sort_en="jamaica",
        language="en",
        mail="jam@example.org",
    )
    for year in (2025, 2026):
        Meeting.objects.create(
            slug=f"vm-{year}",
            body="vm",
            title_es=f"Reunión Viceministerial de {year}",
            title_en=f"Vice-Ministerial Meeting of {year}",
            year=year,
            starts=dt.date(year, 3, 20),
            state="held",
        )


def lapsed_observer() -> None:
    """Jamaica, last present in 2023: lapsed on 20 March 2025."""
    factories.record(
        *springs(),
        fact("observer_admitted", "JAM", "2022-01-10", category="country"),
        fact("attendance", "JAM", "2023-03-20", meeting="vm-2023"),
    )
