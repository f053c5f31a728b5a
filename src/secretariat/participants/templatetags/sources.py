"""Toda la Carta: a source as the reader sees it, by the name of the site that says it."""

from __future__ import annotations

from urllib.parse import urlsplit

from django import template

register = template.Library()


@register.filter
def site(source: str) -> str:
    """The host of an http(s) address without "www."; "" for a source that is no address."""
    parts = urlsplit(str(source))
    return parts.hostname.removeprefix("www.") if parts.scheme in {"http", "https"} and parts.hostname else ""
