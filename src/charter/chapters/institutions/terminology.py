"""Reunión Viceministerial, notas 9 y 11: the offices' old names, read anew since the Charter.

Papers from before the Charter speak of a Technical Secretary or a Coordinator; each is read as the Executive Secretary.
"""

from __future__ import annotations

from charter.because import Because
from charter.clause import clause
from charter.interpretation import adopted_by
from charter.view import View

SUCCESSION = "terminology.se-succession"
TODAY = "Secretario(a) Ejecutivo(a)"
NOTES = (9, 11)

_NOTES = "terminology.duplicate-footnotes"

# Names as they are compared: lower case, in both languages and genders.
NOW = frozenset({"secretario(a) ejecutivo(a)", "secretario ejecutivo", "secretaria ejecutiva", "executive secretary"})
BEFORE = frozenset(
    {
        "secretario(a) técnico(a)",
        "secretario técnico",
        "secretaria técnica",
        "technical secretary",
        "coordinador(a)",
        "coordinador",
        "coordinadora",
        "coordinador(a) de la secretaría técnica",
        "coordinator",
        "coordinator of the technical secretariat",
    }
)


@clause(SUCCESSION)
def read_anew(view: View, office: str) -> Because:
    """Whether an office named in a paper is read as that of the Executive Secretary; both notes say so once."""
    name = office.strip().casefold()
    value = {"office": office, "notes": notes(view)}
    facts = (view.law_in_force.id, *adopted_by(view, _NOTES))
    return Because(SUCCESSION, name in NOW | BEFORE, value, facts, readings=(_NOTES,), code="terminology.office")


def notes(view: View) -> tuple[int, ...]:
    """The notes that are cited together as one provision; only the first where they are read as two."""
    return NOTES if view.reading(_NOTES) == "one-provision" else NOTES[:1]
