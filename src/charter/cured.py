"""Carta Estatutaria, actos: a remedy as the facts that would apply it, so that a worksheet can try it before anybody acts."""

from __future__ import annotations

from datetime import date

from charter.facts import Fact
from charter.verdicts import Remedy
from charter.view import View

SUPPOSED = "y-si"  # how the ids of supposed facts begin


def applied(view: View, party: str, remedy: Remedy) -> tuple[Fact, ...]:
    """The facts that would apply ``remedy`` for ``party`` on ``view.on``; none where no dated fact of the record does."""
    if remedy.code == "payment":
        return (paying(party, view.on, remedy.amount or 0),)
    if remedy.code == "readmission":
        return (readmitting(party, view.on),)
    return ()


def paying(party: str, on: date, cents: int, year: int | None = None) -> Fact:
    """A payment of ``cents`` on a day, designated to ``year`` or to none."""
    return Fact(f"{SUPPOSED}-payment", "payment", on, party, {"amount": cents, "currency": "USD", "for_year": year})


def readmitting(party: str, on: date) -> Fact:
    """The vice-ministers readmit an observer on a day."""
    return Fact(f"{SUPPOSED}-readmitted", "observer_readmitted", on, party)


def attending(party: str, on: date, body: str = "vm") -> tuple[Fact, Fact]:
    """An open meeting of ``body`` held on a day, and ``party`` at it."""
    meeting = {"meeting": f"{SUPPOSED}-{on.isoformat()}"}
    return (
        Fact(f"{SUPPOSED}-meeting", "meeting_held", on, body, meeting),
        Fact(f"{SUPPOSED}-attendance", "attendance", on, party, meeting),
    )
