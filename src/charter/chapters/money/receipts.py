"""Financiamiento — Cuotas de la membresía: whether somebody has seen that the receipts are complete before a right is lost in a meeting.

Standing is derived by arithmetic from the payments on record; it cannot know of a payment that nobody has recorded. So before arrears
take a member's vote or presence in a meeting, a person of the Executive Secretariat confirms that all of its receipts up to a day are on
record. The confirmation changes no standing: it only says that the arithmetic rests on everything there is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from charter.facts import Fact
from charter.meetings import VM
from charter.parties import MEMBERS, Level
from charter.standing import standing
from charter.view import View

KIND = "receipts_confirmed"
VALID = timedelta(days=15)  # from the day up to which receipts are complete: a transfer that was under way has arrived by then


@dataclass(frozen=True, slots=True)
class Confirmation:
    """For one meeting on one day: members whose rights arrears touch, those not yet confirmed, and the newest confirmation.

    ``until`` is the last day on which that confirmation serves.
    """

    at_stake: tuple[str, ...]
    lacking: tuple[str, ...]
    fact: Fact | None
    until: date | None

    @property
    def complete(self) -> bool:
        """Whether no member loses anything here, or all who do were looked at."""
        return not self.lacking


def excluded(view: View) -> tuple[str, ...]:
    """Members whose arrears keep them from any meeting on the view's day (``finance.arrears.four-years-exclusion``)."""
    return tuple(code for code in MEMBERS if standing(view, code).level is Level.EXCLUDED)


def touched(view: View, body: str) -> tuple[str, ...]:
    """Members whose arrears take their vote or presence in a meeting of this body on the view's day.

    The vote is lost in vice-ministerial decisions alone (``finance.arrears.two-years-no-vote``,
    ``finance.arrears.other-bodies-unaffected``).
    """
    if body != VM:
        return excluded(view)
    return tuple(code for code in MEMBERS if standing(view, code).level is not Level.FULL)


def confirmation(view: View, meeting: str, at_stake: tuple[str, ...]) -> Confirmation:
    """Whether the receipts of the members ``at_stake`` are confirmed for a meeting on the view's day.

    A confirmation serves for :data:`VALID` after the day up to which receipts are complete, for the members it names,
    until a payment of theirs is withdrawn.
    """
    found = [fact for fact in view.of(KIND) if fact.data["meeting"] == meeting and view.on <= fact.day("through") + VALID]
    named = {code for fact in found for code in _names(fact) if not _disturbed(view, code, fact)}
    last = found[-1] if found else None
    until = last.day("through") + VALID if last else None
    return Confirmation(at_stake, tuple(code for code in at_stake if code not in named), last, until)


def _names(fact: Fact) -> tuple[str, ...]:
    members = fact.data["members"]
    return members if isinstance(members, tuple) else ()


def _disturbed(view: View, code: str, confirmed: Fact) -> bool:
    """Whether a payment of the member was withdrawn after somebody had looked."""
    return any(fact.retracts and fact.subject == code and fact.recorded > confirmed.recorded and fact.on <= view.on for fact in view.facts)
