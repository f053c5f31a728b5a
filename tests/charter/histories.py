"""Short histories for the tests of institutions: facts with ids that say what they are."""

from __future__ import annotations

from datetime import date

from charter.acts import may
from charter.facts import Fact
from charter.readings import ReadingValue
from charter.verdicts import Verdict
from charter.view import View

D = date.fromisoformat


class History:
    """Facts added one by one; ``add`` gives the id of the fact it added."""

    def __init__(self, charter: str | None = "2020-01-01") -> None:
        self.facts: list[Fact] = []
        if charter is not None:
            self.add("charter_adopted", charter, version=1)

    def add(self, kind: str, on: str, subject: str = "CRM", **data: object) -> str:
        """One more fact; texts that are days become days, as the record's reader makes them."""
        id_ = f"{kind}-{len(self.facts) + 1}"
        self.facts.append(Fact(id_, kind, D(on), subject, {key: _day(key, value) for key, value in data.items()}))
        return id_

    def on(self, day: str, **readings: ReadingValue) -> View:
        """The view on a day; a reading ``a.b-c`` is written ``a__b_c``."""
        return View(self.facts, D(day), readings={_param(key): value for key, value in readings.items()})


_DAYS = {"takes_office", "ends", "starts", "day", "lapse", "due", "closes"}


def _day(key: str, value: object) -> object:
    return D(value) if key in _DAYS and isinstance(value, str) else value


def _param(key: str) -> str:
    return key.replace("__", ".").replace("_", "-")


def presidencies(history: History, *terms: tuple[str, str]) -> History:
    """Designate each member, a month before it takes office."""
    for member, takes_office in terms:
        day = D(takes_office)
        decided = date(day.year if day.month > 1 else day.year - 1, (day.month - 2) % 12 + 1, 1)
        history.add("ppt_designated", decided.isoformat(), member, takes_office=takes_office)
    return history


OTHERS = ("BLZ", "CAN", "CRI", "DOM", "GTM", "MEX", "PAN", "SLV", "USA")


def conference() -> History:
    """A Conference on 2026-06-01: CRI presides, HND is without vote, NIC excluded, COL and IOM observe, ARG and OEI lapsed.

    Budgets of 2020 to 2025 of 64,000.00 each; HND has paid up to 2023, NIC nothing, the others all. Meetings are held
    every March, open; one group exists.
    """
    history = History()
    for year in range(2020, 2026):
        history.add("budget_approved", f"{year}-02-01", year=year, amount=64_000_00)
        for member in OTHERS:
            paid = {"USA": 32_000_00, "CAN": 16_000_00, "MEX": 8_000_00}.get(member, 1_000_00)
            history.add("payment", f"{year}-05-01", member, amount=paid, for_year=year)
        if year < 2024:
            history.add("payment", f"{year}-06-01", "HND", amount=1_000_00, for_year=year)
    for party, category in (("COL", "country"), ("ARG", "country"), ("IOM", "organisation"), ("OEI", "organisation")):
        history.add("observer_admitted", "2020-03-10", party, category=category)
    for year in range(2021, 2027):
        slug = f"vm-{year}"
        history.add("meeting_held", f"{year}-03-20", "vm", meeting=slug)
        for party in ("COL", "IOM"):
            history.add("attendance", f"{year}-03-20", party, meeting=slug)
    presidencies(history, ("PAN", "2025-01-01"), ("CRI", "2026-01-01"), ("MEX", "2026-12-01"))
    history.add("plan_approved", "2024-11-20", plan="p25", starts="2025-01-01")
    history.add("wg_established", "2025-03-20", "wg:borders", ends="2027-03-20")
    return history


TODAY = "2026-06-01"


def ask(view: View, actor: str, act: str, **context: object) -> Verdict:
    return may(view, actor, act, **context)
