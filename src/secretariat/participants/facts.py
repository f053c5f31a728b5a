"""Países Miembros, Observadores, RROCM: the names and cards of the parties, and their standing as it may be shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from charter.parties import MEMBERS, NAMES
from charter.standing import standings
from charter.view import NotInForce
from secretariat.chronicle import clock, facts
from secretariat.chronicle.delegate import MEMBERS as MEMBERS_ONLY
from secretariat.chronicle.delegate import Delegate
from secretariat.furniture.names import sort_key

from .models import Party

ARTICLES = ("the ", "la ", "el ", "los ", "las ")


def bare(name: str) -> str:
    """A name as a list shows it, without the article that a sentence needs."""
    return next((name[len(article) :] for article in ARTICLES if name.startswith(article)), name)


def names() -> Mapping[str, Mapping[str, str]]:
    """{code: {"es": name, "en": name}} of every party kept here and of the members the Charter names. Remembered."""

    def find() -> Mapping[str, Mapping[str, str]]:
        known = {code: {lang: bare(NAMES[lang][code]) for lang in ("es", "en")} for code in NAMES["es"]}
        for code, es, en in Party.objects.values_list("code", "name_es", "name_en"):
            known[code] = {"es": es, "en": en}
        return known

    return facts.remembered("participants.names", find)


def name_of(code: str, language: str) -> str | None:
    """The name of a party in "es" or "en"; None for a code that is no party's. For the furniture's `|party`."""
    known = names().get(code)
    return known[language] if known else None


def acronyms() -> Mapping[str, Mapping[str, str]]:
    """{code: {"es": acronym, "en": acronym}} of the parties that have one. Remembered."""

    def find() -> Mapping[str, Mapping[str, str]]:
        rows = Party.objects.exclude(acronym_es="", acronym_en="").values_list("code", "acronym_es", "acronym_en")
        return {code: {"es": es or en, "en": en or es} for code, es, en in rows}

    return facts.remembered("participants.acronyms", find)


def in_order(codes: Iterable[str], language: str) -> list[str]:
    """Codes in the alphabetical order of their names in a language: the only order in which members are ever listed."""
    known = names()
    return sorted(codes, key=lambda code: sort_key(known.get(code, {}).get(language, code)))


@dataclass(frozen=True, slots=True)
class Word:
    """What may be said of a party's standing to a reader: a status of the furniture, and since when."""

    kind: str
    since: dt.date | None = None
    until: dt.date | None = None


LEVELS = {
    "full": "voice-and-vote",
    "voice-without-vote": "voice-without-vote",
    "excluded": "excluded",
    "observer": "observer",
    "lapsed": "lapsed",
    "permanent": "permanent",
}
OPEN_LEVELS = frozenset({"observer", "lapsed", "permanent"})


def words_today(delegate: Delegate) -> Mapping[str, Word]:
    """The standing of every party today, as far as this reader may know it.

    Arrears are the members' own affair: only members and the Secretariat see their levels. Whether an observer is
    current or lapsed is public. Empty before the Charter is in force. Remembered for the day.
    """
    day = clock.today()

    def find() -> Mapping[str, Word]:
        try:
            found = standings(facts.view(day))
        except NotInForce:
            return {}
        return {s.party: Word(str(s.level.value), s.since, s.until) for s in found}

    levels: Mapping[str, Word] = facts.remembered(("participants.standings", day), find)
    everything = delegate.sees(MEMBERS_ONLY)
    return {
        code: Word(LEVELS.get(word.kind, ""), word.since, word.until)
        for code, word in levels.items()
        if everything or word.kind in OPEN_LEVELS
    }


@dataclass(frozen=True, slots=True)
class Shelf:
    """The parties of one category, in the alphabetical order of the reader's language."""

    category: str
    parties: tuple[Party, ...]


def shelves(language: str) -> tuple[Shelf, ...]:
    """All parties by category, members first. Remembered: only acts change them."""

    def find() -> tuple[Shelf, ...]:
        rows = sorted(Party.objects.all(), key=lambda p: p.sort_en if language == "en" else p.sort_es)
        order = ("member", "observer-country", "observer-organisation", "civil-society")
        return tuple(Shelf(c, tuple(p for p in rows if p.category == c)) for c in order)

    return facts.remembered(("participants.shelves", language), find)


def party(code: str) -> Party | None:
    """The card of a party. Remembered."""
    cards: Mapping[str, Party] = facts.remembered(
        "participants.cards", lambda: {p.code: p for p in Party.objects.all()}
    )
    return cards.get(code)


def without_focal_point() -> tuple[str, ...]:
    """Members that have no focal point on record today (membership.focal-points), by code."""
    view = facts.view(clock.today())
    current = {f.subject for f in view.of("focal_point_designated") if f.until is None or f.until > view.on}
    return tuple(code for code in MEMBERS if code not in current)
