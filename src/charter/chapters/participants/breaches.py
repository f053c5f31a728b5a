"""Países Miembros y observadores: facts that these chapters leave without effect, each with the clause it broke."""

from __future__ import annotations

from collections.abc import Iterator

from charter.chapters.participants.membership import ADOPTERS, ELEVEN
from charter.chapters.participants.observing import NO_DECISIONS, NO_ITEMS
from charter.chapters.participants.sessions import RESERVATION
from charter.clause import clause
from charter.parties import MEMBERS, Category
from charter.standing import category
from charter.view import View


def breaches(view: View) -> Iterator[tuple[str, str]]:
    """Items and positions of observer countries, acceptances and reservations of others than the eleven, withdrawals."""
    yield from not_theirs(view)
    yield from not_of_the_eleven(view)
    yield from withdrawals(view)


@clause(NO_ITEMS, NO_DECISIONS)
def not_theirs(view: View) -> Iterator[tuple[str, str]]:
    """Agenda items and positions of observer countries, as they stood on that day."""
    for denied, kind in ((NO_ITEMS, "agenda_item_proposed"), (NO_DECISIONS, "decision_position")):
        for fact in view.of(kind):
            if category(view.at(fact.on), fact.subject) is Category.OBSERVER_COUNTRY:
                yield fact.id, denied


@clause(ADOPTERS, RESERVATION)
def not_of_the_eleven(view: View) -> Iterator[tuple[str, str]]:
    """Acceptances of the Charter, and reservations, by others than its eleven states."""
    for broken, kind in ((ADOPTERS, "charter_accepted"), (RESERVATION, "reservation_recorded")):
        for fact in view.of(kind):
            if fact.subject not in MEMBERS:
                yield fact.id, broken


@clause(ELEVEN)
def withdrawals(view: View) -> Iterator[tuple[str, str]]:
    """Withdrawals that members stated, where the Charter is read as providing for none."""
    for fact in view.of("withdrawal_stated"):
        if view.at(fact.on).reading("membership.withdrawal") == "not-provided":
            yield fact.id, ELEVEN
