"""«GRCM y Grupos de Trabajo»: the readings in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from charter.texts.literals import ReadingText, both

TEXTS: Final[Mapping[str, ReadingText]] = {
    "grcm.level-check": {
        "label": both("Delegado del GRCM de nivel inferior", "RCGM delegate of a lower level"),
        "why": both("Ese nivel lo juzga el Estado que acredita.", "The accrediting State judges that level."),
        "options": {
            "warn": both("se advierte", "a warning is given"),
            "refuse": both("se rechaza", "the delegate is refused"),
        },
    },
    "plan.evaluation-basis": {
        "label": both("Año de la evaluación del Plan", "Year of the evaluation of the Plan"),
        "why": both(
            "Un Plan aprobado a fin de año no debería deber ya una evaluación.",
            "A Plan approved late in a year should not owe an evaluation at once.",
        ),
        "options": {
            "plan-anniversary": both("cada año del Plan, desde su inicio", "each year of the Plan, from its start"),
            "calendar-year": both("el año civil", "the calendar year"),
        },
    },
    "plan.update-effect": {
        "label": both("Cuándo surte efecto una actualización del Plan", "When an update of the Plan takes effect"),
        "why": both(
            (
                "La competencia de aprobar nombra las actualizaciones y su recomendación: las dos disposiciones "
                "actúan juntas."
            ),
            "The power to approve names updates and their recommendation: the two clauses work together.",
        ),
        "options": {
            "after-viceministerial-approval": both(
                "con la aprobación viceministerial",
                "with the Vice-Ministers' approval",
            ),
            "grcm-alone": both("con la del GRCM", "with the RCGM's alone"),
        },
    },
    "plan.term-changeable": {
        "label": both("Cambio del plazo del Plan", "Change of the Plan's term"),
        "why": both(
            "Los tres años se repiten en cada disposición sobre el Plan.",
            "The three years are repeated in each clause on the Plan.",
        ),
        "options": {
            "no-beyond-three-years": both("nunca más de tres años", "never beyond three years"),
            "yes-by-consensus": both("se puede, por consenso", "possible, by consensus"),
        },
    },
    "grcm.first-meeting-window": {
        "label": both("Fechas de la primera reunión del GRCM", "Dates of the first meeting of the RCGM"),
        "why": both(
            "«Al finalizar» el semestre admite algunos días antes y después.",
            "«At the end» of the half-year allows some days on either side.",
        ),
        "options": {
            "06-01..07-31": both("del 1 de junio al 31 de julio", "from 1 June to 31 July"),
            "06-15..07-15": both("del 15 de junio al 15 de julio", "from 15 June to 15 July"),
        },
    },
    "grcm.one-meeting-for-both": {
        "label": both("Una sola reunión del GRCM para las dos", "One RCGM meeting for both"),
        "why": both("El texto pide dos, por lo menos.", "The text asks for two at least."),
        "options": {
            "false": both("no basta una", "one is not enough"),
            "true": both("basta una", "one is enough"),
        },
    },
    "wg.extension-by": {
        "label": both("Quién amplía el plazo de un grupo", "Who extends a group's term"),
        "why": both("Lo cambia el órgano que lo fijó.", "The body that set it changes it."),
        "options": {
            "vice-ministers-on-grcm-proposal": both(
                "las Viceministras y los Viceministros, a propuesta del GRCM",
                "the Vice-Ministers, on the RCGM's proposal",
            ),
            "grcm": both("el GRCM", "the RCGM"),
        },
    },
    "wg.extension-after-expiry": {
        "label": both("Ampliación después del vencimiento", "Extension after expiry"),
        "why": both("Un grupo terminado ya no existe.", "An ended group no longer exists."),
        "options": {
            "new-group-needed": both("hace falta crear otro grupo", "another group must be created"),
            "retroactive-allowed": both("se admite con efecto retroactivo", "admitted with retroactive effect"),
        },
    },
    "wg.ad-hoc-approval": {
        "label": both("Quién aprueba un grupo ad hoc", "Who approves an ad hoc group"),
        "why": both(
            "La competencia de aprobar habla de grupos sin distinguir.",
            "The power to approve speaks of groups without distinction.",
        ),
        "options": {
            "vice-ministers": both("las Viceministras y los Viceministros", "the Vice-Ministers"),
            "grcm": both("el GRCM", "the RCGM"),
        },
    },
    "wg.observer-countries": {
        "label": both("Países Observadores en los grupos", "Observer Countries in the groups"),
        "why": both(
            "Si se les excluye de las sesiones cerradas es porque están en las abiertas.",
            "Excluding them from closed sessions supposes their presence in open ones.",
        ),
        "options": {
            "open-sessions": both("en las sesiones abiertas", "in open sessions"),
            "no": both("no participan", "they take no part"),
        },
    },
    "session.closed-excludes-organisations": {
        "label": both("Puertas cerradas y organismos observadores", "Closed doors and observer organizations"),
        "why": both(
            "Que la sesión sea «entre Países Miembros» define el cierre en las tres disposiciones.",
            "That the session is «among Member Countries» defines closure in all three clauses.",
        ),
        "options": {
            "yes-everywhere": both("se les excluye en todos los órganos", "they are excluded in every body"),
            "working-groups-only": both("solo en los Grupos de Trabajo", "in the Working Groups only"),
        },
    },
    "wg.work-plan-days": {
        "label": both("Plazo del plan de trabajo de un grupo", "Term of a group's work plan"),
        "why": both("Permite dar seguimiento al deber.", "It lets the duty be tracked."),
        "options": {
            "30": both("30 días", "30 days"),
            "60": both("60 días", "60 days"),
            "90": both("90 días", "90 days"),
        },
    },
    "wg.report-frequency": {
        "label": both("Frecuencia de los informes de los grupos", "Frequency of the groups' reports"),
        "why": both("El GRCM solo puede aprobarlos cuando se reúne.", "The RCGM can approve them only when it meets."),
        "options": {
            "each-grcm-meeting": both("en cada reunión del GRCM", "at each RCGM meeting"),
            "yearly": both("cada año", "each year"),
        },
    },
    "wg.meetings-first-year": {
        "label": both("Reuniones del grupo en un año incompleto", "A group's meetings in an incomplete year"),
        "why": both(
            "Un grupo creado en noviembre no puede deber dos reuniones ese año.",
            "A group created in November cannot owe two meetings that year.",
        ),
        "options": {
            "pro-rata": both("en proporción a los meses", "in proportion to the months"),
            "full": both("las dos", "both"),
        },
    },
}
