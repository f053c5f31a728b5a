"""Reuniones de la CRM: which meetings were convened and held, and whose they are.

A meeting is known by its slug; the fact that it was held says on which day, in which form and whether
observers could attend some of it. A convocation may be corrected by a later one of the same slug.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from charter.facts import Fact
from charter.view import View

VM = "vm"
GRCM = "grcm"
PPT = "ppt"
SE = "se"
TROIKA = "troika"
GROUP = "wg:"
EVENT = "event:"
ORDINARY = "ordinary"

BODIES = (VM, PPT, TROIKA, GRCM, SE)


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting held or convened: ``on`` is its day, ``fact`` the fact that says so."""

    slug: str
    body: str
    on: date
    ordinary: bool
    open: bool
    held: bool
    fact: str


def is_body(code: str) -> bool:
    """Whether ``code`` is a body of the structure, the Troika or a working group."""
    return code in BODIES or (code.startswith(GROUP) and len(code) > len(GROUP))


def held(view: View, body: str | None = None) -> list[Meeting]:
    """The meetings of ``body`` (of all) that were held by ``view.on``, in the order of their days."""
    return [_held(fact) for fact in view.of("meeting_held", body)]


def held_in(view: View, body: str, start: date, end: date) -> list[Meeting]:
    """The meetings of ``body`` held in the half-open period from ``start`` to ``end``."""
    return [_held(fact) for fact in view.of("meeting_held", body) if start <= fact.on < end]


def convened(view: View, body: str) -> list[Meeting]:
    """The meetings of ``body`` convened by ``view.on`` and not yet held, by day; the last convocation of each counts."""
    done = {meeting.slug for meeting in held(view, body)}
    latest = {fact.text("meeting"): fact for fact in view.of("meeting_convened", body)}
    planned = (
        Meeting(slug, body, fact.day("day"), _ordinary(fact), fact.flag("open"), False, fact.id)
        for slug, fact in latest.items()
        if slug not in done
    )
    return sorted(planned, key=lambda meeting: (meeting.on, meeting.slug))


def ordinary_meetings(view: View) -> list[Meeting]:
    """The ordinary Vice-Ministerial Meetings: those held in the order of their days, then those convened."""
    return [known for known in (*held(view, VM), *convened(view, VM)) if known.ordinary]


def _held(fact: Fact) -> Meeting:
    return Meeting(fact.text("meeting"), fact.subject, fact.on, _ordinary(fact), fact.flag("open"), True, fact.id)


def _ordinary(fact: Fact) -> bool:
    return fact.text("form") == ORDINARY
