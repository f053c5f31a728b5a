"""Toda la Carta: what else stands beside a clause: verdicts and decisions that cite it, drafts, what is owed, readings, notes.

Lists and their counts are made of what the reader may see, decided in the query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Case, Count, IntegerField, When

from charter.acts import Outcome
from charter.clauses import CLAUSES
from charter.duties import Obligation
from charter.readings import READINGS
from charter.view import View
from secretariat.chronicle import audience, facts
from secretariat.chronicle.delegate import Delegate
from secretariat.chronicle.gate import verdict
from secretariat.chronicle.models import Entry
from secretariat.cli.clause_answer import DONE, PRESSING, of_clause
from secretariat.decisions import audience as decisions_audience
from secretariat.decisions.models import Decision
from secretariat.furniture.addresses import house_url
from secretariat.negotiation import audience as drafts_audience
from secretariat.negotiation.models import Provision, Text

from . import due_words, dues

SHOWN = 5  # rows of each list
NEWEST = 5000  # entries of the chronicle in which citations are looked for


@dataclass(frozen=True, slots=True)
class Cited:
    """Entries of the chronicle that rest on a clause: the newest, and how many of each outcome the reader may see."""

    entries: tuple[Entry, ...]
    done: int
    refused: int

    @property
    def whole(self) -> int:
        return self.done + self.refused


def verdicts(clause: str, delegate: Delegate) -> Cited:
    """The last acts and refusals that cite a clause. Two queries, none where nothing cites it."""
    numbers = _citing().get(clause, ())
    if not numbers:
        return Cited((), 0, 0)
    rows = audience.visible(Entry.objects.filter(seq__in=numbers), delegate)
    counts = dict(rows.order_by().values_list("outcome").annotate(Count("seq")))
    entries = tuple(rows.order_by("-seq")[:SHOWN]) if counts else ()
    return Cited(entries, counts.get("done", 0), counts.get("refused", 0))


def _citing() -> Mapping[str, list[int]]:
    """Numbers of the entries that cite each clause, newest first, from an index kept until the chronicle moves (one query)."""

    def index() -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for seq, clauses in Entry.objects.order_by("-seq").values_list("seq", "clauses")[:NEWEST]:
            for id_ in clauses:
                found.setdefault(id_, []).append(seq)
        return found

    return facts.remembered("citing", index)


@dataclass(frozen=True, slots=True)
class Decided:
    """Decisions that cite a clause or rest on it: the newest, each with whether its text cites it, and how many of each there are."""

    rows: tuple[tuple[Decision, bool], ...]
    cite: int
    rest: int


def decisions(clause: str, delegate: Delegate) -> Decided:
    """The decisions of the register that cite a clause in their text, or were taken by it. Two queries, none where there is none."""
    citing, resting = _deciding().get(clause, ((), ()))
    if not citing and not resting:
        return Decided((), 0, 0)
    rows = decisions_audience.visible(Decision.objects.filter(pk__in={*citing, *resting}), delegate)
    seen = set(rows.values_list("pk", flat=True))
    cite = seen & set(citing)
    first = Case(When(pk__in=cite, then=0), default=1, output_field=IntegerField())
    newest = rows.defer("data", "fold", "present").order_by(first, "-rank")[:SHOWN] if seen else ()
    return Decided(tuple((row, row.pk in cite) for row in newest), len(cite), len(seen) - len(cite))


def _deciding() -> Mapping[str, tuple[list[int], list[int]]]:
    """For each clause the decisions whose text cites it, and those taken by it; kept until the chronicle moves (one query)."""

    def index() -> dict[str, tuple[list[int], list[int]]]:
        found: dict[str, tuple[list[int], list[int]]] = {}
        for pk, clauses, cites in Decision.objects.values_list("pk", "clauses", "cites"):
            for id_ in cites:
                found.setdefault(id_, ([], []))[0].append(pk)
            for id_ in set(clauses) - set(cites):
                found.setdefault(id_, ([], []))[1].append(pk)
        return found

    return facts.remembered("deciding", index)


def drafts(clause: str, delegate: Delegate) -> list[Provision]:
    """Paragraphs of texts still on their way that cite a clause. One query for members and the Secretariat, none for others."""
    if not delegate.in_the_room:
        return []
    rows = Provision.objects.filter(removed=False, text__adopted=False).exclude(cites=[]).select_related("text")
    return [row for row in drafts_audience.visible_provisions(rows, delegate) if clause in row.cites][:SHOWN]


def to_cite_from(delegate: Delegate) -> list[Text]:
    """Texts in which this reader may cite a clause: open ones, for those who may write in drafts. One query or none."""
    if not delegate.in_the_room or verdict(delegate, "edit-draft").outcome is not Outcome.PERMITTED:
        return []
    rows = Text.objects.filter(adopted=False, frozen=False)
    return list(drafts_audience.visible(rows, delegate)[:3])


@dataclass(frozen=True, slots=True)
class DueRow:
    """One thing owed by a clause, as the page shows it."""

    owed: Obligation
    title: str
    debtor: str
    url: str


def owed_of(view: View | None, delegate: Delegate) -> tuple[Obligation, ...]:
    """Everything owed around the view's day that this reader may see. One query for those who do not see all."""
    return dues.seen(view, *dues.around(view.on), delegate) if view is not None else ()


def due_rows(owed: tuple[Obligation, ...], clause: str) -> tuple[list[DueRow], list[DueRow]]:
    """What presses or comes next by a clause, and what was met lately; a few of each."""
    rows = of_clause(owed, clause)
    pressing = [one for one in rows if one.status in PRESSING]
    ahead = [one for one in rows if one.status not in PRESSING and one.status not in DONE]
    done = [one for one in rows if one.status in DONE]
    return [due_row(one) for one in (*pressing, *ahead[:SHOWN])], [due_row(one) for one in done[:SHOWN]]


def due_row(owed: Obligation) -> DueRow:
    """One thing owed in words; its own page where there is one."""
    page = house_url("portal:obligation", owed.due.year, owed.key)
    return DueRow(owed, due_words.title(owed), due_words.debtor(owed.debtor), page)


def reading(view: View, param: str, lang: str) -> dict[str, Any]:
    """A reading as a page shows it: what is asked, how it is read on the day, since which decision, and how else it could be."""
    known = READINGS[param]
    value = view.reading(param)
    word = {option: label[lang] for option, label in known.option_labels.items()}
    page = house_url("portal:reading", param)
    return {
        "param": param,
        "label": known.label[lang],
        "value": word.get(value, str(value)),
        "why": known.why[lang],
        "others": [w for o, w in word.items() if o != value],
        "clauses": known.clauses,
        "adopted": view.adoption(param),
        "url": page or f"{house_url('portal:readings')}#{param}",
    }


@cache
def note_clauses() -> Mapping[int, tuple[str, ...]]:
    """For each note of the Charter the clauses that stand in it."""
    found: dict[int, tuple[str, ...]] = {}
    for clause in CLAUSES.values():
        for number in clause.notes:
            if f"nota {number}" in re.split("[,;] ", clause.place["es"]):
                found[number] = (*found.get(number, ()), clause.id)
    return found
