"""Toda la Carta, en línea: chapters, one clause a row, what it means today, the readings in use, the official text beside."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext

from charter.clauses import CHAPTERS, CLAUSES, FORCE_LABELS, TYPE_LABELS, Chapter, Clause, place
from charter.readings import READINGS
from secretariat.chronicle import audience, facts
from secretariat.chronicle.delegate import PUBLIC
from secretariat.chronicle.gate import Conflict, permit
from secretariat.chronicle.models import Entry

from . import official, today
from .forms import CharterFileForm


def language() -> str:
    return "en" if get_language() == "en" else "es"


def show_charter(request: HttpRequest) -> HttpResponse:
    """The table of contents: chapters with their headings, and what of the Charter is true today in one place."""
    return render(
        request,
        "portal/charter_show.html",
        {
            "chapters": chapter_list(""),
            "today_lines": today.overview(request.delegate, request.today, language()),
            "clauses": len(CLAUSES),
            "readings": len(READINGS),
            "official": official.current() is not None,
        },
    )


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
    """A chapter, one clause a row; `?oficial=1` / `?official=1` puts the imported paragraph under ours."""
    found = next((c for c in CHAPTERS if c.id == chapter), None)
    if found is None:
        raise Http404
    lang, beside = language(), bool(request.GET.get("oficial") or request.GET.get("official"))
    now = today.by_clause(request.delegate, request.today, lang)
    sections: list[dict[str, object]] = []
    for id_ in found.clauses:
        clause = CLAUSES[id_]
        title = clause.headings[lang]
        if not sections or sections[-1]["key"] != title:
            sections.append({"key": title, "title": heading_words(title), "rows": []})
        sections[-1]["rows"].append(row(clause, lang, now, beside))  # type: ignore[attr-defined]
    return render(
        request,
        "portal/chapter_show.html",
        {
            "chapter": found,
            "title": found.title[lang],
            "sections": sections,
            "chapters": chapter_list(found.id),
            "official": official.current() is not None,
            "beside": beside,
        },
    )


def row(clause: Clause, lang: str, now: dict[str, list[str]], beside: bool) -> dict[str, object]:
    view = facts.memory()
    return {
        "clause": clause,
        "place": clause.place[lang],
        "short": place(clause.id, lang, heading=False),
        "text": clause.text[lang],
        "does": clause.does[lang],
        "type": TYPE_LABELS[clause.type][lang],
        "force": FORCE_LABELS[clause.force][lang],
        "today": now.get(clause.id, ()),
        "readings": [reading(param, lang) for param in clause.readings],
        "official": official.official_paragraph(clause.id) if beside and view else None,
    }


def reading(param: str, lang: str) -> dict[str, object]:
    """A reading as a page shows it: what is asked, how it is read now, since which decision, and how else it could be."""
    from secretariat.chronicle import clock

    known = READINGS[param]
    value = facts.view(clock.today()).reading(param)
    adopted = [f for f in facts.view(clock.today()).of("reading_adopted") if f.data.get("param") == param]
    word = {option: label[lang] for option, label in known.option_labels.items()}
    return {
        "param": param,
        "label": known.label[lang],
        "value": word.get(value, str(value)),
        "why": known.why[lang],
        "others": [w for o, w in word.items() if o != value],
        "clauses": known.clauses,
        "adopted": adopted[-1] if adopted else None,
    }


def show_clause(request: HttpRequest, clause: str) -> HttpResponse:
    """One clause with everything: today, readings, official paragraph, the last verdicts that cited it."""
    found = CLAUSES.get(clause)
    if found is None:
        raise Http404
    lang = language()
    cited = audience.visible(Entry.objects.filter(seq__in=citing(found.id)), request.delegate).order_by("-seq")[:8]
    ids = list(CLAUSES)
    at = ids.index(found.id)
    chapter = next(c for c in CHAPTERS if c.id == found.chapter)
    return render(
        request,
        "portal/clause_show.html",
        {
            "row": row(found, lang, today.by_clause(request.delegate, request.today, lang), True),
            "clause": found,
            "chapter": chapter,
            "chapter_title": chapter.title[lang],
            "heading": heading_words(found.headings[lang]),
            "subject": found.subject[lang],
            "entries": list(cited),
            "has_official": official.current() is not None,
            "before": CLAUSES[ids[at - 1]] if at else None,
            "after": CLAUSES[ids[at + 1]] if at + 1 < len(ids) else None,
            "lang": lang,
        },
    )


def citing(clause: str, most: int = 60) -> list[int]:
    """Numbers of the newest entries that cite a clause, from an index kept until the chronicle moves (one query)."""

    def index() -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for seq, clauses in Entry.objects.order_by("-seq").values_list("seq", "clauses")[:5000]:
            for id_ in clauses:
                if len(found.setdefault(id_, [])) < most:
                    found[id_].append(seq)
        return found

    return facts.remembered("citing", index).get(clause, [])


def show_readings(request: HttpRequest) -> HttpResponse:
    """All readings in use, in the Charter's order, under the clause that leaves each open."""
    lang = language()
    groups: dict[str, list[dict[str, object]]] = {}
    for param, known in READINGS.items():
        first = known.clauses[0] if known.clauses else ""
        chapter = CLAUSES[first].chapter if first in CLAUSES else ""
        groups.setdefault(chapter, []).append(reading(param, lang))
    titles = {c.id: c.title[lang] for c in CHAPTERS}
    return render(
        request,
        "portal/readings_show.html",
        {
            "groups": [(titles.get(k, ""), rows) for k, rows in groups.items()],
            "count": len(READINGS),
            "chapters": chapter_list(""),
        },
    )


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
