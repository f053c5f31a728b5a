"""Documentos y Declaraciones: what people paste may hold signs that no XML, Word file or feed may. They are left out when it is printed."""

from __future__ import annotations

import re

# The characters that XML 1.0 has no place for: controls but tab and line ends, lone surrogates, the two non-characters.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without the signs that would make a file unreadable; everything that can be seen stays."""
    return UNPRINTABLE.sub("", text)
