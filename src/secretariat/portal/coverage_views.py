"""Toda la Carta, con evidencia: by force and chapter, what of each clause is in code, in tests, on a screen, and what lacks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from charter.clauses import CHAPTERS, CLAUSES, FORCE_LABELS, Chapter, place
from charter.official import official_of
from charter.readings import READINGS
from secretariat.chronicle import facts
from secretariat.evidence.columns import COLUMNS, LATER, NO, NOT_ASKED, YES, Line, by_force, table
from secretariat.furniture.figures import language

from . import official
from .charter_views import heading_words

NAMES: dict[str, Promise] = {
    "text": gettext_lazy("Texto"),
    "code": gettext_lazy("Código"),
    "both_ways": gettext_lazy("Ambos sentidos"),
    "teeth": gettext_lazy("Muerde"),
    "screen": gettext_lazy("Pantalla"),
}
MARKS: dict[str, tuple[str, Promise]] = {
    YES: ("tick", gettext_lazy("sí")),
    NO: ("ring", gettext_lazy("falta")),
    LATER: ("dotted-ring", gettext_lazy("pendiente")),
    NOT_ASKED: ("dash", gettext_lazy("no se juzga")),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a column says of a clause: a shape, its word, and the column's name for a narrow screen."""

    column: str
    shape: str
    word: str


def lines(day: dt.date) -> tuple[Line, ...]:
    """The table as the installation sees it: the readings its members decided by the day, the official text it imported."""

    def made() -> tuple[Line, ...]:
        text = official.current()
        found = None if text is None else {id_ for id_ in CLAUSES if official_of(id_, text)}
        decided = {fact.text("param") for fact in facts.view(day).of("reading_adopted")}
        return table(decided, found)

    return facts.remembered(("coverage", day), made)


def show(request: HttpRequest) -> HttpResponse:
    """The table by force and by chapter: public, computed from the ledger, never one percentage."""
    found = lines(request.today)
    forces = [(FORCE_LABELS[force][language()], counts) for force, counts in by_force(found).items()]
    open_readings = {param for line in found for param in line.settled}
    return render(
        request,
        "portal/coverage_show.html",
        {
            "names": [str(NAMES[column]) for column in COLUMNS],
            "judged": [(word, _figures(counts), counts) for word, counts in forces if not counts["not_judged"]],
            "shown": [(word, counts) for word, counts in forces if counts["not_judged"]],
            "chapters": [_chapter(chapter, found) for chapter in CHAPTERS],
            "decided": len({param for line in found for param, so in line.settled.items() if so}),
            "readings": len(open_readings),
            "official": None if found[0].official is None else sum(bool(line.official) for line in found),
            "clauses": len(found),
        },
    )


def _figures(counts: dict[str, int]) -> list[tuple[str, int]]:
    return [(str(NAMES[column]), counts[column]) for column in COLUMNS]


def _chapter(chapter: Chapter, found: tuple[Line, ...]) -> dict[str, object]:
    own = [line for line in found if line.clause.chapter == chapter.id]
    return {
        "id": chapter.id,
        "title": chapter.title[language()],
        "clauses": len(own),
        "judged": sum(line.clause.judged for line in own),
        "complete": sum(not line.lacks for line in own if line.clause.judged),
        "later": sum(LATER in line.columns.values() for line in own),
        "wanting": sum(NO in line.columns.values() for line in own),
    }


def show_chapter(request: HttpRequest, chapter: str) -> HttpResponse:
    """A chapter's clauses, each with its columns; a row leads to the clause's own page."""
    known = next((one for one in CHAPTERS if one.id == chapter), None)
    if known is None:
        raise Http404
    return render(
        request,
        "portal/coverage_chapter.html",
        {
            "title": known.title[language()],
            "chapter": known,
            "names": [str(NAMES[column]) for column in COLUMNS],
            "groups": list(_groups(known, lines(request.today))),
            "chapters": [
                {"id": one.id, "title": one.title[language()], "current": one.id == known.id} for one in CHAPTERS
            ],
        },
    )


def _groups(chapter: Chapter, found: tuple[Line, ...]) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """The rows under their headings, in the Charter's order."""
    title, rows = "", list[dict[str, object]]()
    for line in found:
        if line.clause.chapter != chapter.id:
            continue
        heading = heading_words(line.clause.headings[language()])
        if heading != title and rows:
            yield title, rows
            rows = []
        title = heading
        rows.append(_row(line))
    yield title, rows


def _row(line: Line) -> dict[str, object]:
    lang = language()
    return {
        "id": line.clause.id,
        "place": place(line.clause.id, lang, heading=False) or line.clause.place[lang],
        "text": line.clause.text[lang],
        "force": FORCE_LABELS[line.clause.force][lang],
        "cells": [_cell(column, line.columns[column]) for column in COLUMNS],
        "decided": [_reading(param) for param, settled in line.settled.items() if settled],
        "open": [_reading(param) for param, settled in line.settled.items() if not settled],
        "notes": list(_notes(line)),
    }


def _cell(column: str, state: str) -> Cell:
    shape, word = MARKS[state]
    return Cell(str(NAMES[column]), shape, str(word))


def _reading(param: str) -> tuple[str, str]:
    return param, READINGS[param].label[language()]


def _notes(line: Line) -> Iterator[str]:
    """What the marks cannot say: why a way is missing, which room is to come, who notices a change."""
    lang = language()
    if line.one_way:
        yield line.one_way[lang]
    if line.room and line.columns["screen"] == LATER:
        yield gettext("Pantalla pendiente: %(room)s.") % {"room": line.room[lang]}
