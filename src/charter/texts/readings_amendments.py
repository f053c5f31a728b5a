"""«Inicio y modificaciones a la Carta Estatutaria, Anexo A»: the readings in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText, both

TEXTS: Final[Mapping[str, ReadingText]] = {
    "charter.in-force-from": {
        "label": both("Entrada en vigor de la Carta", "Entry into force of the Charter"),
        "why": both(
            "Es un hecho que consta con su fuente; nunca se supone.",
            "It is a fact on record with its source; it is never guessed.",
        ),
        "options": {
            "date-of-recorded-approval": both("la fecha de aprobación que conste", "the date of approval on record"),
        },
    },
    "amendment.proposer-standing": {
        "label": both("Quién puede proponer una modificación", "Who may propose an amendment"),
        "why": both("Proponer es voz.", "Proposing is voice."),
        "options": {
            "any-member-not-excluded": both("todo País Miembro no excluido", "every Member Country not excluded"),
            "voting-members": both("solo los que tienen voto", "only those with a vote"),
        },
    },
    "amendment.grcm-role": {
        "label": both("Papel del GRCM ante una modificación", "Role of the RCGM in an amendment"),
        "why": both("«A través de» es un camino, no un filtro.", "«Through» is a path, not a filter."),
        "options": {
            "transmits-with-opinion": both("la transmite con su opinión", "it transmits it with its opinion"),
            "may-stop": both("puede detenerla", "it may stop it"),
        },
    },
    "amendment.majority": {
        "label": both("Cómo se decide una modificación", "How an amendment is decided"),
        "why": both("Todas sus decisiones se toman por consenso.", "All its decisions are taken by consensus."),
        "options": {
            "consensus": both("por consenso", "by consensus"),
        },
    },
    "amendment.effective": {
        "label": both("Inicio de una modificación", "Start of an amendment"),
        "why": both("Como la propia Carta.", "As for the Charter itself."),
        "options": {
            "decision-date-unless-stated": both(
                "el día de la decisión, salvo que diga otro",
                "the day of the decision, unless it states another",
            ),
            "next-year": both("el año siguiente", "the following year"),
        },
    },
    "amendment.pending-periods": {
        "label": both("Períodos en curso ante una modificación", "Running periods at an amendment"),
        "why": both(
            "Los períodos cumplidos con el texto anterior conservan su efecto; los que corren se cuentan con el nuevo.",
            "Periods completed under the old text keep their effect; running ones are counted by the new text.",
        ),
        "options": {
            "old-rule-for-completed-periods": both(
                "los cumplidos, con la regla anterior",
                "completed ones by the old rule",
            ),
            "new-rule-for-all": both("todos, con la nueva", "all by the new rule"),
        },
    },
    "wg.ends-with-plan": {
        "label": both("Fin de los grupos con el Plan", "End of the groups with the Plan"),
        "why": both(
            "Ir acorde con el Plan atañe a los grupos que lo ejecutan.",
            "Being in line with the Plan concerns the groups that implement it.",
        ),
        "options": {
            "regular-groups-yes-ad-hoc-own-term": both(
                "los ordinarios terminan con él; los ad hoc, en su plazo",
                "regular ones end with it; ad hoc ones at their own term",
            ),
            "own-term": both("cada grupo en su plazo", "each group at its own term"),
        },
    },
    "text.grm": {
        "label": both("«GRM» en el Anexo A", "«GRM» in Annex A"),
        "why": both(
            "En lo demás del texto solo el GRCM propone grupos; consta como errata.",
            "Elsewhere only the RCGM proposes groups; noted as a slip of the text.",
        ),
        "options": {
            "read-as-grcm": both("se lee GRCM", "read as RCGM"),
        },
    },
    "arrears.excluded-in-wg": {
        "label": both("País excluido en un Grupo de Trabajo", "Excluded country in a Working Group"),
        "why": both(
            "La exclusión abarca las reuniones: sigue inscrito, pero no asiste.",
            "Exclusion covers meetings: it stays listed, but cannot attend.",
        ),
        "options": {
            "not-in-meetings": both("no asiste a las reuniones", "it does not attend meetings"),
            "may-stay-listed": both("puede seguir inscrito", "it may stay listed"),
        },
    },
    "wg.objectives-relation": {
        "label": both("Objetivos del grupo y objetivos aprobados", "A group's objectives and the approved ones"),
        "why": both("El grupo detalla lo que se aprobó.", "The group details what was approved."),
        "options": {
            "details-within-approved": both("detallan los aprobados", "they detail the approved ones"),
            "own": both("son propios del grupo", "they are the group's own"),
        },
    },
    "annex-a.register-keeper": {
        "label": both("Quién lleva el registro de actividades", "Who keeps the register of activities"),
        "why": both(
            "La Secretaría Ejecutiva apoya a la PPT con la matriz y lleva el sitio web.",
            "The Executive Secretariat supports the PPT with the matrix and runs the website.",
        ),
        "options": {
            "executive-secretariat": both("la Secretaría Ejecutiva", "the Executive Secretariat"),
            "working-group-coordinator": both("quien coordina cada grupo", "each group's coordinator"),
        },
    },
    "matrix.not-started": {
        "label": both("Acción aún no iniciada en la matriz", "Action not yet started in the matrix"),
        "why": both("La lista de estados es cerrada.", "The list of statuses is closed."),
        "options": {
            "in-implementation-with-note": both(
                "en proceso de implementarse, con una nota",
                "in process of implementation, with a note",
            ),
            "fourth-value": both("con un cuarto valor", "with a fourth value"),
        },
    },
    "matrix.stale-months": {
        "label": both("Fila de la matriz sin cambios", "Matrix row without changes"),
        "why": both(
            "Dos veces al año corresponde a las dos reuniones de los grupos.",
            "Twice a year matches the groups' two meetings.",
        ),
        "options": {
            "3": both("se recuerda a los tres meses", "a reminder after three months"),
            "6": both("se recuerda a los seis meses", "a reminder after six months"),
            "12": both("se recuerda a los doce meses", "a reminder after twelve months"),
        },
    },
    "report.ppt-annual-due": {
        "label": both("Fecha del informe anual de la PPT", "Date of the PPT's annual report"),
        "why": both("Informa la PPT que hizo el trabajo.", "The PPT that did the work reports it."),
        "options": {
            "before-handover": both("antes del traspaso", "before the handover"),
            "31-december": both("el 31 de diciembre", "31 December"),
        },
    },
    "plan.renewal-lead-months": {
        "label": both("Antelación para renovar el Plan", "Lead time to renew the Plan"),
        "why": both(
            "La última Reunión Viceministerial ordinaria antes del fin cae dentro del año.",
            "The last ordinary Vice-Ministerial Meeting before the end is within a year.",
        ),
        "options": {
            "6": both("seis meses", "six months"),
            "12": both("doce meses", "twelve months"),
            "18": both("dieciocho meses", "eighteen months"),
        },
    },
}
