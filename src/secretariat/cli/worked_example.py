"""Carta Estatutaria: an invented history on which the evidence for each clause is gathered. It never enters a record.

Everything in it is fictitious. It has a case for each rule: a member without vote and one excluded, observers present
and lapsed, offices held and vacant, groups within their plan and beyond it, and facts that break the Charter.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from charter.facts import Fact
from charter.parties import MEMBERS
from charter.view import View

ON = date(2026, 6, 1)
_SHARES = {"USA": 32_000_00, "CAN": 16_000_00, "MEX": 8_000_00}


def worked_example() -> View:
    """The example as it stands on :data:`ON`."""
    return View(tuple(_numbered()), ON)


def _numbered() -> Iterator[Fact]:
    for number, (kind, on, subject, data) in enumerate(_rows()):
        yield Fact(f"x-{number}", kind, on, subject, data)


Row = tuple[str, date, str, dict[str, object]]


def _rows() -> Iterator[Row]:
    yield "charter_adopted", date(2020, 1, 1), "CRM", {"version": 1}
    yield from _money()
    yield from _offices()
    yield from _observers()
    yield from _breaches()


def _money() -> Iterator[Row]:
    for year in range(2020, 2027):
        yield "budget_approved", date(year, 2, 1), "CRM", {"year": year, "amount": 64_000_00}
        for member in MEMBERS:
            if member == "NIC" or (member == "HND" and year > 2023):
                continue
            yield "payment", date(year, 5, 1), member, {"amount": _SHARES.get(member, 1_000_00), "for_year": year}


def _offices() -> Iterator[Row]:
    for member, year in (("GTM", 2024), ("PAN", 2025), ("CRI", 2026), ("MEX", 2027)):
        yield "ppt_designated", date(year - 1, 11, 20), member, {"takes_office": date(year, 1, 1)}
    secretary: dict[str, object] = {"person": "A", "nationality": "PAN", "takes_office": date(2024, 1, 1)}
    yield "se_appointed", date(2023, 11, 20), "CRM", secretary
    yield "se_extended", date(2025, 11, 20), "CRM", {"person": "A"}
    yield "plan_approved", date(2024, 11, 20), "CRM", {"plan": "p25", "starts": date(2025, 1, 1)}
    yield "plan_evaluated", date(2025, 11, 20), "grcm", {"plan": "p25", "year": 2025}
    yield "wg_established", date(2025, 3, 20), "wg:borders", {"ends": date(2027, 3, 20)}
    yield "wg_established", date(2025, 3, 20), "wg:data", {"ends": date(2029, 3, 20)}
    yield "meeting_held", date(2025, 6, 20), "grcm", {"meeting": "grcm-2025-1"}
    yield "meeting_held", date(2025, 9, 20), "wg:borders", {"meeting": "wg-2025-1"}
    for report in ("quarterly-financial", "quarterly-operational"):
        yield "report_issued", date(2026, 4, 20), "se", {"report": report, "period": "2026Q1"}


def _observers() -> Iterator[Row]:
    for party, category in (("COL", "country"), ("ARG", "country"), ("IOM", "organisation"), ("OEI", "organisation")):
        yield "observer_admitted", date(2020, 3, 10), party, {"category": category}
    for year in range(2020, 2027):
        slug = f"vm-{year}"
        yield "meeting_held", date(year, 3, 20), "vm", {"meeting": slug}
        for party in ("COL", "IOM"):
            yield "attendance", date(year, 3, 20), party, {"meeting": slug}


def _breaches() -> Iterator[Row]:
    yield "se_appointed", date(2026, 1, 10), "CRM", {"person": "B", "nationality": "COL", "takes_office": date(2028, 1, 1)}
    yield "ppt_handover", date(2026, 2, 1), "BLZ", {}
    yield "wg_extended", date(2026, 2, 1), "wg:none", {"ends": date(2027, 1, 1)}
    yield "attendance", date(2026, 3, 20), "NIC", {"meeting": "vm-2026"}
    yield "attendance", date(2026, 3, 20), "ARG", {"meeting": "vm-2026"}
    yield "meeting_held", date(2026, 4, 20), "vm", {"meeting": "vm-closed", "open": False}
    for party in ("COL", "IOM", "RROCM"):
        yield "attendance", date(2026, 4, 20), party, {"meeting": "vm-closed"}
    yield "donation_accepted", date(2026, 5, 1), "se", {"donation": "vans"}
