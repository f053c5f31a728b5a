"""Países Miembros, Observadores y sociedad civil: the name of a party, as the party itself uses it.

The core knows the eleven members, RROCM and the Conference. The room that keeps observers registers a source
with `register`; this room leans on none.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from charter import parties

from .figures import language

Source = Callable[[str, str], str | None]
_sources: list[Source] = []


def register(source: Source) -> None:
    """Ask `source(code, lang)` for names before the core; it answers None for a code it does not know."""
    if source not in _sources:
        _sources.append(source)


def party_name(party: object, lang: str = "") -> str:
    """The name of a party given as its code, or as an object that can say `called(lang)` or has a `name`.

    Names as a heading or a row begins: with a capital, without article ("Estados Unidos", "Dominican Republic").
    """
    lang = language(lang)
    called = getattr(party, "called", None)
    if callable(called):
        return str(called(lang))
    if not isinstance(party, str):
        return str(getattr(party, "name", party))
    for source in _sources:
        found = source(party, lang)
        if found:
            return found
    return _headed(parties.name(party, lang))


def _headed(name: str) -> str:
    """The core's names stand inside sentences; a heading drops the article."""
    for article in ("the ", "la "):
        if name.startswith(article):
            return name.removeprefix(article)
    return name


def sort_key(text: str) -> str:
    """The text folded for alphabetical order: case and accents off, but ñ after n and before o, as in Spanish."""
    kept = text.strip().lower().replace("ñ", "n~")
    return "".join(sign for sign in unicodedata.normalize("NFD", kept) if not unicodedata.combining(sign))
