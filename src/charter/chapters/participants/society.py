"""Red Regional de Organizaciones Civiles para las Migraciones: its contributions, their answers and the tripartite mechanism."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from charter.because import Because
from charter.calendar import LAST_DAY, add_days, add_months
from charter.chapters.participants.papers import ids, listed
from charter.clause import clause, state
from charter.duties import Met, Owed, obligation
from charter.interpretation import adopted_by
from charter.meetings import PPT
from charter.parties import RROCM
from charter.presidency import ppt, terms
from charter.standing import standing
from charter.view import View

PERMANENT = "rrocm.permanent-participation"
BOUND = "rrocm.bound-by-charter"
CONSIDERED = "rrocm.consider-opinions"
TRIPARTITE = "rrocm.tripartite-mechanism"

_FREQUENCY = "rrocm.tripartite-frequency"
_AIMS = ("principle.", "objective.")


@state(PERMANENT)
def permanent(view: View) -> Iterator[Because]:
    """RROCM takes part permanently; no absence ends it."""
    yield standing(view, RROCM).why


@state(BOUND)
def adherence(view: View) -> Iterator[Because]:
    """Each contribution of RROCM and the principles and objectives it names: shown, not judged."""
    for fact in view.of("contribution", RROCM):
        named = tuple(cited for cited in listed(fact, "cites") if cited.startswith(_AIMS))
        value = {"filed": fact.text("contribution"), "count": len(named)}
        yield Because(BOUND, True if named else None, value, (fact.id,), code="contribution.aims")


@state(CONSIDERED)
def answers(view: View) -> Iterator[Because]:
    """Each contribution of RROCM and the answer given to it, or that none was."""
    for fact in view.of("contribution", RROCM):
        slug = fact.text("contribution")
        given = [one for one in view.of("contribution_answered") if one.text("contribution") == slug and one.on >= fact.on]
        missing = () if given else ("contribution_answered",)
        value = {"filed": slug, "on": given[0].on if given else fact.on}
        yield Because(CONSIDERED, bool(given), value, (fact.id, *ids(given[:1])), missing, code="contribution.answered")


@state(TRIPARTITE)
def mechanism(view: View) -> Iterator[Because]:
    """Who makes up the tripartite mechanism on the day, and whether it has met in this presidency's term."""
    held = ppt(view)
    start = held.since if held else view.law_in_force.on
    met = [fact for fact in view.of("tripartite_met") if fact.on >= start]
    value = {"party": held.party if held else PPT, "count": len(met), "option": view.reading(_FREQUENCY)}
    needed = view.reading(_FREQUENCY) == "once-per-ppt-term"
    missing = () if met else ("tripartite_met",)
    parts = (held.why,) if held else ()
    facts = (*ids(met), *adopted_by(view, _FREQUENCY))
    yield Because(TRIPARTITE, bool(met) or not needed, value, facts, missing, (_FREQUENCY,), parts, code="tripartite.met")


@clause(TRIPARTITE)
def owed_meetings(view: View, first: int, last: int) -> Iterator[Owed]:
    """One meeting of the tripartite mechanism in each presidency's term, where so read."""
    if view.reading(_FREQUENCY) != "once-per-ppt-term":
        return
    found = terms(view)
    for term, after in zip_longest(found, [other.start for other in found[1:]]):
        due = add_days(min(after or LAST_DAY, add_months(term.start, view.months("ppt.term-months", term.start))), -1)
        if first <= due.year <= last:
            owed = obligation(
                view, TRIPARTITE, PPT, term.party, "hold-tripartite-meeting", term.start, due, occasion=term.start.isoformat(),
                met=_met(view, term.start, after), facts=(*term.facts, *adopted_by(view, _FREQUENCY)), readings=(_FREQUENCY,),
            )  # fmt: skip
            yield owed, due


def _met(view: View, start: date, end: date | None) -> Met | None:
    facts = (fact for fact in view.of("tripartite_met") if start <= fact.on and (end is None or fact.on < end))
    return next((Met(fact.id, fact.on) for fact in facts), None)
