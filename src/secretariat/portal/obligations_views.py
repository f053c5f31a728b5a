"""Toda la Carta, plazos: what the Charter requires of whom by when, for any period, as of any day; as a page, a table and a calendar."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from charter.because import cited_facts, cited_readings
from charter.clauses import CHAPTERS, CLAUSES
from charter.duties import Obligation, Status
from charter.duty_words import STATUSES as STATUS_WORDS
from secretariat.chronicle.days import asked
from secretariat.chronicle.delegate import Delegate
from secretariat.financing.receipts import Origin, kind_words, origins
from secretariat.furniture.figures import language
from secretariat.furniture.names import sort_key
from secretariat.standing.reasons import applied, finding

from . import due_calendar, due_query, due_words, dues
from .due_query import Question

BLANK = ("\t", "\r", "\n")
FORMULA = ("=", "+", "-", "@")  # a cell that begins so is reckoned by programs of tables
COLUMNS = (
    "key", "clause", "debtor", "debtor_name", "about", "act", "title", "opens", "due", "status", "status_name", "met_by", "met_on",
    "readings",
)


@dataclass(frozen=True, slots=True)
class Row:
    """A duty as a line of the page: words, addresses, and the fact that met it."""

    owed: Obligation
    title: str
    debtor: str
    url: str
    on: dt.date | None
    met: Origin | None


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading."""

    key: str
    title: str
    rows: list[Row]


def shown(question: Question, delegate: Delegate) -> dues.Owed:
    """The duties of the period that this reader may see. At most one query."""
    return dues.seen(question.asked.view, question.start, question.end, delegate)


def wanted(question: Question, delegate: Delegate) -> dues.Owed:
    """The duties asked for that this reader may see, of the status asked for."""
    found = (o for o in shown(question, delegate) if question.takes(o, delegate))
    return tuple(o for o in found if question.status in {"", o.status.value})


def ended_on(owed: Obligation) -> dt.date | None:
    """The day on which it was met, or on which it ceased to be owed."""
    value = owed.why.value
    found = value.get("on") if isinstance(value, dict) else None
    return found if isinstance(found, dt.date) else None


def lines(found: Iterable[Obligation], question: Question, delegate: Delegate) -> list[Row]:
    """The duties as lines. One query."""
    owed, view = list(found), question.asked.view
    if view is None:
        return []
    known = origins(view, [o.met_by for o in owed if o.met_by], delegate)
    return [
        Row(o, due_words.title(o), due_words.debtor(o.debtor), due_words.own_page(o) + question.asked.query, ended_on(o),
            known.get(o.met_by or ""))
        for o in owed
    ]


def sections(rows: list[Row], by: str) -> list[Section]:
    """The lines under their headings: by status, by who owes, or by chapter of the Charter."""
    lang = language()
    keys: dict[str, Callable[[Row], str]] = {
        "status": lambda r: r.owed.status.value, "debtor": lambda r: r.owed.debtor,
        "chapter": lambda r: CLAUSES[r.owed.clause].chapter if r.owed.clause in CLAUSES else "",
    }
    held: dict[str, list[Row]] = {}
    for row in rows:
        held.setdefault(keys[by](row), []).append(row)
    if by == "status":
        return [Section(s.value, STATUS_WORDS[lang][s], held[s.value]) for s in due_query.STATUSES if s.value in held]
    if by == "chapter":
        return [Section(c.id, c.title[lang], held[c.id]) for c in CHAPTERS if c.id in held]
    return [Section(code.replace(":", "-"), due_words.debtor(code), held[code]) for code in in_order(held)]


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """What falls due in a year or a period, as of a day, by status, by debtor or by chapter. Open to all: each sees what is hers to see."""
    question, delegate = due_query.question(request), request.delegate  # type: ignore[attr-defined]
    every = shown(question, delegate)
    found = [o for o in every if question.takes(o, delegate)]
    counts = {s: sum(o.status is s for o in found) for s in due_query.STATUSES}
    rows = lines([o for o in found if question.status in {"", o.status.value}], question, delegate)
    lang = language()
    return render(request, "portal/obligations.html", {
        "asked": question.asked, "question": question, "sections": sections(rows, question.by), "whole": dues.sees_all(delegate),
        "counts": [(s.value, STATUS_WORDS[lang][s], n, question.query(status="" if s == question.status else s.value))
                   for s, n in counts.items()],
        "total": len(rows), "debtors": choices(every), "chapters": [(c.id, c.title[lang]) for c in CHAPTERS],
        "statuses": [(s.value, STATUS_WORDS[lang][s]) for s in due_query.STATUSES], "orders": due_query.ORDERS.items(),
        "years": years(question), "before": neighbour(question, -1), "after": neighbour(question, 1), "names": names(lang),
        "query": question.query(), "every": question.query(clause=""),
    }, status=question.http)


