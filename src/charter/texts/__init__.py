"""«Carta Estatutaria»: our own short texts, one module a chapter, plain literals without logic.

Each clause has a sentence of ours in Spanish and English, never the Charter's own, and a sentence that says what the
software does about it: the present tense says what it does, «Debe …» / "Must …" names a duty of a chapter still to be
built. `charter.clauses` puts the clauses together with their places; `READING_TEXTS` holds the words of the readings.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText

READING_TEXTS: Final[Mapping[str, ReadingText]] = {}
