"""Toda la Carta: one search over meetings, documents, decisions, practices, parties and clauses; each through its room's audience."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.urls import reverse

from charter.clauses import CLAUSES
from secretariat.chronicle.delegate import Delegate
from secretariat.decisions import audience as decisions_audience
from secretariat.decisions.models import Decision
from secretariat.documents import audience as documents_audience
from secretariat.documents.models import Document
from secretariat.documents.words import fold, words
from secretariat.meetings import audience as meetings_audience
from secretariat.meetings.models import Item, Meeting
from secretariat.participants import facts as participants
from secretariat.practices import facts as practices

MOST = 20  # of each kind: a page that tells, not a count that betrays


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: what kind of thing, its title, a line about it, and where it is."""

    kind: str
    title: str
    detail: str
    url: str


def stems(asked: str) -> list[tuple[str, str]]:
    """For each word asked, its Spanish and English stem; at most eight words."""
    return list(zip(words(asked, "es"), words(asked, "en"), strict=True))[:8]


def matching(pairs: Iterable[tuple[str, str]], field: str = "fold") -> Q:
    """Rows whose folded text has every word, in either language's stem."""
    found = Q()
    for es, en in pairs:
        found &= Q(**{f"{field}__contains": f" {es} "}) | Q(**{f"{field}__contains": f" {en} "})
    return found


def search(delegate: Delegate, asked: str, lang: str) -> dict[str, list[Hit]]:
    """Results by kind, each list at most MOST long, in the order a reader expects. Six queries, whatever is found."""
    pairs = stems(asked)
    if not pairs:
        return {}
    has: Callable[[str], bool] = _contains(pairs)
    return {kind: hits for kind, hits in (
        ("meetings", _meetings(delegate, pairs, lang)),
        ("items", _items(delegate, has, lang)),
        ("decisions", _decisions(delegate, pairs, lang)),
        ("documents", _documents(delegate, pairs, lang)),
        ("practices", _practices(delegate, asked, lang)),
        ("measures", _measures(delegate, asked, lang)),
        ("parties", _parties(has, lang)),
        ("clauses", _clauses(has, lang)),
    ) if hits}


def _contains(pairs: list[tuple[str, str]]) -> Callable[[str], bool]:
    return lambda folded: all(f" {es} " in folded or f" {en} " in folded for es, en in pairs)


def _title(row: object, lang: str) -> str:
    return getattr(row, f"title_{lang}") or row.title_es  # type: ignore[attr-defined]


def _meetings(delegate: Delegate, pairs: list[tuple[str, str]], lang: str) -> list[Hit]:
    rows: QuerySet[Meeting] = meetings_audience.visible(Meeting.objects.filter(matching(pairs)), delegate)
    return [Hit("meetings", _title(m, lang), " · ".join(filter(None, [str(m.year), m.city])), reverse("meetings:meeting", args=[m.slug]))
            for m in rows.order_by("-year", "-slug")[:MOST]]


def _items(delegate: Delegate, has: Callable[[str], bool], lang: str) -> list[Hit]:
    """Agenda items of meetings on their way: few enough to fold while reading."""
    rows = meetings_audience.visible_items(Item.objects.filter(meeting__state__in=("convened", "under-way")), delegate)
    return [Hit("items", i.called(lang), i.meeting.called(lang), reverse("meetings:meeting", args=[i.meeting_id]))
            for i in rows.select_related("meeting").order_by("meeting", "order")[:400] if has(fold(i.title_es, i.title_en))][:MOST]


def _decisions(delegate: Delegate, pairs: list[tuple[str, str]], lang: str) -> list[Hit]:
    rows = decisions_audience.visible(Decision.objects.filter(matching(pairs)), delegate).order_by("-rank")
    return [Hit("decisions", _title(d, lang), d.symbol, reverse("decisions:decision", args=[d.symbol])) for d in rows[:MOST]]


def _documents(delegate: Delegate, pairs: list[tuple[str, str]], lang: str) -> list[Hit]:
    rows = documents_audience.visible(Document.objects.filter(matching(pairs)), delegate)
    return [Hit("documents", _title(d, lang), d.symbol, reverse("documents:document", args=[d.symbol]))
            for d in rows.order_by("-issued", "symbol")[:MOST]]


def _practices(delegate: Delegate, asked: str, lang: str) -> list[Hit]:
    rows = practices.practices(delegate, practices.Asked(q=asked)).order_by("-pk")
    return [Hit("practices", v.called(lang), str(v.year), reverse("practices:practice", args=[v.practice_id])) for v in rows[:MOST]]


def _measures(delegate: Delegate, asked: str, lang: str) -> list[Hit]:
    rows = practices.measures(delegate, practices.Asked(q=asked)).order_by("-pk")
    return [Hit("measures", m.called(lang), str(m.get_kind_display()), reverse("practices:measure", args=[m.pk])) for m in rows[:MOST]]


def _parties(has: Callable[[str], bool], lang: str) -> list[Hit]:
    return [Hit("parties", p.called(lang), "", reverse("participants:party", args=[p.code]))
            for shelf in participants.shelves(lang) for p in shelf.parties
            if has(fold(f"{p.name_es} {p.acronym_es} {p.code}", f"{p.name_en} {p.acronym_en}"))][:MOST]


_folded: dict[str, str] = {}


def _clauses(has: Callable[[str], bool], lang: str) -> list[Hit]:
    if not _folded:  # the clauses never change while the process lives
        _folded.update({id_: fold(f"{c.place['es']} {c.text['es']}", f"{c.place['en']} {c.text['en']}") for id_, c in CLAUSES.items()})
    return [Hit("clauses", CLAUSES[id_].text[lang], CLAUSES[id_].place[lang], reverse("portal:clause", args=[id_]))
            for id_, folded in _folded.items() if has(folded)][:MOST]
