"""Toda la Carta, en línea: chapters, one clause a row, what it means today, the readings in use, the official text beside."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext

from charter.clauses import CHAPTERS, CLAUSES, FORCE_LABELS, TYPE_LABELS, Chapter, Clause, place
from charter.laws import wordings
from charter.readings import READINGS
from secretariat.chronicle.days import Asked, asked
from secretariat.chronicle.delegate import PUBLIC, Delegate
from secretariat.chronicle.gate import Conflict, permit
from secretariat.cli.clause_answer import PRESSING, law_of
from secretariat.furniture.addresses import house_url
from secretariat.furniture.figures import language

from . import clause_acts, clause_lines, clause_page, official, outside, today
from .forms import CharterFileForm

SHOWN_LINES = 12  # lines of what is true that the page of a clause shows before it folds


def show_charter(request: HttpRequest) -> HttpResponse:
    """The table of contents: chapters with their headings, and what of the Charter is true on a day in one place."""
    question = asked(request)
    return render(
        request,
        "portal/charter_show.html",
        {
            "asked": question,
            "law": version_of(question),
            "chapters": chapter_list(""),
            "offices": today.overview(request.delegate, question, language()),
            "risks": today.at_risk(request.delegate, question.view),
            "dues": today.due(request.delegate, question.view),
            "clauses": len(CLAUSES),
            "readings": len(READINGS),
            "official": official.current() is not None,
        },
        status=question.status,
    )


def version_of(asked: Asked) -> int:
    """The version of the Charter that rules on the day; the first where none is in force yet."""
    return law_of(asked.view) if asked.view else 1


def chapter_list(current: str) -> list[dict[str, object]]:
    lang = language()
    return [
        {"id": c.id, "title": c.title[lang], "current": c.id == current, "count": len(c.clauses), "headings": headings(c)} for c in CHAPTERS
    ]


def headings(chapter: Chapter) -> list[dict[str, str]]:
    """Headings of a chapter in order, each with the id of its first clause."""
    lang, found = language(), {}
    for id_ in chapter.clauses:
        found.setdefault(CLAUSES[id_].headings[lang], id_)
    return [{"title": heading_words(title), "anchor": anchor} for title, anchor in found.items()]


def heading_words(title: str) -> str:
    """«FINANCIAMIENTO — Cuotas de la membresía» reads «Cuotas de la membresía» under its chapter; «Grupos de Trabajo — competencias»
    keeps both parts."""
    chapter, _, part = title.rpartition(" — ")
    if chapter and not chapter.isupper() and not chapter.startswith(("ANEXO", "ANNEX")):
        return f"{chapter}: {part}"
    return part.capitalize() if part.isupper() else part


def show_chapter(request: HttpRequest, chapter: str) -> HttpResponse:
    """A chapter on a day, one clause a row; `?oficial=1` / `?official=1` puts the imported paragraph under ours."""
    found = next((c for c in CHAPTERS if c.id == chapter), None)
    if found is None:
        raise Http404
    question = asked(request)
    lang, beside = language(), bool(request.GET.get("oficial") or request.GET.get("official"))
    makes = Rows(request, question, lang, beside)
    sections: list[dict[str, Any]] = []
    for id_ in found.clauses:
        clause = CLAUSES[id_]
        title = clause.headings[lang]
        if not sections or sections[-1]["key"] != title:
            sections.append({"key": title, "title": heading_words(title), "rows": []})
        sections[-1]["rows"].append(makes.row(clause))
    return render(
        request,
        "portal/chapter_show.html",
        {
            "asked": question,
            "law": version_of(question),
            "chapter": found,
            "title": found.title[lang],
            "sections": sections,
            "notes": notes_of(found),
            "chapters": chapter_list(found.id),
            "official": official.current() is not None,
            "beside": beside,
            "official_name": "official" if lang == "en" else "oficial",
            "official_kept": ("official" if lang == "en" else "oficial") if beside else "",
        },
        status=question.status,
    )


def notes_of(chapter: Chapter) -> list[tuple[int, list[str]]]:
    """The notes of a chapter in their order, each with the clauses that stand in it (in this chapter or another)."""
    numbers = sorted({number for id_ in chapter.clauses for number in CLAUSES[id_].notes})
    return [(number, list(clause_page.note_clauses()[number])) for number in numbers if number in clause_page.note_clauses()]


class Rows:
    """Makes the rows of clauses for one reader and one day; what all rows share is asked for once."""

    def __init__(self, request: HttpRequest, asked: Asked, lang: str, beside: bool) -> None:
        self.delegate: Delegate = request.delegate  # type: ignore[attr-defined]
        self.asked, self.lang, self.beside = asked, lang, beside
        self.now = today.by_clause(self.delegate, asked, lang)
        self.owed = clause_page.owed_of(asked.view, self.delegate)
        self.hidden = outside.hidden_from(self.delegate)
        self.words = wordings(version_of(asked))

    def row(self, clause: Clause, most: int = 2) -> dict[str, Any]:
        """One clause as a page shows it: place, our text, what is true and presses, what the software does, readings."""
        view = self.asked.view
        words = self.words.get(clause.id)
        lines = clause_lines.of_clause(view, clause.id, self.delegate, self.hidden) if view else ()
        lines = lines or tuple(clause_lines.plainly(text) for text in self.now.get(clause.id, ()))
        return {
            "clause": clause,
            "place": clause.place[self.lang],
            "short": place(clause.id, self.lang, heading=False),
            "text": (words or clause).text[self.lang],
            "repealed": words is None,
            "does": clause.does[self.lang],
            "type": TYPE_LABELS[clause.type][self.lang],
            "force": FORCE_LABELS[words.force if words else clause.force][self.lang],
            "lines": clause_lines.few(clause.id, lines, most),
            "pressing": [clause_page.due_row(one) for one in self.owed if one.clause == clause.id and one.status in PRESSING][:most],
            "readings": [clause_page.reading(view, param, self.lang) for param in clause.readings] if view else [],
            "official": official.official_paragraph(clause.id) if self.beside else None,
        }


def show_clause(request: HttpRequest, clause: str) -> HttpResponse:
    """One clause on a day with everything: what is true, the acts it opens, what is owed, what cites it, readings, official text."""
    found = CLAUSES.get(clause)
    if found is None:
        raise Http404
    question, lang, delegate = asked(request), language(), request.delegate  # type: ignore[attr-defined]
    makes = Rows(request, question, lang, True)
    acts = clause_acts.of_clause(question.view, found.id, delegate)
    pressing, done = clause_page.due_rows(makes.owed, found.id)
    ids = list(CLAUSES)
    at = ids.index(found.id)
    chapter = next(c for c in CHAPTERS if c.id == found.chapter)
    coverage = house_url("portal:coverage_chapter", chapter.id)
    return render(
        request,
        "portal/clause_show.html",
        {
            "asked": question,
            "law": version_of(question),
            "row": makes.row(found, SHOWN_LINES),
            "clause": found,
            "chapter": chapter,
            "chapter_title": chapter.title[lang],
            "heading": heading_words(found.headings[lang]),
            "subject": found.subject[lang],
            "acts": acts,
            "marked": any(act.outcome for act in acts),
            "pressing": pressing,
            "done": done,
            "cited": clause_page.verdicts(found.id, delegate),
            "decided": clause_page.decisions(found.id, delegate),
            "drafts": clause_page.drafts(found.id, delegate),
            "texts": clause_page.to_cite_from(delegate),
            "notes": [(n, [id_ for id_ in clause_page.note_clauses().get(n, ()) if id_ != found.id]) for n in found.notes],
            "coverage": f"{coverage}#{found.id}" if coverage else "",
            "has_official": official.current() is not None,
            "before": neighbour(ids, at - 1, lang),
            "after": neighbour(ids, at + 1, lang),
            "lang": lang,
        },
        status=question.status,
    )


def neighbour(ids: list[str], at: int, lang: str) -> tuple[str, str] | None:
    """Id and first words of the clause before or after; None beyond the ends. Clauses of one sentence share their place."""
    return (ids[at], Truncator(CLAUSES[ids[at]].text[lang]).words(9)) if 0 <= at < len(ids) else None


def import_charter(request: HttpRequest) -> HttpResponse:
    """The Secretariat's page: choose the file, see what would be found, confirm. The text is kept whole."""
    permit(request.delegate, "import-charter", subject="portal.charter:1", audience=PUBLIC)
    form = CharterFileForm(request.POST or None, request.FILES or None)
    seen = None
    if request.method == "POST" and form.is_valid():
        try:
            if "confirm" in request.POST:
                official.import_official(request.delegate, text=form.text, source=form.cleaned_data["source"])
                messages.success(request, gettext("El texto oficial quedó importado y se muestra junto a cada disposición."))
                return redirect("portal:charter")
            seen = official.preview(form.text)
        except Conflict as fault:
            form.add_error("file", fault.message)
    return render(
        request,
        "portal/charter_import.html",
        {
            "form": form,
            "seen": seen,
            "text": getattr(form, "text", ""),
            "missing": [CLAUSES[i] for i in seen.missing] if seen else [],
        },
        status=422 if form.errors else 200,
    )
