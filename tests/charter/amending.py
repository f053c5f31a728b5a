"""The worked amendment of the tests: a second version of the Charter, which only they know.

It gives three years before the loss of vote and before an observer's status ends, where the first gives two.
"""

from __future__ import annotations

from typing import Any

from charter.facts import Fact
from charter.laws import FIRST, Change, Law, amended
from tests.charter.worlds import DAY, D

THREE_YEARS = {"es": "El voto se pierde tras tres años seguidos sin estar al día.", "en": "The vote is lost after three years in arrears."}
ABSENCE = {"es": "El estatus se pierde tras tres años de ausencia.", "en": "Status is lost after three years of absence."}


def lenient(**more: Any) -> Law:
    """Version 2: three years instead of two, for the vote and for the status of observer countries."""
    return amended(
        FIRST,
        {
            "finance.arrears.two-years-no-vote": Change(THREE_YEARS, numbers={"arrears.years-to-loss-of-vote": 3}),
            "observer.country.lapse-two-years": Change(ABSENCE, numbers={"observer.country.absence-years": 3}),
            **more,
        },
    )


def strict(before: Law = FIRST) -> Law:
    """A version that takes the vote after one year and excludes after two, and lets a country's status end after one."""
    return amended(
        before,
        {
            "finance.arrears.two-years-no-vote": Change(THREE_YEARS, numbers={"arrears.years-to-loss-of-vote": 1}),
            "finance.arrears.four-years-exclusion": Change(THREE_YEARS, numbers={"arrears.years-to-exclusion": 2}),
            "observer.country.lapse-two-years": Change(ABSENCE, numbers={"observer.country.absence-years": 1}),
        },
    )


def proposed(on: str = "2023-02-01", slug: str = "three-years", party: str = "HND", **data: Any) -> Fact:
    return Fact(f"ap-{slug}", "amendment_proposed", D(on), party, {"amendment": slug, "title": "Tres años", **data})


def forwarded(on: str = "2023-04-01", slug: str = "three-years", **data: Any) -> Fact:
    return Fact(f"af-{slug}", "amendment_forwarded", D(on), "grcm", {"amendment": slug, **data})


def decided(on: str = "2023-06-01", slug: str = "three-years", version: int = 2, **data: Any) -> Fact:
    return Fact(f"ca-{slug}", "charter_amended", D(on), "CRM", {"amendment": slug, "version": version, **data})


def way(on: str = "2023-06-01", slug: str = "three-years", version: int = 2, **data: Any) -> list[Fact]:
    """The whole way of an amendment, proposed and passed on the day before and on the day itself."""
    eve = (D(on) - DAY).isoformat()
    return [proposed(eve, slug), forwarded(on, slug), decided(on, slug, version, **data)]
