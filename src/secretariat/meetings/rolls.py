"""Países Miembros, Observadores, RROCM: whom a meeting calls, and who is left out by which clause.

It asks the core party by party, and puts the answers in the shape that a convocation keeps and a page shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from charter.acts import Outcome, Verdict, may
from charter.prose import explain
from charter.standing import standings
from charter.view import View
from secretariat.chronicle import clock, facts
from secretariat.participants.models import Party
from secretariat.people.facts import mailboxes

from .models import Meeting

LANGUAGES = ("es", "en")


@dataclass(frozen=True, slots=True)
class Called:
    """A party of the roll: its standing today, its language and address, and what the core says of its coming."""

    party: str
    category: str
    level: str
    language: str
    to: str
    verdict: Verdict

    @property
    def invited(self) -> bool:
        return self.verdict.outcome is Outcome.PERMITTED

    @property
    def kept(self) -> dict[str, Any]:
        return as_kept(self.verdict)


def coming(view: View, meeting: Meeting, party: str) -> Verdict:
    """What the Charter says of a party attending this meeting, on the view's day."""
    return may(view, party, "attend-meeting", body=meeting.body, meeting_open=meeting.open)


def roll(meeting: Meeting) -> list[Called]:
    """Members, current and former observers, RROCM, each with the verdict of today. Two queries."""
    view = facts.view(clock.today())
    ranks = [(str(s.party), str(s.category.value), str(s.level.value)) for s in standings(view)]
    found = addresses([party for party, _category, _level in ranks])
    return [Called(party, category, level, *found.get(party, ("es", "")), coming(view, meeting, party)) for party, category, level in ranks]


def addresses(parties: Iterable[str]) -> Mapping[str, tuple[str, str]]:
    """Language and official mailbox of each party; where it gave none, that of its focal point or representative."""
    codes = list(parties)
    found = {p.code: (p.language, p.mail) for p in Party.objects.filter(code__in=codes).only("code", "language", "mail")}
    lacking = [code for code in codes if not found.get(code, ("", ""))[1]]
    for code, boxes in (mailboxes(lacking) if lacking else {}).items():
        address, language = boxes[0]  # the one longest in office
        found[code] = (found.get(code, (language, ""))[0], address)
    return found


def as_kept(verdict: Verdict) -> dict[str, Any]:
    """A verdict as a row keeps it, readable in both languages long after the facts have moved."""
    return {
        "outcome": str(verdict.outcome.value),
        "clauses": list(verdict.clauses),
        "why": {language: explain(verdict.why, language) for language in LANGUAGES},
        "cure": {language: verdict.cure.sentence(language) if verdict.cure else "" for language in LANGUAGES},
    }
