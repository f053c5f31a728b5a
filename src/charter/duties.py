"""Carta Estatutaria, deberes: one thing owed, and where it stands on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from charter.because import Because
from charter.chapters.institutions import rows as institutions
from charter.chapters.money import rows as money
from charter.chapters.participants import rows as participants
from charter.chapters.plan import rows as plan
from charter.view import View


class Status(StrEnum):
    """Where an obligation stands: ``late`` was met after it was due, ``waived`` is no longer owed."""

    UPCOMING = "upcoming"
    OPEN = "open"
    OVERDUE = "overdue"
    MET = "met"
    LATE = "late"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Met:
    """The fact that met an obligation, and its day."""

    fact: str
    on: date


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing owed.

    ``key`` is stable: clause, debtor and occasion. ``about`` is the party, group, plan or period concerned;
    ``act`` names what is to be done; ``due`` is the last day that is in time.
    """

    key: str
    clause: str
    debtor: str
    about: str
    act: str
    opens: date
    due: date
    status: Status
    met_by: str | None
    why: Because

# A rule gives what is owed in the years from the first to the last, each with the last day of its period.
Owed = tuple[Obligation, date]
DutyRule = Callable[[View, int, int], Iterator[Owed]]



def obligation(
    view: View,
    clause: str,
    debtor: str,
    about: str,
    act: str,
    opens: date,
    due: date,
    *,
    occasion: str = "",
    met: Met | None = None,
    waived: Met | None = None,
    facts: tuple[str, ...] = (),
    readings: tuple[str, ...] = (),
    parts: tuple[Because, ...] = (),
) -> Obligation:
    """An obligation as it stands on ``view.on``; ``occasion`` tells two of one clause, debtor and subject apart."""
    status = _status(view.on, opens, due, met, waived)
    ended = met or waived
    value = {
        "debtor": debtor,
        "about": about,
        "act": act,
        "opens": opens,
        "due": due,
        "status": status.value,
        "on": ended.on if ended else None,
    }
    cited = (*facts, ended.fact) if ended else facts
    fulfilled = {Status.MET: True, Status.LATE: False, Status.OVERDUE: False, Status.WAIVED: True}.get(status)
    missing = () if ended else (_FACT[act],)
    code = _NO_LONGER.get(act, "owed.waived") if status is Status.WAIVED else f"owed.{status.value}"
    why = Because(clause, fulfilled, value, cited, missing, readings, parts, code)
    key = ":".join(part for part in (clause, debtor, about, occasion) if part)
    return Obligation(key, clause, debtor, about, act, opens, due, status, met.fact if met else None, why)


# The kind of fact that would meet each thing owed.
_FACT: dict[str, str] = {
    "hold-first-meeting": "meeting_held",
    "hold-second-meeting": "meeting_held",
    "hold-ordinary-meeting": "meeting_held",
    "hold-meeting": "meeting_held",
    "issue-financial-report": "report_issued",
    "issue-operational-report": "report_issued",
    "notify-lapse": "notice_sent",
    "attend-once": "attendance",
    "evaluate-plan": "plan_evaluated",
    **participants.MET_BY,
    **institutions.MET_BY,
    **plan.MET_BY,
    **money.MET_BY,
}
ACTS: tuple[str, ...] = tuple(_FACT)

# Why something is no longer owed, where it is not that a party took part again.
_NO_LONGER: dict[str, str] = {"draft-plan": "owed.waived-followed"}


def _status(on: date, opens: date, due: date, met: Met | None, waived: Met | None) -> Status:
    if met is not None:
        return Status.MET if met.on <= due else Status.LATE
    if waived is not None:
        return Status.WAIVED
    if on < opens:
        return Status.UPCOMING
    return Status.OPEN if on <= due else Status.OVERDUE
