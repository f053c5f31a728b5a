"""Documentos: folds a text for searching, the same way for what is kept and for what is asked.

Accents off, lower case, Snowball stem: «resolución», «resolucion» and «resoluciones» become one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[a-z0-9]+")


def plain(text: str) -> str:
    """Lower case without accents; ñ becomes n, as people type it."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=2)
def stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english" if language == "en" else "spanish")


@lru_cache(maxsize=20_000)
def stem(word: str, language: str) -> str:
    """Stem of one folded word. Numbers and symbols stay as they are."""
    return word if word.isdigit() else str(stemmer(language).stemWord(word))


def words(text: str, language: str) -> list[str]:
    """The folded, stemmed words of a text, in order."""
    return [stem(word, language) for word in WORD.findall(plain(text))]


def fold(es: str = "", en: str = "") -> str:
    """What a search row keeps of its two languages: stemmed words between blanks, so that ` word ` finds whole
    words.
    """
    found = dict.fromkeys([*words(es, "es"), *words(en, "en")])
    return f" {' '.join(found)} " if found else ""
