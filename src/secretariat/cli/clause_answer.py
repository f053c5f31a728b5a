"""Toda la Carta: everything the core says of one clause on a day: what is true, what it opens, what is owed, how it is read.

Values only; the command line and the Charter online each tell them in their own way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from charter.acts import ACTS, may
from charter.because import Because
from charter.calendar import add_months
from charter.clauses import CLAUSES
from charter.duties import Obligation, Status
from charter.obligations import obligations
from charter.readings import READINGS, ReadingValue
from charter.today import state
from charter.verdicts import Verdict
from charter.view import View
from secretariat.cli.opening import Opening, openings

MONTHS = 24  # before and after the day, in which what is owed is looked for
PRESSING = (Status.OVERDUE, Status.OPEN)
DONE = (Status.MET, Status.LATE, Status.WAIVED)


@dataclass(frozen=True, slots=True)
class Reading:
    """A point that the clause leaves open, and how it is read on the day: by which decision, or as the software does."""

    param: str
    value: ReadingValue
    adopted: str
    decision: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the core says of one clause."""

    clause: str
    state: tuple[Because, ...]
    openings: tuple[Opening, ...]
    verdicts: Mapping[str, Verdict]
    owed: tuple[Obligation, ...]
    readings: tuple[Reading, ...]


def answer(view: View, clause: str, actor: str = "") -> Answer:
    """Everything of one clause on ``view.on``; with `actor`, whether it may do each act that the clause opens or limits.

    Raise :class:`KeyError` for an id that is no clause, :class:`charter.errors.NotInForce` before the Charter and
    :class:`charter.errors.UnknownParty` for an actor that is none.
    """
    found = openings().get(clause, ())
    return Answer(
        clause,
        state(view, clause),
        found,
        {one.act: may(view, actor, one.act) for one in found} if actor else {},
        of_clause(owed_around(view), clause),
        tuple(reading(view, param) for param in CLAUSES[clause].readings),
    )


def owed_around(view: View) -> tuple[Obligation, ...]:
    """What is due in the two years before and after the day."""
    return tuple(obligations(view, add_months(view.on, -MONTHS), add_months(view.on, MONTHS)))


def of_clause(owed: Iterable[Obligation], clause: str) -> tuple[Obligation, ...]:
    """What is owed by one clause: what presses, then what comes, then what was met, the newest of that first."""
    rows = [one for one in owed if one.clause == clause]
    pressing = [one for one in rows if one.status in PRESSING]
    ahead = [one for one in rows if one.status is Status.UPCOMING]
    done = [one for one in rows if one.status in DONE]
    return (*pressing, *ahead, *sorted(done, key=lambda one: one.due, reverse=True))


def reading(view: View, param: str) -> Reading:
    """How an open point is read on the day, and the fact and decision by which, "" where nobody has decided it."""
    fact = view.adoption(param)
    return Reading(param, view.reading(param), fact.id if fact else "", fact.text("decision") if fact else "")


def option_words(param: str, value: ReadingValue, lang: str) -> str:
    """An option of a reading in words."""
    return READINGS[param].option_labels.get(value, {}).get(lang, str(value))


def act_label(act: str, lang: str) -> str:
    """The name of an act in ``lang``."""
    return ACTS[act].label[lang]


def speaking(view: View) -> tuple[tuple[str, tuple[Because, ...], tuple[Obligation, ...]], ...]:
    """Every clause of which something is true on the day or by which something presses, in the order of the Charter."""
    pressing = [one for one in owed_around(view) if one.status in PRESSING]
    rows = ((clause, state(view, clause), of_clause(pressing, clause)) for clause in CLAUSES)
    return tuple(row for row in rows if row[1] or row[2])


def law_of(view: View) -> int:
    """The number of the version of the Charter that rules on the day."""
    return view.law.version
