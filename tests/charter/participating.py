"""Short histories of participants for the tests: facts with their periods, and what is true because of a clause."""

from __future__ import annotations

from charter.because import Because
from charter.facts import Fact
from charter.today import state
from charter.view import View
from tests.charter.histories import D, History


class World(History):
    """A history whose facts may have an end, and whose lists are tuples as the record's reader makes them."""

    def until(self, end: str, kind: str, on: str, subject: str = "CRM", **data: object) -> str:
        """One more fact, until ``end``."""
        id_ = self.add(kind, on, subject, **data)
        last = self.facts.pop()
        self.facts.append(Fact(id_, kind, last.on, subject, last.data, D(end)))
        return id_


def told(view: View, clause: str, **of: object) -> list[Because]:
    """What is true because of ``clause``, of those reasons whose values are ``of``."""
    found = state(view, clause)
    assert all(why.clause == clause for why in found)
    return [why for why in found if isinstance(why.value, dict) and of.items() <= why.value.items()]


def one(view: View, clause: str, **of: object) -> Because:
    """The only such reason."""
    (found,) = told(view, clause, **of)
    return found


def holding(view: View, clause: str, **of: object) -> list[bool | None]:
    """Whether each such reason holds."""
    return [why.holds for why in told(view, clause, **of)]
