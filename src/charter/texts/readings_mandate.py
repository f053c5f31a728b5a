"""«Mandato, principios, enfoques y objetivos»: the readings in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText, both

TEXTS: Final[Mapping[str, ReadingText]] = {
    "text.recital-weight": {
        "label": both("Valor de los considerandos", "Weight of the recitals"),
        "why": both(
            "Los considerandos pueden citarse para interpretar, pero nunca como único fundamento de una negativa.",
            "Recitals may be cited to interpret, but never as the sole ground of a refusal.",
        ),
        "options": {
            "interpretive-aid": both("ayudan a interpretar", "they help to interpret"),
            "none": both("no tienen efecto", "they have no effect"),
        },
    },
    "decision.legacy-status": {
        "label": both("Resultados anteriores a la Carta", "Outcomes older than the Charter"),
        "why": both(
            "El considerando los da por vigentes; solo una decisión posterior por consenso puede ponerles fin.",
            "The recital states that they are in force; only a later decision by consensus can end that.",
        ),
        "options": {
            "in-force-until-superseded": both(
                "vigentes mientras otra decisión no los sustituya",
                "in force until another decision replaces them",
            ),
            "historic-only": both("solo valor histórico", "of historical value only"),
        },
    },
    "reservation.standing-footnotes": {
        "label": both(
            "Reservas que constan en las notas de la Carta",
            "Reservations that stand in the Charter's notes",
        ),
        "why": both(
            "Todos los miembros ya aceptaron las notas de la Carta, así que no requieren otra declaración.",
            "All members have already accepted the Charter's notes, so they need no new declaration.",
        ),
        "options": {
            "attach-automatically": both("se adjuntan por sí solas", "they attach by themselves"),
            "suggest-and-confirm": both(
                "se proponen y el país las confirma",
                "they are suggested and the country confirms them",
            ),
        },
    },
    "mandate.non-binding-scope": {
        "label": both("Alcance de lo no vinculante", "Scope of «non-binding»"),
        "why": both(
            (
                "No vincular se refiere a los resultados ante los Estados; las reglas internas de participación se "
                "aplican porque ellos las consintieron."
            ),
            (
                "Non-binding describes outcomes towards States; the internal rules of participation apply by their "
                "own consensus."
            ),
        ),
        "options": {
            "outcomes-not-internal-rules": both(
                "los resultados, no las reglas internas",
                "outcomes, not internal rules",
            ),
            "everything": both("todo, también las reglas internas", "everything, internal rules included"),
        },
    },
    "consensus.silence": {
        "label": both("Silencio ante una cuestión", "Silence on a question"),
        "why": both(
            "Según la práctica diplomática, hay consenso cuando ningún participante objeta formalmente.",
            "In diplomatic practice, consensus is the absence of formal objection among participants.",
        ),
        "options": {
            "assent-if-present-and-asked": both(
                "quien está presente y fue consultado asiente si calla",
                "who is present and was asked assents by silence",
            ),
            "assent-after-no-objection-deadline": both(
                "se asiente al vencer un plazo sin objeción",
                "assent follows a deadline without objection",
            ),
            "explicit-support-required": both("hace falta apoyo expreso", "explicit support is required"),
        },
    },
    "consensus.absent-member": {
        "label": both("País Miembro ausente", "Absent Member Country"),
        "why": both(
            "La Carta no pone quórum ni asistencia como condición para decidir.",
            "The Charter sets neither a quorum nor attendance as a condition for deciding.",
        ),
        "options": {
            "does-not-block": both("su ausencia no bloquea", "its absence does not block"),
            "must-be-consulted": both("hay que consultarlo", "it must be consulted"),
            "blocks": both("su ausencia bloquea", "its absence blocks"),
        },
    },
    "consensus.quorum": {
        "label": both("Quórum", "Quorum"),
        "why": both(
            "El texto no prevé quórum; inventarlo sería añadir una regla.",
            "No quorum appears in the text; inventing one would add a rule.",
        ),
        "options": {
            "none": both("no se exige", "none is required"),
            "majority-of-entitled": both("la mayoría de quienes pueden decidir", "a majority of those entitled"),
            "all-entitled": both("todos los que pueden decidir", "all those entitled"),
        },
    },
    "reservation.window": {
        "label": both("Hasta cuándo se puede reservar", "Until when a reservation may be entered"),
        "why": both(
            (
                "La nota acompaña el acto de decidir; lo que se declara después de cerrar consta como declaración, no "
                "como reserva."
            ),
            (
                "The note goes with the taking of the decision; what is stated after closing is recorded as a "
                "statement, not as a reservation."
            ),
        ),
        "options": {
            "until-close-of-meeting": both("hasta el cierre de la reunión", "until the meeting closes"),
            "days-after:30": both("hasta 30 días después", "until 30 days later"),
            "any-time": both("en cualquier momento", "at any time"),
        },
    },
    "reservation.blocks-consensus": {
        "label": both("Efecto de la reserva en el consenso", "Effect of a reservation on consensus"),
        "why": both(
            "Una reserva supone que la decisión se toma.",
            "A reservation presupposes that the decision is taken.",
        ),
        "options": {
            "false": both("no impide el consenso", "it does not prevent consensus"),
            "true": both("impide el consenso", "it prevents consensus"),
        },
    },
    "reservation.without-vote": {
        "label": both("Reserva de un país sin voto", "Reservation by a country without vote"),
        "why": both(
            "La nota 3 habla de «país», y perder el voto deja la voz.",
            "Note 3 speaks of a «country», and the loss of the vote leaves the voice.",
        ),
        "options": {
            "allowed": both("se admite", "it is admitted"),
            "refused": both("se rechaza", "it is refused"),
        },
    },
    "principle.enforcement": {
        "label": both("Cumplimiento de los principios", "Compliance with the principles"),
        "why": both(
            (
                "Ningún órgano tiene competencia para juzgar la conducta de un miembro; el sistema solo registra y "
                "muestra."
            ),
            "No body has the power to judge a member's conduct; the system only records and shows.",
        ),
        "options": {
            "shown-not-judged": both("se muestra, no se juzga", "shown, not judged"),
        },
    },
    "principle.child.flag": {
        "label": both("Quién marca que una medida afecta a la niñez", "Who marks a measure as affecting children"),
        "why": both(
            "Quien propone lo sabe; cualquier miembro puede discutirlo antes de la adopción.",
            "The proposer knows; any member may contest it before adoption.",
        ),
        "options": {
            "set-by-proposer-reviewable": both("quien propone, y puede revisarse", "the proposer, subject to review"),
            "set-by-secretariat": both("la Secretaría Ejecutiva", "the Executive Secretariat"),
        },
    },
    "compact.participation-source": {
        "label": both("Qué países participan en los Pactos", "Which countries take part in the Compacts"),
        "why": both(
            "Es un hecho con fecha y fuente; la nota 2 ya fija dos países para el de migración.",
            "It is a dated fact with its source; note 2 already settles two countries for the one on migration.",
        ),
        "options": {
            "recorded-fact": both("los que consten como hecho", "those on record as a fact"),
        },
    },
}