def names(lang: str) -> dict[str, str]:
    """The parts of the address in one language, for the form's fields."""
    parts = ("YEAR", "FROM", "TO", "OF", "STATUS", "CHAPTER", "CLAUSE", "BY")
    return {part.lower(): getattr(due_query, part)[lang] for part in parts}


def years(question: Question) -> range:
    """Years that can be chosen: from the Charter's to two years after today."""
    charter = question.asked.charter
    last = max(question.asked.today.year + 2, question.year or 0)
    return range(charter.year if charter else question.asked.today.year, last + 1)


def neighbour(question: Question, step: int) -> tuple[int, str] | None:
    """The year before or after, with its address."""
    year = question.year + step if question.year else 0
    return (year, question.query(year=str(year))) if year in years(question) else None


def choices(every: Iterable[Obligation]) -> list[tuple[str, str]]:
    """Debtors that can be chosen."""
    return [(code, due_words.debtor(code)) for code in in_order({o.debtor for o in every})]


def in_order(debtors: Collection[str]) -> list[str]:
    """Bodies first, groups next, parties last, each by the alphabet of the reader."""
    bodies = [code for code in dues.BODIES_OF_THE_SECRETARIAT if code in debtors]
    others = set(debtors) - set(bodies)
    return [*bodies, *sorted(others, key=lambda code: (not dues.is_group(code), sort_key(due_words.debtor(code))))]


@require_safe
def show_one(request: HttpRequest, year: int, key: str) -> HttpResponse:
    """One duty: where it stands on a day, by which facts, readings and reasons, and where it is done. 404 where it is not the reader's."""
    question, delegate = asked(request), request.delegate  # type: ignore[attr-defined]
    owed = dues.find(question.view, key, year, delegate) if 1900 < year < 2200 else None
    if owed is None or question.view is None:
        raise Http404
    reasons = dues.sees_all(delegate) or delegate.party == owed.debtor
    known = origins(question.view, cited_facts(owed.why) if reasons else (), delegate)
    return render(request, "portal/obligation_show.html", {
        "asked": question, "owed": owed, "title": due_words.title(owed), "debtor": due_words.debtor(owed.debtor),
        "term": due_words.term(owed), "without_term": due_words.without_term(owed),
        "on": ended_on(owed), "reasons": reasons, "origins": known, "met": known.get(owed.met_by or ""),
        "readings": applied(question.view, cited_readings(owed.why)), "missing": [kind_words(kind) for kind in owed.why.missing],
        "why": [finding(part, known, owed.about, due_words.debtor(owed.about), owed.clause) for part in owed.why.parts],
        "page": page if (page := due_words.page(owed)) != request.path else "", "act": due_words.act(owed),
        "mine": dues.is_mine(owed, delegate), "pending": owed.status in dues.PENDING,
        "late": owed.status in {Status.OVERDUE, Status.LATE},
    }, status=question.status)


@require_safe
def as_table(request: HttpRequest) -> HttpResponse:
    """The same duties as a table that programs of tables open (CSV, UTF-8)."""
    question, delegate = due_query.question(request), request.delegate  # type: ignore[attr-defined]
    out = io.StringIO()
    out.write("\ufeff")  # tells such programs that accents are UTF-8
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in line] for line in cells(question, delegate))
    response = HttpResponse(out.getvalue(), content_type="text/csv; charset=utf-8")
    name = f"obligaciones-{question.start}-{question.last}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def cells(question: Question, delegate: Delegate) -> Iterator[tuple[str, ...]]:
    """One tuple a duty, in the order of COLUMNS."""
    lang = language()
    for owed in wanted(question, delegate):
        on = ended_on(owed)
        yield (
            owed.key, owed.clause, owed.debtor, due_words.debtor(owed.debtor), owed.about, owed.act, due_words.title(owed),
            owed.opens.isoformat(), owed.due.isoformat(), owed.status.value, STATUS_WORDS[lang][owed.status], owed.met_by or "",
            on.isoformat() if on else "", " ".join(owed.why.readings),
        )


def safe(cell: str) -> str:
    """A cell that no program takes for a formula."""
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) or cell.startswith(BLANK) else cell


@require_safe
def as_calendar(request: HttpRequest) -> HttpResponse:
    """The same duties as calendar entries, each on the last day on which it is in time."""
    question, delegate = due_query.question(request), request.delegate  # type: ignore[attr-defined]
    response = HttpResponse(due_calendar.of(wanted(question, delegate), language()).to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="obligaciones.ics"'
    return response
