"""«Carta Estatutaria»: our own short texts, one module a chapter, plain literals without logic.

Each clause has a sentence of ours in Spanish and English, never the Charter's own, and a sentence that says what the
software does about it: the present tense says what it does, «Debe …» / "Must …" names a duty of a chapter still to be
built. `charter.clauses` puts the clauses together with their places; `READING_TEXTS` holds the words of the readings.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts import (
    readings_amendments,
    readings_bodies,
    readings_financing,
    readings_groups,
    readings_mandate,
    readings_offices,
    readings_participants,
)
from charter.texts.literals import ReadingText

READING_TEXTS: Final[Mapping[str, ReadingText]] = {
    **readings_mandate.TEXTS,
    **readings_participants.TEXTS,
    **readings_bodies.TEXTS,
    **readings_groups.TEXTS,
    **readings_offices.TEXTS,
    **readings_financing.TEXTS,
    **readings_amendments.TEXTS,
}
"""The words of each reading by its parameter, in the order of the Charter."""
