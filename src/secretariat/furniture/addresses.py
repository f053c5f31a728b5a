"""Toda la Carta: addresses of pages that may not exist yet, and of the same page in the other language."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, Resolver404, resolve, reverse, translate_url


def house_url(name: str, *args: Any, **kwargs: Any) -> str:
    """The address of a named page; "" when the house has no such page, so that a link to it can be left out."""
    try:
        return reverse(name, args=args or None, kwargs=kwargs or None)
    except NoReverseMatch:
        return ""


def in_language(request: HttpRequest, lang: str) -> str:
    """The same page, with its query, in `lang`; where the address leads nowhere (an error page), the front page."""
    address = request.get_full_path()
    translated = translate_url(address, lang)
    if translated != address:
        return translated
    try:
        resolve(urlsplit(address).path)
    except Resolver404:
        return f"/{lang}/"
    return address


def languages() -> tuple[tuple[str, str], ...]:
    """Code and own name of each language of the house."""
    return tuple((str(code), str(name)) for code, name in settings.LANGUAGES)
