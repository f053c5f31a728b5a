"""Toda la Carta: what by nature cannot have every column, and why; and whose rooms are still to be built (data).

Both lists are meant to stay short. A clause leaves the second when its room is built and a browser sees it there.
"""

from __future__ import annotations

from collections.abc import Mapping

from charter.texts.literals import Text, both

# Clauses that can never fail (or never hold): the missing way, and the reason.
ONE_WAY: Mapping[str, tuple[str, Text]] = {
    "rrocm.bound-by-charter": (
        "fails",
        both(
            "Los aportes de la RROCM se muestran con los principios y objetivos que señalan y no se juzgan: "
            "que no señale ninguno queda abierto y no es una falta.",
            "Contributions of RROCM are shown with the principles and objectives they name and are not judged: "
            "naming none leaves the matter open and is no fault.",
        ),
    ),
    **dict.fromkeys(
        ("se.criterion.merits", "se.criterion.manual"),
        (
            "fails",
            both(
                "Las cualidades de una candidatura las valoran los Países Miembros: mientras falta constancia, el punto queda abierto.",
                "The qualities of a candidate are weighed by Member Countries: while evidence lacks, the point stays open.",
            ),
        ),
    ),
}

# Clauses whose screens come with a later issue: how their ids begin, and the room.
_PLAN = both("el cuarto del Plan Estratégico y sus grupos", "the room of the Strategic Plan and its groups")
_BODIES = both("el cuarto de los órganos y sus decisiones", "the room of the bodies and their decisions")
_PARTICIPANTS = both("el cuarto de los participantes", "the room of the participants")
ROOMS_TO_COME: tuple[tuple[str, Text], ...] = (
    *((begins, _PLAN) for begins in ("annex-a.", "plan.", "pillar.", "wg.", "grcm.")),
    *((begins, _BODIES) for begins in ("vm.", "structure.", "terminology.", "reservation.")),
    *((begins, _PARTICIPANTS) for begins in ("membership.", "observer.", "preamble.adopting-states")),
)


def room_to_come(clause: str) -> Text | None:
    """The room in which the clause will be worked with, for those that have none yet."""
    return next((room for begins, room in ROOMS_TO_COME if clause.startswith(begins)), None)
